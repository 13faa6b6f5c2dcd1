"""A build: papers to shards on all cores, only those that changed; shards to everything else in its folder.

papers    which files are given, which of their shards can be kept, which papers are read anew
changes   the key of a shard: bytes, names and everything of the program that reads them
workers   one pure function over many papers, in processes that may be lost
shards    what is kept of a paper, and its files
assemble  shards, decisions -> links, merged view, store, findings, exports, picture
records   manifest, issues, timings
"""

from stadsgraf.building.assemble import PICTURE, PICTURE_FILE, Built, draw_to, names_of_build
from stadsgraf.building.clock import Timings
from stadsgraf.building.whole import apply, build

__all__ = ["PICTURE", "PICTURE_FILE", "Built", "Timings", "apply", "build", "draw_to", "names_of_build"]
