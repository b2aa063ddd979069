"""Layers, losses, optimizers, schedulers and clipping on the simulated accelerator; modules that move."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils import rnn

LAYERS: dict[str, tuple[Callable[[], nn.Module], tuple[int, ...]]] = {
    "Linear": (lambda: nn.Linear(3, 2), (4, 3)),
    "Bilinear": (lambda: _Twice(nn.Bilinear(3, 3, 2)), (4, 3)),
    "Conv1d": (lambda: nn.Conv1d(3, 4, 3, padding="same"), (2, 3, 5)),
    "Conv2d": (lambda: nn.Conv2d(3, 4, 3, stride=2, padding=1), (2, 3, 8, 7)),
    "Conv2d, groups": (lambda: nn.Conv2d(4, 4, 3, groups=2, dilation=2, bias=False), (2, 4, 8, 8)),
    "ConvTranspose2d": (lambda: nn.ConvTranspose2d(3, 2, 3, stride=2), (2, 3, 4, 4)),
    "BatchNorm1d": (lambda: nn.BatchNorm1d(3), (5, 3)),
    "BatchNorm2d": (lambda: nn.BatchNorm2d(3), (2, 3, 4, 4)),
    "LayerNorm": (lambda: nn.LayerNorm(3), (4, 3)),
    "GroupNorm": (lambda: nn.GroupNorm(2, 4), (2, 4, 3)),
    "InstanceNorm2d": (lambda: nn.InstanceNorm2d(3, affine=True), (2, 3, 4, 4)),
    "RMSNorm": (lambda: nn.RMSNorm(3), (4, 3)),
    "Dropout": (lambda: nn.Dropout(0.4), (4, 30)),
    "Dropout2d": (lambda: nn.Dropout2d(0.4), (4, 9, 2, 2)),
    "pools": (lambda: nn.Sequential(nn.MaxPool2d(2), nn.AvgPool2d(2), nn.AdaptiveAvgPool2d(1)), (2, 3, 9, 8)),
    "AdaptiveMaxPool2d": (lambda: nn.AdaptiveMaxPool2d((2, 3)), (2, 3, 9, 8)),
    "Upsample": (lambda: nn.Upsample(scale_factor=2, mode="bilinear"), (1, 2, 3, 3)),
    "activations": (
        lambda: nn.Sequential(nn.ReLU(), nn.GELU(), nn.SiLU(), nn.ELU(), nn.LeakyReLU(), nn.Softplus(), nn.Tanh()),
        (3, 4),
    ),
    "more activations": (lambda: nn.Sequential(nn.Sigmoid(), nn.PReLU(), nn.Hardtanh(), nn.Softmax(1)), (3, 4)),
    "LSTM": (lambda: nn.LSTM(3, 4, 2, batch_first=True, dropout=0.3), (2, 5, 3)),
    "LSTM, both ways": (lambda: nn.LSTM(3, 4, bidirectional=True), (5, 2, 3)),
    "GRU": (lambda: nn.GRU(3, 4, 2, bidirectional=True), (5, 2, 3)),
    "GRU without bias": (lambda: nn.GRU(3, 4, bias=False), (5, 2, 3)),
    "RNN": (lambda: nn.RNN(3, 4, nonlinearity="relu"), (5, 2, 3)),
    "LSTMCell": (lambda: nn.LSTMCell(3, 4), (2, 3)),
    "GRUCell": (lambda: nn.GRUCell(3, 4), (2, 3)),
    "MultiheadAttention": (lambda: _Attention(8, 2, batch_first=True), (2, 5, 8)),
    "TransformerEncoder": (
        lambda: nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2, 16, 0.0, batch_first=True), 2),
        (2, 5, 8),
    ),
    "Transformer": (lambda: _Twice(nn.Transformer(8, 2, 1, 1, 16, 0.0, batch_first=True)), (2, 5, 8)),
    "spectral norm": (lambda: nn.utils.parametrizations.spectral_norm(nn.Linear(3, 2)), (4, 3)),
    "weight norm": (lambda: nn.utils.parametrizations.weight_norm(nn.Linear(3, 2)), (4, 3)),
}


class _Twice(nn.Module):
    def __init__(self, inner: nn.Module) -> None:
        super().__init__()
        self.inner = inner

    def forward(self, x: Tensor) -> Any:
        return self.inner(x, x)


class _Attention(nn.MultiheadAttention):
    def forward(self, x: Tensor) -> Any:  # type: ignore[override]
        return super().forward(x, x, x)


def _flat(value: Any) -> list[Tensor]:
    if isinstance(value, Tensor):
        return [value]
    return [part for item in value for part in _flat(item)]


def _passed(model: nn.Module, x: Tensor) -> Any:
    outputs = _flat(model(x))
    sum(out.square().sum() for out in outputs).backward()
    with torch.no_grad():
        quiet = _flat(model.eval()(x.detach()))
    gradients = {name: parameter.grad for name, parameter in model.named_parameters()}
    return outputs, quiet, gradients, x.grad, dict(model.named_buffers())


@pytest.mark.parametrize("name", LAYERS)
def test_layers(name: str, same: Callable[..., Any]) -> None:
    """Outputs, gradients and buffers are the CPU's, in training and in evaluation."""
    make, shape = LAYERS[name]

    def code(device: str) -> Any:
        model = make().to(device)
        torch.manual_seed(1)
        return _passed(model, torch.randn(shape, device=device).requires_grad_())

    same(code, rtol=1e-4, atol=1e-5)


def test_embeddings(same: Callable[..., Any]) -> None:
    """Embedding and EmbeddingBag look rows up, padding and repeats included."""

    def code(device: str) -> Any:
        rows, bag = nn.Embedding(5, 3, padding_idx=0).to(device), nn.EmbeddingBag(5, 3, mode="mean").to(device)
        words = torch.tensor([[1, 2, 1], [0, 4, 0]], device=device)
        found = rows(words)
        (found.sum() + bag(words).square().sum()).backward()
        return found, rows.weight.grad, bag.weight.grad, functional.one_hot(words, 5)

    same(code)


def test_packed_sequences(same: Callable[..., Any]) -> None:
    """Sequences of unequal length are packed, run through an LSTM, and padded again; lengths stay on the host."""

    def code(device: str) -> Any:
        model = nn.LSTM(3, 4, batch_first=True, bidirectional=True).to(device)
        lengths = torch.tensor([3, 5, 1])
        padded = rnn.pad_sequence([torch.randn(int(n), 3) for n in lengths], batch_first=True).to(device)
        packed = rnn.pack_padded_sequence(padded, lengths, batch_first=True, enforce_sorted=False)
        out, counted = rnn.pad_packed_sequence(model(packed)[0], batch_first=True)
        out.sum().backward()
        return out, counted.device.type, counted.tolist(), [p.grad for p in model.parameters()]

    same(code, rtol=1e-4, atol=1e-5)


def _targets(device: str) -> tuple[Tensor, Tensor, Tensor]:
    x = torch.linspace(-2, 3, 12, device=device).view(4, 3).requires_grad_()
    return x, torch.tensor([2, 0, 1, 1], device=device), torch.linspace(0, 1, 12, device=device).view(4, 3)


LOSSES: dict[str, Callable[[Tensor, Tensor, Tensor], Tensor]] = {
    "mse": lambda x, c, y: nn.MSELoss()(x, y),
    "l1": lambda x, c, y: nn.L1Loss(reduction="sum")(x, y),
    "huber": lambda x, c, y: nn.HuberLoss(delta=0.5)(x, y),
    "smooth l1": lambda x, c, y: nn.SmoothL1Loss()(x, y),
    "cross entropy": lambda x, c, y: nn.CrossEntropyLoss(label_smoothing=0.1)(x, c),
    "cross entropy, weights": lambda x, c, y: functional.cross_entropy(x, c, y[0] + 1, ignore_index=0),
    "cross entropy, shares": lambda x, c, y: functional.cross_entropy(x, y.softmax(1), reduction="none").sum(),
    "nll": lambda x, c, y: nn.NLLLoss()(x.log_softmax(1), c),
    "bce": lambda x, c, y: nn.BCELoss()(x.sigmoid(), y),
    "bce with logits": lambda x, c, y: nn.BCEWithLogitsLoss(pos_weight=y[0] + 1)(x, y),
    "kl": lambda x, c, y: nn.KLDivLoss(reduction="batchmean")(x.log_softmax(1), y.softmax(1)),
    "triplet": lambda x, c, y: nn.TripletMarginLoss(margin=0.5)(x, y, y.flip(0)),
    "cosine embedding": lambda x, c, y: nn.CosineEmbeddingLoss(0.2)(x, y, c.sign() * 2 - 1),
    "margin ranking": lambda x, c, y: nn.MarginRankingLoss(0.1)(x[0], x[1], y[0].sign()),
    "hinge": lambda x, c, y: nn.HingeEmbeddingLoss()(x, y.round() * 2 - 1),
    "multi margin": lambda x, c, y: nn.MultiMarginLoss()(x, c),
    "multilabel": lambda x, c, y: nn.MultiLabelSoftMarginLoss()(x, y.round()),
    "gaussian nll": lambda x, c, y: nn.GaussianNLLLoss()(x, y, y + 1),
    "poisson nll": lambda x, c, y: nn.PoissonNLLLoss()(x, y),
    "ctc": lambda x, c, y: functional.ctc_loss(
        x[:, None].log_softmax(2), c[2:][None], torch.tensor([4]), torch.tensor([2]), reduction="sum"
    ),
    "cosine similarity": lambda x, c, y: functional.cosine_similarity(x, y).sum(),
    "pairwise distance": lambda x, c, y: functional.pairwise_distance(x, y).sum(),
}


@pytest.mark.parametrize("name", LOSSES)
def test_losses(name: str, same: Callable[..., Any]) -> None:
    """Losses and their gradients are the CPU's."""

    def code(device: str) -> Any:
        x, classes, y = _targets(device)
        loss = LOSSES[name](x, classes, y)
        loss.backward()
        return loss, x.grad

    same(code)


optim = torch.optim
OPTIMIZERS: dict[str, Callable[[Any], optim.Optimizer]] = {
    "SGD": lambda p: optim.SGD(p, 0.1),
    "momentum": lambda p: optim.SGD(p, 0.1, momentum=0.9, nesterov=True, weight_decay=0.1),
    "Adam": lambda p: optim.Adam(p, 0.1, amsgrad=True),
    "Adam, tensor rate": lambda p: optim.Adam(p, torch.tensor(0.1)),
    "Adam, one by one": lambda p: optim.Adam(p, 0.1, foreach=False),
    "Adam, fused": lambda p: optim.Adam(p, 0.1, fused=True),
    "AdamW": lambda p: optim.AdamW(p, 0.1),
    "AdamW, fused": lambda p: optim.AdamW(p, 0.1, fused=True),
    "RMSprop": lambda p: optim.RMSprop(p, 0.1, momentum=0.5, centered=True),
    "Adagrad": lambda p: optim.Adagrad(p, 0.1),
    "Adadelta": lambda p: optim.Adadelta(p, 1.0),
    "Adamax": lambda p: optim.Adamax(p, 0.1),
    "NAdam": lambda p: optim.NAdam(p, 0.1),
    "RAdam": lambda p: optim.RAdam(p, 0.1),
    "SGD, fused": lambda p: optim.SGD(p, 0.1, momentum=0.9, fused=True),
    "Rprop": lambda p: optim.Rprop(p, 0.1),
    "ASGD": lambda p: optim.ASGD(p, 0.1),
    "LBFGS": lambda p: optim.LBFGS(p, 0.1, max_iter=3),
}


def _train(device: str, make: Callable[[Any], optim.Optimizer], clip: Callable[[Any], Any]) -> Any:
    model = nn.Sequential(nn.Linear(3, 5), nn.Tanh(), nn.Linear(5, 2)).to(device)
    x, y = torch.randn(8, 3).to(device), torch.randint(0, 2, (8,)).to(device)
    optimizer, losses, clipped = make(model.parameters()), [], []
    scheduler = optim.lr_scheduler.StepLR(optimizer, 2, 0.5)

    def closure() -> Tensor:
        optimizer.zero_grad()
        loss = functional.cross_entropy(model(x), y)
        loss.backward()
        clipped.append(clip(model.parameters()))
        return loss

    for _ in range(4):
        losses.append(optimizer.step(closure).item())
        scheduler.step()
    rates = [float(rate) for rate in scheduler.get_last_lr()]
    return [p.detach() for p in model.parameters()], [round(loss, 4) for loss in losses], clipped, rates


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_optimizers(name: str, same: Callable[..., Any]) -> None:
    """A few steps of each optimizer, with the flags that its defaults give, end where they end on the CPU."""
    same(lambda device: _train(device, OPTIMIZERS[name], lambda _: 0), rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize(
    "clip",
    [
        lambda p: nn.utils.clip_grad_norm_(p, 0.1),
        lambda p: nn.utils.clip_grad_norm_(p, 0.1, norm_type=float("inf"), error_if_nonfinite=True),
        lambda p: nn.utils.clip_grad_norm_(p, 0.1, foreach=False),
        lambda p: nn.utils.clip_grad_value_(p, 0.01) or 0,
        lambda p: nn.utils.get_total_norm([q.grad for q in p]),
    ],
)
def test_clipping(clip: Callable[[Any], Any], same: Callable[..., Any]) -> None:
    """Gradients are clipped as on the CPU, and the norm is a tensor of the device."""
    same(lambda device: _train(device, OPTIMIZERS["SGD"], clip), rtol=1e-4, atol=1e-5)


def test_defaults_of_optimizers_are_those_of_cuda() -> None:
    """All parameters of a device tensor are worked on at once, by default."""
    from torch.optim.optimizer import _default_to_fused_or_foreach as defaults

    parameters = list(nn.Linear(2, 2).to("simulated").parameters())

    assert defaults(parameters, differentiable=False) == (False, True)


def test_averaged_models(same: Callable[..., Any]) -> None:
    """Averages of weights are kept on the device."""

    def code(device: str) -> Any:
        model = nn.Linear(2, 2).to(device)
        average = optim.swa_utils.AveragedModel(model, multi_avg_fn=optim.swa_utils.get_ema_multi_avg_fn(0.9))
        for _ in range(3):
            average.update_parameters(model)
            with torch.no_grad():
                model.weight.add_(1)
        return average.module.weight.detach()

    same(code)


def test_parameters_stay_what_they_are() -> None:
    """Where a module moves, its parameters stay the same objects: optimizers and tied weights hold on to them."""
    model = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 2), nn.Linear(2, 3))
    model[2].weight = model[0].weight
    optimizer = optim.SGD(model.parameters(), 0.5, momentum=0.5)
    before = dict(model.named_parameters())
    model(torch.ones(1, 2)).sum().backward()
    model[0].weight.mark = "mine"  # type: ignore[attr-defined]
    kept, grads = [p.detach().clone() for p in before.values()], [p.grad.clone() for p in before.values()]

    assert model.to("simulated") is model
    assert all(found is before[name] for name, found in model.named_parameters())
    assert all(p.device.type == p.grad.device.type == "simulated" for p in before.values())
    assert model[2].weight is model[0].weight
    assert model[0].weight.mark == "mine"  # type: ignore[attr-defined]
    assert all(isinstance(p, nn.Parameter) and p.is_leaf and p.requires_grad for p in before.values())
    optimizer.step()
    assert all(
        torch.allclose(p.cpu(), old - 0.5 * grad) for p, old, grad in zip(before.values(), kept, grads, strict=True)
    )

    model.double().cpu()
    assert all(found is before[name] and found.device.type == "cpu" for name, found in model.named_parameters())
    assert all(p.dtype is torch.float64 and type(p) is nn.Parameter for p in before.values())


def test_a_module_moves_while_a_graph_holds_it() -> None:
    """With a result alive a module still moves, and works there."""
    model = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1))
    held = model(torch.ones(1, 2, requires_grad=True))
    model.to("simulated")

    assert torch.allclose(model(torch.ones(1, 2, device="simulated")).cpu(), held)


def test_lazy_modules(same: Callable[..., Any]) -> None:
    """Lazy modules go to the device with their first input; those that have met it go like others."""

    def code(device: str) -> Any:
        model = nn.Sequential(nn.LazyConv2d(4, 3), nn.LazyBatchNorm2d(), nn.Flatten(), nn.LazyLinear(2)).to(device)
        torch.manual_seed(1)
        out = model(torch.randn(2, 3, 4, 4).to(device))
        out.sum().backward()
        shapes = [tuple(p.shape) for p in model.parameters()]
        return shapes, out.shape, [p.grad.device == out.device for p in model.parameters()], type(model[3]).__name__

    torch.manual_seed(0)
    assert code("cpu")[0] == code("simulated")[0]
    model = nn.LazyLinear(2)
    model(torch.ones(1, 3))
    assert model.to("simulated").weight.device.type == "simulated"


def test_copies_and_pickles(same: Callable[..., Any]) -> None:
    """Deep copies and pickles of modules are modules of the device, with memory of their own."""

    def code(device: str) -> Any:
        model = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2)).to(device)
        model[0].bias = model[1].bias
        twin, thawed = copy.deepcopy(model), pickle.loads(pickle.dumps(model))  # noqa: S301
        with torch.no_grad():
            model[0].weight.zero_()
            twin[0].bias.fill_(3)
        kinds = [isinstance(p, nn.Parameter) for p in [*twin.parameters(), *thawed.parameters()]]
        return [dict(m.named_parameters()) for m in (model, twin, thawed)], kinds, twin[1].bias is twin[0].bias

    same(code)


def test_initialisation(same: Callable[..., Any]) -> None:
    """Weights made and initialised on the device are those of the CPU with the same seed."""

    def code(device: str) -> Any:
        init, weight = nn.init, nn.Linear(4, 3, device=device).weight
        made = [weight.detach().clone()]
        for fill in (init.xavier_uniform_, init.kaiming_normal_, init.trunc_normal_, init.orthogonal_, init.ones_):
            made.append(fill(weight).detach().clone())
        vector = nn.utils.parameters_to_vector([weight])
        nn.utils.vector_to_parameters(vector * 2, [weight])
        return [*made, vector, weight]

    same(code)


@pytest.mark.parametrize(
    "move",
    [
        lambda module, place: module.to(device=place, dtype=torch.float64),
        lambda module, place: module.to(place).to(torch.float64),
        lambda module, place: module.double().to(place),
        lambda module, place: module.to(place),
    ],
)
def test_a_lazy_module_keeps_its_dtype(same: Callable[..., Any], move: Callable[[Any, str], Any]) -> None:
    """Moved and converted before its first input, in one call or in two."""

    def code(device: str) -> Any:
        module = move(nn.LazyLinear(3), device)
        dtype = module.weight.dtype
        module(torch.ones(2, 4, dtype=dtype, device=device))
        return str(dtype), str(module.weight.dtype), str(module.bias.dtype), module.weight.shape

    same(code)
