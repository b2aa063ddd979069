"""Visible tests: run them with pytest, or one by one in your editor's debugger. The hidden checks ask for more.

公開テストです。pytest で実行するか、エディタのデバッガで 1 つずつ実行してください。
非公開の採点項目では、さらに詳しく調べます。
"""

import pytest
import torch
from tensor_operations import accumulate_, add_into, affine_power, clip_abs, describe, divide, with_last


def test_clip_abs_of_four_numbers():
    """|x| between 0.5 and 4. / 0.5 以上 4 以下に収めた |x| です。"""
    x = torch.tensor([-5.0, 0.25, 3.0, -1.0])

    torch.testing.assert_close(clip_abs(x, 0.5, 4.0), torch.tensor([4.0, 0.5, 3.0, 1.0]))
    torch.testing.assert_close(x, torch.tensor([-5.0, 0.25, 3.0, -1.0]))


def test_clip_abs_refuses_bounds_in_the_wrong_order():
    """low > high is a ValueError. / low > high なら ValueError です。"""
    with pytest.raises(ValueError):
        clip_abs(torch.tensor([1.0]), 2.0, 1.0)


def test_affine_power_of_floats():
    """Scale, shift, power, in this order. / 定数倍、平行移動、べき乗の順です。"""
    found = affine_power(torch.tensor([1.0, 2.0, -3.0]), 2.0, -1.0, 2)

    torch.testing.assert_close(found, torch.tensor([1.0, 9.0, 49.0]))


def test_affine_power_of_integers():
    """Integers give float32, also to a negative power. / 整数なら、負のべき乗でも結果は float32 です。"""
    torch.testing.assert_close(affine_power(torch.tensor([2, -4]), 1, 0, -1), torch.tensor([0.5, -0.25]))


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("true", torch.tensor([3.5, -3.5])),
        ("floor", torch.tensor([3, -4])),
        ("trunc", torch.tensor([3, -3])),
    ],
)
def test_divide_integers(mode, expected):
    """7 / 2 and -7 / 2 in every mode. / それぞれの mode での 7 / 2 と -7 / 2 です。"""
    torch.testing.assert_close(divide(torch.tensor([7, -7]), 2, mode), expected)


def test_divide_refuses_another_mode():
    """There are only three modes. / mode は 3 つだけです。"""
    assert divide(torch.tensor([7.0]), 2.0, "true").item() == 3.5
    with pytest.raises((ValueError, RuntimeError)):
        divide(torch.tensor([7.0]), 2.0, "round")


def test_describe_a_matrix():
    """Six elements have no single value. / 要素が 6 つなら value は None です。"""
    assert describe(torch.ones(2, 3)) == {
        "shape": (2, 3),
        "numel": 6,
        "dtype": torch.float32,
        "device": "cpu",
        "value": None,
    }


def test_describe_one_element():
    """One element is a Python number, here an int. / 要素が 1 つなら Python の数（ここでは int）になります。"""
    value = describe(torch.tensor([[7]]))["value"]

    assert type(value) is int
    assert value == 7


def test_with_last_of_a_matrix():
    """One element is replaced, and x stays. / 置き換わる要素は 1 つだけで、x は元のままです。"""
    x = torch.tensor([[1, 2], [3, 4]])

    torch.testing.assert_close(with_last(x, 9), torch.tensor([[1, 2], [3, 9]]))
    torch.testing.assert_close(x, torch.tensor([[1, 2], [3, 4]]))


def test_with_last_refuses_a_scalar():
    """A 0-d tensor has no last element. / 0 次元テンソルに最後の要素はありません。"""
    with pytest.raises(IndexError):
        with_last(torch.tensor(1.0), 2.0)


def test_accumulate_changes_total():
    """The result is total itself. / 返されるのは total そのものです。"""
    total, x = torch.tensor([1.0, 2.0]), torch.tensor([10.0, 20.0])

    assert accumulate_(total, x, times=2) is total
    torch.testing.assert_close(total, torch.tensor([21.0, 42.0]))
    torch.testing.assert_close(x, torch.tensor([10.0, 20.0]))


def test_accumulate_after_a_reset():
    """reset clears total first. / reset なら先に total を 0 にします。"""
    total = torch.tensor([1.0, 2.0])

    accumulate_(total, torch.tensor([10.0, 20.0]), reset=True)

    torch.testing.assert_close(total, torch.tensor([10.0, 20.0]))


def test_add_into_out():
    """The sum is in out afterwards. / 呼び出しの後、和は out に入っています。"""
    out = torch.empty(2, 2)

    assert add_into(torch.tensor([[10.0], [20.0]]), torch.tensor([1.0, 2.0]), out) is out
    torch.testing.assert_close(out, torch.tensor([[11.0, 12.0], [21.0, 22.0]]))


def test_add_into_refuses_another_shape():
    """out is not resized. / out の大きさは変わりません。"""
    with pytest.raises(ValueError):
        add_into(torch.ones(2, 3), torch.ones(3), torch.empty(3, 2))
