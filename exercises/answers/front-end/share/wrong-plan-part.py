# Takes the plan's part.
# score: 2
# says: "Coinsurance is the patient's part"


def patient_share(allowed, left, coinsurance, most):
    deductible = min(allowed, left)
    return min(deductible + (1 - coinsurance) * (allowed - deductible), most)
