"""
task: backward_by_hand
check: test_without_gradients
title:
  en: "backward() has nothing to go back through inside no_grad()"
  ja: "no_grad() の中では backward() がたどる記録がありません"
wrote:
  en: "Autograd on fresh leaves, which works until somebody calls the function inside torch.no_grad(): RuntimeError."
  ja: "新しい葉テンソルで autograd を使っています。普段は動きますが、torch.no_grad() の中で呼ばれると RuntimeError
    になります。"
why:
  en: "While gradients are off no operation is recorded, whatever the flags of the leaves say."
  ja: "勾配計算が無効な間は、葉テンソルのフラグが True でも演算は記録されません。"
try:
  en: "Write the chain rule out by hand, or wrap the work in `with torch.enable_grad():`."
  ja: "連鎖律を自分で書き下すか、計算を `with torch.enable_grad():` で囲んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""


def backward_by_hand(x, w, b, y):
    w, b = w.detach().clone().requires_grad_(), b.detach().clone().requires_grad_()
    pred = x.detach() @ w + b
    if pred.shape != y.shape:
        raise ValueError("y does not have the shape of pred")
    loss = ((pred - y) ** 2).mean()
    loss.backward()
    return loss.detach(), w.grad, b.grad
