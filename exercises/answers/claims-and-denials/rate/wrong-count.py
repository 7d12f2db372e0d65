# Counts claims.
# score: 0
# says: "The question is about dollars"


def denial_rate(claims, denials):
    ours = denials[denials["claim_id"].isin(claims["claim_id"])]
    return ours["claim_id"].nunique() / len(claims)
