"""Which build stands in a folder."""

from pathlib import Path

from stadsgraf.staging import MANIFEST, is_moving

Version = tuple[int, int, int]
"""What tells one build from the next: inode, time and size of its manifest, which is moved last."""


def version_of(folder: Path) -> Version | None:
    """The build that stands in a folder; None where there is none, or while one takes another's place."""
    try:
        stat = (folder / MANIFEST).stat()
        # Asked after the manifest was looked at: a move that began before would still be under way.
        return None if is_moving(folder) else (stat.st_ino, stat.st_mtime_ns, stat.st_size)
    except OSError:
        return None
