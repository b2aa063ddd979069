"""
tasks: [matrix_product, elementwise_product, matvec, batched_product, affine_layer, diagonal, diagonal_matrices]
idea:
  en: Loops over rows and entries, results put together with torch.stack; every check written out.
  ja: 行やバッチの要素ごとにループし、結果を torch.stack で組み立てます。確認もすべて自分で書きます。
"""

import torch


class ShapeError(ValueError):
    pass


def matrix_product(a, b):
    if not (a.ndim == b.ndim == 2):
        raise ShapeError("two matrices")
    if a.size(1) != b.size(0):
        raise ShapeError("inner sizes")
    rows = []
    for row in a:
        total = torch.zeros_like(b[0])
        for factor, other in zip(row, b, strict=True):
            total = total + factor * other
        rows.append(total)
    return torch.stack(rows)


def elementwise_product(a, b):
    for one, other in zip((a.ndim, *a.shape), (b.ndim, *b.shape), strict=False):
        if one != other:
            raise ShapeError("shapes")
    return b.mul(a)


def matvec(a, v):
    if v.dim() != 1 or any(len(row) != len(v) for row in a):
        raise ShapeError("a vector that fits")
    return torch.stack([torch.dot(row, v) for row in a])


def batched_product(a, b):
    matrices = [b] * len(a) if b.dim() == 2 else b.unbind()
    if len(matrices) != len(a):
        raise ShapeError("batch sizes")
    return torch.stack([torch.mm(one, other) for one, other in zip(a.unbind(), matrices, strict=True)])


def affine_layer(x, weight, bias=None):
    if bias is not None and list(bias.shape) != [len(weight)]:
        raise ShapeError("bias")
    outputs = []
    for k, row in enumerate(weight):
        output = torch.matmul(x, row)
        outputs.append(output if bias is None else output + bias[k])
    return torch.stack(outputs, dim=-1)


def diagonal(x):
    if x.dim() < 2:
        raise ShapeError("no matrix")
    return torch.stack([x[..., i, i] for i in range(min(x.size(-1), x.size(-2)))], dim=-1)


def diagonal_matrices(v):
    n = v.shape[-1]
    rows = []
    for i in range(n):
        before, after = v.new_zeros(*v.shape[:-1], i), v.new_zeros(*v.shape[:-1], n - i - 1)
        rows.append(torch.cat([before, v[..., i : i + 1], after], dim=-1))
    return torch.stack(rows, dim=-2)
