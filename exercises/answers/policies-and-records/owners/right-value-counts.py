# Counts the values of the column.
# score: 4


def late_by_owner(policies, today):
    in_force = policies["withdrawn"].isna()
    return policies.loc[in_force & (policies["due"] < today), "owner"].value_counts()
