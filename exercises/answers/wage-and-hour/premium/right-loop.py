# Goes through the weeks.
# score: 5


def premium(weeks):
    over = (weeks["hours"] - 40).clip(lower=0)
    found = {}
    for at, week in weeks.iterrows():
        regular = week["rate"] + week["bonus"] / week["hours"]
        found[week["worker"]] = found.get(week["worker"], 0) + over[at] * regular / 2
    return found
