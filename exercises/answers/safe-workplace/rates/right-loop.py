# Goes through the years.
# score: 5


def rates(cases, hours):
    worked = hours.set_index("year")["hours"]
    found = {}
    for year, number in worked.items():
        found[year] = cases.get(year, 0) / number * 200_000
    return found
