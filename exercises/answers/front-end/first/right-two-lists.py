# Puts two lists one below the other.
# score: 5


def call_first(due, minutes):
    order = ["checked", "due", "visit_id"]
    waiting = due[~due["checked"]].sort_values(order[1:], ascending=[False, True])
    known = due[due["checked"]].sort_values(order[1:], ascending=[False, True])
    both = pd.concat([waiting, known]).iloc[: minutes // 4]
    return pd.DataFrame({"visit_id": both["visit_id"], "place": range(1, len(both) + 1)})
