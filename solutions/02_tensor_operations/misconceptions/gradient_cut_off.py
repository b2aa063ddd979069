"""
task: with_last
check: test_gradient_of_with_last
title:
  en: "The gradient is cut off"
  ja: "勾配が途切れています"
wrote:
  en: "`x.detach().clone()`."
  ja: "`x.detach().clone()` と書いています。"
why:
  en: >-
    detach() leaves autograd's record: whatever is computed from the copy, no gradient comes back to x. Training
    goes on without an error, and without effect.
  ja: "detach() は autograd の記録から外れます。コピーから何を計算しても、勾配は x に戻りません。学習はエラーもなく進みますが、効果がありません。"
try:
  en: "`x.clone()` alone."
  ja: "`x.clone()` だけにしてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.clone.html
"""  # noqa: E501


def with_last(x, value):
    if x.dim() == 0:
        raise IndexError("a 0-d tensor has no last element")
    y = x.detach().clone()
    y[(-1,) * y.dim()] = value
    return y
