"""
task: cross_entropy
check: test_probabilities_as_target
title:
  en: "Probabilities are not handled"
  ja: "確率の target を扱えません"
wrote:
  en: "`logits.gather(1, target.unsqueeze(1))` for every target."
  ja: "どの target にも `logits.gather(1, target.unsqueeze(1))` を使っています。"
why:
  en: "Soft targets (label smoothing, mixup, a teacher model) are rows of probabilities, not indices."
  ja: "ラベルスムージングや mixup、教師モデルの出力などの「やわらかい」正解は、インデックスではなく確率の行です。"
try:
  en: "Tell the two apart by target.is_floating_point()."
  ja: "target.is_floating_point() で 2 種類を見分けます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""


def cross_entropy(logits, target, weight=None):
    if target.shape != logits.shape[:1]:
        raise ValueError("one class per sample")
    logs = logits - logits.logsumexp(dim=1, keepdim=True)
    if ((target < 0) | (target >= logits.shape[1])).any():
        raise IndexError("no such class")
    costs = -logs.gather(1, target.unsqueeze(1)).squeeze(1)
    return costs.mean() if weight is None else (weight[target] * costs).sum() / weight[target].sum()
