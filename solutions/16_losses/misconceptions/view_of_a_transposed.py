"""
task: mse
check: test_mse_divides_by_all_elements
title:
  en: "view() fails for tensors that are not contiguous"
  ja: "連続していないテンソルで view() が失敗しています"
wrote:
  en: "`prediction.view(-1)` to compare flat tensors."
  ja: "1 次元にして比べるために `prediction.view(-1)` を使っています。"
why:
  en: "view() never copies, so a transposed or strided tensor may not have a flat view."
  ja: "view() はコピーをしないので、転置したテンソルや飛び飛びのテンソルは 1 次元のビューにできません。"
try:
  en: "Nothing needs to be flat: mean() and sum() take any shape. Otherwise use reshape()."
  ja: "1 次元にする必要はありません。mean() も sum() もどんな形状でも使えます。必要なら reshape() を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.view.html
"""


def mse(prediction, target, reduction="mean"):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(reduction)
    if reduction == "none":
        return (prediction - target) ** 2
    squares = (prediction.view(-1) - target.view(-1)) ** 2
    return squares.sum() if reduction == "sum" else squares.mean()
