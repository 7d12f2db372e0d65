# Adds up and divides.
# score: 3


def denial_rate(claims, denials):
    ours = denials[denials["claim_id"].isin(claims["claim_id"])]
    return ours["billed"].sum() / claims["amount"].sum()
