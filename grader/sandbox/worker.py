"""The untrusted side: load the answer, answer requests about it, one at a time.

Forked by the zygote for one submission. A request names an operation on a thing of the answer, of the probes, or on
a thing kept from before; the reply carries the value (or a handle), or the error as text, and what was observed.
Nothing here judges.
"""

from __future__ import annotations

import importlib.util
import itertools
import linecache
import random
import sys
import traceback
import types
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch

from grader.devices import inside, place_of
from grader.devices.transfers import Transfers, unseen
from grader.errors import WireError
from grader.sandbox import observe
from grader.sandbox.wire import Handle, Ref, decode, encode

MAX_MESSAGE = 2000
ENOUGH = 16 << 20  # so many bytes of replies to several requests; the trusted side asks for the rest anew
PROBES = "probes.py"
MAX_FRAMES = 8
Target = tuple[str, ...]
_grad = torch.autograd.grad
_manual_seed = torch.default_generator.manual_seed  # torch.manual_seed would ask every accelerator, too


class Watched:
    """The answer as a probe sees it: each call of one of its functions is observed."""

    def __init__(self, module: types.ModuleType, seen: observe.Seen) -> None:
        self._module, self._seen = module, seen

    def __getattr__(self, name: str) -> Any:
        if not hasattr(self._module, name):
            raise Missing(name)
        thing = getattr(self._module, name)
        return self._watch(name, thing) if callable(thing) and not isinstance(thing, type) else thing

    def _watch(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            self._seen.calls.append(_short_call(name, args, kwargs))
            self._seen.state.forget()
            look = self._seen.watch(name, args, kwargs)
            try:
                return function(*args, **kwargs)
            finally:
                look()

        return call


def _short_call(name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> str:
    shown = [_short(value) for value in args] + [f"{key}={_short(value)}" for key, value in kwargs.items()]
    return f"{name}({', '.join(shown)})"[:300]


def _short(value: Any) -> str:
    if value is None or type(value) in {bool, int, float, str}:
        return repr(value)[:40]
    if isinstance(value, torch.Tensor):
        return f"Tensor{list(value.shape)}"
    return getattr(value, "__name__", None) or type(value).__name__


class Worker:
    """One answer, loaded; `handle` turns a request's bytes into the reply's."""

    def __init__(self, home: str, device: str = "cpu") -> None:
        """Args: home: the folder that the answer's files are written to; device: the kind that the run is on."""
        self.home = home
        self.device, self.place = device, place_of(device)
        self.answer: types.ModuleType | None = None
        self.probes: types.ModuleType | None = None
        self.kept: dict[int, Any] = {}
        self.numbers = itertools.count(1)
        self.succeeded = False
        self.flags = observe.cudnn_flags()
        self.state = observe.State(partial(inside.stream, device))
        self.seen = observe.Seen(self.state)
        self.output = observe.Output(1 << 16)
        self.warnings = observe.Warnings(home)
        self.operations: dict[str, Callable[..., Any]] = {
            "enter": self.enter,
            "load": self.load,
            "call": self.call,
            "gradients": self.gradients,
            "counted": self.counted,
            "read": self.follow,
            "item": lambda target, args: self.watched(target, lambda thing, key: thing[key], args),
            "len": lambda target: self.watched(target, len),
            "items": self.items,
            "place": lambda target, value: self.keep(value),
            "make": self.make,
            "several": self.several,
        }

    # --- one request ---

    def handle(self, data: bytes) -> bytes:
        """Serve one request: whatever the learner's code does, a reply comes or the process ends."""
        self.seen = observe.Seen(self.state)
        self.succeeded = False
        number, streams = 0, (sys.stdout, sys.stderr)
        try:
            number, seed, op, target, operands = self.taken(data)
            if seed is not None:
                self.refresh(seed)
            sys.stdout = sys.stderr = self.output
            payload = self.operations[op](target, *operands)
            self.succeeded = True
            return self.reply(number, True, payload)
        except BaseException as error:  # noqa: BLE001 - whatever a learner's code raises is an answer, SystemExit included
            return self.reply(number, False, self.describe(error))
        finally:
            sys.stdout, sys.stderr = streams

    def taken(self, data: bytes) -> Any:
        """Return a request, its tensors on the device."""
        with unseen():
            return decode(data, resolve=self.resolve, live=True, home=self.place)

    def reply(self, number: int, succeeded: bool, payload: object) -> bytes:
        """Return the reply: number, observations, whether it is a value, and the value or the error.

        Observations come first, since a huge value may use up what a message can hold.
        """
        text, count = self.output.take()
        self.seen.warned += self.warnings.take()
        seen: dict[str, Any] = dict(self.seen.plain())
        if count:
            seen["printed"] = text
        try:
            with unseen():
                return encode((number, seen or None, succeeded, payload), handle=self.keep)
        except WireError as error:
            unsent = {"type": "unsendable", "mro": [], "message": str(error)[:MAX_MESSAGE], "frames": []}
            return encode((number, None, False, unsent))

    def refresh(self, seed: int) -> None:
        """Begin a check: forget what the last one kept, put global state back, seed every generator."""
        self.kept.clear()
        self.warnings.listen()
        self.state.forget()
        observe.reset_global_state(self.flags)
        _manual_seed(seed)
        inside.seed(self.device, seed)
        random.seed(seed)
        np.random.seed(seed % 2**32)

    # --- operations ---

    def enter(self, _: Target) -> None:
        """Begin to use the device, which has flags of its own."""
        inside.enter(self.device)
        self.flags = observe.cudnn_flags()

    def load(
        self, _: Target, files: dict[str, bytes], main: str, module: str, probes: str | None, output_limit: int
    ) -> list[str]:
        """Write the files, run the probes and then the answer; return the answer's public names."""
        self.output = sys.stdout = sys.stderr = observe.Output(output_limit)
        home = Path(self.home)
        for name, content in files.items():
            path = home / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        if probes is not None:
            self.probes = types.ModuleType("probes")
            vars(self.probes)["device"] = torch.device(self.place)
            linecache.cache[PROBES] = (len(probes), None, probes.splitlines(keepends=True), PROBES)
            exec(compile(probes, PROBES, "exec"), self.probes.__dict__)  # the author's own code
        self.answer = self.import_answer(module, str(home / main))
        return [name for name in vars(self.answer) if not name.startswith("_")][:500]

    def import_answer(self, name: str, path: str) -> types.ModuleType:
        """Import the answer's file as a module, with its own folder first on the path."""
        sys.path.insert(0, self.home)
        spec = importlib.util.spec_from_file_location(name, path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
        return module

    def call(self, target: Target, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Call a function, a class or a method."""
        return self.watched(target, lambda thing, *args, **kwargs: thing(*args, **kwargs), args, kwargs)

    def watched(
        self, target: Target, do: Callable[..., Any], args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None
    ) -> Any:
        """Do something with the target; observe it, unless it is a probe's own (a probe has the answer watched)."""
        thing, kwargs = self.follow(target), kwargs or {}
        if target[0] == "probe":
            self.state.forget()
            try:
                return do(thing, *args, **kwargs)
            finally:
                self.state.forget()  # a probe may move what it likes
        look = self.seen.watch(target[-1], args, kwargs)
        try:
            return do(thing, *args, **kwargs)
        finally:
            look()

    def gradients(
        self, target: Target, args: tuple[Any, ...], kwargs: dict[str, Any], wrt: tuple[int | str, ...], cotangent: Any
    ) -> dict[str, Any]:
        """Call with some arguments as leaves, and pull a cotangent back to them."""
        positional, leaves = list(args), []
        for place in wrt:
            box: Any = kwargs if isinstance(place, str) else positional
            box[place] = box[place].detach().requires_grad_()
            leaves.append(box[place])
        value = self.call(target, tuple(positional), kwargs)
        if not isinstance(value, torch.Tensor) or not value.requires_grad:
            return {"value": value, "graph": False, "grads": []}
        # `grad_outputs` would import a symbolic algebra package; the weighted sum has the same gradients.
        weighted = value if cotangent is None else value * cotangent
        grads = _grad(weighted.sum(), leaves, allow_unused=True)
        return {"value": value, "graph": True, "grads": list(grads)}

    def counted(self, target: Target, args: tuple[Any, ...], kwargs: dict[str, Any]) -> dict[str, Any]:
        """Call, and count what moves between devices meanwhile."""
        with Transfers() as moved:
            value = self.call(target, args, kwargs)
        return {"value": value, "moved": moved.plain()}

    def items(self, target: Target, limit: int) -> dict[str, Any]:
        """Iterate, at most as far as asked."""
        found = self.watched(target, lambda thing: list(itertools.islice(iter(thing), limit + 1)))
        return {"items": found[:limit], "more": len(found) > limit}

    def make(self, target: Target, number: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Call, and keep what comes under the number that the trusted side chose."""
        self.kept[number] = made = self.call(target, args, kwargs)
        return made

    def several(self, _: Target, requests: tuple[bytes, ...], stop: bool) -> list[bytes]:
        """Serve requests one after the other, each with a reply of its own; at the first error, stop if told to."""
        replies: list[bytes] = []
        for request in requests:
            replies.append(self.handle(request))
            if sum(map(len, replies)) > ENOUGH or (stop and not self.succeeded):
                break
        self.seen = observe.Seen(self.state)  # what there is to say, each reply says itself
        return replies

    # --- things ---

    def follow(self, target: Target) -> Any:
        """Return the thing at the end of a path of attributes: the root comes first."""
        root, path = target[0], target[1:]
        start: Any = {"answer": self.answer, "probe": self.probes}.get(root)
        if start is None:
            start = self.kept[int(root[1:])]
        for place, name in enumerate(path):
            if place == 0 and root == "answer" and not hasattr(start, name):
                raise Missing(name)
            start = getattr(start, name)
        return start

    def resolve(self, thing: Handle | Ref) -> Any:
        """Return the live object that an argument stands for."""
        if isinstance(thing, Handle):
            return self.kept[thing.id]
        if thing == Ref("answer", ()):
            assert self.answer is not None
            return Watched(self.answer, self.seen)
        return self.follow((thing.root, *thing.path))

    def keep(self, thing: Any) -> Handle:
        """Keep an object that can't cross, and return its handle."""
        number = next(self.numbers)
        self.kept[number] = thing
        return Handle(number, str(type(thing).__name__)[:80])

    def describe(self, error: BaseException) -> dict[str, Any]:
        """Return an error as text: type, family, message, and the learner's own frames."""
        family = [f"{kind.__module__}.{kind.__qualname__}"[:200] for kind in type(error).__mro__][:20]
        try:
            message = str(error)
        except BaseException as inner:  # noqa: BLE001 - a learner's __str__ may do anything
            message = f"<{type(inner).__name__} in __str__>"
        described: dict[str, Any] = {
            "type": type(error).__name__[:100],
            "mro": family,
            "message": message[:MAX_MESSAGE].replace(self.home + "/", ""),
            "frames": self.frames(error),
        }
        if isinstance(error, Missing):
            described["missing"] = error.name
        elif last_file(error) == PROBES:
            described["unusable"] = True  # a probe could not go on with what the answer gave it
        return described

    def frames(self, error: BaseException) -> list[tuple[str, int, str, str]]:
        """Return file, line, function and source text of the frames in the learner's files, outermost first."""
        found = []
        for frame, line in itertools.islice(traceback.walk_tb(error.__traceback__), 2000):
            name = frame.f_code.co_filename
            if name.startswith(self.home + "/"):
                text = linecache.getline(name, line).strip()
                found.append((name[len(self.home) + 1 :], line, frame.f_code.co_name, text[:300]))
        if isinstance(error, SyntaxError) and str(error.filename).startswith(self.home + "/"):
            place = str(error.filename)[len(self.home) + 1 :]
            found.append((place, error.lineno or 0, "", (error.text or "").strip()[:300]))
        kept = found if len(found) <= MAX_FRAMES else found[:3] + found[-(MAX_FRAMES - 3) :]
        return [(name, int(line), function, text) for name, line, function, text in kept]


def last_file(error: BaseException) -> str:
    """Return the file of the frame that raised; empty where there is none."""
    name = ""
    for frame, _ in itertools.islice(traceback.walk_tb(error.__traceback__), 2000):
        name = frame.f_code.co_filename
    return name


class Missing(AttributeError):
    """The answer has no such name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no {name!r}")
        self.name = name
