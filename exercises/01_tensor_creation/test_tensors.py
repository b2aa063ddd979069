"""Visible tests: run them with pytest, or one by one in your editor's debugger. The hidden checks ask for more.

公開テストです。pytest で実行するか、エディタのデバッガで 1 つずつ実行してください。
非公開の採点項目では、さらに詳しく調べます。
"""

import pytest
import torch
from tensors import blank, cast_by_name, dice, from_values, gaussian, steps, uniform


def seeded(seed: int) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def test_ints_stay_ints():
    """A list of ints gives int64. / int のリストは int64 になります。"""
    x = from_values([[1, 2], [3, 4]])

    assert x.dtype == torch.int64
    assert x.tolist() == [[1, 2], [3, 4]]


def test_a_number_is_a_0d_tensor():
    """5 gives tensor(5), not five elements. / 5 は tensor(5) になり、5 個の要素にはなりません。"""
    x = from_values(5)

    assert x.shape == ()
    assert x.item() == 5


def test_a_leaf_of_another_dtype():
    """With dtype and requires_grad the result is still a leaf. / dtype と requires_grad を指定しても葉テンソルです。"""
    x = from_values([1, 2], dtype=torch.float64, requires_grad=True)

    assert x.dtype == torch.float64
    assert x.requires_grad
    assert x.is_leaf


def test_blank_reads_sizes():
    """[2, 3, 4] are sizes. / [2, 3, 4] はサイズです。"""
    assert blank([2, 3, 4]).shape == (2, 3, 4)
    assert blank([3], dtype=torch.int32).dtype == torch.int32


def test_blank_is_filled():
    """Every element is `fill`, in the dtype that was named. / すべての要素が fill で、dtype も指定どおりです。"""
    x = blank((2, 2), 7, torch.int32)

    assert x.dtype == torch.int32
    assert x.tolist() == [[7, 7], [7, 7]]


def test_uniform_stays_in_range():
    """All samples lie in [10, 20). / すべての標本が [10, 20) に入ります。"""
    x = uniform((1000,), 10, 20, seeded(0))

    assert x.dtype == torch.float32
    assert x.min() >= 10
    assert x.max() < 20


def test_uniform_refuses_an_empty_range():
    """low must be less than high. / low は high より小さくなければなりません。"""
    with pytest.raises(ValueError):
        uniform((3,), 1.0, 1.0, seeded(0))


def test_gaussian_has_its_mean_and_variance():
    """Mean 5 and variance 9, so standard deviation 3. / 平均 5、分散 9 です。標準偏差は 3 になります。"""
    x = gaussian((100_000,), 5, 9, seeded(0))

    assert x.mean().item() == pytest.approx(5, abs=0.1)
    assert x.std().item() == pytest.approx(3, abs=0.1)


def test_gaussian_repeats_itself():
    """The same seed gives the same samples. / シードが同じなら標本も同じです。"""
    assert torch.equal(gaussian((3,), 0, 1, seeded(1)), gaussian((3,), 0, 1, seeded(1)))


def test_dice_have_all_faces():
    """The faces are 1 to 6, both included. / 目は 1 から 6 まで、両端を含みます。"""
    x = dice((10, 100), 6, seeded(0))

    assert x.dtype == torch.int64
    assert sorted(set(x.flatten().tolist())) == [1, 2, 3, 4, 5, 6]


def test_dice_need_a_side():
    """A die without sides is a ValueError. / 面のないさいころは ValueError です。"""
    with pytest.raises(ValueError):
        dice((2,), 0, seeded(0))


def test_steps_leave_the_end_out():
    """The end is not part of it. / 終わりの値は含みません。"""
    assert steps(0, 10, 5).tolist() == [0, 5]
    assert steps(5, 2, -1).tolist() == [5, 4, 3]


def test_steps_refuse_the_wrong_way():
    """A step that leads away from the end is an error. / 終わりから遠ざかる step はエラーです。"""
    assert steps(0, 3).tolist() == [0, 1, 2]
    with pytest.raises(RuntimeError):
        steps(0, 5, -1)


def test_byte_and_char():
    """Byte is uint8 and Char is int8. / Byte は uint8、Char は int8 です。"""
    x = torch.tensor([1.5, 100.0])

    assert cast_by_name(x, "ByteTensor").dtype == torch.uint8
    assert cast_by_name(x, "CharTensor").dtype == torch.int8
    assert cast_by_name(x, "LongTensor").tolist() == [1, 100]


def test_an_unknown_name():
    """Any other name is a ValueError. / それ以外の名前は ValueError です。"""
    with pytest.raises(ValueError):
        cast_by_name(torch.ones(1), "float32")
