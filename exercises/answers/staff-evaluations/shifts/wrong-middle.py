# Measures from the middle of the scale.
# score: 0
# says: "You measured from the middle of the scale"


def shifts(forms):
    table = forms.pivot(index="person", columns="rater", values="overall")
    return table.dropna().mean() - 3
