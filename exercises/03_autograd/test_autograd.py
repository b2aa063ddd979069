"""Visible tests: run them with pytest, or one by one in your editor's debugger. The hidden checks ask for more.

公開テストです。pytest で実行するか、エディタのデバッガで 1 つずつ実行してください。
非公開の採点項目では、さらに詳しく調べます。
"""

import pytest
import torch
from autograd import (
    backward_by_hand,
    derivative_at,
    hidden_gradient,
    mean_gradient,
    partial_derivatives,
    summed_gradient,
    vector_jacobian,
)


def polynomial(x, y):
    return x**2 * y + 3 * x * y**5 + x**3


def test_derivative_of_the_square():
    """The derivative of x² at 5 is 10. / x² の x = 5 における微分係数は 10 です。"""
    assert derivative_at(lambda t: t**2, 5.0) == 10.0


def test_derivative_at_a_whole_number():
    """x may be an int; the result is a float. / x は int でもよく、結果は float です。"""
    slope = derivative_at(lambda t: t**3, -2)

    assert type(slope) is float
    assert slope == 12.0


def test_mean_gradient_of_the_worked_example():
    """The lesson's example comes out right. / 本文の計算例と同じ値になります。"""
    y, gradient = mean_gradient(lambda x: (x + 2) ** 2 + 3, [0, 1, 2])

    assert y == pytest.approx(38 / 3)
    torch.testing.assert_close(gradient, torch.tensor([4 / 3, 2.0, 8 / 3]))


def test_mean_gradient_of_nothing():
    """No values raise ValueError. / 値がなければ ValueError です。"""
    with pytest.raises(ValueError):
        mean_gradient(lambda x: x, [])


def test_partial_derivatives_of_two_variables():
    """Both partial derivatives come in order. / 2 つの偏微分係数が引数の順に並びます。"""
    assert partial_derivatives(polynomial, 1.0, 1.0) == pytest.approx((8.0, 16.0))


def test_partial_derivative_of_an_unused_argument():
    """An unused argument gives 0.0. / 使われない引数については 0.0 です。"""
    assert partial_derivatives(lambda a, b: 3 * a, 1.0, 2.0) == (3.0, 0.0)


def test_vector_jacobian_of_a_matrix():
    """For y = A @ x the product is vᵀA. / y = A @ x のとき、積は vᵀA です。"""
    matrix = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])

    product = vector_jacobian(lambda x: matrix @ x, torch.ones(2), torch.tensor([1.0, 0.0, 2.0]))

    torch.testing.assert_close(product, torch.tensor([11.0, 14.0]))


def test_vector_jacobian_leaves_x_alone():
    """x does not require grad afterwards. / 呼び出しの後も x の requires_grad は False です。"""
    x = torch.ones(2)

    vector_jacobian(lambda x: x**2, x, torch.ones(2))

    assert not x.requires_grad
    assert x.grad is None


def test_summed_gradient_of_two_losses():
    """The gradients of both losses add up. / 2 つの損失の勾配が足し合わされます。"""
    w = torch.tensor([1.0, 2.0], requires_grad=True)

    gradient = summed_gradient(w, [lambda t: (t**2).sum(), lambda t: 3 * t.sum()])

    torch.testing.assert_close(gradient, torch.tensor([5.0, 7.0]))


def test_summed_gradient_leaves_the_old_gradient():
    """w.grad keeps the caller's gradient. / w.grad には呼び出し側の勾配が残ります。"""
    w = torch.tensor([1.0, 2.0], requires_grad=True)
    w.grad = torch.tensor([10.0, 20.0])

    gradient = summed_gradient(w, [lambda t: (t**2).sum()])

    torch.testing.assert_close(gradient, torch.tensor([2.0, 4.0]))
    torch.testing.assert_close(w.grad, torch.tensor([10.0, 20.0]))


def test_hidden_gradient_of_plain_tensors():
    """With h = [[1, -1]] the gradient is [[1, 0]]. / h = [[1, -1]] なら勾配は [[1, 0]] です。"""
    gradient = hidden_gradient(torch.tensor([[1.0, 2.0]]), torch.eye(2), torch.tensor([0.0, -3.0]))

    torch.testing.assert_close(gradient, torch.tensor([[1.0, 0.0]]))


def test_hidden_gradient_leaves_the_inputs_alone():
    """The gradient of w is not filled. / w の .grad には何も入りません。"""
    w = torch.eye(2, requires_grad=True)

    hidden_gradient(torch.tensor([[1.0, 2.0]]), w, torch.zeros(2))

    assert w.grad is None


def test_backward_by_hand_agrees_with_autograd():
    """Autograd finds the same numbers. / autograd で求めた値と一致します。"""
    generator = torch.Generator().manual_seed(0)
    x, y = torch.randn(4, 3, generator=generator), torch.randn(4, 2, generator=generator)
    w = torch.randn(3, 2, generator=generator, requires_grad=True)
    b = torch.randn(2, generator=generator, requires_grad=True)
    expected = torch.nn.functional.mse_loss(x @ w + b, y)
    expected.backward()

    loss, dw, db = backward_by_hand(x, w.detach(), b.detach(), y)

    torch.testing.assert_close(loss, expected.detach())
    torch.testing.assert_close(dw, w.grad)
    torch.testing.assert_close(db, b.grad)


def test_backward_by_hand_refuses_another_shape():
    """A y of shape (3,) is not broadcast against (3, 1). / 形状 (3,) の y を (3, 1) にブロードキャストしません。"""
    with pytest.raises(ValueError):
        backward_by_hand(torch.ones(3, 1), torch.ones(1, 1), torch.zeros(1), torch.ones(3))
