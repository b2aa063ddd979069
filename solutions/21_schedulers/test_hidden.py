"""Hidden checks: rates by the formula, in Python floats; loops are judged by the rates at every optimizer.step()."""

from collections.abc import Sequence
from functools import partial

import torch

from grader.checks import close, each, equal, expect, refuses, task, together

Curves = list[list[float]]


def same(actual: object, expected: object) -> None:
    """Compare rates closely enough to see float32, and tiny ones too."""
    close(actual, expected, rtol=1e-9, atol=0.0)


def number(actual: object, expected: float) -> None:
    """Compare a rate; what is a number of that value all the same (an int 1, a float of NumPy) is fine."""
    kind = type(actual)
    whole = kind is int and actual == expected
    same(actual, actual if whole else kind(expected) if isinstance(actual, float) else expected)


def numbers(actual: Sequence[object], expected: Sequence[float]) -> None:
    for one, other in zip(actual, expected, strict=True):
        number(one, other)


def decayed(base: float, epoch: int, step_size: int, gamma: float) -> float:
    rate = base
    for later in range(1, epoch + 1):
        if later % step_size == 0:
            rate *= gamma
    return rate


def share(epoch: int, warmup: int) -> float:
    return (epoch + 1) / warmup if epoch + 1 < warmup else 1.0


def warmed(rates: Sequence[float], epochs: int, warmup: int) -> Curves:
    """Return for each group its rates in a warm-up."""
    return [[rate * share(epoch, warmup) for epoch in range(epochs)] for rate in rates]


def warmed_then_decayed(rates: Sequence[float], epochs: int, warmup: int, step_size: int, gamma: float) -> Curves:
    return [
        [decayed(rate * share(epoch, warmup), max(epoch - warmup, 0), step_size, gamma) for epoch in range(epochs)]
        for rate in rates
    ]


def judge_warm_up(probe, answer, *cases: tuple[list[float], int, int]) -> None:
    """Follow warmup_scheduler for several (rates, epochs, warmup)."""
    found = each(probe.follow, *((answer, "warmup_scheduler", *case) for case in cases))
    for one, case in zip(found, cases, strict=True):
        same(one, warmed(*case))


def judge_both_phases(probe, answer, *cases: tuple[list[float], int, int, int, float]) -> None:
    """Follow warmup_then_step for several (rates, epochs, warmup, step_size, gamma)."""
    found = each(probe.follow, *((answer, "warmup_then_step", *case) for case in cases))
    for one, case in zip(found, cases, strict=True):
        same(one, warmed_then_decayed(*case))


# --- 1. step_decay


@task("step_decay")
def test_halved_every_two_epochs(answer):
    """en: With base 8, step_size 2 and gamma 0.5, the epochs 0 to 5 use 8, 8, 4, 4, 2, 2.
    ja: base が 8、step_size が 2、gamma が 0.5 なら、エポック 0 から 5 の学習率は 8、8、4、4、2、2 です。
    help en: How many whole blocks of step_size epochs lie before this one? Every one of them multiplies by gamma once.
    help ja: そのエポックより前に、step_size 個のまとまりがいくつ済んでいますか。
    1 つ済むたびに gamma を 1 回掛けます。"""
    found = each(answer.step_decay, *((8.0, epoch, 2, 0.5) for epoch in range(6)))
    numbers(found, [8.0, 8.0, 4.0, 4.0, 2.0, 2.0])


@task("step_decay")
def test_thirty_epochs_and_a_tenth(answer):
    """en: By default the rate falls to a tenth every 30 epochs: 29 is the last epoch of the first rate, 30 the first of
    the next.
    ja: 既定では 30 エポックごとに 10 分の 1 になります。
    最初の学習率はエポック 29 まで、次の学習率はエポック 30 からです。"""
    epochs = (0, 1, 29, 30, 31, 59, 60, 89, 90)
    found = each(answer.step_decay, *((0.2, epoch) for epoch in epochs))
    numbers(found, [0.2, 0.2, 0.2, 0.02, 0.02, 0.02, 0.002, 0.002, 0.0002])


@task("step_decay")
def test_any_step_size_and_gamma(answer):
    """en: The formula holds for every base, step_size and gamma: a gamma of 0, of 1 or above, step_size 1, tiny rates.
    ja: base、step_size、gamma がどんな値でも式のとおりです。gamma が 0 でも 1 以上でも、step_size が 1 でも、
    学習率がとても小さくても同じです。"""
    cases = (
        (0.1, 3, 1, 0.9),
        (2.0, 5, 3, 2.0),
        (0.3, 40, 7, 1.0),
        (1e-6, 20, 4, 0.1),
        (1000.0, 99, 100, 0.25),
        (0.75, 100, 100, 0.25),
        (0.0, 8, 3, 0.5),
        (1.0, 11, 5, 0.3),
        (0.4, 1, 2, 0.0),
        (0.4, 5, 2, 0.0),
        (1, 4, 2, 0.5),
    )
    numbers(each(answer.step_decay, *cases), [decayed(*case) for case in cases])


@task("step_decay")
def test_arguments_by_name(answer):
    """en: The parameters are named base, epoch, step_size and gamma; one default stays where only the other is given.
    ja: 引数の名前は base、epoch、step_size、gamma です。片方だけを渡せば、もう片方は既定値のままです。"""
    found = together(
        (partial(answer.step_decay, base=0.5, epoch=7, step_size=3, gamma=0.2),),
        (partial(answer.step_decay, 0.5, 7, step_size=3),),
        (partial(answer.step_decay, 0.5, 65, gamma=0.5),),
        (partial(answer.step_decay, epoch=31, base=4.0),),
    )
    numbers(found, [0.02, 0.005, 0.125, 0.4])


@task("step_decay")
def test_full_precision(answer):
    """en: The rate is a Python float of full precision: nothing is rounded, and float32 has no part in it.
    ja: 学習率は、精度を落としていない Python の float です。丸めたり、float32 を経由したりはしません。"""
    cases = (0.123456789012, 0, 2, 0.7), (0.123456789012, 7, 2, 0.7), (7.7e-9, 11, 3, 0.3)
    numbers(each(answer.step_decay, *cases), [0.123456789012, 0.042345678631116, 2.079e-10])


@task("step_decay")
def test_refuses_a_step_size_below_one(answer):
    """en: step_size = 1 is the smallest that makes sense; 0 and negative ones raise ValueError in every epoch.
    ja: step_size は 1 以上です。0 や負の値には、どのエポックでも ValueError を送出します。"""
    found = each(answer.step_decay, (8.0, 0, 1, 0.5), (8.0, 2, 1, 0.5))
    numbers(found, [8.0, 2.0])
    refuses(ValueError, answer.step_decay, (8.0, 3, 0), (8.0, 3, -2), (8.0, 0, 0), (8.0, 0, -1, 0.5))


@task("step_decay")
def test_refuses_negative_epochs(answer):
    """en: Epoch 0 is the first; a negative epoch raises ValueError.
    ja: 最初のエポックは 0 です。負のエポックには ValueError を送出します。"""
    numbers(each(answer.step_decay, (0.25, 0), (8.0, 3, 1, 0.5)), [0.25, 1.0])
    refuses(ValueError, answer.step_decay, (0.25, -1), (0.25, -31), (8.0, -2, 2, 0.5))


# --- 2. warmup_factor


@task("warmup_factor")
def test_four_epochs_of_warm_up(answer):
    """en: With warmup 4, the epochs 0 to 6 have the factors 0.25, 0.5, 0.75, 1, 1, 1, 1.
    ja: warmup が 4 なら、エポック 0 から 6 の倍率は 0.25、0.5、0.75、1、1、1、1 です。
    help en: The first epoch is the first of four steps up, not a step of height 0.
    help ja: 最初のエポックでもう 4 段のうちの 1 段目です。高さ 0 の段ではありません。"""
    found = each(answer.warmup_factor, *((epoch, 4) for epoch in range(7)))
    numbers(found, [0.25, 0.5, 0.75, 1.0, 1.0, 1.0, 1.0])


@task("warmup_factor")
def test_never_zero(answer):
    """en: The first epoch already learns: its factor is 1 / warmup, never 0, however long the warm-up is.
    ja: 最初のエポックから学習します。倍率は 1 / warmup で、ウォームアップがどんなに長くても 0 にはなりません。"""
    found = each(answer.warmup_factor, (0, 5), (0, 3), (0, 40), (0, 1_000_000))
    numbers(found, [0.2, 1 / 3, 0.025, 1e-6])


@task("warmup_factor")
def test_full_rate_in_time(answer):
    """en: The last epoch of the warm-up, number warmup - 1, has the factor 1; the one before is still below it.
    ja: ウォームアップの最後のエポック（番号は warmup - 1）の倍率は 1 です。その 1 つ前はまだ 1 に届きません。"""
    found = each(answer.warmup_factor, (9, 10), (8, 10), (4, 5), (0, 1), (1, 2), (0, 2))
    numbers(found, [1.0, 0.9, 1.0, 1.0, 1.0, 0.5])


@task("warmup_factor")
def test_never_above_one(answer):
    """en: After the warm-up the factor is 1, for good.
    ja: ウォームアップの後の倍率は、ずっと 1 です。"""
    found = each(answer.warmup_factor, (1, 4), (4, 4), (5, 4), (300, 4), (1, 1), (77, 3))
    numbers(found, [0.5, 1.0, 1.0, 1.0, 1.0, 1.0])


@task("warmup_factor")
def test_without_warm_up(answer):
    """en: warmup = 0 is no warm-up: the factor is 1 in every epoch, and nothing is divided by 0.
    ja: warmup = 0 はウォームアップなしです。倍率はどのエポックでも 1 で、0 で割ることもありません。"""
    numbers(each(answer.warmup_factor, (0, 0), (1, 0), (10, 0), (0, 2)), [1.0, 1.0, 1.0, 0.5])


@task("warmup_factor")
def test_any_length(answer):
    """en: (epoch + 1) / warmup, a Python float of full precision, for every length of the warm-up; arguments are named
    epoch and warmup.
    ja: ウォームアップの長さによらず、倍率は (epoch + 1) / warmup です。精度を落としていない Python の float で、
    引数の名前は epoch と warmup です。"""
    found = each(answer.warmup_factor, (0, 7), (4, 7), (1, 3), (1, 1000), (998, 1000))
    numbers(found, [1 / 7, 5 / 7, 2 / 3, 0.002, 0.999])
    number(answer.warmup_factor(warmup=11, epoch=2), 3 / 11)


@task("warmup_factor")
def test_refuses_negative_arguments(answer):
    """en: A negative epoch or a negative warmup raises ValueError, whatever the other one is.
    ja: epoch か warmup が負なら、もう片方が何であっても ValueError を送出します。"""
    numbers(each(answer.warmup_factor, (0, 8), (0, 0)), [0.125, 1.0])
    refuses(ValueError, answer.warmup_factor, (-1, 4), (-1, 0), (-5, 4), (0, -1), (10, -4), (-1, -1), (-3, -2))


# --- 3. warmup_scheduler


@task("warmup_scheduler")
def test_a_rate_that_grows(probe, answer):
    """en: With the rate 8 and warmup 4, the epochs 0 to 5 use 2, 4, 6, 8, 8, 8.
    ja: 学習率が 8 で warmup が 4 なら、エポック 0 から 5 で使う学習率は 2、4、6、8、8、8 です。
    help en: LambdaLR multiplies each group's own rate by whatever your function of the epoch returns.
    help ja: LambdaLR は、エポックを受け取る関数の返り値を、各グループの自分の学習率に掛けます。"""
    same(probe.follow(answer, "warmup_scheduler", [8.0], 6, warmup=4), [[2.0, 4.0, 6.0, 8.0, 8.0, 8.0]])


@task("warmup_scheduler")
def test_the_first_rate_at_once(probe, answer):
    """en: The rates of the first epoch are set when the scheduler is made, before any step().
    ja: 最初のエポックの学習率は、スケジューラを作ったとき、step() より前に設定されます。"""
    one, two = each(probe.built, (answer, "warmup_scheduler", [8.0], 4), (answer, "warmup_scheduler", [0.5, 3.0], 10))
    same(one["rates"], [2.0])
    same(two["rates"], [0.05, 0.3])


@task("warmup_scheduler")
def test_every_group_keeps_its_own_rate(probe, answer):
    """en: Every group grows to its own rate, so that the ratios between groups stay; a rate of 0 stays 0.
    ja: どのグループも自分の学習率まで上がるので、グループどうしの比は変わりません。学習率 0 は 0 のままです。
    help en: Writing one rate into all groups, as a loop over param_groups often does, makes them equal.
    help ja: param_groups のループで同じ値を書き込むと、どのグループも等しくなってしまいます。"""
    cases = ([8.0, 0.5], 4, 2), ([0.001, 0.01, 0.0, 3.0], 6, 4), ([0.0, 1.0], 5, 3)
    judge_warm_up(probe, answer, *cases)


@task("warmup_scheduler")
def test_any_length_of_warm_up(probe, answer):
    """en: The warm-up takes `warmup` epochs, whatever their number; with 0 or 1 the full rate is there from the
    beginning.
    ja: ウォームアップには、長さによらず `warmup` 個のエポックを使います。0 か 1 なら初めから本来の学習率です。"""
    cases = ([8.0], 4, 0), ([0.5, 2.0], 4, 1), ([0.1], 8, 3), ([0.3, 7.0], 9, 7), ([1e-5], 3, 1000), ([0.7], 4, 2)
    judge_warm_up(probe, answer, *cases)


@task("warmup_scheduler")
def test_the_rate_stays_full(probe, answer):
    """en: Once it is full, the rate stays, without growing on or drifting, for many epochs.
    ja: 本来の学習率に達した後は、何エポックたってもそのままです。増え続けたり、ずれていったりはしません。"""
    cases = ([0.3, 0.01], 40, 5), ([2.0], 25, 0)
    judge_warm_up(probe, answer, *cases)


@task("warmup_scheduler")
def test_a_scheduler_of_torch(probe, answer):
    """en: It is an LRScheduler, and its get_last_lr() names the rates that the groups have.
    ja: 返すのは LRScheduler で、get_last_lr() は各グループの学習率を返します。"""
    judge_scheduler(probe.shown(answer, "warmup_scheduler", [4.0, 0.5], 5, 4), warmed([4.0, 0.5], 5, 4))


def judge_scheduler(found: dict, expected: Curves) -> None:
    expect(
        found["LRScheduler"],
        en="what came back is not a torch.optim.lr_scheduler.LRScheduler",
        ja="返ってきたのは torch.optim.lr_scheduler.LRScheduler ではありません",
    )
    rates = [list(each_group) for each_group in zip(*expected, strict=True)]
    same(found, {"LRScheduler": True, "get_last_lr": rates, "groups": rates})


@task("warmup_scheduler")
def test_schedulers_do_not_share(probe, answer):
    """en: Each scheduler belongs to its own optimizer: those that are used by turns do not disturb each other.
    ja: スケジューラはそれぞれ自分のオプティマイザだけのものです。いくつかを交互に使っても、互いに影響しません。"""
    found = probe.in_turns(answer, "warmup_scheduler", [8.0, 3.0, 0.5], 6, [[4], [2], [5]])
    same(found, [warmed([rate], 6, warmup)[0] for rate, warmup in ((8.0, 4), (3.0, 2), (0.5, 5))])


@task("warmup_scheduler")
def test_only_the_rates_change(probe, answer):
    """en: Making the scheduler sets the rates and nothing else: parameters, gradients, the optimizer's state and its
    other options stay.
    ja: スケジューラを作って変わるのは学習率だけです。パラメータ、勾配、オプティマイザの内部状態、
    ほかのオプションはそのままです。
    help en: optimizer.step() is an update, whatever the rate: with momentum it fills the state.
    help ja: optimizer.step() は、学習率がいくつでも更新です。モーメンタムがあれば内部状態ができます。"""
    judge_rest(probe.built(answer, "warmup_scheduler", [8.0, 0.5], 4), [2.0, 0.125])


def judge_rest(found: dict, rates: list[float]) -> None:
    rest = {
        "momentum": [0.5] * len(rates),
        "parameters": [torch.zeros(1)] * 2 * len(rates),
        "gradients": [torch.ones(1)] * 2 * len(rates),
        "requires_grad": [True] * 2 * len(rates),
        "the same parameters": True,
        "entries of optimizer.state": 0,
    }
    same(found, {"rates": rates} | rest)


@task("warmup_scheduler")
def test_parameters_move_by_these_rates(probe, answer):
    """en: The optimizer's updates use these rates: with gradient 1, rates 8 and 16 and warmup 4, two updates in each
    epoch move the parameters by 4 and 8, then by 8 and 16, …
    ja: オプティマイザの更新にもこの学習率が使われます。勾配が 1、学習率が 8 と 16、warmup が 4 で、
    1 エポックに 2 回更新すると、パラメータは 4 と 8、次に 8 と 16、… だけ動きます。"""
    found = probe.moved(answer, "warmup_scheduler", [8.0, 16.0], 5, 4)
    ends = (4.0, 12.0, 24.0, 40.0, 56.0)
    equal(found, [torch.tensor([-end, -2 * end]) for end in ends])


@task("warmup_scheduler")
def test_refuses_a_negative_warm_up(probe, answer):
    """en: warmup = 0 is the smallest that makes sense; a negative one raises ValueError.
    ja: warmup は 0 以上です。負の値には ValueError を送出します。"""
    none, two = each(probe.first_rates, (answer, "warmup_scheduler", 0), (answer, "warmup_scheduler", 2))
    same(none, [8.0, 0.5])
    same(two, [4.0, 0.25])
    refuses(ValueError, probe.first_rates, *((answer, "warmup_scheduler", warmup) for warmup in (-1, -5)))


# --- 4. warmup_then_step


@task("warmup_then_step")
def test_up_and_then_down(probe, answer):
    """en: With the rate 8, warmup 2, step_size 3 and gamma 0.5, the epochs 0 to 8 use 4, 8, 8, 8, 8, 4, 4, 4, 2.
    ja: 学習率が 8、warmup が 2、step_size が 3、gamma が 0.5 なら、
    エポック 0 から 8 で使う学習率は 4、8、8、8、8、4、4、4、2 です。
    help en: The epochs 0 and 1 are the warm-up. From epoch 2 on, count from 0 again: that is what step_size is about.
    help ja: エポック 0 と 1 がウォームアップです。エポック 2 からは 0 から数え直します。
    step_size はその数え方での数です。"""
    found = probe.follow(answer, "warmup_then_step", [8.0], 9, warmup=2, step_size=3, gamma=0.5)
    same(found, [[4.0, 8.0, 8.0, 8.0, 8.0, 4.0, 4.0, 4.0, 2.0]])


@task("warmup_then_step")
def test_the_decay_counts_from_the_end_of_the_warm_up(probe, answer):
    """en: The first step down comes step_size epochs after the warm-up, in epoch warmup + step_size, and no earlier,
    also where the warm-up is longer than step_size.
    ja: 最初に下がるのは、ウォームアップから step_size エポック後、つまりエポック warmup + step_size です。
    ウォームアップが step_size より長くても、それより早く下がることはありません。"""
    cases = ([8.0], 9, 4, 2, 0.5), ([0.3], 12, 5, 3, 0.1), ([1.0], 9, 1, 3, 0.5), ([2.0], 9, 6, 1, 0.25)
    judge_both_phases(probe, answer, *cases)


@task("warmup_then_step")
def test_every_group_of_both_phases(probe, answer):
    """en: Every group goes up to its own rate and down from it: the ratios between groups stay; a rate of 0 stays 0.
    ja: どのグループも自分の学習率まで上がり、そこから下がります。
    グループどうしの比は変わらず、学習率 0 は 0 のままです。"""
    cases = ([8.0, 0.5], 6, 2, 2, 0.5), ([0.001, 0.0, 0.01, 3.0], 8, 3, 2, 0.1)
    judge_both_phases(probe, answer, *cases)


@task("warmup_then_step")
def test_the_decay_goes_on(probe, answer):
    """en: The rate falls again and again, every step_size epochs; gamma may be any factor, 1 or above included.
    ja: 学習率は step_size エポックごとに、何度でも下がります。gamma はどんな倍率でもよく、1 以上のこともあります。"""
    cases = ([0.2, 5.0], 24, 3, 5, 0.1), ([0.1], 9, 2, 2, 2.0), ([0.3], 8, 2, 1, 0.9), ([0.5], 8, 3, 2, 1.0)
    judge_both_phases(probe, answer, *cases, ([0.4], 48, 2, 1, 0.9))


@task("warmup_then_step")
def test_hardly_any_warm_up(probe, answer):
    """en: With warmup 0 it is StepLR from the first epoch on; warmup 1 has one more epoch at the full rate.
    ja: warmup が 0 なら、最初のエポックから StepLR と同じです。1 なら、本来の学習率のエポックが 1 つ増えます。"""
    cases = ([8.0], 6, 0, 2, 0.5), ([8.0], 6, 1, 2, 0.5), ([0.3, 4.0], 5, 0, 1, 0.1), ([0.3, 4.0], 5, 1, 1, 0.1)
    judge_both_phases(probe, answer, *cases)


@task("warmup_then_step")
def test_the_beginning_of_both_phases(probe, answer):
    """en: The rates of the first epoch are set at once, and nothing else is changed.
    ja: 最初のエポックの学習率はすぐに設定され、ほかは何も変わりません。"""
    one, other = each(
        probe.built,
        (answer, "warmup_then_step", [8.0, 0.5], 4, 3, 0.1),
        (answer, "warmup_then_step", [6.0], 0, 3, 0.5),
    )
    judge_rest(one, [2.0, 0.125])
    judge_rest(other, [6.0])


@task("warmup_then_step")
def test_one_scheduler_for_both(probe, answer):
    """en: Both phases are one LRScheduler, and its get_last_lr() names the rates that the groups have.
    ja: 2 つの段階を合わせて 1 つの LRScheduler で、get_last_lr() は各グループの学習率を返します。"""
    found = probe.shown(answer, "warmup_then_step", [8.0, 0.5], 7, 2, 2, 0.5)
    judge_scheduler(found, warmed_then_decayed([8.0, 0.5], 7, 2, 2, 0.5))


@task("warmup_then_step")
def test_schedulers_of_their_own(probe, answer):
    """en: Each scheduler belongs to its own optimizer: those that are used by turns do not disturb each other.
    ja: スケジューラはそれぞれ自分のオプティマイザだけのものです。いくつかを交互に使っても、互いに影響しません。"""
    given = [[2, 3, 0.5], [4, 1, 0.1], [0, 2, 0.25]]
    found = probe.in_turns(answer, "warmup_then_step", [8.0, 3.0, 0.5], 8, given)
    pairs = zip((8.0, 3.0, 0.5), given, strict=True)
    same(found, [warmed_then_decayed([rate], 8, *args)[0] for rate, args in pairs])


@task("warmup_then_step")
def test_refuses_bad_lengths(probe, answer):
    """en: warmup 0 and step_size 1 are the smallest; a negative warmup and a step_size below 1 raise ValueError.
    ja: warmup は 0 以上、step_size は 1 以上です。
    warmup が負か、step_size が 1 より小さければ ValueError を送出します。"""
    good = probe.first_rates(answer, "warmup_then_step", 2, 1, 0.5)
    same(good, [4.0, 0.25])
    bad = (-1, 3), (-4, 1), (2, 0), (2, -1), (0, 0), (0, -2), (-1, 0)
    refuses(ValueError, probe.first_rates, *((answer, "warmup_then_step", *lengths, 0.5) for lengths in bad))


# --- 5. run_schedule


def judge_run(found: dict, rates: list[float], batches: int, in_the_end: list[float]) -> None:
    """Judge one call of run_schedule on a new schedule."""
    expected = {
        "returned": [rates],
        "at optimizer.step()": [rate for rate in rates for _ in range(batches)],
        "calls of scheduler.step()": len(rates),
        "in the end": in_the_end,
    }
    same(found, expected)


@task("run_schedule")
def test_the_rate_of_each_epoch(probe, answer):
    """en: It returns the rate that each epoch used: for StepLR with 8.0, step_size 2 and gamma 0.5, that is
    [8.0, 8.0, 4.0, 4.0, 2.0].
    ja: 各エポックで使った学習率を返します。
    学習率 8.0、step_size 2、gamma 0.5 の StepLR なら [8.0, 8.0, 4.0, 4.0, 2.0] です。
    help en: Read the rate before scheduler.step() changes it: optimizer.param_groups[0]["lr"] or
    scheduler.get_last_lr()[0].
    help ja: 学習率は scheduler.step() で変わる前に読みます。
    optimizer.param_groups[0]["lr"] か scheduler.get_last_lr()[0] です。"""
    found = probe.run(answer, probe.step_two_half, [8.0], 5, 3)
    same(found["returned"], [[8.0, 8.0, 4.0, 4.0, 2.0]])


@task("run_schedule")
def test_one_update_per_batch(probe, answer):
    """en: optimizer.step() runs once per batch, and all updates of an epoch are made with that epoch's rate.
    ja: optimizer.step() はバッチごとに 1 回で、1 つのエポックの更新はすべてそのエポックの学習率で行います。
    help en: scheduler.step() comes after the batches. Before them, the first rate would never be used.
    help ja: scheduler.step() はバッチのループの後です。前に置くと、最初の学習率が一度も使われません。"""
    three, one = each(probe.run, (answer, probe.halved, [8.0], 4, 3), (answer, probe.halved, [2.0], 3, 1))
    same(three["at optimizer.step()"], [8.0] * 3 + [4.0] * 3 + [2.0] * 3 + [1.0] * 3)
    same(one["at optimizer.step()"], [2.0, 1.0, 0.5])


@task("run_schedule")
def test_one_scheduler_step_per_epoch(probe, answer):
    """en: scheduler.step() runs once per epoch, after the last epoch too, however many batches there are.
    ja: scheduler.step() は、バッチの数によらずエポックごとに 1 回です。最後のエポックの後にも呼びます。"""
    found = each(
        probe.run,
        (answer, probe.halved, [8.0], 2, 5),
        (answer, probe.halved, [8.0], 1, 4),
        (answer, probe.step_two_half, [8.0], 4, 1),
    )
    judge_run(found[0], [8.0, 4.0], 5, [2.0])
    judge_run(found[1], [8.0], 4, [4.0])
    judge_run(found[2], [8.0, 8.0, 4.0, 4.0], 1, [2.0])


@task("run_schedule")
def test_any_schedule(probe, answer):
    """en: Any schedule will do: one that goes up and down, one that begins again, a constant one in between.
    ja: どんなスケジュールでも使えます。上がってから下がるもの、繰り返すもの、途中が一定のものもあります。"""
    up_and_down, restarted = each(
        probe.run, (answer, probe.up_and_down, [8.0], 6, 2), (answer, probe.restarted, [3.0], 7, 1)
    )
    judge_run(up_and_down, [2.0, 4.0, 6.0, 8.0, 8.0, 4.0], 2, [2.0])
    judge_run(restarted, [3.0, 1.5, 0.75, 3.0, 1.5, 0.75, 3.0], 1, [1.5])


@task("run_schedule")
def test_the_first_group(probe, answer):
    """en: Of several groups, the rates returned are those of the first one; the others have their own.
    ja: グループがいくつあっても、返すのは最初のグループの学習率です。ほかのグループの学習率はそれぞれ別です。"""
    found = each(
        probe.run,
        (answer, probe.first_down_others_up, [2.0, 0.5, 4.0], 4, 2),
        (answer, probe.first_down_others_up, [0.5, 8.0], 3, 1),
    )
    judge_run(found[0], [2.0, 1.0, 0.5, 0.25], 2, [0.125, 8.0, 64.0])
    judge_run(found[1], [0.5, 0.25, 0.125], 1, [0.0625, 64.0])


@task("run_schedule")
def test_it_goes_on(probe, answer):
    """en: A second call goes on where the first one ended: the schedule is neither begun again nor left behind.
    ja: もう一度呼ぶと、前回の続きから始まります。スケジュールが最初に戻ったり、遅れたりはしません。"""
    found = probe.run(answer, probe.halved, [8.0], 2, 2, times=3)
    same(found["returned"], [[8.0, 4.0], [2.0, 1.0], [0.5, 0.25]])
    same(found["at optimizer.step()"], [8.0, 8.0, 4.0, 4.0, 2.0, 2.0, 1.0, 1.0, 0.5, 0.5, 0.25, 0.25])
    same(found["calls of scheduler.step()"], 6)
    same(found["in the end"], [0.125])


@task("run_schedule")
def test_the_gradients_are_used(probe, answer):
    """en: The updates use the gradients that are there, and leave them: with gradient 1 a parameter moves by the rate
    at each update.
    ja: 更新には、入っている勾配をそのまま使い、消しません。勾配が 1 なら、更新のたびに学習率の分だけ動きます。
    help en: Nothing is computed here, so there is nothing to clear: no zero_grad().
    help ja: ここでは何も計算しないので、消すものもありません。zero_grad() は呼びません。"""
    found = probe.run_and_look(answer, probe.step_two_half, [8.0, 1.0], 3, 2)
    moved = [torch.tensor([-40.0]), torch.tensor([-5.0])]
    equal(found, {"parameters": moved, "gradients": [torch.ones(1)] * 2})


@task("run_schedule")
def test_no_epochs(probe, answer):
    """en: Without epochs the list is empty, and nothing is called.
    ja: エポックがなければリストは空で、何も呼びません。"""
    none, one = each(probe.run, (answer, probe.halved, [8.0], 0, 3), (answer, probe.halved, [8.0], 1, 1))
    judge_run(none, [], 3, [8.0])
    judge_run(one, [8.0], 1, [4.0])


@task("run_schedule")
def test_refuses_negative_counts(probe, answer):
    """en: A negative number of epochs or of batches raises ValueError.
    ja: epochs か batches が負のときは ValueError を送出します。"""
    same(probe.refused(answer, 3, 1), [8.0, 8.0, 4.0])
    refuses(ValueError, probe.refused, *((answer, *counts) for counts in ((-1, 3), (3, -1), (0, -2), (-2, -2))))
