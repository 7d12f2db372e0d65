# Chooses by the upper end.
# score: 0
# says: "You chose by the upper end"


def stands_out(findings, usual):
    wrong = findings["coded"] != findings["supported"]
    counts = wrong.groupby(findings["provider_id"]).agg(["sum", "size"])
    ends = counts.apply(lambda line: exact_interval(line["sum"], line["size"]), axis="columns")
    return ends.str[0][ends.str[1] > usual]
