# Multiplies by the weight.
# score: 0
# says: "You multiplied by the weight"


def scores(points, offers):
    share = points["weight"] / points["weight"].sum()
    musts = ["agreement", "works_with_ehr", "data_back"]
    fit = offers.loc[(offers[musts] == "yes").all(axis=1), "offer"]
    return points[list(fit)].multiply(points["weight"], axis="index").sum()
