# Looks at the review.
# score: 1
# says: "may be reviewed and the patient still"


def never_told(results, day):
    abnormal = results[results["abnormal"] == "yes"]
    untold = abnormal[abnormal["reviewed_on"].isna()].set_index("result_id")
    return (day - untold["resulted_on"]).dt.days
