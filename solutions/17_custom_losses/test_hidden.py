"""Hidden checks of 17_custom_losses."""

import math

import torch

from grader.checks import close, equal, expect, gradients, on, raises, task


def _cotangent(rng, dtype=torch.float64):
    return -1.5 - torch.rand((), generator=rng, dtype=dtype)


def _normal(rng, *shape, dtype=torch.float64):
    return torch.randn(shape, generator=rng, dtype=dtype)


def _uniform(rng, *shape, dtype=torch.float64):
    return 0.02 + 0.96 * torch.rand(shape, generator=rng, dtype=dtype)


def _on_cpu(*values):
    """A tensor on the CPU in every run, where what is made of Python numbers lies."""
    return on("cpu", torch.tensor(values))


# --- 1: CustomLoss ---


def _mixed(alpha, prediction, target):
    error = prediction - target
    return alpha * (error * error).mean() + (1 - alpha) * error.abs().mean()


@task("CustomLoss")
def test_alpha_mixes_the_two_errors(answer, device):
    """en: The loss is alpha times the mean squared error plus (1 − alpha) times the mean absolute error.
    ja: 損失は alpha × 平均二乗誤差 + (1 − alpha) × 平均絶対誤差です。
    help en: Here the errors are 0, −2, 4 and 0, so the mean squared error is 5 and the mean absolute error 1.5.
    help ja: ここでは誤差が 0, −2, 4, 0 なので、平均二乗誤差は 5、平均絶対誤差は 1.5 です。"""
    prediction, target = torch.tensor([1.0, 2.0, 5.0, 0.0]), torch.tensor([1.0, 4.0, 1.0, 0.0])
    close(answer.CustomLoss(0.25).to(device)(prediction, target), torch.tensor(2.375))
    close(answer.CustomLoss(alpha=0.75).to(device)(prediction, target), torch.tensor(4.125))


@task("CustomLoss")
def test_each_object_has_its_alpha(answer, device):
    """en: alpha is 0.5 unless given; 0 leaves only the absolute error, 1 only the squared one, for each object.
    ja: alpha の既定値は 0.5 です。0 なら絶対誤差だけ、1 なら二乗誤差だけになり、値はオブジェクトごとに保ちます。
    help en: Keep alpha on self: several losses can exist at the same time.
    help ja: alpha は self に持たせます。複数の損失を同時に使うことがあります。"""
    prediction, target = torch.tensor([1.0, 2.0, 5.0, 0.0]), torch.tensor([1.0, 4.0, 1.0, 0.0])
    half, absolute, squared = (answer.CustomLoss(*alpha).to(device) for alpha in ((), (0,), (1,)))
    close(half(prediction, target), torch.tensor(3.25))
    close(absolute(prediction, target), torch.tensor(1.5))
    close(squared(prediction, target), torch.tensor(5.0))


@task("CustomLoss")
def test_means_over_all_elements(answer, device, rng):
    """en: Both means are taken over all elements, for any shape, in the inputs' dtype; the result is 0-d.
    ja: どんな形状でも、平均はどちらも全要素についてとり、結果は入力と同じ dtype の 0 次元テンソルです。
    help en: Divide by the number of elements, not by the number of rows.
    help ja: 行数ではなく、要素の数で割ります。"""
    loss = answer.CustomLoss(0.25).to(device)
    close(loss(torch.tensor([[1.0, 2.0, 3.0], [0.0, 0.0, 0.0]]), torch.zeros(2, 3)), torch.tensor(4.0 / 3))
    close(loss(torch.tensor(-2.0), torch.tensor(1.0)), torch.tensor(4.5))
    close(loss(torch.tensor([7.0]), torch.tensor([7.0])), torch.tensor(0.0))
    for shape in [(1, 4), (4, 3, 2)]:
        prediction, target = _normal(rng, *shape), _normal(rng, *shape)
        close(loss(prediction, target), _mixed(0.25, prediction, target))
    wide, narrow = _normal(rng, 3, 5, dtype=torch.float32), _normal(rng, 5, 3, dtype=torch.float32)
    close(loss(wide.t(), narrow), _mixed(0.25, wide.t(), narrow))
    huge = torch.tensor([1e100, -3.0], dtype=torch.float64)
    close(loss(huge, torch.zeros(2, dtype=torch.float64)), _mixed(0.25, huge, torch.zeros_like(huge)))


@task("CustomLoss")
def test_gradient_has_both_parts(answer, device, rng):
    """en: The gradient is alpha · 2 · error / n from the squares plus (1 − alpha) · sign(error) / n from the rest.
    ja: 勾配は、二乗の項の alpha · 2 · 誤差 / n と、絶対値の項の (1 − alpha) · sign(誤差) / n の和です。
    help en: .item(), float() and torch.tensor(…) make plain numbers: what they touch gets no gradient.
    help ja: .item() や float()、torch.tensor(…) を通した値はただの数になり、勾配が流れません。"""
    for alpha, shape in [(0.25, (3,)), (0.6, (3, 4))]:
        prediction, target, cotangent = _normal(rng, *shape), _normal(rng, *shape), _cotangent(rng)
        loss, error = answer.CustomLoss(alpha).to(device), prediction - target
        value, (gradient,) = gradients(loss, prediction, target, wrt=(0,), cotangent=cotangent)
        close(value, _mixed(alpha, prediction, target))
        expected = cotangent * (alpha * 2 * error + (1 - alpha) * error.sign()) / error.numel()
        close(gradient, expected)


@task("CustomLoss")
def test_gradient_at_a_perfect_prediction(answer, device):
    """en: Where prediction equals target, the gradient is finite: any slope of |e| from −1 to 1 will do there.
    ja: prediction と target が等しいところでも勾配は有限です。|e| の傾きとしては −1 から 1 までのどれでもかまいません。
    help en: The derivative of sqrt at 0 is inf, and inf · 0 is NaN; abs() has none of that.
    help ja: sqrt の 0 での微分は inf で、inf · 0 は NaN です。abs() なら問題ありません。"""
    prediction, target = torch.tensor([1.0, 2.0, 3.0, 4.0]), torch.tensor([1.0, 2.0, 3.0, 0.0])
    _, (gradient,) = gradients(answer.CustomLoss(0.25).to(device), prediction, target, wrt=(0,))
    slack = torch.tensor([0.1875, 0.1875, 0.1875, 0.0])
    wanted = torch.tensor([0.0, 0.0, 0.0, 0.6875])
    given = gradient if isinstance(gradient, torch.Tensor) and gradient.shape == (4,) else torch.full((4,), math.nan)
    expect(
        bool(((given - wanted).abs() <= slack + 1e-5).all()),
        en=f"the gradient was {given.tolist()}; the last element should be 0.6875, the others within ±0.1875",
        ja=f"勾配は {given.tolist()} でした。最後の要素は 0.6875、ほかは ±0.1875 の範囲のはずです",
    )


@task("CustomLoss")
def test_unequal_shapes_are_refused(answer, device):
    """en: Unequal shapes raise ValueError: nothing is broadcast, not even (4, 1) against (4,).
    ja: 形状が違えば ValueError です。(4, 1) と (4,) でも、ブロードキャストはしません。
    help en: (4, 1) − (4,) is a 4 × 4 table of differences, and mean() takes it without a word.
    help ja: (4, 1) − (4,) は 4 × 4 の差の表になり、mean() は何も言わずに受け取ります。"""
    loss = answer.CustomLoss(0.25).to(device)
    column = torch.tensor([[1.0], [2.0], [5.0], [0.0]])
    close(loss(column, torch.tensor([[1.0], [4.0], [1.0], [0.0]])), torch.tensor(2.375))
    raises(ValueError, loss, column, torch.tensor([1.0, 4.0, 1.0, 0.0]))
    raises(ValueError, loss, torch.tensor([1.0, 4.0, 1.0]), torch.tensor([2.0]))
    raises(ValueError, loss, torch.tensor(1.0), torch.tensor([2.0]))
    for given, wanted in [((2, 3), (3,)), ((2, 3), (3, 2)), ((2, 3), (2, 1)), ((1, 3), (2, 3))]:
        raises(ValueError, loss, torch.zeros(given), torch.ones(wanted))


@task("CustomLoss")
def test_alpha_outside_0_to_1_is_refused(answer, probe):
    """en: An alpha below 0 or above 1 raises ValueError; 0 and 1 themselves are fine.
    ja: alpha が 0 より小さい、または 1 より大きいときは ValueError です。0 と 1 は使えます。
    help en: A negative weight would reward errors.
    help ja: 重みが負だと、誤差が大きいほど得をすることになります。"""
    prediction, target = torch.tensor([3.0, 0.0]), torch.tensor([1.0, 0.0])
    close(probe.custom_loss(answer, 0.0, prediction, target), torch.tensor(1.0))
    close(probe.custom_loss(answer, 1.0, prediction, target), torch.tensor(2.0))
    for alpha in (-0.1, 1.1, 2, -1):
        raises(ValueError, probe.custom_loss, answer, alpha, prediction, target)


@task("CustomLoss")
def test_alpha_is_not_trained(answer, probe, device):
    """en: alpha is a plain number: an optimizer that gets the loss's parameters finds nothing to train.
    ja: alpha はただの数です。損失のパラメータをオプティマイザに渡しても、学習するものはありません。
    help en: An nn.Parameter would be moved to wherever the loss is smallest, not to where the model is best.
    help ja: nn.Parameter にすると、モデルがよくなる値ではなく、損失が小さくなるだけの値に動きます。"""
    loss = answer.CustomLoss(0.25).to(device)
    equal(probe.trained_by_an_optimizer(loss), [])
    close(loss(torch.tensor([3.0, 0.0]), torch.tensor([1.0, 0.0])), torch.tensor(1.25))


@task("CustomLoss")
def test_the_loss_is_where_its_inputs_are(answer, device):
    """en: After .to(device) the loss works with prediction and target on that device, the CPU or a GPU; result and
    gradient are there.
    ja: .to(device) のあとは、CPU でも GPU でも、そのデバイスにある prediction と target を受け取って動きます。
    結果も勾配も同じデバイスにあります。
    help en: alpha as a number fits every device. .cpu(), .item() and torch.tensor(…) lead to the CPU.
    help ja: alpha がただの数なら、どのデバイスでも使えます。.cpu() や .item()、torch.tensor(…) は CPU に移します。"""
    loss = answer.CustomLoss(0.25).to(device)
    prediction, target = torch.tensor([2.0, -1.0]), torch.tensor([0.0, 1.0])
    close(loss(prediction, target), torch.tensor(2.5))
    value, (gradient,) = gradients(loss, prediction, target, wrt=(0,))
    close(value, torch.tensor(2.5))
    close(gradient, torch.tensor([0.875, -0.875]))


# --- 2: confidence_penalty_bce ---


def _bce(prediction, target):
    right, wrong = prediction.log().clamp(min=-100), (1 - prediction).log().clamp(min=-100)
    return -(target * right + (1 - target) * wrong).mean()


def _penalised(prediction, target, beta, threshold):
    return _bce(prediction, target) + beta * (prediction - threshold).clamp(min=0).square().mean()


@task("confidence_penalty_bce")
def test_bce_plus_the_mean_of_squares(answer):
    """en: The loss is the mean BCE plus beta times the mean of the squares of relu(prediction − threshold).
    ja: 損失は、BCE の平均に、relu(prediction − threshold) の「二乗の平均」の beta 倍を足したものです。
    help en: Here relu gives 0.2, 0.1, 0. The mean of the squares is 0.0167; the square of the mean would be 0.0100.
    help ja: ここでは relu が 0.2, 0.1, 0 です。二乗の平均は 0.0167、平均の二乗なら 0.0100 です。"""
    prediction, target = torch.tensor([0.9, 0.8, 0.2]), torch.tensor([1.0, 1.0, 0.0])
    right, wrong = -(math.log(0.9) + 2 * math.log(0.8)) / 3, -(math.log(0.1) + 2 * math.log(0.2)) / 3
    close(answer.confidence_penalty_bce(prediction, target), torch.tensor(right + 0.3 * 0.05 / 3))
    close(answer.confidence_penalty_bce(prediction, 1 - target), torch.tensor(wrong + 0.3 * 0.05 / 3))


@task("confidence_penalty_bce")
def test_beta_and_threshold_are_used(answer):
    """en: beta scales the penalty only, and threshold says where it begins; 0.3 and 0.7 are only the defaults.
    ja: beta はペナルティの項だけに掛かり、threshold はペナルティの始まる値です。0.3 と 0.7 は既定値にすぎません。
    help en: beta = 0 leaves the plain BCE.
    help ja: beta = 0 なら、普通の BCE だけが残ります。"""
    prediction, target = torch.tensor([0.9, 0.5, 0.1, 0.6]), torch.tensor([0.0, 1.0, 0.0, 1.0])
    bce = -(math.log(0.1) + math.log(0.5) + math.log(0.9) + math.log(0.6)) / 4
    for beta, threshold, penalty in [(0, 0.7, 0.0), (2, 0.5, 0.085), (1.0, 0.0, 0.3575), (10.0, 1.0, 0.0)]:
        close(answer.confidence_penalty_bce(prediction, target, beta, threshold), torch.tensor(bce + penalty))
    close(answer.confidence_penalty_bce(prediction, target, threshold=0.4), torch.tensor(bce + 0.3 * 0.075))
    close(answer.confidence_penalty_bce(prediction, target, beta=4.0), torch.tensor(bce + 0.04))


@task("confidence_penalty_bce")
def test_no_penalty_up_to_the_threshold(answer):
    """en: Predictions at or below the threshold are not penalised, however large beta is.
    ja: threshold 以下の予測には、beta がどれほど大きくてもペナルティはありません。
    help en: relu (or clamp(min=0)) comes before the square: (0.1 − 0.7)² is not 0.
    help ja: 二乗の前に relu（または clamp(min=0)）を通します。(0.1 − 0.7)² は 0 ではありません。"""
    prediction, target = torch.tensor([0.5, 0.25]), torch.tensor([1.0, 0.0])
    bce = -(math.log(0.5) + math.log(0.75)) / 2
    close(answer.confidence_penalty_bce(prediction, target, 1000.0, 0.5), torch.tensor(bce))
    close(answer.confidence_penalty_bce(prediction, target, 1000.0, 0.25), torch.tensor(bce + 31.25))


@task("confidence_penalty_bce")
def test_any_shape_and_soft_targets(answer, rng):
    """en: Both means are over all elements, for any shape and for targets between 0 and 1, in the inputs' dtype.
    ja: 平均はどちらも全要素についてとります。形状は任意、target は 0 と 1 の間の値でもよく、dtype は入力のままです。
    help en: With target 0.25 both logarithms count: 0.25 · log p and 0.75 · log(1 − p).
    help ja: target が 0.25 なら、0.25 · log p と 0.75 · log(1 − p) の両方が効きます。"""
    half = answer.confidence_penalty_bce(torch.tensor([[0.5, 0.5]]), torch.tensor([[0.25, 1.0]]))
    close(half, torch.tensor(math.log(2)))
    for shape in [(), (1,), (4, 3), (2, 1, 3)]:
        prediction, target = _uniform(rng, *shape), _uniform(rng, *shape)
        expected = _penalised(prediction, target, 1.7, 0.4)
        close(answer.confidence_penalty_bce(prediction, target, 1.7, 0.4), expected)
    wide, target = _uniform(rng, 3, 5, dtype=torch.float32), _uniform(rng, 5, 3, dtype=torch.float32)
    close(answer.confidence_penalty_bce(wide.t(), target, 1.7, 0.4), _penalised(wide.t(), target, 1.7, 0.4))


@task("confidence_penalty_bce")
def test_gradient_of_bce_and_penalty(answer, rng):
    """en: The gradient is (p − y) / (p(1 − p)) / n from the BCE plus beta · 2 · relu(p − threshold) / n.
    ja: 勾配は、BCE の (p − y) / (p(1 − p)) / n と、ペナルティの beta · 2 · relu(p − threshold) / n の和です。
    help en: Build the penalty from tensor operations; .item() or detach() would hide it from training.
    help ja: ペナルティの項もテンソルの演算で作ります。.item() や detach() を使うと学習に効かなくなります。"""
    for shape in [(4,), (3, 5)]:
        prediction, target, cotangent = _uniform(rng, *shape), _uniform(rng, *shape).round(), _cotangent(rng)
        value, (gradient,) = gradients(
            answer.confidence_penalty_bce, prediction, target, 2.5, 0.3, wrt=(0,), cotangent=cotangent
        )
        close(value, _penalised(prediction, target, 2.5, 0.3))
        bce = (prediction - target) / (prediction * (1 - prediction))
        penalty = 2.5 * 2 * (prediction - 0.3).clamp(min=0)
        close(gradient, cotangent * (bce + penalty) / prediction.numel())


@task("confidence_penalty_bce")
def test_certain_predictions(answer):
    """en: At p = 0 and p = 1 the logarithms are limited to −100: a sure wrong answer costs 100, a right one 0.
    ja: p = 0 と p = 1 では対数を −100 で打ち切ります。確信して外れると 100、当たると 0 です。
    help en: log(0) is −inf and 0 · −inf is NaN. F.binary_cross_entropy takes care of it; so does clamp(min=-100).
    help ja: log(0) は −inf で、0 · −inf は NaN です。F.binary_cross_entropy か clamp(min=-100) で防げます。"""
    prediction, target = torch.tensor([0.0, 1.0, 1.0, 0.0]), torch.tensor([1.0, 1.0, 0.0, 0.0])
    close(answer.confidence_penalty_bce(prediction, target), torch.tensor(50.0135))
    close(answer.confidence_penalty_bce(prediction, prediction, beta=2.0), torch.tensor(0.09))


@task("confidence_penalty_bce")
def test_shapes_must_be_equal(answer):
    """en: Unequal shapes raise ValueError; nothing is broadcast.
    ja: 形状が違えば ValueError です。ブロードキャストはしません。
    help en: Compare prediction.shape with target.shape before you compute.
    help ja: 計算の前に prediction.shape と target.shape を比べます。"""
    column, row = torch.tensor([[0.5], [0.5]]), torch.tensor([1.0, 0.0])
    close(answer.confidence_penalty_bce(column, torch.tensor([[1.0], [0.0]])), torch.tensor(math.log(2)))
    raises(ValueError, answer.confidence_penalty_bce, column, row)
    raises(ValueError, answer.confidence_penalty_bce, torch.tensor([0.5]), row)
    raises(ValueError, answer.confidence_penalty_bce, torch.tensor([0.5, 0.5]), torch.tensor(1.0))
    for shape in [(3, 2), (2, 1), (3,)]:
        raises(ValueError, answer.confidence_penalty_bce, torch.full((2, 3), 0.5), torch.ones(shape))


@task("confidence_penalty_bce")
def test_only_probabilities_are_accepted(answer):
    """en: On the CPU, a prediction outside [0, 1] raises ValueError or RuntimeError; 0 and 1 themselves are fine.
    ja: CPU の上で、[0, 1] の外の予測があれば ValueError か RuntimeError です。0 と 1 は使えます。
    help en: A logit is not a probability: the caller applies sigmoid, once.
    help ja: ロジットは確率ではありません。sigmoid は呼び出し側で 1 回だけ通します。"""
    both = (ValueError, RuntimeError)
    certain, target = _on_cpu(1.0, 0.0, 0.5), _on_cpu(1.0, 0.0, 1.0)
    close(answer.confidence_penalty_bce(certain, target, beta=0.0), on("cpu", torch.tensor(math.log(2) / 3)))
    # On CUDA, F.binary_cross_entropy asserts it on the device: after the call, and nothing there runs any more.
    for outside in ([1.5, 0.5], [0.5, -0.5], [0.5, 1.001], [-0.001, 0.9]):
        raises(both, answer.confidence_penalty_bce, _on_cpu(*outside), _on_cpu(1.0, 0.0))
        raises(both, answer.confidence_penalty_bce, _on_cpu(*outside), _on_cpu(0.0, 1.0), 0.0)


@task("confidence_penalty_bce")
def test_both_terms_are_where_the_inputs_are(answer):
    """en: Both terms, and so the loss, are on the device of prediction and target, be it the CPU or a GPU.
    ja: 2 つの項も、その和である損失も、CPU でも GPU でも、prediction と target と同じデバイスにあります。
    help en: relu and clamp(min=0) need no second tensor. A tensor that you make needs device=prediction.device, or is
    on the CPU.
    help ja: relu や clamp(min=0) なら、比べる相手のテンソルは要りません。テンソルを作るなら device=prediction.device を
    付けます。付けなければ CPU に作られます。"""
    prediction, target = torch.tensor([[0.9, 0.5], [0.2, 0.6]]), torch.tensor([[1.0, 1.0], [0.0, 0.0]])
    bce = -(math.log(0.9) + math.log(0.5) + math.log(0.8) + math.log(0.4)) / 4
    close(answer.confidence_penalty_bce(prediction, target), torch.tensor(bce + 0.003))
    one = torch.tensor([0.9])
    close(answer.confidence_penalty_bce(one, one.ceil(), 10.0, 0.4), torch.tensor(2.5 - math.log(0.9)))


# --- 3: MultiTaskLoss ---


def _cross_entropy(logits, classes):
    return (logits.logsumexp(1) - logits[torch.arange(len(classes)), classes]).mean()


def _multi(weight, logits, regression, classes, target):
    return _cross_entropy(logits, classes) + weight * (regression - target).square().mean()


@task("MultiTaskLoss")
def test_half_of_the_regression_loss_is_added(answer, device):
    """en: The loss is the cross-entropy of the logits plus half of the mean squared error, as one 0-d tensor.
    ja: 損失は、ロジットの交差エントロピーに平均二乗誤差の半分を足した、1 つの 0 次元テンソルです。
    help en: Here the cross-entropy is log(1 + e⁻²) = 0.1269 and the mean squared error is 2. Give raw logits to it.
    help ja: ここでは交差エントロピーが log(1 + e⁻²) = 0.1269、平均二乗誤差が 2 です。ロジットはそのまま渡します。"""
    logits, loss = torch.tensor([[2.0, 0.0], [0.0, 2.0]]), answer.MultiTaskLoss().to(device)
    regression, target = torch.tensor([1.0, 3.0]), torch.tensor([1.0, 1.0])
    small = math.log1p(math.exp(-2))
    close(loss(logits, regression, torch.tensor([0, 1]), target), torch.tensor(small + 1.0))
    close(loss(logits, regression, torch.tensor([1, 0]), target), torch.tensor(small + 3.0))


@task("MultiTaskLoss")
def test_regression_weight_is_used(answer, device):
    """en: regression_weight multiplies the regression term only; each object keeps its own.
    ja: regression_weight は回帰の項だけに掛かり、オブジェクトごとに保ちます。
    help en: 0.5 is only the default. The balance of two tasks is yours to choose.
    help ja: 0.5 は既定値にすぎません。2 つのタスクの釣り合いは自分で決めます。"""
    logits, classes = torch.zeros(3, 2), torch.tensor([0, 1, 1])
    regression, target = torch.tensor([[0.0], [2.0]]), torch.tensor([[4.0], [2.0]])
    losses = {weight: answer.MultiTaskLoss(weight).to(device) for weight in (0, 1, 0.125, 10.0)}
    for weight, loss in losses.items():
        close(loss(logits, regression, classes, target), torch.tensor(math.log(2) + weight * 8))
    named = answer.MultiTaskLoss(regression_weight=2.0).to(device)
    close(named(logits, regression, classes, target), torch.tensor(math.log(2) + 16))


@task("MultiTaskLoss")
def test_sizes_and_dtypes(answer, device, rng):
    """en: The classes' term is a mean over samples, the regression's over all elements, for any sizes and float dtype.
    ja: 分類の項はサンプルについての平均、回帰の項は全要素についての平均です。大きさや浮動小数の型によりません。
    help en: F.cross_entropy and F.mse_loss both take the mean unless told otherwise.
    help ja: F.cross_entropy と F.mse_loss は、何も指定しなければ平均をとります。"""
    loss = answer.MultiTaskLoss(0.75).to(device)
    for samples, classes, shape in [(1, 3, (1,)), (5, 4, (5, 2)), (3, 7, (3, 1, 2)), (2, 2, ())]:
        logits, regression, target = 3 * _normal(rng, samples, classes), _normal(rng, *shape), _normal(rng, *shape)
        chosen = torch.randint(classes, (samples,), generator=rng)
        close(loss(logits, regression, chosen, target), _multi(0.75, logits, regression, chosen, target))
    logits, regression = _normal(rng, 3, 4, dtype=torch.float32).t(), _normal(rng, 2, 4, dtype=torch.float32).t()
    chosen, target = torch.tensor([2, 0, 1, 2]), _normal(rng, 4, 2, dtype=torch.float32)
    close(loss(logits, regression, chosen, target), _multi(0.75, logits, regression, chosen, target))


@task("MultiTaskLoss")
def test_gradients_reach_both_heads(answer, device, rng):
    """en: One backward() fills both heads: (softmax − one-hot) / N for the logits, 2 · weight · error / n for the rest.
    ja: 1 回の backward() で両方に勾配が入ります。ロジットは (softmax − one-hot) / N、回帰は 2 · 重み · 誤差 / n です。
    help en: A term that goes through .item(), float() or detach() trains nothing.
    help ja: .item() や float()、detach() を通した項は、学習に効きません。"""
    for weight, samples, classes, shape in [(0.5, 2, 3, (2, 1)), (1.75, 5, 4, (5, 2))]:
        logits, regression, target = _normal(rng, samples, classes), _normal(rng, *shape), _normal(rng, *shape)
        chosen, cotangent = torch.randint(classes, (samples,), generator=rng), _cotangent(rng)
        value, (for_logits, for_regression) = gradients(
            answer.MultiTaskLoss(weight).to(device), logits, regression, chosen, target, wrt=(0, 1), cotangent=cotangent
        )
        close(value, _multi(weight, logits, regression, chosen, target))
        one_hot = torch.eye(classes, dtype=torch.float64)[chosen]
        close(for_logits, cotangent * (logits.softmax(1) - one_hot) / samples)
        close(for_regression, cotangent * weight * 2 * (regression - target) / target.numel())


@task("MultiTaskLoss")
def test_large_logits(answer, device):
    """en: Logits of ±1000 give an exact loss and an exact gradient, no inf and no NaN.
    ja: ±1000 のロジットでも損失と勾配は正確で、inf や NaN になりません。
    help en: log(softmax(x)) is log(0) here; F.cross_entropy and logsumexp are safe.
    help ja: log(softmax(x)) はここで log(0) になります。F.cross_entropy や logsumexp なら安全です。"""
    logits, classes = torch.tensor([[1000.0, -1000.0], [1000.0, -1000.0]]), torch.tensor([0, 1])
    value, (gradient,) = gradients(
        answer.MultiTaskLoss().to(device), logits, torch.tensor([2.0]), classes, torch.tensor([0.0]), wrt=(0,)
    )
    close(value, torch.tensor(1002.0))
    close(gradient, torch.tensor([[0.0, 0.0], [0.5, -0.5]]))


@task("MultiTaskLoss")
def test_regression_shapes_must_be_equal(answer, device):
    """en: If regression and its target differ in shape, ValueError is raised: (3, 1) against (3,) too.
    ja: regression と regression_target の形状が違えば ValueError です。(3, 1) と (3,) も同じです。
    help en: A head nn.Linear(…, 1) gives (N, 1); targets often come as (N,). Broadcasting would compare all pairs.
    help ja: nn.Linear(…, 1) の出力は (N, 1)、正解は (N,) のことが多く、ブロードキャストは全組を比べてしまいます。"""
    loss, logits, classes = answer.MultiTaskLoss().to(device), torch.zeros(3, 2), torch.tensor([0, 1, 1])
    column, row = torch.tensor([[1.0], [2.0], [4.0]]), torch.tensor([1.0, 2.0, 2.0])
    close(loss(logits, column, classes, torch.tensor([[1.0], [2.0], [2.0]])), torch.tensor(math.log(2) + 2.0 / 3))
    raises(ValueError, loss, logits, column, classes, row)
    raises(ValueError, loss, logits, row, classes, column)
    raises(ValueError, loss, logits, row, classes, torch.tensor([2.0]))
    raises(ValueError, loss, logits, torch.tensor([1.0]), classes, torch.tensor(1.0))
    for shape in [(2, 3), (3, 1), (2,)]:
        raises(ValueError, loss, logits, torch.zeros(3, 2), classes, torch.zeros(shape))


@task("MultiTaskLoss")
def test_it_moves_with_to(answer, probe, device):
    """en: The loss is a module: after .to(device) it works there, on a CPU or a GPU, and its result is there. It has
    nothing that an optimizer would train.
    ja: 損失はモジュールです。.to(device) のあとは、CPU でも GPU でもそのデバイスで動き、結果もそこにあります。
    オプティマイザが学習するものは持ちません。
    help en: Inherit from nn.Module, call super().__init__(), and keep the weight as a plain number. What forward makes
    needs the device of what it got: device=class_logits.device.
    help ja: nn.Module を継承して super().__init__() を呼び、重みはただの数として持ちます。forward の中でテンソルを作る
    なら、device=class_logits.device のように、受け取ったテンソルのデバイスを指定します。"""
    logits, classes = torch.tensor([[2.0, 0.0], [0.0, 2.0]]), torch.tensor([0, 1])
    regression, target = torch.tensor([[1.0], [3.0]]), torch.ones(2, 1)
    loss = answer.MultiTaskLoss(2.0).to(device)
    close(loss(logits, regression, classes, target), torch.tensor(math.log1p(math.exp(-2)) + 4.0))
    equal(probe.trained_by_an_optimizer(loss), [])


# --- 4: combine ---


@task("combine")
def test_the_weighted_sum(answer):
    """en: The result is the sum of weight · loss over all names, as one 0-d tensor.
    ja: 結果は、すべての名前についての 重み · 損失 の和で、1 つの 0 次元テンソルです。
    help en: A sum, not a mean: the weights are used as they are.
    help ja: 平均ではなく和です。重みはそのまま使います。"""
    losses = {"class": torch.tensor(2.0), "box": torch.tensor(3.0)}
    close(answer.combine(losses, {"class": 1.0, "box": 10.0}), torch.tensor(32.0))
    close(answer.combine(losses, {"class": 0.5, "box": -2}), torch.tensor(-5.0))
    close(answer.combine({"only": torch.tensor(-4.0)}, {"only": 0.25}), torch.tensor(-1.0))


@task("combine")
def test_weights_belong_to_names(answer):
    """en: Each weight goes with the loss of its name, whatever the order of the two mappings.
    ja: 重みは、2 つの辞書の順番に関係なく、同じ名前の損失に掛かります。
    help en: Look a weight up by its name; zip over values() pairs them by position.
    help ja: 重みは名前で引きます。values() を zip すると、位置で組になってしまいます。"""
    losses = {"a": torch.tensor(1.0), "b": torch.tensor(10.0), "c": torch.tensor(100.0)}
    close(answer.combine(losses, {"c": 3.0, "a": 1.0, "b": 2.0}), torch.tensor(321.0))
    close(answer.combine(losses, {"b": 1, "c": 2, "a": 3}), torch.tensor(213.0))


@task("combine")
def test_dtype_and_number_of_losses(answer, rng):
    """en: Any number of losses is summed in their own dtype, float64 as well as float32.
    ja: 損失がいくつあっても、その dtype（float32 でも float64 でも）のまま足します。
    help en: torch.tensor([0.1, 0.2]) is float32: a vector of weights needs the losses' dtype.
    help ja: torch.tensor([0.1, 0.2]) は float32 です。重みのベクトルを作るなら、損失の dtype に合わせます。"""
    for count, dtype in [(1, torch.float64), (5, torch.float64), (4, torch.float32)]:
        values, factors = _normal(rng, count, dtype=dtype), _normal(rng, count).tolist()
        losses = {f"loss{number}": value for number, value in enumerate(values)}
        weights = {f"loss{number}": factor for number, factor in enumerate(factors)}
        expected = sum(factor * value for factor, value in zip(factors, values.double().tolist(), strict=True))
        close(answer.combine(losses, weights), torch.tensor(expected, dtype=dtype))
    huge = {"a": torch.tensor(1e300, dtype=torch.float64), "b": torch.tensor(0.1, dtype=torch.float64)}
    close(answer.combine(huge, {"b": 1.0, "a": 0.5}), torch.tensor(5e299, dtype=torch.float64))
    ones = {"a": torch.tensor(1.0, dtype=torch.float64), "b": torch.tensor(1.0, dtype=torch.float64)}
    close(answer.combine(ones, {"a": 16777217.0, "b": -16777216.0}), torch.tensor(1.0, dtype=torch.float64))


@task("combine")
def test_every_loss_gets_its_gradient(answer, probe, rng):
    """en: The gradient that reaches each loss is its weight: every graph is still there after combine.
    ja: 各損失に届く勾配は、その重みに等しくなります。combine のあとも計算グラフはすべて残っています。
    help en: .item(), float() and torch.tensor(…) cut a loss off from the model that made it.
    help ja: .item() や float()、torch.tensor(…) は、損失をモデルから切り離してしまいます。"""
    values = {name: _normal(rng) for name in ("first", "second", "third")}
    weights, cotangent = {"third": 0.25, "first": 2.0, "second": -3.0}, _cotangent(rng)
    seen = probe.combine_squares(answer, values, weights, cotangent)
    total = sum(weights[name] * value.square() for name, value in values.items())
    expected = {name: cotangent * weights[name] * 2 * value for name, value in values.items()}
    close(seen, {"total": total, "gradients": expected})


@task("combine")
def test_backward_is_left_to_the_caller(answer, probe):
    """en: combine only builds the sum: no gradient exists before the caller's own backward().
    ja: combine は和を作るだけです。呼び出し側が backward() を呼ぶまで、勾配はありません。
    help en: d(2w)/dw = 2 and d(w²)/dw = 6 at w = 3; with weights 10 and 0.5 that makes 23.
    help ja: w = 3 で d(2w)/dw = 2、d(w²)/dw = 6 です。重み 10 と 0.5 では 23 になります。"""
    seen = probe.combine_shared(answer, {"square": 0.5, "double": 10.0})
    close(seen, {"before": None, "after": torch.tensor(23.0)})


@task("combine")
def test_a_weight_of_zero(answer, probe):
    """en: A weight of 0 switches a loss off; if all are 0, the result is still a tensor, 0.
    ja: 重み 0 はその損失を切ります。すべて 0 でも、結果はテンソルの 0 です。
    help en: The sum of an empty list is the Python number 0, not a tensor.
    help ja: 空のリストの sum は Python の数 0 で、テンソルではありません。"""
    losses = {"class": torch.tensor(2.0), "box": torch.tensor(3.0)}
    close(answer.combine(losses, {"class": 0.0, "box": 4.0}), torch.tensor(12.0))
    close(answer.combine(losses, {"class": 0, "box": 0.0}), torch.tensor(0.0))
    seen = probe.combine_squares(answer, losses, {"class": 1.5, "box": 0.0}, torch.tensor(1.0))
    close(seen["total"], torch.tensor(6.0))
    close(seen["gradients"]["class"], torch.tensor(6.0))
    off = seen["gradients"]["box"]
    expect(
        off is None or (isinstance(off, torch.Tensor) and bool((off == 0).all())),
        en=f"the loss with weight 0 got the gradient {off}; it should be 0 or None",
        ja=f"重み 0 の損失に勾配 {off} が届きました。0 か None のはずです",
    )


@task("combine")
def test_names_must_agree(answer):
    """en: A loss without a weight, or a weight without a loss, raises ValueError.
    ja: 重みのない損失、または損失のない重みがあれば ValueError です。
    help en: Compare losses.keys() with weights.keys() first: they behave like sets.
    help ja: まず losses.keys() と weights.keys() を比べます。集合のように比べられます。"""
    losses = {"class": torch.tensor(2.0), "box": torch.tensor(3.0)}
    close(answer.combine(losses, {"box": 2.0, "class": 1.0}), torch.tensor(8.0))
    raises(ValueError, answer.combine, losses, {"class": 1.0})
    raises(ValueError, answer.combine, losses, {"class": 1.0, "box": 2.0, "mask": 0.0})
    raises(ValueError, answer.combine, losses, {"class": 1.0, "Box": 2.0})
    raises(ValueError, answer.combine, losses, {})
    raises(ValueError, answer.combine, {}, {"class": 1.0})


@task("combine")
def test_there_must_be_a_loss(answer):
    """en: No losses at all raise ValueError; one is enough.
    ja: 損失が 1 つもなければ ValueError です。1 つあれば十分です。
    help en: A total of 0 without a graph would fail later, in backward(), far from its cause.
    help ja: グラフのない 0 を返すと、あとの backward() で、原因から離れた場所でエラーになります。"""
    close(answer.combine({"only": torch.tensor(2.0)}, {"only": 3.0}), torch.tensor(6.0))
    raises(ValueError, answer.combine, {}, {})


@task("combine")
def test_the_result_stays_on_the_losses_device(answer, probe):
    """en: The result is on the device of the losses, whichever that is.
    ja: 結果は、どのデバイスであっても、損失と同じデバイスにあります。
    help en: Python numbers fit any device; a tensor of weights needs device=loss.device, or it is made on the CPU.
    help ja: Python の数はどのデバイスでも使えます。重みをテンソルにするなら device=loss.device を付けます。
        付けなければ CPU に作られます。"""
    losses = {"class": torch.tensor(2.0), "box": torch.tensor(-4.0), "mask": torch.tensor(0.5)}
    weights = {"class": 1.0, "box": 0.5, "mask": 2.0}
    close(answer.combine(losses, weights), torch.tensor(1.0))
    close(probe.combine_squares(answer, losses, weights, torch.tensor(1.0))["total"], torch.tensor(12.5))


# --- 5: class_weights ---


@task("class_weights")
def test_rare_classes_weigh_more(answer):
    """en: A class's weight is total / (number of classes · its count), so rare classes weigh more, as float32.
    ja: クラスの重みは 合計 / (クラス数 · そのサンプル数) です。少ないクラスほど重くなり、型は float32 です。
    help en: [6, 2, 1] has 9 samples in 3 classes: 9 / (3 · 6) = 0.5, 9 / (3 · 2) = 1.5, 9 / (3 · 1) = 3.
    help ja: [6, 2, 1] は 3 クラスで 9 サンプルです。9 / (3 · 6) = 0.5、9 / (3 · 2) = 1.5、9 / (3 · 1) = 3 です。"""
    close(answer.class_weights([6, 2, 1]), _on_cpu(0.5, 1.5, 3.0))
    close(answer.class_weights([1, 3]), _on_cpu(2.0, 2.0 / 3))


@task("class_weights")
def test_equal_counts_give_one(answer):
    """en: Classes of equal size all get the weight 1, however many there are and whatever their size.
    ja: サンプル数がすべて等しければ、クラスの数や大きさに関係なく、重みはすべて 1 です。
    help en: 1 / count alone makes the weights, and with them your learning rate, depend on the size of the data.
    help ja: 1 / サンプル数 だけでは、重みの大きさがデータの量で変わってしまいます。"""
    close(answer.class_weights([5, 5, 5, 5]), _on_cpu(1.0, 1.0, 1.0, 1.0))
    close(answer.class_weights([1000, 1000]), _on_cpu(1.0, 1.0))
    close(answer.class_weights([7]), _on_cpu(1.0))
    close(answer.class_weights([1, 2]), _on_cpu(1.5, 0.75))


@task("class_weights")
def test_any_sequence_of_counts(answer, rng):
    """en: Lists and tuples of any length work, with counts beyond 32 bits too; the result is a float32 tensor (C,).
    ja: 長さによらずリストでもタプルでもよく、32 ビットを超える数も使えます。結果は float32 の形状 (C,) です。
    help en: Python's / of two ints is exact enough; // and integer tensors are not.
    help ja: Python の int どうしの / で十分です。// や整数のテンソルでは端数が消えます。"""
    close(answer.class_weights((2, 3, 5, 7, 11)), _on_cpu(*(28 / (5 * count) for count in (2, 3, 5, 7, 11))))
    close(answer.class_weights([3_000_000_000, 1_000_000_000]), _on_cpu(2 / 3, 2.0))
    counts = torch.randint(1, 500, (9,), generator=rng).tolist()
    close(answer.class_weights(counts), _on_cpu(*(sum(counts) / (9 * count) for count in counts)))


@task("class_weights")
def test_cross_entropy_loss_takes_them(answer, probe):
    """en: On the device of the logits, nn.CrossEntropyLoss(weight=…) takes the weights and gives the weighted mean.
    ja: ロジットと同じデバイスに移せば nn.CrossEntropyLoss(weight=…) に渡せて、重み付き平均が得られます。
    help en: It needs one float weight a class; integers are refused.
    help ja: クラスごとに 1 つの浮動小数の重みが必要です。整数は受け付けません。"""
    logits, target = torch.tensor([[0.0, 0.0], [2.0, 0.0], [0.0, 2.0]]), torch.tensor([0, 0, 1])
    easy = math.log1p(math.exp(-2))
    expected = (2 * math.log(2) + 2 * easy + 2 / 3 * easy) / (2 + 2 + 2 / 3)
    close(probe.weighted_cross_entropy(answer, [1, 3], logits, target), torch.tensor(expected))


@task("class_weights")
def test_a_count_below_one_is_refused(answer):
    """en: A class without samples (or a negative count) raises ValueError, wherever it stands.
    ja: サンプルのないクラス（または負の数）があれば、どの位置でも ValueError です。
    help en: total / 0 would be inf, and a loss of inf or NaN comes much later.
    help ja: 合計 / 0 は inf になり、ずっとあとで損失が inf や NaN になります。"""
    close(answer.class_weights([1, 1, 2]), _on_cpu(4 / 3, 4 / 3, 2 / 3))
    for counts in ([0, 3], [3, 0], [2, 0, 2], [4, -1], [0], [0, 0]):
        raises(ValueError, answer.class_weights, counts)


@task("class_weights")
def test_no_counts_are_refused(answer):
    """en: No counts at all raise ValueError; one class is enough.
    ja: 1 つもクラスがなければ ValueError です。1 クラスあれば十分です。
    help en: min([]) and a division by len([]) raise errors of their own; only the first is a ValueError.
    help ja: min([]) や len([]) での割り算もエラーになりますが、ValueError なのは前者だけです。"""
    close(answer.class_weights([3]), _on_cpu(1.0))
    raises(ValueError, answer.class_weights, [])
    raises(ValueError, answer.class_weights, ())


@task("class_weights")
def test_they_are_made_on_the_cpu(answer):
    """en: The counts are Python numbers, so the weights are on the CPU, on a machine with a GPU too.
    ja: counts は Python の数なので、GPU のある環境でも重みは CPU にあります。
    help en: torch.tensor puts numbers on the CPU unless you name a device. Where the logits are, only the caller knows.
    help ja: device を指定しなければ、torch.tensor は数を CPU に置きます。ロジットがどこにあるかを知っているのは、
    呼び出し側だけです。"""
    close(answer.class_weights([4, 1]), _on_cpu(0.625, 2.5))
    close(answer.class_weights((9,)), _on_cpu(1.0))


# --- 6: silent_parameters ---


@task("silent_parameters")
def test_round_silences_everything(answer, probe):
    """en: A loss through round() gives gradients of zeros: all names are returned. Without round(), none is.
    ja: round() を通した損失の勾配はすべて 0 なので、全部の名前を返します。round() がなければ 1 つも返しません。
    help en: A gradient of zeros is a tensor, not None: look at its values.
    help ja: すべて 0 の勾配は None ではなくテンソルです。値を調べます。"""
    equal(answer.silent_parameters(probe.line(), probe.squared), [])
    equal(answer.silent_parameters(probe.line(), probe.rounded), ["weight", "bias"])


@task("silent_parameters")
def test_a_loss_without_graph(answer, probe):
    """en: A loss without a graph (a comparison, argmax, .item()) makes every trainable parameter silent: no error.
    ja: グラフのない損失（比較、argmax、.item()）では、エラーにせず、学習対象のパラメータをすべて返します。
    help en: value.requires_grad tells whether there is a graph before you ask for gradients.
    help ja: 勾配を求める前に、value.requires_grad でグラフがあるかどうかが分かります。"""
    for loss in (probe.share_positive, probe.best_row, probe.as_a_number, probe.constant):
        equal(answer.silent_parameters(probe.line(), loss), ["weight", "bias"])
    equal(answer.silent_parameters(probe.line(), probe.squared), [])


@task("silent_parameters")
def test_requires_grad_alone_is_not_enough(answer, probe):
    """en: A loss made with requires_grad=True has a graph, but not the model's: every parameter is silent.
    ja: requires_grad=True を付けて作った損失にはグラフがありますが、モデルにつながっていないので、すべて返します。
    help en: torch.autograd.grad(…, allow_unused=True) gives None for what the loss does not depend on.
    help ja: torch.autograd.grad(…, allow_unused=True) は、損失が依存しないものに None を返します。"""
    equal(answer.silent_parameters(probe.two_layers(), probe.squared), [])
    everything = ["0.weight", "0.bias", "2.weight", "2.bias"]
    equal(answer.silent_parameters(probe.two_layers(), probe.forced_to_require_grad), everything)


@task("silent_parameters")
def test_missing_and_zero_in_order(answer, probe):
    """en: Missing gradients and gradients of zeros both count, in the order of named_parameters().
    ja: 勾配がない場合も、すべて 0 の場合も数え、named_parameters() の順に並べます。
    help en: Go through the parameters once and put both questions to each; buffers are not parameters.
    help ja: パラメータを 1 回だけたどり、両方の条件を調べます。バッファはパラメータではありません。"""
    equal(answer.silent_parameters(probe.mixed(), probe.of_a_vector), ["rounded", "spare", "stepped"])
    equal(answer.silent_parameters(probe.two_layers(), probe.without_the_first_layer), ["0.weight", "0.bias"])
    equal(answer.silent_parameters(probe.dead_relu(), probe.squared), ["0.weight", "0.bias", "2.weight"])


@task("silent_parameters")
def test_entirely_zero_means_every_element(answer, probe):
    """en: One element that is not zero is enough to be heard: some zeros, a sum of zero or tiny values do not matter.
    ja: 0 でない要素が 1 つでもあれば返しません。一部が 0、和が 0、値がごく小さい、というだけでは返しません。
    help en: [[1, −1]] sums to 0 and [[1, 0]] contains a 0, yet both train the weight.
    help ja: [[1, −1]] は和が 0、[[1, 0]] は 0 を含みますが、どちらも重みを学習させます。"""
    for loss in (probe.first_input_only, probe.second_input_only, probe.opposite_inputs, probe.tiny):
        equal(answer.silent_parameters(probe.line(), loss), [])
    equal(answer.silent_parameters(probe.line(), probe.rounded), ["weight", "bias"])


@task("silent_parameters")
def test_frozen_parameters_are_left_out(answer, probe):
    """en: Parameters with requires_grad=False are never listed; with nothing to train the list is empty.
    ja: requires_grad=False のパラメータは返しません。学習対象がなければ空のリストです。
    help en: A frozen parameter has no gradient on purpose. Filter before you ask for gradients.
    help ja: 凍結したパラメータに勾配がないのは意図どおりです。勾配を求める前に除きます。"""
    equal(answer.silent_parameters(probe.frozen_line(["weight"]), probe.rounded), ["bias"])
    equal(answer.silent_parameters(probe.frozen_line(["bias"]), probe.share_positive), ["weight"])
    equal(answer.silent_parameters(probe.frozen_line(["weight"]), probe.squared), [])
    equal(answer.silent_parameters(probe.frozen_line(["weight", "bias"]), probe.squared), [])
    equal(answer.silent_parameters(probe.without_parameters(), probe.squared), [])


@task("silent_parameters")
def test_old_gradients_do_not_count(answer, probe):
    """en: Only this loss counts: what an earlier backward() left in .grad changes nothing.
    ja: 数えるのはこの損失の勾配だけです。以前の backward() が .grad に残した値は関係ありません。
    help en: backward() adds to .grad; torch.autograd.grad returns the gradients of this loss alone.
    help ja: backward() は .grad に足し込みます。torch.autograd.grad はこの損失の勾配だけを返します。"""
    filled = probe.line_with_gradients(torch.tensor([[10.0, 20.0]]), torch.tensor([30.0]))
    equal(answer.silent_parameters(filled, probe.rounded), ["weight", "bias"])
    opposite = probe.line_with_gradients(torch.tensor([[-1.0, 1.0]]), torch.tensor([-1.0]))
    equal(answer.silent_parameters(opposite, probe.opposite_inputs), [])


@task("silent_parameters")
def test_the_model_is_left_as_it_was(answer, probe):
    """en: Afterwards every value, .grad, requires_grad and train/eval flag of the model is as before.
    ja: 呼び出しのあとも、モデルの値、.grad、requires_grad、train/eval の状態は元のままです。
    help en: A .grad that was None is None again, and one that was filled keeps its values: zero_grad() is not enough.
    help ja: None だった .grad は None のまま、埋まっていた .grad は値もそのままです。zero_grad() では戻りません。"""
    for loss, silent in [
        (probe.squared, []),
        (probe.rounded, ["0.weight", "0.bias", "2.bias"]),
        (probe.as_a_number, ["0.weight", "0.bias", "2.bias"]),
    ]:
        model = probe.half_trained()
        before = probe.state_of(model)
        equal(answer.silent_parameters(model, loss), silent)
        equal(probe.state_of(model), before)


@task("silent_parameters")
def test_the_mode_is_the_models_own(answer, probe):
    """en: The loss is computed in the mode that the model is in: Dropout(1.0) silences layers in training mode only.
    ja: 損失はモデルの今のモードのまま計算します。Dropout(1.0) で勾配が消えるのは訓練モードのときだけです。
    help en: Call neither train() nor eval().
    help ja: train() も eval() も呼びません。"""
    equal(answer.silent_parameters(probe.dropped(False), probe.squared), [])
    equal(answer.silent_parameters(probe.dropped(True), probe.squared), ["0.weight", "0.bias", "2.weight"])


@task("silent_parameters")
def test_tied_parameters_appear_once(answer, probe):
    """en: A parameter that two layers share is listed once, under the name that named_parameters() gives it.
    ja: 2 つの層が共有するパラメータは、named_parameters() が付ける名前で 1 回だけ返します。
    help en: named_parameters() already leaves duplicates out; state_dict() does not.
    help ja: named_parameters() は重複を除いてくれますが、state_dict() は除きません。"""
    equal(answer.silent_parameters(probe.tied(), probe.rounded), ["0.weight", "0.bias", "1.bias"])
    equal(answer.silent_parameters(probe.tied(), probe.squared), [])


@task("silent_parameters")
def test_the_model_stays_on_its_device(answer, probe):
    """en: The model is used where it is, on the CPU or a GPU, and is there afterwards; the data of loss is there, too.
    ja: モデルは、CPU でも GPU でも今あるデバイスのまま使い、呼び出しのあともそこにあります。
    loss が使うデータも同じデバイスにあります。
    help en: any(), == and count_nonzero work on every device; numpy() and .cpu() need the CPU or lead there.
    model.cpu() moves the model itself.
    help ja: any() や ==、count_nonzero はどのデバイスでも使えます。numpy() は CPU でしか使えず、.cpu() は CPU への
    コピーです。model.cpu() を呼ぶと、モデルそのものが移ってしまいます。"""
    for loss, silent in [(probe.without_the_first_layer, ["0.weight", "0.bias"]), (probe.where_the_model_is, [])]:
        model = probe.two_layers()
        before = probe.state_of(model)
        equal(answer.silent_parameters(model, loss), silent)
        equal(probe.state_of(model), before)
