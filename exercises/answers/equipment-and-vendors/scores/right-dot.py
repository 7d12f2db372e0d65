# Multiplies the table by the shares.
# score: 5


def scores(points, offers):
    share = points["weight"] / points["weight"].sum()
    musts = ["agreement", "works_with_ehr", "data_back"]
    fit = list(offers["offer"])
    for must in musts:
        fit = [name for name in fit if offers.set_index("offer")[must][name] == "yes"]
    return points[fit].T.dot(share)
