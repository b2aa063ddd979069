"""
task: swap_last
check: test_a_matrix_is_transposed
title:
  en: "Only the sizes are swapped"
  ja: "大きさだけが入れ替わっています"
wrote:
  en: "`x.reshape(…, W, H)`."
  ja: "`x.reshape(…, W, H)` と書いています。"
why:
  en: >-
    reshape keeps the reading order: [[1, 2, 3], [4, 5, 6]] becomes [[1, 2], [3, 4], [5, 6]], not [[1, 4], [2, 5],
    [3, 6]].
  ja: "reshape では読む順が変わりません。[[1, 2, 3], [4, 5, 6]] は [[1, 4], [2, 5], [3, 6]] ではなく [[1, 2], [3, 4], [5, 6]] になります。"
try:
  en: "`x.transpose(-1, -2)`."
  ja: "`x.transpose(-1, -2)` を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.transpose.html
"""  # noqa: E501


def swap_last(x):
    if x.dim() < 2:
        raise ValueError("no matrix")
    return x.reshape(*x.shape[:-2], x.shape[-1], x.shape[-2])
