# Counts with NumPy.
# score: 6


def due(steps, first_day, closed):
    working = pd.offsets.CustomBusinessDay(holidays=closed)
    import numpy as np

    steps = steps.set_index("step")
    start = np.datetime64(first_day, "D")
    holidays = [np.datetime64(day, "D") for day in closed]
    last = np.busday_offset(start, steps["days"].to_numpy(), holidays=holidays)
    spans = (last - start).astype(int)
    return steps["days"].where(steps["counted"] == "calendar", spans)
