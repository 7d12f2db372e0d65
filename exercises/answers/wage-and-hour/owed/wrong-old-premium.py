# Forgets the premium that was paid.
# score: 0
# says: "some overtime was paid already"


def owed(audit):
    premium_paid = premium_of(audit["hours_paid"], audit["rate"], audit["bonus"])
    missing = (audit["hours_worked"] - audit["hours_paid"]) * audit["rate"]
    premium_due = premium_of(audit["hours_worked"], audit["rate"], audit["bonus"])
    by_worker = (missing + premium_due).groupby(audit["worker"]).sum()
    return by_worker[by_worker.round(2) > 0]
