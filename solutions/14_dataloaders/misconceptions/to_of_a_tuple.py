"""
task: move_batches
check: test_batches_of_any_structure
title:
  en: "The batch itself is asked to move"
  ja: "バッチそのものに to を呼んでいます"
wrote:
  en: "`yield batch.to(device)`."
  ja: "`yield batch.to(device)` と書いています。"
why:
  en: "A tensor has .to, a tuple or list or dict has not: AttributeError."
  ja: "to があるのはテンソルです。タプルやリストや辞書にはないので、AttributeError になります。"
try:
  en: "Go into the containers and move the tensors in there."
  ja: "中に入って、そこにあるテンソルを移しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""


def move_batches(loader, device):
    for batch in loader:
        yield batch.to(device)
