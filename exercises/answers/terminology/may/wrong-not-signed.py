# Does not ask who is signed off.
# score: 0
# says: "You did not ask who is signed off here"


def may_give(people, roles, day):
    both = people.merge(roles, on="role")
    paper = (both["valid_until"] >= day) | (both["needs_paper"] == "no")
    may = (both["allowed"] == "yes") & paper
    return may.groupby(both["role"]).sum()
