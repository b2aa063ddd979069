r"""
task: position
check: test_steps_of_two_epochs
title:
  en: "Epochs counted from 1"
  ja: "エポックを 1 から数えています"
wrote:
  en: "`step // count + 1`."
  ja: "`step // count + 1` としています。"
why:
  en: "People say \"epoch 1\", but step, epoch and index all begin at 0 here, so that they fit together in code."
  ja: "会話では「1 エポック目」と言いますが、ここではコードの中でつじつまが合うように、ステップもエポックもインデックスも 0 から始めます。"
try:
  en: "Leave the + 1 to the place where the number is printed."
  ja: "+ 1 は、番号を表示するところで足しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501


def _batches(samples, batch_size, drop_last):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return samples // batch_size if drop_last else -(-samples // batch_size)


def position(step, samples, batch_size, drop_last=False):
    count = _batches(samples, batch_size, drop_last)
    if step < 0 or count == 0:
        raise ValueError("there is no such step")
    epoch, batch = divmod(step, count)
    epoch += 1
    start = batch * batch_size
    return epoch, range(start, min(start + batch_size, samples))
