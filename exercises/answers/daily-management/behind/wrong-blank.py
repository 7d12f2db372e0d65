# Left as handed out.
# score: 0
# says: "not answered yet"


def minutes_behind(visits, now):
    # Write your lines here, in place of the three dots.
    ...
