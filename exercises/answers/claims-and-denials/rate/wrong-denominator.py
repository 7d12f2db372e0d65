# Divides by the denied claims.
# score: 0
# says: "Divide by all that was sent"


def denial_rate(claims, denials):
    ours = denials[denials["claim_id"].isin(claims["claim_id"])]
    denied = claims[claims["claim_id"].isin(denials["claim_id"])]
    return ours["billed"].sum() / denied["amount"].sum()
