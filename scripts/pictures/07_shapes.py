"""Draws exercises/07_shapes/strides.svg: one row of memory, and the tensors that read it with different strides.

Run it with `python scripts/pictures/07_shapes.py`. It has no words but code, shapes and numbers, so that it serves both
languages.
"""

from pathlib import Path

import matplotlib as mpl

mpl.use("svg")
import matplotlib.pyplot as plt
from matplotlib.patches import FancyArrowPatch, Rectangle

INK, PALE = "#1f2933", "#9aa5b1"
FILLS = ("#cfe3f7", "#d7f0dd", "#fdebc8", "#f7d4d4", "#e3d7f4", "#d5eef0")
"""One colour for each of the six elements: it goes with its element wherever that is shown."""
SIDE = 0.62

mpl.rcParams.update(
    {
        "svg.fonttype": "none",
        "svg.hashsalt": "07_shapes",
        "font.family": "monospace",
        "font.monospace": ["DejaVu Sans Mono"],
        "font.size": 12,
        "text.color": INK,
    }
)


def cell(ax: plt.Axes, left: float, bottom: float, value: int) -> None:
    """Draw one element."""
    ax.add_patch(Rectangle((left, bottom), SIDE, SIDE, facecolor=FILLS[value], edgecolor=INK, linewidth=1.1))
    ax.text(left + SIDE / 2, bottom + SIDE / 2 - 0.02, str(value), ha="center", va="center")


def memory(ax: plt.Axes, left: float, bottom: float, values: tuple[int, ...]) -> None:
    """Draw a row of memory with its addresses."""
    for place, value in enumerate(values):
        cell(ax, left + place * SIDE, bottom, value)
        ax.text(left + (place + 0.5) * SIDE, bottom - 0.22, str(place), ha="center", va="center", size=9, color=PALE)
    frame = Rectangle(
        (left - 0.09, bottom - 0.4), 6 * SIDE + 0.18, SIDE + 0.52, fill=False, edgecolor=PALE, linestyle="--"
    )
    ax.add_patch(frame)


def tensor(ax: plt.Axes, left: float, top: float, code: str, rows: list[list[int]], strides: tuple[int, ...]) -> None:
    """Draw a tensor: its code above, its elements, its shape and strides below."""
    shape = (len(rows), len(rows[0])) if len(rows) > 1 else (len(rows[0]),)
    ax.text(left, top + 0.28, code, ha="left", va="center", weight="bold")
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            cell(ax, left + column * SIDE, top - (row + 1) * SIDE, value)
    below = top - len(rows) * SIDE
    for down, name, numbers in ((0.28, "shape", shape), (0.6, "stride", strides)):
        ax.text(left, below - down, name, ha="left", va="center", size=11)
        ax.text(left + 0.78, below - down, str(numbers), ha="left", va="center", size=11)


def arrow(ax: plt.Axes, start: tuple[float, float], end: tuple[float, float], style: str) -> None:
    """Draw an arrow from a tensor to the memory that it reads."""
    patch = FancyArrowPatch(start, end, arrowstyle="-|>", mutation_scale=13, color=INK, linestyle=style, linewidth=1.3)
    ax.add_patch(patch)


def draw() -> plt.Figure:
    """Return the figure."""
    figure, ax = plt.subplots(figsize=(10.2, 5.0))
    figure.patch.set_facecolor("white")
    figure.subplots_adjust(0.01, 0.01, 0.99, 0.99)
    ax.set(xlim=(0, 12.6), ylim=(-0.3, 5.75), aspect="equal")
    ax.axis("off")

    tensor(ax, 0.3, 4.9, "x", [[0, 1, 2], [3, 4, 5]], (3, 1))
    tensor(ax, 3.4, 4.9, "x.view(3, 2)", [[0, 1], [2, 3], [4, 5]], (2, 1))
    tensor(ax, 6.3, 4.9, "x.permute(1, 0)", [[0, 3], [1, 4], [2, 5]], (1, 3))
    tensor(ax, 8.75, 4.9, "", [[0, 3, 1, 4, 2, 5]], (1,))
    ax.text(8.75, 5.5, "x.permute(1, 0)", ha="left", va="center", weight="bold")
    ax.text(9.12, 5.18, ".reshape(6)", ha="left", va="center", weight="bold")

    memory(ax, 3.3, 0.35, (0, 1, 2, 3, 4, 5))
    memory(ax, 8.75, 0.35, (0, 3, 1, 4, 2, 5))

    arrow(ax, (1.3, 2.75), (3.5, 1.15), "-")
    arrow(ax, (4.5, 2.2), (4.9, 1.15), "-")
    arrow(ax, (7.1, 2.2), (6.4, 1.15), "-")
    arrow(ax, (10.6, 3.3), (10.6, 1.15), "-")
    arrow(ax, (7.15, 0.66), (8.6, 0.66), "--")
    ax.text(7.88, 0.92, ".reshape(6)", ha="center", va="center", size=10)
    return figure


if __name__ == "__main__":
    target = Path(__file__).parents[2] / "exercises" / "07_shapes" / "strides.svg"
    draw().savefig(target, metadata={"Date": None, "Creator": None})
