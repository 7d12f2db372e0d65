# Counts from the order.
# score: 0
# says: "You counted from the order"


def never_told(results, day):
    abnormal = results[results["abnormal"] == "yes"]
    untold = abnormal[abnormal["patient_told_on"].isna()].set_index("result_id")
    return (day - untold["ordered_on"]).dt.days
