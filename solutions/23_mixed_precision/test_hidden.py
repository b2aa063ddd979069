"""Hidden checks: small whole numbers, which 16 bits hold exactly, so that every value can be worked out by hand."""

import math
from functools import partial

import torch

from grader.checks import close, each, equal, expect, gradients, make, raises, read, refuses, task, together

BF16, F16, F32, F64 = torch.bfloat16, torch.float16, torch.float32, torch.float64
INF, NAN = math.inf, math.nan


def numbers(*values, dtype=F32):
    return torch.tensor(values, dtype=dtype)


def whole(rng, *shape, most=2, dtype=F32):
    """Whole numbers from -most to most."""
    return torch.randint(-most, most + 1, shape, generator=rng).to(dtype)


def near(actual, expected, tolerance=1e-5):
    close(actual, expected, rtol=tolerance, atol=tolerance)


def kind_of(device):
    return device.split(":")[0]


def demand_autocast(states, device, dtype, en, ja):
    """Wherever the probe looked, autocast was on for the run's device, in this dtype."""
    kind = kind_of(device)
    found = [state.get(kind) for state in states]
    expect(
        len(found) > 0 and all(one == dtype for one in found),
        en=f"{en}, autocast should be on for {kind!r} in {dtype}, and was on for: {states}",
        ja=f"{ja}、autocast は {kind!r} で {dtype} のはずですが、有効だったのは {states} でした",
    )


def step_by_hand(values, inputs, targets, lr, max_norm=None):
    """One step of SGD on the mean squared error of a linear layer, in float64; the bias learns twice as fast."""
    weight, bias = values
    difference = inputs.double() @ weight.t() + bias - targets.double()
    slope = 2 * difference / difference.numel()
    found = [slope.t() @ inputs.double(), slope.sum(0)]
    norm = math.sqrt(sum(gradient.pow(2).sum().item() for gradient in found))
    factor = 1.0 if max_norm is None or norm <= max_norm else max_norm / norm
    after = [v - lr * times * factor * g for v, g, times in zip(values, found, (1, 2), strict=True)]
    return after, difference.pow(2).mean().item(), norm


def train_by_hand(batches, weight, bias, lr, max_norm=None):
    """What `step_by_hand` gives for one batch after another: the losses, the norms, and the parameters."""
    values, losses, norms, path = [weight.double(), bias.double()], [], [], []
    for inputs, targets in batches:
        values, loss, norm = step_by_hand(values, inputs, targets, lr, max_norm)
        losses.append(loss)
        norms.append(norm)
        path.append([value.float() for value in values])
    return losses, norms, path


def small_batches(rng, *rows):
    return [(whole(rng, n, 3, most=1), whole(rng, n, 2)) for n in rows]


# --- 1. autocast_forward ---


@task("autocast_forward")
def test_it_computes_in_bfloat16(probe, answer):
    """en: In bfloat16, 257 becomes 256. So 257 · 1 + (-256) · 1 is 0 here, and the result is a bfloat16 tensor.
    ja: bfloat16 では 257 は 256 になります。そのため、ここでは 257 · 1 + (-256) · 1 は 0 で、
    結果は bfloat16 のテンソルです。
    help en: The model itself has to run under autocast: torch.autocast(x.device.type, dtype=dtype).
    help ja: モデルの計算そのものを autocast のもとで行います。torch.autocast(x.device.type, dtype=dtype) です。"""
    got = probe.forward(answer, numbers([257.0, -256.0], [3.0, 4.0]), numbers([1.0, 1.0]))
    close(got["output"], numbers([0.0], [7.0], dtype=BF16))


@task("autocast_forward")
def test_it_computes_in_the_dtype_asked_for(probe, answer):
    """en: With dtype=torch.float16, 2049 becomes 2048 and 257 stays 257; the result is a float16 tensor.
    ja: dtype=torch.float16 なら、2049 は 2048 になり、257 は 257 のままです。結果は float16 のテンソルです。"""
    x, weight = numbers([2049.0, -2048.0], [257.0, -256.0]), numbers([1.0, 1.0])
    named, third, other = together(
        (partial(probe.forward, answer, x, weight, dtype=F16),),
        (partial(probe.forward, answer, x, weight, dtype=F16, by_name=False),),
        (partial(probe.forward, answer, x, weight, dtype=BF16),),
    )
    close(named["output"], numbers([0.0], [1.0], dtype=F16))
    close(third["output"], numbers([0.0], [1.0], dtype=F16))
    close(other["output"], numbers([0.0], [0.0], dtype=BF16))


@task("autocast_forward")
def test_autocast_is_on_in_the_model(probe, answer, device):
    """en: While the model runs, autocast is on for x's own device, and the model's weights are float32.
    ja: モデルの計算中は、x のあるデバイスで autocast が有効で、モデルの重みは float32 です。
    help en: Autocast casts for each operation. model.half() or model.to(dtype) would do it for good, and for the
    operations, too, that need float32.
    help ja: autocast は演算ごとに変換します。model.half() や model.to(dtype) ではモデルそのものが変わり、
    float32 で行うべき演算まで 16 ビットになってしまいます。"""
    cases = ((BF16, None), (F16, F16))
    x, weight = numbers([1.0, 2.0, 3.0]), numbers([1.0, 0.0, -1.0], [2.0, 1.0, 0.0])
    for dtype, asked in cases:
        got = probe.forward(answer, x, weight, dtype=asked)
        close(got["output"], numbers([-2.0, 4.0], dtype=dtype))
        demand_autocast(got["autocast in the model"], device, dtype, "In the model", "モデルの計算中")
        expect(
            all(one == F32 for one in got["weight in the model"]),
            en=f"the model's weight was {got['weight in the model']} while it ran",
            ja=f"計算中、モデルの weight は {got['weight in the model']} でした",
        )


@task("autocast_forward")
def test_the_parameters_stay(probe, answer):
    """en: The parameters are float32 afterwards as well, with the values that they had: 257 is still 257.
    ja: パラメータは呼び出した後も float32 で、値も元のままです。257 は 257 のままです。
    help en: What has been rounded to 16 bits does not come back with .float().
    help ja: いったん 16 ビットに丸めた値は、.float() で戻しても元にはなりません。"""
    weight, bias = numbers([257.0, -1001.0], [0.1, 1e-9]), numbers(513.0, -0.3)
    got = probe.forward(answer, numbers([1.0, 0.0]), weight, bias=bias)
    close(got["output"], numbers([768.0, -0.2], dtype=BF16), rtol=2e-2, atol=2e-2)
    equal(got["parameters"], [weight, bias])


@task("autocast_forward")
def test_the_output_is_the_models(probe, answer):
    """en: The output comes as the model gives it: a model that ends in .float() gives float32, still of rounded
    numbers.
    ja: 返すのはモデルの出力そのものです。最後に .float() のあるモデルなら、丸めた数で計算した float32 になります。
    help en: Cast neither x nor the output yourself: autocast chooses the dtype of every operation.
    help ja: x も出力も自分では変換しません。演算ごとのデータ型は autocast が決めます。"""
    got = probe.forward(answer, numbers([257.0, -256.0], [2.0, -5.0]), numbers([1.0, 1.0], [0.0, 3.0]), widen=True)
    close(got["output"], numbers([0.0, -768.0], [-3.0, -15.0]))


@task("autocast_forward", weight=2)
def test_gradients_are_float32(probe, answer, rng):
    """en: The result has its graph: backward() reaches the parameters and x, and their gradients are float32.
    ja: 結果には計算グラフがつながっています。backward() はパラメータと x に届き、その勾配は float32 です。
    help en: No detach(), no torch.no_grad(), and no copy of the model: the gradients belong to this one's parameters.
    help ja: detach() も torch.no_grad() も、モデルのコピーも使いません。勾配は、
    渡されたモデルのパラメータに入ります。"""
    for rows, dtype in ((4, None), (1, F16)):
        x, weight, bias = whole(rng, rows, 3), whole(rng, 2, 3), whole(rng, 2)
        cotangent = whole(rng, rows, 2)
        got = probe.forward_and_back(answer, x, weight, bias, cotangent, dtype=dtype)
        close(got["output"], (x @ weight.t() + bias).to(dtype or BF16))
        close(got["gradients"], [cotangent.t() @ x, cotangent.sum(0), cotangent @ weight])


@task("autocast_forward")
def test_autocast_is_off_afterwards(probe, answer):
    """en: After the call autocast is off again.
    ja: 呼び出した後、autocast はまた無効になっています。
    help en: A `with` block switches it off again at its end. __enter__() and set_autocast_enabled() alone do not.
    help ja: `with` ブロックなら、抜けるときに元へ戻ります。__enter__() や set_autocast_enabled() だけでは戻りません。
    """
    calls = [(partial(probe.forward_inside, answer, numbers([3.0]), numbers([2.0]), dtype=d),) for d in (None, F16)]
    for got, dtype in zip(together(*calls), (BF16, F16), strict=True):
        close(got["output"], numbers([6.0], dtype=dtype))
        equal(got["autocast afterwards"], {})


@task("autocast_forward")
def test_the_callers_autocast_stays(probe, answer, device):
    """en: It works inside a caller's autocast, too: the dtype is the one asked for, and the caller's own holds
    afterwards.
    ja: 呼び出し側が autocast を使っている中でも動きます。dtype は指定したもので、
    呼び出した後は呼び出し側の設定に戻ります。
    help en: `with torch.autocast(…)` can be nested; a bare "off" at the end would switch the caller's off.
    help ja: `with torch.autocast(…)` は入れ子にできます。最後に単に「無効にする」と、
    呼び出し側の autocast まで止めてしまいます。"""
    call = partial(probe.forward_inside, answer, numbers([257.0, -256.0]), numbers([1.0, 1.0]))
    inner, outer, off = together(
        (partial(call, outer=F16),),
        (partial(call, outer=BF16, dtype=F16),),
        (partial(call, outer=F16, enabled=False),),
    )
    close(inner["output"], numbers([0.0], dtype=BF16))
    equal(inner["autocast afterwards"], {kind_of(device): F16})
    close(outer["output"], numbers([1.0], dtype=F16))
    equal(outer["autocast afterwards"], {kind_of(device): BF16})
    close(off["output"], numbers([0.0], dtype=BF16))
    equal(off["autocast afterwards"], {})


@task("autocast_forward")
def test_the_callers_no_grad_stays(probe, answer):
    """en: Whether gradients are recorded is the caller's choice: under torch.no_grad() the result has no graph.
    ja: 勾配を記録するかどうかは、呼び出し側が決めます。torch.no_grad() の中で呼べば、結果に計算グラフはありません。"""
    recorded, free = each(
        probe.forward_without_grad,
        (answer, numbers([3.0]), numbers([2.0]), True),
        (answer, numbers([3.0]), numbers([2.0]), False),
    )
    close(recorded, {"output": numbers([6.0], dtype=BF16), "graph": True})
    close(free, {"output": numbers([6.0], dtype=BF16), "graph": False})


@task("autocast_forward")
def test_the_models_mode_stays(probe, answer):
    """en: The model runs in the mode in which it comes, be it training or evaluation mode.
    ja: モデルは、学習モードでも評価モードでも、渡されたモードのまま計算します。"""
    call = partial(probe.forward_in_mode, answer, numbers([3.0, 1.0]), numbers([2.0, -1.0]))
    for training in (True, False):
        got = call(training)
        close(got["output"], numbers([5.0], dtype=BF16))
        expect(
            set(got["training"]) == {training},
            en=f"model.training was {got['training']} while the model ran, and {training} before",
            ja=f"呼び出す前の model.training は {training} でしたが、計算中は {got['training']} でした",
        )


@task("autocast_forward")
def test_hooks_of_the_model_run(probe, answer):
    """en: The model is called, so that its hooks run: here a forward hook doubles the output.
    ja: モデルそのものを呼ぶので、モデルに登録されたフックも動きます。ここでは、フォワードフックが出力を 2 倍にします。
    help en: Write model(x). model.forward(x) passes the hooks by.
    help ja: model(x) と書きます。model.forward(x) では、フックが動きません。"""
    plain, hooked = together(
        (partial(probe.forward, answer, numbers([3.0, 1.0]), numbers([2.0, -1.0])),),
        (partial(probe.forward, answer, numbers([3.0, 1.0]), numbers([2.0, -1.0]), hooked=True),),
    )
    close(plain["output"], numbers([5.0], dtype=BF16))
    close(hooked["output"], numbers([10.0], dtype=BF16))


@task("autocast_forward")
def test_whole_numbers_are_fine(probe, answer):
    """en: x may hold whole numbers, where the model begins with an nn.Embedding.
    ja: モデルの最初が nn.Embedding なら、x は整数のテンソルです。
    help en: x.to(dtype) would spoil the indices; pass x to the model as it is.
    help ja: x.to(dtype) ではインデックスが壊れてしまいます。x はそのままモデルに渡してください。"""
    table = numbers([1.0, 2.0], [257.0, -256.0], [0.0, -4.0])
    output = probe.look_up(answer, torch.tensor([2, 0, 1]), table, numbers([1.0, 1.0]))
    close(output, numbers([-4.0], [3.0], [0.0], dtype=BF16))


@task("autocast_forward", needs="cuda")
def test_a_gpu_halves_the_memory(probe, answer):
    """en: On a GPU the layers' outputs take half the memory of float32.
    ja: GPU の上では、各層の出力が使うメモリは float32 の半分になります。"""
    got = probe.forward_memory(answer, rows=4096, width=256, layers=8)
    expect(
        got["under autocast"] < 0.75 * got["float32"],
        en=f"the call left {got['under autocast']} bytes in use, float32 leaves {got['float32']}",
        ja=f"呼び出しで {got['under autocast']} バイトが使われたままです。float32 なら {got['float32']} バイトです",
    )


# --- 2. amp_step ---


@task("amp_step")
def test_one_update(probe, answer):
    """en: The weight 0 moves to the mean target 2 with lr 0.5; the loss before, (1 + 9) / 2 = 5.0, is returned.
    ja: 学習率 0.5 なら、weight は 0 から目標値の平均 2 に動きます。更新前の損失 (1 + 9) / 2 = 5.0 を返します。
    help en: The scaler divides the gradients by the scale before the optimizer's step: scaler.step(optimizer).
    help ja: オプティマイザの更新の前に、scaler が勾配をスケールで割ります。scaler.step(optimizer) です。"""
    got = probe.step_weight(answer, targets=[[1.0, 3.0]])
    close(got["weights"], [2.0])
    close(got["returned"], [5.0])


@task("amp_step")
def test_without_a_scale(probe, answer):
    """en: With a disabled scaler, as used with bfloat16, the updates and the losses are the same.
    ja: bfloat16 で使われる無効な scaler でも、更新と損失は同じです。
    help en: A disabled GradScaler has all its methods: scale() returns the loss as it is, step() just steps.
    help ja: 無効な GradScaler にも、メソッドはすべてあります。scale() は損失をそのまま返し、
    step() はふつうに更新します。"""
    got = probe.step_weight(answer, targets=[[1.0, 3.0], [-4.0], [20.0, -30.0]], scale=None)
    close(got["weights"], [2.0, -4.0, -5.0])
    close(got["returned"], [5.0, 36.0, 626.0])


@task("amp_step")
def test_model_and_loss_under_autocast(probe, answer, device):
    """en: Model and criterion both run under autocast, in the dtype asked for, with a disabled scaler as well.
    ja: モデルと criterion は、どちらも指定した dtype の autocast のもとで計算します。scaler が無効なときも同じです。"""
    cases = ((1024.0, None, BF16), (None, None, BF16), (8.0, F16, F16))
    for scale, asked, dtype in cases:
        got = probe.watch_weight(answer, [[6.0]], scale=scale, dtype=asked)
        close(got["weights"], [6.0])
        demand_autocast(got["model"], device, dtype, "In the model", "モデルの計算中")
        demand_autocast(got["criterion"], device, dtype, "In the criterion", "criterion の計算中")


@task("amp_step")
def test_computed_in_16_bits(probe, answer):
    """en: The weight 257 counts as 256 in bfloat16, and the weight itself stays float32: with the target 256 nothing
    moves. In float16 257 is 257, and 2049 counts as 2048.
    ja: bfloat16 の計算では、weight の 257 は 256 になります。weight そのものは float32 のままです。
    目標値が 256 なら何も動きません。float16 では、257 は 257 のままで、2049 が 2048 になります。"""
    call = partial(probe.step_weight, answer, scale=64.0)
    lower, exact, rounded = together(
        (partial(call, targets=[[256.0]], weight=257.0),),
        (partial(call, targets=[[256.0]], weight=257.0, dtype=F16),),
        (partial(call, targets=[[2048.0]], weight=2049.0, dtype=F16),),
    )
    close(lower["weights"], [257.0])
    close(lower["returned"], [0.0])
    close(exact["weights"], [256.0])
    close(exact["returned"], [1.0])
    close(rounded["weights"], [2049.0])
    close(rounded["returned"], [0.0])


@task("amp_step")
def test_uses_the_criterion(probe, answer):
    """en: The loss is criterion(outputs, targets), whatever criterion was given.
    ja: 損失は、渡された criterion を criterion(outputs, targets) の順に呼んで求めます。"""
    got = probe.step_weight(answer, targets=[[4.0], [-2.0, 10.0]], lr=2.0, criterion=probe.pinball)
    close(got["weights"], [1.5, 2.0])
    close(got["returned"], [3.0, 3.625])


@task("amp_step")
def test_autocast_is_left(probe, answer):
    """en: After the call autocast is off again.
    ja: 呼び出した後、autocast はまた無効になっています。"""
    got = probe.watch_weight(answer, [[2.0], [4.0]])
    close(got["weights"], [2.0, 4.0])
    equal(got["after"], [{}, {}])


@task("amp_step")
def test_the_scale_grows(probe, answer):
    """en: The scaler is updated once in every step: with growth_interval 2 the scale doubles after every second one.
    ja: scaler は毎回 1 度だけ更新します。growth_interval が 2 なら、スケールは 2 回ごとに 2 倍になります。
    help en: scaler.update() at the end, and always the scaler that was passed.
    help ja: 最後に scaler.update() を呼びます。使うのは、いつも渡された scaler です。"""
    call = partial(probe.step_weight, answer, targets=[[2.0], [4.0], [-1.0], [3.0], [8.0]], scale=16.0, interval=2)
    for got in together((call,), (partial(call, dtype=F16),)):
        close(got["weights"], [2.0, 4.0, -1.0, 3.0, 8.0])
        close(got["scales"], [16.0, 32.0, 32.0, 64.0, 64.0])
        close(got["returned"], [4.0, 4.0, 25.0, 16.0, 25.0])


@task("amp_step", weight=2)
def test_an_overflow_is_skipped(probe, answer):
    """en: In float16 the gradient -10 times 16384 is infinite: the weight stays at 1, and the scale halves until the
    step to 6 can be made. The loss, 25.0, is finite all the time.
    ja: float16 では、勾配 -10 の 16384 倍は無限大です。更新は見送られて weight は 1 のままで、
    6 へ更新できるようになるまでスケールが半分ずつになります。損失はその間も有限の 25.0 です。
    help en: Leave it to the scaler: scaler.step(optimizer) skips the step where a gradient is inf or NaN, and
    scaler.update() then lowers the scale.
    help ja: scaler に任せましょう。勾配に inf や NaN があれば scaler.step(optimizer) が更新を見送り、
    続く scaler.update() がスケールを下げます。"""
    got = probe.step_weight(answer, targets=[[1.0], [6.0], [6.0], [6.0]], scale=16384.0, dtype=F16)
    close(got["weights"], [1.0, 1.0, 1.0, 6.0])
    close(got["scales"], [16384.0, 8192.0, 4096.0, 4096.0])
    close(got["returned"], [1.0, 25.0, 25.0, 25.0])


@task("amp_step")
def test_a_loss_that_is_not_finite(probe, answer):
    """en: Where the loss itself is infinite, the scaler deals with it as ever: the step is skipped, the scale halves,
    the infinite loss is returned, and the next step is an ordinary one.
    ja: 損失そのものが無限大のときも、いつもどおり scaler に任せます。更新は見送られ、スケールは半分になり、
    返すのは無限大の損失です。次の更新はふつうに行われます。
    help en: No return before scaler.step and scaler.update: the scaler has to hear of every step.
    help ja: scaler.step と scaler.update より前で return しないでください。うまくいかなかったことも、
    scaler に伝える必要があります。"""
    got = probe.step_weight(answer, targets=[[INF], [2.0]], scale=64.0)
    close(got["weights"], [0.0, 2.0])
    close(got["scales"], [32.0, 32.0])
    close(got["returned"], [INF, 4.0])


@task("amp_step")
def test_whole_numbers_stay_whole(probe, answer):
    """en: Inputs and targets reach the model and the criterion as they are, also where they are whole numbers: indices
    for an nn.Embedding, classes for nn.CrossEntropyLoss.
    ja: inputs はそのままモデルに、targets はそのまま criterion に渡ります。nn.Embedding のインデックスや
    nn.CrossEntropyLoss のクラスのような整数でも同じです。
    help en: Autocast casts what has to be cast. inputs.to(dtype) and targets.to(dtype) are not needed, and spoil
    indices.
    help ja: 必要な変換は autocast が行います。inputs.to(dtype) や targets.to(dtype) は不要で、
    インデックスが壊れてしまいます。"""
    call = partial(probe.step_classes, answer, torch.tensor([1]), torch.tensor([0]))
    for got in together((call,), (partial(call, scale=None, dtype=F16),)):
        close(got["weight"], numbers([1.0, 0.0], [-1.0, 0.0]))
        near(got["returned"], math.log(2))


@task("amp_step")
def test_small_gradients_survive(probe, answer):
    """en: In float16 the gradient -2e-8 is 0 unless the loss is scaled: the scale saves the update. With lr 5e7 the
    weight moves by 1.
    ja: float16 では、損失をスケールしなければ勾配 -2e-8 は 0 になります。スケールのおかげで更新できます。
    学習率が 5e7 なら、weight は 1 動きます。
    help en: scaler.scale(loss).backward(): the scaling has to come before backward.
    help ja: scaler.scale(loss).backward() です。backward の前にスケールします。"""
    got = probe.step_weight(answer, targets=[[1e-8]], lr=5e7, scale=65536.0, dtype=F16)
    close(got["weights"], [1.0], rtol=1e-2, atol=0.0)
    close(got["returned"], [1e-16], rtol=1e-2, atol=0.0)


@task("amp_step")
def test_old_gradients_do_not_count(probe, answer):
    """en: What was in .grad before does not count, even where it is infinite; nor does the gradient of the last call.
    ja: 前から .grad にあった値は、たとえ無限大でも使いません。前回の呼び出しの勾配も同じです。"""
    call = partial(probe.step_weight, answer, targets=[[2.0], [6.0]], lr=0.25)
    for got in together((partial(call, old=100.0),), (partial(call, old=INF),), (partial(call, old=7.0, scale=None),)):
        close(got["weights"], [1.0, 3.5])
        close(got["returned"], [4.0, 25.0])


@task("amp_step")
def test_a_matrix_and_a_bias(probe, answer, rng):
    """en: Every parameter of every parameter group gets its own gradient, whatever the scale.
    ja: スケールがいくつでも、どのパラメータグループのどのパラメータも、自分の勾配で更新されます。"""
    batches, weight, bias = small_batches(rng, 4, 1, 2), whole(rng, 2, 3), whole(rng, 2) + 3
    losses, _, path = train_by_hand(batches, weight, bias, 0.125)
    call = partial(probe.step, answer, batches, weight, bias, lr=0.125)
    cases = ({"scale": 65536.0}, {"scale": 100.0}, {"scale": None}, {"scale": 128.0, "dtype": F16})
    for got in together(*((partial(call, **case),) for case in cases)):
        near(got["path"], path, 5e-2)
        near(got["returned"], losses, 5e-2)


@task("amp_step")
def test_errors_of_the_model_are_passed_on(probe, answer):
    """en: What the model raises is passed on; here it is a LookupError. An ordinary model raises nothing.
    ja: モデルが送出する例外はそのまま伝えます。ここでは LookupError です。ふつうのモデルなら例外は起きません。"""
    got = probe.step_weight(answer, targets=[[-3.0]])
    close(got["weights"], [-3.0])
    raises(LookupError, probe.step_refused, answer)


@task("amp_step", needs="cuda")
def test_float16_on_a_gpu(probe, answer, rng):
    """en: On a GPU, in float16: the parameters follow those of float32, and no step is skipped at the scale 1024.
    ja: GPU の上の float16 でも、パラメータは float32 のときと同じように動き、スケール 1024 なら見送りもありません。"""
    batches, weight, bias = small_batches(rng, 4, 8, 2, 4), whole(rng, 2, 3), whole(rng, 2) + 3
    got = probe.step(answer, batches, weight, bias, lr=0.125, scale=1024.0, dtype=F16)
    losses, _, path = train_by_hand(batches, weight, bias, 0.125)
    near(got["path"], path, 5e-2)
    near(got["returned"], losses, 5e-2)
    equal(got["scales"], [1024.0] * 4)


# --- 3. amp_clipped_step ---


@task("amp_clipped_step")
def test_moves_by_the_clipped_gradient(probe, answer):
    """en: The gradient -8 is clipped to -2, so lr 0.5 moves the weight from 0 to 1; the norm before, 8.0, is returned.
    ja: 勾配 -8 は -2 に縮められ、学習率 0.5 で weight は 0 から 1 になります。縮める前のノルム 8.0 を返します。
    help en: After backward() the gradients are scaled. scaler.unscale_(optimizer) makes true gradients of them; clip
    then.
    help ja: backward() の後の勾配はスケールされています。
    scaler.unscale_(optimizer) で本来の勾配に戻してから縮めます。"""
    got = probe.step_weight(answer, targets=[[3.0, 5.0]], max_norm=2.0)
    near(got["weights"], [1.0])
    near(got["returned"], [8.0])


@task("amp_clipped_step")
def test_small_gradients_are_used_as_they_are(probe, answer):
    """en: A gradient within max_norm is used as it is, step after step: here the weight goes to 2, 3 and 3.5.
    ja: max_norm 以下の勾配は、どの更新でもそのまま使います。ここでは weight は 2、3、3.5 と動きます。"""
    got = probe.step_weight(answer, targets=[[3.0, 5.0]] * 3, lr=0.25, max_norm=100)
    near(got["weights"], [2.0, 3.0, 3.5])
    near(got["returned"], [8.0, 4.0, 2.0])


@task("amp_clipped_step")
def test_clipped_without_a_scale(probe, answer):
    """en: With a disabled scaler the gradients are clipped just the same.
    ja: scaler が無効なときも、同じように勾配を縮めます。"""
    got = probe.step_weight(answer, targets=[[3.0, 5.0], [-7.0]], scale=None, max_norm=4.0)
    near(got["weights"], [2.0, 0.0])
    near(got["returned"], [8.0, 18.0])


@task("amp_clipped_step", weight=2)
def test_the_joint_norm(probe, answer, rng):
    """en: The norm is that of all gradients together, and all are scaled by the same factor, in every step.
    ja: ノルムは全勾配を合わせたもので、更新のたびに、すべての勾配を同じ倍率で縮めます。"""
    batches, weight, bias = small_batches(rng, 4, 1, 2), whole(rng, 2, 3), whole(rng, 2) + 6
    _, norms, path = train_by_hand(batches, weight, bias, 0.25, 1.5)
    call = partial(probe.step, answer, batches, weight, bias, lr=0.25, max_norm=1.5)
    cases = ({"scale": 65536.0}, {"scale": 100.0}, {"scale": None}, {"scale": 128.0, "dtype": F16})
    for got in together(*((partial(call, **case),) for case in cases)):
        near(got["path"], path, 2e-2)
        near(got["returned"], norms, 2e-2)


@task("amp_clipped_step")
def test_a_limit_of_zero(probe, answer):
    """en: max_norm=0.0 is a limit like any other and stops all movement; the scaler is updated all the same.
    ja: max_norm=0.0 もほかの値と同じ上限で、パラメータは動きません。それでも scaler は更新されます。"""
    got = probe.step_weight(answer, targets=[[3.0, 5.0]] * 2, scale=16.0, interval=1, max_norm=0.0)
    near(got["weights"], [0.0, 0.0])
    near(got["returned"], [8.0, 8.0])
    close(got["scales"], [32.0, 64.0])


@task("amp_clipped_step")
def test_an_overflow_is_skipped_here_too(probe, answer):
    """en: Where the scaled gradient overflows or the loss is infinite, the step is skipped, the scale halves, and the
    norm is not finite; the next step that can be made is clipped as ever.
    ja: スケールした勾配があふれたり、損失が無限大だったりしたら、更新を見送り、スケールは半分になり、
    ノルムは有限ではありません。次に更新できたときは、いつもどおり縮めます。
    help en: clip_grad_norm_ may meet inf here: error_if_nonfinite must stay False, and the scaler decides.
    help ja: ここでは clip_grad_norm_ が inf に出会うことがあります。error_if_nonfinite は False のままにして、
    判断は scaler に任せます。"""
    got, bad = together(
        (partial(probe.step_weight, answer, targets=[[4.0]] * 4, scale=32768.0, dtype=F16, max_norm=2.0),),
        (partial(probe.step_weight, answer, targets=[[INF], [4.0]], scale=64.0, max_norm=2.0),),
    )
    near(got["weights"], [0.0, 0.0, 0.0, 1.0])
    close(got["scales"], [16384.0, 8192.0, 4096.0, 4096.0])
    near(bad["weights"], [0.0, 1.0])
    close(bad["scales"], [32.0, 32.0])
    for norm in [*got["returned"][:3], bad["returned"][0]]:
        expect(
            isinstance(norm, float) and not math.isfinite(norm),
            en=f"the step was skipped, and {norm!r} was returned",
            ja=f"更新を見送ったときに {norm!r} が返されました",
        )
    near([got["returned"][3], bad["returned"][1]], [8.0, 8.0])


@task("amp_clipped_step")
def test_the_scale_grows_here_too(probe, answer):
    """en: The scaler is updated once in every step: with growth_interval 2 the scale doubles after every second one.
    ja: scaler は毎回 1 度だけ更新します。growth_interval が 2 なら、スケールは 2 回ごとに 2 倍になります。"""
    got = probe.step_weight(answer, targets=[[2.0], [4.0], [-1.0], [3.0]], scale=16.0, interval=2, max_norm=50.0)
    near(got["weights"], [2.0, 4.0, -1.0, 3.0])
    close(got["scales"], [16.0, 32.0, 32.0, 64.0])
    near(got["returned"], [4.0, 4.0, 10.0, 8.0])


@task("amp_clipped_step")
def test_clipped_under_autocast(probe, answer, device):
    """en: Model and criterion both run under autocast in the dtype asked for, and afterwards autocast is off again.
    ja: モデルと criterion は、どちらも指定した dtype の autocast のもとで計算し、呼び出した後は無効に戻します。"""
    cases = ((1024.0, None, BF16), (None, None, BF16), (8.0, F16, F16))
    for scale, asked, dtype in cases:
        got = probe.watch_weight(answer, [[6.0]], max_norm=99.0, scale=scale, dtype=asked)
        near(got["weights"], [6.0])
        demand_autocast(got["model"], device, dtype, "In the model", "モデルの計算中")
        demand_autocast(got["criterion"], device, dtype, "In the criterion", "criterion の計算中")
        equal(got["after"], [{}])


@task("amp_clipped_step")
def test_uses_the_criterion_here_too(probe, answer):
    """en: The gradients are those of criterion(outputs, targets), whatever criterion was given.
    ja: 勾配は criterion(outputs, targets) のものです。criterion は渡されたものを使います。"""
    got = probe.step_weight(answer, targets=[[4.0], [-2.0, 10.0]], lr=2.0, max_norm=0.5, criterion=probe.pinball)
    near(got["weights"], [1.0, 1.5])
    near(got["returned"], [0.75, 0.25])


@task("amp_clipped_step")
def test_stale_gradients_do_not_count(probe, answer):
    """en: What was in .grad before counts neither for the update nor for the norm, even where it is infinite.
    ja: 前から .grad にあった値は、たとえ無限大でも、更新にもノルムにも含めません。"""
    call = partial(probe.step_weight, answer, targets=[[3.0, 5.0], [3.0]], max_norm=6.0)
    for got in together((partial(call, old=100.0),), (partial(call, old=INF),), (partial(call, old=7.0, scale=None),)):
        near(got["weights"], [3.0, 3.0])
        near(got["returned"], [8.0, 0.0])


@task("amp_clipped_step")
def test_whole_numbers_here_too(probe, answer):
    """en: Inputs and targets reach the model and the criterion as they are, whole numbers too. Here the norm is
    sqrt(4 + 4).
    ja: inputs はそのままモデルに、targets はそのまま criterion に渡ります。整数のこともあります。
    ここでは、ノルムは sqrt(4 + 4) です。
    help en: Autocast casts what has to be cast. inputs.to(dtype) and targets.to(dtype) are not needed, and spoil
    indices.
    help ja: 必要な変換は autocast が行います。inputs.to(dtype) や targets.to(dtype) は不要で、
    インデックスが壊れてしまいます。"""
    call = partial(probe.step_classes, answer, torch.tensor([1]), torch.tensor([0]))
    root = math.sqrt(2)
    for got in together((partial(call, max_norm=root),), (partial(call, max_norm=root, scale=None, dtype=F16),)):
        near(got["weight"], numbers([0.5, 0.0], [-0.5, 0.0]))
        near(got["returned"], 2 * root)


@task("amp_clipped_step")
def test_errors_are_passed_on_here_too(probe, answer):
    """en: What the model raises is passed on; here it is a LookupError. An ordinary model raises nothing.
    ja: モデルが送出する例外はそのまま伝えます。ここでは LookupError です。ふつうのモデルなら例外は起きません。"""
    got = probe.step_weight(answer, targets=[[-3.0]], max_norm=10.0)
    near(got["weights"], [-3.0])
    raises(LookupError, probe.step_refused, answer, 10.0)


@task("amp_clipped_step", needs="cuda")
def test_clipped_float16_on_a_gpu(probe, answer, rng):
    """en: On a GPU, in float16, too, the true gradients are clipped.
    ja: GPU の上の float16 でも、本来の勾配を縮めます。"""
    batches, weight, bias = small_batches(rng, 4, 8, 2, 4), whole(rng, 2, 3), whole(rng, 2) + 6
    got = probe.step(answer, batches, weight, bias, lr=0.25, scale=1024.0, dtype=F16, max_norm=1.5)
    _, norms, path = train_by_hand(batches, weight, bias, 0.25, 1.5)
    near(got["path"], path, 2e-2)
    near(got["returned"], norms, 2e-2)
    equal(got["scales"], [1024.0] * 4)


# --- 4. LossScaler ---


@task("LossScaler")
def test_the_loss_is_scaled(answer):
    """en: scale_loss multiplies the loss by scale, which is 65536.0 unless another is given.
    ja: scale_loss は損失に scale を掛けます。scale は、指定がなければ 65536.0 です。"""
    scaler, other = make(answer.LossScaler), make(answer.LossScaler, scale=8.0)
    loss, eightfold, double, scale, small = together(
        (scaler.scale_loss, torch.tensor(2.0)),
        (other.scale_loss, torch.tensor(-3.0)),
        (other.scale_loss, torch.tensor(0.1, dtype=F64)),
        (read, scaler.scale),
        (read, other.scale),
    )
    close(loss, torch.tensor(131072.0))
    close(eightfold, torch.tensor(-24.0))
    close(double, torch.tensor(0.8, dtype=F64))
    close([scale, small], [65536.0, 8.0])


@task("LossScaler")
def test_the_scaled_loss_has_its_graph(answer, rng):
    """en: The gradient goes through scale_loss, and is scaled by it.
    ja: 勾配は scale_loss を通って伝わり、スケールされます。"""
    for dtype, scale in ((F32, 1024.0), (F64, 12.0)):
        loss, cotangent = (torch.randn((), generator=rng, dtype=dtype) for _ in range(2))
        scaled, (gradient,) = gradients(answer.LossScaler(scale).scale_loss, loss, cotangent=cotangent)
        close(scaled, loss * scale)
        close(gradient, cotangent * scale)


@task("LossScaler")
def test_the_gradients_are_unscaled(probe, answer):
    """en: With scale 8 the scaled gradient -16 is really -2: SGD with lr 1 moves the weight by 2, and step returns
    True.
    ja: スケールが 8 なら、-16 の本当の勾配は -2 です。学習率 1 の SGD で weight は 2 動き、step は True を返します。"""
    got = probe.scaled_steps(answer, [-16.0, 4.0], scale=8.0)
    close(got["weights"], [2.0, 1.5])
    equal(got["returned"], [True, True])
    close(got["scales"], [8.0, 8.0])


@task("LossScaler", weight=2)
def test_bad_gradients_are_skipped(probe, answer):
    """en: With an infinite or NaN gradient nothing moves: the scale is multiplied by backoff, and step returns False.
    ja: 勾配が無限大や NaN のときは何も動きません。スケールに backoff を掛け、step は False を返します。"""
    half, quarter = together(
        (partial(probe.scaled_steps, answer, [INF, 8.0, NAN, -INF], scale=16.0),),
        (partial(probe.scaled_steps, answer, [NAN, -4.0], scale=0.5, backoff=0.25),),
    )
    equal(half["returned"], [False, True, False, False])
    close(half["weights"], [0.0, -1.0, -1.0, -1.0])
    close(half["scales"], [8.0, 8.0, 4.0, 2.0])
    equal(half["updates"], 1)
    equal(quarter["returned"], [False, True])
    close(quarter["weights"], [0.0, 32.0])
    close(quarter["scales"], [0.125, 0.125])


@task("LossScaler")
def test_every_element_of_every_gradient(probe, answer):
    """en: One element that is not finite is enough, whichever parameter of whichever group it is in: then no parameter
    moves at all. However many there are, the scale falls once. Finite gradients are unscaled in all groups.
    ja: 有限でない要素が 1 つでもあれば、どのグループのどのパラメータにあっても、どのパラメータも動きません。
    いくつあっても、スケールが下がるのは 1 回だけです。有限なら、どのグループの勾配もスケールを外します。"""
    fine = [numbers([4.0, -8.0], [2.0, 6.0]), numbers(-2.0), numbers(10.0, 0.0, 12.0)]
    cases = [[g.clone() for g in fine] for _ in range(5)]
    cases[1][0][0, 1] = INF
    cases[2][1][0] = -INF
    cases[3][2][2] = NAN
    cases[4][0][1, 0] = NAN
    cases[4][0][1, 1] = cases[4][1][0] = cases[4][2][1] = INF
    good, *bad = each(partial(probe.one_scaled_step, answer, scale=2.0), *((case,) for case in cases))
    equal(good["returned"], True)
    close(good["parameters"], [-g / 2 for g in fine])
    for got in bad:
        equal(got["returned"], False)
        close(got["parameters"], [torch.zeros_like(g) for g in fine])
        close(got["scale"], 1.0)


@task("LossScaler")
def test_what_the_optimizer_sees(probe, answer):
    """en: In its step the optimizer sees the unscaled gradients, and they stay in .grad; a parameter without a gradient
    stays without one.
    ja: オプティマイザが更新に使うのは、スケールを外した勾配で、更新の後も .grad に残っています。
    勾配のないパラメータは、勾配のないままです。
    help en: Skip what is None, in both passes over the parameters.
    help ja: None のものは飛ばします。確かめるときも、スケールを外すときも同じです。"""
    got, first = together(
        (partial(probe.one_scaled_step, answer, [numbers(6.0, -3.0), None, numbers([9.0]), None], 3.0),),
        (partial(probe.one_scaled_step, answer, [None, numbers(8.0), numbers(4.0, -12.0)], 4.0),),
    )
    # The groups hold every other parameter: 0 and 2, then 1 and 3.
    near(got["seen"], [[numbers(2.0, -1.0), numbers([3.0]), None, None]])
    near(got["parameters"], [numbers(-2.0, 1.0), numbers(0.0, 0.0), numbers([-3.0]), numbers(0.0, 0.0)])
    equal(got["returned"], True)
    near(first["seen"], [[None, numbers(1.0, -3.0), numbers(2.0)]])
    near(first["gradients"], [None, numbers(2.0), numbers(1.0, -3.0)])
    equal(first["returned"], True)


@task("LossScaler")
def test_the_scale_grows_after_good_steps(probe, answer):
    """en: After `interval` good steps in a row the scale is multiplied by growth, and the count begins anew.
    ja: 更新が `interval` 回続けて成功すると、スケールに growth を掛け、回数は数え直します。"""
    twos, threes, ones = together(
        (partial(probe.scaled_steps, answer, [0.0] * 5, scale=8.0, interval=2),),
        (partial(probe.scaled_steps, answer, [0.0] * 7, scale=3.0, interval=3, growth=1.5),),
        (partial(probe.scaled_steps, answer, [0.0] * 3, scale=65536.0, interval=1, growth=4.0),),
    )
    close(twos["scales"], [8.0, 16.0, 16.0, 32.0, 32.0])
    close(threes["scales"], [3.0, 3.0, 4.5, 4.5, 4.5, 6.75, 6.75])
    close(ones["scales"], [262144.0, 1048576.0, 4194304.0])
    equal(twos["returned"], [True] * 5)


@task("LossScaler")
def test_the_old_scale_is_taken_off(probe, answer):
    """en: Gradients are unscaled by the scale that their loss had, also in the very step after which the scale grows.
    ja: 勾配は、その損失に掛けたスケールで割ります。その step の最後にスケールが大きくなるときも同じです。"""
    got = probe.scaled_steps(answer, [-8.0, -8.0, -16.0, -16.0], scale=8.0, interval=2)
    close(got["weights"], [1.0, 2.0, 3.0, 4.0])
    close(got["scales"], [8.0, 16.0, 16.0, 32.0])


@task("LossScaler")
def test_in_a_row_means_in_a_row(probe, answer):
    """en: A skipped step lets the count of good steps begin anew.
    ja: 更新を見送ると、成功した回数は数え直しになります。"""
    got, again = together(
        (partial(probe.scaled_steps, answer, [0.0, INF, 0.0, 0.0, NAN, 0.0], scale=8.0, interval=2),),
        (partial(probe.scaled_steps, answer, [0.0, 0.0, INF, 0.0, 0.0, 0.0], scale=8.0, interval=3),),
    )
    close(got["scales"], [8.0, 4.0, 4.0, 8.0, 4.0, 4.0])
    equal(got["returned"], [True, False, True, True, False, True])
    close(again["scales"], [8.0, 8.0, 4.0, 4.0, 4.0, 8.0])


@task("LossScaler")
def test_large_is_not_infinite(probe, answer):
    """en: Finite is finite, however large: the gradients 1e30 (float32) and 1e308 (float64) are no reason to skip.
    ja: どれほど大きくても、有限は有限です。float32 の 1e30 や float64 の 1e308 は、見送る理由になりません。
    help en: The sum or the norm of large finite numbers can overflow. Ask torch.isfinite of every element.
    help ja: 大きな有限の数の和やノルムは、あふれることがあります。要素ごとに torch.isfinite で調べてください。"""
    single, double = each(
        partial(probe.one_scaled_step, answer, scale=4.0),
        ([numbers(1e30, 2e38, 3e38), numbers(-3e38, 3e38), numbers([4e30])],),
        ([numbers(1e308, 1.2e308, dtype=F64)],),
    )
    equal(single["returned"], True)
    close(single["parameters"], [numbers(-2.5e29, -5e37, -7.5e37), numbers(7.5e37, -7.5e37), numbers([-1e30])])
    close(single["scale"], 4.0)
    equal(double["returned"], True)
    close(double["parameters"], [numbers(-2.5e307, -3e307, dtype=F64)])


@task("LossScaler")
def test_any_shape_and_order(probe, answer, rng):
    """en: Gradients may have any shape, and lie in memory in any order.
    ja: 勾配の形も、メモリ上の並びも問いません。"""
    fine = [whole(rng, 2, 3, most=9), whole(rng, 4, 1, most=9), torch.tensor([[-4.0]])]
    bad = [fine[0].clone(), fine[1], torch.tensor([[NAN]])]
    bad[0][0, 2], bad[0][1, 0] = INF, NAN
    one = torch.tensor(6.0)
    good, skipped, single = together(
        (partial(probe.one_scaled_step, answer, fine, 4.0, transposed=True),),
        (partial(probe.one_scaled_step, answer, bad, 4.0, transposed=True),),
        (partial(probe.one_scaled_step, answer, [one], 4.0),),
    )
    close(good["parameters"], [-(g / 4).t() for g in fine])
    equal([good["returned"], skipped["returned"]], [True, False])
    close(single["parameters"], [torch.tensor(-1.5)])


@task("LossScaler")
def test_trained_with_it(probe, answer, rng):
    """en: Training with a scale moves the weights as training without one would, while the scale grows.
    ja: スケールを使って学習しても、スケールが大きくなっていく間も、重みは使わない場合と同じように動きます。"""
    for dtype in (F32, F64):
        batches = [
            (torch.randn(n, 3, generator=rng, dtype=dtype), torch.randn(n, generator=rng, dtype=dtype))
            for n in (4, 1, 5)
        ]
        weight = now = torch.randn(3, generator=rng, dtype=dtype)
        got = probe.scaled_training(answer, batches, weight, lr=0.25, scale=256.0, interval=2)
        path = []
        for inputs, targets in batches:
            x, y = inputs.double(), targets.double()
            now = now.double() - 0.25 * 2 * ((x @ now.double() - y) @ x) / len(y)
            path.append(now.to(dtype))
        near(got["path"], path)
        equal(got["returned"], [True] * 3)


@task("LossScaler")
def test_two_scalers_do_not_share(probe, answer):
    """en: Every LossScaler has a scale and a count of its own.
    ja: スケールも回数も、LossScaler ごとに別々です。"""
    one, two = probe.two_scalers(answer, [0.0, 0.0, INF, 0.0], [NAN, 0.0, 0.0, 0.0])
    close(one, [8.0, 16.0, 8.0, 8.0])
    close(two, [4.0, 4.0, 8.0, 8.0])


@task("LossScaler")
def test_refuses_what_makes_no_sense(probe, answer):
    """en: growth must be greater than 1, backoff between 0 and 1, interval at least 1; otherwise ValueError is raised.
    ja: growth は 1 より大きく、backoff は 0 と 1 の間、interval は 1 以上です。
    そうでなければ ValueError を送出します。"""
    settings = {"scale": 8.0, "growth": 1.125, "backoff": 0.875, "interval": 1}
    got = probe.scaled_steps(answer, [8.0], **settings)
    close(got["weights"], [-1.0])
    wrong = (
        [{"growth": growth} for growth in (0.5, 0.0, -2.0, 1.0, 1)]
        + [{"backoff": backoff} for backoff in (1.5, -0.5, 1.0, 1, 0.0, 0)]
        + [{"interval": interval} for interval in (0, -1)]
    )
    refuses(ValueError, probe.scaler, *((answer, settings | one) for one in wrong))


# --- 5. lost_in ---


@task("lost_in")
def test_one_lost_each_way(answer):
    """en: 1e-8 becomes 0 in float16, and 70000 becomes inf; bfloat16 keeps both.
    ja: float16 では 1e-8 は 0 に、70000 は inf になります。bfloat16 ではどちらも失われません。"""
    x = numbers(1.0, 1e-8, 70000.0, 1e-8)
    half, brain = each(answer.lost_in, (x, F16), (x, BF16))
    equal(half, (2, 1))
    equal(brain, (0, 0))


@task("lost_in")
def test_what_was_there_before(answer):
    """en: What is 0, infinite or NaN in x already is not lost by the cast.
    ja: x の中ではじめから 0、無限大、NaN だったものは、変換で失われたわけではありません。"""
    x = numbers(0.0, -0.0, INF, -INF, NAN, 0.0, 1e-9, 1e6, 2e6, 0.5)
    for found, expected in zip(
        each(answer.lost_in, (x, F16), (x[:6], F16), (x, F32)), ((1, 2), (0, 0), (0, 0)), strict=True
    ):
        equal(found, expected)


@task("lost_in")
def test_negative_values_too(answer):
    """en: Negative values are lost as positive ones are: -1e-8 becomes -0, and -70000 becomes -inf.
    ja: 負の値も同じように失われます。-1e-8 は -0 に、-70000 は -inf になります。"""
    x = numbers(-1e-8, -70000.0, -70000.0, 1e5, -1.0, -1e-4)
    equal(answer.lost_in(x, F16), (1, 3))


@task("lost_in")
def test_subnormal_numbers_survive(answer):
    """en: float16 has numbers down to 6e-8, below its smallest normal 6.1e-5; what rounds up to them is not lost
    either.
    ja: float16 の正規化数は 6.1e-5 までですが、6e-8 までの非正規化数もあります。そこへ切り上げられる値も失われません。
    help en: torch.finfo(dtype).tiny is not the smallest number. Cast, and see what has become 0.
    help ja: torch.finfo(dtype).tiny は最小の数ではありません。変換してみて、0 になったものを調べましょう。"""
    kept, lost, single = each(
        answer.lost_in,
        (numbers(6e-5, 1e-7, -6e-8, 4e-8, 3.1e-8), F16),
        (numbers(2.0**-25, -1e-8, 1e-30), F16),
        (numbers(1e-39, -3e-45, 1e-46, 1e-60, dtype=F64), F32),
    )
    equal(kept, (0, 0))
    equal(lost, (3, 0))
    equal(single, (2, 0))


@task("lost_in")
def test_rounding_at_the_upper_end(answer):
    """en: float16 ends at 65504: 65519 is rounded down to it and not lost, 65520 and more become inf.
    ja: float16 の最大値は 65504 です。65519 はそこへ丸められるので失われず、65520 以上は inf になります。"""
    kept, lost, brain = each(
        answer.lost_in,
        (numbers(65504.0, 65505.0, -65519.0), F16),
        (numbers(65520.0, -65536.0, 1e30), F16),
        (numbers(3.3e38, 3.4e38, -3.4e38), BF16),
    )
    equal(kept, (0, 0))
    equal(lost, (0, 3))
    equal(brain, (0, 2))


@task("lost_in")
def test_float64_is_looked_at_as_it_is(answer):
    """en: float64 has values that float32 has not: 1e-50 and 1e300 are counted for what they are.
    ja: float64 には float32 にない値があります。1e-50 や 1e300 も、そのままの値として数えます。
    help en: Do not go through x.float(): there 1e-50 is 0 already, and 1e300 is inf.
    help ja: x.float() を経由してはいけません。その時点で 1e-50 は 0 に、1e300 は inf になってしまいます。"""
    x = numbers(1e-50, -1e-300, 1e300, 0.0, 2.5, 1e-200, -1e39, dtype=F64)
    expected = ((F64, (0, 0)), (F32, (3, 2)), (BF16, (3, 2)), (F16, (3, 2)))
    for found, (_, counts) in zip(each(answer.lost_in, *((x, dtype) for dtype, _ in expected)), expected, strict=True):
        equal(found, counts)


@task("lost_in")
def test_from_16_bits(answer):
    """en: x may have 16 bits itself: a wider dtype loses nothing, float16 loses what only bfloat16 can hold.
    ja: x そのものが 16 ビットでもかまいません。広いデータ型では何も失われず、
    float16 では bfloat16 にしかない値が失われます。"""
    brain, half = numbers(1e-8, 1e-30, 1e5, 3.0, dtype=BF16), numbers(6e-8, 65504.0, -1.0, dtype=F16)
    calls = ((brain, F16), (brain, F32), (brain, BF16), (half, BF16), (half, F64), (half, F16))
    for found, expected in zip(each(answer.lost_in, *calls), ((2, 1), *[(0, 0)] * 5), strict=True):
        equal(found, expected)


@task("lost_in")
def test_any_shape(answer, rng):
    """en: x may have any shape: no elements, a single one, or a table whose rows are not in order in memory.
    ja: x の形は問いません。要素がなくても、1 つだけでも、メモリ上の順に並んでいない表でもかまいません。"""
    exponents = torch.randint(-120, 120, (9, 14), generator=rng)
    x = torch.ldexp(torch.rand(9, 14, generator=rng) + 1, exponents) * (1 - 2 * (exponents % 2))
    across = x.t()[::2, 1:]
    cast = across.to(F16)
    calls = ((torch.empty(0), F16), (torch.tensor(-1e-9), F16), (torch.tensor([[1e20]]), F16), (across, F16))
    counts = ((0, 0), (1, 0), (0, 1), (int((cast == 0).sum()), int(cast.isinf().sum())))
    for found, expected in zip(each(answer.lost_in, *calls), counts, strict=True):
        equal(found, expected)


@task("lost_in")
def test_refuses_other_dtypes(answer):
    """en: A dtype that is not floating raises ValueError: whole numbers, bool, complex numbers.
    ja: dtype が浮動小数点数型でなければ、ValueError を送出します。整数、bool、複素数がそうです。"""
    x = numbers(3.0, 1e-9)
    equal(answer.lost_in(x, F16), (1, 0))
    refuses(
        ValueError, answer.lost_in, *((x, dtype) for dtype in (torch.int32, torch.bool, torch.complex64, torch.uint8))
    )
