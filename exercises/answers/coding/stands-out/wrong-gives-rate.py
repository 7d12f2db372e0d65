# Gives the rate of those who stand out.
# score: 0
# says: "gave the rate"


def stands_out(findings, usual):
    wrong = findings["coded"] != findings["supported"]
    counts = wrong.groupby(findings["provider_id"]).agg(["sum", "size"])
    low = counts.apply(lambda line: exact_interval(line["sum"], line["size"])[0], axis="columns")
    return (counts["sum"] / counts["size"])[low > usual]
