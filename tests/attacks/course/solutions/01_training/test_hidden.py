"""Hidden checks: CANARY-TESTS."""

import torch

from grader.checks import close, equal, expect, gradients, items, task

KEPT_FROM_LEARNERS = "CANARY-EXPECTED"
X, Y = [[1.5, -2.0], [3.0, 4.25], [0.5, 7.0]], [2, 0, 1]


def item(x, y):
    return torch.tensor(x), torch.tensor(y)


@task("CustomDataset")
def test_length(answer):
    """en: len is the number of samples.
    ja: len はサンプル数です。"""
    equal(len(answer.CustomDataset(X, Y)), 3)


@task("CustomDataset")
def test_first(answer):
    """en: Item 0 is the first sample and its target.
    ja: 要素 0 は最初のサンプルと正解です。"""
    equal(answer.CustomDataset(X, Y)[0], item([1.5, -2.0], 2))


@task("CustomDataset")
def test_last(answer):
    """en: Item -1 is the last sample.
    ja: 要素 -1 は最後のサンプルです。"""
    equal(answer.CustomDataset(X, Y)[-1], item([0.5, 7.0], 1))


@task("CustomDataset")
def test_sample_type(answer):
    """en: A sample is float32, also where integers are given.
    ja: 整数を渡しても、サンプルは float32 です。"""
    sample, _ = answer.CustomDataset([[1, 2], [3, 4]], [0, 1])[1]
    equal(sample, torch.tensor([3.0, 4.0]))


@task("CustomDataset")
def test_target_type(answer):
    """en: A target is int64, also where floats are given.
    ja: float を渡しても、正解は int64 です。"""
    _, target = answer.CustomDataset(X, [0.0, 1.0, 2.0])[2]
    equal(target, torch.tensor(2))


@task("CustomDataset")
def test_transform(answer, probe):
    """en: The transform is applied to the sample.
    ja: transform はサンプルに適用します。"""
    equal(answer.CustomDataset(X, Y, probe.double)[1], item([6.0, 8.5], 0))


@task("CustomDataset")
def test_transform_by_name(answer, probe):
    """en: The transform can be given by name, and the target stays as it is.
    ja: transform は名前でも渡せ、正解は変わりません。"""
    equal(answer.CustomDataset(X, Y, transform=probe.double)[2], item([1.0, 14.0], 1))


@task("CustomDataset")
def test_tensors(answer, rng):
    """en: Tensors serve as well.
    ja: テンソルも渡せます。"""
    x, y = torch.randn(5, 3, generator=rng), torch.randint(9, (5,), generator=rng)
    dataset = answer.CustomDataset(x, y)
    equal([dataset[i] for i in range(5)], [(x[i], y[i]) for i in range(5)])


@task("CustomDataset")
def test_iteration(answer):
    """en: Iterating gives every sample once.
    ja: 反復するとすべてのサンプルが 1 回ずつ得られます。"""
    equal(items(answer.CustomDataset(X, Y), limit=5), [item(x, y) for x, y in zip(X, Y, strict=True)])


@task("CustomDataset")
def test_two_at_a_time(answer):
    """en: Two data sets do not share samples.
    ja: 二つのデータセットはサンプルを共有しません。"""
    one, two = answer.CustomDataset(X, Y), answer.CustomDataset([[9.0]], [4])
    equal([one[0], two[0], len(one), len(two)], [item([1.5, -2.0], 2), item([9.0], 4), 3, 1])


def cross_entropy(logits, labels):
    return (logits.logsumexp(1) - logits[torch.arange(len(labels)), labels]).mean()


def inputs(rng, n=4, classes=3):
    logits, labels = torch.randn(n, classes, generator=rng), torch.randint(classes, (n,), generator=rng)
    return logits, labels, torch.randn(n, 2, generator=rng), torch.randn(n, 2, generator=rng)


@task("MultiTaskLoss")
def test_known_value(answer):
    """en: Zero logits of two classes and an error of 2 give log 2 + 2.
    ja: 2 クラスのロジットがすべて 0 で誤差が 2 なら log 2 + 2 です。"""
    loss = answer.MultiTaskLoss()(torch.zeros(1, 2), torch.tensor([1]), torch.tensor([5.0]), torch.tensor([3.0]))
    close(loss, torch.tensor(2.6931472))


@task("MultiTaskLoss")
def test_any_value(answer, rng):
    """en: The loss is the cross entropy plus half of the mean squared error.
    ja: 損失は交差エントロピーと平均二乗誤差の半分の和です。"""
    logits, labels, pred, target = inputs(rng)
    loss = answer.MultiTaskLoss()(logits, labels, pred, target)
    close(loss, cross_entropy(logits, labels) + 0.5 * (pred - target).square().mean())


@task("MultiTaskLoss")
def test_classes_only(answer, rng):
    """en: A perfect prediction leaves the cross entropy.
    ja: 予測が完全なら交差エントロピーだけが残ります。"""
    logits, labels, pred, _ = inputs(rng, 6, 4)
    close(answer.MultiTaskLoss()(logits, labels, pred, pred.clone()), cross_entropy(logits, labels))


@task("MultiTaskLoss")
def test_gradient_of_logits(answer, rng):
    """en: The gradient for the logits is (softmax - one-hot) / n.
    ja: ロジットの勾配は (softmax − one-hot) / n です。"""
    logits, labels, pred, target = inputs(rng)
    _, (got,) = gradients(answer.MultiTaskLoss(), logits, labels, pred, target, wrt=(0,))
    close(got, (logits.softmax(1) - torch.eye(3)[labels]) / len(logits))


@task("MultiTaskLoss")
def test_gradient_of_prediction(answer, rng):
    """en: The gradient for the prediction is error / count.
    ja: 予測の勾配は 誤差 / 要素数 です。"""
    logits, labels, pred, target = inputs(rng)
    _, (got,) = gradients(answer.MultiTaskLoss(), logits, labels, pred, target, wrt=(2,))
    close(got, (pred - target) / pred.numel())


def by_hand(batches, k, lr=0.5):
    """Plain SGD on the mean squared error of w * x, one step for k batches; the path of w and the mean loss."""
    w, path, losses = 1.0, [], []
    for start in range(0, len(batches), k):
        group = batches[start : start + k]
        losses += [sum((w * a - b) ** 2 for a, b in batch) / len(batch) for batch in group]
        slopes = [sum(2 * (w * a - b) * a for a, b in batch) / len(batch) for batch in group]
        w -= lr * sum(slopes) / len(group)
        path.append(w)
    return path, sum(losses) / len(losses)


def check_training(answer, probe, rng, batches, k):
    drawn = torch.randn(batches, 3, 2, generator=rng, dtype=torch.float64).tolist()
    path, loss = by_hand(drawn, k)
    told = probe.train(answer, drawn, k)
    close(told["path"], torch.tensor(path, dtype=torch.float64))
    close(told["returned"], loss)
    expect(told["training"] is True, en="the model is not in training mode", ja="モデルが学習モードではありません")


@task("train_epoch_accumulated")
def test_groups_of_two(answer, probe, rng):
    """en: Four batches with k = 2 make two steps.
    ja: 4 個のバッチと k = 2 では更新が 2 回です。"""
    check_training(answer, probe, rng, 4, 2)


@task("train_epoch_accumulated")
def test_every_batch(answer, probe, rng):
    """en: With k = 1 every batch makes a step.
    ja: k = 1 ではバッチごとに更新します。"""
    check_training(answer, probe, rng, 3, 1)


@task("train_epoch_accumulated")
def test_what_is_left(answer, probe, rng):
    """en: What is left at the end makes a step, too.
    ja: 最後に余ったバッチでも更新します。"""
    check_training(answer, probe, rng, 5, 3)


@task("train_epoch_accumulated")
def test_one_group(answer, probe, rng):
    """en: A k larger than the number of batches makes one step.
    ja: k がバッチ数より大きければ更新は 1 回です。"""
    check_training(answer, probe, rng, 2, 8)


@task("train_epoch_accumulated")
def test_many_batches(answer, probe, rng):
    """en: Any number of batches works.
    ja: バッチ数はいくつでもかまいません。"""
    check_training(answer, probe, rng, 9, 4)
