# Left as handed out.
# score: 0
# says: "not answered yet"


def sessions(days, early):
    days, held = sorted(days), []
    # Write your lines here, in place of the three dots.
    ...
