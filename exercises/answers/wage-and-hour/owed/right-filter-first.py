# Keeps the weeks with missing hours first.
# score: 6


def owed(audit):
    premium_paid = premium_of(audit["hours_paid"], audit["rate"], audit["bonus"])
    added = premium_of(audit["hours_worked"], audit["rate"], audit["bonus"]) - premium_paid
    gap = audit["hours_worked"] - audit["hours_paid"]
    short = audit.assign(owed=gap * audit["rate"] + added)[gap.round(2) > 0]
    return short.pivot_table(index="worker", values="owed", aggfunc="sum")
