# Gives the lower end for everybody.
# score: 0
# says: "for everybody"


def stands_out(findings, usual):
    wrong = findings["coded"] != findings["supported"]
    counts = wrong.groupby(findings["provider_id"]).agg(["sum", "size"])
    return counts.apply(lambda line: exact_interval(line["sum"], line["size"])[0], axis="columns")
