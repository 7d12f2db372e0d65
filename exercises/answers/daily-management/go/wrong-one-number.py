# One number.
# score: 0
# says: "one number for all"


def could_go(log):
    return log[log["who"] != "me"]["minutes"].sum()
