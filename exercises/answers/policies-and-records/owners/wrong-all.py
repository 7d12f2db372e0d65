# Counts all policies.
# score: 0
# says: "You counted all policies of each owner"


def late_by_owner(policies, today):
    in_force = policies["withdrawn"].isna()
    return policies.groupby("owner").size()
