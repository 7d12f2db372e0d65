# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def worth(denials, causes, share, minutes, wage):
    ours = denials[denials["cause"].isin(causes)]
    return 99
