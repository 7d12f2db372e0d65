# Keeps what ends by itself.
# score: 0
# says: "You kept contracts that end by themselves"


def notice(contracts, today, ahead):
    contracts = contracts.set_index("contract")
    span = pd.to_timedelta(contracts["notice_days"], unit="D")
    days = (contracts["ends_on"] - span - today).dt.days
    return days[(days >= 0) & (days <= ahead)]
