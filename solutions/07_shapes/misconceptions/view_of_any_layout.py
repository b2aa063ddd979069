"""
task: fold
check: test_fold_of_other_layouts
title:
  en: "view needs suitable strides"
  ja: "view はストライドが合わないと使えません"
wrote:
  en: "`x.view(-1, columns)`."
  ja: "`x.view(-1, columns)` と書いています。"
why:
  en: >-
    view never copies. For a transposed x the elements in reading order are not evenly spaced in memory:
    RuntimeError.
  ja: "view は決してコピーしません。転置した x では、読む順の要素がメモリ上で等間隔に並んでいないため、RuntimeError になります。"
try:
  en: "`x.reshape(-1, columns)` copies where it must."
  ja: "`x.reshape(-1, columns)` なら、必要なときだけコピーします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.view.html
"""  # noqa: E501


def fold(x, columns):
    return x.view(-1, columns)
