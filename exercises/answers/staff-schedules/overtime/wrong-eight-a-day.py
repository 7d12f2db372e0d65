# Counts hours above eight in a day.
# score: 0
# says: "hours above eight in a day"


def overtime_hours(punches):
    over = (punches["paid_minutes"] / 60 - 8).clip(lower=0)
    return over.groupby(punches["staff_id"]).sum()
