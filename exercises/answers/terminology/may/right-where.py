# Fills the empty days.
# score: 6


def may_give(people, roles, day):
    both = people.merge(roles, on="role")
    far = pd.Timestamp("2200-01-01")
    until = both["valid_until"].where(both["needs_paper"] == "yes", far)
    may = (until >= day) & (both["allowed"] == "yes") & (both["signed_off"] == "yes")
    return may.groupby(both["role"]).sum()
