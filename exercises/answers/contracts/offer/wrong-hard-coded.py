# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def against_today(mix, percents):
    percent = mix["category"].map(percents)
    return 120
