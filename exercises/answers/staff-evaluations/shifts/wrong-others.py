# Measures from the others.
# score: 0
# says: "You measured from the mean of the other raters"


def shifts(forms):
    table = forms.pivot(index="person", columns="rater", values="overall")
    means = table.dropna().mean()
    return means - (means.sum() - means) / (len(means) - 1)
