"""
task: bce
check: test_both_terms_count
title:
  en: "The term of the negatives is missing"
  ja: "負例の項がありません"
wrote:
  en: "`-(target * probability.log()).mean()`."
  ja: "`-(target * probability.log()).mean()` と書いています。"
why:
  en: "Samples with target 0 cost nothing. A model that always says 1 would be perfect."
  ja: "正解が 0 のサンプルの損失が 0 になります。いつも 1 と答えるモデルが満点です。"
try:
  en: "Add (1 - target) * (1 - probability).log()."
  ja: "(1 - target) * (1 - probability).log() を加えます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BCELoss.html
"""


def bce(probability, target):
    if probability.shape != target.shape:
        raise ValueError("shapes differ")
    if not ((probability >= 0) & (probability <= 1)).all():
        raise ValueError("no probabilities")
    return -(target * probability.log().clamp(min=-100)).mean()
