"""
task: describe
check: test_a_small_matrix
title:
  en: "item() without a look at the number of elements"
  ja: "要素数を調べずに item() を呼んでいます"
wrote:
  en: '`"value": x.item()` for every tensor.'
  ja: 'どのテンソルにも `"value": x.item()` を使っています。'
why:
  en: 'Six numbers do not fit into one: RuntimeError "a Tensor with 6 elements cannot be converted to Scalar".'
  ja: "6 つの数は 1 つの数になりません。RuntimeError: a Tensor with 6 elements cannot be converted to Scalar となります。"
try:
  en: "`x.item() if x.numel() == 1 else None`."
  ja: "`x.item() if x.numel() == 1 else None` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
"""  # noqa: E501


def describe(x):
    return {
        "shape": tuple(x.shape),
        "numel": x.numel(),
        "dtype": x.dtype,
        "device": str(x.device),
        "value": x.item(),
    }
