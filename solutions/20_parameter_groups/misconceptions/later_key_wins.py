"""
task: layer_groups
check: test_keys_that_overlap
title:
  en: "The later of two overlapping keys wins"
  ja: "重なるキーは、後のものが勝ちます"
wrote:
  en: "You wrote `rate_of.update(dict.fromkeys(layer.parameters(), rate))`."
  ja: "`rate_of.update(dict.fromkeys(layer.parameters(), rate))` と書いています。"
why:
  en: "Which rate was meant? The order of a dict decides silently."
  ja: "どちらの学習率のつもりだったのでしょうか。辞書の順序が黙って決めてしまいます。"
try:
  en: "Remember what is taken, and raise ValueError when a key meets it again."
  ja: "使ったパラメータを覚えておき、別のキーがまた指したら ValueError を送出します。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""


def layer_groups(model, rates, default):
    rate_of = {}
    for name, rate in rates.items():
        try:
            named = list(model.get_submodule(name).parameters())
        except AttributeError:
            named = []
        if not named:
            raise ValueError(name)
        rate_of.update(dict.fromkeys(named, rate))
    return [{"params": [p], "lr": rate_of.get(p, default)} for p in model.parameters() if p.requires_grad]
