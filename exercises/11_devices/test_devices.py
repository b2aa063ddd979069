"""Visible tests: run them with `pytest` in this folder. They need no GPU: the device "meta" stands for another device.

Where you have a GPU, the tests that use HERE run on it.

学習者用のテストです。このフォルダで `pytest` を実行してください。
GPU は必要ありません。別のデバイスの代わりに "meta" を使います。GPU があれば、HERE を使うテストはその上で実行されます。
"""

from collections import namedtuple

import pytest
import torch
from devices import Normaliser, add_on, device_report, ones_on, pick_device, result_device, to_device

HERE = torch.accelerator.current_accelerator(check_available=True) or torch.device("cpu")
Sample = namedtuple("Sample", "image label")


def test_pick_device_takes_the_first_available():
    """The CPU is always available, and a torch.device is returned.

    CPU はいつでも使えます。返すのは torch.device です。
    """
    assert pick_device(["cpu", "cuda"]).type == "cpu"
    assert isinstance(pick_device(), torch.device)


def test_pick_device_refuses_unknown_names():
    """An unknown name raises ValueError, also behind an available one.

    知らない名前は、使えるデバイスより後ろにあっても ValueError になります。
    """
    with pytest.raises(ValueError):
        pick_device(["cpu", "tpu"])
    assert pick_device(["cpu"]).type == "cpu"


def test_to_device_moves_every_tensor():
    """All tensors move, everything else stays, and the containers keep their types.

    すべてのテンソルが移動し、ほかはそのままで、コンテナの型も変わりません。
    """
    batch = {"x": torch.ones(2), "pair": (torch.zeros(1), ["cat", torch.ones(3)])}
    moved = to_device(batch, "meta")
    assert moved["x"].device.type == "meta"
    assert isinstance(moved["pair"], tuple)
    assert moved["pair"][1][0] == "cat"
    assert moved["pair"][1][1].device.type == "meta"
    assert batch["x"].device.type == "cpu"


def test_to_device_keeps_namedtuples():
    """A namedtuple stays one.

    namedtuple は namedtuple のままです。
    """
    moved = to_device([Sample(torch.ones(2), "cat")], torch.device("meta"))
    assert isinstance(moved[0], Sample)
    assert moved[0].image.device.type == "meta"
    assert moved[0].label == "cat"


def test_to_device_there_and_back():
    """The values survive the way to your GPU and back; what is there already is not copied.

    GPU に移して戻しても値は変わりません。すでにそこにあるテンソルはコピーされません。
    """
    x = torch.tensor([1.5, -2.0])
    there = to_device({"x": x}, HERE)
    assert there["x"].device.type == HERE.type
    assert torch.equal(to_device(there, "cpu")["x"], x)
    assert to_device([x], "cpu")[0].data_ptr() == x.data_ptr()


def test_add_on_uses_the_device_of_a():
    """The sum lies on a's device.

    和は a のデバイスにあります。
    """
    a, b = torch.tensor([1.0, 2.0]), torch.tensor([10.0, 20.0])
    assert add_on(a, b).tolist() == [11.0, 22.0]
    assert add_on(a.to("meta"), b).device.type == "meta"
    assert torch.equal(add_on(a, b.to(HERE)), torch.tensor([11.0, 22.0]))


def test_add_on_promotes():
    """Whole numbers plus fractions give fractions.

    整数と小数の和は小数になります。
    """
    assert add_on(torch.tensor([1, 2]), torch.tensor([0.5, 0.5])).tolist() == [1.5, 2.5]


def test_result_device_follows_the_rule():
    """Equal devices, or a 0-d CPU tensor beside any other.

    デバイスが等しいか、CPU 上の 0 次元テンソルと組み合わせる場合です。
    """
    assert result_device("cpu", 1, "cpu", 2) == "cpu"
    assert result_device("cuda:1", 2, "cpu", 0) == "cuda:1"
    assert result_device("cuda", 1, "cuda:0", 1) in ("cuda", "cuda:0")


def test_result_device_refuses_a_mix():
    """Everything else raises RuntimeError.

    それ以外は RuntimeError になります。
    """
    assert result_device("cpu", 0, "cuda:1", 1) == "cuda:1"
    with pytest.raises(RuntimeError):
        result_device("cuda:0", 1, "cpu", 1)
    with pytest.raises(RuntimeError):
        result_device("cuda:0", 0, "cpu", 1)


def test_normaliser_by_hand():
    """Each channel has its own mean and std.

    チャンネルごとに別の mean と std を使います。
    """
    module = Normaliser(torch.tensor([1.0, 10.0]), torch.tensor([2.0, 5.0]))
    x = torch.tensor([[[[1.0, 3.0]], [[10.0, 0.0]]]])
    torch.testing.assert_close(module(x), torch.tensor([[[[0.0, 1.0]], [[0.0, -2.0]]]]))


def test_normaliser_keeps_buffers():
    """The statistics are saved and moved, but not trained.

    統計量は保存・移動されますが、学習の対象にはなりません。
    """
    module = Normaliser(torch.zeros(2), torch.ones(2))
    assert len(module.state_dict()) >= 2
    assert list(module.parameters()) == []
    x = torch.ones(1, 2, 3, 3)
    assert torch.equal(module.to(HERE)(x.to(HERE)).cpu(), x)
    assert module.to("meta")(x.to("meta")).device.type == "meta"


def test_normaliser_refuses_zero():
    """A std of 0 raises ValueError.

    std に 0 があれば ValueError になります。
    """
    with pytest.raises(ValueError):
        Normaliser(torch.zeros(2), torch.tensor([1.0, 0.0]))


def test_ones_on_has_shape_and_dtype_of_x():
    """Shape and dtype are x's, whatever x holds.

    形状と dtype は x と同じです。x の値は関係ありません。
    """
    x = torch.tensor([[0, 5], [7, 0]])
    assert torch.equal(ones_on(x, "cpu"), torch.ones(2, 2, dtype=torch.int64))
    assert torch.equal(ones_on(x, HERE).cpu(), torch.ones(2, 2, dtype=torch.int64))


def test_ones_on_is_made_on_the_device():
    """The device is the one that was asked for, and there is no graph.

    指定したデバイス上にあり、計算グラフはありません。
    """
    ones = ones_on(torch.zeros(3, requires_grad=True), "meta")
    assert ones.device.type == "meta"
    assert not ones.requires_grad


def test_device_report_has_all_keys():
    """The report fits together on every machine, with a GPU or without.

    GPU があってもなくても、報告の内容に矛盾がありません。
    """
    report = device_report()
    assert set(report) == {"torch", "cuda_build", "cuda", "count", "current", "names", "mps"}
    assert report["torch"] == torch.__version__
    assert len(report["names"]) == report["count"]
    assert (report["current"] is None) == (not report["cuda"])


def test_device_report_agrees_with_torch():
    """What the report says is what torch says.

    報告の内容は torch の関数の値と一致します。
    """
    assert device_report()["cuda"] is torch.cuda.is_available()
    assert device_report()["mps"] is torch.backends.mps.is_available()
