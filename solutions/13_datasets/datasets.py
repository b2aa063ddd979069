"""Exercise 13: your own data sets, from a list of samples up to rows of text.

A data set is an object with two methods: `__len__` counts its samples, `__getitem__` returns one. An index beyond the
end is an IndexError in all of them, so that `for sample in dataset` comes to an end.

演習 13: データセットを自分で書きます。サンプルのリストから始めて、テキストの行を読むところまで進みます。

データセットは 2 つのメソッドを持つオブジェクトです。`__len__` はサンプル数を、`__getitem__` はサンプルを 1 つ
返します。どのデータセットでも、末尾より先のインデックスは IndexError です。これで `for sample in dataset` が
終わります。
"""

import itertools
from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor
from torch.utils.data import Dataset, Subset


class CustomDataset(Dataset):
    """Samples and their targets, side by side.

    data and targets are sequences of equal length (lists, tuples, tensors, …). Item i is the tuple
    (transform(data[i]), targets[i]), or (data[i], targets[i]) without a transform. The transform runs each time
    an item is read, on the data only, and its result is not stored. Negative indices count from the end.

    Raises: ValueError in the constructor if the lengths differ; IndexError beyond either end.

        >>> dataset = CustomDataset(["a", "b", "c"], [10, 20, 30], transform=str.upper)
        >>> len(dataset), dataset[0], dataset[-1]
        (3, ('A', 10), ('C', 30))

    サンプルとその正解を並べて持つデータセットです。
    data と targets は同じ長さの列（リスト、タプル、テンソルなど）です。i 番目の要素はタプル
    (transform(data[i]), targets[i]) で、transform がなければ (data[i], targets[i]) です。transform は要素を読むたびに
    data にだけ適用し、その結果は保存しません。負のインデックスは末尾から数えます。
    長さが違えばコンストラクタで ValueError を、範囲の外なら両端とも IndexError を送出します。
    """

    def __init__(self, data: Sequence, targets: Sequence, transform: Callable | None = None) -> None:
        ### BEGIN SOLUTION
        if len(data) != len(targets):
            raise ValueError(f"'targets' must have as many items as 'data', {len(data)} (got {len(targets)})")
        self.data = data
        self.targets = targets
        self.transform = transform
        ### END SOLUTION

    def __len__(self) -> int:
        ### BEGIN SOLUTION
        return len(self.data)
        ### END SOLUTION

    def __getitem__(self, index: int) -> tuple:
        ### BEGIN SOLUTION
        index = range(len(self))[index]  # counts negative indices from the end, and refuses what lies outside
        sample = self.data[index]
        if self.transform is not None:
            sample = self.transform(sample)
        return sample, self.targets[index]
        ### END SOLUTION


class WindowDataset(Dataset):
    """Every window of a time series, with the value that comes next.

    series has shape (T,) or (T, D). Item i is the tuple (series[i : i + window], series[i + window]), in the dtype of
    series; there are T - window items. Negative indices count from the end. The two tensors of an item are fresh
    copies: changing them in place changes neither the series nor what is read later. They are copied when the item
    is read: a data set of a million items needs about as much memory as the series alone.

    Raises: ValueError unless 1 <= window < T; IndexError beyond either end.

        >>> dataset = WindowDataset(torch.tensor([1.0, 2.0, 4.0, 8.0]), window=2)
        >>> len(dataset), dataset[1]
        (2, (tensor([2., 4.]), tensor(8.)))

    時系列のすべての窓と、その次の値を返すデータセットです。
    series の形状は (T,) か (T, D) です。i 番目の要素はタプル (series[i : i + window], series[i + window]) で、
    データ型は series と同じです。要素は T - window 個あります。負のインデックスは末尾から数えます。要素の 2 つの
    テンソルは新しいコピーで、その場で書き換えても、series も後で読む要素も変わりません。コピーは要素を読むときに
    作ります。要素が 100 万個あっても、使うメモリは series だけの場合とほぼ同じです。
    1 <= window < T でなければ ValueError を、範囲の外なら両端とも IndexError を送出します。
    """

    def __init__(self, series: Tensor, window: int) -> None:
        ### BEGIN SOLUTION
        if not 1 <= window < len(series):
            raise ValueError(f"'window' must be at least 1 and less than {len(series)} (got {window})")
        self.series = series
        self.window = window
        ### END SOLUTION

    def __len__(self) -> int:
        ### BEGIN SOLUTION
        return len(self.series) - self.window
        ### END SOLUTION

    def __getitem__(self, index: int) -> tuple[Tensor, Tensor]:
        ### BEGIN SOLUTION
        start = range(len(self))[index]
        end = start + self.window
        return self.series[start:end].clone(), self.series[end].clone()
        ### END SOLUTION


class CachedDataset(Dataset):
    """Another data set, of which every item is loaded at most once.

    Item i is item i of the wrapped data set. It is loaded on first use, it alone, and remembered from then on,
    whatever it is (None, 0 and empty items too). Indices -1 and len - 1 are the same item. The length is that of the
    wrapped data set. Each CachedDataset has a memory of its own, for any number of items.

    Raises: IndexError where the wrapped data set does.

        >>> cached = CachedDataset(slow_dataset)      # a data set of 3 items
        >>> item = cached[2], cached[2], cached[-1]   # slow_dataset loads its last item once, not three times

    別のデータセットを包み、どの要素も 1 回しか読み込まないデータセットです。
    i 番目の要素は、包んだデータセットの i 番目の要素です。最初に使うときにその要素だけを読み込み、以後は覚えて
    おきます。要素が None や 0 や空でも同じです。インデックス -1 と len - 1 は同じ要素です。長さは包んだデータセットの
    長さです。CachedDataset はそれぞれ自分の記憶を持ち、要素がいくつあっても忘れません。
    包んだデータセットが IndexError を送出するところでは、同じく IndexError を送出します。
    """

    def __init__(self, dataset: Dataset) -> None:
        ### BEGIN SOLUTION
        self.dataset = dataset
        self.cache: dict[int, Any] = {}
        ### END SOLUTION

    def __len__(self) -> int:
        ### BEGIN SOLUTION
        return len(self.dataset)
        ### END SOLUTION

    def __getitem__(self, index: int) -> Any:
        ### BEGIN SOLUTION
        index = range(len(self))[index]
        if index not in self.cache:
            self.cache[index] = self.dataset[index]
        return self.cache[index]
        ### END SOLUTION


def split(dataset: Dataset, fractions: Sequence[float], seed: int) -> list[Subset]:
    """Split a data set into random parts, one for each fraction, as a list of Subsets.

    Every sample is in exactly one part. A part's size differs from fraction * len(dataset) by at most one
    (so a part of a tiny data set may be empty, without a warning). The same seed gives the same parts, whatever
    happened before; the global random generators stay as they are. No sample is read or copied.

    Raises: ValueError unless all fractions are positive and their sum is 1 (within 1e-6).

        >>> train, test = split(dataset, [0.8, 0.2], seed=0)   # of 10 samples
        >>> len(train), len(test)
        (8, 2)

    データセットを、割合ごとに 1 つのランダムな部分に分け、Subset のリストで返します。
    どのサンプルも、ちょうど 1 つの部分に入ります。部分の大きさと 割合 * len(dataset) の差は 1 以下です
    （そのため、小さなデータセットでは空の部分もできますが、警告は出しません）。同じシードなら、それまでに何があっても
    同じ分け方になります。グローバルな乱数生成器は元の状態のままです。サンプルを読んだりコピーしたりはしません。
    割合がすべて正で合計が 1（誤差 1e-6 まで）でなければ、ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if not all(fraction > 0 for fraction in fractions) or not abs(sum(fractions) - 1) <= 1e-6:
        raise ValueError(f"'fractions' must be positive and sum to 1 (got {list(fractions)})")
    count = len(dataset)
    order = torch.randperm(count, generator=torch.Generator().manual_seed(seed)).tolist()
    ends = [round(total * count) for total in itertools.accumulate(fractions)]
    ends[-1] = count  # the sum may be a little less or more than 1
    return [Subset(dataset, order[start:end]) for start, end in itertools.pairwise([0, *ends])]
    ### END SOLUTION


class RowDataset(Dataset):
    """Rows of comma-separated numbers; the last column is the label.

    lines are the lines of a text file, with or without their newline. Lines with nothing but white space are skipped.
    With header=True the first line names the columns and is no row. Item i is the tuple (features, label) of row i,
    parsed when asked for: features is a float32 tensor of shape (D,), label an int64 tensor without dimensions.

    Raises: ValueError for a row that has another number of columns than the header (without one: than the first row),
    or where something is not a number, or where the label is not a whole number ("2.0" is 2, "1.5" is an error); when
    the row is read or already in the constructor. IndexError beyond the last row.

        >>> dataset = RowDataset(["width,height,label", "1.5,2,0", "-3,0.25,1"])
        >>> len(dataset), dataset[1]
        (2, (tensor([-3.0000,  0.2500]), tensor(1)))

    コンマ区切りの数の行を読むデータセットです。最後の列がラベルです。
    lines はテキストファイルの行で、行末の改行はあってもなくてもかまいません。空白だけの行は飛ばします。
    header=True のとき、最初の行は列の名前で、データの行ではありません。i 番目の要素は i 行目のタプル
    (features, label) で、求められたときに解析します。features は形状 (D,) の float32 のテンソル、label は 0 次元の
    int64 のテンソルです。
    列の数がヘッダー（なければ最初の行）と違う行、数でないものがある行、ラベルが整数でない行（"2.0" は 2、"1.5" は
    エラー）では、ValueError を送出します。その行を読むときでも、コンストラクタの時点でもかまいません。最後の行より
    先は IndexError です。
    """

    def __init__(self, lines: Sequence[str], header: bool = True) -> None:
        ### BEGIN SOLUTION
        rows = [line for line in lines if line.strip()]
        self.columns = len(rows[0].split(",")) if rows else 0
        self.rows = rows[1:] if header else rows
        ### END SOLUTION

    def __len__(self) -> int:
        ### BEGIN SOLUTION
        return len(self.rows)
        ### END SOLUTION

    def __getitem__(self, index: int) -> tuple[Tensor, Tensor]:
        ### BEGIN SOLUTION
        fields = self.rows[index].split(",")
        if len(fields) != self.columns:
            raise ValueError(f"row {index} must have {self.columns} columns (got {len(fields)})")
        *features, label = (float(field) for field in fields)
        if not label.is_integer():
            raise ValueError(f"the label of row {index} must be a whole number (got {label})")
        return torch.tensor(features, dtype=torch.float32), torch.tensor(int(label), dtype=torch.int64)
        ### END SOLUTION
