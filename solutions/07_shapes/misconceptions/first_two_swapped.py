"""
task: swap_last
check: test_a_batch_of_matrices
title:
  en: "The first two dimensions are swapped"
  ja: "最初の 2 つの次元が入れ替わっています"
wrote:
  en: "`x.transpose(0, 1)`, which for a matrix is the same."
  ja: "`x.transpose(0, 1)` と書いています。行列では同じ結果になります。"
why:
  en: "In a batch, dimension 0 is the batch: samples and rows are mixed up."
  ja: "バッチでは次元 0 がバッチなので、サンプルと行が入れ替わってしまいます。"
try:
  en: "Count from the end: `x.transpose(-1, -2)`."
  ja: "末尾から数えて `x.transpose(-1, -2)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.transpose.html
"""


def swap_last(x):
    return x.transpose(0, 1)
