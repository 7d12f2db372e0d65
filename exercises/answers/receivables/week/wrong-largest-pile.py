# Begins with the most dollars.
# score: 0
# says: "You began with the largest pile"


def week(work, hours):
    work = work.set_index("stage")
    needed = work["balances"] * work["minutes"] / 60
    worth = work["dollars"]
    plan = {}
    for stage in worth[worth > 0].sort_values(ascending=False).index:
        if hours > 0:
            plan[stage] = min(needed[stage], hours)
            hours = hours - plan[stage]
    return pd.Series(plan)
