"""
tasks: [matrix_product, elementwise_product, matvec, batched_product, affine_layer, diagonal, diagonal_matrices]
idea:
  en: Everything through other functions (bmm, addmm, addcmul, gather, where); torch is left to raise where it does.
  ja: bmm・addmm・addcmul・gather・where など別の関数を使い、torch が出すエラーはそのまま使います。
"""

import torch


def matrix_product(a, b):
    if a.is_floating_point():
        return torch.mm(a, b)
    (_, n), (rows, _) = a.shape, b.shape
    if rows != n:
        raise ValueError("inner sizes")
    products = a[:, None, :].long() * b.T[None].long()
    return products.sum(-1).type_as(a)


def elementwise_product(a, b):
    if a.shape != b.shape:
        raise ValueError(a.shape, b.shape)
    return torch.addcmul(torch.zeros_like(a), a, b)


def matvec(a, v):
    (length,) = v.shape
    return torch.mm(a, v.view(length, 1) if v.is_contiguous() else v.unsqueeze(1)).squeeze(1)


def batched_product(a, b):
    if b.dim() < 3:
        b = b.expand(a.size(0), *b.shape)
    return torch.bmm(a, b)


def affine_layer(x, weight, bias=None):
    rows = x.reshape(-1, x.shape[-1])
    if bias is None:
        out = torch.mm(rows, weight.mT)
    else:
        (outputs,) = bias.shape
        if outputs != weight.shape[0]:
            raise ValueError("bias")
        out = torch.addmm(bias, rows, weight.mT)
    return out.reshape(*x.shape[:-1], -1)


def diagonal(x):
    k = min(x.size(-2), x.size(-1))
    index = torch.arange(k, device=x.device).expand(*x.shape[:-2], k).unsqueeze(-1)
    return x[..., :k, :].gather(-1, index).squeeze(-1)


def diagonal_matrices(v):
    n = v.shape[-1]
    mask = torch.ones(n, n, dtype=torch.bool, device=v.device).tril().triu()
    return torch.where(mask, v.unsqueeze(-2), torch.zeros_like(v).unsqueeze(-2))
