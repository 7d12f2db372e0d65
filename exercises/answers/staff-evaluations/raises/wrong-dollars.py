# Takes the same dollars off everybody.
# score: 2
# says: "You took the same dollars off everybody"


def raises(staff, good, usual, budget):
    staff = staff.set_index("person")
    share = (staff["overall"] >= 3.5) * good
    share = share.where(staff["overall"] >= 3.5, (staff["overall"] >= 2.5) * usual)
    cost = staff["rate"] * staff["hours"] * share
    return cost - max(0, cost.sum() - budget) / len(cost)
