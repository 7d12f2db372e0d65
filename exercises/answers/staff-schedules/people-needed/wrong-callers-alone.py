# Forgets how busy the people are.
# score: 3
# says: "You looked at the callers alone"


def people_needed(choices, goal, busiest):
    return choices.loc[choices["in_20_seconds"] >= goal, "people"].min()
