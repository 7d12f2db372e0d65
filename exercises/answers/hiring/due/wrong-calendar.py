# Counts every day.
# score: 0
# says: "You counted every day"


def due(steps, first_day, closed):
    working = pd.offsets.CustomBusinessDay(holidays=closed)
    return steps.set_index("step")["days"]
