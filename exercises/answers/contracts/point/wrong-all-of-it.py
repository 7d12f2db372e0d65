# Forgets that a point is a hundredth.
# score: 0
# says: "One point is a hundredth of it"


def worth_of_a_point(mix, carved):
    moved = mix[~mix["category"].isin(carved)]
    moved = moved[moved["by_rvu"]]
    return (moved["units"] * moved["medicare"]).sum()
