"""Measuring: how long a computation takes, what it costs, how training went, and how much memory is in use.

計測：計算にかかる時間、計算量、学習の経過、使用中のメモリを測ります。
"""

import time
from collections.abc import Callable, Mapping, Sequence

import numpy as np
import torch
from torch import Tensor
from torch.utils.tensorboard import SummaryWriter


def synchronise(device: torch.device | str) -> None:
    """Wait until all work that is queued on this device is done.

    The device may be any device, given as a torch.device or as a string; without a number ("cuda") the current one of
    its kind is meant. No other device is waited for, and the current device stays as it is.
    Does nothing for the CPU, on any machine: it has no queue. Accelerators other than CUDA GPUs may be waited for,
    too; asking for one must not fail.

        >>> synchronise("cpu")

    このデバイスのキューにある処理が、すべて終わるまで待ちます。
    device は torch.device でも文字列でもかまいません。番号のない "cuda" は、現在のデバイスを表します。
    ほかのデバイスは待ちません。現在のデバイスも変えません。
    CPU にはキューがないので、どのマシンでも何もしません。CUDA 以外のアクセラレータは、
    待っても待たなくてもかまいませんが、エラーにはなりません。
    """
    ### BEGIN SOLUTION
    device = torch.device(device)
    if device.type != "cpu":
        torch.accelerator.synchronize(device)
    ### END SOLUTION


def time_call(
    f: Callable[[], object],
    repeats: int = 5,
    warmup: int = 1,
    synchronise: Callable[[], None] = lambda: None,
    clock: Callable[[], float] = time.perf_counter,
) -> float:
    """Return the median of the seconds that one call of f takes.

    First come `warmup` calls that are not timed, then `repeats` calls that are timed one by one. Each start and each
    stop of the clock comes right after a synchronise(). The median of an even number of times is the mean of the two
    in the middle. `clock` gives the present time in seconds.
    Raises ValueError for repeats < 1 or warmup < 0.

        >>> time_call(lambda: time.sleep(0.5), repeats=3)  # doctest: +SKIP
        0.5001

    f を 1 回呼ぶのにかかる秒数の中央値を返します。
    まず `warmup` 回、計らずに f を呼び、続いて `repeats` 回、1 回ずつ計ります。時計を読むときは、開始でも終了でも、
    その直前に必ず synchronise() を呼びます。計った回数が偶数なら、中央値は真ん中の 2 つの平均です。
    `clock` は現在の時刻を秒で返します。
    repeats < 1 または warmup < 0 のときは ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if repeats < 1:
        raise ValueError(f"repeats must be at least 1 (got {repeats})")
    if warmup < 0:
        raise ValueError(f"warmup must not be negative (got {warmup})")
    for _ in range(warmup):
        f()
    times = []
    for _ in range(repeats):
        synchronise()
        start = clock()
        f()
        synchronise()
        times.append(clock() - start)
    times.sort()
    return (times[(repeats - 1) // 2] + times[repeats // 2]) / 2
    ### END SOLUTION


def product_cost(m: int, n: int, p: int) -> int:
    """Return the number of floating-point operations of the matrix product (m, n) · (n, p), as an exact int.

    Each of the m·p elements takes n multiplications and n additions.
    Raises ValueError for a size below 1.

        >>> product_cost(512, 1024, 512)
        536870912

    行列積 (m, n) · (n, p) の浮動小数点演算の回数を、正確な int で返します。
    m·p 個の要素のそれぞれに、掛け算が n 回、足し算が n 回かかります。
    1 未満のサイズがあれば ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if min(m, n, p) < 1:
        raise ValueError(f"sizes must be at least 1 (got {m}, {n}, {p})")
    return 2 * m * n * p
    ### END SOLUTION


def compare_devices(m: int, n: int, p: int, devices: Sequence[torch.device], repeats: int = 5) -> dict[str, float]:
    """Return how long torch.mm of an (m, n) and an (n, p) matrix takes on each device: str(device) -> seconds.

    The seconds are the median of `repeats` calls, timed as in `time_call`, after a warm-up on that device and with
    waiting for it. (A torch.utils.benchmark.Timer, which times calls in blocks, is fine, too.) The matrices are
    float32, whatever the default dtype is. They are made on the device itself, outside the timed part; nothing is
    copied between devices. The random generators may move.
    Raises ValueError where there are no devices.

        >>> compare_devices(512, 1024, 512, [torch.device("cpu")])  # doctest: +SKIP
        {'cpu': 0.0161}

    (m, n) と (n, p) の行列の torch.mm にかかる時間を、デバイスごとに str(device) -> 秒数の辞書で返します。
    秒数は `time_call` と同じように計った `repeats` 回の中央値です。デバイスごとにウォームアップをし、そのデバイスを
    待ちます（複数回をまとめて計る torch.utils.benchmark.Timer を使ってもかまいません）。
    行列は、既定のデータ型によらず float32 です。計る部分の外で、そのデバイス上に直接作ります。デバイスの間のコピーは
    しません。乱数生成器の状態は変わってもかまいません。
    デバイスが 1 つもなければ ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if not devices:
        raise ValueError("at least one device is needed")
    seconds = {}
    for device in devices:
        a = torch.randn(m, n, dtype=torch.float32, device=device)
        b = torch.randn(n, p, dtype=torch.float32, device=device)
        seconds[str(device)] = time_call(
            lambda a=a, b=b: torch.mm(a, b), repeats, synchronise=lambda device=device: synchronise(device)
        )
    return seconds
    ### END SOLUTION


### BEGIN SOLUTION
def _number(value: object) -> int | float:
    if isinstance(value, Tensor | np.number) and value.ndim == 0:
        value = value.item()
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"not one number: {value!r}")
    return value


### END SOLUTION


def log_history(writer: SummaryWriter, history: Sequence[Mapping[str, float]], prefix: str = "") -> None:
    """Write every number of a training history with writer.add_scalar, one tag for each name.

    The tag is prefix + name, and global_step is the entry's "epoch", or where it has none its position in the history
    (from 0). "epoch" itself is not written. A number is a Python or NumPy int or float, or a tensor with 0
    dimensions; what the writer is given has no graph. At the end the writer is flushed; it is not closed.
    Raises ValueError for any other value, bools included. (Whether a bool tensor with 0 dimensions is a number is left
    to you.)

        >>> log_history(writer, [{"loss": 0.5}, {"loss": 0.25}], "train/")  # doctest: +SKIP

    学習履歴のすべての数を、名前ごとのタグで writer.add_scalar に渡して記録します。
    タグは prefix + 名前です。global_step は各要素の "epoch" で、なければ履歴の中の位置（0 から）です。
    "epoch" そのものは記録しません。数とは、Python か NumPy の整数・浮動小数点数、または 0 次元テンソルです。
    計算グラフの付いたテンソルを writer に渡してはいけません。最後に writer を flush します。close はしません。
    それ以外の値（bool を含みます）には ValueError を送出します。bool の 0 次元テンソルは、数とみなしても、
    みなさなくてもかまいません。
    """
    ### BEGIN SOLUTION
    for position, entry in enumerate(history):
        step = entry.get("epoch", position)
        for name, value in entry.items():
            if name != "epoch":
                writer.add_scalar(prefix + name, _number(value), global_step=step)
    writer.flush()
    ### END SOLUTION


def release(holder: dict[str, Tensor], name: str) -> int:
    """Drop a tensor from a dict, then give unused cached GPU memory back; return by how many bytes memory fell.

    What counts is the memory allocated by tensors on the current CUDA device: it falls by 0 where something else
    still uses the tensor's memory, and on a machine without CUDA.
    Raises KeyError for a name that is not there.

        >>> release({"x": torch.ones(1000)}, "x")  # without CUDA
        0

    辞書からテンソルを取り除き、続いて、使われていない GPU のキャッシュメモリを返却します。
    メモリが何バイト減ったかを返します。
    数えるのは、現在の CUDA デバイスでテンソルが占めているメモリです。テンソルのメモリをほかの何かがまだ使っていれば 0、
    CUDA のないマシンでも 0 です。
    その名前がなければ KeyError を送出します。
    """
    ### BEGIN SOLUTION
    before = torch.cuda.memory_allocated()
    del holder[name]
    torch.cuda.empty_cache()
    return before - torch.cuda.memory_allocated()
    ### END SOLUTION
