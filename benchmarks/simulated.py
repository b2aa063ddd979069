"""What the simulated accelerator carries, and what it costs: PyTorch's own operator samples, run there and on the CPU.

    python benchmarks/simulated.py            print both
    python benchmarks/simulated.py --write    … and write docs/simulated.md

For every operator the first samples of PyTorch's operator database (`torch.testing._internal`, which needs the package
expecttest) are run on the CPU and on the simulated accelerator, forward and, where it is differentiable, backward:
values, dtypes and devices must agree. The exit code is 1 where less than 95 % do, or an operator that the course uses.
"""

from __future__ import annotations

import argparse
import re
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.utils._pytree import tree_flatten, tree_map_only

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from grader.devices import place_of  # noqa: E402 - the repository's own, which needs not be installed
from grader.devices.inside import get_ready  # noqa: E402

PAGE = ROOT / "docs" / "simulated.md"
DEVICE = place_of("simulated")
SAMPLES = 12
LEAST = 0.95
LEFT_OUT = re.compile(r"^(sparse\.|special\.|fft\.|signal\.|masked\.|jiterator|torch\.|_|to_sparse$|hash_tensor)")
"""Operators outside the course: sparse and masked tensors, special functions, Fourier transforms, windows."""
RANDOM = {
    "bernoulli", "cauchy", "exponential", "geometric", "log_normal", "multinomial", "normal", "randint", "randint_like",
    "randn", "randn_like", "rand_like", "uniform", "nn.functional.dropout", "nn.functional.dropout2d",
    "nn.functional.dropout3d", "nn.functional.alpha_dropout", "nn.functional.feature_alpha_dropout",
    "nn.functional.rrelu", "nn.functional.fractional_max_pool2d", "nn.functional.fractional_max_pool3d", "pca_lowrank",
    "svd_lowrank", "nn.functional.scaled_dot_product_attention",
}  # fmt: skip
UNSET = {
    "empty",
    "empty_like",
    "empty_permuted",
    "empty_strided",
    "new_empty",
    "new_empty_strided",
    "resize_",
    "resize_as_",
}
"""Operators of which only shape, dtype and device can be compared: drawn from a stream of their own, or never set."""


@dataclass
class Row:
    """What became of one operator: how many samples were run, and why the first one failed, if one did."""

    name: str
    samples: int = 0
    problem: str = ""
    used: bool = False
    backward: bool = False


def main() -> int:
    """Run both parts; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write docs/simulated.md")
    wish = parser.parse_args()
    torch.set_num_threads(1)
    get_ready("simulated")
    warnings.simplefilter("ignore")
    rows = list(carried())
    share = sum(not row.problem for row in rows) / len(rows)
    for row in rows:
        if row.problem:
            print(f"{row.name}: {row.problem}")
    unused = [row.name for row in rows if row.used and row.problem]
    print(f"{share:.1%} of {len(rows)} operators are carried; used by the course and not carried: {unused or 'none'}")
    cost = overhead()
    print(cost)
    if wish.write:
        PAGE.write_text(page(rows, cost), encoding="utf-8")
    return int(share < LEAST or bool(unused))


# --- what is carried -------------------------------------------------------------------------------------------------


def carried() -> Iterator[Row]:
    """Yield what became of every operator, by name."""
    from torch.testing._internal.common_methods_invocations import op_db

    source = used_names()
    variants: dict[str, list[Any]] = {}
    for op in op_db:
        if not LEFT_OUT.match(op.name):
            variants.setdefault(op.name, []).append(op)
    for name in sorted(variants):
        row = Row(name, used=name.rpartition(".")[2].strip("_") in source)
        for op in variants[name]:
            run_samples(op, row)
        if row.samples:
            yield row


def used_names() -> set[str]:
    """Return every name that stands in the course's solutions, alternatives and probes."""
    files = [*ROOT.glob("solutions/*/*.py"), *ROOT.glob("solutions/*/alternatives/*.py")]
    return {word for path in files for word in re.findall(r"[A-Za-z_]\w*", path.read_text(encoding="utf-8"))}


def run_samples(op: Any, row: Row) -> None:
    """Run an operator's first samples; note the first problem."""
    dtype = next((kind for kind in (torch.float32, torch.int64, torch.bool) if kind in op.dtypes), None)
    if dtype is None:
        return
    grads = bool(op.supports_autograd and dtype.is_floating_point)
    for sample in islice(op.sample_inputs("cpu", dtype, requires_grad=grads), SAMPLES):
        given = (sample.input, sample.args, sample.kwargs)
        try:
            expected = attempt(op, given)
        except Exception:  # noqa: BLE001 - what the CPU refuses is no sample of ours
            continue
        row.samples += 1
        row.backward |= expected[1] is not None
        problem = compared(op, given, expected)
        if problem and not row.problem:
            row.problem = problem


def attempt(op: Any, given: tuple[Any, ...]) -> tuple[list[Any], list[Any] | None]:
    """Return an operator's results, and the gradients of all leaves where it is differentiable."""
    leaves = [leaf for leaf in tree_flatten(given)[0] if isinstance(leaf, torch.Tensor) and leaf.requires_grad]
    first, args, kwargs = given
    results = tree_flatten(op(first, *args, **kwargs))[0]
    roots = [part for part in results if isinstance(part, torch.Tensor) and part.requires_grad]
    if not roots or not leaves:
        return results, None
    total = sum(weighed(root) for root in roots)
    return results, list(torch.autograd.grad(total, leaves, allow_unused=True))


def weighed(root: torch.Tensor) -> torch.Tensor:
    """Return a number of a result in which every element has another weight."""
    weights = torch.linspace(0.5, 1.5, max(root.numel(), 1)).reshape(root.shape if root.numel() else (1,))
    product = root * weights.to(root.device, root.dtype if root.dtype.is_floating_point else torch.float32)
    return torch.view_as_real(product).sum() if product.is_complex() else product.sum()


def compared(op: Any, given: tuple[Any, ...], expected: tuple[list[Any], list[Any] | None]) -> str:
    """Return how the accelerator differs from the CPU; nothing where it does not."""

    there = tree_map_only(torch.device, lambda device: torch.device(DEVICE), moved_all(op.name, given))
    there = tree_map_only(str, lambda word: DEVICE if word == "cpu" else word, there)
    try:
        results, grads = attempt(op, there)
        exact = op.name not in RANDOM | UNSET
        return differs(results, expected[0], exact) or differs(grads or [], expected[1] or [], exact)
    except Exception as error:  # noqa: BLE001 - any error is the finding
        return f"{type(error).__name__}: {str(error).splitlines()[0][:120]}"


def moved_all(name: str, given: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return a sample's tensors on the accelerator; where an operator wants indices on the host, they stay there."""
    stays = name == "tensor_split"
    return tuple(
        tree_map_only(torch.Tensor, (lambda same: same) if stays and place else moved, part)
        for place, part in enumerate(given)
    )


def moved(tensor: torch.Tensor) -> torch.Tensor:
    """Return a tensor on the accelerator with the same layout in memory as large as its own."""
    plain = tensor.detach()
    whole = plain.as_strided((plain.untyped_storage().nbytes() // max(plain.element_size(), 1),), (1,), 0)
    twin = whole.to(DEVICE).as_strided(plain.shape, plain.stride(), plain.storage_offset())
    return twin.requires_grad_(tensor.requires_grad)


def differs(found: list[Any], wanted: list[Any], exact: bool) -> str:
    """Return the first difference between two lists of results."""
    if len(found) != len(wanted):
        return "another number of results"
    for one, other in zip(found, wanted, strict=True):
        if not isinstance(other, torch.Tensor):
            if exact and one != other and not (one != one and other != other):
                return f"{other!r} became {one!r}"
            continue
        if (one.shape, one.dtype) != (other.shape, other.dtype):
            return f"{other.dtype}{list(other.shape)} became {one.dtype}{list(one.shape)}"
        if str(one.device) != DEVICE:
            return f"a result on {one.device}"
        if exact:
            torch.testing.assert_close(one.cpu(), other, equal_nan=True)
    return ""


# --- what it costs ---------------------------------------------------------------------------------------------------


def overhead(rounds: int = 7, steps: int = 60) -> str:
    """Return in words what a training step of a small network takes on both, measured alternating in one run."""
    seconds: dict[str, list[float]] = {"cpu": [], DEVICE: []}
    trainers = {device: trainer(device) for device in seconds}
    for train in trainers.values():
        train(10)
    for _ in range(rounds):
        for device, train in trainers.items():
            started = time.process_time()  # what others do on this machine is not our cost
            train(steps)
            seconds[device].append((time.process_time() - started) / steps)
    cpu, simulated = (statistics.median(seconds[device]) * 1e6 for device in ("cpu", DEVICE))
    return (
        "A training step of a small network (16 → 32 → 4, batches of 32, cross entropy, SGD) takes "
        f"**{simulated / cpu:.1f} times**\nas long as on the CPU: {simulated:.0f} µs of processor time instead of "
        f"{cpu:.0f} µs (medians of {rounds} rounds of {steps} steps,\nalternating in one run, one thread, PyTorch "
        f"{torch.__version__}). Each operation costs some microseconds more, whatever its size."
    )


def trainer(device: str) -> Callable[[int], None]:
    """Return what trains a small network for some steps."""
    generator = torch.Generator().manual_seed(0)
    model = nn.Sequential(nn.Linear(16, 32), nn.ReLU(), nn.Linear(32, 4)).to(device)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    inputs = torch.randn(32, 16, generator=generator).to(device)
    targets = torch.randint(0, 4, (32,), generator=generator).to(device)

    def train(steps: int) -> None:
        for _ in range(steps):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(inputs), targets).backward()
            optimizer.step()

    return train


# --- the page --------------------------------------------------------------------------------------------------------


ABOUT = """\
# What the simulated accelerator carries

Made by `python benchmarks/simulated.py --write`, which runs the samples of PyTorch's own operator database on the CPU
and on the simulated accelerator, forward and (✓✓) backward, and compares values, dtypes and devices; of random
operators and of memory that nobody sets, shapes and dtypes. **{good} of {count} operators are carried ({share:.1%})**,
and {good_used} of the {used} whose names stand in the course's solutions, alternatives and probes. Where an answer
meets one that is not carried, the check is `broken`, which names the operator and never costs a learner points.

{cost}

Not carried, by design: sparse, nested and quantized tensors, peaks and statistics of memory. There is one stream, on
which one thing happens after the other; events take the host's time. As on CUDA, integer matrix products are refused;
the samples here are of floating-point numbers where the operator takes them. Otherwise than on CUDA: numbers that
`torch.tensor` takes to the device are no counted copy, and a gradient that a custom `autograd.Function` returns on
another device is not refused.

| operator | samples | carried | used by the course | note |
| --- | --: | --- | --- | --- |
"""


def page(rows: list[Row], cost: str) -> str:
    """Return docs/simulated.md."""
    good, used = [row for row in rows if not row.problem], [row for row in rows if row.used]
    counts = {"good": len(good), "count": len(rows), "share": len(good) / len(rows), "used": len(used)}
    head = ABOUT.format(**counts, good_used=sum(row in good for row in used), cost=cost)
    return head + "".join(table_line(row) for row in rows)


def table_line(row: Row) -> str:
    """Return an operator's line of the table."""
    mark = "no" if row.problem else "✓✓" if row.backward else "✓"
    note = row.problem.replace("|", "/")
    return f"| {row.name} | {row.samples} | {mark} | {'yes' if row.used else ''} | {note} |\n"


if __name__ == "__main__":
    sys.exit(main())
