# Does not look at the paper.
# score: 0
# says: "You did not look at the last day of the paper"


def may_give(people, roles, day):
    both = people.merge(roles, on="role")
    may = (both["allowed"] == "yes") & (both["signed_off"] == "yes")
    return may.groupby(both["role"]).sum()
