# Takes the coinsurance of the whole price.
# score: 2
# says: "You took the coinsurance of the whole price"


def patient_share(allowed, left, coinsurance, most):
    return min(min(allowed, left) + coinsurance * allowed, most)
