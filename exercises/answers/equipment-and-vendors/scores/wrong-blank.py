# Left as handed out.
# score: 0
# says: "not answered yet"


def scores(points, offers):
    share = points["weight"] / points["weight"].sum()
    musts = ["agreement", "works_with_ehr", "data_back"]
    # Write your lines here, in place of the three dots.
    ...
