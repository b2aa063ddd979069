"""Draws exercises/25_measuring/queue.svg: what the CPU and the GPU do while a call is timed, without and with waiting.

Run it with `python scripts/pictures/25_measuring.py`. It has no words but code and numbers, so that it serves both
languages.
"""

from pathlib import Path

import matplotlib as mpl

mpl.use("svg")
import matplotlib.pyplot as plt
from matplotlib.patches import FancyArrowPatch, Rectangle

INK, PALE = "#1f2933", "#9aa5b1"
OLD, LAUNCH, WORK, WAIT = "#e4e7eb", "#fdebc8", "#cfe3f7", "#f7d4d4"
HEIGHT = 0.5
SECOND = 1.4

mpl.rcParams.update(
    {
        "svg.fonttype": "none",
        "svg.hashsalt": "25_measuring",
        "font.family": "monospace",
        "font.monospace": ["DejaVu Sans Mono"],
        "font.size": 11,
        "text.color": INK,
    }
)


def bar(ax: plt.Axes, start: float, stop: float, row: float, fill: str, code: str = "") -> None:
    """Draw what goes on for a time."""
    edge = {"facecolor": fill, "edgecolor": INK, "linewidth": 1.1}
    if fill == WAIT:
        edge |= {"linestyle": "--"}
    ax.add_patch(Rectangle((start, row), stop - start, HEIGHT, **edge))
    ax.text((start + stop) / 2, row + HEIGHT / 2, code, ha="center", va="center", size=10)


def clock(ax: plt.Axes, at: float, row: float) -> None:
    """Mark a look at the clock."""
    ax.plot([at, at], [row - 0.85, row + HEIGHT + 0.12], color="#c0392b", linewidth=1.6)
    ax.text(at, row + HEIGHT + 0.3, "clock()", ha="center", va="center", size=10, color="#c0392b")


def span(ax: plt.Axes, start: float, stop: float, row: float, code: str) -> None:
    """Draw the time that is measured."""
    patch = FancyArrowPatch((start, row), (stop, row), arrowstyle="<|-|>", mutation_scale=11, color="#c0392b")
    ax.add_patch(patch)
    ax.text((start + stop) / 2, row - 0.22, code, ha="center", va="center", size=10, color="#c0392b")


def rows(ax: plt.Axes, cpu: float, end: float) -> None:
    """Draw the two lines of a scene."""
    for row, name in ((cpu, "cpu"), (cpu - 0.8, "cuda:0")):
        ax.text(-0.2, row + HEIGHT / 2, name, ha="right", va="center", weight="bold")
        ax.plot([0, end], [row, row], color=PALE, linewidth=0.8)


def draw() -> plt.Figure:
    """Return the figure."""
    figure, ax = plt.subplots(figsize=(8.6, 4.7))
    figure.patch.set_facecolor("white")
    figure.subplots_adjust(0.01, 0.01, 0.99, 0.99)
    ax.set(xlim=(-1.3, 9.8), ylim=(-1.75, 4.6), aspect="equal")
    ax.axis("off")

    first, then = 3.2, 0.4
    for row in (first, then):
        rows(ax, row, 9.6)

    bar(ax, 0.4, 0.4 + SECOND, first, LAUNCH, "f()")
    bar(ax, 0.4, 0.4 + 4 * SECOND, first - 0.8, WORK, "4.0 s")
    for at in (0.4, 0.4 + SECOND):
        clock(ax, at, first)
    span(ax, 0.4, 0.4 + SECOND, first - 1.05, "1.0 s")

    bar(ax, 0.0, 3.2, then - 0.8, OLD)
    bar(ax, 0.4, 3.2, then, WAIT, "synchronize()")
    start, stop = 3.2, 3.2 + 4 * SECOND
    bar(ax, start, start + SECOND, then, LAUNCH, "f()")
    bar(ax, start, stop, then - 0.8, WORK, "4.0 s")
    bar(ax, start + SECOND, stop, then, WAIT, "synchronize()")
    for at in (start, stop):
        clock(ax, at, then)
    span(ax, start, stop, then - 1.05, "4.0 s")
    return figure


if __name__ == "__main__":
    target = Path(__file__).parents[2] / "exercises" / "25_measuring" / "queue.svg"
    draw().savefig(target, metadata={"Date": None, "Creator": None})
