# Works out each line of the counts.
# score: 5


def stands_out(findings, usual):
    wrong = findings["coded"] != findings["supported"]
    counts = wrong.groupby(findings["provider_id"]).agg(["sum", "size"])
    low = counts.apply(lambda line: exact_interval(line["sum"], line["size"])[0], axis="columns")
    return low[low > usual]
