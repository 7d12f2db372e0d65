# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def limit_to_set(days, share, safe):
    came = days.dropna()
    return 14
