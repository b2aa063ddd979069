"""Text that breaks where a reader of Japanese or English expects it; rich breaks at spaces, and Japanese has few."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.text import Text

_OPENING = "（「『［【〈《"
_CLOSING = "、。，．・：；？！…ー々）」』］】〉》ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ"
_UNIT = re.compile(rf"\s|[{_OPENING}]*(?:[!-~]+|[^\s])[{_CLOSING}]*")


class Prose:
    """A text that fills the width: Latin words stay whole, and closing marks stay with the word before them."""

    def __init__(self, text: Text | str) -> None:
        self.text = Text(text) if isinstance(text, str) else text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self.text.split("\n", allow_blank=True):
            for piece in line.divide(list(breaks(line.plain, options.max_width))):
                piece.rstrip()
                piece.no_wrap = True
                yield piece

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        widest = max((cell_len(line) for line in self.text.plain.split("\n")), default=0)
        units = (cell_len(unit) for unit in _UNIT.findall(self.text.plain))
        return Measurement(min(max(units, default=0), 20), widest).with_maximum(options.max_width)


def breaks(line: str, width: int) -> Iterator[int]:
    """Yield the offsets at which a line is to be broken so that no piece is wider than some cells."""
    column = 0
    for unit in _UNIT.finditer(line):
        size = cell_len(unit.group())
        if unit.group().isspace() or column + size <= width:
            column += size
        elif size <= width:
            yield unit.start()
            column = size
        else:
            column = yield from _chopped(unit, width, column)


def _chopped(unit: re.Match[str], width: int, column: int) -> Generator[int, None, int]:
    for place, character in enumerate(unit.group()):
        size = cell_len(character)
        if column + size > width and column:
            yield unit.start() + place
            column = 0
        column += size
    return column
