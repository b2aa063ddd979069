"""
task: minimise_with
check: test_sizes_and_dtypes
title:
  en: "float64 is computed in float32"
  ja: "float64 を float32 で計算しています"
wrote:
  en: "The copy is made with `.float()`, and the result is cast back."
  ja: "`.float()` でコピーを作り、最後にデータ型を戻しています。"
why:
  en: "The dtype of the result looks right, but half of its digits are gone."
  ja: "結果のデータ型は正しく見えますが、桁の半分が失われています。"
try:
  en: "Leave the dtype alone: `start.detach().clone()`."
  ja: "データ型は変えないでください。`start.detach().clone()` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.clone.html
"""


def minimise_with(f, start, make_optimizer, steps):
    x = start.detach().clone().float().requires_grad_()
    optimizer = make_optimizer([x])
    for _ in range(steps):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
    return x.detach().to(start.dtype)
