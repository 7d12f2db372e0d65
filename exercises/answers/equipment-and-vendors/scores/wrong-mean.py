# Takes the plain mean.
# score: 0
# says: "You took the plain mean"


def scores(points, offers):
    share = points["weight"] / points["weight"].sum()
    musts = ["agreement", "works_with_ehr", "data_back"]
    fit = offers.loc[(offers[musts] == "yes").all(axis=1), "offer"]
    return points[list(fit)].mean()
