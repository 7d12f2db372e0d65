# Left as handed out.
# score: 0
# says: "not answered yet"


def how_many_to_book(choices, largest_risk):
    # Write your lines here, in place of the three dots.
    ...
