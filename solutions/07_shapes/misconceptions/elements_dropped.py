"""
task: fold
check: test_what_does_not_fold
title:
  en: "Elements are left out"
  ja: "要素が捨てられています"
wrote:
  en: "`x.flatten()[: rows * columns]` with `rows = x.numel() // columns`."
  ja: "`rows = x.numel() // columns` とし、`x.flatten()[: rows * columns]` を使っています。"
why:
  en: "What does not fill a row disappears without a word: of 6 elements in rows of 4, two are lost."
  ja: "行を埋められない要素が、黙って消えます。要素 6 個を 4 個ずつ並べると、2 個が失われます。"
try:
  en: "Leave the division to reshape: it raises RuntimeError where it does not come out even."
  ja: "割り算は reshape に任せましょう。割り切れなければ RuntimeError になります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.reshape.html
"""


def fold(x, columns):
    if columns < 1:
        raise ValueError("'columns' must be at least 1")
    rows = x.numel() // columns
    return x.flatten()[: rows * columns].reshape(rows, columns)
