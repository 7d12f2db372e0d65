# Counts visits without a note as right.
# score: 0
# says: "without a signed note as right"


def error_rate(findings):
    right = findings["coded"] == findings["supported"]
    wrong = ~right & findings["supported"].notna()
    return wrong.groupby(findings["provider_id"]).mean()
