"""The pages to print: every sheet and every key is asked for."""

from __future__ import annotations

from tests.browser.journeys.place import Place

# What would have gone to the printer; this listener comes before the page's own.
PRINTED = """() => {
  window.printed = [];
  document.addEventListener("load", ({ target }) => {
    if (target.tagName !== "IFRAME") return;
    const words = () => target.contentDocument.body.innerText;
    target.contentWindow.print = () => window.printed.push(words());
  }, true);
}"""


def use(place: Place) -> None:
    page = place.hand.page
    page.evaluate(PRINTED)
    for number, button in enumerate(place.widget.get_by_role("button").all(), 1):
        place.hand.press(button)
        page.wait_for_function(f"() => window.printed.length === {number}")
    assert len(set(page.evaluate("() => window.printed"))) == number
