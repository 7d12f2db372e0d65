# Left as handed out.
# score: 0
# says: "not answered yet"


def through(matters):
    # Write your lines here, in place of the three dots.
    ...
