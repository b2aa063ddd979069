"""Visible tests: run them with `pytest` in this folder.

公開テストです。このフォルダーで `pytest` を実行してください。
"""

import pytest
import torch
from losses import CustomLoss, MultiTaskLoss, class_weights, combine, confidence_penalty_bce, silent_parameters
from torch import nn


def test_custom_loss_mixes_the_two_errors():
    """A quarter of the MSE and three quarters of the mean absolute error. MSE の 1/4 と平均絶対誤差の 3/4 の和です。"""
    prediction, target = torch.tensor([1.0, 2.0, 5.0, 0.0]), torch.tensor([1.0, 4.0, 1.0, 0.0])
    torch.testing.assert_close(CustomLoss(alpha=0.25)(prediction, target), torch.tensor(2.375))


def test_custom_loss_sends_a_gradient_back():
    """Both parts take part in the gradient. 勾配には両方の項が効きます。"""
    prediction = torch.tensor([3.0, 0.0], requires_grad=True)
    CustomLoss(alpha=0.25)(prediction, torch.tensor([1.0, 1.0])).backward()
    torch.testing.assert_close(prediction.grad, torch.tensor([0.875, -0.625]))


def test_custom_loss_refuses_unequal_shapes():
    """(4, 1) and (4,) do not fit. (4, 1) と (4,) は組み合わせられません。"""
    with pytest.raises(ValueError):
        CustomLoss()(torch.zeros(4, 1), torch.zeros(4))


def test_penalty_is_the_mean_of_squares():
    """Without the BCE part, 0.0167 is left for [0.9, 0.8, 0.2]. BCE を除くと 0.0167 が残ります。"""
    prediction, target = torch.tensor([0.9, 0.8, 0.2]), torch.tensor([1.0, 1.0, 0.0])
    with_penalty = confidence_penalty_bce(prediction, target, beta=1.0)
    without = confidence_penalty_bce(prediction, target, beta=0.0)
    torch.testing.assert_close(with_penalty - without, torch.tensor(0.05 / 3), rtol=1e-4, atol=1e-5)


def test_penalty_refuses_what_is_no_probability():
    """1 is a probability, 1.5 is not. 1 は確率ですが、1.5 は確率ではありません。"""
    certain = confidence_penalty_bce(torch.tensor([1.0]), torch.tensor([1.0]))
    torch.testing.assert_close(certain, torch.tensor(0.027))
    with pytest.raises((ValueError, RuntimeError)):
        confidence_penalty_bce(torch.tensor([1.5]), torch.tensor([1.0]))


def test_multi_task_loss_adds_half_of_the_regression_loss():
    """0.1269 + 0.5 · 2. 0.1269 + 0.5 · 2 です。"""
    logits, classes = torch.tensor([[2.0, 0.0], [0.0, 2.0]]), torch.tensor([0, 1])
    loss = MultiTaskLoss()(logits, torch.tensor([1.0, 3.0]), classes, torch.tensor([1.0, 1.0]))
    torch.testing.assert_close(loss, torch.tensor(1.126928), rtol=1e-4, atol=1e-5)


def test_multi_task_loss_reaches_both_heads():
    """backward() fills the gradients of both outputs. backward() で両方の出力に勾配が入ります。"""
    logits, regression = torch.zeros(2, 3, requires_grad=True), torch.zeros(2, 1, requires_grad=True)
    MultiTaskLoss()(logits, regression, torch.tensor([0, 2]), torch.ones(2, 1)).backward()
    assert logits.grad is not None
    torch.testing.assert_close(regression.grad, torch.full((2, 1), -0.5))


def test_combine_goes_by_name():
    """The order of the two mappings does not matter. 2 つの辞書の順番は関係ありません。"""
    total = combine({"class": torch.tensor(2.0), "box": torch.tensor(3.0)}, {"box": 10.0, "class": 1.0})
    torch.testing.assert_close(total, torch.tensor(32.0))


def test_combine_wants_a_weight_for_each_loss():
    """A missing weight is an error. 重みが足りなければエラーです。"""
    with pytest.raises(ValueError):
        combine({"class": torch.tensor(2.0), "box": torch.tensor(3.0)}, {"class": 1.0})


def test_rare_classes_weigh_more():
    """9 samples in 3 classes. 3 クラスで 9 サンプルです。"""
    torch.testing.assert_close(class_weights([6, 2, 1]), torch.tensor([0.5, 1.5, 3.0]))


def test_class_weights_fit_cross_entropy_loss():
    """nn.CrossEntropyLoss takes them as they are. nn.CrossEntropyLoss にそのまま渡せます。"""
    criterion = nn.CrossEntropyLoss(weight=class_weights([3, 1]))
    assert criterion(torch.zeros(2, 2), torch.tensor([0, 1])).shape == ()


def test_round_silences_a_model():
    """round() has gradient 0 everywhere. round() の勾配はどこでも 0 です。"""
    model, x = nn.Linear(2, 1), torch.tensor([[1.0, 2.0], [3.0, 5.0]])
    assert silent_parameters(model, lambda net: net(x).square().mean()) == []
    assert silent_parameters(model, lambda net: net(x).round().square().mean()) == ["weight", "bias"]


def test_silent_parameters_leaves_no_gradients():
    """No .grad is filled. .grad は埋まりません。"""
    model = nn.Linear(2, 1)
    silent_parameters(model, lambda net: net(torch.ones(1, 2)).sum())
    assert model.weight.grad is None
    assert model.bias.grad is None
