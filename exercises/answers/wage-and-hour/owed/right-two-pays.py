# Takes the pay as it was from the pay as it should be.
# score: 6


def owed(audit):
    premium_paid = premium_of(audit["hours_paid"], audit["rate"], audit["bonus"])
    before = audit["hours_paid"] * audit["rate"] + premium_paid
    premium_due = premium_of(audit["hours_worked"], audit["rate"], audit["bonus"])
    after = audit["hours_worked"] * audit["rate"] + premium_due
    table = audit.assign(owed=after - before)
    sums = table.groupby("worker")["owed"].sum().round(2)
    return sums[sums != 0]
