"""What can go wrong, as the user meets it.

    StadsgrafError
    ├── InputError      the input or the command line is wrong: exit code 2
    │   ├── RegisterError   a register in seeds/registers is malformed
    │   └── BrokenOffError  what does the work elsewhere is gone: what is done is kept for the next run
    └── OutputError     the output folder or the store cannot be used: exit code 2

Each message names the thing that is wrong and what to do about it.  What goes wrong with one
document of many is not an error but an `Issue` (see `issues.py`): it is recorded and the run goes on.
"""


class StadsgrafError(Exception):
    """The root of all errors that stadsgraf raises on purpose."""


class InputError(StadsgrafError):
    """The input, a parameter or a file that the user wrote cannot be used."""


class RegisterError(InputError):
    """A register is malformed; the message names file, line and remedy."""


class BrokenOffError(InputError):
    """What does the work elsewhere is gone; what is done so far is kept for the next run."""


class OutputError(StadsgrafError):
    """The output folder or the store cannot be written or read."""
