# Filters in two steps.
# score: 4


def notice(contracts, today, ahead):
    contracts = contracts.set_index("contract")
    span = pd.to_timedelta(contracts["notice_days"], unit="D")
    contracts["left"] = (contracts["ends_on"] - today).dt.days - contracts["notice_days"]
    contracts = contracts[contracts["renewal_months"] != 0]
    return contracts[contracts["left"].between(0, ahead)]["left"]
