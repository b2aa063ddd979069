"""
task: result_device
check: test_cuda_is_cuda_0
title:
  en: "All GPUs are taken for one device"
  ja: "すべての GPU を 1 つのデバイスとして扱っています"
wrote:
  en: 'Only the types are compared: "cuda:0" and "cuda:1" are both cuda.'
  ja: '種類だけを比べ、"cuda:0" も "cuda:1" も同じ cuda としています。'
why:
  en: "Each GPU has its own memory; a sum of tensors on two of them is refused like one of CPU and GPU."
  ja: "GPU はそれぞれ別のメモリを持ちます。2 つの GPU にまたがる演算は、CPU と GPU の場合と同じく拒否されます。"
try:
  en: 'Compare type and number, with "cuda" standing for "cuda:0".'
  ja: '種類と番号の両方を比べます。"cuda" は "cuda:0" とみなします。'
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html#torch.device
"""


def result_device(a_device, a_dim, b_device, b_dim):
    if a_device.split(":")[0] == b_device.split(":")[0]:
        return a_device
    if a_device == "cpu" and a_dim == 0:
        return b_device
    if b_device == "cpu" and b_dim == 0:
        return a_device
    raise RuntimeError("two devices")
