"""The values for Kubernetes are such as the charts take, and agree with each other."""

import json
import os
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

ROOT = Path(__file__).parents[2]
KUBERNETES = ROOT / "deploy" / "kubernetes"
KEYS = yaml.safe_load(Path(__file__).with_name("chart_keys.yaml").read_text())


def values(chart):
    return yaml.safe_load((KUBERNETES / f"{chart}.yaml").read_text())


def faults(schema, of):
    found = jsonschema.Draft202012Validator(schema).iter_errors(of)
    return [f"{'.'.join(map(str, one.absolute_path))}: {one.message}" for one in found]


def merged(chart, ours):
    """Return a chart's own values with ours laid over them, as Helm does."""
    both = {**chart, **ours}
    for key in chart.keys() & ours.keys():
        if isinstance(chart[key], dict) and isinstance(ours[key], dict):
            both[key] = merged(chart[key], ours[key])
    return both


@pytest.mark.parametrize("chart", ["jupyterhub", "ngshare"])
def test_every_value_is_one_that_the_chart_takes(chart):
    assert faults(KEYS[chart], values(chart)) == []


def test_a_mistyped_value_is_found():
    wrong = values("jupyterhub")
    wrong["singleuser"]["memry"] = {"limit": "1G"}
    wrong["hub"]["concurrentSpawnLimit"] = "many"
    assert len(faults(KEYS["jupyterhub"], wrong)) == 2


@pytest.mark.parametrize("chart", ["jupyterhub", "ngshare"])
def test_the_charts_themselves_take_the_values(chart):
    folder = os.environ.get("HELM_CHARTS")
    if not folder:
        pytest.skip("NOT ASKED: the charts themselves; name a folder that has them (HELM_CHARTS)")
    place = Path(folder) / chart
    whole = merged(yaml.safe_load((place / "values.yaml").read_text()), values(chart))
    schema = place / "values.schema.json"
    if schema.exists():
        assert faults(json.loads(schema.read_text()), whole) == []
    else:  # ngshare has none: nothing of ours may be new to it
        own = yaml.safe_load((place / "values.yaml").read_text())
        assert whole.keys() == own.keys()
        assert all(whole[part].keys() == own[part].keys() for part in values(chart))


def test_hub_exchange_and_image_know_each_other_by_the_same_names():
    hub, image = values("jupyterhub"), (KUBERNETES / "nbgrader_config.py").read_text()
    [service] = hub["hub"]["services"]
    address = hub["hub"]["services"][service]["url"]
    assert f'"{address}/services/{service}"' in image
    [rule] = hub["singleuser"]["networkPolicy"]["egress"]
    labels = rule["to"][0]["podSelector"]["matchLabels"]
    assert labels == {"app.kubernetes.io/name": service}
    assert address.endswith(f":{rule['ports'][0]['port']}")
    access = f"access:services!service={service}"
    assert access in hub["hub"]["loadRoles"]["user"]["scopes"]
    assert access in hub["hub"]["extraConfig"]["what-a-server-may-ask"]


def test_no_secret_stands_in_the_values():
    for chart in ("jupyterhub", "ngshare"):
        text = (KUBERNETES / f"{chart}.yaml").read_text()
        assert not re.search(r"(?i)(token|secret|password)\w*:\s*['\"]?[0-9a-z]{16,}", text)


def test_the_image_has_the_hub_of_the_chart_and_else_the_versions_of_the_course():
    asked = (KUBERNETES / "requirements.txt").read_text()
    chart = re.search(r"JupyterHub ([\d.]+)", (KUBERNETES / "jupyterhub.yaml").read_text())[1]
    assert f"\njupyterhub=={chart}\n" in asked
    locked = (ROOT / "requirements.lock").read_text()
    names = re.findall(r"^([a-z][\w-]*)$", asked, re.MULTILINE)
    assert "nbgrader" in names
    for name in names:
        assert re.search(rf"^{name}==", locked, re.MULTILINE), name
