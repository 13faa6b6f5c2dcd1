"""A process that answers: `python -m stadsgraf.serve.worker`, jobs on stdin, replies on stdout.

It ends with the server, whose end of the pipe is then closed.
"""

import errno
import os
import resource
import sqlite3
import sys
import traceback
from pathlib import Path

import msgspec

from stadsgraf.errors import OutputError, StadsgrafError
from stadsgraf.serve.built import Built, open_built
from stadsgraf.serve.jobs import JOBS
from stadsgraf.serve.limits import Limits
from stadsgraf.serve.reply import Job, Ready, Reply, framed, read_job, refusal
from stadsgraf.serve.version import Version, version_of
from stadsgraf.staging import recover

_TOO_MUCH = "The answer needs more memory than a query may take: ask for less."


def main() -> None:
    """Answers until there are no more jobs: the arguments are the folder of the build and the limits."""
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints goes to the log, not between the replies
    limits = msgspec.json.decode(sys.argv[2], type=Limits)
    try:
        built, version = _opened(Path(sys.argv[1]), limits)
    except StadsgrafError as error:
        replies.write(framed(Ready(None, str(error))))
        return
    _limit_memory(limits.memory)
    replies.write(framed(Ready(version)))
    replies.flush()
    while (job := read_job(sys.stdin.buffer)) is not None:
        replies.write(framed(_reply(built, job)))
        replies.flush()


def _opened(folder: Path, limits: Limits) -> tuple[Built, Version]:
    """The build that stands in a folder, opened while no other took its place.

    Raises:
        OutputError: there is none, or it is damaged.
    """
    while True:
        recover(folder)
        before = version_of(folder)
        try:
            built = open_built(folder, limits)
        except OutputError:
            if before == version_of(folder):
                raise
        else:
            if before is not None and before == version_of(folder):
                return built, before


def _limit_memory(more: int) -> None:
    """Lets this process take so many bytes more than it has: what needs more ends it, not the machine."""
    page = os.sysconf("SC_PAGE_SIZE")
    taken = int(Path("/proc/self/statm").read_text().split()[0]) * page if sys.platform == "linux" else 0
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    wanted = taken + more
    resource.setrlimit(
        resource.RLIMIT_AS, (wanted if most == resource.RLIM_INFINITY else min(wanted, most), most)
    )


def _reply(built: Built, job: Job) -> Reply:
    try:
        return JOBS[job.name](built, job.given)
    except OutputError as error:
        # Where the build lies is nothing that those who ask should know.
        return refusal(503, str(error).replace(f"{built.folder}/", "").replace(f" {built.folder}", ""))
    except StadsgrafError as error:
        return refusal(400, str(error))
    except (OSError, sqlite3.Error) as error:
        if isinstance(error, OSError) and error.errno == errno.ENOMEM:
            return refusal(503, _TOO_MUCH)
        traceback.print_exc()
        return refusal(503, "The build cannot be read: the server's log says why.")
    except MemoryError:
        return refusal(503, _TOO_MUCH)
    except Exception:  # noqa: BLE001  # what is wrong with one answer must not end the process
        traceback.print_exc()
        return refusal(500, "This is a fault of stadsgraf, not of your request: the server's log has it.")


if __name__ == "__main__":
    main()
