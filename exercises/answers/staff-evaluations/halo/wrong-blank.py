# Left as handed out.
# score: 0
# says: "not answered yet"


def one_number(ratings):
    # Write your lines here, in place of the three dots.
    ...
