# Takes the two kinds apart.
# score: 5


def late_steps(steps, today):
    steps = steps.set_index("step")
    done = (steps["done"] - steps["due"]).dt.days
    never = (today - steps["due"]).dt.days[steps["done"].isna()]
    days = pd.concat([done.dropna(), never.dropna()])
    return days[days > 0]
