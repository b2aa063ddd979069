"""Visible tests: run them with pytest, or one by one in your editor's debugger. The hidden checks ask for more.

公開テストです。pytest で実行するか、エディタのデバッガで 1 つずつ実行してください。
非公開の採点項目では、さらに詳しく調べます。
"""

import pytest
import torch
from joining import concat_channels, frame_windows, interleave, join_features, make_batch, stack_by_cat


def test_make_batch_of_two_images():
    """Image i is batch[i]. / i 番目の画像が batch[i] です。"""
    images = [torch.zeros(3, 2, 4), torch.ones(3, 2, 4)]

    batch = make_batch(images)

    assert batch.shape == (2, 3, 2, 4)
    assert torch.equal(batch[1], images[1])


def test_make_batch_refuses_other_sizes():
    """Images of different sizes make no batch. / 大きさの違う画像はバッチになりません。"""
    assert make_batch([torch.zeros(3, 2, 4), torch.zeros(3, 2, 4)]).shape == (2, 3, 2, 4)
    with pytest.raises((RuntimeError, ValueError)):
        make_batch([torch.zeros(3, 2, 4), torch.zeros(3, 4, 2)])


def test_join_features_side_by_side():
    """Each row has all features of its sample. / 各行に、そのサンプルの特徴量がすべて並びます。"""
    joined = join_features(torch.tensor([[1, 2], [3, 4]]), torch.tensor([[10], [30]]))

    assert joined.tolist() == [[1, 2, 10], [3, 4, 30]]


def test_join_features_of_sequences():
    """Features are the last dimension. / 特徴量は最後の次元です。"""
    assert join_features(torch.zeros(4, 5, 2), torch.ones(4, 5, 3)).shape == (4, 5, 5)


@pytest.mark.parametrize("dim", [0, 1, 2, -1, -2, -3])
def test_stack_by_cat_agrees_with_stack(dim):
    """It gives what torch.stack gives. / torch.stack と同じ結果です。"""
    a, b = torch.arange(6).reshape(2, 3), torch.arange(6, 12).reshape(2, 3)

    torch.testing.assert_close(stack_by_cat([a, b], dim), torch.stack([a, b], dim))


def test_stack_by_cat_out_of_range():
    """dim=3 is too much for (2, 3) tensors. / 形状 (2, 3) のテンソルでは、dim=3 は範囲の外です。"""
    with pytest.raises(IndexError):
        stack_by_cat([torch.zeros(2, 3), torch.zeros(2, 3)], 3)


def test_concat_channels_without_a_batch():
    """(C, H, W): the channels are dimension 0. / (C, H, W) ではチャンネルは次元 0 です。"""
    assert concat_channels([torch.zeros(3, 4, 5), torch.ones(2, 4, 5)]).shape == (5, 4, 5)


def test_concat_channels_of_a_batch():
    """(N, C, H, W): the channels are dimension 1. / (N, C, H, W) ではチャンネルは次元 1 です。"""
    joined = concat_channels([torch.zeros(6, 3, 4, 5), torch.ones(6, 2, 4, 5)])

    assert joined.shape == (6, 5, 4, 5)
    assert torch.equal(joined[:, 3:], torch.ones(6, 2, 4, 5))


def test_interleave_two_vectors():
    """a[0], b[0], a[1], b[1], … / a[0], b[0], a[1], b[1], … の順です。"""
    assert interleave(torch.tensor([1, 2, 3]), torch.tensor([10, 20, 30])).tolist() == [1, 10, 2, 20, 3, 30]


def test_interleave_refuses_to_broadcast():
    """A single row has no partner for each. / 1 行だけでは、すべての行の相手になれません。"""
    assert interleave(torch.zeros(3, 2), torch.zeros(3, 2)).shape == (6, 2)
    with pytest.raises((RuntimeError, ValueError)):
        interleave(torch.zeros(3, 2), torch.zeros(1, 2))


def test_frame_windows_overlap():
    """Four frames, three windows of two. / 4 フレームから、大きさ 2 の窓が 3 つできます。"""
    windows = frame_windows(torch.tensor([[1], [2], [3], [4]]), 2)

    assert windows.tolist() == [[[1], [2]], [[2], [3]], [[3], [4]]]


@pytest.mark.parametrize("size", [0, 5])
def test_frame_windows_of_a_size_that_does_not_fit(size):
    """Sizes below 1 or above T are a ValueError. / 1 より小さいか T より大きい size は ValueError です。"""
    with pytest.raises(ValueError):
        frame_windows(torch.zeros(4, 2), size)
