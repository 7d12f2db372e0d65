# Keeps people with all ratings.
# score: 4


def shifts(forms):
    table = forms.pivot(index="person", columns="rater", values="overall")
    everybody = table[table.notna().all(axis=1)]
    return everybody.mean() - everybody.mean().mean()
