"""Hidden checks of 24_fine_tuning."""

from functools import partial

import torch
import torch.nn.functional as F

from grader.checks import close, each, equal, expect, gradients, make, refuses, task, together

ANY_ERROR = (RuntimeError, ValueError)


def randn(rng, *shape, dtype=torch.float64):
    return torch.randn(*shape, generator=rng, dtype=dtype)


def equals(actual: list[object], *expected: object) -> None:
    """Compare what several calls gave, one after the other."""
    for one, other in zip(actual, expected, strict=True):
        equal(one, other)


def flags(names: list[str], *false: str) -> dict[str, bool]:
    """Return True for each name, False for those that are given after."""
    return {name: name not in false for name in names}


# --- 1. freeze


SMALL = ["features.0.weight", "features.0.bias", "features.2.weight", "features.2.bias", "head.weight", "head.bias"]
LOOKALIKES = [
    "scale", "layer10.weight", "layer10.bias", "layer1.weight", "layer1.bias", "layer1_extra.weight",
    "block.layer1.weight", "block.layer1.bias", "block.0.weight", "block.norm.weight", "block.norm.bias",
]  # fmt: skip


def frozen_in(names, chosen):
    """Return what `probe.after_freeze` should give where these are frozen."""
    return {"names": chosen, "requires_grad": flags(names, *chosen)}


@task("freeze")
def test_parameters_of_a_submodule(answer, probe):
    """en: The parameters under `features` no longer require grad, the others still do; their names come back as
    a list.
    ja: `features` の下のパラメータは requires_grad が False になり、ほかは True のままです。その名前をリストで返し
    ます。
    help en: requires_grad is a property of each parameter. `module.requires_grad = False` only adds an attribute to the
    module; `module.requires_grad_(False)` and `parameter.requires_grad = False` do freeze.
    help ja: requires_grad はパラメータごとに持つものです。`module.requires_grad = False` では、モジュールに属性が
    増えるだけです。`module.requires_grad_(False)` や `parameter.requires_grad = False` なら凍結できます。"""
    equal(probe.after_freeze(answer, make(probe.small), "features"), frozen_in(SMALL, SMALL[:4]))


@task("freeze")
def test_whole_parts_of_names(answer, probe):
    """en: "layer1" means layer1.weight and layer1.bias: not layer10, layer1_extra or block.layer1.
    ja: "layer1" に当てはまるのは layer1.weight と layer1.bias だけです。layer10、layer1_extra、block.layer1 は違い
    ます。
    help en: Compare whole parts: name == prefix, or name.startswith(prefix + ".").
    help ja: 部分ごとに比べます。name == prefix か、name.startswith(prefix + ".") です。"""
    cases = ("layer1", LOOKALIKES[3:5]), ("block.layer1", LOOKALIKES[6:8]), ("layer10", LOOKALIKES[1:3])
    found = each(probe.after_freeze, *((answer, make(probe.lookalikes), prefix) for prefix, _ in cases))
    equals(found, *(frozen_in(LOOKALIKES, wanted) for _, wanted in cases))


@task("freeze")
def test_several_prefixes(answer, probe):
    """en: With several prefixes all their parameters are frozen; each name comes once, in the order of the model.
    ja: 接頭辞がいくつかあれば、そのすべてのパラメータを凍結します。名前はモデルでの順に、1 つにつき 1 回だけ返しま
    す。
    help en: Go through named_parameters() once, and ask of each name whether any prefix fits.
    help ja: named_parameters() を 1 回だけたどり、名前ごとに、どれかの接頭辞に当てはまるかを調べます。"""
    small, other = make(probe.small), make(probe.lookalikes)
    found = each(
        probe.after_freeze,
        (answer, small, "head", "features.0", "features.0.bias", "head"),
        (answer, other, "block", "layer10", "block.norm"),
    )
    equals(found, frozen_in(SMALL, SMALL[:2] + SMALL[4:]), frozen_in(LOOKALIKES, LOOKALIKES[1:3] + LOOKALIKES[6:]))


@task("freeze")
def test_names_of_parameters(answer, probe):
    """en: The full name of a parameter is a prefix, too: "head.bias" freezes that one alone.
    ja: パラメータの完全な名前も接頭辞として使えます。"head.bias" なら、それだけを凍結します。"""
    small, other = make(probe.small), make(probe.lookalikes)
    found = each(
        probe.after_freeze, (answer, small, "head.bias"), (answer, other, "block.0.weight", "scale", "layer10")
    )
    equals(found, frozen_in(SMALL, SMALL[5:]), frozen_in(LOOKALIKES, [*LOOKALIKES[:3], LOOKALIKES[8]]))


@task("freeze")
def test_gradients_are_dropped(answer, probe):
    """en: The grad of a frozen parameter becomes None, so that no optimizer goes on moving it; the others keep theirs.
    ja: 凍結したパラメータの grad は None になり、オプティマイザはもう値を動かしません。ほかの grad はそのままです。
    help en: An optimizer looks at grad, not at requires_grad: an old gradient, even one of zeros, goes on being
    applied, with momentum and weight decay.
    help ja: オプティマイザが見るのは requires_grad ではなく grad です。古い勾配が残っていれば、たとえ 0 でも、
    モーメンタムや重み減衰とともに使われ続けます。"""
    model, other = make(probe.with_grads, make(probe.small)), make(probe.small)
    before, after, moved = together(
        (probe.state_of, model),
        (probe.state_after_freeze, answer, model, "features"),
        (probe.step_after_freeze, answer, other, "features.2", "head.bias"),
    )
    equal(after["grad"], {name: grad if "head" in name else None for name, grad in before["grad"].items()})
    still = [name for name in SMALL if torch.equal(moved["before"][name], moved["after"][name])]
    equal(still, ["features.2.weight", "features.2.bias", "head.bias"])


@task("freeze")
def test_the_rest_stays(answer, probe):
    """en: Values, buffers, modes, and the requires_grad and grad of all other parameters stay as they are; so do the
    objects.
    ja: 値、バッファ、モード、そしてほかのパラメータの requires_grad と grad は変わりません。どれも同じオブジェクトの
    ままです。
    help en: An optimizer holds the parameters themselves: a new nn.Parameter in their place would be unknown to it.
    help ja: オプティマイザはパラメータそのものを持っています。新しい nn.Parameter に置き換えると、見失われます。"""
    start = make(probe.frozen, make(probe.lookalikes), "layer10.bias", "block.norm.weight")
    model = make(probe.evaluating, make(probe.with_grads, start), "block.norm", "layer10")
    before, after, same = together(
        (probe.state_of, model),
        (probe.state_after_freeze, answer, model, "layer1"),
        (probe.objects_after_freeze, answer, make(probe.lookalikes), "layer1", "block"),
    )
    before["grad"] |= dict.fromkeys(LOOKALIKES[3:5])
    before["requires_grad"] |= dict.fromkeys(LOOKALIKES[3:5], False)
    equal(after, before)
    equal(same, dict.fromkeys(same, True))


@task("freeze")
def test_frozen_already(answer, probe):
    """en: What was frozen before is named again, without an error, and loses its grad; nothing else is frozen by that.
    ja: すでに凍結されていたパラメータも、エラーなしで名前を返し、grad を None にします。ほかは凍結しません。"""
    start = make(probe.frozen, make(probe.lookalikes), "layer10.weight", "layer10.bias", "block.norm.bias")
    model = make(probe.with_grads, start)
    before, first, again, mixed, after = together(
        (probe.state_of, model),
        *((probe.after_freeze, answer, model, prefix) for prefix in ("layer10", "layer10", "block.norm")),
        (probe.state_after_freeze, answer, model, "block.norm"),
    )
    once = frozen_in(LOOKALIKES, LOOKALIKES[1:3])
    once["requires_grad"]["block.norm.bias"] = False
    wanted = LOOKALIKES[1:3] + LOOKALIKES[9:]
    equals([first, again, mixed], once, once, frozen_in(LOOKALIKES, wanted) | {"names": LOOKALIKES[9:]})
    equal(after["grad"], before["grad"] | dict.fromkeys(wanted))


@task("freeze")
def test_no_prefixes(answer, probe):
    """en: Without prefixes nothing is frozen and the list is empty; with the names of all parts everything is frozen.
    ja: 接頭辞がなければ何も凍結せず、空のリストを返します。すべての部分の名前を渡せば、全体を凍結します。"""
    model = make(probe.small)
    found = each(probe.after_freeze, (answer, model), (answer, model, "features", "head"))
    equals(found, frozen_in(SMALL, []), frozen_in(SMALL, SMALL))


@task("freeze")
def test_prefixes_without_parameters(answer, probe):
    """en: A prefix under which there is no parameter is a ValueError, also beside good ones: a misspelt name, the
    beginning of one, or a module without parameters. A good prefix is no error.
    ja: その下にパラメータが 1 つもない接頭辞は、正しいものと一緒でも ValueError です。つづりの誤り、名前の途中まで、
    パラメータのないモジュールがそうです。正しい接頭辞ならエラーになりません。
    help en: Without the error a misspelt name freezes nothing, and nobody notices.
    help ja: エラーにしないと、つづりを間違えたときに何も凍結されず、誰も気づきません。"""
    wrong = ("feature",), ("features.1",), ("features.0.weigh",), ("bias",), ("head", "tail"), ("tail", "head")
    refuses(ValueError, answer.freeze, *((make(probe.small), *prefixes) for prefixes in wrong))
    others = ("layer",), ("norm",), ("block.1",), ("layer100",)
    refuses(ValueError, answer.freeze, *((make(probe.lookalikes), *prefixes) for prefixes in others))
    refuses(ValueError, answer.freeze, (make(probe.norms), "plain"), (make(probe.norms), "one", "drop"))
    equals(
        each(answer.freeze, (make(probe.small), "features.0"), (make(probe.lookalikes), "block.norm")),
        SMALL[:2],
        LOOKALIKES[9:],
    )


# --- 2. replace_head


def linear_facts(inputs, outputs, bias=True, dtype=torch.float32, training=True):
    """Return what `probe.layer_facts` should say of a new Linear."""
    shapes = [(outputs, inputs), (outputs,)] if bias else [(outputs, inputs)]
    return {
        "an nn.Linear": True,
        "sizes": (inputs, outputs),
        "parameters": ["weight", "bias"] if bias else ["weight"],
        "shapes": shapes,
        "dtypes": [dtype] * len(shapes),
        "leaves": [True] * len(shapes),
        "trainable": [True] * len(shapes),
        "without grad": [True] * len(shapes),
        "training": training,
    }


@task("replace_head")
def test_a_head_of_another_size(answer, probe, device):
    """en: The model gets a new Linear in the place of "head", with 2 inputs and 5 outputs, and is returned.
    ja: "head" が、入力 2 個・出力 5 個の新しい Linear になり、モデルが返されます。
    help en: layer.out_features is only a number to print: changing it leaves the weight as large as it was.
    help ja: layer.out_features は表示用の数にすぎません。変えても重みの大きさは元のままです。"""
    model = make(answer.replace_head, make(probe.small), "head", 5)
    seen, devices, result = together(
        (probe.layer_facts, model, "head"),
        (probe.layer_devices, model, "head"),
        (model, torch.tensor([[1.0, 2.0], [3.0, -1.0]])),
    )
    equal(seen, linear_facts(2, 5))
    equal(devices, [torch.device(device)] * 2)
    right = isinstance(result, torch.Tensor) and result.shape == (2, 5)
    expect(right, en="model(x) must have 5 columns now", ja="model(x) は 5 列になるはずです")


@task("replace_head")
def test_heads_inside_other_modules(answer, probe):
    """en: The name may have several parts, and the layer may stand in the middle: it is replaced in its place.
    ja: 名前がいくつかの部分からなっていても、層が途中にあっても、その場所で取り替えます。
    help en: The parent of "classifier.2" is get_submodule("classifier"); set_submodule finds it by itself.
    help ja: "classifier.2" の親は get_submodule("classifier") です。set_submodule なら自分で見つけてくれます。"""
    model = make(answer.replace_head, make(probe.nested), "classifier.2", 4)
    other = make(answer.replace_head, make(probe.deep), "blocks.1.heads.first", 7)
    middle = make(answer.replace_head, make(probe.nested), "body", 4)
    seen = together(
        (probe.layer_facts, model, "classifier.2"),
        (probe.layer_facts, other, "blocks.1.heads.first"),
        (probe.layer_facts, middle, "body"),
    )
    wanted = linear_facts(3, 4, False, torch.float64), linear_facts(2, 7), linear_facts(2, 4, True, torch.float64)
    equals(seen, *wanted)
    x = torch.tensor([[1.0, -2.0]], dtype=torch.float64)
    found, by_parts = probe.replaced_between(answer, make(probe.nested), "body", 4, x)
    close(found, by_parts)


@task("replace_head")
def test_bias_dtype_and_device(answer, probe, device):
    """en: The new layer has a bias only if the old one had, and the old layer's own dtype and device, also where other
    layers have others.
    ja: 新しい層がバイアスを持つのは、元の層が持つときだけです。dtype とデバイスは、ほかの層ではなく、
    元の層のものです。
    help en: nn.Linear(…, device=old.weight.device, dtype=old.weight.dtype)
    help ja: nn.Linear(…, device=old.weight.device, dtype=old.weight.dtype) とします。"""
    first, second = make(probe.on_two_devices), make(probe.on_two_devices)
    plain = make(answer.replace_head, make(probe.nested), "classifier.2", 2)
    model, other = make(answer.replace_head, first, "1", 5), make(answer.replace_head, second, "0", 5)
    layers = (plain, "classifier.2"), (model, "1"), (model, "0"), (other, "0"), (other, "1")
    empty = [make(answer.replace_head, make(probe.partly_on_meta), name, 4) for name in ("2", "1")]
    *seen, third, fourth, fifth, sixth, seventh = together(
        *((probe.layer_facts, *layer) for layer in layers), *((probe.layer_devices, *layer) for layer in layers)
    )
    on_meta = each(probe.layer_devices, (empty[0], "2"), (empty[0], "1"), (empty[1], "1"))
    no_bias = probe.layer_facts(make(answer.replace_head, make(probe.zeroed, make(probe.small)), "head", 3), "head")
    double = partial(linear_facts, dtype=torch.float64)
    equals(seen, double(3, 2, False), double(3, 5), linear_facts(2, 3), linear_facts(2, 5), double(3, 2))
    here, host = torch.device(device), torch.device("cpu")
    equals([third, fourth, fifth, sixth, seventh], [here], [here] * 2, [host] * 2, [host] * 2, [here] * 2)
    equals(on_meta, [torch.device("meta")] * 2, [here] * 2, [here] * 2)
    equal(no_bias, linear_facts(2, 3))


@task("replace_head")
def test_trainable_after_a_frozen_one(answer, probe, rng):
    """en: The new layer learns, even where the old one was frozen and had a grad: it starts without grad and gets one.
    ja: 元の層が凍結されていても、grad があっても、新しい層は学習できます。最初は grad がなく、逆伝播で求まります。"""
    start = make(probe.with_grads, make(probe.frozen, make(probe.small), "head.weight", "head.bias"))
    model = make(answer.replace_head, start, "head", 3)
    frozen, pull = make(probe.frozen, make(probe.small), *SMALL), randn(rng, 4, 3, dtype=torch.float32)
    same_size = make(answer.replace_head, make(probe.with_grads, make(probe.small)), "head", 4)
    seen, equally_large, found = together(
        (probe.layer_facts, model, "head"),
        (probe.layer_facts, same_size, "head"),
        (probe.head_gradients, answer, frozen, "head", 3, torch.ones(4, 2), pull),
    )
    equals([seen, equally_large], linear_facts(2, 3), linear_facts(2, 4))
    close(found[1] if isinstance(found, list) and len(found) == 2 else found, pull.sum(0))


@task("replace_head")
def test_everything_else_stays(answer, probe):
    """en: All other layers keep values, grads, requires_grad, buffers, modes, names and places; they and the model are
    the same objects. The replaced layer alone is a new one.
    ja: ほかの層は、値も grad も requires_grad も、バッファ、モード、名前、順番も元のままです。どれも、そしてモデル
    も、同じオブジェクトです。新しいのは、取り替えた層だけです。
    help en: Set the new layer in the model that you were given; don't copy or initialise anything else.
    help ja: 新しい層は、渡されたモデルに入れます。ほかのものをコピーしたり初期化したりしないでください。"""
    start = make(probe.frozen, make(probe.lookalikes), "layer10.weight", "layer10.bias", "block.norm.weight")
    model = make(probe.evaluating, make(probe.with_grads, start), "block.norm", "layer10")
    before = probe.state_of(model)
    result = make(answer.replace_head, model, "layer1", 4)
    after, given, same = together(
        (probe.state_of, result),
        (probe.state_of, model),
        (probe.objects_after_replacing, answer, make(probe.small), "features.0", 3),
    )
    for state in (before, after, given):
        for key in ("layer1.weight", "layer1.bias"):
            for part in ("value", "grad", "requires_grad"):
                state[part].pop(key, None)
    equal(after, before)
    equal(given, before)
    new = "features.0", "features.0.weight", "features.0.bias"
    kept = {name: flag for name, flag in same["the same objects"].items() if name not in new}
    equal(same | {"the same objects": kept}, {
        "the same model": True, "the names": True, "the same objects": dict.fromkeys(kept, True),
    })  # fmt: skip
    equal({name: same["the same objects"].get(name) for name in new}, dict.fromkeys(new, False))


@task("replace_head")
def test_initial_values(answer, probe):
    """en: The new layer has random values of its own: none of the old layer's, also where the number of outputs stays
    the same, and others in each call.
    ja: 新しい層の値は、新しく引いた乱数です。出力の数が元と同じでも元の値は残さず、呼ぶたびに違う値になります。"""
    old = probe.values_of(make(probe.small), "head")
    models = [make(answer.replace_head, make(probe.small), "head", classes) for classes in (6, 6, 4, 1)]
    found = together(*((probe.values_of, model, "head") for model in models))
    for values, classes in zip(found, (6, 6, 4, 1), strict=True):
        equal([tuple(value.shape) for value in values], [(classes, 2), (classes,)])
        weight = values[0]
        kept = torch.isin(weight, old[0]).any() or torch.isin(values[1], old[1]).any()
        expect(not bool(kept), en="values of the old layer are in the new one", ja="元の層の値が新しい層にあります")
        differ = len(weight.unique()) == weight.numel()
        fine = bool(weight.isfinite().all()) and differ and float(weight.abs().max()) < 5
        expect(
            fine,
            en="the weights of the new layer should be small random numbers that differ",
            ja="新しい層の重みは、互いに異なる小さな乱数のはずです",
        )
    again = bool((found[0][0] == found[1][0]).any())
    expect(not again, en="two new layers have equal weights", ja="2 つの新しい層に同じ重みがあります")


@task("replace_head")
def test_the_mode_of_the_head(answer, probe):
    """en: The new layer takes over the train/eval flag of the old one, whatever the flags of the others.
    ja: 新しい層の訓練／評価モードは、ほかの層のモードにかかわらず、元の層と同じです。
    help en: A new module is in training mode; new.train(old.training) gives it the mode of another.
    help ja: 新しいモジュールは訓練モードです。new.train(old.training) で、元の層のモードに合わせられます。"""
    models = (
        make(probe.evaluating, make(probe.small)),
        make(probe.evaluating, make(probe.small), "head"),
        make(probe.evaluating, make(probe.small), "features"),
    )
    found = each(probe.flags, *((make(answer.replace_head, model, "head", 3),) for model in models))
    names = ["", "features", "features.0", "features.1", "features.2", "head"]
    equals(found, flags(names, *names), flags(names, "head"), flags(names, *names[1:5]))


@task("replace_head")
def test_a_shared_weight(answer, probe):
    """en: A weight that the old head shared with another layer stays in that layer, as it was.
    ja: 元のヘッドがほかの層と共有していた重みは、その層に元のまま残ります。
    help en: Make a new layer; overwriting the data of the old one changes whatever shares them.
    help ja: 新しい層を作りましょう。元の層のデータを書き換えると、それを共有している層まで変わります。"""
    model = make(probe.tied)
    before = probe.values_of(model, "embed")
    seen, after = together(
        (probe.layer_facts, make(answer.replace_head, model, "head", 3), "head"), (probe.values_of, model, "embed")
    )
    equal(after, before)
    equal(seen, linear_facts(2, 3))


@task("replace_head")
def test_pretrained_values_from_a_file(answer, probe):
    """en: After replacing, all but the head can be loaded from a file of the pretrained model, with strict=False: only
    the two entries of the head are missing.
    ja: 取り替えた後、事前学習済みモデルのファイルから、ヘッド以外を strict=False で読み込めます。足りないのはヘ
    ッドの 2 つだけです。"""
    found = probe.loaded_from_a_file(answer, make(probe.with_grads, make(probe.small)), make(probe.small), "head", 4)
    equal(found["missing"], ["head.bias", "head.weight"])
    equal(found["unexpected"], [])
    equal(found["rest"][1], found["rest"][0])
    seen = probe.layer_facts(make(answer.replace_head, make(probe.small), "head", 4), "head")
    equal(seen, linear_facts(2, 4))


@task("replace_head")
def test_no_linear_or_no_classes(answer, probe):
    """en: Another kind of module, or fewer than one class, is a ValueError; a Linear with one class is none.
    ja: Linear でないモジュールや、1 未満のクラス数は ValueError です。Linear でクラス数が 1 なら、エラーになりませ
    ん。
    help en: Ask with isinstance; other modules have in_features, too.
    help ja: isinstance で調べます。in_features を持つモジュールはほかにもあります。"""
    names = "conv", "act", "block", "like", "bilinear"
    refuses(ValueError, answer.replace_head, *((make(probe.kinds), name, 3) for name in names))
    refuses(ValueError, answer.replace_head, *((make(probe.kinds), "fc", classes) for classes in (0, -1, -5)))
    models = [make(answer.replace_head, make(probe.kinds), *given) for given in (("fc", 1), ("block.0", 3))]
    seen = together((probe.layer_facts, models[0], "fc"), (probe.layer_facts, models[1], "block.0"))
    equals(seen, linear_facts(2, 1), linear_facts(2, 3))


@task("replace_head")
def test_a_name_that_is_missing(answer, probe):
    """en: A name that is not in the model is an AttributeError, wherever it goes wrong; nothing new is added.
    ja: モデルにない名前は、どの部分が違っていても AttributeError です。新しいものは追加しません。
    help en: get_submodule raises it; setattr alone would add a second head that nobody calls.
    help ja: get_submodule が送出してくれます。setattr だけだと、誰も呼ばない 2 つ目のヘッドが増えてしまいます。"""
    names = "tail", "hea", "0", "features.7", "features.0.head", "head.0", "tail.0"
    refuses(AttributeError, answer.replace_head, *((make(probe.small), name, 3) for name in names))
    seen = probe.layer_facts(make(answer.replace_head, make(probe.small), "features.2", 4), "features.2")
    equal(seen, linear_facts(3, 4))


# --- 3. discriminative_groups


def of(names, rates):
    """What each parameter should learn with: a list of one rate, an empty one where it is in no group."""
    return {name: [] if rates.get(name) is None else [rates[name]] for name in names}


def split_rates(names, head, lr, rest, *frozen):
    given = {name: lr if f"{name}.".startswith(f"{head}.") else rest for name in names if name not in frozen}
    return of(names, given)


@task("discriminative_groups")
def test_two_rates(answer, probe):
    """en: With lr = 0.5 the head learns with 0.5 and everything else with 0.05, each parameter in one group.
    ja: lr = 0.5 なら、ヘッドの学習率は 0.5、ほかはすべて 0.05 です。どのパラメータも 1 つのグループに入ります。
    help en: The new head has far to go; the pretrained layers are nearly there.
    help ja: 新しいヘッドは大きく動く必要がありますが、事前学習済みの層は、もうほとんどできあがっています。"""
    found = probe.rates(answer, make(probe.small), "head", 0.5)
    close(found, split_rates(SMALL, "head", 0.5, 0.05))


@task("discriminative_groups")
def test_other_ratios(answer, probe):
    """en: All but the head learn with lr / ratio, for every ratio from 1 on, a whole number or not.
    ja: ヘッド以外の学習率は lr / ratio です。ratio は 1 以上なら、整数でもそうでなくてもかまいません。"""
    cases = (
        (("head", 0.5, 4.0), 0.125), (("head", 0.01, 100), 1e-4), (("head", 0.3, 1.5), 0.2), (("head", 2, 8), 0.25),
        (("head", 3e-5, 64.0), 4.6875e-7),
    )  # fmt: skip
    calls = [partial(probe.rates, answer, make(probe.small), *given) for given, _ in cases]
    named = partial(probe.rates, answer, ratio=2.5, lr=0.1, head="head", model=make(probe.small))
    *found, last, same = together(
        *((call,) for call in calls), (named,), (probe.rates, answer, make(probe.small), "head", 0.25, 1)
    )
    for seen, (given, rest) in zip(found, cases, strict=True):
        close(seen, split_rates(SMALL, "head", float(given[1]), rest), rtol=1e-7, atol=0.0)
    close(last, split_rates(SMALL, "head", 0.1, 0.04))
    close(same, split_rates(SMALL, "head", 0.25, 0.25))


@task("discriminative_groups")
def test_groups_for_an_optimizer(answer, probe):
    """en: The result is a list of dicts with "params" and "lr" that torch.optim takes; together they have each
    trainable parameter once. They leave all other options to the optimizer.
    ja: 結果は "params" と "lr" を持つ辞書のリストで、torch.optim にそのまま渡せます。学習できるパラメータは、
    全部で 1 回ずつ入っています。ほかの設定は含まず、オプティマイザに任せます。"""
    seen = probe.groups_of(answer, make(probe.small), "head", 0.5)
    count = len(seen["groups"])
    equal(seen["type"], "list")
    equal(seen["groups"], ["dict"] * count)
    equals([seen["keys"], seen["numbers"]], [True] * count, [True] * count)
    equal(sum(seen["sizes"]), 6)
    equal(seen["other options"], [])


@task("discriminative_groups")
def test_frozen_parameters(answer, probe):
    """en: Frozen parameters are in no group, neither those of the body nor those of the head; they stay frozen.
    ja: 凍結されたパラメータは、本体のものもヘッドのものも、どのグループにも入りません。凍結されたままです。
    help en: Ask each parameter for requires_grad before it enters a group.
    help ja: グループに入れる前に、パラメータごとに requires_grad を調べます。"""
    names = "features.0.weight", "features.2.bias", "head.bias"
    model = make(probe.frozen, make(probe.small), *names)
    found, after = together((probe.rates, answer, model, "head", 0.5), (probe.requires_grad, model))
    close(found, split_rates(SMALL, "head", 0.5, 0.05, *names))
    equal(after, flags(SMALL, *names))


@task("discriminative_groups")
def test_no_empty_group(answer, probe):
    """en: Where everything but the head is frozen, there is no group for the rest: no group is ever empty.
    ja: ヘッド以外がすべて凍結されていれば、ほかのためのグループはありません。空のグループは作りません。
    help en: torch.optim takes a group without parameters in silence: look for yourself.
    help ja: torch.optim は、パラメータのないグループを黙って受け取ります。自分で調べましょう。"""
    model = make(probe.frozen, make(probe.small), *SMALL[:4])
    seen, found = together((probe.groups_of, answer, model, "head", 0.5), (probe.rates, answer, model, "head", 0.5))
    empty = seen["sizes"].count(0)
    expect(
        not empty,
        en=f"of {len(seen['sizes'])} groups, {empty} are empty",
        ja=f"{len(seen['sizes'])} 個のグループのうち、{empty} 個が空です",
    )
    close(found, split_rates(SMALL, "head", 0.5, None))
    all_of_it = probe.groups_of(answer, make(probe.nested), "classifier", 0.5)
    equal(sum(all_of_it["sizes"]), 5)


@task("discriminative_groups")
def test_heads_with_similar_names(answer, probe):
    """en: The head is the submodule of exactly that name: "layer1" is not layer10, and "block.norm" is a part of block.
    ja: ヘッドは、ちょうどその名前のサブモジュールです。"layer1" は layer10 ではなく、"block.norm" は block の一部で
    す。"""
    heads = "layer1", "block.norm", "block.layer1", "block", "layer10"
    found = each(probe.rates, *((answer, make(probe.lookalikes), head, 0.5) for head in heads))
    for seen, head in zip(found, heads, strict=True):
        close(seen, split_rates(LOOKALIKES, head, 0.5, 0.05))


@task("discriminative_groups")
def test_shared_parameters(answer, probe):
    """en: A parameter that the head shares with another layer learns with the head's rate; a layer that stands in the
    model twice is in one group once; two layers that only have equal values are two.
    ja: ヘッドがほかの層と共有しているパラメータは、ヘッドの学習率で学習します。モデルに 2 回現れる層が入
    るのは 1 つのグループに 1 回だけです。値が等しいだけの 2 つの層は、別のものとして扱います。
    help en: named_parameters() gives a shared parameter once, under the name of its first owner. Compare the objects.
    help ja: named_parameters() は、共有されたパラメータを最初の持ち主の名前で 1 回だけ返します。オブジェクトどうしを
    比べましょう。"""
    models = (make(probe.tied), "head"), (make(probe.twice), "3"), (make(probe.twins), "1"), (make(probe.tied), "mid")
    found, again, equal_values, tied_body = each(probe.rates, *((answer, *model, 0.5) for model in models))
    shared = {"embed.weight": 0.5, "mid.weight": 0.05, "mid.bias": 0.05, "head.bias": 0.5}
    close(found, of(shared, shared))
    body = dict.fromkeys(["0.weight", "0.bias"], 0.05) | dict.fromkeys(["3.weight", "3.bias"], 0.5)
    close(again, of(body, body))
    both = dict.fromkeys(["0.weight", "0.bias"], 0.05) | dict.fromkeys(["1.weight", "1.bias"], 0.5)
    close(equal_values, of(both, both))
    elsewhere = {"embed.weight": 0.05, "mid.weight": 0.5, "mid.bias": 0.5, "head.bias": 0.05}
    close(tied_body, of(elsewhere, elsewhere))


@task("discriminative_groups")
def test_a_step_with_these_rates(answer, probe):
    """en: Each step of SGD moves each parameter of the model by its own rate times its gradient, and frozen ones not.
    ja: SGD の 1 回ごとの更新で、モデルの各パラメータはそれぞれの学習率 × 勾配だけ動きます。凍結されたものは動きませ
    ん。"""
    frozen = "features.0.bias", "head.weight"
    models = make(probe.small), make(probe.frozen, make(probe.small), *frozen)
    for found, still in zip(each(probe.stepped, *((answer, model, "head", 0.5) for model in models)), ((), frozen),
                            strict=True):  # fmt: skip
        steps = {
            name: torch.zeros_like(value) if name in still else torch.full_like(value, 3.0 if "head" in name else 0.3)
            for name, value in found.items()
        }
        equal(list(found), SMALL)
        close(found, steps, rtol=1e-4, atol=1e-5)


@task("discriminative_groups")
def test_the_model_stays(answer, probe):
    """en: The model keeps its values, grads, requires_grad and modes, and the groups hold its own parameters.
    ja: モデルの値、grad、requires_grad、モードは変わりません。グループに入るのは、モデルのパラメータそのものです。"""
    model = make(probe.frozen, make(probe.with_grads, make(probe.small)), "features.0.bias")
    before, found, after = together(
        (probe.state_of, model), (probe.rates, answer, model, "features", 0.5), (probe.state_of, model)
    )
    close(found, split_rates(SMALL, "features", 0.5, 0.05, "features.0.bias"))
    equal(after, before)


@task("discriminative_groups")
def test_ratios_below_one(answer, probe):
    """en: A ratio below 1 is a ValueError, a ratio of 1 is not: pretrained layers never learn faster than the head.
    ja: ratio が 1 未満なら ValueError で、1 ならエラーになりません。事前学習済みの層をヘッドより速く学習させることは
    ありません。"""
    ratios = 0.999, 0.1, 0, -10.0
    refuses(ValueError, answer.discriminative_groups, *((make(probe.small), "head", 0.5, ratio) for ratio in ratios))
    rates = (0.5, 1.0), (3, 1.5)
    found = each(probe.rates, *((answer, make(probe.small), "head", *given) for given in rates))
    equals(found, split_rates(SMALL, "head", 0.5, 0.5), split_rates(SMALL, "head", 3.0, 2.0))


@task("discriminative_groups")
def test_heads_without_trainable_parameters(answer, probe):
    """en: A head that is missing, has no parameters, or is frozen altogether is a ValueError; a partly frozen one is
    not.
    ja: ヘッドがない、パラメータを持たない、すべて凍結されている、のどれかなら ValueError です。一部だけの凍結なら
    エラーになりません。
    help en: get_submodule raises AttributeError for a missing name.
    help ja: get_submodule は、名前がないとき AttributeError を送出します。"""
    frozen = make(probe.frozen, make(probe.small), "head.weight", "head.bias")
    wrong = [(frozen, "head"), *((make(probe.small), name) for name in ("tail", "hea", "features.1"))]
    others = (make(probe.lookalikes), "layer"), (make(probe.lookalikes), "head"), (make(probe.lookalikes), "block.1")
    refuses(ValueError, answer.discriminative_groups, *((*given, 0.5) for given in (*wrong, *others)))
    half = make(probe.frozen, make(probe.small), "head.weight")
    close(probe.rates(answer, half, "head", 0.5), split_rates(SMALL, "head", 0.5, 0.05, "head.weight"))


# --- 4. training_mode


NORMALISED = ["", "conv", "frozen_bn", "drop", "bn"]
NORMS = ["", "one", "two", "three", "sync", "own", "bare", "plain", "layer", "group", "instance", "drop"]


@task("training_mode")
def test_frozen_normalisation_stays(answer, probe):
    """en: Everything is in training mode, dropout and frozen convolutions too, but the frozen BatchNorm is not.
    ja: ドロップアウトや凍結された畳み込みも含めて、すべてが訓練モードです。凍結された BatchNorm だけは評価モードで
    す。
    help en: model.train() first, then .eval() on the layers that are an exception.
    help ja: まず model.train() を呼び、次に例外の層だけ .eval() にします。"""
    models = make(probe.normalised), make(probe.evaluating, make(probe.normalised))
    found = each(probe.flags, *((make(answer.training_mode, model),) for model in models))
    equals(found, *[flags(NORMALISED, "frozen_bn")] * 2)


@task("training_mode")
def test_running_statistics(answer, probe, rng):
    """en: Running the model moves the statistics of a trainable BatchNorm, and neither mean, variance nor counter of
    the frozen one.
    ja: モデルを実行すると、学習できる BatchNorm の統計は動きますが、凍結された BatchNorm の平均・分散・カウンターは
    動きません。
    help en: The running mean and variance are buffers: requires_grad=False does not stop them, evaluation mode does.
    help ja: 移動平均と移動分散はバッファです。requires_grad=False では止まらず、評価モードにすると止まります。"""
    x = randn(rng, 5, 3, dtype=torch.float32) * 3 + 7
    still, moving = make(probe.one_norm, "weight", "bias"), make(probe.one_norm)
    first, second = each(probe.statistics_after, (answer, still, x), (answer, moving, x))
    start = torch.tensor([1.0, 2.0, 3.0])
    equal(first, {"running_mean": start, "running_var": start, "num_batches_tracked": torch.tensor(7)})
    mean, variance = 0.9 * start + 0.1 * x.mean(0), 0.9 * start + 0.1 * x.var(0)
    close(second, {"running_mean": mean, "running_var": variance, "num_batches_tracked": torch.tensor(8)})


@task("training_mode")
def test_trainable_normalisation(answer, probe):
    """en: A BatchNorm with at least one trainable parameter is in training mode: only if both are frozen it is not.
    ja: 学習できるパラメータが 1 つでもある BatchNorm は訓練モードです。2 つとも凍結されているときだけ評価モードで
    す。"""
    frozen = (), ("weight",), ("bias",), ("weight", "bias")
    models = [make(probe.evaluating, make(probe.one_norm, *names)) for names in frozen]
    found = each(probe.flags, *((make(answer.training_mode, model),) for model in models))
    equals(found, {"": True}, {"": True}, {"": True}, {"": False})


@task("training_mode")
def test_every_kind_of_batch_norm(answer, probe):
    """en: BatchNorm of every kind counts (1d, 2d, 3d, SyncBatchNorm, subclasses, with running statistics or without),
    each by its own parameters.
    ja: BatchNorm はどの種類（1d、2d、3d、SyncBatchNorm、サブクラス）も、移動統計がなくても対象で、それぞれ
    自分のパラメータで決まります。
    help en: torch.nn.modules.batchnorm._BatchNorm is what all of them inherit from.
    help ja: どれも torch.nn.modules.batchnorm._BatchNorm を継承しています。"""
    kinds = ("one", "two", "three", "sync", "own", "bare"), ("two", "own"), ("one", "three", "sync")
    found = each(probe.flags, *((make(answer.training_mode, make(probe.norms, *names)),) for names in kinds))
    equals(found, *(flags(NORMS, *names) for names in kinds))


@task("training_mode")
def test_layers_without_parameters(answer, probe):
    """en: A BatchNorm without affine parameters has nothing that is frozen: it is in training mode, even where all
    other layers are frozen.
    ja: アフィン変換のパラメータがない BatchNorm には、凍結されたものがありません。ほかの層がすべて凍結されていても、
    訓練モードです。
    help en: all(…) of nothing is True: ask first whether there are parameters.
    help ja: 空の all(…) は True です。まずパラメータがあるかどうかを調べます。"""
    models = make(probe.norms, *NORMS[1:]), make(probe.evaluating, make(probe.norms, "one"))
    found = each(probe.flags, *((make(answer.training_mode, model),) for model in models))
    equals(found, flags(NORMS, "one", "two", "three", "sync", "own", "bare"), flags(NORMS, "one"))


@task("training_mode")
def test_every_frozen_layer_inside(answer, probe):
    """en: Layers inside other modules are found, however deep; trainable ones beside them are in training mode.
    ja: どれほど深く入れ子になった層も見つけます。隣にある学習できる層は訓練モードです。
    help en: model.modules() goes through all modules, model.children() only through the direct ones.
    help ja: model.modules() はすべてのモジュールをたどります。model.children() は直下のものだけです。"""
    names = ["", "stem", "block", "block.0", "block.1", "block.1.0", "block.1.1", "block.1.2", "head"]
    models = make(probe.blocks, "block.1.0"), make(probe.evaluating, make(probe.blocks, "block", "stem"))
    found = each(probe.flags, *((make(answer.training_mode, model),) for model in models))
    equals(found, flags(names, "block.1.0"), flags(names, "stem", "block.0", "block.1.0", "block.1.2"))


@task("training_mode")
def test_other_normalisation(answer, probe):
    """en: LayerNorm, GroupNorm and InstanceNorm are in training mode, frozen or not: only BatchNorm is an exception.
    ja: LayerNorm・GroupNorm・InstanceNorm は、凍結されていてもいなくても訓練モードです。例外は BatchNorm だけで
    す。"""
    others = "layer", "group", "instance"
    models = make(probe.evaluating, make(probe.norms, *others)), make(probe.norms, *others, "two")
    found = each(probe.flags, *((make(answer.training_mode, model),) for model in models))
    equals(found, flags(NORMS), flags(NORMS, "two"))


@task("training_mode")
def test_only_modes_change(answer, probe):
    """en: The same model comes back, with the values, grads, requires_grad, buffers and settings that it had.
    ja: 同じモデルが返ります。値、grad、requires_grad、バッファ、層の設定は元のままです。
    help en: momentum = 0 stops the statistics, too, but for ever; and it leaves the layer in training mode.
    help ja: momentum = 0 でも統計は止まりますが、ずっと止まったままになります。層も訓練モードのままです。"""
    model = make(probe.with_grads, make(probe.normalised))
    before, settings, seen, after, settings_after = together(
        (probe.state_of, model),
        (probe.settings, model),
        (probe.is_the_same, answer, model),
        (probe.state_of, model),
        (probe.settings, model),
    )
    equal(seen, {"the same model": True, "training": flags(NORMALISED, "frozen_bn")})
    equal(after | {"training": None}, before | {"training": None})
    equal(settings_after, settings)


@task("training_mode")
def test_called_again(answer, probe):
    """en: What counts is what is frozen now: at the next call, a BatchNorm that was frozen since goes into evaluation
    mode, and one that was made trainable again goes back to training mode.
    ja: 判断の基準は、いま凍結されているかどうかです。後から凍結された BatchNorm は次の呼び出しで評価モードになり、
    また学習できるようにした BatchNorm は訓練モードに戻ります。"""
    model = make(probe.normalised)
    first, _, _, second, _, third = together(
        (probe.is_the_same, answer, model),
        (probe.frozen, model, "bn.weight", "bn.bias"),
        (probe.evaluating, model, "drop"),
        (probe.is_the_same, answer, model),
        (probe.thawed, model, "frozen_bn"),
        (probe.is_the_same, answer, model),
    )
    found = [seen["training"] for seen in (first, second, third)]
    later = flags(NORMALISED, "frozen_bn", "bn")
    equals(found, flags(NORMALISED, "frozen_bn"), later, flags(NORMALISED, "bn"))


# --- 5. AnySize


WEIGHT = torch.tensor([[1.0, 10.0, 100.0], [0.0, 2.0, -1.0]])
BIAS = torch.tensor([0.5, -3.0])


def any_size(answer, probe, features, weight, bias):
    """Return an AnySize of the answer with this weight and bias in its linear layer."""
    classes, channels = weight.shape
    return make(probe.filled, make(answer.AnySize, features, channels, classes), features, weight, bias)


def logits(x, weight, bias):
    return x.mean((2, 3)) @ weight.T + bias


@task("AnySize")
def test_a_tiny_image_by_hand(answer, probe):
    """en: The mean over height and width, then the linear layer: channels with the means 1, 2 and 0 give
    [21.5, 1] here.
    ja: 高さと幅について平均し、線形層に通します。ここでは、各チャンネルの平均が 1、2、0 なら [21.5, 1] になります。
    help en: Here features are the images themselves, the weight is [[1, 10, 100], [0, 2, -1]] and the bias [0.5, -3].
    help ja: ここでは features は画像そのもの、重みは [[1, 10, 100], [0, 2, -1]]、バイアスは [0.5, -3] です。"""
    image = torch.tensor([[[[2.0, 0.0]], [[-1.0, 5.0]], [[3.0, -3.0]]]])
    close(any_size(answer, probe, make(probe.passing), WEIGHT, BIAS)(image), torch.tensor([[21.5, 1.0]]))


@task("AnySize", weight=2)
def test_images_of_any_size(answer, probe, rng):
    """en: One and the same model takes images of every height and width, square or not, down to a single pixel.
    ja: 同じ 1 つのモデルが、1 画素のものまで、正方形でもそうでなくても、どんな高さと幅の画像でも受け付けます。
    help en: A linear layer behind flatten fits one size only. The mean over the last two dimensions leaves one number a
    channel, whatever the size.
    help ja: 平坦化した後の線形層は、1 つの大きさにしか合いません。最後の 2 つの次元の平均なら、大きさにかかわらず、
    チャンネルごとに 1 つの数になります。"""
    weight, bias = randn(rng, 4, 3), randn(rng, 4)
    model = any_size(answer, probe, make(probe.passing), weight, bias)
    several = [randn(rng, 2, 3, *size) for size in ((4, 4), (7, 3), (1, 9), (2, 1), (1, 1), (12, 10))]
    several += [several[0] * 1e6, several[1] * 1e-6]
    for found, x in zip(each(model, *((x,) for x in several)), several, strict=True):
        close(found, logits(x, weight, bias))


@task("AnySize")
def test_batches_of_any_size(answer, probe, rng):
    """en: N images give logits of shape (N, classes), one image as well as many: each row depends on its image alone.
    ja: N 枚の画像から形状 (N, classes) のロジットが得られます。1 枚でもたくさんでも同じで、各行はその画像だけで決ま
    ります。
    help en: squeeze() drops every dimension of size 1, that of the batch too: flatten(1) does not.
    help ja: squeeze() は大きさ 1 の次元をすべて消すので、バッチの次元まで消えます。flatten(1) なら消えません。"""
    weight, bias = randn(rng, 1, 3, dtype=torch.float32), randn(rng, 1, dtype=torch.float32)
    one_class = any_size(answer, probe, make(probe.passing), weight, bias)
    model = any_size(answer, probe, make(probe.passing), WEIGHT, BIAS)
    several = [randn(rng, count, 3, 5, 2, dtype=torch.float32) for count in (1, 6, 3)]
    found = [each(one, *((x,) for x in several)) for one in (one_class, model)]
    for seen, (w, b) in zip(found, ((weight, bias), (WEIGHT, BIAS)), strict=True):
        for value, x in zip(seen, several, strict=True):
            close(value, logits(x, w, b), rtol=1e-4, atol=1e-4)


@task("AnySize")
def test_behind_a_convolution(answer, probe, rng):
    """en: features decide on the channels, and on h and w: what they give is averaged as it is, negative values too.
    ja: チャンネル数や h、w を決めるのは features です。その出力を、負の値も含めて、そのまま平均します。
    help en: No ReLU, no softmax, no other pooling: features have all that they need.
    help ja: ReLU もソフトマックスも、ほかのプーリングも入れません。必要なものは features が持っています。"""
    for channels, classes, kernel, stride in ((5, 2, (3, 3), 1), (1, 4, (2, 5), 2), (2, 3, (1, 1), 3)):
        filters, weight = randn(rng, channels, 3, *kernel), randn(rng, classes, channels)
        bias = randn(rng, classes)
        several = [randn(rng, 2, 3, *size) for size in ((6, 5), (8, 11))]
        model = any_size(answer, probe, make(probe.convolution, filters, stride), weight, bias)
        for found, x in zip(each(model, *((x,) for x in several)), several, strict=True):
            close(found, logits(F.conv2d(x, filters, stride=stride), weight, bias))


@task("AnySize")
def test_memory_layout_and_dtype(answer, probe, rng):
    """en: Images and features may be laid out in memory in any way, in float32 or float64, and are exact in both.
    ja: 画像や features の出力は、メモリ上でどう並んでいてもかまいません。float32 でも float64 でも、
    その精度で計算します。
    help en: view needs a tensor that is contiguous; mean, flatten and reshape don't.
    help ja: view には連続なテンソルが必要です。mean、flatten、reshape なら必要ありません。"""
    for dtype in (torch.float64, torch.float32):
        weight, bias = randn(rng, 2, 3, dtype=dtype), randn(rng, 2, dtype=dtype)
        plain, turned = (any_size(answer, probe, make(f), weight, bias) for f in (probe.passing, probe.negated))
        x = randn(rng, 2, 4, 5, 3, dtype=dtype).permute(0, 3, 2, 1)
        found, negative = together((plain, x), (turned, x))
        close(found, logits(x, weight, bias))
        close(negative, logits(-x, weight, bias))


@task("AnySize")
def test_the_same_in_both_modes(answer, probe, rng):
    """en: The result is the same in training mode and in evaluation mode, and every time: there is no dropout here.
    ja: 訓練モードでも評価モードでも、何度呼んでも、結果は同じです。ドロップアウトはありません。"""
    weight, bias, x = randn(rng, 2, 3), randn(rng, 2), randn(rng, 3, 3, 4, 6)
    model = any_size(answer, probe, make(probe.passing), weight, bias)
    first, copied, second = together((model, x), (probe.copied, model, x), (make(probe.evaluating, model), x))
    for found in (first, copied, second):
        close(found, logits(x, weight, bias))


@task("AnySize")
def test_gradients(answer, probe, rng):
    """en: backward() gives the images, the parameters of features and those of the linear layer their gradients; the
    images get theirs also through frozen features.
    ja: backward() で、画像と、features のパラメータと、線形層のパラメータに勾配が求まります。features が凍結されて
    いても、画像の勾配は求まります。
    help en: A frozen parameter gets no gradient; what lies before it still does. no_grad and detach cut it off.
    help ja: 凍結されたパラメータに勾配は求まりませんが、勾配はその手前まで伝わります。no_grad や detach を使うと、
    そこで途切れます。"""
    filters, weight, bias = randn(rng, 4, 3, 2, 3), randn(rng, 2, 4), randn(rng, 2)
    x, pull = randn(rng, 3, 3, 5, 6), randn(rng, 3, 2)
    leaves = [value.clone().requires_grad_() for value in (filters, weight, bias, x)]
    result = logits(F.conv2d(leaves[3], leaves[0]), *leaves[1:3])
    *wanted, wanted_x = torch.autograd.grad((result * pull).sum(), leaves)
    features, other = make(probe.convolution, filters), make(probe.convolution, filters)
    model = any_size(answer, probe, features, weight, bias)
    close(probe.any_size_gradients(model, features, weight, x, pull), wanted)
    value, (dx,) = gradients(any_size(answer, probe, other, weight, bias), x, cotangent=pull)
    close(value, result.detach())
    close(dx, wanted_x)
    still = make(probe.frozen, make(probe.convolution, filters), "0.weight")
    _, (dx,) = gradients(any_size(answer, probe, still, weight, bias), x, cotangent=pull)
    close(dx, wanted_x)


@task("AnySize")
def test_its_parameters(answer, probe, rng):
    """en: The model has the parameters of features itself, and a linear layer of channels × classes weights and classes
    biases, all trainable.
    ja: モデルは features のパラメータそのものと、重み channels × classes 個とバイアス classes 個の線形層を持ちます。
    線形層はすべて学習できます。
    help en: Layers are found if they are attributes of the model, made in __init__.
    help ja: 層は、__init__ で作ってモデルの属性にすると、見つけてもらえます。"""
    for channels, classes in ((4, 3), (1, 6), (7, 1)):
        features = make(probe.convolution, randn(rng, channels, 3, 2, 2, dtype=torch.float32))
        named = {"classes": classes, "channels": channels, "features": features}
        model = make(probe.filled, make(answer.AnySize, **named), features, torch.ones(classes, channels), BIAS)
        seen = probe.new_parameters(model, features)
        equal(seen, {"count": channels * classes + classes, "trainable": True, "features belong": True})


@task("AnySize")
def test_new_values_in_each_model(answer, probe):
    """en: Each new model starts with random values of its own in its linear layer.
    ja: モデルを作るたびに、線形層には新しい乱数の初期値が入ります。"""
    one, other = probe.fresh_weights(answer, 2, 3, 40)
    equals([tuple(one.shape), tuple(other.shape)], (160,), (160,))
    shared = int(torch.isin(one, other).sum())
    expect(shared <= 40, en="two new models have equal weights", ja="2 つの新しいモデルに同じ重みがあります")


@task("AnySize")
def test_features_as_they_are(answer, probe, rng):
    """en: features keep their modes and what is frozen in them, and run once in each forward pass, not before.
    model.train() puts them into training mode, as any other part.
    ja: features のモードや、凍結されたパラメータは変わりません。features は、順伝播のたびに 1 回だけ実行し、
    それより前には実行しません。model.train() では、ほかの部分と同じように訓練モードになります。"""
    features = make(probe.frozen, make(probe.evaluating, make(probe.normalising), "0"), "0.bias")
    again = make(probe.normalising)
    model = make(answer.AnySize, again, 3, 2)
    inside, moved = together(
        (probe.flags_inside, answer, features, 3, 2),
        (probe.batches_seen, make(probe.filled, model, again, WEIGHT, BIAS), again, torch.ones(2, 3, 4, 4)),
    )
    equal(inside, {
        "training before": [True, False], "training after": [True, False], "requires_grad": [True, False],
    })  # fmt: skip
    equal(moved, {"before": 0, "after": 1, "training": True})


@task("AnySize")
def test_saved_and_loaded(answer, probe, rng):
    """en: A state_dict that is saved to a file and loaded into another AnySize makes it give the same logits.
    ja: state_dict をファイルに保存して別の AnySize に読み込むと、同じロジットを返すようになります。"""
    filters, others = randn(rng, 3, 3, 2, 2, dtype=torch.float32), randn(rng, 3, 3, 2, 2, dtype=torch.float32)
    x = randn(rng, 2, 3, 5, 4, dtype=torch.float32)
    model = any_size(answer, probe, make(probe.convolution, filters), WEIGHT, BIAS)
    other = make(answer.AnySize, make(probe.convolution, others), 3, 2)
    wanted = logits(F.conv2d(x, filters), WEIGHT, BIAS)
    close(probe.reloaded(model, other, x), [wanted] * 2, rtol=1e-4, atol=1e-4)


@task("AnySize")
def test_images_that_are_too_small(answer, probe, rng):
    """en: For images that are too small, the error is the one that features raise; images that fit are computed.
    ja: 画像が小さすぎるときは、features が出すエラーがそのまま出ます。十分な大きさなら計算します。
    help en: Leave the error alone: neither resize, nor pad, nor catch.
    help ja: エラーには手を加えません。拡大もパディングもせず、捕まえもしません。"""
    picky = any_size(answer, probe, make(probe.picky), WEIGHT, BIAS)
    refuses(LookupError, picky, (torch.ones(1, 3, 9, 3),), (torch.ones(2, 3, 1, 1),))
    filters = randn(rng, 3, 3, 3, 4, dtype=torch.float32)
    model = any_size(answer, probe, make(probe.convolution, filters), WEIGHT, BIAS)
    refuses(ANY_ERROR, model, (torch.ones(1, 3, 2, 8),), (torch.ones(2, 3, 8, 3),))
    fits, x = torch.ones(1, 3, 1, 4), randn(rng, 2, 3, 3, 4, dtype=torch.float32)
    first, second = together((picky, fits), (model, x))
    close(first, torch.tensor([[111.5, -2.0]]))
    close(second, logits(F.conv2d(x, filters), WEIGHT, BIAS), rtol=1e-4, atol=1e-4)


# --- 6. plan


@task("plan")
def test_three_plans(answer):
    """en: Similar data: "head". Different and few: "last layers". Different and many: "all".
    ja: 似たデータなら "head"、違っていて少なければ "last layers"、違っていて多ければ "all" です。"""
    equals(each(answer.plan, (True, False), (False, False), (False, True)), "head", "last layers", "all")


@task("plan")
def test_similar_data(answer):
    """en: For similar data the head is enough, whatever their number; for different data it is not.
    ja: 似たデータなら、量にかかわらず "head" で足ります。違うデータでは足りません。"""
    equals(each(answer.plan, (True, True), (True, False), (False, True)), "head", "head", "all")


@task("plan")
def test_different_data(answer):
    """en: For different data their number decides: few train the last layers, many train all of it.
    ja: 違うデータでは量で決まります。少なければ最後の数層、多ければ全体を学習します。
    help en: A small set can't carry the training of all layers: it would be learnt by heart.
    help ja: 少ないデータで全体を学習すると、データを丸暗記してしまいます（過学習）。"""
    equals(each(answer.plan, (False, False, False), (False, True, False)), "last layers", "all")


@task("plan")
def test_the_last_layers_failed(answer):
    """en: If the last layers were tried on different data and failed, everything is trained, also where they are few.
    ja: 違うデータで最後の数層を試してうまくいかなかったら、データが少なくても全体を学習します。"""
    equals(
        each(answer.plan, (False, False, True), (False, False, False), (False, True, True)), "all", "last layers", "all"
    )


@task("plan")
def test_arguments_by_name(answer):
    """en: The arguments are similar, large and last_layers_failed, in this order or by name; the last is False by
    default.
    ja: 引数は similar、large、last_layers_failed の順で、名前でも渡せます。最後の引数の既定値は False です。"""
    found = together(
        (partial(answer.plan, large=True, similar=False),),
        (partial(answer.plan, large=False, similar=True),),
        (partial(answer.plan, last_layers_failed=True, large=False, similar=False),),
        (partial(answer.plan, last_layers_failed=False, large=False, similar=False),),
    )
    equals(found, "all", "head", "all", "last layers")


@task("plan")
def test_no_such_row(answer):
    """en: last_layers_failed with similar data is a ValueError, for few data and many; without it there is none.
    ja: 似たデータで last_layers_failed が真なら、量にかかわらず ValueError です。偽ならエラーになりません。"""
    refuses(ValueError, answer.plan, (True, False, True), (True, True, True))
    equals(
        each(answer.plan, (True, False, False), (True, True, False), (False, True, True), (False, False, False)),
        "head", "head", "all", "last layers",
    )  # fmt: skip
