# Goes through the lines.
# score: 5


def left_undone(checks):
    begun = set(checks.dropna()["date"])
    missed = {}
    for _, line in checks.iterrows():
        if line["date"] in begun and pd.isna(line["initials"]):
            missed[line["line"]] = missed.get(line["line"], 0) + 1
    return {name: days for name, days in missed.items() if days >= 2}
