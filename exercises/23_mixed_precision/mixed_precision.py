"""Mixed precision: forward passes in 16 bits, parameters in 32, and a loss scale that saves small gradients.

混合精度：順伝播は 16 ビットで計算し、パラメータは 32 ビットのまま保ちます。小さな勾配は損失のスケーリングで守ります。
"""

from collections.abc import Callable

import torch
from torch import Tensor, nn


def autocast_forward(model: nn.Module, x: Tensor, dtype: torch.dtype = torch.bfloat16) -> Tensor:
    """Return model(x), computed under autocast with this dtype, on the device that x is on.

    The result comes as the model gives it, in the dtype that autocast chose, and with its graph.
    The parameters stay float32. Afterwards autocast is as the caller had it: off, or what the caller had switched on.

        >>> layer = nn.Linear(3, 2)
        >>> autocast_forward(layer, torch.ones(4, 3)).dtype, layer.weight.dtype
        (torch.bfloat16, torch.float32)

    model(x) を、x のあるデバイスで、指定した dtype の autocast のもとで計算して返します。
    返すのはモデルの出力そのものです。データ型は autocast が決めたまま、計算グラフもつながったままにします。
    パラメータは float32 のままです。呼び出した後の autocast の状態は、呼び出し側で無効なら無効、
    有効にしていたならその設定のまま、つまり呼び出す前と同じです。
    """
    raise NotImplementedError("Task 1: autocast_forward")


def amp_step(
    model: nn.Module,
    inputs: Tensor,
    targets: Tensor,
    criterion: Callable,
    optimizer: torch.optim.Optimizer,
    scaler: torch.amp.GradScaler,
    dtype: torch.dtype = torch.bfloat16,
) -> float:
    """Make one update in mixed precision; return the loss before it, unscaled, as a Python float.

    Model and criterion(outputs, targets) both run under autocast with this dtype. The scaler scales the loss, makes
    the optimizer's step or skips it, and updates its scale; it is used as it comes, and may be disabled.
    Gradients from before the call do not count. The model comes in training mode; the optimizer holds exactly its
    parameters; everything is on one device. What the model raises is passed on.

        >>> layer = nn.Linear(1, 1, bias=False)
        >>> _ = nn.init.zeros_(layer.weight)
        >>> optimizer = torch.optim.SGD(layer.parameters(), lr=0.5)
        >>> scaler = torch.amp.GradScaler("cpu")
        >>> amp_step(layer, torch.ones(2, 1), torch.tensor([[1.0], [3.0]]), nn.MSELoss(), optimizer, scaler)
        5.0
        >>> layer.weight.item()
        2.0

    混合精度で更新を 1 回行い、更新前の損失を、スケールしない値のまま Python の float で返します。
    モデルと criterion(outputs, targets) は、どちらも指定した dtype の autocast のもとで計算します。
    損失のスケーリング、オプティマイザの更新（またはその見送り）、スケールの調整は scaler に任せます。
    scaler は渡されたものをそのまま使います。無効（disabled）の scaler が渡されることもあります。
    呼び出し前から残っていた勾配は含めません。モデルは学習モードで渡され、オプティマイザが持つのは、
    ちょうどそのモデルのパラメータです。すべて同じデバイスにあります。モデルが送出する例外はそのまま伝えます。
    """
    raise NotImplementedError("Task 2: amp_step")


def amp_clipped_step(
    model: nn.Module,
    inputs: Tensor,
    targets: Tensor,
    criterion: Callable,
    optimizer: torch.optim.Optimizer,
    scaler: torch.amp.GradScaler,
    max_norm: float,
    dtype: torch.dtype = torch.bfloat16,
) -> float:
    """Make one update as amp_step does, with clipped gradients; return their norm before clipping as a Python float.

    What is clipped is the joint 2-norm of the true, unscaled gradients; it is also what is returned. Where a gradient
    is not finite, the scaler skips the step as it always does, and the norm that is returned is not finite.

        >>> layer = nn.Linear(1, 1, bias=False)
        >>> _ = nn.init.zeros_(layer.weight)
        >>> optimizer = torch.optim.SGD(layer.parameters(), lr=0.5)
        >>> scaler = torch.amp.GradScaler("cpu", init_scale=1024.0)
        >>> data = torch.ones(2, 1), torch.tensor([[3.0], [5.0]])
        >>> amp_clipped_step(layer, *data, nn.MSELoss(), optimizer, scaler, max_norm=2.0)
        8.0
        >>> round(layer.weight.item(), 4)
        1.0

    amp_step と同じ更新を、勾配クリッピングを加えて 1 回行い、縮める前のノルムを Python の float で返します。
    縮めるのも返すのも、スケールを外した本来の勾配をすべて合わせた 2-ノルムです。
    有限でない勾配があれば、いつもどおり scaler が更新を見送ります。このとき返すノルムも有限ではありません。
    """
    raise NotImplementedError("Task 3: amp_clipped_step")


class LossScaler:
    """A loss scale that adapts itself, as torch.amp.GradScaler has it.

    The attribute `scale` is the present scale, a Python float.
    Raises ValueError for growth <= 1, for backoff outside (0, 1) and for interval < 1.

        >>> weight = torch.tensor([5.0], requires_grad=True)
        >>> optimizer = torch.optim.SGD([weight], lr=1.0)
        >>> scaler = LossScaler(scale=8.0)
        >>> scaler.scale_loss((2 * weight).sum()).backward()
        >>> weight.grad
        tensor([16.])
        >>> scaler.step(optimizer), weight.item(), scaler.scale
        (True, 3.0, 8.0)

    torch.amp.GradScaler のように、自分で値を調整する損失スケールです。
    属性 `scale` は現在のスケールで、Python の float です。
    growth <= 1 のとき、backoff が (0, 1) の外のとき、interval < 1 のときは ValueError を送出します。
    """

    def __init__(self, scale: float = 65536.0, growth: float = 2.0, backoff: float = 0.5, interval: int = 2000) -> None:
        raise NotImplementedError("Task 4: LossScaler")

    def scale_loss(self, loss: Tensor) -> Tensor:
        """Return the loss times the scale, with its graph.

        損失にスケールを掛けて返します。計算グラフはつながったままです。
        """
        raise NotImplementedError("Task 4: LossScaler")

    def step(self, optimizer: torch.optim.Optimizer) -> bool:
        """Unscale the gradients of all the optimizer's parameters and make its step; return whether it was made.

        If any element of any gradient is inf or NaN, the optimizer's step is skipped, scale is multiplied by backoff,
        and False is returned. After `interval` good steps in a row scale is multiplied by growth, and the count
        begins anew; a skipped step, too, lets it begin anew. Parameters whose .grad is None are passed over.

        オプティマイザが持つ全パラメータの勾配からスケールを外して step() を呼び、更新したかどうかを返します。
        勾配の要素に 1 つでも inf か NaN があれば、オプティマイザの step() は呼ばず、
        scale に backoff を掛けて False を返します。
        更新が `interval` 回続けて成功したら、scale に growth を掛け、回数は数え直します。
        更新を見送ったときも数え直します。
        .grad が None のパラメータは飛ばします。
        """
        raise NotImplementedError("Task 4: LossScaler")


def lost_in(x: Tensor, dtype: torch.dtype) -> tuple[int, int]:
    """Return how many finite, non-zero values of x become 0, and how many become infinite, when x is cast to dtype.

    What is 0, infinite or NaN in x already is not counted. x and dtype are float16, bfloat16, float32 or float64.
    Raises ValueError for a dtype that is not floating.

        >>> x = torch.tensor([1.0, 1e-8, 70000.0])
        >>> lost_in(x, torch.float16), lost_in(x, torch.bfloat16)
        ((1, 1), (0, 0))

    x を dtype に変換したとき、0 でない有限の値のうち、いくつが 0 になり、いくつが無限大になるかを返します。
    x の中ではじめから 0、無限大、NaN だったものは数えません。x と dtype は float16、bfloat16、float32、float64
    のどれかです。dtype が浮動小数点数型でないときは ValueError を送出します。
    """
    raise NotImplementedError("Task 5: lost_in")
