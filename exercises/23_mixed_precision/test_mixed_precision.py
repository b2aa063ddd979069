"""Visible tests: run them with pytest, change them, debug with them.

公開テストです。pytest で実行できます。書き換えたり、デバッグに使ったりしてください。
"""

import math

import pytest
import torch
from mixed_precision import LossScaler, amp_clipped_step, amp_step, autocast_forward, lost_in
from torch import nn


def layer(*weights: float) -> nn.Linear:
    """One output, no bias: the inputs times the weights. / 出力が 1 つでバイアスのない層です。"""
    made = nn.Linear(len(weights), 1, bias=False)
    with torch.no_grad():
        made.weight.copy_(torch.tensor([weights]))
    return made


def batch(*targets: float) -> tuple[torch.Tensor, torch.Tensor]:
    """Inputs of 1 with these targets. / 入力がすべて 1 のバッチです。"""
    return torch.ones(len(targets), 1), torch.tensor(targets).reshape(-1, 1)


def test_forward_in_bfloat16():
    """257 is 256 in bfloat16; the weights stay float32. / bfloat16 では 257 は 256、重みは float32 です。"""
    model = layer(1.0, 1.0)

    output = autocast_forward(model, torch.tensor([[257.0, -256.0]]))

    assert output.dtype == torch.bfloat16
    assert output.item() == 0.0
    assert model.weight.dtype == torch.float32


def test_forward_in_float16():
    """257 is 257 in float16; autocast is off afterwards. / float16 では 257 のままです。autocast は無効に戻ります。"""
    output = autocast_forward(layer(1.0, 1.0), torch.tensor([[257.0, -256.0]]), torch.float16)

    assert output.dtype == torch.float16
    assert output.item() == 1.0
    assert not torch.is_autocast_enabled("cpu")


def test_a_step():
    """With lr 0.5 the weight moves to the mean target. / 学習率 0.5 なら、重みは目標値の平均になります。"""
    model = layer(0.0)
    optimizer, scaler = torch.optim.SGD(model.parameters(), lr=0.5), torch.amp.GradScaler("cpu", init_scale=1024.0)

    loss = amp_step(model, *batch(1.0, 3.0), nn.MSELoss(), optimizer, scaler)

    assert loss == 5.0
    assert model.weight.item() == 2.0


def test_a_step_that_overflows():
    """The gradient does not fit float16: half the scale. / 勾配があふれたら、スケールを半分にします。"""
    model = layer(0.0)
    optimizer, scaler = torch.optim.SGD(model.parameters(), lr=0.5), torch.amp.GradScaler("cpu", init_scale=65536.0)

    loss = amp_step(model, *batch(4.0), nn.MSELoss(), optimizer, scaler, dtype=torch.float16)

    assert loss == 16.0
    assert model.weight.item() == 0.0
    assert scaler.get_scale() == 32768.0


def test_a_clipped_step():
    """The gradient -8 becomes -2, whatever the scale. / スケールによらず、勾配 -8 は -2 になります。"""
    for enabled in (True, False):
        model = layer(0.0)
        optimizer, scaler = torch.optim.SGD(model.parameters(), lr=0.5), torch.amp.GradScaler("cpu", enabled=enabled)

        norm = amp_clipped_step(model, *batch(3.0, 5.0), nn.MSELoss(), optimizer, scaler, max_norm=2.0)

        assert norm == pytest.approx(8.0)
        assert model.weight.item() == pytest.approx(1.0, rel=1e-4)


def test_a_clipped_step_within_the_limit():
    """A small gradient stays as it is. / 小さい勾配はそのままです。"""
    model = layer(0.0)
    optimizer, scaler = torch.optim.SGD(model.parameters(), lr=0.5), torch.amp.GradScaler("cpu")

    assert amp_clipped_step(model, *batch(3.0, 5.0), nn.MSELoss(), optimizer, scaler, max_norm=10.0) == 8.0
    assert model.weight.item() == 4.0


def test_loss_scaler_unscales():
    """The step is made with the true gradient. / 更新には本来の勾配を使います。"""
    weight = torch.tensor([5.0], requires_grad=True)
    scaler = LossScaler(scale=8.0)

    scaler.scale_loss((2 * weight).sum()).backward()

    assert weight.grad.item() == 16.0
    assert scaler.step(torch.optim.SGD([weight], lr=1.0)) is True
    assert weight.item() == 3.0


def test_loss_scaler_skips_and_grows():
    """Half the scale after inf, twice the scale after two good steps. / inf なら半分、2 回成功したら 2 倍です。"""
    weight = torch.tensor([5.0], requires_grad=True)
    optimizer, scaler = torch.optim.SGD([weight], lr=1.0), LossScaler(scale=8.0, interval=2)
    scales = []
    for gradient in (math.inf, 0.0, 0.0):
        weight.grad = torch.tensor([gradient])
        scaler.step(optimizer)
        scales.append(scaler.scale)

    assert scales == [4.0, 4.0, 8.0]
    assert weight.item() == 5.0


def test_loss_scaler_settings():
    """A growth of 1 would never grow. / growth が 1 では大きくなりません。"""
    assert LossScaler(growth=1.5).scale == 65536.0
    with pytest.raises(ValueError):
        LossScaler(growth=1.0)


def test_lost():
    """One value too small and one too large for float16. / float16 には小さすぎる値と大きすぎる値が 1 つずつです。"""
    x = torch.tensor([1.0, 1e-8, -70000.0, 0.0])

    assert lost_in(x, torch.float16) == (1, 1)
    assert lost_in(x, torch.bfloat16) == (0, 0)


def test_lost_in_whole_numbers():
    """Only floating dtypes. / 浮動小数点数型だけです。"""
    assert lost_in(torch.tensor([1e-8]), torch.float16) == (1, 0)
    with pytest.raises(ValueError):
        lost_in(torch.tensor([1.5]), torch.int32)
