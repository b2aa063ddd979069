"""Fine-tuning: freeze, new head, learning rates, BatchNorm, image sizes, and which of it to try.

ファインチューニング：凍結、新しいヘッド、学習率、BatchNorm、画像の大きさ、そして方針の選び方です。
"""

from torch import Tensor, nn
from torch.nn.modules.batchnorm import _BatchNorm


def freeze(model: nn.Module, *prefixes: str) -> list[str]:
    """Freeze the parameters under some submodules and return their names, in the order of the model.

    A prefix is the name of a submodule ("features", "layer1.0") or the full name of a parameter ("head.bias"). Names
    consist of whole parts: "layer1" is not a prefix of "layer10.weight", nor of "block.layer1.weight". The chosen
    parameters stay the same objects with the same values; their requires_grad becomes False and their grad None, and
    those that were frozen already are named, too. Each name is given once, however many prefixes fit. All other
    parameters keep their requires_grad and their grad. Without prefixes nothing is frozen.

    Raises: ValueError for a prefix under which there is no parameter.

        >>> model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
        >>> freeze(model, "0")
        ['0.weight', '0.bias']

    いくつかのサブモジュールの下にあるパラメータを凍結し、その名前をモデルでの順に返します。
    接頭辞には、サブモジュールの名前（"features"、"layer1.0"）か、パラメータの完全な名前（"head.bias"）を渡します。
    名前は点で区切られた部分ごとに比べます。"layer1" は "layer10.weight" や "block.layer1.weight" には当てはまりません。
    選ばれたパラメータは同じオブジェクト、同じ値のままで、requires_grad が False に、grad が None になります。すでに
    凍結されていたものの名前も返します。いくつの接頭辞に当てはまっても、名前は 1 回だけです。ほかのパラメータの
    requires_grad と grad は変えません。接頭辞がなければ何も凍結しません。
    その下にパラメータが 1 つもない接頭辞があれば、ValueError を送出します。
    """
    ### BEGIN SOLUTION
    chosen: set[nn.Parameter] = set()
    for prefix in prefixes:
        # with duplicates: a shared parameter stands under the names of all its owners
        named = model.named_parameters(remove_duplicate=False)
        found = {parameter for name, parameter in named if f"{name}.".startswith(f"{prefix}.")}
        if not found:
            raise ValueError(f"there is no parameter under {prefix!r}")
        chosen |= found
    for parameter in chosen:
        parameter.requires_grad_(False)
        parameter.grad = None
    return [name for name, parameter in model.named_parameters() if parameter in chosen]
    ### END SOLUTION


def replace_head(model: nn.Module, name: str, classes: int) -> nn.Module:
    """Put a new nn.Linear with `classes` outputs in the place of the nn.Linear called name; return the same model.

    The name may have several parts ("classifier.2"). The new layer takes as many inputs as the old one, has a bias if
    and only if that had one, and has its dtype, its device and its train/eval flag. Its parameters are new, trainable
    even where the old ones were frozen, without grad, and with random initial values of their own, even where the
    number of outputs is the same. Everything else in the model stays as it is.

    Raises: ValueError if `name` is another kind of module, or if classes < 1; AttributeError if there is no module of
    that name.

        >>> model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1000))
        >>> replace_head(model, "2", 3)[2]
        Linear(in_features=8, out_features=3, bias=True)

    name という名前の nn.Linear を、出力が classes 個の新しい nn.Linear に取り替え、同じモデルを返します。
    名前は "classifier.2" のように、いくつかの部分からなることもあります。新しい層の入力の数、バイアスの有無、dtype、
    デバイス、訓練／評価モードは、元の層と同じです。パラメータは新しいもので、元の層が凍結されていても学習でき、
    grad はなく、初期値は新しく引いた乱数です。出力の数が元と同じでも取り替えます。モデルのほかの部分は何も変えません。
    name が別の種類のモジュールか、classes < 1 なら ValueError を、その名前のモジュールがなければ AttributeError を
    送出します。
    """
    ### BEGIN SOLUTION
    old = model.get_submodule(name)
    if not isinstance(old, nn.Linear):
        raise ValueError(f"{name!r} is no nn.Linear but {type(old).__name__}")
    if classes < 1:
        raise ValueError(f"there must be at least one class, not {classes}")
    like = {"device": old.weight.device, "dtype": old.weight.dtype}
    new = nn.Linear(old.in_features, classes, bias=old.bias is not None, **like)
    new.train(old.training)
    model.set_submodule(name, new)
    return model
    ### END SOLUTION


def discriminative_groups(model: nn.Module, head: str, lr: float, ratio: float = 10.0) -> list[dict]:
    """Return parameter groups for an optimizer: the head learns with lr, all the rest with lr / ratio.

    head is the name of a submodule ("head", "classifier.2"). Each group is a dict with "params" and "lr", sets no
    other option of the optimizer, and is never empty. Each trainable parameter of the model is in exactly one group;
    one that the head shares with another layer belongs to the head. Frozen parameters are in no group. The model stays
    as it is.

    Raises: ValueError for a ratio below 1, or if there is no such submodule or nothing trainable in it.

        >>> model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
        >>> [group["lr"] for group in discriminative_groups(model, "2", lr=0.5)]   # in either order
        [0.05, 0.5]

    オプティマイザのためのパラメータグループを返します。ヘッドは lr で、ほかはすべて lr / ratio で学習します。
    head はサブモジュールの名前です（"head"、"classifier.2"）。各グループは "params" と "lr" を持つ辞書で、
    オプティマイザのほかの設定は含みません。空のグループは入れません。学習できるパラメータは、どれもちょうど 1 つの
    グループに入ります。ヘッドがほかの層と共有しているパラメータは、ヘッドのものとします。凍結されたパラメータは、
    どのグループにも入れません。モデルは変えません。
    ratio が 1 未満のとき、その名前のサブモジュールがないとき、その中に学習できるパラメータがないときは、ValueError を
    送出します。
    """
    ### BEGIN SOLUTION
    if not ratio >= 1:
        raise ValueError(f"the ratio must be at least 1, not {ratio}")
    try:
        layer = model.get_submodule(head)
    except AttributeError as error:
        raise ValueError(f"there is no submodule {head!r}") from error
    new = [parameter for parameter in layer.parameters() if parameter.requires_grad]
    if not new:
        raise ValueError(f"nothing in {head!r} is trainable")
    known = set(new)
    rest = [parameter for parameter in model.parameters() if parameter.requires_grad and parameter not in known]
    groups = [{"params": rest, "lr": lr / ratio}, {"params": new, "lr": lr}]
    return [group for group in groups if group["params"]]
    ### END SOLUTION


def training_mode(model: nn.Module) -> nn.Module:
    """Put a partly frozen model into training mode and return it, the same object.

    Every module is in training mode afterwards, whatever it was in before, except BatchNorm layers (of every kind:
    1d, 2d, 3d, SyncBatchNorm, your own subclasses; with running statistics or without) whose parameters are all
    frozen: these are in evaluation mode, so that running statistics do not move. A BatchNorm with one trainable
    parameter is trained, and so is one without parameters (affine=False), since nothing in it is frozen. Only modes
    change: no parameter, no buffer, no requires_grad, no setting of a layer.

        >>> model = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.Dropout())
        >>> model[1].requires_grad_(False)
        >>> [module.training for module in training_mode(model)]
        [True, False, True]

    一部を凍結したモデルを訓練モードにし、同じモデルを返します。
    どのモジュールも、それまでのモードにかかわらず訓練モードになります。例外は、パラメータがすべて凍結された
    BatchNorm の層です（1d、2d、3d、SyncBatchNorm、自作のサブクラス、移動統計のないものも含みます）。これは評価
    モードになり、移動統計は動きません。学習できるパラメータが 1 つでもある BatchNorm は訓練モードです。パラメータの
    ない BatchNorm (affine=False) も、凍結されたものがないので訓練モードです。変えるのはモードだけです。パラメータも
    バッファも requires_grad も層の設定も変えません。
    """
    ### BEGIN SOLUTION
    model.train()
    for module in model.modules():
        if isinstance(module, _BatchNorm):
            flags = [parameter.requires_grad for parameter in module.parameters()]
            if flags and not any(flags):
                module.eval()
    return model
    ### END SOLUTION


class AnySize(nn.Module):
    """A classifier for images of any size.

    features is a module that turns images of shape (N, 3, H, W) into (N, channels, h, w), where h and w follow from H
    and W. The mean over h and w leaves (N, channels), and one linear layer with bias makes logits of shape (N, classes)
    of it. Nothing stands between these steps, nor after them. features itself, not a copy, becomes a part of the
    model, with its modes and frozen parameters as they are; it is called once in each forward pass, and not in the
    constructor. Gradients reach the images and every trainable parameter, also through frozen features.

    Raises: whatever features raises, for images that are too small.

        >>> model = AnySize(nn.Conv2d(3, 8, kernel_size=5), channels=8, classes=10)
        >>> model(torch.zeros(2, 3, 32, 32)).shape, model(torch.zeros(1, 3, 100, 64)).shape
        (torch.Size([2, 10]), torch.Size([1, 10]))

    どんな大きさの画像にも使える分類器です。
    features は、形状 (N, 3, H, W) の画像を (N, channels, h, w) に変えるモジュールで、h と w は H と W で決まります。
    h と w について平均すると (N, channels) になり、バイアスを持つ 1 つの線形層で、形状 (N, classes) のロジットに
    します。途中にも最後にも、ほかの処理は入れません。features は、コピーではなくそのものがモデルの一部になり、
    モードも、凍結されたパラメータもそのままです。呼ぶのは順伝播のたびに 1 回だけで、コンストラクタでは呼びません。
    勾配は、凍結された features も通って、画像と、学習できるすべてのパラメータに届きます。
    画像が小さすぎるときは、features が出すエラーがそのまま出ます。
    """

    def __init__(self, features: nn.Module, channels: int, classes: int) -> None:
        ### BEGIN SOLUTION
        super().__init__()
        self.features = features
        self.head = nn.Linear(channels, classes)
        ### END SOLUTION

    def forward(self, images: Tensor) -> Tensor:
        ### BEGIN SOLUTION
        return self.head(self.features(images).mean(dim=(-2, -1)))
        ### END SOLUTION


def plan(similar: bool, large: bool, last_layers_failed: bool = False) -> str:
    """Say what to train: "head", "last layers" or "all". Everything else is what `freeze` is for.

    similar: the new data are like those of the pretraining. large: there are many of them.
    last_layers_failed: training the last layers was tried on these data, and was not enough.

        similar | large | last_layers_failed | result
        --------+-------+--------------------+--------------
        yes     | any   | no                 | "head"
        no      | no    | no                 | "last layers"
        no      | no    | yes                | "all"
        no      | yes   | any                | "all"

    Raises: ValueError for last_layers_failed with similar data: the table has no such row.

        >>> plan(similar=False, large=False)
        'last layers'

    何を学習するかを "head"、"last layers"、"all" のどれかで返します。残りが、`freeze` で凍結するものです。
    similar は、新しいデータが事前学習のデータに似ているか。large は、データが多いか。
    last_layers_failed は、このデータで最後の数層の学習を試したものの、うまくいかなかったかどうかです。
    返す値は上の表（yes: True、no: False、any: どちらでも）のとおりです。
    似たデータなのに last_layers_failed が真という行は表にないので、ValueError を送出します。
    """
    ### BEGIN SOLUTION
    if similar:
        if last_layers_failed:
            raise ValueError("similar data need the head only: the last layers can't have failed")
        return "head"
    return "all" if large or last_layers_failed else "last layers"
    ### END SOLUTION
