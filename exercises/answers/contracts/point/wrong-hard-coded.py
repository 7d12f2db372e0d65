# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def worth_of_a_point(mix, carved):
    moved = mix[~mix["category"].isin(carved)]
    return 100
