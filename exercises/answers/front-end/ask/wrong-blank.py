# Left as handed out.
# score: 0
# says: "not answered yet"


def ask_for(lines, terms):
    terms = terms.set_index("visit_id")
    takes_it = lines["allowed"].where(lines["takes"] == "deductible", 0)
    priced = takes_it.groupby(lines["visit_id"]).sum()
    # Write your lines here, in place of the three dots.
    ...
