# Asks whether the money suffices.
# score: 4


def raises(staff, good, usual, budget):
    staff = staff.set_index("person")
    share = (staff["overall"] >= 3.5) * good
    share = share.where(staff["overall"] >= 3.5, (staff["overall"] >= 2.5) * usual)
    cost = staff["rate"] * share * staff["hours"]
    if cost.sum() > budget:
        cost = cost / cost.sum() * budget
    return cost
