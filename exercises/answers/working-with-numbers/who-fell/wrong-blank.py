# Left as handed out.
# score: 0
# says: "not answered yet"


def who_fell(compared, limit):
    # Write your lines here, in place of the three dots.
    ...
