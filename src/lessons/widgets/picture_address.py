"""An SVG picture as an address that an image element can take."""

from urllib.parse import quote

# All that may stand in an address between double quotes as it is. Base64 would
# take a third more room, in every notebook and on its way to every page.
PLAIN = " !$'()*+,-./:;=?@[]_{|}~"


def picture_address(svg: str) -> str:
    """A `data:` address that holds the picture, to be put between double quotes.

    Double quotes become single ones, which mean the same in markup: the picture's
    text must not hold bare single quotes inside its attributes.
    """
    return "data:image/svg+xml," + quote(svg.replace('"', "'"), safe=PLAIN)
