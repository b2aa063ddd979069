"""A tensor on the simulated accelerator, and how an operation reaches the CPU tensor inside."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import torch

from grader.devices.simulated import mixing

NAME = "simulated"
PLACE = torch.device("cpu")  # becomes simulated:0 when the name is registered
Kernel = Callable[[Any, tuple[Any, ...], dict[str, Any]], Any]

SPECIAL: dict[Any, Kernel] = {}
"""Operations that are not simply carried out on what is inside: by overload. Complete before the first operation."""
DRAWING: list[Callable[[Any], Callable[..., Any]]] = []
"""What makes of a random operation one that draws from the device's stream; see `generators`."""
REBUILT_BY: dict[str, Callable[..., Any]] = {}
"""What makes a tensor of what was saved; see `saving`."""


LACKING = ("Could not run", "'Half'", "'BFloat16'")
"""Words of the CPU for what it lacks and an accelerator may have: kernels, and short floating-point numbers in them."""


class Uncarried(NotImplementedError):
    """An operation that the simulated accelerator does not carry: our limit, no mistake of the caller's."""

    def __init__(self, operation: object, reason: str = "") -> None:
        super().__init__(
            f"Could not run '{operation}' with arguments from the '{NAME}' backend{reason and f': {reason}'}"
        )


class SimulatedTensor(torch.Tensor):
    """A tensor on the simulated accelerator; `core` holds its elements."""

    core: torch.Tensor
    __torch_function__ = torch._C._disabled_torch_function_impl  # type: ignore[assignment]

    @classmethod
    def __torch_dispatch__(  # type: ignore[override]
        cls, func: Any, types: Any, args: Any = (), kwargs: Any = None
    ) -> Any:
        return run(func, args, kwargs or {})

    # --- what PyTorch's C code answers for its own devices only ---

    def numpy(self, *, force: bool = False) -> Any:
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
        return self.core.data_ptr()

    def untyped_storage(self) -> Any:
        return self.core.untyped_storage()

    def is_pinned(self, device: Any = None) -> bool:
        return False

    def pin_memory(self, device: Any = None) -> torch.Tensor:
        raise RuntimeError(f"cannot pin '{self.type()}' only dense CPU tensors can be pinned")

    def record_stream(self, stream: Any) -> None:
        """Do nothing: one thing happens after the other."""

    def type(self, dtype: Any = None, non_blocking: bool = False, **kwargs: Any) -> Any:
        if dtype is None:
            return self.core.type().replace("torch.", f"torch.{NAME}.")
        return super().type(dtype, non_blocking, **kwargs)

    # --- as Python sees it ---

    def __repr__(self, **_: Any) -> str:  # type: ignore[override]
        strings: Any = torch._tensor_str
        begun = "tensor("
        plain = self.detach().cpu()
        contents = strings._tensor_str(plain, len(begun)) if plain.numel() else "[]"
        text = strings._add_suffixes(begun + contents, list(_told(self)), len(begun), force_newline=False)
        return f"Parameter containing:\n{text}" if getattr(self, "_is_param", False) else str(text)

    def __format__(self, spec: str) -> str:
        return self.item().__format__(spec) if self.dim() == 0 else object.__format__(self, spec)

    def __deepcopy__(self, memo: dict[int, Any]) -> SimulatedTensor:
        if not self.is_leaf:
            raise RuntimeError(
                "Only Tensors created explicitly by the user (graph leaves) "
                "support the deepcopy protocol at the moment."
            )
        if id(self) in memo:
            known: SimulatedTensor = memo[id(self)]
            return known
        twin = wrap(copy.deepcopy(self.core, memo))
        memo[id(self)] = twin
        twin.__dict__.update(copy.deepcopy({k: v for k, v in self.__dict__.items() if k != "core"}, memo))
        if self.grad is not None and not getattr(self, "_is_param", False):  # as nn.Parameter has it
            twin.grad = copy.deepcopy(self.grad, memo)
        return twin.requires_grad_(self.requires_grad)  # type: ignore[return-value]

    def __reduce_ex__(self, protocol: Any) -> Any:
        kept = self.core.detach()
        return REBUILT_BY["load"], (kept, str(self.device), self.requires_grad, bool(getattr(self, "_is_param", False)))


SimulatedTensor.__name__ = SimulatedTensor.__qualname__ = "Tensor"  # what a learner reads of its type


def _told(tensor: SimulatedTensor) -> Iterable[str]:
    """Yield what PyTorch writes behind a tensor's elements, in its order."""
    default = torch.get_default_dtype()
    yield f"device='{tensor.device}'"
    if tensor.numel() == 0 and tensor.dim() != 1:
        yield f"size={tuple(tensor.shape)}"
    evident = {default}
    if tensor.numel():
        evident |= {default.to_complex(), torch.int64, torch.bool}
    if tensor.dtype not in evident:
        yield f"dtype={tensor.dtype}"
    if tensor.grad_fn is not None:
        yield f"grad_fn=<{tensor.grad_fn.name() if _is_cpp(tensor.grad_fn) else type(tensor.grad_fn).__name__}>"
    elif tensor.requires_grad:
        yield "requires_grad=True"


def _is_cpp(node: Any) -> bool:
    return type(node).__name__ == "CppFunction"


_make: Any = torch.Tensor._make_wrapper_subclass
_inferring: Callable[[], bool] = torch.is_inference_mode_enabled


def wrap(core: torch.Tensor) -> SimulatedTensor:
    """Return a tensor on the accelerator that holds a CPU tensor.

    Raises:
        Uncarried: It is no plain strided tensor.
    """
    if _inferring() and not core.is_inference():  # a view of an ordinary tensor is an ordinary one
        with torch.inference_mode(False):
            return wrap(core)
    if core.layout is not torch.strided:
        raise Uncarried(f"a tensor of layout {core.layout}")
    shape, offset, dtype = core.shape, core.storage_offset(), core.dtype
    tensor: SimulatedTensor
    if not offset and core.is_contiguous() and 1 not in shape:  # strides that are given cost as much as all the rest
        tensor = _make(SimulatedTensor, shape, dtype=dtype, device=PLACE)
    else:
        tensor = _make(SimulatedTensor, shape, strides=core.stride(), storage_offset=offset, dtype=dtype, device=PLACE)
    tensor.core = core
    if dtype.is_complex and core.is_conj():
        torch._C._set_conj(tensor, True)
    return tensor


@dataclass(frozen=True, slots=True)
class _Plan:
    """How an overload is carried out.

    Attributes:
        func: The overload.
        special: What is done instead of all the rest.
        call: What is called with the tensors inside.
        returned: For each result the argument that it is, by place or by name; None where it is new.
        one: Whether there is one result, and it is new.
        view: Whether results may be views of arguments.
        resizes: Whether an argument that is returned may have another shape than before.
        lists: Whether tensors in lists are changed, one by one.
        writes: Whether the first argument is written.
        rule: What of the host may be among the arguments.
    """

    func: Any
    special: Kernel | None
    call: Callable[..., Any]
    returned: tuple[int | str | None, ...]
    one: bool
    view: bool
    resizes: bool
    lists: bool
    writes: bool
    rule: mixing.Rule


_plans: dict[int, _Plan] = {}  # by id: an overload's own hash is slow, and overloads live for good
_ATOMS = frozenset({int, float, bool, complex, str, type(None), torch.dtype, torch.device})


_listening: Callable[[], int] = torch._C._len_torch_function_stack


def run(func: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """Carry out one operation: on what is inside, with results on the device that they belong to."""
    if _listening():  # who listens to calls of torch's functions shall not hear ours
        with torch._C.DisableTorchFunction():
            return _run(func, args, kwargs)
    return _run(func, args, kwargs)


def _run(func: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    plan = _plans.get(id(func)) or _plan_for(func)
    return _follow(plan, args, kwargs) if plan.special is None else plan.special(func, args, kwargs)


def carry_out(func: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """Carry out an operation as if there were nothing special about it."""
    return _follow(_plans.get(id(func)) or _plan_for(func), args, kwargs)


def _follow(plan: _Plan, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    host: list[torch.Tensor] = []
    plain = [
        arg.core if (kind := type(arg)) is SimulatedTensor else arg if kind in _ATOMS else _open(arg, host)
        for arg in args
    ]
    named, target = _named(kwargs, host) if kwargs else (kwargs, None)
    if host and _any_ours((args, tuple(kwargs.values()))):
        mixing.demand(plan.rule, args, host, PLACE, writes=plan.writes)
    try:
        result = plan.call(*plain, **named)
    except NotImplementedError as error:
        if any(words in str(error) for words in LACKING):
            raise Uncarried(plan.func._schema.name) from error
        raise
    if target is not None and target.type != NAME:
        return result
    if plan.one and type(result) is torch.Tensor:
        return _viewed(result) if plan.view else wrap(result)
    if plan.lists:  # where each tensor is worked on by itself, its version moves by itself
        torch.autograd.graph.increment_version(args[0])
    return _results(result, plan, args, kwargs)


def _open(value: Any, host: list[torch.Tensor]) -> Any:
    """Return what is inside, in lists too, and note tensors that are not ours."""
    kind = type(value)
    if kind in (list, tuple):
        return kind([_open(part, host) for part in value])
    if isinstance(value, torch.Tensor):
        if isinstance(value, SimulatedTensor):
            return value.core
        host.append(value)
    return value


def _named(kwargs: dict[str, Any], host: list[torch.Tensor]) -> tuple[dict[str, Any], torch.device | None]:
    """Return keyword arguments for the host, and the device that was asked for."""
    named = {name: _open(value, host) for name, value in kwargs.items()}
    if named.get("device") is None:
        return named, None
    target = torch.device(named["device"])
    if target.type == NAME:
        if target.index not in (None, 0):
            raise RuntimeError(f"{NAME} error: invalid device ordinal (there is one device, {NAME}:0; got {target})")
        if named.get("pin_memory"):
            raise RuntimeError("Only dense CPU tensors can be pinned")
        named["device"] = "cpu"
    return named, target


def _any_ours(values: Iterable[Any]) -> bool:
    return any(
        _any_ours(value) if isinstance(value, list | tuple) else isinstance(value, SimulatedTensor) for value in values
    )


def _viewed(core: torch.Tensor) -> SimulatedTensor:
    tensor = wrap(core)
    if core.is_neg():
        torch._C._set_neg(tensor, True)
    return tensor


def _results(result: Any, plan: _Plan, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """Wrap what is new; give back the very argument where an operation says that it returns one."""
    if not plan.returned:
        return result
    if len(plan.returned) == 1:
        return _one(result, plan.returned[0], plan, args, kwargs)
    if not isinstance(result, list | tuple):
        return result
    return tuple(_one(part, place, plan, args, kwargs) for part, place in zip(result, plan.returned, strict=True))


def _one(result: Any, place: int | str | None, plan: _Plan, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    if place is None:
        return _wrapped(result)
    given = kwargs[place] if isinstance(place, str) else args[place]
    if plan.resizes and isinstance(given, SimulatedTensor):
        follow_core(given)
    return given


def _wrapped(value: Any) -> Any:
    if isinstance(value, torch.Tensor):
        return value if isinstance(value, SimulatedTensor) or value.device.type != "cpu" else _viewed(value)
    if type(value) in (list, tuple):
        return type(value)([_wrapped(part) for part in value])
    return value


_c_data: Any = torch._C.TensorBase.data


def follow_core(tensor: SimulatedTensor) -> None:
    """Give a tensor the shape and strides that its inside has taken on."""
    core = tensor.core
    if tensor.shape != core.shape or tensor.stride() != core.stride():
        _c_data.__set__(tensor, wrap(core))


def _plan_for(func: Any) -> _Plan:
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
    plan = _Plan(
        func=func,
        special=SPECIAL.get(func),
        call=DRAWING[0](func) if torch.Tag.nondeterministic_seeded in func.tags else func._op,
        returned=tuple(returned),
        one=returned == [None],
        view=any(result.alias_info is not None for result in schema.returns),
        resizes=torch.Tag.inplace_view in func.tags or "out" in func._overloadname or "resize" in schema.name,
        lists=schema.name.startswith(("aten::_foreach_", "aten::_fused_")) and schema.name.endswith("_"),
        writes=0 in written.values(),
        rule=mixing.rule_for(func),
    )
    _plans[id(func)] = plan
    return plan


def created(func: Any, *args: Any, **kwargs: Any) -> Any:
    """Carry out an operation that reached the device without a tensor of ours: a factory."""
    return run(func, args, kwargs | {"device": kwargs.get("device") or PLACE})


def carried(func: Any, *args: Any, **kwargs: Any) -> Any:
    """Carry out an operation on tensors of ours that came round the Python key."""
    return run(func, args, kwargs)
