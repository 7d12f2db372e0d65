# Counts people.
# score: 0
# says: "You counted people"


def reached(candidates):
    met = candidates["stage"].isin(["interview", "offer"])
    return met.groupby(candidates["opening"]).sum()
