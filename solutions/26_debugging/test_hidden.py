"""Hidden checks: references by hand (a line, a linear model, plain SGD, softmax), in float64 where it helps."""

import torch

from grader.checks import close, each, equal, expect, gradients, on, refuses, task


def numbers(*values, dtype=torch.float32):
    return torch.tensor(values, dtype=dtype)


def draw(rng, *shape, dtype=torch.float32):
    return torch.randn(shape, generator=rng, dtype=dtype)


def near(actual, expected):
    """Compare what went through float32 as Python floats."""
    close(actual, expected, rtol=1e-4, atol=1e-5)


def line_by_hand(x, y, lr, steps):
    """Slope and intercept after gradient descent from 0 on the mean squared error, in float64."""
    x, y = x.double(), y.double()
    slope = intercept = 0.0
    for _ in range(steps):
        difference = slope * x + intercept - y
        slope, intercept = (
            slope - lr * 2 * (difference * x).mean().item(),
            intercept - lr * 2 * difference.mean().item(),
        )
    return slope, intercept


def train_by_hand(epochs, weight, bias):
    """The parameters after every update of SGD; the bias learns twice as fast. epochs: (rate, batches) of each."""
    weight, bias, path = weight.double(), bias.double(), []
    for rate, batches in epochs:
        for inputs, targets in batches:
            inputs, difference = inputs.double(), inputs.double() @ weight.t() + bias - targets.double()
            slope = 2 * difference / difference.numel()
            weight, bias = weight - rate * slope.t() @ inputs, bias - 2 * rate * slope.sum(0)
            path.append([weight.float(), bias.float()])
    return path


def cross_entropy_by_hand(logits, target):
    """Mean cross-entropy, and its gradient for the logits, in float64."""
    logits, rows = logits.double(), torch.arange(len(logits))
    slope = logits.softmax(1)
    slope[rows, target] -= 1
    return -logits.log_softmax(1)[rows, target].mean(), slope / len(logits)


def unit_by_hand(z):
    """The unit's values, and its slopes, in float64."""
    z = z.double()
    return (z.exp() - 1).relu() + z, z.exp() * (z > 0) + 1


# --- 1. fit_line ---


@task("fit_line")
def test_two_steps(answer):
    """en: For x = 1, 2 and y = 3, 5 with lr 0.1, one step leads to slope 1.3 and intercept 0.8, two to 1.71 and 1.05.
    ja: x が 1、2、y が 3、5 のとき、学習率 0.1 で 2 回更新すると、傾きは 1.71、切片は 1.05 になります。
    Python の float で返します。
    help en: Both are Python floats. The second step needs a new output, a new loss and a gradient of its own.
    help ja: どちらも Python の float です。2 回目の更新には、新しい出力、新しい損失、その勾配が必要です。"""
    x, y = numbers(1.0, 2.0), numbers(3.0, 5.0)
    one, two = each(answer.fit_line, (x, y, 0.1, 1), (x, y, 0.1, 2))
    near(one, (1.3, 0.8))
    near(two, (1.71, 1.05))


@task("fit_line", weight=2)
def test_as_many_steps_as_asked(answer, rng):
    """en: Slope and intercept are those after exactly `steps` steps of gradient descent, for any data.
    ja: どんなデータでも、返すのは、勾配降下法でちょうど `steps` 回更新した後の傾きと切片です。"""
    cases = []
    for samples, lr, steps in ((5, 0.1, 3), (1, 0.2, 4), (4, 0.05, 7)):
        for dtype in (torch.float32, torch.float64):
            cases.append((3 + draw(rng, samples, dtype=dtype), draw(rng, samples, dtype=dtype), lr / 5, steps))
    columns = draw(rng, 6, 2)
    cases.append((columns[:, 0], 2 - columns[:, 1], 0.1, 5))
    for found, case in zip(each(answer.fit_line, *cases), cases, strict=True):
        near(found, line_by_hand(*case))


@task("fit_line")
def test_finds_the_line(answer):
    """en: After many steps the line is found: here slope -3 and intercept 4. And a second call begins at 0 again.
    ja: 何度も更新すれば、直線が求まります。ここでは傾き -3、切片 4 です。もう一度呼べば、また 0 から始まります。"""
    x = numbers(-1.0, 0.0, 1.0)
    long, short = each(answer.fit_line, (x, 4 - 3 * x, 0.25, 40), (x, 4 - 3 * x, 0.25, 1))
    near(long, (-3.0, 4.0))
    near(short, (-1.0, 2.0))


@task("fit_line")
def test_no_steps(answer):
    """en: Without a step, both are still 0.0; one step moves both, the intercept too where all x are 0.
    ja: 1 回も更新しなければ、どちらも 0.0 のままです。1 回更新すると両方が動きます。
    x がすべて 0 でも、切片は動きます。"""
    x, y = numbers(1.0, 3.0, -1.0), numbers(2.0, -4.0, 5.0)
    cases = (x, y, 0.5, 0), (x, y, 0.5, 1), (0 * x, y, 0.5, 2)
    none, one, flat = each(answer.fit_line, *cases)
    near(none, (0.0, 0.0))
    near(one, (-5.0, 1.0))
    near(flat, (0.0, 1.0))


@task("fit_line")
def test_float64_stays_precise(answer, rng):
    """en: For float64 data the numbers are as precise as float64.
    ja: float64 のデータなら、結果の精度も float64 と同じです。
    help en: torch.zeros makes float32 unless it is told dtype=x.dtype.
    help ja: torch.zeros は、dtype=x.dtype を渡さなければ float32 になります。"""
    x, y = draw(rng, 7, dtype=torch.float64), draw(rng, 7, dtype=torch.float64)
    close(answer.fit_line(x, y, lr=0.1, steps=6), line_by_hand(x, y, 0.1, 6), rtol=1e-12, atol=1e-12)


@task("fit_line")
def test_refuses_unequal_lengths(answer):
    """en: x and y of unequal length raise ValueError, also where one of them has one element and would be broadcast.
    ja: x と y の長さが異なれば ValueError を送出します。
    片方の要素が 1 つで、ブロードキャストできてしまう場合も同じです。"""
    near(answer.fit_line(numbers(2.0), numbers(-3.0), lr=0.5, steps=1), (-6.0, -3.0))
    pairs = (
        (numbers(1.0, 2.0, 3.0), numbers(1.0, 2.0)),
        (numbers(1.0, 2.0), numbers(1.0)),
        (numbers(1.0), torch.ones(3)),
    )
    refuses(ValueError, answer.fit_line, *((*pair, 0.1, 1) for pair in pairs))


# --- 2. train_with_schedule ---


@task("train_with_schedule")
def test_the_rate_of_each_epoch(probe, answer):
    """en: With two batches an epoch and a rate that is halved after each epoch, the rates are 0.5, 0.25 and 0.125.
    ja: 1 エポックが 2 バッチで、学習率がエポックごとに半分になるとき、返す学習率は 0.5、0.25、0.125 です。
    help en: This schedule counts epochs. And the rate of an epoch is the one before scheduler.step() changes it.
    help ja: このスケジューラはエポックを数えます。また、エポックの学習率は、scheduler.step() が変える前のものです。
    """
    got = probe.train_weight(answer, targets=[[1.0, 3.0], [7.0]], factors=[1.0, 0.5, 0.25, 0.125], epochs=3)
    near(got["returned"], [0.5, 0.25, 0.125])
    got = probe.train_weight(answer, targets=[[1.0], [7.0], [2.0]], factors=[0.5, 1.0, 0.25], epochs=2)
    near(got["returned"], [0.25, 0.5])


@task("train_with_schedule")
def test_every_update_uses_the_rate_of_its_epoch(probe, answer):
    """en: Each batch makes one update, with the rate of its epoch: here the weight goes to 2, 6, then to 4 and 5.
    ja: バッチごとに 1 回、そのエポックの学習率で更新します。ここでは weight は 2、6、続いて 4、5 と動きます。"""
    got = probe.train_weight(answer, targets=[[1.0, 3.0], [6.0]], factors=[1.0, 0.75, 0.5], epochs=1)
    near(got["weights"], [2.0, 6.0])
    got = probe.train_weight(answer, targets=[[1.0, 3.0], [6.0]], factors=[1.0, 0.5, 0.1, 0.01], epochs=2)
    near(got["weights"], [2.0, 6.0, 4.0, 5.0])
    near(got["rates"], [0.5, 0.5, 0.25, 0.25])


@task("train_with_schedule")
def test_the_schedule_moves_after_the_updates(probe, answer):
    """en: scheduler.step() comes once per epoch, after its last update, without arguments, after the last epoch too.
    ja: scheduler.step() は、エポックごとに 1 回、最後の更新の後に引数なしで呼びます。
    最後のエポックの後にも呼びます。"""
    got = probe.train_weight(answer, targets=[[1.0], [2.0], [4.0]], factors=[0.5, 1.0, 0.5], epochs=3)
    near(got["returned"], [0.25, 0.5, 0.25])
    equal(got["updates at each scheduler.step()"], [3, 6, 9])
    equal(got["arguments of scheduler.step()"], [[], [], []])


@task("train_with_schedule", weight=2)
def test_any_model_and_several_groups(probe, answer, rng):
    """en: Every update is a plain gradient step of its batch; the rates are those of the first group, as Python floats.
    ja: どの更新も、そのバッチの勾配による普通の更新です。返す学習率は先頭のグループのもので、Python の float です。
    """
    batches = [(draw(rng, rows, 3), draw(rng, rows, 2)) for rows in (4, 3, 1)]
    weight, bias = draw(rng, 2, 3), draw(rng, 2)
    got = probe.train(answer, batches, lr=0.1, gamma=0.5, every=2, epochs=3, weight=weight, bias=bias)
    near(got["returned"], [0.1, 0.1, 0.05])
    near(got["path"], train_by_hand([(rate, batches) for rate in (0.1, 0.1, 0.05)], weight, bias))
    near(got["rates at the end"], [0.05, 0.1])


@task("train_with_schedule")
def test_goes_on_with_the_schedule(probe, answer):
    """en: A schedule that is under way goes on from where it is: after two epochs, the third factor is next.
    ja: 途中まで進んだスケジューラは、その続きから使います。2 エポック分進んでいれば、次は 3 番目の係数です。
    help en: scheduler.step(epoch) sets the schedule back to that epoch; it is deprecated, too.
    help ja: scheduler.step(epoch) では、スケジュールがそのエポックまで戻ってしまいます。
    この使い方は非推奨でもあります。"""
    got = probe.train_weight(answer, [[4.0], [8.0]], factors=[1.0, 0.9, 0.5, 1.0, 0.25, 0.1], epochs=3, begun=2)
    near(got["returned"], [0.25, 0.5, 0.125])
    near(got["rates"], [0.25, 0.25, 0.5, 0.5, 0.125, 0.125])
    near(got["weights"], [2.0, 5.0, 4.0, 8.0, 7.0, 7.25])


@task("train_with_schedule")
def test_every_epoch_asks_the_loader_anew(probe, answer):
    """en: The loader is gone through anew in every epoch: here it turns its order round the second time. It need not
    have a length.
    ja: loader はエポックごとに最初からたどります。ここでは 2 回目に順番が逆になります。
    len() が使えない loader もあります。"""
    got = probe.train_weight(answer, [[2.0], [6.0]], factors=[1.0, 0.5, 1.0], epochs=3, shuffled=True)
    near(got["weights"], [2.0, 6.0, 6.0, 4.0, 2.0, 6.0])


@task("train_with_schedule")
def test_old_gradients_do_not_count(probe, answer):
    """en: What was in .grad before the call is not part of an update.
    ja: 呼び出し前に .grad にあった値は、更新に含めません。"""
    got = probe.train_weight(answer, [[4.0], [8.0]], factors=[1.0, 1.0, 0.5], epochs=2, old=100.0)
    near(got["weights"], [4.0, 8.0, 4.0, 8.0])


@task("train_with_schedule")
def test_any_criterion(probe, answer):
    """en: Any criterion serves, and is called as criterion(outputs, targets): here one side counts three times.
    ja: criterion は何でもかまいません。criterion(outputs, targets) の順に渡します。
    ここでは、片側の誤差が 3 倍に数えられます。"""
    got = probe.train_weight(answer, [[4.0, 4.0], [-8.0]], factors=[1.0, 0.5, 0.1], epochs=2, criterion=probe.pinball)
    near(got["returned"], [0.5, 0.25])
    near(got["weights"], [0.375, 0.25, 0.4375, 0.375])


@task("train_with_schedule", allows=["modes"])
def test_trains_in_training_mode(probe, answer):
    """en: The model trains in training mode and stays in it, in whichever mode it came.
    ja: モデルは、どちらのモードで渡されても学習モードで学習し、学習モードのままにします。"""
    got = probe.train_weight(answer, [[4.0, 2.0], [8.0]], factors=[1.0, 0.5], epochs=2, mode=False)
    near(got["weights"], [3.0, 8.0, 5.5, 6.75])
    expect(
        all(got["modes"]),
        en=f"training mode in the forward passes: {got['modes']}",
        ja=f"順伝播のときに学習モードだったか：{got['modes']}",
    )
    expect(got["mode at the end"], en="the model was left in evaluation mode", ja="評価モードのまま終わりました")


@task("train_with_schedule")
def test_no_epochs(probe, answer):
    """en: No epochs give an empty list, no update and no scheduler.step(); one epoch gives one rate.
    ja: 0 エポックなら、空のリストを返し、更新も scheduler.step() も行いません。1 エポックなら、学習率は 1 つです。"""
    for epochs, rates, updates in ((1, [0.5], [3.0]), (0, [], [])):
        got = probe.train_weight(answer, [[3.0]], factors=[1.0, 0.5], epochs=epochs)
        near(got["returned"], rates)
        near(got["weights"], updates)
        equal(got["updates at each scheduler.step()"], [1] * epochs)


# --- 3. build_decay_optimizer ---


@task("build_decay_optimizer")
def test_the_model_from_the_notes(probe, answer):
    """en: Convolution and head are decayed by their weights only; both BatchNorm layers and all biases have decay 0.
    ja: 減衰させるのは、畳み込み層と head の重みだけです。2 つの BatchNorm 層とすべてのバイアスの減衰は 0 です。"""
    got = probe.groups_of(answer, "from the notes", lr=0.01, weight_decay=0.1)
    weights = "features.0.weight", "head.weight"
    near(got["decay"], {key: [0.1 if key in weights else 0.0] for key in got["decay"]})


@task("build_decay_optimizer")
def test_any_names_and_any_structure(probe, answer):
    """en: Names and structure do not matter: here are an embedding, lists of blocks, a linear layer called "norm".
    ja: 名前や構造は関係ありません。
    ここには、埋め込み層、ブロックのリスト、"norm" という名前の全結合層などがあります。
    help en: Look at the layer's class or at the parameter's number of dimensions, not at its name.
    help ja: 名前ではなく、層のクラスか、パラメータの次元数を見てください。"""
    got = probe.groups_of(answer, "words", lr=0.02, weight_decay=0.3)
    block = {"norm.weight": [0.3], "norm.bias": [0.0], "layer.weight": [0.0], "layer.bias": [0.0]}
    block |= {"inner.0.weight": [0.3], "inner.1.bn.weight": [0.0], "inner.1.bn.bias": [0.0]}
    expected = {"words.weight": [0.3], "bias.weight": [0.3], "bias.bias": [0.0]}
    expected |= {f"blocks.{number}.{key}": decay for number in (0, 1) for key, decay in block.items()}
    near({key: got["decay"].get(key) for key in expected}, expected)


@task("build_decay_optimizer")
def test_only_the_decayed_move_without_gradient(probe, answer):
    """en: In a step with zero gradients only the weights of linear, convolution and embedding layers move.
    ja: 勾配がすべて 0 の更新で動くのは、全結合層、畳み込み層、埋め込み層の重みだけです。
    help en: A group without a weight_decay of its own gets the optimizer's default, and that of AdamW is 0.01.
    help ja: weight_decay を書かないグループには、オプティマイザの既定値が使われます。AdamW の既定値は 0.01 です。"""
    notes, words = each(probe.moved_by_decay, (answer, "from the notes", 0.1, 0.1), (answer, "words", 0.1, 0.2))
    equal(sorted(notes), ["features.0.weight", "head.weight"])
    weights = [f"blocks.{number}.{key}" for number in (0, 1) for key in ("inner.0.weight", "norm.weight")]
    equal(sorted(words), ["bias.weight", *weights, "words.weight"])


@task("build_decay_optimizer")
def test_everything_that_should_learn_learns(probe, answer):
    """en: A step moves every trainable parameter of the model, the head's too.
    ja: 更新 1 回で、head も含め、学習されるパラメータがすべて動きます。
    help en: What is in no group is not trained.
    help ja: どのグループにも入っていないものは学習されません。"""
    notes, words = each(probe.moved_by_gradient, (answer, "from the notes", 0.1, 0.1), (answer, "words", 0.1, 0.0))
    head = ["head.weight", "head.bias"]
    equal(
        notes, [*(f"features.{n}.{key}" for n in (0, 1) for key in ("weight", "bias")), "bn.weight", "bn.bias", *head]
    )
    expect(
        len(words) == 17, en=f"{17 - len(words)} parameters did not move", ja=f"{17 - len(words)} 個が動きませんでした"
    )


@task("build_decay_optimizer")
def test_shared_once_and_frozen_never(probe, answer):
    """en: A weight that two layers share is in the optimizer once; frozen parameters are not in it, and stay frozen.
    ja: 2 つの層が共有する重みは、オプティマイザに 1 回だけ入れます。
    凍結されたパラメータは入れず、凍結したままにします。"""
    tied, frozen = each(probe.groups_of, (answer, "tied", 0.1, 0.2), (answer, "frozen", 0.1, 0.2))
    near(tied["decay"], {"embed.weight": [0.2], "norm.weight": [0.0], "norm.bias": [0.0], "out.bias": [0.0]})
    equal(tied["others"], 0)
    still = {f"body.{number}.{key}": [] for number in (0, 1) for key in ("weight", "bias")}
    learning = {"middle.weight": [], "middle.bias": [0.0], "head.weight": [0.2], "head.bias": [0.0]}
    near(frozen["decay"], {**still, **learning})
    equal(frozen["trainable"], ["middle.bias", "head.weight", "head.bias"])


@task("build_decay_optimizer")
def test_a_layer_is_a_model_too(probe, answer):
    """en: A model may be a single layer, with or without a bias, or have nothing to decay.
    ja: モデルは 1 つの層だけのこともあります。バイアスがないことも、減衰させるものがないこともあります。"""
    names = "one layer", "without bias", "only normalisation"
    one, without, norm = each(probe.groups_of, *((answer, name, 0.1, 0.5) for name in names))
    near(one["decay"], {"weight": [0.5], "bias": [0.0]})
    near(without["decay"], {"weight": [0.5]})
    near(norm["decay"], {"weight": [0.0], "bias": [0.0]})


@task("build_decay_optimizer")
def test_adamw_or_adam_with_this_rate(probe, answer):
    """en: The optimizer is a torch.optim.AdamW or torch.optim.Adam, and every parameter has the rate lr.
    ja: オプティマイザは torch.optim.AdamW か torch.optim.Adam で、どのパラメータの学習率も lr です。"""
    for name, lr in (("from the notes", 0.25), ("tied", 1e-4)):
        got = probe.groups_of(answer, name, lr=lr, weight_decay=0.1)
        kinds = got["classes"]
        expect(
            "Adam" in kinds or "AdamW" in kinds,
            en=f"the optimizer is a {kinds[0]}",
            ja=f"オプティマイザは {kinds[0]} でした",
        )
        close(got["lr"], {key: [lr] for key in got["lr"]})


@task("build_decay_optimizer")
def test_refuses_a_negative_decay(probe, answer):
    """en: weight_decay 0 is fine, for every group; a negative one raises ValueError.
    ja: weight_decay は 0 でもかまいません。その場合はどのグループも 0 です。負のときは ValueError を送出します。
    help en: PyTorch looks at its default only: a negative value in a group passes in silence.
    help ja: PyTorch が調べるのは既定値だけです。グループに書いた負の値は、何も言われずに通ってしまいます。"""
    got = probe.groups_of(answer, "one layer", lr=0.1, weight_decay=0.0)
    near(got["decay"], {"weight": [0.0], "bias": [0.0]})
    refuses(ValueError, probe.groups_of, (answer, "one layer", 0.1, -0.1), (answer, "from the notes", 0.1, -1e-6))


# --- 4. forward_on ---


W = ((1.0, 0.0, 2.0), (0.0, 3.0, 0.0))
B = (10.0, 20.0)


@task("forward_on")
def test_the_means_are_subtracted(probe, answer, device):
    """en: The model gets each row minus (0.5, -1.0, 2.0): the row 1.5, 1.0, 3.0 becomes 1.0, 2.0, 1.0.
    ja: モデルには、各行から (0.5, -1.0, 2.0) を引いて渡します。行 1.5、1.0、3.0 は 1.0、2.0、1.0 になります。"""
    w, b = numbers(*W), numbers(*B)
    got = probe.forward(answer, w, b, torch.tensor([[1.5, 1.0, 3.0], [0.5, -1.0, 2.0]]), device)
    close(got["output"], torch.tensor([[13.0, 26.0], [10.0, 20.0]]))
    got = probe.forward(answer, w, b, torch.tensor([[0.5, 0.0, 4.0]]), device)
    close(got["output"], torch.tensor([[14.0, 23.0]]))


@task("forward_on", weight=2)
def test_from_any_device_to_any_device(probe, answer, device):
    """en: Wherever model and batch begin, the work is done on `device`, and the output stays there.
    ja: モデルとバッチが最初どこにあっても、計算は `device` の上で行い、出力もそこに置いたままにします。
    help en: x.to(device) returns a tensor there; x itself stays where it is. And a constant needs the device as well.
    help ja: x.to(device) は移したテンソルを返し、x そのものは動きません。定数も同じデバイスに作る必要があります。"""
    w, b, x = numbers(*W), numbers(*B), torch.tensor([[1.5, -2.0, 2.0]])
    there = on("cpu", w), on("cpu", b)
    expected = torch.tensor([[11.0, 17.0]])
    cases = [(*there, on("cpu", x), device), (*there, x, device), (w, b, on("cpu", x), device), (w, b, x, "cpu")]
    found = each(probe.forward, *((answer, *case) for case in cases))
    for got, (*_, where) in zip(found, cases, strict=True):
        close(got["output"], on("cpu", expected) if where == "cpu" else expected)


@task("forward_on")
def test_a_device_or_its_name(probe, answer, device):
    """en: `device` may be a torch.device or its name, and the model's parameters and buffers are there afterwards.
    ja: `device` は torch.device でも、その名前でもかまいません。
    呼び出し後、モデルのパラメータとバッファはそこにあります。"""
    w, b, x = on("cpu", numbers(*W)), on("cpu", numbers(*B)), on("cpu", torch.tensor([[0.5, 0.0, 0.0]]))
    for got in each(probe.forward, (answer, w, b, x, device), (answer, w, b, x, torch.device(device))):
        close(got["output"], torch.tensor([[6.0, 23.0]]))
        for place in got["model"]:
            equal(place, torch.device(device))


@task("forward_on")
def test_the_batch_stays_as_it_is(probe, answer, device):
    """en: The batch keeps its entries, each the same object in the same place; other entries may be anything.
    ja: バッチの中身は同じもののままで、置き場所も変わりません。"x" 以外には何が入っていてもかまいません。"""
    x = on("cpu", torch.tensor([[2.5, 0.0, 2.0]]))
    others = {"names": ["a"], "y": None, "target": torch.tensor([1])}
    got = probe.forward(answer, on("cpu", numbers(*W)), on("cpu", numbers(*B)), x, device, **others)
    close(got["output"], torch.tensor([[12.0, 23.0]]))
    expect(got["same batch"], en="the batch holds other objects now", ja="バッチの中身が別のものになりました")
    equal(got["x"], torch.device("cpu"))


@task("forward_on")
def test_gradients_reach_model_and_input(probe, answer, device, rng):
    """en: Gradients reach the model's parameters and batch["x"], wherever they are.
    ja: 勾配は、どこにあっても、モデルのパラメータと batch["x"] に伝わります。"""
    w, b, x, v = draw(rng, 2, 3), draw(rng, 2), draw(rng, 4, 3), draw(rng, 4, 2)
    got = probe.forward(answer, w, b, on("cpu", x), device, cotangent=v)
    shifted = x - numbers(0.5, -1.0, 2.0)
    close(got["output"], shifted @ w.t() + b)
    expect(bool(got["gradients"]), en="the output has no graph", ja="出力に計算グラフがありません")
    close(got["gradients"], [v.t() @ shifted, v.sum(0), on("cpu", v @ w)])


@task("forward_on")
def test_rows_and_dtypes(probe, answer, device, rng):
    """en: Any number of rows, in float32 or float64, in any memory layout: the output has the model's dtype.
    ja: 行数は問いません。float32 でも float64 でも、メモリ上の並びがどうでもかまいません。
    出力のデータ型はモデルと同じです。"""
    for dtype, x in (
        (torch.float64, draw(rng, 5, 3, dtype=torch.float64)),
        (torch.float32, draw(rng, 3, 2).t()),
        (torch.float32, torch.ones(0, 3)),
    ):
        w, b = draw(rng, 4, 3, dtype=dtype), draw(rng, 4, dtype=dtype)
        got = probe.forward(answer, w, b, x, device)
        close(got["output"], (x - numbers(0.5, -1.0, 2.0, dtype=dtype)) @ w.t() + b)


@task("forward_on")
def test_a_batch_without_x(probe, answer, device):
    """en: A batch that has only "x" is enough; without "x" it is a KeyError.
    ja: バッチには "x" だけがあれば十分です。"x" がなければ KeyError になります。"""
    x = torch.tensor([[0.5, -1.0, 5.0]])
    close(answer.forward_on(probe.same, {"x": x}, device), torch.tensor([[0.0, 0.0, 3.0]]))
    refuses(KeyError, answer.forward_on, (probe.same, {}, device), (probe.same, {"X": x, "y": x}, device))


# --- 5. classification_loss ---


@task("classification_loss")
def test_two_samples(probe, answer):
    """en: Scores (2, 0) for class 0 and (0, 1) for class 0 cost 0.1269 and 1.3133: the loss is their mean, 0.7201.
    ja: 正解がクラス 0 のスコア (2, 0) と (0, 1) の損失は 0.1269 と 1.3133 なので、平均の 0.7201 を返します。
    help en: cross_entropy contains the softmax already: it wants the scores as the model gives them.
    help ja: cross_entropy には softmax が含まれています。モデルのスコアをそのまま渡してください。"""
    scores = torch.tensor([[2.0, 0.0], [0.0, 1.0]])
    cases = [(probe.scores, scores, torch.tensor(classes)) for classes in ([0, 0], [0, 1], [1, 1])]
    for loss, expected in zip(each(answer.classification_loss, *cases), (0.7200948, 0.2200948, 1.2200948), strict=True):
        close(loss, torch.tensor(expected))


@task("classification_loss", weight=2)
def test_loss_and_gradients(probe, answer, rng):
    """en: Loss and gradients are those of the mean cross-entropy, in float32 and float64, for any number of classes.
    ja: 損失も勾配も、平均交差エントロピーのものです。float32 でも float64 でも、クラスがいくつでも同じです。"""
    for samples, classes, dtype in ((4, 3, torch.float32), (3, 6, torch.float64), (5, 2, torch.float32)):
        logits = 2 * draw(rng, classes, samples, dtype=dtype).t()
        target = torch.randint(classes, (samples,), generator=rng)
        factor = draw(rng, dtype=dtype)
        loss, slope = cross_entropy_by_hand(logits, target)
        found, (gradient,) = gradients(
            answer.classification_loss, probe.scores, logits, target, wrt=(1,), cotangent=factor
        )
        close(found, loss.to(dtype))
        close(gradient, (slope * factor).to(dtype))


@task("classification_loss")
def test_the_model_learns_from_it(probe, answer, rng):
    """en: Gradients reach the model's parameters and its input; argmax and integers would stop them.
    ja: 勾配は、モデルのパラメータと入力まで伝わります。argmax や整数への変換があると、そこで途切れます。"""
    weight, bias, x = draw(rng, 4, 3), draw(rng, 4), draw(rng, 5, 3)
    target = torch.tensor([3, 0, 2, 2, 1])
    loss, slope = cross_entropy_by_hand(x @ weight.t() + bias, target)
    got = probe.classify(answer, weight, bias, x, target, factor=2.0)
    close(got["loss"], loss.float())
    slope = 2 * slope.float()
    close(got["gradients"], [slope.t() @ x, slope.sum(0), slope @ weight])


@task("classification_loss")
def test_targets_as_a_column(probe, answer, rng):
    """en: Targets of shape (N, 1) give the same loss as those of shape (N,).
    ja: target の形が (N, 1) でも、(N,) のときと同じ損失になります。"""
    logits = draw(rng, 3, 3)
    target = torch.tensor([[2, 0], [0, 1], [1, 2]])
    flat, column = each(
        answer.classification_loss,
        (probe.scores, logits, target[:, 0]),
        (probe.scores, logits, target[:, :1]),
    )
    expected = cross_entropy_by_hand(logits, target[:, 0])[0].float()
    close(flat, expected)
    close(column, expected)


@task("classification_loss")
def test_a_batch_of_one(probe, answer):
    """en: A batch of one sample works with targets of shape (1,) and (1, 1), and so does a single class: its loss is 0.
    ja: サンプルが 1 つのバッチでも、target の形が (1,) でも (1, 1) でも計算できます。
    クラスが 1 つだけなら、損失は 0 です。
    help en: squeeze() removes every dimension of size 1, that of the batch too.
    help ja: squeeze() は、バッチの次元も含め、大きさ 1 の次元をすべて取り除きます。"""
    logits = torch.tensor([[0.0, 1.0, -1.0]])
    cases = [(probe.scores, logits, torch.tensor([1])), (probe.scores, logits, torch.tensor([[2]]))]
    single = torch.tensor([[3.0], [-1.0]])
    cases += [(probe.scores, single, torch.tensor([0, 0])), (probe.scores, single[:1], torch.tensor([[0]]))]
    for loss, expected in zip(each(answer.classification_loss, *cases), (0.4076060, 2.4076060, 0.0, 0.0), strict=True):
        close(loss, torch.tensor(expected))


@task("classification_loss")
def test_scores_far_apart(probe, answer):
    """en: Scores that lie hundreds apart give a finite loss and finite gradients.
    ja: スコアどうしの差が数百でも、損失と勾配は有限の値です。
    help en: The softmax of such scores is exactly 0, and the logarithm of 0 is -inf. log_softmax avoids that.
    help ja: そのようなスコアの softmax はちょうど 0 になり、0 の対数は -inf です。log_softmax なら避けられます。"""
    logits = torch.tensor([[0.0, 300.0, -200.0], [250.0, 0.0, 250.0]])
    loss, (gradient,) = gradients(answer.classification_loss, probe.scores, logits, torch.tensor([0, 2]), wrt=(1,))
    close(loss, torch.tensor(150.3465736))
    close(gradient, torch.tensor([[-0.5, 0.5, 0.0], [0.25, 0.0, -0.25]]))


@task("classification_loss")
def test_classes_out_of_range(probe, answer):
    """en: With three classes, 0 to 2 are fine; 3 or -1 raises IndexError (asked on the CPU).
    ja: クラスが 3 つなら 0 から 2 までです。3 や -1 には IndexError を送出します（CPU で確かめます）。"""
    logits = on("cpu", torch.tensor([[0.0, 1.0, -1.0], [0.0, 1.0, -1.0]]))
    good, *bad = (on("cpu", torch.tensor(classes)) for classes in ([2, 0], [1, 3], [-1, 1], [[3], [0]]))
    close(answer.classification_loss(probe.scores, logits, good), on("cpu", torch.tensor(1.9076060)))
    refuses(IndexError, answer.classification_loss, *((probe.scores, logits, target) for target in bad))


# --- 6. validate ---


def predictions(rng, rows, classes, share=0.5):
    """Negative scores, targets of which about this share is right, and how many are."""
    scores = -1 - draw(rng, rows, classes).abs()
    right = torch.rand(rows, generator=rng) < share
    best = scores.argmax(1)
    targets = torch.where(right, best, (best + 1) % classes)
    return scores, targets, int(right.sum())


@task("validate")
def test_all_samples_count_alike(probe, answer):
    """en: Two right out of three in one batch and one out of one in the next are 3 of 4: 0.75, as a Python float.
    ja: 3 個中 2 個が正解のバッチと、1 個中 1 個が正解のバッチなら、4 個中 3 個で 0.75 です。
    Python の float で返します。
    help en: The mean of 2/3 and 1/1 is 0.8333: the single sample would count as much as three.
    help ja: 2/3 と 1/1 の平均は 0.8333 です。これでは、1 個のサンプルが 3 個分の重みを持ってしまいます。"""
    scores = [torch.tensor([[-1.0, -2.0], [-2.0, -1.0], [-3.0, -4.0]]), torch.tensor([[-1.0, -5.0]])]
    got = probe.validate(answer, scores, [torch.tensor([0, 1, 1]), torch.tensor([0])])
    near(got["returned"], 0.75)
    got = probe.validate(answer, scores, [torch.tensor([0, 1, 0]), torch.tensor([1])])
    near(got["returned"], 0.75)
    got = probe.validate(answer, scores, [torch.tensor([1, 0, 1]), torch.tensor([0])])
    near(got["returned"], 0.25)


@task("validate", weight=2)
def test_any_sizes(probe, answer, rng):
    """en: The share is exact for batches of any size, from generators too, and for a model in either mode.
    ja: バッチの大きさによらず、正しい割合を返します。ジェネレータでも、モデルがどちらのモードで渡されても同じです。
    """
    for sizes, classes, training in (((5, 3, 1), 4, True), ((2, 7), 3, False), ((6,), 5, True)):
        drawn = [predictions(rng, rows, classes) for rows in sizes]
        scores, targets, right = zip(*drawn, strict=True)
        got = probe.validate(answer, list(scores), list(targets), training=training, generator=len(sizes) == 3)
        near(got["returned"], sum(right) / sum(sizes))


@task("validate")
def test_no_dropout(probe, answer, rng):
    """en: Nothing random happens to the scores: sixty samples that are all classified rightly give 1.0.
    ja: スコアに乱数は混ざりません。60 個のサンプルがすべて正しく分類されるなら 1.0 です。
    help en: F.dropout does not know the model's mode: unless it is told training=…, it is always active.
    help ja: F.dropout はモデルのモードを知りません。training=… を渡さなければ、いつでも働きます。"""
    scores, targets, _ = predictions(rng, 60, 4, share=1.0)
    wrong = (targets + 1) % 4
    all_right, all_wrong = each(probe.validate, (answer, [scores], [targets]), (answer, [scores], [wrong]))
    near(all_right["returned"], 1.0)
    near(all_wrong["returned"], 0.0)


@task("validate")
def test_statistics_stay(probe, answer):
    """en: BatchNorm uses its running statistics, not those of the batch, and they do not change.
    ja: BatchNorm は、バッチの統計量ではなく移動平均（running statistics）を使い、それは変化しません。
    help en: model.eval() does that; torch.no_grad() alone does not.
    help ja: そうするのは model.eval() です。torch.no_grad() だけでは変わりません。"""
    inputs = [torch.tensor([[9.0, 1.0], [3.0, 1.0]]), torch.tensor([[2.0, 4.0]])]
    got = probe.validate_normalised(answer, inputs, [torch.tensor([1, 1]), torch.tensor([1])], mean=numbers(9.0, 0.0))
    near(got["returned"], 1.0)
    equal(got["running mean"], numbers(9.0, 0.0))
    got = probe.validate_normalised(answer, inputs, [torch.tensor([1, 0]), torch.tensor([0])], mean=numbers(0.0, 5.0))
    near(got["returned"], 2 / 3)
    equal(got["running mean"], numbers(0.0, 5.0))


@task("validate")
def test_no_graph(probe, answer):
    """en: No graph is recorded in the forward passes; the model gets no gradient, and its requires_grad stays.
    ja: 順伝播で計算グラフを記録せず、モデルに勾配も入れません。requires_grad も変えません。
    help en: model.eval() does not switch gradients off; torch.no_grad() or torch.inference_mode() does.
    help ja: model.eval() では勾配の記録は止まりません。止めるのは torch.no_grad() や torch.inference_mode() です。"""
    scores = [torch.tensor([[-1.0, -2.0], [-4.0, -3.0]]), torch.tensor([[-6.0, -5.0]])]
    got = probe.validate(answer, scores, [torch.tensor([0, 0]), torch.tensor([0])])
    near(got["returned"], 1 / 3)
    expect(
        not any(got["graphs"]),
        en=f"the model's outputs had a graph: {got['graphs']}",
        ja=f"モデルの出力に計算グラフがありました：{got['graphs']}",
    )
    equal(got["gradient"], None)
    equal(got["learns"], True)


@task("validate")
def test_the_callers_own_no_grad(probe, answer):
    """en: Called inside torch.no_grad(), it leaves gradients switched off.
    ja: torch.no_grad() の中で呼ばれたら、勾配の記録は止まったままにします。"""
    got = probe.validate_without_gradients(answer, torch.tensor([[-3.0, -1.0], [-2.0, -4.0]]), torch.tensor([1, 1]))
    near(got["returned"], 0.5)
    equal(got["enabled"], False)


@task("validate", weight=2)
def test_every_flag_is_restored(probe, answer):
    """en: Afterwards every layer is in the mode in which it was, also where layers differ.
    ja: 終わったら、どの層も元のモードに戻します。層ごとにモードが異なる場合も同じです。
    help en: model.train() changes all layers. Note the flag of each one in model.modules(), and put each one back.
    help ja: model.train() はすべての層を変えてしまいます。model.modules() の 1 つずつについてフラグを控え、
    元に戻してください。"""
    scores, targets = torch.tensor([[-1.0, -2.0], [-2.0, -1.0], [-5.0, -4.0]]), torch.tensor([0, 0, 1])
    everything = ["", "first", "first.0", "first.1", "second", "second.0"]
    for training, evaluating, left in (
        (True, (), everything),
        (False, (), []),
        (True, ("first", "first.1"), ["", "first.0", "second", "second.0"]),
        (True, ("",), everything[1:]),
    ):
        got = probe.validate_nested(answer, scores, targets, training, evaluating)
        near(got["returned"], 2 / 3)
        equal(got["training"], left)


@task("validate")
def test_no_samples(probe, answer):
    """en: One sample is enough; a loader without samples raises ValueError, also where its batches are empty.
    ja: サンプルは 1 つあれば十分です。1 つもなければ ValueError を送出します。空のバッチしかない場合も同じです。"""
    scores, targets = torch.tensor([[-2.0, -1.0]]), torch.tensor([1])
    near(probe.validate(answer, [scores], [targets])["returned"], 1.0)
    refuses(ValueError, probe.validate, (answer, [], []), (answer, [scores[:0]], [targets[:0]]))


# --- 7. exp_unit ---


@task("exp_unit")
def test_two_numbers(answer):
    """en: For z = 1 and z = -1 the results are e - 1 + 1 = 2.7183 and 0 - 1 = -1.
    ja: z = 1 と z = -1 に対する結果は、e - 1 + 1 = 2.7183 と 0 - 1 = -1 です。"""
    one = torch.tensor([[1.0]])
    two, three = each(answer.exp_unit, (one, torch.tensor([[1.0, -1.0]])), (-one, torch.tensor([[1.0], [-1.0]]).t()))
    close(two, torch.tensor([[2.7182818, -1.0]]))
    close(three, torch.tensor([[-1.0, 2.7182818]]))


@task("exp_unit", weight=2)
def test_gradients_for_both(answer, rng):
    """en: Values and gradients for x and w are right, in float32 and float64, for any shapes.
    ja: 値も、x と w の勾配も正しく計算されます。float32 でも float64 でも、どんな形でも同じです。
    help en: exp needs its result for its gradient. An operation that overwrites that result breaks it.
    help ja: exp の勾配の計算には、exp の結果が使われます。それを上書きする演算があると、計算できません。"""
    for rows, inner, columns, dtype in ((4, 3, 2, torch.float64), (2, 5, 3, torch.float32), (1, 1, 1, torch.float64)):
        x, w = draw(rng, inner, rows, dtype=dtype).t(), draw(rng, inner, columns, dtype=dtype)
        cotangent = draw(rng, rows, columns, dtype=dtype)
        values, slopes = unit_by_hand(x @ w)
        found, (dx, dw) = gradients(answer.exp_unit, x, w, wrt=(0, 1), cotangent=cotangent)
        close(found, values.to(dtype))
        slopes = cotangent * slopes.to(dtype)
        close(dx, slopes @ w.t())
        close(dw, x.t() @ slopes)


@task("exp_unit")
def test_gradient_for_one_of_them(answer):
    """en: Only one of x and w may require a gradient; it is right then, too.
    ja: 勾配が必要なのが x と w の片方だけのこともあります。そのときも正しく計算されます。"""
    x, w = torch.tensor([[1.0, 2.0]]), torch.tensor([[0.5], [-0.5]])
    found, (dx,) = gradients(answer.exp_unit, x, w, wrt=(0,))
    close(found, torch.tensor([[-0.5]]))
    close(dx, torch.tensor([[0.5, -0.5]]))
    found, (dw,) = gradients(answer.exp_unit, x, -w, wrt=(1,))
    close(found, torch.tensor([[1.1487213]]))
    close(dw, torch.tensor([[2.6487213], [5.2974425]]))


@task("exp_unit")
def test_what_x_came_from(probe, answer, rng):
    """en: x may be needed by the step that computed it: here x = exp(u), and the gradient reaches u.
    ja: x は、それを計算した演算の逆伝播で使われることもあります。ここでは x = exp(u) で、勾配は u まで伝わります。
    help en: Even `x *= 1` counts as a change of x: the values are the same, but autograd notices the write.
    help ja: `x *= 1` でも x を書き換えたことになります。値は同じでも、autograd は書き込みを見逃しません。"""
    u, w, cotangent = draw(rng, 3, 2), draw(rng, 2, 4), draw(rng, 3, 4)
    got = probe.unit_of_exp(answer, u, w, cotangent)
    values, slopes = unit_by_hand(u.exp() @ w)
    slopes = cotangent * slopes.float()
    close(got["result"], values.float(), rtol=1e-4, atol=1e-4)
    close(got["gradients"], [slopes @ w.t() * u.exp(), u.exp().t() @ slopes], rtol=1e-4, atol=1e-4)


@task("exp_unit")
def test_large_and_small(answer):
    """en: Values and gradients stay right for z from -60 to 20, and without rows.
    ja: z が -60 から 20 までの値でも、行が 0 個でも、値と勾配は正しく計算されます。"""
    z = torch.tensor([[-60.0, -8.0, -0.5, 0.25, 6.0, 20.0]], dtype=torch.float64)
    values, slopes = unit_by_hand(z)
    one = torch.ones(1, 1, dtype=torch.float64)
    found, (dx,) = gradients(answer.exp_unit, z.t(), one, wrt=(0,))
    close(found, values.t())
    close(dx, slopes.t())
    close(answer.exp_unit(torch.ones(0, 3), torch.ones(3, 2)), torch.ones(0, 2))


@task("exp_unit")
def test_nothing_is_written_into_x(probe, answer):
    """en: Nothing is written into x: it may be a view made by expand(), whose rows are all the same memory.
    ja: x には何も書き込みません。x は、expand() で作られた、すべての行が同じメモリを共有するビューのこともあります。
    help en: PyTorch refuses to write into such a tensor, even with `x *= 1`.
    help ja: そのようなテンソルには、`x *= 1` でも書き込めず、PyTorch がエラーを出します。"""
    found = probe.unit_of_one_row(answer, torch.tensor([[1.0, 3.0]]), rows=3, w=torch.tensor([[1.0, -2.0], [0.0, 0.5]]))
    close(found, torch.tensor([[2.7182818, -0.5]]).repeat(3, 1))


@task("exp_unit")
def test_anomaly_detection_as_found(probe, answer):
    """en: Anomaly detection is switched on afterwards only if it was before.
    ja: 異常検出モードは、呼び出し前に有効だったときだけ、呼び出し後も有効です。
    help en: It is a tool for the search, slow and valid for the whole program: remove it when the fault is found.
    help ja: 原因を探すための道具で、動作が遅くなり、プログラム全体に効きます。原因がわかったら外してください。"""
    w = torch.tensor([[2.0]])
    cases = [(0.25, False, True), (-1.0, True, True), (0.5, True, False)]
    found = each(probe.unit_with_anomaly, *((answer, torch.tensor([[x]]), w, *mode) for x, *mode in cases))
    for got, (_, *mode), expected in zip(found, cases, (1.1487213, -2.0, 2.7182818), strict=True):
        close(got["result"], torch.tensor([[expected]]))
        equal(got["after"], mode)


@task("exp_unit")
def test_shapes_that_do_not_multiply(answer):
    """en: (2, 3) @ (3, 1) works; shapes that do not multiply raise RuntimeError, (2, 1) @ (3, 4) too.
    ja: (2, 3) @ (3, 1) は計算できます。掛け合わせられない形なら RuntimeError になります。
    (2, 1) @ (3, 4) も同じです。"""
    x = torch.tensor([[1.0, 2.0, -2.0], [0.0, -3.0, 1.0]])
    close(answer.exp_unit(x, torch.ones(3, 1)), torch.tensor([[2.7182818], [-2.0]]))
    pairs = (
        (torch.ones(2, 3), torch.ones(2, 3)),
        (torch.ones(2, 1), torch.ones(3, 4)),
        (torch.ones(2, 3), torch.ones(1, 2)),
    )
    refuses((RuntimeError, ValueError), answer.exp_unit, *pairs)
