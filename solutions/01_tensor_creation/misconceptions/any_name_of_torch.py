"""
task: cast_by_name
check: test_other_names
title:
  en: "Every name that torch has is accepted"
  ja: "torch にある名前なら何でも受け付けています"
wrote:
  en: "`x.to(getattr(torch, name).dtype)` without a check: BoolStorage works, float32 is an AttributeError."
  ja: "検査なしの `x.to(getattr(torch, name).dtype)` です。BoolStorage は通り、float32 は AttributeError になります。"
why:
  en: "The name decides what is looked up in the whole of torch, so it must be checked first."
  ja: "名前しだいで torch のどんなものでも取り出せてしまうので、先に調べる必要があります。"
try:
  en: "Compare the name with the ten that are allowed."
  ja: "許される 10 個の名前と比べましょう。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html
"""

import torch


def cast_by_name(x, name):
    return x.to(getattr(torch, name).dtype)
