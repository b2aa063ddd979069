"""Fixing broken training code: seven short programs, each with several faults.

よくあるエラーの修正：短い 7 つのプログラムに、それぞれ誤りがいくつかあります。

Under each `raise NotImplementedError` stands the program as it was handed to you. Delete the `raise` and repair
the rest, or write it anew.
どの関数でも、`raise NotImplementedError` の下にあるのが、受け取ったままのプログラムです。
`raise` の行を消して、その下を直してください。はじめから書き直してもかまいません。
"""

from collections.abc import Callable, Iterable

import torch
from torch import Tensor, nn
from torch.nn import functional as F


def fit_line(x: Tensor, y: Tensor, lr: float, steps: int) -> tuple[float, float]:
    """Fit y ≈ slope · x + intercept by gradient descent; return (slope, intercept) as Python floats.

    Both begin at 0. Each of the `steps` steps moves both at once by -lr times the gradient of the mean squared error
    over all samples. x and y are float tensors of shape (N,) on one device, float32 or float64; the numbers are as
    precise as that dtype. Raises ValueError where x and y differ in length.

        >>> fit_line(torch.tensor([1.0, 2.0]), torch.tensor([3.0, 5.0]), lr=0.5, steps=1)
        (6.5, 4.0)

    勾配降下法で y ≈ slope · x + intercept を求め、(slope, intercept) を Python の float で返します。
    どちらも 0 から始めます。`steps` 回の更新のそれぞれで、全サンプルの平均二乗誤差の勾配に -lr を
    掛けた分だけ、両方を同時に動かします。
    x と y は同じデバイスにある形 (N,) の浮動小数点数のテンソル（float32 か float64）で、
    結果の精度もそのデータ型と同じです。
    x と y の長さが異なるときは ValueError を送出します。
    """
    raise NotImplementedError("Task 1: fit_line")
    # As handed to you / 受け取ったままのプログラム:
    slope = torch.zeros((), dtype=x.dtype, device=x.device, requires_grad=True)
    intercept = torch.zeros((), dtype=x.dtype, device=x.device, requires_grad=True)
    optimizer = torch.optim.SGD([slope, intercept], lr=lr)
    output = slope * x + intercept
    loss = (output - y).pow(2).mean()
    for _ in range(steps):
        output = slope * x + intercept
        loss.backward()
        optimizer.step()
    return slope.item(), intercept.item()


def train_with_schedule(
    model: nn.Module,
    loader: Iterable,
    criterion: Callable,
    optimizer: torch.optim.Optimizer,
    scheduler: torch.optim.lr_scheduler.LRScheduler,
    epochs: int,
) -> list[float]:
    """Train for `epochs` epochs with a schedule that counts epochs; return the rate that each epoch trained with.

    Each batch makes one update from its own gradient. scheduler.step() is called without arguments, once per epoch,
    after the epoch's last update; after the last epoch, too. The rates are Python floats, those of the optimizer's
    first group. The schedule may be under way already: it goes on from where it is.
    loader yields (inputs, targets), is gone through anew in every epoch, and need not have a length;
    criterion(outputs, targets) gives the loss.
    Gradients from before do not count. Training is done in training mode, and the model stays in it.
    All is on one device.

        >>> layer = nn.Linear(1, 1)
        >>> sgd = torch.optim.SGD(layer.parameters(), lr=0.5)
        >>> halving = torch.optim.lr_scheduler.StepLR(sgd, step_size=1, gamma=0.5)
        >>> batches = [(torch.ones(2, 1), torch.ones(2, 1))] * 10
        >>> train_with_schedule(layer, batches, nn.MSELoss(), sgd, halving, epochs=3)
        [0.5, 0.25, 0.125]

    エポック単位のスケジューラを使って `epochs` エポック学習し、各エポックの学習に使った学習率を返します。
    バッチごとに、そのバッチの勾配で 1 回更新します。scheduler.step() は引数なしで、エポックごとに 1 回、
    そのエポックの最後の更新の後に呼びます。最後のエポックの後にも呼びます。
    返す学習率は、オプティマイザの先頭のグループのもので、Python の float です。
    スケジューラは途中まで進んでいることもあり、その続きから使います。
    loader は (inputs, targets) を順に返すもので、エポックごとに最初からたどります。len() は使えないこともあります。
    損失は criterion(outputs, targets) で求めます。呼び出し前から残っていた勾配は含めません。
    学習は学習モードで行い、モデルは学習モードのままにします。すべて同じデバイスにあります。
    """
    raise NotImplementedError("Task 2: train_with_schedule")
    # As handed to you / 受け取ったままのプログラム:
    model.train()
    rates = []
    for _ in range(epochs):
        for inputs, targets in loader:
            optimizer.zero_grad()
            loss = criterion(model(inputs), targets)
            loss.backward()
            optimizer.step()
            scheduler.step()
        rates.append(optimizer.param_groups[0]["lr"])
    return rates


def build_decay_optimizer(model: nn.Module, lr: float, weight_decay: float) -> torch.optim.Optimizer:
    """Return a torch.optim.AdamW or torch.optim.Adam that decays weights, but neither biases nor normalisation.

    The weights of linear, convolution and embedding layers are decayed with `weight_decay`; every bias and every
    parameter of a normalisation layer with 0. Every trainable parameter is in the optimizer exactly once, shared ones
    too; frozen ones (requires_grad False) are in no group. Every group has the rate `lr`. The model may have any
    structure and any names, and does not change; its normalisation layers have weights of one dimension.
    Raises ValueError for weight_decay < 0.

        >>> optimizer = build_decay_optimizer(nn.Linear(3, 2), lr=0.01, weight_decay=0.1)
        >>> sorted((group["weight_decay"], len(group["params"])) for group in optimizer.param_groups)
        [(0.0, 1), (0.1, 1)]

    重みは減衰させ、
    バイアスと正規化層のパラメータは減衰させない torch.optim.AdamW または torch.optim.Adam を返します。
    全結合層、畳み込み層、埋め込み層の重みには `weight_decay` を、すべてのバイアスと
    正規化層のパラメータには 0 を使います。学習されるパラメータは、共有されているものも含めて、どれもちょうど 1 回ずつ
    オプティマイザに入れます。凍結されたもの（requires_grad が False）は、どのグループにも入れません。
    学習率は、どのグループも `lr` です。
    モデルの構造や名前は何でもかまいません。正規化層の重みは 1 次元とします。
    モデルは変更しません。weight_decay < 0 のときは ValueError を送出します。
    """
    raise NotImplementedError("Task 3: build_decay_optimizer")
    # As handed to you / 受け取ったままのプログラム:
    groups = [
        {"params": model.features.parameters(), "weight_decay": weight_decay},
        {"params": model.bn.parameters(), "weight_decay": 0.0},
    ]
    return torch.Adam(groups, lr=lr)


def forward_on(model: nn.Module, batch: dict, device: torch.device | str) -> Tensor:
    """Move the model and batch["x"] to `device`, and return the model's output for batch["x"] minus the means, there.

    batch["x"] is a float tensor of shape (N, 3); the means of its three features, 0.5, -1.0 and 2.0, are subtracted
    before the model sees it. Model and batch may begin on any device. The model itself is moved, as model.to does it,
    and stays there. The batch stays as it is: its dict, its tensors and where they are; its other entries may be
    anything. Gradients pass through. Raises KeyError where the batch has no "x".

        >>> forward_on(nn.Identity(), {"x": torch.tensor([[1.0, 1.0, 1.0]]), "names": ["a"]}, "cpu")
        tensor([[ 0.5000,  2.0000, -1.0000]])

    モデルと batch["x"] を `device` に移し、batch["x"] から平均を引いてモデルに通した出力を、
    そのデバイスの上で返します。
    batch["x"] は形 (N, 3) の浮動小数点数のテンソルです。3 つの特徴量の平均 0.5、-1.0、2.0 を
    引いてから、モデルに渡します。
    モデルもバッチも、最初はどのデバイスにあってもかまいません。モデルは model.to と同じように
    そのものを移し、移したままにします。
    バッチは変更しません。辞書も、中のテンソルも、その置き場所もそのままです。
    "x" 以外には何が入っていてもかまいません。
    勾配が伝わるようにします。バッチに "x" がなければ KeyError を送出します。
    """
    raise NotImplementedError("Task 4: forward_on")
    # As handed to you / 受け取ったままのプログラム:
    means = torch.tensor([0.5, -1.0, 2.0])
    batch["x"].to(device)
    x = batch["x"] - means
    return model(x.cuda())


def classification_loss(model: nn.Module, x: Tensor, target: Tensor) -> Tensor:
    """Return the mean cross-entropy of the logits model(x), as a 0-d tensor of their dtype, with its graph.

    model(x) has the shape (N, C) and is not normalised; the logits may lie hundreds apart. target holds int64 classes
    from 0 to C - 1, of shape (N,) or (N, 1), N = 1 included. All is on one device.
    Raises IndexError for a class out of range (torch's own, on the CPU).

        >>> classification_loss(nn.Identity(), torch.zeros(2, 4), torch.tensor([[3], [0]]))  # log 4
        tensor(1.3863)

    ロジット model(x) の平均交差エントロピーを、ロジットと同じデータ型の 0 次元テンソルで返します。
    計算グラフは切りません。model(x) の形は (N, C) で、正規化されていません。
    ロジットどうしの差は数百になることもあります。
    target は 0 から C - 1 までの int64 のクラス番号で、形は (N,) か (N, 1) です。N = 1 のこともあります。
    すべて同じデバイスにあります。
    範囲外のクラスには IndexError を送出します（CPU の上で PyTorch が送出するもので十分です）。
    """
    raise NotImplementedError("Task 5: classification_loss")
    # As handed to you / 受け取ったままのプログラム:
    probabilities = model(x).softmax(dim=1)
    classes = probabilities.shape[1]
    predicted = F.one_hot(probabilities.argmax(dim=1), classes)
    return nn.CrossEntropyLoss()(predicted, F.one_hot(target, classes))


def validate(model: nn.Module, loader: Iterable) -> float:
    """Return the share of samples that the model classifies rightly, over all samples, as a Python float.

    loader yields (inputs, targets) and is gone through once; model(inputs) gives scores of shape (N, C), whose largest
    is the prediction, targets are classes of shape (N,). The model is in evaluation mode meanwhile, nothing random
    happens to its scores, and no graph is recorded; afterwards each module's train/eval flag is as it was, and nothing
    else about the model has changed. Model and batches are on one device.
    Raises ValueError where the loader gives no samples.

        >>> validate(nn.Identity(), [(torch.tensor([[0.1, 0.9], [0.3, 0.2]]), torch.tensor([1, 1]))])
        0.5

    全サンプルのうち、モデルが正しく分類したものの割合を Python の float で返します。
    loader は (inputs, targets) を順に返すもので、1 回だけたどります。model(inputs) は形 (N, C) のスコアで、
    最大のものが予測クラスです。targets は形 (N,) のクラス番号です。
    その間、モデルは評価モードで、スコアに乱数は混ざらず、計算グラフも記録しません。
    終わったら、各モジュールの学習・評価のフラグを元どおりにし、モデルのほかの部分も変えません。
    モデルとバッチは同じデバイスにあります。
    サンプルが 1 つもなければ ValueError を送出します。
    """
    raise NotImplementedError("Task 6: validate")
    # As handed to you / 受け取ったままのプログラム:

    def head(inputs: Tensor) -> Tensor:
        return F.dropout(model(inputs), p=0.5)

    accuracies = []
    for inputs, targets in loader:
        predicted = head(inputs).argmax(dim=1)
        accuracies.append((predicted == targets).float().mean().item())
    return sum(accuracies) / len(accuracies)


def exp_unit(x: Tensor, w: Tensor) -> Tensor:
    """Return relu(exp(z) - 1) + z, where z = x @ w.

    x has the shape (N, D), w the shape (D, M), both float32 or both float64. Gradients reach x and w, and whatever
    they were computed from; x and w do not change. Anomaly detection is left as it was found.
    Raises RuntimeError for shapes that do not multiply (torch's own).

        >>> exp_unit(torch.tensor([[1.0]]), torch.tensor([[1.0, -1.0]]))
        tensor([[ 2.7183, -1.0000]])

    z = x @ w として、relu(exp(z) - 1) + z を返します。
    x の形は (N, D)、w の形は (D, M) で、どちらも float32 か、どちらも float64 です。
    勾配は x と w に、そしてその計算元にも正しく伝わるようにします。x と w は変更しません。
    異常検出モード（anomaly detection）の設定は、呼ばれたときのままにします。
    掛け合わせられない形のときは RuntimeError を送出します（PyTorch が送出するもので十分です）。
    """
    raise NotImplementedError("Task 7: exp_unit")
    # As handed to you / 受け取ったままのプログラム:
    x *= 1
    z = x @ w
    h = torch.exp(z)
    h -= 1
    h.relu_()
    return h + z
