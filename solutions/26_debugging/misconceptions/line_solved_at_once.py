"""
task: fit_line
check: test_two_steps
title:
  en: "The best line instead of the line after these steps"
  ja: "指定された回数だけ進んだ直線ではなく、最良の直線を求めています"
wrote:
  en: "The least-squares solution is computed directly; lr and steps are not used."
  ja: "最小二乗法の解を直接求めていて、lr と steps を使っていません。"
why:
  en: "For a line that is the better method, but here the descent is the subject: after few steps the line is not
    there yet."
  ja: "直線を求めるだけならその方がよい方法ですが、ここで求めたいのは勾配降下法の途中の値です。
    数回の更新では、まだ最良の直線になりません。"
try:
  en: "Repair the loop that was given."
  ja: "与えられたループを直してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html
"""

from torch import Tensor


def fit_line(x: Tensor, y: Tensor, lr: float, steps: int) -> tuple[float, float]:
    if len(x) != len(y):
        raise ValueError(f"x and y must be equally long (got {len(x)} and {len(y)})")
    if steps == 0:
        return 0.0, 0.0
    spread = (x - x.mean()).pow(2).sum()
    slope = ((x - x.mean()) * (y - y.mean())).sum() / spread if spread > 0 else x.sum() * 0
    return slope.item(), (y.mean() - slope * x.mean()).item()
