"""
task: reshape_report
check: test_x_that_must_be_copied
title:
  en: "A copy is never made"
  ja: "コピーを作っていません"
wrote:
  en: "`x.view(shape), True`."
  ja: "`x.view(shape), True` と書いています。"
why:
  en: "For a transposed x the view does not exist: RuntimeError, although the elements fit."
  ja: "転置した x では、そのビューは作れません。要素数は合うのに RuntimeError になります。"
try:
  en: "reshape copies where view can't."
  ja: "view できないときは、reshape がコピーを作ります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.reshape.html
"""


def reshape_report(x, shape):
    return x.view(tuple(shape)), True
