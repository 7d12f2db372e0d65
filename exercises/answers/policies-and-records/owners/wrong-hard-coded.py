# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def late_by_owner(policies, today):
    in_force = policies["withdrawn"].isna()
    return {"nurse": 1, "biller": 1}
