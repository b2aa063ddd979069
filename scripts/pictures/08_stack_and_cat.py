"""Draw exercises/08_stack_and_cat/shapes.svg: where the rows of a and b go under cat and stack along each dimension."""

from pathlib import Path

import matplotlib as mpl
import torch
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from torch import Tensor

TARGET = Path(__file__).resolve().parents[2] / "exercises" / "08_stack_and_cat" / "shapes.svg"
A, B = torch.arange(1, 7).reshape(2, 3), torch.arange(7, 13).reshape(2, 3)
COLOURS = {"a": "#bfdbfe", "b": "#fed7aa", "line": "#475569", "text": "#0f172a"}
SETTINGS = {
    "svg.fonttype": "none",
    "svg.hashsalt": "08_stack_and_cat",
    "font.family": "monospace",
    "font.size": 12,
}
GAP = 1.0


def shape_of(tensor: Tensor) -> str:
    return str(tuple(tensor.shape))


def matrix(axes: Axes, values: Tensor, left: float, top: float) -> None:
    """Draw a matrix as cells of size 1, its upper left corner at (left, top); y grows downwards."""
    for i, row in enumerate(values.tolist()):
        for j, value in enumerate(row):
            colour = COLOURS["a"] if value <= A.max() else COLOURS["b"]
            axes.add_patch(Rectangle((left + j, top + i), 1, 1, facecolor=colour, edgecolor=COLOURS["line"]))
            axes.text(left + j + 0.5, top + i + 0.5, str(value), ha="center", va="center", color=COLOURS["text"])


def drawn(axes: Axes, call: str, result: Tensor, left: float, top: float) -> None:
    """Draw a result below its call and shape: a matrix, or the matrices result[0], result[1], … side by side."""
    axes.text(left, top, call, ha="left", va="bottom")
    axes.text(left, top + 0.75, shape_of(result), ha="left", va="bottom", weight="bold")
    if result.dim() == 2:
        matrix(axes, result, left, top + 1)
        return
    for place, layer in enumerate(result):
        start = left + place * (layer.shape[1] + GAP)
        matrix(axes, layer, start, top + 1)
        middle, below = start + layer.shape[1] / 2, top + 1.15 + layer.shape[0]
        axes.text(middle, below, f"[{place}]", ha="center", va="top", color=COLOURS["line"])


def main() -> None:
    with mpl.rc_context(SETTINGS):
        figure, axes = plt.subplots(figsize=(9.8, 5.1), facecolor="white")
        drawn(axes, "a", A, 0, 0)
        drawn(axes, "b", B, 4.2, 0)
        drawn(axes, "torch.cat((a, b), dim=0)", torch.cat((A, B), dim=0), 10.5, 0)
        drawn(axes, "torch.cat((a, b), dim=1)", torch.cat((A, B), dim=1), 18.5, 0)
        drawn(axes, "torch.stack((a, b), dim=0)", torch.stack((A, B), dim=0), 0, 7.2)
        drawn(axes, "torch.stack((a, b), dim=1)", torch.stack((A, B), dim=1), 9.4, 7.2)
        drawn(axes, "torch.stack((a, b), dim=2)", torch.stack((A, B), dim=2), 18.5, 7.2)
        axes.set(xlim=(-0.3, 26.3), ylim=(12.6, -1), aspect="equal")
        axes.axis("off")
        figure.tight_layout(pad=0.2)
        figure.savefig(TARGET, metadata={"Date": None}, facecolor="white")
        plt.close(figure)


if __name__ == "__main__":
    main()
