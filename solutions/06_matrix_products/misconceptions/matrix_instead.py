"""
task: elementwise_product
check: test_element_by_element
title:
  en: "The matrix product"
  ja: "行列積になっています"
wrote:
  en: "`a @ b`."
  ja: "`a @ b` と書いています。"
why:
  en: >-
    `@` sums over rows and columns and wants inner sizes that agree. The Hadamard product multiplies what stands in
    the same place.
  ja: "`@` は行と列を掛けて足すもので、内側の大きさが合っていなければなりません。アダマール積は、同じ位置の要素どうしを掛けます。"
try:
  en: "`a * b` or `torch.mul(a, b)`, after comparing the shapes."
  ja: "形状を比べてから、`a * b` か `torch.mul(a, b)` と書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mul.html
"""  # noqa: E501


def elementwise_product(a, b):
    if a.shape != b.shape:
        raise ValueError("the shapes differ")
    return a @ b
