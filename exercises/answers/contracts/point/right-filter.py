# Keeps what rests on RVUs, then adds.
# score: 4


def worth_of_a_point(mix, carved):
    moved = mix[~mix["category"].isin(carved)]
    moved = moved[moved["by_rvu"]]
    return (moved["units"] * moved["medicare"]).sum() / 100
