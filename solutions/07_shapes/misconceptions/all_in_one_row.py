"""
task: flatten_batch
check: test_a_row_for_each_sample
title:
  en: "The samples run together"
  ja: "サンプルがつながっています"
wrote:
  en: "`x.flatten()` or `x.reshape(-1)`."
  ja: "`x.flatten()` や `x.reshape(-1)` を使っています。"
why:
  en: "All dimensions become one, the batch too: a linear layer would see one enormous sample."
  ja: "バッチも含めて、すべての次元が 1 つになります。線形層には、巨大な 1 つのサンプルに見えてしまいます。"
try:
  en: "`x.flatten(1)` begins after the batch."
  ja: "`x.flatten(1)` なら、バッチの次の次元から平らにします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.flatten.html
"""


def flatten_batch(x):
    if x.dim() == 0:
        raise ValueError("no batch")
    return x.flatten()
