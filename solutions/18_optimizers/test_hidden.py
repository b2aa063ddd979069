"""Hidden checks of 18_optimizers: every class against its formula, worked out by hand in float64."""

import torch

from grader.checks import close, each, equal, expect, make, read, refuses, task, together

# --- the formulas: the new value of a tensor; `s` is what is remembered of it


def sgd(p, g, s, *, lr=1e-3):
    return p - lr * g


def momentum(p, g, s, *, lr=1e-2, momentum=0.9, weight_decay=0.0):
    s["v"] = momentum * s.get("v", 0.0) + g + weight_decay * p
    return p - lr * s["v"]


def adam(p, g, s, *, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
    s["t"] = s.get("t", 0) + 1
    s["m"] = betas[0] * s.get("m", 0.0) + (1 - betas[0]) * g
    s["v"] = betas[1] * s.get("v", 0.0) + (1 - betas[1]) * g**2
    mean, square = s["m"] / (1 - betas[0] ** s["t"]), s["v"] / (1 - betas[1] ** s["t"])
    return p - lr * mean / (square**0.5 + eps)


def adamw(p, g, s, *, lr=1e-3, weight_decay=1e-2, decoupled=True, **options):
    if decoupled:
        return adam(p * (1 - lr * weight_decay), g, s, lr=lr, **options)
    return adam(p, g + weight_decay * p, s, lr=lr, **options)


def rmsprop(p, g, s, *, lr=1e-2, alpha=0.99, eps=1e-8):
    s["v"] = alpha * s.get("v", 0.0) + (1 - alpha) * g**2
    return p - lr * g / (s["v"] ** 0.5 + eps)


def adagrad(p, g, s, *, lr=1e-2, eps=1e-10):
    s["sum"] = s.get("sum", 0.0) + g**2
    return p - lr * g / (s["sum"] ** 0.5 + eps)


FORMULAS = {"SGD": sgd, "Momentum": momentum, "Adam": adam, "AdamW": adamw, "RMSprop": rmsprop, "Adagrad": adagrad}


def path_of(name, values, gradients, rates=None, **options):
    """The values after every step, in the dtypes of the given ones."""
    now, states, path = [value.double() for value in values], [{} for _ in values], []
    for place, entry in enumerate(gradients):
        given = options if rates is None else options | {"lr": rates[place]}
        for which, (p, g) in enumerate(zip(now, entry, strict=True)):
            if g is not None:
                now[which] = FORMULAS[name](p, g.double(), states[which], **given)
        path.append([p.to(value.dtype) for p, value in zip(now, values, strict=True)])
    return path


def numbers_of(name, start, gradients, rates=None, **options):
    """The same for one number."""
    now, state, path = start, {}, []
    for place, g in enumerate(gradients):
        given = options if rates is None else options | {"lr": rates[place]}
        now = now if g is None else FORMULAS[name](now, g, state, **given)
        path.append(now)
    return path


def number(*values, dtype=torch.float64):
    return torch.tensor(values, dtype=dtype)


# --- what is asked of every class

EPS = {"Adam": 1e-8, "AdamW": 1e-8, "RMSprop": 1e-8, "Adagrad": 1e-10}


def with_eps(name, options):
    """Name eps in every call: another default is the subject of one check, and not a fault of all the others."""
    return {"eps": EPS[name]} | options if name in EPS else options


def near(found, expected, exact=True):
    """Compare tensors: float64 ones as good as exactly, others with what float32 allows after a few steps."""
    close(found, expected, rtol=1e-10 if exact else 1e-5, atol=1e-12 if exact else 2e-6)


def follows(probe, answer, name, start, gradients, rates=None, refill=False, **options):
    """One number after every step, by hand and by the answer."""
    options = with_eps(name, options)
    extra = ({} if rates is None else {"rates": rates}) | ({"refill": True} if refill else {})
    found = probe.follow(answer, name, start=start, gradients=gradients, **extra, **options)
    close(found, numbers_of(name, start, gradients, rates, **options), rtol=1e-10, atol=1e-12)


def walks(probe, answer, rng, name, **options):
    """Several tensors at once: sizes that differ, no dimension, one element, not contiguous, both dtypes."""
    options = with_eps(name, options)
    for dtype in (torch.float64, torch.float32):
        values, *gradients = [
            [torch.randn(shape, generator=rng, dtype=dtype) for shape in ((3, 2), (), (1,), (2, 1, 4))]
            for _ in range(4)
        ]
        for tensors in (values, *gradients):
            tensors[0] = tensors[0].t()
        found = probe.walk(answer, name, values, gradients, **options)
        near(found, path_of(name, values, gradients, **options), exact=dtype == torch.float64)


def trains(probe, answer, name, steps=3, **options):
    """A loop with backward() and zero_grad()."""
    options = with_eps(name, options)
    values, targets = [number(1.0, -2.0), number(0.5)], [number(0.0, 1.0), number(3.0)]
    seen = probe.train(answer, name, values, targets, steps, **options)
    now, states, path = values, [{}, {}], []
    for _ in range(steps):
        now = [
            FORMULAS[name](p, 2 * (p - target), s, **options) for p, target, s in zip(now, targets, states, strict=True)
        ]
        path.append(now)
    near(seen["path"], path)
    equal(seen["leaves"], [True, True])


def takes_turns(probe, answer, name, gradients, **options):
    """Optimizers that are used alternately, on tensors of their own and on one tensor."""
    options = with_eps(name, options)
    starts = [1.0, 5.0]
    expected = [list(row) for row in zip(*(numbers_of(name, s, gradients, **options) for s in starts), strict=True)]
    found = probe.in_turns(answer, name, starts=starts, gradients=gradients, **options)
    close(found, expected, rtol=1e-10, atol=1e-12)
    now, states, expected = 1.0, ({}, {}), []
    for g in gradients:
        for state in states:
            now = FORMULAS[name](now, g, state, **options)
        expected.append([now, now])
    found = probe.in_turns(answer, name, starts=[1.0, 1.0], gradients=gradients, shared=True, **options)
    # the first of the two was noted after both had moved the tensor
    close(found, expected, rtol=1e-10, atol=1e-12)


def works_in_place(probe, answer, name, **options):
    """The tensors' own memory changes; the gradients do not."""
    options = with_eps(name, options)
    values = [number(1.0, 2.0, dtype=torch.float32), number(-3.0)]
    gradients = [number(0.5, -1.0, dtype=torch.float32), number(2.0)]
    found = probe.step_twice(answer, name, values, gradients, **options)
    expected = path_of(name, values, [gradients, gradients], **options)[-1]
    near(found, {"values": expected, "shared memory": expected, "gradients": gradients}, exact=False)


def clears(probe, answer, name, **options):
    """zero_grad() on tensors of which one has no gradient; the next step starts from new ones."""
    options = with_eps(name, options)
    values, old = [number(1.0, 2.0), number(3.0), number(4.0)], [number(5.0, 6.0), None, number(7.0)]
    new = [number(1.0, -1.0), number(2.0), number(-3.0)]
    found = probe.clear(answer, name, values, old, new, **options)
    expect(
        all(gradient is None or not gradient.any() for gradient in found["gradients"]),
        en="a gradient is neither None nor zero after zero_grad()",
        ja="zero_grad() の後に、None でも 0 でもない勾配があります",
    )
    equal(found["values"], values)
    near(found["after step"], path_of(name, values, [new], **options)[-1])


def defaults(probe, answer, name, lr, start=1.0, gradients=(0.5, 2.0, -1.0)):
    """No option at all: lr is an attribute with the default value, and the values are those of the defaults."""
    leaves = make(probe.Leaves, [number(start)], [number(2.0)])
    optimizer = make(getattr(answer, name), leaves.params)
    rate, *_ = together((read, optimizer.lr), (optimizer.step,), (optimizer.zero_grad,), (read, optimizer.lr))
    equal(rate, lr)
    found = probe.follow(answer, name, start=start, gradients=list(gradients))
    close(found, numbers_of(name, start, list(gradients)), rtol=1e-10, atol=1e-12)


def in_order(probe, answer, name, start, gradients, **options):
    """The same options by position, in the order given here."""
    found = probe.follow(answer, name, start=start, gradients=gradients, arguments=tuple(options.values()))
    close(found, numbers_of(name, start, gradients, **options), rtol=1e-10, atol=1e-12)


def refuses_each(probe, answer, name, *wrong):
    """Each of these options is refused; the good call is the check's own."""
    refuses(ValueError, probe.made, *((answer, name, options) for options in wrong))


# --- 1. SGD


@task("SGD")
def test_one_step(answer, probe):
    """en: With lr = 0.5, a number 1.0 with the gradient 2.0 becomes 0.0, and then, with -1.0, it becomes 0.5.
    ja: lr = 0.5 のとき、勾配が 2.0 なら 1.0 は 0.0 になり、次に勾配が -1.0 なら 0.5 になります。
    help en: step() subtracts lr · grad from the tensor itself. `p = p - …` only gives a new tensor the name p.
    help ja: step() は、テンソルそのものから lr · grad を引きます。`p = p - …` では、新しいテンソルに p という名前を
    付けるだけです。"""
    follows(probe, answer, "SGD", 1.0, [2.0, -1.0], lr=0.5)


@task("SGD")
def test_several_tensors(answer, probe, rng):
    """en: Each tensor moves by -lr times its own gradient, step after step, whatever its shape and dtype.
    ja: どのテンソルも、自分の勾配の -lr 倍だけ、step() のたびに動きます。形状やデータ型は問いません。"""
    walks(probe, answer, rng, "SGD", lr=0.1)


@task("SGD")
def test_a_generator_of_tensors(answer, probe):
    """en: The tensors may come as a generator, as from model.parameters(): both steps move all of them.
    ja: テンソルは、model.parameters() のようなジェネレータで渡してもかまいません。2 回の step() で、
    どちらも全部動きます。
    help en: A generator is used up after one loop. Keep list(params).
    help ja: ジェネレータは 1 回のループで使い切られます。list(params) を保存してください。"""
    values = [number(1.0, 2.0), number(3.0)]
    gradients = [[number(1.0, 0.0), number(-2.0)], [number(4.0, 2.0), number(-2.0)]]
    found = probe.walk(answer, "SGD", values, gradients, generator=True, lr=0.5)
    near(found, path_of("SGD", values, gradients, lr=0.5))


@task("SGD")
def test_tensors_without_gradient(answer, probe):
    """en: A tensor whose .grad is None is skipped; those before and after it move.
    ja: .grad が None のテンソルは飛ばします。その前と後のテンソルは動きます。"""
    values = [number(1.0), number(2.0), number(3.0)]
    gradients = [[number(1.0), None, number(-1.0)], [None, number(2.0), number(0.0)], [None, None, None]]
    found = probe.walk(answer, "SGD", values, gradients, lr=0.5)
    near(found, path_of("SGD", values, gradients, lr=0.5))


@task("SGD")
def test_another_rate(answer, probe):
    """en: lr is an attribute: what it is set to counts from the next step on, for all tensors.
    ja: lr は属性です。設定した値は、次の step() からすべてのテンソルに使われます。"""
    leaves = make(probe.Leaves, [number(1.0)])
    equal(read(make(answer.SGD, leaves.params, 0.25).lr), 0.25)
    follows(probe, answer, "SGD", 10.0, [1.0, 1.0, 1.0], rates=[1.0, 0.5, 2.0], lr=0.25)
    values, gradients = [number(1.0), number(2.0, 3.0)], [[number(1.0), number(1.0, -1.0)]] * 3
    found = probe.walk(answer, "SGD", values, gradients, rates=[0.5, 0.0, 0.125])
    near(found, path_of("SGD", values, gradients, rates=[0.5, 0.0, 0.125]))


@task("SGD")
def test_zero_grad(answer, probe):
    """en: zero_grad() makes every gradient None or zero, and moves nothing.
    ja: zero_grad() は、すべての勾配を None か 0 にします。テンソルの値は変えません。"""
    clears(probe, answer, "SGD", lr=0.5)


@task("SGD")
def test_in_place(answer, probe):
    """en: step() changes the tensors in the memory they have, and leaves the gradients as they are.
    ja: step() は、テンソルを今あるメモリの上で変更し、勾配は元のままにします。
    help en: Whatever shares the memory (a view, an array, a tied layer) sees the new values. `p.data = …` gives p other
    memory. Clearing the gradients is what zero_grad() is for.
    help ja: 同じメモリを見ているもの（ビュー、配列、重みを共有する層）からも、新しい値が見えるはずです。
    `p.data = …` は p に別のメモリを持たせてしまいます。勾配を消すのは zero_grad() の仕事です。"""
    works_in_place(probe, answer, "SGD", lr=0.5)


@task("SGD")
def test_a_training_loop(answer, probe):
    """en: A loop of zero_grad(), backward() and step() trains; the tensors stay leaves that require grad.
    ja: zero_grad()・backward()・step() のループで学習できます。テンソルは requires_grad=True の葉のままです。
    help en: A leaf that requires grad can't be changed in place while operations are recorded: use torch.no_grad().
    And what zero_grad() does not clear, the next backward() adds to.
    help ja: requires_grad=True の葉は、演算が記録されている間はその場で変更できません。torch.no_grad() を使います。
    また、zero_grad() で消し残した勾配には、次の backward() が加算します。"""
    trains(probe, answer, "SGD", lr=0.125)


@task("SGD")
def test_two_optimizers(answer, probe):
    """en: Two optimizers have nothing in common: each holds its own tensors and its own lr.
    ja: 2 つのオプティマイザは何も共有しません。それぞれ自分のテンソルと自分の lr を持ちます。"""
    takes_turns(probe, answer, "SGD", [2.0, -1.0], lr=0.5)
    found = probe.side_by_side(answer, "SGD", [0.5, 0.25])
    close(found, {"elements": [0.0, 0.5], "gradients": [0.0, 2.0]})


@task("SGD")
def test_the_default_rate(answer, probe):
    """en: Without lr it is 0.001.
    ja: lr を渡さなければ 0.001 です。"""
    defaults(probe, answer, "SGD", 1e-3)


@task("SGD")
def test_refused(answer, probe):
    """en: The constructor raises ValueError for a negative lr and for no tensors at all; lr = 0 is fine.
    ja: lr が負のときと、テンソルが 1 つもないときは、コンストラクタで ValueError を送出します。lr = 0 はかまいません。
    """
    refuses_each(probe, answer, "SGD", {"lr": -0.1}, {"lr": -1e-9})
    nothing = make(probe.Leaves, [])
    refuses(ValueError, answer.SGD, ([],), ([], 0.1), ((), 0.1), (nothing.generator(), 0.1))
    follows(probe, answer, "SGD", 1.0, [2.0, 2.0], rates=[0.0, 0.5], lr=0.0)


# --- 2. Momentum


@task("Momentum")
def test_velocity(answer, probe):
    """en: With lr = 0.1 and momentum 0.9, three gradients of 1 take 1.0 to 0.9, 0.71 and 0.439.
    ja: lr = 0.1、momentum = 0.9 のとき、勾配 1 が 3 回続くと、1.0 は 0.9、0.71、0.439 と進みます。
    help en: The velocity goes 1, 1.9, 2.71: nine tenths of the old one, and the new gradient.
    help ja: 速度は 1、1.9、2.71 と変わります。前の速度の 9 割に、新しい勾配を足します。"""
    follows(probe, answer, "Momentum", 1.0, [1.0, 1.0, 1.0], lr=0.1, momentum=0.9)


@task("Momentum")
def test_velocities(answer, probe, rng):
    """en: Each tensor has its own velocity, whatever its shape and dtype, with and without weight decay.
    ja: 速度はテンソルごとに別々です。形状やデータ型は問わず、重み減衰があってもなくても同じです。"""
    walks(probe, answer, rng, "Momentum", lr=0.1, momentum=0.75, weight_decay=0.5)
    walks(probe, answer, rng, "Momentum", lr=0.5, momentum=0.9)


@task("Momentum", weight=2)
def test_a_rate_for_all_of_the_velocity(answer, probe):
    """en: A changed lr counts for the whole velocity: with lr 0.1, 0.1 and then 0.01 the steps are 0.1, 0.19, 0.0271.
    ja: lr を変えると、速度の全体に効きます。lr が 0.1、0.1、0.01 なら、進む距離は 0.1、0.19、0.0271 です。
    help en: The form v ← μ v + lr · g is the same while lr is constant; afterwards old steps keep the old lr.
    help ja: v ← μ v + lr · g という形は、lr が一定の間は同じ結果です。lr を変えると、過去の分に古い lr が残ります。"""
    follows(probe, answer, "Momentum", 0.0, [1.0, 1.0, 1.0], rates=[0.1, 0.1, 0.01], momentum=0.9)
    rates, options = [1.0, 0.0, 0.25, 2.0], {"momentum": 0.5, "weight_decay": 0.25}
    values, gradients = [number(1.0, -1.0), number(2.0)], [[number(1.0, 3.0), number(-2.0)]] * 4
    found = probe.walk(answer, "Momentum", values, gradients, rates=rates, **options)
    near(found, path_of("Momentum", values, gradients, rates=rates, **options))


@task("Momentum")
def test_decay_in_the_gradient(answer, probe):
    """en: weight_decay · p is added to the gradient once: with lr = 1 and momentum 0, a number 4.0 with weight_decay
    0.25 and the gradient 1.0 becomes 2.0.
    ja: weight_decay · p は勾配に 1 回だけ足します。lr = 1、momentum = 0、weight_decay = 0.25、勾配 1.0 なら、
    4.0 は 2.0 になります。"""
    follows(probe, answer, "Momentum", 4.0, [1.0, 0.0, -3.0], lr=1.0, momentum=0.0, weight_decay=0.25)
    follows(probe, answer, "Momentum", 4.0, [0.0, 0.0, 2.0], lr=0.5, momentum=0.5, weight_decay=0.5)


@task("Momentum")
def test_gradients_written_again(answer, probe):
    """en: The velocity survives when the gradients are cleared and written into the same tensors again.
    ja: 勾配が同じテンソルの中で 0 にされ、書き直されても、速度は残ります。
    help en: `self.v = p.grad` is no copy: it is one tensor with two names.
    help ja: `self.v = p.grad` はコピーではなく、1 つのテンソルに 2 つの名前を付けただけです。"""
    follows(probe, answer, "Momentum", 1.0, [1.0, 0.0, 2.0], refill=True, lr=0.5, momentum=0.5)


@task("Momentum")
def test_skipped_tensors_keep_their_velocity(answer, probe):
    """en: A tensor without gradient stays where it is in this step, weight decay or not, and so does its velocity.
    ja: 勾配のないテンソルは、重み減衰があってもその回は動きません。速度も元のままです。"""
    follows(probe, answer, "Momentum", 1.0, [1.0, None, 1.0], lr=0.5, momentum=0.5, weight_decay=0.5)
    values, gradients = [number(1.0), number(2.0)], [[None, number(2.0)], [None, None], [number(3.0), number(2.0)]]
    found = probe.walk(answer, "Momentum", values, gradients, lr=0.5, weight_decay=0.25)
    near(found, path_of("Momentum", values, gradients, lr=0.5, weight_decay=0.25))


@task("Momentum")
def test_velocities_of_two_optimizers(answer, probe):
    """en: Two optimizers have nothing in common: each remembers its own velocity, on one tensor or on two.
    ja: 2 つのオプティマイザは何も共有しません。別々のテンソルでも同じテンソルでも、それぞれ自分の速度を覚えています。
    """
    takes_turns(probe, answer, "Momentum", [1.0, 2.0, -1.0], lr=0.5, momentum=0.5)


@task("Momentum")
def test_momentum_in_place(answer, probe):
    """en: step() changes the tensors in the memory they have, and leaves the gradients as they are.
    ja: step() は、テンソルを今あるメモリの上で変更し、勾配は元のままにします。"""
    works_in_place(probe, answer, "Momentum", lr=0.5, momentum=0.5, weight_decay=0.5)


@task("Momentum")
def test_momentum_in_a_loop(answer, probe):
    """en: zero_grad() makes every gradient None or zero, and a loop of zero_grad(), backward() and step() trains.
    ja: zero_grad() はすべての勾配を None か 0 にします。zero_grad()・backward()・step() のループで学習できます。"""
    clears(probe, answer, "Momentum", lr=0.5)
    trains(probe, answer, "Momentum", lr=0.125, momentum=0.5)


@task("Momentum")
def test_defaults_of_momentum(answer, probe):
    """en: The defaults are lr 0.01, momentum 0.9 and weight_decay 0, in this order.
    ja: 既定値は lr = 0.01、momentum = 0.9、weight_decay = 0 で、引数はこの順です。"""
    defaults(probe, answer, "Momentum", 1e-2)
    in_order(probe, answer, "Momentum", 1.0, [2.0, 2.0], lr=0.5, momentum=0.25, weight_decay=0.125)


@task("Momentum")
def test_momentum_refused(answer, probe):
    """en: The constructor raises ValueError for a negative lr, momentum or weight_decay; each of them may be 0.
    ja: lr・momentum・weight_decay のどれかが負なら、コンストラクタで ValueError を送出します。0 はかまいません。"""
    refuses_each(probe, answer, "Momentum", {"lr": -0.1}, {"momentum": -0.1}, {"weight_decay": -0.1})
    follows(probe, answer, "Momentum", 1.0, [1.0, 1.0], lr=0.5, momentum=0, weight_decay=0)
    follows(probe, answer, "Momentum", 1.0, [1.0, 1.0], rates=[0.0, 0.5], lr=0)


# --- 3. Adam


@task("Adam")
def test_the_first_step(answer, probe):
    """en: The first step is lr long, against the gradient, however large that is: with lr 0.5, 1.0 becomes 0.5 or 1.5.
    ja: 最初の 1 歩は、勾配の大きさによらず、勾配と逆向きに lr だけ進みます。lr = 0.5 なら 1.0 は 0.5 か 1.5 になります
    。
    help en: After one step m̂ = g and v̂ = g², so m̂ / √v̂ is the sign of g. Without the correction by 1 - βᵗ it is not.
    help ja: 1 回目は m̂ = g、v̂ = g² なので、m̂ / √v̂ は g の符号になります。1 - βᵗ で補正しなければそうなりません。"""
    follows(probe, answer, "Adam", 1.0, [3.0], lr=0.5)
    follows(probe, answer, "Adam", 1.0, [-0.001], lr=0.5)
    follows(probe, answer, "Adam", 1.0, [1e6], lr=0.5)


@task("Adam")
def test_two_averages(answer, probe):
    """en: Over several steps m averages the gradients and v their squares, each with its own beta.
    ja: step() を重ねると、m は勾配を、v はその 2 乗を、それぞれの beta で平均します。"""
    follows(probe, answer, "Adam", 1.0, [2.0, -1.0, 0.0, 4.0], lr=0.5, betas=(0.5, 0.75))
    follows(probe, answer, "Adam", 1.0, [2.0, -1.0, 3.0], lr=0.5, betas=(0.0, 0.5))
    follows(probe, answer, "Adam", 1.0, [2.0, -1.0, 3.0], lr=0.5, betas=(0.5, 0.0))


@task("Adam")
def test_eps_beside_the_root(answer, probe):
    """en: eps is added to √v̂: with lr = 1 and eps = 1, a number 1.0 with the gradient 3.0 becomes 1 - 3 / (3 + 1).
    ja: eps は √v̂ に足します。lr = 1、eps = 1、勾配 3.0 なら、1.0 は 1 - 3 / (3 + 1) になります。
    help en: Not under the root, and not to √v before the correction.
    help ja: 根号の中に足すのでも、補正前の √v に足すのでもありません。"""
    follows(probe, answer, "Adam", 1.0, [3.0, 1.0, -2.0], lr=1.0, eps=1.0)
    follows(probe, answer, "Adam", 1.0, [3.0, 1.0, -2.0], lr=1.0, betas=(0.5, 0.5), eps=0.25)


@task("Adam", weight=2)
def test_moments_of_several_tensors(answer, probe, rng):
    """en: Each tensor has its own m and v, and t rises by 1 in a step, however many tensors there are.
    ja: m と v はテンソルごとに別々です。t は、テンソルがいくつあっても 1 回の step() で 1 だけ増えます。
    help en: Count once per step(), outside the loop over the tensors, or for each tensor on its own.
    help ja: step() につき 1 回、テンソルのループの外で数えるか、テンソルごとに別々に数えます。"""
    values, gradients = [number(1.0), number(1.0)], [[number(1.0), number(2.0)], [number(-2.0), number(4.0)]]
    found = probe.walk(answer, "Adam", values, gradients, lr=0.5, eps=1e-8)
    near(found, path_of("Adam", values, gradients, lr=0.5))
    walks(probe, answer, rng, "Adam", lr=0.1, betas=(0.8, 0.9))


@task("Adam")
def test_many_steps(answer, probe):
    """en: The correction fades with t and stays right: it holds over 30 steps as well.
    ja: 補正は t とともに弱まりますが、30 回の step() の後でも正しい値です。"""
    gradients = [(place * 7 % 11) / 4 - 1 for place in range(30)]
    follows(probe, answer, "Adam", 1.0, gradients, lr=0.5, betas=(0.75, 0.9))


@task("Adam")
def test_gradients_of_zero(answer, probe):
    """en: An element whose gradient has always been 0 stays; once it had one, it goes on moving at a gradient of 0.
    ja: 勾配がずっと 0 の要素は動きません。一度でも勾配があれば、その後は勾配が 0 でも動き続けます。"""
    values = [number(1.0, 1.0)]
    gradients = [[number(0.0, 2.0)], [number(0.0, 0.0)], [number(0.0, 0.0)]]
    found = probe.walk(answer, "Adam", values, gradients, lr=0.5, eps=1e-8)
    near(found, path_of("Adam", values, gradients, lr=0.5))


@task("Adam")
def test_rates_of_adam(answer, probe):
    """en: What lr is set to between two steps counts from the next step on; m, v and t go on.
    ja: step() の間に設定した lr は次の step() から使われます。m・v・t はそのまま続きます。"""
    rates = [0.5, 0.0, 0.125, 1.0]
    follows(probe, answer, "Adam", 1.0, [1.0, 2.0, -1.0, 0.5], rates=rates, betas=(0.5, 0.75))
    found = probe.follow(answer, "Adam", start=1.0, gradients=[1.0, 1.0], refill=True, lr=0.5, eps=1e-8)
    close(found, numbers_of("Adam", 1.0, [1.0, 1.0], lr=0.5), rtol=1e-10, atol=1e-12)


@task("Adam")
def test_moments_survive_the_gradients(answer, probe):
    """en: m and v survive when the gradients are cleared and written into the same tensors again.
    ja: 勾配が同じテンソルの中で 0 にされ、書き直されても、m と v は残ります。"""
    follows(probe, answer, "Adam", 1.0, [1.0, 3.0, 0.0, 2.0], refill=True, lr=0.5, betas=(0.5, 0.75))


@task("Adam")
def test_some_without_gradient(answer, probe):
    """en: A tensor that never has a gradient stays where it is, whatever the others do.
    ja: 一度も勾配を持たないテンソルは、ほかのテンソルがどう動いても、そのままです。"""
    values = [number(1.0), number(2.0), number(3.0)]
    gradients = [[None, number(2.0), number(-1.0)], [None, number(1.0), number(-4.0)]]
    found = probe.walk(answer, "Adam", values, gradients, generator=True, lr=0.5, eps=1e-8)
    near(found, path_of("Adam", values, gradients, lr=0.5))


@task("Adam")
def test_moments_of_two_optimizers(answer, probe):
    """en: Two optimizers have nothing in common: each has its own m, v and t, on one tensor or on two.
    ja: 2 つのオプティマイザは何も共有しません。別々のテンソルでも同じテンソルでも、m・v・t はそれぞれのものです。"""
    takes_turns(probe, answer, "Adam", [1.0, 2.0, -1.0], lr=0.5, betas=(0.5, 0.75))


@task("Adam")
def test_adam_in_place(answer, probe):
    """en: step() changes the tensors in the memory they have, and leaves the gradients as they are.
    ja: step() は、テンソルを今あるメモリの上で変更し、勾配は元のままにします。
    help en: `g = p.grad; g.mul_(…)` changes the caller's gradient: in-place work belongs to your own tensors.
    help ja: `g = p.grad; g.mul_(…)` は呼び出し側の勾配を変えてしまいます。その場で変えてよいのは自分のテンソルだけです
    。"""
    works_in_place(probe, answer, "Adam", lr=0.5)


@task("Adam")
def test_adam_in_a_loop(answer, probe):
    """en: zero_grad() makes every gradient None or zero, and a loop of zero_grad(), backward() and step() trains.
    ja: zero_grad() はすべての勾配を None か 0 にします。zero_grad()・backward()・step() のループで学習できます。"""
    clears(probe, answer, "Adam", lr=0.5)
    trains(probe, answer, "Adam", lr=0.25)


@task("Adam")
def test_defaults_of_adam(answer, probe):
    """en: The defaults are lr 0.001, betas (0.9, 0.999) and eps 1e-8, in this order.
    ja: 既定値は lr = 0.001、betas = (0.9, 0.999)、eps = 1e-8 で、引数はこの順です。"""
    defaults(probe, answer, "Adam", 1e-3, gradients=(2e-8, 1e-7, -5e-8))
    in_order(probe, answer, "Adam", 1.0, [2.0, -1.0], lr=0.5, betas=(0.25, 0.5), eps=0.125)


@task("Adam")
def test_adam_refused(answer, probe):
    """en: The constructor raises ValueError for a beta below 0 or from 1 on and for a negative lr or eps; 0 is fine for
    all of them.
    ja: beta が 0 未満か 1 以上のとき、lr か eps が負のときは、コンストラクタで ValueError を送出します。
    どれも 0 はかまいません。"""
    wrong = [(1.0, 0.9), (0.9, 1.0), (-0.1, 0.9), (0.9, -0.1), (1.5, 0.9), (0.9, 2)]
    refuses_each(probe, answer, "Adam", {"lr": -0.1}, {"eps": -1e-8}, *({"betas": betas} for betas in wrong))
    follows(probe, answer, "Adam", 1.0, [2.0, -3.0], lr=0.5, betas=(0.0, 0.0), eps=0)
    follows(probe, answer, "Adam", 1.0, [1.0, 1.0], rates=[0.0, 0.5], lr=0)


# --- 4. AdamW


@task("AdamW")
def test_beside_or_inside_the_gradient(answer, probe):
    """en: With lr = weight_decay = 0.1, a number 1.0 with the gradient 1.0 becomes 0.89; with decoupled=False 0.90.
    ja: lr = weight_decay = 0.1、勾配 1.0 のとき、1.0 は 0.89 になります。decoupled=False なら 0.90 です。
    help en: Decoupled, the number first shrinks to 0.99, then Adam's step takes 0.1 from it. Inside the gradient the
    decay is divided away: 1.1 / √1.1² is 1, as without decay.
    help ja: decoupled では、まず 0.99 に縮み、そこから Adam の 1 歩が 0.1 を引きます。勾配に足した減衰は、
    割り算で消えます。1.1 / √1.1² は 1 で、減衰のないときと同じです。"""
    follows(probe, answer, "AdamW", 1.0, [1.0], lr=0.1, weight_decay=0.1)
    follows(probe, answer, "AdamW", 1.0, [1.0], lr=0.1, weight_decay=0.1, decoupled=False)


@task("AdamW")
def test_decoupled_steps(answer, probe, rng):
    """en: Decoupled, each step first multiplies p by 1 - lr · weight_decay, then makes Adam's step, whatever the number
    of dimensions.
    ja: decoupled では、次元の数にかかわらず、step() のたびに、まず p を 1 - lr · weight_decay 倍し、それから Adam の
    更新をします。"""
    values = [number(4.0), number(2.0, -8.0).reshape(2, 1)]
    gradients = [[number(g), number(g, -g).reshape(2, 1)] for g in (2.0, -1.0, 3.0)]
    options = {"lr": 0.5, "eps": 1e-8, "weight_decay": 0.5, "decoupled": True}
    near(probe.walk(answer, "AdamW", values, gradients, **options), path_of("AdamW", values, gradients, **options))
    walks(probe, answer, rng, "AdamW", lr=0.25, betas=(0.8, 0.9), eps=0.125, weight_decay=0.5)


@task("AdamW")
def test_decay_inside_the_gradient(answer, probe, rng):
    """en: With decoupled=False, weight_decay · p is added to the gradient of which m and v are made.
    ja: decoupled=False では、m と v の計算に使う勾配に weight_decay · p を足します。"""
    options = {"weight_decay": 0.5, "decoupled": False}
    follows(probe, answer, "AdamW", 4.0, [2.0, -1.0, 3.0], lr=0.5, betas=(0.5, 0.75), **options)
    walks(probe, answer, rng, "AdamW", lr=0.25, betas=(0.8, 0.9), eps=0.125, **options)


@task("AdamW")
def test_gradients_stay(answer, probe):
    """en: step() leaves the gradients as they are and changes the tensors in place, decoupled or not.
    ja: step() は、decoupled でもそうでなくても、勾配を元のままにし、テンソルを今あるメモリの上で変更します。
    help en: `p.grad += …` is still there in the next step, and grows. Make a new tensor: p.grad + weight_decay * p.
    help ja: `p.grad += …` としたものは次の step() にも残り、増えていきます。p.grad + weight_decay * p という新しいテン
    ソルを作ります。"""
    works_in_place(probe, answer, "AdamW", lr=0.5, weight_decay=0.5, decoupled=False)
    works_in_place(probe, answer, "AdamW", lr=0.5, weight_decay=0.5)


@task("AdamW")
def test_no_decay_without_gradient(answer, probe):
    """en: A tensor without gradient does not decay, in either form; one with the gradient 0 does when decoupled.
    ja: 勾配のないテンソルは、どちらの方法でも減衰しません。勾配が 0 のテンソルは、decoupled なら減衰します。"""
    values, gradients = [number(4.0), number(2.0), number(8.0)], [[None, number(2.0), number(0.0)]] * 2
    for decoupled in (True, False):
        options = {"lr": 0.5, "eps": 1e-8, "weight_decay": 0.5, "decoupled": decoupled}
        near(probe.walk(answer, "AdamW", values, gradients, **options), path_of("AdamW", values, gradients, **options))


@task("AdamW")
def test_decay_follows_the_rate(answer, probe):
    """en: A changed lr counts for the decay as well; at lr = 0 nothing moves.
    ja: lr を変えると減衰にも効きます。lr = 0 なら何も動きません。"""
    rates = [0.5, 0.0, 0.125]
    follows(probe, answer, "AdamW", 4.0, [1.0, 1.0, -2.0], rates=rates, lr=0.75, weight_decay=0.5)
    follows(probe, answer, "AdamW", 4.0, [1.0, 1.0, -2.0], rates=rates, weight_decay=0.5, decoupled=False)


@task("AdamW")
def test_without_decay_it_is_adam(answer, probe):
    """en: With weight_decay = 0 it is Adam, decoupled or not.
    ja: weight_decay = 0 なら、decoupled でもそうでなくても Adam と同じです。"""
    follows(probe, answer, "AdamW", 4.0, [1.0, -2.0, 0.5], lr=0.5, weight_decay=0)
    follows(probe, answer, "AdamW", 4.0, [1.0, -2.0, 0.5], lr=0.5, weight_decay=0.0, decoupled=False)


@task("AdamW")
def test_adamw_in_a_loop(answer, probe):
    """en: zero_grad() and training loops work as for Adam, and two optimizers have nothing in common.
    ja: zero_grad() も学習のループも Adam と同じように動き、2 つのオプティマイザは何も共有しません。"""
    clears(probe, answer, "AdamW", lr=0.5, weight_decay=0.5)
    trains(probe, answer, "AdamW", lr=0.25, weight_decay=0.25)
    takes_turns(probe, answer, "AdamW", [1.0, 2.0, -1.0], lr=0.5, weight_decay=0.5, decoupled=False)


@task("AdamW")
def test_defaults_of_adamw(answer, probe):
    """en: The defaults are those of Adam, weight_decay 0.01 and decoupled=True, in this order.
    ja: 既定値は、Adam と同じものに weight_decay = 0.01 と decoupled=True を加えたもので、引数はこの順です。"""
    defaults(probe, answer, "AdamW", 1e-3, gradients=(1e-3, -2e-3, 1e-3))
    options = {"lr": 0.5, "betas": (0.25, 0.5), "eps": 0.125, "weight_decay": 0.75, "decoupled": False}
    in_order(probe, answer, "AdamW", 4.0, [2.0, -1.0], **options)


@task("AdamW")
def test_adamw_refused(answer, probe):
    """en: The constructor raises ValueError for weight_decay < 0, decoupled or not, and for all that Adam refuses.
    ja: weight_decay < 0 なら、decoupled でもそうでなくても、コンストラクタで ValueError を送出します。
    Adam が拒むものも同じです。"""
    decay = {"weight_decay": -0.1}, {"weight_decay": -0.1, "decoupled": False}
    inherited = {"lr": -0.1}, {"eps": -1e-8}, {"betas": (0.9, 1.0)}, {"betas": (-0.1, 0.9), "decoupled": False}
    refuses_each(probe, answer, "AdamW", *decay, *inherited)
    follows(probe, answer, "AdamW", 4.0, [1.0, -2.0], lr=0.5, betas=(0.0, 0.0), eps=0, weight_decay=0.25)


# --- 5. RMSprop


@task("RMSprop")
def test_divided_by_the_root(answer, probe):
    """en: With lr = 0.1 and alpha = 0.75, the gradients 2, 2 take 1.0 to 0.8 and then on by 0.1 · 2 / √1.75.
    ja: lr = 0.1、alpha = 0.75 のとき、勾配 2 が 2 回続くと、1.0 は 0.8 になり、さらに 0.1 · 2 / √1.75 だけ進みます。
    help en: v is 0.25 · 4 = 1 and then 0.75 · 1 + 0.25 · 4 = 1.75. Nothing corrects it for its start at 0.
    help ja: v は 0.25 · 4 = 1、次に 0.75 · 1 + 0.25 · 4 = 1.75 です。0 から始めたことによる補正はありません。"""
    follows(probe, answer, "RMSprop", 1.0, [2.0, 2.0], lr=0.1, alpha=0.75)


@task("RMSprop")
def test_an_average_that_forgets(answer, probe):
    """en: v averages the squares with alpha, whatever the gradients and alpha are; 0 included.
    ja: 勾配と alpha がどんな値でも、v は 2 乗の alpha による平均です。0 も含みます。"""
    follows(probe, answer, "RMSprop", 1.0, [100.0, 0.01, -0.01, 0.0, 3.0], lr=0.5, alpha=0.5)
    follows(probe, answer, "RMSprop", 1.0, [2.0, -0.5, 3.0], lr=0.5, alpha=0.0)
    follows(probe, answer, "RMSprop", 1.0, [2.0, -0.5, 3.0], lr=0.5, alpha=0.9375)


@task("RMSprop")
def test_rmsprop_eps(answer, probe):
    """en: eps is added to √v: with lr = 1, alpha = 0.75 and eps = 1, a number 1.0 with the gradient 4.0 becomes
    1 - 4 / (2 + 1).
    ja: eps は √v に足します。lr = 1、alpha = 0.75、eps = 1、勾配 4.0 なら、1.0 は 1 - 4 / (2 + 1) になります。"""
    follows(probe, answer, "RMSprop", 1.0, [4.0, -1.0], lr=1.0, alpha=0.75, eps=1.0)
    values, gradients = [number(1.0, 2.0)], [[number(0.0, 3.0)]] * 2
    found = probe.walk(answer, "RMSprop", values, gradients, lr=0.5, eps=1e-8)
    near(found, path_of("RMSprop", values, gradients, lr=0.5))


@task("RMSprop")
def test_averages_of_several_tensors(answer, probe, rng):
    """en: Each tensor has its own v, element by element, whatever its shape and dtype.
    ja: v はテンソルごと、要素ごとに別々です。形状やデータ型は問いません。"""
    values, gradients = [number(1.0), number(1.0)], [[number(1.0), number(3.0)], [number(1.0), number(-3.0)]]
    found = probe.walk(answer, "RMSprop", values, gradients, lr=0.5, alpha=0.75, eps=1e-8)
    near(found, path_of("RMSprop", values, gradients, lr=0.5, alpha=0.75))
    walks(probe, answer, rng, "RMSprop", lr=0.1, alpha=0.9, eps=0.01)


@task("RMSprop")
def test_rmsprop_state(answer, probe):
    """en: A changed lr counts from the next step on; a step without gradient changes neither the tensor nor v.
    ja: 変えた lr は次の step() から使われます。勾配のない回は、テンソルも v も変わりません。"""
    follows(probe, answer, "RMSprop", 1.0, [1.0, 2.0, -1.0], rates=[0.5, 0.0, 2.0], lr=0.25, alpha=0.75)
    follows(probe, answer, "RMSprop", 1.0, [2.0, None, 1.0], lr=0.5, alpha=0.75)
    values, gradients = [number(1.0), number(2.0)], [[None, number(2.0)], [number(3.0), None]]
    found = probe.walk(answer, "RMSprop", values, gradients, generator=True, lr=0.5, eps=1e-8)
    near(found, path_of("RMSprop", values, gradients, lr=0.5))


@task("RMSprop")
def test_rmsprop_keeps_to_itself(answer, probe):
    """en: step() changes the tensors in place and leaves the gradients; two optimizers have nothing in common.
    ja: step() はテンソルを今あるメモリの上で変更し、勾配は変えません。2 つのオプティマイザは何も共有しません。"""
    works_in_place(probe, answer, "RMSprop", lr=0.5, alpha=0.75)
    takes_turns(probe, answer, "RMSprop", [1.0, 2.0, -1.0], lr=0.5, alpha=0.75)
    follows(probe, answer, "RMSprop", 1.0, [1.0, 3.0, 2.0], refill=True, lr=0.5, alpha=0.75)


@task("RMSprop")
def test_rmsprop_in_a_loop(answer, probe):
    """en: zero_grad() makes every gradient None or zero, and a loop of zero_grad(), backward() and step() trains.
    ja: zero_grad() はすべての勾配を None か 0 にします。zero_grad()・backward()・step() のループで学習できます。"""
    clears(probe, answer, "RMSprop", lr=0.5)
    trains(probe, answer, "RMSprop", lr=0.125, alpha=0.75)


@task("RMSprop")
def test_defaults_of_rmsprop(answer, probe):
    """en: The defaults are lr 0.01, alpha 0.99 and eps 1e-8, in this order.
    ja: 既定値は lr = 0.01、alpha = 0.99、eps = 1e-8 で、引数はこの順です。"""
    defaults(probe, answer, "RMSprop", 1e-2, gradients=(2e-7, 1e-6, -5e-7))
    in_order(probe, answer, "RMSprop", 1.0, [2.0, -1.0], lr=0.5, alpha=0.25, eps=0.125)


@task("RMSprop")
def test_rmsprop_refused(answer, probe):
    """en: The constructor raises ValueError for a negative lr, alpha or eps; each of them may be 0.
    ja: lr・alpha・eps のどれかが負なら、コンストラクタで ValueError を送出します。0 はかまいません。"""
    refuses_each(probe, answer, "RMSprop", {"lr": -0.1}, {"alpha": -0.1}, {"eps": -1e-8})
    follows(probe, answer, "RMSprop", 1.0, [2.0, -1.0], rates=[0.0, 0.5], lr=0, alpha=0, eps=0)


# --- 6. Adagrad


@task("Adagrad")
def test_divided_by_all_squares(answer, probe):
    """en: With lr = 0.5, the gradients 3 and 4 take 1.0 to 0.5 and then to 0.1: the second is divided by √(9 + 16).
    ja: lr = 0.5 のとき、勾配 3、4 で、1.0 は 0.5、0.1 と進みます。2 回目は √(9 + 16) で割ります。
    help en: s is 9 and then 25, and nothing is forgotten. Divide by its root, with the new gradient already in it.
    help ja: s は 9、次に 25 となり、何も忘れません。新しい勾配も加えてから、その平方根で割ります。"""
    follows(probe, answer, "Adagrad", 1.0, [3.0, 4.0], lr=0.5)


@task("Adagrad")
def test_the_rate_falls(answer, probe):
    """en: The same gradient moves the number less and less: lr / √1, lr / √2, lr / √3, …
    ja: 同じ勾配でも、進む距離は lr / √1、lr / √2、lr / √3、… とだんだん短くなります。"""
    follows(probe, answer, "Adagrad", 0.0, [1.0] * 5, lr=1.0)
    follows(probe, answer, "Adagrad", 1.0, [100.0, 0.5, -0.5, 0.0, 2.0], lr=0.5)


@task("Adagrad")
def test_adagrad_eps(answer, probe):
    """en: eps is added to √s: with lr = 1 and eps = 1, a number 1.0 with the gradient 3.0 becomes 1 - 3 / (3 + 1).
    ja: eps は √s に足します。lr = 1、eps = 1、勾配 3.0 なら、1.0 は 1 - 3 / (3 + 1) になります。"""
    follows(probe, answer, "Adagrad", 1.0, [3.0, -4.0], lr=1.0, eps=1.0)


@task("Adagrad")
def test_elements_without_slope(answer, probe):
    """en: An element whose gradient has always been 0 stays where it is, beside elements that move.
    ja: 勾配がずっと 0 の要素は、ほかの要素が動いても、そのままです。
    help en: 0 / 0 is NaN, and NaN never goes away. eps under the fraction bar prevents it.
    help ja: 0 / 0 は NaN で、いったん NaN になると元に戻りません。分母の eps がそれを防ぎます。"""
    values, gradients = [number(1.0, 2.0, 3.0)], [[number(0.0, 3.0, 0.0)], [number(0.0, -4.0, 2.0)]]
    found = probe.walk(answer, "Adagrad", values, gradients, lr=0.5, eps=1e-10)
    near(found, path_of("Adagrad", values, gradients, lr=0.5))


@task("Adagrad")
def test_sums_of_several_tensors(answer, probe, rng):
    """en: Each tensor has its own s, element by element, whatever its shape and dtype.
    ja: s はテンソルごと、要素ごとに別々です。形状やデータ型は問いません。"""
    values, gradients = [number(1.0), number(1.0)], [[number(3.0), number(1.0)], [number(4.0), number(-1.0)]]
    found = probe.walk(answer, "Adagrad", values, gradients, lr=0.5, eps=1e-10)
    near(found, path_of("Adagrad", values, gradients, lr=0.5))
    walks(probe, answer, rng, "Adagrad", lr=0.1, eps=0.01)


@task("Adagrad")
def test_adagrad_state(answer, probe):
    """en: A changed lr counts from the next step on; a step without gradient changes neither the tensor nor s.
    ja: 変えた lr は次の step() から使われます。勾配のない回は、テンソルも s も変わりません。"""
    follows(probe, answer, "Adagrad", 1.0, [3.0, 4.0, 12.0], rates=[0.5, 0.0, 2.0], lr=0.25)
    follows(probe, answer, "Adagrad", 1.0, [3.0, None, 4.0], lr=0.5)
    values, gradients = [number(1.0), number(2.0)], [[None, number(2.0)], [number(3.0), None]]
    found = probe.walk(answer, "Adagrad", values, gradients, generator=True, lr=0.5, eps=1e-10)
    near(found, path_of("Adagrad", values, gradients, lr=0.5))


@task("Adagrad")
def test_sums_survive_zero_grad(answer, probe):
    """en: s survives zero_grad(): in a loop of zero_grad(), backward() and step() the rate falls as well.
    ja: s は zero_grad() の後も残ります。zero_grad()・backward()・step() のループでも、進む距離は短くなります。"""
    trains(probe, answer, "Adagrad", lr=0.5)
    clears(probe, answer, "Adagrad", lr=0.5)
    follows(probe, answer, "Adagrad", 1.0, [3.0, 4.0, 12.0], refill=True, lr=0.5)


@task("Adagrad")
def test_adagrad_keeps_to_itself(answer, probe):
    """en: step() changes the tensors in place and leaves the gradients; two optimizers have nothing in common.
    ja: step() はテンソルを今あるメモリの上で変更し、勾配は変えません。2 つのオプティマイザは何も共有しません。"""
    works_in_place(probe, answer, "Adagrad", lr=0.5)
    takes_turns(probe, answer, "Adagrad", [1.0, 2.0, -1.0], lr=0.5)


@task("Adagrad")
def test_defaults_of_adagrad(answer, probe):
    """en: The defaults are lr 0.01 and eps 1e-10, in this order.
    ja: 既定値は lr = 0.01、eps = 1e-10 で、引数はこの順です。"""
    defaults(probe, answer, "Adagrad", 1e-2, gradients=(2e-10, 1e-9, -5e-10))
    in_order(probe, answer, "Adagrad", 1.0, [2.0, -1.0], lr=0.5, eps=0.125)


@task("Adagrad")
def test_adagrad_refused(answer, probe):
    """en: The constructor raises ValueError for a negative lr or eps; each of them may be 0.
    ja: lr か eps が負なら、コンストラクタで ValueError を送出します。0 はかまいません。"""
    refuses_each(probe, answer, "Adagrad", {"lr": -0.1}, {"eps": -1e-10})
    follows(probe, answer, "Adagrad", 1.0, [3.0, 4.0], rates=[0.0, 0.5], lr=0, eps=0)


# --- 7. build_optimizer

CLASSES = {
    "sgd": ["SGD"],
    "momentum": ["SGD"],
    "adam": ["Adam"],
    "adamw": ["Adam", "AdamW"],
    "rmsprop": ["RMSprop"],
    "adagrad": ["Adagrad"],
    "adadelta": ["Adadelta"],
}
RATES = {"sgd": 1e-3, "momentum": 1e-3, "adam": 1e-3, "adamw": 1e-3, "rmsprop": 1e-2, "adagrad": 1e-2, "adadelta": 1.0}


def two_leaves(probe, gradients=None):
    return make(probe.Leaves, [number(1.0, 2.0), number(4.0)], gradients)


@task("build_optimizer")
def test_a_class_for_each_name(answer, probe):
    """en: Each of the seven names gives an optimizer of its class in torch.optim.
    ja: 7 つの名前のどれからも、torch.optim の対応するクラスのオプティマイザができます。
    help en: torch.optim has no "momentum": it is torch.optim.SGD. And not every name is just the class's in lower case.
    help ja: torch.optim に "momentum" はなく、torch.optim.SGD です。クラス名を小文字にしただけではない名前もあります。
    """
    found = each(probe.built, *((answer, name, 0.25) for name in CLASSES))
    for seen, kinds in zip(found, CLASSES.values(), strict=True):
        equal(seen, {"class": kinds, "lr": 0.25})


@task("build_optimizer")
def test_default_rates(answer, probe):
    """en: Without lr, or with lr None, the class's own default stays: 0.001, 0.01 for rmsprop and adagrad, 1.0 for
    adadelta.
    ja: lr を渡さないか None なら、クラスの既定値のままです。0.001、rmsprop と adagrad では 0.01、
    adadelta では 1.0 です。"""
    found = each(probe.built, *((answer, name) for name in RATES), *((answer, name, None) for name in RATES))
    for seen, (name, rate) in zip(found, [*RATES.items()] * 2, strict=True):
        equal(seen, {"class": CLASSES[name], "lr": rate})


@task("build_optimizer")
def test_a_rate_of_zero(answer, probe):
    """en: lr = 0.0 is a rate like any other and is kept; so is 2.0.
    ja: lr = 0.0 もほかと同じ 1 つの値で、そのまま使われます。2.0 も同じです。
    help en: 0.0 counts as false, so `if lr:` and `lr or default` lose it. Ask `lr is not None`.
    help ja: 0.0 は偽とみなされるので、`if lr:` や `lr or 既定値` では失われます。`lr is not None` で調べます。"""
    found = each(probe.built, *((answer, name, rate) for name in ("sgd", "adagrad", "adadelta") for rate in (0.0, 2.0)))
    for place, seen in enumerate(found):
        equal(seen["lr"], (0.0, 2.0)[place % 2])


@task("build_optimizer")
def test_momentum_of_sgd(answer, probe):
    """en: "momentum" has momentum 0.9 unless the options name another one, 0.0 included; "sgd" has 0 unless they do.
    ja: "momentum" の momentum は 0.9 で、options にあればその値（0.0 も含む）です。"sgd" では、
    options になければ 0 です。"""
    cases = ("momentum", {}, 0.9), ("sgd", {}, 0.0), ("momentum", {"momentum": 0.5}, 0.5)
    cases += ("momentum", {"momentum": 0.0}, 0.0), ("sgd", {"momentum": 0.25}, 0.25)
    for name, options, expected in cases:
        leaves = two_leaves(probe)
        optimizer = make(answer.build_optimizer, name, leaves.params, lr=0.5, **options)
        equal(probe.settings(optimizer, "lr", "momentum"), [[0.5, expected]] * 2)


@task("build_optimizer")
def test_options_are_handed_on(answer, probe):
    """en: Options go to the class, as they are: weight_decay, nesterov, betas, amsgrad, alpha, rho, …
    ja: options はそのままクラスに渡します。weight_decay、nesterov、betas、amsgrad、alpha、rho などです。"""
    for name, options in (
        ("momentum", {"weight_decay": 0.5, "nesterov": True}),
        ("adam", {"betas": (0.5, 0.75), "amsgrad": True}),
        ("adamw", {"weight_decay": 0.25, "eps": 0.125}),
        ("rmsprop", {"alpha": 0.5, "momentum": 0.75}),
        ("adagrad", {"lr_decay": 0.5, "eps": 0.25}),
        ("adadelta", {"rho": 0.5, "weight_decay": 0.125}),
    ):
        leaves = two_leaves(probe)
        optimizer = make(answer.build_optimizer, name, leaves.params, None, **options)
        values = [list(value) if isinstance(value, tuple) else value for value in options.values()]
        equal(probe.settings(optimizer, "lr", *options), [[RATES[name], *values]] * 2)


@task("build_optimizer")
def test_other_defaults_stay(answer, probe):
    """en: What the options don't name keeps the class's default: weight_decay is 0.01 for adamw and 0 for the others,
    eps and betas are the class's own.
    ja: options にないものは、クラスの既定値のままです。weight_decay は adamw で 0.01、ほかは 0 で、
    eps や betas もクラスの値です。"""
    for name, names, expected in (
        ("sgd", ("weight_decay", "nesterov"), [0.0, False]),
        ("momentum", ("weight_decay", "dampening", "nesterov"), [0.0, 0.0, False]),
        ("adam", ("weight_decay", "betas", "eps", "amsgrad"), [0.0, [0.9, 0.999], 1e-8, False]),
        ("adamw", ("weight_decay", "betas", "eps"), [0.01, [0.9, 0.999], 1e-8]),
        ("rmsprop", ("weight_decay", "alpha", "eps", "momentum"), [0.0, 0.99, 1e-8, 0.0]),
        ("adagrad", ("weight_decay", "eps", "lr_decay"), [0.0, 1e-10, 0.0]),
        ("adadelta", ("weight_decay", "rho", "eps"), [0.0, 0.9, 1e-6]),
    ):
        leaves = two_leaves(probe)
        optimizer = make(answer.build_optimizer, name, leaves.params, lr=0.5)
        equal(probe.settings(optimizer, "lr", *names), [[0.5, *expected]] * 2)


@task("build_optimizer")
def test_it_trains_the_given_tensors(answer, probe):
    """en: The optimizer holds the given tensors themselves, from a list or from a generator, and its step() moves them.
    ja: オプティマイザは、リストでもジェネレータでも、渡されたテンソルそのものを持ち、その step() で動かします。"""
    gradients = [number(2.0, 0.0), number(-2.0)]
    for tensors in ("params", "generator"):
        leaves = two_leaves(probe, gradients)
        given = leaves.params if tensors == "params" else leaves.generator()
        optimizer = make(answer.build_optimizer, "momentum", given, lr=0.5)
        places, _, _, seen = together(
            (probe.holds, optimizer, leaves), (optimizer.step,), (optimizer.step,), (leaves.values,)
        )
        equal(sorted(places, key=str), [0, 1])
        expected = path_of("Momentum", [number(1.0, 2.0), number(4.0)], [gradients] * 2, lr=0.5)[-1]
        near(seen, expected)


@task("build_optimizer")
def test_unknown_names(answer, probe):
    """en: Another name is a ValueError, also where torch.optim has something of that name.
    ja: ほかの名前は ValueError です。torch.optim にその名前のものがあっても同じです。"""
    leaves = two_leaves(probe)
    wrong = ("radam", "nadam", "lbfgs", "adamax", "optimizer", "lr_scheduler", "swa_utils", "rprop", "", "adam_w")
    refuses(ValueError, answer.build_optimizer, *((name, leaves.params) for name in wrong))
    refuses(ValueError, answer.build_optimizer, ("nothing", leaves.params, 0.1))
    equal(probe.built(answer, "adagrad"), {"class": ["Adagrad"], "lr": 0.01})


@task("build_optimizer")
def test_options_of_other_classes(answer, probe):
    """en: An option that the class does not have is a TypeError, as torch raises it: betas or amsgrad with "sgd".
    ja: クラスにない option は、torch が送出するとおり TypeError です。"sgd" に betas や amsgrad を渡す場合などです。
    help en: Hand all options on; do not pick out those you know.
    help ja: options はすべて渡します。知っているものだけを選んではいけません。"""
    wrong = (
        ("sgd", {"betas": (0.9, 0.999)}),
        ("sgd", {"amsgrad": False}),
        ("momentum", {"betas": (0.9, 0.999)}),
        ("adam", {"momentum": 0.9}),
        ("adamw", {"nesterov": True}),
        ("rmsprop", {"rho": 0.9}),
        ("adagrad", {"alpha": 0.9}),
        ("adadelta", {"momentum": 0.9}),
        ("adam", {"learning_rate": 0.1}),
    )
    refuses(TypeError, probe.built_with, *((answer, name, options) for name, options in wrong))
    leaves = two_leaves(probe)
    optimizer = make(answer.build_optimizer, "sgd", leaves.params, weight_decay=0.5)
    equal(probe.settings(optimizer, "lr", "weight_decay"), [[0.001, 0.5]] * 2)
