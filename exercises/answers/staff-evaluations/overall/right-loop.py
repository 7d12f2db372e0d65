# Goes through the forms.
# score: 3


def overall(ratings):
    ratings = ratings.assign(points=ratings["weight"] * ratings["rating"])
    found = {}
    for form, lines in ratings.groupby(["rater", "person"]):
        found[form] = lines["points"].sum() / lines["weight"].sum()
    return found
