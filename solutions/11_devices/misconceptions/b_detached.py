"""
task: add_on
check: test_gradients_of_both
title:
  en: "b is cut off the graph"
  ja: "b が計算グラフから切り離されています"
wrote:
  en: "`b.detach().to(a.device)` (or .data, or torch.tensor(b, …)) moves the numbers of b only."
  ja: "`b.detach().to(a.device)`（または .data や torch.tensor(b, …)）では、b の数値だけが移動します。"
why:
  en: "to() is an operation of the graph like any other; without it no gradient comes back to b."
  ja: "to() もほかの演算と同じく計算グラフに記録されます。切り離すと b まで勾配が戻りません。"
try:
  en: "Call `to` on b itself: `a + b.to(a.device)`."
  ja: "b 自身に対して `to` を呼び、`a + b.to(a.device)` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html
"""


def add_on(a, b):
    return a + b.detach().to(a.device)
