"""
task: reshape_report
check: test_contiguous_x
title:
  en: "A list instead of a tuple"
  ja: "タプルではなくリストを返しています"
wrote:
  en: "`return [y, shared]`."
  ja: "`return [y, shared]` と書いています。"
why:
  en: >-
    It unpacks like a tuple, so that nothing is noticed at first; but the signature promises a tuple, and a list is
    not equal to one.
  ja: "タプルと同じように展開できるので、最初は気づきません。しかし、シグネチャはタプルを約束しており、リストとタプルは等しくなりません。"
try:
  en: "`return y, shared`."
  ja: "`return y, shared` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.reshape.html
"""  # noqa: E501


def reshape_report(x, shape):
    y = x.reshape(tuple(shape))
    return [y, y.untyped_storage().data_ptr() == x.untyped_storage().data_ptr()]
