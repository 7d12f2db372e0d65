# Asks whether the price is above the deductible.
# score: 4


def patient_share(allowed, left, coinsurance, most):
    if allowed <= left:
        owed = allowed
    else:
        owed = left + (allowed - left) * coinsurance
    if owed > most:
        owed = most
    return owed
