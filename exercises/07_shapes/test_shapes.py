"""Visible tests: run them with pytest, or one by one in your editor's debugger. The hidden checks ask for more.

公開テストです。pytest で実行するか、エディタのデバッガで 1 つずつ実行してください。
非公開の採点項目では、さらに詳しく調べます。
"""

import pytest
import torch
from shapes import add_axis, channels_first, flatten_batch, fold, last_rows, reshape_report, swap_last


def test_fold_in_reading_order():
    """Two rows of three. / 3 個ずつ 2 行に並べます。"""
    torch.testing.assert_close(fold(torch.arange(6), 3), torch.tensor([[0, 1, 2], [3, 4, 5]]))


def test_fold_of_a_transposed_tensor():
    """Reading order is that of x, not of its memory. / 読む順は、メモリではなく x の順です。"""
    x = torch.tensor([[1, 2, 3], [4, 5, 6]]).t()

    torch.testing.assert_close(fold(x, 3), torch.tensor([[1, 4, 2], [5, 3, 6]]))


def test_fold_refuses_a_row_that_is_not_full():
    """Six elements do not make rows of four. / 要素 6 個を 4 個ずつには並べられません。"""
    assert fold(torch.arange(6), 3).tolist() == [[0, 1, 2], [3, 4, 5]]
    with pytest.raises((RuntimeError, ValueError)):
        fold(torch.arange(6), 4)


def test_channels_first_of_one_image():
    """Each channel becomes a picture. / チャンネルごとに 1 枚の絵になります。"""
    image = torch.tensor([[[1, 10], [2, 20], [3, 30]]])

    torch.testing.assert_close(channels_first(image), torch.tensor([[[1, 2, 3]], [[10, 20, 30]]]))


def test_channels_first_of_a_batch():
    """Every image keeps its pixels. / どの画像の画素も元の位置のままです。"""
    images = torch.arange(2 * 3 * 4 * 5).reshape(2, 3, 4, 5)

    result = channels_first(images)

    assert result.shape == (2, 5, 3, 4)
    assert result[1, 4, 2, 3] == images[1, 2, 3, 4]
    assert result[0, 1, 2, 0] == images[0, 2, 0, 1]


def test_channels_first_refuses_a_matrix():
    """(H, W) has no channels. / (H, W) にはチャンネルがありません。"""
    assert channels_first(torch.zeros(3, 4, 2)).shape == (2, 3, 4)
    with pytest.raises((ValueError, RuntimeError)):
        channels_first(torch.zeros(3, 4))


def test_flatten_batch_of_matrices():
    """One row for each sample. / サンプルごとに 1 行です。"""
    x = torch.tensor([[[1, 2], [3, 4]], [[5, 6], [7, 8]]])

    torch.testing.assert_close(flatten_batch(x), torch.tensor([[1, 2, 3, 4], [5, 6, 7, 8]]))


@pytest.mark.parametrize(("shape", "expected"), [((3,), (3, 1)), ((0, 3, 4), (0, 12))])
def test_flatten_batch_at_the_edges(shape, expected):
    """Numbers as samples, and no samples at all. / サンプルが数の場合と、サンプルがない場合です。"""
    assert flatten_batch(torch.zeros(shape)).shape == expected


def test_add_axis_at_every_place():
    """From the front and from the end. / 先頭からも末尾からも数えられます。"""
    x = torch.zeros(2, 3)

    assert [tuple(add_axis(x, dim).shape) for dim in (0, 1, 2)] == [(1, 2, 3), (2, 1, 3), (2, 3, 1)]
    assert [tuple(add_axis(x, dim).shape) for dim in (-3, -2, -1)] == [(1, 2, 3), (2, 1, 3), (2, 3, 1)]


def test_add_axis_refuses_a_place_outside():
    """A result of 3 dimensions has no dimension 3. / 3 次元の結果に次元 3 はありません。"""
    with pytest.raises(IndexError):
        add_axis(torch.zeros(2, 3), 3)


def test_swap_last_of_a_batch():
    """Matrix by matrix. / 行列ごとに転置します。"""
    x = torch.arange(12).reshape(2, 2, 3)

    result = swap_last(x)

    torch.testing.assert_close(result[1], torch.tensor([[6, 9], [7, 10], [8, 11]]))
    assert x.shape == (2, 2, 3)


def test_swap_last_refuses_a_vector():
    """One dimension can't be swapped with another. / 1 次元では入れ替えられません。"""
    assert swap_last(torch.zeros(3, 2)).shape == (2, 3)
    with pytest.raises((RuntimeError, IndexError, ValueError)):
        swap_last(torch.zeros(3))


def test_reshape_report_of_a_view():
    """The result lies in x's memory. / 結果は x のメモリにあります。"""
    x = torch.arange(6)

    result, shared = reshape_report(x, (2, 3))
    x[0] = 100

    assert shared is True
    assert result[0, 0] == 100


def test_reshape_report_of_a_copy():
    """A transposed matrix can't be flattened in place. / 転置した行列は、コピーなしでは平らにできません。"""
    result, shared = reshape_report(torch.tensor([[0, 1, 2], [3, 4, 5]]).t(), [6])

    assert shared is False
    torch.testing.assert_close(result, torch.tensor([0, 3, 1, 4, 2, 5]))


def test_last_rows_of_three():
    """The last two, in their own order. / 最後の 2 行を元の順で返します。"""
    x = torch.tensor([[1, 2], [3, 4], [5, 6]])

    torch.testing.assert_close(last_rows(x, 2), torch.tensor([[3, 4], [5, 6]]))
    assert last_rows(x, 0).shape == (0, 2)


def test_last_rows_are_a_copy():
    """Writing to them leaves x alone. / 書き込んでも x は変わりません。"""
    x = torch.tensor([1.0, 2.0, 3.0])

    last_rows(x, 2).zero_()

    torch.testing.assert_close(x, torch.tensor([1.0, 2.0, 3.0]))


def test_last_rows_refuses_too_many():
    """There are only three. / 3 行しかありません。"""
    assert last_rows(torch.zeros(3, 2), 2).shape == (2, 2)
    with pytest.raises((ValueError, RuntimeError)):
        last_rows(torch.zeros(3, 2), 4)
