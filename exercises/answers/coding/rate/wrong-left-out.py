# Leaves out visits without a note.
# score: 0
# says: "left out the visits without a signed note"


def error_rate(findings):
    right = findings["coded"] == findings["supported"]
    signed = findings[findings["supported"].notna()]
    wrong = signed["coded"] != signed["supported"]
    return wrong.groupby(signed["provider_id"]).mean()
