"""A JupyterHub on one server, with nbgrader's exchange and a Formgrader for each course.

People log in with their accounts on the server (PAM). Each works as an own account of the system,
which is what keeps students out of each other's work: run the hub as root, and `prepare.py` before.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from classes import courses

c = get_config()  # noqa: F821 - JupyterHub provides it

PROGRAMS = Path(sys.prefix) / "bin"
STATE = Path(os.environ.get("HUB_STATE", "/srv/jupyterhub"))
COURSES = courses()

# --- the hub ---------------------------------------------------------------------------------
# A web server on this machine stands before it, with the certificate.
c.JupyterHub.bind_url = os.environ.get("HUB_URL", "http://127.0.0.1:8000")
c.JupyterHub.db_url = f"sqlite:///{STATE}/jupyterhub.sqlite"
c.JupyterHub.cookie_secret_file = str(STATE / "cookie_secret")
c.ConfigurableHTTPProxy.pid_file = str(STATE / "proxy.pid")
# The proxy in Python sends ten requests on at a time and would end one after 20 seconds. For more
# than a few students at a time take the one in Node.js (npm install -g configurable-http-proxy).
c.ConfigurableHTTPProxy.command = [
    *os.environ.get("HUB_PROXY", str(PROGRAMS / "configurable-http-proxy")).split(),
    "--timeout=180000",
    "--proxy-timeout=180000",
]

# --- people ----------------------------------------------------------------------------------
c.JupyterHub.authenticator_class = "pam"
c.Authenticator.allowed_users = {
    person for course in COURSES for person in (course.account, *course.graders, *course.students)
}
c.Authenticator.delete_invalid_users = True
# nbgrader reads the two kinds of groups by the beginnings of their names. The course's own account
# is in one, too: nbgrader asks for its courses. It has no password, so nobody logs in with it.
c.JupyterHub.load_groups = {
    f"{kind}-{course.id}": {"users": sorted(people)}
    for course in COURSES
    for kind, people in (
        ("formgrade", {course.account, *course.graders}),
        ("nbgrader", course.students),
    )
}

# --- what a person's own server is, and may ask the hub -----------------------------------------
c.Spawner.cmd = [str(PROGRAMS / "jupyterhub-singleuser")]
c.Spawner.default_url = "/lab"
c.Spawner.environment = {"PATH": f"{PROGRAMS}:/usr/local/bin:/usr/bin:/bin"}
c.Spawner.server_token_scopes = [
    "users:activity!user",
    "access:servers!user",
    "read:users:groups!user",  # in which courses am I?
]
# Fifty people may come at the same minute, and each start takes two seconds of a processor. So a
# few servers start at a time, and the hub's page asks the others to wait some seconds.
c.JupyterHub.concurrent_spawn_limit = 2 * (os.cpu_count() or 1)
c.JupyterHub.spawn_throttle_retry_range = (5, 15)
c.Spawner.start_timeout = 180
c.Spawner.http_timeout = 120

# --- a Formgrader for each course, in the course's own account -----------------------------------
# It is opened from the hub's menu Services, in a tab of its own: JupyterHub lets no page stand in
# a frame of another, so the button in JupyterLab would show an empty one.
c.JupyterHub.services = [
    {
        "name": course.id,
        "url": f"http://127.0.0.1:{course.port}",
        "command": [str(PROGRAMS / "jupyterhub-singleuser")],
        "user": course.account,
        "cwd": str(course.folder),
        "environment": {
            "PATH": f"{PROGRAMS}:/usr/local/bin:/usr/bin:/bin",
            "JUPYTERHUB_DEFAULT_URL": "/formgrader",
        },
    }
    for course in COURSES
]
c.JupyterHub.load_roles = [
    role
    for course in COURSES
    for role in (
        {
            "name": f"formgrade-{course.id}",
            "groups": [f"formgrade-{course.id}"],
            "scopes": [f"access:services!service={course.id}"],
        },
        {
            "name": f"grader-{course.id}",
            "services": [course.id],
            "scopes": [f"read:users:groups!group=formgrade-{course.id}"],
        },
    )
]
