# Pays the missing hours at their rate alone.
# score: 0
# says: "Some of them lie above forty"


def owed(audit):
    premium_paid = premium_of(audit["hours_paid"], audit["rate"], audit["bonus"])
    missing = (audit["hours_worked"] - audit["hours_paid"]) * audit["rate"]
    by_worker = missing.groupby(audit["worker"]).sum().round(2)
    return by_worker[by_worker > 0]
