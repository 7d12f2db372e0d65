# Gives whole stages only, and too many hours.
# score: 1
# says: "You gave more hours than there are"


def week(work, hours):
    work = work.set_index("stage")
    needed = work["balances"] * work["minutes"] / 60
    an_hour = work["gain"] * work["dollars"] / needed
    plan = {}
    for stage in an_hour[an_hour > 0].sort_values(ascending=False).index:
        if hours > 0:
            plan[stage] = needed[stage]
            hours = hours - needed[stage]
    return pd.Series(plan)
