# Leaves the days as a span of time.
# score: 4


def never_told(results, day):
    abnormal = results[results["abnormal"] == "yes"]
    told = abnormal["patient_told_on"].notna()
    return day - abnormal[~told].set_index("result_id")["resulted_on"]
