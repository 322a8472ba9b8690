"""How wide words are, guessed without a font, so that a picture is the same everywhere."""

from __future__ import annotations

# Widths in parts of the font size, near those of common sans-serif fonts.
_WIDTHS = {
    **dict.fromkeys("ijl.,:;'’‘|!I", 0.26),
    **dict.fromkeys(' frt()[]-/“”"', 0.35),
    **dict.fromkeys("mwMWQO@%—…", 0.86),
    **dict.fromkeys("ABCDEFGHKLNPRSTUVXYZ", 0.68),
}
_LOWER, _WIDE = 0.55, 1.02


def width(text: str, size: float) -> float:
    """The width of one line of text, in the unit of `size`."""
    return size * sum(
        _WIDTHS.get(letter, _WIDE if ord(letter) > 0x1100 else _LOWER) for letter in text
    )


def shorten(text: str, size: float, limit: float) -> str:
    """The text, or as many words as fit before an ellipsis; nothing if fewer than three do."""
    if width(text, size) <= limit:
        return text
    words = text.split()
    while len(words) > 3:
        words.pop()
        shorter = " ".join(words).rstrip(",;:–- ") + "…"
        if width(shorter, size) <= limit:
            return shorter
    return ""


def wrap(text: str, size: float, limit: float) -> list[str]:
    """The text in lines no wider than `limit`, a longer word excepted."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size) <= limit:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
