"""
task: to_numpy
check: test_tensors_that_require_grad
title:
  en: "detach() shares the memory"
  ja: "detach() はメモリを共有します"
wrote:
  en: "`x.detach().cpu().numpy()`."
  ja: "`x.detach().cpu().numpy()` としています。"
why:
  en: "detach() drops the record and keeps the memory. On the CPU, cpu() and numpy() keep it, too, so a write to the array changes the parameter. Lazy views and bfloat16 are errors besides."
  ja: "detach() は記録を切り離すだけで、メモリは同じです。CPU では cpu() も numpy() も同じメモリのままなので、配列に書き込むとパラメータが変わります。遅延されたビューと bfloat16 ではエラーにもなります。"
try:
  en: "x.numpy(force=True).copy(), and x.float() before it for bfloat16."
  ja: "x.numpy(force=True).copy() とし、bfloat16 ならその前に x.float() としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html
"""  # noqa: E501


def to_numpy(x):
    return x.detach().cpu().numpy()
