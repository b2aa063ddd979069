"""Hidden checks of 12_epochs_and_batches."""

from functools import partial
from itertools import product

from grader.checks import close, each, equal, refuses, task, together


def equals(actual: list[object], *expected: object) -> None:
    """Compare what several calls gave, one after the other."""
    for one, other in zip(actual, expected, strict=True):
        equal(one, other)


def sizes_of(samples: int, batch_size: int, drop_last: bool = False) -> list[int]:
    """Deal the samples out, one by one."""
    batches: list[int] = []
    for _ in range(samples):
        if not batches or batches[-1] == batch_size:
            batches.append(0)
        batches[-1] += 1
    return batches[:-1] if drop_last and batches and batches[-1] < batch_size else batches


GRID = [
    (samples, batch_size, drop) for samples, batch_size, drop in product((1, 2, 5, 6, 7), (1, 2, 3, 6), (False, True))
]


# --- 1. iterations_per_epoch


@task("iterations_per_epoch")
def test_the_rest_is_a_batch(answer):
    """en: A rest that does not fill a batch is a batch, too: 10 samples in batches of 4 are 3 batches.
    ja: 満たない余りも 1 つのバッチです。10 個のサンプルを 4 個ずつに分けると、バッチは 3 つです。
    help en: Round up, not down.
    help ja: 切り捨てではなく、切り上げます。"""
    equals(each(answer.iterations_per_epoch, (10, 4), (1000, 32), (9, 4), (11, 4)), 3, 32, 3, 3)


@task("iterations_per_epoch")
def test_no_rest(answer):
    """en: Where the batch size divides the samples there is no further batch: 12 samples in batches of 4 are 3.
    ja: 割り切れるときは、それ以上のバッチはありません。12 個のサンプルを 4 個ずつに分けると、バッチは 3 つです。"""
    equals(each(answer.iterations_per_epoch, (12, 4), (32, 32), (5, 1), (8, 4, True)), 3, 1, 5, 2)


@task("iterations_per_epoch")
def test_the_rest_is_dropped(answer):
    """en: With drop_last=True only full batches count: 10 samples in batches of 4 are 2 batches.
    ja: drop_last=True なら満ちたバッチだけを数えます。10 個のサンプルを 4 個ずつに分けると、バッチは 2 つです。"""
    equals(each(answer.iterations_per_epoch, (10, 4, True), (1000, 32, True), (11, 4, True)), 2, 31, 2)
    by_name = partial(answer.iterations_per_epoch, samples=7, batch_size=2)
    equals(together((partial(by_name, drop_last=True),), (partial(by_name, drop_last=False),), (by_name,)), 3, 4, 4)


@task("iterations_per_epoch")
def test_few_samples(answer):
    """en: Fewer samples than a batch holds are one batch, or none with drop_last=True; no samples are no batch.
    ja: サンプルがバッチサイズより少なければバッチは 1 つで、drop_last=True なら 0 です。サンプルがなければ、
    バッチもありません。"""
    calls = (3, 64), (3, 64, True), (1, 2), (1, 2, True), (0, 4), (0, 4, True), (1, 1, True)
    equals(each(answer.iterations_per_epoch, *calls), 1, 0, 1, 0, 0, 0, 1)


@task("iterations_per_epoch")
def test_huge_counts(answer):
    """en: The count is exact for huge numbers, too: 10**17 + 1 samples in batches of 10 are 10**16 + 1 batches.
    ja: 巨大な数でも正確です。10**17 + 1 個のサンプルを 10 個ずつに分けると、バッチは 10**16 + 1 個です。
    help en: `/` makes a float, which has 53 bits. `//` stays with whole numbers: -(-a // b) rounds up.
    help ja: `/` の結果は 53 ビットの float です。`//` なら整数のままで、-(-a // b) とすると切り上げになります。"""
    huge = 10**17
    calls = (huge + 1, 10), (huge - 1, 10, True), (huge + 1, 3, True), (3 * huge + 2, 3), (huge, 10)
    wanted = huge // 10 + 1, huge // 10 - 1, huge // 3, huge + 1, huge // 10
    equals(each(answer.iterations_per_epoch, *calls), *wanted)


@task("iterations_per_epoch")
def test_sizes_that_make_no_sense(answer):
    """en: A batch size below 1 or a number of samples below 0 is a ValueError; 1 and 0 are fine.
    ja: 1 より小さいバッチサイズや、負のサンプル数は ValueError です。1 と 0 は問題ありません。
    help en: A batch size of 0 is a ZeroDivisionError by itself, and a negative one gives a number without any sense.
    help ja: バッチサイズ 0 は、何もしなければ ZeroDivisionError になり、負の数では意味のない値が返ります。"""
    wrong = (10, 0), (10, -4), (-1, 4), (-8, 4, True), (0, 0)
    refuses(ValueError, answer.iterations_per_epoch, *wrong)
    equals(each(answer.iterations_per_epoch, (10, 1), (0, 4), (0, 1, True), (4, 4)), 10, 0, 0, 1)


@task("iterations_per_epoch")
def test_many_pairs(answer):
    """en: It is right for every small pair of samples and batch size, with and without drop_last.
    ja: サンプル数とバッチサイズのどんな小さな組でも、drop_last の有無にかかわらず正しく求まります。"""
    equals(each(answer.iterations_per_epoch, *GRID), *(len(sizes_of(*case)) for case in GRID))


# --- 2. total_iterations


@task("total_iterations")
def test_every_epoch_has_its_rest(answer):
    """en: Every epoch has its own short last batch: 3 epochs of 10 samples in batches of 4 are 9 batches.
    ja: 最後の短いバッチはエポックごとにあります。サンプル 10 個、バッチサイズ 4 の 3 エポックでは、バッチは 9 個です。
    help en: 30 samples would be 8 batches of 4; but batches don't run across epochs.
    help ja: 30 個をまとめて 4 個ずつに分ければ 8 個ですが、バッチはエポックをまたぎません。"""
    equals(each(answer.total_iterations, (10, 4, 3), (1000, 32, 2), (5, 2, 4)), 9, 64, 12)


@task("total_iterations")
def test_full_batches_only(answer):
    """en: With drop_last=True every epoch drops its own rest: 3 epochs of 10 samples in batches of 4 are 6 batches.
    ja: drop_last=True なら、余りはエポックごとに捨てます。サンプル 10 個、バッチサイズ 4 の 3 エポックでは、
    バッチは 6 個です。"""
    equals(each(answer.total_iterations, (10, 4, 3, True), (7, 4, 5, True), (3, 4, 5, True)), 6, 5, 0)
    by_name = partial(answer.total_iterations, samples=10, batch_size=4, epochs=3)
    equals(together((partial(by_name, drop_last=True),), (by_name,)), 6, 9)


@task("total_iterations")
def test_few_epochs(answer):
    """en: One epoch has as many batches as one epoch has, and no epochs have none.
    ja: 1 エポックならその 1 エポックぶんのバッチがあり、0 エポックなら 1 つもありません。"""
    equals(each(answer.total_iterations, (10, 4, 1), (10, 4, 0), (12, 4, 1), (0, 4, 3), (1, 5, 2)), 3, 0, 3, 0, 2)


@task("total_iterations")
def test_epochs_that_make_no_sense(answer):
    """en: Less than 0 epochs, a batch size below 1 or samples below 0 are a ValueError; 0 epochs and 0 samples are
    fine.
    ja: 負のエポック数、1 より小さいバッチサイズ、負のサンプル数は ValueError です。0 エポックや 0 個のサンプルは
    問題ありません。"""
    wrong = (10, 4, -1), (10, 0, 2), (10, -4, 2), (-10, 4, 2), (12, 4, -3, True), (0, 0, 2)
    refuses(ValueError, answer.total_iterations, *wrong)
    equals(each(answer.total_iterations, (10, 4, 2), (10, 4, 0), (0, 1, 2)), 6, 0, 0)


@task("total_iterations")
def test_many_trainings(answer):
    """en: It is right for every small training, with and without drop_last.
    ja: どんな小さな学習でも、drop_last の有無にかかわらず正しく求まります。"""
    cases = [(samples, size, epochs, drop) for samples, size, drop in GRID for epochs in (2, 5)]
    wanted = (epochs * len(sizes_of(samples, size, drop)) for samples, size, epochs, drop in cases)
    equals(each(answer.total_iterations, *cases), *wanted)


# --- 3. batch_sizes


@task("batch_sizes")
def test_the_last_one_is_short(answer):
    """en: All batches are full but the last one, which holds the rest: 10 samples in batches of 4 are [4, 4, 2].
    ja: 最後以外のバッチは満ちていて、余りは最後のバッチに入ります。10 個を 4 個ずつに分けると [4, 4, 2] です。
    help en: A loader fills one batch after the other; it does not spread the samples evenly.
    help ja: DataLoader は前から順にバッチを満たします。サンプルを均等に割り振るのではありません。"""
    equals(each(answer.batch_sizes, (10, 4), (7, 3), (9, 5)), [4, 4, 2], [3, 3, 1], [5, 4])


@task("batch_sizes")
def test_all_of_them_full(answer):
    """en: Where the batch size divides the samples all batches are full, and no empty one follows.
    ja: 割り切れるときはすべてのバッチが満ちていて、その後に空のバッチは続きません。"""
    equals(each(answer.batch_sizes, (12, 4), (3, 1), (6, 6), (8, 4, True)), [4, 4, 4], [1, 1, 1], [6], [4, 4])


@task("batch_sizes")
def test_the_short_one_is_dropped(answer):
    """en: With drop_last=True a last batch that is not full is left out: 10 samples in batches of 4 are [4, 4].
    ja: drop_last=True なら、満たない最後のバッチは除きます。10 個を 4 個ずつに分けると [4, 4] です。"""
    equals(each(answer.batch_sizes, (10, 4, True), (7, 3, True), (12, 4, True)), [4, 4], [3, 3], [4, 4, 4])
    by_name = partial(answer.batch_sizes, samples=5, batch_size=2)
    equals(together((partial(by_name, drop_last=True),), (by_name,)), [2, 2], [2, 2, 1])


@task("batch_sizes")
def test_few_samples_in_a_batch(answer):
    """en: Fewer samples than a batch holds are one short batch, dropped with drop_last=True; no samples give [].
    ja: サンプルがバッチサイズより少なければ短いバッチが 1 つで、drop_last=True なら捨てます。サンプルがなければ [] で
    す。"""
    calls = (3, 64), (3, 64, True), (1, 1), (0, 4), (0, 4, True), (1, 1, True)
    equals(each(answer.batch_sizes, *calls), [3], [], [1], [], [], [1])


@task("batch_sizes")
def test_no_list_of_that(answer):
    """en: A batch size below 1 or a number of samples below 0 is a ValueError; 1 and 0 are fine.
    ja: 1 より小さいバッチサイズや、負のサンプル数は ValueError です。1 と 0 は問題ありません。"""
    refuses(ValueError, answer.batch_sizes, (10, 0), (10, -4), (-1, 4), (-8, 4, True), (0, 0))
    equals(each(answer.batch_sizes, (2, 1), (0, 1), (5, 4)), [1, 1], [], [4, 1])


@task("batch_sizes")
def test_many_epochs(answer):
    """en: The list is right for every small pair of samples and batch size, with and without drop_last.
    ja: サンプル数とバッチサイズのどんな小さな組でも、drop_last の有無にかかわらず正しいリストになります。"""
    equals(each(answer.batch_sizes, *GRID), *(sizes_of(*case) for case in GRID))


# --- 4. position


def spot(epoch: int, first: int, end: int) -> dict[str, object]:
    return {"epoch": epoch, "type": "range", "samples": list(range(first, end))}


@task("position")
def test_steps_of_two_epochs(answer, probe):
    """en: Steps and epochs count from 0: with 12 samples in batches of 4, step 2 is (0, range(8, 12)), step 3
    (1, range(0, 4)).
    ja: ステップもエポックも 0 から数えます。サンプル 12 個、バッチサイズ 4 なら、ステップ 2 は (0, range(8, 12))、
    ステップ 3 は (1, range(0, 4)) です。
    help en: divmod(step, batches in an epoch) gives the epoch and the batch in it.
    help ja: divmod(step, 1 エポックのバッチ数) で、エポックとその中のバッチの番号が求まります。"""
    calls = ((answer, step, 12, 4) for step in (0, 1, 2, 3, 7))
    equals(each(probe.where, *calls), spot(0, 0, 4), spot(0, 4, 8), spot(0, 8, 12), spot(1, 0, 4), spot(2, 4, 8))


@task("position")
def test_the_short_batch_ends_the_epoch(answer, probe):
    """en: A short last batch ends where the samples end, and the next step begins a new epoch.
    ja: 最後の短いバッチはサンプルの終わりで終わり、次のステップから新しいエポックになります。
    help en: Count whole batches, not samples: step * batch_size runs ahead after the first short batch.
    help ja: サンプルではなくバッチを数えましょう。step * batch_size は、短いバッチの後では先に進みすぎます。"""
    calls = ((answer, step, 10, 4) for step in (1, 2, 3, 5, 6))
    equals(each(probe.where, *calls), spot(0, 4, 8), spot(0, 8, 10), spot(1, 0, 4), spot(1, 8, 10), spot(2, 0, 4))


@task("position")
def test_an_epoch_without_its_rest(answer, probe):
    """en: With drop_last=True the rest is never used: with 10 samples in batches of 4, step 2 is (1, range(0, 4)).
    ja: drop_last=True なら余りは使われません。サンプル 10 個、バッチサイズ 4 なら、ステップ 2 は (1, range(0, 4)) で
    す。"""
    calls = ((answer, step, 10, 4, True) for step in (1, 2, 5))
    equals(
        each(probe.where, *calls, (answer, 2, 10, 4, False)),
        spot(0, 4, 8),
        spot(1, 0, 4),
        spot(2, 4, 8),
        spot(0, 8, 10),
    )


@task("position")
def test_late_steps(answer, probe):
    """en: It is right late in the training, too: step 999 with 7 samples in batches of 3 is (333, range(0, 3)).
    ja: 学習が進んだ後でも正しく求まります。サンプル 7 個、バッチサイズ 3 なら、ステップ 999 は (333, range(0, 3)) で
    す。"""
    calls = (answer, 999, 7, 3), (answer, 1001, 7, 3), (answer, 500, 1, 1), (answer, 300, 3, 64)
    equals(each(probe.where, *calls), spot(333, 0, 3), spot(333, 6, 7), spot(500, 0, 1), spot(300, 0, 3))


@task("position", weight=2)
def test_no_such_position(answer, probe):
    """en: A step below 0, an epoch without batches, a batch size below 1 or samples below 0 is a ValueError; one full
    batch is enough.
    ja: 負のステップ、バッチのないエポック、1 より小さいバッチサイズ、負のサンプル数は ValueError です。
    満ちたバッチが 1 つあれば問題ありません。
    help en: No samples, or fewer than a batch with drop_last=True: then there is no batch that a step could be.
    help ja: サンプルがないか、drop_last=True でバッチに満たなければ、ステップに対応するバッチがありません。"""
    wrong = (
        (-1, 10, 4),
        (-3, 12, 4, True),
        (0, 0, 4),
        (0, 3, 4, True),
        (2, 0, 1, True),
        (0, 10, 0),
        (1, 10, -4),
        (1, -9, 4),
    )
    refuses(ValueError, answer.position, *wrong)
    calls = (answer, 0, 3, 4), (answer, 1, 4, 4, True), (answer, 0, 10, 4)
    equals(each(probe.where, *calls), spot(0, 0, 3), spot(1, 0, 4), spot(0, 0, 4))


@task("position")
def test_a_whole_training(answer, probe):
    """en: Step by step, every epoch goes through its batches once, in order, whatever the sizes.
    ja: ステップを順にたどると、どの大きさでも、各エポックのバッチがちょうど 1 回ずつ順に現れます。"""
    trainings = [case for case in GRID if sizes_of(*case)][::2]
    calls, wanted = [], []
    for samples, size, drop in trainings:
        ends = [(batch * size, batch * size + held) for batch, held in enumerate(sizes_of(samples, size, drop))]
        for step, (epoch, (first, end)) in enumerate(product(range(2), ends)):
            calls.append((answer, step, samples, size, drop))
            wanted.append(spot(epoch, first, end))
    equals(each(probe.where, *calls), *wanted)


# --- 5. updates


@task("updates")
def test_the_last_group_is_stepped(answer):
    """en: What is left at the end of an epoch gets a step: 5 batches in groups of 2 are 3 steps.
    ja: エポックの終わりに残ったバッチも 1 ステップになります。5 つのバッチを 2 つずつの組にすると 3 ステップです。
    help en: Round up once for the batches, and once for the groups.
    help ja: バッチで 1 回、組で 1 回、それぞれ切り上げます。"""
    equals(each(answer.updates, (10, 2, 2, 1), (9, 2, 3, 1), (8, 2, 3, 1)), 3, 2, 2)


@task("updates")
def test_groups_end_with_the_epoch(answer):
    """en: Groups don't run across epochs: 3 epochs of 5 batches in groups of 2 are 9 steps.
    ja: 組はエポックをまたぎません。5 つのバッチを 2 つずつの組にして 3 エポック学習すると、9 ステップです。"""
    equals(each(answer.updates, (10, 2, 2, 3), (10, 4, 2, 4), (7, 1, 4, 5)), 9, 8, 10)


@task("updates")
def test_steps_without_accumulation(answer):
    """en: With accumulation=1 every batch is a step, and a group larger than the epoch is one step per epoch.
    ja: accumulation=1 ならバッチごとに 1 ステップで、組がエポックより大きければエポックごとに 1 ステップです。"""
    equals(each(answer.updates, (10, 4, 1, 2), (12, 4, 3, 2), (10, 4, 8, 3), (10, 64, 1, 2)), 6, 2, 3, 2)


@task("updates")
def test_steps_of_full_batches(answer):
    """en: With drop_last=True only full batches are grouped: 11 samples in batches of 2 are 5 batches, in groups of 5
    one step.
    ja: drop_last=True なら、満ちたバッチだけを組にします。サンプル 11 個、バッチサイズ 2 ならバッチは 5 つで、
    5 つずつの組では 1 ステップです。
    help en: Round the batches down here, but the groups still up.
    help ja: ここではバッチの数を切り捨てますが、組の数は切り上げのままです。"""
    calls = (11, 2, 5, 1, True), (11, 2, 5, 1), (7, 2, 2, 3, True), (3, 4, 1, 2, True), (11, 4, 2, 2, True)
    equals(each(answer.updates, *calls), 1, 2, 6, 0, 2)
    by_name = partial(answer.updates, samples=11, batch_size=2, accumulation=5, epochs=3)
    equals(together((partial(by_name, drop_last=True),), (by_name,)), 3, 6)


@task("updates")
def test_groups_that_make_no_sense(answer):
    """en: An accumulation or a batch size below 1, or less than 0 epochs or samples, is a ValueError; 1 and 0 are fine.
    ja: 1 より小さい accumulation やバッチサイズ、負のエポック数やサンプル数は ValueError です。1 や 0 は
    問題ありません。"""
    refuses(ValueError, answer.updates, (10, 4, 0, 2), (10, 4, -2, 2), (10, 0, 2, 2), (-10, 4, 2, 2), (10, 4, 2, -1))
    equals(each(answer.updates, (10, 4, 1, 1), (10, 4, 2, 0), (0, 4, 2, 3)), 3, 0, 0)


@task("updates")
def test_many_schedules(answer):
    """en: It is right for every small training, with and without drop_last.
    ja: どんな小さな学習でも、drop_last の有無にかかわらず正しく求まります。"""
    cases, wanted = [], []
    for (samples, size, drop), group, epochs in product(GRID, (2, 3), (1, 4)):
        cases.append((samples, size, group, epochs, drop))
        wanted.append(epochs * len(sizes_of(len(sizes_of(samples, size, drop)), group)))
    equals(each(answer.updates, *cases), *wanted)


# --- 6. epoch_mean


def means(answer: object, *cases: tuple[tuple[object, object], float]) -> None:
    """Compare means within 1e-6; a NumPy float is a float, too."""
    found = each(answer.epoch_mean, *(arguments for arguments, _ in cases))  # type: ignore[attr-defined]
    for value, (_, wanted) in zip(found, cases, strict=True):
        close(float(value) if isinstance(value, float) else value, wanted, rtol=1e-6, atol=1e-9)


@task("epoch_mean")
def test_every_sample_counts_the_same(answer):
    """en: Every sample counts the same: batches of 4 and 2 samples with the means 1.0 and 4.0 have the mean 2.0.
    ja: どのサンプルも重みは同じです。4 個と 2 個のバッチの平均が 1.0 と 4.0 なら、全体の平均は 2.0 です。
    help en: Weight each batch by its size; the mean of the means counts the samples of a short batch more.
    help ja: バッチの大きさで重みを付けます。平均の平均では、短いバッチのサンプルの重みが大きくなってしまいます。"""
    means(answer, (([1.0, 4.0], [4, 2]), 2.0), (([3.0, 3.0, 10.0], [4, 4, 2]), 4.4))


@task("epoch_mean")
def test_equal_batches(answer):
    """en: Where all batches have the same size it is the mean of the batches; one batch is its own mean.
    ja: すべてのバッチが同じ大きさなら、バッチの平均の平均です。バッチが 1 つなら、その平均そのものです。"""
    means(answer, (([1.0, 2.0, 6.0], [3, 3, 3]), 3.0), (([0.25], [7]), 0.25), (([5.0, -1.0], [1, 1]), 2.0))


@task("epoch_mean")
def test_other_numbers(answer, rng):
    """en: It is right for whole, negative, large and tiny losses, for tuples, and for a batch without samples.
    ja: 整数、負の数、とても大きい損失や小さい損失、タプルでも、サンプルのないバッチがあっても正しく求まります。"""
    cases = [
        ((([1, 2]), [1, 3]), 1.75),
        (((-2.0, 0.5, 4.0), (5, 1, 2)), -0.1875),
        (([1e-6, 3e-6], [2, 6]), 2.5e-6),
        (([1e9, 2e9], [1000, 3000]), 1.75e9),
        (([0.0, 0.0], [2, 1]), 0.0),
        (([7.0, 1.0], [0, 4]), 1.0),
    ]
    scaled = [(arguments, wanted) for arguments, wanted in cases if wanted != 2.5e-6]
    means(answer, *scaled)
    found = answer.epoch_mean([1e-6, 3e-6], [2, 6])
    close(float(found) if isinstance(found, float) else found, 2.5e-6, rtol=1e-5, atol=0.0)


@task("epoch_mean")
def test_lengths_that_differ(answer):
    """en: A number of losses that differs from the number of sizes is a ValueError; equal numbers are not.
    ja: 損失の数とサイズの数が違えば ValueError です。同じ数なら ValueError ではありません。
    help en: zip stops at the shorter one without a word, unless it is told strict=True.
    help ja: zip は、strict=True としなければ、短いほうで黙って終わります。"""
    refuses(ValueError, answer.epoch_mean, ([1.0, 2.0], [4]), ([1.0], [4, 2]), ([], [3]), ([1.0, 2.0, 3.0], [4, 2]))
    means(answer, (([1.0, 4.0], [2, 1]), 2.0))


@task("epoch_mean")
def test_no_samples(answer):
    """en: No batches, or batches without samples only, are a ValueError; a single sample is enough.
    ja: バッチがないとき、またはどのバッチにもサンプルがないときは ValueError です。サンプルが 1 個でも
    あれば求まります。
    help en: 0 / 0 is a ZeroDivisionError in Python, and a silent NaN in NumPy and torch.
    help ja: 0 / 0 は、Python では ZeroDivisionError になり、NumPy や torch では黙って NaN になります。"""
    refuses(ValueError, answer.epoch_mean, ([], []), ([1.0], [0]), ([1.0, 2.0], [0, 0]))
    means(answer, (([2.5], [1]), 2.5))
