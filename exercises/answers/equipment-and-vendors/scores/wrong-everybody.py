# Scores every offer.
# score: 0
# says: "You scored every offer"


def scores(points, offers):
    share = points["weight"] / points["weight"].sum()
    musts = ["agreement", "works_with_ehr", "data_back"]
    return points[list(offers["offer"])].multiply(share, axis="index").sum()
