# Fills in today.
# score: 5


def late_steps(steps, today):
    steps = steps.set_index("step")
    days = (steps["done"].fillna(today) - steps["due"]).dt.days
    return days[days > 0]
