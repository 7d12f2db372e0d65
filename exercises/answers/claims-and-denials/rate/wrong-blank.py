# Left as handed out.
# score: 0
# says: "not answered yet"


def denial_rate(claims, denials):
    ours = denials[denials["claim_id"].isin(claims["claim_id"])]
    # Write your lines here, in place of the three dots.
    ...
