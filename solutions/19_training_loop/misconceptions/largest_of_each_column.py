"""
task: accuracy
check: test_three_of_four
title:
  en: "The largest of each column is looked for"
  ja: "列ごとの最大を求めています"
wrote:
  en: "`logits.argmax(dim=0)`."
  ja: "`logits.argmax(dim=0)` としています。"
why:
  en: "dim is the dimension that disappears. With dim=0 the samples compete with each other, and not the classes."
  ja: "dim は、なくなる次元です。dim=0 では、クラスではなくサンプルどうしを比べることになります。"
try:
  en: "Use argmax(dim=1)."
  ja: "argmax(dim=1) を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.argmax.html
"""


def accuracy(logits, targets):
    if len(logits) == 0 or targets.shape != logits.shape[:1]:
        raise ValueError("lengths")
    predicted = logits.argmax(dim=0)[: len(targets)]
    return (predicted == targets[: len(predicted)]).float().mean().item()
