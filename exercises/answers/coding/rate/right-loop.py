# Counts in a loop.
# score: 5


def error_rate(findings):
    right = findings["coded"] == findings["supported"]
    rates = {}
    for provider, theirs in findings.groupby("provider_id"):
        wrong = [c != s for c, s in zip(theirs["coded"], theirs["supported"], strict=True)]
        rates[provider] = sum(wrong) / len(wrong)
    return rates
