# Looks up each year.
# score: 5


def rates(cases, hours):
    worked = hours.set_index("year")["hours"]
    count = hours["year"].map(cases).fillna(0)
    return (count * 200_000 / hours["hours"]).set_axis(hours["year"])
