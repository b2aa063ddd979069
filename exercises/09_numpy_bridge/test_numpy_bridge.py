"""Visible tests: run them with `pytest`, and debug in your editor.

見えるテストです。`pytest` で実行し、エディターでデバッグできます。
"""

import numpy as np
import pytest
import torch
from numpy_bridge import increment_, independent_tensor, numpy_dtype, same_memory, shared_tensor, to_numpy

# --- 1. shared_tensor


def test_both_sides_see_a_write():
    """Array and tensor have one memory. 配列とテンソルのメモリは 1 つです。"""
    array = np.array([2.0, 3.0])
    tensor = shared_tensor(array)
    array[0] = 9
    tensor[1] = 5
    torch.testing.assert_close(tensor, torch.tensor([9.0, 5.0], dtype=torch.float64))
    assert array.tolist() == [9.0, 5.0]


def test_a_list_has_no_memory_to_share():
    """A list is a TypeError. リストには TypeError を送出します。"""
    with pytest.raises(TypeError):
        shared_tensor([2.0, 3.0])


# --- 2. independent_tensor


def test_the_tensor_keeps_its_values():
    """A later write to the array does not show. 後から配列に書き込んでも見えません。"""
    array = np.array([1.0, 2.0], dtype=np.float32)
    tensor = independent_tensor(array)
    array[0] = 9
    torch.testing.assert_close(tensor, torch.tensor([1.0, 2.0]))


def test_backwards_and_another_dtype():
    """Negative strides are fine. 負のストライドでもかまいません。"""
    tensor = independent_tensor(np.array([1, 2, 3])[::-1], torch.float64)
    torch.testing.assert_close(tensor, torch.tensor([3.0, 2.0, 1.0], dtype=torch.float64))


# --- 3. to_numpy


def test_an_array_of_its_own():
    """Writing to the array leaves x alone, even where x requires grad. 配列に書き込んでも x は変わりません。"""
    x = torch.tensor([1.5, 2.5], requires_grad=True)
    array = to_numpy(x)
    assert array.dtype == np.float32
    array[0] = 9
    assert x.tolist() == [1.5, 2.5]


def test_a_dtype_that_numpy_lacks():
    """bfloat16 becomes float32. bfloat16 は float32 になります。"""
    array = to_numpy(torch.tensor([0.5, 3.0], dtype=torch.bfloat16))
    assert array.dtype == np.float32
    assert array.tolist() == [0.5, 3.0]


# --- 4. increment_


def test_added_in_place():
    """The array itself grows. 配列そのものが増えます。"""
    array = np.array([1.0, 2.0])
    tensor = increment_(array, 0.5)
    assert array.tolist() == [1.5, 2.5]
    tensor[0] = 9
    assert array.tolist() == [9.0, 2.5]


def test_no_fraction_in_integers():
    """An integer array refuses a fraction. 整数の配列に小数は加えられません。"""
    increment_(np.array([0.5]), 0.5)
    array = np.array([1, 2])
    with pytest.raises((RuntimeError, TypeError)):
        increment_(array, 0.5)
    assert array.tolist() == [1, 2]


# --- 5. same_memory


def test_shared_and_copied():
    """Sharing counts, equal values don't. 値の等しさではなく、共有しているかどうかです。"""
    array = np.array([1.0, 2.0, 3.0])
    x = torch.from_numpy(array)
    assert same_memory(array, x) is True
    assert same_memory(array, x[1:]) is True
    assert same_memory(array, torch.tensor(array)) is False


def test_two_halves():
    """Halves of one buffer don't overlap. 1 つのバッファーの前半と後半は重なりません。"""
    array = np.array([1.0, 2.0, 3.0, 4.0])
    assert same_memory(array[:2], torch.from_numpy(array)[2:]) is False


# --- 6. numpy_dtype


@pytest.mark.parametrize("name", ["int8", "float32", "bool"])
def test_dtypes_by_name(name):
    """These names are the same on both sides. これらの名前はどちらの側でも同じです。"""
    assert numpy_dtype(getattr(torch, name)) == np.dtype(name)


def test_no_bfloat16():
    """NumPy has no bfloat16. NumPy に bfloat16 はありません。"""
    with pytest.raises(TypeError):
        numpy_dtype(torch.bfloat16)
