"""Runs beside the answer: takes a position apart, since a range does not cross the border by itself."""


def where(answer, step, samples, batch_size, drop_last=False):
    """en: Calls your position(step, samples, batch_size, drop_last) and takes the result apart: the epoch, the type of
    the batch, and the sample indices in it.
    ja: position(step, samples, batch_size, drop_last) を呼び出し、結果をエポックの番号、バッチの型、バッチに入る
    サンプルのインデックスに分けます。"""
    found = answer.position(step, samples, batch_size, drop_last)
    if not isinstance(found, tuple) or len(found) != 2:
        return found
    epoch, batch = found
    indices = list(batch[:50]) if isinstance(batch, range) else batch
    return {"epoch": epoch, "type": type(batch).__name__, "samples": indices}
