"""
task: deterministic
check: test_an_exception_inside
title:
  en: "The exception is swallowed"
  ja: "例外を握りつぶしています"
wrote:
  en: "`__exit__` returns True."
  ja: "`__exit__` が True を返しています。"
why:
  en: "For Python that means: the exception is dealt with. An error in the block then goes unnoticed."
  ja: "Python では「例外は処理済み」という意味になります。ブロックの中のエラーに誰も気づけません。"
try:
  en: "Return nothing from `__exit__`."
  ja: "`__exit__` からは何も返さないようにしましょう。"
read: https://docs.python.org/3/reference/datamodel.html#object.__exit__
"""

import torch


class deterministic:
    def __enter__(self):
        cudnn = torch.backends.cudnn
        self.flags = cudnn.deterministic, cudnn.benchmark
        self.mode = torch.are_deterministic_algorithms_enabled()
        self.warn_only = torch.is_deterministic_algorithms_warn_only_enabled()
        torch.use_deterministic_algorithms(True)
        cudnn.deterministic, cudnn.benchmark = True, False

    def __exit__(self, *error):
        cudnn = torch.backends.cudnn
        cudnn.deterministic, cudnn.benchmark = self.flags
        torch.use_deterministic_algorithms(self.mode, warn_only=self.warn_only)
        return True
