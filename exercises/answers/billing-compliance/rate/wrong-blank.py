# Left as handed out.
# score: 0
# says: "not answered yet"


def error_rate(sample):
    over = (sample["allowed"] - sample["should_be"]).round(2)
    # Write your lines here, in place of the three dots.
    ...
