r"""
task: mse
check: test_sum_and_none
title:
  en: "\"none\" loses the shape"
  ja: "\"none\" で形状が失われています"
wrote:
  en: "`squares.reshape(-1)` before the reduction."
  ja: "まとめる前に `squares.reshape(-1)` で 1 次元にしています。"
why:
  en: "\"none\" is for looking at single elements: which row, which column? A flat tensor no longer says."
  ja: "\"none\" は、どの行のどの列が悪いかなど、要素を個別に見るためのものです。1 次元にすると、\
    それがわからなくなります。"
try:
  en: "Return the squares in the shape of the inputs."
  ja: "入力と同じ形状のまま返します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html
"""


def mse(prediction, target, reduction="mean"):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(reduction)
    squares = ((prediction - target) ** 2).reshape(-1)
    if reduction == "none":
        return squares
    return squares.sum() if reduction == "sum" else squares.mean()
