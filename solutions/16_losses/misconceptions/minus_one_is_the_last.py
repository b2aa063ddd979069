r"""
task: cross_entropy
check: test_classes_that_do_not_exist
title:
  en: "Class −1 is taken for the last one"
  ja: "クラス −1 を最後のクラスとみなしています"
wrote:
  en: "`log_probability[torch.arange(N), target]`."
  ja: "`log_probability[torch.arange(N), target]` を使っています。"
why:
  en: >-
    Indexing counts negative numbers from the end. A −1 in the targets means "no label" in many data sets, and
    here it trains the last class.
  ja: "インデックスの負の数は後ろから数えます。多くのデータセットで −1 は「ラベルなし」の意味ですが、\
    これでは最後のクラスとして学習されます。"
try:
  en: "gather and F.nll_loss refuse −1; or test the range."
  ja: "gather や F.nll_loss なら −1 を断ります。範囲を自分で調べてもかまいません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.gather.html
"""

import torch


def cross_entropy(logits, target, weight=None):
    logs = logits.log_softmax(dim=1)
    if target.is_floating_point():
        if target.shape != logits.shape:
            raise ValueError("shapes differ")
        return -(target * logs).sum(dim=1).mean()
    if target.shape != logits.shape[:1]:
        raise ValueError("one class per sample")
    costs = -logs[torch.arange(len(logits), device=logits.device), target]
    if weight is None:
        return costs.mean()
    return (weight[target] * costs).sum() / weight[target].sum()
