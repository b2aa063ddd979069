"""
task: bce_with_logits
check: test_one_sigmoid_inside
title:
  en: "Cross-entropy of a single column"
  ja: "1 列だけの交差エントロピーです"
wrote:
  en: "`F.cross_entropy(logits.unsqueeze(1), target.long())`-like code: one column, one class."
  ja: "`F.cross_entropy` に 1 列だけのロジットを渡しています。"
why:
  en: "The softmax of one number is always 1, and log(1) is 0: the loss is 0 from the beginning."
  ja: "1 つだけの数の softmax はいつも 1 で、log(1) は 0 です。損失は初めから 0 になります。"
try:
  en: "A single logit per question goes through a sigmoid."
  ja: "問いごとにロジットが 1 つなら、sigmoid を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""


def bce_with_logits(logits, target, positive_weight=None):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")
    column = logits.reshape(-1, 1)
    return -(target.reshape(-1, 1) * column.log_softmax(dim=1)).sum(dim=1).mean()
