"""
task: mse
check: test_the_mean_of_the_squares
devices: [simulated, cuda, mps]
title:
  en: "The loss is moved to the CPU"
  ja: "損失を CPU に移しています"
wrote:
  en: "`.cpu()` on both tensors, to be safe."
  ja: "念のために両方のテンソルに `.cpu()` を呼んでいます。"
why:
  en: "Each copy waits for the accelerator, in every step, and the loss lands where nobody expects it."
  ja: "コピーのたびにアクセラレータの計算を待つことになり、損失も思わぬデバイスに置かれます。"
try:
  en: "Compute where the inputs are; PyTorch does so by itself."
  ja: "入力のあるデバイスで計算します。PyTorch は何もしなくてもそうなります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cpu.html
"""


def mse(prediction, target, reduction="mean"):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(reduction)
    squares = (prediction.cpu() - target.cpu()) ** 2
    if reduction == "none":
        return squares
    return squares.sum() if reduction == "sum" else squares.mean()
