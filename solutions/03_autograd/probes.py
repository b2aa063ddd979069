"""Functions to differentiate, and the tensors that a caller would hold while it calls an answer."""

import torch


def square(x):
    return x * x


def cube(x):
    return x * x * x


def growth(x):
    return torch.exp(3 * x)


def raised_sine(x):
    return 1_000_000 + torch.sin(x)


def halved(x):
    return 0.5 * x * x


def constant(*arguments):
    return torch.tensor(7.0, dtype=torch.float64)


def shifted_square(x):
    return (x + 2) ** 2 + 3


def wave(x):
    return 4 * torch.sin(2 * x)


def polynomial(x, y):
    return x**2 * y + 3 * x * y**5 + x**3


def difference(x, y):
    return 3 * x - 2 * y


def skips_the_middle(a, b, c):
    return a * a * c


def only_the_last(a, b, c, d):
    return 5 * d


def four_terms(a, b, c, d):
    return a + 10 * b + c * d * d


def weighted_sum(*numbers):
    return sum(place * number**2 for place, number in enumerate(numbers, start=1))


def turn(x):
    matrix = torch.tensor([[1.0, 2.0], [3.0, 4.0]], dtype=x.dtype, device=x.device)
    return matrix @ x


def widen(x):
    matrix = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]], dtype=x.dtype, device=x.device)
    return matrix @ x


def bend(x):
    return torch.stack([x[0] * x[1], torch.sin(x[2]), x[1] * x[1], x[0] - 2 * x[2] ** 2, x[0] * x[1] * x[2]])


def total(x):
    return (x * x).sum().reshape(1)


def squares(w):
    return (w * w).sum()


def triple(w):
    return 3 * w.sum()


def cubes(w):
    return (w * w * w).sum()


def first_only(w):
    return 100 * w.reshape(-1)[0]


def jacobian_beside(answer, x, v, old):
    """en: Calls your vector_jacobian with x as it is or, where there is an `old` gradient, with an x that requires grad
    and has that gradient; and looks at x afterwards.
    ja: vector_jacobian を呼び出し、その後の x を調べます。old があれば、x を requires_grad=True にして、
    以前の勾配 old を持たせておきます。"""
    x = x.clone()
    if old is not None:
        x.requires_grad_()
        x.grad = old.clone()
    result = answer.vector_jacobian(widen, x, v)
    return {"result": result, "requires_grad": x.requires_grad, "grad": x.grad}


def summed_beside(answer, w, old, count):
    """en: Gives w the gradient `old` (or none), calls your summed_gradient with the first `count` of two losses, and
    looks at w.grad afterwards.
    ja: w に以前の勾配 old を持たせ（None なら持たせず）、2 つの損失のうち先頭の count 個で summed_gradient を呼び出
    し、その後の w.grad を調べます。"""
    w = w.clone().requires_grad_()
    w.grad = None if old is None else old.clone()
    result = answer.summed_gradient(w, [squares, triple][:count])
    return {"result": result, "grad": w.grad, "requires_grad": w.requires_grad}


def stale_gradient(answer, w):
    """en: Fills w.grad by backward() with the gradient of the same losses, then calls your summed_gradient and asks
    whether the result and w.grad lie in the same memory.
    ja: 同じ損失の backward() で w.grad を埋めてから summed_gradient を呼び出し、
    結果と w.grad が同じメモリにあるかを調べます。"""
    w = w.clone().requires_grad_()
    (squares(w) + triple(w)).backward()
    result = answer.summed_gradient(w, [squares, triple])
    return {"result": result, "grad": w.grad, "same_memory": _same_memory(result, w.grad)}


def _same_memory(result, grad):
    if not isinstance(result, torch.Tensor) or grad is None:
        return False
    return result.untyped_storage().data_ptr() == grad.untyped_storage().data_ptr()


def counted_losses(answer, w):
    """en: Hands your summed_gradient two losses that count how often they are called.
    ja: 呼び出された回数を数える 2 つの損失を summed_gradient に渡します。"""
    calls = [0, 0]

    def first(t):
        calls[0] += 1
        return (t * t).sum()

    def second(t):
        calls[1] += 1
        return 3 * t.sum()

    result = answer.summed_gradient(w.clone().requires_grad_(), [first, second])
    return {"result": result, "calls": calls}


def hidden_gradient_of_leaves(answer, x, w, b, old):
    """en: Calls your hidden_gradient with an x and a w that require grad (w has the gradient `old`) and a plain b,
    and looks at them afterwards.
    ja: x と w を requires_grad=True にし（w には以前の勾配 old があります）、
    b はそのままで hidden_gradient を呼び出して、その後の x・w・b を調べます。"""
    x, w = x.clone().requires_grad_(), w.clone().requires_grad_()
    w.grad = old.clone()
    result = answer.hidden_gradient(x, w, b)
    inputs = (x, w, b)
    return {"result": result, "flags": [t.requires_grad for t in inputs], "grads": [t.grad for t in inputs]}


def by_hand_without_gradients(answer, x, w, b, y):
    """en: Calls your backward_by_hand inside torch.no_grad(), with w and b that require grad.
    ja: requires_grad=True の w と b を使い、torch.no_grad() の中で backward_by_hand を呼び出します。"""
    w, b = w.clone().requires_grad_(), b.clone().requires_grad_()
    with torch.no_grad():
        return answer.backward_by_hand(x, w, b, y)


def by_hand_beside(answer, x, w, b, y, old):
    """en: Calls your backward_by_hand with a w that requires grad and has the gradient `old`, and looks at x, w, b
    and y afterwards.
    ja: w だけを requires_grad=True にし、以前の勾配 old を持たせて backward_by_hand を呼び出し、
    その後の x・w・b・y を調べます。"""
    w = w.clone().requires_grad_()
    w.grad = old.clone()
    result = answer.backward_by_hand(x, w, b, y)
    inputs = (x, w, b, y)
    return {"result": result, "flags": [t.requires_grad for t in inputs], "grads": [t.grad for t in inputs]}
