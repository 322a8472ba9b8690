"""Widgets that show one person's own data: their static version shows none of it."""

from __future__ import annotations


class Personal:
    """A mixin for a Shell: what is committed with a notebook is the same for everybody.

    A subclass names its `heading_text` and the `invitation` to run the cell.
    """

    heading_text = ""
    invitation = ""

    def static_html(self) -> str:
        """The heading and the invitation."""
        head = f"<p><strong>{self.heading_text}</strong></p>"
        return f"<div>\n{head}\n<p><em>{self.invitation}</em></p>\n</div>"

    def static_text(self) -> str:
        """The same as plain text."""
        return f"{self.heading_text}\n{self.invitation}"
