# Counts by hand.
# score: 4


def too_many(claims, column):
    group = claims[claims[column]]
    others = claims[~claims[column]]
    rate = sum(others["denied"]) / len(others)
    expected = 0
    for _ in group["denied"]:
        expected += rate
    return sum(group["denied"]) - expected
