"""The floor that grading is measured against: checks and answer in one process, called directly, judged by nobody else.

A bare fork of a warm process per submission; no isolation, no codec, no observations, no transcript, no report.
"""

from __future__ import annotations

import inspect
import os
import sys
import types
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

import torch

from grader.checks import Ask, Label, Remote
from grader.sandbox.box import Answer
from grader.sandbox.faults import Raised
from grader.sandbox.tensors import TensorFacts
from grader.session import Checks

VALUES = (type(None), bool, int, float, complex, str, bytes, torch.Tensor, torch.dtype, torch.device, torch.Size)
CONTAINERS = (list, tuple, dict)


class Done(NamedTuple):
    """What became of one call of several."""

    value: Any
    fault: Raised | None


class Direct:
    """What checks speak to: the answer itself, in this process."""

    def __init__(self, answer: Answer) -> None:
        """Run the probes' and the answer's source."""
        self.roots: dict[str, Any] = {"answer": types.ModuleType(answer.module), "probe": types.ModuleType("probes")}
        sys.modules[answer.module] = self.roots["answer"]
        if answer.probes is not None:
            exec(compile(answer.probes, "probes.py", "exec"), vars(self.roots["probe"]))
        exec(compile(answer.files[answer.main], answer.main, "exec"), vars(self.roots["answer"]))

    def ask(self, op: str, target: tuple[str, ...], label: Label, *operands: Any) -> Any:
        """Do at once what the worker would have been asked for."""
        thing = self.follow(target)
        try:
            return self.shown(self.do(op, thing, *(self.real(value) for value in operands)), label)
        except Exception as error:
            family = [f"{kind.__module__}.{kind.__qualname__}" for kind in type(error).__mro__]
            raise Raised({"type": type(error).__name__, "mro": family, "message": str(error)}) from error

    def ask_all(self, asks: Sequence[Ask], *, stop: bool = True) -> Iterator[Done]:
        """Do one thing after the other."""
        for op, target, label, operands in asks:
            try:
                yield Done(self.ask(op, target, label, *operands), None)
            except Raised as error:
                if stop:
                    raise
                yield Done(None, error)

    def defer(
        self, target: tuple[str, ...], label: Label, args: Sequence[object], kwargs: Mapping[str, object]
    ) -> Remote:
        """Make an object now."""
        made: Remote = self.ask("call", target, label, args, kwargs)
        return made

    def do(self, op: str, thing: Any, *operands: Any) -> Any:
        """Carry out one operation."""
        if op == "call":
            return thing(*operands[0], **operands[1])
        if op == "item":
            return thing[operands[0][0]]
        if op == "len":
            return len(thing)
        if op == "items":
            found = list(islice(iter(thing), operands[0] + 1))
            return {"items": found[: operands[0]], "more": len(found) > operands[0]}
        if op == "gradients":
            return gradients(thing, *operands)
        return thing

    def follow(self, target: tuple[str, ...]) -> Any:
        """Return the thing at the end of a path."""
        thing = self.roots[target[0]]
        for name in target[1:]:
            thing = getattr(thing, name)
        return thing

    def real(self, value: Any) -> Any:
        """Return the object that an argument stands for."""
        if isinstance(value, Remote):
            return self.follow(value._target)
        if type(value) in CONTAINERS:
            if isinstance(value, dict):
                return {key: self.real(part) for key, part in value.items()}
            return type(value)(self.real(part) for part in value)
        return value

    def shown(self, value: Any, label: Label) -> Any:
        """Return a value as a check expects it: tensors with facts, other objects as references."""
        if isinstance(value, torch.Tensor):
            return with_facts(value)
        if isinstance(value, VALUES):
            return value
        if type(value) in CONTAINERS:
            if isinstance(value, dict):
                return {key: self.shown(part, label) for key, part in value.items()}
            return type(value)(self.shown(part, label) for part in value)
        return self.place(value, label)

    def place(self, value: Any, label: Label | None = None) -> Remote:
        """Keep an object and return the reference to it."""
        name = f"#{len(self.roots)}"
        self.roots[name] = value
        return Remote(self, (name,), label or Label(name))


def with_facts(value: torch.Tensor) -> torch.Tensor:
    """Return a plain tensor that tells what it was."""
    plain = value.detach().clone()
    grad = value.grad if value.is_leaf else None
    plain.facts = TensorFacts(  # type: ignore[attr-defined]
        str(value.device),
        value.requires_grad,
        value.is_leaf,
        grad,
        value.stride(),
        value._version,
        type(value).__name__,
    )
    return plain


def gradients(thing: Any, args: tuple[Any, ...], kwargs: dict[str, Any], wrt: Any, cotangent: Any) -> dict[str, Any]:
    """Call with leaves and pull the cotangent back, as the worker does."""
    positional, leaves = list(args), []
    for place in wrt:
        box: Any = kwargs if isinstance(place, str) else positional
        box[place] = box[place].detach().requires_grad_()
        leaves.append(box[place])
    value = thing(*positional, **kwargs)
    weighted = value if cotangent is None else value * cotangent
    return {
        "value": value,
        "graph": True,
        "grads": list(torch.autograd.grad(weighted.sum(), leaves, allow_unused=True)),
    }


def run_all(checks: Checks, answer: Answer) -> int:
    """Call every check against an answer, and return how many passed."""
    direct, passed = Direct(answer), 0
    fixtures: dict[str, Any] = {
        "answer": Remote(direct, ("answer",), Label("answer")),
        "probe": Remote(direct, ("probe",), Label("probe")),
        "place": direct.place,
        "device": "cpu",
    }
    for spec, item in checks.items:
        torch.default_generator.manual_seed(1)
        fixtures["rng"] = torch.Generator().manual_seed(1)
        function: Any = item.function  # type: ignore[attr-defined]
        given = fixtures | getattr(getattr(item, "callspec", None), "params", {})
        try:
            function(**{name: given[name] for name in inspect.signature(function).parameters})
            passed += 1
        except Exception as error:  # noqa: BLE001 - a check that fails is counted, nothing more
            if os.environ.get("COURSE_DEBUG"):
                print(spec.name, type(error).__name__, error)
    return passed


def fork_and_run(checks: Checks, answer: Answer) -> int:
    """Fork this process, run every check in the child, and return how many passed."""
    pid = os.fork()
    if pid == 0:
        code = 255
        try:
            code = run_all(checks, answer)
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
