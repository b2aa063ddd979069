"""
task: minimise_with
check: test_a_vector_by_hand
title:
  en: "The result still requires grad"
  ja: "結果の requires_grad が True のままです"
wrote:
  en: "The optimised tensor itself is returned."
  ja: "最適化したテンソルをそのまま返しています。"
why:
  en: "Whatever the caller computes with it is recorded, and NumPy and matplotlib refuse it."
  ja: "呼び出し側がそれを使う計算はすべて記録されます。NumPy や matplotlib にも渡せません。"
try:
  en: "`return x.detach()`."
  ja: "`return x.detach()` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html
"""


def minimise_with(f, start, make_optimizer, steps):
    x = start.detach().clone().requires_grad_()
    optimizer = make_optimizer([x])
    for _ in range(steps):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
    return x
