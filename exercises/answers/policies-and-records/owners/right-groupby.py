# Keeps the late ones and counts.
# score: 4


def late_by_owner(policies, today):
    in_force = policies["withdrawn"].isna()
    late = policies[in_force & (policies["due"] < today)]
    return late.groupby("owner").size()
