# Joins the denials to the claims and adds up.
# score: 3


def denial_rate(claims, denials):
    ours = denials[denials["claim_id"].isin(claims["claim_id"])]
    joined = claims.merge(denials, on="claim_id", how="left")
    return joined["billed"].fillna(0).sum() / claims["amount"].sum()
