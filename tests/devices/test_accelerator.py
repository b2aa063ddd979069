"""torch.accelerator, generators, mixed precision, and what the simulated accelerator does not carry."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch import nn
from torch.nn import functional

from grader.devices.simulated.install import install
from grader.devices.simulated.tensor import Uncarried


def test_the_accelerator_is_here() -> None:
    """torch.accelerator finds one device, current, with nothing to wait for."""
    accelerator: Any = torch.accelerator

    assert accelerator.is_available()
    assert accelerator.current_accelerator() == torch.device("simulated")
    assert (accelerator.device_count(), accelerator.current_device_index()) == (1, 0)
    assert accelerator.synchronize() is None
    accelerator.set_device_index(0)
    with accelerator.device_index(0):
        assert torch.get_device_module().is_available()
    assert torch.get_device_module("simulated").device_count() == 1
    assert torch.simulated.get_device_name() == "Simulated accelerator"  # type: ignore[attr-defined]
    assert not torch.cuda.is_available()


def test_streams_and_events() -> None:
    """Streams are there, all is done at once; events take the host's time."""
    stream = torch.accelerator.current_stream()
    with torch.Stream(device="simulated"):
        x = torch.ones(2, device="simulated") + 1
    stream.synchronize()
    begin, end = (torch.Event("simulated", enable_timing=True) for _ in range(2))
    with pytest.raises(RuntimeError, match="must be recorded"):
        begin.elapsed_time(end)
    begin.record()
    time.sleep(0.01)
    end.record()
    end.synchronize()

    assert stream.query()
    assert end.query()
    assert x.tolist() == [2, 2]
    assert 10 <= begin.elapsed_time(end) < 5000
    with pytest.raises(RuntimeError, match="enable_timing=True"):
        torch.Event().elapsed_time(end)
    assert not isinstance(torch.Event("cpu"), type(begin))


def test_memory() -> None:
    """Allocated memory counts every memory once, also what only a graph holds, and falls when tensors go."""
    gc.collect()
    allocated = torch.accelerator.memory_allocated
    before = allocated()
    x = torch.ones(1000, device="simulated", requires_grad=True)
    assert allocated() - before == 4000
    view = x.detach()[10:]
    assert allocated() - before == 4000
    held = (x * 2).exp().sum()  # the graph holds the result of exp
    assert 8000 <= allocated() - before < 9000
    del held
    assert allocated() - before == 4000
    del x
    assert allocated() - before == 4000
    del view
    torch.accelerator.empty_cache()
    assert allocated() == before
    assert torch.accelerator.memory_reserved() == before


@pytest.mark.parametrize(
    "name",
    ["max_memory_allocated", "memory_stats", "reset_peak_memory_stats", "get_memory_info", "get_device_capability"],
)
def test_what_is_not_kept_is_said(name: str) -> None:
    """What the device can't say of itself is uncarried, with its name and the reason."""
    with pytest.raises(Uncarried, match=rf"Could not run 'torch.accelerator.{name}' with arguments from .*: \w"):
        getattr(torch.accelerator, name)()


UNCARRIED: dict[str, Callable[[torch.Tensor], Any]] = {
    "sparse": lambda x: x.to_sparse(),
    "sparse rows": lambda x: x.to_sparse_csr(),
    "other layouts": lambda x: x.to_mkldnn(),
    "nested": lambda x: torch.nested.nested_tensor([x, x]),
    "float16 where the CPU has none": lambda x: functional.avg_pool3d(x.half()[None, None, None], (1, 2, 2)),
    "quantized": lambda x: torch.quantize_per_tensor(x, 1.0, 0, torch.qint8),
}


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", UNCARRIED)
def test_uncarried_operations(name: str) -> None:
    """What is not carried raises NotImplementedError and is named, in the words that the grader knows for its own."""
    words = r"^Could not run '[^']+' with arguments from the 'simulated' backend"
    with pytest.raises(Uncarried, match=words) as caught:
        UNCARRIED[name](torch.ones(2, 2, device="simulated"))

    assert isinstance(caught.value, NotImplementedError)


def test_an_operation_without_a_kernel_is_named() -> None:
    """An operation that the CPU has no kernel for either is uncarried, by its name."""
    library = torch.library.Library("course_test", "DEF")
    library.define("nowhere(Tensor x) -> Tensor")

    with pytest.raises(Uncarried, match="Could not run 'course_test::nowhere'"):
        torch.ops.course_test.nowhere(torch.ones(1, device="simulated"))


def test_generators() -> None:
    """A generator of the device draws there, repeatably, and says where it is; it is a torch.Generator."""
    generator = torch.Generator("simulated").manual_seed(3)
    first = torch.rand(3, generator=generator, device="simulated")
    state = generator.get_state()
    second = torch.rand(3, generator=generator, device="simulated")
    generator.set_state(state)

    assert generator.device == torch.device("simulated:0")
    assert (isinstance(generator, torch.Generator), isinstance(torch.Generator(), torch.Generator)) == (True, True)
    assert isinstance(torch.default_generator, torch.Generator)
    assert torch.Generator().device.type == "cpu"
    assert torch.equal(second, torch.rand(3, generator=generator, device="simulated"))
    assert torch.equal(first, torch.rand(3, generator=generator.manual_seed(3), device="simulated"))
    assert torch.equal(first.cpu(), torch.rand(3, generator=torch.Generator().manual_seed(3)))


DRAWN: dict[str, Callable[[torch.Generator, str], Any]] = {
    "rand": lambda g, d: torch.rand(2, generator=g, device=d),
    "randn": lambda g, d: torch.randn(2, generator=g, device=d),
    "randint": lambda g, d: torch.randint(9, (2,), generator=g, device=d),
    "randperm": lambda g, d: torch.randperm(5, generator=g, device=d),
    "normal": lambda g, d: torch.normal(torch.zeros(2, device=d), 1.0, generator=g),
    "multinomial": lambda g, d: torch.multinomial(torch.ones(4, device=d), 2, generator=g),
    "bernoulli": lambda g, d: torch.bernoulli(torch.ones(4, device=d) / 2, generator=g),
    "poisson": lambda g, d: torch.poisson(torch.ones(4, device=d), generator=g),
    "uniform_": lambda g, d: torch.empty(2, device=d).uniform_(generator=g),
    "normal_": lambda g, d: torch.empty(2, device=d).normal_(generator=g),
    "random_": lambda g, d: torch.empty(2, device=d).random_(0, 7, generator=g),
    "bernoulli_": lambda g, d: torch.empty(2, device=d).bernoulli_(0.5, generator=g),
    "exponential_": lambda g, d: torch.empty(2, device=d).exponential_(generator=g),
    "init": lambda g, d: nn.init.kaiming_normal_(torch.empty(2, 2, device=d), generator=g),
}


@pytest.mark.parametrize("name", DRAWN)
def test_generators_draw_at_home(name: str, same: Callable[..., Any]) -> None:
    """A generator draws on its own device only; on another one it is refused in CUDA's words, both ways."""
    draw = DRAWN[name]
    same(lambda device: draw(torch.Generator(device).manual_seed(5), device))

    with pytest.raises(RuntimeError, match="Expected a 'cpu' device type for generator but found 'simulated'"):
        draw(torch.Generator("simulated"), "cpu")
    with pytest.raises(RuntimeError, match="Expected a 'simulated' device type for generator but found 'cpu'"):
        draw(torch.Generator(), "simulated")


def test_a_loader_shuffles_with_the_hosts_generator() -> None:
    """A generator of the device for a loader's shuffling is refused, as on CUDA."""
    with pytest.raises(RuntimeError, match="Expected a 'cpu' device type for generator"):
        list(torch.utils.data.DataLoader(range(4), 2, shuffle=True, generator=torch.Generator("simulated")))


def test_streams_of_random_numbers() -> None:
    """The device has a stream of its own, which manual_seed seeds too; the CPU's does not move with it."""
    torch.manual_seed(1)
    before = torch.get_rng_state()
    drawn = [torch.rand(2, device="simulated"), functional.dropout(torch.ones(50, device="simulated"))]
    assert torch.equal(before, torch.get_rng_state())
    torch.manual_seed(1)
    again = [torch.rand(2, device="simulated"), functional.dropout(torch.ones(50, device="simulated"))]
    assert all(torch.equal(one, other) for one, other in zip(drawn, again, strict=True))

    module = torch.get_device_module("simulated")
    state = module.get_rng_state()
    with torch.random.fork_rng():
        torch.randn(3, device="simulated")
    assert torch.equal(module.get_rng_state(), state)
    torch.rand(3)
    assert torch.equal(module.get_rng_state(), state)
    module.manual_seed_all(7)
    seventh = torch.rand(2, device="simulated")
    assert torch.equal(
        seventh, torch.rand(2, generator=torch.Generator("simulated").manual_seed(7), device="simulated")
    )


AUTOCAST: dict[str, tuple[Callable[[torch.Tensor], torch.Tensor], bool]] = {
    "matmul": (lambda x: x @ x, True),
    "linear": (lambda x: functional.linear(x, x), True),
    "einsum": (lambda x: torch.einsum("ij,jk->ik", x, x), True),
    "bmm": (lambda x: torch.bmm(x[None], x[None]), True),
    "conv": (lambda x: functional.conv1d(x[None], x[:, :, None]), True),
    "attention": (lambda x: functional.scaled_dot_product_attention(x[None], x[None], x[None]), True),
    "lstm": (lambda x: nn.LSTM(4, 3).to(x.device)(x)[0], True),
    "gru": (lambda x: nn.GRU(4, 3).to(x.device)(x)[0], True),
    "softmax": (lambda x: (x @ x).softmax(1), False),
    "log_softmax": (lambda x: (x @ x).log_softmax(1), False),
    "exp": (lambda x: (x @ x).exp(), False),
    "sum": (lambda x: (x @ x).sum(), False),
    "norm": (lambda x: (x @ x).norm(), False),
    "pow": (lambda x: (x @ x) ** 2, False),
    "layer_norm": (lambda x: functional.layer_norm(x @ x, (4,)), False),
    "mse": (lambda x: functional.mse_loss(x @ x, x), False),
    "cross entropy": (lambda x: functional.cross_entropy(x @ x, x.argmax(1)), False),
    "cat": (lambda x: torch.cat([x @ x, x]), False),
    "relu": (lambda x: (x @ x).relu(), True),
    "add": (lambda x: (x @ x) + x, False),
}


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16], ids=str)
@pytest.mark.parametrize("name", AUTOCAST)
def test_autocast(name: str, dtype: torch.dtype) -> None:
    """Under autocast products run in the lower dtype, and what needs range in float32; gradients are float32."""
    code, lower = AUTOCAST[name]
    x = torch.linspace(-1, 1, 16, device="simulated").view(4, 4).requires_grad_()
    torch.manual_seed(0)
    with torch.autocast("simulated", dtype=dtype):
        found = code(x)
    torch.manual_seed(0)
    exact = code(x)
    found.float().sum().backward()

    assert found.dtype is (dtype if lower else torch.float32)
    assert (exact.dtype, x.grad is not None and x.grad.dtype) == (torch.float32, torch.float32)
    torch.testing.assert_close(found.float(), exact, rtol=0.1, atol=0.1)


def test_autocast_switches() -> None:
    """autocast can be nested, switched off, and asked; float64 and other devices stay as they are."""
    x, wide = torch.ones(2, 2, device="simulated"), torch.ones(2, 2, dtype=torch.float64, device="simulated")
    with torch.autocast("simulated"):
        assert torch.is_autocast_enabled("simulated")
        assert (x @ x).dtype is torch.float16
        assert (wide @ wide).dtype is torch.float64
        assert (x.cpu() @ x.cpu()).dtype is torch.float32
        with torch.autocast("simulated", enabled=False):
            assert (x @ x).dtype is torch.float32
        with pytest.raises(RuntimeError, match="unsafe to autocast"):
            functional.binary_cross_entropy(x[0].sigmoid(), x[0])
    assert not torch.is_autocast_enabled("simulated")
    assert torch.amp.is_autocast_available("simulated")


def test_the_scaler() -> None:
    """GradScaler scales, unscales, steps, skips a step whose gradients are not finite, and lowers its scale then."""
    model = nn.Linear(3, 1).to("simulated")
    optimizer, scaler = torch.optim.SGD(model.parameters(), 0.1), torch.amp.GradScaler("simulated", init_scale=1024.0)
    x = torch.ones(4, 3, device="simulated")
    with torch.autocast("simulated", dtype=torch.float16):
        loss = functional.mse_loss(model(x), torch.zeros(4, 1, device="simulated"))
    scaled = scaler.scale(loss)
    scaled.backward()
    assert scaled.item() == pytest.approx(1024 * loss.item())
    raw = model.weight.grad.clone()  # type: ignore[union-attr]
    scaler.unscale_(optimizer)
    assert torch.allclose(model.weight.grad * 1024, raw)
    norm, before = nn.utils.clip_grad_norm_(model.parameters(), 0.5), model.weight.detach().clone()
    scaler.step(optimizer)
    scaler.update()
    assert norm.device.type == "simulated"
    assert not torch.equal(before, model.weight)

    optimizer.zero_grad()
    scaler.scale(model(x).sum() * float("inf")).backward()
    before = model.weight.detach().clone()
    scaler.step(optimizer)
    scaler.update()
    assert torch.equal(before, model.weight)
    assert scaler.get_scale() == 512
    assert torch.amp.GradScaler("simulated", enabled=False).scale(loss) is loss


def test_installing_twice() -> None:
    """It is set up once, however often it is asked for."""
    before = torch.accelerator.synchronize, torch.Generator, torch.load, torch.Tensor.pin_memory
    install()

    assert before == (torch.accelerator.synchronize, torch.Generator, torch.load, torch.Tensor.pin_memory)
