# Forgets the maximum.
# score: 2.67
# says: "You did not look at the yearly maximum"


def patient_share(allowed, left, coinsurance, most):
    deductible = min(allowed, left)
    return deductible + coinsurance * (allowed - deductible)
