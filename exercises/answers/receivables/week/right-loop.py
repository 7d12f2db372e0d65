# Goes down the list.
# score: 6


def week(work, hours):
    work = work.set_index("stage")
    needed = work["balances"] * work["minutes"] / 60
    an_hour = work["gain"] * work["dollars"] / needed
    plan = {}
    for stage in an_hour.sort_values(ascending=False).index:
        if an_hour[stage] > 0 and hours > 0:
            plan[stage] = min(needed[stage], hours)
            hours = hours - plan[stage]
    return plan
