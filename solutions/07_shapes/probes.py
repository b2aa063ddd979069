"""Runs beside the answer: cuts a tensor out of a larger one, and sees what a change of the larger one changes."""

import torch

LAYOUTS = {
    "as it is": lambda base: base,
    "transposed": lambda base: base.t(),
    "first two columns": lambda base: base[:, :2],
    "every other column": lambda base: base[:, ::2],
    "without the first row": lambda base: base[1:],
    "permuted (1, 0, 2)": lambda base: base.permute(1, 0, 2),
    "permuted (2, 0, 1)": lambda base: base.permute(2, 0, 1),
    "repeated 4 times": lambda base: base.expand(4, *base.shape),
}


def reshape_and_change(answer, base, layout, shape):
    """en: Calls reshape_report(x, shape), where x is `base` laid out as said ("transposed", …). Then adds 100 to base
    in place and looks whether the result has changed with it.
    ja: `base` を layout（"transposed" など）のとおりに並べた x で reshape_report(x, shape) を呼びます。その後 base に
    その場で 100 を加え、結果も一緒に変わるかどうかを調べます。"""
    base = base.clone()
    result, flag = answer.reshape_report(LAYOUTS[layout](base), shape)
    before = result.clone()
    base.add_(100)
    return {"result": before, "flag": flag, "changes_with_x": not torch.equal(before, result)}


def reshape_and_go_back(answer, x, shape, cotangent):
    """en: Calls reshape_report(x, shape) with an x that requires grad, and goes back from the result with the weights
    `cotangent`. Returns the gradient of x.
    ja: requires_grad=True の x で reshape_report(x, shape) を呼び、重み `cotangent` を付けて結果から逆にたどります。
    x の勾配を返します。"""
    x = x.clone().requires_grad_()
    result, _ = answer.reshape_report(x.t(), shape)
    (result * cotangent).sum().backward()
    return x.grad


def take_and_change(answer, base, layout, n):
    """en: Calls last_rows(x, n), where x is `base` laid out as said ("transposed", …). Then adds 100 to base in place
    and looks whether the rows have changed with it.
    ja: `base` を layout（"transposed" など）のとおりに並べた x で last_rows(x, n) を呼びます。
    その後 base にその場で 100 を
    加え、取り出した行も一緒に変わるかどうかを調べます。"""
    base = base.clone()
    rows = answer.last_rows(LAYOUTS[layout](base), n)
    before = rows.clone()
    base.add_(100)
    return {"rows": before, "changes_with_x": not torch.equal(before, rows)}
