# Left as handed out.
# score: 0
# says: "not answered yet"


def below_limit(desk):
    desk = desk.set_index("month")
    share = desk["best"] / desk["answered"]
    # Write your lines here, in place of the three dots.
    ...
