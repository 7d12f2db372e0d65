# Asks everybody for a paper.
# score: 0
# says: "You asked everybody for a paper"


def may_give(people, roles, day):
    both = people.merge(roles, on="role")
    paper = both["valid_until"] >= day
    may = (both["allowed"] == "yes") & paper & (both["signed_off"] == "yes")
    return may.groupby(both["role"]).sum()
