"""Visible tests: run them with `pytest` in this folder.

公開テストです。このフォルダーで `pytest` を実行してください。
"""

import math

import pytest
import torch
from losses import bce, bce_with_logits, choose_loss, cross_entropy, huber, mse, triplet
from torch import nn


def test_mse_and_its_reductions():
    """Errors 0 and 3. 誤差は 0 と 3 です。"""
    prediction, target = torch.tensor([1.0, 5.0]), torch.tensor([1.0, 2.0])
    torch.testing.assert_close(mse(prediction, target), torch.tensor(4.5))
    torch.testing.assert_close(mse(prediction, target, "sum"), torch.tensor(9.0))
    torch.testing.assert_close(mse(prediction, target, "none"), torch.tensor([0.0, 9.0]))


def test_mse_refuses_unequal_shapes():
    """(4, 1) and (4,) do not fit. (4, 1) と (4,) は組み合わせられません。"""
    with pytest.raises(ValueError):
        mse(torch.zeros(4, 1), torch.zeros(4))


def test_huber_is_half_a_square_and_then_a_line():
    """0.125 and 2.5 with delta 1. delta が 1 なら 0.125 と 2.5 です。"""
    prediction, target = torch.tensor([0.5, 3.0]), torch.zeros(2)
    torch.testing.assert_close(huber(prediction, target), torch.tensor(1.3125))
    torch.testing.assert_close(huber(torch.tensor([10.0]), torch.zeros(1), delta=0.5), torch.tensor(4.875))


def test_huber_limits_the_gradient():
    """An outlier pulls no harder than delta. 外れ値の勾配は delta を超えません。"""
    prediction = torch.tensor([0.5, 100.0], requires_grad=True)
    huber(prediction, torch.zeros(2), delta=2.0).backward()
    torch.testing.assert_close(prediction.grad, torch.tensor([0.25, 1.0]))


def test_cross_entropy_takes_raw_logits():
    """0.1269 for the right sample, 2.1269 for the wrong one. 当たりは 0.1269、外れは 2.1269 です。"""
    logits = torch.tensor([[2.0, 0.0], [0.0, 2.0]])
    right = math.log1p(math.exp(-2))
    torch.testing.assert_close(cross_entropy(logits, torch.tensor([0, 0])), torch.tensor(right + 1))
    soft = torch.tensor([[0.75, 0.25], [0.0, 1.0]])
    torch.testing.assert_close(cross_entropy(logits, soft), torch.tensor(right + 0.25))


def test_cross_entropy_with_class_weights():
    """The mean is weighted. 重み付き平均です。"""
    logits, weight = torch.tensor([[2.0, 0.0], [2.0, 0.0]]), torch.tensor([1.0, 3.0])
    expected = torch.tensor(math.log1p(math.exp(-2)) + 1.5)
    torch.testing.assert_close(cross_entropy(logits, torch.tensor([0, 1]), weight), expected)


def test_cross_entropy_knows_its_classes():
    """−1 is no class. −1 はクラスではありません。"""
    with pytest.raises(IndexError):
        cross_entropy(torch.zeros(1, 3), torch.tensor([-1]))


def test_bce_at_the_ends():
    """Certain and wrong costs 100. 確信して外れると 100 です。"""
    torch.testing.assert_close(bce(torch.tensor([0.0, 0.5]), torch.tensor([1, 1])), torch.tensor(50.346574))


def test_bce_refuses_logits():
    """1.5 is no probability. 1.5 は確率ではありません。"""
    assert bce(torch.tensor([0.5]), torch.tensor([1.0])).item() > 0
    with pytest.raises((ValueError, RuntimeError)):
        bce(torch.tensor([1.5]), torch.tensor([1.0]))


def test_bce_with_logits_stays_exact():
    """Logit −200 with target 1: 200, with gradient −1. ロジット −200、正解 1 なら 200、勾配は −1 です。"""
    logits = torch.tensor([-200.0], requires_grad=True)
    loss = bce_with_logits(logits, torch.tensor([1.0]))
    loss.backward()
    torch.testing.assert_close(loss.detach(), torch.tensor(200.0))
    torch.testing.assert_close(logits.grad, torch.tensor([-1.0]))


def test_bce_with_logits_weighs_the_positives():
    """Only the first term is doubled. 2 倍になるのは正例の項だけです。"""
    logits, target = torch.tensor([3.0, 3.0]), torch.tensor([1.0, 0.0])
    small = math.log1p(math.exp(-3))
    expected = torch.tensor((2 * small + small + 3) / 2)
    torch.testing.assert_close(bce_with_logits(logits, target, torch.tensor(2.0)), expected)


def test_triplet_compares_two_distances():
    """5 − 2 + 1 = 4, and 0 the other way round. 5 − 2 + 1 = 4 で、逆なら 0 です。"""
    anchor, far, near = torch.zeros(1, 2), torch.tensor([[3.0, 4.0]]), torch.tensor([[0.0, 2.0]])
    torch.testing.assert_close(triplet(anchor, far, near), torch.tensor(4.0), rtol=1e-4, atol=1e-4)
    torch.testing.assert_close(triplet(anchor, near, far), torch.tensor(0.0), rtol=1e-4, atol=1e-4)


def test_triplet_refuses_a_margin_of_zero():
    """The margin is positive. margin は正の数です。"""
    with pytest.raises(ValueError):
        triplet(torch.zeros(1, 2), torch.ones(1, 2), torch.ones(1, 2), margin=0.0)


def test_choose_loss_for_a_binary_problem():
    """One sigmoid in all. sigmoid は全部で 1 回です。"""
    activation, loss = choose_loss("binary")
    assert isinstance(activation, nn.Module)
    value = loss(activation(torch.tensor([[3.0]])), torch.tensor([[1.0]]))
    torch.testing.assert_close(value, torch.tensor(math.log1p(math.exp(-3))), rtol=1e-4, atol=1e-5)


def test_choose_loss_knows_six_problems():
    """Another problem is an error. ほかの problem はエラーです。"""
    with pytest.raises(ValueError):
        choose_loss("clustering")
