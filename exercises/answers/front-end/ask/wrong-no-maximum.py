# Forgets the maximum.
# score: 3.6
# says: "You did not look at the yearly maximum"


def ask_for(lines, terms):
    terms = terms.set_index("visit_id")
    takes_it = lines["allowed"].where(lines["takes"] == "deductible", 0)
    priced = takes_it.groupby(lines["visit_id"]).sum()
    copay = lines["copay"].groupby(lines["visit_id"]).sum()
    deductible = priced.clip(upper=terms["deductible_left"])
    return copay + deductible + terms["coinsurance"] * (priced - deductible)
