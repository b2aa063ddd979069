"""Hidden checks of 08_stack_and_cat."""

import torch

from grader.checks import close, each, equal, gradients, raises, refuses, task

EITHER = (RuntimeError, ValueError)
DTYPES = (torch.float64, torch.float32)


def _normal(rng, *shape, dtype=torch.float64):
    return torch.randn(shape, generator=rng, dtype=dtype)


def _turned(rng, *shape, dtype=torch.float64):
    """Return a tensor of this shape that is not contiguous, where it has several dimensions."""
    return _normal(rng, *reversed(shape), dtype=dtype).permute(tuple(reversed(range(len(shape)))))


def _numbers(start, *shape, dtype=torch.float32):
    """Return consecutive numbers in a shape: each element tells where it came from."""
    count = torch.Size(shape).numel()
    return torch.arange(start, start + count, dtype=dtype).reshape(shape)


def _all_equal(found, expected):
    for one, other in zip(found, expected, strict=True):
        equal(one, other)


# --- 1. make_batch


@task("make_batch")
def test_a_new_first_dimension(answer):
    """en: Image i is batch[i]: the batch has a new dimension in front, and the images stay whole.
    ja: i 番目の画像が batch[i] です。先頭に新しい次元ができ、画像はそのまま入ります。
    help en: torch.stack makes the new dimension. torch.cat would put the channels of all images in one row.
    help ja: 新しい次元を作るのは torch.stack です。torch.cat では、全画像のチャンネルが 1 列につながってしまいます。"""
    one, two = torch.tensor([[[1.0, 2.0]], [[3.0, 4.0]]]), torch.tensor([[[5.0, 6.0]], [[7.0, 8.0]]])
    batch = [[[[1.0, 2.0]], [[3.0, 4.0]]], [[[5.0, 6.0]], [[7.0, 8.0]]]]
    equal(answer.make_batch([one, two]), torch.tensor(batch))


@task("make_batch")
def test_any_number_of_images(answer, rng):
    """en: Any number of images, one included, in a list or a tuple, of any (C, H, W), contiguous or not.
    ja: 画像は 1 枚でも何枚でもよく、リストでもタプルでも、どんな (C, H, W) でも、連続でなくてもかまいません。"""
    groups = [(_numbers(1, 3, 2, 4),)]
    for count, shape in [(4, (3, 2, 2)), (3, (1, 5, 2)), (2, (2, 2, 2)), (2, (3, 1, 1))]:
        groups.append([_turned(rng, *shape) for _ in range(count)])
    expected = [torch.cat([image.reshape(1, *image.shape) for image in group]) for group in groups]
    _all_equal(each(answer.make_batch, *((group,) for group in groups)), expected)


@task("make_batch")
def test_pixels_keep_their_dtype(answer, rng):
    """en: The batch has the images' dtype: uint8 pixels stay uint8, float64 stays float64, exact to the last digit.
    ja: バッチのデータ型は画像と同じです。uint8 の画素は uint8、float64 は float64 のままで、最後の桁まで正確です。"""
    pixels = [torch.tensor([[[0, 255]]], dtype=torch.uint8), torch.tensor([[[7, 128]]], dtype=torch.uint8)]
    equal(answer.make_batch(pixels), torch.tensor([[[[0, 255]]], [[[7, 128]]]], dtype=torch.uint8))
    large = [torch.tensor([[[2**53 + 1]]]), torch.tensor([[[-1]]])]
    equal(answer.make_batch(large), torch.tensor([[[[2**53 + 1]]], [[[-1]]]]))
    precise = [_normal(rng, 1, 1, 2), _normal(rng, 1, 1, 2)]
    equal(answer.make_batch(precise), torch.stack(precise))


@task("make_batch")
def test_gradients_of_images(answer, probe, rng):
    """en: Gradients flow back to every image.
    ja: 勾配はすべての画像に流れます。
    help en: .numpy(), .tolist(), .detach() and torch.tensor(…) cut the batch off from its images.
    help ja: .numpy()、.tolist()、.detach()、torch.tensor(…) を使うと、バッチと画像のつながりが切れます。"""
    images = [_normal(rng, 2, 1, 3) for _ in range(3)]
    pull = _normal(rng, 3, 2, 1, 3)
    seen = probe.pulled_back(answer, "make_batch", images, pull)
    close(seen, {"result": torch.stack(images), "gradients": list(pull.unbind())})


@task("make_batch")
def test_images_that_differ(answer):
    """en: Images of different shapes are a RuntimeError or ValueError: nothing is cropped, padded, reshaped or
    stretched.
    ja: 形状の違う画像があれば RuntimeError か ValueError になります。切り取りも、余白の追加も、変形も、
    引き伸ばしもしません。"""
    pairs = (
        ((3, 2, 2), (3, 2, 3)),
        ((3, 2, 4), (3, 4, 2)),
        ((3, 2, 2), (1, 2, 2)),
        ((1, 2, 2), (2, 2)),
        ((2, 1, 1),) * 2,
    )
    *different, same = ([torch.ones(one), torch.ones(other)] for one, other in pairs)
    longer = [torch.ones(1, 2, 2), torch.ones(1, 2, 2), torch.ones(1, 1, 2)]
    uneven = [torch.ones(2, 1, 2), torch.ones(1, 1, 2), torch.ones(3, 1, 2)]
    refuses(EITHER, answer.make_batch, *((images,) for images in [*different, longer, uneven]))
    equal(answer.make_batch(same), torch.ones(2, 2, 1, 1))


@task("make_batch")
def test_no_images(answer):
    """en: No images at all are a RuntimeError or ValueError; one image is a batch of one.
    ja: 画像が 1 枚もなければ RuntimeError か ValueError になります。1 枚なら大きさ 1 のバッチです。"""
    refuses(EITHER, answer.make_batch, ([],), ((),))
    equal(answer.make_batch([torch.tensor([[[5.0]]])]), torch.tensor([[[[5.0]]]]))


# --- 2. join_features


@task("join_features")
def test_side_by_side(answer):
    """en: Each row of the result has a sample's features one after the other: first all of the first tensor, then all
    of the next.
    ja: 結果の各行には、1 つのサンプルの特徴量が順に並びます。最初のテンソルのもの、次のテンソルのもの、と続きます。
    help en: Rows are samples, so the last dimension must grow: torch.cat along dim=-1. The default, dim=0, adds rows.
    help ja: 行はサンプルなので、伸ばすのは最後の次元 (dim=-1) です。既定の dim=0 では行が増えてしまいます。"""
    one, two = torch.tensor([[1.0, 2.0], [3.0, 4.0]]), torch.tensor([[10.0], [30.0]])
    equal(answer.join_features(one, two), torch.tensor([[1.0, 2.0, 10.0], [3.0, 4.0, 30.0]]))


@task("join_features")
def test_any_number_of_tensors(answer, rng):
    """en: One, two or more tensors are joined, with any numbers of features, contiguous or not; the dtype stays.
    ja: テンソルはいくつでも（1 つでも）、特徴量がいくつでも、連続でなくてもつながります。データ型は変わりません。"""
    for rows, widths in [(3, (2, 4, 1)), (2, (5,)), (1, (1, 1)), (4, (3, 3)), (2, (2, 2, 2, 2))]:
        parts = [_turned(rng, rows, width) for width in widths]
        equal(answer.join_features(*parts), torch.cat(parts, dim=1))
    whole = torch.tensor([[2**53 + 1], [2]]), torch.tensor([[3, 4], [5, 6]])
    equal(answer.join_features(*whole), torch.tensor([[2**53 + 1, 3, 4], [2, 5, 6]]))


@task("join_features")
def test_the_last_dimension(answer, rng):
    """en: With more leading dimensions features are still the last: (N, L, D1), (N, L, D2) → (N, L, D1 + D2).
    ja: 前の次元が増えても、つなぐのは最後の次元です。(N, L, D1), (N, L, D2) → (N, L, D1 + D2) です。
    help en: dim=1 is the last dimension of a 2-D tensor only. dim=-1 is always the last.
    help ja: dim=1 が最後の次元なのは、2 次元のときだけです。dim=-1 ならいつも最後の次元です。"""
    one, two = torch.tensor([[[1, 2], [3, 4]]]), torch.tensor([[[10, 20], [30, 40]]])
    equal(answer.join_features(one, two), torch.tensor([[[1, 2, 10, 20], [3, 4, 30, 40]]]))
    for leading, widths in [((2, 3), (4, 1)), ((3, 3), (3, 3, 3)), ((2, 1, 3), (2, 2)), ((1, 1, 1), (1, 2))]:
        parts = [_turned(rng, *leading, width) for width in widths]
        equal(answer.join_features(*parts), torch.cat(parts, dim=len(leading)))


@task("join_features")
def test_gradients_of_features(answer, rng):
    """en: Gradients flow back to all tensors, each to its own columns.
    ja: 勾配はすべてのテンソルに、それぞれの列のぶんだけ流れます。"""
    parts, pull = [_normal(rng, 2, width) for width in (3, 1, 2)], _normal(rng, 2, 6)
    value, found = gradients(answer.join_features, *parts, wrt=(0, 1, 2), cotangent=pull)
    equal(value, torch.cat(parts, dim=1))
    _all_equal([one.clone() if one is not None else one for one in found], pull.split((3, 1, 2), dim=1))


@task("join_features")
def test_leading_sizes(answer):
    """en: Leading sizes that differ are a RuntimeError or ValueError: a single row is not stretched to N rows.
    ja: 前の次元の大きさが違えば RuntimeError か ValueError になります。1 行を N 行に引き伸ばすことはしません。
    help en: Writing into slices of a buffer broadcasts: a row of shape (1, D) would fill all N rows.
    help ja: 用意したテンソルのスライスに代入するとブロードキャストが起こり、形状 (1, D) の行が N 行すべてに入ります。
    """
    shapes = (
        ((3, 2), (1, 2)),
        ((1, 2), (3, 2)),
        ((3, 2), (2, 2)),
        ((2, 3, 2), (2, 1, 2)),
        ((2, 3), (2, 2, 3)),
        ((2, 2), (2,)),
    )
    refuses(EITHER, answer.join_features, *((torch.ones(one), torch.ones(other)) for one, other in shapes))
    equal(answer.join_features(torch.ones(3, 2), torch.zeros(3, 1)), torch.tensor([[1.0, 1.0, 0.0]] * 3))


@task("join_features")
def test_nothing_to_join(answer):
    """en: Without any tensor it is a RuntimeError or ValueError; a single tensor comes back with the same values.
    ja: 何も渡されなければ RuntimeError か ValueError になります。1 つだけなら同じ値が返ります。"""
    raises(EITHER, answer.join_features)
    equal(answer.join_features(torch.tensor([[1.0, 2.0]])), torch.tensor([[1.0, 2.0]]))


# --- 3. stack_by_cat


@task("stack_by_cat")
def test_two_vectors_both_ways(answer):
    """en: Two vectors stack as rows with dim=0 (the default) and as columns with dim=1.
    ja: 2 つのベクトルは、dim=0（既定値）なら行として、dim=1 なら列として積み重なります。"""
    vectors = [torch.tensor([1.0, 2.0, 3.0]), torch.tensor([4.0, 5.0, 6.0])]
    rows, columns = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), torch.tensor([[1.0, 4.0], [2.0, 5.0], [3.0, 6.0]])
    found = each(answer.stack_by_cat, (vectors,), (vectors, 0), (vectors, 1))
    _all_equal(found, [rows, rows, columns])


@task("stack_by_cat")
def test_every_dimension_of_matrices(answer):
    """en: Matrices of shape (2, 3) stack along dim 0, 1 and 2: the result has three dimensions, so dim=2 is valid.
    ja: 形状 (2, 3) の行列は、dim が 0、1、2 のどれでも積み重なります。結果は 3 次元なので dim=2 も有効です。
    help en: The new dimension can come before each dimension or after the last. dim=2 gives (2, 3, 2).
    help ja: 新しい次元は、各次元の前にも、最後の次元の後ろにも入れられます。dim=2 なら (2, 3, 2) です。"""
    a, b = _numbers(1, 2, 3), _numbers(7, 2, 3)
    found = each(answer.stack_by_cat, ([a, b], 0), ([a, b], 1), ([a, b], 2))
    _all_equal(found, [torch.stack((a, b), dim=dim) for dim in range(3)])


@task("stack_by_cat")
def test_negative_dimensions(answer, rng):
    """en: A negative dim counts from the end of the result: -1 puts the new dimension last.
    ja: 負の dim は結果の末尾から数えます。-1 なら新しい次元が最後になります。
    help en: The result has ndim + 1 dimensions, so dim + ndim + 1 is the position of a negative dim, not dim + ndim.
    help ja: 結果は ndim + 1 次元なので、負の dim の位置は dim + ndim ではなく dim + ndim + 1 です。"""
    a, b = _numbers(1, 2, 3), _numbers(7, 2, 3)
    cube = [_turned(rng, 2, 2, 2) for _ in range(3)]
    calls = [([a, b], -1), ([a, b], -2), ([a, b], -3), *((cube, dim) for dim in (-1, -2, -3, -4))]
    _all_equal(each(answer.stack_by_cat, *calls), [torch.stack(tensors, dim=dim) for tensors, dim in calls])


@task("stack_by_cat")
def test_other_shapes(answer, rng):
    """en: It works for tensors of any number of dimensions, 0-d included, in any number, one included.
    ja: 0 次元も含めて何次元のテンソルでも、いくつでも（1 つでも）積み重ねられます。"""
    calls = [([torch.tensor(1.5), torch.tensor(-2.5)], dim) for dim in (0, -1)]
    for count, shape in [(1, (3,)), (3, (1,)), (2, (2, 1, 3)), (1, ()), (4, (3, 2))]:
        tensors = tuple(_turned(rng, *shape) for _ in range(count))
        calls += [(tensors, dim) for dim in range(-len(shape) - 1, len(shape) + 1)]
    expected = [torch.stack(tensors, dim=dim) for tensors, dim in calls]
    _all_equal(each(answer.stack_by_cat, *calls), expected)


@task("stack_by_cat")
def test_mixed_dtypes(answer):
    """en: Different dtypes are promoted as torch.stack promotes them: int64 with float32 is float32; one dtype stays.
    ja: データ型が違うときは、torch.stack と同じように変換されます。int64 と float32 なら float32 です。
    1 種類だけならそのままです。
    help en: Neither the first tensor nor the last decides. torch.cat promotes by itself.
    help ja: 最初や最後のテンソルが決めるのではありません。torch.cat に渡せば、自動的に変換されます。"""
    whole, part, double = torch.tensor([1, 2]), torch.tensor([0.5, 1.5]), torch.tensor([0.1, 0.2], dtype=torch.float64)
    large, byte = torch.tensor([2**53 + 1, 0]), torch.tensor([1, 255], dtype=torch.uint8)
    calls = [[whole, part], [part, whole], [double, part], [part, double], [large, whole], [byte, byte], [byte, whole]]
    found = each(answer.stack_by_cat, *((tensors,) for tensors in calls))
    _all_equal(found, [torch.stack(tensors) for tensors in calls])


@task("stack_by_cat")
def test_gradients_of_the_stack(answer, probe, rng):
    """en: Gradients flow back to every tensor.
    ja: 勾配はすべてのテンソルに流れます。"""
    tensors = [_normal(rng, 2, 3) for _ in range(2)]
    for dim in (1, -1):
        expected = torch.stack(tensors, dim=dim)
        pull = torch.randn(expected.shape, generator=rng, dtype=torch.float64)
        seen = probe.pulled_back(answer, "stack_by_cat", tensors, pull, dim)
        close(seen, {"result": expected, "gradients": [part.clone() for part in pull.unbind(dim)]})


@task("stack_by_cat")
def test_dimensions_out_of_range(answer):
    """en: For (2, 3) tensors dim=3 and dim=-4 are an IndexError; 2 and -3 are valid.
    ja: 形状 (2, 3) のテンソルでは dim=3 と dim=-4 は IndexError になり、2 と -3 は有効です。"""
    pair, numbers = [_numbers(1, 2, 3), _numbers(7, 2, 3)], [torch.tensor(1.0), torch.tensor(2.0)]
    refuses(
        IndexError, answer.stack_by_cat, (pair, 3), (pair, -4), (pair[:1], 3), (pair, 10), (numbers, 1), (numbers, -2)
    )
    found = each(answer.stack_by_cat, (pair, 2), (pair, -3))
    _all_equal(found, [torch.stack(pair, dim=2), torch.stack(pair, dim=-3)])


@task("stack_by_cat")
def test_shapes_must_agree(answer):
    """en: Different shapes, or no tensors, are a RuntimeError or ValueError, for every dim; nothing is broadcast.
    ja: 形状が違うときやテンソルがないときは、dim が何であっても RuntimeError か ValueError になります。
    ブロードキャストはしません。
    help en: torch.cat without unsqueeze would accept tensors that differ along dim, as (2, 3) and (4, 3) along 0.
    help ja: unsqueeze をしない torch.cat は、
    dim に沿った大きさの違い（dim=0 の (2, 3) と (4, 3) など）を認めてしまいます。"""
    shapes = (
        ((2, 3), (3, 2)),
        ((2, 3), (4, 3)),
        ((2, 3), (2, 4)),
        ((2, 3), (1, 3)),
        ((2, 3), (3,)),
        ((1,), ()),
        ((2, 1), (2, 3)),
    )
    pairs = [[torch.ones(one), torch.ones(other)] for one, other in shapes]
    more = [[torch.ones(2), torch.ones(2), torch.ones(3)]]
    refuses(EITHER, answer.stack_by_cat, *((pair, dim) for pair in pairs + more for dim in (0, -1)), ([],), ((), 0))
    equal(answer.stack_by_cat([torch.ones(1, 3), torch.zeros(1, 3)], 0), torch.tensor([[[1.0] * 3], [[0.0] * 3]]))


# --- 4. concat_channels


@task("concat_channels")
def test_channels_without_a_batch(answer):
    """en: Outputs of shape (C, H, W) are joined along dimension 0, their channels.
    ja: 形状 (C, H, W) の出力は、チャンネルである次元 0 に沿ってつながります。"""
    one, two = torch.tensor([[[1.0, 2.0]]]), torch.tensor([[[3.0, 4.0]], [[5.0, 6.0]]])
    equal(answer.concat_channels([one, two]), torch.tensor([[[1.0, 2.0]], [[3.0, 4.0]], [[5.0, 6.0]]]))


@task("concat_channels")
def test_channels_of_a_batch(answer):
    """en: Outputs of shape (N, C, H, W) are joined along dimension 1: sample i has all channels of its own.
    ja: 形状 (N, C, H, W) の出力は次元 1 に沿ってつながります。i 番目のサンプルには、
    そのサンプルの全チャンネルが並びます。
    help en: dim=0 joins the batches: twice as many samples with the same channels. Counted from the end, channels are
    dim=-3 with a batch and without.
    help ja: dim=0 ではバッチがつながり、同じチャンネルのサンプルが 2 倍になります。末尾から数えれば、
    バッチがあってもなくてもチャンネルは dim=-3 です。"""
    one, two = torch.tensor([[[[1.0, 2.0]]], [[[3.0, 4.0]]]]), torch.tensor([[[[10.0, 20.0]]], [[[30.0, 40.0]]]])
    joined = [[[[1.0, 2.0]], [[10.0, 20.0]]], [[[3.0, 4.0]], [[30.0, 40.0]]]]
    equal(answer.concat_channels([one, two]), torch.tensor(joined))


@task("concat_channels")
def test_any_channels(answer, rng):
    """en: Any numbers of channels and outputs go together, one output included, contiguous or not; the dtype stays.
    ja: チャンネル数も出力の数も自由です。出力が 1 つでも、連続でなくてもよく、データ型は変わりません。"""
    groups = []
    for leading, channels, size in [
        ((), (3, 1, 2), (2, 4)),
        ((), (2,), (3, 1)),
        ((2,), (1, 3), (2, 2)),
        ((3,), (3, 3), (3, 3)),
    ]:
        for dtype in DTYPES:
            groups.append(tuple(_turned(rng, *leading, count, *size, dtype=dtype) for count in channels))
    groups.append([_numbers(1, 1, 2, 1, 2, dtype=torch.int64), _numbers(9, 1, 4, 1, 2, dtype=torch.int64)])
    expected = [torch.cat(group, dim=group[0].dim() - 3) for group in groups]
    _all_equal(each(answer.concat_channels, *((group,) for group in groups)), expected)


@task("concat_channels")
def test_gradients_of_channels(answer, probe, rng):
    """en: Gradients flow back to every output, with a batch and without.
    ja: バッチがあってもなくても、勾配はすべての出力に流れます。"""
    for leading in ((), (2,)):
        outputs = [_normal(rng, *leading, count, 1, 2) for count in (2, 1)]
        pull = _normal(rng, *leading, 3, 1, 2)
        seen = probe.pulled_back(answer, "concat_channels", outputs, pull)
        parts = [part.clone() for part in pull.split((2, 1), dim=-3)]
        close(seen, {"result": torch.cat(outputs, dim=-3), "gradients": parts})


@task("concat_channels")
def test_maps_of_other_sizes(answer):
    """en: Outputs whose N, H or W differ are a RuntimeError or ValueError, and so is one with a batch beside one
    without; a size of 1 is not stretched.
    ja: N・H・W の違う出力や、バッチのあるものとないものの組は、RuntimeError か ValueError になります。
    大きさ 1 も引き伸ばしません。"""
    shapes = ((2, 3, 4), (2, 1, 4)), ((2, 3, 4), (2, 3, 1)), ((2, 3, 4), (2, 4, 3)), ((2, 2, 3, 3), (1, 2, 3, 3))
    more = (
        ((2, 2, 3, 3), (2, 3, 3)),
        ((2, 3, 3), (1, 2, 3, 3)),
        ((2, 2, 3, 3), (3, 2, 3, 3)),
        ((1, 2, 3, 1), (1, 2, 3, 3)),
    )
    refuses(EITHER, answer.concat_channels, *(([torch.ones(one), torch.ones(two)],) for one, two in shapes + more))
    equal(answer.concat_channels([torch.ones(1, 1, 2), torch.zeros(1, 1, 2)]), torch.tensor([[[1.0] * 2], [[0.0] * 2]]))


@task("concat_channels")
def test_neither_three_nor_four(answer):
    """en: Outputs with neither 3 nor 4 dimensions are a ValueError, and so are no outputs at all.
    ja: 3 次元でも 4 次元でもない出力や、出力が 1 つもない場合は ValueError です。
    help en: torch.cat along -3 raises IndexError for two dimensions and joins five without a word.
    help ja: dim=-3 の torch.cat は、2 次元では IndexError になり、5 次元では黙ってつないでしまいます。"""
    shapes = (3, 4), (5,), (2, 2, 3, 4, 4), ()
    refuses(ValueError, answer.concat_channels, *(([torch.ones(shape), torch.ones(shape)],) for shape in shapes), ([],))
    equal(answer.concat_channels([torch.tensor([[[2.0]]]), torch.tensor([[[3.0]]])]), torch.tensor([[[2.0]], [[3.0]]]))


# --- 5. interleave


@task("interleave")
def test_by_turns(answer):
    """en: The elements come by turns: a[0], b[0], a[1], b[1], …
    ja: a[0], b[0], a[1], b[1], … と交互に並びます。
    help en: cat, and stack along 0 with flatten, give a[0], a[1], …, b[0], b[1], … Stack along dimension 1 first.
    help ja: cat でも、dim=0 の stack と flatten でも、a[0], a[1], …, b[0], b[1], … の順になります。
    まず次元 1 に沿って積み重ねます。"""
    a, b = torch.tensor([1.0, 2.0, 3.0]), torch.tensor([10.0, 20.0, 30.0])
    equal(answer.interleave(a, b), torch.tensor([1.0, 10.0, 2.0, 20.0, 3.0, 30.0]))


@task("interleave")
def test_rows_by_turns(answer):
    """en: Of two matrices the rows come by turns, and stay whole: (N, D) and (N, D) → (2N, D).
    ja: 行列どうしなら行が交互に並び、行そのものは変わりません。(N, D) と (N, D) → (2N, D) です。
    help en: flatten() alone flattens everything. flatten(0, 1) joins only the first two dimensions.
    help ja: flatten() だけではすべてが 1 次元になります。flatten(0, 1) なら最初の 2 つの次元だけがまとまります。"""
    a, b = torch.tensor([[1, 2], [3, 4]]), torch.tensor([[10, 20], [30, 40]])
    equal(answer.interleave(a, b), torch.tensor([[1, 2], [10, 20], [3, 4], [30, 40]]))


@task("interleave")
def test_any_shape_by_turns(answer, rng):
    """en: It is right for any shape (N, …), N = 1 included, contiguous or not, and the dtype stays.
    ja: N = 1 も含めて、どんな形状 (N, …) でも、連続でなくても正しく並び、データ型は変わりません。"""
    calls = []
    for shape in [(4, 3), (1,), (1, 2), (2, 3, 4), (3, 1, 2, 2), (2, 2), (5,)]:
        for dtype in DTYPES:
            calls.append((_turned(rng, *shape, dtype=dtype), _normal(rng, *shape, dtype=dtype)))
    calls.append((torch.tensor([2**53 + 1, 2]), torch.tensor([3, 4])))
    calls.append((torch.tensor([True, False]), torch.tensor([False, False])))
    expected = [torch.stack([row for pair in zip(a, b, strict=True) for row in pair]) for a, b in calls]
    _all_equal(each(answer.interleave, *calls), expected)


@task("interleave")
def test_gradients_by_turns(answer, rng):
    """en: Gradients flow back to both: the even rows to a, the odd ones to b.
    ja: 勾配は両方に流れます。偶数番目の行は a に、奇数番目の行は b に届きます。"""
    a, b, pull = _normal(rng, 3, 2), _normal(rng, 3, 2), _normal(rng, 6, 2)
    value, found = gradients(answer.interleave, a, b, wrt=(0, 1), cotangent=pull)
    equal(value, torch.stack([a[0], b[0], a[1], b[1], a[2], b[2]]))
    _all_equal(found, [pull[0::2].clone(), pull[1::2].clone()])


@task("interleave")
def test_partners_of_another_shape(answer):
    """en: Different shapes are a RuntimeError or ValueError, also where one could be broadcast or N differs by one;
    so are 0-d tensors.
    ja: 形状が違えば、ブロードキャストできる場合でも、N が 1 だけ違う場合でも、RuntimeError か ValueError になります。
    0 次元テンソルも同じです。
    help en: out[0::2] = a broadcasts a to the slice. Compare a.shape with b.shape first.
    help ja: out[0::2] = a は、a をスライスにブロードキャストします。先に a.shape と b.shape を比べましょう。"""
    shapes = (
        ((3,), (2,)),
        ((3, 2), (1, 2)),
        ((3, 2), (2,)),
        ((3, 2), (3, 1)),
        ((3,), (1,)),
        ((1,), (3,)),
        ((2, 3), (3, 2)),
        ((), ()),
    )
    refuses((*EITHER, IndexError), answer.interleave, *((torch.ones(one), torch.ones(other)) for one, other in shapes))
    equal(answer.interleave(torch.ones(2, 1), torch.zeros(2, 1)), torch.tensor([[1.0], [0.0], [1.0], [0.0]]))


# --- 6. frame_windows


@task("frame_windows")
def test_overlapping_windows(answer):
    """en: Window i holds the frames i to i + size − 1; four frames have two windows of three.
    ja: 窓 i にはフレーム i から i + size − 1 までが入ります。4 フレームから、大きさ 3 の窓が 2 つできます。
    help en: Windows begin at 0, 1, …, T − size: there are T − size + 1 of them, and they overlap.
    help ja: 窓は 0, 1, …, T − size から始まるので T − size + 1 個あり、互いに重なります。"""
    frames = torch.tensor([[1, 10], [2, 20], [3, 30], [4, 40]])
    windows = [[[1, 10], [2, 20], [3, 30]], [[2, 20], [3, 30], [4, 40]]]
    equal(answer.frame_windows(frames, 3), torch.tensor(windows))


@task("frame_windows")
def test_windows_of_one_and_of_all(answer):
    """en: size=1 gives T windows of one frame, size=T one window with all of them.
    ja: size=1 なら 1 フレームの窓が T 個、size=T なら全フレームの入った窓が 1 つできます。"""
    frames = torch.tensor([[1.0, 10.0], [2.0, 20.0], [3.0, 30.0]])
    found = each(answer.frame_windows, (frames, 1), (frames, 3), (frames[:1], 1))
    _all_equal(found, [frames.reshape(3, 1, 2), frames.reshape(1, 3, 2), frames[:1].reshape(1, 1, 2)])


def _windows(frames, size):
    return torch.stack([frames[start : start + size] for start in range(len(frames) - size + 1)])


@task("frame_windows")
def test_frames_stay_whole(answer, rng):
    """en: For all T, D and sizes (D may equal size) each frame stays a row, contiguous or not; the dtype stays.
    ja: T・D・size がいくつでも（D と size が同じでも）、連続でなくても、フレームは 1 つの行のままで、
    データ型も変わりません。
    help en: frames.unfold(0, size, 1) has the window as its last dimension, (…, D, size): transpose(1, 2) turns it.
    help ja: frames.unfold(0, size, 1) は窓が最後の次元になり、(…, D, size) です。transpose(1, 2) で入れ替えます。"""
    calls = []
    for length, width, size in [(5, 2, 4), (6, 3, 3), (7, 1, 2), (4, 4, 2), (6, 2, 3), (5, 5, 5)]:
        for dtype in DTYPES:
            calls.append((_turned(rng, length, width, dtype=dtype), size))
    _all_equal(each(answer.frame_windows, *calls), [_windows(*call) for call in calls])


@task("frame_windows")
def test_gradients_of_frames(answer, rng):
    """en: Gradients flow back, and add up over the windows that a frame is in.
    ja: 勾配は frames に流れ、そのフレームが入っている窓のぶんだけ足し合わされます。"""
    frames, pull = _normal(rng, 5, 2), _normal(rng, 3, 3, 2)
    value, (gradient,) = gradients(answer.frame_windows, frames, 3, cotangent=pull)
    equal(value, _windows(frames, 3))
    wanted = torch.zeros_like(frames)
    for start, window in enumerate(pull):
        wanted[start : start + 3] += window
    close(gradient, wanted)


@task("frame_windows")
def test_sizes_that_do_not_fit(answer):
    """en: size < 1 and size > T are a ValueError; 1 and T are not.
    ja: size < 1 と size > T は ValueError です。1 と T は正しい値です。
    help en: unfold raises RuntimeError for a size that is too large, and takes 0. Check the size yourself.
    help ja: unfold は、大きすぎる size では RuntimeError を出し、0 は受け取ってしまいます。
    size は自分で確かめましょう。"""
    frames = torch.tensor([[1.0, 10.0], [2.0, 20.0], [3.0, 30.0]])
    refuses(ValueError, answer.frame_windows, (frames, 0), (frames, 4), (frames, -1), (frames, 100), (frames, -3))
    found = each(answer.frame_windows, (frames, 3), (frames, 1))
    _all_equal(found, [frames.reshape(1, 3, 2), frames.reshape(3, 1, 2)])


@task("frame_windows")
def test_frames_have_two_dimensions(answer):
    """en: frames with another number of dimensions than two are a ValueError.
    ja: frames が 2 次元でなければ ValueError です。"""
    shapes = (4,), (4, 2, 2), ()
    refuses(ValueError, answer.frame_windows, *((torch.ones(shape), 1) for shape in shapes), (torch.ones(4, 2, 1), 2))
    equal(answer.frame_windows(torch.tensor([[1.0], [2.0]]), 1), torch.tensor([[[1.0]], [[2.0]]]))
