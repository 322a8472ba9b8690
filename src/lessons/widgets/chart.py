"""What `chart(…)` puts into a notebook: a plain figure and, under it, its controls."""

from __future__ import annotations

import datetime
import json
from functools import cache
from typing import TYPE_CHECKING

import traitlets
from IPython.display import display
from ipywidgets import Layout, Output

from lessons.widgets import chart_static
from lessons.widgets.chart_content import ChartContent
from lessons.widgets.chart_parts import era_end, moment
from lessons.widgets.chart_zoom import ranges
from lessons.widgets.shell import WIDGET_VIEW, Shell, view

if TYPE_CHECKING:
    from plotly.graph_objs import Figure

    from lessons.course.course import Course

PLOTLY = "application/vnd.plotly.v1+json"


class ChartView(Shell):
    """A chart of a course, shown as two outputs: the figure, then its controls.

    `era` is the era to begin with (all of the time when empty). `selected` is
    the identifier of the event marked in the chart, or empty; with a
    `timeline` (anything with a `selected` trait) the two go together, whichever
    side it is chosen on.

    Raises KeyError for a chart or an era that the course has not.
    """

    _scripts = ("shell.js", "chart.js")
    _styles = ("shell.css", "chart.css")

    content = traitlets.Dict().tag(packed=True)
    drawing = traitlets.Dict().tag(packed=True)
    selected = traitlets.Unicode("", allow_none=True).tag(sync=True)
    era = traitlets.Unicode("").tag(sync=True)

    def __init__(
        self,
        course: Course,
        identifier: str,
        *,
        era: str = "",
        timeline: traitlets.HasTraits | None = None,
    ) -> None:
        self._content = ChartContent.of(course, identifier)
        self._begin = self._known(era)
        self._place = Output(layout=_plain_layout())
        super().__init__(
            content=_for_page(self._content),
            drawing=_lean(self.drawn()[PLOTLY], self._content),
            era=self._begin,
        )
        if timeline is not None:
            traitlets.link((timeline, "selected"), (self, "selected"))

    @property
    def figure(self) -> Figure:
        """The chart as a plain `go.Figure`, to be shown or changed like any other."""
        # Here, because Plotly takes longer to import than all else together.
        from lessons.widgets.chart_figures import figure

        return figure(self._content, self._begin)

    def drawn(self) -> dict[str, object]:
        """The figure as Plotly's own JSON, by its media type."""
        from lessons.widgets.chart_figures import CONFIG

        words = chart_static.figure_text(self._content)
        figure = json.loads(self.figure.to_json()) | {"config": CONFIG}
        return {PLOTLY: figure, "text/plain": words}

    def figure_bundle(self) -> dict[str, object]:
        """The figure as a cell shows it: live in an output widget, a picture, and words.

        The widget is empty until the controls are on the page and ask for the
        figure: what else the cells show need not wait for Plotly. A saved
        notebook holds the picture alone.
        """
        return {
            WIDGET_VIEW: view(self._place),
            "text/html": chart_static.figure_html(self._content),
            "text/plain": chart_static.figure_text(self._content),
        }

    def answer(self, question: dict) -> dict:
        """The tables, asked for only by readers who open them, or the figure's place."""
        if question.get("want") == "tables":
            return {"tables": chart_static.tables_html(self._content)}
        if question.get("want") == "figure":
            self._place.outputs = (self._empty(),)
            return {}
        return super().answer(question)

    def _empty(self) -> dict[str, object]:
        """An empty figure of the right size: it brings Plotly to the page for chart.js."""
        layout = {name: self.drawing["layout"][name] for name in ("height", "meta")}
        hidden = {"visible": False}
        layout |= {"xaxis": hidden, "yaxis": hidden, "paper_bgcolor": "rgba(0,0,0,0)"}
        layout |= {"plot_bgcolor": "rgba(0,0,0,0)"}
        figure = self.drawing | {"data": [], "layout": layout}
        return {"output_type": "display_data", "data": {PLOTLY: figure}, "metadata": {}}

    def static_html(self) -> str:
        return chart_static.notes_html(self._content)

    def static_text(self) -> str:
        chart = self._content.chart
        return f"{chart.sentence}\n{chart_static.source_line(self._content)}"

    def _ipython_display_(self) -> None:
        display(self.figure_bundle(), raw=True)
        bundle, metadata = self._repr_mimebundle_()
        display(bundle, metadata=metadata, raw=True)

    def _known(self, era: str) -> str:
        names = [each.identifier for each in self._content.eras]
        if era and era not in names:
            chart = self._content.chart.identifier
            raise KeyError(f"Chart {chart!r} shows {', '.join(names)}, not era {era!r}.")
        return era


def _for_page(content: ChartContent) -> dict[str, object]:
    """What the page needs beside the figure: words, zooms, and events to mark."""
    chart, course = content.chart, content.course
    cautions = {dot.event.identifier: dot.caution for dot in content.dots}
    numbers = {era.identifier: place for place, era in enumerate(course.eras, 1)}
    zooms = [{"era": "", "label": "All", "ranges": ranges(content)}]
    for era in content.eras:
        label = f"{numbers[era.identifier]} {era.name}"
        zooms.append(
            {"era": era.identifier, "label": label, "ranges": ranges(content, era.identifier)}
        )
    return {
        "identifier": chart.identifier,
        "title": chart.title,
        "sentence": chart_static.inline(chart.sentence),
        "alternative": chart.alternative_text,
        "key": [chart_static.inline(line) for line in chart_static.key(content)],
        "sources": chart_static.inline(chart_static.source_line(content)),
        "zooms": zooms,
        "events": [
            [
                event.identifier,
                str(moment(event)),
                event.display_date,
                event.headline,
                _zoom(content, moment(event)),
                cautions.get(event.identifier, ""),
            ]
            for event in content.markable
        ],
    }


@cache
def _plain_layout() -> Layout:
    """One for all charts: a layout is a message of its own to the page."""
    return Layout()


def _lean(figure: dict, content: ChartContent) -> dict:
    """The figure without what the page can read in the list of events it has anyway."""
    places = {event.identifier: place for place, event in enumerate(content.markable)}
    lanes = {lane.name for lane in content.course.lanes} if content.dots else set()
    data = []
    for trace in figure["data"]:
        if trace.get("customdata") and trace.get("name") in lanes:
            trace = trace | {"customdata": [places[name] for name in trace["customdata"]]}
            del trace["x"], trace["hovertext"]
        data.append(trace)
    return figure | {"data": data}


def _zoom(content: ChartContent, day: datetime.date) -> int:
    """The place of that day's era among the zooms; 0, all of the time, if it has none."""
    for place, era in enumerate(content.eras, 1):
        if era.interval.earliest <= day <= era_end(era, content.span[1]):
            return place
    return 0
