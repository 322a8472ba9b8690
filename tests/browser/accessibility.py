"""What axe finds in the output areas of a notebook."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"],
    },
    "resultTypes": ["violations"],
}


def violations(page: Page, selector: str = ".jp-OutputArea-output") -> list[str]:
    """Violations of WCAG 2.2 A and AA within `selector`: rule, place and what is wrong."""
    found = Axe().run(page, context={"include": [[selector]]}, options=RULES).response
    return [
        f"{violation['id']}: {node['target']}: {node['failureSummary']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]
