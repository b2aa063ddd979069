"""Exercise 17: losses of your own.

演習17：自分で作る損失関数
"""

from collections.abc import Callable, Mapping, Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class CustomLoss(nn.Module):
    """alpha · mean squared error + (1 − alpha) · mean absolute error, as one 0-d tensor.

    alpha is a fixed number in [0, 1]: it is not trained. Anything else raises ValueError.

        >>> CustomLoss(alpha=0.25)(torch.tensor([3.0, 0.0]), torch.tensor([1.0, 0.0]))
        tensor(1.2500)

    alpha · 平均二乗誤差 + (1 − alpha) · 平均絶対誤差 を 0 次元テンソルで返します。
    alpha は [0, 1] の決まった数で、学習の対象にはしません。範囲外なら ValueError を送出します。
    """

    def __init__(self, alpha: float = 0.5) -> None:
        ### BEGIN SOLUTION
        super().__init__()
        if not 0 <= alpha <= 1:
            raise ValueError(f"alpha must lie in [0, 1], got {alpha}")
        self.alpha = alpha
        ### END SOLUTION

    def forward(self, prediction: Tensor, target: Tensor) -> Tensor:
        """Return the loss; both means are taken over all elements.

        prediction and target have one and the same shape (any shape, 0-d included); unequal shapes raise ValueError.
        The loss works after .to(device) with both on that device, and its result is there.
        The gradient is finite, also where prediction and target are equal.

        損失を返します。平均はどちらも全要素についてとります。
        prediction と target は同じ形状です（形状は任意で、0 次元でもかまいません）。
        形状が違えば ValueError を送出します。
        .to(device) のあと、2 つがそのデバイスにある場合にも動き、結果もそのデバイスにあります。
        勾配は、prediction と target が等しいところでも有限です。
        """
        ### BEGIN SOLUTION
        if prediction.shape != target.shape:
            raise ValueError(f"shapes differ: {tuple(prediction.shape)} and {tuple(target.shape)}")
        error = prediction - target
        return self.alpha * error.square().mean() + (1 - self.alpha) * error.abs().mean()
        ### END SOLUTION


def confidence_penalty_bce(prediction: Tensor, target: Tensor, beta: float = 0.3, threshold: float = 0.7) -> Tensor:
    """Return the mean BCE plus beta · mean(relu(prediction − threshold)²), as one 0-d tensor.

    In full, over all n elements p of prediction and y of target:

        (1/n) Σ −[y·log p + (1 − y)·log(1 − p)]  +  beta · (1/n) Σ max(p − threshold, 0)²

    prediction holds probabilities (not logits), target values from 0 to 1 in the same dtype and on the same device,
    where the loss is, too. The logarithms are limited to ≥ −100, as in F.binary_cross_entropy. Unequal shapes raise
    ValueError; a probability outside [0, 1] raises ValueError or RuntimeError (asked for on the CPU only: to look at
    the values makes Python wait for a GPU).

        >>> p = torch.tensor([0.9, 0.8, 0.2])
        >>> confidence_penalty_bce(p, torch.tensor([1.0, 1.0, 0.0]))
        tensor(0.1889)

    平均バイナリ交差エントロピーに beta · mean(relu(prediction − threshold)²) を足し、0 次元テンソルで返します。
    式は上のとおりで、「二乗してから平均」です。prediction は確率（ロジットではありません）、
    target は 0 以上 1 以下の値です。2 つの dtype とデバイスは同じで、損失もそのデバイスに置きます。
    対数は F.binary_cross_entropy と同じく −100 以上に制限します。
    形状が違えば ValueError、確率が [0, 1] の外なら ValueError か RuntimeError を送出します（確率の範囲については CPU
    の場合だけで十分です。値を調べると、Python が GPU を待つことになるからです）。
    """
    ### BEGIN SOLUTION
    if prediction.shape != target.shape:
        raise ValueError(f"shapes differ: {tuple(prediction.shape)} and {tuple(target.shape)}")
    penalty = torch.relu(prediction - threshold).square().mean()
    return F.binary_cross_entropy(prediction, target) + beta * penalty
    ### END SOLUTION


class MultiTaskLoss(nn.Module):
    """Cross-entropy of the classes + regression_weight · mean squared error, as one 0-d tensor.

    regression_weight is a fixed number, chosen by you: it is not trained.

        >>> logits, classes = torch.tensor([[2.0, 0.0]]), torch.tensor([0])
        >>> MultiTaskLoss()(logits, torch.tensor([3.0]), classes, torch.tensor([1.0]))
        tensor(2.1269)

    クラスの交差エントロピー + regression_weight · 平均二乗誤差 を 0 次元テンソルで返します。
    regression_weight は自分で決める数で、学習の対象にはしません。
    """

    def __init__(self, regression_weight: float = 0.5) -> None:
        ### BEGIN SOLUTION
        super().__init__()
        self.regression_weight = regression_weight
        ### END SOLUTION

    def forward(
        self, class_logits: Tensor, regression: Tensor, class_target: Tensor, regression_target: Tensor
    ) -> Tensor:
        """Return the loss; gradients flow to both heads.

        class_logits (N, C) are raw outputs, class_target (N,) int64 classes: mean over the N samples, exact for
        logits of ±1000 too. regression and regression_target have one and the same shape: mean over all elements;
        unequal shapes raise ValueError. The loss works after .to(device) with all tensors on that device, and its
        result is there.

        損失を返します。勾配は両方のヘッドに流れます。
        class_logits は形状 (N, C) の生の出力、class_target は形状 (N,) の int64 のクラス番号です。
        N 個のサンプルについて平均し、±1000 のロジットでも正確に計算します。
        regression と regression_target は同じ形状で、全要素について平均します。形状が違えば ValueError を送出します。
        .to(device) のあと、すべてのテンソルがそのデバイスにある場合にも動き、結果もそのデバイスにあります。
        """
        ### BEGIN SOLUTION
        if regression.shape != regression_target.shape:
            raise ValueError(f"shapes differ: {tuple(regression.shape)} and {tuple(regression_target.shape)}")
        classification = F.cross_entropy(class_logits, class_target)
        return classification + self.regression_weight * F.mse_loss(regression, regression_target)
        ### END SOLUTION


def combine(losses: Mapping[str, Tensor], weights: Mapping[str, float]) -> Tensor:
    """Return the sum of weights[name] · losses[name] over all names, as one 0-d tensor.

    losses are 0-d tensors of one dtype on one device; so is the result. Every graph stays intact: backward() is the
    caller's business. A weight may be 0 (for all of them, too: the result is still a tensor).
    ValueError if the two sets of names differ, or if there are no losses.

        >>> combine({"class": torch.tensor(2.0), "box": torch.tensor(3.0)}, {"box": 10, "class": 1})
        tensor(32.)

    すべての名前について weights[name] · losses[name] を足した和を、0 次元テンソルで返します。
    losses は、dtype とデバイスがそろった 0 次元テンソルで、結果もその dtype とデバイスになります。
    計算グラフはすべてそのまま残します。backward() を呼ぶのは呼び出し側です。
    重みは 0 でもかまいません（すべて 0 でも、結果はテンソルです）。
    名前の集合が一致しないとき、損失が 1 つもないときは ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if losses.keys() != weights.keys():
        raise ValueError(f"losses {sorted(losses)} and weights {sorted(weights)} have different names")
    if not losses:
        raise ValueError("there are no losses to combine")
    return torch.stack([weights[name] * loss for name, loss in losses.items()]).sum()
    ### END SOLUTION


def class_weights(counts: Sequence[int]) -> Tensor:
    """Return one float32 weight a class for nn.CrossEntropyLoss: total / (number of classes · count).

    counts holds the number of samples of each class. Rare classes weigh more; equal counts give 1.
    The weights are on the CPU; the caller moves them to the logits with .to(device).
    ValueError for a count below 1, or for no counts at all.

        >>> class_weights([6, 2, 1])
        tensor([0.5000, 1.5000, 3.0000])

    nn.CrossEntropyLoss に渡すクラスごとの重み total / (クラス数 · サンプル数) を float32 で返します。
    counts は各クラスのサンプル数です。少ないクラスほど重みが大きくなり、同数なら 1 になります。
    重みは CPU に置きます。ロジットのあるデバイスへは、呼び出し側が .to(device) で移します。
    1 未満のサンプル数があるとき、counts が空のときは ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if len(counts) == 0 or min(counts) < 1:
        raise ValueError(f"every class needs at least one sample, got {list(counts)}")
    total = sum(counts)
    return torch.tensor([total / (len(counts) * count) for count in counts], dtype=torch.float32)
    ### END SOLUTION


def silent_parameters(model: nn.Module, loss: Callable[[nn.Module], Tensor]) -> list[str]:
    """Return the names of the trainable parameters that loss(model) gives no gradient, or one that is all zeros.

    Names and order are those of model.named_parameters() (a tied parameter appears once); parameters with
    requires_grad=False are left out. loss(model) returns a 0-d tensor. Where it has no graph at all (argmax,
    .item(), …), every trainable parameter is silent; that is an answer, not an error.
    The model may be on any device, and loss uses data that is there.
    The model is left as it was: every .grad, requires_grad and train/eval flag, and on its device.

        >>> silent_parameters(nn.Linear(2, 1), lambda model: model(torch.ones(3, 2)).round().mean())
        ['weight', 'bias']

    loss(model) から勾配が届かない、または届いた勾配がすべて 0 である、学習対象のパラメータの名前を返します。
    名前と順番は model.named_parameters() のとおりです（共有パラメータは 1 回だけ現れます）。
    requires_grad=False のパラメータは含めません。loss(model) は 0 次元テンソルを返します。
    計算グラフがまったくない損失（argmax や .item() など）では、エラーにせず、学習対象のパラメータをすべて返します。
    モデルはどのデバイスにあってもよく、loss が使うデータも同じデバイスにあります。
    モデルは元のままにします。.grad も requires_grad も train/eval の状態も変えず、デバイスも移しません。
    """
    ### BEGIN SOLUTION
    trainable = {name: parameter for name, parameter in model.named_parameters() if parameter.requires_grad}
    with torch.enable_grad():
        value = loss(model)
    if not trainable or not value.requires_grad:
        return list(trainable)
    gradients = torch.autograd.grad(value, list(trainable.values()), allow_unused=True)
    return [name for name, gradient in zip(trainable, gradients, strict=True) if gradient is None or not gradient.any()]
    ### END SOLUTION
