"""A process that answers: `python -m stadsgraf.serve.worker`, jobs on stdin, replies on stdout.

It ends with the server, whose end of the pipe is then closed.
"""

import os
import resource
import sys
import traceback
from pathlib import Path

import msgspec

from stadsgraf.errors import StadsgrafError
from stadsgraf.serve.built import Built, open_built
from stadsgraf.serve.jobs import JOBS
from stadsgraf.serve.limits import Limits
from stadsgraf.serve.reply import Job, Reply, framed, read_job, refusal


def main() -> None:
    """Answers until there are no more jobs: the arguments are the folder of the build and the limits."""
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints goes to the log, not between the replies
    limits = msgspec.json.decode(sys.argv[2], type=Limits)
    try:
        built: Built | StadsgrafError = open_built(Path(sys.argv[1]), limits)
    except StadsgrafError as error:
        built = error
    _limit_memory(limits.memory)
    while (job := read_job(sys.stdin.buffer)) is not None:
        replies.write(framed(_reply(built, job)))
        replies.flush()


def _limit_memory(more: int) -> None:
    """Lets this process take so many bytes more than it has: what needs more ends it, not the machine."""
    page = os.sysconf("SC_PAGE_SIZE")
    taken = int(Path("/proc/self/statm").read_text().split()[0]) * page if sys.platform == "linux" else 0
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    wanted = taken + more
    resource.setrlimit(
        resource.RLIMIT_AS, (wanted if most == resource.RLIM_INFINITY else min(wanted, most), most)
    )


def _reply(built: Built | StadsgrafError, job: Job) -> Reply:
    if isinstance(built, StadsgrafError):
        return refusal(503, str(built))
    try:
        return JOBS[job.name](built, job.given)
    except StadsgrafError as error:
        return refusal(400, str(error))
    except MemoryError:
        return refusal(503, "The answer needs more memory than a query may take: ask for less.")
    except Exception:  # noqa: BLE001  # what is wrong with one answer must not end the process
        traceback.print_exc()
        return refusal(500, "This is a fault of stadsgraf, not of your request: the server's log has it.")


if __name__ == "__main__":
    main()
