"""The hidden checks of 16_losses. Every expected value is worked out here without autograd and without the losses."""

import math

import torch

from grader.checks import close, each, equal, expect, gradients, on, refuses, task

TORCH_OR_VALUE = (ValueError, RuntimeError)


def _normal(rng, *shape, dtype=torch.float64):
    return torch.randn(shape, generator=rng, dtype=dtype)


def _uniform(rng, *shape, dtype=torch.float64):
    return 0.02 + 0.96 * torch.rand(shape, generator=rng, dtype=dtype)


def _cotangent(rng, *shape):
    return -1.5 - torch.rand(shape, generator=rng, dtype=torch.float64)


# --- 1: mse ---


@task("mse")
def test_the_mean_of_the_squares(answer):
    """en: mse is the mean of the squared errors: errors 0 and 3 give 4.5, errors 1, −2, 0 and 5 give 7.5.
    ja: mse は誤差の二乗の平均です。誤差が 0 と 3 なら 4.5、1, −2, 0, 5 なら 7.5 になります。
    help en: Square, then take the mean: no root, no factor ½, no absolute value.
    help ja: 二乗してから平均します。平方根も ½ も絶対値も要りません。"""
    two, four = each(
        answer.mse,
        (torch.tensor([1.0, 5.0]), torch.tensor([1.0, 2.0])),
        (torch.tensor([1.0, 0.0, 3.0, 4.0]), torch.tensor([0.0, 2.0, 3.0, -1.0]), "mean"),
    )
    close(two, torch.tensor(4.5))
    close(four, torch.tensor(7.5))


@task("mse")
def test_sum_and_none(answer):
    """en: "sum" gives the sum of the squared errors, "none" one per element, in the shape of the inputs.
    ja: "sum" は二乗誤差の和を、"none" は要素ごとの二乗誤差を入力と同じ形状で返します。
    help en: The squares are the same in all three cases; only what is done with them at the end differs.
    help ja: 二乗までは 3 つとも同じです。最後のまとめ方だけが違います。"""
    prediction, target = torch.tensor([[1.0, 5.0, 0.0]]), torch.tensor([[1.0, 2.0, -1.0]])
    total, single = each(answer.mse, (prediction, target, "sum"), (prediction, target, "none"))
    close(total, torch.tensor(10.0))
    close(single, torch.tensor([[0.0, 9.0, 1.0]]))
    close(answer.mse(prediction, target, reduction="none"), torch.tensor([[0.0, 9.0, 1.0]]))


@task("mse")
def test_mse_divides_by_all_elements(answer, rng):
    """en: The mean divides by the number of elements, whatever the shape; the dtype stays that of the inputs.
    ja: 平均は、どんな形状でも要素の数で割ります。結果の dtype は入力と同じです。
    help en: For shape (4, 3) the divisor is 12: not 4 rows, not 3 columns.
    help ja: 形状 (4, 3) なら 12 で割ります。行数の 4 でも、列数の 3 でもありません。"""
    rows = torch.tensor([[1.0, 2.0, 3.0], [0.0, 1.0, 0.0]])
    close(answer.mse(rows, torch.zeros(2, 3)), torch.tensor(2.5))
    pairs = [(_normal(rng, *shape), _normal(rng, *shape)) for shape in [(4, 3), (1, 5), (2, 1, 3), (), (1,)]]
    pairs.append((_normal(rng, 3, 5, dtype=torch.float32).t(), _normal(rng, 5, 3, dtype=torch.float32)))
    pairs.append((_normal(rng, 8)[::2], _normal(rng, 4)))
    huge = torch.tensor([1e100, -3e-90], dtype=torch.float64)
    pairs.append((huge, torch.zeros_like(huge)))
    found = each(answer.mse, *pairs)
    for value, (prediction, target) in zip(found, pairs, strict=True):
        error = prediction - target
        close(value, (error * error).mean())


@task("mse")
def test_every_reduction_in_every_shape(answer, rng):
    """en: "none" and "sum" hold for any shape: 0-d, one element, three dimensions, not contiguous.
    ja: "none" と "sum" も、0 次元、1 要素、3 次元、メモリ上で不連続なテンソルなど、どんな形状でも成り立ちます。"""
    pairs = [(_normal(rng, *shape), _normal(rng, *shape)) for shape in [(), (1,), (2, 3, 2), (3, 1)]]
    pairs.append((_normal(rng, 2, 4, dtype=torch.float32).t(), _normal(rng, 2, 4, dtype=torch.float32).t()))
    found = each(answer.mse, *((*pair, how) for pair in pairs for how in ("none", "sum")))
    for (prediction, target), single, total in zip(pairs, found[::2], found[1::2], strict=True):
        error = prediction - target
        close(single, error * error)
        close(total, (error * error).sum())


@task("mse")
def test_gradient_of_each_reduction(answer, rng):
    """en: Gradients flow back to prediction: 2·error for "none" and "sum", 2·error / n for the mean.
    ja: 勾配は prediction に流れます。"none" と "sum" では 2·誤差、平均では 2·誤差 / n です。
    help en: .item(), float() and torch.tensor(…) make plain numbers, and nothing flows back through a number.
    help ja: .item() や float()、torch.tensor(…) を通すとただの数になり、勾配が流れません。"""
    for how, shape, upstream, share in [("mean", (3,), (), 3), ("sum", (2, 3), (), 1), ("none", (3, 2), (3, 2), 1)]:
        prediction, target, cotangent = _normal(rng, *shape), _normal(rng, *shape), _cotangent(rng, *upstream)
        value, (gradient,) = gradients(answer.mse, prediction, target, how, wrt=(0,), cotangent=cotangent)
        squares = (prediction - target) ** 2
        close(value, {"mean": squares.mean(), "sum": squares.sum(), "none": squares}[how])
        close(gradient, cotangent * 2 * (prediction - target) / share)


@task("mse")
def test_mse_of_unequal_shapes(answer):
    """en: Unequal shapes raise ValueError under every reduction, (4, 1) against (4,) too; equal shapes don't.
    ja: 形状が違えば、どの reduction でも ValueError です。(4, 1) と (4,) でも同じです。形状が等しければ計算します。
    help en: (4, 1) − (4,) is a 4 × 4 table of differences. F.mse_loss only warns about it.
    help ja: (4, 1) − (4,) は 4 × 4 の差の表になります。F.mse_loss は警告を出すだけです。"""
    column = torch.tensor([[1.0], [2.0], [5.0], [0.0]])
    close(answer.mse(column, torch.tensor([[1.0], [4.0], [1.0], [0.0]])), torch.tensor(5.0))
    refuses(
        ValueError,
        answer.mse,
        (column, torch.tensor([1.0, 4.0, 1.0, 0.0])),
        (torch.tensor([1.0, 4.0, 1.0]), torch.tensor([2.0]), "sum"),
        (torch.tensor(1.0), torch.tensor([2.0]), "none"),
        (torch.zeros(2, 3), torch.ones(3), "none"),
        (torch.zeros(2, 3), torch.ones(3, 2)),
        (torch.zeros(2, 3), torch.ones(1, 3), "sum"),
    )


@task("mse")
def test_unknown_reductions(answer):
    """en: A reduction other than "mean", "sum" and "none" raises ValueError; these three don't.
    ja: "mean"、"sum"、"none" 以外の reduction は ValueError です。この 3 つでは計算します。
    help en: An if without a final raise lets a misspelt name pass for something else.
    help ja: 最後に raise のない if 文では、つづりの違う名前が別のものとして通ってしまいます。"""
    prediction, target = torch.tensor([1.0, 5.0]), torch.tensor([1.0, 2.0])
    mean, total, single = each(answer.mse, *((prediction, target, how) for how in ("mean", "sum", "none")))
    close(mean, torch.tensor(4.5))
    close(total, torch.tensor(9.0))
    close(single, torch.tensor([0.0, 9.0]))
    refuses(ValueError, answer.mse, *((prediction, target, how) for how in ("average", "max", "", "means")))


# --- 2: huber ---


def _huber(prediction, target, delta):
    size = (prediction - target).abs()
    near = size.clamp(max=delta)
    return (near * (size - near / 2)).mean()


@task("huber")
def test_near_and_far(answer):
    """en: With delta 1, errors of 0.5 and −0.5 cost 0.125 each, 3 costs 2.5 and −2 costs 1.5; huber is their mean.
    ja: delta が 1 のとき、誤差 0.5 と −0.5 は 0.125、3 は 2.5、−2 は 1.5 です。huber はその平均です。
    help en: Each element has its own branch: ½·e² up to delta, delta·(|e| − ½·delta) beyond.
    help ja: 式は要素ごとに選びます。delta までは ½·e²、それを超えたら delta·(|e| − ½·delta) です。"""
    near, mixed = each(
        answer.huber,
        (torch.tensor([0.5, 0.0]), torch.tensor([0.0, 0.5])),
        (torch.tensor([0.5, -0.5, 3.0, -2.0]), torch.zeros(4)),
    )
    close(near, torch.tensor(0.125))
    close(mixed, torch.tensor(1.0625))


@task("huber")
def test_delta_is_the_border(answer):
    """en: delta is used, and may be an int: an error of 10 costs 4.875 at delta 0.5, 18 at delta 2, 50 at delta 20.
    ja: delta が実際に使われ、int でもかまいません。誤差 10 の損失は、delta 0.5 で 4.875、2 で 18、20 で 50 です。
    help en: F.smooth_l1_loss(beta=delta) is this loss divided by delta: the same at 1 only.
    help ja: F.smooth_l1_loss(beta=delta) は、この損失を delta で割ったものです。等しいのは 1 のときだけです。"""
    ten, zero = torch.tensor([10.0]), torch.tensor([0.0])
    costs = {0.5: 4.875, 2: 18.0, 20.0: 50.0, 0.001: 0.0099995}
    found = each(answer.huber, *((ten, zero, delta) for delta in costs))
    for value, expected in zip(found, costs.values(), strict=True):
        close(value, torch.tensor(expected))
    close(answer.huber(zero, ten, delta=3.0), torch.tensor(25.5))


@task("huber")
def test_no_jump_at_delta(answer):
    """en: The two formulas meet at |e| = delta, in ½·delta²: just below, at and just above it the loss is the same.
    ja: 2 つの式は |e| = delta でつながり、値は ½·delta² です。そのわずかに下でも上でも、損失は同じ値です。
    help en: delta·|e| alone would be delta² there. The correction −½·delta² closes the gap.
    help ja: delta·|e| だけでは、そこで delta² になります。補正の −½·delta² が段差をなくします。"""
    for delta in (2.0, 0.25):
        sizes = [delta * (1 + nudge) for nudge in (-1e-6, 0.0, 1e-6)]
        zero = torch.zeros(2, dtype=torch.float64)
        points = [torch.tensor([size, -size], dtype=torch.float64) for size in sizes]
        found = each(answer.huber, *((point, zero, delta) for point in points))
        for value, point in zip(found, points, strict=True):
            close(value, _huber(point, zero, delta))


@task("huber")
def test_huber_is_a_mean_over_all(answer, rng):
    """en: The result is the mean over all elements, for any shape, in the dtype of the inputs, 0-d.
    ja: 結果は全要素の平均で、0 次元です。どんな形状でも成り立ち、dtype は入力と同じです。"""
    close(answer.huber(torch.tensor([[2.0, 0.0], [0.0, 0.0]]), torch.zeros(2, 2)), torch.tensor(0.375))
    shapes = [(4, 3), (2, 1, 3), (), (1,), (1, 6)]
    pairs = [(2 * _normal(rng, *shape), _normal(rng, *shape), 0.7) for shape in shapes]
    narrow = _normal(rng, 5, 3, dtype=torch.float32)
    pairs.append((2 * _normal(rng, 3, 5, dtype=torch.float32).t(), narrow, 1.5))
    found = each(answer.huber, *pairs)
    for value, pair in zip(found, pairs, strict=True):
        close(value, _huber(*pair))


@task("huber")
def test_gradient_is_the_limited_error(answer, rng):
    """en: The gradient is e / n near zero and ±delta / n beyond: an outlier pulls with limited strength.
    ja: 勾配は近くでは e / n、遠くでは ±delta / n です。外れ値が引っ張る力には限りがあります。
    help en: The far branch has a slope too; clamping the error before squaring would leave 0 there.
    help ja: 遠くの式にも傾きがあります。二乗する前に誤差を切り詰めると、そこが 0 になります。"""
    for delta, shape in [(1.0, (4,)), (0.4, (3, 5))]:
        error, target, cotangent = 2 * _normal(rng, *shape), _normal(rng, *shape), _cotangent(rng)
        prediction = target + error
        value, (gradient,) = gradients(answer.huber, prediction, target, delta, wrt=(0,), cotangent=cotangent)
        close(value, _huber(prediction, target, delta))
        close(gradient, cotangent * (prediction - target).clamp(-delta, delta) / error.numel())


@task("huber")
def test_gradient_at_the_extremes(answer):
    """en: Value and gradient are right at e = 0 and for a huge e as well: no NaN, no inf.
    ja: e = 0 でも、とても大きな e でも、値と勾配は正しく、NaN や inf になりません。
    help en: torch.where sends a gradient of 0 into the branch that was not chosen; 0 · inf is NaN, as with sqrt(e**2).
    help ja: torch.where は、選ばれなかった側に勾配 0 を送ります。0 · inf は NaN です。sqrt(e**2) がその例です。"""
    prediction, target = torch.tensor([3.0, -1.0, 1e25, 0.5]), torch.tensor([3.0, -1.0, 0.0, 0.0])
    value, (gradient,) = gradients(answer.huber, prediction, target, 2.0, wrt=(0,))
    close(value, torch.tensor(5e24))
    close(gradient, torch.tensor([0.0, 0.0, 0.5, 0.125]))


@task("huber")
def test_delta_must_be_positive(answer):
    """en: A delta of 0 or below raises ValueError; a small positive one doesn't.
    ja: delta が 0 以下なら ValueError です。小さな正の数なら計算します。
    help en: F.huber_loss raises RuntimeError here. The contract says ValueError, so test delta yourself.
    help ja: F.huber_loss は RuntimeError を送出します。ここでは ValueError なので、delta を自分で調べます。"""
    prediction, target = torch.tensor([1.0, 5.0]), torch.tensor([1.0, 2.0])
    close(answer.huber(prediction, target, 0.01), torch.tensor(0.014975))
    refuses(ValueError, answer.huber, *((prediction, target, delta) for delta in (0.0, -1.0, 0, -0.001)))


@task("huber")
def test_huber_of_unequal_shapes(answer):
    """en: Unequal shapes raise ValueError, even where they could be broadcast; equal ones don't.
    ja: 形状が違えば、ブロードキャストできる場合でも ValueError です。等しければ計算します。"""
    column = torch.tensor([[1.0], [2.0], [5.0]])
    close(answer.huber(column, torch.tensor([[1.0], [4.0], [5.0]])), torch.tensor(0.5))
    refuses(
        ValueError,
        answer.huber,
        (column, torch.tensor([1.0, 4.0, 5.0])),
        (torch.tensor([1.0, 4.0]), torch.tensor([2.0])),
        (torch.tensor([1.0]), torch.tensor(2.0)),
        (torch.zeros(2, 3), torch.ones(3, 2)),
        (torch.zeros(2, 3), torch.ones(2, 1), 0.5),
    )


# --- 3: cross_entropy ---


def _log_softmax(logits):
    shifted = logits - logits.max(dim=1, keepdim=True).values
    return shifted - shifted.exp().sum(dim=1, keepdim=True).log()


def _costs(logits, classes):
    return -_log_softmax(logits)[torch.arange(len(classes)), classes]


@task("cross_entropy")
def test_minus_log_of_the_softmax(answer):
    """en: A sample costs −log softmax(logits)[class], and the result is the mean: 0.1269 and 2.1269 give 1.1269.
    ja: 1 サンプルの損失は −log softmax(logits)[class] で、結果はその平均です。0.1269 と 2.1269 なら 1.1269 です。
    help en: Hand the raw logits over. A softmax before a loss that has its own gives other numbers.
    help ja: 生のロジットをそのまま使います。softmax を内蔵する損失の前にも softmax を置くと、別の値になります。"""
    logits = torch.tensor([[2.0, 0.0], [0.0, 2.0]])
    right = math.log1p(math.exp(-2))
    mixed, sure, even = each(
        answer.cross_entropy,
        (logits, torch.tensor([0, 0])),
        (logits, torch.tensor([0, 1])),
        (torch.zeros(1, 3), torch.tensor([2])),
    )
    close(mixed, torch.tensor(right + 1))
    close(sure, torch.tensor(right))
    close(even, torch.tensor(math.log(3)))


@task("cross_entropy")
def test_mean_over_samples(answer, rng):
    """en: The mean divides by the number of samples N, whatever N and C are, in the logits' dtype.
    ja: N と C がいくつでも、平均はサンプル数 N で割ります。結果の dtype はロジットと同じです。
    help en: softmax goes along dim 1, over the classes of one sample; one cost per sample is left.
    help ja: softmax は dim 1、つまり 1 サンプルのクラスの方向にとります。損失はサンプルごとに 1 つ残ります。"""
    close(answer.cross_entropy(torch.zeros(4, 2), torch.tensor([0, 1, 1, 0])), torch.tensor(math.log(2)))
    calls = []
    for samples, classes in [(5, 3), (2, 7), (1, 4), (3, 3)]:
        chosen = torch.randint(classes, (samples,), generator=rng)
        calls.append((3 * _normal(rng, samples, classes), chosen))
    calls.append((_normal(rng, 4, 6, dtype=torch.float32).t(), torch.tensor([3, 0, 1, 2, 2, 0])))
    found = each(answer.cross_entropy, *calls)
    for value, (logits, chosen) in zip(found, calls, strict=True):
        close(value, _costs(logits, chosen).mean())


@task("cross_entropy")
def test_class_weights(answer, rng):
    """en: With class weights the result is the weighted mean: divided by the sum of the weights that were used.
    ja: クラスの重みがあれば、結果は重み付き平均です。実際に使われた重みの和で割ります。
    help en: Here the costs are 0.1269 and 2.1269 with weights 1 and 3, so (0.1269 + 3 · 2.1269) / 4 = 1.6269.
    help ja: ここでは損失が 0.1269 と 2.1269、重みが 1 と 3 なので、(0.1269 + 3 · 2.1269) / 4 = 1.6269 です。"""
    right = math.log1p(math.exp(-2))
    logits, weight = torch.tensor([[2.0, 0.0], [2.0, 0.0]]), torch.tensor([1.0, 3.0])
    close(answer.cross_entropy(logits, torch.tensor([0, 1]), weight), torch.tensor(right + 1.5))
    close(answer.cross_entropy(logits, torch.tensor([0, 0]), weight=weight), torch.tensor(right))
    calls = []
    for samples, classes, dtype in [(6, 3, torch.float64), (2, 5, torch.float64), (7, 2, torch.float32)]:
        chosen = torch.randint(classes, (samples,), generator=rng)
        calls.append((_normal(rng, samples, classes, dtype=dtype), chosen, _uniform(rng, classes, dtype=dtype) * 9))
    calls.append((calls[0][0], torch.tensor([0, 1, 0, 2, 1, 1]), torch.tensor([0.0, 2.0, 0.5], dtype=torch.float64)))
    found = each(answer.cross_entropy, *calls)
    for value, (logits, chosen, weight) in zip(found, calls, strict=True):
        used = weight[chosen]
        close(value, (used * _costs(logits, chosen)).sum() / used.sum())


@task("cross_entropy")
def test_probabilities_as_target(answer, rng):
    """en: A target (N, C) of probabilities costs −Σ probability · log softmax(logits) per row; the result is the mean.
    ja: target が形状 (N, C) の確率なら、行の損失は −Σ probability · log softmax(logits) で、結果はその平均です。
    help en: All classes count, each with its probability. argmax would throw the other ones away.
    help ja: すべてのクラスが、それぞれの確率で効きます。argmax をとると、ほかのクラスが捨てられます。"""
    logits, right = torch.tensor([[2.0, 0.0], [0.0, 2.0]]), math.log1p(math.exp(-2))
    target = torch.tensor([[0.75, 0.25], [0.0, 1.0]])
    close(answer.cross_entropy(logits, target), torch.tensor(right + 0.25))
    one_hot = torch.tensor([[1.0, 0.0], [1.0, 0.0]])
    close(answer.cross_entropy(logits, one_hot), torch.tensor(right + 1))
    calls = []
    for samples, classes, dtype in [(5, 3, torch.float64), (1, 4, torch.float64), (3, 6, torch.float32)]:
        given = _normal(rng, classes, samples, dtype=dtype).t()
        calls.append((2 * given, _normal(rng, samples, classes, dtype=dtype).softmax(1)))
    found = each(answer.cross_entropy, *calls)
    for value, (logits, target) in zip(found, calls, strict=True):
        close(value, -(target * _log_softmax(logits)).sum(1).mean())


@task("cross_entropy")
def test_logits_of_a_thousand(answer):
    """en: Logits of ±1000 give exact values and exact gradients, for classes and for probabilities.
    ja: ±1000 のロジットでも、クラス番号でも確率でも、値と勾配は正確です。
    help en: log(softmax(x)) takes log(0) here. x − logsumexp(x), log_softmax and F.cross_entropy are exact.
    help ja: log(softmax(x)) はここで log(0) になります。x − logsumexp(x) や log_softmax なら正確です。"""
    logits = torch.tensor([[1000.0, -1000.0, 0.0], [0.0, -1000.0, 1000.0]])
    value, (gradient,) = gradients(answer.cross_entropy, logits, torch.tensor([1, 0]), wrt=(0,))
    close(value, torch.tensor(1500.0))
    close(gradient, torch.tensor([[0.5, -0.5, 0.0], [-0.5, 0.0, 0.5]]))
    target = torch.tensor([[0.5, 0.5, 0.0], [0.0, 0.0, 1.0]])
    value, (gradient,) = gradients(answer.cross_entropy, logits, target, wrt=(0,))
    close(value, torch.tensor(500.0))
    close(gradient, torch.tensor([[0.25, -0.25, 0.0], [0.0, 0.0, 0.0]]))


@task("cross_entropy")
def test_gradient_is_softmax_minus_target(answer, rng):
    """en: The gradient for the logits is (softmax − target) / N, each row times weight / Σ weight with class weights.
    ja: ロジットの勾配は (softmax − 正解) / N です。クラスの重みがあれば、1 / N が 重み / Σ 重み に変わります。
    help en: Stay with tensor operations from the logits to the loss: no .item(), no torch.tensor(…), no argmax.
    help ja: ロジットから損失まで、テンソルの演算だけでつなぎます。.item()、torch.tensor(…)、argmax は使いません。"""
    logits, cotangent = _normal(rng, 5, 3), _cotangent(rng)
    chosen, weight = torch.tensor([2, 0, 1, 2, 2]), _uniform(rng, 3) * 5
    one_hot = torch.eye(3, dtype=torch.float64)[chosen]
    soft = _normal(rng, 5, 3).softmax(1)
    used = weight[chosen].unsqueeze(1)
    for rest, truth, share in [
        ((chosen,), one_hot, 0.2),
        ((chosen, weight), one_hot, used / used.sum()),
        ((soft,), soft, 0.2),
    ]:
        _, (gradient,) = gradients(answer.cross_entropy, logits, *rest, wrt=(0,), cotangent=cotangent)
        close(gradient, cotangent * (logits.softmax(1) - truth) * share)


@task("cross_entropy")
def test_classes_that_do_not_exist(answer):
    """en: With C classes, class C and class −1 raise IndexError; 0 and C − 1 are fine.
    ja: C 個のクラスに対し、クラス番号 C や −1 は IndexError です。0 と C − 1 は使えます。
    help en: In Python −1 means "the last", and fancy indexing takes it so. Here it is a mistake in the data.
    help ja: Python の −1 は「最後」を表し、高度なインデックスもそう解釈します。ここではデータの誤りです。"""
    # On the CPU in every run: CUDA kernels assert on such an index, and that ends the process.
    logits, weight = on("cpu", torch.zeros(2, 3)), on("cpu", torch.ones(3))
    close(answer.cross_entropy(logits, on("cpu", torch.tensor([0, 2]))), on("cpu", torch.tensor(math.log(3))))
    outside = [on("cpu", torch.tensor(pair)) for pair in ([0, 3], [-1, 2], [7, 7], [1, -3])]
    refuses(IndexError, answer.cross_entropy, *((logits, classes) for classes in outside))
    refuses(IndexError, answer.cross_entropy, (logits, outside[0], weight), (logits, outside[1], weight))


@task("cross_entropy")
def test_targets_that_do_not_fit(answer):
    """en: A target of another shape raises ValueError or RuntimeError, (N, 1) classes too; so do classes as floats.
    ja: target の形状が違えば、形状 (N, 1) のクラス番号でも、ValueError か RuntimeError です。浮動小数点数のクラス番号も
    同じです。
    help en: Nothing is broadcast: one class for each sample, or one row of probabilities for each.
    help ja: ブロードキャストはしません。サンプルごとに、クラス番号が 1 つ、または確率が 1 行です。"""
    logits = torch.tensor([[2.0, 0.0, 0.0], [0.0, 2.0, 0.0], [0.0, 0.0, 2.0]])
    right = math.log1p(2 * math.exp(-2))
    close(answer.cross_entropy(logits, torch.tensor([0, 1, 2])), torch.tensor(right))
    close(answer.cross_entropy(logits, torch.eye(3)), torch.tensor(right))
    classes = ([0, 1], [[0], [1], [2]], [1], [0, 1, 2, 0], 1, [0.0, 1.0, 2.0], [[0.0], [1.0], [2.0]])
    refuses(TORCH_OR_VALUE, answer.cross_entropy, *((logits, torch.tensor(given)) for given in classes))
    even = [torch.full(shape, 0.25) for shape in [(1, 3), (2, 3), (3, 2), (3, 4), (3,)]]
    refuses(TORCH_OR_VALUE, answer.cross_entropy, *((logits, given) for given in even))
    refuses(TORCH_OR_VALUE, answer.cross_entropy, (torch.zeros(4, 2), torch.tensor([1])))


# --- 4: bce ---


def _bce(probability, target):
    yes, no = probability.log().clamp(min=-100), (1 - probability).log().clamp(min=-100)
    return -(target * yes + (1 - target) * no).mean()


@task("bce")
def test_both_terms_count(answer):
    """en: The loss is the mean of −log p where the target is 1 and −log(1 − p) where it is 0.
    ja: 損失は、正解が 1 なら −log p、0 なら −log(1 − p) で、その平均です。
    help en: log is the natural logarithm, and the mean is over all elements. The probabilities are used as they are.
    help ja: log は自然対数で、平均は全要素についてとります。確率はそのまま使います。"""
    probability = torch.tensor([0.5, 0.25])
    mixed, swapped = each(answer.bce, (probability, torch.tensor([1.0, 0.0])), (probability, torch.tensor([0.0, 1.0])))
    close(mixed, torch.tensor((math.log(2) - math.log(0.75)) / 2))
    close(swapped, torch.tensor((math.log(2) + math.log(4)) / 2))


@task("bce")
def test_targets_between_0_and_1(answer, rng):
    """en: Targets between 0 and 1 use both logarithms; any shape and float dtype will do, and the mean is over all.
    ja: 0 と 1 の間の target では両方の対数が効きます。形状と浮動小数点の dtype は任意で、全要素を平均します。
    help en: With target 0.25: 0.25 · log p + 0.75 · log(1 − p). A comparison target == 1 loses that.
    help ja: target が 0.25 なら 0.25 · log p + 0.75 · log(1 − p) です。target == 1 の比較では、これが失われます。"""
    half = torch.tensor([[0.5, 0.5]])
    close(answer.bce(half, torch.tensor([[0.25, 1.0]])), torch.tensor(math.log(2)))
    pairs = [(_uniform(rng, *shape), _uniform(rng, *shape)) for shape in [(), (1,), (4, 3), (2, 1, 3)]]
    pairs.append((_uniform(rng, 3, 5, dtype=torch.float32).t(), _uniform(rng, 5, 3, dtype=torch.float32)))
    found = each(answer.bce, *pairs)
    for value, pair in zip(found, pairs, strict=True):
        close(value, _bce(*pair))


@task("bce")
def test_whole_numbers_as_targets(answer):
    """en: Integer targets 0 and 1 work as well; the result keeps the dtype of the probabilities.
    ja: target は整数の 0 と 1 でもかまいません。結果の dtype は確率と同じです。
    help en: F.binary_cross_entropy refuses integers: target.to(probability.dtype) makes them fit.
    help ja: F.binary_cross_entropy は整数を断ります。target.to(probability.dtype) で合わせます。"""
    calls = [
        (torch.tensor([0.5, 0.25]), torch.tensor([1, 0])),
        (torch.tensor([[0.25], [0.5]], dtype=torch.float64), torch.tensor([[1], [1]])),
        (torch.tensor([0.5, 0.25]), torch.tensor([1, 1], dtype=torch.int32)),
    ]
    found = each(answer.bce, *calls)
    for value, (probability, target) in zip(found, calls, strict=True):
        close(value, _bce(probability, target.to(probability.dtype)))


@task("bce")
def test_certain_probabilities(answer):
    """en: At p = 0 and p = 1 the logarithms stop at −100: certain and wrong costs 100, certain and right costs 0.
    ja: p = 0 と p = 1 では、対数は −100 で止まります。確信して外れると 100、確信して当たると 0 です。
    help en: log(0) is −inf, and 0 · −inf is NaN. Limit the logarithms, each by itself, before multiplying.
    help ja: log(0) は −inf、0 · −inf は NaN です。掛け算の前に、対数をそれぞれ制限します。"""
    wrong, right, mixed = each(
        answer.bce,
        (torch.tensor([0.0, 1.0]), torch.tensor([1.0, 0.0])),
        (torch.tensor([0.0, 1.0]), torch.tensor([0.0, 1.0])),
        (torch.tensor([0.0, 1.0, 0.5, 0.0]), torch.tensor([1.0, 1.0, 1.0, 0.25])),
    )
    close(wrong, torch.tensor(100.0))
    close(right, torch.tensor(0.0))
    close(mixed, torch.tensor((100 + math.log(2) + 25) / 4))


@task("bce")
def test_small_probabilities_are_exact(answer):
    """en: Small probabilities have their exact logarithm: p = 1e-6 costs 13.8155, 1e-40 costs 92.1034, 1e-50 costs 100.
    ja: 小さな確率でも対数は正確です。p = 1e-6 なら 13.8155、1e-40 なら 92.1034、1e-50 なら 100 になります。
    help en: An eps inside the log, or p.clamp(eps, 1 − eps), changes these values. Only the logarithm is limited.
    help ja: log の中に eps を足したり、p を eps 以上に切り詰めたりすると、値が変わります。制限するのは対数だけです。"""
    costs = {1e-6: -math.log(1e-6), 1e-12: -math.log(1e-12), 1e-40: -math.log(1e-40), 1e-50: 100.0}
    one = torch.ones(1, dtype=torch.float64)
    found = each(answer.bce, *((torch.tensor([p], dtype=torch.float64), one) for p in costs))
    for value, expected in zip(found, costs.values(), strict=True):
        close(value, torch.tensor(expected, dtype=torch.float64), rtol=1e-9, atol=0.0)
    close(answer.bce(torch.tensor([1e-5]), torch.tensor([1.0])), torch.tensor(-math.log(1e-5)))


@task("bce")
def test_gradient_of_the_probabilities(answer, rng):
    """en: The gradient for p is (p − t) / (p·(1 − p)) / n.
    ja: p についての勾配は (p − t) / (p·(1 − p)) / n です。"""
    for shape, hard in [((4,), True), ((3, 5), False)]:
        probability, target, cotangent = _uniform(rng, *shape), _uniform(rng, *shape), _cotangent(rng)
        target = target.round() if hard else target
        value, (gradient,) = gradients(answer.bce, probability, target, wrt=(0,), cotangent=cotangent)
        close(value, _bce(probability, target))
        slope = (probability - target) / (probability * (1 - probability))
        close(gradient, cotangent * slope / target.numel())


@task("bce")
def test_what_is_no_probability(answer):
    """en: A value outside [0, 1] raises ValueError or RuntimeError, one among many too; 0 and 1 themselves are fine.
    ja: [0, 1] の外の値が 1 つでもあれば ValueError か RuntimeError です。0 と 1 は使えます。
    help en: Such a value is a logit, most likely. Clamping it into range would hide that the sigmoid is missing.
    help ja: そのような値は、たいていロジットです。範囲に押し込むと、sigmoid の忘れに気づけなくなります。"""
    # On the CPU in every run: CUDA's kernel asserts on such a value, and that ends the process.
    certain = on("cpu", torch.tensor([1.0, 0.0, 0.5]))
    close(answer.bce(certain, on("cpu", torch.tensor([1.0, 0.0, 1.0]))), on("cpu", torch.tensor(math.log(2) / 3)))
    target, other = on("cpu", torch.tensor([1.0, 0.0])), on("cpu", torch.tensor([0.0, 1.0]))
    outside = [on("cpu", torch.tensor(pair)) for pair in ([1.5, 0.5], [0.5, -0.5], [0.5, 1.001], [-0.001, 0.9])]
    calls = [(given, truth) for given in outside for truth in (target, other)]
    calls.append((outside[0], on("cpu", torch.tensor([1, 0]))))
    refuses(TORCH_OR_VALUE, answer.bce, *calls)


@task("bce")
def test_bce_of_unequal_shapes(answer):
    """en: Unequal shapes raise ValueError, even where they could be broadcast; equal ones don't.
    ja: 形状が違えば、ブロードキャストできる場合でも ValueError です。等しければ計算します。"""
    column = torch.tensor([[0.5], [0.25]])
    close(answer.bce(column, torch.tensor([[1.0], [1.0]])), torch.tensor(math.log(8) / 2))
    refuses(
        ValueError,
        answer.bce,
        (column, torch.tensor([1.0, 1.0])),
        (column, torch.tensor([1, 1])),
        (torch.tensor([0.5, 0.5]), torch.tensor([1.0])),
        (torch.tensor([0.5]), torch.tensor(1.0)),
        (torch.full((2, 3), 0.5), torch.ones(3, 2)),
        (torch.full((2, 3), 0.5), torch.ones(3)),
    )


# --- 5: bce_with_logits ---


def _bce_of_logits(logits, target, weight=1.0):
    near = (-logits.abs()).exp().log1p()
    yes, no = near + (-logits).clamp(min=0), near + logits.clamp(min=0)
    return (weight * target * yes + (1 - target) * no).mean()


@task("bce_with_logits")
def test_one_sigmoid_inside(answer):
    """en: A logit of 3 costs 0.0486 if the target is 1 and 3.0486 if it is 0; the result is the mean.
    ja: ロジット 3 の損失は、正解が 1 なら 0.0486、0 なら 3.0486 です。結果はその平均です。
    help en: There is one sigmoid in this loss. Applying it twice gives 0.3262 for the first case.
    help ja: この損失は sigmoid を 1 回だけ含みます。2 回かけると、最初の場合が 0.3262 になります。"""
    small = math.log1p(math.exp(-3))
    yes, no, both = each(
        answer.bce_with_logits,
        (torch.tensor([3.0]), torch.tensor([1.0])),
        (torch.tensor([3.0]), torch.tensor([0.0])),
        (torch.tensor([3.0, -3.0]), torch.tensor([1.0, 1.0])),
    )
    close(yes, torch.tensor(small))
    close(no, torch.tensor(small + 3))
    close(both, torch.tensor(small + 1.5))


@task("bce_with_logits")
def test_several_labels_at_once(answer, rng):
    """en: Each element is a question of its own: a row may have several ones or none; the mean is over all elements.
    ja: 要素ごとに独立した問いです。1 行に 1 がいくつあっても、1 つもなくてもかまいません。全要素の平均をとります。
    help en: softmax makes the labels of a row compete for one place. sigmoid asks each by itself.
    help ja: softmax は 1 行のラベルに 1 つの席を争わせます。sigmoid は 1 つずつ独立に判断します。"""
    small = math.log1p(math.exp(-2))
    logits = torch.tensor([[2.0, 2.0, -2.0], [-2.0, -2.0, -2.0]])
    close(answer.bce_with_logits(logits, torch.tensor([[1.0, 1.0, 0.0], [0.0, 0.0, 0.0]])), torch.tensor(small))
    pairs = [(3 * _normal(rng, *shape), _uniform(rng, *shape)) for shape in [(), (1,), (4, 3), (5, 1), (2, 1, 3)]]
    pairs.append((_normal(rng, 3, 5, dtype=torch.float32).t(), _uniform(rng, 5, 3, dtype=torch.float32).round()))
    found = each(answer.bce_with_logits, *pairs)
    for value, pair in zip(found, pairs, strict=True):
        close(value, _bce_of_logits(*pair))


@task("bce_with_logits")
def test_logits_far_from_zero(answer):
    """en: Large logits are exact: −200 with target 1 costs 200, 50 with target 0 costs 50, 1000 with target 1 costs 0.
    ja: 大きなロジットでも正確です。−200 で正解 1 なら 200、50 で正解 0 なら 50、1000 で正解 1 なら 0 になります。
    help en: sigmoid(−200) is 0 in float32, so its logarithm can't be right. exp(200) is inf. softplus knows both.
    help ja: float32 では sigmoid(−200) が 0 なので、その対数は正しくなりません。exp(200) は inf です。
    softplus はどちらも正しく扱います。"""
    calls = {(-200.0, 1.0): 200.0, (50.0, 0.0): 50.0, (1000.0, 1.0): 0.0, (-1000.0, 0.25): 250.0, (1e4, 0.0): 1e4}
    tensors = [(torch.tensor([logit]), torch.tensor([target])) for logit, target in calls]
    found = each(answer.bce_with_logits, *tensors)
    for value, expected in zip(found, calls.values(), strict=True):
        close(value, torch.tensor(expected))
    wide = torch.tensor([-800.0, 900.0], dtype=torch.float64)
    close(answer.bce_with_logits(wide, wide.sign().clamp(min=0)), torch.tensor(0.0, dtype=torch.float64))


@task("bce_with_logits")
def test_gradient_of_the_logits(answer, rng):
    """en: The gradient is (σ(x) − t) / n, for logits near zero and far from it: −1 at logit −200 with target 1.
    ja: 勾配は (σ(x) − t) / n です。0 に近いロジットでも遠いロジットでも成り立ち、ロジット −200、正解 1 なら −1 です。
    help en: A model that is certain and wrong must hear it. Through sigmoid and log the gradient would be 0 there.
    help ja: 確信して外れたモデルにこそ、勾配が届かなければなりません。sigmoid と log を通すと、そこで 0 になります。"""
    one, zero = torch.tensor([1.0]), torch.tensor([0.0])
    value, (gradient,) = gradients(answer.bce_with_logits, torch.tensor([-200.0]), one, wrt=(0,))
    close(value, torch.tensor(200.0))
    close(gradient, torch.tensor([-1.0]))
    _, (gradient,) = gradients(answer.bce_with_logits, torch.tensor([200.0]), zero, wrt=(0,))
    close(gradient, torch.tensor([1.0]))
    for shape in [(4,), (3, 5)]:
        logits, target, cotangent = 3 * _normal(rng, *shape), _uniform(rng, *shape), _cotangent(rng)
        value, (gradient,) = gradients(answer.bce_with_logits, logits, target, wrt=(0,), cotangent=cotangent)
        close(value, _bce_of_logits(logits, target))
        close(gradient, cotangent * (logits.sigmoid() - target) / target.numel())


@task("bce_with_logits")
def test_positive_weight(answer, rng):
    """en: positive_weight multiplies the term of the positive targets only; the mean still divides by n.
    ja: positive_weight は、正例の項（t が掛かる項）だけに掛かります。平均は変わらず要素の数 n で割ります。
    help en: It makes up for rare positives. On both terms it would only scale the loss.
    help ja: 少ない正例を補うための重みです。両方の項に掛けると、損失全体の大きさが変わるだけになります。"""
    small = math.log1p(math.exp(-3))
    logits, target = torch.tensor([3.0, -3.0, 3.0, 3.0]), torch.tensor([1.0, 1.0, 0.0, 0.0])
    weight = torch.tensor(2.0)
    close(answer.bce_with_logits(logits, target, weight), torch.tensor((6 * small + 12) / 4))
    rare = torch.tensor(0.25)
    close(answer.bce_with_logits(logits, target, positive_weight=rare), torch.tensor((2.5 * small + 6.75) / 4))
    calls = []
    shapes = [((5, 3), torch.float64), ((1, 4), torch.float64), ((4, 2), torch.float32), ((3, 3), torch.float64)]
    for shape, dtype in shapes:
        weight = 7 * _uniform(rng, shape[1], dtype=dtype)
        calls.append((2 * _normal(rng, *shape, dtype=dtype), _uniform(rng, *shape, dtype=dtype), weight))
    found = each(answer.bce_with_logits, *calls)
    for value, call in zip(found, calls, strict=True):
        close(value, _bce_of_logits(*call))


@task("bce_with_logits")
def test_gradient_with_a_weight(answer, rng):
    """en: With positive_weight w the gradient is ((w·t + 1 − t)·σ(x) − w·t) / n; at logit −200, target 1 it is −w.
    ja: 重み w があれば、勾配は ((w·t + 1 − t)·σ(x) − w·t) / n です。ロジット −200、正解 1 なら −w になります。"""
    far, one = torch.tensor([[-200.0]]), torch.tensor([[1.0]])
    value, (gradient,) = gradients(answer.bce_with_logits, far, one, torch.tensor([3.0]), wrt=(0,))
    close(value, torch.tensor(600.0))
    close(gradient, torch.tensor([[-3.0]]))
    logits, target, cotangent = 2 * _normal(rng, 4, 3), _uniform(rng, 4, 3), _cotangent(rng)
    weight = 5 * _uniform(rng, 3)
    _, (gradient,) = gradients(answer.bce_with_logits, logits, target, weight, wrt=(0,), cotangent=cotangent)
    slope = (weight * target + 1 - target) * logits.sigmoid() - weight * target
    close(gradient, cotangent * slope / 12)


@task("bce_with_logits")
def test_logits_and_targets_of_unequal_shapes(answer):
    """en: Unequal shapes raise ValueError, even where they could be broadcast; equal ones don't.
    ja: 形状が違えば、ブロードキャストできる場合でも ValueError です。等しければ計算します。"""
    column, small = torch.tensor([[3.0], [-3.0]]), math.log1p(math.exp(-3))
    close(answer.bce_with_logits(column, torch.tensor([[1.0], [0.0]])), torch.tensor(small))
    refuses(
        ValueError,
        answer.bce_with_logits,
        (column, torch.tensor([1.0, 0.0])),
        (torch.tensor([1.0, 2.0]), torch.tensor([1.0])),
        (torch.tensor([1.0]), torch.tensor(1.0)),
        (torch.zeros(2, 3), torch.ones(3, 2)),
        (torch.zeros(2, 3), torch.ones(3), torch.ones(3)),
    )


# --- 6: triplet ---


def _triplet(anchor, positive, negative, margin):
    near = (anchor - positive).square().sum(1).sqrt()
    far = (anchor - negative).square().sum(1).sqrt()
    return (near - far + margin).clamp(min=0).mean()


@task("triplet")
def test_near_minus_far_plus_margin(answer):
    """en: A triplet costs ‖a − p‖ − ‖a − n‖ + margin: with distances 5 and 2 and margin 1 that is 4.
    ja: 1 組の損失は ‖a − p‖ − ‖a − n‖ + margin です。距離が 5 と 2、margin が 1 なら 4 になります。
    help en: ‖·‖ is the Euclidean length: (3, 4) has length 5, not 25 and not 7. The positive should be near.
    help ja: ‖·‖ はユークリッド距離です。(3, 4) の長さは 25 でも 7 でもなく 5 です。近づけるのは positive です。"""
    anchor, near = torch.tensor([[0.0, 0.0]]), torch.tensor([[0.0, 2.0]])
    far = torch.tensor([[3.0, 4.0]])
    wrong, shifted = each(answer.triplet, (anchor, far, near), (anchor + 1, far + 1, near + 1))
    close(wrong, torch.tensor(4.0), rtol=1e-4, atol=1e-4)
    close(shifted, torch.tensor(4.0), rtol=1e-4, atol=1e-4)


@task("triplet")
def test_margin_is_used(answer):
    """en: margin is 1 unless given, and may be an int: distances 5 and 2 cost 3.5 with margin 0.5 and 13 with 10.
    ja: margin の既定値は 1 で、int でもかまいません。距離が 5 と 2 なら、margin 0.5 で 3.5、10 で 13 です。"""
    anchor, positive, negative = torch.tensor([[0.0, 0.0]]), torch.tensor([[3.0, 4.0]]), torch.tensor([[0.0, 2.0]])
    given = (anchor, positive, negative)
    plain, half, ten = each(answer.triplet, given, (*given, 0.5), (*given, 10))
    close(plain, torch.tensor(4.0), rtol=1e-4, atol=1e-4)
    close(half, torch.tensor(3.5), rtol=1e-4, atol=1e-4)
    close(ten, torch.tensor(13.0), rtol=1e-4, atol=1e-4)
    close(answer.triplet(anchor, negative, positive, margin=4.0), torch.tensor(1.0), rtol=1e-4, atol=1e-4)


@task("triplet")
def test_each_triplet_stops_at_zero(answer):
    """en: A triplet that is right by more than the margin costs 0, not less; it takes nothing from the others.
    ja: margin 以上の余裕で正しい組の損失は 0 で、負にはなりません。ほかの組の損失を打ち消すこともありません。
    help en: The limit at 0 belongs to each triplet, before the mean; the mean divides by all N.
    help ja: 0 での打ち切りは、平均の前に、組ごとに行います。平均は N 組すべてで割ります。"""
    anchor = torch.zeros(3, 2)
    positive = torch.tensor([[3.0, 4.0], [0.0, 1.0], [1.0, 0.0]])
    negative = torch.tensor([[0.0, 2.0], [8.0, 6.0], [0.0, 9.0]])
    close(answer.triplet(anchor, positive, negative), torch.tensor(4.0 / 3), rtol=1e-4, atol=1e-4)
    close(answer.triplet(anchor[1:], positive[1:], negative[1:]), torch.tensor(0.0), rtol=1e-4, atol=1e-4)


@task("triplet")
def test_one_distance_for_each_row(answer, rng):
    """en: There is one distance for each row, whatever N and D are; the result is 0-d in the inputs' dtype.
    ja: N と D がいくつでも、距離は行ごとに 1 つです。結果は入力と同じ dtype の 0 次元テンソルです。
    help en: The length is taken along dim 1. Without a dim, one length is made of the whole batch.
    help ja: 長さは dim 1 の方向にとります。dim を指定しないと、バッチ全体で 1 つの長さになります。"""
    calls = []
    for rows, width, dtype in [
        (5, 3, torch.float64),
        (1, 6, torch.float64),
        (4, 1, torch.float64),
        (2, 7, torch.float32),
    ]:
        calls.append((*(3 * _normal(rng, width, rows, dtype=dtype).t() for _ in range(3)), 2.5))
    calls.append((*(_normal(rng, 6, 4)[::2] for _ in range(3)), 0.75))
    found = each(answer.triplet, *calls)
    for value, call in zip(found, calls, strict=True):
        close(value, _triplet(*call), rtol=1e-4, atol=1e-4)


@task("triplet")
def test_gradient_for_all_three(answer, rng):
    """en: Gradients reach all three: the anchor, the positive it should near, and the negative it should leave.
    ja: 勾配は 3 つすべてに流れます。anchor にも、近づくべき positive にも、離れるべき negative にも届きます。
    help en: A triplet that costs something gives the anchor (a − p)/‖a − p‖ − (a − n)/‖a − n‖, divided by N.
    help ja: 損失が 0 でない組では、anchor の勾配は (a − p)/‖a − p‖ − (a − n)/‖a − n‖ を N で割ったものです。"""
    anchor = _normal(rng, 4, 3)
    near, far = _normal(rng, 4, 3), _normal(rng, 4, 3)
    near, far = near + near.sign(), far + far.sign()  # each at least √3 long
    _check_gradients(answer, _cotangent(rng), (anchor, anchor + near, anchor + far, 100.0), [1, 1, 1, 1])
    reach = torch.tensor([[1.0], [30.0], [30.0], [1.0]], dtype=torch.float64)
    call = (anchor, anchor + near.sign() * reach, anchor + far.sign() * (31 - reach), 0.5)
    _check_gradients(answer, _cotangent(rng), call, [0, 1, 1, 0])


def _slopes(anchor, positive, negative):
    pull = (anchor - positive) / (anchor - positive).square().sum(-1, keepdim=True).sqrt()
    push = (anchor - negative) / (anchor - negative).square().sum(-1, keepdim=True).sqrt()
    return pull - push, -pull, push


def _check_gradients(answer, cotangent, call, active):
    _, found = gradients(answer.triplet, *call, wrt=(0, 1, 2), cotangent=cotangent)
    share = cotangent * torch.tensor(active).unsqueeze(1) / len(active)
    for gradient, slope in zip(found, _slopes(*call[:3]), strict=True):
        close(gradient, share * slope, rtol=1e-4, atol=1e-4)


@task("triplet")
def test_gradient_where_two_rows_are_equal(answer):
    """en: Where anchor and positive (or negative) are equal, all gradients are finite, and the other rows' are right.
    ja: anchor と positive（または negative）が等しいところでも勾配はすべて有限で、ほかの行の勾配は正しい値です。
    help en: sqrt has slope inf at 0, and inf · 0 is NaN. vector_norm takes slope 0; F.triplet_margin_loss adds 1e-6.
    help ja: sqrt の傾きは 0 で inf になり、inf · 0 は NaN です。vector_norm はそこで傾きを 0 とし、
    PyTorch の損失は先に 1e-6 を足します。"""
    anchor = torch.tensor([[1.0, 2.0], [0.0, 0.0]])
    same, other = torch.tensor([[1.0, 2.0], [3.0, 4.0]]), torch.tensor([[1.0, 3.0], [0.0, 2.0]])
    for call in [(anchor, same, other, 4.0), (anchor, other, same, 4.0)]:
        value, found = gradients(answer.triplet, *call, wrt=(0, 1, 2))
        close(value, _triplet(*call), rtol=1e-4, atol=1e-4)
        for gradient, slope in zip(found, _slopes(*(tensor[1] for tensor in call[:3])), strict=True):
            finite = isinstance(gradient, torch.Tensor) and bool(gradient.isfinite().all())
            expect(finite, en="a gradient was NaN, infinite or missing", ja="勾配が NaN や無限大、または None でした")
            close(gradient[1], slope / 2, rtol=1e-4, atol=1e-4)


@task("triplet")
def test_margin_must_be_positive(answer):
    """en: A margin of 0 or below raises ValueError; a small positive one doesn't.
    ja: margin が 0 以下なら ValueError です。小さな正の数なら計算します。
    help en: Without a margin, a model that maps everything to one point would have loss 0.
    help ja: margin がなければ、すべてを 1 点に写すモデルの損失が 0 になってしまいます。"""
    anchor, positive, negative = torch.tensor([[0.0, 0.0]]), torch.tensor([[3.0, 4.0]]), torch.tensor([[0.0, 2.0]])
    close(answer.triplet(anchor, positive, negative, 0.01), torch.tensor(3.01), rtol=1e-4, atol=1e-4)
    refuses(ValueError, answer.triplet, *((anchor, positive, negative, margin) for margin in (0.0, -1.0, 0, -0.01)))


@task("triplet")
def test_triplet_of_unequal_shapes(answer):
    """en: If one of the three has another shape, ValueError is raised: nothing is broadcast.
    ja: 3 つのうち 1 つでも形状が違えば ValueError です。ブロードキャストはしません。
    help en: Compare all three shapes; F.triplet_margin_loss broadcasts some and raises RuntimeError for others.
    help ja: 3 つの形状をすべて比べます。F.triplet_margin_loss は、あるものはブロードキャストし、あるものでは
    RuntimeError を送出します。"""
    rows = torch.tensor([[3.0, 4.0], [0.0, 5.0]])
    zeros, near = torch.zeros(2, 2), torch.tensor([[0.0, 2.0], [2.0, 0.0]])
    close(answer.triplet(zeros, rows, near), torch.tensor(4.0), rtol=1e-4, atol=1e-4)
    refuses(
        ValueError,
        answer.triplet,
        (zeros, rows[:1], near),
        (zeros[:1], rows, near),
        (zeros, rows, near[:1]),
        (zeros, rows, near[:, :1]),
        (zeros, rows, torch.zeros(3, 2)),
        (zeros, torch.zeros(2, 3), near),
        (zeros, rows, torch.zeros(2)),
    )


# --- 7: choose_loss ---


@task("choose_loss")
def test_one_class_out_of_several(answer, probe, rng):
    """en: For "multi-class", loss(activation(output), target) is the mean cross-entropy of one softmax.
    ja: "multi-class" では、loss(activation(output), target) は softmax を 1 回だけ使った交差エントロピーの平均です。
    help en: CrossEntropyLoss has the softmax inside; NLLLoss wants LogSoftmax along the classes before it.
    help ja: CrossEntropyLoss は softmax を内蔵しています。NLLLoss なら、クラスの方向の LogSoftmax を前に置きます。"""
    output, target = torch.tensor([[2.0, 0.0], [0.0, 2.0]]), torch.tensor([0, 0])
    found = probe.use_choice(answer, "multi-class", output, target)
    close(found["value"], torch.tensor(math.log1p(math.exp(-2)) + 1), rtol=1e-4, atol=1e-4)
    for samples, classes in [(3, 5), (4, 2)]:
        output = 2 * _normal(rng, samples, classes)
        chosen = torch.randint(classes, (samples,), generator=rng)
        found = probe.use_choice(answer, "multi-class", output, chosen)
        close(found["value"], _costs(output, chosen).mean(), rtol=1e-5, atol=1e-5)
        one_hot = torch.eye(classes, dtype=torch.float64)[chosen]
        close(found["gradient"], (output.softmax(1) - one_hot) / samples, rtol=1e-5, atol=1e-5)


def _check_bce(probe, answer, problem, output, target):
    found = probe.use_choice(answer, problem, output, target)
    expected, slope = _bce_of_logits(output, target), (output.sigmoid() - target) / target.numel()
    if hasattr(output, "facts"):
        expected, slope = on("cpu", expected), on("cpu", slope)
    close(found["value"], expected, rtol=1e-4, atol=1e-5)
    close(found["gradient"], slope, rtol=1e-4, atol=1e-5)


@task("choose_loss")
def test_yes_or_no(answer, probe, rng):
    """en: For "binary", it is the mean binary cross-entropy of one sigmoid: exact for logits up to ±10 as well.
    ja: "binary" では、sigmoid を 1 回だけ使ったバイナリ交差エントロピーの平均です。±10 までのロジットで正確です。
    help en: BCELoss wants probabilities, BCEWithLogitsLoss raw outputs: one sigmoid in all, neither none nor two.
    help ja: BCELoss には確率を、BCEWithLogitsLoss には生の出力を渡します。sigmoid は全部で 1 回です。"""
    # The first on the CPU in every run: CUDA's kernel of BCELoss asserts on raw outputs, and that ends the process.
    output, target = on("cpu", torch.tensor([[3.0], [-1.0]])), on("cpu", torch.tensor([[1.0], [1.0]]))
    _check_bce(probe, answer, "binary", output, target)
    _check_bce(probe, answer, "binary", 2 * _normal(rng, 5, 1), torch.tensor([[1.0], [0], [0], [1], [0]]).double())
    far = torch.tensor([[10.0], [-10.0], [9.0]], dtype=torch.float64)
    _check_bce(probe, answer, "binary", far, torch.tensor([[0.0], [1.0], [1.0]], dtype=torch.float64))


@task("choose_loss")
def test_several_labels(answer, probe, rng):
    """en: For "multi-label", every label is a yes-or-no question of its own: the mean binary cross-entropy over all.
    ja: "multi-label" では、どのラベルも独立した「はい・いいえ」の問いです。全要素のバイナリ交差エントロピーの平均です。
    help en: softmax lets the labels of a row share one probability; a picture with a cat and a dog needs two ones.
    help ja: softmax では 1 行のラベルが確率を分け合います。猫と犬が写った画像には、1 が 2 つ必要です。"""
    # The first on the CPU in every run, as above.
    output = on("cpu", torch.tensor([[2.0, 2.0, -2.0], [-1.0, -1.0, -1.0]]))
    _check_bce(probe, answer, "multi-label", output, on("cpu", torch.tensor([[1.0, 1.0, 0.0], [0.0, 0.0, 0.0]])))
    output = 2 * _normal(rng, 4, 3)
    _check_bce(probe, answer, "multi-label", output, _uniform(rng, 4, 3).round())


def _judge_errors(answer, probe, problem, width, rng):
    """Judge what every regression has in common, and return the costs of the errors 10 and 20."""
    zero, small, ten, left, twenty = probe.costs_of_errors(answer, problem, [0.0, 3.0, 10.0, -10.0, 20.0], width)
    close(zero, torch.tensor(0.0))
    costs = [_number(value) for value in (small, ten, left, twenty)]
    expect(
        0 < costs[0] < min(costs[1:3]) and max(costs[1:3]) < costs[3],
        en=f"errors of 0, 3, 10, −10 and 20 cost 0, {', '.join(f'{cost:.4g}' for cost in costs)}",
        ja=f"誤差 0, 3, 10, −10, 20 の損失は 0, {', '.join(f'{cost:.4g}' for cost in costs)} でした",
    )
    errors = torch.zeros(2, width)
    errors[0, 0], errors[1, width - 1] = 10.0, 3.0
    target = _normal(rng, 2, width, dtype=torch.float32)
    found = probe.use_choice(answer, problem, target + errors, target)
    share = (costs[1] + costs[0]) / (2 * width)
    close(found["value"], torch.tensor(share), rtol=1e-4, atol=1e-4)
    for shape in [(5, width), (1, width), (3, 4)]:
        value = probe.use_choice(answer, problem, torch.full(shape, 10.0), torch.zeros(shape))["value"]
        close(value, torch.tensor(costs[1]), rtol=1e-4, atol=1e-4)
    slopes = found["gradient"]
    pulls = isinstance(slopes, torch.Tensor) and bool((slopes[errors > 0] > 0).all())
    expect(pulls, en="the outputs that are too high get no gradient", ja="大きすぎる出力に勾配が届いていません")
    return costs[1], costs[3]


def _number(value):
    given = isinstance(value, torch.Tensor) and value.numel() == 1
    expect(given, en="the loss is not one number", ja="損失が 1 つの数になっていません")
    return value.item()


@task("choose_loss")
def test_numbers(answer, probe, rng):
    """en: For "regression" the raw output is compared with the target: a mean, quadratic for small errors.
    ja: "regression" では、生の出力を正解と比べます。損失は平均で、小さな誤差について二次です。
    help en: After a sigmoid or ReLU the output can't reach most numbers. MSELoss is the usual choice.
    help ja: sigmoid や ReLU を通すと、出力がほとんどの値に届かなくなります。普通は MSELoss を使います。"""
    _judge_errors(answer, probe, "regression", 3, rng)
    one, two = probe.costs_of_errors(answer, "regression", [0.1, 0.2], 1)
    ratio = _number(two) / max(_number(one), 1e-12)
    expect(
        3.5 < ratio < 4.5,
        en=f"an error of 0.2 costs {ratio:.3g} times as much as one of 0.1; for a quadratic loss it is 4 times",
        ja=f"誤差 0.2 の損失は 0.1 の {ratio:.3g} 倍でした。二次の損失なら 4 倍です",
    )


def _check_growth(costs):
    ratio = costs[1] / costs[0]
    expect(
        ratio < 3.5,
        en=f"an error of 20 costs {ratio:.3g} times as much as one of 10: the loss grows quadratically",
        ja=f"誤差 20 の損失は誤差 10 の {ratio:.3g} 倍で、二次で増えています",
    )


@task("choose_loss")
def test_numbers_with_outliers(answer, probe, rng):
    """en: For "regression with outliers" the loss grows linearly with large errors, and is a mean.
    ja: "regression with outliers" では、大きな誤差に対して一次でしか増えない損失の平均を使います。
    help en: Twice the error, about twice the cost: Huber, SmoothL1 and L1 do that. With MSELoss it is four times.
    help ja: 誤差が 2 倍なら損失もほぼ 2 倍になるのが HuberLoss、SmoothL1Loss、L1Loss です。MSELoss では 4 倍です。"""
    _check_growth(_judge_errors(answer, probe, "regression with outliers", 1, rng))


@task("choose_loss")
def test_corners_of_boxes(answer, probe, rng):
    """en: For "boxes" (four coordinates each) the loss grows linearly with large errors, and is a mean over all.
    ja: "boxes"（座標が 4 つずつ）では、大きな誤差に対して一次でしか増えない損失を使い、全要素を平均します。
    help en: Early predictions are far off. SmoothL1Loss keeps those few boxes from drowning out all others.
    help ja: 学習の初めは予測が大きく外れます。SmoothL1Loss なら、一部の外れた箱がほかをかき消すことがありません。"""
    _check_growth(_judge_errors(answer, probe, "boxes", 4, rng))


@task("choose_loss")
def test_two_modules(answer, probe):
    """en: The result is a tuple of two modules, also where no activation is needed (nn.Identity()).
    ja: 結果は 2 つのモジュールのタプルです。活性化が要らない場合も同じです（nn.Identity()）。
    help en: nn.MSELoss is a class, nn.MSELoss() a module. None and torch.sigmoid are no modules.
    help ja: nn.MSELoss はクラスで、nn.MSELoss() がモジュールです。None や torch.sigmoid はモジュールではありません。"""
    names = ("regression", "regression with outliers", "multi-class", "binary", "multi-label", "boxes")
    for kinds in each(probe.kinds_of_choice, *((answer, name) for name in names)):
        equal(kinds, {"tuple": True, "modules": [True, True]})


@task("choose_loss")
def test_problems_that_are_not_in_the_list(answer, probe):
    """en: A problem that is not in the list raises ValueError, also if it contains a known name; a known one doesn't.
    ja: 一覧にない problem は、知っている名前を含んでいても ValueError です。一覧にあるものでは返します。
    help en: Compare the whole name: "logistic regression" is not "regression".
    help ja: 名前全体を比べます。"logistic regression" は "regression" ではありません。"""
    refuses(ValueError, answer.choose_loss, *((name,) for name in ("clustering", "", "logistic regression", "multi")))
    _check_bce(probe, answer, "binary", on("cpu", torch.tensor([[3.0]])), on("cpu", torch.tensor([[1.0]])))
    refuses(ValueError, answer.choose_loss, ("multi-class regression",), ("box",), ("labels",))
