# Goes through the lines.
# score: 5


def days_to_keep(clocks, day):
    not_known = clocks.loc[clocks["through"].isna(), "box"]
    known = clocks[~clocks["box"].isin(not_known)]
    left = {}
    for _, line in known.iterrows():
        days = (line["through"] - day).days
        left[line["box"]] = max(days, left.get(line["box"], days))
    return left
