# Counts what does not rest on RVUs as nothing.
# score: 4


def worth_of_a_point(mix, carved):
    moved = mix[~mix["category"].isin(carved)]
    dollars = moved["units"] * moved["medicare"] * moved["by_rvu"]
    return dollars.sum() * 0.01
