"""
task: freeze
check: test_the_rest_stays
title:
  en: "Other frozen parameters are thawed"
  ja: "凍結されていたほかのパラメータが元に戻っています"
wrote:
  en: "`parameter.requires_grad = not fits`: True for all others."
  ja: "`parameter.requires_grad = not fits` と書き、ほかはすべて True にしています。"
why:
  en: "What was frozen earlier starts to learn again. A second call of freeze undoes the first."
  ja: "前に凍結したものが、また学習を始めてしまいます。2 回目の freeze が 1 回目を取り消すことになります。"
try:
  en: "Set False for those that fit, and nothing for the others."
  ja: "当てはまるものだけを False にし、ほかには何も設定しません。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html#locally-disabling-gradient-computation
"""


def freeze(model, *prefixes):
    def fits(name, prefix):
        return name == prefix or name.startswith(prefix + ".")

    for prefix in prefixes:
        if not any(fits(name, prefix) for name, _ in model.named_parameters()):
            raise ValueError(f"no parameter under {prefix}")
    model.requires_grad_(True)
    names = []
    for name, parameter in model.named_parameters():
        if any(fits(name, prefix) for prefix in prefixes):
            names.append(name)
            parameter.requires_grad_(False)
            parameter.grad = None
    return names
