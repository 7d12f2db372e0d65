# Divides by those who met the minimum.
# score: 0
# says: "You divided by those who met the minimum"


def reached(candidates):
    fit = candidates[candidates["met_minimum"] == "yes"]
    met = fit["stage"].isin(["interview", "offer"])
    return met.groupby(fit["opening"]).mean()
