"""Run a program in this machine's sandbox: `python -c <this> <program> <pack> <seconds>`.

It is no module of the tests; the text of this file is run, also in a container.
"""

import os
import sys

from medoffice.grading import sandbox

program, pack, computing = sys.argv[1:]
# Importing pandas takes some 280 MB of addresses: less would sometimes do, and sometimes not.
shut_in = sandbox.choose(limits=sandbox.Limits(computing=int(computing), memory=600 << 20))
command = shut_in.command([sys.executable, "-c", program, shut_in.rules(), pack])
os.execv(command[0], command)
