# Keeps the told ones.
# score: 0
# says: "You kept the patients who were told"


def never_told(results, day):
    abnormal = results[results["abnormal"] == "yes"]
    told = abnormal[abnormal["patient_told_on"].notna()].set_index("result_id")
    return (day - told["resulted_on"]).dt.days
