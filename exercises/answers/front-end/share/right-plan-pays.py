# Takes off what the plan pays.
# score: 4


def patient_share(allowed, left, coinsurance, most):
    plan_pays = (1 - coinsurance) * max(allowed - left, 0)
    return round(min(allowed - plan_pays, most), 2)
