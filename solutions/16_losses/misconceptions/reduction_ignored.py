r"""
task: mse
check: test_sum_and_none
title:
  en: "reduction is not used"
  ja: "reduction が使われていません"
wrote:
  en: "`squares.mean()`, whatever `reduction` says."
  ja: "`reduction` が何であっても `squares.mean()` を返しています。"
why:
  en: "A caller who asks for \"none\" wants to weigh the elements; with \"sum\", to divide by a number of their own."
  ja: "\"none\" を求めるのは要素ごとに重みを付けたいとき、\"sum\" を求めるのは自分で決めた数で割りたいときです。"
try:
  en: "Three cases: `squares`, `squares.sum()`, `squares.mean()`."
  ja: "`squares`、`squares.sum()`、`squares.mean()` の 3 通りに分けます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html
"""


def mse(prediction, target, reduction="mean"):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(reduction)
    return ((prediction - target) ** 2).mean()
