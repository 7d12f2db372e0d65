"""Time the answer of the template lab to each move a reader can make.

Run it with ``python benchmarks/lab_moves.py``. It makes every choice of every control once, from
the first settings, and reports the median and the slowest. The time is that of Python alone: in
the live lab Python is slower, and the page draws the answer after that (see README.md).
"""

from __future__ import annotations

from statistics import median
from time import perf_counter

from medoffice.labs.patient_access import compare_templates
from medoffice.labs.plans import DAYS

REPEATS = 5
GOAL_MS = 150


def moves() -> dict[str, float]:
    """Return the milliseconds each move takes."""
    taken = {}
    first = compare_templates()
    for name, control in {**first.settings, "day": first.day}.items():
        for words, value in control.options:
            if value == control.value:
                continue
            lab = compare_templates()
            moved = {**lab.settings, "day": lab.day}[name]
            begin = perf_counter()
            moved.value = value
            taken[f"{control.description}: {words}"] = (perf_counter() - begin) * 1000
    return taken


def main() -> None:
    runs = [moves() for _ in range(REPEATS)]
    times = {move: median(run[move] for run in runs) for move in runs[0]}
    slowest = max(times, key=times.__getitem__)
    print(f"{len(times)} moves, {DAYS} mornings for each plan; median of {REPEATS} runs of each")
    print(f"{median(times.values()):8.1f} ms  the median move (goal: {GOAL_MS} ms)")
    print(f"{times[slowest]:8.1f} ms  the slowest move, {slowest}")


if __name__ == "__main__":
    main()
