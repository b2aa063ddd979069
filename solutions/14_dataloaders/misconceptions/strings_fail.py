"""
task: move_batches
check: test_what_is_no_tensor_stays
title:
  en: "Strings and numbers fail"
  ja: "文字列や数で失敗します"
wrote:
  en: "Every leaf gets `.to(device)`."
  ja: "すべての葉に `.to(device)` を呼んでいます。"
why:
  en: "Batches may hold texts, file names or None. They have no .to and have no need to move."
  ja: "バッチには、テキストやファイル名や None も入ります。to はなく、移す必要もありません。"
try:
  en: "Move what is a torch.Tensor, and return everything else as it is."
  ja: "torch.Tensor なら移し、それ以外はそのまま返しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""


def move_batches(loader, device):
    for batch in loader:
        yield moved(batch, device)


def moved(batch, device):
    if isinstance(batch, dict):
        return {key: moved(value, device) for key, value in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)(moved(value, device) for value in batch)
    return batch.to(device)
