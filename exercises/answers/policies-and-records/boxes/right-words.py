# Writes the words in turn.
# score: 6


def what_to_do(boxes, day):
    found = pd.Series("go", index=boxes.index)
    found[boxes["through"] >= day] = "keep"
    found[boxes["through"].isna() | (boxes["state_law"] == "not read")] = "look up"
    found[boxes["held"]] = "hold"
    return found.value_counts()
