"""
task: add_axis
check: test_at_every_place
title:
  en: "The last place is refused"
  ja: "最後の位置を拒んでいます"
wrote:
  en: "`if not -x.dim() <= dim < x.dim(): raise IndexError`."
  ja: "`if not -x.dim() <= dim < x.dim(): raise IndexError` と書いています。"
why:
  en: "Those are the dimensions of x. The result has one more, so there is one more place."
  ja: "これは x の次元の範囲です。結果は次元が 1 つ多いので、位置も 1 つ多くなります。"
try:
  en: "-(x.dim() + 1) ≤ dim ≤ x.dim(), as unsqueeze has it."
  ja: "unsqueeze と同じく -(x.dim() + 1) ≤ dim ≤ x.dim() です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.unsqueeze.html
"""


def add_axis(x, dim):
    if not -x.dim() <= dim < x.dim():
        raise IndexError(dim)
    return x.unsqueeze(dim)
