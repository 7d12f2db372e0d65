# Left as handed out.
# score: 0
# says: "not answered yet"


def net_collection(visits, day):
    old = visits[(day - visits["quarter_end"]).dt.days > 180]
    # Write your lines here, in place of the three dots.
    ...
