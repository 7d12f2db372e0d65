# Uses a running sum of the hours.
# score: 6


def week(work, hours):
    work = work.set_index("stage")
    needed = work["balances"] * work["minutes"] / 60
    an_hour = (work["gain"] * work["dollars"] / needed).sort_values(ascending=False)
    order = an_hour[an_hour > 0].index
    end = needed[order].cumsum().clip(upper=hours)
    given = end.diff().fillna(end.iloc[0])
    return given[given > 0]
