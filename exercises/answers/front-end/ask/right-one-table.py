# Puts everything in one table.
# score: 6


def ask_for(lines, terms):
    terms = terms.set_index("visit_id")
    takes_it = lines["allowed"].where(lines["takes"] == "deductible", 0)
    priced = takes_it.groupby(lines["visit_id"]).sum()
    table = terms.assign(priced=priced)
    table["copay"] = lines.groupby("visit_id")["copay"].sum()
    table["deductible"] = table[["priced", "deductible_left"]].min(axis="columns")
    rest = table["priced"] - table["deductible"]
    table["owed"] = table["copay"] + table["deductible"] + table["coinsurance"] * rest
    return table[["owed", "maximum_left"]].min(axis="columns").round(2)
