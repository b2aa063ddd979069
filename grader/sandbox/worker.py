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
from pathlib import Path
from typing import Any

import numpy as np
import torch

from grader.errors import WireError
from grader.sandbox import observe
from grader.sandbox.wire import Handle, Ref, decode, encode

MAX_MESSAGE = 2000
MAX_FRAMES = 8
_grad = torch.autograd.grad
_manual_seed = torch.default_generator.manual_seed  # torch.manual_seed would ask every accelerator, too


class Watched:
    """The answer as a probe sees it: each call of one of its functions is observed."""

    def __init__(self, module: types.ModuleType, seen: observe.Seen) -> None:
        self._module, self._seen = module, seen

    def __getattr__(self, name: str) -> Any:
        thing = getattr(self._module, name)
        return self._watch(name, thing) if callable(thing) and not isinstance(thing, type) else thing

    def _watch(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            self._seen.calls.append(_short_call(name, args, kwargs))
            self._seen.state.forget()
            with self._seen.watching(name, args, kwargs):
                return function(*args, **kwargs)

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

    def __init__(self, home: str) -> None:
        """Args: home: the folder that the answer's files are written to."""
        self.home = home
        self.answer: types.ModuleType | None = None
        self.probes: types.ModuleType | None = None
        self.kept: dict[int, Any] = {}
        self.numbers = itertools.count(1)
        self.state = observe.State()
        self.seen = observe.Seen(self.state)
        self.output = observe.Output(1 << 16)
        self.warnings = observe.Warnings(home)
        self.operations: dict[str, Callable[[dict[str, Any]], Any]] = {
            "load": self.load,
            "call": self.call,
            "gradients": self.gradients,
            "read": lambda request: self.target(request),
            "item": lambda request: self.watched(request, lambda thing, key: thing[key]),
            "len": lambda request: self.watched(request, len),
            "items": self.items,
            "place": lambda request: self.keep(request["value"]),
        }

    # --- one request ---

    def handle(self, data: bytes) -> bytes:
        """Serve one request: whatever the learner's code does, a reply comes or the process ends."""
        self.seen = observe.Seen(self.state)
        reply: dict[str, Any] = {}
        streams = sys.stdout, sys.stderr
        try:
            request = decode(data, resolve=self.resolve, live=True)
            reply["id"] = request["id"]
            if "fresh" in request:
                self.refresh(request["fresh"])
            sys.stdout = sys.stderr = self.output
            reply["value"] = self.operations[request["op"]](request)
            return self.finish(reply)
        except BaseException as error:  # noqa: BLE001 - whatever a learner's code raises is an answer, SystemExit included
            reply.pop("value", None)
            return self.finish(reply | {"error": self.describe(error)})
        finally:
            sys.stdout, sys.stderr = streams

    def finish(self, reply: dict[str, Any]) -> bytes:
        """Return the reply with what was observed; a value that can't be sent becomes an error in words."""
        text, count = self.output.take()
        self.seen.warned += self.warnings.take()
        seen = self.seen.plain() | ({"printed": text, "printed_count": count} if count else {})
        try:
            return encode(reply | {"seen": seen}, handle=self.keep)
        except WireError as error:
            unsent = {"type": "unsendable", "mro": [], "message": str(error)[:MAX_MESSAGE], "frames": []}
            return encode({"id": reply.get("id", 0), "error": unsent, "seen": seen})

    def refresh(self, seed: int) -> None:
        """Begin a check: forget what the last one kept, put global state back, seed every generator."""
        self.kept.clear()
        self.warnings.listen()
        self.state.forget()
        observe.reset_global_state()
        _manual_seed(seed)
        random.seed(seed)
        np.random.seed(seed % 2**32)

    # --- operations ---

    def load(self, request: dict[str, Any]) -> list[str]:
        """Write the files, run the probes and then the answer; return the answer's public names."""
        self.output = sys.stdout = sys.stderr = observe.Output(request["output_limit"])
        home = Path(self.home)
        for name, content in request["files"].items():
            path = home / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        if request["probes"] is not None:
            self.probes = types.ModuleType("probes")
            linecache.cache["probes.py"] = (0, None, request["probes"].splitlines(keepends=True), "probes.py")
            exec(compile(request["probes"], "probes.py", "exec"), self.probes.__dict__)  # the author's own code
        self.answer = self.import_answer(request["module"], str(home / request["main"]))
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

    def call(self, request: dict[str, Any]) -> Any:
        """Call a function, a class or a method."""
        return self.watched(request, lambda thing, *args, **kwargs: thing(*args, **kwargs))

    def watched(self, request: dict[str, Any], do: Callable[..., Any]) -> Any:
        """Do something with the target; observe it, unless it is a probe's own (a probe has the answer watched)."""
        thing = self.target(request)
        args, kwargs = request.get("args", ()), request.get("kwargs", {})
        if request["target"][0] == "probe":
            self.state.forget()
            return do(thing, *args, **kwargs)
        with self.seen.watching(request["target"][-1], args, kwargs):
            return do(thing, *args, **kwargs)

    def gradients(self, request: dict[str, Any]) -> dict[str, Any]:
        """Call with some arguments as leaves, and pull a cotangent back to them."""
        args, kwargs = list(request["args"]), dict(request["kwargs"])
        leaves = []
        for place in request["wrt"]:
            box: Any = kwargs if isinstance(place, str) else args
            box[place] = box[place].detach().requires_grad_()
            leaves.append(box[place])
        value = self.call(request | {"args": tuple(args), "kwargs": kwargs})
        if not isinstance(value, torch.Tensor) or not value.requires_grad:
            return {"value": value, "graph": False, "grads": []}
        # `grad_outputs` would import a symbolic algebra package; the weighted sum has the same gradients.
        weighted = value if request["cotangent"] is None else value * request["cotangent"]
        grads = _grad(weighted.sum(), leaves, allow_unused=True)
        return {"value": value, "graph": True, "grads": list(grads)}

    def items(self, request: dict[str, Any]) -> dict[str, Any]:
        """Iterate, at most as far as asked."""
        limit = request["limit"]
        found = self.watched(request, lambda thing: list(itertools.islice(iter(thing), limit + 1)))
        return {"items": found[:limit], "more": len(found) > limit}

    # --- things ---

    def target(self, request: dict[str, Any]) -> Any:
        """Return the thing that a request is about: its `target` is a root and a path of attributes."""
        root, *path = request["target"]
        return self.follow(root, tuple(path))

    def follow(self, root: str, path: tuple[str, ...]) -> Any:
        """Return the thing at the end of a path of attributes."""
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
        return self.follow(thing.root, thing.path)

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
        return described | ({"missing": error.name} if isinstance(error, Missing) else {})

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


class Missing(AttributeError):
    """The answer has no such name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no {name!r}")
        self.name = name
