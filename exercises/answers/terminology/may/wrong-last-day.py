# Leaves out the last day.
# score: 0
# says: "A paper is good through its last day"


def may_give(people, roles, day):
    both = people.merge(roles, on="role")
    paper = (both["valid_until"] > day) | (both["needs_paper"] == "no")
    may = (both["allowed"] == "yes") & paper & (both["signed_off"] == "yes")
    return may.groupby(both["role"]).sum()
