# Divides by everybody.
# score: 0
# says: "You divided by everybody in the table"


def reached(candidates):
    met = candidates["stage"].isin(["interview", "offer"])
    return met.groupby(candidates["opening"]).sum() / len(candidates)
