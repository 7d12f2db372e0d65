"""Solve the fortnight for every combination of rules: ``python -m medoffice.labs.solve_rosters``.

Run it after a change of the planner, of Willow Bend's problem, or of the tables behind it. It
takes about two minutes and writes ``rosters.json`` beside this file.
"""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path

from medoffice import command_line
from medoffice.labs.solved_rosters import FILE, key, packed
from medoffice.scheduling.planner import plan, willow_bend
from medoffice.scheduling.planner.willow_bend import CHANGEABLE, House

GAP = 0.0002


def main() -> None:
    """Solve all combinations and write the file."""
    solved = {}
    for values in product((True, False), repeat=len(CHANGEABLE)):
        house = House(**dict(zip(CHANGEABLE, values, strict=True)))
        solved[key(house)] = packed(plan(willow_bend.problem(house), GAP))
        print(f"\r{len(solved)} of {2 ** len(CHANGEABLE)} solved", end="", flush=True)
    lines = (f"{json.dumps(k)}:{_compact(v)}" for k, v in solved.items())
    text = "{" + ",\n".join(lines) + "}\n"
    Path(__file__).with_name(FILE).write_text(text, encoding="utf-8")
    print(f"\nwrote {FILE}, {len(text.encode()):,} bytes")


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    command_line.takes_nothing(__spec__, __doc__)
    main()
