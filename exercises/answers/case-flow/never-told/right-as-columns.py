# Gives a table with two columns.
# score: 4


def never_told(results, day):
    abnormal = results[results["abnormal"] == "yes"]
    untold = abnormal[abnormal["patient_told_on"].isna()]
    days = (day - untold["resulted_on"]).dt.days
    return pd.DataFrame({"result_id": untold["result_id"], "days": days})
