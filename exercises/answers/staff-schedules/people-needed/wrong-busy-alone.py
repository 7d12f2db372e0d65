# Forgets the callers.
# score: 3
# says: "how busy the people are, and not"


def people_needed(choices, goal, busiest):
    return choices.loc[choices["busy"] <= busiest, "people"].min()
