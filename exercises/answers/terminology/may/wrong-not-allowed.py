# Does not ask the role.
# score: 0
# says: "You did not ask whether the role may give a shot at all"


def may_give(people, roles, day):
    both = people.merge(roles, on="role")
    paper = (both["valid_until"] >= day) | (both["needs_paper"] == "no")
    may = paper & (both["signed_off"] == "yes")
    return may.groupby(both["role"]).sum()
