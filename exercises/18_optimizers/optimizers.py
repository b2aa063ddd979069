"""Exercise 18: optimizers from scratch, from plain gradient descent to AdamW.

An optimizer holds the tensors to be trained and whatever it must remember about each of them. step() changes them once,
zero_grad() prepares the next backward(). Six classes follow that do it by hand, then a function that picks one of
torch.optim's.

演習 18: 単純な勾配降下法から AdamW まで、オプティマイザを自分で書きます。

オプティマイザは、学習するテンソルと、それぞれについて覚えておくべきことを持つオブジェクトです。step() はテンソルを
1 回更新し、zero_grad() は次の backward() の準備をします。ここでは 6 つのクラスを手で書き、最後に torch.optim から
1 つを選ぶ関数を書きます。
"""

from collections.abc import Iterable

import torch
from torch import Tensor


class SGD:
    """Gradient descent: p ← p - lr · grad, for every tensor p.

    params may be any iterable of tensors that require grad, a generator too. step() changes the tensors in place, in
    the memory they have; a tensor whose .grad is None is skipped, and gradients stay as they are. zero_grad() sets
    every gradient to None or to zeros. Between two steps lr may be set to another value, which then counts for all
    tensors. All of this holds for every class of this file.

    Raises: ValueError for lr < 0 or no params, in the constructor.

        >>> p = torch.tensor([1.0, 2.0], requires_grad=True)
        >>> p.grad = torch.tensor([0.5, -1.0])
        >>> SGD([p], lr=0.1).step()
        >>> p
        tensor([0.9500, 2.1000], requires_grad=True)

    勾配降下法です。どのテンソル p も p ← p - lr · grad と更新します。
    params は requires_grad=True のテンソルを順に返すものなら何でもよく、ジェネレータでもかまいません。step() は
    テンソルを、今あるメモリの上でその場で変更します。.grad が None のテンソルは飛ばし、勾配は変えません。
    zero_grad() はすべての勾配を None か 0 にします。step() と step() の間に lr を別の値にしてもよく、その値は次から
    すべてのテンソルに使われます。以上はこのファイルのどのクラスにも当てはまります。
    lr < 0 のときと params が空のときは、コンストラクタで ValueError を送出します。
    """

    def __init__(self, params: Iterable[Tensor], lr: float = 1e-3) -> None:
        raise NotImplementedError("Task 1: SGD")

    def step(self) -> None:
        raise NotImplementedError("Task 1: SGD")

    def zero_grad(self) -> None:
        raise NotImplementedError("Task 1: SGD")


class Momentum:
    """Gradient descent with a velocity for each tensor, in the form of torch.optim.SGD.

    v ← momentum · v + (grad + weight_decay · p), where v begins at 0; then p ← p - lr · v. The learning rate is not
    part of the velocity, so a changed lr counts for all of it. A skipped tensor keeps its velocity. (Velocities, and
    what else is remembered in the classes below, belong to one tensor in one optimizer object.)

    Raises: ValueError for a negative lr, momentum or weight_decay, in the constructor.

        >>> p = torch.tensor([1.0], requires_grad=True)
        >>> p.grad = torch.tensor([1.0])
        >>> optimizer = Momentum([p], lr=0.1)
        >>> optimizer.step()        # v = 1.0, p = 0.90
        >>> optimizer.step()        # v = 1.9, p = 0.71

    テンソルごとに速度を持つ勾配降下法です。式は torch.optim.SGD と同じです。
    v ← momentum · v + (grad + weight_decay · p)（v は 0 から始めます）、続いて p ← p - lr · v と更新します。
    学習率は速度に含めないので、lr を変えると速度の全体に効きます。飛ばしたテンソルの速度はそのまま残ります。
    （速度も、以下のクラスが覚えておくものも、オプティマイザごと、テンソルごとに別々に持ちます。）
    lr・momentum・weight_decay のどれかが負なら、コンストラクタで ValueError を送出します。
    """

    def __init__(
        self, params: Iterable[Tensor], lr: float = 1e-2, momentum: float = 0.9, weight_decay: float = 0.0
    ) -> None:
        raise NotImplementedError("Task 2: Momentum")

    def step(self) -> None:
        raise NotImplementedError("Task 2: Momentum")

    def zero_grad(self) -> None:
        raise NotImplementedError("Task 2: Momentum")


class Adam:
    """Moving averages of the gradient and of its square, each corrected for its start at 0.

    With betas = (β1, β2) and t = 1 in the first step:
    m ← β1 · m + (1 - β1) · grad and v ← β2 · v + (1 - β2) · grad², both from 0; m̂ = m / (1 - β1ᵗ) and
    v̂ = v / (1 - β2ᵗ); p ← p - lr · m̂ / (√v̂ + eps).

    Raises: ValueError for a negative lr or eps and for a beta outside [0, 1), in the constructor.

        >>> p = torch.tensor([1.0, 1.0], requires_grad=True)
        >>> p.grad = torch.tensor([2.0, -0.001])
        >>> Adam([p], lr=0.1).step()    # the first step is lr long, whatever the gradient
        >>> p
        tensor([0.9000, 1.1000], requires_grad=True)

    勾配とその 2 乗の移動平均を使います。どちらも 0 から始めることによる偏りを補正します。
    betas = (β1, β2) とし、最初の step() では t = 1 です。
    m ← β1 · m + (1 - β1) · grad、v ← β2 · v + (1 - β2) · grad²（どちらも 0 から始めます）、
    m̂ = m / (1 - β1ᵗ)、v̂ = v / (1 - β2ᵗ)、p ← p - lr · m̂ / (√v̂ + eps) です。
    lr か eps が負のとき、beta が [0, 1) の外にあるときは、コンストラクタで ValueError を送出します。
    """

    def __init__(
        self,
        params: Iterable[Tensor],
        lr: float = 1e-3,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-8,
    ) -> None:
        raise NotImplementedError("Task 3: Adam")

    def step(self) -> None:
        raise NotImplementedError("Task 3: Adam")

    def zero_grad(self) -> None:
        raise NotImplementedError("Task 3: Adam")


class AdamW(Adam):
    """Adam with weight decay, beside the gradient (decoupled) or inside it.

    decoupled=True: in each step first p ← p · (1 - lr · weight_decay), then Adam's step, whose gradient knows nothing
    of the decay. decoupled=False: weight_decay · p is added to the gradient that Adam's step computes with, as
    torch.optim.Adam does; .grad itself stays. A tensor whose .grad is None does not decay either.

    Raises: ValueError for weight_decay < 0, and where Adam does.

        >>> p = torch.tensor([1.0], requires_grad=True)
        >>> p.grad = torch.tensor([1.0])
        >>> AdamW([p], lr=0.1, weight_decay=0.1).step()                     # 1 · 0.99 - 0.1 = 0.89
        >>> # with decoupled=False: 0.90

    重み減衰つきの Adam です。減衰を勾配とは別に行う方法 (decoupled) と、勾配に含める方法があります。
    decoupled=True では、step() のたびに、まず p ← p · (1 - lr · weight_decay) とし、それから Adam の更新をします。その
    勾配に減衰は含めません。decoupled=False では、torch.optim.Adam と同じように、Adam の計算に使う勾配に
    weight_decay · p を足します。.grad そのものは変えません。.grad が None のテンソルは減衰もしません。
    weight_decay < 0 のときと、Adam が ValueError を送出するときに、ValueError を送出します。
    """

    def __init__(
        self,
        params: Iterable[Tensor],
        lr: float = 1e-3,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-8,
        weight_decay: float = 1e-2,
        decoupled: bool = True,
    ) -> None:
        raise NotImplementedError("Task 4: AdamW")

    def step(self) -> None:
        raise NotImplementedError("Task 4: AdamW")


class RMSprop:
    """Gradient descent, divided by the root of a moving average of squared gradients.

    v ← alpha · v + (1 - alpha) · grad², where v begins at 0; then p ← p - lr · grad / (√v + eps). As
    torch.optim.RMSprop without momentum.

    Raises: ValueError for a negative lr, alpha or eps, in the constructor.

        >>> p = torch.tensor([1.0], requires_grad=True)
        >>> p.grad = torch.tensor([2.0])
        >>> RMSprop([p], lr=0.1, alpha=0.75).step()     # v = 1, so p = 1 - 0.1 · 2 / 1
        >>> p
        tensor([0.8000], requires_grad=True)

    勾配を、勾配の 2 乗の移動平均の平方根で割って進みます。
    v ← alpha · v + (1 - alpha) · grad²（v は 0 から始めます）、続いて p ← p - lr · grad / (√v + eps) と更新します。
    モーメンタムを使わない torch.optim.RMSprop と同じです。
    lr・alpha・eps のどれかが負なら、コンストラクタで ValueError を送出します。
    """

    def __init__(self, params: Iterable[Tensor], lr: float = 1e-2, alpha: float = 0.99, eps: float = 1e-8) -> None:
        raise NotImplementedError("Task 5: RMSprop")

    def step(self) -> None:
        raise NotImplementedError("Task 5: RMSprop")

    def zero_grad(self) -> None:
        raise NotImplementedError("Task 5: RMSprop")


class Adagrad:
    """Gradient descent, divided by the root of the sum of all squared gradients so far.

    s ← s + grad², where s begins at 0; then p ← p - lr · grad / (√s + eps). The sum only grows, so the effective rate
    lr / √s can only fall. An element whose gradient has always been 0 stays where it is.

    Raises: ValueError for a negative lr or eps, in the constructor.

        >>> p = torch.tensor([1.0], requires_grad=True)
        >>> p.grad = torch.tensor([3.0])
        >>> optimizer = Adagrad([p], lr=0.1)
        >>> optimizer.step()        # s = 9, p = 1 - 0.1 · 3 / 3
        >>> p
        tensor([0.9000], requires_grad=True)

    勾配を、それまでの勾配の 2 乗の合計の平方根で割って進みます。
    s ← s + grad²（s は 0 から始めます）、続いて p ← p - lr · grad / (√s + eps) と更新します。合計は増えるだけなので、
    実質的な学習率 lr / √s は下がることしかありません。勾配がずっと 0 の要素は動きません。
    lr か eps が負なら、コンストラクタで ValueError を送出します。
    """

    def __init__(self, params: Iterable[Tensor], lr: float = 1e-2, eps: float = 1e-10) -> None:
        raise NotImplementedError("Task 6: Adagrad")

    def step(self) -> None:
        raise NotImplementedError("Task 6: Adagrad")

    def zero_grad(self) -> None:
        raise NotImplementedError("Task 6: Adagrad")


def build_optimizer(
    name: str, params: Iterable[Tensor], lr: float | None = None, **options: object
) -> torch.optim.Optimizer:
    """Return one of PyTorch's own optimizers for params, by name.

    name is "sgd", "momentum", "adam", "adamw", "rmsprop", "adagrad" or "adadelta". "momentum" is torch.optim.SGD with
    momentum 0.9, unless the options name another momentum; the others are the classes of that name in torch.optim.
    lr None keeps the default of the class (1e-3; 1e-2 for rmsprop and adagrad; 1.0 for adadelta); any other lr counts,
    0.0 too. The options go to the class; what is not among them keeps the default of the class.

    Raises: ValueError for another name; TypeError for an option that the class does not have.

        >>> optimizer = build_optimizer("rmsprop", model.parameters(), alpha=0.9)
        >>> type(optimizer).__name__, optimizer.param_groups[0]["lr"], optimizer.param_groups[0]["alpha"]
        ('RMSprop', 0.01, 0.9)

    PyTorch のオプティマイザを名前で選び、params 用に作って返します。
    name は "sgd"、"momentum"、"adam"、"adamw"、"rmsprop"、"adagrad"、"adadelta" のどれかです。"momentum" は
    torch.optim.SGD で、options に momentum がなければ 0.9 とします。ほかは torch.optim の同じ名前のクラスです。
    lr が None ならクラスの既定値（1e-3、rmsprop と adagrad では 1e-2、adadelta では 1.0）のままとし、それ以外の lr は
    0.0 も含めてその値を使います。options はクラスに渡します。options にないものは、クラスの既定値のままです。
    ほかの name では ValueError を、クラスにない option では TypeError を送出します。
    """
    raise NotImplementedError("Task 7: build_optimizer")
