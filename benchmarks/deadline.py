"""A class fetches and submits at the deadline, on a real hub. Are all there? How long does it take?

Run it as root with ``python benchmarks/deadline.py [students]``; the environment may name a proxy
(``HUB_PROXY``). It starts the hub of
``deploy/jupyterhub`` on a machine of its own (`own_machine`), with real accounts. Each student has
a JupyterLab server; all fetch an assignment at the same moment, write an answer, and
submit at the same moment, by the requests that the Assignment List sends. Then the grader
collects, and each submission must be there, whole. At the end a student tries what a student must
not do.
"""

from __future__ import annotations

import asyncio
import json
import math
import os
import pwd
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

import httpx
import own_machine

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy" / "jupyterhub"
COURSE = "medical-office-manager"
ASSIGNMENT = "contracts"
HUB = "http://127.0.0.1:8000"
TOKEN = "of-the-rehearsal"
BUSY = 429
"""The hub asks to come again after a while."""
PROGRAMS = Path(sys.prefix) / "bin"
LIMIT = 180.0
"""Seconds after which a request counts as lost."""

Timed = dict[str, list[float]]


def names(size: int) -> list[str]:
    return [f"student-{number:02}" for number in range(1, size + 1)]


def run_as(account: str, *words: object, **more) -> subprocess.CompletedProcess:
    """Run a program as an account, as if its owner had logged in."""
    who = pwd.getpwnam(account)
    environment = {"HOME": who.pw_dir, "USER": account, "PATH": f"{PROGRAMS}:/usr/bin:/bin"}
    return subprocess.run(
        [str(word) for word in words],
        user=who.pw_uid,
        group=who.pw_gid,
        extra_groups=[],
        env={**environment, **more.pop("env", {})},
        cwd=more.pop("cwd", who.pw_dir),
        capture_output=True,
        text=True,
        **more,
    )


# --- the hub ------------------------------------------------------------------------------------


def prepare(size: int, place: Path) -> dict[str, str]:
    """Make accounts, folders and the assignment, and return the hub's environment."""
    people = json.dumps(names(size))
    (place / "classes.toml").write_text(f'[{COURSE}]\ngraders = ["pat"]\nstudents = {people}\n')
    (place / "hub_config.py").write_text(
        f"load_subconfig({str(DEPLOY / 'jupyterhub_config.py')!r})\n"
        "c = get_config()\n"
        # Nobody types a password here, and somebody must start everybody's server.
        'c.JupyterHub.authenticator_class = "dummy"\n'
        f'c.JupyterHub.services.append({{"name": "rehearsal", "api_token": {TOKEN!r}}})\n'
        'c.JupyterHub.load_roles.append({"name": "rehearsal", "services": ["rehearsal"], "scopes":'
        ' ["admin:users", "admin:servers", "access:servers", "tokens"]})\n'
    )
    environment = {
        **os.environ,
        "PATH": f"{PROGRAMS}:/usr/sbin:/usr/bin:/sbin:/bin",
        "HUB_CLASSES": str(place / "classes.toml"),
    }
    subprocess.run([sys.executable, DEPLOY / "prepare.py"], env=environment, check=True)
    release()
    return environment


def release() -> None:
    """Put the assignment into the exchange, as the grader does at the start of a class."""
    account = f"grader-{COURSE}"
    folder = f"/srv/nbgrader/courses/{COURSE}"
    done = run_as(
        account, sys.executable, "-m", "medoffice.grading", "release", ASSIGNMENT, "--exchange",
        "--course", folder, cwd=folder, check=False, env={"PYTHONPATH": str(ROOT / "src")},
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"The assignment was not released.\n{done.stdout}{done.stderr}")


async def until_up(client: httpx.AsyncClient, hub: subprocess.Popen, log: Path) -> None:
    for _ in range(3000):
        if hub.poll() is not None:
            raise SystemExit(f"The hub ended.\n{log.read_text()[-6000:]}")
        try:
            if (await client.get("/hub/api/", headers=BEARER)).is_success:
                return
        except httpx.TransportError:
            pass
        await asyncio.sleep(0.1)
    raise SystemExit(f"The hub did not start.\n{log.read_text()[-6000:]}")


BEARER = {"Authorization": f"token {TOKEN}"}


# --- what a student does ------------------------------------------------------------------------


async def start(client: httpx.AsyncClient, student: str) -> None:
    """Start a student's own server, as a login does, and wait until it is ready."""
    while True:
        answer = await client.post(f"/hub/api/users/{student}/server", headers=BEARER)
        if answer.status_code != BUSY:
            break
        await asyncio.sleep(float(answer.headers["Retry-After"]))
    answer.raise_for_status()
    while True:
        about = (await client.get(f"/hub/api/users/{student}", headers=BEARER)).json()
        if about.get("servers", {}).get("", {}).get("ready"):
            return
        if not about.get("pending") and not about.get("servers"):
            raise RuntimeError(f"the server of {student} did not start")
        await asyncio.sleep(1)


async def ask(client: httpx.AsyncClient, student: str, what: str) -> None:
    """Fetch or submit, as the Assignment List does."""
    answer = await client.post(
        f"/user/{student}/assignments/{what}",
        params={"course_id": COURSE, "assignment_id": ASSIGNMENT},
        headers=BEARER,
    )
    answer.raise_for_status()
    if not answer.json()["success"]:
        raise RuntimeError(answer.json())


async def fetch(client: httpx.AsyncClient, student: str) -> None:
    await ask(client, student, "fetch")


async def write(client: httpx.AsyncClient, student: str) -> None:
    """Open the notebook, write into its last cell, and save it, as JupyterLab does."""
    place = f"/user/{student}/api/contents/{COURSE}/{ASSIGNMENT}/{ASSIGNMENT}.ipynb"
    model = (await client.get(place, headers=BEARER)).raise_for_status().json()
    model["content"]["cells"][-1]["source"] = answer_of(student)
    body = {"type": "notebook", "content": model["content"]}
    (await client.put(place, headers=BEARER, json=body)).raise_for_status()


async def submit(client: httpx.AsyncClient, student: str) -> None:
    await ask(client, student, "submit")


def answer_of(student: str) -> str:
    return f"This is the answer of {student}."


async def all_at_once(
    client: httpx.AsyncClient, students: Sequence[str], do: Callable[..., Awaitable[None]]
) -> list[float]:
    """Have all students do something at the same moment, and return how long each waited."""

    async def timed(student: str) -> float:
        began = time.perf_counter()
        await do(client, student)
        return time.perf_counter() - began

    return list(await asyncio.gather(*map(timed, students)))


# --- what must be true afterwards -----------------------------------------------------------------


def collect() -> dict[str, str]:
    """Collect as the grader, and return each student's last cell."""
    account, folder = f"grader-{COURSE}", Path(f"/srv/nbgrader/courses/{COURSE}")
    done = run_as(account, PROGRAMS / "nbgrader", "collect", ASSIGNMENT, cwd=folder, check=False)
    if done.returncode:
        raise SystemExit(f"Nothing was collected.\n{done.stderr}")
    files = folder.glob(f"submitted/*/{ASSIGNMENT}/{ASSIGNMENT}.ipynb")
    return {
        file.parents[1].name: "".join(json.loads(file.read_text())["cells"][-1]["source"])
        for file in files
    }


def forbidden(place: Path) -> dict[str, str]:
    """Have a student try what a student must not do. Return what worked, by what it was."""
    me, other = names(2)
    exchange, shared = Path("/srv/nbgrader/exchange"), Path(f"/srv/nbgrader/exchange/{COURSE}")
    submission = next((shared / "inbound").glob(f"{other}+*"))
    tries = {
        "list who submitted": ("ls", shared / "inbound"),
        "read another's home": ("ls", pwd.getpwnam(other).pw_dir),
        "read the solutions": ("ls", f"/srv/nbgrader/courses/{COURSE}/source"),
        "read the gradebook": ("cat", f"/srv/nbgrader/courses/{COURSE}/gradebook.db"),
        "read the grader's home": ("ls", pwd.getpwnam(f"grader-{COURSE}").pw_dir),
        "list others' feedback": ("ls", shared / "feedback"),
        "change what is handed out": ("touch", shared / "outbound" / ASSIGNMENT / "extra"),
        "put another course in place": ("mv", shared, exchange / "gone"),
        "take a submission away": ("mv", submission, shared / "inbound" / "gone"),
        "read the hub's database": ("cat", "/srv/jupyterhub/jupyterhub.sqlite"),
        "read the hub's secret": ("cat", "/srv/jupyterhub/cookie_secret"),
    }
    results = {what: run_as(me, *words, check=False) for what, words in tries.items()}
    return {what: done.stdout[:200] for what, done in results.items() if done.returncode == 0}


async def doors(client: httpx.AsyncClient) -> dict[str, int]:
    """Return how the hub answers to people at the doors of others, by person and door."""
    found = {}
    for person in ("pat", *names(2)):
        made = await client.post(f"/hub/api/users/{person}/tokens", headers=BEARER, json={})
        token = {"Authorization": f"token {made.raise_for_status().json()['token']}"}
        for name, door in {
            "Formgrader": f"/services/{COURSE}/formgrader/api/assignments",
            "first student": f"/user/{names(1)[0]}/api/contents",
        }.items():
            answer = await client.get(door, headers=token, follow_redirects=False)
            found[f"{person} at {name}"] = answer.status_code
    return found


def megabytes() -> float:
    """Return the memory of all programs on this machine, what they share counted once."""
    total = 0
    for one in Path("/proc").glob("[0-9]*/smaps_rollup"):
        try:
            text = one.read_text()
        except OSError:
            continue
        total += next(int(line.split()[1]) for line in text.splitlines() if line[:4] == "Pss:")
    return total / 1024


async def rehearse(size: int, hub: subprocess.Popen, log: Path) -> dict:
    """Go through a deadline, and return what was seen."""
    waits: Timed = {}
    limits = httpx.Limits(max_connections=None)
    async with httpx.AsyncClient(base_url=HUB, timeout=LIMIT, limits=limits) as client:
        await until_up(client, hub, log)
        students = names(size)
        for step in (start, fetch, write, submit):
            waits[step.__name__] = await all_at_once(client, students, step)
        memory = megabytes()
        found = await doors(client)
    collected = collect()
    return {
        "students": size,
        "seconds": waits,
        "megabytes": round(memory),
        "lost": [one for one in students if collected.get(one) != answer_of(one)],
        "doors": found,
        "worked": forbidden(log.parent),
    }


def inside(size: int, stage: Path) -> dict:
    """Do it all on a machine of one's own."""
    own_machine.settle(stage)
    place = Path("/srv/rehearsal")
    place.mkdir(mode=0o755)
    environment = prepare(size, place)
    log = place / "hub.log"
    # What still runs when this program ends, ends with it: it is the first of its machine.
    hub = subprocess.Popen(
        [PROGRAMS / "jupyterhub", "--config", place / "hub_config.py"],
        env=environment, cwd="/srv/jupyterhub", stdout=log.open("w"), stderr=subprocess.STDOUT,
    )  # fmt: skip
    try:
        return asyncio.run(rehearse(size, hub, log))
    except Exception:
        sys.stderr.write(log.read_text()[-8000:])
        raise


def percentile(waits: Sequence[float], share: float) -> float:
    """Return the wait that a share of the students did not exceed (nearest rank)."""
    return sorted(waits)[max(0, math.ceil(share * len(waits)) - 1)]


def show(seen: dict) -> None:
    print(f"{seen['students']} students; {len(seen['lost'])} submissions lost {seen['lost'] or ''}")
    print(f"{'seconds':12}{'median':>8}{'95 %':>8}{'slowest':>9}")
    for step, waits in seen["seconds"].items():
        figures = (percentile(waits, 0.5), percentile(waits, 0.95), max(waits))
        print(f"{step:12}{figures[0]:8.2f}{figures[1]:8.2f}{figures[2]:9.2f}")
    print(f"{seen['megabytes']:,} MB of memory for the hub and {seen['students']} servers")
    print(f"What a student must not do, and could: {seen['worked'] or 'nothing'}")


def main(arguments: Sequence[str]) -> None:
    if "--inside" in arguments:
        print(json.dumps(inside(int(arguments[1]), Path(arguments[2]))))
        return
    if why := own_machine.missing():
        print(f"NOT MEASURED: a class at its deadline: {why}.")
        return
    size = int(arguments[0]) if arguments else 50
    with tempfile.TemporaryDirectory(prefix="machine-") as stage:
        program = [sys.executable, __file__, "--inside", str(size), stage]
        done = subprocess.run(
            own_machine.command(*program), stdout=subprocess.PIPE, text=True, check=False
        )
    if done.returncode:
        raise SystemExit(done.returncode)
    seen = json.loads(done.stdout.splitlines()[-1])
    if "--json" in arguments:
        print(json.dumps(seen))
    else:
        show(seen)


if __name__ == "__main__":
    main(sys.argv[1:])
