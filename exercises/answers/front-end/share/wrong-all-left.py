# Takes all of the deductible.
# score: 3.33
# says: "You took all of the deductible that is left"


def patient_share(allowed, left, coinsurance, most):
    return min(left + coinsurance * (allowed - left), most)
