# Stops at the weeks.
# score: 0
# says: "You stopped at the weeks"


def overtime_hours(punches):
    weeks = punches.groupby(["staff_id", "week_of"])["paid_minutes"].sum() / 60
    return (weeks - 40).clip(lower=0)
