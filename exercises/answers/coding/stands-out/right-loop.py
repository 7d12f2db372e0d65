# Goes through the clinicians one by one.
# score: 5


def stands_out(findings, usual):
    wrong = findings["coded"] != findings["supported"]
    counts = wrong.groupby(findings["provider_id"]).agg(["sum", "size"])
    found = {}
    for provider, wrong_ones, reviewed in counts.itertuples():
        low, high = exact_interval(wrong_ones, reviewed)
        if low > usual:
            found[provider] = low
    return found
