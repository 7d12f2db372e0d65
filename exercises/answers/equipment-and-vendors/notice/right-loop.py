# Goes through the contracts.
# score: 4


def notice(contracts, today, ahead):
    contracts = contracts.set_index("contract")
    span = pd.to_timedelta(contracts["notice_days"], unit="D")
    found = {}
    for number in contracts.index:
        left = (contracts["ends_on"][number] - span[number] - today).days
        if contracts["renewal_months"][number] > 0 and 0 <= left <= ahead:
            found[number] = left
    return found
