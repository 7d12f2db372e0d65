# Left as handed out.
# score: 0
# says: "not answered yet"


def stands_out(findings, usual):
    wrong = findings["coded"] != findings["supported"]
    counts = wrong.groupby(findings["provider_id"]).agg(["sum", "size"])
    # Write your lines here, in place of the three dots.
    ...
