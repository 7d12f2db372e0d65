"""Make the accounts and folders that `classes.toml` asks for: ``sudo python prepare.py``.

It can be run again after a change: what is there stays. Accounts are made without a password
(set one with ``passwd``, or let the system ask a directory). A person who is no longer in
`classes.toml` keeps account and files, and the hub lets nobody in that it does not name.
"""

from __future__ import annotations

import argparse
import json
import os
import pwd
import shutil
import subprocess
from pathlib import Path

from classes import EXCHANGE, ROOT, Course, courses

HERE = Path(__file__).parent
EXERCISES = HERE.parents[1] / "exercises"
JUPYTER = Path("/etc/jupyter")
STATE = Path(os.environ.get("HUB_STATE", "/srv/jupyterhub"))
FOR_GRADERS_ONLY = ("formgrader", "create-assignment", "course-list")


def account(name: str, home: Path | None = None) -> pwd.struct_passwd:
    """Return an account of the system, made if it is not there. Only it can see into its home."""
    try:
        return pwd.getpwnam(name)
    except KeyError:
        place = ["--home-dir", str(home)] if home else []
        command = ["useradd", "--create-home", "--shell", "/bin/bash", *place, name]
        subprocess.run(command, check=True)
        Path(pwd.getpwnam(name).pw_dir).chmod(0o700)
        return pwd.getpwnam(name)


def folder(place: Path, mode: int, owner: pwd.struct_passwd | None = None) -> Path:
    """Make a folder with an owner (by default root) and a mode."""
    place.mkdir(parents=True, exist_ok=True)
    os.chown(place, owner.pw_uid if owner else 0, owner.pw_gid if owner else 0)
    place.chmod(mode)
    return place


def extensions(place: Path, off: bool) -> None:
    """Switch the parts of nbgrader that only graders need off, or on again."""
    place.mkdir(parents=True, exist_ok=True)
    switched = {f"@jupyter/nbgrader:{name}": off for name in FOR_GRADERS_ONLY}
    (place / "page_config.json").write_text(json.dumps({"disabledExtensions": switched}, indent=2))


def everybody() -> None:
    """Make what all accounts share."""
    folder(STATE, 0o700)
    folder(ROOT, 0o755)
    # Graders add courses; the sticky bit keeps a student from putting another course in its place.
    folder(EXCHANGE, 0o1777)
    folder(ROOT / "accounts", 0o755)
    folder(ROOT / "courses", 0o755)
    folder(JUPYTER, 0o755)
    shutil.copy(HERE / "nbgrader_config.py", JUPYTER)
    extensions(JUPYTER / "labconfig", off=True)


def one(course: Course) -> None:
    """Make a course's account, its folder with this project's assignments, and its exchange."""
    owner = account(course.account, ROOT / "accounts" / course.id)
    for person in (*course.graders, *course.students):
        account(person)
    folder(course.folder, 0o700, owner)
    if not (course.folder / "source").exists():
        shutil.copytree(EXERCISES / "source", course.folder / "source")
    (course.folder / "nbgrader_config.py").write_text(
        (EXERCISES / "nbgrader_config.py").read_text()
        + "\n# This course on this server.\n"
        + f"c.CourseDirectory.course_id = {course.id!r}\n"
        + f"c.CourseDirectory.root = {str(course.folder)!r}\n"
        + f"c.Exchange.root = {str(EXCHANGE)!r}\n"
    )
    jupyter = Path(owner.pw_dir) / ".jupyter"
    extensions(jupyter / "labconfig", off=False)
    shutil.copy(course.folder / "nbgrader_config.py", jupyter)
    for place in (course.folder, jupyter):
        subprocess.run(["chown", "-R", f"{owner.pw_uid}:{owner.pw_gid}", place], check=True)
    shared = folder(EXCHANGE / course.id, 0o755, owner)
    folder(shared / "outbound", 0o755, owner)
    # Students put work in, but cannot list what is there or take away what is not theirs.
    folder(shared / "inbound", 0o3733, owner)
    folder(shared / "feedback", 0o711, owner)


def main() -> None:
    """Make everything."""
    os.umask(0o022)
    everybody()
    for course in courses():
        one(course)
        print(f"{course.id}: {len(course.students)} students, graded by {course.account}")


if __name__ == "__main__":
    argparse.ArgumentParser(
        prog="python deploy/jupyterhub/prepare.py",
        description="Make the accounts and folders that classes.toml asks for (as root).",
    ).parse_args()
    main()
