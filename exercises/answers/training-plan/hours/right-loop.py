# Goes through the lines.
# score: 5


def hours(year, first):
    found = {}
    for by, minutes in zip(year["by"], year["minutes"]):
        month = max(by, first).month
        found[month] = found.get(month, 0) + minutes / 60
    return found
