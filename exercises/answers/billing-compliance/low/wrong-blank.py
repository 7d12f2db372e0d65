# Left as handed out.
# score: 0
# says: "not answered yet"


def lower_end(sample, items, t):
    over = sample["allowed"] - sample["should_be"]
    # Write your lines here, in place of the three dots.
    ...
