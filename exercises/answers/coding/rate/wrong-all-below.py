# Divides by all visits of everybody.
# score: 0
# says: "divided by all visits of everybody"


def error_rate(findings):
    right = findings["coded"] == findings["supported"]
    return (~right).groupby(findings["provider_id"]).sum() / len(findings)
