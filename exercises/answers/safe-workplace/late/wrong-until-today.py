# Counts all until today.
# score: 0
# says: "You counted every step until today"


def late_steps(steps, today):
    steps = steps.set_index("step")
    days = (today - steps["due"]).dt.days
    return days[days > 0]
