r"""
task: silent_parameters
check: test_a_loss_without_graph
title:
  en: "A loss without a graph raises"
  ja: "グラフのない損失でエラーになります"
wrote:
  en: "`torch.autograd.grad(loss(model), …)` without a look at `requires_grad`."
  ja: "`requires_grad` を見ずに `torch.autograd.grad(loss(model), …)` を呼んでいます。"
why:
  en: >-
    argmax, comparisons and .item() cut the graph, and autograd says "element 0 of tensors does not require grad".
    Here that is the answer, not an error: all parameters are silent.
  ja: "argmax や比較、.item() はグラフを切り、\
    autograd は「element 0 of tensors does not require grad」というエラーを出します。この設問ではエラーではなく、\
    全パラメータに届かないという答えです。"
try:
  en: "If not value.requires_grad, return all trainable names."
  ja: "value.requires_grad が False なら、学習対象の名前をすべて返します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import torch


def silent_parameters(model, loss):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    gradients = torch.autograd.grad(loss(model), list(trainable.values()), allow_unused=True)
    return [name for name, g in zip(trainable, gradients, strict=True) if g is None or not g.any()]
