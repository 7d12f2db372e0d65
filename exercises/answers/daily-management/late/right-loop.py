# Goes through the visits in order.
# score: 5


def late_starts(visits):
    seen = visits.dropna(subset=["started"]).sort_values("due")
    first = {}
    for line in seen.to_dict("records"):
        key = line["clinician"], line["due"].date(), line["due"].hour < 13
        first.setdefault(key, (line["started"] - line["due"]).total_seconds() / 60)
    table = pd.DataFrame([(key[0], minutes > 10) for key, minutes in first.items()])
    return table.groupby(0)[1].mean()
