# Left as handed out.
# score: 0
# says: "not answered yet"


def after_leaving(log, accounts):
    both = log.merge(accounts, on="account")
    # Write your lines here, in place of the three dots.
    ...
