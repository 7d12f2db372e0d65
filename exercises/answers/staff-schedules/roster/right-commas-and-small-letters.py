# Written with commas and small letters, which does not matter.
# score: 9

week = """
person     Mon Tue Wed Thu Fri
mira        e, e, e, e, e
alicia      a, a, a, a, a
imogen      m, m, e, l, -
patricia    d, l, d, -, -
valerie     l, m, l, m, m
rosalind    d, -, -, d, l
holly       n, p, p, p, p
"""
roster.try_out(week, need)
