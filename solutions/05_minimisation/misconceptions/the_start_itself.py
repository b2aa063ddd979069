"""
task: minimise_with
check: test_the_start_stays
title:
  en: "The caller's tensor is optimised"
  ja: "呼び出し側のテンソルを最適化しています"
wrote:
  en: "`x = start.detach().requires_grad_()`: a new tensor, but in start's memory."
  ja: "`x = start.detach().requires_grad_()` と書いています。別のテンソルですが、start と同じメモリを使っています。"
why:
  en: "detach() copies nothing, and step() changes values in place: the caller's start moves along."
  ja: "detach() はコピーしません。step() は値をその場で変えるので、呼び出し側の start も一緒に動きます。"
try:
  en: "Add a clone(): `start.detach().clone().requires_grad_()`."
  ja: "clone() を加えましょう。`start.detach().clone().requires_grad_()` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.clone.html
"""


def minimise_with(f, start, make_optimizer, steps):
    x = start.detach().requires_grad_()
    optimizer = make_optimizer([x])
    for _ in range(steps):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
    return x.detach()
