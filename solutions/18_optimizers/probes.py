"""Tensors with gradients to be trained, and loops that train them. Knows inputs, never expected values."""

import itertools

import torch


class Leaves:
    """en: Tensors that require grad, with these values and these gradients (None: no gradient). `params` is the list
    of them, generator() gives them one by one.
    ja: requires_grad=True のテンソルで、値と勾配を与えたものです（None なら勾配なし）。`params` はそのリストで、
    generator() はそれらを 1 つずつ返します。"""

    def __init__(self, values, gradients=None):
        self.params = [value.clone().requires_grad_() for value in values]
        self.beside = [p.detach() for p in self.params]
        self.give([None] * len(values) if gradients is None else gradients)

    def give(self, gradients):
        """en: Puts new gradients into .grad.
        ja: .grad に新しい勾配を入れます。"""
        for p, gradient in zip(self.params, gradients, strict=True):
            p.grad = None if gradient is None else gradient.clone()

    def refill(self, gradients):
        """en: Writes gradients into the .grad tensors that are there already.
        ja: すでにある .grad のテンソルに勾配を書き込みます。"""
        for p, gradient in zip(self.params, gradients, strict=True):
            p.grad.zero_().add_(gradient)

    def generator(self):
        """en: The tensors, one by one.
        ja: テンソルを 1 つずつ返します。"""
        return (p for p in self.params)

    def values(self):
        """en: The values of the tensors.
        ja: テンソルの値を返します。"""
        return [p.detach().clone() for p in self.params]

    def gradients(self):
        return [None if p.grad is None else p.grad.detach().clone() for p in self.params]

    def memory(self):
        return [tensor.clone() for tensor in self.beside]


def walk(answer, name, values, gradients, rates=None, refill=False, generator=False, arguments=(), **options):
    """en: Makes your optimizer `name` for tensors with these values. Then, for each entry of `gradients`, puts it into
    .grad (None: no gradient) and calls step(). Returns the tensors' values after every step.
    `rates`: optimizer.lr is set to the next one before each step. `refill`: the gradients are written into the .grad
    tensors that are there already. `generator`: the tensors come as a generator. `arguments`: more arguments, by
    position.
    ja: この値を持つテンソルに対して、あなたのオプティマイザ `name` を作ります。`gradients` の各項目を .grad に入れては
    （None なら勾配なし）step() を呼び、毎回の step() の後の値を返します。`rates` があれば、
    step() の前に optimizer.lr を順に変えます。`refill` では、すでにある .grad のテンソルに勾配を書き込みます。
    `generator` では、テンソルをジェネレータで渡します。`arguments` は、位置で渡す残りの引数です。"""
    leaves = Leaves(values)
    optimizer = getattr(answer, name)(leaves.generator() if generator else leaves.params, *arguments, **options)
    path = []
    for place, entry in enumerate(gradients):
        if rates is not None:
            optimizer.lr = rates[place]
        (leaves.refill if refill and place else leaves.give)(entry)
        optimizer.step()
        path.append(leaves.values())
    return path


def follow(answer, name, start, gradients, rates=None, refill=False, arguments=(), **options):
    """en: Makes your optimizer `name` for one float64 tensor with the one element `start`. Then puts each of the
    gradients into .grad (None: no gradient), calls step(), and notes the element. Returns what it noted.
    `rates`: optimizer.lr is set to the next one before each step. `refill`: the gradients are written into the .grad
    tensor that is there already. `arguments`: more arguments, by position.
    ja: 要素が `start` だけの float64 のテンソルに対して、あなたのオプティマイザ `name` を作ります。
    勾配を順に .grad に入れては（None なら勾配なし）step() を呼び、そのたびに要素の値を記録して、その記録を返します。
    `rates` があれば、step() の前に optimizer.lr を順に変えます。`refill` では、すでにある .grad のテンソルに
    勾配を書き込みます。`arguments` は、位置で渡す残りの引数です。"""
    entries = [[None if gradient is None else number(gradient)] for gradient in gradients]
    path = walk(answer, name, [number(start)], entries, rates, refill, False, arguments, **options)
    return [values[0].item() for values in path]


def in_turns(answer, name, starts, gradients, shared=False, **options):
    """en: Makes one of your optimizers `name` for each of the numbers `starts`, all before the first step. Then they
    take turns: each gets the next gradient and calls step(). Returns the elements after every round. `shared`: they
    all have the same tensor, with the first of the numbers.
    ja: `starts` の数ごとに、あなたのオプティマイザ `name` を 1 つずつ、最初の step() より前にすべて作ります。それから
    順番に、次の勾配を受け取っては step() を呼びます。一巡するたびに要素の値を記録して返します。`shared` では、
    最初の数を持つ 1 つのテンソルを全員で使います。"""
    tensors = [number(start).requires_grad_() for start in starts]
    if shared:
        tensors = [tensors[0]] * len(starts)
    optimizers = [getattr(answer, name)([p], **options) for p in tensors]
    path = []
    for gradient in gradients:
        for p, optimizer in zip(tensors, optimizers, strict=True):
            p.grad = number(gradient)
            optimizer.step()
        path.append([p.item() for p in tensors])
    return path


def train(answer, name, values, targets, steps, **options):
    """en: Trains tensors with these values to come near the targets. In each step: optimizer.zero_grad(), the sum of
    the squared differences as loss, loss.backward(), optimizer.step(). Returns the values after every step, and
    whether the tensors are still leaves that require grad.
    ja: この値を持つテンソルを targets に近づけるように学習します。毎回 optimizer.zero_grad() を呼び、差の 2 乗の合計を
    損失として loss.backward() と optimizer.step() を呼びます。毎回の step() の後の値と、
    テンソルが requires_grad=True の葉のままかどうかを返します。"""
    leaves = Leaves(values)
    optimizer = getattr(answer, name)(leaves.params, **options)
    path = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = sum(((p - target) ** 2).sum() for p, target in zip(leaves.params, targets, strict=True))
        loss.backward()
        optimizer.step()
        path.append(leaves.values())
    return {"path": path, "leaves": [p.is_leaf and p.requires_grad for p in leaves.params]}


def step_twice(answer, name, values, gradients, **options):
    """en: Makes your optimizer `name` for tensors with these values and gradients, and calls step() two times. Returns
    the values, the values that another tensor sees that has shared their memory from the beginning, and the gradients.
    ja: この値と勾配を持つテンソルに対して、あなたのオプティマイザ `name` を作り、step() を 2 回呼びます。値と、
    初めから同じメモリを見ている別のテンソルから見える値と、勾配を返します。"""
    leaves = Leaves(values, gradients)
    optimizer = getattr(answer, name)(leaves.params, **options)
    optimizer.step()
    optimizer.step()
    return {"values": leaves.values(), "shared memory": leaves.memory(), "gradients": leaves.gradients()}


def clear(answer, name, values, gradients, new, **options):
    """en: Makes your optimizer `name` for tensors with these values and gradients (None: no gradient), and calls
    zero_grad(). Then puts `new` gradients into .grad and calls step(). Returns the gradients and the values after
    zero_grad(), and the values after step().
    ja: この値と勾配（None なら勾配なし）を持つテンソルに対して、あなたのオプティマイザ `name` を作り、zero_grad() を
    呼びます。それから .grad に新しい勾配 `new` を入れて step() を呼びます。zero_grad() の後の勾配と値、
    さらに step() の後の値を返します。"""
    leaves = Leaves(values, gradients)
    optimizer = getattr(answer, name)(leaves.params, **options)
    optimizer.zero_grad()
    found = {"gradients": leaves.gradients(), "values": leaves.values()}
    leaves.give(new)
    optimizer.step()
    return found | {"after step": leaves.values()}


def side_by_side(answer, name, rates):
    """en: Makes one of your optimizers `name` for each of the rates, each with a tensor of its own with the element 1.0
    and the gradient 2.0. Then calls step() of each, and zero_grad() of the first. Returns the elements and the
    gradients.
    ja: rates の学習率ごとに、あなたのオプティマイザ `name` を 1 つずつ作ります。それぞれ、要素が 1.0 で勾配が 2.0 の
    自分のテンソルを持ちます。全部の step() を呼び、最初のものの zero_grad() を呼んでから、要素と勾配を返します。"""
    tensors = [number(1.0).requires_grad_() for _ in rates]
    optimizers = [getattr(answer, name)([p], lr=rate) for p, rate in zip(tensors, rates, strict=True)]
    for p, optimizer in zip(tensors, optimizers, strict=True):
        p.grad = number(2.0)
        optimizer.step()
    optimizers[0].zero_grad()
    return {
        "elements": [p.item() for p in tensors],
        "gradients": [0.0 if p.grad is None else p.grad.item() for p in tensors],
    }


def number(value):
    return torch.tensor([value], dtype=torch.float64, device=device)


KINDS = ("SGD", "Adam", "AdamW", "RMSprop", "Adagrad", "Adadelta")


def kinds(optimizer):
    """en: Returns the names of those classes of torch.optim that the optimizer is an instance of. (AdamW is derived
    from Adam.)
    ja: オプティマイザが torch.optim のどのクラスのインスタンスかを、名前で返します（AdamW は Adam を継承しています）。
    """
    return [kind for kind in KINDS if isinstance(optimizer, getattr(torch.optim, kind))]


def settings(optimizer, *names):
    """en: Returns these settings of the optimizer, for all of its tensors.
    ja: オプティマイザのこれらの設定を、すべてのテンソルについて返します。"""
    found = []
    for group in optimizer.param_groups:
        found += [[plain(group[name]) for name in names]] * len(group["params"])
    return found


def plain(value):
    if isinstance(value, (tuple, list)):
        return [plain(part) for part in value]
    return value if isinstance(value, bool) or value is None else float(value)


def holds(optimizer, leaves):
    """en: Tells for each tensor of the optimizer which one of the given tensors it is; None where it is none of them.
    ja: オプティマイザの持つ各テンソルが、渡したテンソルの何番目かを返します。どれでもなければ None です。"""
    held = itertools.chain.from_iterable(group["params"] for group in optimizer.param_groups)
    return [next((place for place, p in enumerate(leaves.params) if p is q), None) for q in held]


def built(answer, name, *args, **options):
    """en: Calls your build_optimizer(name, …) for a list of two tensors with these arguments; returns which class of
    torch.optim came back, and its lr.
    ja: 2 つのテンソルのリストとこれらの引数で build_optimizer(name, …) を呼び、torch.optim のどのクラスのものが返った
    かと、その lr を返します。"""
    leaves = Leaves([number(1.0), number(2.0)])
    optimizer = answer.build_optimizer(name, leaves.params, *args, **options)
    return {"class": kinds(optimizer), "lr": plain(optimizer.param_groups[0]["lr"])}


def built_with(answer, name, options):
    """en: Calls your build_optimizer(name, …) for a list of two tensors with these options; returns which class of
    torch.optim came back.
    ja: 2 つのテンソルのリストとこれらの options で build_optimizer(name, …) を呼び、torch.optim のどのクラスのものが
    返ったかを返します。"""
    return kinds(answer.build_optimizer(name, Leaves([number(1.0), number(2.0)]).params, **options))


def made(answer, name, options):
    """en: Makes your optimizer `name` for one tensor with these options; returns its lr.
    ja: 1 つのテンソルに対して、これらの options であなたのオプティマイザ `name` を作り、その lr を返します。"""
    return getattr(answer, name)([number(1.0).requires_grad_()], **options).lr
