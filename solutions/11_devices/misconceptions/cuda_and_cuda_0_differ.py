"""
task: result_device
check: test_cuda_is_cuda_0
title:
  en: '"cuda" and "cuda:0" are taken for two devices'
  ja: '"cuda" と "cuda:0" を別のデバイスとして扱っています'
wrote:
  en: "The strings are compared as they come."
  ja: "文字列をそのまま比べています。"
why:
  en: '"cuda" names the current GPU, number 0 unless that was changed; a tensor made there says cuda:0.'
  ja: '"cuda" は現在の GPU（変更しなければ 0 番）のことで、そこに作ったテンソルの device は cuda:0 です。'
try:
  en: 'Turn "cuda" into "cuda:0" before comparing.'
  ja: '比べる前に "cuda" を "cuda:0" に直します。'
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html#torch.device
"""


def result_device(a_device, a_dim, b_device, b_dim):
    if a_device == b_device:
        return a_device
    if a_device == "cpu" and a_dim == 0:
        return b_device
    if b_device == "cpu" and b_dim == 0:
        return a_device
    raise RuntimeError("two devices")
