"""Visible tests: run them with pytest, change them, debug with them.

公開テストです。pytest で実行できます。書き換えたり、デバッグに使ったりしてください。
"""

import pytest
import torch
from torch import nn
from training import accuracy, evaluate, fit, multi_task_step, train_epoch, train_step


def layer(weight: float = 0.0) -> nn.Linear:
    """One weight, no bias: output = weight * input. / 重みが 1 つだけの層です。"""
    made = nn.Linear(1, 1, bias=False)
    nn.init.constant_(made.weight, weight)
    return made


def batch(*targets: float) -> tuple[torch.Tensor, torch.Tensor]:
    """Inputs of 1 with these targets. / 入力がすべて 1 のバッチです。"""
    return torch.ones(len(targets), 1), torch.tensor(targets).reshape(-1, 1)


def test_steps_move_the_weight():
    """0 → 2 → 3 with the losses 17 and 5. / 重みは 0 → 2 → 3 と進み、損失は 17、5 です。"""
    model = layer()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.25)

    losses = [train_step(model, *batch(3.0, 5.0), nn.MSELoss(), optimizer) for _ in range(2)]

    assert losses == [17.0, 5.0]
    assert model.weight.item() == 3.0


def test_a_step_forgets_old_gradients():
    """Old gradients do not count. / 古い勾配は含めません。"""
    model = layer()
    model.weight.grad = torch.full((1, 1), 100.0)

    train_step(model, *batch(3.0, 5.0), nn.MSELoss(), torch.optim.SGD(model.parameters(), lr=0.25))

    assert model.weight.item() == 2.0


def test_an_epoch():
    """Three samples with loss 1, one with loss 9: the mean is 3. / 損失 1 が 3 個、9 が 1 個なので、平均は 3 です。"""
    model = layer()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)

    loss = train_epoch(model, iter([batch(1.0, 1.0, 1.0), batch(4.0)]), nn.MSELoss(), optimizer)

    assert loss == pytest.approx(3.0)
    assert model.weight.item() == pytest.approx(4.0)


def test_an_epoch_is_in_training_mode():
    """BatchNorm counts its two batches. / BatchNorm が 2 つのバッチを数えます。"""
    model = nn.Sequential(nn.BatchNorm1d(1), layer()).eval()
    batches = [batch(1.0, 2.0), batch(3.0, 4.0, 5.0)]

    train_epoch(model, batches, nn.MSELoss(), torch.optim.SGD(model.parameters(), lr=0.1))

    assert model[0].num_batches_tracked.item() == 2
    assert model.training


def test_accuracy():
    """Three of four rows are right. / 4 行のうち 3 行が正解です。"""
    logits = torch.tensor([[2.0, 1.0, 0.0], [0.0, 5.0, 1.0], [3.0, 0.0, 1.0], [0.0, 1.0, 2.0]])

    assert accuracy(logits, torch.tensor([0, 1, 2, 2])) == pytest.approx(0.75)


def test_accuracy_of_nothing():
    """One row is enough, none are not. / 1 行あればよく、なければ例外です。"""
    assert accuracy(torch.tensor([[1.0, 2.0]]), torch.tensor([1])) == 1.0
    with pytest.raises(ValueError):
        accuracy(torch.zeros(0, 3), torch.zeros(0, dtype=torch.int64))


def test_an_evaluation():
    """All three samples count the same. / 3 つのサンプルは同じ重みです。"""
    model = nn.Dropout(1.0)  # all logits 0 in training mode / 学習モードならロジットはすべて 0
    batches = [(torch.tensor([[2.0, 0.0], [0.0, 3.0]]), torch.tensor([0, 0])), (torch.eye(2)[:1], torch.tensor([0]))]

    found = evaluate(model, batches, lambda logits, targets: logits[:, 1].mean())

    assert found == pytest.approx({"loss": 1.0, "accuracy": 2 / 3})
    assert model.training


def test_an_evaluation_leaves_no_trace():
    """Modes and statistics are as before. / モードも統計量も元のままです。"""
    model = nn.Sequential(nn.BatchNorm1d(2), nn.Dropout())
    model[1].eval()

    found = evaluate(model, [(torch.randn(4, 2), torch.zeros(4, dtype=torch.int64))], nn.CrossEntropyLoss())

    assert set(found) == {"loss", "accuracy"}
    assert [module.training for module in model.modules()] == [True, True, False]
    assert model[0].num_batches_tracked.item() == 0


def test_a_history():
    """One entry per epoch, with the rate that was used. / エポックごとに、使った学習率とともに記録します。"""
    torch.manual_seed(0)
    model = nn.Linear(2, 3)
    batches = [(torch.randn(n, 2), torch.randint(3, (n,))) for n in (4, 2)]
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.5)

    history = fit(model, batches, batches, nn.CrossEntropyLoss(), optimizer, epochs=3, scheduler=scheduler)

    assert [entry["epoch"] for entry in history] == [0, 1, 2]
    assert [entry["lr"] for entry in history] == pytest.approx([0.1, 0.05, 0.025])
    assert history[2]["loss"] < history[0]["train_loss"]
    assert model.training


def test_no_epochs():
    """No epochs give no entries; fewer are an error. / 0 エポックなら記録はなく、負の数は例外です。"""
    model = layer()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

    assert fit(model, [batch(1.0)], [], nn.MSELoss(), optimizer, epochs=0) == []
    with pytest.raises(ValueError):
        fit(model, [batch(1.0)], [], nn.MSELoss(), optimizer, epochs=-1)


class TwoHeads(nn.Module):
    """Logits of three classes, and one number. / 3 クラスのロジットと、1 つの数値を返します。"""

    def __init__(self) -> None:
        super().__init__()
        self.trunk, self.classes, self.number = nn.Linear(2, 4), nn.Linear(4, 3), nn.Linear(4, 1)

    def forward(self, data: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        hidden = torch.relu(self.trunk(data))
        return self.classes(hidden), self.number(hidden).squeeze(1)


def both(logits, regression, class_target, regression_target):
    """Cross-entropy and half the squared error. / 交差エントロピーと、二乗誤差の半分です。"""
    number = nn.functional.mse_loss(regression, regression_target)
    return nn.functional.cross_entropy(logits, class_target) + 0.5 * number


def test_two_tasks():
    """The joint loss goes down. / 合わせた損失が下がります。"""
    torch.manual_seed(0)
    model = TwoHeads()
    two = torch.randn(6, 2), (torch.randint(3, (6,)), torch.randn(6))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)

    losses = [multi_task_step(model, two, both, optimizer) for _ in range(30)]

    assert losses[-1] < losses[0] / 2


def test_both_heads_are_trained():
    """Every parameter moves. / すべてのパラメータが動きます。"""
    torch.manual_seed(1)
    model = TwoHeads()
    two = torch.randn(6, 2), (torch.randint(3, (6,)), torch.randn(6))
    before = [parameter.detach().clone() for parameter in model.parameters()]

    multi_task_step(model, two, both, torch.optim.SGD(model.parameters(), lr=0.1))

    assert not any(torch.equal(old, new) for old, new in zip(before, model.parameters(), strict=True))
