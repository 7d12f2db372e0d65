# Averages the weeks of a person.
# score: 0
# says: "You averaged the weeks"


def overtime_hours(punches):
    weeks = punches.groupby(["staff_id", "week_of"])["paid_minutes"].sum() / 60
    by_person = weeks.groupby("staff_id")
    return (by_person.mean() - 40).clip(lower=0) * by_person.size()
