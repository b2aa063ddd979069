"""
task: accuracy
check: test_a_column_of_targets
title:
  en: "A column of targets is compared with every row"
  ja: "列の形の正解が、すべての行と比べられています"
wrote:
  en: "Targets of shape (N, 1) are compared with a prediction of shape (N,)."
  ja: "形状 (N, 1) の正解を、形状 (N,) の予測と比べています。"
why:
  en: "The comparison broadcasts to (N, N), and the fraction is that of all pairs."
  ja: "比較は (N, N) にブロードキャストされ、すべての組についての割合になります。"
try:
  en: "Check targets.dim() == 1, or flatten the targets."
  ja: "targets.dim() == 1 を確かめるか、targets を 1 次元にしてください。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""


def accuracy(logits, targets):
    if len(logits) == 0 or len(logits) != len(targets):
        raise ValueError("lengths")
    return (logits.argmax(dim=1) == targets).float().mean().item()
