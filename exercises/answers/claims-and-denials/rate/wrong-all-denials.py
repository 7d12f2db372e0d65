# Takes the whole log.
# score: 0
# says: "denials of other claims"


def denial_rate(claims, denials):
    ours = denials[denials["claim_id"].isin(claims["claim_id"])]
    return denials["billed"].sum() / claims["amount"].sum()
