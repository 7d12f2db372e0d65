# Left as handed out.
# score: 0
# says: "not answered yet"


def still_open(short, window, day):
    age = (day - short["decided_on"]).dt.days
    # Write your lines here, in place of the three dots.
    ...
