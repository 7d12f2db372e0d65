# Left as handed out.
# score: 0
# says: "not answered yet"


def patient_share(allowed, left, coinsurance, most):
    # Write your lines here, in place of the three dots.
    ...
