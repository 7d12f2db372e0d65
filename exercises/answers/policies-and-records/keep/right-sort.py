# Sorts, and takes the last line of each box.
# score: 5


def days_to_keep(clocks, day):
    not_known = clocks.loc[clocks["through"].isna(), "box"]
    known = clocks[~clocks["box"].isin(not_known)]
    last = known.sort_values("through").drop_duplicates("box", keep="last")
    last = last.set_index("box")["through"]
    return (last - day).dt.days
