# Filters and subtracts the dates.
# score: 4


def never_told(results, day):
    abnormal = results[results["abnormal"] == "yes"]
    untold = abnormal[abnormal["patient_told_on"].isna()].set_index("result_id")
    return (day - untold["resulted_on"]).dt.days
