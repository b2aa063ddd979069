"""Visible tests: run them with pytest, or one by one in your editor's debugger. The hidden checks ask for more.

公開テストです。pytest で実行するか、エディタのデバッガで 1 つずつ実行してください。
非公開の採点項目では、さらに詳しく調べます。
"""

import pytest
import torch
from products import (
    affine_layer,
    batched_product,
    diagonal,
    diagonal_matrices,
    elementwise_product,
    matrix_product,
    matvec,
)


def test_matrix_product_of_two_squares():
    """Rows times columns. / 行と列の積です。"""
    product = matrix_product(torch.tensor([[1.0, 2.0], [3.0, 4.0]]), torch.tensor([[5.0, 6.0], [7.0, 8.0]]))

    torch.testing.assert_close(product, torch.tensor([[19.0, 22.0], [43.0, 50.0]]))


def test_matrix_product_of_whole_numbers():
    """Whole numbers stay exact, and keep their dtype. / 整数は正確なままで、データ型も変わりません。"""
    product = matrix_product(torch.tensor([[2**24 + 1, 0]]), torch.tensor([[1], [5]]))

    assert product.dtype == torch.int64
    assert product.tolist() == [[2**24 + 1]]


def test_matrix_product_refuses_a_size_of_one():
    """(2, 1) and (3, 4) do not fit. / (2, 1) と (3, 4) は掛けられません。"""
    assert matrix_product(torch.ones(2, 3), torch.ones(3, 4)).shape == (2, 4)
    with pytest.raises((RuntimeError, ValueError)):
        matrix_product(torch.ones(2, 1), torch.ones(3, 4))


def test_elementwise_product_of_two_squares():
    """Each element times the one in the same place. / 同じ位置の要素どうしの積です。"""
    product = elementwise_product(torch.tensor([[1, 2], [3, 4]]), torch.tensor([[5, 6], [7, 8]]))

    assert product.tolist() == [[5, 12], [21, 32]]


def test_elementwise_product_refuses_to_broadcast():
    """(2, 3) and (3,) are a ValueError. / (2, 3) と (3,) は ValueError です。"""
    with pytest.raises(ValueError):
        elementwise_product(torch.ones(2, 3), torch.ones(3))


def test_matvec_of_a_wide_matrix():
    """Each row times v. / 各行と v の積です。"""
    product = matvec(torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), torch.tensor([1.0, 2.0, -1.0]))

    torch.testing.assert_close(product, torch.tensor([2.0, 8.0]))


def test_matvec_refuses_a_column():
    """A v of shape (n, 1) is no vector. / 形状 (n, 1) の v はベクトルではありません。"""
    assert matvec(torch.ones(2, 3), torch.ones(3)).tolist() == [3.0, 3.0]
    with pytest.raises((RuntimeError, ValueError)):
        matvec(torch.ones(2, 3), torch.ones(3, 1))


def test_batched_product_with_a_matrix_for_each():
    """a[i] times b[i]. / a[i] と b[i] の積です。"""
    a, b = torch.tensor([[[1.0, 2.0]], [[3.0, 4.0]]]), torch.tensor([[[1.0], [10.0]], [[1.0], [100.0]]])

    torch.testing.assert_close(batched_product(a, b), torch.tensor([[[21.0]], [[403.0]]]))


def test_batched_product_with_one_matrix_for_all():
    """a[i] times the same b. / a[i] と共通の b の積です。"""
    a, b = torch.tensor([[[1.0, 2.0]], [[3.0, 4.0]]]), torch.tensor([[1.0], [10.0]])

    torch.testing.assert_close(batched_product(a, b), torch.tensor([[[21.0]], [[43.0]]]))


def test_affine_layer_agrees_with_linear():
    """It computes what nn.Linear computes. / nn.Linear と同じ結果になります。"""
    x = torch.randn(4, 3, generator=torch.Generator().manual_seed(0))
    layer = torch.nn.Linear(3, 2)

    torch.testing.assert_close(affine_layer(x, layer.weight, layer.bias), layer(x))
    torch.testing.assert_close(affine_layer(x, layer.weight), layer(x) - layer.bias)


def test_affine_layer_refuses_a_bias_of_one():
    """A bias of shape (1,) is not stretched. / 形状 (1,) の bias を引き伸ばしません。"""
    assert affine_layer(torch.ones(2, 3), torch.ones(4, 3), torch.ones(4)).shape == (2, 4)
    with pytest.raises((RuntimeError, ValueError)):
        affine_layer(torch.ones(2, 3), torch.ones(4, 3), torch.ones(1))


def test_diagonal_of_a_wide_matrix():
    """min(n, m) elements. / 要素は min(n, m) 個です。"""
    assert diagonal(torch.tensor([[1, 2, 3], [4, 5, 6]])).tolist() == [1, 5]


def test_diagonal_is_a_copy():
    """Writing into the result leaves x alone. / 結果に書き込んでも x は変わりません。"""
    x = torch.tensor([[1.0, 2.0], [3.0, 4.0]])

    diagonal(x).fill_(0)

    assert x.tolist() == [[1.0, 2.0], [3.0, 4.0]]


def test_diagonal_matrices_of_a_vector():
    """v on the diagonal, 0 elsewhere, the same dtype. / 対角線に v、ほかは 0 で、データ型は同じです。"""
    made = diagonal_matrices(torch.tensor([7, 8]))

    assert made.dtype == torch.int64
    assert made.tolist() == [[7, 0], [0, 8]]


def test_diagonal_matrices_of_a_batch():
    """One matrix for each vector. / ベクトルごとに行列を 1 つ作ります。"""
    made = diagonal_matrices(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]))

    assert made.shape == (3, 2, 2)
    assert made[2].tolist() == [[5.0, 0.0], [0.0, 6.0]]
