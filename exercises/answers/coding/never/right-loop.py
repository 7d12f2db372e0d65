# Counts in a loop.
# score: 4


def never_charged(visits, day, grace):
    age = (day - visits["date"]).dt.days
    counts = {}
    for at, kind in visits["type_id"].items():
        if pd.isna(visits["entered_on"][at]) and age[at] > grace:
            counts[kind] = counts.get(kind, 0) + 1
    return counts
