"""
task: discriminative_groups
check: test_shared_parameters
title:
  en: "Parameters with equal values are taken for the same"
  ja: "値が等しいだけのパラメータを同じものとみなしています"
wrote:
  en: "`torch.equal(p, q)`"
  ja: "`torch.equal(p, q)` で比べています。"
why:
  en: "Two layers may hold equal numbers, zeros in their biases for example, and still be two."
  ja: "2 つの層の値が等しくても（バイアスがどちらも 0 など）、別の層です。"
try:
  en: "`p is q`, or a set of parameters or ids."
  ja: "`p is q` で比べるか、パラメータや id の集合を使います。"
read: https://docs.python.org/3/reference/expressions.html#is-not
"""

import torch


def discriminative_groups(model, head, lr, ratio=10.0):
    if ratio < 1:
        raise ValueError("ratio")
    try:
        layer = model.get_submodule(head)
    except AttributeError as error:
        raise ValueError(head) from error
    new = [p for p in layer.parameters() if p.requires_grad]
    if not new:
        raise ValueError(head)
    rest = [p for p in model.parameters() if p.requires_grad and not any(torch.equal(p, q) for q in new)]
    groups = [{"params": rest, "lr": lr / ratio}, {"params": new, "lr": lr}]
    return [group for group in groups if group["params"]]
