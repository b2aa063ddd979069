"""
task: accuracy
check: test_refuses_unequal_lengths
title:
  en: "One target serves for all rows"
  ja: "正解 1 個が全行に使われています"
wrote:
  en: "The lengths are not compared."
  ja: "長さを比べていません。"
why:
  en: "A single target broadcasts to all rows, and the result looks sound."
  ja: "正解が 1 個だと全行にブロードキャストされ、まともな結果に見えます。"
try:
  en: "Raise ValueError if len(logits) != len(targets)."
  ja: "len(logits) != len(targets) なら ValueError を送出してください。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""


def accuracy(logits, targets):
    if len(logits) == 0:
        raise ValueError("no rows")
    return (logits.argmax(dim=1) == targets).float().mean().item()
