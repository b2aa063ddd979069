"""Visible tests: run `pytest` in this folder. 公開テスト：このフォルダーで `pytest` を実行します。"""

import pytest
import torch
from parameter_groups import add_layer_, decay_groups, group_report, layer_groups, scale_rates_
from torch import nn


def small_model():
    """Layers "0", "1" and "3": linear, BatchNorm, linear. 層は "0"（線形）、"1"（BatchNorm）、"3"（線形）です。"""
    return nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3), nn.ReLU(), nn.Linear(3, 1))


def values_of(groups, model, setting):
    """Which value of a setting each parameter has. 各パラメータの設定の値を調べます。"""
    names = {p: name for name, p in model.named_parameters()}
    return {names[p]: group[setting] for group in groups for p in group["params"]}


def test_layer_groups_give_each_layer_its_rate():
    """The last layer has a rate of its own. 最後の層だけ、学習率が違います。"""
    model = small_model()
    found = values_of(layer_groups(model, {"3": 0.1}, default=0.01), model, "lr")
    expected = dict.fromkeys(["0.weight", "0.bias", "1.weight", "1.bias"], 0.01)
    assert found == expected | {"3.weight": 0.1, "3.bias": 0.1}


def test_layer_groups_skip_frozen_parameters():
    """A frozen layer has no group. 凍結した層のグループはありません。"""
    model = small_model()
    model[0].requires_grad_(False)
    assert sorted(values_of(layer_groups(model, {"0": 0.1}, 0.01), model, "lr")) == [
        "1.bias",
        "1.weight",
        "3.bias",
        "3.weight",
    ]


def test_layer_groups_refuse_other_names():
    """No such layer, a layer without parameters, keys that overlap. 存在しない層、パラメータのない層、重なるキー。"""
    model = nn.ModuleDict({"body": small_model()})
    assert len(layer_groups(model, {"body": 0.1}, 0.01)) == 1
    for rates in ({"bod": 0.1}, {"body.2": 0.1}, {"body": 0.1, "body.0": 0.2}):
        with pytest.raises(ValueError):
            layer_groups(model, rates, 0.01)


def test_decay_groups_decay_only_weights():
    """Neither biases nor BatchNorm decay. バイアスと BatchNorm は減衰させません。"""
    model = small_model()
    found = values_of(decay_groups(model, 0.1), model, "weight_decay")
    assert found == {"0.weight": 0.1, "0.bias": 0, "1.weight": 0, "1.bias": 0, "3.weight": 0.1, "3.bias": 0}


def test_decay_groups_refuse_a_negative_decay():
    """0 is fine. 0 はかまいません。"""
    assert len(decay_groups(small_model(), 0.0)) <= 2
    with pytest.raises(ValueError):
        decay_groups(small_model(), -0.1)


def two_rates():
    """An optimizer with the rates 0.5 and 0.125. 学習率が 0.5 と 0.125 のオプティマイザです。"""
    ones = [torch.ones(1, requires_grad=True) for _ in range(2)]
    return torch.optim.SGD([{"params": [ones[0]], "lr": 0.5}, {"params": [ones[1]], "lr": 0.125}], momentum=0.9)


def test_scale_rates_scales_every_group():
    """The ratio stays. 比は変わりません。"""
    optimizer = two_rates()
    assert scale_rates_(optimizer, 0.5) == [0.25, 0.0625]
    assert [group["lr"] for group in optimizer.param_groups] == [0.25, 0.0625]


def test_scale_rates_refuses_a_negative_factor():
    """0 is fine. 0 はかまいません。"""
    with pytest.raises(ValueError):
        scale_rates_(two_rates(), -1.0)
    assert scale_rates_(two_rates(), 0.0) == [0.0, 0.0]


def test_group_report_names_lr_and_weight_decay():
    """None where the optimizer does not have the parameter. オプティマイザにないパラメータは None です。"""
    model = small_model()
    groups = [{"params": [model[3].weight], "weight_decay": 0.25}, {"params": [model[0].bias], "lr": 0.125}]
    report = group_report(model, torch.optim.SGD(groups, lr=0.5))
    expected = dict.fromkeys([name for name, _ in model.named_parameters()])
    assert report == expected | {"3.weight": (0.5, 0.25), "0.bias": (0.125, 0.0)}


def test_group_report_compares_tensors_by_identity():
    """Equal values are not the same tensor. 値が等しくても、同じテンソルとは限りません。"""
    model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 2))
    model[1].load_state_dict(model[0].state_dict())
    report = group_report(model, torch.optim.SGD(model[1].parameters(), lr=0.5))
    assert report == {"0.weight": None, "0.bias": None, "1.weight": (0.5, 0.0), "1.bias": (0.5, 0.0)}


def test_add_layer_adds_a_trainable_group():
    """One new group, and the next step moves it. 新しいグループが 1 つでき、次の step() で動きます。"""
    model = small_model()
    model[0].requires_grad_(False)
    optimizer = torch.optim.SGD(model[3].parameters(), lr=0.5, momentum=0.9)
    add_layer_(optimizer, model[0], lr=0.125)
    assert [group["lr"] for group in optimizer.param_groups] == [0.5, 0.125]
    before = model[0].bias.detach().clone()
    model[0](torch.ones(1, 2)).sum().backward()
    optimizer.step()
    assert torch.allclose(model[0].bias, before - 0.125)


def test_add_layer_refuses_a_layer_that_is_there():
    """torch raises ValueError itself. ValueError は torch が送出します。"""
    model = small_model()
    optimizer = torch.optim.SGD(model[3].parameters(), lr=0.5)
    add_layer_(optimizer, model[0], lr=0.125)
    with pytest.raises(ValueError):
        add_layer_(optimizer, model[3], lr=0.125)
