# Chooses by the rate.
# score: 0
# says: "You chose by the rate"


def stands_out(findings, usual):
    wrong = findings["coded"] != findings["supported"]
    counts = wrong.groupby(findings["provider_id"]).agg(["sum", "size"])
    low = counts.apply(lambda line: exact_interval(line["sum"], line["size"])[0], axis="columns")
    return low[counts["sum"] / counts["size"] > usual]
