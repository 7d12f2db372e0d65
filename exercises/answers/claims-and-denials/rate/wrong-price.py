# Takes the contract's price.
# score: 0
# says: "full charges"


def denial_rate(claims, denials):
    ours = denials[denials["claim_id"].isin(claims["claim_id"])]
    return ours["price"].sum() / claims["amount"].sum()
