"""
task: fit_line
check: test_finds_the_line
title:
  en: "The second call goes on where the first one stopped"
  ja: "2 回目の呼び出しが、1 回目の続きから始まります"
wrote:
  en: "slope and intercept are made once, outside of the function."
  ja: "slope と intercept を関数の外で 1 回だけ作っています。"
why:
  en: "They keep their values between calls: what a call returns depends on the calls before."
  ja: "呼び出しの間も値が残るので、返り値がそれまでの呼び出しに左右されます。"
try:
  en: "Make both inside of the function, so that every call begins at 0."
  ja: "呼ぶたびに 0 から始まるように、どちらも関数の中で作ってください。"
read: https://docs.python.org/3/faq/programming.html#what-are-the-rules-for-local-and-global-variables-in-python
"""

from torch import Tensor

line = {"slope": 0.0, "intercept": 0.0}


def fit_line(x: Tensor, y: Tensor, lr: float, steps: int) -> tuple[float, float]:
    if len(x) != len(y):
        raise ValueError(f"x and y must be equally long (got {len(x)} and {len(y)})")
    for _ in range(steps):
        error = line["slope"] * x + line["intercept"] - y
        down = 2 * (error * x).mean().item(), 2 * error.mean().item()
        line["slope"] -= lr * down[0]
        line["intercept"] -= lr * down[1]
    return line["slope"], line["intercept"]
