# Asks for the copay alone.
# score: 0
# says: "You asked for the copay alone"


def ask_for(lines, terms):
    terms = terms.set_index("visit_id")
    takes_it = lines["allowed"].where(lines["takes"] == "deductible", 0)
    priced = takes_it.groupby(lines["visit_id"]).sum()
    copay = lines["copay"].groupby(lines["visit_id"]).sum()
    return copay.clip(upper=terms["maximum_left"])
