"""Visible tests: run them with `pytest`, and debug in your editor.

見えるテストです。`pytest` で実行し、エディターでデバッグできます。
"""

import pytest
import torch
from schedules import run_schedule, step_decay, warmup_factor, warmup_scheduler, warmup_then_step
from torch.optim.lr_scheduler import StepLR


def optimizer_of(*rates: float) -> torch.optim.Optimizer:
    """SGD with a group for each rate. 学習率ごとに 1 つのグループを持つ SGD です。"""
    return torch.optim.SGD([{"params": [torch.zeros(1)], "lr": rate} for rate in rates], lr=1.0)


def follow(optimizer, scheduler, epochs: int) -> list[list[float]]:
    """The groups' rates in each epoch. 各エポックでの、各グループの学習率です。"""
    rates = []
    for _ in range(epochs):
        rates.append([group["lr"] for group in optimizer.param_groups])
        optimizer.step()
        scheduler.step()
    return rates


# --- 1. step_decay


def test_step_decay_halves_every_two_epochs():
    """8, 8, 4, 4, 2."""
    assert [step_decay(8.0, epoch, 2, 0.5) for epoch in range(5)] == [8.0, 8.0, 4.0, 4.0, 2.0]


def test_step_decay_falls_at_thirty():
    """Epoch 29 still has the first rate. エポック 29 はまだ最初の学習率です。"""
    assert step_decay(0.5, 29) == 0.5
    assert step_decay(0.5, 30) == pytest.approx(0.05)


def test_step_decay_refuses_a_step_size_of_zero():
    """A step_size of 1 is fine, 0 is not. step_size は 1 ならよく、0 はいけません。"""
    assert step_decay(8.0, 2, 1, 0.5) == 2.0
    with pytest.raises(ValueError):
        step_decay(8.0, 2, 0, 0.5)


# --- 2. warmup_factor


def test_warmup_factor_grows_to_one():
    """Never 0, never above 1. 0 にならず、1 を超えません。"""
    assert [warmup_factor(epoch, 4) for epoch in range(6)] == [0.25, 0.5, 0.75, 1.0, 1.0, 1.0]


def test_warmup_factor_without_warm_up():
    """warmup = 0: the full rate at once. warmup = 0 なら、初めから本来の学習率です。"""
    assert warmup_factor(0, 0) == 1.0


def test_warmup_factor_refuses_negative_arguments():
    """Epochs count from 0. エポックは 0 から数えます。"""
    assert warmup_factor(0, 2) == 0.5
    with pytest.raises(ValueError):
        warmup_factor(-1, 2)


# --- 3. warmup_scheduler


def test_warmup_scheduler_sets_the_first_rate_at_once():
    """Before any step(). step() より前に設定されます。"""
    optimizer = optimizer_of(8.0)
    warmup_scheduler(optimizer, 4)
    assert optimizer.param_groups[0]["lr"] == 2.0


def test_warmup_scheduler_keeps_ratios():
    """Each group grows to its own rate. どのグループも自分の学習率まで上がります。"""
    optimizer = optimizer_of(8.0, 0.5)
    rates = follow(optimizer, warmup_scheduler(optimizer, 2), 3)
    assert rates == [[4.0, 0.25], [8.0, 0.5], [8.0, 0.5]]


# --- 4. warmup_then_step


def test_warmup_then_step_goes_up_and_down():
    """2 epochs up, then 3 for each step. 2 エポックかけて上がり、その後は 3 エポックずつです。"""
    optimizer = optimizer_of(8.0)
    rates = follow(optimizer, warmup_then_step(optimizer, 2, 3, 0.5), 9)
    assert [first for (first,) in rates] == [4.0, 8.0, 8.0, 8.0, 8.0, 4.0, 4.0, 4.0, 2.0]


def test_warmup_then_step_without_warm_up():
    """Plain StepLR. StepLR と同じです。"""
    optimizer = optimizer_of(8.0, 2.0)
    rates = follow(optimizer, warmup_then_step(optimizer, 0, 2, 0.5), 4)
    assert rates == [[8.0, 2.0], [8.0, 2.0], [4.0, 1.0], [4.0, 1.0]]


# --- 5. run_schedule


def test_run_schedule_returns_the_rates_that_were_used():
    """One for each epoch. エポックごとに 1 つです。"""
    optimizer = optimizer_of(8.0)
    assert run_schedule(optimizer, StepLR(optimizer, 2, gamma=0.5), epochs=5, batches=3) == [8.0, 8.0, 4.0, 4.0, 2.0]


def test_run_schedule_calls_both_steps():
    """One update per batch, one scheduler step per epoch. 更新はバッチごと、スケジューラはエポックごとです。"""
    optimizer = optimizer_of(8.0)
    scheduler = StepLR(optimizer, 1, gamma=0.5)
    rates = []
    optimizer.register_step_pre_hook(lambda self, *_: rates.append(self.param_groups[0]["lr"]))
    run_schedule(optimizer, scheduler, epochs=2, batches=3)
    assert rates == [8.0, 8.0, 8.0, 4.0, 4.0, 4.0]
    assert scheduler.last_epoch == 2


def test_run_schedule_refuses_negative_counts():
    """No epochs are fine, -1 is not. 0 エポックはよく、-1 はいけません。"""
    optimizer = optimizer_of(8.0)
    scheduler = StepLR(optimizer, 1)
    assert run_schedule(optimizer, scheduler, 0, 3) == []
    with pytest.raises(ValueError):
        run_schedule(optimizer, scheduler, -1, 3)
