"""Every notebook from its first cell to its last control, as a learner uses it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.journeys import (
    atlas,
    chart,
    folded,
    handouts,
    pinning,
    place,
    prediction,
    quiz,
    records,
    sketch,
    teaching,
    timeline,
    worksheet,
)
from tests.browser.journeys.keyboard import Keyboard
from tests.browser.journeys.pointer import Pointer
from tests.browser.lab import ROOT

NOTEBOOKS = sorted(path.stem for path in (ROOT / "notebooks").glob("*.ipynb"))
USES = {
    "atlas": atlas.use,
    "chart": chart.use,
    "glossary": folded.use,
    "handouts": handouts.use,
    "passage": folded.use,
    "pinning": pinning.use,
    "prediction": prediction.use,
    "quiz": quiz.use,
    "records": records.use,
    "results": teaching.results,
    "review": records.due,
    "sketch": sketch.use,
    "studio": teaching.edit,
    "timeline": timeline.use,
    "worksheet": worksheet.use,
}


@pytest.fixture
def begun(lab, monkeypatch):
    """A notebook as a new learner opens it: nothing answered, nothing written."""

    def opened(notebook: str):
        data = lab.server.folder / "data"
        monkeypatch.setenv("LESSONS_DATA", str(data))
        for path in (*data.glob("*/worksheets/*"), *data.glob("*/studio/*")):
            path.unlink()
        lab.open(notebook)
        # The one thing that is not pressed: a learner begins in the notebook, not in a menu.
        lab.page.locator(".jp-Notebook").focus()
        return lab

    return opened


@pytest.mark.parametrize("hands", [Keyboard, Pointer], ids=lambda hands: hands.name)
@pytest.mark.parametrize("notebook", NOTEBOOKS)
def test_a_notebook_is_used_to_its_end(begun, notebook, hands):
    """All cells are run, every widget is reached and used up, and each says that it is done.

    No cell changes, no dialogue asks for anything, and the notebook's own keys work after it.
    """
    lab = begun(notebook)
    hand, before = hands(lab), lab.cells()
    hand.run_all(len(before))
    places = place.of(lab, hand)
    drawn = [each for each in places if each.kind not in place.PLAIN]
    expect(lab.page.locator("section.lessons")).to_have_count(len(drawn))
    hand.to_the_top(len(before))
    for each in places:
        USES[each.kind](each)
        hand.leave(each.widget)
    hand.to_the_top(len(before))
    for each in places:
        each.check()
    expect(lab.page.locator(".lessons-banner:not(:empty)")).to_have_count(0)
    expect(lab.page.locator("[data-mime-type*=error], [data-mime-type*=stderr]")).to_have_count(
        0
    )
    expect(lab.page.locator(".jp-Dialog")).to_have_count(0)
    assert lab.cells() == before
