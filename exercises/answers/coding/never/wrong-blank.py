# Left as handed out.
# score: 0
# says: "not answered yet"


def never_charged(visits, day, grace):
    age = (day - visits["date"]).dt.days
    # Write your lines here, in place of the three dots.
    ...
