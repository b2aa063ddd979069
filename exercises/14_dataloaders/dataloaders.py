"""Exercise 14: from samples to batches.

A DataLoader decides which samples make a batch and in what order (a sampler), who fetches them (this process, or
workers), and how a list of samples becomes tensors (a collate function). You set up two loaders, write three collate
functions, weigh samples, and bring the batches to their device.

演習 14: サンプルからバッチへ。

DataLoader は、どのサンプルをどの順序でバッチにするか（サンプラー）、誰が読み込むか（このプロセスか、ワーカーか）、
サンプルのリストをどうやってテンソルにするか（collate 関数）を決めます。この演習では、DataLoader を 2 つ組み立て、
collate 関数を 3 つ書き、サンプルに重みを付け、バッチをデバイスへ運びます。
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import torch
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader, Dataset, Subset, default_collate


def make_loader(
    dataset: Dataset, batch_size: int, train: bool, device: torch.device | str = "cpu", workers: int = 0
) -> DataLoader:
    """Return a DataLoader of the data set, for training or for evaluation.

    With train=True the samples come in a new random order in every epoch; otherwise in the order of the data set.
    In both cases an epoch has every sample exactly once, so that the last batch may be smaller. The batches are
    loaded by so many worker processes (0: by this process). pin_memory is on exactly if device is a CUDA GPU and
    this machine has one; the batches themselves are not moved. The data set has a length, and at least one sample.

    Raises: ValueError for a batch_size below 1 (DataLoader's own).

        >>> loader = make_loader(dataset, batch_size=3, train=False)   # of the samples 10, 11, 12, 13, 14, 15, 16
        >>> [batch.tolist() for batch in loader]
        [[10, 11, 12], [13, 14, 15], [16]]

    データセットの DataLoader を、学習用または評価用に作って返します。
    train=True なら、サンプルはエポックごとに新しいランダムな順序で出てきます。それ以外では、データセットの順序どおり
    です。どちらの場合も、1 エポックにすべてのサンプルがちょうど 1 回ずつ入ります。そのため、最後のバッチだけは
    小さいことがあります。読み込みは、workers の数だけのワーカープロセスが行います（0 ならこのプロセスです）。
    pin_memory は、device が CUDA の GPU で、しかもこのマシンで使えるときにだけ有効にします。バッチの移動はしません。
    データセットには長さがあり、サンプルは 1 個以上です。
    batch_size が 1 より小さければ ValueError を送出します（DataLoader 自身のエラーのままでかまいません）。
    """
    raise NotImplementedError("Task 1: make_loader")


def pad_collate(samples: Sequence[tuple[Tensor, int]], padding: float = 0) -> tuple[Tensor, Tensor, Tensor]:
    """Make a batch of sequences of unequal lengths: the tuple (padded, lengths, labels).

    The samples are pairs (sequence, label); the sequences have shape (L_i,), or all of them (L_i, D), and one dtype. A
    sequence may be empty. padded has shape (B, Lmax) or (B, Lmax, D), where Lmax is the largest length of this batch:
    row i begins with sequence i, and the rest of it is `padding`. Its dtype and device are the sequences', and
    gradients reach them. lengths holds the L_i and labels the labels, both of shape (B,) and dtype int64, on the CPU
    or on the sequences' device. The order of the samples is kept.

    Raises: ValueError or RuntimeError for no samples, and for sequences with different D (1 included).

        >>> pad_collate([(torch.tensor([5, 6, 7]), 1), (torch.tensor([8]), 0)], padding=-1)
        (tensor([[ 5,  6,  7],
                [ 8, -1, -1]]), tensor([3, 1]), tensor([1, 0]))

    長さの違う系列からバッチを作り、タプル (padded, lengths, labels) を返します。
    サンプルは (系列, ラベル) の組です。系列の形状はどれも (L_i,) か、どれも (L_i, D) で、データ型は共通です。
    空の系列があってもかまいません。padded の形状は (B, Lmax) か (B, Lmax, D) で、Lmax はこのバッチで最大の長さです。
    i 行目は i 番目の系列で始まり、残りは `padding` です。データ型とデバイスは系列と同じで、勾配は系列まで届きます。
    lengths は L_i を、labels はラベルを並べたもので、どちらも形状 (B,) の int64 です。CPU にあっても、
    系列と同じデバイスにあってもかまいません。サンプルの順序は変えません。
    サンプルがないとき、D が異なる系列があるとき（1 も含みます）は、ValueError か RuntimeError を送出します。
    """
    raise NotImplementedError("Task 2: pad_collate")


def pair_collate(samples: Sequence[dict]) -> dict:
    """Make a batch of images with texts.

    Each of the samples, of which there is at least one, is a dict with the keys "image", a tensor of shape (C, H, W),
    and "text", a str. The result is a dict with the same keys: "image" is a tensor of shape (B, C, H, W), in the
    images' dtype and reached by gradients, "text" the list of the B texts, both in the order of the samples. The
    samples stay as they are.

    Raises: ValueError or RuntimeError for images of different shapes; KeyError if a sample lacks a key.

        >>> batch = pair_collate([{"image": torch.zeros(3, 2, 2), "text": "a cat"},
        ...                       {"image": torch.ones(3, 2, 2), "text": "a dog"}])
        >>> batch["image"].shape, batch["text"]
        (torch.Size([2, 3, 2, 2]), ['a cat', 'a dog'])

    画像とテキストの組からバッチを作ります。
    サンプルは 1 個以上あり、それぞれ "image"（形状 (C, H, W) のテンソル）と "text" (str) をキーに持つ辞書です。
    結果も同じキーの辞書で、"image" は形状 (B, C, H, W) のテンソル（データ型は画像と同じで、勾配が画像まで届きます）、
    "text" は B 個のテキストのリストです。どちらもサンプルの順に並べます。渡されたサンプルは変更しません。
    画像の形状が異なれば ValueError か RuntimeError を、キーの足りないサンプルがあれば KeyError を送出します。
    """
    raise NotImplementedError("Task 3: pair_collate")


class AugmentingCollate:
    """A collate function that augments whole batches of images.

    Made with a function `augment`, it is called with samples: at least one pair (image, label), where the images are
    tensors of one shape and the labels ints. It returns the tuple (augment(images), labels): images is the stack of
    the images, of shape (B, …), which augment is given in one call; labels has shape (B,) and dtype int64, on the CPU
    or on the images' device. The samples' tensors stay as they are, also if augment works in place. Gradients reach
    the images as far as augment lets them. If augment can be pickled, so can this object, which workers that are
    spawned need.

    Raises: RuntimeError or ValueError for images of different shapes, as default_collate does; what augment raises.

        >>> collate = AugmentingCollate(torch.neg)
        >>> collate([(torch.tensor([1.0, 2.0]), 0), (torch.tensor([3.0, 4.0]), 1)])
        (tensor([[-1., -2.],
                [-3., -4.]]), tensor([0, 1]))

    画像のバッチをまとめてデータ拡張する collate 関数です。
    関数 `augment` を渡して作り、サンプルを渡して呼びます。サンプルは 1 個以上の (画像, ラベル) の組で、画像は形状の
    そろったテンソル、ラベルは int です。返すのはタプル (augment(images), labels) です。images は画像を重ねた
    形状 (B, …) のテンソルです。augment は 1 回だけ呼び、その全体を渡します。labels は形状 (B,) の int64 で、CPU に
    あっても、画像と同じデバイスにあってもかまいません。augment がその場で書き換える関数でも、サンプルのテンソルは
    変わりません。
    勾配は、augment が通すかぎり画像まで届きます。augment を pickle できるなら、このオブジェクトも pickle できます
    （spawn で起動するワーカーに必要です）。
    画像の形状が異なれば、default_collate と同じく RuntimeError か ValueError を送出します。augment の例外はそのまま
    伝えます。
    """

    def __init__(self, augment: Callable[[Tensor], Tensor]) -> None:
        raise NotImplementedError("Task 4: AugmentingCollate")

    def __call__(self, samples: Sequence[tuple[Tensor, int]]) -> tuple[Tensor, Tensor]:
        raise NotImplementedError("Task 4: AugmentingCollate")


def sample_weights(labels: Tensor) -> Tensor:
    """Return one weight for each sample, such that WeightedRandomSampler draws every class equally often.

    labels has shape (N,) and an integer dtype; a label may be any number, also negative or huge, and the classes that
    occur are those that count. The result has shape (N,) and dtype float64. Only the ratios of the weights matter:
    those of one class are equal, and the sum over a class is the same for each; any common scale will do.

    Raises: ValueError for no labels.

        >>> sample_weights(torch.tensor([7, 7, 7, 2]))   # for instance; or 1, 1, 1, 3
        tensor([0.3333, 0.3333, 0.3333, 1.0000], dtype=torch.float64)

    WeightedRandomSampler がどのクラスも同じ頻度で引くように、サンプルごとの重みを返します。
    labels は形状 (N,) の整数のテンソルです。ラベルはどんな数でもよく、負の数や巨大な数のこともあります。数えるのは、
    実際に現れるクラスだけです。結果は形状 (N,) の float64 です。意味があるのは重みの比だけで、同じクラスの重みは
    等しく、重みの合計はどのクラスでも同じです。全体を何倍してもかまいません。
    ラベルが 1 つもなければ ValueError を送出します。
    """
    raise NotImplementedError("Task 5: sample_weights")


def subset_loader(dataset: Dataset, indices: Sequence[int], batch_size: int) -> DataLoader:
    """Return a DataLoader that visits exactly the samples at these indices, in this order, in every epoch.

    An index that stands there twice is visited twice. The last batch may be smaller, and no indices give no batches.
    A sample is read from the data set in each epoch anew.

    Raises: IndexError for an index that is negative, or not below len(dataset); here, or when its batch is loaded.

        >>> loader = subset_loader(dataset, [4, 0, 4], batch_size=2)   # of the samples 10, 11, 12, 13, 14
        >>> [batch.tolist() for batch in loader]
        [[14, 10], [14]]

    指定したインデックスのサンプルだけを、その順序で、毎エポックたどる DataLoader を返します。
    同じインデックスが 2 回あれば 2 回たどります。最後のバッチは小さいことがあり、インデックスが空ならバッチは
    ありません。サンプルは、エポックのたびにデータセットから読み直します。
    負のインデックスと、len(dataset) 以上のインデックスは IndexError です。この関数の中で送出しても、そのバッチを
    読み込むときに送出してもかまいません。
    """
    raise NotImplementedError("Task 6: subset_loader")


def move_batches(loader: Iterable, device: torch.device | str) -> Iterator:
    """Give the loader's batches one after the other, with every tensor on the device.

    A batch is a tensor, or dicts, lists and tuples of any depth with tensors among their leaves. The structure is the
    same afterwards; other leaves (numbers, strings, None) stay as they are, and so do the loader's own batches. At any
    time at most one batch more has been taken from the loader than was asked for. Each call begins a new pass through
    the loader, so that `for batch in move_batches(loader, device)` works in every epoch. What is returned may be any
    iterable. Copies may be non_blocking.

        >>> for batch in move_batches([{"x": torch.ones(2), "name": "a"}], "meta"):
        ...     print(batch)
        {'x': tensor(..., device='meta', size=(2,)), 'name': 'a'}

    DataLoader のバッチを、すべてのテンソルを指定のデバイスに移して、1 つずつ渡します。
    バッチは、テンソルか、テンソルを葉に持つ辞書・リスト・タプル（何段でも入れ子にできます）です。構造は変わりません。
    ほかの葉（数、文字列、None）はそのままで、DataLoader 自身のバッチも変更しません。loader から取り出すバッチは、
    求められた数より多くても 1 つ先までです。呼ぶたびに loader を最初からたどるので、
    `for batch in move_batches(loader, device)` は毎エポック使えます。返すものは、イテラブルなら何でもかまいません。
    コピーは non_blocking でもかまいません。
    """
    raise NotImplementedError("Task 7: move_batches")
