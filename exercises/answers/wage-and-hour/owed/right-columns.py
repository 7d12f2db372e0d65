# Adds missing hours and premium.
# score: 6


def owed(audit):
    premium_paid = premium_of(audit["hours_paid"], audit["rate"], audit["bonus"])
    missing = (audit["hours_worked"] - audit["hours_paid"]) * audit["rate"]
    added = premium_of(audit["hours_worked"], audit["rate"], audit["bonus"]) - premium_paid
    by_worker = (missing + added).groupby(audit["worker"]).sum().round(2)
    return by_worker[by_worker > 0]
