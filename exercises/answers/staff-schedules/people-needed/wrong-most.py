# Takes the largest number.
# score: 0
# says: "the most people in the table"


def people_needed(choices, goal, busiest):
    good = choices[(choices["in_20_seconds"] >= goal) & (choices["busy"] <= busiest)]
    return good["people"].max()
