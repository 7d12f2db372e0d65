# Wants more than the goal.
# score: 4
# says: "Exactly the goal"


def people_needed(choices, goal, busiest):
    good = choices[(choices["in_20_seconds"] > goal) & (choices["busy"] < busiest)]
    return good["people"].min()
