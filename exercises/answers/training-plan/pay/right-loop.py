# Goes through the lines.
# score: 5


def pay(year, extra):
    dollars = year["minutes"] / 60 * year["rate"]
    found = {}
    for row, plain in zip(year.to_dict("records"), dollars):
        if extra and row["fte"] == 1 and row["exempt"] == "no":
            plain = plain * 1.5
        found[row["title"]] = found.get(row["title"], 0) + plain
    return found
