# Left as handed out.
# score: 0
# says: "not answered yet"


def kappa(first, second):
    first_shares = first.value_counts(normalize=True)
    second_shares = second.value_counts(normalize=True)
    # Write your lines here, in place of the three dots.
    ...
