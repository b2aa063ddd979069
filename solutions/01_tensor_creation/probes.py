"""Generators, an array that changes afterwards, memory that shows, and another default dtype."""

import torch


def generator(seed):
    """en: A new generator with this seed.
    ja: このシードを持つ新しい乱数生成器です。"""
    return torch.Generator(device).manual_seed(seed)


def with_default(answer, dtype, name, *arguments):
    """en: Makes `dtype` the default dtype and calls your function of this name with these arguments.
    ja: 既定の dtype を `dtype` にして、この名前の関数をこの引数で呼び出します。"""
    before = torch.get_default_dtype()
    torch.set_default_dtype(dtype)
    try:
        return getattr(answer, name)(*arguments)
    finally:
        torch.set_default_dtype(before)


def written_afterwards(answer, array, dtype=None):
    """en: Calls your from_values with a copy of this array, then writes 99 into every element of the copy; returns the
    tensor as it is now.
    ja: この配列のコピーで from_values を呼び出し、その後でコピーの全要素に 99 を書き込みます。
    返すのは、その時点でのテンソルです。"""
    array = array.copy()
    tensor = answer.from_values(array) if dtype is None else answer.from_values(array, dtype=dtype)
    array[...] = 99
    return tensor


def transposed(answer, array):
    """en: Calls your from_values with array.T and with every second row of the array: neither is contiguous.
    ja: array.T と、配列の 1 行おきの部分で from_values を呼び出します。どちらもメモリ上で連続していません。"""
    return [answer.from_values(array.T), answer.from_values(array[::2])]


def over_old_memory(answer, *calls):
    """en: Has torch fill uninitialised memory with conspicuous values (NaN, the largest integer, True), and calls
    your blank with each of these tuples of arguments.
    ja: 未初期化のメモリを目立つ値（NaN、最大の整数、True）で埋めるように torch を設定し、
    それぞれの引数の組で blank を呼び出します。"""
    torch._C._set_deterministic_algorithms(True)  # the public setter imports half of the compiler
    try:
        return [answer.blank(*arguments) for arguments in calls]
    finally:
        torch._C._set_deterministic_algorithms(False)


def many_draws(answer, name, seed, count, *arguments):
    """en: Makes one generator and calls your function of this name `count` times with it; returns the results stacked.
    ja: 乱数生成器を 1 つ作り、この名前の関数をそれで count 回呼び出します。結果を積み重ねて返します。"""
    source = torch.Generator(device).manual_seed(seed)
    return torch.stack([getattr(answer, name)(*arguments, source) for _ in range(count)])
