# Left as handed out.
# score: 0
# says: "not answered yet"


def notice(contracts, today, ahead):
    contracts = contracts.set_index("contract")
    span = pd.to_timedelta(contracts["notice_days"], unit="D")
    # Write your lines here, in place of the three dots.
    ...
