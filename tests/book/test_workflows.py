"""A workflow that GitHub would refuse, or that trusts too much, is found before it is pushed."""

import os
import shutil

import pytest

from medoffice.book import workflows

CHECKOUT = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1"
RIGHT = f"""\
on: push
permissions: {{}}
jobs:
  check:
    runs-on: ubuntu-24.04
    steps:
      - uses: {CHECKOUT}
      - run: echo "${{{{ github.ref }}}}"
"""


def found(tmp_path, text):
    (tmp_path / "one.yml").write_text(text)
    return workflows.check(tmp_path)


def test_the_courses_own_workflows_are_in_order():
    assert workflows.check() == []


def test_what_is_right_is_let_pass(tmp_path):
    assert found(tmp_path, RIGHT) == []


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (RIGHT.replace(CHECKOUT, "actions/checkout@v7"), "is not pinned to a commit"),
        (RIGHT.replace("permissions: {}\n", ""), "nothing about permissions"),
    ],
)
def test_what_trusts_too_much_is_found(tmp_path, wrong, said):
    (finding,) = found(tmp_path, wrong)
    assert said in finding


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("runs-on", "run-on", '"run-on"'),
        ("github.ref", "github.reff", '"reff"'),
        ("ubuntu-24.04", "ubuntu-2.04", "ubuntu-2.04"),
    ],
)
def test_what_github_would_refuse_is_found(tmp_path, right, wrong, said):
    if shutil.which("actionlint") is None:
        if os.environ.get("CI"):
            pytest.fail("There is no actionlint, so no workflow is checked.")
        pytest.skip("NO ACTIONLINT: make lint checks the workflows in part")
    findings = found(tmp_path, RIGHT.replace(right, wrong))
    assert any(said in finding for finding in findings), findings
