"""Visible tests: run them with pytest, or one by one in your editor's debugger. The hidden checks ask for more.

公開テストです。pytest で実行するか、エディタのデバッガで 1 つずつ実行してください。
非公開の採点項目では、さらに詳しく調べます。
"""

import pytest
import torch
from modules import ConvNet, DropoutNet, SimpleNN, conv_output_size, merge_linear, parameter_count, parameter_shapes
from torch import nn

# --- 1. SimpleNN


def test_simple_nn_is_two_layers():
    """It computes fc2(relu(fc1(x))). / fc2(relu(fc1(x))) を計算します。"""
    model = SimpleNN(4, 3, 2)
    x = torch.randn(5, 4, generator=torch.Generator().manual_seed(0))

    torch.testing.assert_close(model(x), model.fc2(torch.relu(model.fc1(x))))


def test_simple_nn_is_printed():
    """print shows both layers. / print で 2 つの層が表示されます。"""
    lines = str(SimpleNN())

    assert "(fc1): Linear(in_features=1024, out_features=224, bias=True)" in lines
    assert "(fc2): Linear(in_features=224, out_features=10, bias=True)" in lines


def test_simple_nn_has_parameters():
    """An optimizer finds both layers. / オプティマイザが 2 つの層を見つけられます。"""
    assert sorted(SimpleNN(4, 3, 2).state_dict()) == ["fc1.bias", "fc1.weight", "fc2.bias", "fc2.weight"]


# --- 2. parameter_count


def test_count_of_one_layer():
    """2 · 3 weights and 3 biases. / 重み 2 · 3 個とバイアス 3 個です。"""
    assert parameter_count(nn.Linear(2, 3)) == 9


def test_count_of_a_normalised_model():
    """Running statistics do not count, frozen parameters can be left out. / 移動統計は数えず、凍結分は除けます。"""
    model = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3))
    assert parameter_count(model) == 15

    model[0].requires_grad_(False)
    assert parameter_count(model) == 15
    assert parameter_count(model, trainable_only=True) == 6


# --- 3. parameter_shapes


def test_shapes_of_two_layers():
    """Names are paths, shapes are tuples. / 名前は経路、形状はタプルです。"""
    model = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1, bias=False))

    assert parameter_shapes(model) == {"0.weight": (3, 2), "0.bias": (3,), "2.weight": (1, 3)}


def test_shapes_without_buffers():
    """running_mean is no parameter. / running_mean はパラメータではありません。"""
    assert parameter_shapes(nn.BatchNorm1d(4)) == {"weight": (4,), "bias": (4,)}


# --- 4. conv_output_size


def test_size_after_convolution_and_pooling():
    """32 becomes 30, and 30 becomes 15. / 32 は 30 に、30 は 15 になります。"""
    assert conv_output_size(32, 3) == 30
    assert conv_output_size(30, 2, stride=2) == 15


def test_size_agrees_with_a_layer():
    """A convolution of torch has the same size. / torch の畳み込みと同じ大きさになります。"""
    layer = nn.Conv1d(1, 1, 3, stride=2, padding=1, dilation=2)

    assert conv_output_size(11, 3, 2, 1, 2) == layer(torch.zeros(1, 1, 11)).shape[-1]


def test_kernel_that_does_not_fit():
    """A kernel of 3 does not fit into 2. / 大きさ 3 のカーネルは 2 には収まりません。"""
    with pytest.raises(ValueError):
        conv_output_size(2, 3)


# --- 5. ConvNet


def test_conv_net_of_the_document():
    """1350 features for 32×32. / 32×32 なら特徴は 1350 個です。"""
    net = ConvNet()

    assert net.fc1.in_features == 1350
    assert net(torch.zeros(2, 1, 32, 32)).shape == (2, 10)


def test_conv_net_of_one_image():
    """One image gives the same as a batch of one. / 画像 1 枚でも、1 枚のバッチと同じ値です。"""
    net = ConvNet(channels=3, classes=4, image_size=(8, 11))
    image = torch.randn(3, 8, 11, generator=torch.Generator().manual_seed(0))

    torch.testing.assert_close(net(image), net(image[None])[0])


def test_conv_net_refuses_other_images():
    """Another size is an error. / 大きさの違う画像はエラーです。"""
    with pytest.raises(RuntimeError):
        ConvNet(image_size=(4, 4))(torch.zeros(1, 1, 8, 8))
    with pytest.raises(ValueError):
        ConvNet(image_size=(3, 32))


# --- 6. DropoutNet


def test_dropout_in_evaluation_mode():
    """Evaluation mode is relu(x). / 評価モードでは relu(x) です。"""
    model = DropoutNet(3).eval()

    torch.testing.assert_close(model(torch.tensor([-1.0, 2.0, 3.0])), torch.tensor([0.0, 2.0, 3.0]))


def test_dropout_in_training_mode():
    """Some are 0, the others are doubled. / 一部は 0 になり、残りは 2 倍になります。"""
    result = DropoutNet(100).train()(torch.ones(10, 100))

    assert set(result.unique().tolist()) == {0.0, 2.0}


# --- 7. merge_linear


def test_merged_layer():
    """One layer does what two did. / 2 つの層の計算が 1 つの層でできます。"""
    first, second = nn.Linear(4, 3), nn.Linear(3, 2)
    merged = merge_linear(first, second)
    x = torch.randn(5, 4, generator=torch.Generator().manual_seed(0))

    assert isinstance(merged, nn.Linear)
    torch.testing.assert_close(merged(x), second(first(x)))


def test_merged_without_bias():
    """No biases in, no bias out. / どちらにもバイアスがなければ、結果にもありません。"""
    merged = merge_linear(nn.Linear(4, 3, bias=False), nn.Linear(3, 2, bias=False))

    assert merged.bias is None


def test_layers_that_do_not_fit():
    """3 features do not fit a layer that takes 2. / 特徴 3 個は、2 個を受け取る層に合いません。"""
    with pytest.raises(ValueError):
        merge_linear(nn.Linear(4, 3), nn.Linear(2, 5))
