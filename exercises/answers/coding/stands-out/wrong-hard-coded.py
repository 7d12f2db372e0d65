# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def stands_out(findings, usual):
    wrong = findings["coded"] != findings["supported"]
    counts = wrong.groupby(findings["provider_id"]).agg(["sum", "size"])
    return {"A": 0.3605}
