"""Visible tests: run them with pytest, or one by one in your editor's debugger. The hidden checks ask for more.

公開テストです。pytest で実行するか、エディタのデバッガで 1 つずつ実行してください。
非公開の採点項目では、さらに詳しく調べます。
"""

import pytest
import torch
from fine_tuning import AnySize, discriminative_groups, freeze, plan, replace_head, training_mode
from torch import nn


class Net(nn.Module):
    """A body with BatchNorm, and a head. / BatchNorm を含む本体とヘッドです。"""

    def __init__(self) -> None:
        super().__init__()
        self.body = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Dropout())
        self.head = nn.Linear(8, 2)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.head(self.body(x))


# --- 1. freeze


def test_freeze_a_submodule():
    """The body is frozen, the head is not. / 本体は凍結され、ヘッドは凍結されません。"""
    model = Net()
    assert freeze(model, "body") == ["body.0.weight", "body.0.bias", "body.1.weight", "body.1.bias"]
    assert [name for name, p in model.named_parameters() if p.requires_grad] == ["head.weight", "head.bias"]


def test_freeze_drops_old_gradients():
    """A frozen parameter has no grad. / 凍結したパラメータに grad はありません。"""
    model = Net()
    model(torch.ones(3, 4)).sum().backward()
    freeze(model, "body.0")
    assert model.body[0].weight.grad is None
    assert model.head.weight.grad is not None


def test_freeze_refuses_a_misspelt_name():
    """A prefix without parameters is a ValueError. / パラメータのない接頭辞は ValueError です。"""
    assert freeze(Net(), "head") == ["head.weight", "head.bias"]
    with pytest.raises(ValueError):
        freeze(Net(), "haed")


# --- 2. replace_head


def test_replace_head_changes_the_number_of_classes():
    """The same model, with five outputs. / 同じモデルで、出力が 5 個になります。"""
    model = Net()
    assert replace_head(model, "head", 5) is model
    assert model(torch.ones(3, 4)).shape == (3, 5)
    assert list(model.head.weight.shape) == [5, 8]


def test_replace_head_inside_a_sequential():
    """A name of several parts; no bias as before. / いくつかの部分からなる名前です。バイアスは元どおりありません。"""
    model = nn.Sequential(nn.Linear(4, 3), nn.Sequential(nn.ReLU(), nn.Linear(3, 9, bias=False))).double()
    layer = replace_head(model, "1.1", 2)[1][1]
    assert (layer.in_features, layer.out_features, layer.bias) == (3, 2, None)
    assert layer.weight.dtype == torch.float64


def test_replace_head_refuses_other_layers():
    """Only a Linear can be replaced. / 取り替えられるのは Linear だけです。"""
    assert replace_head(Net(), "body.0", 8).body[0].in_features == 4
    with pytest.raises(ValueError):
        replace_head(Net(), "body", 5)
    with pytest.raises(AttributeError):
        replace_head(Net(), "tail", 5)


# --- 3. discriminative_groups


def rates(groups: list[dict]) -> dict[int, float]:
    """The rate of each parameter, by its id. / 各パラメータの学習率です。"""
    return {id(p): group["lr"] for group in torch.optim.SGD(groups).param_groups for p in group["params"]}


def test_head_learns_faster():
    """The head with lr, the body with lr / 10. / ヘッドは lr、本体は lr / 10 です。"""
    model = Net()
    found = rates(discriminative_groups(model, "head", lr=0.5))
    assert found[id(model.head.bias)] == 0.5
    assert found[id(model.body[0].weight)] == pytest.approx(0.05)
    assert len(found) == 6


def test_frozen_body_is_in_no_group():
    """Only the head is left, and no group is empty. / 残るのはヘッドだけで、空のグループはありません。"""
    model = Net()
    model.body.requires_grad_(False)
    groups = discriminative_groups(model, "head", lr=0.5, ratio=4.0)
    assert [group["lr"] for group in groups] == [0.5]
    assert set(rates(groups)) == {id(model.head.weight), id(model.head.bias)}


# --- 4. training_mode


def test_frozen_batch_norm_keeps_its_statistics():
    """Its running mean does not move. / 移動平均は動きません。"""
    model = Net()
    model.body.requires_grad_(False)
    training_mode(model)(torch.full((3, 4), 10.0))
    assert torch.equal(model.body[1].running_mean, torch.zeros(8))
    assert model.body[1].num_batches_tracked == 0


def test_the_rest_is_in_training_mode():
    """Only the frozen BatchNorm is in evaluation mode. / 評価モードになるのは、凍結された BatchNorm だけです。"""
    model = Net().eval()
    model.body.requires_grad_(False)
    assert training_mode(model) is model
    assert [name for name, module in model.named_modules() if not module.training] == ["body.1"]
    model.body.requires_grad_(True)
    assert training_mode(model).body[1].training


# --- 5. AnySize


def test_any_size_takes_any_size():
    """One model, three sizes. / 1 つのモデルで、3 通りの大きさです。"""
    model = AnySize(nn.Conv2d(3, 8, 3), channels=8, classes=5)
    for size in ((32, 32), (9, 20), (3, 3)):
        assert model(torch.zeros(1, 3, *size)).shape == (1, 5)


def test_any_size_takes_the_mean():
    """The mean of each channel decides. / 各チャンネルの平均だけで決まります。"""
    model = AnySize(nn.Identity(), channels=3, classes=2)
    images = torch.rand(4, 3, 5, 6, generator=torch.Generator().manual_seed(0))
    means = images.mean((2, 3))[:, :, None, None].expand(4, 3, 2, 7)
    torch.testing.assert_close(model(images), model(means))
    assert not torch.allclose(model(images)[0], model(images)[1])


# --- 6. plan


def test_plan_for_similar_data():
    """The head is enough. / ヘッドだけで足ります。"""
    assert plan(similar=True, large=False) == plan(similar=True, large=True) == "head"


def test_plan_for_different_data():
    """Few data, the last layers; many, or a failure, everything. / 少なければ最後の数層、多いか失敗なら全体です。"""
    assert plan(similar=False, large=False) == "last layers"
    assert plan(similar=False, large=True) == "all"
    assert plan(similar=False, large=False, last_layers_failed=True) == "all"
