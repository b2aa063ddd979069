"""Machines that are not here, batches, and a recorder: what the checks of this exercise put round the answer.

Machines are pretended by replacing what torch itself asks (`torch._C` and the internals of `torch.cuda`), so that
every public way of asking tells one story: `torch.cuda`, `torch.backends.mps`, `torch.mps` and `torch.accelerator`,
also when a function was imported by name. The device `meta`, which every build has, stands for "another device"; it has
shapes and dtypes but no values.
"""

import sys
from collections import namedtuple
from contextlib import contextmanager
from types import SimpleNamespace

import numpy as np
import torch
from torch import nn
from torch._subclasses.fake_tensor import FakeTensorMode
from torch.utils._python_dispatch import TorchDispatchMode

ABSENT = object()
Sample = namedtuple("Sample", "image label")
Pair = namedtuple("Pair", ["left", "right"])


# --- machines ---


@contextmanager
def machine(gpus=(), current=0, cuda_build=None, mps=False, mps_build=None):
    """Make torch answer as it would on a machine with these CUDA GPUs (their names), or with Apple's GPU."""
    mps_build = mps if mps_build is None else mps_build
    cuda_build = cuda_build or ("12.6" if gpus else None)
    accelerator = torch.device("cuda") if cuda_build else torch.device("mps") if mps_build else None
    needs_gpu = _needs_gpu(gpus, cuda_build)
    chosen = [current]

    def exchange(index):
        chosen.append(index)
        return chosen[-2]

    swaps = [
        (torch.version, "cuda", cuda_build),
        (torch._C, "_has_cuda", cuda_build is not None),
        (torch._C, "_cuda_getDeviceCount", (lambda: len(gpus)) if cuda_build else ABSENT),
        (torch._C, "_cuda_getDevice", needs_gpu(lambda: chosen[-1])),
        (torch._C, "_cuda_setDevice", needs_gpu(chosen.append)),
        (torch.cuda, "_exchange_device", needs_gpu(exchange)),
        (torch.cuda, "_maybe_exchange_device", needs_gpu(exchange)),
        (torch.cuda, "_device_count_nvml", lambda: -1),
        (torch.cuda, "_cached_device_count", None),
        (torch.cuda, "_lazy_init", needs_gpu(lambda: None)),
        (torch.cuda, "_get_device_properties", needs_gpu(lambda index: SimpleNamespace(name=gpus[index]))),
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


def _needs_gpu(gpus, cuda_build):
    def wrap(function):
        def guarded(*args):
            if not cuda_build:
                raise AssertionError("Torch not compiled with CUDA enabled")
            if not gpus:
                raise RuntimeError("Found no NVIDIA driver on your system.")
            return function(*args)

        return guarded

    return wrap


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


# --- batches ---


class Tag:
    """A leaf that is no tensor."""

    def __init__(self, text):
        self.text = text


def told(value):
    """Return a structure with every tensor told in words, and every object that can not cross by its type's name."""
    if isinstance(value, torch.Tensor):
        return f"{str(value.dtype).removeprefix('torch.')}{list(value.shape)} on {value.device.type}"
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*map(told, value))
    if type(value) is dict:
        return {key: told(item) for key, item in value.items()}
    if type(value) in (list, tuple):
        return type(value)(told(item) for item in value)
    if isinstance(value, Tag):
        return {"Tag": value.text}
    if value is None or isinstance(value, (bool, int, float, str, bytes, np.ndarray)):
        return value
    return type(value).__name__


def moved(answer, batch, device, as_object=False):
    """en: Calls to_device(batch, device), with torch.device(device) where as_object is set, and tells each tensor of
      the result in words.
    ja: to_device(batch, device) を呼び（as_object が真なら torch.device(device) を渡します）、
      結果の各テンソルを言葉で表して返します。"""
    return told(answer.to_device(batch, torch.device(device) if as_object else device))


def moved_namedtuples(answer, device):
    """en: Moves a list of two namedtuples, the second one inside a dict: Sample(image, label) with a text as label,
      and Pair(left, right) that holds a Sample. Returns the result with each tensor told in words.
    ja: 2 つの namedtuple のリスト（2 つ目は辞書の中）を移動します。ラベルが文字列の Sample(image, label) と、
      Sample を含む Pair(left, right) です。結果の各テンソルを言葉で表して返します。"""
    inner = Sample(torch.ones(2, 2), torch.tensor(3))
    batch = [Sample(torch.ones(3), "cat"), {"pair": Pair(inner, [torch.ones(1), None])}]
    return told(answer.to_device(batch, device))


def moved_leaves(answer, device):
    """en: Moves a batch whose leaves are a tensor, numbers, texts, bytes, None, a NumPy array and an object of a
      class of ours.
    ja: テンソル、数、文字列、bytes、None、NumPy 配列、独自クラスのオブジェクトを葉に持つバッチを移動します。"""
    batch = {
        "x": torch.ones(2),
        "numbers": [3, 2.5, True],
        "texts": ("a", "two words", "", b"raw"),
        "none": None,
        "array": np.array([1.5, -2.0]),
        "tag": Tag("left"),
        7: "an int as key",
    }
    return told(answer.to_device(batch, device))


def moved_deep(answer, device, depth):
    """en: Moves a tensor that lies this many lists, tuples and dicts deep, and says how many were passed to find it
      on which device.
    ja: リスト・タプル・辞書を depth 段重ねた中のテンソルを移動し、何段通って、どのデバイスで見つかったかを返します。
    """
    batch = torch.ones(2)
    for level in range(depth):
        batch = ([batch], (batch,), {"inner": batch})[level % 3]
    found, passed = answer.to_device(batch, device), 0
    while isinstance(found, (list, tuple, dict)) and len(found) == 1 and passed < 1000:
        found = found["inner"] if isinstance(found, dict) else found[0]
        passed += 1
    return passed, told(found)


def moved_twice_kept(answer, device):
    """en: Moves one batch and returns the result and, after that, the batch that was passed in, each tensor told in
      words.
    ja: バッチを移動し、結果と、そのあとの元のバッチを返します。各テンソルは言葉で表します。"""
    batch = {"x": torch.ones(2), "pair": (torch.ones(1), [torch.ones(3), "cat"])}
    inner = [batch, batch["pair"], batch["pair"][1]]
    result = told(answer.to_device(batch, device))
    same = batch["pair"] is inner[1] and batch["pair"][1] is inner[2]
    return {"result": result, "given": told(batch), "same containers": same}


def moved_gradient(answer, x, weight, device):
    """en: Moves [x, {"again": x}] to the CPU, multiplies both by the weights, and returns the gradient that reaches
      x. Then moves x to the other device and tells whether it still belongs to the graph.
    ja: [x, {"again": x}] を CPU に移動し、両方に重みを掛けて、x に届く勾配を返します。次に x を別のデバイスに移動し、
      まだ計算グラフにつながっているかを返します。"""
    x = x.clone().requires_grad_()
    first, second = answer.to_device([x, {"again": x}], "cpu")
    total = (first * weight).sum() + (second["again"] * weight).sum()
    gradient = torch.autograd.grad(total, x)[0] if total.requires_grad else None
    [away] = answer.to_device([x], device)
    return {"gradient": gradient, "moved": told(away), "in the graph": away.requires_grad}


# --- sums ---


def added(answer, a, a_device, b, b_device="cpu"):
    """en: Calls add_on with a and b on these devices, and tells the result in words.
    ja: a と b をそれぞれのデバイスに置いて add_on を呼び、結果を言葉で表して返します。"""
    return told(answer.add_on(a.to(a_device), b.to(b_device)))


def added_from_accelerator(answer, a_shape, b_shape):
    """en: Calls add_on with a on the CPU and b on a simulated CUDA GPU (shapes, dtypes and devices without values),
      and tells the result in words.
    ja: a を CPU に、b をシミュレートした CUDA GPU（形状・dtype・デバイスだけで値はない）に置いて add_on を呼び、
      結果を言葉で表して返します。"""
    with FakeTensorMode():
        a, b = torch.empty(a_shape), torch.empty(b_shape, device="cuda")
    return told(answer.add_on(a, b))


def added_in_graph(answer, a, b, device):
    """en: Calls add_on with a on the other device and b on the CPU, one of them requiring grad, and tells whether the
      result belongs to the graph.
    ja: a を別のデバイスに、b を CPU に置き、一方だけ requires_grad にして add_on を呼び、結果が計算グラフにつながって
      いるかを返します。"""
    from_a = answer.add_on(a.to(device).requires_grad_(), b.clone())
    from_b = answer.add_on(a.to(device), b.clone().requires_grad_())
    return {"a": from_a.requires_grad, "b": from_b.requires_grad}


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


def moved_module(answer, mean, std, x, device):
    """en: Makes a Normaliser inside a Sequential and calls it with x, moves the Sequential to the device, and calls
      it with x on that device. Returns the first result, and the second in words.
    ja: Normaliser を Sequential に入れて x で呼び、Sequential をデバイスに移動して、同じデバイスの x で呼びます。
      1 回目の結果と、言葉で表した 2 回目の結果を返します。"""
    model = nn.Sequential(answer.Normaliser(mean, std))
    before = model(x)
    model.to(device)
    devices = sorted({value.device.type for value in model.state_dict().values()})
    return {"before": before, "after": told(model(x.to(device))), "state_dict on": devices}


# --- ones ---


class Recorder(TorchDispatchMode):
    """Notes what the answer has torch do: which operations made new memory, and which copied.

    A single number that an operation makes on the way, on its own device (`y[...] = 1` does), is not worth a word.
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
            if not _one_number(source) or source.device != made[0].device:
                self.copied.append(name)

    def allocated(self, result):
        """Return the operations that made new memory, the result's or more than one number."""
        worth = [(name, new) for name, new in self.made if not _one_number(new) or _storage(new) == _storage(result)]
        return [f"{name} on {new.device.type}" for name, new in worth]


def _storage(tensor):
    return tensor.untyped_storage()._cdata if isinstance(tensor, torch.Tensor) else None


def _one_number(tensor):
    return tensor.untyped_storage().nbytes() == tensor.element_size()


def _tensors(values):
    found = []
    for value in values:
        found += (
            _tensors(value) if isinstance(value, (list, tuple)) else [value] if isinstance(value, torch.Tensor) else []
        )
    return found


def _framework_asks():
    """Tell whether the nearest caller outside torch is the grader, which looks at arguments round every call."""
    frame = sys._getframe(1)
    while frame and frame.f_globals.get("__name__", "").split(".")[0] in ("torch", "probes", __name__):
        frame = frame.f_back
    return frame is not None and frame.f_globals.get("__name__", "").startswith("grader.")


def recorded(answer, x, x_device, device):
    """en: Calls ones_on with x on its device, and returns the result in words, what made new memory, and what copied.
    ja: x をそのデバイスに置いて ones_on を呼び、結果を言葉で表したもの、新しいメモリを確保した演算、
      コピーした演算を返します。"""
    x, recorder = x.to(x_device), Recorder()
    with recorder:
        result = answer.ones_on(x, device)
    return {"result": told(result), "allocated": recorder.allocated(result), "copied": recorder.copied}


def ones_from(answer, x, x_device, device, as_object=False):
    """en: Calls ones_on with x on its device, and returns the result itself.
    ja: x をそのデバイスに置いて ones_on を呼び、結果そのものを返します。"""
    return answer.ones_on(x.to(x_device), torch.device(device) if as_object else device)
