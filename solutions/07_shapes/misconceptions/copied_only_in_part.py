"""
task: last_rows
check: test_a_tensor_of_its_own
title:
  en: "All rows come without a copy"
  ja: "全行のときだけコピーしていません"
wrote:
  en: "`if n == len(x): return x`, as a shortcut."
  ja: "近道として `if n == len(x): return x` と書いています。"
why:
  en: "Whoever calls the function relies on a tensor of its own, for every n."
  ja: "呼び出し側は、n がいくつでも独立したテンソルを受け取れると考えています。"
try:
  en: "Clone in this case, too."
  ja: "この場合も clone してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.clone.html
"""


def last_rows(x, n):
    if n < 0 or n > len(x):
        raise ValueError("so many rows there are not")
    return x if n == len(x) else x[len(x) - n :].clone()
