# Left as handed out.
# score: 0
# says: "not answered yet"


def too_many(claims, column):
    group = claims[claims[column]]
    others = claims[~claims[column]]
    # Write your lines here, in place of the three dots.
    ...
