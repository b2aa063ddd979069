"""
task: vector_jacobian
check: test_a_square_matrix
title:
  en: "backward() without an argument works for scalars only"
  ja: "引数なしの backward() はスカラーにしか使えません"
wrote:
  en: "`y.backward()` for a y with several elements: RuntimeError, grad can be implicitly created only for scalar
    outputs."
  ja: "要素が複数ある y に対して `y.backward()` を呼んだため、「grad can be implicitly created only for scalar
    outputs」という RuntimeError になります。"
why:
  en: "Going back starts from one weight per output. For a scalar torch takes 1; for several outputs you have to say
    which."
  ja: "逆にたどるには、出力ごとに出発点となる重みが必要です。スカラーなら torch が 1
    とみなしますが、出力が複数あるときは指定しなければなりません。"
try:
  en: "`y.backward(v)`"
  ja: "`y.backward(v)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.backward.html
"""


def vector_jacobian(f, x, v):
    leaf = x.detach().clone().requires_grad_()
    y = f(leaf)
    y.backward()
    return leaf.grad * v
