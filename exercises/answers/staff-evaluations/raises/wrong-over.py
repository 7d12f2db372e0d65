# Goes above the budget.
# score: 2
# says: "You went above the budget"


def raises(staff, good, usual, budget):
    staff = staff.set_index("person")
    share = (staff["overall"] >= 3.5) * good
    share = share.where(staff["overall"] >= 3.5, (staff["overall"] >= 2.5) * usual)
    return staff["rate"] * staff["hours"] * share
