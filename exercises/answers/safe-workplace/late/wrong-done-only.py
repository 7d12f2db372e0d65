# Leaves out what nobody did.
# score: 1.25
# says: "You left out the steps that nobody did"


def late_steps(steps, today):
    steps = steps.set_index("step")
    days = (steps["done"] - steps["due"]).dt.days
    return days[days > 0]
