# Left as handed out.
# score: 0
# says: "not answered yet"


def raises(staff, good, usual, budget):
    staff = staff.set_index("person")
    share = (staff["overall"] >= 3.5) * good
    share = share.where(staff["overall"] >= 3.5, (staff["overall"] >= 2.5) * usual)
    # Write your lines here, in place of the three dots.
    ...
