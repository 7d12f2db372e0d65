# Adds up days.
# score: 0
# says: "You added up days"


def late_by_owner(policies, today):
    in_force = policies["withdrawn"].isna()
    late = policies[in_force & (policies["due"] < today)]
    return (today - late["due"]).dt.days.groupby(late["owner"]).sum()
