# Takes away who comes.
# score: 6


def sessions(days, early):
    days, held = sorted(days), []
    while days:
        held.append(days[0])
        days = [day for day in days if (day - held[-1]).days > early]
    return len(held)
