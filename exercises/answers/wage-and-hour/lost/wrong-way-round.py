# Takes punched from paid.
# score: 0
# says: "the other way around"


def lost(punches):
    arrives = pd.to_datetime(punches["arrives"], format="%H:%M")
    leaves = pd.to_datetime(punches["leaves"], format="%H:%M")
    minutes = (leaves - arrives).dt.total_seconds() / 60
    lost = punches["paid_minutes"] + punches["meal_minutes"] - minutes
    return lost.groupby(punches["worker"]).sum()
