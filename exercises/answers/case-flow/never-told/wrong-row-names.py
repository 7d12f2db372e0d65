# Leaves the numbers of the lines in place of those of the results.
# score: 0
# says: "The groups are not the ones asked for"


def never_told(results, day):
    abnormal = results[results["abnormal"] == "yes"]
    untold = abnormal[abnormal["patient_told_on"].isna()]
    return (day - untold["resulted_on"]).dt.days
