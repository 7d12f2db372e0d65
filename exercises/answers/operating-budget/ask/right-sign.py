# Multiplies by a sign.
# score: 5


def ask(lines, planned, visits, limit):
    lines = lines.set_index("line")
    plan = lines["budget"].where(lines["follows"] == "stays", lines["budget"] * visits / planned)
    sign = lines["kind"].map({"income": 1, "cost": -1})
    lines["effect"] = (lines["actual"] - plan) * sign
    return lines[lines["effect"].abs() >= limit]["effect"]
