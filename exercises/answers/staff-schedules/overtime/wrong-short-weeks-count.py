# Lets short weeks count against long ones.
# score: 0
# says: "You let a short week pay for a long one"


def overtime_hours(punches):
    weeks = punches.groupby(["staff_id", "week_of"])["paid_minutes"].sum() / 60
    return (weeks - 40).groupby("staff_id").sum()
