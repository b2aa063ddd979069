"""A rehearsal: requests of every kind, served before any learner code is there.

Python specialises its bytecode and torch sets itself up at first use: done once in the zygote, every worker starts
warm;"""

from __future__ import annotations

import types
from typing import Any

import torch

from grader.sandbox.wire import Ref, encode
from grader.sandbox.worker import Worker

ROUNDS = 12

SCRIPT = """
class Thing:
    def __init__(self, *args):
        self.args = args
    def __len__(self):
        return len(self.args)
    def __getitem__(self, index):
        return self.args[index]

def same(*args, **kwargs):
    return args

def scaled(x, factor):
    return (x * factor).sum()

def wrong(x):
    raise ValueError("rehearsal")
"""


def rehearse(device: str = "cpu", *, backward: bool = True) -> None:
    """Serve every kind of request a few times; nothing of it stays but the warmth.

    Args:
        device: The kind of device that the run is on.
        backward: Whether to compute gradients, too.
    """
    worker = Worker("/nowhere", device if device == "simulated" else "cpu")  # a GPU is for workers alone
    worker.answer = types.ModuleType("rehearsal")
    exec(compile(SCRIPT, "/nowhere/rehearsal.py", "exec"), vars(worker.answer))
    worker.probes = worker.answer
    tensor = torch.arange(6.0).reshape(2, 3)
    several = [
        1,
        2.5,
        "text",
        None,
        True,
        (1, 2),
        {"key": [tensor], 2: "two"},
        torch.float64,
        tensor.t(),
        tensor.long(),
    ]
    for number in range(ROUNDS):
        for op, target, operands in (
            ("call", ("answer", "same"), (tuple(several), {"named": tensor})),
            ("call", ("probe", "same"), ((Ref("answer", ()), 3), {})),
            ("call", ("answer", "scaled"), ((tensor, 2.0), {})),
            ("call", ("answer", "wrong"), ((1,), {})),
            ("call", ("answer", "Thing"), ((1, "two", tensor), {})),
            *([("gradients", ("answer", "scaled"), ((tensor, 2.0), {}, (0,), None))] if backward else []),
            ("place", (), (tensor,)),
            *_about_the_thing(worker),
        ):
            worker.handle(encode((number, number if op == "place" else None, op, target, operands), trusted=True))
    worker.kept.clear()


def _about_the_thing(worker: Worker) -> list[tuple[str, tuple[str, ...], tuple[Any, ...]]]:
    thing = worker.keep(worker.answer.Thing(1, "two", 3.0)) if worker.answer is not None else None
    root = (f"#{thing.id}",) if thing is not None else ()
    return [
        ("len", root, ()),
        ("item", root, ((1,),)),
        ("item", root, ((9,),)),
        ("items", root, (5,)),
        ("read", root, ()),
    ]
