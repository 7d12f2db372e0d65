# Keeps what is carved out.
# score: 0
# says: "They are the ones a point does not move"


def worth_of_a_point(mix, carved):
    moved = mix[~mix["category"].isin(carved)]
    moved = mix[mix["category"].isin(carved) & mix["by_rvu"]]
    return (moved["units"] * moved["medicare"]).sum() / 100
