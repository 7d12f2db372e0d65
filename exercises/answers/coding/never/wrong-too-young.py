# Does not look at the age.
# score: 0.8
# says: "visits that are too young"


def never_charged(visits, day, grace):
    age = (day - visits["date"]).dt.days
    return visits.loc[visits["entered_on"].isna(), "type_id"].value_counts()
