# Divides one count by another.
# score: 5


def error_rate(findings):
    right = findings["coded"] == findings["supported"]
    wrong = findings[~right]["provider_id"].value_counts()
    reviewed = findings["provider_id"].value_counts()
    return wrong.reindex(reviewed.index, fill_value=0) / reviewed
