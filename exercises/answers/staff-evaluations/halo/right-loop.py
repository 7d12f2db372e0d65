# Goes through raters and people.
# score: 4


def one_number(ratings):
    found = {}
    for rater, lines in ratings.groupby("rater"):
        people = lines.groupby("person")["rating"].apply(lambda given: len(set(given)) == 1)
        found[rater] = people.sum() / len(people)
    return found
