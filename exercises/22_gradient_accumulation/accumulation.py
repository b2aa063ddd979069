"""Gradient accumulation and clipping: a large batch in small pieces, and gradients of bounded length.

勾配蓄積と勾配クリッピング：大きなバッチを小分けにして計算し、勾配の長さに上限を設けます。
"""

from collections.abc import Callable, Iterable

import torch
from torch import Tensor, nn


def accumulation_groups(batches: int, steps: int) -> list[int]:
    """Return how many batches go into each optimizer step.

    Every group has `steps` batches; what is left over forms one last, smaller group. No group is empty.
    Raises ValueError for steps < 1 or batches < 0.

        >>> accumulation_groups(10, 4)
        [4, 4, 2]

    オプティマイザの更新 1 回ごとに使うバッチの数を、順に並べたリストで返します。
    どのグループも `steps` 個のバッチからなり、余りは最後の小さなグループになります。空のグループは作りません。
    steps < 1 または batches < 0 のときは ValueError を送出します。
    """
    raise NotImplementedError("Task 1: accumulation_groups")


def micro_batches(inputs: Tensor, targets: Tensor, size: int) -> list[tuple[Tensor, Tensor]]:
    """Cut a batch along dimension 0 into (inputs, targets) pieces, in order.

    Every piece but the last has exactly `size` samples; an empty batch gives []. The pieces keep dtype, device and
    graph.
    Raises ValueError for size < 1, and where inputs and targets differ in length.

        >>> micro_batches(torch.tensor([1, 2, 3]), torch.tensor([4, 5, 6]), 2)
        [(tensor([1, 2]), tensor([4, 5])), (tensor([3]), tensor([6]))]

    バッチを次元 0 に沿って、先頭から順に (inputs, targets) の組へ切り分けます。
    最後の組を除き、どの組もちょうど `size` 個のサンプルを持ちます。空のバッチには [] を返します。
    データ型とデバイスはそのままで、計算グラフも切りません。
    size < 1 のとき、または inputs と targets の長さが異なるときは ValueError を送出します。
    """
    raise NotImplementedError("Task 2: micro_batches")


def accumulated_gradient_(model: nn.Module, criterion: Callable, inputs: Tensor, targets: Tensor, size: int) -> float:
    """Fill .grad with the gradient of the mean loss of the whole batch; return that loss as a Python float.

    The model never sees more than `size` samples at once, and the graph of one piece is gone before the next piece
    is computed. criterion(outputs, targets) averages over its samples. Gradients from before the call do not count;
    the parameters do not change. Model and batch are on one device, and the work is done there.
    Raises ValueError for an empty batch.

        >>> layer = nn.Linear(1, 1, bias=False)
        >>> _ = nn.init.zeros_(layer.weight)
        >>> accumulated_gradient_(layer, nn.MSELoss(), torch.ones(3, 1), torch.tensor([[3.0], [3.0], [6.0]]), size=2)
        18.0
        >>> layer.weight.grad
        tensor([[-8.]])

    バッチ全体の平均損失の勾配を .grad に入れ、その損失を Python の float で返します。
    モデルに一度に渡すサンプルは `size` 個までです。次の組を計算する前に、前の組の計算グラフが解放されるようにします。
    criterion(outputs, targets) は渡されたサンプルについての平均を返します。呼び出し前から残っていた勾配は含めません。
    パラメータの値は変えません。モデルとバッチは同じデバイスにあり、計算もそのデバイスで行います。
    空のバッチには ValueError を送出します。
    """
    raise NotImplementedError("Task 3: accumulated_gradient_")


def train_accumulated(
    model: nn.Module,
    loader: Iterable,
    criterion: Callable,
    optimizer: torch.optim.Optimizer,
    steps: int,
    max_norm: float | None = None,
) -> int:
    """Train for one epoch with one optimizer step for every `steps` batches; return the number of optimizer steps.

    Each step uses the mean gradient over all samples of its batches, the last, smaller group too: the result equals
    training on the joined batches. The model still sees one batch at a time.
    With max_norm, the gradients of the optimizer's parameters are clipped together, once per group.
    loader yields (inputs, targets) and is gone through once; criterion(outputs, targets) averages over its samples.
    Gradients from before the call do not count. The model comes in training mode and stays in it.
    The model and all batches are on one device, and the work is done there.
    Raises ValueError for steps < 1.

        >>> layer = nn.Linear(1, 1)
        >>> batches = [(torch.ones(2, 1), torch.zeros(2, 1))] * 10
        >>> train_accumulated(layer, batches, nn.MSELoss(), torch.optim.SGD(layer.parameters(), lr=0.1), steps=4)
        3

    1 エポックの学習を行い、`steps` 個のバッチごとにオプティマイザを 1 回更新して、更新した回数を返します。
    各更新では、そのグループの全サンプルについて平均した勾配を使います。最後の小さなグループも同じです。
    つまり、バッチをつなげて学習した結果と等しくなります。
    それでも、モデルに渡すのは一度に 1 バッチです。
    max_norm があれば、オプティマイザが持つパラメータの勾配をまとめて、グループごとに 1 回だけクリッピングします。
    loader は (inputs, targets) を順に返すもので、1 回だけたどります。criterion(outputs, targets) は平均を返します。
    呼び出し前から残っていた勾配は含めません。モデルは学習モードで渡され、学習モードのままにします。
    モデルとすべてのバッチは同じデバイスにあり、計算もそのデバイスで行います。
    steps < 1 のときは ValueError を送出します。
    """
    raise NotImplementedError("Task 4: train_accumulated")


def clip_norm_(params: Iterable[Tensor], max_norm: float) -> Tensor:
    """Scale all gradients in place so that their joint 2-norm is at most max_norm; return the norm before.

    One factor serves all gradients. Small gradients stay as they are, zero gradients stay zero, parameters whose
    .grad is None are skipped. params may be a generator. All gradients are on one device; the norm is a 0-d tensor
    there. Raises ValueError for max_norm < 0.

        >>> weight = torch.zeros(2, requires_grad=True)
        >>> weight.grad = torch.tensor([3.0, 4.0])
        >>> clip_norm_([weight], 1.0), weight.grad
        (tensor(5.), tensor([0.6000, 0.8000]))

    すべての勾配を合わせた 2-ノルムが max_norm 以下になるように、勾配をインプレースで縮め、
    縮める前のノルムを返します。勾配はすべて同じデバイスにあり、ノルムもそのデバイスの 0 次元テンソルです。
    倍率は全勾配に共通です。小さい勾配はそのまま、ゼロの勾配はゼロのままにし、.grad が None のパラメータは飛ばします。
    params はジェネレータでもかまいません。max_norm < 0 のときは ValueError を送出します。
    """
    raise NotImplementedError("Task 5: clip_norm_")


def clipped_step(model: nn.Module, loss: Tensor, optimizer: torch.optim.Optimizer, max_norm: float) -> float:
    """Make one update from `loss` with clipped gradients; return the norm before clipping as a Python float.

    Old gradients do not count. The optimizer holds exactly the model's parameters. What backward raises is passed on.

        >>> layer = nn.Linear(1, 1, bias=False)
        >>> _ = nn.init.zeros_(layer.weight)
        >>> loss = (layer(torch.ones(1, 1)) - 4).pow(2).mean()
        >>> clipped_step(layer, loss, torch.optim.SGD(layer.parameters(), lr=1.0), max_norm=2.0)
        8.0
        >>> layer.weight
        Parameter containing:
        tensor([[2.0000]], requires_grad=True)

    クリッピングした勾配で `loss` による更新を 1 回行い、クリッピング前のノルムを Python の float で返します。
    古い勾配は含めません。オプティマイザが持つのは、ちょうどモデルのパラメータです。
    backward が送出する例外はそのまま伝えます。
    """
    raise NotImplementedError("Task 6: clipped_step")
