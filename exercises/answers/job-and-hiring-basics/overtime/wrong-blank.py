# Left as handed out.
# score: 0
# says: "not answered yet"


def overtime(posts):
    posts = posts.set_index("post")
    # Write your lines here, in place of the three dots.
    ...
