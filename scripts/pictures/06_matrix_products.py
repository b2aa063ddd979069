"""Draw exercises/06_matrix_products/product.svg: one row times one column makes one element of a matrix product."""

from pathlib import Path

import matplotlib as mpl
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

TARGET = Path(__file__).resolve().parents[2] / "exercises" / "06_matrix_products" / "product.svg"
A = [[1, 2, 3], [4, 5, 6]]
B = [[1, 0], [0, 1], [2, -1]]
ROW, COLUMN = 0, 0
COLOURS = {"plain": "#ffffff", "row": "#bfdbfe", "column": "#fed7aa", "both": "#d9d2e9", "line": "#475569"}
SETTINGS = {
    "svg.fonttype": "none",
    "svg.hashsalt": "06_matrix_products",
    "font.family": "monospace",
    "font.size": 13,
}


def product() -> list[list[int]]:
    columns = list(zip(*B, strict=True))
    return [[sum(x * y for x, y in zip(row, column, strict=True)) for column in columns] for row in A]


def grid(axes: Axes, values: list[list[int]], left: float, top: float, colours: dict[tuple[int, int], str]) -> None:
    """Draw a matrix as cells of size 1, its upper left corner at (left, top); y grows downwards."""
    for i, row in enumerate(values):
        for j, value in enumerate(row):
            colour = colours.get((i, j), COLOURS["plain"])
            axes.add_patch(Rectangle((left + j, top + i), 1, 1, facecolor=colour, edgecolor=COLOURS["line"]))
            axes.text(left + j + 0.5, top + i + 0.5, str(value), ha="center", va="center")


def main() -> None:
    terms = " + ".join(f"{x}·{row[COLUMN]}" for x, row in zip(A[ROW], B, strict=True))
    with mpl.rc_context(SETTINGS):
        figure, axes = plt.subplots(figsize=(5.6, 4.4), facecolor="white")
        grid(axes, A, 0, 4, {(ROW, k): COLOURS["row"] for k in range(3)})
        grid(axes, B, 4, 0, {(k, COLUMN): COLOURS["column"] for k in range(3)})
        grid(axes, product(), 4, 4, {(ROW, COLUMN): COLOURS["both"]})
        axes.text(1.5, 3.6, "a (2, 3)", ha="center", va="center")
        axes.text(6.4, 1.5, "b (3, 2)", ha="left", va="center")
        axes.text(6.4, 5, "a @ b (2, 2)", ha="left", va="center")
        arrow = {"arrowstyle": "->", "color": COLOURS["line"]}
        axes.annotate("", (4 + COLUMN, 4.5 + ROW), (3, 4.5 + ROW), arrowprops=arrow)
        axes.annotate("", (4.5 + COLUMN, 4 + ROW), (4.5 + COLUMN, 3), arrowprops=arrow)
        axes.text(4.5, 6.7, f"(a @ b)[{ROW}, {COLUMN}] = {terms} = {product()[ROW][COLUMN]}", ha="center", va="center")
        axes.set(xlim=(-0.3, 9.3), ylim=(7.1, -0.3), aspect="equal")
        axes.axis("off")
        figure.tight_layout(pad=0.2)
        figure.savefig(TARGET, metadata={"Date": None}, facecolor="white")
        plt.close(figure)


if __name__ == "__main__":
    main()
