# Keeps those who are owed nothing.
# score: 0
# says: "You gave everybody"


def owed(audit):
    premium_paid = premium_of(audit["hours_paid"], audit["rate"], audit["bonus"])
    missing = (audit["hours_worked"] - audit["hours_paid"]) * audit["rate"]
    added = premium_of(audit["hours_worked"], audit["rate"], audit["bonus"]) - premium_paid
    return (missing + added).groupby(audit["worker"]).sum()
