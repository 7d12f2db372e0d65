# Subtracts the wrong way round.
# score: 0
# says: "the wrong way round"


def never_told(results, day):
    abnormal = results[results["abnormal"] == "yes"]
    untold = abnormal[abnormal["patient_told_on"].isna()].set_index("result_id")
    return (untold["resulted_on"] - day).dt.days
