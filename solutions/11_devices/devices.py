"""Devices and transfer.

デバイスとCUDA転送。
"""

from collections.abc import Sequence
from typing import TypeVar

import torch
from torch import Tensor, nn

T = TypeVar("T")


def pick_device(preference: Sequence[str] = ("cuda", "mps", "cpu")) -> torch.device:
    """Return the first device type of the list that this machine can use.

    The names are "cuda", "mps" and "cpu"; the CPU is always available. What else is available is asked anew in
    every call, of torch.cuda, torch.backends.mps or torch.accelerator. torch.device("cuda") and
    torch.device("cuda:0") are both fine.
    Raises ValueError for an unknown name, wherever it stands in the list, and if no device of the list is available.

        >>> pick_device(["cpu", "cuda"])
        device(type='cpu')

    リストのうち、このマシンで使える最初の種類のデバイスを返します。
    名前は "cuda"、"mps"、"cpu" の 3 つで、CPU はいつでも使えます。それ以外が使えるかどうかは、呼び出しのたびに
    torch.cuda、torch.backends.mps、torch.accelerator のどれかに尋ねます。torch.device("cuda") と
    torch.device("cuda:0") のどちらを返してもかまいません。
    知らない名前があるとき（リストのどこにあっても）と、リストのどのデバイスも使えないときは、ValueError を送出します。
    """
    ### BEGIN SOLUTION
    available = {
        "cuda": torch.cuda.is_available,
        "mps": torch.backends.mps.is_available,
        "cpu": lambda: True,
    }
    unknown = [name for name in preference if name not in available]
    if unknown:
        raise ValueError(f"unknown device type {unknown[0]!r}: expected one of {sorted(available)}")
    for name in preference:
        if available[name]():
            return torch.device(name)
    raise ValueError(f"none of {list(preference)} is available on this machine")
    ### END SOLUTION


def to_device(batch: T, device: torch.device | str) -> T:
    """Return the same nested structure with every tensor on the device.

    batch is a tensor, or dicts, lists, tuples and namedtuples nested to any depth, with tensors among their leaves.
    All other leaves (numbers, strings, None, NumPy arrays …) stay as they are, and so do the containers passed in.
    Tensors keep their dtype, their values and their graph. Each takes one copy, straight to the device; one that is
    there already takes none.

        >>> to_device({"x": torch.ones(2), "name": "cat"}, "meta")
        {'x': tensor(..., device='meta', size=(2,)), 'name': 'cat'}

    同じ入れ子の構造で、テンソルがすべて指定のデバイスにあるものを返します。
    batch はテンソル、または辞書・リスト・タプル・namedtuple を何段でも入れ子にしたもので、その葉にテンソルがあります。
    それ以外の葉（数、文字列、None、NumPy 配列など）はそのままにし、渡されたコンテナも変更しません。
    テンソルの dtype、値、計算グラフは保たれます。各テンソルは目的のデバイスへ直接 1 回だけコピーし、
    すでにそこにあるテンソルはコピーしません。
    """
    ### BEGIN SOLUTION
    if isinstance(batch, Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, tuple) and hasattr(batch, "_fields"):
        return type(batch)(*(to_device(value, device) for value in batch))
    if isinstance(batch, (list, tuple)):
        return type(batch)(to_device(value, device) for value in batch)
    return batch
    ### END SOLUTION


def add_on(a: Tensor, b: Tensor) -> Tensor:
    """Return a + b on a's device, wherever b lives.

    Neither a nor b is changed. The dtype is that of a + b, and gradients reach both. Only b is copied, straight to a's
    device, and only if it is elsewhere.
    Raises RuntimeError for shapes that do not broadcast (torch's own error).

        >>> add_on(torch.tensor([1, 2]), torch.tensor([10.0, 20.0]))
        tensor([11., 22.])

    b がどのデバイスにあっても、a + b を a のデバイス上で返します。
    a も b も変更しません。dtype は a + b のものになり、勾配は両方に届きます。コピーするのは、別のデバイスにあるときの b
    だけで、a のデバイスへ直接移します。
    ブロードキャストできない形状のときは RuntimeError を送出します（PyTorch 自身のエラーのままでかまいません）。
    """
    ### BEGIN SOLUTION
    return a + b.to(a.device)
    ### END SOLUTION


def result_device(a_device: str, a_dim: int, b_device: str, b_dim: int) -> str:
    """Return the device of a + b, from the devices and the numbers of dimensions alone.

    PyTorch's rule: equal devices give that device; a 0-d tensor on the CPU follows the other tensor;
    everything else is an error. "cuda" means "cuda:0", and either of the two strings may be returned.
    No GPU is needed. Raises RuntimeError for a mix that PyTorch refuses.

        >>> result_device("cpu", 0, "cuda:1", 2)
        'cuda:1'

    デバイスと次元数だけから、a + b の結果のデバイスを返します。
    PyTorch の規則では、デバイスが等しければそのデバイスになり、CPU 上の 0 次元テンソルはもう一方に従い、
    それ以外はエラーです。"cuda" は "cuda:0" と同じデバイスで、どちらの文字列を返してもかまいません。
    GPU は必要ありません。PyTorch が受け付けない組み合わせのときは RuntimeError を送出します。
    """
    ### BEGIN SOLUTION
    a, b = ("cuda:0" if name == "cuda" else name for name in (a_device, b_device))
    if a == b:
        return a
    if a == "cpu" and a_dim == 0:
        return b
    if b == "cpu" and b_dim == 0:
        return a
    raise RuntimeError(f"expected both tensors on one device, but found {a} and {b}")
    ### END SOLUTION


class Normaliser(nn.Module):
    """Normalise the channels of a batch of images: (x − mean) / std.

    x has shape (N, C, H, W); mean and std have shape (C,). Both follow .to(device), appear in state_dict(),
    are not parameters, and are copies, at first on the device of the caller's tensors: what happens to those
    afterwards has no effect here.
    The dtype of the result is the one that PyTorch's promotion gives.

        >>> normalise = Normaliser(torch.tensor([1.0, 2.0]), torch.tensor([2.0, 4.0]))
        >>> normalise(torch.full((1, 2, 1, 1), 5.0)).flatten()
        tensor([2.0000, 0.7500])

    画像のバッチをチャンネルごとに (x − mean) / std で正規化します。
    x の形状は (N, C, H, W)、mean と std の形状は (C,) です。mean と std は .to(device) に従って移動し、
    state_dict() に現れ、パラメータではなく、コピーです（あとで呼び出し側のテンソルが変わっても影響を受けません）。
    コピーは、はじめは渡されたテンソルと同じデバイスにあります。
    結果の dtype は PyTorch の型昇格に従います。
    """

    def __init__(self, mean: Tensor, std: Tensor) -> None:
        """Keep copies of mean and std.

        Raises ValueError if their shapes differ or any std is 0.

        mean と std のコピーを保持します。
        形状が異なるとき、または std に 0 があるときは ValueError を送出します。
        """
        ### BEGIN SOLUTION
        super().__init__()
        if mean.shape != std.shape:
            raise ValueError(f"mean and std must have one shape, got {tuple(mean.shape)} and {tuple(std.shape)}")
        if (std == 0).any():
            raise ValueError("std must not contain 0")
        self.register_buffer("mean", mean.clone().view(-1, 1, 1))
        self.register_buffer("std", std.clone().view(-1, 1, 1))
        ### END SOLUTION

    def forward(self, x: Tensor) -> Tensor:
        """Return (x − mean) / std, channel by channel, in x's shape.

        x is on the module's device; nothing is copied between devices here, not even a single number.

        チャンネルごとに (x − mean) / std を計算し、x と同じ形状で返します。
        x はモジュールと同じデバイスにあります。ここでは、デバイス間で何も（数 1 つさえ）コピーしません。
        """
        ### BEGIN SOLUTION
        return (x - self.mean) / self.std
        ### END SOLUTION


def ones_on(x: Tensor, device: torch.device | str) -> Tensor:
    """Return ones with x's shape and dtype, made directly on the device.

    One allocation, nothing copied from device to device or from x; the result has no graph.
    x itself may live elsewhere and is not changed.

        >>> ones_on(torch.zeros(2, 3, dtype=torch.int64), "meta")
        tensor(..., device='meta', size=(2, 3), dtype=torch.int64)

    x と同じ形状と dtype の、値がすべて 1 のテンソルを、指定のデバイス上に直接作って返します。
    メモリの確保は 1 回だけで、デバイス間のコピーも x からのコピーもしません。結果は計算グラフを持ちません。
    x は別のデバイスにあってもよく、変更しません。
    """
    ### BEGIN SOLUTION
    return torch.ones_like(x, device=device)
    ### END SOLUTION


def device_report() -> dict[str, object]:
    """Describe PyTorch and the GPUs that it can use here; never fail on a machine without one.

    Exactly these keys: "torch" (the version, str), "cuda_build" (the CUDA version PyTorch was built with, str or None),
    "cuda" (can CUDA be used now? bool), "count" (number of CUDA GPUs, int), "current" (index of the current CUDA GPU,
    int, or None without one), "names" (list of str, one per CUDA GPU in order), "mps" (can MPS be used? bool).
    All is asked anew in every call, and nothing is printed.

        >>> device_report()["count"] == len(device_report()["names"])
        True

    PyTorch と、このマシンで使える GPU について報告します。GPU のないマシンでも失敗しません。
    キーはちょうど次の 7 つです。"torch"（バージョン、str）、"cuda_build"（PyTorch のビルドに使われた CUDA の
    バージョン、str または None）、"cuda"（いま CUDA が使えるか、bool）、"count"（CUDA の GPU の数、int）、
    "current"（現在の CUDA GPU の番号、int。なければ None）、"names"（CUDA の GPU の名前を順に並べた str のリスト）、
    "mps"（MPS が使えるか、bool）。どれも呼び出しのたびに調べ、何も表示しません。
    """
    ### BEGIN SOLUTION
    cuda = torch.cuda.is_available()
    count = torch.cuda.device_count() if cuda else 0
    return {
        "torch": str(torch.__version__),
        "cuda_build": torch.version.cuda,
        "cuda": cuda,
        "count": count,
        "current": torch.cuda.current_device() if cuda else None,
        "names": [torch.cuda.get_device_name(index) for index in range(count)],
        "mps": torch.backends.mps.is_available(),
    }
    ### END SOLUTION
