# Takes the smaller of two, twice.
# score: 4


def patient_share(allowed, left, coinsurance, most):
    deductible = min(allowed, left)
    return min(deductible + coinsurance * (allowed - deductible), most)
