"""Visible tests: run them with pytest, change them, debug with them.

公開テストです。pytest で実行できます。書き換えたり、デバッグに使ったりしてください。
"""

import math

import pytest
import torch
from debugging import (
    build_decay_optimizer,
    classification_loss,
    exp_unit,
    fit_line,
    forward_on,
    train_with_schedule,
    validate,
)
from torch import nn


def test_line_after_two_steps():
    """Each step needs a gradient of its own. / 更新のたびに、新しい勾配が必要です。"""
    slope, intercept = fit_line(torch.tensor([1.0, 2.0]), torch.tensor([3.0, 5.0]), lr=0.1, steps=2)

    assert slope == pytest.approx(1.71)
    assert intercept == pytest.approx(1.05)


def test_line_is_found():
    """y = 4 - 3x is found. / 直線 y = 4 - 3x が求まります。"""
    x = torch.tensor([-1.0, 0.0, 1.0])

    assert fit_line(x, 4 - 3 * x, lr=0.25, steps=40) == pytest.approx((-3.0, 4.0), abs=1e-4)


def test_line_needs_equal_lengths():
    """Three x and one y do not fit. / x が 3 個、y が 1 個では対応しません。"""
    assert fit_line(torch.ones(3), torch.ones(3), lr=0.1, steps=0) == (0.0, 0.0)
    with pytest.raises(ValueError):
        fit_line(torch.ones(3), torch.ones(1), lr=0.1, steps=1)


def scheduled(batches: int, epochs: int) -> tuple[list[float], float, float]:
    """Train one weight towards 4, with a rate that is halved each epoch. / 重み 1 つを目標値 4 に向けて学習します。"""
    layer = nn.Linear(1, 1, bias=False)
    nn.init.zeros_(layer.weight)
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.5)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.5)
    loader = [(torch.ones(2, 1), torch.full((2, 1), 4.0))] * batches

    rates = train_with_schedule(layer, loader, nn.MSELoss(), optimizer, scheduler, epochs)

    return rates, layer.weight.item(), optimizer.param_groups[0]["lr"]


def test_rates_of_the_epochs():
    """Three batches are one epoch, and so one rate. / バッチが 3 つでも 1 エポックで、学習率は 1 つです。"""
    rates, _, after = scheduled(batches=3, epochs=2)

    assert rates == [0.5, 0.25]
    assert after == 0.125


def test_the_schedule_does_not_stop_the_training():
    """The weight reaches the target in the first update. / 重みは 1 回目の更新で目標値になります。"""
    rates, weight, _ = scheduled(batches=2, epochs=1)

    assert rates == [0.5]
    assert weight == pytest.approx(4.0)


def decay_of(model: nn.Module, weight_decay: float) -> dict[str, list[float]]:
    """The weight decay of every parameter, once for each group that holds it. / 各パラメータの減衰を、
    グループごとに調べます。"""
    optimizer = build_decay_optimizer(model, lr=0.01, weight_decay=weight_decay)
    return {
        name: [group["weight_decay"] for group in optimizer.param_groups for p in group["params"] if p is parameter]
        for name, parameter in model.named_parameters()
    }


def test_decay_of_a_plain_model():
    """Weights are decayed, biases and BatchNorm are not. / 重みは減衰させ、バイアスと BatchNorm は減衰させません。"""
    model = nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4), nn.Linear(4, 2, bias=False))

    assert decay_of(model, 0.1) == {"0.weight": [0.1], "0.bias": [0], "1.weight": [0], "1.bias": [0], "2.weight": [0.1]}


def test_decay_skips_what_is_frozen():
    """Frozen parameters are in no group. / 凍結されたパラメータは、どのグループにも入れません。"""
    model = nn.Linear(3, 4)
    model.bias.requires_grad_(False)

    assert decay_of(model, 0.1) == {"weight": [0.1], "bias": []}


def test_decay_must_not_be_negative():
    """0 is fine, less is not. / 0 はかまいませんが、負の値は受け付けません。"""
    assert decay_of(nn.Linear(1, 1), 0.0) == {"weight": [0], "bias": [0]}
    with pytest.raises(ValueError):
        decay_of(nn.Linear(1, 1), -0.1)


def test_forward_subtracts_the_means():
    """The means 0.5, -1 and 2 are subtracted. / 平均 0.5、-1、2 を引きます。"""
    found = forward_on(nn.Identity(), {"x": torch.tensor([[1.0, 1.0, 1.0]])}, "cpu")

    torch.testing.assert_close(found, torch.tensor([[0.5, 2.0, -1.0]]))


def test_forward_where_there_is_an_accelerator():
    """On the accelerator, if there is one. / アクセラレータがあれば、その上で計算します。"""
    device = torch.accelerator.current_accelerator() if torch.accelerator.is_available() else torch.device("cpu")
    batch = {"x": torch.ones(2, 3), "names": ["a", "b"]}

    found = forward_on(nn.Linear(3, 2), batch, device)

    assert found.device.type == device.type
    assert found.shape == (2, 2)
    assert batch["x"].device.type == "cpu"


def test_forward_without_x():
    """The result is there, and without "x" it is a KeyError. / "x" がなければ KeyError です。"""
    assert forward_on(nn.Identity(), {"x": torch.zeros(1, 3)}, "cpu").shape == (1, 3)
    with pytest.raises(KeyError):
        forward_on(nn.Identity(), {"inputs": torch.zeros(1, 3)}, "cpu")


def test_loss_of_equal_scores():
    """Four equal scores: the loss is log 4. / 4 つのスコアが等しければ、損失は log 4 です。"""
    for target in (torch.tensor([3, 0]), torch.tensor([[3], [0]])):
        loss = classification_loss(nn.Identity(), torch.zeros(2, 4), target)

        torch.testing.assert_close(loss, torch.tensor(math.log(4)))


def test_loss_of_a_good_guess():
    """Scores 8 and 0 for class 0 cost almost nothing. / スコアが 8 と 0、正解がクラス 0 なら、
    損失はほとんど 0 です。"""
    loss = classification_loss(nn.Identity(), torch.tensor([[8.0, 0.0]]), torch.tensor([0]))

    assert loss.item() < 0.001


def test_loss_has_a_gradient():
    """The layer can learn from it. / 層に勾配が伝わります。"""
    layer = nn.Linear(3, 2)

    classification_loss(layer, torch.ones(4, 3), torch.tensor([0, 0, 1, 0])).backward()

    assert layer.weight.grad is not None


def test_accuracy_over_all_samples():
    """Three of four samples are right. / 4 個中 3 個が正解です。"""
    scores = torch.tensor([[-1.0, -2.0], [-2.0, -1.0], [-1.0, -2.0], [-1.0, -2.0]])
    targets = torch.tensor([0, 1, 1, 0])

    assert validate(nn.Identity(), [(scores[:3], targets[:3]), (scores[3:], targets[3:])]) == pytest.approx(0.75)


def test_modes_are_put_back():
    """Each layer is in its own mode again. / どの層も元のモードに戻ります。"""
    model = nn.Sequential(nn.Dropout(0.5), nn.BatchNorm1d(2, affine=False))
    model[1].eval()

    assert validate(model, [(torch.tensor([[3.0, 1.0]] * 8), torch.zeros(8, dtype=torch.int64))]) == 1.0
    assert [module.training for module in model.modules()] == [True, True, False]


def test_accuracy_of_nothing():
    """One sample is enough, none is too few. / サンプルは 1 つあれば十分ですが、0 個では計算できません。"""
    assert validate(nn.Identity(), [(torch.tensor([[0.0, 1.0]]), torch.tensor([1]))]) == 1.0
    with pytest.raises(ValueError):
        validate(nn.Identity(), [])


def test_unit():
    """z = 1 gives e, z = -1 gives -1. / z = 1 なら e、z = -1 なら -1 です。"""
    found = exp_unit(torch.tensor([[1.0]]), torch.tensor([[1.0, -1.0]]))

    torch.testing.assert_close(found, torch.tensor([[math.e, -1.0]]))


def test_unit_has_gradients():
    """The slope is e + 1 for z = 1, and 1 for z = -1. / 傾きは、z = 1 なら e + 1、z = -1 なら 1 です。"""
    x, w = torch.tensor([[1.0]], requires_grad=True), torch.tensor([[1.0, -1.0]], requires_grad=True)

    exp_unit(x, w).sum().backward()

    torch.testing.assert_close(w.grad, torch.tensor([[math.e + 1, 1.0]]))
    torch.testing.assert_close(x.grad, torch.tensor([[math.e]]))
