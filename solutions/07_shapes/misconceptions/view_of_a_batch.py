"""
task: flatten_batch
check: test_batches_in_other_layouts
title:
  en: "view needs suitable strides"
  ja: "view はストライドが合わないと使えません"
wrote:
  en: "`x.view(len(x), -1)`, as most examples have it."
  ja: "多くの例と同じように `x.view(len(x), -1)` と書いています。"
why:
  en: "After a permute, as for channels first, the elements of a sample are not evenly spaced in memory: RuntimeError."
  ja: "チャンネルを前に移すときのように permute を使った後では、サンプルの要素がメモリ上で等間隔に並んでおらず、RuntimeError になります。"
try:
  en: "reshape or flatten copy where they must."
  ja: "reshape や flatten なら、必要なときだけコピーします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.view.html
"""  # noqa: E501


def flatten_batch(x):
    if x.dim() == 0:
        raise ValueError("no batch")
    size = x.numel() // len(x) if len(x) else x[:0].flatten(1).shape[1] if x.dim() > 1 else 1
    return x.view(len(x), size)
