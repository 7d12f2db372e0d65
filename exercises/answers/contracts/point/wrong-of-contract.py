# Takes a percent of the contract's price.
# score: 0
# says: "one percent of Medicare's price"


def worth_of_a_point(mix, carved):
    moved = mix[~mix["category"].isin(carved)]
    moved = moved[moved["by_rvu"]]
    return (moved["units"] * moved["contract"]).sum() / 100
