"""Draw exercises/05_minimisation/descent.svg: three descents on the contour lines of x₀² + 4x₁²."""

from pathlib import Path

import matplotlib as mpl
import torch
from matplotlib import pyplot as plt
from matplotlib.axes import Axes

TARGET = Path(__file__).resolve().parents[2] / "exercises" / "05_minimisation" / "descent.svg"
PATHS = ((0.03, 10), (0.22, 10), (0.26, 5))
COLOURS = {"contour": "#9aa7b5", "path": "#c2410c", "start": "#1d4ed8", "minimum": "#15803d"}
SETTINGS = {
    "svg.fonttype": "none",
    "svg.hashsalt": "05_minimisation",
    "font.family": "sans-serif",
    "font.size": 11,
}


def valley(x: torch.Tensor) -> torch.Tensor:
    return x[0] ** 2 + 4 * x[1] ** 2


def descent(lr: float, steps: int) -> torch.Tensor:
    x = torch.tensor([-4.0, 1.5], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    points = [x.detach().clone()]
    for _ in range(steps):
        optimizer.zero_grad()
        valley(x).backward()
        optimizer.step()
        points.append(x.detach().clone())
    return torch.stack(points)


def panel(axes: Axes, title: str, points: torch.Tensor) -> None:
    first, second = torch.meshgrid(torch.linspace(-5, 2, 43), torch.linspace(-3.4, 3.4, 41), indexing="xy")
    levels = [0.25, 1, 2.25, 4, 6.25, 9, 12.25, 16, 20.25, 25, 36, 49]
    heights = valley(torch.stack([first, second])).numpy()
    axes.contour(first.numpy(), second.numpy(), heights, levels=levels, colors=COLOURS["contour"], linewidths=0.8)
    xs, ys = points.T.tolist()
    axes.plot(xs, ys, "-", color=COLOURS["path"], linewidth=1.4)
    axes.plot(xs[1:], ys[1:], "o", color=COLOURS["path"], markersize=4)
    axes.plot(xs[0], ys[0], "s", color=COLOURS["start"], markersize=7)
    axes.plot(0, 0, "*", color=COLOURS["minimum"], markersize=12)
    axes.set(title=title, xlim=(-5, 2), ylim=(-3.4, 3.4), xlabel="x[0]", xticks=range(-4, 3, 2), yticks=range(-3, 4))
    axes.title.set_family("monospace")


def main() -> None:
    with mpl.rc_context(SETTINGS):
        figure, row = plt.subplots(1, len(PATHS), figsize=(10.5, 3.9), sharey=True, facecolor="white")
        for axes, (lr, steps) in zip(row, PATHS, strict=True):
            panel(axes, f"lr={lr}", descent(lr, steps))
        row[0].set_ylabel("x[1]")
        figure.tight_layout()
        figure.savefig(TARGET, metadata={"Date": None}, facecolor="white")
        plt.close(figure)


if __name__ == "__main__":
    main()
