# Finds the number for each condition, and takes the larger.
# score: 5


def people_needed(choices, goal, busiest):
    for_callers = choices.loc[choices["in_20_seconds"] >= goal, "people"].min()
    for_people = choices.loc[choices["busy"] <= busiest, "people"].min()
    return max(for_callers, for_people)
