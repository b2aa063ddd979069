"""The hidden checks of 03_autograd. Every expected value is worked out here without autograd."""

import math

import torch

from grader.checks import close, equal, expect, on, raises, task

# 1. derivative_at


@task("derivative_at")
def test_the_square(answer, probe):
    """en: The derivative of x² is 2x: 10.0 at x = 5, and -3.0 at x = -1.5, as Python floats.
    ja: x² の導関数は 2x です。x = 5 では 10.0、x = -1.5 では -3.0 を Python の float で返します。
    help en: backward() fills the .grad of the tensor you started from; .item() makes a Python number of it.
    help ja: backward() を呼ぶと、出発点のテンソルの .grad に勾配が入ります。.item() で Python の数値になります。"""
    close(answer.derivative_at(probe.square, 5.0), 10.0)
    close(answer.derivative_at(probe.square, -1.5), -3.0)


@task("derivative_at")
def test_other_functions(answer, probe):
    """en: It works for any f: x³ has the derivative 3x², and exp(3x) has 3·exp(3x).
    ja: どんな f でも正しく求めます。x³ の導関数は 3x²、exp(3x) の導関数は 3·exp(3x) です。"""
    close(answer.derivative_at(probe.cube, -2.0), 12.0)
    close(answer.derivative_at(probe.cube, 0.0), 0.0)
    close(answer.derivative_at(probe.growth, 0.5), 3 * math.exp(1.5), rtol=1e-9, atol=0.0)


@task("derivative_at")
def test_a_whole_number(answer, probe):
    """en: x may be a Python int; the answer is a float all the same, and no digit of a large int is lost.
    ja: x は Python の int でもかまいません。結果はやはり float で、大きな整数でも桁が失われません。
    help en: Only floating point (and complex) tensors can require gradients. Name the dtype when you make the tensor.
    help ja: 勾配を計算できるのは浮動小数点数（と複素数）のテンソルだけです。
    テンソルを作るときに dtype を指定してください。"""
    close(answer.derivative_at(probe.square, 3), 6.0)
    close(answer.derivative_at(probe.square, -4), -8.0)
    close(answer.derivative_at(probe.square, 2**24 + 1), 2.0 * (2**24 + 1), rtol=1e-9, atol=0.0)


@task("derivative_at")
def test_all_in_float64(answer, probe):
    """en: Everything is computed in float64: right to nine digits at 0.1, and at 1e150 and 1e-150 too.
    ja: 計算はすべて float64 で行います。x = 0.1 で 9 桁まで正しく、1e150 や 1e-150 でも正しい値になります。
    help en: 0.1 in float32 is 0.10000000149. Give torch.tensor the dtype at once; a later .double() cannot bring
    digits back.
    help ja: float32 の 0.1 は 0.10000000149 です。最初から dtype を指定します。
    後で .double() にしても桁は戻りません。"""
    close(answer.derivative_at(probe.halved, 0.1), 0.1, rtol=1e-9, atol=0.0)
    close(answer.derivative_at(probe.square, 1e150), 2e150, rtol=1e-9, atol=0.0)
    close(answer.derivative_at(probe.square, 1e-150), 2e-150, rtol=1e-9, atol=0.0)


@task("derivative_at")
def test_exact_not_approximate(answer, probe):
    """en: The derivative is exact to rounding: 1000000 + sin(x) has the derivative cos(x), to nine digits.
    ja: 微分係数は近似ではなく、丸め誤差の範囲で正確です。1000000 + sin(x) の導関数は cos(x) で、9 桁まで一致します。
    help en: A difference quotient (f(x + h) - f(x)) / h subtracts two nearly equal numbers; autograd does not.
    help ja: 差分商 (f(x + h) - f(x)) / h は、ほとんど等しい 2 つの数の引き算です。autograd ではこの誤差が生じません。
    """
    close(answer.derivative_at(probe.raised_sine, 1.0), math.cos(1.0), rtol=1e-9, atol=0.0)
    close(answer.derivative_at(probe.raised_sine, -2.5), math.cos(-2.5), rtol=1e-9, atol=0.0)


@task("derivative_at")
def test_every_call_starts_anew(answer, probe):
    """en: Every call starts anew: the same question asked three times has the same answer.
    ja: 呼び出しのたびに新しく計算します。同じ計算を 3 回続けても、結果は同じです。
    help en: backward() adds to .grad. Make a new tensor in every call.
    help ja: backward() は .grad に加算します。呼び出すたびに新しいテンソルを作ってください。"""
    close(answer.derivative_at(probe.square, 5.0), 10.0)
    close(answer.derivative_at(probe.square, 5.0), 10.0)
    close(answer.derivative_at(probe.square, 5.0), 10.0)
    close(answer.derivative_at(probe.cube, 2.0), 12.0)


@task("derivative_at")
def test_a_constant(answer, probe):
    """en: A constant function has the derivative 0.0, although its result has no graph; x² still has 2x.
    ja: 定数関数の結果には計算グラフがありませんが、微分係数は 0.0 です。x² では変わらず 2x になります。
    help en: Ask the result for requires_grad before you differentiate it.
    help ja: 微分する前に、結果の requires_grad を調べてください。"""
    close(answer.derivative_at(probe.constant, 5.0), 0.0)
    close(answer.derivative_at(probe.square, 5.0), 10.0)


@task("derivative_at")
def test_with_or_without_a_gpu(answer, probe):
    """en: It works on every machine, with a GPU or without, and the result is a plain Python float.
    ja: GPU があってもなくても動き、結果は普通の Python の float です。
    help en: device="cuda" and .cuda() are errors on a machine without an NVIDIA GPU. One number needs none: leave the
    device out.
    help ja: NVIDIA の GPU がない環境では、device="cuda" や .cuda() はエラーになります。
    数 1 つの計算に GPU は要りません。device を指定しないでください。"""
    close(answer.derivative_at(probe.square, 2.5), 5.0)
    close(answer.derivative_at(probe.cube, -1), 3.0)
    close(answer.derivative_at(probe.constant, 2.5), 0.0)


# 2. mean_gradient


def on_cpu(*values):
    """A tensor that is made of Python numbers lies on the CPU in every run."""
    return on("cpu", torch.tensor(values))


@task("mean_gradient")
def test_the_worked_example(answer, probe):
    """en: For (x + 2)² + 3 and [0, 1, 2], y is 12.6667 and dy/dx is [1.3333, 2.0, 2.6667]; likewise for other values.
    ja: (x + 2)² + 3 と [0, 1, 2] では、y は 12.6667、dy/dx は [1.3333, 2.0, 2.6667] です。ほかの値でも同様です。
    help en: y is a float (use .item()); dy/dx is the .grad of x, read after backward().
    help ja: y は float です（.item() を使います）。dy/dx は x の .grad で、backward() の後に読みます。"""
    expected = (38 / 3, on_cpu(4 / 3, 2.0, 8 / 3))
    close(answer.mean_gradient(probe.shifted_square, [0.0, 1.0, 2.0]), expected, rtol=2e-6, atol=2e-6)
    expected = (15.5, on_cpu(5.0, 0.0))
    close(answer.mean_gradient(probe.shifted_square, [3.0, -2.0]), expected, rtol=2e-6, atol=2e-6)


@task("mean_gradient")
def test_whole_numbers_as_values(answer, probe):
    """en: The values may be ints, or ints and floats mixed, in a list or a tuple; dy/dx is float32.
    ja: 値は int でも、int と float が混ざっていてもよく、リストでもタプルでもかまいません。dy/dx は float32 です。
    help en: torch.tensor([0, 1, 2]) is int64, and an integer tensor cannot require gradients.
    help ja: torch.tensor([0, 1, 2]) は int64 になります。整数のテンソルは勾配を計算できません。"""
    expected = (38 / 3, on_cpu(4 / 3, 2.0, 8 / 3))
    close(answer.mean_gradient(probe.shifted_square, [0, 1, 2]), expected, rtol=2e-6, atol=2e-6)
    close(answer.mean_gradient(probe.square, (1, -4)), (8.5, on_cpu(1.0, -4.0)), rtol=2e-6, atol=2e-6)
    close(answer.mean_gradient(probe.square, [2, 0.5]), (2.125, on_cpu(2.0, 0.5)), rtol=2e-6, atol=2e-6)


@task("mean_gradient")
def test_the_mean_of_many(answer, probe, rng):
    """en: With seven values, each gets a seventh of f's own derivative.
    ja: 値が 7 個なら、それぞれの勾配は f の導関数の値の 7 分の 1 です。
    help en: The 1/n comes from the mean. Neither leave it out nor divide twice.
    help ja: 1/n は平均から生じます。掛け忘れても、2 回割ってもいけません。"""
    values = (torch.randint(-20, 20, (7,), generator=rng) / 8).tolist()
    y = sum(4 * math.sin(2 * value) for value in values) / 7
    gradient = on_cpu(*(8 * math.cos(2 * value) / 7 for value in values))
    close(answer.mean_gradient(probe.wave, values), (y, gradient), rtol=2e-6, atol=2e-6)


@task("mean_gradient")
def test_a_single_value(answer, probe):
    """en: With one value, y is f of it and dy/dx a tensor of one element, not a 0-d tensor.
    ja: 値が 1 つのとき、y は f の値そのもので、dy/dx は 0 次元ではなく要素 1 個の 1 次元テンソルです。"""
    close(answer.mean_gradient(probe.square, [5.0]), (25.0, on_cpu(10.0)), rtol=2e-6, atol=2e-6)
    close(answer.mean_gradient(probe.cube, [-2]), (-8.0, on_cpu(12.0)), rtol=2e-6, atol=2e-6)


@task("mean_gradient")
def test_no_values(answer, probe):
    """en: No values raise ValueError; one value does not.
    ja: 値が 1 つもなければ ValueError を送出します。1 つあれば送出しません。
    help en: torch says nothing here: the mean of an empty tensor is nan. Look at len(values) first.
    help ja: torch はここで何も知らせません。空のテンソルの平均は nan です。先に len(values) を調べてください。"""
    raises(ValueError, answer.mean_gradient, probe.square, [])
    raises(ValueError, answer.mean_gradient, probe.square, ())
    close(answer.mean_gradient(probe.square, [3.0]), (9.0, on_cpu(6.0)), rtol=2e-6, atol=2e-6)


@task("mean_gradient")
def test_dy_dx_is_on_the_cpu(answer, probe):
    """en: The values are Python numbers, so dy/dx is on the CPU, on a machine with a GPU too.
    ja: 値は Python の数なので、GPU のある環境でも dy/dx は CPU にあります。
    help en: torch.tensor puts numbers on the CPU unless you name a device. Do not look for a GPU: for a few numbers
    the way there takes longer than the work.
    help ja: device を指定しなければ、torch.tensor は数を CPU に置きます。GPU を探す必要はありません。
    数が少しだけなら、計算そのものより GPU への転送のほうが時間がかかります。"""
    expected = (1.75, on_cpu(2 / 3, -4 / 3, 1 / 3))
    close(answer.mean_gradient(probe.square, [1.0, -2.0, 0.5]), expected, rtol=2e-6, atol=2e-6)
    close(answer.mean_gradient(probe.cube, (2,)), (8.0, on_cpu(12.0)), rtol=2e-6, atol=2e-6)


# 3. partial_derivatives


@task("partial_derivatives")
def test_two_variables(answer, probe):
    """en: For z = x²y + 3xy⁵ + x³, the partial derivatives are (8.0, 16.0) at (1, 1) and (5.0, 34.0) at (2, -1).
    ja: z = x²y + 3xy⁵ + x³ の偏微分係数は、(1, 1) で (8.0, 16.0)、(2, -1) で (5.0, 34.0) です。
    help en: One backward() fills the .grad of every variable at once.
    help ja: backward() を 1 回呼べば、すべての変数の .grad が一度に求まります。"""
    close(answer.partial_derivatives(probe.polynomial, 1.0, 1.0), (8.0, 16.0))
    close(answer.partial_derivatives(probe.polynomial, 2.0, -1.0), (5.0, 34.0))


@task("partial_derivatives")
def test_in_the_order_of_the_arguments(answer, probe):
    """en: There is one number for each argument, in the order of the arguments, also where two have equal values.
    ja: 結果は引数と同じ個数で、引数の順に並びます。値の等しい引数があっても同じです。"""
    close(answer.partial_derivatives(probe.four_terms, 1.0, 2.0, 3.0, 4.0), (1.0, 10.0, 16.0, 24.0))
    close(answer.partial_derivatives(probe.difference, 0.5, 0.5), (3.0, -2.0))
    close(answer.partial_derivatives(probe.weighted_sum, 3.0, 1.0, -2.0), (6.0, 4.0, -12.0))


@task("partial_derivatives")
def test_one_variable(answer, probe):
    """en: With one argument the result is a tuple of one float.
    ja: 引数が 1 つのとき、結果は float が 1 つだけのタプルです。"""
    close(answer.partial_derivatives(probe.square, 4.0), (8.0,))
    close(answer.partial_derivatives(probe.cube, -2.0), (12.0,))


@task("partial_derivatives")
def test_an_unused_argument(answer, probe):
    """en: An argument that f does not use has the partial derivative 0.0; the others are as ever.
    ja: f が使わない引数の偏微分係数は 0.0 です。ほかの引数の値は変わりません。
    help en: backward() leaves None in the .grad of a tensor that was not used, and torch.autograd.grad raises.
    help ja: 使われなかったテンソルの .grad は、backward() の後も None のままです。
    torch.autograd.grad ではエラーになります。"""
    close(answer.partial_derivatives(probe.skips_the_middle, 2.0, 3.0, 5.0), (20.0, 0.0, 4.0))
    close(answer.partial_derivatives(probe.only_the_last, 1.0, 2.0, 3.0, 4.0), (0.0, 0.0, 0.0, 5.0))


@task("partial_derivatives")
def test_a_constant_of_two(answer, probe):
    """en: A constant f gives 0.0 for every argument; another f still gives its own derivatives.
    ja: f が定数なら、どの引数についても 0.0 です。ほかの f では、その偏微分係数になります。"""
    close(answer.partial_derivatives(probe.constant, 1.0, 2.0), (0.0, 0.0))
    close(answer.partial_derivatives(probe.difference, 1.0, 2.0), (3.0, -2.0))


@task("partial_derivatives")
def test_whole_numbers_as_coordinates(answer, probe):
    """en: Coordinates may be ints, also mixed with floats; the results are floats.
    ja: 座標は int でも、float と混ざっていてもかまいません。結果は float です。"""
    close(answer.partial_derivatives(probe.polynomial, 1, 1), (8.0, 16.0))
    close(answer.partial_derivatives(probe.polynomial, 2, -1.0), (5.0, 34.0))


@task("partial_derivatives")
def test_nine_digits(answer, probe):
    """en: Everything is computed in float64 and exact to rounding, for decimal, large and tiny coordinates.
    ja: 計算はすべて float64 で、丸め誤差の範囲で正確です。小数でも、とても大きな座標や小さな座標でも同じです。"""
    x, y = 0.1, 0.7
    expected = (2 * x * y + 3 * y**5 + 3 * x**2, x**2 + 15 * x * y**4)
    close(answer.partial_derivatives(probe.polynomial, x, y), expected, rtol=1e-9, atol=0.0)
    expected = (2.0, 0.0, 1e120)
    close(answer.partial_derivatives(probe.skips_the_middle, 1e60, 1.0, 1e-60), expected, rtol=1e-9, atol=0.0)
    close(answer.partial_derivatives(probe.raised_sine, 1.0), (math.cos(1.0),), rtol=1e-9, atol=0.0)


# 4. vector_jacobian


@task("vector_jacobian")
def test_a_square_matrix(answer, probe):
    """en: For y = A @ x with A = [[1, 2], [3, 4]], the product vᵀA is [31, 42] for v = [1, 10] and [-1, -2] for v =
    [-1, 0].
    ja: A = [[1, 2], [3, 4]]、y = A @ x のとき、積 vᵀA は v = [1, 10] で [31, 42]、v = [-1, 0] で [-1, -2] です。
    help en: v multiplies from the left: it weights the rows of the Jacobian, that is the outputs.
    help ja: v は左から掛けます。つまり、ヤコビ行列の行（出力）に重みを付けて足し合わせます。"""
    x = torch.tensor([1.0, 1.0])
    close(answer.vector_jacobian(probe.turn, x, torch.tensor([1.0, 10.0])), torch.tensor([31.0, 42.0]))
    close(answer.vector_jacobian(probe.turn, x, torch.tensor([-1.0, 0.0])), torch.tensor([-1.0, -2.0]))


@task("vector_jacobian")
def test_more_or_fewer_outputs(answer, probe):
    """en: n inputs and m outputs may differ: v has m elements and the result has n.
    ja: 入力の数 n と出力の数 m は違っていてもかまいません。v の要素数は m、結果の要素数は n です。"""
    x = torch.tensor([1.0, 1.0])
    close(answer.vector_jacobian(probe.widen, x, torch.tensor([1.0, 0.0, 2.0])), torch.tensor([11.0, 14.0]))
    x = torch.tensor([1.0, 2.0, -3.0, 0.5])
    close(answer.vector_jacobian(probe.total, x, torch.tensor([10.0])), torch.tensor([20.0, 40.0, -60.0, 10.0]))
    close(answer.vector_jacobian(probe.square, torch.tensor([3.0]), torch.tensor([-2.0])), torch.tensor([-12.0]))


@task("vector_jacobian")
def test_at_the_point_x(answer, probe, rng):
    """en: The Jacobian is taken at x, where f is not linear, in float64 as in float32.
    ja: f が線形でないときは、点 x でのヤコビ行列を使います。float64 でも float32 でも同じです。"""
    for dtype, exact in [(torch.float64, 1e-12), (torch.float32, 1e-5)]:
        x = torch.randn(6, generator=rng, dtype=dtype)[::2]
        v = torch.randn(5, generator=rng, dtype=dtype)
        close(answer.vector_jacobian(probe.bend, x, v), _bend_product(x, v), rtol=exact, atol=exact)


def _bend_product(x, v):
    a, b, c = x.tolist()
    jacobian = [[b, a, 0], [0, 0, math.cos(c)], [0, 2 * b, 0], [1, 0, -4 * c], [b * c, a * c, a * b]]
    product = v.double() @ torch.tensor(jacobian, dtype=torch.float64)
    return product.to(x.dtype)


@task("vector_jacobian")
def test_a_plain_x_stays_plain(answer, probe):
    """en: The product is right, and an x that did not require grad still does not; its .grad is still None.
    ja: 積は正しく、requires_grad=False だった x は False のままで、.grad も None のままです。
    help en: Differentiate with respect to a tensor of your own: x.detach().requires_grad_().
    help ja: 自分で作ったテンソル x.detach().requires_grad_() について微分してください。"""
    seen = probe.jacobian_beside(answer, torch.tensor([1.0, 1.0]), torch.tensor([0.0, 1.0, 0.0]), None)
    close(seen["result"], torch.tensor([3.0, 4.0]))
    flag, grad = seen["requires_grad"], seen["grad"]
    expect(
        flag is False,
        en="x requires grad after the call",
        ja="呼び出しの後、x の requires_grad が True になっています",
    )
    expect(grad is None, en="x.grad was filled", ja="x.grad に勾配が入っています")


@task("vector_jacobian")
def test_a_used_x_keeps_its_gradient(answer, probe):
    """en: The product is right, and an x that requires grad and has a gradient keeps both.
    ja: 積は正しく、x がもともと requires_grad=True で勾配を持っていれば、どちらもそのまま残ります。
    help en: backward() adds to the .grad of every leaf it reaches, the caller's x too. torch.autograd.grad does not.
    help ja: backward() は、たどり着いたすべての葉の .grad に加算します。呼び出し側の x も例外ではありません。
    torch.autograd.grad は加算しません。"""
    x, v, old = torch.tensor([1.0, -1.0]), torch.tensor([1.0, 0.0, 2.0]), torch.tensor([100.0, 200.0])
    seen = probe.jacobian_beside(answer, x, v, old)
    close(seen["result"], torch.tensor([11.0, 14.0]))
    flag = seen["requires_grad"]
    expect(flag is True, en="x no longer requires grad", ja="x の requires_grad が False になっています")
    equal(seen["grad"], old)


@task("vector_jacobian")
def test_v_of_another_shape(answer, probe):
    """en: A v that does not have y's shape raises RuntimeError, even where it could be broadcast; a v of y's shape
    does not.
    ja: v の形状が y と違えば、ブロードキャストできる場合でも RuntimeError を送出します。同じ形状なら送出しません。
    help en: (y * v).sum() broadcasts in silence. backward(v) and torch.autograd.grad(…, grad_outputs=v) compare the
    shapes.
    help ja: (y * v).sum() は黙ってブロードキャストします。backward(v) や torch.autograd.grad(…, grad_outputs=v) は形
    状を確かめます。"""
    x = torch.tensor([1.0, 1.0])
    for shape in [(1,), (4,), (3, 1), (1, 3)]:
        raises((RuntimeError, ValueError), answer.vector_jacobian, probe.widen, x, torch.ones(shape))
    close(answer.vector_jacobian(probe.widen, x, torch.ones(3)), torch.tensor([9.0, 12.0]))


@task("vector_jacobian")
def test_the_result_is_where_x_is(answer, probe):
    """en: The result is on the device of x and v, be it the CPU or a GPU.
    ja: 結果は、CPU でも GPU でも、x と v と同じデバイスにあります。
    help en: A gradient is on the device of its tensor by itself. tolist(), numpy() and .cpu() lead away from there, and
    torch.tensor(…) makes a tensor on the CPU.
    help ja: 勾配は、何もしなくても元のテンソルと同じデバイスにできます。tolist()・numpy()・.cpu() は CPU に移り、
    torch.tensor(…) は CPU にテンソルを作ります。"""
    x = torch.tensor([0.5, -2.0, 0.0, 1.0, 3.0])
    close(answer.vector_jacobian(probe.square, x, torch.ones(5)), 2 * x)
    close(answer.vector_jacobian(probe.total, x[:2], torch.tensor([-1.0])), torch.tensor([-1.0, 4.0]))


# 5. summed_gradient


@task("summed_gradient")
def test_the_sum_of_all(answer, probe):
    """en: At w = [1, 2], the losses sum(w²) and 3·sum(w) give [2, 4] and [3, 3], together [5, 7]; a third loss is
    added too.
    ja: w = [1, 2] では、損失 sum(w²) と 3·sum(w) の勾配は [2, 4] と [3, 3] で、合わせて [5, 7] です。
    3 つ目の損失も同様に加わります。
    help en: The gradient of a sum is the sum of the gradients: no mean, and nothing cleared in between.
    help ja: 和の勾配は、勾配の和です。平均にせず、途中で勾配を消さないでください。"""
    w = torch.tensor([1.0, 2.0], requires_grad=True)
    close(answer.summed_gradient(w, [probe.squares, probe.triple]), torch.tensor([5.0, 7.0]))
    w = torch.tensor([1.0, -2.0], requires_grad=True)
    close(answer.summed_gradient(w, [probe.squares, probe.triple, probe.cubes]), torch.tensor([8.0, 11.0]))


@task("summed_gradient")
def test_one_loss_or_the_same_again(answer, probe):
    """en: One loss gives its own gradient, and a loss that stands in the list three times counts three times.
    ja: 損失が 1 つならその勾配です。同じ損失がリストに 3 回あれば、3 回分を足します。"""
    w = torch.tensor([1.0, -2.0], requires_grad=True)
    close(answer.summed_gradient(w, [probe.cubes]), torch.tensor([3.0, 12.0]))
    losses = (probe.triple, probe.squares, probe.triple, probe.triple)
    close(answer.summed_gradient(w, losses), torch.tensor([11.0, 5.0]))


@task("summed_gradient")
def test_any_shape_and_dtype(answer, probe, rng):
    """en: The result has w's shape and dtype and is on w's device: for a 0-d w, and for a float64 matrix that is not
    contiguous.
    ja: 結果の形状・データ型・デバイスは w と同じです。0 次元の w でも、メモリ上で連続していない float64 の行列でも
    成り立ちます。
    help en: A sum needs no tensor to begin with; torch.zeros(…) would be float32 and on the CPU.
    help ja: 和を求めるのに、最初のテンソルは要りません。torch.zeros(…) は float32 で、CPU に置かれます。"""
    w = torch.tensor(-3.0, requires_grad=True)
    close(answer.summed_gradient(w, [probe.squares, probe.first_only]), torch.tensor(94.0))
    w = torch.randn(3, 2, generator=rng, dtype=torch.float64).t()
    expected = 2 * w + 3 * w * w
    result = answer.summed_gradient(w.requires_grad_(), [probe.squares, probe.cubes])
    close(result, expected.contiguous(), rtol=1e-12, atol=1e-12)


@task("summed_gradient")
def test_no_losses(answer, probe):
    """en: Without losses the gradient is zeros of w's shape and dtype on w's device; with one it is that loss's
    gradient.
    ja: 損失が 1 つもなければ、形状・データ型・デバイスが w と同じ 0 です。1 つあれば、その損失の勾配です。
    help en: sum([]) is the Python number 0, which has no graph. torch.zeros_like(w) is like w in everything.
    help ja: sum([]) は Python の数値 0 で、計算グラフを持ちません。torch.zeros_like(w) なら、何もかも w と同じです。"""
    w = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], dtype=torch.float64, requires_grad=True)
    close(answer.summed_gradient(w, []), torch.zeros(2, 3, dtype=torch.float64))
    close(answer.summed_gradient(w, [probe.triple]), torch.full((2, 3), 3.0, dtype=torch.float64))
    seen = probe.summed_beside(answer, torch.tensor([1.0, 2.0]), torch.tensor([10.0, -20.0]), 0)
    close(seen["result"], torch.zeros(2))
    equal(seen["grad"], torch.tensor([10.0, -20.0]))


@task("summed_gradient")
def test_the_old_gradient_stays(answer, probe):
    """en: w.grad is afterwards what it was, a tensor or None, and it is no part of the result.
    ja: w.grad は、テンソルでも None でも、呼び出す前のままです。結果に以前の勾配は含まれません。
    help en: backward() adds to w.grad. torch.autograd.grad hands the gradients over and leaves .grad alone.
    help ja: backward() は w.grad に加算します。torch.autograd.grad は勾配を返すだけで、.grad には触れません。"""
    w, old = torch.tensor([1.0, 2.0]), torch.tensor([10.0, -20.0])
    for before in (old, None):
        seen = probe.summed_beside(answer, w, before, 2)
        close(seen["result"], torch.tensor([5.0, 7.0]))
        equal(seen["grad"], before)
        expect(seen["requires_grad"], en="w no longer requires grad", ja="w の requires_grad が False になっています")


@task("summed_gradient")
def test_a_tensor_of_its_own(answer, probe):
    """en: Where w.grad holds the gradient of the same losses already, the result is equal to it but lies in its own
    memory.
    ja: w.grad に同じ損失の勾配がすでに入っていても、結果は w.grad と値が等しいだけの、別のメモリにあるテンソルです。
    help en: If the result were w.grad itself, the caller's next zero_grad() could erase it.
    help ja: 結果が w.grad そのものだと、呼び出し側の次の zero_grad() で消されることがあります。"""
    seen = probe.stale_gradient(answer, torch.tensor([1.0, 2.0]))
    close(seen["result"], torch.tensor([5.0, 7.0]))
    equal(seen["grad"], torch.tensor([5.0, 7.0]))
    shared = seen["same_memory"]
    expect(not shared, en="the result shares memory with w.grad", ja="結果が w.grad とメモリを共有しています")


@task("summed_gradient")
def test_every_loss_once(answer, probe):
    """en: The gradient is right, and every loss is evaluated exactly once.
    ja: 勾配が正しく、どの損失もちょうど 1 回だけ評価されます。
    help en: A loss may be a whole forward pass over the data: keep its value instead of asking twice.
    help ja: 損失の評価は、データ全体の順伝播かもしれません。2 回計算せず、値を取っておいてください。"""
    seen = probe.counted_losses(answer, torch.tensor([2.0, -1.0]))
    close(seen["result"], torch.tensor([7.0, 1.0]))
    equal(seen["calls"], [1, 1])


# 6. hidden_gradient


@task("hidden_gradient")
def test_four_numbers(answer):
    """en: With h = [[4, -4], [0, 2]], the gradient is 2·relu(h)/4 = [[2, 0], [0, 1]]; with h = [[6, -3]] it is [[6,
    0]].
    ja: h = [[4, -4], [0, 2]] なら勾配は 2·relu(h)/4 = [[2, 0], [0, 1]]、h = [[6, -3]] なら [[6, 0]] です。
    help en: h is an intermediate result: its gradient is kept only if you ask for it before backward().
    help ja: h は途中の結果です。勾配を残すには、backward() の前にそう頼んでおく必要があります。"""
    x = torch.tensor([[1.0, 2.0], [0.0, -1.0]])
    w = torch.tensor([[1.0, 0.0], [1.0, -2.0]])
    close(answer.hidden_gradient(x, w, torch.tensor([1.0, 0.0])), torch.tensor([[2.0, 0.0], [0.0, 1.0]]))
    x, w, b = torch.tensor([[2.0]]), torch.tensor([[3.0, -1.0]]), torch.tensor([0.0, -1.0])
    close(answer.hidden_gradient(x, w, b), torch.tensor([[6.0, 0.0]]))


@task("hidden_gradient")
def test_sizes_that_differ(answer, rng):
    """en: The gradient has the shape of h, (N, K), whatever N, D and K are, in float64 and in float32.
    ja: N・D・K がどんな大きさでも、勾配の形状は h と同じ (N, K) です。float64 でも float32 でも同じです。"""
    for dtype, exact, (n, d, k) in [
        (torch.float64, 1e-12, (4, 3, 5)),
        (torch.float32, 1e-5, (3, 1, 2)),
        (torch.float64, 1e-12, (2, 4, 1)),
    ]:
        x, w, b = (torch.randn(size, generator=rng, dtype=torch.float64) for size in [(d, n), (d, k), (k,)])
        h = x.t() @ w + b
        expected = 2 * h * (h > 0) / (n * k)
        result = answer.hidden_gradient(x.t().to(dtype), w.to(dtype), b.to(dtype))
        close(result, expected.to(dtype), rtol=exact, atol=exact)


@task("hidden_gradient")
def test_one_element(answer):
    """en: It works for a single row and column: 2·relu(h), which is 14 at h = 7 and 0 at h = -7.
    ja: 1 行 1 列でも動きます。2·relu(h) なので、h = 7 で 14、h = -7 で 0 です。"""
    one = torch.tensor([[1.0]])
    close(answer.hidden_gradient(2 * one, 3 * one, torch.tensor([1.0])), torch.tensor([[14.0]]))
    close(answer.hidden_gradient(-2 * one, 3 * one, torch.tensor([-1.0])), torch.tensor([[0.0]]))


@task("hidden_gradient")
def test_inputs_with_a_graph(answer, probe):
    """en: It works for inputs that require grad too, and leaves every input's flag and .grad as they were.
    ja: 入力が requires_grad=True でも動き、どの入力のフラグと .grad も呼び出す前のままです。
    help en: out.backward() reaches x, w and b as well and adds to their .grad; torch.autograd.grad(out, h) does not.
    help ja: out.backward() は x・w・b にも届き、その .grad に加算します。torch.autograd.grad(out, h) は加算しません。
    """
    x, w = torch.tensor([[1.0, 2.0], [0.0, -1.0]]), torch.tensor([[1.0, 0.0], [1.0, -2.0]])
    old = torch.tensor([[7.0, 7.0], [7.0, 7.0]])
    seen = probe.hidden_gradient_of_leaves(answer, x, w, torch.tensor([1.0, 0.0]), old)
    close(seen["result"], torch.tensor([[2.0, 0.0], [0.0, 1.0]]))
    equal(seen["grads"], [None, old, None])
    equal(seen["flags"], [True, True, False])


@task("hidden_gradient")
def test_only_some_require_grad(answer):
    """en: It works where only some of x, w and b require grad.
    ja: x・w・b の一部だけが requires_grad=True でも動きます。"""
    x, w = torch.tensor([[1.0, 2.0]]), torch.tensor([[1.0, 3.0], [1.0, -2.0]])
    close(answer.hidden_gradient(x, w.clone().requires_grad_(), torch.zeros(2)), torch.tensor([[3.0, 0.0]]))
    close(answer.hidden_gradient(x, w, torch.tensor([0.0, 5.0], requires_grad=True)), torch.tensor([[3.0, 4.0]]))


@task("hidden_gradient")
def test_shapes_that_do_not_multiply(answer):
    """en: x and w that do not multiply raise RuntimeError, as torch does; x and w that do multiply give the gradient.
    ja: x と w の行列積が計算できない形状なら、torch と同じく RuntimeError です。計算できる形状なら勾配を返します。"""
    x, b = torch.tensor([[1.0, 2.0, 3.0], [1.0, 0.0, 0.0]]), torch.zeros(2)
    raises((RuntimeError, ValueError), answer.hidden_gradient, x, torch.ones(4, 2), b)
    raises((RuntimeError, ValueError), answer.hidden_gradient, x, torch.ones(2, 2), b)
    close(answer.hidden_gradient(x, torch.ones(3, 2), b), torch.tensor([[3.0, 3.0], [0.5, 0.5]]))


@task("hidden_gradient")
def test_the_gradient_is_where_the_inputs_are(answer):
    """en: The gradient is on the device of x, w and b, be it the CPU or a GPU.
    ja: 勾配は、CPU でも GPU でも、x・w・b と同じデバイスにあります。
    help en: Only the CPU has NumPy arrays, and .cpu() takes a tensor there. Stay with tensors from x to the result.
    help ja: NumPy の配列は CPU にしかなく、.cpu() はテンソルを CPU に移します。
    x から結果まで、ずっとテンソルのままで計算しましょう。"""
    x, w = torch.tensor([[1.0], [-2.0], [3.0]]), torch.tensor([[2.0, -1.0]])
    expected = torch.tensor([[2 / 3, 0.0], [0.0, 2 / 3], [2.0, 0.0]])
    close(answer.hidden_gradient(x, w, torch.zeros(2)), expected)
    close(answer.hidden_gradient(x[:1], w.clone().requires_grad_(), torch.ones(2)), torch.tensor([[3.0, 0.0]]))


# 7. backward_by_hand


@task("backward_by_hand")
def test_one_row(answer):
    """en: With pred = [[1, 3]] and y = [[0, 1]], loss is 2.5, dloss/dw is [[1, 2], [2, 4]] and dloss/db is [1, 2].
    ja: pred = [[1, 3]]、y = [[0, 1]] なら、loss は 2.5、dloss/dw は [[1, 2], [2, 4]]、dloss/db は [1, 2] です。
    help en: dloss/dpred is 2·(pred - y) divided by the number of all elements, here 2.
    help ja: dloss/dpred は 2·(pred - y) を全要素の個数（ここでは 2）で割ったものです。"""
    x, w, b = torch.tensor([[1.0, 2.0]]), torch.eye(2), torch.tensor([0.0, 1.0])
    expected = (torch.tensor(2.5), torch.tensor([[1.0, 2.0], [2.0, 4.0]]), torch.tensor([1.0, 2.0]))
    close(answer.backward_by_hand(x, w, b, torch.tensor([[0.0, 1.0]])), expected)
    one = torch.tensor([[1.0]])
    expected = (torch.tensor(9.0), torch.tensor([[-6.0]]), torch.tensor([-6.0]))
    close(answer.backward_by_hand(one, 2 * one, torch.tensor([0.0]), 5 * one), expected)


@task("backward_by_hand")
def test_a_batch(answer):
    """en: Over a batch the rows add up: x = [[1], [2]] and errors [[1], [2]] give dloss/dw = [[5]] and dloss/db =
    [3].
    ja: バッチでは各行の寄与を足し合わせます。x = [[1], [2]]、誤差が [[1], [2]] なら、dloss/dw = [[5]]、
    dloss/db = [3] です。
    help en: b is added to every row, so its gradient is the sum over the rows.
    help ja: b はすべての行に足されるので、その勾配は行についての和になります。"""
    x, w, b = torch.tensor([[1.0], [2.0]]), torch.tensor([[1.0]]), torch.tensor([0.0])
    expected = (torch.tensor(2.5), torch.tensor([[5.0]]), torch.tensor([3.0]))
    close(answer.backward_by_hand(x, w, b, torch.zeros(2, 1)), expected)
    expected = (torch.tensor(1.0), torch.tensor([[-1.0]]), torch.tensor([0.0]))
    close(answer.backward_by_hand(x, w, b, torch.tensor([[0.0], [3.0]])), expected)


@task("backward_by_hand")
def test_other_sizes(answer, rng):
    """en: Loss and gradients are right for N rows, D inputs and K outputs, in float64 and in float32.
    ja: 行数 N、入力の数 D、出力の数 K がいくつでも、損失と勾配が正しい値になります。
    float64 でも float32 でも同じです。
    help en: dloss/dw must have w's shape (D, K): only one of the products of x and dloss/dpred has it.
    help ja: dloss/dw の形状は w と同じ (D, K) です。x と dloss/dpred の積のうち、そうなるものは 1 つだけです。"""
    for n, d, k in [(4, 3, 2), (3, 3, 3), (5, 1, 4)]:
        shapes = [(d, n), (d, k), (k,), (n, k)]
        x, w, b, y = (torch.randn(shape, generator=rng, dtype=torch.float64) for shape in shapes)
        loss, dw, db = _linear_by_loops(x.t().tolist(), w.tolist(), b.tolist(), y.tolist())
        for dtype, exact in [(torch.float64, 1e-12), (torch.float32, 1e-5)]:
            expected = tuple(torch.tensor(value, dtype=dtype) for value in (loss, dw, db))
            result = answer.backward_by_hand(x.t().to(dtype), w.to(dtype), b.to(dtype), y.to(dtype))
            close(result, expected, rtol=exact, atol=exact)


def _linear_by_loops(x, w, b, y):
    count = len(y) * len(b)
    loss, dw, db = 0.0, [[0.0] * len(b) for _ in w], [0.0] * len(b)
    for row, target in zip(x, y, strict=True):
        for k, bias in enumerate(b):
            error = sum(value * weights[k] for value, weights in zip(row, w, strict=True)) + bias - target[k]
            loss += error**2 / count
            db[k] += 2 * error / count
            for d, value in enumerate(row):
                dw[d][k] += 2 * error * value / count
    return loss, dw, db


@task("backward_by_hand")
def test_without_gradients(answer, probe):
    """en: It works while gradients are switched off, inside torch.no_grad().
    ja: 勾配計算が無効な状態、つまり torch.no_grad() の中でも動きます。
    help en: Inside torch.no_grad() nothing is recorded, so backward() has nothing to go back through. The chain rule
    needs no record.
    help ja: torch.no_grad() の中では演算が記録されないため、backward() はたどる先がありません。
    連鎖律を自分で使えば記録は要りません。"""
    x, w, b = torch.tensor([[1.0, 2.0]]), torch.eye(2), torch.tensor([0.0, 1.0])
    expected = (torch.tensor(2.5), torch.tensor([[1.0, 2.0], [2.0, 4.0]]), torch.tensor([1.0, 2.0]))
    close(probe.by_hand_without_gradients(answer, x, w, b, torch.tensor([[0.0, 1.0]])), expected)
    expected = (torch.tensor(0.0), torch.zeros(2, 2), torch.zeros(2))
    close(probe.by_hand_without_gradients(answer, x, w, b, torch.tensor([[1.0, 3.0]])), expected)


@task("backward_by_hand")
def test_the_inputs_stay(answer, probe):
    """en: The results are right, and the inputs' flags and .grad stay as they were, whether they require grad or not.
    ja: 結果が正しく、入力の requires_grad と .grad は、もとが True でも False でも呼び出す前のままです。
    help en: If you use autograd here, use it on tensors of your own: w.detach().requires_grad_(), not w.
    help ja: ここで autograd を使うなら、w ではなく、自分で作ったテンソル w.detach().requires_grad_() に対して使いま
    す。"""
    x, w, b = torch.tensor([[1.0], [2.0]]), torch.tensor([[1.0]]), torch.tensor([0.0])
    seen = probe.by_hand_beside(answer, x, w, b, torch.zeros(2, 1), torch.tensor([[50.0]]))
    close(seen["result"], (torch.tensor(2.5), torch.tensor([[5.0]]), torch.tensor([3.0])))
    equal(seen["flags"], [False, True, False, False])
    equal(seen["grads"], [None, torch.tensor([[50.0]]), None, None])


@task("backward_by_hand")
def test_y_of_another_shape(answer):
    """en: A y that does not have pred's shape raises ValueError, even where it could be broadcast; a y of pred's
    shape does not.
    ja: y の形状が pred と違えば、ブロードキャストできる場合でも ValueError を送出します。同じ形状なら送出しません。
    help en: (3, 1) minus (3,) is (3, 3) in torch, without a word. Compare y.shape with pred.shape.
    help ja: torch では (3, 1) と (3,) の差は、黙って (3, 3) になります。y.shape と pred.shape を比べてください。"""
    x, w, b = torch.tensor([[1.0], [2.0], [3.0]]), torch.tensor([[1.0]]), torch.tensor([0.0])
    for shape in [(3,), (1, 1), (1,), (2, 1), (3, 2)]:
        raises(ValueError, answer.backward_by_hand, x, w, b, torch.zeros(shape))
    wide = torch.tensor([[1.0, 1.0]])
    raises(ValueError, answer.backward_by_hand, x, wide, torch.zeros(2), torch.zeros(3, 1))
    expected = (torch.tensor(14 / 3), torch.tensor([[28 / 3]]), torch.tensor([4.0]))
    close(answer.backward_by_hand(x, w, b, torch.zeros(3, 1)), expected)


@task("backward_by_hand")
def test_all_three_are_where_the_inputs_are(answer):
    """en: Loss and gradients are on the device of the inputs, all three, be it the CPU or a GPU.
    ja: 損失と 2 つの勾配は、CPU でも GPU でも、3 つとも入力と同じデバイスにあります。
    help en: .item() and numpy() bring values to the CPU, and torch.tensor(…) leaves them there. Return the tensors that
    you computed.
    help ja: .item() や numpy() は値を CPU に持ってきます。torch.tensor(…) で包んでも CPU のままです。
    計算したテンソルをそのまま返してください。"""
    x, w, b = torch.tensor([[2.0], [-1.0]]), torch.tensor([[1.0, 3.0]]), torch.tensor([0.5, 0.0])
    expected = (torch.tensor(12.875), torch.tensor([[2.75, 7.5]]), torch.tensor([1.0, 1.5]))
    close(answer.backward_by_hand(x, w, b, torch.zeros(2, 2)), expected)
