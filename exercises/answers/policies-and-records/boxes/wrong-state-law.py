# Does not ask about state law.
# score: 0
# says: "You did not ask whether state law was read"


def what_to_do(boxes, day):
    found = pd.Series("go", index=boxes.index)
    found[boxes["through"] >= day] = "keep"
    found[boxes["through"].isna()] = "look up"
    found[boxes["held"]] = "hold"
    return found.value_counts()
