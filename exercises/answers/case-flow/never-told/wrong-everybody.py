# Forgets that only abnormal ones count.
# score: 0
# says: "Keep the abnormal ones only"


def never_told(results, day):
    abnormal = results[results["abnormal"] == "yes"]
    untold = results[results["patient_told_on"].isna() & results["resulted_on"].notna()]
    return (day - untold.set_index("result_id")["resulted_on"]).dt.days
