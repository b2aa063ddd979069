"""Visible tests: run them with pytest, or one by one in your editor's debugger. The hidden checks ask for more.

公開テストです。pytest で実行するか、エディタのデバッガで 1 つずつ実行してください。
非公開の採点項目では、さらに詳しく調べます。
"""

import pytest
import torch
from grad_modes import (
    bootstrap_loss,
    detached_copy,
    gradient_step_,
    mixed_partial,
    no_grad_call,
    nth_derivative,
    predict,
)
from torch import nn


def test_predict_has_no_graph():
    """The output does not require grad. / 出力の requires_grad は False です。"""
    y = predict(nn.Linear(2, 3), torch.ones(4, 2))

    assert y.shape == (4, 3)
    assert not y.requires_grad


def test_predict_puts_every_flag_back():
    """A layer that was frozen in evaluation mode stays so. / 評価モードに固定した層はそのままです。"""
    model = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2), nn.Dropout(0.5))
    model[1].eval()

    predict(model, torch.ones(4, 2))

    assert [module.training for module in model.modules()] == [True, True, False, True]


def test_decorated_function_records_nothing():
    """Gradients are off inside, and on again afterwards. / 中では無効、終われば元どおり有効です。"""

    @no_grad_call
    def double(x):
        return 2 * x

    assert not double(torch.ones(1, requires_grad=True)).requires_grad
    assert torch.is_grad_enabled()
    assert double.__name__ == "double"


def test_decorated_function_may_raise():
    """The mode is put back after an error too. / 例外が出た後も、モードは元に戻ります。"""

    @no_grad_call
    def fail():
        raise KeyError

    with pytest.raises(KeyError):
        fail()

    assert torch.is_grad_enabled()


def test_detached_copy_is_a_leaf():
    """A copy of a result is a leaf with the flag that was asked for. / 演算の結果のコピーも、指定どおりの葉です。"""
    x = torch.tensor([1.0, 2.0], requires_grad=True)

    copy = detached_copy(3 * x, requires_grad=True)

    assert copy.tolist() == [3.0, 6.0]
    assert copy.is_leaf
    assert copy.requires_grad


def test_detached_copy_has_its_own_memory():
    """Writing into the copy leaves x alone. / コピーに書き込んでも x は変わりません。"""
    x = torch.tensor([1.0, 2.0], requires_grad=True)

    detached_copy(x).fill_(5)

    assert x.tolist() == [1.0, 2.0]


def test_gradient_step_goes_against_the_gradient():
    """[1, 2] - 0.5 * [10, -10] is [-4, 7]. / [1, 2] - 0.5 * [10, -10] は [-4, 7] です。"""
    p, unused = torch.tensor([1.0, 2.0], requires_grad=True), torch.tensor([3.0], requires_grad=True)
    p.grad = torch.tensor([10.0, -10.0])

    gradient_step_([p, unused], 0.5)

    assert p.tolist() == [-4.0, 7.0]
    assert p.grad.tolist() == [10.0, -10.0]
    assert unused.tolist() == [3.0]


def test_gradient_step_refuses_a_negative_rate():
    """lr < 0 is a ValueError. / lr < 0 は ValueError です。"""
    with pytest.raises(ValueError):
        gradient_step_([], -0.1)


def test_derivatives_of_the_square():
    """x² at 5: 25, 10, 2 and then 0. / x² の x = 5 では 25、10、2、その先は 0 です。"""
    assert [nth_derivative(lambda t: t**2, 5, n) for n in range(4)] == [25.0, 10.0, 2.0, 0.0]


def test_second_derivative_of_a_line():
    """3x has no curvature. / 3x の 2 階微分は 0 です。"""
    assert nth_derivative(lambda t: 3 * t, 5.0, 2) == 0.0


def test_mixed_partial_of_the_polynomial():
    """At (1, 1) it is 17. / (1, 1) では 17 です。"""
    assert mixed_partial(lambda x, y: x**2 * y + 3 * x * y**5 + x**3, 1.0, 1.0) == pytest.approx(17.0)


def test_mixed_partial_of_a_sum():
    """x + y has no mixed term. / x + y には、両方を含む項がありません。"""
    assert mixed_partial(lambda x, y: x + y, 1.0, 1.0) == 0.0


def test_bootstrap_loss_moves_only_the_prediction():
    """No gradient reaches the target. / target には勾配が届きません。"""
    prediction, target = torch.tensor([1.0], requires_grad=True), torch.tensor([3.0], requires_grad=True)

    loss = bootstrap_loss(prediction, 2 * target)
    loss.backward()

    assert loss.item() == 25.0
    assert prediction.grad.tolist() == [-10.0]
    assert target.grad is None


def test_bootstrap_loss_refuses_other_shapes():
    """(3,) against (3, 1) is a ValueError. / (3,) と (3, 1) は ValueError です。"""
    with pytest.raises(ValueError):
        bootstrap_loss(torch.ones(3), torch.ones(3, 1))
