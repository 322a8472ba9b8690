"""A whole HTML document to print, from HTML that the renderer has made."""

from __future__ import annotations

from html import escape

from lessons.widgets.shell import browser_file


def page(title: str, language: str, body: str) -> str:
    """A document that needs no script and no other file."""
    return (
        f'<!doctype html>\n<html lang="{escape(language, quote=True)}">\n<head>\n'
        f'<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        f"<style>{browser_file('printing.css')}</style>\n</head>\n"
        f"<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )
