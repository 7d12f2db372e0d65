"""The student process: it runs the student's cells, and answers what the judge asks.

Everything in here may be changed by the student's code, which shares the process. So nothing
that it says is believed for more than what it is: data that this code has made.
"""

from __future__ import annotations

import os
import random
import resource
import socket
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

import time_machine

from medoffice.grading import plain, written
from medoffice.grading.engine import codec
from medoffice.grading.engine.patience import TookTooLong, stop_after
from medoffice.grading.engine.shell import CUT_OFF, Shell
from medoffice.grading.engine.stream import Stream, TooLong
from medoffice.grading.sandbox import files, inside
from medoffice.grading.sandbox.tried import Tried

SEED = 20251006
"""Where random numbers start, so that a submission always gets the same ones."""

NOW = datetime(2025, 12, 31, 12, tzinfo=UTC)
"""When every submission is graded, as far as it can tell: a late one gets no other answers."""


def become(request: dict, life: socket.socket, descriptors: list[int]) -> None:
    """Be a student process, in a process that was just forked for it.

    Parameters
    ----------
    request : dict
        `folder` to work in, `limits`, and `rules` of the sandbox, or None to stay outside.
    life : socket.socket
        Of no use to it.
    descriptors : list of int
        The connection with the judge, and packed files for the folder.
    """
    connection, *packs = descriptors
    life.detach()
    if request["rules"]:
        inside.enter(request["rules"], request["folder"], packs, keep=[connection])
    else:
        os.chdir(request["folder"])
        for pack in packs:
            files.unpack(pack, request["folder"])
            os.close(pack)
    make_repeatable()
    limits = request["limits"]
    judge = Stream(socket.socket(fileno=connection), sends=limits["reply"])
    judge.send({"ready": True})
    StudentProcess(Shell.instance(), limits, Tried(request["folder"])).serve(judge)


def make_repeatable() -> None:
    """Have random numbers and the clock begin where they always begin."""
    import numpy as np
    from numpy.random import bit_generator

    random.seed(SEED)
    np.random.seed(SEED)
    bit_generator.randbits = lambda bits: SEED  # what default_rng() starts with
    time_machine.travel(NOW).start()


class StudentProcess:
    """Answers the judge's questions.

    Parameters
    ----------
    shell : Shell
        Where cells run.
    limits : dict
        `seconds` for a cell or a call, `output` of a cell, and bytes of a `reply`.
    tried : Tried
        Notes what no answer needs. It is told with every reply.
    """

    def __init__(self, shell: Shell, limits: dict[str, Any], tried: Tried) -> None:
        self.shell = shell
        self.limits = limits
        self.tried = tried
        self.answers: dict[str, Callable[[dict], dict]] = {
            "run": self.run,
            "look": self.look,
            "call": self.call,
            "memory": self.memory,
        }

    def serve(self, judge: Stream) -> None:
        """Answer until nobody asks any more."""
        while True:
            question = judge.receive()
            head = {"number": question["number"], "tried": self.tried.noted}
            try:
                judge.send(head | self.answers[question["ask"]](question))
            except TooLong:
                judge.send(head | {"too_large": True})

    def run(self, question: dict) -> dict:
        """Run the cell ``source``, and give its ``outputs``."""
        self.shell.execution_count = question["count"]
        with stop_after(self.limits["seconds"]):
            outputs = self.shell.run(question["source"], self.limits["output"])
        # Characters that take many bytes to write may still be too much.
        if len(str(outputs)) > self.limits["reply"] // 6:
            outputs = [{"output_type": "stream", "name": "stdout", "text": CUT_OFF.lstrip()}]
        return {"outputs": outputs}

    def look(self, question: dict) -> dict:
        """Tell what is written under ``name``."""
        one = written.Here(question["name"])
        return {
            "is_there": one.is_there,
            "is_function": one.is_function,
            "is_blank": one.is_blank,
            "is_of_before": one.is_of_before,
            "value": codec.encode(one.value),
        }

    def call(self, question: dict) -> dict:
        """Call the function ``name`` with what is ``given``; give its ``answer`` or ``mishap``."""
        given = tuple(codec.decode(question["given"]))
        try:
            with stop_after(self.limits["seconds"]):
                return {"answer": codec.encode(written.Here(question["name"]).call(given))}
        except written.Stopped as stop:
            return {"mishap": asdict(stop.mishap)}
        except TookTooLong:
            return {"too_long": True}
        except BaseException as error:  # exit() and the like
            return {"mishap": asdict(plain.mishap(error, None))}

    def memory(self, _: dict) -> dict:
        """Tell the most memory that this process had at one time, in ``kilobytes``."""
        return {"kilobytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}
