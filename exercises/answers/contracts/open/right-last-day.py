# Works out the last day of each line.
# score: 5


def still_open(short, window, day):
    age = (day - short["decided_on"]).dt.days
    last_day = short["decided_on"] + pd.Timedelta(days=window)
    in_time = (last_day >= day) & (short["decided_on"] <= day)
    return short[in_time]["missing"].sum()
