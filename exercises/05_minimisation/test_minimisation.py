"""Visible tests: run them with pytest, or one by one in your editor's debugger. The hidden checks ask for more.

公開テストです。pytest で実行するか、エディタのデバッガで 1 つずつ実行してください。
非公開の採点項目では、さらに詳しく調べます。
"""

import pytest
import torch
from minimisation import Minimum, curve, minimise, minimise_steps, minimise_with, trajectory


def parabola(x):
    return 3 * x**2 + 6 * x - 9


def valley(x):
    return x[0] ** 2 + 4 * x[1] ** 2


def test_minimise_steps_by_hand():
    """From 10 over 5 to 2.5. / 10 から 5 を経て 2.5 に着きます。"""
    assert minimise_steps(lambda x: x**2, 10.0, lr=0.25, steps=2) == (2.5, 6.25)


def test_minimise_steps_on_the_parabola():
    """After 20 steps the minimum is close. / 20 回の更新で最小点に近づきます。"""
    x, value = minimise_steps(parabola, 10.0, lr=0.1, steps=20)

    assert x == pytest.approx(-1.0, abs=1e-5)
    assert value == pytest.approx(-12.0, abs=1e-5)


def test_minimise_steps_refuses_a_negative_number():
    """-1 steps raise ValueError. / steps が -1 なら ValueError です。"""
    with pytest.raises(ValueError):
        minimise_steps(parabola, 10.0, lr=0.1, steps=-1)


def test_trajectory_holds_every_point():
    """The start comes first. / 先頭は start です。"""
    path = trajectory(parabola, 10.0, lr=0.1, steps=3)

    torch.testing.assert_close(path, torch.tensor([10.0, 3.4, 0.76, -0.296]))
    assert not path.requires_grad


def test_trajectory_without_steps():
    """With 0 steps only the start is there. / 更新が 0 回なら start だけです。"""
    assert trajectory(parabola, 4, lr=0.1, steps=0).tolist() == [4.0]


def test_minimise_stops_at_the_first_small_slope():
    """The slopes are 16, 8, 4, 2, 1. / 傾きは 16, 8, 4, 2, 1 です。"""
    found = minimise(lambda x: x**2, 8.0, lr=0.25, tolerance=1.0)

    assert found == Minimum(x=0.5, value=0.25, steps=4, converged=True)


def test_minimise_gives_up_at_max_steps():
    """Three steps are not enough. / 3 回の更新では足りません。"""
    found = minimise(lambda x: x**2, 8.0, lr=0.25, max_steps=3)

    assert found == Minimum(x=1.0, value=1.0, steps=3, converged=False)


def test_minimise_notices_that_it_diverges():
    """A rate of 10 leads away; the search ends early. / 学習率 10 では遠ざかり、途中で終わります。"""
    found = minimise(parabola, 10.0, lr=10.0)

    assert not found.converged
    assert found.steps < 1000


def test_minimise_with_plain_sgd():
    """Both elements move. / 2 つの要素がどちらも動きます。"""
    start = torch.tensor([4.0, 1.0])

    found = minimise_with(valley, start, lambda params: torch.optim.SGD(params, lr=0.125), 2)

    torch.testing.assert_close(found, torch.tensor([2.25, 0.0]))
    assert start.tolist() == [4.0, 1.0]


def test_minimise_with_adam():
    """Adam's first step is lr long in every direction. / Adam の最初の更新は、どの方向にも lr だけ進みます。"""
    found = minimise_with(valley, torch.tensor([4.0, -1.0]), lambda params: torch.optim.Adam(params, lr=0.5), 1)

    torch.testing.assert_close(found, torch.tensor([3.5, -0.5]))


def test_curve_of_the_square():
    """Both ends are there, as Python floats. / 両端を含み、Python の float です。"""
    xs, ys = curve(lambda x: x**2, -1, 1, 5)

    assert xs == [-1.0, -0.5, 0.0, 0.5, 1.0]
    assert ys == [1.0, 0.25, 0.0, 0.25, 1.0]


def test_curve_refuses_a_single_point():
    """One point makes no curve. / 点が 1 つではグラフになりません。"""
    with pytest.raises(ValueError):
        curve(parabola, 0.0, 1.0, 1)
