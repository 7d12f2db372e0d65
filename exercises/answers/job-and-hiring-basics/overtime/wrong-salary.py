# Goes by salary alone.
# score: 0
# says: "salary alone"


def overtime(posts):
    posts = posts.set_index("post")
    return (posts["paid_by"] == "salary").map({True: 0, False: 1.5})
