"""Decide every claim of the practice anew from its tables, and compare to the cent.

Run it with ``python benchmarks/adjudication.py``. The tests try one family in sixteen.
"""

from __future__ import annotations

from time import perf_counter

from medoffice import practice
from medoffice.billing.adjudication.replay import TABLES, Replay

# The planted exception: this payer pays this service below its contract.
UNDERPAID = ("KEY", "V-EST-4")


def main() -> None:
    begin = perf_counter()
    tables = {name: list(practice.records(name)) for name in TABLES}
    read = perf_counter()
    lines = list(Replay(tables).lines())
    done = perf_counter()
    claims = {row["claim_id"]: row for row in tables["claims"]}
    charges = {(row["appointment_id"], row["line"]): row for row in tables["charges"]}
    off = [line for line in lines if not line.agrees]
    for line in off:
        claim = claims[line.claim_id]
        service = charges[claim["appointment_id"], line.line]["service_id"]
        if (claim["payer_id"], service) != UNDERPAID:
            raise SystemExit(f"{line}: what was decided is not what is worked out")
    print(f"{read - begin:8.1f} s   to read the tables")
    print(f"{done - read:8.1f} s   to decide {len(lines):,} lines of remittances")
    print(f"{len(lines) - len(off):8,}     agree to the cent; {len(off):,} are paid below contract")


if __name__ == "__main__":
    main()
