# Scales by one factor at most 1.
# score: 4


def raises(staff, good, usual, budget):
    staff = staff.set_index("person")
    share = (staff["overall"] >= 3.5) * good
    share = share.where(staff["overall"] >= 3.5, (staff["overall"] >= 2.5) * usual)
    cost = staff["rate"] * staff["hours"] * share
    return cost * min(1, budget / cost.sum())
