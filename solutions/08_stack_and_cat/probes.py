"""Gradients of functions that take a list of tensors."""

import torch


def pulled_back(answer, name, tensors, pull, *rest):
    """en: Calls your function `name` with a list of tensors that require grad, multiplies the result by `pull`, sums,
    and goes back. Gradients are None where nothing leads back, or `pull` does not fit.
    ja: requires_grad=True のテンソルのリストを渡して、name という名前の関数を呼び出し、結果に pull を掛けて足し、
    逆にたどります。つながっていないときや、pull と形状が違うときの勾配は None です。"""
    leaves = [tensor.clone().requires_grad_() for tensor in tensors]
    result = getattr(answer, name)(leaves, *rest)
    if not (isinstance(result, torch.Tensor) and result.requires_grad and result.shape == pull.shape):
        return {"result": result, "gradients": [None] * len(leaves)}
    found = torch.autograd.grad((result * pull).sum(), leaves, allow_unused=True)
    return {"result": result.detach(), "gradients": list(found)}
