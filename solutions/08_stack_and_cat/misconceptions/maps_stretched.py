"""
task: concat_channels
check: test_maps_of_other_sizes
title:
  en: "Small maps are stretched"
  ja: "小さい特徴マップが引き伸ばされています"
wrote:
  en: "A buffer like the first output, filled by channel slices without a check: H = 1 fills all rows."
  ja: "最初の出力に合わせて用意したテンソルに、大きさを確かめずにチャンネルごとに代入しています。H = 1 のものがすべての行に入ります。"
why:
  en: "Assigning to a slice broadcasts, as arithmetic does."
  ja: "スライスへの代入でも、計算と同じようにブロードキャストが起こります。"
try:
  en: "Compare N, H and W, or use torch.cat, which does."
  ja: "N・H・W を比べるか、それを調べてくれる torch.cat を使いましょう。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""  # noqa: E501


def concat_channels(outputs):
    if not outputs or any(output.dim() not in (3, 4) for output in outputs):
        raise ValueError("(C, H, W) or (N, C, H, W)")
    first = outputs[0]
    joined = first.new_zeros(*first.shape[:-3], sum(output.shape[-3] for output in outputs), *first.shape[-2:])
    start = 0
    for output in outputs:
        joined[..., start : start + output.shape[-3], :, :] = output
        start += output.shape[-3]
    return joined
