# Gives a percentage.
# score: 0
# says: "percentage"


def denial_rate(claims, denials):
    ours = denials[denials["claim_id"].isin(claims["claim_id"])]
    return 100 * ours["billed"].sum() / claims["amount"].sum()
