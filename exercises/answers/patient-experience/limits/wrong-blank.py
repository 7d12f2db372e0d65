# Left as handed out.
# score: 0
# says: "not answered yet"


def limits(counts):
    mean = counts.mean()
    # Write your lines here, in place of the three dots.
    ...
