# Lets the point count for everything.
# score: 0
# says: "It moves only what rests on RVUs"


def worth_of_a_point(mix, carved):
    moved = mix[~mix["category"].isin(carved)]
    return (moved["units"] * moved["medicare"]).sum() / 100
