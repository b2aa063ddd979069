"""A tensor on the simulated accelerator, and how an operation reaches the CPU tensor inside."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import torch

from grader.devices.simulated import mixing

NAME = "simulated"
PLACE = torch.device("cpu")  # becomes simulated:0 when the name is registered
Kernel = Callable[[Any, tuple[Any, ...], dict[str, Any]], Any]

SPECIAL: dict[Any, Kernel] = {}
"""Operations that are not simply carried out on what is inside: by overload."""
AROUND: dict[str, Kernel] = {}
"""What to do round random operations; see `generators`."""
REBUILT_BY: dict[str, Callable[..., Any]] = {}
"""What makes a tensor of what was saved; see `saving`."""


class Uncarried(NotImplementedError):
    """An operation that the simulated accelerator does not carry: our limit, no mistake of the caller's."""

    def __init__(self, operation: object, reason: str = "") -> None:
        super().__init__(
            f"Could not run '{operation}' with arguments from the '{NAME}' backend{reason and f': {reason}'}"
        )


@dataclass(frozen=True, slots=True)
class _Shape:
    """What an overload's schema says: which results are arguments, and what may be where."""

    returned: tuple[int | str | None, ...]
    resizes: bool
    random: bool
    writes: bool
    lists: bool
    rule: mixing.Rule


class SimulatedTensor(torch.Tensor):
    """A tensor on the simulated accelerator; `inner` holds its elements."""

    inner: torch.Tensor
    __torch_function__ = torch._C._disabled_torch_function_impl  # type: ignore[assignment]

    @classmethod
    def __torch_dispatch__(cls, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        return run(func, args, kwargs or {})

    # --- what PyTorch's C code answers for its own devices only ---

    def numpy(self, *, force: bool = False) -> Any:  # type: ignore[override]
        if force:
            return self.detach().cpu().numpy(force=True)
        raise TypeError(
            f"can't convert {self.device} device type tensor to numpy. "
            "Use Tensor.cpu() to copy the tensor to host memory first."
        )

    def __array__(self, dtype: Any = None, copy: Any = None) -> Any:
        return self.numpy()

    def tolist(self) -> Any:
        return self.detach().cpu().tolist()

    def data_ptr(self) -> int:
        return self.inner.data_ptr()

    def untyped_storage(self) -> Any:
        return self.inner.untyped_storage()

    def is_pinned(self, device: Any = None) -> bool:
        return False

    def pin_memory(self, device: Any = None) -> torch.Tensor:
        raise RuntimeError(f"cannot pin '{self.type()}' only dense CPU tensors can be pinned")

    def record_stream(self, stream: Any) -> None:
        """Do nothing: one thing happens after the other."""

    def type(self, dtype: Any = None, non_blocking: bool = False, **kwargs: Any) -> Any:
        if dtype is None:
            return self.inner.type().replace("torch.", f"torch.{NAME}.")
        return super().type(dtype, non_blocking, **kwargs)

    @property
    def data(self) -> torch.Tensor:  # type: ignore[override]
        return torch.Tensor.data.__get__(self)  # type: ignore[attr-defined, no-any-return]

    @data.setter
    def data(self, new: torch.Tensor) -> None:
        torch.Tensor.data.__set__(self, new)  # type: ignore[attr-defined]
        self.inner = new.inner  # type: ignore[attr-defined]

    # --- as Python sees it ---

    def __repr__(self, **_: Any) -> str:  # type: ignore[override]
        text = torch._tensor_str._str(self.detach().cpu())
        told = [f"device='{self.device}'"]
        if self.grad_fn is not None:
            told.append(f"grad_fn=<{type(self.grad_fn).__name__}>")
        elif self.requires_grad:
            told.append("requires_grad=True")
        head = "Parameter containing:\n" if getattr(self, "_is_param", False) else ""
        return f"{head}{text[:-1]}, {', '.join(told)})"

    def __format__(self, spec: str) -> str:
        return self.item().__format__(spec) if self.dim() == 0 else object.__format__(self, spec)

    def __deepcopy__(self, memo: dict[int, Any]) -> SimulatedTensor:
        if not self.is_leaf:
            raise RuntimeError(
                "Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the moment."
            )
        if id(self) in memo:
            known: SimulatedTensor = memo[id(self)]
            return known
        twin = wrap(copy.deepcopy(self.inner, memo))
        memo[id(self)] = twin
        twin.__dict__.update(copy.deepcopy({k: v for k, v in self.__dict__.items() if k != "inner"}, memo))
        if self.grad is not None and not getattr(self, "_is_param", False):  # as nn.Parameter has it
            twin.grad = copy.deepcopy(self.grad, memo)
        return twin.requires_grad_(self.requires_grad)  # type: ignore[return-value]

    def __reduce_ex__(self, protocol: Any) -> Any:  # type: ignore[override]
        kept = self.inner.detach()
        return REBUILT_BY["load"], (kept, str(self.device), self.requires_grad, bool(getattr(self, "_is_param", False)))


SimulatedTensor.__name__ = SimulatedTensor.__qualname__ = "Tensor"  # what a learner reads of its type


def wrap(inner: torch.Tensor) -> SimulatedTensor:
    """Return a tensor on the accelerator that holds a CPU tensor.

    Raises:
        Uncarried: It is no plain strided tensor.
    """
    if inner.layout is not torch.strided:
        raise Uncarried(f"a tensor of layout {inner.layout}")
    tensor: SimulatedTensor = torch.Tensor._make_wrapper_subclass(  # type: ignore[attr-defined]
        SimulatedTensor,
        inner.shape,
        strides=inner.stride(),
        storage_offset=inner.storage_offset(),
        dtype=inner.dtype,
        device=PLACE,
    )
    tensor.inner = inner
    return tensor


@dataclass(slots=True)
class _Call:
    """One operation's arguments, unwrapped, and which tensors among them were not ours."""

    ours: int = 0
    host: list[torch.Tensor] = field(default_factory=list)

    def plain(self, value: Any) -> Any:
        kind = type(value)
        if kind is SimulatedTensor:
            self.ours += 1
            return value.inner
        if kind in (list, tuple):
            return kind(self.plain(part) for part in value)
        if isinstance(value, torch.Tensor):
            if isinstance(value, SimulatedTensor):
                self.ours += 1
                return value.inner
            self.host.append(value)
        return value


def run(func: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """Carry out one operation: on what is inside, with results on the device that they belong to."""
    special = SPECIAL.get(func)
    return carry_out(func, args, kwargs) if special is None else special(func, args, kwargs)


def carry_out(func: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """Carry out an operation that has nothing special about it."""
    shape = _shapes.get(func) or _shape_of(func)
    call = _Call()
    plain_args = call.plain(args)
    plain_kwargs = {name: call.plain(value) for name, value in kwargs.items()} if kwargs else {}
    if call.host and call.ours:
        mixing.demand(shape.rule, args, call.host, PLACE, writes=shape.writes)
    target = plain_kwargs.get("device")
    if target is not None:
        plain_kwargs["device"] = _inside(target)
    if plain_kwargs.get("pin_memory"):
        plain_kwargs["pin_memory"] = False
    try:
        if shape.random:
            result = AROUND["random"](func, plain_args, plain_kwargs)
        else:
            result = func(*plain_args, **plain_kwargs)
    except NotImplementedError as error:
        if "Could not run" in str(error):
            raise Uncarried(func._schema.name) from error
        raise
    if shape.lists:  # where each tensor is worked on by itself, its version moves by itself
        torch.autograd.graph.increment_version(args[0])
    if target is not None and torch.device(target).type != NAME:
        return result
    return _results(result, shape, args, kwargs)


def _inside(target: Any) -> torch.device:
    """Return where an operation that shall take place on a device really does."""
    device = torch.device(target)
    if device.type != NAME:
        return device
    if device.index not in (None, 0):
        raise RuntimeError(f"{NAME} error: invalid device ordinal (there is one device, {NAME}:0; got {device})")
    return torch.device("cpu")


def _results(result: Any, shape: _Shape, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """Wrap what is new; give back the very argument where an operation says that it returns one."""
    if not shape.returned:
        return result
    if len(shape.returned) == 1:
        return _one(result, shape.returned[0], shape.resizes, args, kwargs)
    if not isinstance(result, list | tuple):
        return result
    return tuple(
        _one(part, place, shape.resizes, args, kwargs) for part, place in zip(result, shape.returned, strict=True)
    )


def _one(result: Any, place: int | str | None, resizes: bool, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    if place is None:
        return _wrapped(result)
    given = kwargs[place] if isinstance(place, str) else args[place]
    if resizes and isinstance(given, SimulatedTensor):
        follow_inner(given)
    return given


def _wrapped(value: Any) -> Any:
    if isinstance(value, torch.Tensor):
        return value if isinstance(value, SimulatedTensor) or value.device.type != "cpu" else wrap(value)
    if type(value) in (list, tuple):
        return type(value)(_wrapped(part) for part in value)
    return value


def follow_inner(tensor: SimulatedTensor) -> None:
    """Give a tensor the shape, strides and dtype that its inside has taken on."""
    inner = tensor.inner
    if tensor.shape != inner.shape or tensor.stride() != inner.stride():
        torch.Tensor.data.__set__(tensor, wrap(inner))  # type: ignore[attr-defined]


_shapes: dict[Any, _Shape] = {}


def _shape_of(func: Any) -> _Shape:
    """Read an overload's schema, once."""
    schema = func._schema
    written = {}
    for place, argument in enumerate(schema.arguments):
        if argument.alias_info is not None and argument.alias_info.is_write:
            for name in argument.alias_info.before_set:
                written[name] = argument.name if argument.kwarg_only else place
    returned = []
    for result in schema.returns:
        names = result.alias_info.before_set if result.alias_info is not None and result.alias_info.is_write else ()
        returned.append(next((written[name] for name in names if name in written), None))
    resizes = torch.Tag.inplace_view in func.tags or "out" in func._overloadname or "resize" in schema.name
    random = torch.Tag.nondeterministic_seeded in func.tags
    lists = schema.name.startswith("aten::_foreach_") and schema.name.endswith("_")
    shape = _Shape(tuple(returned), resizes, random, 0 in written.values(), lists, mixing.rule_for(func))
    _shapes[func] = shape
    return shape


def created(func: Any, *args: Any, **kwargs: Any) -> Any:
    """Carry out an operation that reached the device without a tensor of ours: a factory."""
    return run(func, args, kwargs | {"device": kwargs.get("device") or PLACE})


def carried(func: Any, *args: Any, **kwargs: Any) -> Any:
    """Carry out an operation on tensors of ours that came round the Python key."""
    return run(func, args, kwargs)
