"""Hidden checks of 20_parameter_groups: groups are judged by what an optimizer makes of them."""

import torch

from grader.checks import close, each, equal, expect, make, refuses, task, together
from grader.sandbox.wire import Named, Typed

NEAR = {"rtol": 1e-5, "atol": 1e-6}
"""Tolerances for numbers that were float32 tensors."""

# --- names of the models' parameters


def both(*layers):
    """The names of weight and bias of these layers."""
    return [f"{layer}.{which}" for layer in layers for which in ("weight", "bias")]


NET = both("body.0", "body.2", "head")
LIKE = both("fc1", "fc10", "body_fc", "body.fc", "body.fc1", "body.fc1x")
ODD_BODY = ["body.scale", *both("body.norm"), *(f"body.table.{place}" for place in range(3)), *both("body.deep.0.0")]


def of(names, value):
    """The same value for all names."""
    return dict.fromkeys(names, value)


def numbers(found):
    """An int is as good as a float, a named tuple as a tuple, and a class derived from dict as a dict."""
    if isinstance(found, Typed):
        return numbers(found.value)
    if isinstance(found, Named):
        return numbers(found.values)
    if isinstance(found, dict):
        return {key: numbers(value) for key, value in found.items()}
    if isinstance(found, tuple):
        return tuple(numbers(value) for value in found)
    return float(found) if type(found) is int else found


# --- 1. layer_groups


@task("layer_groups")
def test_each_layer_has_its_rate(answer, probe):
    """en: The parameters of the named layers get the rates of their keys, all others the default.
    ja: 名前を挙げた層のパラメータにはそのキーの学習率を、ほかのすべてには default を使います。
    help en: A parameter that is in no group does not train, and nobody says so. A generator such as
    model.parameters() can be read only once; put list(…) into the group.
    help ja: どのグループにもないパラメータは学習されず、エラーも出ません。
    model.parameters() のようなジェネレータは 1 回しか読めないので、グループには list(…) を入れます。"""
    model = make(probe.net)
    equal(probe.rates_of(answer, model, {"head": 0.1}, 0.01), of(NET[:4], 0.01) | of(NET[4:], 0.1))
    expected = of(both("body.0"), 0.25) | of(both("body.2"), 0.5) | of(both("head"), 0.125)
    equal(probe.rates_of(answer, model, {"body.2": 0.5, "body.0": 0.25}, 0.125), expected)


@task("layer_groups")
def test_whole_names(answer, probe):
    """en: A key is the whole name of a layer: "fc1" is not "fc10" nor "body.fc1", and "body.fc" is not "body_fc".
    ja: キーは層の名前の全体です。"fc1" は "fc10" でも "body.fc1" でもなく、"body.fc" は "body_fc" ではありません。
    help en: name.startswith("fc1") is also true for "fc10.weight". Ask get_submodule, or compare up to the dot.
    help ja: name.startswith("fc1") は "fc10.weight" でも真になります。get_submodule を使うか、点までを比べます。"""
    model = make(probe.like_names)
    for rates in ({"fc1": 0.5}, {"body.fc": 0.5}, {"body.fc1": 0.5, "fc1": 0.25}, {"fc10": 0.5, "body": 0.25}):
        expected = of(LIKE, 0.1)
        for key, rate in rates.items():
            expected |= {name: rate for name in LIKE if name.startswith(key + ".")}
        equal(probe.rates_of(answer, model, rates, 0.1), expected)
    model = make(probe.twelve)
    expected = of(both(*(str(number) for number in range(12))), 0.1) | of(both("1"), 0.5) | of(both("10"), 0.25)
    equal(probe.rates_of(answer, model, {"1": 0.5, "10": 0.25}, 0.1), expected)


@task("layer_groups")
def test_all_below_a_name(answer, probe):
    """en: All parameters below the named submodule count, however deep they lie and whatever they are called; the
    model's own parameters are among the others.
    ja: 名前を挙げたサブモジュールの下にあるパラメータは、どんなに深いところにあっても、どんな名前でも、
    すべて対象です。モデル自身が持つパラメータは「ほかのすべて」に入ります。"""
    model = make(probe.odd)
    equal(probe.rates_of(answer, model, {"body": 0.5}, 0.25), of(["scale"], 0.25) | of(ODD_BODY, 0.5))
    rates = {"body.deep": 0.5, "body.table": 0.125}
    expected = of(["scale", *ODD_BODY[:3]], 0.25) | of(ODD_BODY[3:6], 0.125) | of(ODD_BODY[6:], 0.5)
    equal(probe.rates_of(answer, model, rates, 0.25), expected)


@task("layer_groups")
def test_frozen_ones_stay_out(answer, probe):
    """en: Frozen parameters are in no group, and stay frozen; a named layer whose parameters are all frozen is no
    error.
    ja: 凍結したパラメータはどのグループにも入れず、凍結したままにします。名前を挙げた層のパラメータがすべて凍結され
    ていても、エラーではありません。
    help en: Weight decay and momentum may move a frozen parameter that an optimizer holds.
    help ja: 凍結したパラメータでも、オプティマイザが持っていれば、重み減衰やモーメンタムで動くことがあります。"""
    model = make(probe.evaluating, make(probe.net), "body.2")
    model = make(probe.frozen, model, "body.0", "body.2.bias", "head.weight")
    expected = of(NET, None) | {"body.2.weight": 0.01, "head.bias": 0.1}
    before, found, after = together(
        (probe.state_of, model), (probe.rates_of, answer, model, {"head": 0.1}, 0.01), (probe.state_of, model)
    )
    equal(found, expected)
    equal(after, before)
    expected |= {"head.bias": 0.01}
    equal(probe.rates_of(answer, model, {"body.0": 0.1}, 0.01), expected)
    model = make(probe.frozen, make(probe.net), "body", "head")
    equal(probe.rates_of(answer, model, {"head": 0.1}, 0.01), of(NET, None))


@task("layer_groups")
def test_shared_parameters(answer, probe):
    """en: A parameter that two layers share is in one group, with the rate of a key that names either of them.
    ja: 2 つの層が共有するパラメータは 1 つのグループにだけ入ります。どちらの層の名前を挙げたキーでも、
    その学習率になります。
    help en: named_parameters() tells only the first of its names, unless remove_duplicate=False is passed.
    help ja: named_parameters() は最初の名前しか返しません。remove_duplicate=False を渡せば、すべての名前を返します。"""
    model = make(probe.tied)
    for rates, rate in (({}, 0.25), ({"embed": 0.5}, 0.5), ({"head": 0.5}, 0.5)):
        expected = {"embed.weight": rate} | of(both("body"), 0.25)
        equal(probe.rates_of(answer, model, rates, 0.25), expected)
    model = make(probe.shared_layer)
    for name in ("first", "again"):
        expected = of(both("first"), 0.5) | of(both("last"), 0.25)
        equal(probe.rates_of(answer, model, {name: 0.5}, 0.25), expected)
    model = make(probe.inside, make(probe.tied))
    expected = {"body.embed.weight": 0.5} | of(both("body.body"), 0.5) | of(both("head"), 0.25)
    equal(probe.rates_of(answer, model, {"body": 0.5}, 0.25), expected)


@task("layer_groups")
def test_no_empty_groups(answer, probe):
    """en: The result is a list of dicts, and none of the groups is empty: not where the keys name every layer, nor
    where all of a layer, or nothing at all, can be trained.
    ja: 結果は辞書のリストで、空のグループはありません。キーがすべての層を挙げていても、
    層やモデルに学習するパラメータがなくても同じです。"""
    model = make(probe.net)
    some_frozen = make(probe.frozen, make(probe.net), "head", "body.0")
    for case in (model, {"body": 0.1, "head": 0.2}, 0.3), (model, {"body": 0.1}, 0.2), (model, {}, 0.2):
        check_list(probe.layer_group_list(answer, *case), 6)
    for rates in ({"head": 0.1}, {"body.2": 0.1, "head": 0.3}, {"body": 0.5}):
        check_list(probe.layer_group_list(answer, some_frozen, rates, 0.2), 2)
    check_list(probe.layer_group_list(answer, make(probe.nothing), {}, 0.2), 0)
    check_list(probe.layer_group_list(answer, make(probe.frozen, make(probe.net), "body", "head"), {}, 0.2), 0)


def check_list(found, tensors, most=None):
    equal(found["result"], "list")
    equal(found["groups"], ["dict"] * len(found["groups"]))
    expect(
        0 not in found["tensors"] or most is not None,
        en="one of the groups is empty",
        ja="空のグループがあります",
    )
    expect(
        most is None or len(found["tensors"]) <= most,
        en=f"there are more than {most} groups",
        ja=f"グループが {most} つより多くあります",
    )
    equal(sum(found["tensors"]), tensors)


@task("layer_groups")
def test_no_keys_and_one_layer(answer, probe):
    """en: Without keys all parameters get the default; the model may be a single layer.
    ja: キーがなければ、すべてのパラメータが default になります。モデルが 1 つの層だけでもかまいません。"""
    equal(probe.rates_of(answer, make(probe.linear), {}, 0.5), {"weight": 0.5, "bias": 0.5})
    equal(probe.rates_of(answer, make(probe.net), {}, 0.25), of(NET, 0.25))


@task("layer_groups")
def test_rates_of_any_value(answer, probe):
    """en: A rate may be 0 or an int, several keys may have the same rate, and `rates` may be any mapping, which
    stays as it is.
    ja: 学習率は 0 でも int でもよく、複数のキーが同じ学習率でもかまいません。`rates` はどんなマッピングでもよく、
    変更しません。"""
    model = make(probe.net)
    equal(probe.rates_of(answer, model, {"head": 0.0}, 0.5), of(NET[:4], 0.5) | of(NET[4:], 0.0))
    equal(probe.rates_of(answer, model, {"head": 2}, 0), of(NET[:4], 0.0) | of(NET[4:], 2.0))
    rates = make(probe.read_only, {"body.0": 0.5, "head": 0.5})
    equal(probe.rates_of(answer, model, rates, 0.25), of(NET, 0.5) | of(both("body.2"), 0.25))
    equal(probe.rates_of(answer, model, {"head": 1e-9, "body": 1e-9}, 0.5), of(NET, 1e-9))


@task("layer_groups")
def test_training_with_these_groups(answer, probe):
    """en: An optimizer that takes the groups moves each parameter by its own rate; other settings, such as momentum
    and weight_decay, are the optimizer's.
    ja: このグループを受け取ったオプティマイザは、各パラメータをそれぞれの学習率で動かします。
    モーメンタムや weight_decay などほかの設定は、オプティマイザのものです。
    help en: What a group says itself counts more than what the optimizer is made with. The groups must hold the
    model's own parameters, not copies of them.
    help ja: グループに書いた設定は、オプティマイザに渡した設定より優先されます。
    グループに入れるのは、コピーではなく、モデルのパラメータそのものです。"""
    found = probe.trained_by_layer(answer, make(probe.net), {"body.0": 0.5, "head": 0.125}, 0.25)
    expected = of(both("body.0"), after_two(0.5)) | of(both("body.2"), after_two(0.25))
    expected |= of(both("head"), after_two(0.125))
    close(found, expected, **NEAR)
    model = make(probe.frozen, make(probe.net), "body.2")
    found = probe.trained_by_layer(answer, model, {"body": 0.5}, 0.125)
    close(found, expected | of(both("body.2"), 1.0), **NEAR)
    found = probe.layer_group_list(answer, make(probe.net), {"head": 0.5}, 0.25)
    equal(found["settings"], ["lr"])


def after_two(rate):
    """Where 1.0 is after two steps of SGD with gradient 1, momentum 0.5 and weight decay 0.25."""
    value, velocity = 1.0, 0.0
    for _ in range(2):
        velocity = 0.5 * velocity + 1.0 + 0.25 * value
        value -= rate * velocity
    return value


@task("layer_groups")
def test_names_without_parameters(answer, probe):
    """en: A key below which there is no parameter is a ValueError: no such layer, or one that has none, such as ReLU.
    ja: キーの下にパラメータがなければ ValueError です。その名前の層がないときも、
    ReLU のようにパラメータのない層のときも同じです。
    help en: A misspelt name would go unnoticed: the layer would just train with the default. get_submodule raises
    AttributeError, which is no ValueError.
    help ja: 名前の書き間違いに気づかず、その層が default で学習されてしまいます。
    get_submodule が送出するのは AttributeError で、ValueError ではありません。"""
    model = make(probe.net)
    wrong = ("hea", "head2", "body.1", "body.9", "tail", "0", "body.head", "head.body")
    refuses(ValueError, answer.layer_groups, *((model, {name: 0.1}, 0.01) for name in wrong))
    several = {"head": 0.1, "tail": 0.2}, {"tail": 0.2, "head": 0.1}, {"tail": 0.01}
    refuses(ValueError, answer.layer_groups, *((model, rates, 0.01) for rates in several))
    refuses(ValueError, answer.layer_groups, (make(probe.like_names), {"fc": 0.1}, 0.01))
    nothing, odd = make(probe.nothing), make(probe.odd)
    refuses(ValueError, answer.layer_groups, (nothing, {"0": 0.1}, 0.01), (odd, {"body.plain": 0.1}, 0.01))
    equal(probe.rates_of(answer, model, {"body.2": 0.1}, 0.01), of(NET, 0.01) | of(both("body.2"), 0.1))


@task("layer_groups")
def test_keys_that_overlap(answer, probe):
    """en: Two keys that have a parameter in common are a ValueError, in either order, also with equal rates and where
    only a shared parameter joins them or all of them are frozen; neighbours are none.
    ja: 2 つのキーに共通のパラメータがあれば ValueError です。順序にはよらず、学習率が等しくても、
    共有するパラメータだけが重なっていても、すべて凍結されていても同じです。隣り合うだけの層は重なりません。
    help en: Remember which parameters are taken, before the frozen ones are left out: {"body": …, "body.0": …} names
    those of "body.0" twice.
    help ja: どのパラメータがもう取られたかを、凍結したものを除く前に覚えておきます。{"body": …, "body.0": …} では、
    "body.0" のパラメータが 2 回指されています。"""
    model, net = make(probe.like_names), make(probe.net)
    wrong = [
        (make(probe.odd), {"body": 0.1, "body.deep": 0.2}, 0.01),
        (net, {"body": 0.1, "body.0": 0.2}, 0.01),
        (net, {"body.2": 0.1, "head": 0.3, "body": 0.2}, 0.01),
        (net, {"body": 0.1, "body.2": 0.1}, 0.01),
        (make(probe.odd), {"body.deep.0": 0.1, "body.deep": 0.2}, 0.01),
        (make(probe.tied), {"embed": 0.1, "head": 0.2}, 0.01),
        (make(probe.shared_layer), {"again": 0.1, "first": 0.1}, 0.01),
        (make(probe.frozen, make(probe.net), "body"), {"body.2": 0.1, "body": 0.2}, 0.01),
    ]
    refuses(ValueError, answer.layer_groups, *wrong)
    expected = of(LIKE, 0.01) | of(both("body.fc1"), 0.1) | of(both("body.fc1x"), 0.2)
    equal(probe.rates_of(answer, model, {"body.fc1": 0.1, "body.fc1x": 0.2}, 0.01), expected)


# --- 2. decay_groups


@task("decay_groups")
def test_weights_but_nothing_else(answer, probe):
    """en: The weights of convolution and linear layer decay; biases and BatchNorm do not, wherever they are.
    ja: 畳み込み層と線形層の重みは減衰させます。バイアスと BatchNorm は、どこにあっても減衰させません。
    help en: A parameter that is in no group does not train. A group without "weight_decay" takes the optimizer's
    default: write 0.0 into it.
    help ja: どのグループにもないパラメータは学習されません。"weight_decay" のないグループではオプティマイザの既定値
    が使われるので、0.0 と書き込みます。"""
    names = [*both("features.0", "features.1", "bn", "head")]
    expected = of(names, 0.0) | {"features.0.weight": 0.125, "head.weight": 0.125}
    equal(probe.decays_of(answer, make(probe.cnn), 0.125), expected)


@task("decay_groups")
def test_every_layer_that_decays(answer, probe):
    """en: The weights of nn.Linear, nn.Embedding and all convolutions decay, those of transposed ones too.
    ja: nn.Linear、nn.Embedding、そして転置版も含むすべての畳み込み層の重みを減衰させます。"""
    convolutions = [f"conv{kind}{n}d" for kind in ("", "transpose") for n in (1, 2, 3)]
    names = [*both(*convolutions, "linear"), "embedding.weight"]
    expected = {name: 0.0 if name.endswith("bias") else 0.25 for name in names}
    equal(probe.decays_of(answer, make(probe.convolutions), 0.25), expected)


@task("decay_groups")
def test_normalisation_of_all_kinds(answer, probe):
    """en: No parameter of a normalisation layer decays: Batch-, Layer-, Group-, Instance- or RMSNorm.
    ja: BatchNorm・LayerNorm・GroupNorm・InstanceNorm・RMSNorm のどの正規化層のパラメータも減衰させません。
    help en: Their weight starts at 1 and scales values that are normalised; decay would pull it towards 0.
    help ja: 正規化層の weight は 1 から始まり、正規化した値に掛けるものです。減衰させると 0 に引き寄せられます。"""
    kinds = ("batchnorm1d", "batchnorm2d", "batchnorm3d", "layernorm", "groupnorm", "instancenorm1d", "instancenorm2d")
    expected = of([*both("linear", *kinds), "rmsnorm.weight"], 0.0) | {"linear.weight": 0.5}
    equal(probe.decays_of(answer, make(probe.norms), 0.5), expected)


@task("decay_groups")
def test_names_do_not_matter(answer, probe):
    """en: What a layer is decides, not what it is called: "subnet" and "norm1" are no normalisation, "blocks.0" is,
    and a layer "bias" has a weight.
    ja: 決め手は名前ではなく層の種類です。"subnet" や "norm1" は正規化層ではなく、"blocks.0" は正規化層です。
    "bias" という名前の層にも重みはあります。"""
    names = both("subnet", "normal", "bias", "norm1", "weight", "blocks.0", "blocks.1")
    decaying = [f"{layer}.weight" for layer in ("subnet", "normal", "bias", "norm1", "blocks.1")]
    equal(probe.decays_of(answer, make(probe.misnamed), 0.125), of(names, 0.0) | of(decaying, 0.125))
    equal(probe.decays_of(answer, make(probe.linear), 0.125), {"weight": 0.125, "bias": 0.0})


@task("decay_groups")
def test_derived_classes(answer, probe):
    """en: Layers of derived classes count as what they are derived from, whatever the class is called, and where it
    has layers inside.
    ja: 継承したクラスの層は、継承元の層と同じに扱います。クラスの名前にはよらず、中に別の層があっても同じです。
    help en: type(layer) is nn.Linear is false for a class derived from it; isinstance(layer, nn.Linear) is true.
    help ja: 継承したクラスの層では、type(layer) is nn.Linear は偽ですが、isinstance(layer, nn.Linear) は真です。"""
    names = [*both("subnet", "filters", "steady", "rescale", "head"), "lookup.weight"]
    decaying = [f"{layer}.weight" for layer in ("subnet", "filters", "lookup", "head")]
    equal(probe.decays_of(answer, make(probe.derived), 0.25), of(names, 0.0) | of(decaying, 0.25))


@task("decay_groups")
def test_parameters_of_other_kinds(answer, probe):
    """en: Parameters of other kinds (the model's own, PReLU, attention, recurrent layers) are in one of the two groups,
    too.
    ja: そのほかのパラメータ（モデル自身のもの、PReLU、アテンション、再帰層）も、2 つのグループのどちらかに入ります。
    help en: Going through the layers that one knows leaves out what one doesn't. Begin with model.parameters().
    help ja: 知っている層だけを回ると、知らない層のパラメータが漏れます。model.parameters() から始めましょう。"""
    found = probe.decays_of(answer, make(probe.others), 0.5)
    attention = ["in_proj_weight", "in_proj_bias", "out_proj.weight", "out_proj.bias"]
    gru = ["weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0"]
    free = ["scale", "prelu.weight", *(f"attention.{name}" for name in attention), *(f"gru.{name}" for name in gru)]
    either = {name: found.get(name) if found.get(name) in (0.0, 0.5) else "0.0 / 0.5" for name in free}
    equal(found, either | {"linear.weight": 0.5, "linear.bias": 0.0})


@task("decay_groups")
def test_frozen_ones_do_not_decay(answer, probe):
    """en: Frozen parameters are in neither group, and stay frozen.
    ja: 凍結したパラメータはどちらのグループにも入れず、凍結したままにします。"""
    model = make(probe.evaluating, make(probe.cnn), "features.1")
    model = make(probe.frozen, model, "features.0.weight", "features.1.bias", "head.bias", "bn")
    expected = of(both("features.0", "features.1", "bn", "head"), None)
    expected |= {"features.0.bias": 0.0, "features.1.weight": 0.0, "head.weight": 0.125}
    before, found, after = together(
        (probe.state_of, model), (probe.decays_of, answer, model, 0.125), (probe.state_of, model)
    )
    equal(found, expected)
    equal(after, before)
    model = make(probe.frozen, make(probe.net), "body", "head")
    equal(probe.decays_of(answer, model, 0.125), of(NET, None))


@task("decay_groups")
def test_shared_weights_decay_once(answer, probe):
    """en: A weight that two layers share is in one group, once.
    ja: 2 つの層が共有する重みは、1 つのグループに 1 回だけ入ります。"""
    expected = {"embed.weight": 0.5, "body.weight": 0.5, "body.bias": 0.0}
    equal(probe.decays_of(answer, make(probe.tied), 0.5), expected)
    expected = of(both("first", "last"), 0.0) | {"first.weight": 0.5, "last.weight": 0.5}
    equal(probe.decays_of(answer, make(probe.shared_layer), 0.5), expected)


@task("decay_groups")
def test_two_groups(answer, probe):
    """en: The result is a list of two dicts (of which an empty one may be missing), with every trainable parameter.
    ja: 結果は 2 つの辞書のリストで（空のグループは省けます）、学習するパラメータがすべて入っています。"""
    check_list(probe.decay_group_list(answer, make(probe.cnn), 0.125), 8, 2)
    check_list(probe.decay_group_list(answer, make(probe.others), 0.125), 12, 2)
    check_list(probe.decay_group_list(answer, make(probe.frozen, make(probe.net), "body.0"), 0.125), 4, 2)
    check_list(probe.decay_group_list(answer, make(probe.nothing), 0.125), 0, 2)


@task("decay_groups")
def test_training_with_decay(answer, probe):
    """en: Without gradient, an optimizer that takes the groups shrinks the weights that decay and moves nothing else;
    the learning rate and all other settings are the optimizer's.
    ja: 勾配が 0 のとき、このグループを受け取ったオプティマイザは、減衰させる重みだけを縮め、ほかは動かしません。
    学習率などほかの設定は、オプティマイザのものです。
    help en: With lr 0.5 each step of SGD multiplies by 1 - 0.5 · weight_decay. The groups must hold the model's own
    parameters, not copies of them.
    help ja: 学習率が 0.5 なら、SGD の step() のたびに 1 - 0.5 · weight_decay 倍になります。グループに入れるのは、
    コピーではなく、モデルのパラメータそのものです。"""
    names = both("features.0", "features.1", "bn", "head")
    expected = of(names, 1.0) | of(["features.0.weight", "head.weight"], 0.875**2)
    close(probe.trained_with_decay(answer, make(probe.cnn), 0.25), expected, **NEAR)
    equal(probe.decay_group_list(answer, make(probe.cnn), 0.25)["settings"], ["weight_decay"])


@task("decay_groups")
def test_negative_decay(answer, probe):
    """en: A negative weight_decay is a ValueError, whatever the model; 0 is fine, and so is an int.
    ja: weight_decay が負なら、どんなモデルでも ValueError です。0 でも int でもかまいません。"""
    model = make(probe.net)
    wrong = (model, -0.1), (model, -1), (model, -1e-12), (make(probe.nothing), -0.5)
    refuses(ValueError, answer.decay_groups, *wrong)
    equal(probe.decays_of(answer, model, 0.0), of(NET, 0.0))
    equal(probe.decays_of(answer, model, 2), {name: 2.0 * name.endswith("weight") for name in NET})


# --- 3. scale_rates_


@task("scale_rates_")
def test_every_group_is_scaled(answer, probe):
    """en: Every group's rate is multiplied once, however many parameters it has, so that their ratio stays; the new
    rates come back, in the groups' order.
    ja: すべてのグループの学習率に、パラメータがいくつあっても 1 回だけ掛けるので、比は変わりません。
    新しい学習率を、グループの順に返します。
    help en: The rates are in optimizer.param_groups, one for each group. An attribute optimizer.lr is read by nobody.
    help ja: 学習率は optimizer.param_groups に、グループごとに 1 つずつあります。optimizer.lr という属性を作っても、
    どこからも使われません。"""
    optimizer = make(probe.optimizer_of, "SGD", {"lr": 0.5}, {"lr": 0.125})
    returned, now = together((answer.scale_rates_, optimizer, 0.5), (probe.rates_now, optimizer))
    close(returned, [0.25, 0.0625])
    close(now["groups"], [0.25, 0.0625])
    model = make(probe.net)
    optimizer = make(probe.optimizer_for, model, "SGD", {"params": NET[:4], "lr": 0.5}, {"params": NET[4:], "lr": 1.0})
    returned, now = together((answer.scale_rates_, optimizer, 0.5), (probe.rates_now, optimizer))
    close(returned, [0.25, 0.5])
    close(now["groups"], [0.25, 0.5])


@task("scale_rates_")
def test_any_number_of_groups(answer, probe):
    """en: One group or many, also with rates of 0, equal rates and frozen parameters: one float for each group.
    ja: グループは 1 つでもいくつでもかまいません。学習率が 0 や同じ値のグループ、
    凍結したパラメータのグループも含めて、グループごとに float を 1 つ返します。"""
    for kind, rates, factor in (
        ("SGD", [0.1, 0.0, 0.1, 0.025], 0.1),
        ("Adam", [0.5], 3.0),
        ("AdamW", [0.3, 0.2, 0.1], 2),
        ("SGD", [0.0, 4, 1.0], 0.75),
    ):
        optimizer = make(probe.optimizer_of, kind, *({"lr": rate} for rate in rates))
        optimizer = make(probe.with_frozen, optimizer, len(rates) - 1)
        before, returned, now, after = together(
            (probe.tensors_of, optimizer),
            (answer.scale_rates_, optimizer, factor),
            (probe.rates_now, optimizer),
            (probe.tensors_of, optimizer),
        )
        close(returned, [float(rate * factor) for rate in rates])
        close(now["groups"], [float(rate * factor) for rate in rates])
        equal(after, before)


@task("scale_rates_")
def test_from_the_present_rates(answer, probe):
    """en: It works from the rates that the groups have now: 0.5 two times is a quarter, and a rate that was changed
    since counts as it is.
    ja: グループが今持っている学習率をもとにします。0.5 を 2 回掛ければ 4 分の 1 です。途中で変わった学習率は、
    変わった後の値を使います。
    help en: optimizer.defaults and "initial_lr" tell what the rates were once.
    help ja: optimizer.defaults や "initial_lr" にあるのは、以前の学習率です。"""
    optimizer = make(probe.optimizer_of, "SGD", {"lr": 0.5, "initial_lr": 8.0}, {"initial_lr": 2.0}, lr=0.25)
    first, second = each(answer.scale_rates_, (optimizer, 0.5), (optimizer, 0.5))
    close(first, [0.25, 0.125])
    close(second, [0.125, 0.0625])
    optimizer = make(probe.changed, optimizer, 1, lr=4.0)
    returned, now = together((answer.scale_rates_, optimizer, 0.5), (probe.rates_now, optimizer))
    close(returned, [0.0625, 2.0])
    close(now["groups"], [0.0625, 2.0])


@task("scale_rates_")
def test_all_else_stays(answer, probe):
    """en: The other settings of each group stay, and so do the optimizer's defaults: a group that is added later starts
    with the default rate as ever.
    ja: 各グループのほかの設定も、オプティマイザの既定値 (defaults) も変えません。
    あとから追加するグループの学習率は、これまでどおりの既定値から始まります。"""
    groups = {"lr": 0.5, "weight_decay": 0.25, "name": "body", "initial_lr": 4.0}, {"momentum": 0.5}
    for kind, given, options in (
        ("SGD", groups, {"lr": 0.125, "momentum": 0.75, "weight_decay": 0.5}),
        ("AdamW", ({"lr": 0.5, "betas": (0.5, 0.75)}, {"weight_decay": 0.0, "eps": 0.125}), {"lr": 0.25}),
    ):
        optimizer = make(probe.optimizer_of, kind, *given, **options)
        before, returned, after = together(
            (probe.settings_of, optimizer), (answer.scale_rates_, optimizer, 0.5), (probe.settings_of, optimizer)
        )
        rates = [0.25, options["lr"] / 2]
        close(returned, rates)
        wanted = [group | {"lr": rate} for group, rate in zip(before["groups"], rates, strict=True)]
        close(after["groups"], wanted)
        close(after["defaults"], before["defaults"])


@task("scale_rates_")
def test_state_is_kept(answer, probe):
    """en: The next step uses the new rates together with the momentum that has built up; scaling by itself moves no
    parameter.
    ja: 次の step() では、新しい学習率と、それまでにたまったモーメンタムを使います。学習率を変えるだけでは、
    パラメータは動きません。
    help en: An optimizer that is made anew has forgotten its momentum.
    help ja: 作り直したオプティマイザは、モーメンタムを忘れています。"""
    optimizer = make(probe.optimizer_of, "SGD", {"lr": 0.5}, {"lr": 0.25}, momentum=0.5)
    first, before, returned, _, after, second = together(
        (probe.stepped, optimizer, [1.0, 2.0]),
        (probe.tensors_of, optimizer),
        (answer.scale_rates_, optimizer, 0.5),
        (probe.rates_now, optimizer),
        (probe.tensors_of, optimizer),
        (probe.stepped, optimizer, [1.0]),
    )
    close(first, [[0.5, 0.75], [-0.75, 0.125]], **NEAR)
    close(returned, [0.25, 0.125])
    equal(after, before)
    close(second, [[-1.3125, -0.15625]], **NEAR)
    optimizer = make(probe.optimizer_of, "Adam", {"lr": 0.5}, betas=(0.5, 0.75), eps=0.0)
    first, returned, second = together(
        (probe.stepped, optimizer, [1.0]), (answer.scale_rates_, optimizer, 0.5), (probe.stepped, optimizer, [-2.0])
    )
    close(first, [[0.5]], **NEAR)
    close(returned, [0.25])
    mean, square = (0.25 - 1.0) / 0.75, (0.1875 + 1.0) / 0.4375
    close(second, [[0.5 - 0.25 * mean / square**0.5]], **NEAR)


@task("scale_rates_")
def test_tiny_and_large(answer, probe):
    """en: The rates are Python floats, with all of their digits and their range, however small or large.
    ja: 学習率は Python の float です。どんなに小さくても大きくても、桁も範囲もそのままです。"""
    optimizer = make(probe.optimizer_of, "SGD", {"lr": 1e-50}, {"lr": 1e40}, {"lr": 1 / 3})
    returned, now = together((answer.scale_rates_, optimizer, 0.1), (probe.rates_now, optimizer))
    close(returned, [1e-51, 1e39, 1 / 30], rtol=1e-12, atol=0.0)
    close(now["groups"], [1e-51, 1e39, 1 / 30], rtol=1e-12, atol=0.0)


@task("scale_rates_")
def test_negative_factors(answer, probe):
    """en: A negative factor is a ValueError; 0 is fine and stops the training, 1 changes nothing.
    ja: factor が負なら ValueError です。0 はかまいません。学習が止まるだけです。1 なら何も変わりません。"""
    optimizer = make(probe.optimizer_of, "SGD", {"lr": 0.5}, {"lr": 0.25})
    same, nothing, now = together(
        (answer.scale_rates_, optimizer, 1), (answer.scale_rates_, optimizer, 0.0), (probe.rates_now, optimizer)
    )
    close(same, [0.5, 0.25])
    close(nothing, [0.0, 0.0])
    close(now["groups"], [0.0, 0.0])
    for rates in ([0.5, 0.25], [0.0]):
        optimizer = make(probe.optimizer_of, "SGD", *({"lr": rate} for rate in rates))
        refuses(ValueError, answer.scale_rates_, (optimizer, -0.5), (optimizer, -1), (optimizer, -1e-12))


# --- 4. group_report


def reported(found, expected, shared=()):
    """Compare a report. Of the names of a shared parameter one may do, or several with the same value."""
    found = numbers(found)
    expect(isinstance(found, dict), en="a dict must come back", ja="辞書を返すはずです")
    names = [name for name in shared if name in found] or shared[:1]
    others = {name: value for name, value in expected.items() if name not in shared}
    equal(found, others | {name: expected[shared[0]] for name in names})


@task("group_report")
def test_each_with_its_group(answer, probe):
    """en: Each parameter, by name, with the lr and weight_decay of the group that has it.
    ja: それぞれのパラメータについて、名前をキーに、それが入っているグループの lr と weight_decay を返します。
    help en: What a group doesn't say itself, the optimizer has filled in from its defaults.
    help ja: グループに書かれていない設定は、オプティマイザが既定値で埋めています。"""
    model = make(probe.net)
    body, head = {"params": NET[:4], "lr": 0.5}, {"params": NET[4:], "weight_decay": 0.0}
    optimizer = make(probe.optimizer_for, model, "SGD", body, head, lr=0.25, weight_decay=0.125)
    expected = of(NET[:4], (0.5, 0.125)) | of(NET[4:], (0.25, 0.0))
    reported(answer.group_report(model, optimizer), expected)


@task("group_report")
def test_those_that_are_missing(answer, probe):
    """en: A parameter that the optimizer doesn't have is reported as None; tensors of another model are not reported.
    ja: オプティマイザが持っていないパラメータは None とします。別のモデルのテンソルは報告しません。"""
    model = make(probe.net)
    optimizer = make(probe.optimizer_for, model, "SGD", {"params": ["head.weight", "body.2.bias"]}, lr=0.5)
    expected = of(NET, None) | of(["head.weight", "body.2.bias"], (0.5, 0.0))
    reported(answer.group_report(model, optimizer), expected)
    other = make(probe.linear)
    reported(answer.group_report(other, optimizer), {"weight": None, "bias": None})
    reported(answer.group_report(make(probe.nothing), optimizer), {})


@task("group_report")
def test_identity(answer, probe):
    """en: What counts is that it is the same tensor: not one that has equal values, and not one of that name or place.
    ja: 同じテンソルであるかどうかだけで決めます。値の等しいテンソルや、名前や位置が同じだけの別のテンソルは数えませ
    ん。
    help en: == compares the elements of two tensors. Ask p is q, or id(p).
    help ja: == は 2 つのテンソルの要素を比べます。p is q か id(p) を使います。"""
    model = make(probe.filled, make(probe.like_names), 0.0)
    groups = [{"params": both(name), "lr": rate} for name, rate in (("fc10", 0.5), ("fc1", 0.25), ("body.fc", 0.125))]
    optimizer = make(probe.optimizer_for, model, "SGD", *groups)
    expected = of(LIKE, None) | of(both("fc10"), (0.5, 0.0)) | of(both("fc1"), (0.25, 0.0))
    reported(answer.group_report(model, optimizer), expected | of(both("body.fc"), (0.125, 0.0)))
    model = make(probe.net)
    optimizer = make(probe.optimizer_for, model, "SGD", {"params": NET}, lr=0.5)
    model = make(probe.replaced, model, "head")
    reported(answer.group_report(model, optimizer), of(NET[:4], (0.5, 0.0)) | of(NET[4:], None))


@task("group_report")
def test_groups_in_any_order(answer, probe):
    """en: The order of the groups, and of the parameters in them, need not be that of the model; there may be more
    groups than layers, or fewer.
    ja: グループの順序も、グループの中のパラメータの順序も、モデルの順とは限りません。
    グループは層より多いことも少ないこともあります。"""
    model = make(probe.net)
    turned = {"params": ["head.bias", "body.0.weight"], "lr": 0.5}, {"params": ["head.weight"], "lr": 0.25}
    optimizer = make(probe.optimizer_for, model, "AdamW", *turned, {"params": ["body.0.bias"], "weight_decay": 0.5})
    expected = of(NET, None) | {"head.bias": (0.5, 0.01), "body.0.weight": (0.5, 0.01)}
    expected |= {"head.weight": (0.25, 0.01), "body.0.bias": (0.001, 0.5)}
    reported(answer.group_report(model, optimizer), expected)
    groups = [{"params": [name], "lr": (place + 1) / 8} for place, name in enumerate(reversed(NET))]
    optimizer = make(probe.optimizer_for, model, "Adam", *groups, weight_decay=0.5)
    rates = {name: ((6 - place) / 8, 0.5) for place, name in enumerate(NET)}
    reported(answer.group_report(model, optimizer), rates)


@task("group_report")
def test_present_values(answer, probe):
    """en: The values are those of now: after a change of a group, the new ones, whatever the optimizer's defaults and
    the groups' "initial_lr" are.
    ja: 今の値を返します。グループの設定が変わったら、オプティマイザの既定値やグループの "initial_lr" にかかわらず、
    新しい値です。"""
    model = make(probe.net)
    head, body = {"params": NET[4:], "lr": 0.25, "initial_lr": 8.0}, {"params": NET[:4], "initial_lr": 4.0}
    optimizer = make(probe.optimizer_for, model, "SGD", head, body, lr=0.5, weight_decay=0.125)
    reported(answer.group_report(model, optimizer), of(NET[:4], (0.5, 0.125)) | of(NET[4:], (0.25, 0.125)))
    optimizer = make(probe.changed, optimizer, 0, lr=0.0, weight_decay=0.25)
    reported(answer.group_report(model, optimizer), of(NET[:4], (0.5, 0.125)) | of(NET[4:], (0.0, 0.25)))
    optimizer = make(probe.changed, optimizer, 1, lr=1e-50, weight_decay=1 / 3)
    reported(answer.group_report(model, optimizer), of(NET[:4], (1e-50, 1 / 3)) | of(NET[4:], (0.0, 0.25)))


@task("group_report")
def test_frozen_and_buffers(answer, probe):
    """en: Frozen parameters are reported as all others; the running statistics of BatchNorm are no parameters. Model
    and optimizer stay as they are, gradients included.
    ja: 凍結したパラメータも、ほかと同じように報告します。BatchNorm の移動統計量はパラメータではありません。
    モデルもオプティマイザも、勾配も含めて変えません。"""
    model = make(probe.with_gradients, make(probe.frozen, make(probe.cnn), "features", "head.bias"), 0.5)
    model = make(probe.evaluating, model, "features.1")
    held = [*both("features.0", "bn"), "head.bias"]
    optimizer = make(probe.optimizer_for, model, "SGD", {"params": held}, lr=0.5, weight_decay=0.25)
    expected = of(both("features.0", "features.1", "bn", "head"), None) | of(held, (0.5, 0.25))
    before, settings, found, after, settings_after = together(
        (probe.state_of, model),
        (probe.settings_of, optimizer),
        (answer.group_report, model, optimizer),
        (probe.state_of, model),
        (probe.settings_of, optimizer),
    )
    reported(found, expected)
    equal(after, before)
    equal(settings_after, settings)


@task("group_report")
def test_shared_in_the_report(answer, probe):
    """en: A parameter that two layers share is reported once, or under both names with the same values.
    ja: 2 つの層が共有するパラメータは、1 回だけか、両方の名前で同じ値を報告します。"""
    model = make(probe.tied)
    groups = {"params": ["embed.weight"], "lr": 0.5}, {"params": ["body.bias"], "lr": 0.25}
    optimizer = make(probe.optimizer_for, model, "SGD", *groups)
    expected = {"embed.weight": (0.5, 0.0), "body.weight": None, "body.bias": (0.25, 0.0)}
    reported(answer.group_report(model, optimizer), expected, shared=["embed.weight", "head.weight"])


@task("group_report")
def test_parameters_of_any_shape(answer, probe):
    """en: Parameters of all shapes and depths are reported by the names of named_parameters(), the model's own too.
    ja: どんな形状や深さのパラメータも、named_parameters() の名前で報告します。モデル自身が持つパラメータも同じです。"""
    model = make(probe.odd)
    held = ["scale", *ODD_BODY[1:5]]
    optimizer = make(probe.optimizer_for, model, "Adam", {"params": held}, lr=0.25, weight_decay=0.5)
    reported(answer.group_report(model, optimizer), of(ODD_BODY, None) | of(held, (0.25, 0.5)))
    model = make(probe.linear)
    optimizer = make(probe.optimizer_for, model, "SGD", {"params": ["bias"]}, lr=2)
    reported(answer.group_report(model, optimizer), {"weight": None, "bias": (2.0, 0.0)})


# --- 5. add_layer_


def head_only(probe, kind="SGD", **options):
    """A model whose body is frozen, and an optimizer for its head."""
    model = make(probe.frozen, make(probe.net), "body")
    return model, make(probe.optimizer_for, model, kind, {"params": NET[4:]}, **options)


HEAD, BODY = "head.bias, head.weight", "body.0.bias, body.0.weight, body.2.bias, body.2.weight"


@task("add_layer_")
def test_a_group_of_its_own(answer, probe):
    """en: The layer's parameters make one new group with the rate lr; the old group keeps its own. Nothing is returned.
    ja: 層のパラメータは、学習率 lr の新しいグループ 1 つになります。前からあるグループの学習率は変わりません。
    返り値はありません。"""
    model, optimizer = head_only(probe, lr=0.5)
    layer = make(probe.part, model, "body")
    returned, groups = together(
        (answer.add_layer_, optimizer, layer, 0.125), (probe.groups_now, optimizer, model, "lr")
    )
    equal(groups, {HEAD: [0.5], BODY: [0.125]})
    equal(returned, None)


@task("add_layer_")
def test_it_becomes_trainable(answer, probe):
    """en: All parameters of the layer require grad, those inside of layers inside too; the rest of the model stays
    frozen, and backward() and step() move the layer.
    ja: 層のすべてのパラメータが、内側の層のものも含めて requires_grad=True になります。
    モデルの残りは凍結したままです。backward() と step() で、その層が動くようになります。
    help en: layer.requires_grad = True only makes an attribute; layer.requires_grad_(True) sets it on every parameter.
    help ja: layer.requires_grad = True では、属性が 1 つできるだけです。layer.requires_grad_(True) なら、
    すべてのパラメータに設定されます。"""
    model, optimizer = head_only(probe, lr=0.5)
    layer = make(probe.part, model, "body.2")
    _, state = together((answer.add_layer_, optimizer, layer, 0.125), (probe.state_of, model))
    equal(state["requires_grad"], of(NET, True) | of(both("body.0"), False))
    _, state = together(
        (answer.add_layer_, optimizer, make(probe.part, model, "body.0"), 0.25), (probe.state_of, model)
    )
    equal(state["requires_grad"], of(NET, True))
    x = torch.tensor([[1.0, 2.0], [3.0, 1.0]])
    model = make(probe.filled, make(probe.net), 0.5)
    equal(probe.trained_after(answer, model, "body", 0.125, x), of(NET, True))
    model = make(probe.frozen, make(probe.filled, make(probe.net), 0.5), "body.0")
    equal(probe.trained_after(answer, model, "body.2", 0.125, x), of(NET, True) | of(both("body.0"), False))


@task("add_layer_")
def test_other_settings_are_the_defaults(answer, probe):
    """en: The other settings of the new group are the optimizer's defaults, not those of another group; the old groups
    keep theirs, and the defaults stay.
    ja: 新しいグループのほかの設定は、別のグループのものではなく、オプティマイザの既定値です。
    前からあるグループの設定も、既定値も変わりません。
    help en: add_param_group() fills in what the group does not say.
    help ja: add_param_group() は、グループにない設定を補います。"""
    for kind, own, options in (
        ("SGD", {"momentum": 0.5, "weight_decay": 0.25}, {"lr": 0.5, "momentum": 0.75, "nesterov": True}),
        ("AdamW", {"betas": (0.5, 0.75), "eps": 0.125, "lr": 0.5}, {"lr": 0.25, "weight_decay": 0.5}),
    ):
        model = make(probe.net)
        optimizer = make(probe.optimizer_for, model, kind, {"params": NET[4:], **own}, **options)
        layer, names = make(probe.part, model, "body"), ["lr", *(name for name in own if name != "lr")]
        before, _, after, groups = together(
            (probe.settings_of, optimizer),
            (answer.add_layer_, optimizer, layer, 0.125),
            (probe.settings_of, optimizer),
            (probe.groups_now, optimizer, model, *names),
        )
        defaults, [old] = before["defaults"], before["groups"]
        equal(groups, {HEAD: [old[name] for name in names], BODY: [(defaults | {"lr": 0.125})[name] for name in names]})
        equal(after["defaults"], defaults)
        new = [group for group in after["groups"] if group != old]
        equal([{name: group.get(name) for name in defaults} for group in new], [defaults | {"lr": 0.125}])


@task("add_layer_")
def test_state_of_the_others(answer, probe):
    """en: What the optimizer remembers of the other parameters is kept: they go on with their momentum, and the new
    ones begin without.
    ja: ほかのパラメータについてオプティマイザが覚えていることは残ります。それらはモーメンタムを保って進み、
    新しいパラメータはモーメンタムなしから始まります。
    help en: An optimizer that is made anew has forgotten everything; add to the one that there is.
    help ja: 作り直したオプティマイザは、何も覚えていません。今あるものに追加してください。"""
    given = {"gradients": [1.0, 2.0], "later": [1.0, 1.0]}
    found = probe.fine_tuned(answer, make(probe.net), "SGD", "body", 0.25, **given, lr=0.5, momentum=0.5)
    velocity, head = 0.0, 1.0
    for gradient in (1.0, 2.0, 1.0, 1.0):
        velocity = 0.5 * velocity + gradient
        head -= 0.5 * velocity
    close(found, of(NET[:4], 1 - 0.25 * (1.0 + 1.5)) | of(NET[4:], head), **NEAR)
    given = {"gradients": [1.0], "later": [-2.0]}
    found = probe.fine_tuned(answer, make(probe.net), "Adam", "body", 0.25, **given, lr=0.5, betas=(0.5, 0.75))
    mean, square = (0.25 - 1.0) / 0.75, (0.1875 + 1.0) / 0.4375
    close(found, of(NET[:4], 1.25) | of(NET[4:], 0.5 - 0.5 * mean / square**0.5), **NEAR)


@task("add_layer_")
def test_rates_of_new_layers(answer, probe):
    """en: Layers can be added one after the other, each with its own lr; the new group is the last. 0.0 is a rate like
    any other.
    ja: 層は次々に追加でき、それぞれが自分の lr を持ちます。新しいグループは最後に入ります。
    0.0 もほかと変わらない学習率です。
    help en: 0.0 counts as false, so `if lr:` and `lr or default` lose it.
    help ja: 0.0 は偽とみなされるので、`if lr:` や `lr or 既定値` では失われます。"""
    model, optimizer = head_only(probe, "Adam", lr=0.5)
    first, second = (make(probe.part, model, name) for name in ("body.2", "body.0"))
    together((answer.add_layer_, optimizer, first, 0.0), (answer.add_layer_, optimizer, second, 1e-50))
    groups, now, state = together(
        (probe.groups_now, optimizer, model, "lr"), (probe.rates_now, optimizer), (probe.state_of, model)
    )
    equal(groups, {HEAD: [0.5], "body.2.bias, body.2.weight": [0.0], "body.0.bias, body.0.weight": [1e-50]})
    equal(now["groups"], [0.5, 0.0, 1e-50])
    equal(state["requires_grad"], of(NET, True))
    model, optimizer = head_only(probe, lr=0.5)
    _, groups = together(
        (answer.add_layer_, optimizer, make(probe.part, model, "body"), 2), (probe.groups_now, optimizer, model, "lr")
    )
    equal(groups, {HEAD: [0.5], BODY: [2.0]})


@task("add_layer_")
def test_every_parameter_once(answer, probe):
    """en: The group has all parameters of the layer, however deep they lie, each once, also one that two layers share;
    those that were trainable before too.
    ja: グループには、どんなに深いところにあるものも含めて、層のすべてのパラメータが 1 回ずつ入ります。
    2 つの層が共有するパラメータも、はじめから学習できたパラメータも同じです。"""
    outer = make(probe.net)
    for build, names in (
        (probe.odd, ["scale", *ODD_BODY]),
        (probe.tied, ["embed.weight", *both("body")]),
        (probe.shared_layer, both("first", "last")),
    ):
        optimizer = make(probe.optimizer_for, outer, "SGD", {"params": NET[4:]}, lr=0.5)
        layer = make(build)
        together((answer.add_layer_, optimizer, layer, 0.25))
        found = probe.groups_now(optimizer, layer, "lr")
        unknown = "a tensor that is not the model's"
        equal(found, {f"{unknown}, {unknown}": [0.5], ", ".join(sorted(names)): [0.25]})
    for frozen in (("body.0.weight", "body.2"), ("body.0.bias", "body.2.weight")):
        model = make(probe.frozen, make(probe.net), *frozen)
        optimizer = make(probe.optimizer_for, model, "SGD", {"params": NET[4:]}, lr=0.5)
        _, groups, state = together(
            (answer.add_layer_, optimizer, make(probe.part, model, "body"), 0.25),
            (probe.groups_now, optimizer, model, "lr"),
            (probe.state_of, model),
        )
        equal(groups, {HEAD: [0.5], BODY: [0.25]})
        equal(state["requires_grad"], of(NET, True))


@task("add_layer_")
def test_layers_that_are_there_already(answer, probe):
    """en: A layer of which the optimizer has a parameter already, in whatever group, is a ValueError; its neighbour
    is not, nor is a layer that only has equal values.
    ja: 層のパラメータが 1 つでも、どれかのグループにすでにあれば ValueError です。隣の層や、
    値が等しいだけの別の層なら追加できます。"""
    model = make(probe.net)
    groups = {"params": ["head.weight"]}, {"params": ["body.2.bias"]}
    for name in ("head", "body.2", "body"):
        optimizer = make(probe.optimizer_for, model, "SGD", *groups, lr=0.5)
        found = probe.added(answer, optimizer, model, name, 0.25)
        expect(
            found == {"error": "ValueError"},
            en="ValueError was expected, but nothing was raised",
            ja="ValueError になるはずですが、何も送出されませんでした",
        )
    optimizer = make(probe.optimizer_for, model, "SGD", *groups, lr=0.5)
    layer = make(probe.part, model, "body.0")
    _, found = together((answer.add_layer_, optimizer, layer, 0.25), (probe.groups_now, optimizer, model, "lr"))
    equal(found, {"head.weight": [0.5], "body.2.bias": [0.5], "body.0.bias, body.0.weight": [0.25]})
    refuses(ValueError, answer.add_layer_, (optimizer, layer, 0.25))
    model = make(probe.filled, make(probe.like_names), 0.0)
    optimizer = make(probe.optimizer_for, model, "SGD", {"params": both("fc1")}, lr=0.5)
    layer = make(probe.part, model, "fc10")
    _, found = together((answer.add_layer_, optimizer, layer, 0.25), (probe.groups_now, optimizer, model, "lr"))
    equal(found, {"fc1.bias, fc1.weight": [0.5], "fc10.bias, fc10.weight": [0.25]})


@task("add_layer_")
def test_flags_and_values_stay(answer, probe):
    """en: Nothing else changes: values, gradients, train/eval flags, and what else is frozen; the parameters are the
    same tensors.
    ja: ほかのことは何も変わりません。値も、勾配も、train/eval の状態も、ほかの層の凍結もそのままで、
    パラメータも同じテンソルのままです。
    help en: "Trainable" means requires_grad. train() is something else: it switches dropout and BatchNorm.
    help ja: 「学習するようにする」とは requires_grad のことです。train() は別のもので、
    ドロップアウトや BatchNorm を切り替えます。"""
    model = make(probe.with_gradients, make(probe.frozen, make(probe.cnn), "features", "head.bias"), 0.5)
    model = make(probe.evaluating, model, "features.1", "bn")
    optimizer = make(probe.optimizer_for, model, "SGD", {"params": both("head")}, lr=0.5, momentum=0.5)
    layer = make(probe.part, model, "features")
    _, before, _, after, groups = together(
        (probe.stepped, optimizer, [1.0]),
        (probe.state_of, model),
        (answer.add_layer_, optimizer, layer, 0.25),
        (probe.state_of, model),
        (probe.groups_now, optimizer, model, "lr"),
    )
    names = both("features.0", "features.1")
    equal(groups, {HEAD: [0.5], ", ".join(sorted(names)): [0.25]})
    flags = of(both("features.0", "features.1", "bn", "head"), True) | {"head.bias": False}
    equal(after, before | {"requires_grad": flags})
