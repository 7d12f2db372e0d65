# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def counted(reports):
    return {2023: 1, 2024: 3}
