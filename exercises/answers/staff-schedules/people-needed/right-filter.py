# Keeps the good rows and takes the smallest number.
# score: 5


def people_needed(choices, goal, busiest):
    good = choices[(choices["in_20_seconds"] >= goal) & (choices["busy"] <= busiest)]
    return good["people"].min()
