"""
tasks: [summed_gradient, hidden_gradient, backward_by_hand]
idea:
  en: A hook catches the gradient on its way, and autograd is switched on for leaves made in the function.
  ja: フックで途中の勾配を受け取り、関数の中で作った葉テンソルに対して autograd を有効にします。
"""

import torch


def summed_gradient(w, losses):
    kept = None if w.grad is None else w.grad.clone()
    w.grad = None
    total = torch.zeros((), dtype=w.dtype, device=w.device)
    for loss in losses:
        total = total + loss(w)
    if total.requires_grad:
        total.backward()
    gradient, w.grad = w.grad, kept
    return torch.zeros_like(w) if gradient is None else gradient


def hidden_gradient(x, w, b):
    caught = []
    start = b.detach().clone().requires_grad_()
    h = x.detach() @ w.detach() + start
    h.register_hook(caught.append)
    torch.relu(h).pow(2).mean().backward()
    return caught[0]


def backward_by_hand(x, w, b, y):
    with torch.enable_grad():
        weight = w.detach().requires_grad_()
        bias = b.detach().requires_grad_()
        pred = x.detach() @ weight + bias
        if pred.shape != y.shape:
            raise ValueError("y does not have the shape of pred")
        loss = torch.nn.functional.mse_loss(pred, y.detach())
        loss.backward()
    return loss.detach(), weight.grad, bias.grad
