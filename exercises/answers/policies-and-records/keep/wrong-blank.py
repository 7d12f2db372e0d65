# Left as handed out.
# score: 0
# says: "not answered yet"


def days_to_keep(clocks, day):
    not_known = clocks.loc[clocks["through"].isna(), "box"]
    known = clocks[~clocks["box"].isin(not_known)]
    # Write your lines here, in place of the three dots.
    ...
