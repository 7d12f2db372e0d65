# Takes the latest day of each box.
# score: 5


def days_to_keep(clocks, day):
    not_known = clocks.loc[clocks["through"].isna(), "box"]
    known = clocks[~clocks["box"].isin(not_known)]
    latest = known.groupby("box")["through"].max()
    return (latest - day).dt.days
