# Counts only what is too high.
# score: 0
# says: "only the codes that are too high"


def error_rate(findings):
    right = findings["coded"] == findings["supported"]
    high = findings["coded"].str[-1] > findings["supported"].str[-1]
    return high.groupby(findings["provider_id"]).mean()
