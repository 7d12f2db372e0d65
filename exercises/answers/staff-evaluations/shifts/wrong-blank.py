# Left as handed out.
# score: 0
# says: "not answered yet"


def shifts(forms):
    table = forms.pivot(index="person", columns="rater", values="overall")
    # Write your lines here, in place of the three dots.
    ...
