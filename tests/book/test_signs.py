"""Signs are letters in the color of their text: bare ones a phone may paint as pictures."""

import re

import pytest

from medoffice.book.places import ROOT

# Signs of text that Apple's systems show as emoji, unless U+FE0E follows.
MAYBE_A_PICTURE = re.compile(r"[↔-↙↩↪▪▫▶◀◻-◾☀-☄☎☑☝♀♂♠♣♥♦♻⚠⚡✂✉✏✒✔✖✳✴❄❇❤➡⬅-⬇ℹ](?!\ufe0e|\\u?FE0E)")
# Notebooks name the button of JupyterLab by its sign, whose picture does as well.
SHOWN = {
    "book": ("*.md", "*.js", "*.css", "*.yml"),
    "questions": ("*.yml",),
    "src/medoffice": ("*.py", "*.html", "*.toml"),
}


def signs(text):
    return MAYBE_A_PICTURE.findall(text)


@pytest.mark.parametrize("folder", SHOWN)
def test_no_sign_is_one_that_a_phone_paints_as_a_picture(folder):
    found = {
        str(path.relative_to(ROOT)): bare
        for pattern in SHOWN[folder]
        for path in (ROOT / folder).rglob(pattern)
        if "vendor" not in path.parts and (bare := signs(path.read_text(encoding="utf-8")))
    }
    assert found == {}


def test_a_bare_sign_is_found_and_one_that_is_a_letter_is_not():
    assert signs("▶ Run ◀") == ["▶", "◀"]
    assert signs('"▶\\uFE0E" content: "↔\\FE0E  x" ✕ ✓ → ■') == []
