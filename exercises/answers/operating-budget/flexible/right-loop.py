# Goes through the lines.
# score: 5


def flexible(lines, planned, visits):
    lines = lines.set_index("line")
    budget = lines["budget"]
    found = {}
    for line, row in lines.iterrows():
        share = visits / planned if row["follows"] == "visits" else 1
        found[line] = row["budget"] * share
    return found
