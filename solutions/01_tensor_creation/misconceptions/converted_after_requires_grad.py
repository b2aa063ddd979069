"""
task: from_values
check: test_a_leaf_that_requires_grad
title:
  en: "Converted after requires_grad was set: no leaf"
  ja: "requires_grad を設定した後で変換したため、葉ではありません"
wrote:
  en: "`torch.tensor(…, requires_grad=True).to(dtype)`: the result of a conversion."
  ja: "`torch.tensor(…, requires_grad=True).to(dtype)` と書いたので、変換の結果になっています。"
why:
  en: "`.to` is an operation and is recorded. Its result has a grad_fn, and backward() fills .grad of leaves only."
  ja: "`.to` は演算なので記録されます。結果は grad_fn を持ち、backward() が .grad を埋めるのは葉だけです。"
try:
  en: "Set requires_grad last, or give everything to `torch.tensor` at once."
  ja: "requires_grad は最後に設定するか、すべてを 1 回の `torch.tensor` に渡しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.is_leaf.html
"""

import torch


def from_values(values, dtype=None, device="cpu", requires_grad=False):
    if not requires_grad:
        return torch.tensor(values, dtype=dtype, device=device)
    x = torch.tensor(values, dtype=torch.float64, device=device, requires_grad=True)
    return x.to(dtype or torch.get_default_dtype())
