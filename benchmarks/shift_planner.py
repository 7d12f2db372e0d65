"""Time the shift planner on Willow Bend's fortnight, for each set of the house's rules.

Run it with ``python benchmarks/shift_planner.py``. It solves the usual rules several times, then
each combination of the rules a reader can change once, and reports the gap: the share of the cost
by which another plan could be cheaper at most. Where there is no plan, the time is that of
finding the smallest clash. Times are those of the processor: HiGHS works on one core, and what
other programs take meanwhile does not count.
"""

from __future__ import annotations

from itertools import product
from statistics import median
from time import process_time

from medoffice.scheduling.planner import NoPlan, Roster, plan, willow_bend
from medoffice.scheduling.planner.willow_bend import CHANGEABLE, House

REPEATS = 5
GOAL_SECONDS = 5


def solve(house: House) -> tuple[float, Roster | NoPlan]:
    problem = willow_bend.problem(house)
    begin = process_time()
    made = plan(problem)
    return process_time() - begin, made


def main() -> None:
    solve(House())  # the tables are read, and SciPy is imported
    runs = [solve(House()) for _ in range(REPEATS)]
    _, usual = runs[0]
    problem = usual.problem
    print(
        f"{len(problem.people)} people, {len(problem.days)} days, {len(usual.asked)} requirements"
    )
    print(f"{median(taken for taken, _ in runs):6.2f} s  the usual rules (goal: {GOAL_SECONDS} s)")
    print(f"{usual.gap:8.2%}  gap of that plan")

    plans, clashes, gaps = [], [], []
    for values in product((True, False), repeat=len(CHANGEABLE)):
        taken, made = solve(House(**dict(zip(CHANGEABLE, values, strict=True))))
        if isinstance(made, NoPlan):
            clashes.append(taken)
        else:
            plans.append(taken)
            gaps.append(made.gap)
    print(f"{len(plans)} combinations of rules with a plan, {len(clashes)} without")
    print(
        f"{median(plans):6.2f} s  to plan (slowest {max(plans):.2f} s; widest gap {max(gaps):.2%})"
    )
    print(f"{median(clashes):6.2f} s  to find the smallest clash (slowest {max(clashes):.2f} s)")


if __name__ == "__main__":
    main()
