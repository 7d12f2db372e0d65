# Types in an answer.
# score: 0
# says: "gives the same answer whatever data"


def patient_share(allowed, left, coinsurance, most):
    return 85.5
