"""Exercise 15: models, from two linear layers up to a convolutional net for images of any size.

A model is a class that inherits from nn.Module: `__init__` makes its layers, `forward` says how data flow through
them. Every model here works on whatever device and in whatever floating-point dtype it is moved to.

演習 15: モデルを書きます。線形層 2 つから始めて、どんな大きさの画像にも対応できる畳み込みネットまで進みます。

モデルは nn.Module を継承したクラスです。`__init__` で層を作り、`forward` にデータの流れを書きます。ここで書くモデルは、
どのデバイスに移しても、どの浮動小数点数の dtype に変えても動くようにします。
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class SimpleNN(nn.Module):
    """Two linear layers with a ReLU between them.

    fc1 = nn.Linear(inputs, hidden), then ReLU, then fc2 = nn.Linear(hidden, outputs), both with the initial values that
    nn.Linear gives them. x has shape (..., inputs), with any number of dimensions in front; the result has shape
    (..., outputs). The results are logits: nothing comes after fc2. The state_dict has the keys fc1.weight, fc1.bias,
    fc2.weight and fc2.bias and no others.

    Raises: RuntimeError if the last dimension of x is not inputs (torch's own error will do).

        >>> model = SimpleNN(4, 3, 2)
        >>> model(torch.zeros(5, 4)).shape
        torch.Size([5, 2])
        >>> SimpleNN()
        SimpleNN(
          (fc1): Linear(in_features=1024, out_features=224, bias=True)
          (fc2): Linear(in_features=224, out_features=10, bias=True)
        )

    2 つの線形層の間に ReLU を挟んだモデルです。
    fc1 = nn.Linear(inputs, hidden)、ReLU、fc2 = nn.Linear(hidden, outputs) の順に通します。層の初期値は nn.Linear が
    決めるままにします。x の形状は (..., inputs) で、前に次元がいくつあってもかまいません。結果の形状は (..., outputs)
    です。結果はロジットで、fc2 の後には何もありません。state_dict のキーは fc1.weight、fc1.bias、fc2.weight、fc2.bias
    だけです。
    x の最後の次元が inputs でなければ RuntimeError になります（torch が出すエラーのままでかまいません）。
    """

    def __init__(self, inputs: int = 1024, hidden: int = 224, outputs: int = 10) -> None:
        raise NotImplementedError("Task 1: SimpleNN")

    def forward(self, x: Tensor) -> Tensor:
        raise NotImplementedError("Task 1: SimpleNN")


def parameter_count(model: nn.Module, trainable_only: bool = False) -> int:
    """Return how many numbers the model's parameters hold altogether.

    All parameters count, in whatever module they are; one that is used in several places counts once. Buffers are no
    parameters. With trainable_only=True, parameters that do not require grad are left out. The model stays as it is.

        >>> parameter_count(nn.Linear(2, 3))
        9

    モデルのパラメータに含まれる数値の総数を返します。
    どのモジュールの中にあっても、パラメータはすべて数えます。複数の場所で使われるパラメータは 1 回だけ数えます。
    バッファはパラメータではありません。trainable_only=True なら、requires_grad が False のパラメータを除きます。
    モデルは変えません。
    """
    raise NotImplementedError("Task 2: parameter_count")


def parameter_shapes(model: nn.Module) -> dict[str, tuple[int, ...]]:
    """Return the name and the shape of every parameter, in the order of model.named_parameters().

    Frozen parameters are included, buffers are not. A parameter with several names appears once, under its first. The
    model stays as it is.

        >>> parameter_shapes(nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1, bias=False)))
        {'0.weight': (3, 2), '0.bias': (3,), '2.weight': (1, 3)}

    すべてのパラメータの名前と形状を、model.named_parameters() の順に返します。
    凍結されたパラメータは含め、バッファは含めません。複数の名前を持つパラメータは、最初の名前で 1 回だけ現れます。
    モデルは変えません。
    """
    raise NotImplementedError("Task 3: parameter_shapes")


def conv_output_size(size: int, kernel: int, stride: int = 1, padding: int = 0, dilation: int = 1) -> int:
    """Return the length of what a convolution or a pooling leaves of `size` elements, along one dimension.

    `padding` elements are added at both ends. The kernel looks at `kernel` elements that lie `dilation` apart, and
    moves on by `stride`; a position counts only where the whole kernel fits. The result is an int, exact however large
    size is.

    Raises: ValueError if kernel, stride or dilation is below 1, if padding is below 0, or if the kernel fits nowhere
    (the result would be below 1).

        >>> conv_output_size(32, 3), conv_output_size(30, 2, stride=2)
        (30, 15)

    `size` 個の要素に畳み込みまたはプーリングをした後の、1 つの次元の長さを返します。
    両端に `padding` 個ずつ要素を足します。カーネルは `dilation` 間隔で並ぶ `kernel` 個の要素を見て、`stride` ずつ
    進みます。カーネル全体が収まる位置だけを数えます。結果は int で、size がどんなに大きくても正確です。
    kernel・stride・dilation が 1 未満、padding が 0 未満、またはカーネルがどこにも収まらない（結果が 1 未満になる）
    ときは ValueError を送出します。
    """
    raise NotImplementedError("Task 4: conv_output_size")


class ConvNet(nn.Module):
    """A small convolutional net for images of one size.

    conv1 = nn.Conv2d(channels, 6, 3), ReLU, 2×2 max pooling (stride 2), flatten in PyTorch's order (channels, rows,
    columns), and fc1 = nn.Linear(features, classes). features follows from image_size, (height, width); for 32×32 it is
    1350. A batch (N, channels, H, W) gives logits of shape (N, classes), N = 0 included; one image (channels, H, W)
    gives (classes,). The state_dict has the keys conv1.weight, conv1.bias, fc1.weight and fc1.bias and no others.
    Making the model draws random numbers for the initial values of these two layers and for nothing else, and
    copy.deepcopy(model) works.

    Raises: ValueError in the constructor if nothing is left of the image after the pooling. RuntimeError for images
    of a size that gives another number of features (torch's own error will do).

        >>> ConvNet()(torch.zeros(5, 1, 32, 32)).shape, ConvNet(3, 4, (20, 30))(torch.zeros(3, 20, 30)).shape
        (torch.Size([5, 10]), torch.Size([4]))

    決まった大きさの画像を受け取る、小さな畳み込みネットです。
    conv1 = nn.Conv2d(channels, 6, 3)、ReLU、2×2 の最大値プーリング（ストライド 2）、PyTorch の順（チャンネル、行、列）
    での平坦化、fc1 = nn.Linear(features, classes) の順に通します。features は image_size、つまり（高さ, 幅）から
    決まり、32×32 なら 1350 です。バッチ (N, channels, H, W) の結果は形状 (N, classes) のロジットで、N = 0 でも
    動きます。
    画像 1 枚 (channels, H, W) なら (classes,) です。state_dict のキーは conv1.weight、conv1.bias、fc1.weight、
    fc1.bias だけです。モデルを作るとき、乱数はこの 2 つの層の初期値のためだけに使います。また、
    copy.deepcopy(model) ができるようにします。
    プーリングの後に何も残らない大きさなら、コンストラクタで ValueError を送出します。特徴の数が違ってしまう大きさの
    画像では RuntimeError になります（torch が出すエラーのままでかまいません）。
    """

    def __init__(self, channels: int = 1, classes: int = 10, image_size: tuple[int, int] = (32, 32)) -> None:
        raise NotImplementedError("Task 5: ConvNet")

    def forward(self, x: Tensor) -> Tensor:
        raise NotImplementedError("Task 5: ConvNet")


class DropoutNet(nn.Module):
    """ReLU, followed by dropout while training.

    x has shape (..., features); the result has the same shape. In training mode each element of relu(x) is set to 0
    with probability p, independently of all others and anew in each call, and the others are divided by 1 - p. In
    evaluation mode the result is relu(x). p = 0 keeps everything, p = 1 sets everything to 0. What is drawn comes from
    PyTorch's global generator, so that torch.manual_seed repeats it; in evaluation mode nothing is drawn. There are no
    parameters. features is there as in any layer; neither step needs it, and it is up to you whether you keep it.

    Raises: ValueError for a p outside 0 to 1, in the constructor or at the latest in a call.

        >>> model = DropoutNet(3).eval()
        >>> model(torch.tensor([-1.0, 2.0, 3.0]))
        tensor([0., 2., 3.])

    ReLU の後に、学習中だけドロップアウトをするモジュールです。
    x の形状は (..., features) で、結果も同じ形状です。訓練モードでは、relu(x) の各要素を確率 p で 0 にし、残りを
    1 - p で割ります。どの要素を 0 にするかは、ほかの要素とは独立に、呼び出すたびに引き直します。評価モードの結果は
    relu(x) です。p = 0 ならすべて残り、p = 1 ならすべて 0 になります。乱数は PyTorch のグローバルな生成器から引くので、
    torch.manual_seed で再現できます。評価モードでは何も引きません。パラメータはありません。features は普通の層に
    ならった引数です。どちらの計算にも必要ないので、保存するかどうかは自由です。
    p が 0 から 1 の範囲になければ、コンストラクタか、遅くとも呼び出しの時点で ValueError を送出します。
    """

    def __init__(self, features: int, p: float = 0.5) -> None:
        raise NotImplementedError("Task 6: DropoutNet")

    def forward(self, x: Tensor) -> Tensor:
        raise NotImplementedError("Task 6: DropoutNet")


def merge_linear(first: nn.Linear, second: nn.Linear) -> nn.Linear:
    """Return one nn.Linear that computes second(first(x)).

    Each layer may have a bias or not; the result has one unless neither has. The result is a layer of its own, in the
    dtype and on the device of the given ones (which are alike): its parameters are leaves that require grad, and share
    no memory with theirs. The given layers stay as they are.

    Raises: ValueError if first.out_features is not second.in_features.

        >>> first, second = nn.Linear(4, 3), nn.Linear(3, 2)
        >>> merge_linear(first, second)
        Linear(in_features=4, out_features=2, bias=True)

    second(first(x)) と同じ計算をする nn.Linear を 1 つ作って返します。
    どちらの層も、バイアスはあってもなくてもかまいません。結果は、どちらにもバイアスがないときだけバイアスを持ちません。
    結果は独立した層で、dtype とデバイスは渡された層（2 つは同じです）に合わせます。結果のパラメータは
    requires_grad=True の葉テンソルで、渡された層とメモリを共有しません。渡された層は元のままです。
    first.out_features と second.in_features が違えば ValueError を送出します。
    """
    raise NotImplementedError("Task 7: merge_linear")
