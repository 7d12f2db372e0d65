# Uses everybody.
# score: 0
# says: "You used everybody"


def shifts(forms):
    table = forms.pivot(index="person", columns="rater", values="overall")
    return table.mean() - table.mean().mean()
