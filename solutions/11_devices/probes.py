"""Machines that are not here, batches, models on the move, and a recorder: what the checks put round the answer.

Machines are pretended by replacing what torch itself asks (`torch._C` and the internals of `torch.cuda`), so that
every public way of asking tells one story: `torch.cuda`, `torch.backends.mps`, `torch.mps` and `torch.accelerator`,
also when a function was imported by name. Meanwhile the grader itself, which looks at the random streams of the run's
device round every call, goes on asking the real machine.
"""

import sys
from collections import namedtuple
from contextlib import contextmanager
from io import BytesIO
from types import SimpleNamespace

import numpy as np
import torch
from torch import nn
from torch._subclasses.fake_tensor import FakeTensorMode
from torch.utils._python_dispatch import TorchDispatchMode

from grader.devices.transfers import Transfers

ABSENT = object()
# Kept before the answer is loaded, which could put others in their place.
ASKED = (torch.cuda.is_available, torch.cuda.device_count, torch.cuda.current_device, torch.cuda.get_device_properties)
Sample = namedtuple("Sample", "image label")
Pair = namedtuple("Pair", ["left", "right"])


# --- machines ---


@contextmanager
def machine(gpus=(), current=0, cuda_build=None, mps=False, mps_build=None):
    """Make torch answer as it would on a machine with these CUDA GPUs (their names), or with Apple's GPU."""
    mps_build = mps if mps_build is None else mps_build
    cuda_build = cuda_build or ("12.6" if gpus else None)
    accelerator = torch.device("cuda") if cuda_build else torch.device("mps") if mps_build else None
    chosen = [current]

    def gpu(place, name, function):
        return place, name, _needs_gpu(gpus, cuda_build, function, getattr(place, name, None))

    def exchange(index):
        chosen.append(index)
        return chosen[-2]

    swaps = [
        (torch.version, "cuda", cuda_build),
        (torch._C, "_has_cuda", cuda_build is not None),
        (torch._C, "_cuda_getDeviceCount", (lambda: len(gpus)) if cuda_build else ABSENT),
        gpu(torch._C, "_cuda_getDevice", lambda: chosen[-1]),
        gpu(torch._C, "_cuda_setDevice", chosen.append),
        gpu(torch.cuda, "_exchange_device", exchange),
        gpu(torch.cuda, "_maybe_exchange_device", exchange),
        (torch.cuda, "_device_count_nvml", lambda: -1),
        (torch.cuda, "_cached_device_count", None),
        gpu(torch.cuda, "_lazy_init", lambda: None),
        gpu(torch.cuda, "_get_device_properties", lambda index: SimpleNamespace(name=gpus[index])),
        (torch._C, "_has_mps", mps_build),
        (torch._C, "_mps_is_available", lambda: mps),
        (torch._C, "_accelerator_getAccelerator", lambda: accelerator),
        (torch._C, "_accelerator_getDeviceIndex", lambda: chosen[-1] if gpus else 0),
        (torch._C, "_get_accelerator", lambda: accelerator or torch.device("cpu")),
    ]
    found = [(place, name, getattr(place, name, ABSENT)) for place, name, _ in swaps]
    try:
        _put(swaps)
        yield
    finally:
        _put(found)


def _needs_gpu(gpus, cuda_build, function, real):
    def guarded(*args):
        if real is not None and _framework_asks():
            return real(*args)
        if not cuda_build:
            raise AssertionError("Torch not compiled with CUDA enabled")
        if not gpus:
            raise RuntimeError("Found no NVIDIA driver on your system.")
        return function(*args)

    return guarded


def _framework_asks():
    """Tell whether the nearest caller outside torch is the grader, which looks at arguments and state round a call."""
    frame = sys._getframe(1)
    while frame and frame.f_globals.get("__name__", "").split(".")[0] in ("torch", "probes", __name__):
        frame = frame.f_back
    return frame is not None and frame.f_globals.get("__name__", "").startswith("grader.")


def _put(swaps):
    for place, name, value in swaps:
        if value is not ABSENT:
            setattr(place, name, value)
        elif hasattr(place, name):
            delattr(place, name)
    getattr(torch.backends.mps.is_available, "cache_clear", bool)()  # it remembers what it said


def pick(answer, preference=None, gpus=(), cuda_build=None, mps=False, mps_build=None):
    """en: Calls pick_device(preference) (without argument where that is None) on a machine that is pretended: gpus
      are the names of its CUDA GPUs, cuda_build the CUDA version PyTorch was built with, mps tells whether Apple's
      GPU can be used.
    ja: 仮のマシンの上で pick_device(preference) を呼びます（preference が None なら引数なし）。gpus は CUDA GPU の名
      前、cuda_build は PyTorch のビルドに使われた CUDA のバージョン、mps は Apple の GPU が使えるかどうかです。"""
    with machine(gpus, cuda_build=cuda_build, mps=mps, mps_build=mps_build):
        return answer.pick_device() if preference is None else answer.pick_device(preference)


def report(answer, gpus=(), current=0, cuda_build=None, mps=False, mps_build=None):
    """en: Calls device_report() on a machine that is pretended: gpus are the names of its CUDA GPUs, current the
      index of the current one, cuda_build the CUDA version PyTorch was built with, mps tells whether Apple's GPU can
      be used.
    ja: 仮のマシンの上で device_report() を呼びます。gpus は CUDA GPU の名前、current は現在の GPU の番号、
      cuda_build は PyTorch のビルドに使われた CUDA のバージョン、mps は Apple の GPU が使えるかどうかです。"""
    with machine(gpus, current, cuda_build, mps, mps_build):
        found = answer.device_report()
    if isinstance(found, dict) and isinstance(found.get("torch"), str):
        found = {**found, "torch": str(found["torch"])}  # torch.__version__ is a subclass of str
    return found


def gpus_here():
    """en: Asks torch.cuda about the GPUs of this very machine.
    ja: このマシンの GPU について torch.cuda に尋ねます。"""
    is_available, device_count, current_device, properties = ASKED
    names = [properties(index).name for index in range(device_count())]
    return {"cuda": is_available(), "count": len(names), "current": current_device(), "names": names}


def filled_where_picked(answer):
    """en: Makes torch.full((2,), 7.0, device=pick_device()) on this very machine.
    ja: このマシンで torch.full((2,), 7.0, device=pick_device()) を作ります。"""
    return torch.full((2,), 7.0, device=answer.pick_device())


# --- batches ---


class Tag:
    """A leaf that is no tensor."""

    def __init__(self, text):
        self.text = text


def moved_namedtuples(answer, place):
    """en: Moves a list of two namedtuples of CPU tensors, the second one inside a dict: Sample(image, label) with a
      text as label, and Pair(left, right) that holds a Sample.
    ja: CPU テンソルを持つ 2 つの namedtuple のリスト（2 つ目は辞書の中）を移動します。
      ラベルが文字列の Sample(image, label) と、Sample を含む Pair(left, right) です。"""
    inner = Sample(torch.tensor([[1.0, 2.0], [3.0, 4.0]]), torch.tensor(3))
    batch = [Sample(torch.tensor([0.5, -0.5, 1.5]), "cat"), {"pair": Pair(inner, [torch.tensor([9.0]), None])}]
    return answer.to_device(batch, place)


def moved_leaves(answer, place):
    """en: Moves a batch whose leaves are a tensor, numbers, texts, bytes, None, a NumPy array and an object of a
      class of ours, which is told by its text.
    ja: テンソル、数、文字列、bytes、None、NumPy 配列、独自クラスのオブジェクト（結果では持っている文字列で表します）を
      葉に持つバッチを移動します。"""
    batch = {
        "x": torch.tensor([1.0, 2.0]),
        "numbers": [3, 2.5, True],
        "texts": ("a", "two words", "", b"raw"),
        "none": None,
        "array": np.array([1.5, -2.0]),
        "tag": Tag("left"),
        7: "an int as key",
    }
    found = answer.to_device(batch, place)
    if isinstance(found, dict) and isinstance(found.get("tag"), Tag):
        found = {**found, "tag": {"Tag": found["tag"].text}}
    return found


def moved_deep(answer, place, depth):
    """en: Moves a CPU tensor that lies this many lists, tuples and dicts deep, and says how many were passed to find
      it again.
    ja: リスト・タプル・辞書を depth 段重ねた中の CPU テンソルを移動し、何段通って見つかったかと、
      そのテンソルを返します。"""
    batch = torch.tensor([1.5, -2.0])
    for level in range(depth):
        batch = ([batch], (batch,), {"inner": batch})[level % 3]
    found, passed = answer.to_device(batch, place), 0
    while isinstance(found, (list, tuple, dict)) and len(found) == 1 and passed < 1000:
        found = next(iter(found.values())) if isinstance(found, dict) else found[0]
        passed += 1
    return passed, found


def moved_and_kept(answer, batch, place):
    """en: Moves a batch and returns, after that, the batch that was passed in, and whether its containers are the
      same objects as before.
    ja: バッチを移動したあとで、渡した元のバッチと、その中のコンテナが元と同じオブジェクトかどうかを返します。"""
    inner = [batch["pair"], batch["pair"][1]]
    answer.to_device(batch, place)
    same = batch["pair"] is inner[0] and batch["pair"][1] is inner[1]
    return {"given": batch, "same containers": same}


def memory_shared(answer, batch, place):
    """en: Moves a list of tensors that are there already, and tells for each whether the result lies in the same
      memory.
    ja: すでにそこにあるテンソルのリストを移動し、結果がそれぞれ同じメモリにあるかどうかを返します。"""
    moved = answer.to_device(batch, place)
    return [new.data_ptr() == old.data_ptr() for old, new in zip(batch, moved, strict=True)]


def moved_gradient(answer, x, weight, place):
    """en: Moves [x, {"again": x}] from the CPU to the device, multiplies both by the weights there, sums up, and
      returns the gradient that reaches x. Then moves [x] to "meta" and tells whether it still belongs to the graph.
    ja: [x, {"again": x}] を CPU からデバイスに移動し、そこで両方に重みを掛けて合計し、x に届く勾配を返します。
      次に [x] を "meta" に移動し、まだ計算グラフにつながっているかどうかも返します。"""
    x = x.requires_grad_()
    first, second = answer.to_device([x, {"again": x}], place)
    total = (first * weight).sum() + (second["again"] * weight).sum()
    gradient = torch.autograd.grad(total, x)[0] if total.requires_grad else None
    [away] = answer.to_device([x], "meta")
    return {"gradient": gradient, "in the graph": away.requires_grad}


def moved_from_pinned(answer, batch, place):
    """en: Puts every tensor of the batch into pinned memory, moves it to the GPU, waits for the GPU, and moves the
      result back to the CPU. Returns both results, what was copied on the first way, and whether the batch still
      lies in pinned memory.
    ja: バッチのテンソルをすべてピン留めメモリに置いて GPU に移動し、GPU の処理を待ってから、結果を CPU に戻します。
      両方の結果、行きにコピーされた量、元のバッチがピン留めメモリに残っているかどうかを返します。"""
    batch = {"x": batch["x"].pin_memory(), "rest": tuple(tensor.pin_memory() for tensor in batch["rest"])}
    with Transfers() as moved:
        there = answer.to_device(batch, place)
    torch.cuda.synchronize()
    back = answer.to_device(there, "cpu")
    torch.cuda.synchronize()  # a copy to the host need not have ended when the call returns
    pinned = all(tensor.is_pinned() for tensor in (batch["x"], *batch["rest"]))
    return {"on the GPU": there, "back": back, "moved": moved.plain(), "still pinned": pinned}


# --- sums ---


def added_to_cuda(answer, a_shape, b_shape):
    """en: Calls add_on with a on the CPU and b on a fake CUDA GPU (PyTorch's fake tensors have shapes, dtypes and
      devices, but no values), and returns dtype, shape and device of the result.
    ja: a を CPU に、b を見かけだけの CUDA GPU に置いて add_on を呼び（PyTorch のフェイクテンソルには形状・dtype・デバイ
      スだけがあり、値はありません）、結果の dtype、形状、デバイスを返します。"""
    with FakeTensorMode():
        a, b = torch.empty(a_shape), torch.empty(b_shape, device="cuda")
    total = answer.add_on(a, b)
    return total.dtype, total.shape, total.device


# --- the module ---


def stored(answer, mean, std):
    """en: Makes a Normaliser, puts it into a Sequential, and returns the tensors of its state_dict (flattened) and
      the number of its parameters.
    ja: Normaliser を作って Sequential に入れ、その state_dict にあるテンソル（1 次元にしたもの）とパラメータの数を返
      します。"""
    model = nn.Sequential(answer.Normaliser(mean, std))
    state = [value.detach().clone().flatten() for value in model.state_dict().values()]
    return {"state": state, "parameters": len(list(model.parameters()))}


def reloaded(answer, mean, std, x):
    """en: Saves the state_dict of Normaliser(mean, std), loads it into one that was made with other numbers, and
      calls that one with x.
    ja: Normaliser(mean, std) の state_dict を、別の数で作った Normaliser に読み込み、そちらを x で呼びます。"""
    other_mean, other_std = mean + 1, std * 3
    other = nn.Sequential(answer.Normaliser(other_mean, other_std))
    other.load_state_dict(nn.Sequential(answer.Normaliser(mean, std)).state_dict())
    return {"result": other(x), "mean of the caller": other_mean, "std of the caller": other_std}


def changed_afterwards(answer, mean, std, x):
    """en: Makes a Normaliser, then fills the caller's mean and std with 100, and calls it with x.
    ja: Normaliser を作り、そのあとで呼び出し側の mean と std を 100 で埋めてから、x で呼びます。"""
    mean, std = mean.clone(), std.clone()
    module = answer.Normaliser(mean, std)
    mean.fill_(100)
    std.fill_(100)
    return module(x)


def walked(answer, mean, std, x, places):
    """en: Makes a Normaliser inside a Sequential, moves it to one device after the other, and calls it on each with x
      on that device. Returns each result, and where the tensors of the state_dict then are.
    ja: Normaliser を Sequential に入れ、指定のデバイスへ順に移動し、そのたびに同じデバイスの x で呼びます。
      それぞれの結果と、そのとき state_dict のテンソルがあるデバイスを返します。"""
    model, found = nn.Sequential(answer.Normaliser(mean, std)), []
    for place in places:
        model.to(place)
        where = sorted({str(value.device) for value in model.state_dict().values()})
        found.append({"result": model(x.to(place)), "state_dict on": where})
    return found


def carried_over(answer, mean, std, x, source, target, mapped):
    """en: Saves the state_dict of Normaliser(mean, std) on the device source with torch.save, loads it (with
      map_location=target where mapped is set) into one with other numbers on the device target, and calls that one
      with x. Returns the result, and where the tensors of its state_dict are.
    ja: デバイス source にある Normaliser(mean, std) の state_dict を torch.save で保存し、
      デバイス target にある別の数の Normaliser に読み込んで、x で呼びます（mapped が真なら読み込むときに
      map_location=target を付けます）。結果と、state_dict のテンソルがあるデバイスを返します。"""
    file = BytesIO()
    torch.save(nn.Sequential(answer.Normaliser(mean, std)).to(source).state_dict(), file)
    file.seek(0)
    other = nn.Sequential(answer.Normaliser(mean + 1, std * 3)).to(target)
    other.load_state_dict(torch.load(file, map_location=target if mapped else None, weights_only=True))
    where = sorted({str(value.device) for value in other.state_dict().values()})
    return {"result": other(x.to(target)), "state_dict on": where}


def moved_module(answer, mean, std, place):
    """en: Makes a Normaliser from CPU tensors and moves it to the device.
    ja: CPU テンソルから Normaliser を作り、デバイスに移動します。"""
    return answer.Normaliser(mean, std).to(place)


# --- ones ---


class Recorder(TorchDispatchMode):
    """Notes what the answer has torch do: which operations made new memory, and which copied.

    A single number that an operation makes on the way, on its own device (`y[...] = 1` does), is not worth a word, nor
    is a tensor that takes no memory: without elements, or on meta.
    """

    def __init__(self):
        super().__init__()
        self.made, self.copied, self.kept = [], [], []

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        result = func(*args, **(kwargs or {}))
        if not _framework_asks():
            name = func.overloadpacket.__name__
            self._note(name, [*_tensors(args), *_tensors(list((kwargs or {}).values()))], _tensors([result]))
        return result

    def _note(self, name, given, made):
        self.kept += [*given, *made]  # alive, so that no storage's number is used again
        before = {_storage(tensor) for tensor in given}
        self.made += [(name, tensor) for tensor in made if _storage(tensor) not in before]
        if "copy" in name or "clone" in name:
            source = given[1] if name == "copy_" else given[0]
            if not _small(source) or source.device != made[0].device:
                self.copied.append(name)

    def allocated(self, result):
        """Return the operations that made new memory, the result's or more than one number."""
        worth = [(name, new) for name, new in self.made if _storage(new) == _storage(result) or not _small(new)]
        return [f"{name} on {new.device.type}" for name, new in worth]


def _storage(tensor):
    return tensor.untyped_storage()._cdata if isinstance(tensor, torch.Tensor) else None


def _small(tensor):
    return tensor.device.type == "meta" or tensor.untyped_storage().nbytes() <= tensor.element_size()


def _tensors(values):
    found = []
    for value in values:
        if isinstance(value, (list, tuple)):
            found += _tensors(value)
        elif isinstance(value, torch.Tensor):
            found.append(value)
    return found


def recorded(answer, x, place):
    """en: Calls ones_on(x, place), and returns the result, x afterwards, what made new memory, and what copied.
    ja: ones_on(x, place) を呼び、結果、そのあとの x、新しいメモリを確保した演算、コピーした演算を返します。"""
    recorder = Recorder()
    with recorder:
        result = answer.ones_on(x, place)
    return {"result": result, "x": x, "allocated": recorder.allocated(result), "copied": recorder.copied}
