"""Runs beside the answer: calls it with tensors that lie in larger ones, and looks at them afterwards."""

VIEWS = {
    "whole": lambda base: base,
    "first column": lambda base: base[:, 0],
    "every other column": lambda base: base[:, ::2],
    "transposed": lambda base: base.t(),
}


def accumulate(answer, base, part, x, **options):
    """en: Lets `total` be this part of `base` ("whole", "first column", …), calls accumulate_(total, x, …), and looks
    at base and x afterwards. Is the result the object `total` itself, something else, or None?
    ja: `base` のうち part で指定した部分（"whole"、"first column" など）を `total` として accumulate_(total, x, …)
    を呼び、その後の base と x を調べます。result_is は、返された物が total そのもの ("total") か、別の物
    ("something else") か、None ("None") かです。"""
    base, x = base.clone(), x.clone()
    total = VIEWS[part](base)
    result = answer.accumulate_(total, x, **options)
    return {"base": base, "x": x, "result_is": "total" if result is total else _other(result)}


def _other(result):
    return "None" if result is None else "something else"


def accumulate_twice(answer, total, x):
    """en: Calls accumulate_(total, x) and then accumulate_(total, x, times=2), and returns total.
    ja: accumulate_(total, x)、続けて accumulate_(total, x, times=2) を呼び、total を返します。"""
    total = total.clone()
    answer.accumulate_(total, x)
    answer.accumulate_(total, x, times=2)
    return total


def accumulate_and_go_back(answer, start, x, times, reset, cotangent):
    """en: Makes total a copy of `start`; `start` and x require grad. Calls accumulate_ and goes back from total with
    the weights `cotangent`. Returns total and the gradients of `start` and x.
    ja: requires_grad=True の `start` のコピーを total とし（x も requires_grad=True です）、accumulate_ を呼んだ後、
    重み `cotangent` を付けて total から逆にたどります。total と、`start` と x の勾配を返します。"""
    start, x = start.clone().requires_grad_(), x.clone().requires_grad_()
    total = start.clone()
    answer.accumulate_(total, x, times=times, reset=reset)
    (total * cotangent).sum().backward()
    return {"total": total.detach(), "start.grad": start.grad, "x.grad": x.grad}


def add_to_part(answer, a, b, base, part):
    """en: Lets `out` be this part of `base` ("whole", "first column", …), calls add_into(a, b, out), and looks at base,
    a and b afterwards. Is the result the object `out` itself, something else, or None?
    ja: `base` のうち part で指定した部分（"whole"、"first column" など）を `out` として add_into(a, b, out) を呼び、
    その後の base と a と b を調べます。result_is は、返された物が out そのもの ("out") か、別の物
    ("something else") か、None ("None") かです。"""
    a, b, base = a.clone(), b.clone(), base.clone()
    out = VIEWS[part](base)
    result = answer.add_into(a, b, out)
    return {"base": base, "a": a, "b": b, "result_is": "out" if result is out else _other(result)}
