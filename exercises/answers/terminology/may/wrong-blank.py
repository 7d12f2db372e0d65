# Takes an empty day for a valid one.
# score: 0
# says: "An empty day is no paper"


def may_give(people, roles, day):
    both = people.merge(roles, on="role")
    paper = (
        (both["valid_until"] >= day) | both["valid_until"].isna() | (both["needs_paper"] == "no")
    )
    may = (both["allowed"] == "yes") & paper & (both["signed_off"] == "yes")
    return may.groupby(both["role"]).sum()
