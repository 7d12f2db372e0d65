# As in the solution.
# score: 6


def may_give(people, roles, day):
    both = people.merge(roles, on="role")
    paper = (both["valid_until"] >= day) | (both["needs_paper"] == "no")
    may = (both["allowed"] == "yes") & paper & (both["signed_off"] == "yes")
    return may.groupby(both["role"]).sum()
