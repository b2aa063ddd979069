"""The hidden checks of 07_shapes. Expected values are written down, or built element by element from Python's lists."""

import itertools
import math

import torch

from grader.checks import each, equal, gradients, read, refuses, task


def equals(actual: list[object], *expected: object) -> None:
    """Compare what several calls gave, one after the other."""
    for one, other in zip(actual, expected, strict=True):
        equal(one, other)


def moved(x: torch.Tensor, *order: int) -> torch.Tensor:
    """Return x with its dimensions in another order, element by element and contiguous."""
    result = torch.empty([x.shape[dim] for dim in order], dtype=x.dtype)
    for place in itertools.product(*map(range, x.shape)):
        result[tuple(place[dim] for dim in order)] = x[place]
    return result


def shaped(x: torch.Tensor, *shape: int) -> torch.Tensor:
    """Return x's elements in reading order in another shape."""
    flat = [x[place].item() for place in itertools.product(*map(range, x.shape))]
    return torch.tensor(flat, dtype=x.dtype).reshape(shape)


def numbered(*shape: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    """Return a tensor of the numbers 0, 1, 2, … in this shape."""
    return torch.arange(math.prod(shape)).to(dtype).reshape(shape)


# --- 1. fold


@task("fold")
def test_rows_of_columns(answer):
    """en: The elements come in reading order, `columns` to a row: 6 elements make 2 rows of 3 or 3 rows of 2.
    ja: 要素を読む順に、1 行に `columns` 個ずつ並べます。要素が 6 個なら、3 個ずつ 2 行、または 2 個ずつ 3 行です。
    help en: `columns` is the length of a row: the last size, not the first.
    help ja: `columns` は 1 行の長さ、つまり最初ではなく最後の次元の大きさです。"""
    found = each(
        answer.fold, (torch.tensor([1, 2, 3, 4, 5, 6]), 3), (torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), 2)
    )
    equals(found, torch.tensor([[1, 2, 3], [4, 5, 6]]), torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]))


@task("fold")
def test_fold_of_other_layouts(answer):
    """en: It works where x is transposed, permuted, repeated or cut out of a larger tensor; reading order is x's own.
    ja: x が転置・並べ替え・繰り返し・切り出しで非連続になっていても動きます。読む順は x 自身の順です。
    help en: view refuses such an x. reshape makes a copy where it must.
    help ja: view はこのような x を受け付けません。reshape は必要ならコピーを作ります。"""
    table, cube = numbered(2, 3), numbered(2, 3, 4)
    layouts = table.t(), cube.permute(2, 0, 1), cube[:, :, ::2], table[:, :2], torch.tensor([1.0, 2.0]).expand(3, 2)
    columns = 3, 8, 4, 4, 3
    found = each(answer.fold, *zip(layouts, columns, strict=True))
    equals(found, *(shaped(x, -1, width) for x, width in zip(layouts, columns, strict=True)))


@task("fold")
def test_one_row_or_one_column(answer):
    """en: All elements may be in one row, or each in a row of its own; a single element is one row of one, a 0-d x too.
    ja: 全要素を 1 行にすることも、1 行に 1 個ずつ並べることもできます。要素が 1 つなら、0 次元でも 1 行 1 列です。"""
    x = torch.tensor([[1.0, -2.0], [3.0, 4.5]])
    found = each(answer.fold, (x, 4), (x, 1), (torch.tensor([7]), 1), (torch.tensor(7), 1))
    single = torch.tensor([[7]])
    equals(found, torch.tensor([[1.0, -2.0, 3.0, 4.5]]), torch.tensor([[1.0], [-2.0], [3.0], [4.5]]), single, single)


@task("fold")
def test_no_elements_to_fold(answer):
    """en: An x without elements gives no rows: shape (0, columns).
    ja: 要素のない x の結果は 0 行、つまり形状は (0, columns) です。"""
    found = each(answer.fold, (torch.zeros(0), 3), (torch.zeros(2, 0, 5, dtype=torch.int64), 4), (numbered(2, 3), 3))
    equals(found, torch.zeros(0, 3), torch.zeros(0, 4, dtype=torch.int64), numbered(2, 3))


@task("fold")
def test_dtypes_of_fold(answer):
    """en: Any dtype is kept, and no element changes.
    ja: どのデータ型も保たれ、要素の値も変わりません。"""
    several = (
        torch.tensor([1e300, 0.1, -0.5, math.nan], dtype=torch.float64),
        torch.tensor([2**60 + 1, -1, 0, 5]),
        torch.tensor([True, False, False, True]),
        torch.tensor([1 + 2j, 0, -1j, 3]),
    )
    equals(each(answer.fold, *((x, 2) for x in several)), *(shaped(x, 2, 2) for x in several))


@task("fold")
def test_what_does_not_fold(answer):
    """en: A number of elements that `columns` does not divide, or columns below 1, is a RuntimeError or a ValueError; 6
    elements in rows of 3 are not.
    ja: 要素数が `columns` で割り切れないときや、columns が 1 未満のときは、RuntimeError か ValueError です。要素 6 個を
    3 個ずつ並べるのはエラーではありません。
    help en: No element is left out and none is made up: a last row that is not full is an error.
    help ja: 要素を捨てたり補ったりしません。最後の行が埋まらなければエラーです。"""
    x = torch.tensor([1, 2, 3, 4, 5, 6])
    refuses((RuntimeError, ValueError), answer.fold, *((x, columns) for columns in (4, 5, 7, 12, 0, -1, -2, -3, -6)))
    refuses((RuntimeError, ValueError), answer.fold, (torch.zeros(0), 0), (torch.zeros(2, 0), -1))
    equal(answer.fold(x, 3), torch.tensor([[1, 2, 3], [4, 5, 6]]))


@task("fold")
def test_gradient_of_fold(answer, rng):
    """en: Gradients flow: each comes back to the element that it belongs to.
    ja: 勾配が流れ、それぞれ対応する元の要素に届きます。"""
    x, weights = torch.randn(3, 4, generator=rng).t(), torch.randn(2, 6, generator=rng)
    value, (slope,) = gradients(answer.fold, x, 6, cotangent=weights)
    equal(value, shaped(x, 2, 6))
    equal(slope, shaped(weights, 4, 3))


# --- 2. channels_first


@task("channels_first", weight=2)
def test_one_small_image(answer):
    """en: Of one image (H, W, C), element [h, w, c] becomes element [c, h, w]: each channel is a picture of its own.
    ja: 画像 1 枚 (H, W, C) では、要素 [h, w, c] が要素 [c, h, w] になります。チャンネルごとに 1 枚の絵になります。
    help en: view and reshape give the right shape too, but they keep the reading order: the pixels are scrambled.
    help ja: view や reshape でも形状は合いますが、読む順が変わらないため、画素がばらばらになります。"""
    image = torch.tensor([[[1, 10], [2, 20], [3, 30]]])
    column = torch.tensor([[[5.0, 50.0, 500.0]], [[6.0, 60.0, 600.0]]])
    channels = torch.tensor([[[5.0], [6.0]], [[50.0], [60.0]], [[500.0], [600.0]]])
    equals(each(answer.channels_first, (image,), (column,)), torch.tensor([[[1, 2, 3]], [[10, 20, 30]]]), channels)


@task("channels_first")
def test_a_batch_of_images(answer, rng):
    """en: A batch (N, H, W, C) becomes (N, C, H, W), each image by itself; height and width keep their order.
    ja: バッチ (N, H, W, C) は、画像ごとに処理して (N, C, H, W) になります。高さと幅の順は変わりません。
    help en: transpose swaps two dimensions; here one dimension moves, and two others move up.
    help ja: transpose は 2 つの次元を入れ替えるだけです。ここでは 1 つの次元が移動し、
    ほかの 2 つが 1 つずつずれます。"""
    batches = numbered(1, 2, 3, 2), torch.randn(2, 3, 4, 5, generator=rng), torch.randn(3, 2, 2, 2, generator=rng)
    equals(each(answer.channels_first, *((x,) for x in batches)), *(moved(x, 0, 3, 1, 2) for x in batches))


@task("channels_first")
def test_images_of_any_size(answer, rng):
    """en: Any height, width and number of channels will do for a single image: square, one pixel, one channel, none.
    ja: 画像 1 枚では、高さ・幅・チャンネル数は任意です。正方形でも、1 画素でも、1 チャンネルでも、
    大きさ 0 でもかまいません。
    """
    shapes = (3, 4, 5), (3, 3, 3), (1, 1, 4), (4, 2, 1), (0, 2, 3)
    images = [torch.randn(shape, generator=rng) for shape in shapes]
    equals(each(answer.channels_first, *((x,) for x in images)), *(moved(x, 2, 0, 1) for x in images))
    batches = torch.randn(2, 3, 4, 1, generator=rng), torch.zeros(0, 2, 3, 4), torch.randn(1, 1, 1, 3, generator=rng)
    equals(each(answer.channels_first, *((x,) for x in batches)), *(moved(x, 0, 3, 1, 2) for x in batches))


@task("channels_first")
def test_images_of_other_dtypes_and_layouts(answer, rng):
    """en: Whole numbers such as uint8 keep their dtype, and the images may be non-contiguous.
    ja: uint8 などの整数もデータ型が保たれます。画像は非連続でもかまいません。"""
    pixels = torch.randint(256, (2, 3, 4), generator=rng, dtype=torch.uint8)
    turned = torch.randn(5, 4, 3, generator=rng, dtype=torch.float64).permute(2, 1, 0)
    cut = torch.randn(2, 3, 4, 6, generator=rng)[:, :, ::2, 1:4]
    found = each(answer.channels_first, (pixels,), (turned,), (cut,))
    equals(found, moved(pixels, 2, 0, 1), moved(turned, 2, 0, 1), moved(cut, 0, 3, 1, 2))


@task("channels_first")
def test_what_is_no_image(answer):
    """en: Any number of dimensions but 3 and 4 is a ValueError; 3 and 4 are not.
    ja: 次元の数が 3 と 4 以外なら ValueError です。3 と 4 ではエラーになりません。"""
    others = [(torch.zeros(shape),) for shape in ((), (3,), (2, 3), (1, 2, 3, 4, 5), (1, 1, 1, 1, 1, 1))]
    refuses((ValueError, RuntimeError), answer.channels_first, *others)
    found = each(answer.channels_first, (numbered(1, 2, 3),), (numbered(1, 1, 2, 3),))
    equals(found, moved(numbered(1, 2, 3), 2, 0, 1), moved(numbered(1, 1, 2, 3), 0, 3, 1, 2))


@task("channels_first")
def test_gradient_of_channels_first(answer, rng):
    """en: Gradients flow: each comes back to the pixel and channel that it belongs to.
    ja: 勾配が流れ、それぞれ対応する画素とチャンネルに届きます。"""
    images, weights = torch.randn(2, 3, 4, 5, generator=rng), torch.randn(2, 5, 3, 4, generator=rng)
    value, (slope,) = gradients(answer.channels_first, images, cotangent=weights)
    equal(value, moved(images, 0, 3, 1, 2))
    equal(slope, moved(weights, 0, 2, 3, 1))


# --- 3. flatten_batch


@task("flatten_batch")
def test_a_row_for_each_sample(answer):
    """en: Each sample becomes one row, in reading order: (2, 2, 2) becomes (2, 4).
    ja: 各サンプルが、読む順に並んだ 1 行になります。(2, 2, 2) は (2, 4) になります。
    help en: The batch dimension stays. view(-1) and flatten() would put all samples into one row.
    help ja: バッチの次元は残ります。view(-1) や flatten() では、全サンプルが 1 列につながってしまいます。"""
    x = torch.tensor([[[1, 2], [3, 4]], [[5, 6], [7, 8]]])
    found = each(answer.flatten_batch, (x,), (torch.tensor([[[[1.0], [2.0], [3.0]]]]),))
    equals(found, torch.tensor([[1, 2, 3, 4], [5, 6, 7, 8]]), torch.tensor([[1.0, 2.0, 3.0]]))


@task("flatten_batch")
def test_batches_of_any_shape(answer, rng):
    """en: It works for samples of 1, 2, 3 and 4 dimensions; a 2-D x stays as it is.
    ja: サンプルが 1・2・3・4 次元でも動きます。2 次元の x は元のままです。"""
    shapes = (3, 4), (4, 2, 3), (2, 3, 4, 5), (2, 1, 3, 1, 2), (5, 1, 1), (1, 2, 2)
    batches = [torch.randn(shape, generator=rng) for shape in shapes]
    found = each(answer.flatten_batch, *((x,) for x in batches))
    equals(found, *(shaped(x, len(x), x.numel() // len(x)) for x in batches))


@task("flatten_batch")
def test_samples_that_are_numbers(answer):
    """en: A 1-D x, one number for each sample, becomes a column: (3,) becomes (3, 1).
    ja: サンプルが 1 つの数である 1 次元の x は、1 列になります。(3,) は (3, 1) になります。
    help en: flatten(1) needs a dimension 1, which a 1-D tensor does not have.
    help ja: flatten(1) には次元 1 が必要ですが、1 次元のテンソルにはありません。"""
    found = each(answer.flatten_batch, (torch.tensor([1.0, 2.0, 3.0]),), (torch.tensor([7]),), (numbered(6)[::2],))
    equals(found, torch.tensor([[1.0], [2.0], [3.0]]), torch.tensor([[7]]), torch.tensor([[0.0], [2.0], [4.0]]))


@task("flatten_batch")
def test_batches_without_elements(answer):
    """en: N may be 0, and so may the size of a sample: (0, 3, 4) becomes (0, 12), (0,) becomes (0, 1), (3, 0, 2)
    becomes (3, 0).
    ja: N もサンプルの大きさも 0 でかまいません。(0, 3, 4) は (0, 12)、(0,) は (0, 1)、(3, 0, 2) は (3, 0) になります。
    help en: With no elements at all, -1 could be any number: torch refuses it. Name the size yourself.
    help ja: 要素が 1 つもないと、-1 の大きさは決められず、torch はエラーにします。自分で大きさを計算してください。"""
    shapes = (0, 3, 4), (0,), (3, 0, 2), (0, 5), (0, 2, 0)
    found = each(answer.flatten_batch, *((torch.zeros(shape),) for shape in shapes))
    equals(found, *(torch.zeros(shape) for shape in ((0, 12), (0, 1), (3, 0), (0, 5), (0, 0))))
    equal(answer.flatten_batch(numbered(2, 2, 3)), numbered(2, 6))


@task("flatten_batch")
def test_batches_in_other_layouts(answer):
    """en: x may be transposed, permuted, repeated or cut out of a larger tensor, of any dtype; the order is x's own.
    ja: x は転置・並べ替え・繰り返し・切り出しで非連続になっていてもよく、データ型も任意です。順は x 自身の順です。
    help en: view refuses such an x. reshape and flatten make a copy where they must.
    help ja: view はこのような x を受け付けません。reshape や flatten は必要ならコピーを作ります。"""
    cube = numbered(2, 3, 4, dtype=torch.float64)
    layouts = cube.permute(2, 1, 0), cube.transpose(1, 2), cube[:, :, ::2], cube[0].t(), numbered(2, 1).expand(3, 2, 2)
    layouts += (numbered(3, 2, 2, dtype=torch.int32).mT,)
    found = each(answer.flatten_batch, *((x,) for x in layouts))
    equals(found, *(shaped(x, len(x), x.numel() // len(x)) for x in layouts))


@task("flatten_batch")
def test_no_batch(answer):
    """en: A 0-d x has no batch dimension: ValueError, RuntimeError or IndexError. A 1-D x with one element has one.
    ja: 0 次元の x にはバッチの次元がないので、ValueError、RuntimeError、IndexError のいずれかです。
    要素 1 個の 1 次元の x は
    エラーではありません。"""
    errors = (ValueError, RuntimeError, IndexError, TypeError)  # TypeError is what `len(x)` raises
    refuses(errors, answer.flatten_batch, (torch.tensor(3.0),), (torch.tensor(3),))
    equal(answer.flatten_batch(torch.tensor([3.0])), torch.tensor([[3.0]]))


@task("flatten_batch")
def test_gradient_of_flatten_batch(answer, rng):
    """en: Gradients flow: each comes back to the element that it belongs to.
    ja: 勾配が流れ、それぞれ対応する元の要素に届きます。"""
    x, weights = torch.randn(4, 3, 2, generator=rng).permute(1, 0, 2), torch.randn(3, 8, generator=rng)
    value, (slope,) = gradients(answer.flatten_batch, x, cotangent=weights)
    equal(value, shaped(x, 3, 8))
    equal(slope, shaped(weights, 3, 4, 2))


# --- 4. add_axis


@task("add_axis")
def test_at_every_place(answer):
    """en: The new dimension, of size 1, is dimension dim of the result: (2, 3) becomes (1, 2, 3), (2, 1, 3) or
    (2, 3, 1).
    ja: 大きさ 1 の新しい次元は、結果の dim の位置にできます。(2, 3) は (1, 2, 3)、(2, 1, 3)、(2, 3, 1) になります。
    help en: A new dimension makes no new element: the size is 1, not more.
    help ja: 次元が増えても要素は増えません。大きさは 1 です。"""
    x = torch.tensor([[1, 2, 3], [4, 5, 6]])
    found = each(answer.add_axis, (x, 0), (x, 1), (x, 2))
    last = torch.tensor([[[1], [2], [3]], [[4], [5], [6]]])
    equals(found, torch.tensor([[[1, 2, 3], [4, 5, 6]]]), torch.tensor([[[1, 2, 3]], [[4, 5, 6]]]), last)


@task("add_axis")
def test_counted_from_the_end(answer):
    """en: A negative dim counts from the end of the result: -1 is the last place, -3 the first for a (2, 3) tensor.
    ja: 負の dim は結果の末尾から数えます。形状 (2, 3) なら、-1 は最後、-3 は最初の位置です。
    help en: The result has one dimension more than x: count from *its* end.
    help ja: 結果は x より次元が 1 つ多くなります。x ではなく結果の末尾から数えてください。"""
    x = torch.tensor([[1, 2, 3], [4, 5, 6]])
    found = each(answer.add_axis, (x, -1), (x, -2), (x, -3))
    equals(found, shaped(x, 2, 3, 1), shaped(x, 2, 1, 3), shaped(x, 1, 2, 3))


@task("add_axis")
def test_axes_of_any_tensor(answer, rng):
    """en: It works for 1, 3 and 4 dimensions, at every place, also where sizes are 0 or 1.
    ja: 1・3・4 次元でも、どの位置でも動きます。大きさが 0 や 1 の次元があってもかまいません。"""
    for shape in ((4,), (2, 3, 4), (1, 1), (0, 2), (2, 1, 3, 2)):
        x = torch.randn(shape, generator=rng)
        places = range(-len(shape) - 1, len(shape) + 1)
        expected = []
        for dim in places:
            place = dim % (len(shape) + 1)
            expected.append(x.reshape(*shape[:place], 1, *shape[place:]))
        equals(each(answer.add_axis, *((x, dim) for dim in places)), *expected)


@task("add_axis")
def test_an_axis_for_a_number(answer):
    """en: A 0-d x becomes a tensor of one element, for dim 0 and -1; and (1,) becomes (1, 1).
    ja: 0 次元の x は、dim が 0 でも -1 でも、要素 1 個の 1 次元テンソルになります。(1,) は (1, 1) になります。"""
    x, one = torch.tensor(2.5), torch.tensor([2.5])
    found = each(answer.add_axis, (x, 0), (x, -1), (one, 1), (one, -2))
    equals(found, one, one, torch.tensor([[2.5]]), torch.tensor([[2.5]]))


@task("add_axis")
def test_axes_in_other_layouts(answer):
    """en: x may be transposed or cut out of a larger tensor, of any dtype.
    ja: x は転置したものでも切り出したものでもよく、データ型も任意です。"""
    table = numbered(3, 4, dtype=torch.float64)
    layouts = table.t(), table[:, ::2], torch.tensor([True, False]), torch.tensor([2**60 + 1]), numbered(2, 3, 4).mT
    found = each(answer.add_axis, *((x, 1) for x in layouts))
    equals(found, *(shaped(x, x.shape[0], 1, *x.shape[1:]) for x in layouts))


@task("add_axis")
def test_places_that_are_not_there(answer):
    """en: For a (2, 3) tensor dim may be -3 to 2: -4 and 3 are an IndexError, -3 and 2 are not.
    ja: 形状 (2, 3) で使える dim は -3 から 2 までです。-4 と 3 は IndexError で、-3 と 2 はエラーではありません。
    help en: list.insert takes any place, however far outside, and slices do too. unsqueeze looks.
    help ja: list.insert やスライスは、どんなに離れた位置でも受け付けます。unsqueeze は範囲を調べます。"""
    x, number = numbered(2, 3), torch.tensor(1.0)
    refuses(IndexError, answer.add_axis, (x, 3), (x, -4), (x, 10), (x, -10), (number, 1), (number, -2))
    equals(each(answer.add_axis, (x, -3), (x, 2)), numbered(1, 2, 3), numbered(2, 3, 1))


@task("add_axis")
def test_gradient_of_add_axis(answer, rng):
    """en: Gradients flow: each comes back to the element that it belongs to.
    ja: 勾配が流れ、それぞれ対応する元の要素に届きます。"""
    x, weights = torch.randn(3, 4, generator=rng), torch.randn(3, 1, 4, generator=rng)
    value, (slope,) = gradients(answer.add_axis, x, -2, cotangent=weights)
    equal(value, shaped(x, 3, 1, 4))
    equal(slope, shaped(weights, 3, 4))


# --- 5. swap_last


@task("swap_last")
def test_a_matrix_is_transposed(answer):
    """en: A matrix is transposed: rows become columns.
    ja: 行列は転置され、行が列になります。
    help en: view and reshape keep the reading order, so they do not transpose.
    help ja: view や reshape では読む順が変わらないので、転置になりません。"""
    found = each(answer.swap_last, (torch.tensor([[1, 2, 3], [4, 5, 6]]),), (torch.tensor([[1.0, 2.0]]),))
    equals(found, torch.tensor([[1, 4], [2, 5], [3, 6]]), torch.tensor([[1.0], [2.0]]))


@task("swap_last")
def test_a_batch_of_matrices(answer, rng):
    """en: In a batch each matrix is transposed by itself; all other dimensions stay where they are.
    ja: バッチでは行列ごとに転置します。ほかの次元の位置は変わりません。
    help en: Count the two dimensions from the end: -1 and -2. x.T turns round all of them.
    help ja: 2 つの次元を末尾から数えて、-1 と -2 とします。x.T ではすべての次元が逆順になります。"""
    x, y, z = numbered(2, 2, 3), torch.randn(3, 2, 4, 5, generator=rng), torch.randn(2, 2, 2, generator=rng)
    w = torch.randn(2, 1, 2, 3, 4, generator=rng)
    found = each(answer.swap_last, (x,), (y,), (z,), (w,))
    equals(found, moved(x, 0, 2, 1), moved(y, 0, 1, 3, 2), moved(z, 0, 2, 1), moved(w, 0, 1, 2, 4, 3))


@task("swap_last")
def test_sizes_of_one_and_none(answer):
    """en: Sizes of 1 and 0 are dimensions like any other: (1, 3), (1, 1), (0, 2), (2, 0, 3), (1, 2, 1).
    ja: 大きさが 1 や 0 の次元も、ほかと同じように入れ替わります。(1, 3)、(1, 1)、(0, 2)、(2, 0, 3)、
    (1, 2, 1) で調べます。"""
    tensors = [numbered(*shape) for shape in ((1, 3), (1, 1), (0, 2), (2, 0, 3), (1, 2, 1))]
    found = each(answer.swap_last, *((x,) for x in tensors))
    equals(found, *(moved(x, *range(x.dim() - 2), x.dim() - 1, x.dim() - 2) for x in tensors))


@task("swap_last")
def test_swapped_dtypes_and_layouts(answer):
    """en: Any dtype is kept, complex numbers are not conjugated, and x may be non-contiguous already.
    ja: どのデータ型も保たれ、複素数が共役になることはありません。x がすでに非連続でもかまいません。
    help en: mH and adjoint() transpose and conjugate; mT only transposes.
    help ja: mH や adjoint() は転置と同時に複素共役を取ります。転置だけなら mT です。"""
    numbers = torch.tensor([[1 + 2j, 3j, 0], [-1j, 4, 5 - 1j]])
    layouts = numbers, numbered(2, 3, dtype=torch.int32).t(), numbered(4, 4, dtype=torch.float64)[::2, 1:]
    layouts += torch.tensor([[True, False]]), torch.tensor([1.0, 2.0]).expand(3, 2)
    equals(each(answer.swap_last, *((x,) for x in layouts)), *(moved(x, 1, 0) for x in layouts))
    cube = numbered(2, 3, 4).permute(2, 0, 1)
    equal(answer.swap_last(cube), moved(cube, 0, 2, 1))


@task("swap_last")
def test_x_keeps_its_shape(answer, place):
    """en: The result is right, and x itself still has its own shape and elements.
    ja: 結果が正しく、x 自身の形状と要素は元のままです。
    help en: transpose_ and t_ work in place: the shape of the caller's tensor changes.
    help ja: transpose_ や t_ はその場で働くので、呼び出し側のテンソルの形状が変わってしまいます。"""
    for x in (numbered(2, 3), numbered(2, 3, 4)):
        kept = place(x)
        equal(answer.swap_last(kept), moved(x, *range(x.dim() - 2), x.dim() - 1, x.dim() - 2))
        equal(read(kept), x)


@task("swap_last")
def test_nothing_to_swap(answer):
    """en: A 1-D x is a RuntimeError, an IndexError or a ValueError; a (1, 1) matrix is not.
    ja: 1 次元の x なら RuntimeError、IndexError、ValueError のいずれかです。(1, 1) の行列ならエラーではありません。"""
    few = [(torch.tensor([1.0, 2.0]),), (torch.zeros(1),), (torch.zeros(0),)]
    refuses((RuntimeError, IndexError, ValueError), answer.swap_last, *few)
    equals(each(answer.swap_last, (torch.tensor([[5]]),), (numbered(1, 2),)), torch.tensor([[5]]), numbered(2, 1))


@task("swap_last")
def test_gradient_of_swap_last(answer, rng):
    """en: Gradients flow: each comes back to the element that it belongs to.
    ja: 勾配が流れ、それぞれ対応する元の要素に届きます。"""
    x, weights = torch.randn(2, 3, 4, generator=rng), torch.randn(2, 4, 3, generator=rng)
    value, (slope,) = gradients(answer.swap_last, x, cotangent=weights)
    equal(value, moved(x, 0, 2, 1))
    equal(slope, moved(weights, 0, 2, 1))


# --- 6. reshape_report


def reported(found: object, result: torch.Tensor, *, view: bool) -> None:
    """Demand what the probe saw: the values, the flag, and whether the result is in x's memory."""
    equal(found, {"result": result, "flag": view, "changes_with_x": view})


@task("reshape_report")
def test_contiguous_x(answer, probe):
    """en: A contiguous x always gives a view: the elements in reading order, and True.
    ja: 連続な x なら必ずビューです。要素は読む順のままで、フラグは True です。
    help en: A view is a new tensor object (`y is x` is False) in the same memory.
    help ja: ビューは、同じメモリを見る新しいテンソルです（`y is x` は False です）。"""
    x = numbered(2, 3)
    equal(answer.reshape_report(x, (3, 2)), (numbered(3, 2), True))
    reported(probe.reshape_and_change(answer, x, "as it is", (3, 2)), numbered(3, 2), view=True)
    reported(probe.reshape_and_change(answer, x, "as it is", (6,)), numbered(6), view=True)
    reported(probe.reshape_and_change(answer, x, "as it is", (2, 3)), x, view=True)


@task("reshape_report", weight=2)
def test_x_that_must_be_copied(answer, probe):
    """en: A transposed or permuted x can't be flattened without a copy: the elements in x's reading order, and False.
    ja: 転置や並べ替えをした x は、コピーしなければ平らにできません。要素は x の読む順で、フラグは False です。
    help en: view raises RuntimeError there; reshape copies. Equal values do not mean the same memory.
    help ja: この場合、view は RuntimeError になり、reshape はコピーを作ります。値が等しくても、
    メモリが同じとは限りません。"""
    table, cube = numbered(2, 3), numbered(2, 3, 4)
    expected = torch.tensor([0.0, 3.0, 1.0, 4.0, 2.0, 5.0])
    equal(answer.reshape_report(table.t(), (6,)), (expected, False))
    reported(probe.reshape_and_change(answer, table, "transposed", (6,)), expected, view=False)
    expected = shaped(cube.permute(2, 0, 1), 8, 3)
    reported(probe.reshape_and_change(answer, cube, "permuted (2, 0, 1)", (8, 3)), expected, view=False)
    expected = torch.tensor([0.0, 1.0, 3.0, 4.0])
    reported(probe.reshape_and_change(answer, table, "first two columns", (4,)), expected, view=False)


@task("reshape_report", weight=2)
def test_not_contiguous_and_still_a_view(answer, probe):
    """en: Some non-contiguous x can be viewed too, where no row has to be joined to the next: a view, and True.
    ja: 非連続な x でも、行と行をつなげる必要がなければビューにできます。このときはビューで、フラグは True です。
    help en: is_contiguous() is not the question. Try view, or compare where the memory begins.
    help ja: is_contiguous() では決まりません。view を試すか、メモリの場所を比べてください。"""
    table, cube, row = numbered(3, 4), numbered(2, 3, 4), torch.tensor([1.0, 2.0])
    expected = shaped(table[:, :2], 3, 1, 2)
    reported(probe.reshape_and_change(answer, table, "first two columns", (3, 1, 2)), expected, view=True)
    expected = shaped(table.t(), 4, 3)
    reported(probe.reshape_and_change(answer, table, "transposed", (4, 3)), expected, view=True)
    expected = shaped(table[:, ::2], 6)
    reported(probe.reshape_and_change(answer, table, "every other column", (6,)), expected, view=True)
    expected = shaped(cube.permute(1, 0, 2), 3, 2, 2, 2)
    reported(probe.reshape_and_change(answer, cube, "permuted (1, 0, 2)", (3, 2, 2, 2)), expected, view=True)
    expected = torch.tensor([[[1.0, 2.0], [1.0, 2.0]], [[1.0, 2.0], [1.0, 2.0]]])
    reported(probe.reshape_and_change(answer, row, "repeated 4 times", (2, 2, 2)), expected, view=True)


@task("reshape_report")
def test_part_of_a_larger_tensor(answer, probe):
    """en: A contiguous part of a larger tensor gives a view as well, wherever in the memory it begins.
    ja: 大きなテンソルの連続した一部分も、メモリのどこから始まっていてもビューになります。"""
    table = numbered(3, 4)
    found = probe.reshape_and_change(answer, table, "without the first row", (8,))
    reported(found, torch.tensor([4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0]), view=True)
    found = probe.reshape_and_change(answer, table, "without the first row", [4, 2])
    reported(found, torch.tensor([[4.0, 5.0], [6.0, 7.0], [8.0, 9.0], [10.0, 11.0]]), view=True)


@task("reshape_report")
def test_forms_of_a_shape(answer, probe):
    """en: shape may be a tuple, a list or a torch.Size, may have one -1, and may be () for a single element.
    ja: shape はタプルでもリストでも torch.Size でもよく、-1 を 1 つ含められます。
    要素が 1 つなら () でもかまいません。"""
    x, one = numbered(2, 3, dtype=torch.int64), torch.tensor([[7]])
    for shape in ([3, 2], (3, -1), [-1, 2], torch.Size([3, 2])):
        reported(probe.reshape_and_change(answer, x, "as it is", shape), shaped(x, 3, 2), view=True)
    reported(probe.reshape_and_change(answer, x, "transposed", [-1]), torch.tensor([0, 3, 1, 4, 2, 5]), view=False)
    reported(probe.reshape_and_change(answer, one, "as it is", ()), torch.tensor(7), view=True)
    reported(probe.reshape_and_change(answer, torch.tensor(7), "as it is", (1, 1)), one, view=True)


@task("reshape_report")
def test_impossible_shapes(answer, probe):
    """en: A shape that the elements do not fit into is a RuntimeError, for contiguous and for transposed x: 6 elements
    in (4,), (2, 2), (-1, 4), (-1, -1), (2, -3) or (). (2, 3) is not.
    ja: 要素が収まらない形状は、連続な x でも転置した x でも RuntimeError です。要素 6 個では (4,)、(2, 2)、(-1, 4)、
    (-1, -1)、(2, -3)、() がそうです。(2, 3) はエラーではありません。"""
    x = numbered(3, 2)
    shapes = (4,), (2, 2), (-1, 4), (-1, -1), (2, -3), (), [7]
    bad = [(layout, shape) for layout in (x, numbered(2, 3).t()) for shape in shapes]
    refuses((RuntimeError, ValueError), answer.reshape_report, *bad)
    reported(probe.reshape_and_change(answer, x, "as it is", (2, 3)), numbered(2, 3), view=True)


@task("reshape_report")
def test_gradient_of_reshape_report(answer, probe, rng):
    """en: Gradients flow through the result, be it a view or a copy.
    ja: 結果がビューでもコピーでも、勾配が流れます。"""
    x = torch.randn(2, 3, generator=rng)
    for shape in ((6,), (3, 1, 2)):
        weights = torch.randn(shape, generator=rng)
        equal(probe.reshape_and_go_back(answer, x, shape, weights), moved(shaped(weights, 3, 2), 1, 0))


# --- 7. last_rows


@task("last_rows")
def test_the_last_two(answer):
    """en: The last n rows come in their own order: of 3 rows, n = 2 gives rows 1 and 2.
    ja: 最後の n 行が、元の順のまま返ります。3 行のうち n = 2 なら、行 1 と行 2 です。
    help en: x[n:] leaves out the first n rows, which is another thing.
    help ja: x[n:] は最初の n 行を除いたもので、最後の n 行とは違います。"""
    x = torch.tensor([[1, 2], [3, 4], [5, 6]])
    found = each(answer.last_rows, (x, 2), (x, 1), (torch.tensor([1.5, 2.5, 3.5, 4.5]), 1))
    equals(found, torch.tensor([[3, 4], [5, 6]]), torch.tensor([[5, 6]]), torch.tensor([4.5]))


@task("last_rows")
def test_none_and_all(answer):
    """en: n = 0 gives no rows, shape (0, …); n = len(x) gives all of them.
    ja: n = 0 なら 0 行、つまり形状は (0, …) です。n = len(x) ならすべての行です。
    help en: -0 is 0: x[-0:] begins at the start. Count from the front: len(x) - n.
    help ja: -0 は 0 なので、x[-0:] は先頭から始まります。len(x) - n のように前から数えてください。"""
    x, row = torch.tensor([[1, 2], [3, 4], [5, 6]]), torch.tensor([1.5, 2.5])
    found = each(
        answer.last_rows, (x, 0), (x, 3), (row, 0), (row, 2), (torch.zeros(2, 3, 4), 0), (torch.zeros(0, 2), 0)
    )
    none = torch.zeros(0, 2, dtype=torch.int64)
    equals(found, none, x, torch.zeros(0), row, torch.zeros(0, 3, 4), torch.zeros(0, 2))


@task("last_rows")
def test_rows_of_any_shape(answer, rng):
    """en: A row may be a number, a vector or a tensor of several dimensions, of any dtype.
    ja: 行は、数でも、ベクトルでも、多次元のテンソルでもよく、データ型も任意です。"""
    tensors = torch.randn(5, generator=rng), torch.randn(4, 3, 2, generator=rng, dtype=torch.float64), numbered(3, 1)
    tensors += torch.tensor([True, False, True]), torch.tensor([2**60 + 1, 5, -1]), torch.zeros(3, 0)
    found = each(answer.last_rows, *((x, 2) for x in tensors))
    equals(found, *(torch.stack([x[len(x) - 2], x[len(x) - 1]]) for x in tensors))


@task("last_rows", weight=2)
def test_a_tensor_of_its_own(answer, probe):
    """en: The rows are a fresh tensor: they stay as they are when x changes, also where n is len(x).
    ja: 返す行は新しいテンソルです。後で x が変わっても、取り出した行は変わりません。n = len(x) でも同じです。
    help en: A slice is a view of x's memory, and contiguous() copies only where it must. clone() always copies.
    help ja: スライスは x のメモリを見るビューです。contiguous() は必要なときしかコピーしません。
    clone() なら必ずコピーします。"""
    x = torch.tensor([[1, 2], [3, 4], [5, 6]])
    for n in (1, 2, 3):
        equal(probe.take_and_change(answer, x, "as it is", n), {"rows": x[3 - n :], "changes_with_x": False})
    expected = {"rows": torch.tensor([20.0, 30.0]), "changes_with_x": False}
    equal(probe.take_and_change(answer, torch.tensor([10.0, 20.0, 30.0]), "as it is", 2), expected)


@task("last_rows")
def test_rows_in_other_layouts(answer, probe):
    """en: x may be transposed, repeated or cut out of a larger tensor; the rows are those of x, and fresh.
    ja: x は転置・繰り返し・切り出しをしたものでもかまいません。返すのは x の行で、新しいテンソルです。"""
    table = numbered(2, 3)
    expected = {"rows": torch.tensor([[1.0, 4.0], [2.0, 5.0]]), "changes_with_x": False}
    equal(probe.take_and_change(answer, table, "transposed", 2), expected)
    expected = {"rows": torch.tensor([[0.0, 2.0], [3.0, 5.0]]), "changes_with_x": False}
    equal(probe.take_and_change(answer, table, "every other column", 2), expected)
    expected = {"rows": torch.tensor([[1.0, 2.0], [1.0, 2.0], [1.0, 2.0]]), "changes_with_x": False}
    equal(probe.take_and_change(answer, torch.tensor([1.0, 2.0]), "repeated 4 times", 3), expected)


@task("last_rows")
def test_rows_that_are_not_there(answer):
    """en: n below 0 or above len(x) is a ValueError; n = 0 and n = len(x) are not.
    ja: n が 0 未満か len(x) より大きければ ValueError です。n = 0 と n = len(x) はエラーではありません。
    help en: A slice that asks for too much gives what there is, without a word.
    help ja: スライスは、範囲を超えても何も知らせず、ある分だけを返します。"""
    x = torch.tensor([[1, 2], [3, 4], [5, 6]])
    none = torch.zeros(0, 2)
    bad = (x, -1), (x, 4), (x, -3), (x, -4), (x, 100), (none, 1), (none, -1), (torch.tensor([1.0, 2.0]), 3)
    refuses((ValueError, RuntimeError, IndexError), answer.last_rows, *bad)
    equals(each(answer.last_rows, (x, 3), (x, 0)), x, x[3:])


@task("last_rows")
def test_gradient_of_last_rows(answer, rng):
    """en: Gradients flow to the rows that were taken, and are 0 for the others.
    ja: 勾配は取り出した行に流れ、ほかの行では 0 です。"""
    x, weights = torch.randn(4, 3, generator=rng), torch.randn(2, 3, generator=rng)
    value, (slope,) = gradients(answer.last_rows, x, 2, cotangent=weights)
    equal(value, x[2:])
    equal(slope, torch.cat([torch.zeros(2, 3), weights]))
