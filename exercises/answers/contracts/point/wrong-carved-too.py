# Forgets what is carved out.
# score: 1.6
# says: "with a price of their own. A point does nothing"


def worth_of_a_point(mix, carved):
    moved = mix[~mix["category"].isin(carved)]
    moved = mix[mix["by_rvu"]]
    return (moved["units"] * moved["medicare"]).sum() / 100
