# Goes through the months one by one.
# score: 4


def worse_months(months):
    found, before = {}, {}
    for row in months.sort_values("month").itertuples():
        found.setdefault(row.line, 0)
        if row.line in before:
            if row.better == "lower" and row.value > before[row.line]:
                found[row.line] += 1
            if row.better == "higher" and row.value < before[row.line]:
                found[row.line] += 1
        before[row.line] = row.value
    return found
