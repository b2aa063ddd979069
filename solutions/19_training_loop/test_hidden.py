"""Hidden checks: small numbers that can be followed by hand, and references worked out in float64 without
optimizers."""

import torch
import torch.nn.functional as F

from grader.checks import close, each, equal, expect, on, raises, refuses, task

MODULES = ["model", "body", "body.norm", "body.drop", "line"]


def draw(rng, *shape, dtype=torch.float32):
    return torch.randn(shape, generator=rng, dtype=dtype)


def classes(rng, rows, count):
    return torch.randint(count, (rows,), generator=rng)


def near(actual, expected):
    """Compare what may have been added up in float32."""
    close(actual, expected, rtol=1e-5, atol=1e-5)


def exact(actual, expected, dtype):
    """Compare with what float32 allows after a few steps, or with what a detour through float32 would spoil."""
    tolerance = 1e-5 if dtype == torch.float32 else 1e-10
    close(actual, expected, rtol=tolerance, atol=tolerance)


def descend(values, batches, loss, rates, momentum=0.0, now=None, velocity=None):
    """SGD with momentum by hand: the loss of every batch before its update, and the values after it, in float64."""
    now = [value.double() for value in values] if now is None else now
    velocity = [torch.zeros_like(value) for value in now] if velocity is None else velocity
    losses, path = [], []
    for batch in batches:
        leaves = [value.detach().requires_grad_() for value in now]
        found = loss(leaves, *batch)
        for place, gradient in enumerate(torch.autograd.grad(found, leaves)):
            velocity[place] = momentum * velocity[place] + gradient
            now[place] = now[place] - rates[place] * velocity[place]
        losses.append(found.item())
        path.append([value.to(given.dtype) for value, given in zip(now, values, strict=True)])
    return losses, path


def outputs(values, inputs):
    return inputs.double() @ values[0].T + values[1]


def squared(values, inputs, targets):
    return (outputs(values, inputs) - targets.double()).pow(2).mean()


def entropy(values, inputs, targets):
    return F.cross_entropy(outputs(values, inputs), targets)


def per_sample(losses, batches):
    """The mean over samples of the mean losses of batches."""
    return sum(loss * len(x) for loss, (x, _) in zip(losses, batches, strict=True)) / sum(len(x) for x, _ in batches)


def evaluated(values, batches):
    """What evaluate is to find with the cross-entropy."""
    values = [value.double() for value in values]
    inputs, targets = torch.cat([x for x, _ in batches]), torch.cat([y for _, y in batches])
    right = (outputs(values, inputs).argmax(1) == targets).double().mean().item()
    return {"loss": entropy(values, inputs, targets).item(), "accuracy": right}


def number_batches(rng, *rows, dtype=torch.float32):
    return [(draw(rng, n, 3, dtype=dtype), draw(rng, n, 2, dtype=dtype)) for n in rows]


def class_batches(rng, *rows, dtype=torch.float32):
    return [(draw(rng, n, 3, dtype=dtype), classes(rng, n, 4)) for n in rows]


def line(rng, rows, dtype=torch.float32):
    """A weight of shape (rows, 3) and a bias."""
    return draw(rng, rows, 3, dtype=dtype), draw(rng, rows, dtype=dtype)


def rows(*values):
    return torch.tensor(values, dtype=torch.float32)


def modes_are(found, expected):
    """Demand modes: a dict from name to True for training."""
    expect(
        found == expected,
        en=f"training mode: {found} (expected: {expected})",
        ja=f"学習モードかどうか：{found}（期待した値：{expected}）",
    )


# --- 1. train_step


@task("train_step")
def test_one_update(probe, answer):
    """en: The weight is 0, so the loss is (3² + 5²) / 2 = 17.0 and the gradient -8; with lr 0.25 one update makes it 2.
    The loss comes back as a Python float.
    ja: weight は 0 なので、損失は (3² + 5²) / 2 = 17.0、勾配は -8 です。
    学習率 0.25 の更新 1 回で weight は 2 になります。
    損失は Python の float で返します。
    help en: backward() only fills .grad. It is optimizer.step() that moves the weight, and .item() that makes a number.
    help ja: backward() は .grad を埋めるだけです。weight を動かすのは optimizer.step()、
    Python の数にするのは .item() です。"""
    got = probe.step_weight(answer, targets=[3.0, 5.0])
    near(got["weights"], [2.0])
    near(got["losses"], [17.0])


@task("train_step")
def test_three_updates(probe, answer):
    """en: Each call uses the gradient of its own batch only, and returns the loss before its update: 17, 5, 2 on the
    way 0 → 2 → 3 → 3.5.
    ja: 呼び出しごとに、そのときのバッチの勾配だけを使い、更新前の損失を返します。
    0 → 2 → 3 → 3.5 と進む間の損失は 17、5、2 です。
    help en: backward() adds to .grad. Without zero_grad() the second update uses -8 and -4 together.
    help ja: backward() は .grad に足し込みます。zero_grad() がないと、2 回目の更新に -8 と -4 の両方が使われます。"""
    got = probe.step_weight(answer, targets=[3.0, 5.0], times=3)
    near(got["weights"], [2.0, 3.0, 3.5])
    near(got["losses"], [17.0, 5.0, 2.0])


@task("train_step")
def test_stale_gradients_do_not_count(probe, answer):
    """en: What was in .grad before the call does not count.
    ja: 呼び出す前から .grad にあった値は、更新に含めません。
    help en: Somebody else may have called backward() before. Clear before backward(), not only after step().
    help ja: ほかの誰かが先に backward() を呼んだかもしれません。消すのは step() の後だけでなく、backward() の前です。
    """
    got = probe.step_weight(answer, targets=[3.0, 5.0], old=100.0, times=2)
    near(got["weights"], [2.0, 3.0])
    near(got["losses"], [17.0, 5.0])


@task("train_step", weight=2)
def test_the_optimizer_makes_the_update(probe, answer, rng):
    """en: The update is the optimizer's, whatever its momentum, parameter groups and dtype: one step() for every call.
    ja: 更新するのはオプティマイザです。モーメンタム、パラメータグループ、データ型が何であっても、
    呼び出しごとに step() を 1 回行います。"""
    for dtype in (torch.float32, torch.float64):
        batches = number_batches(rng, 3, 1, 5, dtype=dtype)
        weight, bias = line(rng, 2, dtype)
        got = probe.step(answer, batches, lr=0.1, momentum=0.9, weight=weight, bias=bias)
        losses, path = descend((weight, bias), batches, squared, (0.1, 0.2), 0.9)
        exact(got["parameters"], path, dtype)
        exact(got["losses"], losses, dtype)
        equal(got["updates"], 3)


@task("train_step")
def test_the_criterion_is_the_one_given(probe, answer, rng):
    """en: The loss is criterion(outputs, targets), whatever criterion was given, and is returned as it is.
    ja: 損失は、渡された criterion を criterion(outputs, targets) の順に呼んで求め、その値をそのまま返します。"""
    got = probe.step_weight(answer, targets=[3.0, 5.0], lr=0.125, criterion=probe.sum_of_squares)
    near([got["weights"], got["losses"]], [[2.0], [34.0]])
    got = probe.step_weight(answer, targets=[2.0, 4.0, -8.0, 6.0], lr=2.0, criterion=probe.pinball)
    near([got["weights"], got["losses"]], [[1.0], [2.75]])
    weight, bias = line(rng, 4)
    batches = class_batches(rng, 3)
    got = probe.step(answer, batches, 0.1, 0.0, weight, bias, probe.cross_entropy)
    losses, path = descend((weight, bias), batches, entropy, (0.1, 0.2))
    near([got["parameters"], got["losses"]], [path, losses])
    weight, bias = line(rng, 1)
    batches = [(draw(rng, 4, 3), draw(rng, 4, 1))]
    got = probe.step(answer, batches, 0.1, 0.0, weight, bias)
    losses, path = descend((weight, bias), batches, squared, (0.1, 0.2))
    near([got["parameters"], got["losses"]], [path, losses])


@task("train_step")
def test_the_batch_goes_through_once(probe, answer, rng):
    """en: The model sees each batch once, as a whole, in training mode.
    ja: モデルに渡すのは 1 つのバッチにつき 1 回で、まとめて、学習モードのまま渡します。
    help en: Keep the loss that you called backward() on; a second forward pass costs time and moves BatchNorm's
    statistics.
    help ja: backward() を呼んだ損失をそのまま使います。順伝播をもう一度行うと、時間がかかり、
    BatchNorm の統計量も動きます。"""
    batches, (weight, bias) = number_batches(rng, 3, 1), line(rng, 2)
    got = probe.step(answer, batches, lr=0.1, momentum=0.0, weight=weight, bias=bias)
    equal(got["samples"], [3, 1])
    equal(got["training"], [True, True])
    near(got["parameters"], descend((weight, bias), batches, squared, (0.1, 0.2))[1])


@task("train_step")
def test_parameters_without_a_gradient(probe, answer):
    """en: Parameters that are frozen, or that the model does not use, stay as they are and do no harm.
    ja: 凍結したパラメータや、モデルが使わないパラメータがあってもかまいません。その値は変わりません。
    help en: Their .grad is None. The optimizer's own methods know that.
    help ja: それらの .grad は None です。オプティマイザのメソッドなら、それを考慮しています。"""
    got = probe.step_partly(answer, targets=[4.0, 6.0], times=2)
    near(got, {"losses": [17.0, 5.0], "unused": 7.0, "frozen": 1.0, "weight": 3.0})


@task("train_step")
def test_only_what_the_optimizer_holds(probe, answer):
    """en: Only the parameters that the optimizer holds are updated: here the weight, and not the bias.
    ja: 更新されるのは、オプティマイザが持つパラメータだけです。ここでは weight だけで、bias は変わりません。"""
    got = probe.step_only_the_weight(answer, targets=[3.0, 5.0])
    near(got, {"loss": 17.0, "weight": 2.0, "bias": 0.0})


@task("train_step")
def test_errors_are_passed_on(probe, answer):
    """en: What the model or the criterion raises is passed on: here a KeyError of the criterion, and the
    RuntimeError of a product of unfitting shapes.
    ja: モデルや criterion が送出する例外はそのまま伝えます。ここでは criterion の KeyError と、形状の合わない行列積の
    RuntimeError です。"""
    got = probe.step_weight(answer, targets=[3.0, 5.0], criterion=probe.picky)
    near(got["losses"], [17.0])
    near(probe.step_shapes(answer, features=3), 4.0)
    raises(KeyError, probe.step_weight, answer, targets=[3.0, -5.0], criterion=probe.picky)
    raises(RuntimeError, probe.step_shapes, answer, features=2)


# --- 2. train_epoch


@task("train_epoch")
def test_an_epoch_of_two_batches(probe, answer):
    """en: One update for every batch: with lr 0.5 the weight goes to 1, then to 4. The losses before them are 1 (three
    samples) and 9 (one sample), so the mean per sample is (3 · 1 + 9) / 4 = 3.0.
    ja: バッチごとに 1 回更新します。学習率 0.5 で weight は 1、次に 4 になります。更新前の損失は 1（3 サンプル）と
    9（1 サンプル）なので、サンプルあたりの平均は (3 · 1 + 9) / 4 = 3.0 です。
    help en: A batch's loss is a mean already. Multiply it by its number of rows before you add, and divide by all rows.
    help ja: バッチの損失はすでに平均です。行数を掛けてから足し、最後に全行数で割ります。"""
    got = probe.epoch_weight(answer, targets=[[1.0, 1.0, 1.0], [4.0]])
    near(got["path"], [1.0, 4.0])
    near(got["losses"], [3.0])


@task("train_epoch", weight=2)
def test_every_batch_in_order(probe, answer, rng):
    """en: Every batch makes one update, in the loader's order, the short ones too, in float32 and float64.
    ja: 短いものも含めて、すべてのバッチで、loader の順に 1 回ずつ更新します。float32 でも float64 でも同じです。"""
    for dtype, sizes in ((torch.float32, (3, 3, 2)), (torch.float64, (2, 4, 1, 4))):
        batches, (weight, bias) = number_batches(rng, *sizes, dtype=dtype), line(rng, 2, dtype)
        got = probe.epoch(answer, batches, lr=0.1, momentum=0.9, weight=weight, bias=bias)
        losses, path = descend((weight, bias), batches, squared, (0.1, 0.2), 0.9)
        exact(got["path"], path, dtype)
        near(got["losses"], [per_sample(losses, batches)])


@task("train_epoch")
def test_epoch_after_epoch(probe, answer, rng):
    """en: A second epoch goes on where the first one ended, with the optimizer's state, and its mean loss is its own.
    ja: 2 回目のエポックは、オプティマイザの状態も含めて 1 回目の続きから始まります。
    平均損失はそのエポックだけのものです。"""
    batches, (weight, bias) = class_batches(rng, 2, 3), line(rng, 4)
    got = probe.epoch(answer, batches, 0.1, 0.5, weight, bias, probe.cross_entropy, epochs=2)
    losses, path = descend((weight, bias), batches * 2, entropy, (0.1, 0.2), 0.5)
    near(got["path"], path)
    near(got["losses"], [per_sample(losses[:2], batches), per_sample(losses[2:], batches)])


@task("train_epoch")
def test_each_batch_has_its_own_gradient(probe, answer):
    """en: Each update uses the gradient of its batch alone: neither that of another batch nor what was in .grad before.
    ja: 更新に使うのはそのバッチの勾配だけです。ほかのバッチの勾配も、前から .grad にあった値も含めません。"""
    got = probe.epoch_weight(answer, targets=[[3.0, 5.0], [8.0], [6.0]], lr=0.25, old=-50.0)
    near(got["path"], [2.0, 5.0, 5.5])
    near(got["losses"], [(17.0 * 2 + 36.0 + 1.0) / 4])


@task("train_epoch")
def test_in_training_mode(probe, answer, rng):
    """en: A model that comes in evaluation mode is put into training mode, with all its modules, and stays in it.
    ja: 評価モードで渡されたモデルも、すべてのモジュールを学習モードにして学習し、そのままにします。
    help en: model.train() reaches the modules inside; model.training = True does not. Every epoch needs it, since an
    evaluation may have come in between.
    help ja: model.train() は中のモジュールにも伝わりますが、model.training = True では伝わりません。
    間に評価が入ることもあるので、エポックごとに必要です。"""
    batches = [(draw(rng, n, 2), draw(rng, n, 2)) for n in (3, 2)]
    mean = torch.zeros(2)
    for inputs, _ in batches:
        mean = 0.9 * mean + 0.1 * inputs.mean(0)
    for training in ((), ("model", "line")):
        got = probe.epoch_modes(answer, batches, training)
        equal(got["training"], [True, True])
        equal(got["batches"], 2)
        near(got["mean"], mean)
        near(got["loss"], per_sample([targets.pow(2).mean().item() for _, targets in batches], batches))
        modes_are(got["modes"], dict.fromkeys(MODULES, True))


@task("train_epoch")
def test_the_loader_is_gone_through_once(probe, answer, rng):
    """en: The loader is gone through once, so a generator will do.
    ja: loader をたどるのは 1 回だけなので、ジェネレータでもかまいません。
    help en: len(loader) and a second loop over it work for some loaders only. Count the samples while you train.
    help ja: len(loader) や 2 回目のループは、loader によっては使えません。サンプルは学習しながら数えます。"""
    got = probe.epoch_weight(answer, targets=[[1.0, 1.0, 1.0], [4.0]], generator=True)
    near(got["path"], [1.0, 4.0])
    near(got["losses"], [3.0])
    batches, (weight, bias) = number_batches(rng, 2, 1), line(rng, 2)
    equal(probe.epoch(answer, batches, lr=0.1, momentum=0.0, weight=weight, bias=bias)["passes"], 1)


@task("train_epoch")
def test_graphs_are_let_go(probe, answer):
    """en: The graphs of earlier batches are let go: with six batches, no more than two or three are in memory at a
    time.
    ja: 前のバッチの計算グラフは残しません。バッチが 6 個でも、同時にメモリにあるのは 2、3 個までです。
    help en: A loss tensor holds its graph. Add up loss.item(), or loss.detach() on the device.
    help ja: 損失のテンソルは計算グラフを抱えています。loss.item() か、デバイスの上で loss.detach() を足してください。
    """
    got = probe.epoch_graphs(answer, targets=[[1.0], [2.0], [3.0], [4.0], [5.0], [6.0]])
    near(got["path"], [1.0, 2.0, 3.0, 4.0, 5.0, 6.0])
    near(got["loss"], 1.0)
    alive = got["graphs"]
    expect(
        max(alive, default=0) <= 3,
        en=f"after the forward passes, {alive} graphs were in memory",
        ja=f"順伝播の後、メモリにあった計算グラフの数は {alive} でした",
    )


@task("train_epoch")
def test_batches_come_to_the_device(probe, answer, device):
    """en: Inputs and targets come on the CPU, and each batch is brought to `device`, where the model is; it stays
    there.
    ja: inputs も targets も CPU にあるので、バッチごとに、モデルのある `device` へ移します。モデルは動かしません。
    help en: x.to(device) returns a tensor on the device; x itself stays where it was. Both halves of the batch need it.
    help ja: x.to(device) は、そのデバイスにあるテンソルを返します。x 自身は動きません。バッチの両方に必要です。"""
    got = probe.epoch_device(answer, targets=[[1.0, 1.0, 1.0], [4.0]], place="given")
    close(got["weight"], torch.tensor(4.0))
    near(got["loss"], 3.0)
    for place in got["devices"]:
        equal(place, device)


@task("train_epoch")
def test_the_device_may_be_a_string(probe, answer):
    """en: `device` may be a torch.device or a string; where none is given it is the CPU.
    ja: `device` は torch.device でも文字列でもかまいません。渡されなければ CPU です。"""
    named, default = each(probe.epoch_device, *((answer, [[2.0, 4.0], [7.0]], place) for place in ("text", "default")))
    near([named["weight"], named["loss"]], [torch.tensor(7.0), 12.0])
    near([default["weight"], default["loss"]], [on("cpu", torch.tensor(7.0)), 12.0])


@task("train_epoch")
def test_the_criterion_of_the_epoch(probe, answer):
    """en: The loss is criterion(outputs, targets), whatever averaging criterion was given.
    ja: 損失は、渡された criterion を criterion(outputs, targets) の順に呼んで求めます。"""
    got = probe.epoch_weight(answer, targets=[[2.0, 4.0, -8.0, 6.0], [-3.0, 5.0]], lr=2.0, criterion=probe.pinball)
    near(got["path"], [1.0, 1.5])
    near(got["losses"], [(2.75 * 4 + 2.0 * 2) / 6])


@task("train_epoch")
def test_refuses_a_loader_without_samples(probe, answer):
    """en: One sample makes an epoch; a loader without samples, a list or a generator, raises ValueError.
    ja: サンプルが 1 個あれば 1 エポックになります。サンプルのない loader には、リストでもジェネレータでも ValueError を
    送出します。"""
    got = probe.epoch_weight(answer, targets=[[4.0]])
    near([got["path"], got["losses"]], [[4.0], [16.0]])
    calls = ((answer, [], 0.5, probe.mse, None, 1, generator) for generator in (False, True))
    refuses(ValueError, probe.epoch_weight, *calls)


# --- 3. accuracy


@task("accuracy")
def test_three_of_four(answer):
    """en: The largest logits are at 0, 1, 0 and 2, the targets are 0, 1, 2 and 2: three of four rows, so 0.75.
    ja: 最大のロジットの位置は 0、1、0、2、正解は 0、1、2、2 です。4 行のうち 3 行が一致するので 0.75 です。
    help en: argmax(dim=1) looks for the largest of each row; a fraction is neither a count nor a percentage.
    help ja: argmax(dim=1) は行ごとに最大の位置を求めます。割合は、件数でもパーセントでもありません。"""
    logits = rows([2.0, 1.0, 0.0], [0.0, 5.0, 1.0], [3.0, 0.0, 1.0], [0.0, 1.0, 2.0])
    close(answer.accuracy(logits, torch.tensor([0, 1, 2, 2])), 0.75)


@task("accuracy")
def test_any_sizes(answer, rng):
    """en: Any number of rows and classes will do: more rows than classes or fewer, one row, one class.
    ja: 行数とクラス数は問いません。行の方が多くても少なくても、1 行でも、1 クラスでもかまいません。"""
    cases = [(draw(rng, n, c), classes(rng, n, c)) for n, c in ((7, 2), (2, 6), (4, 4), (5, 3), (900, 2))]
    cases += [(draw(rng, 3, 1), torch.zeros(3, dtype=torch.int64)), (rows([1.0, 3.0, 2.0]), torch.tensor([1]))]
    cases += [(rows([1.0, 3.0, 2.0]), torch.tensor([2])), (draw(rng, 4, 6).t(), classes(rng, 6, 4))]
    for found, (logits, targets) in zip(each(answer.accuracy, *cases), cases, strict=True):
        close(found, (logits.argmax(1) == targets).double().mean().item(), rtol=1e-6, atol=1e-6)


@task("accuracy")
def test_from_none_to_all(answer):
    """en: All rows right is 1.0, no row right is 0.0, as Python floats.
    ja: すべて正しければ 1.0、1 つも正しくなければ 0.0 を、Python の float で返します。"""
    logits = rows([1.0, 0.0], [0.0, 1.0], [-1.0, -2.0])
    calls = (logits, torch.tensor([0, 1, 0])), (logits, torch.tensor([1, 0, 1])), (logits, torch.tensor([1, 1, 1]))
    every, none, one = each(answer.accuracy, *calls)
    close(every, 1.0)
    close(none, 0.0)
    close(one, 1 / 3, rtol=1e-6, atol=1e-6)


@task("accuracy")
def test_logits_are_any_numbers(answer):
    """en: Only the order of a row's logits counts: they may be all negative, huge, tiny or nearly equal.
    ja: 大事なのは、行の中でのロジットの大小だけです。すべて負でも、とても大きくても小さくても、
    ほとんど等しくてもかまいません。
    help en: sigmoid(20) and sigmoid(30) are both 1.0 in float32; nothing needs to be done to logits before argmax.
    help ja: float32 では sigmoid(20) も sigmoid(30) も 1.0 です。argmax の前にロジットを変換する必要はありません。"""
    logits = rows([-9.0, -7.0, -8.0], [20.0, 30.0, 25.0], [-1e30, 1e30, -3e38], [1e-3, -1e-3, 2e-3])
    close(answer.accuracy(logits, torch.tensor([1, 1, 1, 2])), 1.0)
    close(answer.accuracy(logits, torch.tensor([0, 0, 0, 2])), 0.25)
    fine = torch.tensor([[1.0, 1.0 + 1e-12, 1.0], [0.0, -1e-12, 1e-12]], dtype=torch.float64)
    close(answer.accuracy(fine, torch.tensor([1, 2])), 1.0)


@task("accuracy")
def test_half_precision_logits(answer):
    """en: The fraction is exact to 1e-6 also for float16 and bfloat16 logits, for which it would be 0.3333 or 0.334
    only.
    ja: float16 や bfloat16 のロジットでも、割合の誤差は 1e-6 以内です。
    その型のままでは 0.3333 や 0.334 にしかなりません。
    help en: Do not average in the logits' dtype: count the hits, or average in float32.
    help ja: ロジットのデータ型で平均せず、一致した行を数えるか、float32 で平均します。"""
    logits, targets = rows([1.0, 0.0], [3.0, 2.0], [0.0, 4.0]), torch.tensor([0, 1, 0])
    for found in each(answer.accuracy, (logits.half(), targets), (logits.bfloat16(), targets)):
        close(found, 1 / 3, rtol=0, atol=1e-6)


@task("accuracy")
def test_a_column_of_targets(probe, answer):
    """en: Targets of shape (N, 1) may be refused with a ValueError, but must not give a wrong fraction.
    ja: 形状 (N, 1) の targets は ValueError で断ってもかまいませんが、誤った割合を返してはいけません。
    help en: (N, 1) against (N,) broadcasts to (N, N): every target is compared with every row.
    help ja: (N, 1) と (N,) はブロードキャストされて (N, N) になり、すべての正解がすべての行と比べられてしまいます。"""
    logits, targets = rows([1.0, 0.0], [1.0, 0.0], [1.0, 0.0], [0.0, 1.0]), torch.tensor([0, 0, 1, 1])
    close(answer.accuracy(logits, targets), 0.75)
    found = probe.accuracy_or_error(answer, logits, targets.unsqueeze(1))
    if found != "ValueError":
        close(found, 0.75)


@task("accuracy")
def test_refuses_unequal_lengths(answer):
    """en: Three rows need three targets: other numbers of them, one included, raise ValueError.
    ja: 3 行には 3 個の正解が必要です。1 個の場合も含め、数が違えば ValueError を送出します。
    help en: A single target broadcasts to all rows without a word.
    help ja: 正解が 1 個だと、黙って全行にブロードキャストされます。"""
    logits = rows([1.0, 0.0], [0.0, 1.0], [1.0, 0.0])
    close(answer.accuracy(logits, torch.tensor([0, 0, 1])), 1 / 3, rtol=1e-6, atol=1e-6)
    wrong = (logits, torch.tensor([0])), (logits, torch.tensor([0, 1])), (logits[:1], torch.tensor([0, 1, 0]))
    refuses(ValueError, answer.accuracy, *wrong)


@task("accuracy")
def test_refuses_no_rows(answer):
    """en: One row gives 1.0 or 0.0; no rows at all raise ValueError.
    ja: 1 行なら 1.0 か 0.0 です。行がなければ ValueError を送出します。
    help en: 0 / 0 is NaN for tensors, and NaN looks like a result.
    help ja: テンソルの 0 / 0 は NaN になり、結果のように見えてしまいます。"""
    right, wrong = each(answer.accuracy, (rows([1.0, 2.0]), torch.tensor([1])), (rows([1.0, 2.0]), torch.tensor([0])))
    close(right, 1.0)
    close(wrong, 0.0)
    none = torch.zeros(0, dtype=torch.int64)
    refuses(ValueError, answer.accuracy, (torch.zeros(0, 3), none), (torch.zeros(0, 1), none))


# --- 4. evaluate


def three_rows():
    """Two batches: the rows are behind by 0, 3 and 0, so the mean is 1, and two of three are right."""
    return [(rows([2.0, 0.0], [0.0, 3.0]), torch.tensor([0, 0])), (rows([1.0, 5.0]), torch.tensor([1]))]


THREE_ROWS = {"loss": 1.0, "accuracy": 2 / 3}


@task("evaluate")
def test_three_rows(probe, answer):
    """en: The criterion gives 1.5 for the first batch (two rows) and 0 for the second (one row): the loss per sample
    is 1.0. Two of three rows are right. Both are Python floats.
    ja: criterion の値は、1 つ目のバッチ（2 行）で 1.5、2 つ目（1 行）で 0 なので、サンプルあたりの損失は 1.0 です。
    3 行のうち 2 行が正解です。どちらも Python の float で返します。
    help en: Means of batches must not be averaged as they are: a batch counts with its number of rows.
    help ja: バッチごとの平均を、そのまま平均してはいけません。バッチは行数だけの重みを持ちます。"""
    near(probe.evaluate_weight(answer, three_rows()), THREE_ROWS)


@task("evaluate", weight=2)
def test_over_all_samples(probe, answer, rng):
    """en: Loss and accuracy are those of all samples together, whatever the sizes of the batches, in float32 and
    float64.
    ja: 損失も正解率も、バッチの大きさによらず、全サンプルをまとめた値です。float32 でも float64 でも同じです。"""
    for dtype, sizes in ((torch.float32, (4, 4, 1)), (torch.float64, (1, 5, 2, 5)), (torch.float32, (3,))):
        batches, (weight, bias) = class_batches(rng, *sizes, dtype=dtype), line(rng, 4, dtype)
        near(probe.evaluate(answer, batches, weight, bias)["found"], evaluated((weight, bias), batches))


@task("evaluate")
def test_in_evaluation_mode(probe, answer):
    """en: The model computes in evaluation mode, and so does every module in it: dropout drops nothing, and
    BatchNorm uses and keeps its running statistics.
    ja: モデルも、その中のどのモジュールも、評価モードで計算します。ドロップアウトは何も落とさず、
    BatchNorm は保存された統計量を使い、変えません。
    help en: model.eval() reaches every module. no_grad() does not change the mode.
    help ja: model.eval() はすべてのモジュールに伝わります。no_grad() ではモードは変わりません。"""
    batches = [(rows([3.0, 1.0], [1.0, 4.0]), torch.tensor([0, 0])), (rows([0.0, 1.0]), torch.tensor([1]))]
    for training in (MODULES, ["body.drop"], ["body.norm"]):
        got = probe.evaluate_layers(answer, batches, training)
        near(got["found"], THREE_ROWS)
        equal([got["mean"], got["batches"]], [torch.ones(2), 0])
        equal(any(got["training"]), False)


@task("evaluate")
def test_modes_are_put_back(probe, answer):
    """en: Afterwards every module is in the mode in which it was before, also where they differ.
    ja: 終わったら、どのモジュールも元のモードに戻っています。モジュールごとに違っていたときも同じです。
    help en: model.train() at the end puts all modules into training mode. Note each module's flag first and put it
    back.
    help ja: 最後に model.train() を呼ぶと、すべてのモジュールが学習モードになります。先に各モジュールのフラグを控え、
    戻します。"""
    batches = [(rows([3.0, 1.0], [1.0, 4.0]), torch.tensor([0, 0])), (rows([0.0, 1.0]), torch.tensor([1]))]
    for training in (MODULES, [], ["model", "body", "body.drop", "line"], ["body.drop"]):
        got = probe.evaluate_layers(answer, batches, training)
        near(got["found"], THREE_ROWS)
        modes_are(got["after"], got["before"])


@task("evaluate")
def test_no_graph_is_built(probe, answer, rng):
    """en: No forward pass records a graph.
    ja: 順伝播で計算グラフを記録しません。
    help en: eval() does not switch gradients off; torch.no_grad() or torch.inference_mode() does. detach() comes too
    late.
    help ja: eval() では勾配の記録は止まりません。torch.no_grad() か torch.inference_mode() を使います。
    detach() では遅すぎます。"""
    batches, (weight, bias) = class_batches(rng, 2, 3), line(rng, 4)
    got = probe.evaluate_traces(answer, batches, weight, bias, old=5.0)
    near(got["found"], evaluated((weight, bias), batches))
    expect(
        not any(got["graphs"]),
        en=f"a graph was recorded in the forward passes: {got['graphs']}",
        ja=f"順伝播で計算グラフが記録されました：{got['graphs']}",
    )


@task("evaluate")
def test_the_model_stays_as_it_was(probe, answer, rng):
    """en: Parameters, their .grad (None or not) and requires_grad are as before.
    ja: パラメータの値、.grad（None の場合も）、requires_grad は元のままです。
    help en: An evaluation may come between backward() and step(). Nothing is cleared, and nothing is updated.
    help ja: 評価は backward() と step() の間に入ることもあります。何も消さず、何も更新しません。"""
    batches, (weight, bias) = class_batches(rng, 3, 1), line(rng, 4)
    got = probe.evaluate_traces(answer, batches, weight, bias, old=-3.0)
    near(got["found"], evaluated((weight, bias), batches))
    equal(got["parameters"], [weight, bias])
    equal(got["gradients"], [torch.full_like(weight, -3.0), None])
    equal(got["requires_grad"], [True, False])


@task("evaluate")
def test_the_callers_grad_mode(probe, answer):
    """en: The caller's grad mode stays: inside no_grad() gradients are still off after the call.
    ja: 呼び出し側の勾配モードは変えません。no_grad() の中から呼ばれたら、呼び出しの後も無効のままです。
    help en: set_grad_enabled(True) at the end switches on what was off. A with block puts back what it found.
    help ja: 最後に set_grad_enabled(True) とすると、無効だったものが有効になります。with ブロックなら元に戻ります。"""
    got = probe.evaluate_under_no_grad(answer, three_rows())
    near(got["found"], THREE_ROWS)
    equal([got["inside"], got["after"]], [False, True])


@task("evaluate")
def test_a_generator_can_be_evaluated(probe, answer, rng):
    """en: The loader is gone through once, so a generator will do.
    ja: loader をたどるのは 1 回だけなので、ジェネレータでもかまいません。
    help en: loader.dataset and len(loader) exist for some loaders only. Count the rows as they come.
    help ja: loader.dataset や len(loader) は、loader によってはありません。来た行を数えていきます。"""
    near(probe.evaluate_weight(answer, three_rows(), generator=True), THREE_ROWS)
    batches, (weight, bias) = class_batches(rng, 2, 1), line(rng, 4)
    equal(probe.evaluate(answer, batches, weight, bias)["passes"], 1)


@task("evaluate")
def test_evaluated_on_the_device(probe, answer, device):
    """en: Inputs and targets come on the CPU, and each batch is brought to `device`, where the model is; it stays
    there.
    ja: inputs も targets も CPU にあるので、バッチごとに、モデルのある `device` へ移します。モデルは動かしません。"""
    got = probe.evaluate_device(answer, three_rows(), place="given")
    near(got["found"], THREE_ROWS)
    for place in (*got["devices"], got["model"]):
        equal(place, device)


@task("evaluate")
def test_a_string_or_no_device(probe, answer):
    """en: `device` may be a torch.device or a string; where none is given it is the CPU.
    ja: `device` は torch.device でも文字列でもかまいません。渡されなければ CPU です。"""
    for got in each(probe.evaluate_device, *((answer, three_rows(), place) for place in ("text", "default"))):
        near(got["found"], THREE_ROWS)


@task("evaluate", allows=("grad_mode", "modes"))
def test_refuses_to_evaluate_nothing(probe, answer):
    """en: One sample is enough; a loader without samples, a list or a generator, raises ValueError.
    ja: サンプルは 1 個あれば十分です。サンプルのない loader には、リストでもジェネレータでも ValueError を
    送出します。"""
    near(probe.evaluate_weight(answer, [(rows([1.0, 5.0]), torch.tensor([0]))]), {"loss": 4.0, "accuracy": 0.0})
    refuses(ValueError, probe.evaluate_nothing, (answer, False), (answer, True))


# --- 5. fit


def entry(epoch, lr, train_loss, loss, accuracy):
    return {"epoch": epoch, "lr": lr, "train_loss": train_loss, "loss": loss, "accuracy": accuracy}


def one_hot():
    """A batch whose logit at the target is the weight; its loss is (4 - weight)²."""
    return [(rows([1.0, 0.0]), torch.tensor([0]))]


def half_right():
    """A batch with the loss of `one_hot`; for a positive weight the second row is wrong."""
    return [(rows([1.0, 0.0], [1.0, 2.0]), torch.tensor([0, 0]))]


@task("fit")
def test_three_epochs(probe, answer):
    """en: The weight goes 0 → 2 → 3 → 3.5. An entry has the loss before its epoch's update as "train_loss", and the
    evaluation after it as "loss" and "accuracy".
    ja: weight は 0 → 2 → 3 → 3.5 と進みます。記録の "train_loss" はそのエポックの更新前の損失、"loss" と "accuracy" は
    更新後の評価です。
    help en: Each epoch: note the rate, train, evaluate, append a new dict.
    help ja: エポックごとに、学習率を控え、学習し、評価し、新しい辞書をリストに加えます。"""
    got = probe.fit_weight(answer, one_hot(), half_right(), epochs=3)
    near(got["path"], [2.0, 3.0, 3.5])
    expected = [entry(0, 0.25, 16.0, 4.0, 0.5), entry(1, 0.25, 4.0, 1.0, 0.5), entry(2, 0.25, 1.0, 0.25, 0.5)]
    near(got["history"], expected)


@task("fit", weight=2)
def test_as_by_hand(probe, answer, rng):
    """en: All epochs are one training: the same optimizer with its state and groups goes through all batches of all
    epochs, in float32 and float64, with a scheduler and without.
    ja: 全エポックで 1 つの学習です。同じオプティマイザが、状態とグループを保ったまま、
    全エポックの全バッチで更新します。
    float32 でも float64 でも、スケジューラがあってもなくても同じです。
    help en: A new optimizer in each epoch forgets its momentum and its groups.
    help ja: エポックごとにオプティマイザを作り直すと、モーメンタムもグループも失われます。"""
    for dtype, factors in ((torch.float32, None), (torch.float64, [1.0, 0.5, 2.0, 1.0])):
        train, valid = class_batches(rng, 3, 3, 2, dtype=dtype), class_batches(rng, 2, 1, dtype=dtype)
        start = line(rng, 4, dtype)
        got = probe.fit(answer, train, valid, 3, 0.1, 0.9, *start, factors=factors)
        now, velocity, history, path = [value.double() for value in start], [torch.zeros(()).double()] * 2, [], []
        for epoch in range(3):
            lr = 0.1 * (factors[epoch] if factors else 1.0)
            losses, steps = descend(start, train, entropy, (lr, 2 * lr), 0.9, now, velocity)
            path += steps
            found = evaluated(now, valid)
            history.append(entry(epoch, lr, per_sample(losses, train), found["loss"], found["accuracy"]))
        exact(got["path"], path, dtype)
        near(got["history"], history)
        exact(got["end"], path[-1], dtype)


@task("fit")
def test_the_scheduler_steps_once_per_epoch(probe, answer):
    """en: The scheduler steps once per epoch, after its two updates, the last epoch's too; "lr" is the rate that was
    used. Here the rates are 0.25, 0.5 and 0.125, and the next one would be 0.0625.
    ja: スケジューラは、エポックごとに 2 回の更新の後で 1 回進みます。最後のエポックも同じです。
    "lr" は実際に使った学習率です。
    ここでは 0.25、0.5、0.125 で、その次は 0.0625 になります。
    help en: Read optimizer.param_groups[0]["lr"] before you train; after scheduler.step() it is the next epoch's.
    help ja: optimizer.param_groups[0]["lr"] は学習の前に読みます。scheduler.step() の後では、次のエポックの値です。"""
    got = probe.fit_weight(answer, one_hot() * 2, one_hot(), epochs=3, factors=[1.0, 2.0, 0.5, 0.25, 8.0])
    near(got["path"], [2.0, 3.0, 4.0, 4.0, 4.0, 4.0])
    near(got["history"], [entry(0, 0.25, 10.0, 1.0, 1.0), entry(1, 0.5, 0.5, 0.0, 1.0), entry(2, 0.125, 0.0, 0.0, 1.0)])
    equal(got["scheduler"], [2, 4, 6])
    near(got["lr"], 0.0625)


@task("fit")
def test_modes_in_every_epoch(probe, answer, rng):
    """en: In every epoch the two training batches are seen in training mode with a graph, the validation batch in
    evaluation mode without; after the last epoch the whole model is in training mode.
    ja: どのエポックでも、学習用の 2 つのバッチは学習モードで計算グラフを記録し、
    検証用のバッチは評価モードで記録しません。
    最後のエポックの後は、モデル全体が学習モードです。
    help en: model.train() once before the loop lasts until the first evaluation.
    help ja: ループの前に 1 回だけ model.train() を呼んでも、最初の評価までしかもちません。"""
    train, valid = ([(draw(rng, n, 2), classes(rng, n, 2)) for n in sizes] for sizes in ((3, 2), (4,)))
    got = probe.fit_modes(answer, train, valid, epochs=2)
    equal(got["entries"], 2)
    equal(got["training"], [True, True, False] * 2)
    equal(got["graphs"], [True, True, False] * 2)
    equal(got["batches"], 4)
    modes_are(got["modes"], dict.fromkeys(MODULES, True))


@task("fit")
def test_both_loaders_anew(probe, answer):
    """en: Both loaders are gone through anew in every epoch: what they give may change, as when data are shuffled.
    ja: どちらの loader も、エポックごとに初めからたどり直します。シャッフルのように、中身が変わることがあるからです。
    help en: list(loader) before the loop freezes the first epoch's order and augmentation.
    help ja: ループの前に list(loader) とすると、最初のエポックの順序やデータ拡張に固定されてしまいます。"""
    train = [one_hot(), [(rows([2.0, 0.0]), torch.tensor([0]))]]
    valid = [one_hot(), [(rows([3.0, 0.0], [0.0, 1.0]), torch.tensor([0, 0]))]]
    got = probe.fit_passes(answer, train, valid)
    near(got["path"], [2.0, 2.0])
    near(got["history"], [entry(0, 0.25, 16.0, 4.0, 1.0), entry(1, 0.25, 0.0, 10.0, 0.5)])


@task("fit")
def test_the_last_weights_stay(probe, answer):
    """en: All epochs are trained, and the weights stay those of the last update, also where the evaluation gets worse.
    ja: 評価が悪くなっても、すべてのエポックを学習し、重みは最後の更新の後の値のままにします。
    help en: Early stopping, and going back to the best weights, are good ideas of their own; this function does
    neither.
    help ja: 早期終了や、最良の重みに戻すことも役に立ちますが、この関数ではどちらも行いません。"""
    got = probe.fit_weight(answer, one_hot(), one_hot(), epochs=6, lr=1.5)
    path = [12.0, -12.0, 36.0, -60.0, 132.0, -252.0]
    near(got["path"], path)
    near(got["end"], -252.0)
    losses = [(4 - weight) ** 2 for weight in (0.0, *path)]
    right = [1.0, 0.0] * 3
    history = [entry(epoch, 1.5, losses[epoch], losses[epoch + 1], right[epoch]) for epoch in range(6)]
    near(got["history"], history)


@task("fit")
def test_fitted_on_the_device(probe, answer, device):
    """en: The batches of both loaders come on the CPU and are brought to `device`, where the model is; it stays there.
    ja: どちらの loader のバッチも CPU にあるので、モデルのある `device` へ移します。モデルは動かしません。"""
    got = probe.fit_device(answer, one_hot(), half_right(), place="given")
    near([got["history"], got["weight"]], [[entry(0, 0.25, 16.0, 4.0, 0.5)], torch.tensor(2.0)])
    for place in got["devices"]:
        equal(place, device)


@task("fit")
def test_fit_with_a_string_or_no_device(probe, answer):
    """en: `device` may be a torch.device or a string; where none is given it is the CPU.
    ja: `device` は torch.device でも文字列でもかまいません。渡されなければ CPU です。"""
    calls = ((answer, one_hot(), half_right(), place) for place in ("text", "default"))
    named, default = each(probe.fit_device, *calls)
    near([named["history"], named["weight"]], [[entry(0, 0.25, 16.0, 4.0, 0.5)], torch.tensor(2.0)])
    near([default["history"], default["weight"]], [[entry(0, 0.25, 16.0, 4.0, 0.5)], on("cpu", torch.tensor(2.0))])


@task("fit")
def test_no_epochs_and_fewer(probe, answer):
    """en: One epoch gives one entry; no epochs give [] and change nothing; a negative number raises ValueError.
    ja: 1 エポックなら記録は 1 つです。0 エポックなら何も変えずに [] を返します。負の数には ValueError を送出します。
    help en: range(-1) is empty: without a check, a negative number looks like no epochs.
    help ja: range(-1) は空です。調べないと、負の数は 0 エポックと同じに見えてしまいます。"""
    once = probe.fit_weight(answer, one_hot(), half_right(), epochs=1, factors=[1.0, 2.0])
    near(once["history"], [entry(0, 0.25, 16.0, 4.0, 0.5)])
    none = probe.fit_weight(answer, one_hot(), half_right(), epochs=0, factors=[1.0, 2.0])
    equal(none, {"history": [], "path": [], "end": 0.0, "scheduler": [], "lr": 0.25})
    refuses(ValueError, probe.fit_weight, *((answer, one_hot(), half_right(), epochs) for epochs in (-1, -4)))


# --- 6. multi_task_step


def both_losses(values, data, targets):
    trunk, last, number = values
    hidden = data.double() @ trunk.T
    difference = targets[1].double() - hidden @ number
    pinball = torch.maximum(0.75 * difference, -0.25 * difference).mean()
    return F.cross_entropy(hidden @ last.T, targets[0]) + 2 * pinball


@task("multi_task_step")
def test_two_tasks_by_hand(probe, answer):
    """en: a and b are 0, so the loss is 2² + 3² = 13.0 and the gradients are -4 and -6; with lr 0.25 a becomes 1 and
    b 1.5. The loss comes back as a Python float.
    ja: a も b も 0 なので、損失は 2² + 3² = 13.0、勾配は -4 と -6 です。学習率 0.25 の更新 1 回で a は 1、b は 1.5 に
    なります。損失は Python の float で返します。
    help en: One criterion call, one backward() for the sum of both tasks, one step().
    help ja: criterion を 1 回、両方のタスクの和に backward() を 1 回、step() を 1 回呼びます。"""
    got = probe.two_tasks_by_hand(answer, class_target=[2.0], regression_target=[3.0])
    near(got["weights"], [[1.0, 1.5]])
    near(got["losses"], [13.0])


@task("multi_task_step")
def test_both_tasks_step_by_step(probe, answer):
    """en: Each call uses the gradients of its own batch only, and returns the loss before its update.
    ja: 呼び出しごとに、そのときのバッチの勾配だけを使い、更新前の損失を返します。"""
    got = probe.two_tasks_by_hand(answer, class_target=[2.0, 4.0], regression_target=[-3.0, -1.0], times=2)
    near(got["weights"], [[1.5, -1.0], [2.25, -1.5]])
    near(got["losses"], [15.0, 5.25])


@task("multi_task_step")
def test_old_gradients_of_both_tasks(probe, answer):
    """en: What was in .grad before the call does not count, for no parameter.
    ja: どのパラメータでも、呼び出す前から .grad にあった値は更新に含めません。"""
    got = probe.two_tasks_by_hand(answer, class_target=[2.0], regression_target=[3.0], old=40.0)
    near(got["weights"], [[1.0, 1.5]])
    near(got["losses"], [13.0])


@task("multi_task_step", weight=2)
def test_trunk_and_heads(probe, answer, rng):
    """en: The trunk and both heads are updated by the optimizer, from criterion(class_logits, regression, class_target,
    regression_target), step after step, in float32 and float64.
    ja: 共有部分も 2 つのヘッドも、criterion(class_logits, regression, class_target, regression_target) の勾配を使って、
    オプティマイザで更新します。float32 でも float64 でも、何回続けても同じです。
    help en: The model's two outputs come first, then the two targets, classes before numbers both times.
    help ja: 先にモデルの 2 つの出力、次に 2 つの正解で、どちらもクラスが先、数値が後です。"""
    for dtype, columns in ((torch.float32, ()), (torch.float64, (1,))):
        start = [draw(rng, *shape, dtype=dtype) for shape in ((2, 3), (4, 2), (2, *columns))]
        numbers = [draw(rng, n, *columns, dtype=dtype) for n in (4, 1, 3)]
        batches = [(draw(rng, len(y), 3, dtype=dtype), (classes(rng, len(y), 4), y)) for y in numbers]
        got = probe.two_tasks(answer, batches, 0.1, 0.9, *start)
        losses, path = descend(start, batches, both_losses, (0.1, 0.2, 0.2), 0.9)
        exact(got["parameters"], path, dtype)
        exact(got["losses"], losses, dtype)
        equal(got["updates"], 3)


@task("multi_task_step")
def test_the_data_go_through_once(probe, answer):
    """en: The model sees the data once, as a whole, and both outputs are used.
    ja: data はまとめて 1 回だけモデルに渡し、2 つの出力をどちらも使います。
    help en: class_logits, regression = model(data) gives both at once.
    help ja: class_logits, regression = model(data) で両方が一度に得られます。"""
    got = probe.two_tasks_by_hand(answer, class_target=[2.0, 4.0, 3.0], regression_target=[1.0, 0.0, 2.0])
    equal(got["samples"], [3])
    near(got["weights"], [[1.5, 0.5]])


@task("multi_task_step")
def test_all_three_come_to_the_device(probe, answer, device):
    """en: The data and both targets come on the CPU and are brought to `device`, where the model is; it stays there.
    ja: data も 2 つの正解も CPU にあるので、モデルのある `device` へ移します。モデルは動かしません。
    help en: The targets are a tuple, and a tuple has no .to(): move the two tensors inside it.
    help ja: 正解はタプルで、タプルに .to() はありません。中の 2 つのテンソルを移します。"""
    got = probe.two_tasks_device(answer, class_target=[2.0], regression_target=[3.0], place="given")
    near([got["loss"], got["end"]], [13.0, [torch.tensor(1.0), torch.tensor(1.5)]])
    for place in got["devices"]:
        equal(place, device)


@task("multi_task_step")
def test_two_tasks_with_a_string_or_no_device(probe, answer):
    """en: `device` may be a torch.device or a string; where none is given it is the CPU.
    ja: `device` は torch.device でも文字列でもかまいません。渡されなければ CPU です。"""
    named, default = each(probe.two_tasks_device, *((answer, [2.0], [3.0], place) for place in ("text", "default")))
    end = [torch.tensor(1.0), torch.tensor(1.5)]
    near([named["loss"], named["end"]], [13.0, end])
    near([default["loss"], default["end"]], [13.0, [on("cpu", value) for value in end]])


@task("multi_task_step")
def test_errors_of_two_tasks(probe, answer):
    """en: What the model or the criterion raises is passed on: here a KeyError of the criterion, and the
    RuntimeError of a product of unfitting shapes.
    ja: モデルや criterion が送出する例外はそのまま伝えます。ここでは criterion の KeyError と、形状の合わない行列積の
    RuntimeError です。"""
    got = probe.two_tasks_by_hand(answer, [2.0], [3.0], criterion=probe.picky_squares)
    near([got["weights"], got["losses"]], [[[1.0, 1.5]], [13.0]])
    raises(KeyError, probe.two_tasks_by_hand, answer, [2.0], [-3.0], criterion=probe.picky_squares)
    raises(RuntimeError, probe.two_tasks_shapes, answer, features=2)
