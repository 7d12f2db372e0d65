# Nobody works, which breaks few rules.
# score: 0
# says: "Hardly anybody works"

week = """
person     Mon Tue Wed Thu Fri
Mira        -   -   -   -   -
Alicia      -   -   -   -   -
Imogen      -   -   -   -   -
Patricia    -   -   -   -   -
Valerie     -   -   -   -   -
Rosalind    -   -   -   -   -
Holly       -   -   -   -   -
"""
roster.try_out(week, need)
