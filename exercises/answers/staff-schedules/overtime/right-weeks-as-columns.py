# Lays the weeks out as columns.
# score: 5


def overtime_hours(punches):
    weeks = punches.groupby(["staff_id", "week_of"])["paid_minutes"].sum() / 60
    table = weeks.unstack(fill_value=0)
    return (table.where(table > 40, 40) - 40).sum(axis=1)
