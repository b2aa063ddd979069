"""Automatic differentiation: seven tasks about what autograd computes and where the results appear.

自動微分：autograd が何を計算し、その結果がどこに現れるのかを、7 つの設問で確かめます。
"""

from collections.abc import Callable, Sequence

import torch
from torch import Tensor


def derivative_at(f: Callable[[Tensor], Tensor], x: float) -> float:
    """Return df/dx at x as a Python float, computed in float64.

    f takes a 0-d float64 tensor and returns a 0-d tensor; x may be an int.
    Where f does not depend on its argument (a constant), the derivative is 0.0.

        >>> derivative_at(lambda t: t**2, 5)
        10.0

    点 x における df/dx を Python の float で返します。計算は float64 で行います。
    f は float64 の 0 次元テンソルを受け取り、0 次元テンソルを返します。x は int でもかまいません。
    f が引数によらない定数のときは 0.0 を返します。
    """
    raise NotImplementedError("Task 1: derivative_at")


def mean_gradient(f: Callable[[Tensor], Tensor], values: Sequence[float]) -> tuple[float, Tensor]:
    """Return y = mean of f(x) over the values, as a Python float, and dy/dx, a 1-D float32 tensor.

    f works element by element and keeps the shape. The values may be floats or ints; dy/dx is on the CPU.
    Raises ValueError if there are no values.

        >>> mean_gradient(lambda x: (x + 2) ** 2 + 3, [0, 1, 2])
        (12.666666984558105, tensor([1.3333, 2.0000, 2.6667]))

    すべての値についての f(x) の平均 y を Python の float で、dy/dx を float32 の 1 次元テンソルで返します。
    f は要素ごとに働き、形状を変えません。値は float でも int でもかまいません。dy/dx は CPU に置きます。
    値が 1 つもなければ ValueError を送出します。
    """
    raise NotImplementedError("Task 2: mean_gradient")


def partial_derivatives(f: Callable[..., Tensor], *point: float) -> tuple[float, ...]:
    """Return the partial derivatives of f at the point: one Python float per argument, in order.

    f takes one 0-d float64 tensor per coordinate and returns a 0-d tensor; the work is done in float64.
    An argument that f does not use gives 0.0 (a constant f gives 0.0 for each). Coordinates may be ints.

        >>> partial_derivatives(lambda x, y: x**2 * y + 3 * x * y**5 + x**3, 1, 1)
        (8.0, 16.0)

    点 point における f の偏微分係数を、引数の順に 1 つずつ Python の float で返します。
    f は座標と同じ個数の float64 の 0 次元テンソルを受け取り、0 次元テンソルを返します。計算は float64 で行います。
    f が使わない引数については 0.0 です（f が定数ならすべて 0.0）。座標は int でもかまいません。
    """
    raise NotImplementedError("Task 3: partial_derivatives")


def vector_jacobian(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    """Return the vector-Jacobian product vᵀJ, shape (n,), where J is the Jacobian of y = f(x) at x.

    x is 1-D with n elements; f returns a 1-D tensor y with m elements, and so v has m elements.
    x, y and v are on one device, and so is the result.
    x itself is left alone: its requires_grad and its .grad stay as they were.
    Raises RuntimeError if v does not have exactly y's shape (nothing is broadcast).

        >>> vector_jacobian(lambda x: x**2, torch.tensor([1.0, 2.0]), torch.tensor([10.0, 1.0]))
        tensor([20.,  4.])

    y = f(x) の x におけるヤコビ行列を J として、ベクトルとヤコビ行列の積 vᵀJ（形状は (n,)）を返します。
    x は要素数 n の 1 次元テンソル、f が返す y は要素数 m の 1 次元テンソルで、v の要素数も m です。
    x・y・v は同じデバイスにあり、結果もそのデバイスに置きます。
    x そのものには手を加えません。x の requires_grad と .grad は呼び出す前のままです。
    v の形状が y の形状とまったく同じでなければ RuntimeError を送出します（ブロードキャストはしません）。
    """
    raise NotImplementedError("Task 4: vector_jacobian")


def summed_gradient(w: Tensor, losses: Sequence[Callable[[Tensor], Tensor]]) -> Tensor:
    """Return the gradient at w of the sum of all losses: a new tensor of w's shape and dtype, on w's device.

    w is a leaf that requires grad, of any shape. Each loss takes a tensor like w, depends on it and returns a
    0-d tensor; each is evaluated exactly once. Without any losses the result is zeros.
    w.grad is afterwards what it was before: None, or a tensor with the same values, and the result is not part of it.

        >>> w = torch.tensor([1.0, 2.0], requires_grad=True)
        >>> summed_gradient(w, [lambda t: (t**2).sum(), lambda t: 3 * t.sum()])
        tensor([5., 7.])

    すべての損失の和について、w における勾配を、形状・データ型・デバイスが w と同じ新しいテンソルで返します。
    w は requires_grad=True の葉テンソルで、形状は任意です。各損失は w と同じ形のテンソルを受け取り、
    それに依存する 0 次元テンソルを返します。どの損失もちょうど 1 回だけ評価します。損失が 1 つもなければ結果は 0 です。
    w.grad は呼び出しの前後で変わりません（None のまま、または同じ値のテンソルのまま）。
    結果は w.grad とメモリを共有しません。
    """
    raise NotImplementedError("Task 5: summed_gradient")


def hidden_gradient(x: Tensor, w: Tensor, b: Tensor) -> Tensor:
    """Return d out / d h, shape (N, K), where h = x @ w + b and out = mean(relu(h) ** 2).

    x is (N, D), w is (D, K), b is (K,), all on one device, and so is the result.
    Each may or may not require grad; flags and .grad stay as they were.
    Raises RuntimeError if x and w do not multiply (torch's own error will do).

        >>> x = torch.tensor([[1.0, 2.0]])
        >>> hidden_gradient(x, torch.eye(2), torch.tensor([0.0, -3.0]))  # h = [[1., -1.]]
        tensor([[1., 0.]])

    h = x @ w + b、out = mean(relu(h) ** 2) のとき、h についての勾配 d out / d h（形状は (N, K)）を返します。
    x は (N, D)、w は (D, K)、b は (K,) です。すべて同じデバイスにあり、結果もそのデバイスに置きます。
    どれも requires_grad は True でも False でもよく、フラグと .grad は呼び出す前のままです。
    x と w の行列積が計算できない形状なら RuntimeError になります（torch が出すエラーのままでかまいません）。
    """
    raise NotImplementedError("Task 6: hidden_gradient")


def backward_by_hand(x: Tensor, w: Tensor, b: Tensor, y: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Return loss, dloss/dw and dloss/db of a linear layer with mean squared error, found by the chain rule.

    x is (N, D), w is (D, K), b is (K,) and y is (N, K); pred = x @ w + b; loss, a 0-d tensor, is the mean of
    (pred - y) ** 2 over all N·K elements. The inputs are on one device, and so are the three results.
    Works while gradients are switched off (torch.no_grad()) too.
    The inputs may or may not require grad; flags and .grad stay as they were.
    Raises ValueError if y does not have exactly pred's shape (nothing is broadcast).

        >>> one = torch.tensor([[1.0]])
        >>> backward_by_hand(one, 2 * one, torch.tensor([0.0]), 5 * one)  # pred = 2, y = 5
        (tensor(9.), tensor([[-6.]]), tensor([-6.]))

    線形層と平均二乗誤差について、loss、dloss/dw、dloss/db を連鎖律で求めて返します。
    x は (N, D)、w は (D, K)、b は (K,)、y は (N, K) です。pred = x @ w + b とし、loss は (pred - y) ** 2 を N·K 個の
    全要素で平均した 0 次元テンソルです。入力はすべて同じデバイスにあり、3 つの結果もそのデバイスに置きます。
    勾配計算が無効な状態（torch.no_grad() の中）でも動きます。
    入力の requires_grad は True でも False でもよく、フラグと .grad は呼び出す前のままです。
    y の形状が pred の形状とまったく同じでなければ ValueError を送出します（ブロードキャストはしません）。
    """
    raise NotImplementedError("Task 7: backward_by_hand")
