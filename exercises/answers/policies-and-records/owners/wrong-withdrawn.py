# Counts a policy that was withdrawn.
# score: 0
# says: "You counted a policy that was withdrawn"


def late_by_owner(policies, today):
    in_force = policies["withdrawn"].isna()
    return policies[policies["due"] < today].groupby("owner").size()
