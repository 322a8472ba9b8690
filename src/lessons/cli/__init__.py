"""The `lessons` command."""

from lessons.cli.command import main

__all__ = ["main"]
