# Left as handed out.
# score: 0
# says: "not answered yet"


def premium(weeks):
    over = (weeks["hours"] - 40).clip(lower=0)
    # Write your lines here, in place of the three dots.
    ...
