"""Exercise 16: the built-in losses, rebuilt by hand, and the choice among them.

演習16：組み込みの損失関数を自分で書き、問題に合わせて選ぶ
"""

import torch
from torch import Tensor, nn


def mse(prediction: Tensor, target: Tensor, reduction: str = "mean") -> Tensor:
    """Return the squared error of prediction and target, reduced as asked.

    reduction is "mean" (the mean over all elements, 0-d), "sum" (their sum, 0-d) or "none" (one value per element,
    in the shape of the inputs). prediction and target have one shape (any, 0-d included) and one float dtype; the
    result has this dtype too, and gradients flow back to prediction.
    Raises ValueError for unequal shapes (nothing is broadcast) and for any other reduction.

        >>> mse(torch.tensor([1.0, 5.0]), torch.tensor([1.0, 2.0]))
        tensor(4.5000)

    prediction と target の二乗誤差を、reduction に従ってまとめて返します。
    reduction は "mean"（全要素の平均、0 次元）、"sum"（全要素の和、0 次元）、"none"（要素ごとの値、入力と同じ形状）の
    どれかです。prediction と target は同じ形状（0 次元も含めて任意）、同じ浮動小数点の dtype で、結果の dtype も
    同じです。勾配は prediction に流れます。
    形状が違うとき（ブロードキャストはしません）と、ほかの reduction のときは ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if prediction.shape != target.shape:
        raise ValueError(f"shapes differ: {tuple(prediction.shape)} and {tuple(target.shape)}")
    squares = (prediction - target).square()
    if reduction == "none":
        return squares
    if reduction == "sum":
        return squares.sum()
    if reduction == "mean":
        return squares.mean()
    raise ValueError(f"reduction must be 'mean', 'sum' or 'none' (got {reduction!r})")
    ### END SOLUTION


def huber(prediction: Tensor, target: Tensor, delta: float = 1.0) -> Tensor:
    """Return the Huber loss, the mean over all elements, as a 0-d tensor.

    With e = prediction − target an element costs ½·e² where |e| ≤ delta, and delta·(|e| − ½·delta) beyond.
    (nn.SmoothL1Loss(beta=delta) is this loss divided by delta.) prediction and target have one shape (any) and one
    float dtype; the gradient is finite for every e, 0 included.
    Raises ValueError for delta ≤ 0 and for unequal shapes.

        >>> huber(torch.tensor([0.5, 3.0]), torch.tensor([0.0, 0.0]))  # 0.125 and 2.5
        tensor(1.3125)

    Huber 損失（全要素の平均）を 0 次元テンソルで返します。
    e = prediction − target として、1 要素の損失は |e| ≤ delta なら ½·e²、それを超えると delta·(|e| − ½·delta) です。
    （nn.SmoothL1Loss(beta=delta) は、この損失を delta で割ったものです。）prediction と target は同じ形状（任意）、
    同じ浮動小数点の dtype です。勾配は、e = 0 を含むどの e でも有限です。
    delta ≤ 0 のとき、形状が違うときは ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if delta <= 0:
        raise ValueError(f"delta must be positive (got {delta})")
    if prediction.shape != target.shape:
        raise ValueError(f"shapes differ: {tuple(prediction.shape)} and {tuple(target.shape)}")
    size = (prediction - target).abs()
    return torch.where(size <= delta, 0.5 * size.square(), delta * (size - 0.5 * delta)).mean()
    ### END SOLUTION


def cross_entropy(logits: Tensor, target: Tensor, weight: Tensor | None = None) -> Tensor:
    """Return the mean cross-entropy of N samples and C classes, as a 0-d tensor.

    logits (N, C) are raw outputs: softmax belongs to this function. target is (N,) int64 classes from 0 to C − 1,
    or (N, C) probabilities in the logits' dtype whose rows sum to 1. A sample costs −log softmax(logits)[class], or
    −Σ probability · log softmax(logits) over its row. weight, given with classes only, is a (C,) tensor of the
    logits' dtype: the result is then the weighted mean Σ weight[class] · cost / Σ weight[class].
    Values and gradients are exact for logits of ±1000 too.
    Raises IndexError for a class outside 0 … C − 1, and ValueError or RuntimeError for a target of another shape
    and for classes that are floats.

        >>> cross_entropy(torch.tensor([[2.0, 0.0], [0.0, 2.0]]), torch.tensor([0, 0]))  # 0.1269 and 2.1269
        tensor(1.1269)

    サンプル N 個、クラス C 個の平均交差エントロピーを 0 次元テンソルで返します。
    logits (N, C) は生の出力です。softmax はこの関数の仕事です。target は、形状 (N,) で int64 のクラス番号
    (0 〜 C − 1)、または形状 (N, C) で logits と同じ dtype の確率（各行の和が 1）です。1 サンプルの損失は
    −log softmax(logits)[class]、確率の場合は行についての −Σ probability · log softmax(logits) です。
    weight はクラス番号のときだけ渡される、形状 (C,) で logits と同じ dtype のテンソルです。そのとき結果は重み付き平均
    Σ weight[class] · 損失 / Σ weight[class] になります。
    ±1000 のロジットでも、値と勾配は正確です。
    0 〜 C − 1 の外のクラスには IndexError を、target の形状が違うときとクラス番号が浮動小数点数のときは ValueError か
    RuntimeError を送出します。
    """
    ### BEGIN SOLUTION
    log_probability = logits - logits.logsumexp(dim=1, keepdim=True)
    if target.is_floating_point():
        if target.shape != logits.shape:
            raise ValueError(f"probabilities must be {tuple(logits.shape)} (got {tuple(target.shape)})")
        return -(target * log_probability).sum(dim=1).mean()
    if target.shape != logits.shape[:1]:
        raise ValueError(f"classes must be {tuple(logits.shape[:1])} (got {tuple(target.shape)})")
    if ((target < 0) | (target >= logits.shape[1])).any():
        raise IndexError(f"classes must lie in 0 … {logits.shape[1] - 1}")
    costs = -log_probability.gather(1, target.unsqueeze(1)).squeeze(1)
    if weight is None:
        return costs.mean()
    weights = weight[target]
    return (weights * costs).sum() / weights.sum()
    ### END SOLUTION


def bce(probability: Tensor, target: Tensor) -> Tensor:
    """Return the mean binary cross-entropy of probabilities, as a 0-d tensor.

    An element costs −[t·log p + (1 − t)·log(1 − p)] with the natural logarithm, and both logarithms limited to
    ≥ −100, as in PyTorch: p = 0 with t = 1 costs 100. probability holds values from 0 to 1 (no logits), target
    values from 0 to 1 in the same dtype, or integers 0 and 1; one shape (any). The mean is over all elements, in
    the dtype of probability.
    Raises ValueError or RuntimeError for a probability outside [0, 1], ValueError for unequal shapes.

        >>> bce(torch.tensor([0.5, 0.25]), torch.tensor([1, 0]))  # log 2 and log 4/3
        tensor(0.4904)

    確率の平均バイナリ交差エントロピーを 0 次元テンソルで返します。
    1 要素の損失は −[t·log p + (1 − t)·log(1 − p)] です。log は自然対数で、どちらの対数も PyTorch と同じく −100 以上に
    制限します（t = 1 で p = 0 なら 100）。probability は 0 以上 1 以下の値（ロジットではありません）、target は同じ
    dtype の 0 以上 1 以下の値、または整数の 0 と 1 で、2 つの形状は同じです（任意）。全要素の平均を probability の
    dtype で返します。
    確率が [0, 1] の外なら ValueError か RuntimeError を、形状が違えば ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if probability.shape != target.shape:
        raise ValueError(f"shapes differ: {tuple(probability.shape)} and {tuple(target.shape)}")
    if not ((probability >= 0) & (probability <= 1)).all():
        raise ValueError("probabilities must lie in [0, 1]")
    yes = probability.log().clamp(min=-100)
    no = (1 - probability).log().clamp(min=-100)
    return -(target * yes + (1 - target) * no).mean()
    ### END SOLUTION


def bce_with_logits(logits: Tensor, target: Tensor, positive_weight: Tensor | None = None) -> Tensor:
    """Return the mean binary cross-entropy of raw outputs, as a 0-d tensor.

    An element costs −[w·t·log σ(x) + (1 − t)·log(1 − σ(x))], where w is its positive_weight (1 without one). The
    mean divides by the number of elements, whatever the weights. logits and target have one shape (any) and one
    float dtype, target values from 0 to 1. positive_weight has the same dtype and is 0-d, or (C,) for logits
    (N, C): one weight per column. No logarithm is limited: logit −200 with target 1 costs 200, with gradient −1.
    Raises ValueError for unequal shapes of logits and target.

        >>> bce_with_logits(torch.tensor([-200.0, 3.0]), torch.tensor([1.0, 1.0]))  # 200 and 0.0486
        tensor(100.0243)

    生の出力の平均バイナリ交差エントロピーを 0 次元テンソルで返します。
    1 要素の損失は −[w·t·log σ(x) + (1 − t)·log(1 − σ(x))] で、w はその要素の positive_weight です（渡されなければ 1）。
    重みにかかわらず、平均は要素の数で割ります。logits と target は同じ形状（任意）、同じ浮動小数点の dtype で、
    target は 0 以上 1 以下の値です。positive_weight は同じ dtype の 0 次元テンソル、または logits (N, C) に対する
    形状 (C,) のテンソル（列ごとの重み）です。対数は制限しません。ロジット −200、正解 1 なら損失は 200、勾配は −1 です。
    logits と target の形状が違えば ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if logits.shape != target.shape:
        raise ValueError(f"shapes differ: {tuple(logits.shape)} and {tuple(target.shape)}")
    yes = nn.functional.softplus(-logits)  # −log σ(x)
    no = nn.functional.softplus(logits)  # −log(1 − σ(x))
    if positive_weight is not None:
        yes = positive_weight * yes
    return (target * yes + (1 - target) * no).mean()
    ### END SOLUTION


def triplet(anchor: Tensor, positive: Tensor, negative: Tensor, margin: float = 1.0) -> Tensor:
    """Return the mean over N triplets of max(‖a − p‖ − ‖a − n‖ + margin, 0), as a 0-d tensor.

    All three are (N, D) of one float dtype, one embedding a row; ‖·‖ is the Euclidean length of a row (PyTorch adds
    1e-6 to each difference; that is fine). Gradients flow back to all three and are finite, also where two rows are
    equal.
    Raises ValueError for margin ≤ 0 and for unequal shapes.

        >>> a, p, n = torch.tensor([[0.0, 0.0]]), torch.tensor([[3.0, 4.0]]), torch.tensor([[0.0, 2.0]])
        >>> triplet(a, p, n)  # 5 − 2 + 1
        tensor(4.)

    N 組の max(‖a − p‖ − ‖a − n‖ + margin, 0) の平均を 0 次元テンソルで返します。
    3 つのテンソルは同じ形状 (N, D)、同じ浮動小数点の dtype で、1 行が 1 つの埋め込みです。‖·‖ は行のユークリッド距離
    です（PyTorch は差に 1e-6 を足しますが、それでもかまいません）。勾配は 3 つすべてに流れ、2 つの行が等しいところ
    でも有限です。
    margin ≤ 0 のとき、形状が違うときは ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if margin <= 0:
        raise ValueError(f"margin must be positive (got {margin})")
    if not anchor.shape == positive.shape == negative.shape:
        raise ValueError(f"shapes differ: {tuple(anchor.shape)}, {tuple(positive.shape)}, {tuple(negative.shape)}")
    near = torch.linalg.vector_norm(anchor - positive, dim=1)
    far = torch.linalg.vector_norm(anchor - negative, dim=1)
    return torch.relu(near - far + margin).mean()
    ### END SOLUTION


def choose_loss(problem: str) -> tuple[nn.Module, nn.Module]:
    """Return (activation, loss) for the raw outputs of a model, to be used as loss(activation(output), target).

    Both are modules (nn.Identity() where no activation is needed), and every loss is a mean. The problems:

    - "regression": output and target (N, K); a loss that is quadratic for small errors (squared error or Huber)
    - "regression with outliers": the same shapes; a loss that grows only linearly with large errors
    - "multi-class": output (N, C), target (N,) int64 classes; the cross-entropy of the softmax
    - "binary": output (N, 1), target (N, 1) of 0.0 and 1.0; the binary cross-entropy of the sigmoid
    - "multi-label": output (N, C), target (N, C) of 0.0 and 1.0; the same, for every label by itself
    - "boxes": output and target (N, 4) coordinates, some of them far off; as with outliers

    Raises ValueError for any other problem.

        >>> activation, loss = choose_loss("binary")
        >>> loss(activation(torch.tensor([[3.0]])), torch.tensor([[1.0]]))
        tensor(0.0486)

    モデルの生の出力に使う (activation, loss) を返します。loss(activation(output), target) の形で使います。
    どちらもモジュールで（活性化が要らなければ nn.Identity()）、損失はすべて平均です。problem は次のどれかです。

    - "regression"：output も target も (N, K)。小さな誤差について二次の損失（二乗誤差または Huber）
    - "regression with outliers"：形状は同じ。大きな誤差に対して一次でしか増えない損失
    - "multi-class"：output (N, C)、target は (N,) の int64 のクラス番号。softmax の交差エントロピー
    - "binary"：output (N, 1)、target は 0.0 と 1.0 の (N, 1)。sigmoid のバイナリ交差エントロピー
    - "multi-label"：output (N, C)、target は 0.0 と 1.0 の (N, C)。ラベルごとに binary と同じ損失
    - "boxes"：output も target も座標の (N, 4)。大きく外れることがあるので、外れ値のある回帰と同じ

    ほかの problem には ValueError を送出します。
    """
    ### BEGIN SOLUTION
    losses: dict[str, nn.Module] = {
        "regression": nn.MSELoss(),
        "regression with outliers": nn.HuberLoss(),
        "multi-class": nn.CrossEntropyLoss(),
        "binary": nn.BCEWithLogitsLoss(),
        "multi-label": nn.BCEWithLogitsLoss(),
        "boxes": nn.SmoothL1Loss(),
    }
    if problem not in losses:
        raise ValueError(f"problem must be one of {list(losses)} (got {problem!r})")
    return nn.Identity(), losses[problem]
    ### END SOLUTION
