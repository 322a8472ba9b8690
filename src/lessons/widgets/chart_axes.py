"""How a figure's title, axes and notes look: plain dictionaries for Plotly."""

from __future__ import annotations

from lessons.widgets.chart_traces import GREY, wrapped

FAINT = "rgba(128,128,128,0.28)"
LINE = 20  # pixels from one title line to the next


def note(text: str, height: float, shift: int) -> dict:
    return {
        "text": text,
        "showarrow": False,
        "yref": "paper",
        "y": height,
        "yanchor": "bottom",
        "yshift": shift,
        "font": {"size": 11, "color": GREY},
    }


def panel_name(text: str, height: float, shift: int) -> dict:
    side = {"xref": "paper", "x": 0, "xanchor": "left", "align": "left"}
    return note(text, height, shift) | side


def title_layout(words: str, below: str) -> dict:
    return {
        "text": f"<b>{words}</b>",
        "subtitle": {"text": below, "font": {"size": 12, "color": GREY}},
        "font": {"size": 15, "color": GREY},
        "x": 0,
        "xref": "container",
        "xanchor": "left",
        # Plotly lifts a title of several lines by all but its last.
        "pad": {"l": 8, "t": 8 + LINE * words.count("<br>")},
        "y": 1,
        "yref": "container",
        "yanchor": "top",
    }


def common() -> dict:
    return {
        # An empty template: the default one weighs more than most charts.
        "template": {},
        "autosize": True,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"size": 12, "color": GREY, "family": "system-ui, sans-serif"},
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverdistance": 24,
        "spikedistance": -1,
        "hoverlabel": {
            "bgcolor": "#ffffff",
            "bordercolor": GREY,
            "align": "left",
            "font": {"size": 12, "color": "#1f1f1f"},
            "namelength": -1,
        },
        # The page's zoom and marks outlive a second drawing of the same figure.
        "uirevision": "kept",
    }


def axis() -> dict:
    return {
        "automargin": True,
        "fixedrange": True,
        "gridcolor": FAINT,
        "zeroline": False,
        "linecolor": GREY,
        "tickfont": {"size": 11, "color": GREY},
    }


def time_axis() -> dict:
    return axis() | {
        "type": "date",
        "tickformatstops": [
            {"dtickrange": [None, "M11"], "value": "%b %Y"},
            {"dtickrange": ["M12", None], "value": "%Y"},
        ],
        "tickangle": 0,
        "ticks": "outside",
        "tickcolor": GREY,
        "showspikes": True,
        "spikemode": "across",
        "spikesnap": "cursor",
        "spikethickness": 1,
        "spikedash": "dot",
        "spikecolor": GREY,
    }


def value_axis() -> dict:
    return axis() | {"tickformat": ",", "nticks": 5, "rangemode": "tozero"}


def heading(title: str, below: str) -> str:
    """A bold title with a plain line under it, both broken for the narrowest page."""
    text = f"<b>{wrapped(title, NARROW)}</b>"
    small = f'<span style="font-size:12px">{wrapped(below, NARROW + 6)}</span>'
    return f"{text}<br>{small}" if below else text


NARROW = 36  # characters of a title line on the narrowest page
