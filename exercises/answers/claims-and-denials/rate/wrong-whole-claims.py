# Takes whole claims.
# score: 0
# says: "the whole amount of each claim"


def denial_rate(claims, denials):
    ours = denials[denials["claim_id"].isin(claims["claim_id"])]
    denied = claims[claims["claim_id"].isin(denials["claim_id"])]
    return denied["amount"].sum() / claims["amount"].sum()
