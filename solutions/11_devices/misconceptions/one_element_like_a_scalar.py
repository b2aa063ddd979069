"""
task: result_device
check: test_one_element_is_not_zero_dimensions
title:
  en: "One dimension is treated like none"
  ja: "1 次元を 0 次元と同じに扱っています"
wrote:
  en: "`dim <= 1` stands where 0 dimensions are meant, so torch.tensor([10]) passes for a number."
  ja: "0 次元のつもりで `dim <= 1` と書いたため、torch.tensor([10]) も数とみなされています。"
why:
  en: "torch.tensor([10]) has one element, but also one dimension: next to a GPU tensor it is refused."
  ja: "torch.tensor([10]) は要素が 1 つでも 1 次元です。GPU テンソルとの演算は拒否されます。"
try:
  en: "Ask for `dim == 0`."
  ja: "`dim == 0` かどうかを調べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.dim.html
"""


def result_device(a_device, a_dim, b_device, b_dim):
    a, b = ("cuda:0" if name == "cuda" else name for name in (a_device, b_device))
    if a == b:
        return a
    if a == "cpu" and a_dim <= 1:
        return b
    if b == "cpu" and b_dim <= 1:
        return a
    raise RuntimeError("two devices")
