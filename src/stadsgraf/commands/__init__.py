"""The commands, one a file: each reads its arguments, calls a stage and prints what it gives."""

import typer

from stadsgraf.commands.ask import ask
from stadsgraf.commands.build import build
from stadsgraf.commands.coverage import coverage
from stadsgraf.commands.draw import draw
from stadsgraf.commands.evaluate import evaluate
from stadsgraf.commands.export import export_command
from stadsgraf.commands.load import load
from stadsgraf.commands.network import network
from stadsgraf.commands.publish import publish
from stadsgraf.commands.repair import repair
from stadsgraf.commands.resolve import resolve
from stadsgraf.commands.serve import serve
from stadsgraf.commands.sparql import sparql
from stadsgraf.commands.validate import validate
from stadsgraf.commands.why import why

app = typer.Typer(
    name="stadsgraf",
    help="Reads the papers of city governments into a knowledge graph whose facts lead back to the words.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
"""In the order in which `--help` lists them."""

app.command("build")(build)
app.command("ask")(ask)
app.command("sparql")(sparql)
app.command("why")(why)
app.command("coverage")(coverage)
app.command("resolve")(resolve)
app.command("validate")(validate)
app.command("export")(export_command)
app.command("serve")(serve)
app.command("publish")(publish)
app.command("load")(load)
app.command("draw")(draw)
app.command("network")(network)
app.command("evaluate")(evaluate)
app.command("repair")(repair)
