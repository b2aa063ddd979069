"""Hidden checks of 06_matrix_products."""

import torch

from grader.checks import close, each, equal, gradients, raises, refuses, task

EITHER = (RuntimeError, ValueError)
DTYPES = (torch.float64, torch.float32)


def _normal(rng, *shape):
    return torch.randn(shape, generator=rng, dtype=torch.float64)


def _turned(x):
    """Return a view with the dimensions in reverse, which is not contiguous."""
    return x.permute(tuple(reversed(range(x.dim()))))


def _strided(rng, length):
    """Return a vector with gaps between its elements, where it has several."""
    return _normal(rng, 2 * length)[::2] if length > 1 else _normal(rng, length)


def _right(actual, expected):
    """Compare with what was worked out in float64: to the last digits of the expected dtype, and no further."""
    exact = 1e-12 if expected.dtype == torch.float64 else 1e-5
    close(actual, expected, rtol=exact, atol=exact)


def _right_in_both(function, *calls):
    """Compare calls in float64 and float32; each comes as (what is expected, arguments …), all in float64."""
    for dtype in DTYPES:
        arguments = [tuple(None if x is None else x.to(dtype) for x in call) for _, *call in calls]
        for found, (expected, *_) in zip(each(function, *arguments), calls, strict=True):
            _right(found, expected.to(dtype))


def _pulled_back(function, *arguments, expected, cotangent, wanted):
    """Compare the result and the gradient of every argument."""
    value, found = gradients(function, *arguments, wrt=tuple(range(len(arguments))), cotangent=cotangent)
    _right(value, expected)
    for one, other in zip(found, wanted, strict=True):
        _right(one, other)


# --- 1. matrix_product


@task("matrix_product")
def test_rows_times_columns(answer):
    """en: Element (i, j) is the sum of row i of a times column j of b, one product after the other.
    ja: (i, j) 要素は、a の第 i 行と b の第 j 列を要素ごとに掛けて足した値です。
    help en: For [[1, 2], [3, 4]] and [[5, 6], [7, 8]] the first element is 1·5 + 2·7 = 19. a * b would give 1·5.
    help ja: [[1, 2], [3, 4]] と [[5, 6], [7, 8]] なら、最初の要素は 1·5 + 2·7 = 19 です。a * b では 1·5 になります。"""
    a, b = torch.tensor([[1.0, 2.0], [3.0, 4.0]]), torch.tensor([[5.0, 6.0], [7.0, 8.0]])
    close(answer.matrix_product(a, b), torch.tensor([[19.0, 22.0], [43.0, 50.0]]))
    wide, tall = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), torch.tensor([[1.0, 0.0], [0.0, 1.0], [2.0, -1.0]])
    close(answer.matrix_product(wide, tall), torch.tensor([[7.0, -1.0], [16.0, -1.0]]))


@task("matrix_product")
def test_all_sizes(answer, rng):
    """en: (m, n) times (n, p) is right for all sizes, 1 included, and for transposed inputs; the dtype stays.
    ja: (m, n) と (n, p) の積は、1 も含むどんな大きさでも、転置した入力でも正しく、データ型は変わりません。"""
    calls = []
    for m, n, p in [(3, 4, 2), (1, 5, 1), (4, 1, 3), (3, 3, 3)]:
        a, b = _normal(rng, n, m).t(), _normal(rng, n, p)
        calls.append((a @ b, a, b))
    _right_in_both(answer.matrix_product, *calls)


@task("matrix_product")
def test_whole_numbers(answer):
    """en: Whole numbers give whole numbers of the same dtype, on every device.
    ja: 整数の行列からは、どのデバイスでも、同じデータ型の整数の行列が得られます。
    help en: CUDA has no matrix product for integers. Multiply with broadcasting and sum, or go through float64 and
    back.
    help ja: CUDA には整数の行列積がありません。ブロードキャストして掛けてから足すか、float64 を経由して戻します。"""
    a, b = [[1, 2, 3], [4, 5, 6]], [[1, 0], [0, 1], [2, -1]]
    dtypes = torch.int64, torch.int32, torch.int8
    arguments = [(torch.tensor(a, dtype=dtype), torch.tensor(b, dtype=dtype)) for dtype in dtypes]
    for found, dtype in zip(each(answer.matrix_product, *arguments), dtypes, strict=True):
        equal(found, torch.tensor([[7, -1], [16, -1]], dtype=dtype))
    byte = torch.tensor([[10, 8, 1]], dtype=torch.uint8)
    equal(answer.matrix_product(byte, byte.t()), torch.tensor([[165]], dtype=torch.uint8))


@task("matrix_product")
def test_large_whole_numbers(answer):
    """en: Large whole numbers are exact to the last digit, as long as no sum reaches 2**53.
    ja: 大きな整数も、和が 2**53 未満なら最後の桁まで正確です。
    help en: float32 cannot hold every whole number above 2**24 = 16777216; float64 can up to 2**53.
    help ja: float32 は 2**24 = 16777216 を超える整数をすべては表せません。float64 なら 2**53 まで表せます。"""
    step, unit = 2**24 + 1, torch.tensor([[1, 0], [0, 1]])
    equal(answer.matrix_product(torch.tensor([[step, 2], [3, -step]]), unit), torch.tensor([[step, 2], [3, -step]]))
    a, b = torch.tensor([[2**30 + 1, 1], [-7, 2**20 + 3]]), torch.tensor([[2**20 + 1, -3], [5, 2**29 + 1]])
    rows, columns = a.tolist(), list(zip(*b.tolist(), strict=True))
    products = [[sum(x * y for x, y in zip(row, column, strict=True)) for column in columns] for row in rows]
    equal(answer.matrix_product(a, b), torch.tensor(products))
    small = torch.tensor([[step, 1], [1, -step]], dtype=torch.int32)
    equal(
        answer.matrix_product(small, torch.tensor([[100], [7]], dtype=torch.int32)),
        torch.tensor([[100 * step + 7], [100 - 7 * step]], dtype=torch.int32),
    )


@task("matrix_product")
def test_gradients_of_both(answer, rng):
    """en: Gradients flow back to a and to b.
    ja: 勾配は a にも b にも流れます。
    help en: .detach(), .tolist(), .numpy() and torch.tensor(…) cut a result off from its inputs.
    help ja: .detach() や .tolist()、.numpy()、torch.tensor(…) を使うと、結果と入力のつながりが切れます。"""
    a, b, pull = _normal(rng, 2, 3), _normal(rng, 3, 4), _normal(rng, 2, 4)
    wanted = (pull @ b.t(), a.t() @ pull)
    _pulled_back(answer.matrix_product, a, b, expected=a @ b, cotangent=pull, wanted=wanted)


@task("matrix_product")
def test_inner_sizes(answer):
    """en: a has as many columns as b has rows, or there is a RuntimeError or ValueError; a size of 1 is not stretched.
    ja: a の列数と b の行数が違えば RuntimeError か ValueError になります。大きさ 1 も引き伸ばしません。
    help en: a.unsqueeze(2) * b.unsqueeze(0) broadcasts 1 against any size. Compare a.shape[1] with b.shape[0] first.
    help ja: a.unsqueeze(2) * b.unsqueeze(0) では、1 がどんな大きさにもブロードキャストされます。
    先に a.shape[1] と b.shape[0] を比べましょう。"""
    for dtype in (torch.float32, torch.int64):
        shapes = ((2, 3), (2, 3)), ((2, 1), (3, 4)), ((2, 3), (1, 4)), ((3, 2), (3, 2))
        refuses(EITHER, answer.matrix_product, *(tuple(torch.ones(s, dtype=dtype) for s in pair) for pair in shapes))
        good = torch.tensor([[1, 2, 3]], dtype=dtype)
        equal(answer.matrix_product(good, good.t()), torch.tensor([[14]], dtype=dtype))


@task("matrix_product")
def test_matrices_only(answer):
    """en: Whatever is not 2-D is a RuntimeError or ValueError: vectors, and batches of matrices.
    ja: 2 次元でないもの（ベクトルや、行列のバッチ）は RuntimeError か ValueError になります。
    help en: a @ b takes 1-D and 3-D tensors too, and broadcasts. torch.mm does not.
    help ja: a @ b は 1 次元や 3 次元も受け取り、ブロードキャストもします。torch.mm はしません。"""
    for dtype in (torch.float32, torch.int64):
        shapes = (
            ((2,), (2, 3)),
            ((3, 2), (2,)),
            ((2,), (2,)),
            ((4, 3, 2), (2, 3)),
            ((3, 2), (4, 2, 3)),
            ((2, 2, 2),) * 2,
        )
        refuses(EITHER, answer.matrix_product, *(tuple(torch.ones(s, dtype=dtype) for s in pair) for pair in shapes))
        a, b = torch.tensor([[1, 2]], dtype=dtype), torch.tensor([[3], [4]], dtype=dtype)
        equal(answer.matrix_product(a, b), torch.tensor([[11]], dtype=dtype))


# --- 2. elementwise_product


@task("elementwise_product")
def test_element_by_element(answer):
    """en: Each element of the result is the product of the two elements in the same place.
    ja: 結果の各要素は、同じ位置にある 2 つの要素の積です。
    help en: [[1, 2], [3, 4]] and [[5, 6], [7, 8]] give [[5, 12], [21, 32]]. `@` would give the matrix product.
    help ja: [[1, 2], [3, 4]] と [[5, 6], [7, 8]] なら [[5, 12], [21, 32]] です。`@` では行列積になります。"""
    a, b = torch.tensor([[1.0, 2.0], [3.0, 4.0]]), torch.tensor([[5.0, 6.0], [7.0, 8.0]])
    close(answer.elementwise_product(a, b), torch.tensor([[5.0, 12.0], [21.0, 32.0]]))
    a, b = torch.tensor([[1.0, -2.0, 0.0]]), torch.tensor([[-3.0, -4.0, 5.0]])
    close(answer.elementwise_product(a, b), torch.tensor([[-3.0, 8.0, 0.0]]))


@task("elementwise_product")
def test_any_shape(answer, rng):
    """en: Tensors of any number of dimensions are multiplied, 0-d included, in float64 and in float32.
    ja: 0 次元も含めて、何次元のテンソルでも掛けられます。float64 でも float32 でも同じです。"""
    calls = []
    for shape in [(), (1,), (5,), (3, 2), (2, 3, 4), (2, 1, 3, 2)]:
        a, b = _normal(rng, *shape), _turned(_normal(rng, *reversed(shape)))
        calls.append((a * b, a, b))
    _right_in_both(answer.elementwise_product, *calls)


@task("elementwise_product")
def test_whole_numbers_stay_exact(answer):
    """en: Whole numbers stay whole numbers of the same dtype, exact to the last digit.
    ja: 整数は同じデータ型の整数のままで、最後の桁まで正確です。"""
    large = torch.tensor([2**53 + 1, -3, 0])
    equal(answer.elementwise_product(large, torch.tensor([3, 5, 7])), torch.tensor([3 * (2**53 + 1), -15, 0]))
    small = torch.tensor([[2, -3], [4, 5]], dtype=torch.int16)
    equal(answer.elementwise_product(small, small), torch.tensor([[4, 9], [16, 25]], dtype=torch.int16))


@task("elementwise_product")
def test_gradients_of_both_factors(answer, rng):
    """en: Gradients flow back to both factors.
    ja: 勾配は両方に流れます。
    help en: Each factor's gradient is the other factor times what comes from above. Work on the tensors themselves.
    help ja: 一方の勾配は、上から来た勾配にもう一方を掛けたものです。テンソルそのものを使って計算しましょう。"""
    a, b, pull = (_normal(rng, 2, 3) for _ in range(3))
    wanted = (pull * b, pull * a)
    _pulled_back(answer.elementwise_product, a, b, expected=a * b, cotangent=pull, wanted=wanted)


@task("elementwise_product")
def test_other_shapes(answer):
    """en: Different shapes are a ValueError, also where torch would broadcast or the number of elements agrees.
    ja: 形状が違えば、torch がブロードキャストできる場合でも、要素数が同じ場合でも、ValueError を送出します。
    help en: Compare a.shape with b.shape. Where torch itself complains it raises RuntimeError, and often it says
    nothing.
    help ja: a.shape と b.shape を比べます。torch が自分で出すエラーは RuntimeError で、何も言わないことも多いのです。
    """
    shapes = ((3,), (4,)), ((2, 3), (3,)), ((2, 1), (2, 3)), ((2, 3), (3, 2)), ((2, 3), ()), ((1,), ()), ((6,), (2, 3))
    broken = [(torch.ones(one), torch.ones(other)) for one, other in shapes]
    refuses(ValueError, answer.elementwise_product, *broken, (torch.ones(1, 3), torch.ones(3)))
    good = torch.tensor([[2.0, 3.0, 4.0]])
    close(answer.elementwise_product(good, good), torch.tensor([[4.0, 9.0, 16.0]]))


# --- 3. matvec


@task("matvec")
def test_each_row_times_v(answer):
    """en: Element i is the sum of row i of a times v; the result has one dimension.
    ja: 第 i 要素は、a の第 i 行と v を要素ごとに掛けて足した値です。結果は 1 次元です。
    help en: [[1, 2, 3], [4, 5, 6]] and [1, 2, -1] give [1 + 4 − 3, 4 + 10 − 6] = [2, 8].
    help ja: [[1, 2, 3], [4, 5, 6]] と [1, 2, -1] なら [1 + 4 − 3, 4 + 10 − 6] = [2, 8] です。"""
    a, v = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), torch.tensor([1.0, 2.0, -1.0])
    close(answer.matvec(a, v), torch.tensor([2.0, 8.0]))


@task("matvec")
def test_a_square_matrix(answer):
    """en: With a square matrix, too, it is the rows of a that are multiplied, not its columns.
    ja: 正方行列でも、v と掛けるのは a の列ではなく行です。
    help en: For [[1, 2], [3, 4]] and [10, 1] the result is [12, 34]; [13, 24] comes from the columns.
    help ja: [[1, 2], [3, 4]] と [10, 1] なら [12, 34] です。列を使うと [13, 24] になります。"""
    close(answer.matvec(torch.tensor([[1.0, 2.0], [3.0, 4.0]]), torch.tensor([10.0, 1.0])), torch.tensor([12.0, 34.0]))


@task("matvec")
def test_vectors_of_all_sizes(answer, rng):
    """en: It is right for all sizes, 1 included, for transposed and strided inputs, in float64 and in float32.
    ja: 1 も含むどんな大きさでも、転置したり間引いたりした入力でも正しく、float64 でも float32 でも計算できます。"""
    calls = []
    for m, n in [(3, 4), (1, 5), (4, 1), (1, 1), (3, 3)]:
        a, v = _normal(rng, n, m).t(), _strided(rng, n)
        calls.append(((a * v).sum(dim=1), a, v))
    _right_in_both(answer.matvec, *calls)


@task("matvec")
def test_gradients_of_matrix_and_vector(answer, rng):
    """en: Gradients flow back to the matrix and to the vector.
    ja: 勾配は行列にもベクトルにも流れます。"""
    a, v, pull = _normal(rng, 3, 2), _normal(rng, 2), _normal(rng, 3)
    wanted = (pull[:, None] * v, (pull[:, None] * a).sum(dim=0))
    _pulled_back(answer.matvec, a, v, expected=(a * v).sum(dim=1), cotangent=pull, wanted=wanted)


@task("matvec")
def test_v_is_a_vector(answer):
    """en: A v that is not 1-D is a RuntimeError or ValueError: not a column, not a row, not a number.
    ja: v が 1 次元でなければ、列でも行でもただの数でも、RuntimeError か ValueError になります。
    help en: a @ v accepts a column of shape (n, 1) and gives (m, 1). torch.mv does not.
    help ja: a @ v は形状 (n, 1) の列も受け取り、(m, 1) を返します。torch.mv は受け取りません。"""
    a = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    shapes = (3, 1), (1, 3), (), (1, 3, 1), (3, 2), (2, 3), (1, 1)
    refuses(EITHER, answer.matvec, *((a, torch.ones(shape)) for shape in shapes))
    refuses(EITHER, answer.matvec, (torch.ones(2, 2), torch.ones(2, 2)), (torch.ones(2, 1), torch.ones(())))
    close(answer.matvec(a, torch.ones(3)), torch.tensor([6.0, 15.0]))


@task("matvec")
def test_as_many_as_columns(answer):
    """en: A v of another length than a's rows is a RuntimeError or ValueError; a size of 1 is not stretched.
    ja: v の長さが a の列数と違えば RuntimeError か ValueError になります。大きさ 1 も引き伸ばしません。
    help en: a * v stretches a v of shape (1,), and a matrix of shape (m, 1). Compare the sizes first.
    help ja: a * v は、形状 (1,) の v も、形状 (m, 1) の行列も引き伸ばします。先に大きさを比べましょう。"""
    shapes = ((2, 3), 1), ((2, 3), 2), ((2, 1), 3), ((3, 2), 3), ((1, 1), 2)
    refuses(EITHER, answer.matvec, *((torch.ones(shape), torch.ones(length)) for shape, length in shapes))
    close(answer.matvec(torch.tensor([[2.0], [3.0]]), torch.tensor([10.0])), torch.tensor([20.0, 30.0]))


# --- 4. batched_product


@task("batched_product")
def test_a_matrix_for_each_entry(answer):
    """en: With b of shape (B, n, p), entry i of the result is a[i] times b[i].
    ja: b の形状が (B, n, p) なら、結果の i 番目は a[i] と b[i] の行列積です。"""
    a, b = torch.tensor([[[1.0, 2.0]], [[3.0, 4.0]]]), torch.tensor([[[1.0], [10.0]], [[1.0], [100.0]]])
    close(answer.batched_product(a, b), torch.tensor([[[21.0]], [[403.0]]]))


@task("batched_product")
def test_one_matrix_for_all(answer):
    """en: With b of shape (n, p), entry i of the result is a[i] times b, for every i.
    ja: b の形状が (n, p) なら、結果の i 番目は、どの i でも a[i] と b の行列積です。
    help en: torch.bmm wants three dimensions of both. torch.matmul takes either.
    help ja: torch.bmm はどちらにも 3 次元を求めます。torch.matmul はどちらの形でも受け取ります。"""
    a = torch.tensor([[[1.0, 2.0, 0.0]], [[3.0, 4.0, 1.0]]])
    b = torch.tensor([[1.0, 0.0], [10.0, 1.0], [5.0, -1.0]])
    close(answer.batched_product(a, b), torch.tensor([[[21.0, 2.0]], [[48.0, 3.0]]]))


def _one_by_one(a, b):
    """Return a[i] times b[i], or times b, added up by hand."""
    columns = b.unsqueeze(1) if b.dim() == 3 else b
    return (a.unsqueeze(3) * columns).sum(dim=2)


@task("batched_product")
def test_batches_of_all_sizes(answer, rng):
    """en: Batches of matrices are right for all sizes, also for inputs that are not contiguous, in float64 and float32.
    ja: 行列のバッチは、どんな大きさでも、連続でない入力でも正しく、float64 でも float32 でも計算できます。"""
    calls = []
    for batch, m, n, p in [(3, 4, 2, 5), (1, 2, 3, 2), (2, 1, 1, 3), (2, 2, 2, 2), (4, 3, 4, 1)]:
        a, b = _normal(rng, batch, n, m).transpose(1, 2), _normal(rng, batch, n, p)
        calls.append((_one_by_one(a, b), a, b))
    _right_in_both(answer.batched_product, *calls)


@task("batched_product")
def test_one_matrix_of_all_sizes(answer, rng):
    """en: One matrix for all is right for all sizes, also where n or p happens to be the batch size, and for an a that
    is not contiguous.
    ja: 共通の行列 1 つの場合も、どんな大きさでも（n や p がたまたまバッチの大きさと同じでも）、
    連続でない a でも、正しく計算できます。
    help en: The number of dimensions tells the two cases apart, the sizes don't. a.view(…) fails where a is not
    contiguous.
    help ja: 2 つの場合を見分けられるのは、大きさではなく次元数です。連続でない a に a.view(…) は使えません。"""
    calls = []
    for batch, m, n, p in [(3, 4, 2, 5), (1, 2, 3, 2), (2, 3, 2, 4), (3, 2, 4, 3), (2, 2, 2, 2), (2, 3, 1, 1)]:
        a, b = _normal(rng, batch, n, m).transpose(1, 2), _normal(rng, p, n).t()
        calls.append((_one_by_one(a, b), a, b))
    _right_in_both(answer.batched_product, *calls)


@task("batched_product")
def test_gradients_through_batches(answer, rng):
    """en: Gradients flow back to a and b; one matrix for all gets the sum over the batch.
    ja: 勾配は a にも b にも流れます。共通の行列には、バッチ全体の和が届きます。"""
    a, b, pull = _normal(rng, 2, 3, 4), _normal(rng, 2, 4, 2), _normal(rng, 2, 3, 2)
    for_b = _one_by_one(a.mT, pull)
    wanted = (_one_by_one(pull, b.mT), for_b)
    _pulled_back(answer.batched_product, a, b, expected=_one_by_one(a, b), cotangent=pull, wanted=wanted)
    wanted = (_one_by_one(pull, b[0].t()), for_b.sum(dim=0))
    _pulled_back(answer.batched_product, a, b[0], expected=_one_by_one(a, b[0]), cotangent=pull, wanted=wanted)


@task("batched_product")
def test_inner_sizes_of_batches(answer):
    """en: Inner sizes that differ are a RuntimeError or ValueError, in both forms of b; a size of 1 is not stretched.
    ja: 内側の大きさが違えば、b がどちらの形でも RuntimeError か ValueError になります。大きさ 1 も引き伸ばしません。"""
    shapes = ((2, 3, 4), (2, 3, 4)), ((2, 3, 4), (3, 4)), ((2, 3, 1), (2, 4, 5)), ((2, 3, 4), (2, 1, 5))
    more = ((2, 3, 1), (4, 5)), ((2, 3, 4), (1, 5))
    refuses(EITHER, answer.batched_product, *((torch.ones(a), torch.ones(b)) for a, b in shapes + more))
    close(answer.batched_product(torch.ones(2, 3, 4), torch.ones(4, 5)), torch.full((2, 3, 5), 4.0))


@task("batched_product")
def test_batch_sizes(answer):
    """en: Batch sizes that differ are a RuntimeError or ValueError; a batch of one is not stretched.
    ja: バッチの大きさが違えば RuntimeError か ValueError になります。大きさ 1 のバッチも引き伸ばしません。
    help en: torch.matmul broadcasts batches of one. torch.bmm does not.
    help ja: torch.matmul は大きさ 1 のバッチをブロードキャストします。torch.bmm はしません。"""
    shapes = ((1, 1, 2), (3, 2, 1)), ((3, 1, 2), (1, 2, 1)), ((3, 1, 2), (2, 2, 1)), ((2, 1, 3), (3, 3, 1))
    refuses(EITHER, answer.batched_product, *((torch.ones(a), torch.ones(b)) for a, b in shapes))
    close(answer.batched_product(torch.ones(3, 1, 2), torch.ones(3, 2, 1)), torch.full((3, 1, 1), 2.0))


# --- 5. affine_layer


@task("affine_layer")
def test_weight_transposed_plus_bias(answer):
    """en: Output k of a sample is the sum of the sample times row k of the weight, plus bias k.
    ja: サンプルの k 番目の出力は、サンプルと weight の第 k 行を要素ごとに掛けて足し、bias の k 番目を加えた値です。
    help en: weight has a row for each output: (out, in). So x meets its transpose, weight.T.
    help ja: weight は (out, in) で、出力ごとに 1 行あります。そこで x に掛けるのは転置した weight.T です。"""
    weight, bias = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), torch.tensor([0.5, 0.0, -0.5])
    close(answer.affine_layer(torch.tensor([[10.0, 1.0]]), weight, bias), torch.tensor([[12.5, 34.0, 55.5]]))


@task("affine_layer")
def test_square_weights(answer):
    """en: With a square weight, and with as many samples as outputs, each row still goes to its output and each bias
    to its column.
    ja: weight が正方行列でも、サンプル数が出力数と同じでも、weight の行と bias はそれぞれの出力（列）に対応します。
    help en: No shape tells you here that a transpose is missing, or that the bias goes down instead of across.
    help ja: ここでは、転置を忘れても bias を縦に足しても、形状からは分かりません。"""
    x, weight = torch.tensor([[1.0, 0.0], [0.0, 1.0]]), torch.tensor([[1.0, 2.0], [3.0, 4.0]])
    close(answer.affine_layer(x, weight, torch.tensor([10.0, 20.0])), torch.tensor([[11.0, 23.0], [12.0, 24.0]]))


def _affine(x, weight, bias=None):
    value = (x.unsqueeze(-2) * weight).sum(dim=-1)
    return value if bias is None else value + bias


@task("affine_layer")
def test_without_bias(answer, rng):
    """en: Without a bias (left out, or None) nothing is added.
    ja: bias がなければ（省略しても None でも）、何も足しません。"""
    x, weight = torch.tensor([[1.0, 2.0], [0.0, -1.0]]), torch.tensor([[3.0, 1.0]])
    close(answer.affine_layer(x, weight), torch.tensor([[5.0], [-1.0]]))
    x, weight = _normal(rng, 4, 3), _normal(rng, 2, 3)
    _right_in_both(answer.affine_layer, (_affine(x, weight), x, weight, None))
    _right(answer.affine_layer(x, weight, bias=None), _affine(x, weight))


@task("affine_layer")
def test_leading_dimensions(answer, rng):
    """en: x may have any number of leading dimensions, none included; they stay as they are.
    ja: x の前の次元はいくつでも（なくても）よく、結果にそのまま残ります。
    help en: A single sample has the shape (in,) and gives (out,). weight.T or weight.mT turns the weight; x is not
    turned.
    help ja: サンプル 1 つだけなら (in,) で、結果は (out,) です。転置するのは weight で（weight.T か weight.mT）、
    x ではありません。"""
    calls = []
    for shape, outputs in [
        ((3,), 2),
        ((4, 3), 2),
        ((2, 4, 3), 5),
        ((2, 1, 2, 3), 2),
        ((3, 1), 4),
        ((1,), 1),
        ((3, 3, 3), 3),
    ]:
        x, weight, bias = _normal(rng, *shape), _normal(rng, shape[-1], outputs).t(), _strided(rng, outputs)
        calls.append((_affine(x, weight, bias), x, weight, bias))
    x = _normal(rng, 3, 2, 4).transpose(0, 1)
    calls.append((_affine(x, weight := _normal(rng, 2, 4), bias := _normal(rng, 2)), x, weight, bias))
    _right_in_both(answer.affine_layer, *calls)


@task("affine_layer")
def test_gradients_of_the_layer(answer, rng):
    """en: Gradients flow back to x, weight and bias, also to a bias of zeros; bias gets the sum over all samples.
    ja: 勾配は x・weight・bias のすべてに流れます。bias の値が 0 でも流れ、bias には全サンプルの和が届きます。"""
    x, weight, bias, pull = _normal(rng, 2, 3, 4), _normal(rng, 5, 4), _normal(rng, 5), _normal(rng, 2, 3, 5)
    rows, pulls = x.reshape(6, 4), pull.reshape(6, 5)
    wanted = (_affine(pull, weight.t()), _affine(pulls.t(), rows.t()), pulls.sum(dim=0))
    expected = _affine(x, weight, bias)
    _pulled_back(answer.affine_layer, x, weight, bias, expected=expected, cotangent=pull, wanted=wanted)
    zeros = torch.zeros_like(bias)
    _pulled_back(answer.affine_layer, x, weight, zeros, expected=expected - bias, cotangent=pull, wanted=wanted)
    _pulled_back(answer.affine_layer, x, weight, expected=expected - bias, cotangent=pull, wanted=wanted[:2])


@task("affine_layer")
def test_features_that_do_not_fit(answer):
    """en: x and weight must have the same number of inputs, or there is a RuntimeError or ValueError; 1 is not
    stretched.
    ja: x と weight の入力の数が違えば RuntimeError か ValueError になります。大きさ 1 も引き伸ばしません。"""
    shapes = ((2, 3), (4, 2)), ((2, 3), (3, 4)), ((2, 1), (4, 3)), ((2, 3), (4, 1)), ((1,), (4, 3)), ((5, 2, 3), (4, 2))
    refuses(EITHER, answer.affine_layer, *((torch.ones(x), torch.ones(weight)) for x, weight in shapes))
    refuses(EITHER, answer.affine_layer, (torch.ones(2, 3), torch.ones(3, 4), torch.ones(4)))
    close(answer.affine_layer(torch.ones(2, 3), torch.ones(4, 3)), torch.full((2, 4), 3.0))


@task("affine_layer")
def test_a_bias_for_each_output(answer):
    """en: A bias of any other shape than (out,) is a RuntimeError or ValueError, also where it could be broadcast.
    ja: bias の形状が (out,) でなければ、ブロードキャストできる場合でも RuntimeError か ValueError になります。
    help en: Adding broadcasts, and torch.nn.functional.linear lets a bias of shape (1,) pass. Compare the shapes.
    help ja: 足し算はブロードキャストし、torch.nn.functional.linear も形状 (1,) の bias を通します。
    形状を比べましょう。"""
    x, weight = torch.ones(2, 3), torch.ones(4, 3)
    shapes = (1,), (), (3,), (1, 4), (2, 4), (2, 1), (4, 1)
    refuses(EITHER, answer.affine_layer, *((x, weight, torch.ones(shape)) for shape in shapes))
    close(answer.affine_layer(x, weight, torch.zeros(4)), torch.full((2, 4), 3.0))
    close(answer.affine_layer(x, torch.ones(1, 3), torch.tensor([-3.0])), torch.zeros(2, 1))


# --- 6. diagonal


@task("diagonal")
def test_the_diagonal_of_a_matrix(answer):
    """en: From a matrix the elements [0, 0], [1, 1], … come as a 1-D tensor.
    ja: 行列からは、[0, 0], [1, 1], … の要素が 1 次元テンソルになって返ります。"""
    equal(answer.diagonal(torch.tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]])), torch.tensor([1, 5, 9]))
    equal(answer.diagonal(torch.tensor([[4.0, 1.0], [2.0, -3.0]])), torch.tensor([4.0, -3.0]))


@task("diagonal")
def test_matrices_that_are_not_square(answer):
    """en: A matrix of shape (n, m) has min(n, m) elements on its diagonal.
    ja: 形状 (n, m) の行列の対角要素は min(n, m) 個です。"""
    wide, tall = torch.arange(10).reshape(2, 5), torch.arange(10).reshape(5, 2)
    found = each(answer.diagonal, (wide,), (tall,), (wide.reshape(2, 1, 5),), (tall.reshape(2, 5, 1),))
    for one, other in zip(found, ([0, 6], [0, 3], [[0], [5]], [[0], [5]]), strict=True):
        equal(one, torch.tensor(other))


@task("diagonal")
def test_batches_of_diagonals(answer, rng):
    """en: With more dimensions, each matrix of the last two gives its diagonal: (…, n, m) → (…, min(n, m)).
    ja: 次元がもっと多ければ、最後の 2 つの次元の行列それぞれから取り出します。(…, n, m) → (…, min(n, m)) です。
    help en: torch.diagonal looks at dimensions 0 and 1 unless you name others: dim1=-2, dim2=-1. torch.diag takes no
    batches.
    help ja: torch.diagonal は、指定しなければ次元 0 と 1 を見ます。dim1=-2, dim2=-1 を指定しましょう。
    torch.diag はバッチを扱えません。"""
    equal(answer.diagonal(torch.tensor([[[1, 2], [3, 4]], [[5, 6], [7, 8]]])), torch.tensor([[1, 4], [5, 8]]))
    for shape in [(2, 3, 4), (3, 3, 3), (2, 1, 3, 2), (1, 4, 4)]:
        x = _normal(rng, *shape).mT
        length = min(shape[-2:])
        equal(answer.diagonal(x), torch.stack([x[..., i, i] for i in range(length)], dim=-1))


@task("diagonal")
def test_other_elements_do_not_matter(answer):
    """en: Elements come as they are, inf and NaN included; those off the diagonal don't matter; the dtype stays.
    ja: 要素は inf や NaN でもそのまま返り、対角線の外に何があっても結果に影響しません。データ型も変わりません。
    help en: Multiplying with an identity matrix and summing makes NaN of inf · 0. Pick the elements instead.
    help ja: 単位行列を掛けて足すと、inf · 0 が NaN になります。掛けるのではなく、要素を取り出しましょう。"""
    inf, nan = float("inf"), float("nan")
    equal(answer.diagonal(torch.tensor([[1.0, inf], [nan, 2.0]])), torch.tensor([1.0, 2.0]))
    equal(answer.diagonal(torch.tensor([[inf, 1.0], [2.0, nan]])), torch.tensor([inf, nan]))
    flags = torch.tensor([[True, True], [True, False]])
    equal(answer.diagonal(flags), torch.tensor([True, False]))
    equal(answer.diagonal(flags.int()), torch.tensor([1, 0], dtype=torch.int32))


@task("diagonal", weight=2)
def test_a_tensor_of_its_own(answer, probe):
    """en: The result shares no memory with x, however x is shaped: writing into the result leaves x alone.
    ja: x がどんな形状でも、結果は x とメモリを共有しません。結果に書き込んでも x は変わりません。
    help en: torch.diagonal gives a view. .contiguous() copies only where the elements do not lie side by side;
    .clone() always.
    help ja: torch.diagonal が返すのはビューです。.contiguous() は要素が隣り合っていないときしかコピーしません。
    .clone() なら必ずコピーします。"""
    matrices = torch.tensor([[1.0, 2.0], [3.0, 4.0]]), torch.tensor([[[5.0]], [[6.0]]])
    wanted = torch.tensor([1.0, 4.0]), torch.tensor([[5.0], [6.0]])
    seen = each(probe.written_over, *((answer, x) for x in matrices))
    for found, result, x in zip(seen, wanted, matrices, strict=True):
        equal(found, {"result": result, "x": x})


@task("diagonal")
def test_gradients_of_diagonals(answer, rng):
    """en: Gradients flow back to the diagonal elements of x; all others get 0.
    ja: 勾配は x の対角要素に流れ、ほかの要素の勾配は 0 です。"""
    x, pull = _normal(rng, 2, 3, 4), _normal(rng, 2, 3)
    wanted = torch.zeros(2, 3, 4, dtype=torch.float64)
    for i in range(3):
        wanted[:, i, i] = pull[:, i]
    expected = torch.stack([x[:, i, i] for i in range(3)], dim=-1)
    _pulled_back(answer.diagonal, x, expected=expected, cotangent=pull, wanted=(wanted,))


@task("diagonal")
def test_no_matrix_no_diagonal(answer):
    """en: A tensor with fewer than two dimensions is a ValueError, RuntimeError or IndexError.
    ja: 次元が 2 つに満たないテンソルは ValueError、RuntimeError、IndexError のどれかになります。
    help en: torch.diag makes a matrix of a 1-D tensor, which is the opposite.
    help ja: torch.diag は 1 次元テンソルから行列を作ります。これでは逆の操作です。"""
    kinds = (ValueError, RuntimeError, IndexError)
    refuses(kinds, answer.diagonal, (torch.tensor([1.0, 2.0, 3.0]),), (torch.tensor(5.0),), (torch.tensor([4.0]),))
    equal(answer.diagonal(torch.tensor([[4.0, 3.0], [2.0, 1.0]])), torch.tensor([4.0, 1.0]))


# --- 7. diagonal_matrices


@task("diagonal_matrices")
def test_v_on_the_diagonal(answer):
    """en: A vector of n elements gives an (n, n) matrix with the vector on its diagonal and 0 elsewhere.
    ja: n 要素のベクトルから、対角線上にその要素が並び、ほかは 0 の (n, n) 行列を作ります。"""
    close(answer.diagonal_matrices(torch.tensor([7.0, -8.0])), torch.tensor([[7.0, 0.0], [0.0, -8.0]]))
    close(answer.diagonal_matrices(torch.tensor([5.0])), torch.tensor([[5.0]]))


def _on_diagonals(v):
    size = v.shape[-1]
    made = torch.zeros(*v.shape, size, dtype=v.dtype)
    for i in range(size):
        made[..., i, i] = v[..., i]
    return made


@task("diagonal_matrices")
def test_a_batch_of_vectors(answer, rng):
    """en: Each vector of a batch gives a matrix of its own: (B, n) → (B, n, n), also where B and n are the same.
    ja: バッチのベクトルごとに行列を 1 つ作ります。(B, n) → (B, n, n) で、B と n が同じでも変わりません。
    help en: torch.diag takes the diagonal out of a 2-D tensor. torch.diag_embed makes matrices of its rows.
    help ja: torch.diag は 2 次元テンソルから対角要素を取り出します。行ごとに行列を作るのは torch.diag_embed です。"""
    v = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
    matrices = [[[1.0, 0.0], [0.0, 2.0]], [[3.0, 0.0], [0.0, 4.0]]]
    close(answer.diagonal_matrices(v), torch.tensor(matrices))
    for shape in [(3, 2), (1, 3), (2, 1)]:
        v = _normal(rng, *shape)
        equal(answer.diagonal_matrices(v), _on_diagonals(v))


@task("diagonal_matrices")
def test_more_leading_dimensions(answer, rng):
    """en: Any number of leading dimensions stays in front: (A, B, n) → (A, B, n, n).
    ja: 前の次元はいくつあっても、そのまま前に残ります。(A, B, n) → (A, B, n, n) です。"""
    for shape in [(2, 3, 4), (1, 2, 1, 3), (3, 3, 3)]:
        v = _turned(_normal(rng, *reversed(shape)))
        equal(answer.diagonal_matrices(v), _on_diagonals(v))


@task("diagonal_matrices")
def test_the_dtype_of_v(answer):
    """en: The matrices have the dtype of v: whole numbers and bool included, exact to the last digit.
    ja: 行列のデータ型は v と同じです。整数や bool でも変わらず、最後の桁まで正確です。
    help en: torch.eye(n) is float32 unless it is told otherwise.
    help ja: torch.eye(n) は、指定しなければ float32 です。"""
    for v in (
        torch.tensor([2**53 + 1, -3]),
        torch.tensor([2, 3], dtype=torch.uint8),
        torch.tensor([True, False, True]),
    ):
        equal(answer.diagonal_matrices(v), _on_diagonals(v))


@task("diagonal_matrices")
def test_nothing_but_zeros_elsewhere(answer):
    """en: Off the diagonal there is 0, also where v holds inf or NaN.
    ja: v に inf や NaN があっても、対角線の外はすべて 0 です。
    help en: inf · 0 and NaN · 0 are NaN, so multiplying with an identity matrix spoils the whole row.
    help ja: inf · 0 も NaN · 0 も NaN なので、単位行列を掛けると、その行全体が NaN になってしまいます。"""
    v = torch.tensor([[float("inf"), 1.0], [2.0, float("nan")]], dtype=torch.float64)
    equal(answer.diagonal_matrices(v), _on_diagonals(v))


@task("diagonal_matrices")
def test_gradients_of_matrices(answer, rng):
    """en: Gradients flow back to v.
    ja: 勾配は v に流れます。"""
    v, pull = _normal(rng, 2, 3), _normal(rng, 2, 3, 3)
    wanted = torch.stack([pull[:, i, i] for i in range(3)], dim=-1)
    _pulled_back(answer.diagonal_matrices, v, expected=_on_diagonals(v), cotangent=pull, wanted=(wanted,))


@task("diagonal_matrices")
def test_a_number_is_no_vector(answer):
    """en: A 0-d tensor is an IndexError or ValueError; a vector with one element is not.
    ja: 0 次元テンソルは IndexError か ValueError になります。1 要素のベクトルは正しい入力です。"""
    raises((IndexError, ValueError), answer.diagonal_matrices, torch.tensor(3.0))
    close(answer.diagonal_matrices(torch.tensor([3.0])), torch.tensor([[3.0]]))
