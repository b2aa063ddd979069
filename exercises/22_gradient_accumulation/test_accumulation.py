"""Visible tests: run them with pytest, change them, debug with them.

公開テストです。pytest で実行できます。書き換えたり、デバッグに使ったりしてください。
"""

import pytest
import torch
from accumulation import (
    accumulated_gradient_,
    accumulation_groups,
    clip_norm_,
    clipped_step,
    micro_batches,
    train_accumulated,
)
from torch import nn


def layer(weight: float = 0.0) -> nn.Linear:
    """One weight, no bias: output = weight * input. / 重みが 1 つだけの層です。"""
    made = nn.Linear(1, 1, bias=False)
    nn.init.constant_(made.weight, weight)
    return made


def batch(*targets: float) -> tuple[torch.Tensor, torch.Tensor]:
    """Inputs of 1 with these targets. / 入力がすべて 1 のバッチです。"""
    return torch.ones(len(targets), 1), torch.tensor(targets).reshape(-1, 1)


def test_groups():
    """Ten batches in fours: 4, 4 and the rest of 2. / 10 個を 4 個ずつにすると、4、4、余りの 2 です。"""
    assert accumulation_groups(10, 4) == [4, 4, 2]
    assert accumulation_groups(8, 4) == [4, 4]


def test_groups_of_nothing():
    """No batches, no groups; no steps, an error. / バッチがなければグループもなく、steps が 0 なら例外です。"""
    assert accumulation_groups(0, 4) == []
    with pytest.raises(ValueError):
        accumulation_groups(4, 0)


def test_pieces():
    """Five samples in twos. / 5 個のサンプルを 2 個ずつに切ります。"""
    inputs, targets = torch.arange(10.0).reshape(5, 2), torch.arange(5)

    pieces = micro_batches(inputs, targets, 2)

    assert [len(piece) for piece, _ in pieces] == [2, 2, 1]
    assert torch.equal(torch.cat([piece for piece, _ in pieces]), inputs)
    assert torch.equal(torch.cat([wanted for _, wanted in pieces]), targets)


def test_pieces_need_equal_lengths():
    """Three inputs and two targets do not fit. / inputs が 3 個、targets が 2 個では対応しません。"""
    with pytest.raises(ValueError):
        micro_batches(torch.ones(3), torch.ones(2), 2)


def test_gradient_of_the_whole_batch():
    """The same as one backward through the whole batch. / バッチ全体で backward した勾配と同じです。"""
    torch.manual_seed(0)
    model, inputs, targets = nn.Linear(3, 2), torch.randn(7, 3), torch.randn(7, 2)
    loss = nn.functional.mse_loss(model(inputs), targets)
    expected = torch.autograd.grad(loss, list(model.parameters()))

    returned = accumulated_gradient_(model, nn.MSELoss(), inputs, targets, size=3)

    assert returned == pytest.approx(loss.item(), rel=1e-5)
    for parameter, gradient in zip(model.parameters(), expected, strict=True):
        torch.testing.assert_close(parameter.grad, gradient)


def test_gradient_twice_is_not_double():
    """A second call does not add to the first. / 2 回呼んでも、勾配は 2 倍になりません。"""
    model = layer()
    for _ in range(2):
        accumulated_gradient_(model, nn.MSELoss(), *batch(3.0, 3.0, 6.0), size=2)

    torch.testing.assert_close(model.weight.grad, torch.tensor([[-8.0]]))


def test_training_reaches_each_mean():
    """With lr 0.5 each step moves the weight to the mean target. / 学習率 0.5 なら、重みは目標値の平均になります。"""
    model = layer()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)

    updates = train_accumulated(model, [batch(1.0, 3.0), batch(5.0, 7.0), batch(9.0)], nn.MSELoss(), optimizer, steps=2)

    assert updates == 2
    assert model.weight.item() == pytest.approx(9.0)


def test_training_weighs_samples():
    """Four samples and one sample: the mean of five. / 4 個と 1 個のバッチなら、5 個の平均です。"""
    model = layer()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)

    train_accumulated(model, [batch(1.0, 3.0, 5.0, 7.0), batch(10.0)], nn.MSELoss(), optimizer, steps=4)

    assert model.weight.item() == pytest.approx(5.2)


def test_training_clips_each_group():
    """A mean gradient of -2 becomes -1. / 平均勾配 -2 は -1 になります。"""
    model = layer()
    optimizer = torch.optim.SGD(model.parameters(), lr=1.0)

    train_accumulated(model, [batch(6.0), batch(-4.0)], nn.MSELoss(), optimizer, steps=2, max_norm=1.0)

    assert model.weight.item() == pytest.approx(1.0, rel=1e-4)


def gradients(*values: list[float]) -> list[torch.Tensor]:
    """Parameters with these gradients. / これらの勾配を持つパラメータです。"""
    params = [torch.zeros(len(value), requires_grad=True) for value in values]
    for param, value in zip(params, values, strict=True):
        param.grad = torch.tensor(value)
    return params


def test_clipping():
    """The norm of 3, 0 and 4 is 5. / 3、0、4 のノルムは 5 です。"""
    params = gradients([3.0, 0.0], [4.0])

    norm = clip_norm_(params, 1.0)

    torch.testing.assert_close(norm, torch.tensor(5.0))
    torch.testing.assert_close(params[0].grad, torch.tensor([0.6, 0.0]))
    torch.testing.assert_close(params[1].grad, torch.tensor([0.8]))


def test_clipping_leaves_small_gradients():
    """Within the limit nothing changes. / 上限以下なら何も変わりません。"""
    params = gradients([3.0, 4.0])

    clip_norm_((param for param in params), 10.0)

    torch.testing.assert_close(params[0].grad, torch.tensor([3.0, 4.0]))


def test_a_clipped_step():
    """The gradient -8 becomes -2. / 勾配 -8 は -2 になります。"""
    model = layer()
    inputs, targets = batch(3.0, 5.0)
    loss = nn.functional.mse_loss(model(inputs), targets)

    norm = clipped_step(model, loss, torch.optim.SGD(model.parameters(), lr=0.5), max_norm=2.0)

    assert norm == pytest.approx(8.0)
    assert model.weight.item() == pytest.approx(1.0, rel=1e-4)


def test_a_clipped_step_forgets_old_gradients():
    """Old gradients do not count. / 古い勾配は含めません。"""
    model = layer()
    model.weight.grad = torch.full((1, 1), 100.0)
    inputs, targets = batch(3.0, 5.0)
    loss = nn.functional.mse_loss(model(inputs), targets)

    clipped_step(model, loss, torch.optim.SGD(model.parameters(), lr=0.5), max_norm=100.0)

    assert model.weight.item() == pytest.approx(4.0)
