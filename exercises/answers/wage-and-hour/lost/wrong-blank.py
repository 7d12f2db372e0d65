# Left as handed out.
# score: 0
# says: "not answered yet"


def lost(punches):
    arrives = pd.to_datetime(punches["arrives"], format="%H:%M")
    leaves = pd.to_datetime(punches["leaves"], format="%H:%M")
    minutes = (leaves - arrives).dt.total_seconds() / 60
    # Write your lines here, in place of the three dots.
    ...
