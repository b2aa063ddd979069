"""
task: reshape_report
check: test_not_contiguous_and_still_a_view
title:
  en: "Not contiguous is taken for copied"
  ja: "非連続ならコピーだとみなしています"
wrote:
  en: "`x.reshape(shape), x.is_contiguous()`."
  ja: "`x.reshape(shape), x.is_contiguous()` と書いています。"
why:
  en: >-
    A contiguous x always gives a view. But others may: the left half of a matrix can't be flattened without a copy,
    yet each row can be split.
  ja: "連続な x なら必ずビューですが、非連続でもビューになることがあります。行列の左半分は、コピーなしで平らにはできませんが、各行を分けることはできます。"
try:
  en: "Try view and catch the RuntimeError, or compare the memory."
  ja: "view を試して RuntimeError を捕まえるか、メモリを比べてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.view.html
"""  # noqa: E501


def reshape_report(x, shape):
    return x.reshape(tuple(shape)), x.is_contiguous()
