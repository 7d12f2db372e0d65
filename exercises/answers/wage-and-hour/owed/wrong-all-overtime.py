# Pays every missing hour as overtime.
# score: 0
# says: "You paid every missing hour as overtime"


def owed(audit):
    premium_paid = premium_of(audit["hours_paid"], audit["rate"], audit["bonus"])
    missing = (audit["hours_worked"] - audit["hours_paid"]) * audit["rate"] * 1.5
    by_worker = missing.groupby(audit["worker"]).sum().round(2)
    return by_worker[by_worker > 0]
