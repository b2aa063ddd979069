"""
task: batch_sizes
check: test_all_of_them_full
title:
  en: "An empty last batch"
  ja: "最後に空のバッチがあります"
wrote:
  en: "The rest is always appended, `[batch_size] * full + [rest]`."
  ja: "`[batch_size] * full + [rest]` と、いつも余りを付け加えています。"
why:
  en: "Where the batch size divides the samples, the rest is 0, and the list ends with a batch that a loader never yields."
  ja: "割り切れるときの余りは 0 で、DataLoader が決して返さないバッチがリストの最後に残ります。"
try:
  en: "Append the rest only if it is not 0."
  ja: "余りは 0 でないときだけ付け加えましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501


def batch_sizes(samples, batch_size, drop_last=False):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    full, rest = divmod(samples, batch_size)
    return [batch_size] * full + ([] if drop_last else [rest])
