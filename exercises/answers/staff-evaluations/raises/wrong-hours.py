# Leaves the hours out.
# score: 0
# says: "You left the hours out"


def raises(staff, good, usual, budget):
    staff = staff.set_index("person")
    share = (staff["overall"] >= 3.5) * good
    share = share.where(staff["overall"] >= 3.5, (staff["overall"] >= 2.5) * usual)
    cost = staff["rate"] * share
    return cost * min(1, budget / cost.sum())
