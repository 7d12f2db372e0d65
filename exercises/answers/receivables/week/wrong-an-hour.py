# Gives what an hour brings.
# score: 0
# says: "You gave what an hour brings"


def week(work, hours):
    work = work.set_index("stage")
    needed = work["balances"] * work["minutes"] / 60
    return work["gain"] * work["dollars"] / needed
