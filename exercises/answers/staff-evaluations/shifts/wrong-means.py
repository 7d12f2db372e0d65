# Gives the means.
# score: 0
# says: "You gave each rater"


def shifts(forms):
    table = forms.pivot(index="person", columns="rater", values="overall")
    return table.dropna().mean()
