"""The colours of speakers: a pale ground and a strong ink of one hue, for light pages and dark ones.

The numbers were chosen by us in the OKLCH colour space (equal lightness, twelve hues far apart) so
that text on its ground has a contrast of at least 4.5 to 1; a test computes it for every pair.
"""

from __future__ import annotations

from attrs import frozen


@frozen
class Colour:
    """One speaker's colour.

    Attributes:
        name: what one would call it.
        light_ground: behind the words on a light page.
        light_ink: for the speaker's name and underlines on a light page.
        dark_ground: behind the words on a dark page.
        dark_ink: for the speaker's name and underlines on a dark page.
        terminal: the nearest of the eight basic terminal colours.
    """

    name: str
    light_ground: str
    light_ink: str
    dark_ground: str
    dark_ink: str
    terminal: str


@frozen
class Theme:
    """The colours of the page itself."""

    page: str
    panel: str
    text: str
    faint: str
    line: str


LIGHT = Theme(page="#ffffff", panel="#f6f7f9", text="#1b1d21", faint="#575d68", line="#d5d9e0")
DARK = Theme(page="#16181c", panel="#1f2227", text="#e8e9ed", faint="#a6acb8", line="#3a3f48")

NOBODY = Colour("grey", "#e7e9ed", "#4b515c", "#33373f", "#bcc2cd", "white")

PALETTE: tuple[Colour, ...] = (
    Colour("blue", "#cbeaff", "#005496", "#183a5b", "#95cdff", "blue"),
    Colour("orange", "#ffdec2", "#78440f", "#522e0b", "#f8b884", "yellow"),
    Colour("green", "#cdf1d3", "#006527", "#194224", "#98daa5", "green"),
    Colour("violet", "#efdeff", "#643b8b", "#402e55", "#d6b7fc", "magenta"),
    Colour("red", "#ffd9d4", "#8c2d2b", "#572825", "#ffaea7", "red"),
    Colour("teal", "#bcf2f2", "#006263", "#004343", "#6fdcdb", "cyan"),
    Colour("olive", "#ebe9bf", "#5b5500", "#3e3a03", "#d1cb7d", "bright_yellow"),
    Colour("pink", "#ffd8eb", "#842d5c", "#52273d", "#f9add0", "bright_magenta"),
    Colour("indigo", "#dbe4ff", "#404899", "#2e345c", "#b4c3ff", "bright_blue"),
    Colour("brown", "#ffdcc9", "#7c3f22", "#552b17", "#feb391", "bright_red"),
    Colour("lime", "#daeec8", "#415d1e", "#2c3f15", "#b2d58f", "bright_green"),
    Colour("sky", "#c0efff", "#005c7a", "#003f53", "#7ad5f8", "bright_cyan"),
)


def colour_number(place: int) -> int:
    """The number in :data:`PALETTE` for the speaker at ``place`` in the list of speakers.

    >>> colour_number(0), colour_number(12)
    (0, 0)
    """
    return place % len(PALETTE)
