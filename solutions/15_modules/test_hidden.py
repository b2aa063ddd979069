"""Hidden checks of 15_modules."""

import itertools
from functools import partial

import torch
import torch.nn.functional as F

from grader.checks import close, each, equal, expect, gradients, make, read, refuses, task, together

ANY_ERROR = (RuntimeError, ValueError)
EXACT = {"rtol": 1e-10, "atol": 1e-10}
"""Tolerances for float64, which a value that went through float32 does not keep."""


def randn(rng, *shape, dtype=torch.float64):
    return torch.randn(*shape, generator=rng, dtype=dtype)


def equals(actual: list[object], *expected: object) -> None:
    """Compare what several calls gave, one after the other."""
    for one, other in zip(actual, expected, strict=True):
        equal(one, other)


def answers_to_its_input(result: object, *shape: int) -> None:
    """Demand a result of this shape whose first two rows, which come from different inputs, differ."""
    right = isinstance(result, torch.Tensor) and result.shape == shape and not torch.equal(result[0], result[1])
    expect(
        right,
        en=f"for {shape[0]} different inputs, the new model must give different rows, of shape {shape} altogether",
        ja=f"異なる入力 {shape[0]} 個に対する新しいモデルの結果は、形状が {shape} で、行ごとに異なるはずです",
    )


# --- 1. SimpleNN


SMALL = {
    "fc1.weight": torch.tensor([[1.0, 0.0], [0.0, 1.0], [-1.0, -1.0]]),
    "fc1.bias": torch.tensor([0.0, 0.0, 1.0]),
    "fc2.weight": torch.tensor([[1.0, 2.0, 3.0], [-1.0, 0.0, -2.0]]),
    "fc2.bias": torch.tensor([0.5, 0.0]),
}


def simple_weights(rng, inputs, hidden, outputs, dtype=torch.float64):
    shapes = {
        "fc1.weight": (hidden, inputs), "fc1.bias": (hidden,), "fc2.weight": (outputs, hidden), "fc2.bias": (outputs,)
    }  # fmt: skip
    return {name: randn(rng, *shape, dtype=dtype) for name, shape in shapes.items()}


def simple(weights, x):
    first, first_bias, second, second_bias = weights.values()
    return (x @ first.T + first_bias).clamp(min=0) @ second.T + second_bias


def simple_nn(answer, probe, weights):
    """Return a SimpleNN of the answer with these weights."""
    hidden, inputs = weights["fc1.weight"].shape
    model = make(answer.SimpleNN, inputs, hidden, len(weights["fc2.bias"]))
    return make(probe.filled, model, weights)


@task("SimpleNN")
def test_two_layers_by_hand(answer, probe):
    """en: The result is fc2(relu(fc1(x))): negative values between the layers become 0, negative logits stay.
    ja: 結果は fc2(relu(fc1(x))) です。層の間の負の値は 0 になり、ロジットは負のままです。
    help en: For x = [1, 2], fc1 gives [1, 2, -2], ReLU makes [1, 2, 0] of it, and fc2 gives [5.5, -1].
    help ja: x = [1, 2] なら、fc1 の出力は [1, 2, -2]、ReLU の後は [1, 2, 0]、fc2 の出力は [5.5, -1] です。"""
    model = simple_nn(answer, probe, SMALL)
    close(model(torch.tensor([[1.0, 2.0]])), torch.tensor([[5.5, -1.0]]))
    close(model(torch.tensor([[-1.0, -1.0], [0.0, 0.0]])), torch.tensor([[9.5, -6.0], [3.5, -2.0]]))


@task("SimpleNN")
def test_any_sizes(answer, probe, rng):
    """en: inputs, hidden and outputs may be anything, in float32 and float64; x need not be contiguous.
    ja: inputs・hidden・outputs はどんな大きさでもよく、float32 でも float64 でも動きます。
    x は連続でなくてもかまいません。"""
    for sizes, dtype in [((5, 4, 3), torch.float64), ((1, 1, 1), torch.float64), ((3, 7, 1), torch.float32)]:
        weights, x = simple_weights(rng, *sizes, dtype=dtype), randn(rng, sizes[0], 6, dtype=dtype).t()
        tolerance = EXACT if dtype is torch.float64 else {}
        close(simple_nn(answer, probe, weights)(x), simple(weights, x), **tolerance)


@task("SimpleNN")
def test_any_dimensions_in_front(answer, probe, rng):
    """en: x has shape (..., inputs): one sample, a batch, a batch of sequences, or no samples at all.
    ja: x の形状は (..., inputs) です。1 サンプルでも、バッチでも、系列のバッチでも、サンプルが 0 個でもかまいません。
    help en: nn.Linear takes the last dimension and leaves the others as they are; nothing has to be flattened.
    help ja: nn.Linear は最後の次元だけを使い、ほかの次元はそのまま残します。平坦化は必要ありません。"""
    weights = simple_weights(rng, 3, 4, 2)
    model = simple_nn(answer, probe, weights)
    several = [randn(rng, *shape, 3) for shape in ((), (5,), (4, 2), (2, 1, 3), (0,))]
    for found, x in zip(each(model, *((x,) for x in several)), several, strict=True):
        close(found, simple(weights, x))


@task("SimpleNN")
def test_the_names_of_its_parameters(answer, probe):
    """en: The state_dict has fc1.weight (hidden, inputs), fc1.bias (hidden,), fc2.weight (outputs, hidden) and fc2.bias
    (outputs,), and nothing else.
    ja: state_dict には fc1.weight (hidden, inputs)、fc1.bias (hidden,)、fc2.weight (outputs, hidden)、
    fc2.bias (outputs,) だけがあります。
    help en: A layer has to be an attribute of the model: layers in a Python list are not seen. Its attribute is its
    name.
    help ja: 層はモデルの属性にします。Python のリストに入れた層は見つけてもらえません。属性の名前が、
    そのまま層の名前です。"""
    models = make(answer.SimpleNN, 5, 64, 3), make(answer.SimpleNN, hidden=2, inputs=1)
    x = torch.tensor([[1.0, 2.0, 3.0, 4.0, 5.0], [-5.0, 4.0, -3.0, 2.0, -1.0]])
    *found, result = together(*((probe.shapes_of, model) for model in models), (probe.moved, models[0], x))
    for shapes, (inputs, hidden, outputs) in zip(found, [(5, 64, 3), (1, 2, 10)], strict=True):
        wanted = {"fc1.weight": (hidden, inputs), "fc1.bias": (hidden,)}
        equal(shapes, wanted | {"fc2.weight": (outputs, hidden), "fc2.bias": (outputs,)})
    answers_to_its_input(result, 2, 3)


@task("SimpleNN")
def test_the_defaults(answer, probe):
    """en: SimpleNN() has 1024 inputs, 224 hidden units, 10 outputs and 231850 parameters; print shows both layers.
    ja: SimpleNN() は入力 1024、隠れ層 224、出力 10 で、パラメータは 231850 個です。print で 2 つの層が表示されます。"""
    seen = probe.default_simple_nn(answer)
    for line in (
        "(fc1): Linear(in_features=1024, out_features=224, bias=True)",
        "(fc2): Linear(in_features=224, out_features=10, bias=True)",
    ):
        missing = line not in seen["printed"]
        expect(not missing, en=f"print(model) does not show {line}", ja=f"print(model) に {line} が表示されません")
    equal(seen["count"], 231850)
    answers_to_its_input(seen["result"], 2, 10)


@task("SimpleNN")
def test_initial_values(answer, probe):
    """en: Every new model gets new random values, of the size that nn.Linear chooses: uniform up to 1/√(inputs of the
    layer).
    ja: モデルを作るたびに新しい乱数の初期値が入ります。大きさは nn.Linear が決めたとおり、
    ±1/√(層の入力数) の一様分布です。
    help en: Leave the initial values to nn.Linear, and seed nothing in the constructor.
    help ja: 初期値は nn.Linear に任せます。コンストラクタの中でシードを設定しないでください。"""
    one, other = probe.fresh(answer, 2)
    same = one.shape == other.shape and bool((one == other).any())
    expect(not same, en="two new models have equal values", ja="2 つの新しいモデルに同じ値があります")
    seen = probe.default_simple_nn(answer)
    answers_to_its_input(seen["result"], 2, 10)
    for name, (shape, largest, mean) in seen["weights"].items():
        bound = shape[-1] ** -0.5
        expect(
            0.9 < largest / bound <= 1 + 1e-6 and 0.9 < mean / (bound / 2) < 1.1,
            en=f"|{name}| is up to {largest:.4f}, {mean:.4f} in the mean, instead of {bound:.4f} and {bound / 2:.4f}",
            ja=f"|{name}| の最大は {largest:.4f}、平均は {mean:.4f} です。正しくは {bound:.4f} と {bound / 2:.4f} です",
        )


@task("SimpleNN")
def test_every_call_uses_the_same_layers(answer, probe):
    """en: A model that is called again gives the same again, in training mode as in evaluation mode, and two models do
    not mix.
    ja: 同じモデルをもう一度呼べば同じ結果です。訓練モードでも評価モードでも変わりません。
    2 つのモデルが混ざることもありません。
    help en: Make the layers once, in __init__; forward only uses them.
    help ja: 層は __init__ で 1 回だけ作り、forward では使うだけにします。"""
    x = torch.tensor([[1.0, 2.0]])
    doubled = {name: 2 * value for name, value in SMALL.items()}
    one, other = simple_nn(answer, probe, SMALL), simple_nn(answer, probe, doubled)
    found = together((probe.in_both_modes, one, x), (probe.in_both_modes, other, x), (one, x))
    first, second = torch.tensor([[5.5, -1.0]]), torch.tensor([[21.0, -4.0]])
    close(found, [[first] * 3, [second] * 3, first])


@task("SimpleNN")
def test_saved_and_loaded(answer, probe, rng):
    """en: A state_dict that is loaded into another SimpleNN of the same sizes makes it give the same results.
    ja: state_dict を同じ大きさの別の SimpleNN に読み込むと、同じ結果を返すようになります。"""
    weights, x = simple_weights(rng, 3, 4, 2, torch.float32), randn(rng, 2, 3, dtype=torch.float32)
    found = probe.reloaded(simple_nn(answer, probe, weights), make(answer.SimpleNN, 3, 4, 2), x)
    close(found, [simple(weights, x)] * 2)


@task("SimpleNN")
def test_gradients_of_all_parameters(answer, probe, rng):
    """en: backward() gives x and all four parameters their gradients.
    ja: backward() で、x と 4 つのパラメータすべてに勾配が求まります。
    help en: .detach(), .data, .item() and torch.no_grad() cut the graph: leave them out of forward.
    help ja: .detach()、.data、.item()、torch.no_grad() は計算グラフを切ります。forward では使わないでください。"""
    weights, x, pull = simple_weights(rng, 3, 4, 2), randn(rng, 5, 3), randn(rng, 5, 2)
    first, first_bias, second, _ = weights.values()
    hidden = x @ first.T + first_bias
    back = (pull @ second) * (hidden > 0)
    wanted = [back.T @ x, back.sum(0), pull.T @ hidden.clamp(min=0), pull.sum(0)]
    close(probe.parameter_gradients(simple_nn(answer, probe, weights), list(weights), x, pull), wanted)
    value, (dx,) = gradients(simple_nn(answer, probe, weights), x, cotangent=pull)
    close(value, simple(weights, x))
    close(dx, back @ first)


@task("SimpleNN")
def test_another_number_of_inputs(answer, probe):
    """en: An x whose last dimension is not `inputs` is a RuntimeError; the right one is computed.
    ja: x の最後の次元が inputs でなければ RuntimeError です。正しければ計算します。"""
    model = simple_nn(answer, probe, SMALL)
    close(model(torch.tensor([1.0, 2.0])), torch.tensor([5.5, -1.0]))
    refuses(ANY_ERROR, model, *((torch.ones(shape),) for shape in ((1, 3), (3,), (2, 1), (2, 4))))


# --- 2. parameter_count


@task("parameter_count")
def test_one_layer(answer, probe):
    """en: A linear layer from 2 to 3 features has 2 · 3 weights and 3 biases: 9 numbers; without biases 6.
    ja: 2 個の特徴を 3 個にする線形層には、重み 2 · 3 個とバイアス 3 個で、9 個の数値があります。
    バイアスなしなら 6 個です。
    help en: parameters() gives the tensors; numel() is the number of elements of one.
    help ja: parameters() でテンソルが得られます。numel() はその要素数です。"""
    biased, plain = make(probe.linear, torch.ones(3, 2), torch.ones(3)), make(probe.linear, torch.ones(3, 2))
    equals(each(answer.parameter_count, (biased,), (plain,)), 9, 6)


@task("parameter_count")
def test_a_whole_model(answer, probe):
    """en: The parameters of all layers count, also of modules inside modules, and those that belong to no layer.
    ja: すべての層のパラメータを数えます。モジュールの中のモジュールも、どの層にも属さないパラメータも含みます。
    help en: model.parameters() goes through all modules, whatever their type.
    help ja: model.parameters() は、種類を問わず、すべてのモジュールをたどります。"""
    equals(
        each(
            answer.parameter_count,
            (make(probe.layers, 2, 3, 1),),
            (make(probe.layers, 7, 5, 4, 2),),
            (make(probe.odd),),
        ),
        9 + 4,
        40 + 24 + 10,
        3 + 1 + 1 + 12,
    )


@task("parameter_count")
def test_buffers_do_not_count(answer, probe):
    """en: Buffers, such as the running statistics of BatchNorm, are saved but not learned: they do not count.
    ja: BatchNorm の移動統計のようなバッファは、保存はされますが学習はされないので、数えません。
    help en: state_dict() holds parameters and buffers, parameters() only the former.
    help ja: state_dict() にはパラメータとバッファの両方が、parameters() にはパラメータだけが入っています。"""
    model, plain = make(probe.normalised), make(probe.layers, 2, 3)
    equals(each(answer.parameter_count, (model,), (model, True), (plain,)), 66, 66, 9)


@task("parameter_count")
def test_shared_parameters_count_once(answer, probe):
    """en: A parameter that two layers share counts once, and so does a layer that stands in a model three times.
    ja: 2 つの層が共有するパラメータは 1 回だけ数えます。モデルに 3 回現れる同じ層も 1 回です。
    help en: A sum over modules meets a shared parameter several times; parameters() names each once.
    help ja: モジュールごとに足すと、共有されたパラメータを何度も数えてしまいます。parameters() は 1 回ずつ返します。"""
    shared, again = make(probe.tied), make(probe.repeated)
    equals(each(answer.parameter_count, (shared,), (again,), (shared, True)), 8 + 4 + 8 + 2 + 4, 6, 26)


@task("parameter_count")
def test_trainable_only(answer, probe):
    """en: With trainable_only=True, frozen parameters are left out; without it they count like the others.
    ja: trainable_only=True なら凍結されたパラメータを除きます。指定しなければ、ほかと同じように数えます。
    help en: A parameter is frozen if its requires_grad is False.
    help ja: requires_grad が False のパラメータが、凍結されたパラメータです。"""
    half = make(probe.frozen, make(probe.layers, 2, 3, 1), "0.weight", "2.bias")
    whole = make(probe.frozen, make(probe.layers, 2, 3), "0.weight", "0.bias")
    shared = make(probe.frozen, make(probe.tied), "0.weight")
    count = answer.parameter_count
    calls = (count, half), (count, half, True), (partial(count, half, trainable_only=False),), (count, whole, True)
    equals(together(*calls, (partial(count, shared, trainable_only=True),), (count, shared)), 13, 6, 13, 0, 18, 26)


@task("parameter_count")
def test_no_parameters(answer, probe):
    """en: A model without parameters gives the int 0; a model with one gives the int 1.
    ja: パラメータのないモデルでは整数の 0、1 個だけのモデルでは整数の 1 です。"""
    one = make(probe.linear, torch.ones(1, 1))
    equals(each(answer.parameter_count, (make(probe.nothing),), (one,)), 0, 1)


@task("parameter_count")
def test_the_model_stays(answer, probe):
    """en: The count is right, and the model's flags, gradients and modes stay as they were.
    ja: 数が正しく、モデルの requires_grad、勾配、モードは元のままです。"""
    model = make(probe.half_used)
    count = answer.parameter_count
    before, *counts, after = together(
        (probe.state_of, model), (count, model, True), (count, model), (count, model, True), (probe.state_of, model)
    )
    equals(counts, 7, 13, 7)
    equal(after, before)


# --- 3. parameter_shapes


@task("parameter_shapes")
def test_a_linear_layer(answer, probe):
    """en: The result is a dict from name to shape: {"weight": (3, 2), "bias": (3,)} for a layer from 2 to 3 features.
    ja: 結果は名前から形状への辞書です。2 個の特徴を 3 個にする層なら {"weight": (3, 2), "bias": (3,)} です。"""
    biased, plain = make(probe.linear, torch.ones(3, 2), torch.ones(3)), make(probe.linear, torch.ones(1, 4))
    equals(each(answer.parameter_shapes, (biased,), (plain,)), {"weight": (3, 2), "bias": (3,)}, {"weight": (1, 4)})


@task("parameter_shapes")
def test_names_are_paths(answer, probe):
    """en: A name is the whole path from the model to the parameter, with dots: "0.weight", "body.left.bias".
    ja: 名前は、モデルからパラメータまでの経路を点でつないだものです。"0.weight" や "body.left.bias" となります。
    help en: named_parameters() gives the whole names; named_children() only those of the first level.
    help ja: named_parameters() は経路全体の名前を返します。named_children() は 1 段目の名前だけです。"""
    found = each(answer.parameter_shapes, (make(probe.layers, 2, 3, 1),), (make(probe.odd),))
    stacked = {"0.weight": (3, 2), "0.bias": (3,), "2.weight": (1, 3), "2.bias": (1,)}
    body = {"body.left.weight": (1, 2), "body.left.bias": (1,), "body.right.0.weight": (1, 1)}
    equals(found, stacked, {"scale": (), "table.0": (2, 3, 2), "table.1": (0, 5), **body})


@task("parameter_shapes")
def test_no_buffers(answer, probe):
    """en: Buffers, such as running_mean, do not appear.
    ja: running_mean のようなバッファは現れません。
    help en: state_dict() holds parameters and buffers.
    help ja: state_dict() にはパラメータとバッファの両方が入っています。"""
    norms = {f"{place}.{name}": (3,) for place in (1, 2) for name in ("weight", "bias")}
    equal(answer.parameter_shapes(make(probe.normalised)), {"0.weight": (3, 2, 3, 3), **norms})


@task("parameter_shapes")
def test_frozen_ones_too(answer, probe):
    """en: Frozen parameters appear like the others.
    ja: 凍結されたパラメータも、ほかと同じように現れます。"""
    model = make(probe.frozen, make(probe.layers, 2, 3, 1), "0.weight", "2.bias")
    whole = make(probe.frozen, make(probe.layers, 2, 3), "0.weight", "0.bias")
    shapes = {"0.weight": (3, 2), "0.bias": (3,), "2.weight": (1, 3), "2.bias": (1,)}
    equals(each(answer.parameter_shapes, (model,), (whole,)), shapes, {"0.weight": (3, 2), "0.bias": (3,)})


@task("parameter_shapes")
def test_the_first_name_of_a_shared_one(answer, probe):
    """en: A parameter with several names appears once, under its first name.
    ja: 複数の名前を持つパラメータは、最初の名前で 1 回だけ現れます。"""
    found = each(answer.parameter_shapes, (make(probe.tied),), (make(probe.repeated),))
    shared = {"0.weight": (4, 2), "0.bias": (4,), "1.weight": (2, 4), "1.bias": (2,), "2.bias": (4,)}
    equals(found, shared, {"0.weight": (2, 2), "0.bias": (2,)})


@task("parameter_shapes")
def test_the_order(answer, probe):
    """en: The names come in the order of named_parameters(): a module's own parameters, then those of its children.
    ja: 名前の順は named_parameters() と同じです。モジュール自身のパラメータ、次に子モジュールのパラメータと続きます。
    """
    stacked, own = each(probe.names_in_order, (answer, make(probe.layers, 2, 3, 4, 1)), (answer, make(probe.odd)))
    equal(stacked, ["0.weight", "0.bias", "2.weight", "2.bias", "4.weight", "4.bias"])
    # A dict keeps the order of insertion; ModuleDict and ParameterList are children in the order of their assignment.
    equal(own, ["scale", "body.left.weight", "body.left.bias", "body.right.0.weight", "table.0", "table.1"])


@task("parameter_shapes")
def test_a_model_without(answer, probe):
    """en: A model without parameters gives an empty dict, and the given model stays as it was.
    ja: パラメータのないモデルでは空の辞書です。渡したモデルは元のままです。"""
    model = make(probe.half_used)
    before, shapes, after, empty = together(
        (probe.state_of, model),
        (answer.parameter_shapes, model),
        (probe.state_of, model),
        (answer.parameter_shapes, make(probe.nothing)),
    )
    equal(shapes, {"0.weight": (3, 2), "0.bias": (3,), "2.weight": (1, 3), "2.bias": (1,)})
    equal(empty, {})
    equal(after, before)


# --- 4. conv_output_size


def positions(size, kernel, stride, padding, dilation):
    """Count the places where the whole kernel fits, one by one."""
    starts = range(-padding, size + padding, stride)
    return sum(start + dilation * (kernel - 1) < size + padding for start in starts)


@task("conv_output_size")
def test_the_two_steps_of_the_net(answer):
    """en: A kernel of 3 turns 32 into 30, and a pooling of 2 with stride 2 turns 30 into 15; the results are ints.
    ja: 大きさ 3 のカーネルで 32 は 30 に、大きさ 2・ストライド 2 のプーリングで 30 は 15 になります。結果は int です。
    help en: The kernel can stand at the places 0, 1, …, 29: the last one is size - kernel, and there is one more.
    help ja: カーネルを置ける位置は 0, 1, …, 29 です。最後は size - kernel で、個数はそれより 1 つ多くなります。"""
    equals(together((answer.conv_output_size, 32, 3), (partial(answer.conv_output_size, 30, 2, stride=2),)), 30, 15)


@task("conv_output_size")
def test_what_is_left_over(answer):
    """en: With a stride, a last place where the kernel does not fit as a whole does not count: the division rounds
    down.
    ja: ストライドがあるとき、カーネル全体が収まらない最後の位置は数えません。割り算は切り捨てです。"""
    cases = (32, 3, 2), (5, 2, 2), (6, 2, 3), (9, 4, 5), (4, 4, 7), (7, 1, 3), (8, 1, 3)
    equals(each(answer.conv_output_size, *cases), 15, 2, 2, 2, 1, 3, 3)


@task("conv_output_size")
def test_padding_at_both_ends(answer):
    """en: padding elements are added at both ends: (5, 3) with padding 1 gives 5.
    ja: padding 個の要素を両端に足します。(5, 3) で padding が 1 なら 5 です。"""
    size = answer.conv_output_size
    equals(together((partial(size, 5, 3, padding=1),), (partial(size, 28, 5, padding=2),)), 5, 28)
    equals(each(size, (7, 3, 2, 1), (1, 3, 1, 1), (2, 5, 3, 4), (4, 1, 1, 3)), 4, 1, 2, 10)


@task("conv_output_size")
def test_dilation_spreads_the_kernel(answer):
    """en: With dilation d a kernel of k elements spans d · (k - 1) + 1: (10, 3) with dilation 2 gives 6.
    ja: dilation が d なら、k 個のカーネルは d · (k - 1) + 1 の幅になります。(10, 3) で dilation が 2 なら 6 です。"""
    size = answer.conv_output_size
    equals(together((partial(size, 10, 3, dilation=2),), (partial(size, 5, 1, dilation=9),)), 6, 5)
    equals(each(size, (7, 3, 2, 1, 3), (10, 2, 1, 0, 4), (20, 4, 3, 2, 5)), 2, 6, 3)


@task("conv_output_size")
def test_against_counting(answer):
    """en: For all arguments the result is the number of places where the kernel, spread and padded, fits.
    ja: どんな引数でも、結果は、広げたカーネルがパディング込みの範囲に収まる位置の数です。"""
    every = itertools.product((5, 8, 13), (1, 2, 3), (1, 2, 4), (0, 1, 3), (1, 2))
    cases = [case for case in list(every)[::5] if positions(*case) > 0]
    equals(each(answer.conv_output_size, *cases), *(positions(*case) for case in cases))


@task("conv_output_size")
def test_names_and_order_of_the_arguments(answer):
    """en: The arguments are size, kernel, stride, padding, dilation, by place or by name.
    ja: 引数は size、kernel、stride、padding、dilation の順です。位置でも名前でも渡せます。"""
    names = {"dilation": 2, "padding": 1, "stride": 2, "kernel": 3, "size": 11}
    equals(together((partial(answer.conv_output_size, **names),), (answer.conv_output_size, 11, 3, 2, 1, 2)), 5, 5)


@task("conv_output_size")
def test_large_sizes_are_exact(answer):
    """en: Large sizes are computed exactly: in whole numbers, not in floats.
    ja: とても大きな size でも正確です。float ではなく整数で計算します。
    help en: // divides ints without a float in between; / gives a float, which holds 53 bits.
    help ja: // は int のまま割り算をします。/ の結果は float で、53 ビットの精度しかありません。"""
    large = 2**54
    cases = (large + 4, 3), (large + 7, 1, 2), (large + 2, 3, 1, 1)
    equals(each(answer.conv_output_size, *cases), large + 2, 2**53 + 4, large + 2)


@task("conv_output_size")
def test_a_kernel_that_fits_nowhere(answer):
    """en: Where the kernel does not fit a single time, ValueError is raised; where it fits once, the result is 1.
    ja: カーネルが一度も収まらなければ ValueError です。ちょうど 1 回収まれば結果は 1 です。
    help en: Look at the result before you return it; with a stride, too, 0 places must not be rounded up to 1.
    help ja: 返す前に結果を確かめます。ストライドがあるときも、0 か所を 1 に切り上げてはいけません。"""
    cases = (2, 5), (2, 3), (2, 3, 2), (1, 2, 5), (1, 9, 3), (4, 3, 1, 0, 2), (3, 6, 1, 1), (0, 1)
    refuses(ValueError, answer.conv_output_size, *cases)
    equals(each(answer.conv_output_size, (3, 3), (3, 3, 2), (5, 3, 1, 0, 2), (4, 6, 1, 1)), 1, 1, 1, 1)


@task("conv_output_size")
def test_arguments_out_of_range(answer):
    """en: kernel, stride or dilation below 1, or a negative padding, is a ValueError, whatever the formula would give.
    ja: kernel・stride・dilation が 1 未満か、padding が負なら、公式の値にかかわらず ValueError です。"""
    equals(each(answer.conv_output_size, (10, 1, 1, 0, 1), (10, 3, 1, 0, 1)), 10, 8)
    kernels, strides = [(10, 0), (10, -1)], [(10, 3, 0), (10, 3, -1), (10, 3, -10)]
    refuses(ValueError, answer.conv_output_size, *kernels, *strides, (10, 3, 1, -1), (10, 1, 1, -2))
    refuses(ValueError, answer.conv_output_size, (10, 3, 1, 0, 0), (10, 3, 1, 0, -2), (10, 1, 1, 0, 0))


# --- 5. ConvNet


CENTRE = torch.zeros(6, 1, 3, 3)
CENTRE[0, 0, 1, 1], CENTRE[1, 0, 1, 1] = 1.0, -1.0
IMAGE = torch.tensor([[[0.0, 0.0, 0.0, 0.0], [0.0, 1.0, 2.0, 0.0], [0.0, 3.0, 4.0, 0.0], [0.0, 0.0, 0.0, 0.0]]])
FILTERS = {
    "conv1.weight": CENTRE,
    "conv1.bias": torch.tensor([0.0, 2.0, -5.0, 0.5, 0.0, 1.0]),
    "fc1.weight": torch.tensor([[1.0, 10.0, 100.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 2.0, 0.0, -1.0]]),
    "fc1.bias": torch.tensor([0.0, -1.0]),
}


def features_of(height, width):
    return 6 * ((height - 2) // 2) * ((width - 2) // 2)


def conv_weights(rng, channels, classes, size, dtype=torch.float64):
    shapes = {
        "conv1.weight": (6, channels, 3, 3), "conv1.bias": (6,),
        "fc1.weight": (classes, features_of(*size)), "fc1.bias": (classes,),
    }  # fmt: skip
    return {name: randn(rng, *shape, dtype=dtype) for name, shape in shapes.items()}


def conv(weights, x):
    filters, filters_bias, weight, bias = weights.values()
    pooled = F.max_pool2d(F.conv2d(x, filters, filters_bias).clamp(min=0), 2)
    return pooled.reshape(len(x), -1) @ weight.T + bias


def conv_net(answer, probe, weights, size):
    """Return a ConvNet of the answer for images of this size with these weights."""
    channels, classes = weights["conv1.weight"].shape[1], len(weights["fc1.bias"])
    return make(probe.filled, make(answer.ConvNet, channels, classes, size), weights)


@task("ConvNet")
def test_a_tiny_image_by_hand(answer, probe):
    """en: Convolution, ReLU, the largest of 2×2, and the linear layer: the image here gives the logits [14, -1].
    ja: 畳み込み、ReLU、2×2 の最大値、線形層の順です。この画像のロジットは [14, -1] です。
    help en: The first filter takes the pixel in its centre, the second its negative plus 2; after ReLU and pooling the
    six features are [4, 1, 0, 0.5, 0, 1].
    help ja: 1 つ目のフィルターは中央の画素を、2 つ目はその符号を変えて 2 を足した値を取り出します。
    ReLU とプーリングの後の特徴は [4, 1, 0, 0.5, 0, 1] です。"""
    close(conv_net(answer, probe, FILTERS, (4, 4))(IMAGE[None]), torch.tensor([[14.0, -1.0]]))


@task("ConvNet", weight=2)
def test_images_of_any_size(answer, probe, rng):
    """en: channels, classes and image_size (height, width) may be anything; images need not be square, nor sizes even.
    ja: channels・classes・image_size（高さ, 幅）は何でもかまいません。正方形でない画像や、奇数の大きさでも動きます。
    help en: Each side loses 2 in the convolution and is halved, rounded down, in the pooling: conv_output_size knows.
    help ja: どの辺も、畳み込みで 2 減り、プーリングで半分（切り捨て）になります。conv_output_size で計算できます。"""
    cases = (3, 4, (5, 8)), (2, 1, (9, 4)), (1, 3, (7, 7)), (2, 5, (6, 11))
    for channels, classes, size in cases:
        weights, x = conv_weights(rng, channels, classes, size), randn(rng, 3, channels, *size)
        close(conv_net(answer, probe, weights, size)(x), conv(weights, x), **EXACT)


@task("ConvNet")
def test_batches_of_any_size(answer, probe, rng):
    """en: N images give logits of shape (N, classes): for one image in a batch, for many, for none, in float32 too.
    ja: N 枚の画像から形状 (N, classes) のロジットが得られます。1 枚のバッチ、たくさん、0 枚でも、float32 でも同じです。
    help en: view(0, -1) can't work out the -1: name the dimensions to flatten, as in x.flatten(1).
    help ja: view(0, -1) では -1 の大きさが決まりません。x.flatten(1) のように、平坦化する次元を指定します。"""
    weights = conv_weights(rng, 2, 3, (6, 8), torch.float32)
    batches = [randn(rng, count, 2, 6, 8, dtype=torch.float32) for count in (1, 7, 0)]
    batches.append(randn(rng, 8, 6, 2, 2, dtype=torch.float32).permute(3, 2, 1, 0))
    model = conv_net(answer, probe, weights, (6, 8))
    for found, x in zip(each(model, *((x,) for x in batches)), batches, strict=True):
        wanted = conv(weights, x) if len(x) else torch.zeros(0, 3)
        close(found, wanted, rtol=1e-4, atol=1e-4)


@task("ConvNet")
def test_one_image_without_a_batch(answer, probe, rng):
    """en: One image of shape (channels, H, W) gives logits of shape (classes,), the same as in a batch.
    ja: 形状 (channels, H, W) の画像 1 枚なら、ロジットの形状は (classes,) で、値はバッチに入れた場合と同じです。
    help en: x.size(0) is the number of channels here. The last three dimensions are those of the image: x.flatten(-3).
    help ja: この場合の x.size(0) はチャンネル数です。画像の次元は最後の 3 つなので、x.flatten(-3) とします。"""
    close(conv_net(answer, probe, FILTERS, (4, 4))(IMAGE), torch.tensor([14.0, -1.0]))
    weights, x = conv_weights(rng, 3, 2, (7, 10)), randn(rng, 3, 7, 10)
    close(conv_net(answer, probe, weights, (7, 10))(x), conv(weights, x[None])[0])


@task("ConvNet")
def test_the_names_and_shapes_of_its_layers(answer, probe):
    """en: The state_dict has conv1.weight, conv1.bias, fc1.weight and fc1.bias, and nothing else; fc1 takes 1350
    features for 32×32 and as many as there are for other sizes.
    ja: state_dict には conv1.weight、conv1.bias、fc1.weight、fc1.bias だけがあります。fc1 が受け取る特徴の数は、
    32×32 なら 1350、ほかの大きさならそれに応じた数です。"""
    wide = make(answer.ConvNet, image_size=(28, 10), classes=4, channels=3)
    default, x = make(answer.ConvNet), torch.linspace(-1, 1, 2 * 32 * 32).reshape(2, 1, 32, 32)
    *found, result = together((probe.shapes_of, default), (probe.shapes_of, wide), (probe.moved, default, x))
    first = {"conv1.weight": (6, 1, 3, 3), "conv1.bias": (6,), "fc1.weight": (10, 1350), "fc1.bias": (10,)}
    second = {"conv1.weight": (6, 3, 3, 3), "conv1.bias": (6,), "fc1.weight": (4, 6 * 13 * 4), "fc1.bias": (4,)}
    equals(found, first, second)
    answers_to_its_input(result, 2, 10)


@task("ConvNet")
def test_gradients_of_both_layers(answer, probe, rng):
    """en: backward() gives the images and all four parameters their gradients, in training and evaluation mode alike.
    ja: backward() で、画像と 4 つのパラメータすべてに勾配が求まります。訓練モードでも評価モードでも結果は同じです。"""
    weights, x, pull = conv_weights(rng, 2, 3, (6, 5)), randn(rng, 4, 2, 6, 5), randn(rng, 4, 3)
    leaves = {name: value.clone().requires_grad_() for name, value in weights.items()}
    images = x.clone().requires_grad_()
    *wanted, wanted_x = torch.autograd.grad((conv(leaves, images) * pull).sum(), [*leaves.values(), images])
    model = conv_net(answer, probe, weights, (6, 5))
    modes, found = together((probe.in_both_modes, model, x), (probe.parameter_gradients, model, list(weights), x, pull))
    close(modes, [conv(weights, x)] * 3)
    close(found, wanted)
    value, (dx,) = gradients(conv_net(answer, probe, weights, (6, 5)), x, cotangent=pull)
    close(value, conv(weights, x))
    close(dx, wanted_x)


@task("ConvNet")
def test_images_of_another_size(answer, probe):
    """en: Images that give another number of features are a RuntimeError, in a batch or alone: they must not be
    regrouped into other rows. The right ones are computed.
    ja: 特徴の数が違ってしまう画像は、バッチでも 1 枚でも RuntimeError です。別の行に組み替えてはいけません。
    正しい大きさなら計算します。
    help en: view(-1, features) makes 9 rows of one 8×8 image where 6 features are expected, without a word.
    help ja: 特徴が 6 個のモデルで view(-1, features) とすると、8×8 の画像 1 枚が黙って 9 行に分かれてしまいます。"""
    model = conv_net(answer, probe, FILTERS, (4, 4))
    close(model(IMAGE[None]), torch.tensor([[14.0, -1.0]]))
    shapes = (1, 1, 8, 8), (2, 1, 6, 4), (1, 8, 8), (1, 4, 6), (3, 1, 10, 6)
    refuses(ANY_ERROR, model, *((torch.ones(shape),) for shape in shapes))


@task("ConvNet")
def test_images_that_are_too_small(answer, probe):
    """en: An image_size of which nothing is left after the pooling is a ValueError in the constructor; 4×4 is enough.
    ja: プーリングの後に何も残らない image_size は、コンストラクタで ValueError です。4×4 あれば足ります。
    help en: nn.Linear(0, 10) is made without an error: look at both sides before.
    help ja: nn.Linear(0, 10) はエラーなしで作れてしまいます。先に両方の辺を確かめます。"""
    sizes = (3, 8), (8, 3), (3, 3), (2, 2), (1, 32), (32, 0)
    refuses(ValueError, answer.ConvNet, *((1, 10, size) for size in sizes))
    close(conv_net(answer, probe, FILTERS, (4, 4))(IMAGE[None]), torch.tensor([[14.0, -1.0]]))


@task("ConvNet")
def test_no_traces_of_a_trial_run(answer, probe, rng):
    """en: Making a model draws the initial values of conv1 and fc1 and nothing else, and copy.deepcopy works.
    ja: モデルを作るときに引く乱数は conv1 と fc1 の初期値だけです。また、copy.deepcopy で写せます。
    help en: A trial run to find the number of features is fine: with zeros, under torch.no_grad(), and only its size
    kept.
    help ja: 特徴の数を知るために試しに 1 回通すのはかまいません。ゼロのテンソルを torch.no_grad() の中で通し、
    大きさだけを使います。"""
    channels, classes, size = 2, 3, (6, 9)
    torch.default_generator.manual_seed(5)
    untouched = torch.rand(3)
    torch.default_generator.manual_seed(5)
    torch.nn.Conv2d(channels, 6, 3)
    torch.nn.Linear(features_of(*size), classes)
    wanted = torch.rand(3)
    weights, x = conv_weights(rng, channels, classes, size), randn(rng, 2, channels, *size)
    copied, drawn = together(
        (probe.copied, answer, (channels, classes, size), weights, x),
        (probe.drawn_after_conv_net, answer, 5, channels, classes, size),
    )
    close(copied, conv(weights, x))
    kept = isinstance(drawn, torch.Tensor) and any(torch.equal(drawn, one) for one in (wanted, untouched))
    expect(
        kept,
        en="making the model drew more random numbers than the initial values of the two layers",
        ja="モデルを作るときに、2 つの層の初期値より多くの乱数を引いています",
    )


# --- 6. DropoutNet


def mixed(flags) -> bool:
    return bool(flags.any()) and not bool(flags.all())


@task("DropoutNet")
def test_evaluation_mode(answer, probe):
    """en: In evaluation mode the result is relu(x), every time, for any shape and in x's dtype.
    ja: 評価モードの結果は、何度呼んでも relu(x) です。形状は任意で、dtype は x と同じです。
    help en: F.dropout(x, p) drops in every mode: its argument training is True unless you say otherwise.
    help ja: F.dropout(x, p) はモードに関係なく値を落とします。引数 training の既定値が True だからです。"""
    model = make(probe.evaluating, make(answer.DropoutNet, 3))
    several = [torch.tensor([[-1.0, 2.0, 0.5]]), torch.tensor([3.0, -2.0, 1e30], dtype=torch.float64)]
    several += [torch.linspace(-1, 1, 24).reshape(3, 2, 4).transpose(0, 2), torch.zeros(0, 3), torch.ones(50, 3)]
    for found, x in zip(each(model, *((x,) for x in several)), several, strict=True):
        equal(found, x.clamp(min=0))


@task("DropoutNet", allows=["rng"])
def test_what_is_kept_grows(answer, probe):
    """en: In training mode, an element is 0 or relu(x) / (1 - p): with p = 0.75, four times as much.
    ja: 訓練モードでは、各要素は 0 か relu(x) / (1 - p) です。p = 0.75 なら 4 倍です。
    help en: The factor keeps the mean as it is, so that evaluation mode needs none.
    help ja: この倍率で平均が保たれるので、評価モードでは何も掛けずに済みます。"""
    wide = torch.full((12, 13), 3.0, dtype=torch.float64)
    for p, x in [(0.75, torch.arange(-5.0, 115.0).reshape(12, 10)), (0.2, wide)]:
        [found] = probe.dropped(answer, p, x, 1)
        wanted = x.clamp(min=0) / (1 - p)
        left = found != 0 if isinstance(found, torch.Tensor) and found.shape == x.shape else x > 0
        close(found, torch.where(left, wanted, 0.0))
        expect(
            mixed(left[x > 0]),
            en="of the positive elements, some must be kept and some must be 0",
            ja="正の要素は、一部が残り、一部が 0 になるはずです",
        )


@task("DropoutNet", allows=["rng"])
def test_how_many_are_dropped(answer, probe):
    """en: Each element is dropped with probability p: with p = 0.2 about 20 % of them, with p = 0.7 about 70 %.
    ja: 各要素は確率 p で落ちます。p = 0.2 なら約 20 %、p = 0.7 なら約 70 % です。
    help en: p is the probability of dropping, not of keeping.
    help ja: p は残す確率ではなく、落とす確率です。"""
    for p, left in zip((0.2, 0.7), each(probe.kept, (answer, 0.2, (60, 70)), (answer, 0.7, (60, 70))), strict=True):
        share = 1 - left.double().mean().item() if isinstance(left, torch.Tensor) else -1.0
        expect(
            abs(share - p) < 0.05,
            en=f"with p = {p}, {share:.1%} of 4200 elements were dropped",
            ja=f"p = {p} のとき、4200 個の要素のうち {share:.1%} が落ちました",
        )


@task("DropoutNet", allows=["rng"])
def test_each_element_by_itself(answer, probe):
    """en: Elements are dropped independently of each other: not whole rows or columns, and not always equally many.
    ja: 要素は互いに独立に落ちます。行や列をまとめて落としたり、毎回同じ個数を落としたりはしません。
    help en: The random numbers need the shape of x.
    help ja: 乱数には x と同じ形状が必要です。"""
    left, *calls = together(
        (probe.kept, answer, 0.5, (3, 60, 50)), *[(probe.kept, answer, 0.5, (10, 10)) for _ in range(12)]
    )
    lines = [*left.flatten(0, 1), *left.transpose(1, 2).flatten(0, 1), left[0] == left[1]]
    expect(
        all(map(mixed, lines)),
        en="a whole row or column was kept or dropped",
        ja="行や列が丸ごと残ったり、落ちたりしています",
    )
    expect(
        len({int(call.sum()) for call in calls}) > 1,
        en="every call drops equally many elements",
        ja="どの呼び出しでも同じ個数の要素が落ちています",
    )


@task("DropoutNet", allows=["rng"])
def test_anew_in_each_call(answer, probe):
    """en: Every call draws anew, from PyTorch's global generator: torch.manual_seed repeats what was drawn.
    ja: 呼び出すたびに、PyTorch のグローバルな生成器から引き直します。torch.manual_seed を使えば同じ結果を再現できま
    す。"""
    x = torch.arange(1.0, 61.0).reshape(4, 15)
    first, second = probe.dropped(answer, 0.5, x, 2)
    one, other, again = probe.seeded(answer, [1, 2, 1], x)
    for left, right in ((first, second), (one, other)):
        differ = isinstance(left, torch.Tensor) and isinstance(right, torch.Tensor) and not torch.equal(left, right)
        expect(differ, en="two calls dropped the same elements", ja="2 回の呼び出しで同じ要素が落ちました")
    equal(again, one)


@task("DropoutNet", allows=["rng"])
def test_the_mode_of_the_whole_model(answer, probe):
    """en: The mode is that of the model that holds it: model.eval() and model.train() switch it, any number of times.
    ja: モードは、このモジュールを含むモデルに従います。model.eval() と model.train() で何度でも切り替わります。
    help en: A module that is made in forward is always in training mode. Make it in __init__, or look at self.training.
    help ja: forward の中で作ったモジュールは、いつも訓練モードです。__init__ で作るか、self.training を見ます。"""
    x = torch.arange(1.0, 41.0).reshape(2, 20)
    first, second, third = probe.switched(answer, x)
    equals([first, third], x, x)
    expect(
        isinstance(second, torch.Tensor) and mixed(second == 0),
        en="in training mode some elements must be 0 and some not",
        ja="訓練モードでは、一部の要素だけが 0 になるはずです",
    )


@task("DropoutNet", allows=["rng"])
def test_the_grad_mode_is_another_matter(answer, probe):
    """en: Dropout depends on training and evaluation mode only: torch.no_grad() neither stops nor starts it.
    ja: ドロップアウトは訓練モードか評価モードかだけで決まります。torch.no_grad() で止まったり始まったりはしません。"""
    x = torch.arange(1.0, 41.0).reshape(2, 20)
    training, evaluation = each(probe.without_grad, (answer, x, True), (answer, x, False))
    close(evaluation, [x, x])
    for found in training:
        expect(
            isinstance(found, torch.Tensor) and mixed(found == 0),
            en="in training mode some elements must be 0 and some not, inside torch.no_grad() too",
            ja="訓練モードでは、torch.no_grad() の中でも、一部の要素だけが 0 になるはずです",
        )


@task("DropoutNet", allows=["rng"])
def test_keep_all_or_nothing(answer, probe):
    """en: While training, p = 0 gives relu(x) and p = 1 gives zeros, with finite gradients.
    ja: 学習中、p = 0 なら relu(x)、p = 1 ならすべて 0 です。勾配も有限です。
    help en: With p = 1, 1 / (1 - p) is a division by zero, and 0 · inf is NaN.
    help ja: p = 1 では 1 / (1 - p) が 0 での割り算になり、0 · inf は NaN になります。"""
    x, pull = torch.tensor([[-1.0, 2.0, 3.0], [0.5, -4.0, 1.0]]), torch.tensor([[1.0, 2.0, 3.0], [-4.0, 5.0, 6.0]])
    calls = [(answer, p, True, x, pull) for p in (0.0, 1.0, 0, 1)]
    everything, nothing = (x.clamp(min=0), pull * (x > 0)), (torch.zeros(2, 3), torch.zeros(2, 3))
    close(each(probe.dropout_gradient, *calls), [everything, nothing] * 2)


@task("DropoutNet", allows=["rng"])
def test_gradients_pass_where_values_do(answer, probe, rng):
    """en: The gradient passes where a value passed, with the same factor, and is 0 elsewhere.
    ja: 勾配は、値が通ったところだけを同じ倍率で通り、ほかでは 0 です。"""
    x, pull = randn(rng, 9, 11), randn(rng, 9, 11)
    (kept, training), (_, evaluation) = each(
        probe.dropout_gradient, (answer, 0.4, True, x, pull), (answer, 0.4, False, x, pull)
    )
    passed = isinstance(kept, torch.Tensor) and kept.shape == x.shape and mixed(kept[x > 0] != 0)
    expect(
        passed, en="some positive elements must be kept, some dropped", ja="正の要素は一部が残り、一部が落ちるはずです"
    )
    close(training, pull * (kept != 0) / 0.6)
    close(evaluation, pull * (x > 0))


@task("DropoutNet", allows=["rng"])
def test_probabilities_that_are_none(answer, probe):
    """en: A p below 0 or above 1 is a ValueError, at the latest when the module is called; p is 0.5 unless given.
    ja: p が 0 より小さいか 1 より大きければ、遅くとも呼び出しの時点で ValueError です。p の既定値は 0.5 です。"""
    x = torch.tensor([[1.0, -2.0]])
    refuses(ValueError, probe.dropped, *((answer, p, x, 1) for p in (-0.1, 1.1, 2, -1)))
    [found] = probe.dropped(answer, None, torch.ones(3, 40), 1)
    dropped = found == 0 if isinstance(found, torch.Tensor) and found.shape == (3, 40) else torch.zeros(3, 40)
    close(found, torch.where(dropped.bool(), 0.0, 2.0))
    expect(mixed(dropped), en="some elements must be kept, some dropped", ja="一部の要素だけが落ちるはずです")


# --- 7. merge_linear


def pair(probe, rng, sizes, biases, dtype=torch.float64):
    """Return two layers of these sizes, and what they compute."""
    weights = [randn(rng, after, before, dtype=dtype) for before, after in itertools.pairwise(sizes)]
    offsets = [randn(rng, after, dtype=dtype) if has else None for after, has in zip(sizes[1:], biases, strict=True)]
    layers = [make(probe.linear, *parts) for parts in zip(weights, offsets, strict=True)]

    def compute(x):
        for weight, offset in zip(weights, offsets, strict=True):
            x = x @ weight.T if offset is None else x @ weight.T + offset
        return x

    return layers, compute


@task("merge_linear")
def test_merged_by_hand(answer, probe):
    """en: The weight is second.weight @ first.weight, the bias second.weight @ first.bias + second.bias.
    ja: 重みは second.weight @ first.weight、バイアスは second.weight @ first.bias + second.bias です。
    help en: Write out W2 (W1 x + b1) + b2. nn.Linear stores W with shape (out_features, in_features).
    help ja: W2 (W1 x + b1) + b2 を展開してみましょう。nn.Linear の W の形状は (out_features, in_features) です。"""
    first = make(probe.linear, torch.tensor([[1.0, 2.0], [0.0, 1.0], [-1.0, 0.0]]), torch.tensor([1.0, 0.0, -1.0]))
    second = make(probe.linear, torch.tensor([[1.0, 1.0, 0.0], [0.0, 2.0, 3.0]]), torch.tensor([10.0, 20.0]))
    merged = answer.merge_linear(first, second)
    close(read(merged.weight), torch.tensor([[1.0, 3.0], [-3.0, 2.0]]))
    close(read(merged.bias), torch.tensor([11.0, 17.0]))


@task("merge_linear")
def test_the_same_function(answer, probe, rng):
    """en: For every x, merged(x) is second(first(x)), whatever the sizes.
    ja: 大きさによらず、どの x でも merged(x) は second(first(x)) と同じです。"""
    for sizes in ((4, 3, 2), (1, 5, 1), (3, 1, 4), (2, 2, 2)):
        layers, compute = pair(probe, rng, sizes, (True, True))
        x = randn(rng, 3, sizes[0])
        close(make(answer.merge_linear, *layers)(x), compute(x), **EXACT)


@task("merge_linear")
def test_with_one_bias(answer, probe, rng):
    """en: Where only one of the layers has a bias, the result has what becomes of it.
    ja: 片方の層だけにバイアスがあるときも、そこから決まるバイアスを結果に持たせます。"""
    for biases in ((True, False), (False, True)):
        layers, compute = pair(probe, rng, (3, 4, 2), biases)
        x = randn(rng, 2, 3)
        close(make(answer.merge_linear, *layers)(x), compute(x))


@task("merge_linear")
def test_without_any_bias(answer, probe, rng):
    """en: Where neither layer has a bias, the result has none: merged.bias is None.
    ja: どちらの層にもバイアスがなければ、結果にもありません。merged.bias は None です。
    help en: nn.Linear(…, bias=False) makes a layer without one.
    help ja: nn.Linear(…, bias=False) でバイアスのない層になります。"""
    layers, compute = pair(probe, rng, (3, 4, 2), (False, False))
    merged, x = make(answer.merge_linear, *layers), randn(rng, 2, 3)
    result, seen = together((merged, x), (probe.merged_facts, merged))
    close(result, compute(x))
    equal(seen["bias"], False)


@task("merge_linear")
def test_what_kind_of_layer(answer, probe, rng):
    """en: The result is an nn.Linear with the right in_features and out_features; its parameters are leaves that
    require grad.
    ja: 結果は in_features と out_features が正しい nn.Linear で、パラメータは requires_grad=True の葉テンソルです。
    help en: Copy the values under torch.no_grad(); then no graph leads back to the given layers.
    help ja: 値は torch.no_grad() の中でコピーします。そうすれば、渡された層につながる計算グラフは残りません。"""
    layers, _ = pair(probe, rng, (4, 3, 2), (True, True), torch.float32)
    wanted = {"an nn.Linear": True, "sizes": (4, 2), "bias": True, "dtypes": [torch.float32] * 2}
    wanted |= {"parameters": ["weight", "bias"], "leaves": [True] * 2, "requires grad": [True] * 2}
    equal(probe.merged_facts(make(answer.merge_linear, *layers)), wanted)


@task("merge_linear")
def test_dtype_and_device(answer, probe, rng):
    """en: Weight and bias have the dtype of the given layers and lie on their device.
    ja: 重みとバイアスの dtype とデバイスは、渡された層と同じです。
    help en: nn.Linear makes float32 parameters on the CPU unless it is given dtype and device.
    help ja: nn.Linear は、dtype と device を渡さない限り、CPU 上に float32 のパラメータを作ります。"""
    exact = (
        torch.tensor([[2.0**40 + 1.0, -3.0]], dtype=torch.float64),
        torch.tensor([2.0**30 + 0.25], dtype=torch.float64),
    )
    coarse = torch.tensor([[3.0, -2.0]], dtype=torch.bfloat16), torch.tensor([0.5], dtype=torch.bfloat16)
    for weight, bias in (exact, coarse):
        double = make(probe.linear, torch.tensor([[2.0]], dtype=weight.dtype), torch.tensor([1.0], dtype=weight.dtype))
        merged = make(answer.merge_linear, make(probe.linear, weight, bias), double)
        close(together((read, merged.weight), (read, merged.bias)), [2 * weight, 2 * bias + 1], rtol=0, atol=0)


@task("merge_linear")
def test_a_layer_of_its_own(answer, probe, rng):
    """en: The result shares no memory with the given layers: overwriting it in place changes neither of them.
    ja: 結果は渡された層とメモリを共有しません。結果をその場で書き換えても、どちらの層も変わりません。"""
    for biases in ((True, True), (False, True), (True, False)):
        weights = randn(rng, 3, 3), torch.eye(3, dtype=torch.float64)
        offsets = [randn(rng, 3) if has else None for has in biases]
        layers = [make(probe.linear, *parts) for parts in zip(weights, offsets, strict=True)]
        merged = make(answer.merge_linear, *layers)
        shifts = [0.0 if offset is None else offset for offset in offsets]
        close(merged(torch.zeros(3, dtype=torch.float64)), shifts[0] + shifts[1])
        equal(probe.overwritten(answer, *layers), [list(parts) for parts in zip(weights, offsets, strict=True)])


@task("merge_linear")
def test_training_it_leaves_the_others_alone(answer, probe, rng):
    """en: backward() through the result fills the gradients of its own parameters and no others.
    ja: 結果を通して backward() を実行すると、結果自身のパラメータにだけ勾配が入ります。"""
    layers, _ = pair(probe, rng, (3, 4, 2), (True, True))
    x, pull = randn(rng, 5, 3), randn(rng, 5, 2)
    seen = probe.trained(answer, *layers, x, pull)
    close(seen["merged"], [pull.T @ x, pull.sum(0)])
    equal(seen["given"], [None] * 4)


@task("merge_linear")
def test_the_given_layers_stay(answer, probe, rng):
    """en: The merged layer is right, and the given layers keep their values, gradients, flags and modes.
    ja: まとめた層が正しく、渡された層の値・勾配・フラグ・モードは元のままです。"""
    weight, bias = randn(rng, 3, 3), randn(rng, 3)
    layer = make(probe.linear, weight, bias)
    before, merged, after = together(
        (probe.state_of, layer), (answer.merge_linear, layer, layer), (probe.state_of, layer)
    )
    equal(after, before)
    close(together((read, layer.weight), (read, layer.bias)), [weight, bias], rtol=0, atol=0)
    x = randn(rng, 2, 3)
    close(merged(x), (x @ weight.T + bias) @ weight.T + bias)


@task("merge_linear")
def test_three_layers_in_turn(answer, probe, rng):
    """en: The result can be merged again: three layers become one.
    ja: 結果をさらにまとめることもできます。3 つの層も 1 つになります。"""
    [first, second, third], compute = pair(probe, rng, (2, 4, 3, 5), (True, False, True))
    merged = make(answer.merge_linear, make(answer.merge_linear, first, second), third)
    x = randn(rng, 3, 2)
    close(merged(x), compute(x))


@task("merge_linear")
def test_layers_that_do_not_fit(answer, probe, rng):
    """en: ValueError is raised where first.out_features is not second.in_features, a size of 1 included; else it is
    not.
    ja: first.out_features と second.in_features が違えば、片方が 1 の場合も含めて ValueError です。同じなら計算します。
    help en: torch raises RuntimeError where matrices don't fit: compare the sizes yourself.
    help ja: 行列の大きさが合わないとき torch が出すのは RuntimeError です。大きさは自分で比べます。"""
    sizes = ((4, 3), (2, 5)), ((4, 1), (3, 2)), ((2, 3), (1, 2)), ((3, 2), (3, 2))
    layers = [[make(probe.linear, torch.ones(after, before)) for before, after in both] for both in sizes]
    refuses(ValueError, answer.merge_linear, *layers)
    fitting, compute = pair(probe, rng, (4, 3, 2), (True, True))
    x = randn(rng, 2, 4)
    close(make(answer.merge_linear, *fitting)(x), compute(x))
