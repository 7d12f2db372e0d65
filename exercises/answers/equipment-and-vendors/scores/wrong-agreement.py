# Asks for one must.
# score: 0
# says: "You asked for the agreement alone"


def scores(points, offers):
    share = points["weight"] / points["weight"].sum()
    musts = ["agreement", "works_with_ehr", "data_back"]
    fit = offers.loc[offers["agreement"] == "yes", "offer"]
    return points[list(fit)].multiply(share, axis="index").sum()
