"""
task: fold
check: rules
title:
  en: "x itself gets another shape"
  ja: "x そのものの形状が変わっています"
wrote:
  en: "`x.resize_(rows, columns)`."
  ja: "`x.resize_(rows, columns)` と書いています。"
why:
  en: >-
    The underscore says it: the caller's tensor is changed. resize_ also goes through the memory, not through x in
    reading order.
  ja: "下線が示すとおり、呼び出し側のテンソルが変わります。また、resize_ は x を読む順ではなく、メモリの順で要素を並べます。"
try:
  en: "`x.reshape(-1, columns)` returns a new tensor."
  ja: "`x.reshape(-1, columns)` は新しいテンソルを返します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.resize_.html
"""  # noqa: E501


def fold(x, columns):
    if columns < 1 or x.numel() % columns:
        raise ValueError("the last row is not full")
    return (
        x.detach().resize_(x.numel() // columns, columns)
        if x.requires_grad
        else x.resize_(x.numel() // columns, columns)
    )
