# Counts what is due today.
# score: 2
# says: "You counted a policy that is due today"


def late_by_owner(policies, today):
    in_force = policies["withdrawn"].isna()
    return policies[in_force & (policies["due"] <= today)].groupby("owner").size()
