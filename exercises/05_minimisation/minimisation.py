"""Finding a minimum: five tasks that walk downhill, from single steps to an optimizer and the points of a plot.

関数の最小化：1 歩ずつの勾配降下からオプティマイザの利用、グラフの点の計算まで、5 つの設問で坂を下ります。
"""

from collections.abc import Callable
from typing import NamedTuple

import torch
from torch import Tensor


class Minimum(NamedTuple):
    """What `minimise` returns.

    Attributes:
        x: The last point.
        value: f at this point.
        steps: How many updates led there.
        converged: Whether the slope at this point is small enough.

    `minimise` の結果です。
    x は最後の点、value はその点での f の値、steps はそこまでに行った更新の回数、
    converged はその点の傾きが十分に小さいかどうかです。
    """

    x: float
    value: float
    steps: int
    converged: bool


def minimise_steps(f: Callable[[Tensor], Tensor], start: float, lr: float, steps: int) -> tuple[float, float]:
    """Make `steps` steps of gradient descent from start; return the final x and f at the final x, as Python floats.

    One step is x ← x − lr · f'(x). The work is done in float32: f takes and returns 0-d float32 tensors.
    start may be an int. With 0 steps, x is start. Raises ValueError if steps < 0.

        >>> minimise_steps(lambda x: x**2, 10.0, lr=0.25, steps=2)  # 10 → 5 → 2.5
        (2.5, 6.25)

    start から勾配降下を `steps` 回行い、最後の x と、その x での f の値を Python の float で返します。
    1 回の更新は x ← x − lr · f'(x) です。計算は float32 で行い、f は float32 の 0 次元テンソルを受け取って返します。
    start は int でもかまいません。steps が 0 なら x は start です。steps < 0 なら ValueError を送出します。
    """
    raise NotImplementedError("Task 1: minimise_steps")


def trajectory(f: Callable[[Tensor], Tensor], start: float, lr: float, steps: int) -> Tensor:
    """Return every x of the descent, start included: a float32 tensor of shape (steps + 1,) on the CPU, without graph.

    The steps are those of minimise_steps, in float32. start may be an int. Raises ValueError if steps < 0.

        >>> trajectory(lambda x: x**2, 10.0, lr=0.25, steps=3)
        tensor([10.0000,  5.0000,  2.5000,  1.2500])

    降下の途中の x を、start も含めてすべて返します。形状 (steps + 1,)、float32 の CPU のテンソルで、
    計算グラフは持ちません。更新の方法は minimise_steps と同じで、float32 で計算します。
    start は int でもかまいません。
    steps < 0 なら ValueError を送出します。
    """
    raise NotImplementedError("Task 2: trajectory")


def minimise(
    f: Callable[[Tensor], Tensor], start: float, lr: float, tolerance: float = 1e-6, max_steps: int = 1000
) -> Minimum:
    """Walk downhill from start to the first x with |f'(x)| ≤ tolerance, and return it as a Minimum.

    The work is done in float64: f takes and returns 0-d float64 tensors. start may be an int; it is the first x that
    is tested. steps counts the updates, at most max_steps (0 or more); the point after the last allowed update is
    still tested. A run that diverges (its numbers are no longer finite) ends early, with converged False; what x and
    value are then is not asked. Raises ValueError if lr ≤ 0 or tolerance < 0.

        >>> minimise(lambda x: x**2, 8.0, lr=0.25, tolerance=1.0)  # slopes 16, 8, 4, 2, 1
        Minimum(x=0.5, value=0.25, steps=4, converged=True)

    start から坂を下り、|f'(x)| ≤ tolerance となる最初の x を Minimum で返します。
    計算は float64 で行い、f は float64 の 0 次元テンソルを受け取って返します。start は int でもかまいません。
    最初に調べる x は start です。steps は更新の回数で、max_steps（0 以上）を超えません。
    最後の更新でたどり着いた点も調べます。発散したとき（値が有限の数でなくなったとき）は途中で終わり、converged は
    False です（そのときの x と value は問いません）。lr ≤ 0 または tolerance < 0 なら ValueError を送出します。
    """
    raise NotImplementedError("Task 3: minimise")


def minimise_with(
    f: Callable[[Tensor], Tensor],
    start: Tensor,
    make_optimizer: Callable[[list[Tensor]], torch.optim.Optimizer],
    steps: int,
) -> Tensor:
    """Minimise f, a function of a vector, by `steps` updates of an optimizer; return the final vector.

    start has shape (n,); f takes such a vector and returns a 0-d tensor. make_optimizer takes a list of tensors and
    returns an optimizer for them, such as `lambda params: torch.optim.Adam(params, lr=0.1)`.
    The result has start's shape, dtype and device, and no graph. start may or may not require grad; its values, its
    flag and its .grad stay as they are. With 0 steps the result has start's values.

        >>> start = torch.tensor([4.0, -8.0])
        >>> minimise_with(lambda x: (x**2).sum(), start, lambda params: torch.optim.SGD(params, lr=0.25), 2)
        tensor([ 1., -2.])

    ベクトルの関数 f を、オプティマイザで `steps` 回更新して最小化し、最後のベクトルを返します。
    start の形状は (n,) です。f は同じ形状のベクトルを受け取り、0 次元テンソルを返します。make_optimizer はテンソルの
    リストを受け取り、それを更新するオプティマイザを返します（例：`lambda params: torch.optim.Adam(params, lr=0.1)`）。
    結果は形状・データ型・デバイスが start と同じで、計算グラフを持ちません。start の requires_grad は True でも
    False でもよく、値もフラグも .grad も変えません。steps が 0 なら、結果の値は start と同じです。
    """
    raise NotImplementedError("Task 4: minimise_with")


def curve(f: Callable[[Tensor], Tensor], low: float, high: float, count: int) -> tuple[list[float], list[float]]:
    """Return `count` evenly spaced x from low to high, both included, and f at each: two lists of Python floats.

    f takes a floating-point tensor (0-d or 1-d, as you like), works element by element and keeps the shape.
    Its result may have a graph. low and high may be ints. Raises ValueError if count < 2 or low ≥ high.

        >>> curve(lambda x: x**2, -1, 1, 5)
        ([-1.0, -0.5, 0.0, 0.5, 1.0], [1.0, 0.25, 0.0, 0.25, 1.0])

    low から high まで（両端を含む）等間隔に並んだ `count` 個の x と、それぞれの f(x) を、
    Python の float のリスト 2 つで返します。f は浮動小数点数のテンソル（0 次元でも 1 次元でも）を受け取り、
    要素ごとに働き、形状を変えません。f の結果は計算グラフを持つこともあります。low と high は int でもかまいません。
    count < 2 または low ≥ high なら ValueError を送出します。
    """
    raise NotImplementedError("Task 5: curve")
