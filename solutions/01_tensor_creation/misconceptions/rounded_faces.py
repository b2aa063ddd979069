"""
task: dice
check: test_every_face_is_equally_likely
title:
  en: "Rounding makes the end faces rare"
  ja: "四捨五入のせいで両端の目が出にくくなっています"
wrote:
  en: "`(rand * (sides - 1) + 1).round()`: 1 and the last face come half as often as the others."
  ja: "`(rand * (sides - 1) + 1).round()` としたので、1 と最後の目はほかの目の半分しか出ません。"
why:
  en: "Every inner face gets an interval of length 1, but the two at the ends only the half of it that lies inside."
  ja: "内側の目には長さ 1 の区間が割り当てられますが、両端の目には、範囲内に入る半分しか割り当てられません。"
try:
  en: "Cut off instead: `(rand * sides).long() + 1`; or take `torch.randint`."
  ja: "切り捨てにして `(rand * sides).long() + 1` とするか、`torch.randint` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.randint.html
"""

import torch


def dice(rolls, sides, generator):
    if sides < 1:
        raise ValueError("a die has at least one side")
    thrown = torch.rand(tuple(rolls), generator=generator, device=generator.device)
    return (thrown * (sides - 1) + 1).round().long()
