# Goes through the lines.
# score: 4


def never_told(results, day):
    abnormal = results[results["abnormal"] == "yes"]
    days = {}
    for line in abnormal.itertuples():
        if pd.isna(line.patient_told_on):
            days[line.result_id] = (day - line.resulted_on).days
    return days
