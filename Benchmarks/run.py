#!/usr/bin/env python3
"""Measures readiness against a bare libyaml event loop in C over the same bytes, in the same run.

usage: Benchmarks/run.py BINARY [--evaluation PROGRAM] [--sizes 10,100,1000,10000] [--pairs K]

Whole processes are timed in alternation, so that a noisy machine disturbs both alike; the tables
show medians, and ratios of medians. Budgets are ratios to the C loop, but for the start-up. The
run ends with 0 whether budgets are met or not: it is a measurement, not a gate. It fails where
readiness does not judge.
"""

import argparse
import pathlib
import shutil
import statistics
import subprocess
import sys

from generate import SUPPLIERS, model_count

HERE = pathlib.Path(__file__).resolve().parent
WORK = HERE.parent / ".build" / "bench"
RULES = HERE / "rules" / "bench.yaml"

# The clock of every run, so that the findings do not change with the calendar.
AS_OF = "2026-11-23"

START_UP_MS = 3.0
RATIO = {10: 4.2, 100: 2.8, 1_000: 2.5, 10_000: 2.5}
PEAK_MIB = {10_000: 200}
SPARSE_RATIO = 2.0
RULE_NS = 200
LIBRARY_MS = 20
LIBRARY_EXAMPLE = "korean-reseller"
EVALUATED_DEPLOYMENTS = 1_000
EVALUATION_ROUNDS = 30
LOOP_MS = 29  # the C loop over as many deployments, where the budget was measured
REPORT_MS = 300
REPORT_DEPLOYMENTS = 350  # with thirty rules, somewhat more than 10,000 findings
PAIRS = {10: 40, 100: 40, 1_000: 15, 10_000: 5}


class Run:
    """One whole process: seconds, and peak memory in MiB."""

    def __init__(self, command, allowed):
        errors = WORK / "stderr"
        measured = subprocess.run(
            [WORK / "measure", errors, *command], check=True, capture_output=True, text=True
        )
        nanoseconds, peak, status = (int(word) for word in measured.stdout.split())
        self.seconds = nanoseconds / 1e9
        self.peak = peak / 1024
        if status not in allowed:
            message = errors.read_text(errors="replace")[:2000]
            sys.exit(f"bench: exit status {status} from {' '.join(command)}\n{message}")


class Series:
    """The runs of one command."""

    def __init__(self, command, allowed=(0,)):
        self.command = [str(part) for part in command]
        self.allowed = allowed
        self.runs = []

    def add(self):
        self.runs.append(Run(self.command, self.allowed))

    @property
    def ms(self):
        return statistics.median(run.seconds for run in self.runs) * 1e3

    @property
    def peak(self):
        return statistics.median(run.peak for run in self.runs)


def alternate(count, *series):
    for each in series:
        Run(each.command, each.allowed)  # the first run reads from the disk and is not counted
    for _ in range(count):
        for each in series:
            each.add()


def compile_c(name, source, *libraries):
    compiler = shutil.which("cc") or shutil.which("clang")
    if compiler is None:
        sys.exit("bench: no C compiler found (cc or clang)")
    program = WORK / name
    subprocess.run([compiler, "-O2", "-o", program, source, *libraries], check=True)
    return program


def first_rule_only():
    """The same ruleset, cut after its first rule."""
    text = RULES.read_text(encoding="utf-8")
    rules = text.index("\nrules:\n")
    second = text.index("\n  - id: ", text.index("\n  - id: ", rules) + 1)
    path = WORK / "one-rule.yaml"
    path.write_text(text[: second + 1], encoding="utf-8")
    return path


def rule_subjects():
    """How many rules there are on each kind of subject."""
    lines = RULES.read_text(encoding="utf-8").splitlines()
    return [line.split(": ")[1] for line in lines if line.startswith("    subject: ")]


def judgements(deployments, subjects):
    sizes = {"deployment": deployments, "model": model_count(deployments), "supplier": SUPPLIERS}
    return sum(sizes[subject] for subject in subjects)


def manifest(kind, count):
    path = WORK / f"{kind}-{count}.yaml"
    subprocess.run(
        [sys.executable, HERE / "generate.py", kind, str(count), "-o", path], check=True
    )
    return path


def check(binary, path, rules, ending="txt"):
    """The command under test. It has to judge: a report that is not written ends the run."""
    report = WORK / f"report.{ending}"
    command = [binary, "check", path, "--ruleset", rules, "--as-of", AS_OF, "-o", report]
    report.unlink(missing_ok=True)
    series = Series(command, allowed=(0, 1, 3))
    Run(series.command, series.allowed)
    if not report.exists() or report.stat().st_size == 0:
        sys.exit(f"bench: no report from {' '.join(series.command)}")
    return series


def verdict(value, budget):
    return "met" if value <= budget else "MISSED"


def start_up(binary):
    empty = WORK / "empty.c"
    empty.write_text("int main(void) { return 0; }\n", encoding="utf-8")
    nothing = Series([compile_c("empty", empty)])
    version = Series([binary, "--version"])
    alternate(100, nothing, version)
    print("start-up")
    print(f"  an empty C program     {nothing.ms:6.2f} ms")
    print(
        f"  readiness --version    {version.ms:6.2f} ms   "
        f"budget {START_UP_MS:.0f} ms: {verdict(version.ms, START_UP_MS)}"
    )


def table(binary, loop, sizes, pairs):
    """Both kinds of manifest in every size."""
    print("\nwhole process, thirty rules (medians)")
    print(
        f"  {'manifest':<14}{'KB':>8}{'C loop ms':>11}{'MiB':>6}{'readiness ms':>14}{'MiB':>6}"
        f"{'ratio':>8}   budget"
    )
    for size in sizes:
        count = pairs or PAIRS.get(size, 5)
        bare, full = pair(binary, loop, "full", size, count)
        print(row("full", size, bare, full) + full_budget(size, bare, full))
        bare, sparse = pair(binary, loop, "sparse", size, count)
        share = sparse.ms / full.ms
        print(
            row("sparse", size, bare, sparse)
            + f"{share:.2f} x full, {SPARSE_RATIO:.0f}: {verdict(share, SPARSE_RATIO)}"
        )


def pair(binary, loop, kind, size, count):
    path = manifest(kind, size)
    bare, judged = Series([loop, path]), check(binary, path, RULES)
    alternate(count, bare, judged)
    return bare, judged


def row(kind, size, bare, judged):
    kilobytes = pathlib.Path(bare.command[1]).stat().st_size / 1e3
    return (
        f"  {kind + ' ' + str(size):<14}{kilobytes:>8.0f}{bare.ms:>11.2f}{bare.peak:>6.1f}"
        f"{judged.ms:>14.2f}{judged.peak:>6.1f}{judged.ms / bare.ms:>8.2f}   "
    )


def full_budget(size, bare, judged):
    parts = []
    if size in RATIO:
        parts.append(f"{RATIO[size]} x: {verdict(judged.ms / bare.ms, RATIO[size])}")
    if size in PEAK_MIB:
        parts.append(f"{PEAK_MIB[size]} MiB: {verdict(judged.peak, PEAK_MIB[size])}")
    return ", ".join(parts) or "none"


def per_rule(binary, sizes, pairs):
    """A rule's time, from runs with thirty rules and with the first of them over one manifest."""
    one_rule = first_rule_only()
    subjects = rule_subjects()
    print("\nper rule judged: (thirty rules - one rule) / judgements of the other twenty-nine")
    print("  (evaluation, and the findings' share of checking and of the report)")
    for size in sizes:
        path = manifest("full", size)
        thirty, one = check(binary, path, RULES), check(binary, path, one_rule)
        alternate(pairs or PAIRS.get(size, 5), thirty, one)
        more = judgements(size, subjects[1:])
        differences = [a.seconds - b.seconds for a, b in zip(thirty.runs, one.runs)]
        each = statistics.median(differences) / more * 1e9
        print(
            f"  full {size:<9}{thirty.ms:>8.2f} ms - {one.ms:>8.2f} ms, {more:>7} judgements:"
            f"{each:>7.0f} ns   budget {RULE_NS} ns: {verdict(each, RULE_NS)}"
        )


def evaluation_alone(program, loop, pairs):
    """The rules' programs only, on a manifest that is loaded once; the C loop beside it is a whole process."""
    path = manifest("full", EVALUATED_DEPLOYMENTS)
    bare = Series([loop, path])
    command = [program, path, RULES, AS_OF, str(EVALUATION_ROUNDS)]
    rounds = []
    for _ in range(pairs or 5):
        bare.add()
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"bench: the evaluation cannot be measured\n{done.stderr[:2000]}")
        lines = [line.split() for line in done.stdout.splitlines()]
        counts = {word: int(number) for word, number in lines if word != "ns"}
        rounds += [int(number) for word, number in lines if word == "ns"]
    each = statistics.median(rounds) / counts["judgements"]
    share = statistics.median(rounds) / (bare.ms * 1e6)
    budget = RULE_NS * counts["judgements"] / (LOOP_MS * 1e6)
    print("\nevaluation alone: thirty rules, nothing traced or reported (median of rounds)")
    print(
        f"  full {EVALUATED_DEPLOYMENTS}: {counts['judgements']} judgements, of which "
        f"{counts['met']} are met, {len(rounds)} rounds:"
    )
    print(
        f"  {each:.0f} ns per rule and subject, {min(rounds) / counts['judgements']:.0f} in the "
        f"fastest round   budget {RULE_NS} ns: {verdict(each, RULE_NS)}"
    )
    print(
        f"  a round takes {share:.2f} x the C loop's {bare.ms:.0f} ms   budget {budget:.2f} x "
        f"({RULE_NS} ns where the loop takes {LOOP_MS} ms): {verdict(share, budget)}"
    )


def library(binary, loop, pairs):
    """Every bundled ruleset on a small manifest; the C loop's time on a large one tells how fast the machine is."""
    path = HERE.parent / "docs" / "examples" / LIBRARY_EXAMPLE / "manifest.yaml"
    bare = Series([loop, manifest("full", 1_000)])
    whole = Series([binary, "check", path, "--as-of", AS_OF], allowed=(0, 1, 3))
    alternate(pairs or 40, bare, whole)
    share, budget = whole.ms / bare.ms, LIBRARY_MS / LOOP_MS
    print(f"\nthe whole library on {LIBRARY_EXAMPLE}'s manifest, {path.stat().st_size / 1e3:.1f} KB")
    print(
        f"  {whole.ms:.1f} ms, {share:.2f} x the C loop's {bare.ms:.0f} ms on full 1000   "
        f"budget {budget:.2f} x ({LIBRARY_MS} ms where the loop takes {LOOP_MS} ms): "
        f"{verdict(share, budget)}"
    )


def reports(binary, pairs):
    """Each format's whole process; JSON and Markdown say more than text, which lists the gate only."""
    path = manifest("full", REPORT_DEPLOYMENTS)
    formats = [check(binary, path, RULES, ending) for ending in ("txt", "md", "json")]
    alternate(pairs or 15, *formats)
    print(f"\nwhole process by format, over {REPORT_DEPLOYMENTS * 30:,} findings")
    for each in formats:
        name = pathlib.Path(each.command[-1]).suffix[1:]
        print(
            f"  {name:<5}{each.ms:>8.2f} ms   budget of the report alone {REPORT_MS} ms: "
            f"{verdict(each.ms, REPORT_MS)}"
        )


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--evaluation", type=pathlib.Path)
    parser.add_argument("--sizes", default="10,100,1000,10000")
    parser.add_argument("--pairs", type=int)
    options = parser.parse_args()
    sizes = [int(size) for size in options.sizes.split(",")]
    binary = options.binary.resolve()

    WORK.mkdir(parents=True, exist_ok=True)
    compile_c("measure", HERE / "measure.c")
    loop = compile_c("libyaml-loop", HERE / "libyaml-loop.c", "-lyaml")
    start_up(binary)
    table(binary, loop, sizes, options.pairs)
    per_rule(binary, [size for size in sizes if size >= 1_000] or sizes[-1:], options.pairs)
    if options.evaluation:
        evaluation_alone(options.evaluation.resolve(), loop, options.pairs)
    library(binary, loop, options.pairs)
    reports(binary, options.pairs)


if __name__ == "__main__":
    main()
