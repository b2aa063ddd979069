"""Training and evaluating: one step, one epoch, the accuracy, an evaluation, the whole loop, and two tasks at once.

学習と評価：1 ステップ、1 エポック、正解率、評価、ループ全体、そして 2 つのタスクの同時学習です。
"""

from collections.abc import Callable, Iterable

import torch
from torch import Tensor, nn


def train_step(
    model: nn.Module, inputs: Tensor, targets: Tensor, criterion: Callable, optimizer: torch.optim.Optimizer
) -> float:
    """Make one update from this batch alone; return the loss before the update as a Python float.

    The model sees the batch once, as a whole; criterion(outputs, targets) gives a 0-d loss, which is returned as it is.
    Gradients from before the call do not count. Model and batch are on one device, and the model comes in training
    mode. The optimizer holds parameters of the model, all or some of them.
    What the model or the criterion raises is passed on.

        >>> layer = nn.Linear(1, 1, bias=False)
        >>> _ = nn.init.zeros_(layer.weight)
        >>> optimizer = torch.optim.SGD(layer.parameters(), lr=0.25)
        >>> train_step(layer, torch.ones(2, 1), torch.tensor([[3.0], [5.0]]), nn.MSELoss(), optimizer)
        17.0
        >>> layer.weight.item()
        2.0

    このバッチだけを使って更新を 1 回行い、更新前の損失を Python の float で返します。
    バッチはまとめて 1 回だけモデルに渡します。criterion(outputs, targets) は 0 次元の損失を返し、
    その値をそのまま返します。
    呼び出し前から残っていた勾配は含めません。モデルとバッチは同じデバイスにあり、モデルは学習モードで渡されます。
    オプティマイザが持つのは、モデルのパラメータのすべてか一部です。
    モデルや criterion が送出する例外はそのまま伝えます。
    """
    raise NotImplementedError("Task 1: train_step")


def train_epoch(
    model: nn.Module,
    loader: Iterable,
    criterion: Callable,
    optimizer: torch.optim.Optimizer,
    device: torch.device | str = "cpu",
) -> float:
    """Train for one epoch: one update for every batch, in order; return the mean loss per sample as a Python float.

    The model is on `device` already. It is put into training mode, all of its modules, and stays in it.
    loader yields (inputs, targets), on any device; every batch is brought to `device`. It is gone through once and may
    be a generator; no batch is empty, the last one may be short.
    criterion(outputs, targets) is a mean over samples, so a batch counts with its number of rows. The loss of a batch
    is the one before its update.
    No more than a batch or two have their graph in memory at a time.
    Raises ValueError for a loader without samples.

        >>> layer = nn.Linear(1, 1, bias=False)
        >>> _ = nn.init.zeros_(layer.weight)
        >>> batches = [(torch.ones(3, 1), torch.ones(3, 1)), (torch.ones(1, 1), torch.tensor([[4.0]]))]
        >>> train_epoch(layer, batches, nn.MSELoss(), torch.optim.SGD(layer.parameters(), lr=0.5))
        3.0
        >>> layer.weight.item()
        4.0

    1 エポックの学習を行います。バッチごとに順に 1 回ずつ更新し、サンプルあたりの平均損失を Python の float で返します。
    モデルはすでに `device` にあります。すべてのモジュールを学習モードにし、そのままにします。
    loader は (inputs, targets) を順に返します。バッチはどのデバイスにあるかわからないので、すべて `device` へ移します。
    loader は 1 回だけたどります。ジェネレータのこともあります。空のバッチはなく、最後のバッチは短いことがあります。
    criterion(outputs, targets) はサンプルについての平均なので、バッチはその行数だけの重みを持ちます。
    各バッチの損失は、そのバッチで更新する前の値です。
    計算グラフを同時に残してよいのは、せいぜいバッチ 2 個分までです。
    loader にサンプルがなければ ValueError を送出します。
    """
    raise NotImplementedError("Task 2: train_epoch")


def accuracy(logits: Tensor, targets: Tensor) -> float:
    """Return the fraction of rows whose largest logit is at the target, as a Python float from 0 to 1.

    logits: (N, C), of any floating dtype and on any device; targets: (N,), int64, on the same device. The result is
    exact to 1e-6, for half-precision logits too.
    Targets of shape (N, 1) may be refused with a ValueError; they must not give a wrong fraction.
    Raises ValueError for no rows, and where logits and targets differ in length.

        >>> logits = torch.tensor([[2.0, 1.0, 0.0], [0.0, 5.0, 1.0], [3.0, 0.0, 1.0], [0.0, 1.0, 2.0]])
        >>> accuracy(logits, torch.tensor([0, 1, 2, 2]))
        0.75

    ロジットが最大の位置が正解と一致する行の割合を、0 から 1 の Python の float で返します。
    logits は形状 (N, C) の浮動小数点数（データ型とデバイスは問いません）、targets は形状 (N,) の int64 で、
    同じデバイスにあります。半精度のロジットでも、誤差は 1e-6 以内とします。
    形状 (N, 1) の targets は ValueError で断ってもかまいませんが、誤った割合を返してはいけません。
    行がないとき、または logits と targets の長さが異なるときは ValueError を送出します。
    """
    raise NotImplementedError("Task 3: accuracy")


def evaluate(
    model: nn.Module, loader: Iterable, criterion: Callable, device: torch.device | str = "cpu"
) -> dict[str, float]:
    """Return {"loss": …, "accuracy": …} over all samples, as Python floats.

    The model computes in evaluation mode, all of its modules, and no graph is built. Afterwards everything is as
    before: each module's mode, parameters, buffers, every .grad, and the caller's grad mode.
    The model is on `device` already; it gives logits (N, C), targets are classes (N,). loader yields (inputs, targets),
    on any device; every batch is brought to `device`. It is gone through once and may be a generator; no batch is
    empty. criterion(logits, targets) is a mean over samples, so a batch counts with its number of rows.
    Raises ValueError for a loader without samples.

        >>> inputs, targets = torch.tensor([[2.0, 0.0], [0.0, 3.0], [1.0, 0.0]]), torch.tensor([0, 0, 0])
        >>> batches = zip(inputs.split(2), targets.split(2))
        >>> evaluate(nn.Identity(), batches, lambda logits, targets: logits[:, 1].mean())
        {'loss': 1.0, 'accuracy': 0.6666666666666666}

    全サンプルについての {"loss": …, "accuracy": …} を、Python の float で返します。
    モデルのすべてのモジュールを評価モードにして計算し、計算グラフは作りません。終わったら、各モジュールのモード、
    パラメータ、バッファ、すべての .grad、呼び出し側の勾配モードを、どれも元のままにします。
    モデルはすでに `device` にあり、ロジット (N, C) を返します。targets はクラス (N,) です。
    loader は (inputs, targets) を順に返します。バッチはどのデバイスにあるかわからないので、すべて `device` へ移します。
    loader は 1 回だけたどります。ジェネレータのこともあります。空のバッチはありません。
    criterion(logits, targets) はサンプルについての平均なので、バッチはその行数だけの重みを持ちます。
    loader にサンプルがなければ ValueError を送出します。
    """
    raise NotImplementedError("Task 4: evaluate")


def fit(
    model: nn.Module,
    train_loader: Iterable,
    valid_loader: Iterable,
    criterion: Callable,
    optimizer: torch.optim.Optimizer,
    epochs: int,
    device: torch.device | str = "cpu",
    scheduler: torch.optim.lr_scheduler.LRScheduler | None = None,
) -> list[dict[str, float]]:
    """Train for `epochs` epochs and evaluate after each of them; return one entry per epoch.

    An entry is {"epoch": from 0, "lr": the first group's rate during this epoch, "train_loss": what train_epoch
    returns, "loss" and "accuracy": what evaluate returns for valid_loader, after this epoch's updates}; "epoch" is an
    int, the others are floats. All epochs are trained, and the weights stay those of the last update.
    Both loaders are gone through anew in every epoch, and have samples. With a scheduler, scheduler.step() comes
    once per epoch, after the updates (the last epoch's, too). After the last epoch the model is in training mode.
    No epochs give []. Raises ValueError for epochs < 0.

        >>> layer = nn.Linear(1, 2)
        >>> batches = [(torch.ones(2, 1), torch.tensor([0, 1]))]
        >>> optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
        >>> history = fit(layer, batches, batches, nn.CrossEntropyLoss(), optimizer, epochs=2)
        >>> [entry["epoch"] for entry in history], list(history[0])
        ([0, 1], ['epoch', 'lr', 'train_loss', 'loss', 'accuracy'])

    `epochs` エポックの学習を行い、エポックごとにその後で評価します。エポックごとの記録を並べたリストを返します。
    1 つの記録は、"epoch"（0 から）、"lr"（そのエポックで使った、最初のグループの学習率）、"train_loss"（train_epoch の
    返り値）、"loss" と "accuracy"（そのエポックの更新が済んだ後に、valid_loader を渡した evaluate の返り値）を
    持つ辞書です。
    "epoch" は int、ほかは float です。全エポックを学習し、重みは最後の更新の後の値のままにします。
    どちらの loader も、エポックごとに初めからたどり直します。サンプルは必ずあります。
    scheduler があれば、エポックごとに 1 回、更新が済んだ後に scheduler.step() を呼びます（最後のエポックも同じです）。
    最後のエポックが終わったとき、モデルは学習モードにしておきます。
    epochs が 0 なら [] を返します。epochs < 0 のときは ValueError を送出します。
    """
    raise NotImplementedError("Task 5: fit")


def multi_task_step(
    model: nn.Module,
    batch: tuple,
    criterion: Callable,
    optimizer: torch.optim.Optimizer,
    device: torch.device | str = "cpu",
) -> float:
    """Make one update from a batch with two kinds of targets; return the loss before the update as a Python float.

    batch is (data, (class_target, regression_target)), on any device; all three tensors are brought to `device`, where
    the model is already. model(data) gives (class_logits, regression), and the loss is
    criterion(class_logits, regression, class_target, regression_target), a 0-d tensor that joins both tasks.
    Gradients from before the call do not count. The model comes in training mode and sees the batch once, as a whole;
    the optimizer holds parameters of the model. What the model or the criterion raises is passed on.

        >>> class Same(nn.Linear):
        ...     def forward(self, data):
        ...         return super().forward(data), super().forward(data)
        >>> model = Same(1, 1, bias=False)
        >>> _ = nn.init.zeros_(model.weight)
        >>> batch = torch.ones(1, 1), (torch.tensor([2.0]), torch.tensor([3.0]))
        >>> optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
        >>> multi_task_step(model, batch, lambda a, b, x, y: ((a - x) ** 2 + (b - y) ** 2).mean(), optimizer)
        13.0

    2 種類の正解を持つバッチで更新を 1 回行い、更新前の損失を Python の float で返します。
    batch は (data, (class_target, regression_target)) で、どのデバイスにあるかわかりません。3 つのテンソルをすべて、
    モデルのある `device` へ移します。model(data) は (class_logits, regression) を返します。損失は
    criterion(class_logits, regression, class_target, regression_target) で、両方のタスクを合わせた 0 次元テンソルです。
    呼び出し前から残っていた勾配は含めません。モデルは学習モードで渡され、バッチはまとめて 1 回だけモデルに渡します。
    オプティマイザが持つのはモデルのパラメータです。モデルや criterion が送出する例外はそのまま伝えます。
    """
    raise NotImplementedError("Task 6: multi_task_step")
