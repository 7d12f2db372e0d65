# Asks the table.
# score: 5


def overtime(posts):
    posts = posts.set_index("post")
    rates = pd.Series(1.5, index=posts.index)
    passed = posts.query(
        "paid_by == 'salary' and a_week >= 684 and runs == 'yes' and directs >= 2 "
        "and hires == 'yes'"
    )
    rates[passed.index] = 0
    return rates
