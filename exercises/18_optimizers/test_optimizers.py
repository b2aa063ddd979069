"""Visible tests: run `pytest` in this folder. 公開テスト：このフォルダーで `pytest` を実行します。"""

import pytest
import torch
from optimizers import SGD, Adagrad, Adam, AdamW, Momentum, RMSprop, build_optimizer


def follow(kind, start, gradients, **options):
    """The one element of a tensor after every step. step() のたびに、テンソルのただ 1 つの要素を記録します。"""
    p = torch.tensor([start], dtype=torch.float64, requires_grad=True)
    optimizer = kind([p], **options)
    path = []
    for gradient in gradients:
        p.grad = torch.tensor([gradient], dtype=torch.float64)
        optimizer.step()
        path.append(p.item())
    return path


def test_sgd_moves_against_the_gradient():
    """p ← p - lr · grad."""
    assert follow(SGD, 1.0, [2.0, -1.0], lr=0.5) == pytest.approx([0.0, 0.5])


def test_sgd_skips_tensors_without_gradient():
    """A generator is fine, and None is skipped. ジェネレータも渡せます。勾配が None のテンソルは飛ばします。"""
    tensors = [torch.tensor([value], requires_grad=True) for value in (1.0, 2.0)]
    optimizer = SGD((p for p in tensors), lr=0.5)
    tensors[1].grad = torch.tensor([1.0])
    optimizer.step()
    optimizer.step()
    assert [p.item() for p in tensors] == [1.0, 1.0]
    optimizer.zero_grad()
    assert tensors[1].grad is None or tensors[1].grad.item() == 0


def test_sgd_refuses_what_makes_no_sense():
    """Negative rates, and nothing to train. 負の学習率と、空の params。"""
    with pytest.raises(ValueError):
        SGD([torch.zeros(1, requires_grad=True)], lr=-0.1)
    with pytest.raises(ValueError):
        SGD([], lr=0.1)


def test_momentum_builds_up_a_velocity():
    """v = 1, 1.9, 2.71."""
    assert follow(Momentum, 1.0, [1.0, 1.0, 1.0], lr=0.1, momentum=0.9) == pytest.approx([0.9, 0.71, 0.439])


def test_momentum_keeps_the_rate_out_of_the_velocity():
    """A lower lr counts for the whole velocity. lr を下げると、速度の全体に効きます。"""
    p = torch.tensor([0.0], requires_grad=True)
    optimizer = Momentum([p], lr=0.1, momentum=0.9)
    for lr in (0.1, 0.1, 0.01):
        optimizer.lr = lr
        p.grad = torch.tensor([1.0])
        optimizer.step()
    assert p.item() == pytest.approx(-0.3171)


@pytest.mark.parametrize("gradient", [3.0, -0.001])
def test_adam_begins_with_a_step_of_lr(gradient):
    """Its sign is that of the gradient. 向きだけが勾配で決まります。"""
    expected = 0.5 if gradient > 0 else 1.5
    assert follow(Adam, 1.0, [gradient], lr=0.5) == pytest.approx([expected], abs=1e-4)


def test_adam_averages():
    """m̂ = (1.5, 0), v̂ = (4, 2)."""
    found = follow(Adam, 1.0, [2.0, -1.0], lr=0.5, betas=(0.5, 0.5), eps=0.0)
    assert found == pytest.approx([0.5, 0.5])


def test_adamw_has_two_kinds_of_decay():
    """0.89 beside the gradient, 0.90 inside it. 勾配とは別なら 0.89、勾配に含めれば 0.90 です。"""
    options = {"lr": 0.1, "weight_decay": 0.1}
    assert follow(AdamW, 1.0, [1.0], **options) == pytest.approx([0.89])
    assert follow(AdamW, 1.0, [1.0], decoupled=False, **options) == pytest.approx([0.90])


def test_adamw_without_decay_begins_as_adam_does():
    """Its first step is lr, against the gradient. 最初の一歩は lr で、勾配と逆向きです。"""
    assert follow(AdamW, 1.0, [3.0], lr=0.5, weight_decay=0.0) == pytest.approx([0.5], abs=1e-4)


def test_rmsprop_goes_against_the_gradient():
    """v = 1. 勾配が負なら増えます。"""
    assert follow(RMSprop, 1.0, [-2.0], lr=0.1, alpha=0.75) == pytest.approx([1.2])


def test_rmsprop_divides_by_the_root():
    """v = 1, 1.75."""
    expected = [0.8, 0.8 - 0.2 / 1.75**0.5]
    assert follow(RMSprop, 1.0, [2.0, 2.0], lr=0.1, alpha=0.75) == pytest.approx(expected)


def test_adagrad_begins_with_a_step_of_lr():
    """Whatever the gradient's size. 勾配の大きさによりません。"""
    assert follow(Adagrad, 1.0, [-3.0], lr=0.5) == pytest.approx([1.5])


def test_adagrad_divides_by_all_squares():
    """s = 9, 25."""
    assert follow(Adagrad, 1.0, [3.0, 4.0], lr=0.5) == pytest.approx([0.5, 0.1])


@pytest.mark.parametrize(("name", "lr"), [("sgd", 1e-3), ("rmsprop", 1e-2), ("adadelta", 1.0)])
def test_default_rates_stay(name, lr):
    """lr None keeps the class's default. lr が None ならクラスの既定値のままです。"""
    optimizer = build_optimizer(name, [torch.zeros(1, requires_grad=True)])
    assert optimizer.param_groups[0]["lr"] == lr


def test_momentum_is_sgd():
    """With momentum 0.9. momentum は 0.9 です。"""
    optimizer = build_optimizer("momentum", [torch.zeros(1, requires_grad=True)], lr=0.5)
    assert isinstance(optimizer, torch.optim.SGD)
    assert optimizer.param_groups[0]["momentum"] == 0.9


def test_names_and_options_that_do_not_exist():
    """ValueError, TypeError."""
    params = [torch.zeros(1, requires_grad=True)]
    with pytest.raises(ValueError):
        build_optimizer("fastest", params)
    with pytest.raises(TypeError):
        build_optimizer("sgd", params, betas=(0.9, 0.999))
