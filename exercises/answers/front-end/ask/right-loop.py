# Goes through the visits.
# score: 6


def ask_for(lines, terms):
    terms = terms.set_index("visit_id")
    takes_it = lines["allowed"].where(lines["takes"] == "deductible", 0)
    priced = takes_it.groupby(lines["visit_id"]).sum()
    asked = {}
    for visit, own in lines.groupby("visit_id"):
        term = terms.loc[visit]
        deductible = min(priced[visit], term["deductible_left"])
        rest = priced[visit] - deductible
        owed = own["copay"].sum() + deductible + term["coinsurance"] * rest
        asked[visit] = min(owed, term["maximum_left"])
    return asked
