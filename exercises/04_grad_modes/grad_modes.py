"""Gradient modes, detach and higher orders: seven tasks about when autograd records, and what is cut off from it.

勾配の無効化・detach・高階微分：autograd がいつ記録し、何が記録から切り離されるのかを、7 つの設問で確かめます。
"""

import functools
from collections.abc import Callable, Iterable

import torch
from torch import Tensor, nn


def predict(model: nn.Module, x: Tensor) -> Tensor:
    """Return the model's output for x, computed in evaluation mode and without recording a graph.

    While the model runs, it and all its submodules are in evaluation mode and gradients are switched off. Afterwards
    every single module has the training flag that it had before (they may differ), also when the model raises.
    Raises what the model raises.

        >>> model = nn.Sequential(nn.Linear(2, 2), nn.Dropout(0.5))
        >>> y = predict(model, torch.ones(1, 2))
        >>> y.requires_grad, model.training, model[1].training
        (False, True, True)

    x に対するモデルの出力を、評価モードで、計算グラフを記録せずに求めて返します。
    モデルの実行中は、モデルとすべての部分モジュールが評価モードになり、勾配計算は無効です。終わった後は、
    どのモジュールの training フラグも呼び出す前のまま（モジュールごとに違っていてもそのまま）です。
    モデルが例外を送出したときも同じです。例外は、モデルが送出したものをそのまま外に出します。
    """
    raise NotImplementedError("Task 1: predict")


def no_grad_call(f: Callable) -> Callable:
    """Decorate f: return a function that calls f with gradients switched off.

    It passes on all positional and keyword arguments, returns what f returns, and has f's __name__. f is called once
    for each call, and not at decoration time. Afterwards the grad mode is what it was before the call, on or off,
    also when f raises. Raises what f raises.

        >>> @no_grad_call
        ... def double(x):
        ...     return 2 * x
        >>> double(torch.ones(1, requires_grad=True)).requires_grad, double.__name__
        (False, 'double')

    関数 f を、勾配計算を無効にして呼び出す関数に変えるデコレータです。
    位置引数とキーワード引数をすべて渡し、f の戻り値をそのまま返します。__name__ も f と同じです。
    f は呼び出しごとに 1 回だけ実行し、デコレートした時点では実行しません。
    終わった後の勾配モードは、呼び出す前が有効でも無効でもそのままで、f が例外を送出したときも同じです。
    例外は、f が送出したものをそのまま外に出します。
    """

    raise NotImplementedError("Task 2: no_grad_call")


def detached_copy(x: Tensor, requires_grad: bool = False) -> Tensor:
    """Return a new leaf with x's values, shape, dtype and device, and with this requires_grad.

    It shares no memory with x, and no gradient flows from it to x. x may be a leaf or the result of an operation, with
    or without a graph; x itself stays as it is.
    Raises RuntimeError for requires_grad=True where x is an integer or bool tensor (torch raises it).

        >>> x = torch.tensor([1.0, 2.0], requires_grad=True)
        >>> detached_copy(2 * x, requires_grad=True)
        tensor([2., 4.], requires_grad=True)

    x と同じ値・形状・データ型・デバイスの新しい葉テンソルを、requires_grad を指定どおりにして返します。
    x とはメモリを共有せず、勾配が x に流れることもありません。x は葉でも演算の結果でもよく、計算グラフは
    あってもなくてもかまいません。x そのものには手を加えません。
    x が整数や bool のテンソルで requires_grad=True なら RuntimeError を送出します（torch が送出します）。
    """
    raise NotImplementedError("Task 3: detached_copy")


def gradient_step_(params: Iterable[Tensor], lr: float) -> None:
    """Do p ← p − lr · p.grad in place for every parameter p.

    params may be any iterable, an iterator too; each p is a leaf that requires grad. Parameters whose .grad is None
    are skipped. The gradients stay as they are, and p is the same leaf as before. autograd's version counter
    (p._version) sees the change, so that a graph which still needs the old values notices it.
    Raises ValueError for lr < 0, before anything is changed.

        >>> p = torch.tensor([1.0, 2.0], requires_grad=True)
        >>> p.grad = torch.tensor([10.0, -10.0])
        >>> gradient_step_([p], 0.5)
        >>> p
        tensor([-4.,  7.], requires_grad=True)

    すべてのパラメータ p について p ← p − lr · p.grad をその場で（インプレースに）行います。
    params は任意のイテラブルで、イテレータでもかまいません。p はどれも requires_grad=True の葉テンソルです。
    .grad が None のパラメータは飛ばします。勾配は変えません。p は元と同じ葉テンソルのままです。
    autograd のバージョンカウンタ (p._version) が変更に気づくようにします。
    古い値を必要とする計算グラフが、変更を検出できるようにするためです。
    lr < 0 なら、何も変えずに ValueError を送出します。
    """
    raise NotImplementedError("Task 4: gradient_step_")


def nth_derivative(f: Callable[[Tensor], Tensor], x: float, n: int) -> float:
    """Return the n-th derivative of f at x as a Python float, computed in float64.

    f takes a 0-d float64 tensor and returns a 0-d tensor that depends on nothing but its argument; x may be an int.
    n = 0 gives f(x) itself. Where nothing is left to differentiate (a constant, or past a polynomial's degree), the
    derivative is 0.0.
    Raises ValueError for n < 0.

        >>> [nth_derivative(lambda t: t**2, 5, n) for n in range(4)]
        [25.0, 10.0, 2.0, 0.0]

    点 x における f の n 階微分係数を Python の float で返します。計算は float64 で行います。
    f は float64 の 0 次元テンソルを受け取り、引数だけで決まる 0 次元テンソルを返します。x は int でもかまいません。
    n = 0 なら f(x) そのものです。微分するものが残っていないとき（定数や、多項式の次数を超えたとき）は 0.0 です。
    n < 0 なら ValueError を送出します。
    """
    raise NotImplementedError("Task 5: nth_derivative")


def mixed_partial(f: Callable[[Tensor, Tensor], Tensor], x: float, y: float) -> float:
    """Return the mixed partial derivative ∂²f/∂x∂y at (x, y) as a Python float, computed in float64.

    f takes two 0-d float64 tensors and returns a 0-d tensor that depends on nothing but them; x and y may be ints.
    Where f has no mixed term (f = x + y, or f does not use one of them), the result is 0.0.

        >>> mixed_partial(lambda x, y: x**2 * y + 3 * x * y**5 + x**3, 1, 1)
        17.0

    点 (x, y) における混合偏微分係数 ∂²f/∂x∂y を Python の float で返します。計算は float64 で行います。
    f は float64 の 0 次元テンソルを 2 つ受け取り、それだけで決まる 0 次元テンソルを返します。
    x と y は int でもかまいません。
    x と y の両方を含む項がないとき（f = x + y や、一方を使わない f）は 0.0 です。
    """
    raise NotImplementedError("Task 6: mixed_partial")


def bootstrap_loss(prediction: Tensor, target: Tensor) -> Tensor:
    """Return the mean of (prediction - target) ** 2, a 0-d tensor whose gradient reaches only the prediction.

    Both have the same shape, and target may come with a graph of its own (it may even depend on the same
    parameters). It is treated as a constant in this loss, and its graph and flags stay as they are.
    Raises ValueError if the shapes differ (nothing is broadcast).

        >>> w = torch.tensor(3.0, requires_grad=True)
        >>> bootstrap_loss(w, 2 * w).backward()  # (3 - 6)²; the target 6 counts as a number
        >>> w.grad
        tensor(-6.)

    (prediction - target) ** 2 の平均を 0 次元テンソルで返します。勾配が届くのは prediction だけです。
    2 つの形状は同じです。target は自分の計算グラフを持っていてもよく、同じパラメータに依存していてもかまいません。
    この損失の中では定数として扱い、target の計算グラフやフラグには手を加えません。
    形状が違えば ValueError を送出します（ブロードキャストはしません）。
    """
    raise NotImplementedError("Task 7: bootstrap_loss")
