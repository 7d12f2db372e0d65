"""nbgrader for every account on the hub; `prepare.py` puts it into /etc/jupyter."""

import os

from nbgrader.auth import JupyterHubAuthPlugin

c = get_config()  # noqa: F821 - nbgrader provides it

c.Exchange.root = "/srv/nbgrader/exchange"
# A student may be in several courses, and sees those of his or her groups on the hub.
c.Exchange.path_includes_course = True
if "JUPYTERHUB_API_TOKEN" in os.environ:
    c.Authenticator.plugin_class = JupyterHubAuthPlugin
