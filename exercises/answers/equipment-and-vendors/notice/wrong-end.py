# Counts to the end of the contract.
# score: 0
# says: "You counted the days to the end"


def notice(contracts, today, ahead):
    contracts = contracts.set_index("contract")
    span = pd.to_timedelta(contracts["notice_days"], unit="D")
    days = (contracts["ends_on"] - today).dt.days
    return days[(contracts["renewal_months"] > 0) & (days >= 0) & (days <= ahead)]
