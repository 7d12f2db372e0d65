# Turns the sign around.
# score: 0
# says: "The sign is turned around"


def shifts(forms):
    table = forms.pivot(index="person", columns="rater", values="overall")
    means = table.dropna().mean()
    return means.mean() - means
