# Walks through the log.
# score: 3


def denial_rate(claims, denials):
    ours = denials[denials["claim_id"].isin(claims["claim_id"])]
    sent = dict(zip(claims["claim_id"], claims["amount"], strict=True))
    denied = 0
    for claim, billed in zip(denials["claim_id"], denials["billed"], strict=True):
        if claim in sent:
            denied += billed
    return denied / sum(sent.values())
