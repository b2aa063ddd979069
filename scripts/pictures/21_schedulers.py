"""Draw exercises/21_schedulers/schedules.svg: the rate in each epoch, for a step decay, warm-ups, and both together."""

from collections.abc import Callable
from pathlib import Path

import matplotlib as mpl
import torch
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from torch.optim.lr_scheduler import LambdaLR, LinearLR, LRScheduler, SequentialLR, StepLR

TARGET = Path(__file__).resolve().parents[2] / "exercises" / "21_schedulers" / "schedules.svg"
COLOURS = {"main": "#c2410c", "other": "#1d4ed8", "grid": "#d5dbe1"}
SETTINGS = {
    "svg.fonttype": "none",
    "svg.hashsalt": "21_schedulers",
    "font.family": "sans-serif",
    "font.size": 11,
}
Schedule = Callable[[torch.optim.Optimizer], LRScheduler]


def rates(schedule: Schedule, epochs: int) -> list[float]:
    """Return the rate that each epoch uses, for an optimizer with the rate 0.1."""
    optimizer = torch.optim.SGD([torch.zeros(1)], lr=0.1)
    scheduler = schedule(optimizer)
    used = []
    for _ in range(epochs):
        used.append(scheduler.get_last_lr()[0])
        optimizer.step()
        scheduler.step()
    return used


def steps(optimizer: torch.optim.Optimizer) -> LRScheduler:
    return StepLR(optimizer, step_size=4, gamma=0.5)


def warm_up(optimizer: torch.optim.Optimizer) -> LRScheduler:
    return LinearLR(optimizer, start_factor=1 / 5, total_iters=4)


def from_zero(optimizer: torch.optim.Optimizer) -> LRScheduler:
    return LambdaLR(optimizer, lambda epoch: min(epoch / 5, 1.0))


def both(optimizer: torch.optim.Optimizer) -> LRScheduler:
    return SequentialLR(optimizer, [warm_up(optimizer), steps(optimizer)], milestones=[5])


def panel(axes: Axes, title: str, *drawn: tuple[Schedule, str, str]) -> None:
    epochs = 16
    for schedule, colour, marker in drawn:
        axes.plot(range(epochs), rates(schedule, epochs), marker, color=COLOURS[colour], markersize=6, linestyle="none")
        axes.step(range(epochs), rates(schedule, epochs), where="post", color=COLOURS[colour], linewidth=1.0)
    axes.grid(color=COLOURS["grid"], linewidth=0.6)
    axes.set_axisbelow(True)
    axes.set(title=title, xlim=(-0.6, epochs), ylim=(-0.006, 0.108), xlabel="epoch", xticks=range(0, epochs, 4))
    axes.title.set_family("monospace")
    axes.title.set_size(10)


def main() -> None:
    with mpl.rc_context(SETTINGS):
        figure, row = plt.subplots(1, 3, figsize=(10.5, 3.4), sharey=True, facecolor="white")
        panel(row[0], "gamma ** (epoch // 4)", (steps, "main", "o"))
        panel(row[1], "min((epoch + 1) / 5, 1)", (from_zero, "other", "x"), (warm_up, "main", "o"))
        row[1].text(6, 0.022, "min(epoch / 5, 1)", color=COLOURS["other"], family="monospace", size=10)
        row[1].plot(5.5, 0.0238, "x", color=COLOURS["other"], markersize=6)
        panel(row[2], "SequentialLR(…, milestones=[5])", (both, "main", "o"))
        row[0].set_ylabel("lr")
        figure.tight_layout()
        figure.savefig(TARGET, metadata={"Date": None}, facecolor="white")
        plt.close(figure)


if __name__ == "__main__":
    main()
