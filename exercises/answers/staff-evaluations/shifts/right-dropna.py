# Leaves out rows with gaps.
# score: 4


def shifts(forms):
    table = forms.pivot(index="person", columns="rater", values="overall")
    means = table.dropna().mean()
    return means - means.mean()
