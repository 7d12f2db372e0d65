# Adds up first and subtracts the sums.
# score: 4


def lost(punches):
    arrives = pd.to_datetime(punches["arrives"], format="%H:%M")
    leaves = pd.to_datetime(punches["leaves"], format="%H:%M")
    minutes = (leaves - arrives).dt.total_seconds() / 60
    table = punches.assign(there=minutes)
    sums = table.pivot_table(
        index="worker", values=["there", "meal_minutes", "paid_minutes"], aggfunc="sum"
    )
    return sums["there"] - sums["meal_minutes"] - sums["paid_minutes"]
