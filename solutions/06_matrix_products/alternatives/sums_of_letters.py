"""
tasks: [matrix_product, elementwise_product, matvec, batched_product, affine_layer, diagonal, diagonal_matrices]
idea:
  en: torch.einsum wherever it goes, after the shapes have been compared; float64 there and back for whole numbers.
  ja: 形状を比べたうえで、できるかぎり torch.einsum を使います。整数は float64 に変換し、計算してから戻します。
"""

import torch


def matrix_product(a, b):
    m_n, n_p = a.shape, b.shape
    if [len(m_n), len(n_p)] != [2, 2] or m_n[-1] != n_p[0]:
        raise RuntimeError("no product")
    if a.dtype in (torch.float16, torch.bfloat16, torch.float32, torch.float64):
        return torch.einsum("ik,kj->ij", a, b)
    return torch.einsum("ik,kj->ij", a.to(torch.float64), b.to(torch.float64)).to(a.dtype)


def elementwise_product(a, b):
    if tuple(a.size()) == tuple(b.size()):
        return torch.einsum("...,...->...", a, b)
    raise ValueError("shapes")


def matvec(a, v):
    if v.ndim - 1 or a.size(1) - v.numel():
        raise RuntimeError("no vector that fits")
    return torch.einsum("ij,j->i", a, v)


def batched_product(a, b):
    if a.shape[-1] != b.shape[-2]:
        raise ValueError("inner sizes")
    if b.ndim == 2:
        return torch.einsum("bmn,np->bmp", a, b)
    if len(a) != len(b):
        raise ValueError("batches")
    return torch.einsum("bmn,bnp->bmp", a, b)


def affine_layer(x, weight, bias=None):
    if x.shape[-1] != weight.shape[-1]:
        raise ValueError("inputs")
    product = torch.einsum("...i,oi->...o", x, weight)
    if bias is None:
        return product
    if bias.shape != (weight.shape[0],):
        raise ValueError("bias")
    product += bias
    return product


def diagonal(x):
    side = min(x.shape[-2:]) if x.ndim >= 2 else x.shape[2]
    return torch.einsum("...ii->...i", x[..., :side, :side]).clone()


def diagonal_matrices(v):
    n = v.size(-1)
    made = v.new_zeros((*v.shape, n))
    torch.einsum("...ii->...i", made).copy_(v)
    return made
