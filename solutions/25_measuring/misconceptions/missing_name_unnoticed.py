r"""
task: release
check: test_refuses_a_missing_name
title:
  en: "A missing name is not noticed"
  ja: "ない名前に気づきません"
wrote:
  en: "`holder.pop(name, None)`."
  ja: "`holder.pop(name, None)` としています。"
why:
  en: "With a default, pop takes a missing name in silence."
  ja: "既定値を渡すと、pop は名前がなくても何も言いません。"
try:
  en: "`del holder[name]`, or pop without a default."
  ja: "`del holder[name]` とするか、既定値なしの pop を使いましょう。"
read: https://docs.python.org/3/library/stdtypes.html#dict.pop
"""

import torch


def release(holder, name):
    before = torch.cuda.memory_allocated()
    holder.pop(name, None)
    torch.cuda.empty_cache()
    return before - torch.cuda.memory_allocated()
