# Gives hours.
# score: 0
# says: "You gave hours"


def lost(punches):
    arrives = pd.to_datetime(punches["arrives"], format="%H:%M")
    leaves = pd.to_datetime(punches["leaves"], format="%H:%M")
    minutes = (leaves - arrives).dt.total_seconds() / 60
    lost = minutes - punches["meal_minutes"] - punches["paid_minutes"]
    return lost.groupby(punches["worker"]).sum() / 60
