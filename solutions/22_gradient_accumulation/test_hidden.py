"""Hidden checks: references by hand (a linear model, the mean squared error, plain SGD), in float64 where it helps."""

import math
from functools import partial

import torch

from grader.checks import close, each, equal, expect, raises, refuses, task, together


def numbers(*values, dtype=torch.float32):
    return torch.tensor(values, dtype=dtype)


def draw(rng, *shape, dtype=torch.float32):
    return torch.randn(shape, generator=rng, dtype=dtype)


def mse_by_hand(weight, bias, inputs, targets):
    """Mean squared error of inputs @ weight.T + bias, and its gradients, in float64."""
    weight, bias, inputs, targets = (tensor.double() for tensor in (weight, bias, inputs, targets))
    difference = inputs @ weight.t() + bias - targets
    slope = 2 * difference / difference.numel()
    return difference.pow(2).mean().item(), [slope.t() @ inputs, slope.sum(0)]


def joint_norm(gradients):
    return math.sqrt(sum(gradient.double().pow(2).sum().item() for gradient in gradients))


def train_by_hand(batches, steps, lr, weight, bias, max_norm=None):
    """The parameters after every step of SGD on joined batches; the bias learns twice as fast as the weight."""
    values, path = [weight.double(), bias.double()], []
    for start in range(0, len(batches), steps):
        group = batches[start : start + steps]
        inputs, targets = torch.cat([x for x, _ in group]), torch.cat([y for _, y in group])
        _, gradients = mse_by_hand(*values, inputs, targets)
        norm = joint_norm(gradients)
        factor = 1.0 if max_norm is None or norm <= max_norm else max_norm / norm
        values = [v - lr * times * factor * g for v, g, times in zip(values, gradients, (1, 2), strict=True)]
        path.append([value.to(weight.dtype) for value in values])
    return path


def near(actual, expected):
    """Compare what went through float32 as Python floats, or through clipping, which may add 1e-6 to the norm."""
    close(actual, expected, rtol=1e-5, atol=1e-5)


def demand_stillness(copied, batches):
    """Model and batches stay on the device: only single numbers (at most eight of 8 bytes a batch) may travel."""
    there, home = copied["to the device"], copied["to the CPU"]
    expect(
        there + home <= 64 * batches,
        en=f"{there} bytes were copied to the device and {home} bytes to the CPU: more than single numbers",
        ja=f"デバイスへ {there} バイト、CPU へ {home} バイトがコピーされました。1 つずつの数だけではありません",
    )


def random_batches(rng, *rows, dtype=torch.float32):
    return [(draw(rng, n, 3, dtype=dtype), draw(rng, n, 2, dtype=dtype)) for n in rows]


# --- 1. accumulation_groups ---


@task("accumulation_groups")
def test_ten_batches_in_fours(answer):
    """en: Ten batches with four to a step make the groups 4, 4 and 2.
    ja: 10 個のバッチを 4 個ずつまとめると、グループは 4、4、2 になります。
    help en: Two full groups take eight batches; the two that are left over are a group as well.
    help ja: 4 個そろったグループが 2 つで 8 個です。残りの 2 個も 1 つのグループになります。"""
    equal(answer.accumulation_groups(10, 4), [4, 4, 2])


@task("accumulation_groups")
def test_only_the_last_group_is_smaller(answer):
    """en: Every group but the last is full, and together they hold all batches.
    ja: 最後を除くどのグループにも `steps` 個のバッチがあり、合わせるとすべてのバッチになります。"""
    found = each(answer.accumulation_groups, (7, 3), (11, 5), (5, 4), (3, 10), (1000, 7))
    for groups, expected in zip(found, ([3, 3, 1], [5, 5, 1], [4, 1], [3], [7] * 142 + [6]), strict=True):
        equal(groups, expected)


@task("accumulation_groups")
def test_no_group_is_empty(answer):
    """en: No group is empty: a number of batches that divides has no rest, and without batches there is no group.
    ja: 空のグループはありません。割り切れるときに余りのグループはなく、バッチがなければグループもありません。"""
    found = each(answer.accumulation_groups, (8, 4), (4, 4), (3, 1), (0, 4))
    for groups, expected in zip(found, ([4, 4], [4], [1, 1, 1], []), strict=True):
        equal(groups, expected)


@task("accumulation_groups")
def test_refuses_fewer_than_one_step(answer):
    """en: steps = 1 is the smallest that makes sense; 0 and negative numbers raise ValueError.
    ja: steps は 1 以上です。0 や負の数には ValueError を送出します。"""
    equal(answer.accumulation_groups(2, 1), [1, 1])
    refuses(ValueError, answer.accumulation_groups, (2, 0), (2, -1))


@task("accumulation_groups")
def test_refuses_a_negative_number_of_batches(answer):
    """en: A single batch is one group; a negative number of batches raises ValueError.
    ja: バッチが 1 個なら 1 つのグループです。バッチの数が負のときは ValueError を送出します。"""
    equal(answer.accumulation_groups(1, 3), [1])
    refuses(ValueError, answer.accumulation_groups, (-1, 3), (-6, 3))


# --- 2. micro_batches ---


@task("micro_batches")
def test_five_samples_in_twos(answer):
    """en: Five samples cut in twos are three (inputs, targets) pieces of 2, 2 and 1 samples, in order.
    ja: 5 個のサンプルを 2 個ずつに切ると、2 個、2 個、1 個の (inputs, targets) の組が順に 3 つできます。"""
    inputs = torch.tensor([[1.0, 10.0], [2.0, 20.0], [3.0, 30.0], [4.0, 40.0], [5.0, 50.0]])
    targets = numbers(1.0, 2.0, 3.0, 4.0, 5.0)
    expected = [(inputs[:2], targets[:2]), (inputs[2:4], targets[2:4]), (inputs[4:], targets[4:])]
    close(answer.micro_batches(inputs, targets, 2), expected)


@task("micro_batches")
def test_any_shape_and_type(answer, rng):
    """en: Inputs and targets may have any number of dimensions, dtypes and strides; pieces keep dtype and shape.
    ja: inputs と targets の次元数、データ型、ストライドは問いません。切り分けた組もデータ型と形を保ちます。
    help en: Cut along dimension 0 of both; `size` may be larger than the batch.
    help ja: どちらも次元 0 に沿って切ります。`size` はバッチより大きいこともあります。"""
    images, classes = draw(rng, 7, 2, 3, dtype=torch.float64), torch.arange(7)
    across, pixels = draw(rng, 4, 6).t(), torch.arange(24, dtype=torch.int32).reshape(12, 2)[::2]
    cases = [(images, classes, size) for size in (1, 3, 7)] + [(across, pixels, size) for size in (2, 4, 100)]
    for pieces, (inputs, targets, size) in zip(each(answer.micro_batches, *cases), cases, strict=True):
        cuts = [slice(start, start + size) for start in range(0, len(inputs), size)]
        equal(pieces, [(inputs[cut], targets[cut]) for cut in cuts])


@task("micro_batches")
def test_an_empty_batch_has_no_pieces(answer):
    """en: A batch of one sample is one piece; an empty batch gives an empty list.
    ja: サンプルが 1 個なら組は 1 つです。空のバッチには空のリストを返します。
    help en: split() of an empty tensor gives one empty piece.
    help ja: 空のテンソルに split() を使うと、空の組が 1 つできてしまいます。"""
    equal(answer.micro_batches(torch.ones(1, 3), numbers(4.0), 2), [(torch.ones(1, 3), numbers(4.0))])
    equal(answer.micro_batches(torch.ones(0, 3), torch.ones(0), 2), [])


@task("micro_batches")
def test_gradients_pass_through(probe, answer, rng):
    """en: The pieces stay in the graph: gradients reach the inputs and the targets they were cut from.
    ja: 切り分けても計算グラフは切れません。勾配は、もとの inputs と targets まで伝わります。
    help en: No detach(), no .data, no way through NumPy or lists.
    help ja: detach() や .data を使わず、NumPy やリストも経由しません。"""
    inputs, targets = draw(rng, 5, 2), draw(rng, 5)
    got = probe.cubes(answer, inputs, targets, 2)
    expect(got["graph"], en="the pieces require no grad", ja="切り分けた組が requires_grad ではありません")
    close(got["gradients"], [3 * inputs**2, 3 * targets**2])


@task("micro_batches")
def test_pieces_stay_on_their_device(answer):
    """en: The pieces are on the device of inputs and targets, be it the CPU or a GPU.
    ja: 切り分けた組は、CPU でも GPU でも、もとの inputs と targets と同じデバイスにあります。
    help en: A slice is on the device of its tensor by itself. A tensor of row numbers, for index_select, needs
    device=inputs.device.
    help ja: スライスは、何もしなくてももとのテンソルと同じデバイスにあります。index_select に渡す行番号のテンソルには、
    device=inputs.device が必要です。"""
    inputs, targets = numbers(5.0, -1.0, 2.0, 0.5), torch.tensor([[1, 0], [0, 3], [2, 2], [4, 1]])
    expected = [(inputs[:3], targets[:3]), (inputs[3:], targets[3:])]
    equal(answer.micro_batches(inputs, targets, 3), expected)


@task("micro_batches")
def test_refuses_sizes_below_one(answer):
    """en: size = 1 gives pieces of one sample; 0 and negative sizes raise ValueError.
    ja: size = 1 なら 1 個ずつの組になります。0 や負の size には ValueError を送出します。"""
    inputs, targets = numbers(1.0, 2.0), numbers(3.0, 4.0)
    equal(answer.micro_batches(inputs, targets, 1), [(inputs[:1], targets[:1]), (inputs[1:], targets[1:])])
    refuses(ValueError, answer.micro_batches, (inputs, targets, 0), (inputs, targets, -1))


@task("micro_batches")
def test_refuses_unequal_lengths(answer):
    """en: Inputs and targets of unequal length raise ValueError, also where both would give as many pieces.
    ja: inputs と targets の長さが異なれば、組の数が同じになる場合でも ValueError を送出します。"""
    inputs, targets = torch.ones(6, 2), torch.arange(6)
    equal(answer.micro_batches(inputs, targets, 4), [(inputs[:4], targets[:4]), (inputs[4:], targets[4:])])
    unequal = (inputs, targets[:5]), (inputs[:5], targets), (inputs, targets[:1]), (inputs[:0], targets)
    refuses(ValueError, answer.micro_batches, *((*pair, 4) for pair in unequal))


# --- 3. accumulated_gradient_ ---


@task("accumulated_gradient_")
def test_mean_of_five_samples(probe, answer):
    """en: For weight 0, inputs 1 and the targets 1, 2, 3, 4, 10, in twos, the mean loss is 26.0 and its gradient -8.
    ja: weight が 0、入力が 1、目標値が 1、2、3、4、10 のとき、2 個ずつ計算しても平均損失は 26.0、勾配は -8 です。
    help en: Each sample counts one fifth, the one in the last piece too.
    help ja: どのサンプルも 5 分の 1 ずつ効きます。最後の組のサンプルも同じです。"""
    got = probe.accumulate_weight(answer, targets=[1.0, 2.0, 3.0, 4.0, 10.0], size=2)
    near(got["gradient"], -8.0)
    near(got["returned"], 26.0)


@task("accumulated_gradient_", weight=2)
def test_equals_the_whole_batch(probe, answer, rng):
    """en: Loss and gradients are those of the whole batch for every `size`, in float32 and float64.
    ja: どの `size` でも、損失と勾配はバッチ全体のものと等しくなります。float32 でも float64 でも同じです。"""
    for dtype, rows, size in (
        (torch.float32, 7, 3),
        (torch.float64, 8, 5),
        (torch.float32, 4, 1),
        (torch.float32, 3, 9),
    ):
        inputs, targets = draw(rng, rows, 3, dtype=dtype), draw(rng, rows, 2, dtype=dtype)
        weight, bias = draw(rng, 2, 3, dtype=dtype), draw(rng, 2, dtype=dtype)
        loss, gradients = mse_by_hand(weight, bias, inputs, targets)
        got = probe.accumulate(answer, inputs, targets, size=size, weight=weight, bias=bias)
        near(got["returned"], loss)
        close(got["gradients"], [gradient.to(dtype) for gradient in gradients])
        equal(got["parameters"], [weight, bias])


@task("accumulated_gradient_")
def test_never_more_than_size_samples(probe, answer):
    """en: The model never sees more than `size` samples at once, and still the gradient is that of the whole batch.
    ja: モデルに一度に渡すサンプルは `size` 個までです。それでも勾配はバッチ全体のものになります。"""
    got = probe.accumulate_weight(answer, targets=[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0], size=3)
    near(got["gradient"], -8.0)
    rows = got["samples"]
    expect(
        max(rows, default=0) <= 3,
        en=f"with size = 3 the model saw batches of {rows} samples",
        ja=f"size = 3 なのに、モデルに渡されたサンプル数は {rows} でした",
    )
    expect(
        sum(rows) >= 7,
        en=f"the model saw batches of {rows} samples, fewer than the 7 of the batch",
        ja=f"モデルに渡されたサンプル数は {rows} で、バッチの 7 個に足りません",
    )


@task("accumulated_gradient_")
def test_one_graph_at_a_time(probe, answer):
    """en: Each piece's backward runs before the next piece is computed, so that only one graph takes memory.
    ja: 次の組を計算する前に、いまの組の backward を済ませます。こうするとメモリを占める計算グラフは 1 つで済みます。
    help en: Call backward inside the loop. A sum of losses with one backward at the end keeps all graphs alive.
    help ja: backward はループの中で呼びます。損失を足して最後に 1 回だけ呼ぶと、計算グラフがすべてメモリに残ります。"""
    got = probe.accumulate_weight(answer, targets=[1.0, 2.0, 3.0, 4.0, 5.0, 9.0], size=1)
    near(got["gradient"], -8.0)
    expect(
        got["waiting"] <= 2,
        en=f"{got['waiting']} graphs waited for their backward at one time",
        ja=f"{got['waiting']} 個の計算グラフが同時に backward を待っていました",
    )


@task("accumulated_gradient_")
def test_old_gradients_do_not_count(probe, answer, rng):
    """en: What was in .grad before the call is not part of the result.
    ja: 呼び出し前に .grad にあった値は、結果に含めません。
    help en: backward() adds to .grad: clear it once, before the first piece.
    help ja: backward() は .grad に足し込みます。最初の組の前に 1 回だけ消してください。"""
    got = probe.accumulate_weight(answer, targets=[1.0, 4.0, 7.0], size=2, old=100.0)
    near(got["gradient"], -8.0)
    inputs, targets, weight, bias = draw(rng, 5, 3), draw(rng, 5, 2), draw(rng, 2, 3), draw(rng, 2)
    _, gradients = mse_by_hand(weight, bias, inputs, targets)
    got = probe.accumulate(answer, inputs, targets, size=2, weight=weight, bias=bias, old=-3.0)
    close(got["gradients"], [gradient.float() for gradient in gradients])


@task("accumulated_gradient_")
def test_any_criterion(probe, answer, rng):
    """en: Any criterion that averages serves: it is called as criterion(outputs, targets), also with class indices.
    ja: 平均を返す criterion なら何でもかまいません。criterion(outputs, targets) の順に渡します。
    targets はクラス番号のこともあります。"""
    got = probe.accumulate_weight(answer, targets=[2.0, 4.0, -2.0, 6.0], size=3, criterion=probe.pinball)
    near(got["gradient"], -0.5)
    near(got["returned"], 2.375)
    inputs, classes = draw(rng, 5, 3), torch.tensor([1, 0, 3, 2, 1])
    weight, bias = draw(rng, 4, 3), draw(rng, 4)
    logits = inputs.double() @ weight.double().t() + bias.double()
    slope = (logits.softmax(1) - torch.eye(4, dtype=torch.float64)[classes]) / 5
    loss = -logits.log_softmax(1)[range(5), classes].mean().item()
    got = probe.accumulate(answer, inputs, classes, size=2, weight=weight, bias=bias, criterion=probe.cross_entropy)
    near(got["returned"], loss)
    close(got["gradients"], [(slope.t() @ inputs.double()).float(), slope.sum(0).float()])


@task("accumulated_gradient_", needs="accelerator")
def test_the_work_is_done_where_the_model_is(probe, answer, rng):
    """en: On a GPU the work is done there: the gradients are there, and nothing larger than single numbers travels
    between it and the CPU.
    ja: GPU の上では、計算もそこで行います。勾配も GPU にあり、1 つずつの数より大きなものが CPU との間を行き来することは
    ありません。
    help en: A total that is a tensor needs the device of the loss: torch.zeros((), device=inputs.device). Outputs and
    targets stay where they are.
    help ja: 合計をテンソルで持つなら、torch.zeros((), device=inputs.device) のように、損失と同じデバイスに作ります。
    出力と目標値は移しません。"""
    inputs, targets, weight, bias = draw(rng, 22, 30), draw(rng, 22, 20), draw(rng, 20, 30), draw(rng, 20)
    loss, gradients = mse_by_hand(weight, bias, inputs, targets)
    got = probe.accumulate_counted(answer, inputs, targets, size=8, weight=weight, bias=bias)
    near(got["returned"], loss)
    near(got["gradients"], [gradient.float() for gradient in gradients])
    demand_stillness(got["copied"], 3)


@task("accumulated_gradient_")
def test_refuses_an_empty_batch(probe, answer):
    """en: One sample is enough for a mean; an empty batch raises ValueError.
    ja: サンプルが 1 個でもあれば平均を計算できます。空のバッチには ValueError を送出します。"""
    got = probe.accumulate_weight(answer, targets=[3.0], size=2)
    near(got["gradient"], -6.0)
    near(got["returned"], 9.0)
    raises(ValueError, probe.accumulate_weight, answer, targets=[], size=2)


# --- 4. train_accumulated ---


@task("train_accumulated")
def test_each_step_reaches_the_mean_of_its_batches(probe, answer):
    """en: With inputs 1 and lr 0.5 each step moves the weight to the mean target of its batches: here to 4, 6 and 15.
    ja: 入力が 1、学習率が 0.5 なら、weight は更新のたびにそのグループの目標値の平均になります。順に 4、6、15 です。
    help en: Five batches with two to a step are three steps; the fifth batch is a group of its own.
    help ja: 5 個のバッチを 2 個ずつまとめると更新は 3 回です。5 個目のバッチは 1 つだけのグループになります。"""
    batches = [[1.0, 3.0], [5.0, 7.0], [2.0, 4.0], [9.0, 9.0], [10.0, 20.0]]
    got = probe.train_weight(answer, targets=batches, steps=2)
    near(got["path"], [4.0, 6.0, 15.0])
    equal(got["updates"], [3])


@task("train_accumulated")
def test_the_rest_is_a_group_too(probe, answer):
    """en: Ten batches with four to a step make three updates; the last one averages over two batches, not over four.
    ja: 10 個のバッチを 4 個ずつまとめると、更新は 3 回です。最後の更新では、4 個ではなく 2 個のバッチで平均します。"""
    batches = [[1.0], [2.0], [3.0], [4.0], [5.0], [6.0], [7.0], [8.0], [9.0], [10.0]]
    got = probe.train_weight(answer, targets=batches, steps=4)
    near(got["path"], [2.5, 6.5, 9.5])
    equal(got["updates"], [3])
    got = probe.train_weight(answer, targets=[[1.0], [2.0]], steps=4)
    near(got["path"], [1.5])


@task("train_accumulated")
def test_every_sample_counts_the_same(probe, answer):
    """en: Every sample counts the same: a batch with the targets 1, 3, 5, 7 and a short one with 10 have the mean 5.2.
    ja: どのサンプルも同じ重みです。目標値 1、3、5、7 のバッチと、10 だけの短いバッチなら、平均は 5.2 です。
    help en: The mean of batch means is another number; weight each batch by its number of samples.
    help ja: バッチごとの平均をさらに平均すると、別の値になります。各バッチをサンプル数で重みづけしてください。"""
    got = probe.train_weight(answer, targets=[[1.0, 3.0, 5.0, 7.0], [10.0]], steps=2)
    near(got["path"], [5.2])
    got = probe.train_weight(answer, targets=[[6.0], [1.0, 2.0], [8.0, 8.0, 8.0], [4.0]], steps=3)
    near(got["path"], [5.5, 4.0])


@task("train_accumulated")
def test_earlier_gradients_do_not_count(probe, answer):
    """en: Gradients from before the epoch, or from the epoch before, do not count.
    ja: エポックが始まる前の勾配も、前のエポックの勾配も、結果に含めません。
    help en: Clear the gradients before the first batch of a group, not only after a step.
    help ja: 勾配は更新の後だけでなく、グループの最初のバッチの前に消してください。"""
    got = probe.train_weight(answer, targets=[[2.0], [4.0], [9.0]], steps=2, old=100.0, epochs=2)
    near(got["path"], [3.0, 9.0, 3.0, 9.0])
    equal(got["updates"], [2, 2])


@task("train_accumulated", weight=2)
def test_equals_training_on_joined_batches(probe, answer, rng):
    """en: For every `steps` the parameters go the same way as in training on the joined batches.
    ja: どの `steps` でも、パラメータはバッチをつなげて学習したときと同じように動きます。"""
    plans = ((1, torch.float32, (2, 3)), (3, torch.float64, (4, 1, 4, 2, 3)), (9, torch.float32, (3, 5, 2)))
    for steps, dtype, rows in plans:
        batches = random_batches(rng, *rows, dtype=dtype)
        weight, bias = draw(rng, 2, 3, dtype=dtype), draw(rng, 2, dtype=dtype)
        expected = train_by_hand(batches, steps, 0.1, weight, bias)
        got = probe.train(answer, batches, steps=steps, lr=0.1, weight=weight, bias=bias)
        close(got["path"], expected)
        close(got["end"], expected[-1])
        equal(got["updates"], len(expected))


@task("train_accumulated")
def test_goes_through_the_loader_once(probe, answer):
    """en: One epoch goes through the loader once: a shuffled one gives its batches in another order the next time.
    ja: 1 エポックで loader をたどるのは 1 回だけです。シャッフルする loader は、次にたどると順番が変わります。
    help en: Take the samples of a group from the batches that you train on, not from an earlier look at the loader.
    help ja: グループのサンプル数は、前もって loader をたどるのではなく、学習に使うバッチそのものから求めてください。"""
    got = probe.train_weight(answer, targets=[[3.0], [0.0, 6.0, 6.0], [7.0]], steps=2, shuffled=True)
    near(got["path"], [3.75, 7.0])


@task("train_accumulated")
def test_no_step_without_batches(probe, answer):
    """en: Where the batches divide evenly there is no extra step at the end, and without batches there is none at all.
    ja: バッチ数が割り切れるときは、最後に余分な更新をしません。バッチがなければ 1 回も更新しません。"""
    got = probe.train_weight(answer, targets=[[1.0], [3.0], [4.0], [8.0]], steps=2)
    near(got["path"], [2.0, 6.0])
    equal(got["updates"], [2])
    got = probe.train_weight(answer, targets=[], steps=2)
    equal(got, {"updates": [0], "path": [], "end": 0.0})


@task("train_accumulated")
def test_one_batch_in_memory(probe, answer):
    """en: The model sees one batch at a time, never several joined.
    ja: モデルに渡すのは一度に 1 バッチで、つなげたバッチを渡すことはありません。
    help en: Joining the batches needs the memory of the large batch, which accumulation is there to avoid.
    help ja: バッチをつなげると、大きなバッチと同じメモリが要ります。勾配蓄積はそれを避けるためのものです。"""
    got = probe.train_and_watch(answer, targets=[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0], [7.0, 8.0]], steps=4)
    near(got["path"], [4.5])
    rows = got["samples"]
    expect(
        max(rows, default=0) <= 2,
        en=f"the batches have 2 samples, and the model saw {rows}",
        ja=f"バッチのサンプルは 2 個なのに、モデルに渡されたサンプル数は {rows} でした",
    )


@task("train_accumulated")
def test_clips_once_per_group(probe, answer):
    """en: With max_norm the mean gradient of a group is clipped, once: here -2 becomes -1, and the next, -0.4, stays.
    ja: max_norm があれば、グループの平均勾配を 1 回だけ縮めます。ここでは -2 は -1 になり、次の -0.4 はそのままです。
    help en: The batches' own gradients, -12 and 8, do not count: only the norm of their mean does.
    help ja: 個々のバッチの勾配 -12 と 8 は関係ありません。制限するのは、それらを平均した勾配のノルムです。"""
    got = probe.train_weight(answer, targets=[[6.0], [-4.0], [1.2], [1.2]], steps=2, lr=1.0, max_norm=1.0)
    near(got["path"], [1.0, 1.4])


@task("train_accumulated")
def test_clips_all_parameters_together(probe, answer, rng):
    """en: All parameters of the optimizer, whatever their group, are scaled by one factor, in the last step too.
    ja: パラメータグループによらず、オプティマイザの全パラメータの勾配を同じ倍率で縮めます。最後の更新でも同じです。"""
    for dtype in (torch.float32, torch.float64):
        batches = random_batches(rng, 3, 2, 3, 1, 2, dtype=dtype)
        weight, bias = 2 + draw(rng, 2, 3, dtype=dtype), 3 + draw(rng, 2, dtype=dtype)
        got = probe.train(answer, batches, steps=2, lr=0.1, weight=weight, bias=bias, max_norm=0.5)
        near(got["path"], train_by_hand(batches, 2, 0.1, weight, bias, 0.5))


@task("train_accumulated")
def test_clips_what_the_optimizer_holds(probe, answer):
    """en: Only the optimizer's parameters are clipped: with weight gradient -6 and max_norm 3 the weight moves by 3.
    ja: オプティマイザが持つパラメータだけで考えます。weight の勾配が -6、max_norm が 3 なら、weight は 3 動きます。
    help en: The model also has a bias that the optimizer does not hold; its gradient must not make the norm larger.
    help ja: モデルには、オプティマイザが持たない bias もあります。その勾配をノルムに含めてはいけません。"""
    got = probe.train_only_the_weight(answer, targets=[[2.0], [4.0]], steps=2, max_norm=3.0)
    near(got, {"path": [3.0], "bias": 0.0})


@task("train_accumulated")
def test_a_limit_of_zero_is_a_limit(probe, answer):
    """en: max_norm=0.0 is a limit like any other and stops all movement; max_norm=None means no clipping.
    ja: max_norm=0.0 もほかの値と同じ上限で、パラメータは動きません。max_norm=None ならクリッピングしません。
    help en: 0.0 counts as false in Python: ask `max_norm is not None`.
    help ja: Python では 0.0 は偽とみなされます。`max_norm is not None` で調べてください。"""
    train = partial(probe.train_weight, answer, targets=[[2.0], [4.0]], steps=2)
    free, held = together((partial(train, max_norm=None),), (partial(train, max_norm=0.0),))
    near(free["path"], [3.0])
    near(held["path"], [0.0])


@task("train_accumulated")
def test_uses_the_criterion(probe, answer):
    """en: The loss is criterion(outputs, targets), whatever averaging criterion was given.
    ja: 損失は、渡された criterion を criterion(outputs, targets) の順に呼んで求めます。"""
    batches = [[2.0, 4.0], [-2.0], [6.0]]
    got = probe.train_weight(answer, targets=batches, steps=3, lr=2.0, criterion=probe.pinball)
    near(got["path"], [1.0])


@task("train_accumulated")
def test_any_device_will_do(probe, answer):
    """en: It trains where model and batches are: on a machine without a GPU as well as on a GPU.
    ja: モデルとバッチのあるデバイスで学習します。GPU の上でも、GPU のない環境でも動きます。
    help en: .cuda() and "cuda" are errors on a machine without an NVIDIA GPU. Move nothing: all is on one device.
    help ja: NVIDIA の GPU がない環境では、.cuda() や "cuda" はエラーになります。何も移す必要はありません。
    すべてが同じデバイスにあります。"""
    got = probe.train_weight(answer, targets=[[2.0, 4.0], [9.0], [-1.0]], steps=2, max_norm=100.0)
    near(got["path"], [5.0, -1.0])
    equal(got["updates"], [2])


@task("train_accumulated", needs="accelerator")
def test_batches_stay_on_their_device(probe, answer, rng):
    """en: On a GPU the work is done there: during the epoch nothing larger than single numbers travels between it and
    the CPU, neither batches nor outputs nor gradients.
    ja: GPU の上では、計算もそこで行います。エポックの間、1 つずつの数より大きなもの（バッチ、出力、勾配）が
    CPU との間を行き来することはありません。
    help en: Each copy takes time, and a copy to the CPU makes Python wait. criterion works on the GPU; backward() adds
    up the gradients there.
    help ja: コピーには時間がかかり、CPU へのコピーは Python を待たせます。criterion は GPU の上で計算できますし、
    勾配も backward() がその場で足し込みます。"""
    weight, bias, rows = draw(rng, 20, 30), draw(rng, 20), (8, 8, 8, 8, 5)
    batches = [(draw(rng, n, 30), draw(rng, n, 20)) for n in rows]
    got = probe.train_counted(answer, batches, steps=2, lr=0.1, weight=weight, bias=bias, max_norm=2.5)
    near(got["end"], train_by_hand(batches, 2, 0.1, weight, bias, 2.5)[-1])
    equal(got["updates"], 3)
    demand_stillness(got["copied"], len(batches))


@task("train_accumulated")
def test_refuses_steps_below_one(probe, answer):
    """en: steps = 1 is an ordinary epoch with a step for each batch; 0 and negative numbers raise ValueError.
    ja: steps = 1 なら、バッチごとに更新するふつうのエポックです。0 や負の数には ValueError を送出します。"""
    got = probe.train_weight(answer, targets=[[2.0], [4.0]], steps=1)
    near(got["path"], [2.0, 4.0])
    refuses(ValueError, probe.train_weight, *((answer, [[2.0], [4.0]], steps) for steps in (0, -1)))


# --- 5. clip_norm_ ---


@task("clip_norm_")
def test_three_four_five(probe, answer):
    """en: The gradients [3, 0] and [4] have the joint norm 5; with max_norm 1 both are divided by 5, and 5 is returned.
    ja: 勾配 [3, 0] と [4] を合わせたノルムは 5 です。max_norm が 1 なら両方を 5 で割り、5 を返します。"""
    got = probe.clip(answer, [numbers(3.0, 0.0), numbers(4.0)], max_norm=1.0)
    close(got["norm"], torch.tensor(5.0))
    near(got["gradients"], [numbers(0.6, 0.0), numbers(0.8)])


@task("clip_norm_")
def test_small_gradients_stay(probe, answer):
    """en: Gradients whose joint norm is within max_norm stay as they are.
    ja: 合わせたノルムが max_norm 以下なら、勾配はそのままです。"""
    got = probe.clip(answer, [numbers(3.0, 0.0), numbers(-4.0)], max_norm=10)
    close(got["norm"], torch.tensor(5.0))
    close(got["gradients"], [numbers(3.0, 0.0), numbers(-4.0)])


@task("clip_norm_", weight=2)
def test_one_factor_for_all(probe, answer, rng):
    """en: One factor scales all gradients, whatever their shapes and sizes, in float32 and float64.
    ja: 形や大きさ、データ型（float32、float64）によらず、すべての勾配を 1 つの倍率で縮めます。"""
    for dtype in (torch.float32, torch.float64):
        shapes = ((10.0, (3, 2, 2)), (0.1, ()), (-3.0, (5,)), (1e-3, (1, 4)))
        gradients = [size * draw(rng, *shape, dtype=dtype) for size, shape in shapes]
        norm = joint_norm(gradients)
        got = probe.clip(answer, gradients, max_norm=norm / 4)
        near(got["norm"], torch.tensor(norm, dtype=dtype))
        near(got["gradients"], [gradient / 4 for gradient in gradients])


@task("clip_norm_")
def test_strides_do_not_matter(probe, answer):
    """en: Gradients may lie in memory in any order: here the tensors are transposed.
    ja: 勾配がメモリ上でどう並んでいてもかまいません。ここでは転置したテンソルです。
    help en: view(-1) needs memory in order; flatten(), or a norm of each tensor, does not.
    help ja: view(-1) はメモリの並びに左右されます。flatten() や、テンソルごとのノルムなら問題ありません。"""
    gradients = [torch.tensor([[1.0, -4.0, 8.0], [0.0, 4.0, 4.0]]), torch.tensor([[2.0], [-2.0]])]
    got = probe.clip(answer, gradients, max_norm=5.5, transposed=True)
    close(got["norm"], torch.tensor(11.0))
    near(got["gradients"], [(gradient / 2).t() for gradient in gradients])


@task("clip_norm_")
def test_none_is_skipped(probe, answer):
    """en: Parameters without a gradient are skipped, and their .grad stays None.
    ja: 勾配のないパラメータは飛ばします。その .grad は None のままです。"""
    got = probe.clip(answer, [None, numbers(0.0, 6.0), None, numbers(8.0)], max_norm=5.0)
    close(got["norm"], torch.tensor(10.0))
    near(got["gradients"], [None, numbers(0.0, 3.0), None, numbers(4.0)])


@task("clip_norm_")
def test_zero_gradients_stay_zero(probe, answer):
    """en: Gradients that are all zero have the norm 0 and stay zero; a limit of 0 makes every gradient zero.
    ja: すべてゼロの勾配は、ノルムが 0 で、ゼロのままです。上限が 0 なら、どの勾配もゼロになります。
    help en: 0 / 0 is NaN: guard the division.
    help ja: 0 / 0 は NaN になります。割り算の前に対処してください。"""
    got = probe.clip(answer, [torch.zeros(2), torch.zeros(1)], max_norm=1.0)
    close(got["norm"], torch.tensor(0.0))
    close(got["gradients"], [torch.zeros(2), torch.zeros(1)])
    got = probe.clip(answer, [numbers(3.0, -4.0)], max_norm=0.0)
    close(got["norm"], torch.tensor(5.0))
    near(got["gradients"], [torch.zeros(2)])


@task("clip_norm_")
def test_a_generator_is_enough(probe, answer):
    """en: params may be a generator, as model.parameters() is: it can be read only once.
    ja: params は model.parameters() のようなジェネレータでもかまいません。ジェネレータは 1 回しか読めません。
    help en: Collect the gradients in a list first, then use the list as often as needed.
    help ja: まず勾配をリストに集め、そのリストを必要な回数だけ使います。"""
    got = probe.clip(answer, [numbers(6.0), numbers(0.0, -8.0)], max_norm=2.0, generator=True)
    close(got["norm"], torch.tensor(10.0))
    near(got["gradients"], [numbers(1.2), numbers(0.0, -1.6)])


@task("clip_norm_")
def test_in_place(probe, answer):
    """en: The gradient tensors themselves are scaled, in place; the parameters are not touched.
    ja: 勾配のテンソルそのものをインプレースで縮めます。パラメータは変えません。
    help en: mul_ changes a tensor; p.grad = p.grad * factor puts another tensor in its place.
    help ja: mul_ はテンソルを書き換えます。p.grad = p.grad * factor では、別のテンソルに置き換わってしまいます。"""
    got = probe.clip(answer, [numbers(0.0, 12.0), numbers(-5.0)], max_norm=6.5)
    near(got["held"], [numbers(0.0, 6.0), numbers(-2.5)])
    near(got["gradients"], [numbers(0.0, 6.0), numbers(-2.5)])
    equal(got["parameters"], [numbers(2.0, 2.0), numbers(2.0)])


@task("clip_norm_")
def test_the_norm_is_where_the_gradients_are(probe, answer):
    """en: The norm is a 0-d tensor on the device of the gradients, be it the CPU or a GPU.
    ja: ノルムは、CPU でも GPU でも、勾配と同じデバイスにある 0 次元テンソルです。
    help en: torch.linalg.vector_norm gives its result where the gradient is. .item() and math.sqrt lead to the CPU, and
    torch.tensor(…) leaves it there.
    help ja: torch.linalg.vector_norm の結果は、勾配と同じデバイスにできます。.item() や math.sqrt を使うと CPU に移り、
    torch.tensor(…) で包んでも CPU のままです。"""
    got = probe.clip(answer, [numbers(2.0, -6.0), numbers(3.0)], max_norm=3.5)
    close(got["norm"], torch.tensor(7.0))
    near(got["gradients"], [numbers(1.0, -3.0), numbers(1.5)])


@task("clip_norm_")
def test_refuses_a_negative_norm(probe, answer):
    """en: A negative max_norm raises ValueError; a positive one, however small, does not.
    ja: 負の max_norm には ValueError を送出します。正であれば、小さい値でもかまいません。
    help en: PyTorch's own function takes a negative norm in silence and turns the gradients round.
    help ja: PyTorch の関数は負の値でも何も言わず、勾配の符号を反転させてしまいます。"""
    got = probe.clip(answer, [numbers(3.0, 4.0)], max_norm=0.5)
    close(got["norm"], torch.tensor(5.0))
    near(got["gradients"], [numbers(0.3, 0.4)])
    refuses(ValueError, probe.clip, *((answer, [numbers(3.0, 4.0)], max_norm) for max_norm in (-0.5, -1)))


# --- 6. clipped_step ---


@task("clipped_step")
def test_moves_by_the_clipped_gradient(probe, answer):
    """en: The gradient -8 is clipped to -2, so lr 0.5 moves the weight from 0 to 1; the norm before, 8.0, is returned.
    ja: 勾配 -8 は -2 に縮められ、学習率 0.5 で weight は 0 から 1 になります。縮める前のノルム 8.0 を返します。"""
    got = probe.step_weight(answer, targets=[3.0, 5.0], max_norm=2.0)
    near(got["end"], 1.0)
    near(got["norms"], [8.0])


@task("clipped_step")
def test_small_gradients_are_used_as_they_are(probe, answer):
    """en: A gradient within max_norm is used as it is, step after step: here the weight goes to 2, 3 and 3.5.
    ja: max_norm 以下の勾配は、どの更新でもそのまま使います。ここでは weight は 2、3、3.5 と動きます。"""
    got = probe.step_weight(answer, targets=[3.0, 5.0], max_norm=100.0, lr=0.25, times=3)
    near(got["path"], [2.0, 3.0, 3.5])
    near(got["norms"], [8.0, 4.0, 2.0])


@task("clipped_step")
def test_stale_gradients_do_not_count(probe, answer):
    """en: What was in .grad before counts neither for the update nor for the norm.
    ja: 前から .grad にあった値は、更新にもノルムにも含めません。"""
    got = probe.step_weight(answer, targets=[3.0, 5.0], max_norm=6.0, old=100.0)
    near(got["end"], 3.0)
    near(got["norms"], [8.0])


@task("clipped_step", weight=2)
def test_the_joint_norm(probe, answer, rng):
    """en: The norm is that of all gradients together, and all are scaled by the same factor, in every step.
    ja: ノルムは全勾配を合わせたもので、更新のたびに、すべての勾配を同じ倍率で縮めます。"""
    for dtype in (torch.float32, torch.float64):
        inputs, targets = draw(rng, 5, 3, dtype=dtype), draw(rng, 5, 2, dtype=dtype)
        weight, bias = 2 + draw(rng, 2, 3, dtype=dtype), 3 + draw(rng, 2, dtype=dtype)
        got = probe.step(answer, inputs, targets, max_norm=0.75, lr=0.1, weight=weight, bias=bias, times=2)
        values, norms, path = [weight.double(), bias.double()], [], []
        for _ in range(2):
            _, gradients = mse_by_hand(*values, inputs, targets)
            norms.append(joint_norm(gradients))
            factor = min(1.0, 0.75 / norms[-1])
            values = [value - 0.1 * factor * gradient for value, gradient in zip(values, gradients, strict=True)]
            path.append([value.to(dtype) for value in values])
        near(got["norms"], norms)
        near(got["path"], path)


@task("clipped_step")
def test_only_the_norm_comes_home(probe, answer):
    """en: The update is made on the model's device, be it the CPU or a GPU; what comes back is a Python float.
    ja: 更新は、CPU でも GPU でもモデルのあるデバイスで行います。返すのは Python の float です。
    help en: NumPy knows the memory of the CPU only. Stay with tensors, and call .item() on the norm at the end.
    help ja: NumPy が扱えるのは CPU のメモリだけです。テンソルのまま計算し、最後にノルムの .item() を呼びます。"""
    got = probe.step_weight(answer, targets=[-6.0, -2.0, -4.0], max_norm=3.0, times=2)
    near(got["path"], [-1.5, -3.0])
    near(got["norms"], [8.0, 5.0])


@task("clipped_step")
def test_errors_of_backward_are_passed_on(probe, answer):
    """en: What backward raises is passed on: a loss without a graph is a RuntimeError.
    ja: backward が送出する例外はそのまま伝えます。計算グラフのない損失なら RuntimeError です。"""
    got = probe.step_weight(answer, targets=[2.0], max_norm=10.0)
    near(got["end"], 2.0)
    raises(RuntimeError, probe.step_without_graph, answer)
