# Takes the share that is right from one.
# score: 5


def error_rate(findings):
    right = findings["coded"] == findings["supported"]
    return 1 - right.groupby(findings["provider_id"]).mean()
