"""The commands of the README, as they stand there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# What a hub is told, from the checkout's root.
SETTINGS = "src/lessons/cli/hub_settings"
HEADING = "## A class on a JupyterHub"


def blocks() -> list[str]:
    """The blocks of commands in the section on a hub, in their order."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    section = text.split(f"\n{HEADING}\n")[1].split("\n## ")[0]
    return re.findall(r"^```\n(.*?)^```$", section, re.DOTALL | re.MULTILINE)


def block(word: str) -> str:
    """The one block with that word."""
    (found,) = [each for each in blocks() if word in each]
    return found
