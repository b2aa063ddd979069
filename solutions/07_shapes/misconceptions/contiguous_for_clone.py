"""
task: last_rows
check: test_a_tensor_of_its_own
title:
  en: "contiguous() does not always copy"
  ja: "contiguous() は必ずコピーするわけではありません"
wrote:
  en: "`x[len(x) - n :].contiguous()`."
  ja: "`x[len(x) - n :].contiguous()` と書いています。"
why:
  en: "Rows at the end of a contiguous tensor are contiguous already: contiguous() returns the view itself."
  ja: "連続なテンソルの末尾の行は、すでに連続です。そのため、contiguous() はビューをそのまま返します。"
try:
  en: "clone() always copies."
  ja: "clone() なら必ずコピーします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.contiguous.html
"""


def last_rows(x, n):
    if n < 0 or n > len(x):
        raise ValueError("so many rows there are not")
    return x[len(x) - n :].contiguous()
