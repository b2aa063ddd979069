"""The hidden checks of 04_grad_modes. Every expected gradient is worked out here without autograd."""

import math

import torch

from grader.checks import close, each, equal, expect, facts, gradients, make, raises, refuses, task, together

# --- 1. predict

WEIGHT = [[1.0, 2.0], [3.0, 4.0]]
MODULES = 7  # model, linear, block, dropout, inner block, dropout, note


def weight():
    return torch.tensor(WEIGHT)


@task("predict")
def test_dropout_is_off(answer, probe):
    """en: Dropout is off: with the weight [[1, 2], [3, 4]] the output for [[1, 1]] is [[3, 7]], as often as one asks.
    ja: ドロップアウトは働きません。重みが [[1, 2], [3, 4]] なら、[[1, 1]] に対する出力は何度求めても [[3, 7]] です。
    help en: model.eval() switches dropout off; torch.no_grad() does not.
    help ja: ドロップアウトを止めるのは model.eval() です。torch.no_grad() では止まりません。"""
    model = make(probe.model, weight())
    x = torch.tensor([[1.0, 1.0]])
    once, again, other = each(answer.predict, (model, x), (model, x), (model, -2 * x))
    close(once, torch.tensor([[3.0, 7.0]]))
    close(again, torch.tensor([[3.0, 7.0]]))
    close(other, torch.tensor([[-6.0, -14.0]]))


@task("predict")
def test_no_graph_comes_out(answer, probe):
    """en: The output is right and does not require grad, although the weights do (and x may).
    ja: 重みの requires_grad が True でも（x が True でも）、出力は正しく、requires_grad は False です。
    help en: model.eval() leaves gradients on. The two switches have nothing to do with each other.
    help ja: model.eval() では勾配計算は無効になりません。2 つのスイッチは互いに無関係です。"""
    model = make(probe.model, weight())
    for x in (torch.tensor([[1.0, 1.0]]), torch.tensor([[1.0, 1.0]], requires_grad=True)):
        found = answer.predict(model, x)
        close(found, torch.tensor([[3.0, 7.0]]))
        expect(not facts(found).requires_grad, en="the output requires grad", ja="出力の requires_grad が True です")


@task("predict")
def test_nothing_is_recorded(answer, probe):
    """en: Gradients are off while the model runs, so that no graph is built at all, also where they were off before.
    ja: モデルの実行中は勾配計算が無効で、計算グラフはまったく作られません。もとから無効でも同じです。
    help en: output.detach() throws the graph away once it is there, with all the memory that it took.
    help ja: output.detach() では、計算グラフを作ってメモリを使った後で捨てることになります。"""
    model = make(probe.model, weight())
    found, seen = together((answer.predict, model, torch.tensor([[0.0, 1.0]])), (probe.noted, model))
    close(found, torch.tensor([[2.0, 4.0]]))
    inside = seen["recording"]
    expect(
        bool(inside) and not any(inside),
        en="torch.is_grad_enabled() was True while the model ran",
        ja="モデルの実行中に torch.is_grad_enabled() が True でした",
    )
    seen = probe.predicted_while_off(answer, weight(), torch.tensor([[1.0, 0.0]]))
    equal(seen, {"output": torch.tensor([[1.0, 3.0]]), "recording": False})


@task("predict")
def test_every_module_is_in_evaluation_mode(answer, probe):
    """en: While the model runs, it and every submodule on every level are in evaluation mode.
    ja: モデルの実行中は、モデル自身も、どの階層の部分モジュールも評価モードです。"""
    for flags in (None, [False, True, True, False, True, True, True]):
        model = make(probe.model, weight(), flags)
        found, seen = together((answer.predict, model, torch.tensor([[1.0, 0.0]])), (probe.noted, model))
        close(found, torch.tensor([[1.0, 3.0]]))
        inside = seen["training"]
        expect(
            bool(inside) and all(modes == [False] * MODULES for modes in inside),
            en=f"the training flags inside were {inside}, all should be False",
            ja=f"実行中の training フラグは {inside} でした。すべて False になるはずです",
        )


@task("predict")
def test_running_statistics(answer, probe):
    """en: Batch normalisation uses its running statistics and leaves them alone.
    ja: バッチ正規化は移動平均と移動分散を使い、その値を変えません。
    help en: In training mode it normalises by the batch and updates the statistics, no matter whether gradients are on.
    help ja: 訓練モードではバッチの統計量で正規化し、移動平均も更新します。勾配計算の有無とは関係ありません。"""
    mean, variance = torch.tensor([1.0, -2.0]), torch.tensor([4.0, 0.25])
    norm = make(probe.normalising, mean, variance)
    x = torch.tensor([[3.0, -2.0], [1.0, -1.0], [-1.0, 0.0]])
    close(answer.predict(norm, x), (x - mean) / (variance + 1e-5).sqrt())
    close(probe.statistics(norm), [mean, variance, 0])


@task("predict", weight=2)
def test_flags_are_put_back(answer, probe):
    """en: Afterwards every module has its own flag back: in training mode, in evaluation mode, or mixed.
    ja: 終わった後は、どのモジュールのフラグも元どおりです。訓練モードでも、評価モードでも、混ざっていても同じです。
    help en: model.train() sets all submodules alike, those that were frozen in evaluation mode too. Remember each flag.
    help ja: model.train() は、評価モードに固定した部分モジュールまで一律に切り替えます。
    フラグは 1 つずつ覚えておきましょう。"""
    patterns = [
        [True] * MODULES,
        [False] * MODULES,
        [True, True, True, False, True, True, True],
        [False, True, True, False, True, True, False],
        [True, False, False, False, False, False, True],
    ]
    for flags in patterns:
        model = make(probe.model, weight(), flags)
        found, afterwards = together((answer.predict, model, torch.tensor([[0.0, 1.0]])), (probe.flags_of, model))
        close(found, torch.tensor([[2.0, 4.0]]))
        equal(afterwards, flags)


@task("predict")
def test_flags_after_an_error(answer, probe):
    """en: An error of the model comes through as it is, and every module has its flag back all the same.
    ja: モデルの例外はそのまま外に出て、それでもどのモジュールのフラグも元に戻ります。
    help en: Put the flags back in a `finally:`.
    help ja: フラグは `finally:` の中で元に戻しましょう。"""
    x = torch.tensor([[1.0, 0.0]])
    for flags in ([True] * MODULES, [False, True, True, False, True, True, True]):
        model = make(probe.stumbling, weight(), flags)
        close(answer.predict(model, x), torch.tensor([[1.0, 3.0]]))
        raises(KeyError, answer.predict, model, -x)
        equal(probe.flags_of(model), flags)


@task("predict")
def test_other_sizes(answer, probe, rng):
    """en: It works for any model and any size of x, also one row, in float64 as in float32.
    ja: どんなモデルでも、x がどんな大きさ（1 行だけ）でも、float64 でも float32 でも動きます。"""
    for shape, rows, dtype in (((3, 5), 4, torch.float64), ((2, 3), 1, torch.float32), ((1, 1), 2, torch.float32)):
        matrix, x = (
            torch.randn(shape, generator=rng, dtype=dtype),
            torch.randn(rows, shape[1], generator=rng, dtype=dtype),
        )
        close(answer.predict(make(probe.model, matrix), x), x @ matrix.T)


# --- 2. no_grad_call


@task("no_grad_call")
def test_no_gradients_inside(answer, probe):
    """en: Gradients are off inside f: the result of 2·x is right and does not require grad, although x does.
    ja: f の中では勾配計算が無効です。x の requires_grad が True でも、2·x の結果は正しく、requires_grad は False です。
    help en: Put the call of f into `with torch.no_grad():`.
    help ja: f の呼び出しを `with torch.no_grad():` の中に入れましょう。"""
    decorated = answer.no_grad_call(probe.double)
    found = decorated(torch.tensor([1.0, -2.0], requires_grad=True))
    equal(found, torch.tensor([2.0, -4.0]))
    expect(not facts(found).requires_grad, en="the result requires grad", ja="結果の requires_grad が True です")
    equal(probe.modes(answer, True), {"inside": False, "after": True})


@task("no_grad_call")
def test_arguments_go_through(answer, probe):
    """en: All positional and keyword arguments reach f, and its defaults hold.
    ja: 位置引数もキーワード引数もすべて f に渡り、f の既定値も有効です。
    help en: def call(*args, **kwargs): … f(*args, **kwargs)
    help ja: def call(*args, **kwargs): … f(*args, **kwargs)"""
    collect, greet = make(answer.no_grad_call, probe.collect), make(answer.no_grad_call, probe.greet)
    equal(collect(1, "two", key=3.5, other=None), [[1, "two"], {"key": 3.5, "other": None}])
    equal(collect(), [[], {}])
    equal(collect([1, 2], (3,)), [[[1, 2], (3,)], {}])
    equal(greet("you"), "hello, you!")
    equal(greet(name="you", greeting="bye", mark="?"), "bye, you?")


@task("no_grad_call")
def test_what_f_returns(answer, probe):
    """en: What f returns comes back as it is: the very same object, whatever it is, a tensor that requires grad too.
    ja: f の戻り値は、何であってもそのまま返ります。requires_grad=True のテンソルでも、まったく同じオブジェクトです。
    help en: Return f's value untouched; .detach() would make another tensor of it, and fails for anything else.
    help ja: f の値に手を加えずに返しましょう。.detach() を呼ぶと別のテンソルになり、
    テンソル以外ではエラーになります。"""
    equal(probe.same_objects(answer, torch.tensor([1.0])), [True, True, True])
    greet, nothing = make(answer.no_grad_call, probe.greet), make(answer.no_grad_call, probe.nothing)
    equal(greet("a", "b"), "b, a!")
    equal(nothing(1), None)


@task("no_grad_call")
def test_name_is_kept(answer, probe):
    """en: The decorated function works and has f's __name__.
    ja: デコレートした関数は正しく働き、__name__ は f と同じです。
    help en: functools.wraps(f) copies the name.
    help ja: functools.wraps(f) を使えば名前が写されます。"""
    for f, name in ((probe.double, "double"), (probe.greet, "greet")):
        equal(probe.name_of(answer.no_grad_call(f)), name)
    equal(answer.no_grad_call(probe.double)(torch.tensor([3.0])), torch.tensor([6.0]))


@task("no_grad_call")
def test_once_for_each_call(answer, probe):
    """en: f runs once for each call, and not when it is decorated.
    ja: f は呼び出すたびに 1 回だけ実行され、デコレートした時点では実行されません。
    help en: Return a function; don't call f outside of it.
    help ja: 関数を返しましょう。その外側で f を呼んではいけません。"""
    seen = probe.counted(answer, [7, 7, 8])
    equal(seen, {"calls at decoration": 0, "results": [[7, 1], [7, 2], [8, 3]], "calls": [7, 7, 8]})


@task("no_grad_call")
def test_mode_after_the_call(answer, probe):
    """en: After the call the grad mode is what it was before: on where it was on, off where it was off.
    ja: 呼び出しの後の勾配モードは、呼び出す前と同じです。有効だったら有効、無効だったら無効のままです。
    help en: Don't switch gradients *on* at the end. A with block remembers what was there.
    help ja: 最後に勾配計算を「有効」にしてはいけません。with ブロックなら、前の状態を覚えています。"""
    for before in (True, False):
        equal(probe.modes(answer, before), {"inside": False, "after": before})
        equal(probe.modes_of_recursion(answer, before), {"inside": [False, False, False], "after": before})


@task("no_grad_call")
def test_mode_after_an_error(answer, probe):
    """en: An error of f comes through as it is, and the grad mode is what it was before.
    ja: f の例外はそのまま外に出て、勾配モードは呼び出す前と同じです。
    help en: torch.set_grad_enabled(True) after the call is not reached when f raises; a with block or finally is.
    help ja: f が例外を送出すると、呼び出しの後に書いた torch.set_grad_enabled(True) は実行されません。
    with ブロックや finally なら実行されます。"""
    for before in (True, False):
        seen = probe.modes_with_error(answer, before)
        equal(seen, {"inside": False, "raised": ["KeyError", "from f"], "after": before})


@task("no_grad_call")
def test_updates_in_place(answer, probe):
    """en: f may change a leaf that requires grad in place, which torch allows only where gradients are off.
    ja: f の中では、requires_grad=True の葉テンソルもその場で変更できます。勾配計算が無効なときだけ許される操作です。"""
    for values in ([1.0, 2.0], [[-3.0]]):
        seen = probe.updated(answer, torch.tensor(values))
        equal(seen, {"x": torch.tensor(values) - 1, "same object": True})


# --- 3. detached_copy


def new_leaf(found, values, requires_grad):
    """Demand a leaf with these values and this flag."""
    equal(found, values)
    seen = facts(found)
    expect(
        seen.requires_grad is requires_grad,
        en=f"requires_grad of the copy is {seen.requires_grad}, not {requires_grad}",
        ja=f"コピーの requires_grad は {seen.requires_grad} です。{requires_grad} になるはずです",
    )
    expect(seen.is_leaf, en="the copy is not a leaf", ja="コピーが葉テンソルではありません")


@task("detached_copy")
def test_a_leaf_with_this_flag(answer, probe):
    """en: The copy is a leaf with x's values and with the requires_grad that was asked for, False by default.
    ja: コピーは x と同じ値の葉テンソルで、requires_grad は指定どおり（既定では False）です。
    help en: clone() belongs to the graph; detach() before it cuts the graph off.
    help ja: clone() は計算グラフの一部です。先に detach() を呼べば、計算グラフから切り離されます。"""
    x = torch.tensor([1.0, -2.0])
    cases = [(of, *asked) for of in (False, True) for asked in ((), (False,), (True,))]
    for seen, (_, *asked) in zip(each(probe.copied, *((answer, x, *case) for case in cases)), cases, strict=True):
        equal(seen["copy"], x)
        equal([seen["requires_grad"], seen["is_leaf"]], [asked == [True], True])
    new_leaf(answer.detached_copy(x, requires_grad=True), x, True)


@task("detached_copy")
def test_x_may_be_a_result(answer, probe):
    """en: x may be the result of an operation; the copy is a leaf all the same, and x keeps its own graph.
    ja: x は演算の結果でもかまいません。コピーはやはり葉で、x の計算グラフはそのまま残ります。
    help en: requires_grad_(False) works on leaves only, and would change x itself.
    help ja: requires_grad_(False) は葉にしか使えず、x そのものを変えてしまいます。"""
    flags = True, False
    calls = ((answer, torch.tensor([1.0, -2.0]), flag) for flag in flags)
    for seen, flag in zip(each(probe.copy_of_a_result, *calls), flags, strict=True):
        equal(seen["copy"], torch.tensor([3.0, -6.0]))
        equal([seen["requires_grad"], seen["is_leaf"]], [flag, True])
        equal(seen["result requires grad"], True)
        equal(seen["grad"], torch.tensor([3.0, 3.0]))


@task("detached_copy", weight=2)
def test_memory_of_its_own(answer, probe):
    """en: x and the copy share no memory: what is written into one does not show in the other.
    ja: x とコピーはメモリを共有しません。一方に書き込んでも、もう一方の値は変わりません。
    help en: detach() alone gives a second tensor on the same memory; clone() copies.
    help ja: detach() だけでは、同じメモリを見る別のテンソルができるだけです。clone() がコピーします。"""
    cases = ([1.0, 2.0], False), ([1.0, 2.0], True), ([[3.0], [4.0]], True), (7.0, False), ([1, 2, 3], False)
    calls = [(answer, torch.tensor(values), flag) for values, flag in cases]
    for found, (_, x, _) in zip(each(probe.written_afterwards, *calls), calls, strict=True):
        equal(found, {"x": x, "copy": x})


@task("detached_copy")
def test_x_is_left_alone(answer, probe):
    """en: x keeps its requires_grad and its .grad, and the values are copied.
    ja: 値がコピーされ、x の requires_grad と .grad は元のままです。"""
    seen = probe.copy_of_a_leaf(answer, torch.tensor([1.0, -2.0]), torch.tensor([10.0, 20.0]))
    new_leaf(seen["copy"], torch.tensor([1.0, -2.0]), False)
    equal(seen["requires_grad"], True)
    equal(seen["grad"], torch.tensor([10.0, 20.0]))


@task("detached_copy")
def test_any_shape_and_dtype(answer, rng):
    """en: Shape and dtype are those of x: 0-d, empty, not contiguous, expanded, float64, bfloat16, complex numbers
      (which
    can require grad, too), integers, bools.
    ja: 形状とデータ型は x と同じです。0 次元、空、メモリ上で連続していないもの、float64、bfloat16、整数、bool
    でも動きます。複素数でも動き、requires_grad=True にできます。"""
    wide = torch.randn(4, 3, generator=rng, dtype=torch.float64)
    cases = [
        (torch.tensor(2.5), True),
        (torch.zeros(0, 3), True),
        (wide.t()[::2], True),
        (torch.tensor([[1.0, 2.0]]).expand(3, 2), True),
        (torch.tensor([0.1, 2.0], dtype=torch.float16), True),
        (torch.tensor([0.1, -2.0], dtype=torch.bfloat16), True),
        (torch.tensor([1 + 2j, -3j]), True),
        (torch.tensor([[1, -2]]), False),
        (torch.tensor([True, False]), False),
        (torch.tensor([2**53 + 1]), False),
    ]
    for found, (x, flag) in zip(each(answer.detached_copy, *cases), cases, strict=True):
        new_leaf(found, x, flag)


@task("detached_copy")
def test_integers_have_no_gradients(answer):
    """en: requires_grad=True raises RuntimeError for integers and bools; without it they are copied.
    ja: 整数や bool のテンソルで requires_grad=True なら RuntimeError を送出します。指定しなければコピーします。
    help en: torch refuses this by itself; hand requires_grad on.
    help ja: torch が自分でエラーにします。requires_grad をそのまま渡しましょう。"""
    whole, flags = torch.tensor([1, 2]), torch.tensor([True])
    refuses((RuntimeError, ValueError), answer.detached_copy, (whole, True), (flags, True), (whole[0], True))
    new_leaf(answer.detached_copy(whole), whole, False)
    new_leaf(answer.detached_copy(whole.double(), True), whole.double(), True)


# --- 4. gradient_step_


def judge_step(seen, values, slopes):
    """Judge what `stepped` saw: the new values (also through the old memory), the gradients and the flags."""
    close(seen["values"], values)
    equal(seen["grads"], slopes)
    for alias, value in zip(seen["aliases"], seen["values"], strict=True):
        expect(
            torch.equal(alias, value),
            en="the parameter was given other memory instead of being changed in place",
            ja="パラメータがその場で変更されず、別のメモリに置き換えられています",
        )
    expect(
        all(seen["leaves"]),
        en="a parameter is no longer a leaf that requires grad",
        ja="requires_grad=True の葉テンソルではなくなったパラメータがあります",
    )
    equal(seen["result"], None)


@task("gradient_step_")
def test_one_step(answer, probe):
    """en: p = [1, 2] with the gradient [10, -10] and lr = 0.5 becomes [-4, 7], against the gradient, in place.
    ja: p = [1, 2]、勾配 [10, -10]、lr = 0.5 なら、p はその場で、勾配と逆の向きに [-4, 7] になります。
    help en: `p = p - lr * p.grad` makes a new tensor and gives it the name p. p.sub_(…) writes
    into p.
    help ja: `p = p - lr * p.grad` は新しいテンソルに p という名前を付けるだけで、元のテンソルは変わりません。
    p.sub_(…) は p に書き込みます。"""
    value, slope = torch.tensor([1.0, 2.0]), torch.tensor([10.0, -10.0])
    judge_step(probe.stepped(answer, [value], [slope], 0.5), [torch.tensor([-4.0, 7.0])], [slope])
    value, slope = torch.tensor([[3.0]]), torch.tensor([[0.5]])
    judge_step(probe.stepped(answer, [value], [slope], 2), [torch.tensor([[2.0]])], [slope])


@task("gradient_step_")
def test_several_parameters(answer, probe, rng):
    """en: Every parameter takes its own step, whatever its shape and dtype; lr = 0 changes nothing.
    ja: 形状やデータ型が違っていても、どのパラメータもそれぞれ 1 ステップ進みます。lr = 0 なら何も変わりません。"""
    shapes = [((), torch.float32), ((3, 2), torch.float64), ((4,), torch.float32), ((1, 2, 3), torch.float32)]
    values = [torch.randn(shape, generator=rng, dtype=dtype) for shape, dtype in shapes]
    slopes = [torch.randn(shape, generator=rng, dtype=dtype) for shape, dtype in shapes]
    for lr in (0.125, 3, 0.0):
        expected = [value - lr * slope for value, slope in zip(values, slopes, strict=True)]
        judge_step(probe.stepped(answer, values, slopes, lr), expected, slopes)
    value, slope = torch.tensor([2.0], dtype=torch.float64), torch.tensor([1e200], dtype=torch.float64)
    judge_step(probe.stepped(answer, [value], [slope], 1e-200), [value - 1], [slope])


@task("gradient_step_")
def test_without_gradient(answer, probe):
    """en: Parameters whose .grad is None are skipped, wherever they stand; the others take their step.
    ja: .grad が None のパラメータは、どの位置にあっても飛ばします。ほかのパラメータは進みます。
    help en: A parameter that was not used has no gradient: test `p.grad is not None`.
    help ja: 使われなかったパラメータには勾配がありません。`p.grad is not None` を調べましょう。"""
    one, slope = torch.tensor([1.0]), torch.tensor([2.0])
    values, slopes = [one, 2 * one, 3 * one, 4 * one], [None, slope, None, -slope]
    judge_step(probe.stepped(answer, values, slopes, 1.0), [one, 0 * one, 3 * one, 6 * one], slopes)
    judge_step(probe.stepped(answer, [one, one], [slope, None], 0.5), [0 * one, one], [slope, None])


@task("gradient_step_")
def test_any_iterable(answer, probe):
    """en: params may be a list, a tuple or an iterator that can be used only once, such as model.parameters().
    ja: params はリストでもタプルでも、model.parameters() のように 1 回しか使えないイテレータでもかまいません。
    help en: After the first pass over an iterator nothing is left of it: make a list of it, or go over it once.
    help ja: イテレータは 1 回たどると空になります。リストにしておくか、1 回だけたどりましょう。"""
    one, slope = torch.tensor([1.0, -1.0]), torch.tensor([4.0, 8.0])
    for how in (probe.one_by_one, probe.as_tuple):
        seen = probe.stepped(answer, [one, 2 * one], [slope, -slope], 0.5, how)
        judge_step(seen, [torch.tensor([-1.0, -5.0]), torch.tensor([4.0, 2.0])], [slope, -slope])


@task("gradient_step_")
def test_gradients_stay(answer, probe):
    """en: The gradients stay as they are: a second step with them goes the same way again.
    ja: 勾配は変わりません。同じ勾配でもう 1 ステップ進めば、同じだけ動きます。
    help en: Clearing is somebody else's business (zero_grad), and p.grad.mul_(lr) writes into the gradient.
    help ja: 勾配を消すのは別の仕事 (zero_grad) です。p.grad.mul_(lr) は勾配に書き込んでしまいます。"""
    value, slope = torch.tensor([1.0, -3.0]), torch.tensor([2.0, 4.0])
    seen = probe.stepped(answer, [value], [slope], 0.25)
    equal(seen["grads"], [slope])
    close(seen["values"], [torch.tensor([0.5, -4.0])])
    close(probe.versions(answer, value, slope, 3)["value"], torch.tensor([-2.0, -9.0]))


@task("gradient_step_", weight=2)
def test_the_version_counter(answer, probe):
    """en: Each step moves the version counter, so that a graph which needs the old value is refused.
    ja: 更新のたびにバージョンカウンタが進み、古い値を必要とする計算グラフはエラーになります。
    help en: Writing through p.data goes past the counter: the way back then uses the new value without a word.
    help ja: p.data を通した書き込みはカウンタに現れません。逆伝播は、黙って新しい値を使ってしまいます。"""
    value, slope = torch.tensor([1.0, 2.0]), torch.tensor([4.0, -1.0])
    equal(probe.versions(answer, value, slope, 2), {"moved": [True, True], "value": torch.tensor([-3.0, 3.0])})
    equal(probe.stale_graph(answer, torch.tensor([3.0])), {"noticed": True, "value": torch.tensor([2.0])})


@task("gradient_step_")
def test_negative_rates(answer, probe):
    """en: lr < 0 raises ValueError and changes nothing; lr = 0.5 does not raise.
    ja: lr < 0 なら、何も変えずに ValueError を送出します。lr = 0.5 なら送出しません。"""
    values, slopes = [torch.tensor([1.0]), torch.tensor([2.0])], [torch.tensor([4.0]), None]
    for lr in (-0.5, -1e-9, -3):
        equal(probe.refused(answer, values, slopes, lr), {"raised": True, "values": values})
    found = probe.refused(answer, values, slopes, 0.5)
    equal(found, {"raised": False, "values": [torch.tensor([-1.0]), torch.tensor([2.0])]})


# --- 5. nth_derivative


@task("nth_derivative")
def test_the_square(answer, probe):
    """en: For x² at 5 the derivatives of order 0, 1 and 2 are 25.0, 10.0 and 2.0, as Python floats.
    ja: x² の x = 5 における 0、1、2 階の微分係数は 25.0、10.0、2.0 で、Python の float です。
    help en: torch.autograd.grad(…, create_graph=True) gives a derivative that can be differentiated again. It returns a
    tuple.
    help ja: torch.autograd.grad(…, create_graph=True) なら、もう一度微分できる微分係数が得られます。
    戻り値はタプルです。"""
    calls = (5.0, 0, 25.0), (5.0, 1, 10.0), (5.0, 2, 2.0), (-1.5, 2, 2.0)
    found = each(answer.nth_derivative, *((probe.square, x, n) for x, n, _ in calls))
    for one, (*_, wanted) in zip(found, calls, strict=True):
        close(one, wanted)


@task("nth_derivative")
def test_order_zero(answer, probe):
    """en: n = 0 gives the value f(x) itself.
    ja: n = 0 なら関数の値 f(x) そのものです。"""
    close(answer.nth_derivative(probe.cube, -2.0, 0), -8.0)
    close(answer.nth_derivative(probe.identity, 3, 0), 3.0)
    close(answer.nth_derivative(probe.constant, 3.0, 0), 7.0)
    close(answer.nth_derivative(probe.wave, 0.5, 0), math.sin(0.5), rtol=1e-12, atol=0.0)


@task("nth_derivative", weight=2)
def test_higher_orders(answer, probe):
    """en: Any order is right: exp(2x) gains a factor 2 each time, sin goes round in four steps, 1/x gives
    (-1)ⁿ·n!/xⁿ⁺¹.
    ja: 何階でも正しく求めます。exp(2x) は 1 階ごとに 2 倍、sin は 4 階で元に戻り、1/x は (-1)ⁿ·n!/xⁿ⁺¹ です。
    help en: backward() adds to .grad, so the first derivative is still in there when the second one comes.
    help ja: backward() は .grad に加算します。2 階の微分係数を求めると、1 階の分まで足されてしまいます。"""
    orders = 1, 2, 3, 5
    for found, n in zip(each(answer.nth_derivative, *((probe.growth, 0.25, n) for n in orders)), orders, strict=True):
        close(found, 2**n * math.exp(0.5), rtol=1e-9, atol=0.0)
    for found, n in zip(each(answer.nth_derivative, *((probe.wave, 0.3, n) for n in orders)), orders, strict=True):
        close(found, math.sin(0.3 + n * math.pi / 2), rtol=1e-9, atol=1e-12)
    close(answer.nth_derivative(probe.inverse, -2.0, 4), -0.75, rtol=1e-9, atol=0.0)
    close(answer.nth_derivative(probe.cube, 2.0, 2), 12.0)
    close(answer.nth_derivative(probe.cube, 2.0, 3), 6.0)


@task("nth_derivative")
def test_past_the_degree(answer, probe):
    """en: Past a polynomial's degree the derivative is 0.0: the second of 3x, the fourth of x³, all of a constant.
    ja: 多項式の次数を超えると 0.0 です。3x の 2 階、x³ の 4 階、定数の 1 階以上などです。
    help en: The derivative of 3x is a number without a graph, and torch refuses to differentiate that. Look at
    requires_grad first.
    help ja: 3x の微分係数は計算グラフのない数なので、torch はそれを微分できません。
    先に requires_grad を調べましょう。"""
    cases = (probe.triple, 2), (probe.triple, 5), (probe.cube, 4), (probe.square, 6), (probe.identity, 2)
    calls = [(f, 5.0, n) for f, n in (*cases, (probe.constant, 1), (probe.constant, 3))]
    for found in each(answer.nth_derivative, *calls):
        close(found, 0.0)
    close(answer.nth_derivative(probe.triple, 5.0, 1), 3.0)
    close(answer.nth_derivative(probe.identity, -4.0, 1), 1.0)


@task("nth_derivative")
def test_at_zero_and_with_ints(answer, probe):
    """en: x may be an int, and 0: x² has the second derivative 2.0 there, x³ the third derivative 6.0.
    ja: x は int でも 0 でもかまいません。0 でも、x² の 2 階は 2.0、x³ の 3 階は 6.0 です。"""
    cases = (probe.square, 0, 2, 2.0), (probe.cube, 0, 3, 6.0), (probe.cube, 0, 2, 0.0), (probe.cube, -3, 1, 27.0)
    cases = (*cases, (probe.square, 2**24 + 1, 1, 2.0 * (2**24 + 1)))
    for found, (*_, wanted) in zip(each(answer.nth_derivative, *(case[:3] for case in cases)), cases, strict=True):
        close(found, wanted, rtol=1e-12, atol=0.0)


@task("nth_derivative")
def test_nine_digits(answer, probe):
    """en: Everything is computed in float64 and exact to rounding: no differences, no float32.
    ja: 計算はすべて float64 で、丸め誤差の範囲で正確です。差分商や float32 では正しい値になりません。"""
    for n, wanted in ((1, math.cos(1.0)), (2, -math.sin(1.0)), (3, -math.cos(1.0))):
        close(answer.nth_derivative(probe.raised_wave, 1.0, n), wanted, rtol=1e-9, atol=0.0)
    close(answer.nth_derivative(probe.cube, 1e100, 1), 3e200, rtol=1e-9, atol=0.0)
    close(answer.nth_derivative(probe.square, 1e-100, 1), 2e-100, rtol=1e-9, atol=0.0)


@task("nth_derivative")
def test_negative_orders(answer, probe):
    """en: n < 0 raises ValueError; n = 0 and n = 1 do not.
    ja: n < 0 なら ValueError を送出します。n = 0 や n = 1 なら送出しません。"""
    refuses(ValueError, answer.nth_derivative, (probe.square, 5.0, -1), (probe.constant, 1, -3))
    close(answer.nth_derivative(probe.square, 3.0, 0), 9.0)
    close(answer.nth_derivative(probe.square, 3.0, 1), 6.0)


# --- 6. mixed_partial


@task("mixed_partial")
def test_the_polynomial(answer, probe):
    """en: x²y + 3xy⁵ + x³ has the mixed derivative 2x + 15y⁴: 17.0 at (1, 1) and 244.0 at (2, -2).
    ja: x²y + 3xy⁵ + x³ の混合偏微分は 2x + 15y⁴ です。(1, 1) で 17.0、(2, -2) で 244.0 になります。
    help en: Differentiate with respect to x first, and the result with respect to y.
    help ja: まず x で微分し、その結果を y で微分します。"""
    one, other = each(answer.mixed_partial, (probe.polynomial, 1.0, 1.0), (probe.polynomial, 2.0, -2.0))
    close(one, 17.0)
    close(other, 244.0)


@task("mixed_partial")
def test_other_functions(answer, probe):
    """en: It works for any f: x·y has 1, exp(x)·y² has 2y·exp(x), sin(xy) has cos(xy) - xy·sin(xy).
    ja: どんな f でも正しく求めます。x·y は 1、exp(x)·y² は 2y·exp(x)、sin(xy) は cos(xy) - xy·sin(xy) です。"""
    calls = (probe.product, 5.0, -7.0), (probe.growth_times, 0.5, -1.5), (probe.wave_of_product, 0.3, -2.0)
    wanted = 1.0, -3 * math.exp(0.5), math.cos(-0.6) + 0.6 * math.sin(-0.6)
    for found, value in zip(each(answer.mixed_partial, *calls), wanted, strict=True):
        close(found, value, rtol=1e-9, atol=0.0)


@task("mixed_partial", weight=2)
def test_without_a_mixed_term(answer, probe):
    """en: Without a mixed term the result is 0.0: x + y, x³ + y⁴, x³ alone, y³ alone, a constant. x·y still has 1.0.
    ja: x と y の両方を含む項がなければ 0.0 です。x + y、x³ + y⁴、x³ だけ、y³ だけ、定数などです。
    x·y は 1.0 のままです。
    help en: torch raises where nothing is left to differentiate: look at requires_grad, and allow unused variables.
    help ja: 微分するものが残っていないと torch はエラーを出します。requires_grad を調べ、
    使われない変数も許しましょう。"""
    functions = probe.total, probe.powers_apart, probe.only_x, probe.only_y, probe.constant
    for found in each(answer.mixed_partial, *((f, 2.0, 3.0) for f in functions)):
        close(found, 0.0)
    close(answer.mixed_partial(probe.product, 2.0, 3.0), 1.0)


@task("mixed_partial")
def test_whole_numbers(answer, probe):
    """en: x and y may be ints, also 0 and equal ones; the result is a float.
    ja: x と y は int でも、0 でも、同じ値でもかまいません。結果は float です。"""
    close(answer.mixed_partial(probe.polynomial, 1, 1), 17.0)
    close(answer.mixed_partial(probe.polynomial, 3, 0), 6.0)
    close(answer.mixed_partial(probe.polynomial, 0, -1.0), 15.0)
    close(answer.mixed_partial(probe.product, 0, 0), 1.0)


@task("mixed_partial")
def test_exact_to_nine_digits(answer, probe):
    """en: Everything is computed in float64 and exact to rounding, for decimal, large and tiny numbers.
    ja: 計算はすべて float64 で、丸め誤差の範囲で正確です。小数でも、大きな数や小さな数でも同じです。"""
    calls = (probe.polynomial, 0.1, 0.7), (probe.polynomial, 1e60, 1e-60), (probe.growth_times, 1e-9, 1e50)
    wanted = 2 * 0.1 + 15 * 0.7**4, 2e60, 2e50 * math.exp(1e-9)
    for found, value in zip(each(answer.mixed_partial, *calls), wanted, strict=True):
        close(found, value, rtol=1e-9, atol=0.0)


# --- 7. bootstrap_loss


@task("bootstrap_loss")
def test_three_numbers(answer):
    """en: For [1, 2, 4] against [1, 4, 1] the loss is (0 + 4 + 9) / 3; its gradient for the prediction is
    2·(prediction - target)/3, none for the target.
    ja: [1, 2, 4] と [1, 4, 1] の損失は (0 + 4 + 9) / 3 です。prediction についての勾配は 2·(prediction - target)/3 で、
    target には勾配がありません。
    help en: target.detach() has the same values and no graph.
    help ja: target.detach() は値が同じで、計算グラフを持ちません。"""
    prediction, target = torch.tensor([1.0, 2.0, 4.0]), torch.tensor([1.0, 4.0, 1.0])
    value, (slope, other) = gradients(answer.bootstrap_loss, prediction, target, wrt=(0, 1))
    close(value, torch.tensor(13 / 3))
    close(slope, torch.tensor([0.0, -4 / 3, 2.0]))
    no_gradient(other)


def no_gradient(slope):
    expect(
        slope is None or not slope.any(),
        en="the target has a gradient",
        ja="target に勾配が流れています",
    )


@task("bootstrap_loss")
def test_any_shape(answer, rng):
    """en: Loss and gradient are right for any shape, 0-d too, contiguous or not, in float64 and in float32.
    ja: どんな形状（0 次元も）でも、連続していてもいなくても、float64 でも float32 でも、損失と勾配は正しい値です。"""
    shapes = ((), torch.float32), ((3, 4), torch.float64), ((1,), torch.float32), ((2, 3, 2), torch.float32)
    for shape, dtype in shapes:
        prediction, target = (torch.randn(shape, generator=rng, dtype=dtype).transpose(0, -1) for _ in range(2))
        pull = torch.randn((), generator=rng, dtype=dtype)
        value, (slope, other) = gradients(answer.bootstrap_loss, prediction, target, wrt=(0, 1), cotangent=pull)
        close(value, ((prediction - target) ** 2).mean())
        close(slope, pull * 2 * (prediction - target) / target.numel())
        no_gradient(other)
    near = torch.tensor([2.0**24 + 3, 0.0], dtype=torch.float64), torch.tensor([2.0**24 + 1, 0.0], dtype=torch.float64)
    close(answer.bootstrap_loss(*near), torch.tensor(2.0, dtype=torch.float64))


@task("bootstrap_loss")
def test_one_parameter_in_both(answer, probe):
    """en: Where prediction and target hang on the same parameter, only the way through the prediction counts.
    ja: prediction と target が同じパラメータに依存していても、数えるのは prediction を通る経路だけです。
    help en: Detach the target, not the parameter and not the loss.
    help ja: detach するのは target です。パラメータや損失ではありません。"""
    one, two = torch.tensor([1.0]), torch.tensor([2.0])
    equal(
        probe.one_parameter(answer, torch.tensor(3.0), one, two),
        {"loss": torch.tensor(9.0), "grad": torch.tensor(-6.0)},
    )
    x, y = torch.tensor([1.0, -1.0]), torch.tensor([3.0, 0.5])
    seen = probe.one_parameter(answer, torch.tensor(2.0), x, y)
    close(seen, {"loss": torch.tensor(12.5), "grad": torch.tensor(-4.0 + 3.0)})


@task("bootstrap_loss")
def test_the_graph_of_the_target(answer, probe):
    """en: The target's own graph stays: one can go back through it afterwards, and only then it gives gradients.
    ja: target の計算グラフはそのまま残ります。後からそれを逆にたどることができ、
    勾配が生じるのはそのときだけです。
    help en: requires_grad_(False) fails for a result of an operation, and torch.no_grad() would stop both.
    help ja: 演算の結果に requires_grad_(False) は使えません。torch.no_grad() では prediction の記録まで止まります。"""
    seen = probe.target_afterwards(answer, torch.tensor([1.0, 5.0]), torch.tensor([1.0, 1.0]))
    close(seen["prediction.grad"], torch.tensor([-1.0, 3.0]))
    expect(
        seen["v.grad before"] is None or not seen["v.grad before"].any(),
        en="the loss sent a gradient through the target",
        ja="損失から target を通って勾配が流れました",
    )
    equal(seen["requires_grad"], True)
    equal(seen["v.grad"], torch.tensor([2.0, 2.0]))


@task("bootstrap_loss")
def test_a_leaf_as_target(answer, probe):
    """en: A target that is a leaf keeps requires_grad=True, and the loss is right.
    ja: target が葉テンソルでも、requires_grad は True のままで、損失は正しい値です。
    help en: requires_grad_(False) changes the caller's tensor.
    help ja: requires_grad_(False) は、呼び出し側のテンソルを変えてしまいます。"""
    seen = probe.leaf_target(answer, torch.tensor([[1.0, 2.0]]), torch.tensor([[0.0, 4.0]]))
    close(seen["loss"], torch.tensor(2.5))
    equal(seen["requires_grad"], True)
    no_gradient(seen["grad"])


@task("bootstrap_loss")
def test_shapes_that_differ(answer):
    """en: Shapes that differ raise ValueError, also where they could be broadcast; equal ones do not.
    ja: 形状が違えば、ブロードキャストできる場合でも ValueError を送出します。同じなら送出しません。
    help en: (3,) against (3, 1) makes a (3, 3) table in silence. Compare the shapes.
    help ja: (3,) と (3, 1) からは、黙って (3, 3) の表ができます。形状を比べましょう。"""
    shapes = ((3,), (3, 1)), ((3,), (1,)), ((), (1,)), ((2, 3), (3, 2)), ((2, 3), (3,)), ((4,), (3,)), ((1, 3), (3,))
    pairs = [[torch.arange(1.0, 1 + math.prod(shape)).reshape(shape) for shape in pair] for pair in shapes]
    refuses(ValueError, answer.bootstrap_loss, *((one, 3 * other) for one, other in pairs))
    found = each(answer.bootstrap_loss, (torch.zeros(3, 1), torch.ones(3, 1)), (torch.tensor(1.0), torch.tensor(4.0)))
    for one, wanted in zip(found, (1.0, 9.0), strict=True):
        close(one, torch.tensor(wanted))
