"""
task: swap_last
check: test_swapped_dtypes_and_layouts
title:
  en: "Complex numbers are conjugated"
  ja: "複素数が共役になっています"
wrote:
  en: "`x.mH` or `x.adjoint()`."
  ja: "`x.mH` や `x.adjoint()` を使っています。"
why:
  en: >-
    H is the conjugate transpose. For real numbers it is the same as the transpose, for complex ones the sign of the
    imaginary part changes.
  ja: "H は共役転置です。実数なら転置と同じですが、複素数では虚部の符号が変わります。"
try:
  en: "`x.mT` transposes only."
  ja: "転置だけなら `x.mT` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.adjoint.html
"""


def swap_last(x):
    if x.dim() < 2:
        raise ValueError("no matrix")
    return x.mH.resolve_conj()
