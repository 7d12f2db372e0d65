# Turns short weeks into zero and adds up.
# score: 5


def overtime_hours(punches):
    weeks = punches.groupby(["staff_id", "week_of"])["paid_minutes"].sum() / 60
    over = (weeks - 40).clip(lower=0)
    return over.groupby("staff_id").sum()
