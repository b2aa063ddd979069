"""Exercise 20: parameter groups, or how one optimizer treats parameters differently.

An optimizer holds a list of groups, `optimizer.param_groups`. A group is a dict: the tensors under "params", and beside
them the settings that hold for these tensors, "lr" and "weight_decay" among them. Here are two functions that make
groups, one that changes rates, one that reports what holds for which parameter, and one that adds a layer later on.

演習 20: パラメータグループ。1 つのオプティマイザで、パラメータごとに扱いを変えます。

オプティマイザは、グループのリスト `optimizer.param_groups` を持ちます。グループは辞書です。"params" にテンソルがあり、
その隣に、それらに使う "lr" や "weight_decay" などの設定があります。ここでは、グループを作る関数を 2 つ、
学習率を変える関数、どのパラメータに何が使われるかを報告する関数、あとから層を追加する関数を書きます。
"""

from collections.abc import Mapping

import torch
from torch import nn


def layer_groups(model: nn.Module, rates: Mapping[str, float], default: float) -> list[dict]:
    """Return parameter groups that give the layers named in `rates` a learning rate of their own.

    A key of `rates` is the name of a submodule, as `model.get_submodule` takes it ("head", "body.0"); all parameters
    below it get its rate, all others `default`. Every trainable parameter is in exactly one group, frozen ones
    (requires_grad is False) are in none, and no group is empty. Each group says its "lr" itself and leaves every other
    setting to the optimizer; its "params" can be read more than once. The order is free, and several groups may have
    one rate. A parameter that several layers share gets the rate of a key that names any of them. A named layer whose
    parameters are all frozen just has no group. The model and `rates` stay as they are.

    Raises: ValueError for a key below which there is no parameter (no such layer, or one without parameters), and for
    two keys that have a parameter in common, be it frozen or not.

        >>> model = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))
        >>> groups = layer_groups(model, {"2": 0.1}, default=0.01)
        >>> [(group["lr"], len(group["params"])) for group in groups]
        [(0.1, 2), (0.01, 2)]

    `rates` に名前のある層に、それぞれの学習率を与えるパラメータグループを返します。
    `rates` のキーはサブモジュールの名前で、`model.get_submodule` に渡せる形です（"head"、"body.0" など）。
    その下にあるすべてのパラメータにはキーの学習率を、ほかのすべてには `default` を使います。
    学習するパラメータはどれもちょうど 1 つのグループに入り、凍結したもの (requires_grad=False) はどこにも入りません。
    空のグループは作りません。どのグループも "lr" を自分で持ち、ほかの設定はオプティマイザに任せます。
    "params" は何度でも読めるものにします。順序は自由で、同じ学習率のグループがいくつあってもかまいません。
    複数の層が共有するパラメータには、そのどれかの名前を挙げたキーの学習率を使います。
    名前を挙げた層のパラメータがすべて凍結されていれば、その層のグループがないだけです。model と `rates` は変えません。
    キーの下にパラメータがないとき（その名前の層がないか、層にパラメータがないとき）と、
    2 つのキーに共通のパラメータがあるとき（凍結したものでも同じです）は、ValueError を送出します。
    """
    raise NotImplementedError("Task 1: layer_groups")


def decay_groups(model: nn.Module, weight_decay: float) -> list[dict]:
    """Return two parameter groups: one with weight decay, one without.

    The weights of linear layers (nn.Linear), of convolutions (nn.Conv1d, 2d, 3d and the transposed ones) and of
    nn.Embedding get `weight_decay`. Every bias, and every parameter of a normalisation layer (Batch-, Layer-, Group-,
    Instance-, RMSNorm), gets 0. Classes derived from these count as they do. Parameters of any other kind may be in
    either group. Every trainable parameter is in exactly one group, frozen ones are in none. There are no more than
    two groups, and one that would be empty may be left out. Each group says its "weight_decay" itself and leaves every
    other setting to the optimizer; its "params" can be read more than once. The order is free. weight_decay may be 0.
    The model stays as it is.

    Raises: ValueError for weight_decay < 0.

        >>> model = nn.Sequential(nn.Linear(2, 3), nn.LayerNorm(3))
        >>> groups = decay_groups(model, 0.1)
        >>> [(group["weight_decay"], len(group["params"])) for group in groups]
        [(0.1, 1), (0.0, 3)]

    重み減衰のあるグループとないグループの、2 つのパラメータグループを返します。
    線形層 (nn.Linear)、畳み込み層（nn.Conv1d・2d・3d と、それらの転置版）、nn.Embedding の重みには `weight_decay` を使
    います。すべてのバイアスと、正規化層（BatchNorm・LayerNorm・GroupNorm・InstanceNorm・RMSNorm）のすべてのパラメータ
    には 0 を使います。これらを継承したクラスも同じに扱います。そのほかのパラメータは、
    どちらのグループに入れてもかまいません。学習するパラメータはどれもちょうど 1 つのグループに入り、
    凍結したものはどこにも入りません。グループは 2 つまでで、空になるグループは省いてもかまいません。
    どのグループも "weight_decay" を自分で持ち、ほかの設定はオプティマイザに任せます。
    "params" は何度でも読めるものにします。順序は自由です。weight_decay は 0 でもかまいません。model は変えません。
    weight_decay < 0 のときは ValueError を送出します。
    """
    raise NotImplementedError("Task 2: decay_groups")


def scale_rates_(optimizer: torch.optim.Optimizer, factor: float) -> list[float]:
    """Multiply the learning rate of every group by `factor`, in place, and return the new rates.

    The rates are those that the groups have now; the result has one for each group, in the groups' order. Rates of 0
    and groups of frozen parameters are no exception, and factor may be 0. All else stays as it is: the other settings
    of the groups, the optimizer's defaults, its state (momentum and the like) and the parameters.

    Raises: ValueError for factor < 0.

        >>> first, second = nn.Linear(2, 1), nn.Linear(2, 1)
        >>> groups = [{"params": first.parameters(), "lr": 0.5}, {"params": second.parameters(), "lr": 0.25}]
        >>> optimizer = torch.optim.SGD(groups)
        >>> scale_rates_(optimizer, 0.5)
        [0.25, 0.125]

    すべてのグループの学習率をその場で `factor` 倍し、新しい学習率を返します。
    もとにするのは、グループが今持っている学習率です。結果は、グループの順に 1 つずつ並べます。
    学習率が 0 のグループや、凍結したパラメータのグループも例外ではなく、factor は 0 でもかまいません。
    ほかは何も変えません。グループのほかの設定も、オプティマイザの既定値 (defaults) も、状態（モーメンタムなど）も、
    パラメータもそのままです。factor < 0 のときは ValueError を送出します。
    """
    raise NotImplementedError("Task 3: scale_rates_")


def group_report(model: nn.Module, optimizer: torch.optim.Optimizer) -> dict[str, tuple[float, float] | None]:
    """Tell for every parameter of the model, by name, which (lr, weight_decay) the optimizer uses for it now.

    None for a parameter that the optimizer does not have: not this very tensor, though it may have one like it. Frozen
    parameters are reported as all others. A parameter that several layers share is reported once or under each of its
    names. Tensors of the optimizer that are not the model's are not reported. The optimizer has "weight_decay" in its
    groups, as SGD, Adam and AdamW do. Neither model nor optimizer changes.

        >>> model = nn.Linear(2, 1)
        >>> group_report(model, torch.optim.SGD([model.weight], lr=0.5, weight_decay=0.25))
        {'weight': (0.5, 0.25), 'bias': None}

    モデルのすべてのパラメータについて、オプティマイザが今使う (lr, weight_decay) を、
    パラメータの名前をキーにして返します。オプティマイザが持っていないパラメータは None とします。
    よく似たテンソルを持っていても、そのテンソル自身を持っていなければ None です。凍結したパラメータも同じように報告し
    ます。複数の層が共有するパラメータは、1 回だけでも、それぞれの名前で報告してもかまいません。
    オプティマイザが持つテンソルのうち、モデルのものでないものは報告しません。SGD、Adam、AdamW のように、
    グループに "weight_decay" のあるオプティマイザが渡されます。model も optimizer も変えません。
    """
    raise NotImplementedError("Task 4: group_report")


def add_layer_(optimizer: torch.optim.Optimizer, layer: nn.Module, lr: float) -> None:
    """Make the layer trainable (requires_grad is True for all of its parameters) and add it to the optimizer.

    Exactly one new group, the last one, holds all parameters of the layer, each once, with the rate `lr`, which may be
    0. Its other settings are the optimizer's defaults. All else stays as it is: the other groups, the optimizer's
    defaults and its state (momentum and the like), the parameters' values and gradients, and the train/eval flags.

    Raises: ValueError if the optimizer has a parameter of the layer already (as torch's own method does).

        >>> body, head = nn.Linear(2, 2).requires_grad_(False), nn.Linear(2, 1)
        >>> optimizer = torch.optim.SGD(head.parameters(), lr=0.5)
        >>> add_layer_(optimizer, body, lr=0.125)
        >>> [group["lr"] for group in optimizer.param_groups], body.weight.requires_grad
        ([0.5, 0.125], True)

    層を学習するようにし（すべてのパラメータの requires_grad を True にし）、オプティマイザに追加します。
    新しいグループを最後にちょうど 1 つ作り、層のすべてのパラメータを 1 回ずつ入れます。学習率は `lr` で、
    0 でもかまいません。ほかの設定はオプティマイザの既定値 (defaults) です。それ以外は何も変えません。
    ほかのグループも、オプティマイザの既定値も、状態（モーメンタムなど）も、パラメータの値や勾配も、
    層の train/eval の状態もそのままです。層のパラメータがすでにオプティマイザにあれば、
    （torch のメソッドと同じく）ValueError を送出します。
    """
    raise NotImplementedError("Task 5: add_layer_")
