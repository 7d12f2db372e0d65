# Counts the ratings of each person.
# score: 4


def shifts(forms):
    table = forms.pivot(index="person", columns="rater", values="overall")
    rated = forms.groupby("person")["rater"].transform("nunique")
    kept = forms[rated == forms["rater"].nunique()]
    means = kept.groupby("rater")["overall"].mean()
    return means - kept["overall"].mean()
