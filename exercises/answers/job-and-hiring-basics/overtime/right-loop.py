# Goes through the posts.
# score: 5


def overtime(posts):
    posts = posts.set_index("post")
    found = {}
    for name, line in posts.iterrows():
        fails = line["paid_by"] == "hour" or line["a_week"] < 684
        fails = fails or line["runs"] == "no" or line["directs"] < 2 or line["hires"] == "no"
        found[name] = 1.5 if fails else 0
    return found
