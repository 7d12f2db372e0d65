# Counts them.
# score: 0
# says: "how many there are"


def never_told(results, day):
    abnormal = results[results["abnormal"] == "yes"]
    return abnormal["patient_told_on"].isna().sum()
