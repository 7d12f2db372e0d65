# Left as handed out.
# score: 0
# says: "not answered yet"


def overtime_hours(punches):
    weeks = punches.groupby(["staff_id", "week_of"])["paid_minutes"].sum() / 60
    # Write your lines here, in place of the three dots.
    ...
