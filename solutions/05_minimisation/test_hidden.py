"""The hidden checks of 05_minimisation. Every expected value is worked out here, in float64 and without autograd."""

import math
from collections.abc import Callable
from typing import NamedTuple

import torch

from grader.checks import close, each, equal, expect, facts, on, refuses, task


class Minimum(NamedTuple):
    x: float
    value: float
    steps: int
    converged: bool


def descent(slope: Callable[[float], float], start: float, lr: float, steps: int) -> list[float]:
    """Return every x of a descent, the start included."""
    points = [start]
    for _ in range(steps):
        points.append(points[-1] - lr * slope(points[-1]))
    return points


def points_are(found: object, expected: list[float], **tolerances: float) -> None:
    close(found, on("cpu", torch.tensor(expected)), **tolerances)
    expect(
        not facts(found).requires_grad,
        en="the result requires grad: it still has the graph of the steps",
        ja="結果の requires_grad が True です。更新の計算グラフが付いたままです",
    )


# 1. minimise_steps


@task("minimise_steps")
def test_steps_by_hand(answer, probe):
    """en: For x² from 10 with lr 0.25, one step leads to (5.0, 25.0) and two to (2.5, 6.25), as Python floats.
    ja: x² を 10 から lr 0.25 で下ると、1 回の更新で (5.0, 25.0)、2 回で (2.5, 6.25) になります。
    どちらも Python の float で返します。
    help en: The slope of x² at 10 is 20, so the step is 10 - 0.25 * 20 = 5. The value is f at the new x.
    help ja: x² の x = 10 での傾きは 20 なので、更新すると 10 - 0.25 * 20 = 5 です。値は新しい x での f です。"""
    one, two = each(answer.minimise_steps, (probe.square, 10.0, 0.25, 1), (probe.square, 10.0, 0.25, 2))
    close(one, (5.0, 25.0), rtol=1e-6, atol=0.0)
    close(two, (2.5, 6.25), rtol=1e-6, atol=0.0)


@task("minimise_steps")
def test_the_parabola(answer, probe):
    """en: For 3x² + 6x - 9 from 10 with lr 0.1, three steps lead to (-0.296, -10.513), twenty to (-1.0, -12.0).
    ja: 3x² + 6x - 9 を 10 から lr 0.1 で下ると、3 回で (-0.296, -10.513)、20 回で (-1.0, -12.0) になります。
    help en: backward() adds to .grad: without zero_grad, old slopes push on.
    help ja: backward() は .grad に加算します。zero_grad がないと、前の傾きも足されたままになります。"""
    three, twenty = each(answer.minimise_steps, *((probe.parabola, 10.0, 0.1, steps) for steps in (3, 20)))
    close(three, (-0.296, 3 * 0.704**2 - 12), rtol=1e-5, atol=1e-5)
    close(twenty, (-1 + 11 * 0.4**20, -12.0), rtol=1e-5, atol=1e-5)


@task("minimise_steps")
def test_from_both_sides(answer, probe):
    """en: Each step goes downhill: from the left of the minimum, from the right, and for ever down the line 1 - 2x.
    ja: どの更新も坂を下ります。最小点の左からでも右からでも同じで、直線 1 - 2x なら下り続けます。"""
    calls = (probe.square, -6.0, 0.125, 3), (probe.parabola, -7.0, 0.05, 6), (probe.falling_line, -1.5, 0.25, 5)
    left, far, line = each(answer.minimise_steps, *calls)
    close(left, (-6 * 0.75**3, (6 * 0.75**3) ** 2), rtol=1e-5, atol=1e-6)
    close(far, (-1 - 6 * 0.7**6, 3 * (6 * 0.7**6) ** 2 - 12), rtol=1e-5, atol=1e-5)
    close(line, (1.0, -1.0), rtol=1e-5, atol=1e-6)


@task("minimise_steps")
def test_any_function(answer, probe):
    """en: f may be any function that PyTorch can differentiate, such as exp(x) - 2x or sin(x) + x/2.
    ja: f は PyTorch が微分できる関数なら何でもかまいません（exp(x) - 2x や sin(x) + x/2 など）。"""
    valley, wave = each(answer.minimise_steps, (probe.exponential, 2.0, 0.2, 7), (probe.wave, 1.0, 0.75, 9))
    x = descent(lambda x: math.exp(x) - 2, 2.0, 0.2, 7)[-1]
    close(valley, (x, math.exp(x) - 2 * x), rtol=1e-5, atol=1e-5)
    x = descent(lambda x: math.cos(x) + 0.5, 1.0, 0.75, 9)[-1]
    close(wave, (x, math.sin(x) + x / 2), rtol=1e-5, atol=1e-5)


@task("minimise_steps")
def test_rates_that_are_too_large(answer, probe):
    """en: The rate is used as given: on 3x² + 6x - 9, 1/3 swings between 10 and -12, and 0.4 leads away.
    ja: lr はそのまま使います。3x² + 6x - 9 では、1/3 だと 10 と -12 を往復し、0.4 だと遠ざかっていきます。"""
    calls = ((probe.parabola, 10.0, lr, steps) for lr, steps in ((1 / 3, 1), (1 / 3, 2), (0.4, 8)))
    there, back, away = each(answer.minimise_steps, *calls)
    close(there, (-12.0, 351.0), rtol=1e-4, atol=0.0)
    close(back, (10.0, 351.0), rtol=1e-4, atol=0.0)
    close(away, (-1 + 11 * 1.4**8, 363 * 1.4**16 - 12), rtol=1e-4, atol=0.0)


@task("minimise_steps")
def test_no_steps_and_a_whole_number(answer, probe):
    """en: With 0 steps, x is start and the value f(start); start may be an int, and the results are floats.
    ja: 更新が 0 回なら、x は start、値は f(start) です。start は int でもかまいませんが、結果は float です。
    help en: Only floating-point tensors can require gradients: name the dtype when you make the tensor.
    help ja: 勾配を計算できるのは浮動小数点数のテンソルです。テンソルを作るときに dtype を指定しましょう。"""
    none, one, fraction = each(
        answer.minimise_steps,
        (probe.square, 3, 0.25, 0),
        (probe.square, -8, 0.25, 1),
        (probe.parabola, -1.5, 0.1, 0),
    )
    close(none, (3.0, 9.0))
    close(one, (-4.0, 16.0))
    close(fraction, (-1.5, -11.25), rtol=1e-6, atol=0.0)


@task("minimise_steps")
def test_a_negative_number_of_steps(answer, probe):
    """en: Fewer than 0 steps are a ValueError; 0 steps and 1 step are not.
    ja: steps が負なら ValueError を送出します。0 回や 1 回なら送出しません。
    help en: range(-1) is empty and says nothing. Look at steps first.
    help ja: range(-1) は空になるだけで、何も知らせません。先に steps を調べましょう。"""
    refuses(ValueError, answer.minimise_steps, (probe.square, 10.0, 0.25, -1), (probe.square, 10.0, 0.25, -20))
    none, one = each(answer.minimise_steps, (probe.square, 6.0, 0.25, 0), (probe.square, 6.0, 0.25, 1))
    close(none, (6.0, 36.0))
    close(one, (3.0, 9.0))


@task("minimise_steps")
def test_in_float32(answer, probe):
    """en: f is given 0-d float32 tensors, and nothing else.
    ja: f に渡すのは float32 の 0 次元テンソルだけです。"""
    found = probe.given(answer, "minimise_steps", 10.0, 0.25, 2)
    close(found, {"result": (2.5, 6.25), "x": ["torch.float32 ()"]})


@task("minimise_steps")
def test_every_call_starts_anew(answer, probe):
    """en: Every call starts anew: the same question has the same answer, whatever was minimised in between.
    ja: 呼び出しのたびに新しく始めます。間にほかの関数を最小化しても、同じ問いの答えは同じです。"""
    first, other, again = each(
        answer.minimise_steps,
        (probe.square, 10.0, 0.25, 2),
        (probe.parabola, 10.0, 0.1, 2),
        (probe.square, 10.0, 0.25, 2),
    )
    close(first, (2.5, 6.25), rtol=1e-6, atol=0.0)
    close(other, (0.76, 3 * 1.76**2 - 12), rtol=1e-5, atol=1e-5)
    close(again, (2.5, 6.25), rtol=1e-6, atol=0.0)


# 2. trajectory


@task("trajectory")
def test_every_point(answer, probe):
    """en: For x² from 10 with lr 0.25, three steps give [10, 5, 2.5, 1.25]: a float32 tensor with the start first.
    ja: x² を 10 から lr 0.25 で 3 回更新すると [10, 5, 2.5, 1.25] です。start が先頭の float32 のテンソルで返します。
    help en: Keep a copy or a number of each x: one tensor that is changed in place holds only the last value.
    help ja: x は毎回コピーか数値にして残します。その場で変わる 1 つのテンソルには、最後の値しか残りません。"""
    points_are(answer.trajectory(probe.square, 10.0, 0.25, 3), [10.0, 5.0, 2.5, 1.25], rtol=1e-6, atol=0.0)


@task("trajectory")
def test_the_points_of_the_parabola(answer, probe):
    """en: For 3x² + 6x - 9 from 10 with lr 0.1, the points are 10, 3.4, 0.76, -0.296, … and come close to -1.
    ja: 3x² + 6x - 9 を 10 から lr 0.1 で下ると、10, 3.4, 0.76, -0.296, … と進み、-1 に近づきます。"""
    expected = [-1 + 11 * 0.4**step for step in range(21)]
    points_are(answer.trajectory(probe.parabola, 10.0, 0.1, 20), expected, rtol=1e-5, atol=1e-5)


@task("trajectory")
def test_a_path_that_leads_away(answer, probe):
    """en: The points are those of the descent, also where the rate is too large or f has no minimum.
    ja: 学習率が大きすぎるときも、f に最小値がないときも、たどった点をそのまま返します。"""
    calls = (probe.square, 1.0, 1.25, 5), (probe.square, -3.0, 1.0, 4), (probe.falling_line, 0.0, 0.25, 4)
    away, swinging, line = each(answer.trajectory, *calls)
    points_are(away, [1.0, -1.5, 2.25, -3.375, 5.0625, -7.59375], rtol=1e-5, atol=0.0)
    points_are(swinging, [-3.0, 3.0, -3.0, 3.0, -3.0], rtol=1e-5, atol=0.0)
    points_are(line, [0.0, 0.5, 1.0, 1.5, 2.0], rtol=1e-5, atol=1e-6)


@task("trajectory")
def test_another_function(answer, probe, rng):
    """en: It works for any f and any start: here exp(x) - 2x from a random start.
    ja: どんな f と start でも動きます。ここではランダムな start から exp(x) - 2x を下ります。"""
    start = torch.randint(-8, 8, (1,), generator=rng).item() / 4
    expected = descent(lambda x: math.exp(x) - 2, start, 0.15, 6)
    points_are(answer.trajectory(probe.exponential, start, 0.15, 6), expected, rtol=1e-4, atol=1e-5)


@task("trajectory")
def test_few_points(answer, probe):
    """en: With 0 steps the result has one element, the start; with 1 step two. start may be an int.
    ja: 更新が 0 回なら要素は start の 1 つ、1 回なら 2 つです。start は int でもかまいません。"""
    calls = (probe.square, -7, 0.25, 0), (probe.square, -7, 0.25, 1), (probe.parabola, 10, 0.1, 0)
    none, one, whole = each(answer.trajectory, *calls)
    points_are(none, [-7.0])
    points_are(one, [-7.0, -3.5], rtol=1e-6, atol=0.0)
    points_are(whole, [10.0])


@task("trajectory")
def test_a_path_of_negative_length(answer, probe):
    """en: Fewer than 0 steps are a ValueError; 0 steps and 1 step are not.
    ja: steps が負なら ValueError を送出します。0 回や 1 回なら送出しません。"""
    refuses(ValueError, answer.trajectory, (probe.square, 10.0, 0.25, -1), (probe.square, 10.0, 0.25, -5))
    none, one = each(answer.trajectory, (probe.square, 6.0, 0.25, 0), (probe.square, 6.0, 0.25, 1))
    points_are(none, [6.0])
    points_are(one, [6.0, 3.0], rtol=1e-6, atol=0.0)


@task("trajectory")
def test_a_path_in_float32(answer, probe):
    """en: The work is done in float32, as in minimise_steps: f is given 0-d float32 tensors, and nothing else.
    ja: minimise_steps と同じく float32 で計算します。f に渡すのは float32 の 0 次元テンソルだけです。
    help en: Rounding a float64 path at the end is not the same path.
    help ja: float64 で計算して最後に丸めても、同じ道筋にはなりません。"""
    found = probe.given(answer, "trajectory", 10.0, 0.25, 2)
    close(found, {"result": on("cpu", torch.tensor([10.0, 5.0, 2.5])), "x": ["torch.float32 ()"]})


# 3. minimise


@task("minimise")
def test_the_first_small_slope(answer, probe):
    """en: x² from 8 with lr 0.25 has the slopes 16, 8, 4, 2, 1, …: tolerance 1.0 is met after 4 steps, 0.75 after 5.
    ja: x² を 8 から lr 0.25 で下ると傾きは 16, 8, 4, 2, 1, … です。
    許容値が 1.0 なら 4 回、0.75 なら 5 回の更新で終わります。
    help en: Test |slope| <= tolerance at each x before you move on; steps counts the updates made so far.
    help ja: 各 x で、進む前に |傾き| <= tolerance を調べます。steps はそれまでの更新の回数です。"""
    four, five = each(answer.minimise, *((probe.square, 8.0, 0.25, tolerance) for tolerance in (1.0, 0.75)))
    close(four, Minimum(0.5, 0.25, 4, True))
    close(five, Minimum(0.25, 0.0625, 5, True))


@task("minimise")
def test_from_the_left(answer, probe):
    """en: Left of the minimum the slope is negative, and the search goes on all the same; start may be an int.
    ja: 最小点の左側では傾きが負ですが、同じように下り続けます。start は int でもかまいません。
    help en: -16 <= 1.0 is true. Compare the absolute value of the slope.
    help ja: -16 <= 1.0 は真です。傾きの絶対値と比べましょう。"""
    square, parabola = each(answer.minimise, (probe.square, -8, 0.25, 1.0), (probe.parabola, -4.0, 0.125, 1.5))
    close(square, Minimum(-0.5, 0.25, 4, True))
    close(parabola, Minimum(-1 - 3 / 16, 3 / 256 * 9 - 12, 2, True))


@task("minimise")
def test_already_there(answer, probe):
    """en: A start whose slope is small enough is returned after 0 updates; one with a larger slope is not.
    ja: start の傾きがすでに十分小さければ、更新は 0 回です。それより傾きが大きければ更新します。"""
    calls = (0.0, 0.25), (-0.5, 0.25, 1.0), (1.0, 0.25, 1.0), (0.0, 0.25, 0.5, 0)
    zero, edge, one, last = each(answer.minimise, *((probe.square, *call) for call in calls))
    close(one, Minimum(0.5, 0.25, 1, True))
    close(zero, Minimum(0.0, 0.0, 0, True))
    close(edge, Minimum(-0.5, 0.25, 0, True))
    close(last, Minimum(0.0, 0.0, 0, True))


@task("minimise")
def test_the_limit_of_steps(answer, probe):
    """en: The search ends after max_steps updates, and not before, whether f falls or rises on the way; converged
    is False where the last slope is still too large.
    ja: 途中で f が減っても増えても、ちょうど max_steps 回更新して終わります。最後の傾きがまだ大きければ、
    converged は False です。"""
    calls = (
        (probe.square, 8.0, 0.25, 1e-6, 3),
        (probe.square, 8.0, 0.25, 1e-6, 0),
        (probe.parabola, 10.0, 1e-3, 1e-6, 60),
        (probe.square, 1.0, 1.5, 1e-6, 8),
    )
    three, none, many, away = each(answer.minimise, *calls)
    close(three, Minimum(1.0, 1.0, 3, False))
    close(none, Minimum(8.0, 64.0, 0, False))
    close(many, Minimum(-1 + 11 * 0.994**60, 363 * 0.994**120 - 12, 60, False), rtol=1e-9, atol=0.0)
    close(away, Minimum(256.0, 65536.0, 8, False))


@task("minimise")
def test_the_last_point_counts(answer, probe):
    """en: The point after the last allowed update is tested: x² from 8 converges with max_steps=4 and tolerance 1.0.
    ja: 最後の更新でたどり着いた点も調べます。x² を 8 から max_steps=4、許容値 1.0 で下ると、converged は True です。
    help en: n updates visit n + 1 points, and each of them has a slope to test.
    help ja: n 回の更新で通る点は n + 1 個あり、そのすべてで傾きを調べます。"""
    enough, short = each(answer.minimise, *((probe.square, 8.0, 0.25, 1.0, limit) for limit in (4, 3)))
    close(enough, Minimum(0.5, 0.25, 4, True))
    close(short, Minimum(1.0, 1.0, 3, False))


@task("minimise")
def test_the_slope_decides(answer, probe):
    """en: Only the slope decides: tiny steps on a steep slope are no minimum, and a gentle slope is one although steps
    would be long.
    ja: 決め手は傾きだけです。急な坂で小さな歩みが続いても最小点ではなく、歩幅が大きくても傾きが緩やかなら終わりです。
    help en: A small change of x or f may only mean a small lr.
    help ja: x や f の変化が小さいのは、lr が小さいだけかもしれません。"""
    lr = 2.0**-40
    calls = (probe.square, 8.0, lr, 1e-3, 5), (probe.shallow, 4.0, 256.0, 0.01), (probe.shallow, 4096.0, 256.0, 1.0)
    steep, gentle, far = each(answer.minimise, *calls)
    close(steep, Minimum(8 * (1 - 2 * lr) ** 5, 64 * (1 - 2 * lr) ** 10, 5, False))
    close(gentle, Minimum(4.0, 0.015625, 0, True))
    close(far, Minimum(512.0, 256.0, 3, True))


@task("minimise")
def test_a_run_that_diverges(answer, probe):
    """en: A run whose numbers are no longer finite ends before max_steps, with converged False; lr 0.1 converges.
    ja: 値が有限の数でなくなったら、max_steps より前に終わり、converged は False です。lr 0.1 なら収束します。
    help en: NaN <= tolerance is false, and so is NaN > tolerance. Ask math.isfinite or torch.isfinite.
    help ja: NaN <= tolerance も NaN > tolerance も偽です。math.isfinite か torch.isfinite で調べましょう。"""
    calls = (probe.parabola, 10.0, 1e3), (probe.root, 1.0, 10.0), (probe.hill, -1.0, 1e3)
    good, *diverging = each(probe.runs, *((answer, *call) for call in ((probe.parabola, 10.0, 0.1), *calls)))
    equal(good, {"steps": 20, "converged": True})
    for found in diverging:
        equal(found["converged"], False)
        expect(
            type(found["steps"]) is int and found["steps"] < 1000,
            en=f"the run went on to {found['steps']} steps",
            ja=f"{found['steps']} 回まで更新を続けました",
        )


@task("minimise")
def test_arguments_that_make_no_sense(answer, probe):
    """en: lr ≤ 0 and tolerance < 0 are a ValueError; tolerance 0 is fine.
    ja: lr ≤ 0 と tolerance < 0 は ValueError です。tolerance が 0 なのはかまいません。"""
    wrong = (0.0, 1e-6), (-0.1, 1e-6), (0.1, -1e-9), (0, 0.0)
    refuses(ValueError, answer.minimise, *((probe.square, 8.0, lr, tolerance) for lr, tolerance in wrong))
    close(answer.minimise(probe.square, 8.0, 0.5, 0.0), Minimum(0.0, 0.0, 1, True))


@task("minimise")
def test_in_float64(answer, probe):
    """en: f is given 0-d float64 tensors, and nothing else: 1e100 and 0.1 keep all their digits.
    ja: f に渡すのは float64 の 0 次元テンソルだけです。1e100 も 0.1 も、桁が失われません。"""
    seen = probe.given(answer, "minimise", 8.0, 0.25, 3)
    close(seen, {"result": Minimum(1.0, 1.0, 3, False), "x": ["torch.float64 ()"]})
    huge, tenth = each(answer.minimise, (probe.square, 1e100, 0.5), (probe.square, 0.1, 0.25, 0.11))
    close(huge, Minimum(0.0, 0.0, 1, True))
    close(tenth, Minimum(0.05, 0.0025, 1, True), rtol=1e-9, atol=0.0)


@task("minimise")
def test_the_default_tolerance(answer, probe):
    """en: Without a tolerance it is 1e-6: x² from 1 with lr 0.25 takes 21 steps.
    ja: tolerance を指定しなければ 1e-6 です。x² を 1 から lr 0.25 で下ると 21 回で終わります。"""
    default, named = each(answer.minimise, (probe.square, 1.0, 0.25), (probe.square, 1.0, 0.25, 1e-3))
    close(default, Minimum(2.0**-21, 2.0**-42, 21, True), rtol=1e-9, atol=0.0)
    close(named, Minimum(2.0**-11, 2.0**-22, 11, True), rtol=1e-9, atol=0.0)


# 4. minimise_with


def vector_is(found: object, expected: torch.Tensor, **tolerances: float) -> None:
    close(found, expected, **tolerances)
    expect(
        not facts(found).requires_grad,
        en="the result requires grad",
        ja="結果の requires_grad が True です",
    )


def adam_steps(x: torch.Tensor, slope: Callable[[torch.Tensor], torch.Tensor], lr: float, steps: int) -> torch.Tensor:
    """Return where Adam with its usual constants leads."""
    x = x.double()
    mean, square = torch.zeros_like(x), torch.zeros_like(x)
    for step in range(1, steps + 1):
        g = slope(x)
        mean, square = 0.9 * mean + 0.1 * g, 0.999 * square + 0.001 * g * g
        x = x - lr * (mean / (1 - 0.9**step)) / ((square / (1 - 0.999**step)).sqrt() + 1e-8)
    return x


@task("minimise_with")
def test_a_vector_by_hand(answer, probe):
    """en: x₀² + 4x₁² from [4, 1] with SGD, lr 0.125: one step gives [3, 0], two give [2.25, 0], without a graph.
    ja: x₀² + 4x₁² を [4, 1] から SGD（lr 0.125）で下ると、1 回で [3, 0]、2 回で [2.25, 0] です。
    結果は計算グラフを持ちません。
    help en: zero_grad, f(x).backward(), step, in this order; and detach the result.
    help ja: zero_grad、f(x).backward()、step の順に行い、結果は detach します。"""
    start = torch.tensor([4.0, 1.0])
    one, two = each(answer.minimise_with, *((probe.valley, start, probe.sgd, steps) for steps in (1, 2)))
    vector_is(one, torch.tensor([3.0, 0.0]), rtol=1e-6, atol=1e-6)
    vector_is(two, torch.tensor([2.25, 0.0]), rtol=1e-6, atol=1e-6)


@task("minimise_with")
def test_momentum_lasts(answer, probe):
    """en: The optimizer keeps what it remembers from step to step: with momentum 0.5, each update moves by half of the
    last update as well.
    ja: オプティマイザは、更新から更新へと記憶を持ち続けます。モーメンタム 0.5 なら、前回の更新の半分も加わります。
    help en: Make the optimizer once, before the loop.
    help ja: オプティマイザはループの前に 1 回だけ作ります。"""
    x, moved = torch.tensor([8.0, -4.0], dtype=torch.float64), torch.zeros(2, dtype=torch.float64)
    for _ in range(3):
        moved = 0.5 * moved + torch.tensor([2.0, 8.0]) * x
        x = x - 0.125 * moved
    start = torch.tensor([8.0, -4.0])
    vector_is(answer.minimise_with(probe.valley, start, probe.heavy_ball, 3), x.float(), rtol=1e-5, atol=1e-6)


@task("minimise_with")
def test_adam(answer, probe, rng):
    """en: Any optimizer works, Adam for one: after 1 step and after 6 the vector is where Adam leads it.
    ja: どんなオプティマイザでも動きます。たとえば Adam で 1 回、6 回と更新すると、Adam が導く点にいます。"""
    start = torch.randn(3, generator=rng) * 3
    centre = torch.tensor([1.0, 2.0, 3.0])
    one, six = each(answer.minimise_with, *((probe.bowl, start, probe.adam, steps) for steps in (1, 6)))
    for found, steps in ((one, 1), (six, 6)):
        expected = adam_steps(start, lambda x: 2 * (x - centre), 0.5, steps)
        vector_is(found, expected.float(), rtol=1e-4, atol=1e-4)


@task("minimise_with")
def test_sizes_and_dtypes(answer, probe):
    """en: The result has start's shape and dtype: one element or five, float64, or every other element of a tensor.
    ja: 結果の形状とデータ型は start と同じです。要素が 1 つでも 5 つでも、float64 でも、
    1 つおきのスライスでも動きます。"""
    whole = torch.tensor([9.0, 0.0, 2.0, 0.0, -5.0, 0.0, 4.0, 0.0, 5.5])
    starts = torch.tensor([5.0]), whole[::2], torch.tensor([0.1, -1e6], dtype=torch.float64)
    found = each(answer.minimise_with, *((probe.bowl, start, probe.sgd, 4) for start in starts))
    for result, start in zip(found, starts, strict=True):
        centre = torch.arange(1, len(start) + 1, dtype=start.dtype)
        exact = {"rtol": 1e-12, "atol": 1e-12} if start.dtype is torch.float64 else {}
        vector_is(result, centre + (start - centre) * 0.75**4, **exact)


@task("minimise_with")
def test_the_last_vector(answer, probe):
    """en: The result is the vector after the last update, also where f rises: x₀² + 4x₁² from [4, 1] with lr 1.0 leads
      to
    [-4, -7] and then to [4, 49].
    ja: f が増えていくときも、最後の更新の後のベクトルを返します。x₀² + 4x₁² を [4, 1] から lr 1.0 で更新すると
    [-4, -7]、次に [4, 49] です。"""
    start = torch.tensor([4.0, 1.0])
    one, two = each(answer.minimise_with, *((probe.valley, start, probe.giant_steps, steps) for steps in (1, 2)))
    vector_is(one, torch.tensor([-4.0, -7.0]))
    vector_is(two, torch.tensor([4.0, 49.0]))


@task("minimise_with")
def test_no_updates(answer, probe):
    """en: With 0 steps the result has start's values and no graph, also where start requires grad; with 1 step it has
    moved.
    ja: 更新が 0 回なら結果の値は start と同じで、1 回なら動いています。start の requires_grad が True でも、
    結果は計算グラフを持ちません。"""
    start = torch.tensor([4.0, 1.0], dtype=torch.float64)
    none, one = each(answer.minimise_with, *((probe.valley, start, probe.sgd, steps) for steps in (0, 1)))
    vector_is(none, start)
    vector_is(one, torch.tensor([3.0, 0.0], dtype=torch.float64))
    seen = probe.leaf_start(answer, start, start, probe.sgd, 0)
    equal(seen, {"result": start, "graph": False, "start": start, "flag": True, "grad": start})


@task("minimise_with")
def test_the_start_stays(answer, probe):
    """en: A start that requires grad keeps its values, its flag and its .grad.
    ja: requires_grad が True の start でも、値・フラグ・.grad は元のままです。
    help en: Optimise a copy: start.detach().clone().requires_grad_().
    help ja: コピーを最適化しましょう。start.detach().clone().requires_grad_() です。"""
    start, old = torch.tensor([4.0, -2.0]), torch.tensor([10.0, 20.0])
    plain, leaf = (
        {"result": torch.tensor([2.25, 0.0]), "graph": False, "start": start, "flag": True, "grad": old},
        {"result": torch.tensor([3.0, 0.0]), "graph": False, "start": start, "flag": True, "grad": old},
    )
    found = each(probe.leaf_start, *((answer, start, old, probe.sgd, steps) for steps in (2, 1)))
    for one, expected in zip(found, (plain, leaf), strict=True):
        close(one, expected)


@task("minimise_with")
def test_a_second_search(answer, probe):
    """en: Every search is on its own: the same start leads to the same result again, with Adam and with momentum.
    ja: 探索は毎回独立しています。同じ start からは、Adam でもモーメンタムでも、もう一度同じ結果になります。"""
    start = torch.tensor([8.0, -4.0])
    names = probe.heavy_ball, probe.adam, probe.heavy_ball
    first, adam, again = each(answer.minimise_with, *((probe.valley, start, name, 2) for name in names))
    vector_is(first, torch.tensor([3.5, 2.0]), rtol=1e-5, atol=1e-6)
    slope = torch.tensor([2.0, 8.0])
    vector_is(adam, adam_steps(start, lambda x: slope * x, 0.5, 2).float(), rtol=1e-4, atol=1e-4)
    vector_is(again, torch.tensor([3.5, 2.0]), rtol=1e-5, atol=1e-6)


# 5. curve


@task("curve")
def test_five_points(answer, probe):
    """en: x² at 5 points from -1 to 1 gives ([-1.0, -0.5, 0.0, 0.5, 1.0], [1.0, 0.25, 0.0, 0.25, 1.0]).
    ja: x² を -1 から 1 まで 5 点で求めると ([-1.0, -0.5, 0.0, 0.5, 1.0], [1.0, 0.25, 0.0, 0.25, 1.0]) です。
    help en: torch.linspace includes both ends; tolist() makes Python floats.
    help ja: torch.linspace は両端を含みます。tolist() で Python の float になります。"""
    found = answer.curve(probe.square, -1.0, 1.0, 5)
    close(found, ([-1.0, -0.5, 0.0, 0.5, 1.0], [1.0, 0.25, 0.0, 0.25, 1.0]), rtol=1e-5, atol=1e-5)


@task("curve")
def test_both_ends(answer, probe):
    """en: The first x is low and the last one is high, also where the distance between points is no round number.
    ja: 最初の x は low、最後の x は high です。間隔が切りのよい数でないときも同じです。
    help en: arange leaves the end out; with an end a little further on, rounding decides how many points there are.
    help ja: arange は終わりの値を含みません。終わりを少し先に延ばしても、点の数は丸め誤差次第です。"""
    calls = (-2.0, 3.0, 2), (-0.3, 0.9, 4), (-2.0, 3.0, 8), (-2.0, 3.0, 12), (0.0, 1.0, 50)
    found = each(answer.curve, *((probe.parabola, *call) for call in calls))
    for one, (low, high, count) in zip(found, calls, strict=True):
        xs = [low + (high - low) * place / (count - 1) for place in range(count)]
        close(one, (xs, [3 * x * x + 6 * x - 9 for x in xs]), rtol=1e-4, atol=1e-4)


@task("curve")
def test_tensor_functions(answer, probe):
    """en: f is given tensors, so that torch.exp and torch.sin work in it.
    ja: f にはテンソルを渡します。f の中で torch.exp や torch.sin が使えます。
    help en: math.exp takes floats, torch.exp takes tensors. Let f see the tensor, and make floats of its result.
    help ja: math.exp は float、torch.exp はテンソルを受け取ります。f にはテンソルを渡し、結果を float にしましょう。"""
    growth, wave = each(answer.curve, (probe.exponential, -1.0, 2.0, 7), (probe.wave, -6.0, -5.0, 3))
    xs = [-1 + place / 2 for place in range(7)]
    close(growth, (xs, [math.exp(x) - 2 * x for x in xs]), rtol=1e-4, atol=1e-4)
    xs = [-6.0, -5.5, -5.0]
    close(wave, (xs, [math.sin(x) + x / 2 for x in xs]), rtol=1e-4, atol=1e-4)


@task("curve")
def test_whole_numbers_as_ends(answer, probe):
    """en: low and high may be ints; all results are floats.
    ja: low と high は int でもかまいません。結果はすべて float です。"""
    whole, wide = each(answer.curve, (probe.root, 0, 4, 5), (probe.falling_line, -100, 300, 5))
    close(whole, ([0.0, 1.0, 2.0, 3.0, 4.0], [math.sqrt(x) for x in range(5)]), rtol=1e-5, atol=1e-5)
    close(wide, ([-100.0, 0.0, 100.0, 200.0, 300.0], [201.0, 1.0, -199.0, -399.0, -599.0]), rtol=1e-5, atol=1e-4)


@task("curve")
def test_a_function_with_a_graph(answer, probe):
    """en: A function with a parameter that requires grad can be plotted too: the results are plain floats.
    ja: requires_grad=True のパラメータを使う関数も描けます。結果はただの float です。
    help en: .numpy() refuses a tensor with a graph; .tolist() and .detach() do not.
    help ja: 計算グラフを持つテンソルは .numpy() にできませんが、.tolist() や .detach() なら使えます。"""
    found = answer.curve(probe.weighted_square, 1.0, 3.0, 3)
    close(found, ([1.0, 2.0, 3.0], [2.0, 8.0, 18.0]), rtol=1e-5, atol=1e-5)


@task("curve")
def test_no_curve(answer, probe):
    """en: Fewer than 2 points are a ValueError, and so is low ≥ high; 2 points and low < high are fine.
    ja: 点が 2 個未満なら ValueError です。low ≥ high も同じです。点が 2 個で low < high なら問題ありません。"""
    wrong = (0.0, 1.0, 1), (0.0, 1.0, 0), (0.0, 1.0, -3), (2.0, 1.0, 5), (-1.0, -1.5, 2), (1.0, 1.0, 5)
    refuses(ValueError, answer.curve, *((probe.square, *call) for call in wrong))
    close(answer.curve(probe.square, -1.5, -1.0, 2), ([-1.5, -1.0], [2.25, 1.0]), rtol=1e-5, atol=1e-5)


@task("curve")
def test_even_spacing(answer, probe, rng):
    """en: Between any ends, neighbouring points are equally far apart, and there are exactly `count` of them.
    ja: どんな両端でも、隣り合う点の間隔は等しく、点はちょうど `count` 個です。"""
    low = torch.randint(-40, 0, (1,), generator=rng).item() / 8
    high = low + torch.randint(1, 80, (1,), generator=rng).item() / 16
    counts = 3, 6, 11, 101
    found = each(answer.curve, *((probe.square, low, high, count) for count in counts))
    for one, count in zip(found, counts, strict=True):
        xs = [low + (high - low) * place / (count - 1) for place in range(count)]
        close(one, (xs, [x * x for x in xs]), rtol=1e-4, atol=1e-4)
