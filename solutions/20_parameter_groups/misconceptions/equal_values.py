"""
task: group_report
check: test_identity
title:
  en: "Tensors are matched by their values"
  ja: "テンソルを値で突き合わせています"
wrote:
  en: "You wrote `torch.equal(p, q)`."
  ja: "`torch.equal(p, q)` と書いています。"
why:
  en: "Two layers can have equal values: biases that start at 0, weights that were copied, BatchNorm at its beginning."
  ja: "値の等しい層はいくらでもあります。0 から始まるバイアス、コピーした重み、初期状態の BatchNorm などです。"
try:
  en: "`p is q` asks whether it is the same tensor."
  ja: "同じテンソルかどうかは `p is q` で調べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.equal.html
"""

import torch


def group_report(model, optimizer):
    report = {}
    for name, p in model.named_parameters():
        report[name] = None
        for group in optimizer.param_groups:
            if any(p.shape == q.shape and torch.equal(p, q) for q in group["params"]):
                report[name] = (group["lr"], group["weight_decay"])
    return report
