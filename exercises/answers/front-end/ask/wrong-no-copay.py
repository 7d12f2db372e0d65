# Forgets the copay.
# score: 0
# says: "You left the copay out"


def ask_for(lines, terms):
    terms = terms.set_index("visit_id")
    takes_it = lines["allowed"].where(lines["takes"] == "deductible", 0)
    priced = takes_it.groupby(lines["visit_id"]).sum()
    deductible = priced.clip(upper=terms["deductible_left"])
    coinsurance = terms["coinsurance"] * (priced - deductible)
    return (deductible + coinsurance).clip(upper=terms["maximum_left"])
