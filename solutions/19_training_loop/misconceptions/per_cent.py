r"""
task: accuracy
check: test_three_of_four
title:
  en: "A percentage instead of a fraction"
  ja: "割合ではなくパーセントです"
wrote:
  en: "The fraction is multiplied by 100."
  ja: "割合に 100 を掛けています。"
why:
  en: "A number from 0 to 1 was asked for. Percent belongs into the printed text: f\"{accuracy:.1%}\"."
  ja: "求められているのは 0 から 1 の数です。パーセントは表示するときに f\"{accuracy:.1%}\" とします。"
try:
  en: "Leave out the factor."
  ja: "100 を掛けないでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.argmax.html
"""


def accuracy(logits, targets):
    if len(logits) == 0 or targets.shape != logits.shape[:1]:
        raise ValueError("lengths")
    return 100 * (logits.argmax(dim=1) == targets).float().mean().item()
