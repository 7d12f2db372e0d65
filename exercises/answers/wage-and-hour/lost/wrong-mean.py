# Takes the mean of a day.
# score: 0
# says: "You gave the mean of a day"


def lost(punches):
    arrives = pd.to_datetime(punches["arrives"], format="%H:%M")
    leaves = pd.to_datetime(punches["leaves"], format="%H:%M")
    minutes = (leaves - arrives).dt.total_seconds() / 60
    lost = minutes - punches["meal_minutes"] - punches["paid_minutes"]
    return lost.groupby(punches["worker"]).mean()
