"""
task: same_memory
check: test_memory_of_tensors_that_require_grad
title:
  en: "A tensor that requires grad is an error"
  ja: "requires_grad=True のテンソルでエラーになります"
wrote:
  en: "`np.shares_memory(array, x.numpy())`."
  ja: "`np.shares_memory(array, x.numpy())` としています。"
why:
  en: ".numpy() refuses tensors that require grad, so the question can't be answered for parameters. bfloat16 and lazy views are refused, too."
  ja: ".numpy() は requires_grad=True のテンソルを拒むため、パラメータについて調べられません。bfloat16 や遅延されたビューも拒みます。"
try:
  en: "x.detach() shares the memory of x; addresses (x.data_ptr()) are there for every dense tensor."
  ja: "x.detach() は x とメモリを共有します。アドレス (x.data_ptr()) は、疎でないどのテンソルにもあります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html
"""  # noqa: E501

import numpy as np


def same_memory(array, x):
    if x.device.type != "cpu":
        return False
    return np.shares_memory(array, x.numpy())
