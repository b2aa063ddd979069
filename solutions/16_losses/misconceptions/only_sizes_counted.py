"""
task: mse
check: test_mse_of_unequal_shapes
title:
  en: "Only the number of elements is compared"
  ja: "要素の数しか比べていません"
wrote:
  en: "`prediction.numel() != target.numel()` as the test of the shapes."
  ja: "形状の検査が `prediction.numel() != target.numel()` になっています。"
why:
  en: "(4, 1) and (4,) have four elements each, and their difference has sixteen. (2, 3) and (3, 2) have six each."
  ja: "(4, 1) と (4,) はどちらも 4 要素ですが、差は 16 要素です。(2, 3) と (3, 2) もどちらも 6 要素です。"
try:
  en: "Compare `prediction.shape` with `target.shape`."
  ja: "`prediction.shape` と `target.shape` を比べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html
"""


def mse(prediction, target, reduction="mean"):
    if prediction.numel() != target.numel():
        raise ValueError("sizes differ")
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(reduction)
    squares = (prediction.reshape(-1) - target.reshape(-1)).reshape(prediction.shape) ** 2
    if reduction == "none":
        return squares
    return squares.sum() if reduction == "sum" else squares.mean()
