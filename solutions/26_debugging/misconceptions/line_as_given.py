r"""
task: fit_line
check: test_two_steps
title:
  en: "The loss is still taken from an output of before the loop"
  ja: "損失が、ループの前の出力から求めたままです"
wrote:
  en: "`loss` is computed once, before the loop; in the loop there is a new output, and backward() of the old loss."
  ja: "`loss` はループの前に 1 回だけ求めています。
    ループの中では新しい出力を求めながら、古い損失に backward() を呼んでいます。"
why:
  en: "The first backward() frees the graph of that loss, so the second one stops: \"Trying to backward through the
    graph a second time\". The new outputs are used nowhere."
  ja: "1 回目の backward() で、その損失の計算グラフは解放されます。
    そのため 2 回目は \"Trying to backward through the graph a second time\" で止まります。
    新しい出力は、どこにも使われていません。"
try:
  en: "Compute the loss in the loop, from the output of this step. And see whether the gradients are cleared."
  ja: "損失はループの中で、その回の出力から求めてください。勾配を消しているかどうかも確かめてください。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""

import torch
from torch import Tensor


def fit_line(x: Tensor, y: Tensor, lr: float, steps: int) -> tuple[float, float]:
    slope = torch.zeros((), dtype=x.dtype, device=x.device, requires_grad=True)
    intercept = torch.zeros((), dtype=x.dtype, device=x.device, requires_grad=True)
    optimizer = torch.optim.SGD([slope, intercept], lr=lr)
    output = slope * x + intercept
    loss = (output - y).pow(2).mean()
    for _ in range(steps):
        output = slope * x + intercept
        loss.backward()
        optimizer.step()
    return slope.item(), intercept.item()
