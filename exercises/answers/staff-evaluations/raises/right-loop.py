# Goes through the staff.
# score: 4


def raises(staff, good, usual, budget):
    staff = staff.set_index("person")
    share = (staff["overall"] >= 3.5) * good
    share = share.where(staff["overall"] >= 3.5, (staff["overall"] >= 2.5) * usual)
    found = {}
    for person, line in staff.iterrows():
        found[person] = line["rate"] * line["hours"] * share[person]
    whole = sum(found.values())
    return {person: each * min(1, budget / whole) for person, each in found.items()}
