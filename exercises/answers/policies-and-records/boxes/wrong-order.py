# Asks for the hold first and then writes over it.
# score: 1.5
# says: "You asked for the hold last"


def what_to_do(boxes, day):
    found = pd.Series("go", index=boxes.index)
    found[boxes["held"]] = "hold"
    found[boxes["through"] >= day] = "keep"
    found[boxes["through"].isna() | (boxes["state_law"] == "not read")] = "look up"
    return found.value_counts()
