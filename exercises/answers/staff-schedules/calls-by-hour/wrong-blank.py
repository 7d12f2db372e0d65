# Left as handed out.
# score: 0
# says: "not answered yet"


def calls_by_hour(hours):
    # Write your lines here, in place of the three dots.
    ...
