# Keeps notice days that have passed.
# score: 1
# says: "You kept notice days that have passed"


def notice(contracts, today, ahead):
    contracts = contracts.set_index("contract")
    span = pd.to_timedelta(contracts["notice_days"], unit="D")
    days = (contracts["ends_on"] - span - today).dt.days
    return days[(contracts["renewal_months"] > 0) & (days <= ahead)]
