"""A clock, a GPU with a queue and a memory, and writers that note what they are given: all of them pretended.

The GPU is pretended by replacing what torch itself asks (`torch._C` and the internals of `torch.cuda`), so that every
public way of using it tells one story; its tensors are PyTorch's fake ones, with a shape, a dtype and a device. Time is
pretended by replacing the clocks of the module `time` before the answer is loaded: outside of `world` they are the real
ones. Meanwhile the grader itself, which looks at the random streams of the run's device round every call, goes on
asking the real machine.
"""

import functools
import itertools
import shutil
import sys
import tempfile
import time
import timeit
import weakref
from contextlib import ExitStack, contextmanager, nullcontext
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import torch
from torch._subclasses.fake_tensor import FakeTensor, FakeTensorMode
from torch.multiprocessing.reductions import StorageWeakRef
from torch.overrides import TorchFunctionMode
from torch.utils._python_dispatch import TorchDispatchMode, _disable_current_modes
from torch.utils.tensorboard import SummaryWriter

from grader.devices import transfers

ABSENT = object()
MOST = 3000
"""So many operations or looks at the clock end a call that goes on for ever."""
PAGE = 512
"""The GPU's memory is handed out in multiples of so many bytes."""
NO_WORK = {
    "alias", "as_strided", "detach", "device", "expand", "lift_fresh", "permute", "select", "slice", "squeeze", "t",
    "transpose", "unsqueeze", "view", "_reshape_alias", "_unsafe_view",
}  # fmt: skip
PRODUCTS = {"mm", "bmm", "addmm", "matmul", "linear"}
NEW_SHAPE = {f"aten::{name}_" for name in ("as_strided", "resize", "set", "squeeze", "t", "transpose", "unsqueeze")}
COPIES = {"_to_copy", "copy_", "_copy_from"}


class Endless(BaseException):
    """Ends a call that goes on for ever."""


# --- pretended time ---


class World:
    """A machine of our own: what time it is, what its GPUs still have to do, and what was done.

    Attributes:
        now: The seconds since it began, as its clocks show them.
        free_at: When the queue of each GPU is empty.
        current: The current GPU.
        waits: For whom was waited: the number of a GPU, or the name of a part of it.
        looks: How often a clock was read.
        blocks: Whether torch.utils.benchmark.Timer read one.
    """

    def __init__(self, gpus=0, current=0):
        self.now, self.gpus, self.current = 0.0, gpus, current
        self.free_at = dict.fromkeys(range(gpus), 0.0)
        self.waits, self.looks, self.blocks = [], 0, False
        self.owned, self.cached, self.peak = [], 0, 0

    def look(self):
        """Return the time."""
        self.looks += 1
        if self.looks > MOST:
            raise Endless
        return self.now

    def work(self, seconds, gpu=None, launch=0.0):
        """Let the host work, or queue work on a GPU."""
        if gpu is None:
            self.now += seconds
        else:
            self.free_at[gpu] = max(self.now, self.free_at[gpu]) + seconds
            self.now += launch

    def wait(self, gpu, whose=None):
        """Let the host wait for a GPU."""
        if gpu not in self.free_at:
            raise RuntimeError("CUDA error: invalid device ordinal")
        self.waits.append(gpu if whose is None else whose)
        self.now = max(self.now, self.free_at[gpu])

    # memory

    def allocated(self):
        """Return the bytes of what is still alive, each in whole pages."""
        return sum(size for memory, size in self.owned if not memory.expired())

    def own(self, tensor):
        """Count a tensor's memory."""
        storage = tensor.untyped_storage()
        size = -(-storage.nbytes() // PAGE) * PAGE
        self.owned.append((StorageWeakRef(storage), size))
        self.peak = max(self.peak, self.allocated() + (1 << 20))  # there was more before

    def reserved(self):
        """Return the bytes that the allocator holds: those of tensors and those kept for later."""
        return self.allocated() + self.kept_for_later()

    def kept_for_later(self):
        """Return the bytes that are freed, but not given back."""
        gone = [pair for pair in self.owned if pair[0].expired()]
        self.cached += sum(size for _, size in gone)
        self.owned = [pair for pair in self.owned if not pair[0].expired()]
        return self.cached

    def give_back(self):
        """Give unused memory back."""
        self.kept_for_later()
        self.cached = 0

    def statistics(self, index=0):
        """Return what the allocator tells of a GPU; all memory is the current one's."""
        if index != self.current:
            return {"allocated_bytes": {"all": {"current": 0, "peak": 0}}}
        told = {"allocated": self.allocated(), "active": self.allocated(), "reserved": self.reserved()}
        tops = {"reserved": self.peak + self.cached}
        return {
            f"{name}_bytes": {"all": {"current": size, "peak": tops.get(name, self.peak)}}
            for name, size in told.items()
        }


class _Now:
    world = None


def _clock(real, unit=1):
    """Return a clock that shows the world's time while there is one."""

    @functools.wraps(real)
    def clock():
        world = _Now.world
        if world is None:
            return real()
        if sys._getframe(1).f_globals.get("__name__", "").startswith("torch.utils.benchmark"):
            world.blocks = True
        seconds = world.look()
        return seconds if unit == 1 else int(seconds * unit)

    return clock


def _slept(real):
    @functools.wraps(real)
    def sleep(seconds):
        if _Now.world is None:
            return real(seconds)
        return _Now.world.work(seconds)

    return sleep


for _name in ("perf_counter", "monotonic", "time"):
    if not hasattr(getattr(time, _name), "__wrapped__"):
        setattr(time, _name, _clock(getattr(time, _name)))
        setattr(time, f"{_name}_ns", _clock(getattr(time, f"{_name}_ns"), 10**9))
if not hasattr(time.sleep, "__wrapped__"):
    time.sleep = _slept(time.sleep)
for _function in (timeit.Timer.__init__, timeit.timeit, timeit.repeat):
    _defaults = _function.__defaults__
    _function.__defaults__ = tuple(time.perf_counter if value is timeit.default_timer else value for value in _defaults)
timeit.default_timer = time.perf_counter


# --- pretended GPUs ---


class Event:
    """What stands for torch.cuda.Event: it is reached when the work queued before it is done."""

    def __init__(self, device=None, enable_timing=False, blocking=False, interprocess=False):
        self.at = None

    def record(self, stream=None):
        world = _Now.world
        self.at = max(world.now, world.free_at[world.current])

    def synchronize(self):
        world = _Now.world
        world.waits.append("event")
        world.now = max(world.now, self.at or 0.0)

    def wait(self, stream=None):
        pass

    def query(self):
        return self.at is None or self.at <= _Now.world.now

    def elapsed_time(self, other):
        return (other.at - self.at) * 1000


def _stream(device=None):
    world = _Now.world
    index = torch.device(device).index if isinstance(device, str | torch.device) else device
    gpu = world.current if index is None else index

    def record(event=None):
        event = event or Event()
        event.record()
        return event

    return SimpleNamespace(synchronize=lambda: world.wait(gpu, "stream"), record_event=record, wait_event=bool)


@contextmanager
def pretended(world):
    """Make torch use the GPUs of this world, if it has any, and the clocks show its time."""
    swaps = _swaps(world) if world.gpus else []
    found = [(place, name, getattr(place, name, ABSENT)) for place, name, _ in swaps]
    try:
        _Now.world = world
        for place, name, value in swaps:
            setattr(place, name, value)
        yield world
    finally:
        _Now.world = None
        for place, name, value in found:
            if value is ABSENT:
                delattr(place, name)
            else:
                setattr(place, name, value)


def _swaps(world):
    def use(index):
        world.current = index

    def exchange(index):
        before = world.current
        if index is not None and index >= 0:
            world.current = index
        return before

    def index_of(device):
        return torch.accelerator._utils._get_device_index(device, optional=True)

    def gpu(name, function, place=torch._C):
        return place, name, _unless_framework(function, getattr(place, name, None))

    memory = torch.accelerator.memory  # on the simulated accelerator, torch.accelerator's own are others
    swaps = [
        (torch.version, "cuda", "13.0"),
        (torch._C, "_has_cuda", True),
        gpu("_cuda_getDeviceCount", lambda: world.gpus),
        gpu("_cuda_getDevice", lambda: world.current),
        gpu("_cuda_setDevice", use),
        gpu("_cuda_synchronize", lambda: world.wait(world.current)),
        gpu("_cuda_memoryStats", world.statistics),
        gpu("_cuda_emptyCache", world.give_back),
        gpu("_exchange_device", exchange, torch.cuda),
        gpu("_maybe_exchange_device", exchange, torch.cuda),
        gpu("_lazy_init", lambda: None, torch.cuda),
        gpu("_get_device_properties", lambda index: SimpleNamespace(name="GPU", total_memory=1 << 30), torch.cuda),
        gpu("current_stream", _stream, torch.cuda),
        gpu("mem_get_info", lambda device=None: ((1 << 30) - world.reserved(), 1 << 30), torch.cuda),
        (torch.cuda, "_initialized", True),
        (torch.cuda, "_device_count_nvml", lambda: -1),
        (torch.cuda, "_cached_device_count", None),
        (torch.cuda, "Event", Event),
        (torch, "Event", Event),
        (torch, "Generator", lambda device="cpu": _Generator("cpu")),
        (torch._C, "_accelerator_getAccelerator", lambda: torch.device("cuda")),
        (torch._C, "_accelerator_getDeviceIndex", lambda: world.current),
        (torch._C, "_accelerator_setDeviceIndex", use),
        (torch._C, "_accelerator_exchangeDevice", exchange),
        (torch._C, "_accelerator_maybeExchangeDevice", exchange),
        (torch._C, "_accelerator_synchronizeDevice", world.wait),
        (torch._C, "_accelerator_getStream", _stream),
        (torch._C, "_accelerator_isAllocatorInitialized", lambda: True),
        (torch._C, "_accelerator_emptyCache", world.give_back),
        (torch._C, "_accelerator_getDeviceStats", world.statistics),
        (torch._C, "_get_accelerator", lambda: torch.device("cuda")),
        (torch.accelerator, "synchronize", lambda device=None: world.wait(index_of(device))),
        (torch.mps, "synchronize", lambda: world.waits.append("mps")),
        # the simulated accelerator's own synchronize, imported by name, tells this one only
        (transfers, "note_wait", lambda: world.wait(index_of(sys._getframe(1).f_locals.get("device")))),
    ]
    names = ("empty_cache", "memory_allocated", "memory_reserved", "max_memory_allocated", "memory_stats")
    return swaps + [(torch.accelerator, name, getattr(memory, name)) for name in names]


_Generator = torch.Generator


def _unless_framework(function, real):
    @functools.wraps(function)
    def guarded(*args, **kwargs):
        return (real if real is not None and _framework_asks() else function)(*args, **kwargs)

    return guarded


def _framework_asks():
    """Tell whether the nearest caller outside torch is the grader, which looks at arguments and state round a call."""
    frame = sys._getframe(1)
    while frame and frame.f_globals.get("__name__", "").split(".")[0] in ("torch", "probes", __name__):
        frame = frame.f_back
    return frame is not None and frame.f_globals.get("__name__", "").startswith("grader.")


def _timer_asks():
    """Tell whether torch.utils.benchmark computes with its times."""
    frame = sys._getframe(1)
    while frame and frame.f_globals.get("__name__", "").split(".")[0] == "probes":
        frame = frame.f_back
    while frame and frame.f_globals.get("__name__", "").startswith(("torch._", "torch.utils._")):
        frame = frame.f_back
    return frame is not None and frame.f_globals.get("__name__", "").startswith("torch.utils.benchmark")


def _crosses(name, args, result):
    source, target = (args[1], args[0]) if name == "copy_" else (args[0], result)
    return source.device != target.device


def _is_fake(thing):
    return isinstance(thing, FakeTensor) or (isinstance(thing, (list, tuple)) and any(map(_is_fake, thing)))


# --- 1. waiting ---


def waited(answer, asked, gpus=0, current=0):
    """en: Calls synchronise(asked) on a machine that is pretended: it has this many CUDA GPUs, and current is the
      number of the current one. Returns for which GPUs was waited, and which one is current afterwards.
    ja: 仮のマシンの上で synchronise(asked) を呼びます。gpus は CUDA GPU の数、current は現在の GPU の番号です。
      どの GPU を待ったかと、呼んだあとの現在の GPU の番号を返します。"""
    with pretended(World(gpus, current)) as world:
        result = answer.synchronise(asked)
    return {"returned": result, "waited for": list(dict.fromkeys(world.waits)), "current": world.current}


def caught_up(answer):
    """en: Queues work of about a tenth of a second on the GPU, on two streams, and calls synchronise with the GPU.
      Returns whether both streams were busy before, and whether both are done afterwards.
    ja: GPU の 2 つのストリームに 0.1 秒ほどの処理を入れてから、その GPU で synchronise を呼びます。
      呼ぶ前にどちらのストリームも処理中だったか、呼んだあとにどちらも終わっているかを返します。"""
    streams = [torch.cuda.current_stream(device), torch.cuda.Stream(device)]
    torch.cuda.synchronize(device)
    for stream in streams:
        with torch.cuda.stream(stream):
            torch.cuda._sleep(200_000_000)
    busy = [not stream.query() for stream in streams]
    answer.synchronise(device)
    done = [stream.query() for stream in streams]
    torch.cuda.synchronize(device)
    return {"busy before": busy, "done afterwards": done}


# --- 2. timing ---


def timed(answer, seconds, repeats=None, warmup=None, queued=0.0, launch=None, starts_at=0.0):
    """en: Calls time_call with a clock that is pretended. The calls of f take these numbers of seconds, one after the
      other (the last number again and again). Where `launch` is given, it is a pretended GPU that works for so long,
      and f itself returns after `launch` seconds; other work of `queued` seconds is in the GPU's queue already. The
      clock begins at starts_at. Returns the result and what was called in which order: f, synchronise and clock.
    ja: 仮の時計で time_call を呼びます。f を呼ぶたびに、順に seconds の秒数がかかります（最後の数はその後も繰り返し
      ます）。`launch` を指定した場合は、仮の GPU がその秒数だけ動き、f 自体は `launch` 秒で戻ります。
      GPU のキューには別の処理が `queued` 秒分、先に入っています。時計は starts_at から始まります。
      結果と、f、synchronise、clock が呼ばれた順序を返します。"""
    world, calls = World(gpus=1), []
    world.now = starts_at
    world.work(queued, gpu=0)
    costs = itertools.chain(seconds, itertools.repeat(seconds[-1]))

    def note(name):
        calls.append(name)
        if len(calls) > MOST:
            raise Endless

    def f():
        note("f")
        if launch is None:
            world.work(next(costs))
        else:
            world.work(next(costs), gpu=0, launch=launch)

    def synchronise():
        note("synchronise")
        world.wait(0)

    def clock():
        note("clock")
        return world.now

    asked = {"repeats": repeats, "warmup": warmup}
    given = {name: value for name, value in asked.items() if value is not None}
    with pretended(World()):  # whatever other clock the answer reads, stands still
        return {"seconds": answer.time_call(f, synchronise=synchronise, clock=clock, **given), "calls": calls}


def timed_by_default(answer, naps):
    """en: Calls time_call(f) with nothing else, where the calls of f sleep for these numbers of milliseconds, one after
      the other, and return nothing, a number or a text. Returns the result and how often f was called.
    ja: ほかの引数なしで time_call(f) を呼びます。f は呼ばれるたびに naps のミリ秒だけ順に眠り、None、数、
      文字列のどれかを返します。結果と、f が呼ばれた回数を返します。"""
    left, calls = iter(naps), []

    def f():
        calls.append("f")
        time.sleep(next(left, 0) / 1000)
        return (None, 3, "text")[len(calls) % 3]

    return {"seconds": answer.time_call(f), "calls": len(calls)}


def timed_on_the_gpu(answer):
    """en: Measures the product of two matrices of 4096 x 4096 on the GPU: with time_call and torch.cuda.synchronize,
      and with the GPU's own events. Returns the quotient of the two times.
    ja: GPU での 4096 x 4096 の行列積を、time_call と torch.cuda.synchronize で、また GPU 自身のイベントで計り、
      2 つの時間の比を返します。"""
    a = torch.ones(4096, 4096, device=device)
    seconds = answer.time_call(lambda: torch.mm(a, a), synchronise=lambda: torch.cuda.synchronize(device))
    return float(seconds) / _event_seconds(a, a)


def _event_seconds(a, b):
    found = []
    for _ in range(6):
        start, stop = torch.cuda.Event(enable_timing=True), torch.cuda.Event(enable_timing=True)
        start.record()
        torch.mm(a, b)
        stop.record()
        stop.synchronize()
        found.append(start.elapsed_time(stop) / 1000)
    return sorted(found[1:])[2]


# --- 4. devices ---


class Recorder(TorchDispatchMode):
    """Notes what torch does, and lets it take the time that the scenario says."""

    def __init__(self, world, costs):
        super().__init__()
        self.world, self.costs = world, costs
        self.products, self.copies, self.count = [], [], 0
        self.started = {}

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        kwargs = dict(kwargs or {})
        if _framework_asks() or _timer_asks():
            with _disable_current_modes():
                return func(*args, **kwargs)
        name = func._schema.name.rpartition("::")[2]
        result = self.run(func, args, kwargs)
        self.count += 1
        if self.count > MOST:
            raise Endless
        if name in PRODUCTS:
            self.product(*[thing for thing in args if isinstance(thing, torch.Tensor)][-2:])
        elif name in COPIES and _crosses(name, args, result):
            self.copied(result)
        elif name not in NO_WORK and isinstance(result, torch.Tensor):
            self.world.work(self.costs["other"], self.gpu(result) if self.costs["queued"] else None)
        return result

    def run(self, func, args, kwargs):
        """Carry an operation out: for real, but where a pretended GPU has a part in it."""
        place = kwargs.get("device")
        if not self.world.gpus:
            return func(*args, **kwargs)
        if (place is not None and place.type == "cuda") or any(map(_is_fake, [*args, *kwargs.values()])):
            if kwargs.get("generator") is not None:
                kwargs["generator"] = None  # it is the CPU's
            name = func._schema.name
            if name.endswith("_") and name not in NEW_SHAPE and not any(map(_is_fake, args[1:])):
                return args[0]  # some of these have no fake kernel, and there are no values to change
            return func(*args, **kwargs)
        with _disable_current_modes():
            return func(*args, **kwargs)

    def gpu(self, tensor):
        """Return the number of the pretended GPU where a tensor is; None elsewhere."""
        return tensor.device.index if self.world.gpus and tensor.device.type == "cuda" else None

    def product(self, a, b):
        place = str(a.device)
        seconds = self.costs["product"].get(place, self.costs["product"].get("*"))
        count = self.started[place] = self.started.get(place, 0) + 1
        if count == 1:
            self.world.work(self.costs["first"])
        elif self.costs["every third"] and count % 3 == 0:
            seconds += self.costs["every third"]
        self.world.work(seconds, self.gpu(a) if self.costs["queued"] else None, launch=0.125)
        entry = [place, list(a.shape), list(b.shape), str(a.dtype).removeprefix("torch.")]
        self.products.append(entry)

    def copied(self, result):
        for gpu in self.world.free_at:
            self.world.now = max(self.world.now, self.world.free_at[gpu])
        self.world.work(self.costs["copy"])
        self.copies.append(f"to {result.device}")


class Carrier(TorchFunctionMode):
    """Does with tensors on a pretended GPU what PyTorch refuses, fake or not, where it is built without CUDA."""

    def __init__(self, recorder):
        super().__init__()
        self.recorder = recorder

    def __torch_function__(self, func, types, args=(), kwargs=None):
        kwargs = kwargs or {}
        if func in (torch.Tensor.to, torch.Tensor.cuda):
            target, dtype = self.target(func, args, kwargs)
            if target is not None and target.type == "cuda" and args[0].device.type == "cpu":
                result = torch.empty(args[0].shape, device=target, dtype=dtype)
                self.recorder.copied(result)
                return result
        if func is torch.tensor and torch.device(kwargs.get("device") or "cpu").type == "cuda":
            place = kwargs.pop("device")
            made = func(*args, **kwargs)
            return torch.empty(made.shape, dtype=made.dtype, device=place)
        if func is torch.Tensor.__setitem__ and args[0].device.type == "cuda":
            return None  # there are no values to change
        return func(*args, **kwargs)

    def target(self, func, args, kwargs):
        if func is torch.Tensor.cuda:
            place = args[1] if len(args) > 1 else kwargs.get("device")
            place = torch.cuda.current_device() if place is None else place
            return torch.device(f"cuda:{place}" if isinstance(place, int) else place), args[0].dtype
        place, dtype, *_ = torch._C._nn._parse_to(*args[1:], **kwargs)
        return place, dtype or args[0].dtype


def compared(
    answer, sizes, places, repeats=None, gpus=0, product=None, other=0.0, first=0.0, copy=0.0, every_third=0.0,
    queued=False, default_dtype="float32",
):  # fmt: skip
    """en: Calls compare_devices with these sizes and devices, with clocks that are pretended: a product takes the
      seconds in `product` on each device, the first one on a device `first` more, every third one every_third more;
      making a tensor takes `other`, copying one to another device `copy`. Where gpus is not 0, the CUDA GPUs are
      pretended, and with queued=True they work beside the CPU, which has to wait for them. Returns the result, the
      products (device, shapes, dtype) and copies that were seen, and whether a benchmark.Timer was used.
    ja: 仮の時計のもとで、これらのサイズとデバイスで compare_devices を呼びます。行列積 1 回には、
      デバイスごとに `product` の秒数がかかり、各デバイスの最初の 1 回は `first` 秒、3 回に 1 回は every_third 秒、
      余分にかかります。テンソルを作るには`other` 秒、別のデバイスへのコピーには `copy` 秒かかります。gpus が 0 でなけ
      れば、CUDA GPU も仮のものです。queued=True なら GPU は CPU と並行して動くので、CPU は GPU を待つ必要があります。
      結果と、行われた行列積（デバイス、形状、データ型）、コピー、benchmark.Timer が使われたかどうかを返します。"""
    world = World(gpus)
    costs = {"product": product or {"*": 1.0}, "other": other, "first": first, "copy": copy, "queued": queued}
    costs["every third"] = every_third
    recorder = Recorder(world, costs)
    given = {} if repeats is None else {"repeats": repeats}
    before = torch.get_default_dtype()
    with ExitStack() as stack:
        stack.enter_context(FakeTensorMode() if gpus else nullcontext())
        stack.enter_context(pretended(world))
        stack.enter_context(recorder)
        if gpus:
            stack.enter_context(Carrier(recorder))
            stack.enter_context(torch.no_grad())  # a graph of fake CUDA tensors ends a process without CUDA
        stack.callback(torch.set_default_dtype, before)
        torch.set_default_dtype(getattr(torch, default_dtype))
        result = answer.compare_devices(*sizes, [torch.device(place) for place in places], **given)
    result = dict(result) if isinstance(result, dict) else result  # a defaultdict is one, too
    seen = {"seconds": result, "products": recorder.products, "copies": recorder.copies, "blocks": world.blocks}
    return seen


def compared_on_the_gpu(answer):
    """en: Calls compare_devices(4096, 4096, 4096, [device]) with the GPU, and measures the same product with the
      GPU's own events. Returns the quotient of the two times, and the keys of the result.
    ja: GPU で compare_devices(4096, 4096, 4096, [device]) を呼び、同じ積を GPU 自身のイベントでも計ります。2 つの時間
      の比と、結果のキーを返します。"""
    found = answer.compare_devices(4096, 4096, 4096, [device])
    a = torch.ones(4096, 4096, device=device)
    return {"keys": list(found), "quotient": float(found[str(device)]) / _event_seconds(a, a)}


# --- 5. history ---


class Writer:
    """en: Notes what it is asked to write: .points has (tag, value, step) for each call of add_scalar, .calls the names
      of all calls.
    ja: 書き込みの内容を記録します。.points には add_scalar の呼び出しごとの (tag, value, step) が、.calls には呼び出
      しの名前がすべて入ります。"""

    def __init__(self):
        self.points, self.calls, self.graphs = [], [], []

    def add_scalar(
        self, tag, scalar_value, global_step=None, walltime=None, new_style=False, double_precision=False
    ):  # as SummaryWriter has it
        self.calls.append("add_scalar")
        value = scalar_value
        if isinstance(value, torch.Tensor):
            self.graphs += [tag] if value.requires_grad else []
            value = value.detach().cpu()
        if isinstance(value, (torch.Tensor, np.generic, np.ndarray)) and value.ndim == 0:
            value = value.item()
        self.points.append((tag, value, global_step))

    def add_scalars(self, main_tag, tag_scalar_dict, global_step=None, walltime=None):
        self.calls.append("add_scalars")

    def flush(self):
        self.calls.append("flush")

    def close(self):
        self.calls.append("close")

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


def logged_losses(answer, numbers):
    """en: Logs a history of losses that still have their graphs, one for each of these numbers. Returns the points that
      were written, and the tags of those that were handed over with a graph.
    ja: これらの数と同じ値の、計算グラフが付いたままの損失の履歴を記録します。書き込まれた点と、
      計算グラフが付いたまま渡されたもののタグを返します。"""
    weight = torch.ones(2, device=device, requires_grad=True)
    writer = Writer()
    answer.log_history(writer, [{"loss": (weight * number).mean()} for number in numbers])
    return {"points": writer.points, "with a graph": writer.graphs}


def logged_mappings(answer):
    """en: Logs a tuple of two read-only mappings (types.MappingProxyType), {"loss": 2.0, "epoch": 5} and {"loss": 1.0}.
    ja: 読み取り専用のマッピング（types.MappingProxyType）2 つのタプル、{"loss": 2.0, "epoch": 5} と {"loss": 1.0} を
      記録します。"""
    from types import MappingProxyType

    writer = Writer()
    answer.log_history(writer, (MappingProxyType({"loss": 2.0, "epoch": 5}), MappingProxyType({"loss": 1.0})))
    return writer.points


def written(answer, history, prefix):
    """en: Logs the history with a SummaryWriter of PyTorch, in a new folder. Returns the bytes of the files that are in
      the folder right after your function returned.
    ja: 新しいフォルダーで PyTorch の SummaryWriter を使って履歴を記録し、関数が戻った直後にフォルダーにあるファイルの
      バイト列を返します。"""
    folder = tempfile.mkdtemp()
    writer = SummaryWriter(folder)
    try:
        answer.log_history(writer, history, prefix)
        files = sorted(path for path in Path(folder).rglob("*") if path.is_file())
        return {str(path.relative_to(folder)): path.read_bytes() for path in files}
    finally:
        writer.close()
        shutil.rmtree(folder, ignore_errors=True)


# --- 6. memory ---


def freed(answer, counts, name, keep=None, view=None, cached=0, parts=()):
    """en: On a machine that is pretended, with one CUDA GPU, makes a dict of float32 tensors with these numbers of
      elements on the GPU, and calls release with it. Before that, `cached` bytes are unused but not given back. `keep`
      is the name of a tensor that something else refers to as well, `view` of one that has a view elsewhere; of those
      in `parts`, the dict has only a view of the first 10 elements. Returns the result, the names that are left, and
      the bytes that are allocated and cached afterwards.
    ja: CUDA GPU が 1 つある仮のマシンで、これらの要素数の float32 テンソルを GPU に作って辞書に入れ、release を呼びま
      す。その前に `cached` バイトが、使われないまま確保されています。`keep` はほかからも参照されているテンソルの名前、
      `view` はほかにビューのあるテンソルの名前です。`parts` のテンソルは、先頭の 10 要素のビューだけが辞書に入って
      います。結果、残った名前、そのあとに割り当て中とキャッシュ中のバイト数を返します。"""
    world = World(gpus=1)
    world.cached = cached
    holder, kept = {}, []
    with FakeTensorMode():
        for key, count in counts.items():
            tensor = torch.empty(count, dtype=torch.float32, device="cuda")
            world.own(tensor)
            kept += [tensor] if key == keep else [tensor.narrow(0, 0, 5)] if key == view else []
            holder[key] = tensor.narrow(0, 0, 10) if key in parts else tensor
            del tensor
    with pretended(world):
        result = answer.release(holder, name)
        left = sorted(holder)
        return {"freed": result, "left": left, "allocated": world.allocated(), "cached": world.kept_for_later()}


def freed_from_the_cpu(answer):
    """en: On a machine that is pretended, with one CUDA GPU whose memory is not used, releases a tensor of 1000
      elements that is on the CPU.
    ja: CUDA GPU が 1 つあり、そのメモリは使われていない仮のマシンで、CPU にある 1000 要素のテンソルを release で取り
      除き
      ます。"""
    holder = {"x": torch.zeros(1000, device="cpu")}
    with pretended(World(gpus=1)):
        return {"freed": answer.release(holder, "x"), "left": sorted(holder)}


def freed_here(answer, names, name):
    """en: Makes a dict of tensors with 2048 float32 elements on the device of this run and calls release with it.
      Returns the result, the names that are left, whether those are still the same tensors, and whether the dropped
      one is gone.
    ja: この採点のデバイスに、float32 の 2048 要素のテンソルの辞書を作り、release を呼びます。結果、残った名前、
      それらが同じテンソルのままかどうか、取り除いたテンソルが消えたかどうかを返します。"""
    holder = {key: torch.zeros(2048, device=device) for key in names}
    others = {key: tensor for key, tensor in holder.items() if key != name}
    memory = weakref.ref(holder[name]) if name in holder else bool
    result = answer.release(holder, name)
    same = all(holder.get(key) is tensor for key, tensor in others.items())
    return {"freed": result, "left": sorted(holder), "others kept": same, "gone": memory() in (None, False)}


def released_and_missed(answer, names, missing):
    """en: Calls release with a name that is not in the dict; after an error returns the names that are left.
    ja: 辞書にない名前で release を呼びます。"""
    holder = {key: torch.zeros(4, device=device) for key in names}
    return answer.release(holder, missing)


def freed_for_real(answer, megabytes):
    """en: Makes a tensor of so many MiB on the GPU and calls release. Returns the result, and by how many bytes
      torch.cuda.memory_allocated() and torch.cuda.memory_reserved() fell.
    ja: GPU に megabytes MiB のテンソルを作り、release を呼びます。結果と、torch.cuda.memory_allocated() と
      torch.cuda.memory_reserved() が何バイト減ったかを返します。"""
    torch.cuda.empty_cache()
    holder = {"x": torch.zeros(megabytes << 18, device=device), "y": torch.zeros(1, device=device)}
    before = torch.cuda.memory_allocated(), torch.cuda.memory_reserved()
    result = answer.release(holder, "x")
    after = torch.cuda.memory_allocated(), torch.cuda.memory_reserved()
    return {"freed": result, "allocated fell": before[0] - after[0], "reserved fell": before[1] - after[1]}
