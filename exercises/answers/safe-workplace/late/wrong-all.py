# Keeps what is in time.
# score: 0
# says: "You kept the steps that were in time"


def late_steps(steps, today):
    steps = steps.set_index("step")
    return (steps["done"].fillna(today) - steps["due"]).dt.days.dropna()
