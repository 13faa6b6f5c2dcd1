import os
import subprocess
import sys
from pathlib import Path

_SCRIPT = """
import hashlib, random, sys
from pathlib import Path
from stadsgraf.corpus import merge
from stadsgraf.export import EXPORTERS, Source, export
from stadsgraf.files import replacing
from stadsgraf.graph.emit import emit
from stadsgraf.network.draw import draw
from tests.export.gold import SEEDS, load

resolved = load(SEEDS)
quads = [quad for paper in resolved for quad in emit(paper)]
shuffle = random.Random(int(sys.argv[1])).shuffle
shuffle(resolved)
shuffle(quads)
folder = Path(sys.argv[2])
corpus = merge(resolved)
for form in EXPORTERS:
    export(form, Source.plain(lambda: corpus, lambda: quads), folder)
with replacing(folder / "network.svg") as stream:
    draw(corpus, stream)
for path in sorted(folder.iterdir()):
    print(path.name, hashlib.sha256(path.read_bytes()).hexdigest())
"""


def test_bytes_depend_neither_on_order_nor_on_hash_seed(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    found = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{root / 'src'}:{root}"}
        run = subprocess.run(
            [sys.executable, "-c", _SCRIPT, seed, str(tmp_path / seed)],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        found.add(run.stdout)
    assert len(found) == 1
    assert len(found.pop().splitlines()) == 11
