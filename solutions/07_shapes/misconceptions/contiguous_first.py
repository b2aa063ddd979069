"""
task: reshape_report
check: test_not_contiguous_and_still_a_view
title:
  en: "Copied before the view is tried"
  ja: "view を試す前にコピーしています"
wrote:
  en: "`y = x.contiguous().view(shape)`."
  ja: "`y = x.contiguous().view(shape)` と書いています。"
why:
  en: "contiguous() copies every x that is not contiguous, also one that could have been viewed as it is."
  ja: "contiguous() は非連続な x を必ずコピーします。そのままビューにできる場合でも同じです。"
try:
  en: "`x.reshape(shape)` looks at the strides and copies only where it must."
  ja: "`x.reshape(shape)` はストライドを調べ、必要なときだけコピーします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.contiguous.html
"""


def reshape_report(x, shape):
    y = x.contiguous().view(tuple(shape))
    return y, y.untyped_storage().data_ptr() == x.untyped_storage().data_ptr()
