# Takes the mean of a mask by opening.
# score: 4


def reached(candidates):
    met = candidates["stage"].isin(["interview", "offer"])
    return met.groupby(candidates["opening"]).mean()
