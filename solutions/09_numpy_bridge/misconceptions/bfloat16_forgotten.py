r"""
task: to_numpy
check: test_bfloat16_becomes_float32
title:
  en: "bfloat16 is a TypeError"
  ja: "bfloat16 で TypeError になります"
wrote:
  en: "`x.numpy(force=True).copy()` for every dtype."
  ja: "どのデータ型でも `x.numpy(force=True).copy()` としています。"
why:
  en: "NumPy has no bfloat16, and force=True does not change the dtype: \"Got unsupported ScalarType BFloat16\"."
  ja: "NumPy には bfloat16 がなく、force=True もデータ型は変えません。\"Got unsupported ScalarType BFloat16\" になります。"
try:
  en: "Convert with x.float() first where x.dtype == torch.bfloat16."
  ja: "x.dtype == torch.bfloat16 なら、先に x.float() で変換しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.numpy.html
"""  # noqa: E501


def to_numpy(x):
    return x.numpy(force=True).copy()
