# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def raises(staff, good, usual, budget):
    staff = staff.set_index("person")
    share = (staff["overall"] >= 3.5) * good
    share = share.where(staff["overall"] >= 3.5, (staff["overall"] >= 2.5) * usual)
    return {"Ada": 2080, "Bo": 0, "Cy": 800, "Dot": 400}
