"""
task: no_grad_call
check: test_name_is_kept
title:
  en: "The name of f is lost"
  ja: "f の名前が失われています"
wrote:
  en: "The inner function is returned without functools.wraps: its __name__ is its own."
  ja: "functools.wraps を使わずに内側の関数を返したので、__name__ がその関数のものになっています。"
why:
  en: "Error messages, logs and profiles then show the same name for every decorated function."
  ja: "エラーメッセージやログで、デコレートした関数がどれも同じ名前になってしまいます。"
try:
  en: "`@functools.wraps(f)` above the inner function."
  ja: "内側の関数に `@functools.wraps(f)` を付けましょう。"
read: https://docs.python.org/3/library/functools.html#functools.wraps
"""

import torch


def no_grad_call(f):
    def call(*args, **kwargs):
        with torch.no_grad():
            return f(*args, **kwargs)

    return call
