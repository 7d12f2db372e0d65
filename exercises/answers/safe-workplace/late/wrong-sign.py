# Turns the sign around.
# score: 0
# says: "The sign is turned around"


def late_steps(steps, today):
    steps = steps.set_index("step")
    days = (steps["due"] - steps["done"].fillna(today)).dt.days
    return days[days < 0]
