"""A build from papers, and a build taken anew with other decisions."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from stadsgraf.building.assemble import Built, assembled, formats_for, formats_of, forms_in, names_of_build
from stadsgraf.building.changes import keys_in
from stadsgraf.building.clock import Clock
from stadsgraf.building.keeping import begin
from stadsgraf.building.papers import Papers, given_in, papers_of
from stadsgraf.characters import for_name
from stadsgraf.config import BuildOptions
from stadsgraf.errors import InputError, OutputError
from stadsgraf.issues import Issue
from stadsgraf.merged import answers_in
from stadsgraf.pictures import PAGES
from stadsgraf.read import Archives, Tell
from stadsgraf.staging import staged
from stadsgraf.stored import issues_in, made_in

_REASONS = 10
"""Reasons why nothing could be read that are shown."""


def build(options: BuildOptions, tell: Tell) -> Built:
    """Reads papers and leaves a graph, its exports and its findings in the output folder.

    Papers that an earlier build left in the folder, and that nothing has changed for, are not read again;
    what is left is the same, byte for byte.

    Args:
        options: sources, output folder, forms, jobs.
        tell: is told how far the work has come.

    Raises:
        InputError: nothing readable was given, a form is unknown, or the decisions cannot be used.
        OutputError: the output folder cannot be written; the last good output is untouched.
    """
    asked = formats_of(options)
    answers = answers_in(options.decisions)
    clock = Clock()
    with Archives() as archives:
        given, issues = given_in(options, archives, tell)
        clock.mark("look")
        if not given:
            raise InputError(_nothing(issues))
        formats = asked if asked is not None else formats_for(len(given))
        pictured = any(one.pictured for one in given)
        with staged(options.out, names_of_build(formats, pictured=pictured)) as folder:
            anew = bool(answers.judgements)
            papers = papers_of(given, options, archives, folder, clock, tell, anew=anew)
            papers = msgspec.structs.replace(papers, issues=(*issues, *papers.issues))
            if not papers.kept.index.documents():
                raise InputError(_nothing(papers.issues))
            return assembled(folder, options, formats, papers, answers, clock)


def apply(out: Path, decisions: Path | None) -> Built:
    """Takes the decisions as they are now into a build, without reading its papers again.

    Args:
        out: the folder of a build.
        decisions: the file of decisions; None takes `DECISIONS` where there is one.

    Raises:
        InputError: the decisions cannot be used.
        OutputError: the build is damaged, or its folder cannot be written.
    """
    answers = answers_in(decisions)
    clock = Clock()
    lang, outputs = made_in(out)
    written = forms_in(outputs)
    unread = tuple(issue for issue in issues_in(out) if issue.stage != "resolve")
    with staged(out, names_of_build(written, pictured=PAGES in outputs)) as folder:
        papers = _kept(out, folder, unread)
        clock.given(len(papers.kept.index.documents()), 1)
        clock.mark("keep")
        options = BuildOptions((), out, written, lang, decisions)
        return assembled(folder, options, written, papers, answers, clock)


def _kept(out: Path, folder: Path, issues: Sequence[Issue]) -> Papers:
    """The papers of a build, with their files in another folder."""
    keys = keys_in(out)
    kept = begin(keys, out, folder, anew=True)
    for document in keys:
        if not kept.has(document):
            raise OutputError(f"The shard of {document} in {out} is damaged: build {out} again.")
    known = {issue for paper in kept.index.papers() for issue in paper.issues}
    return Papers(kept, tuple(issue for issue in issues if issue not in known))


def _nothing(issues: Sequence[Issue]) -> str:
    if not issues:
        return "There is nothing to read: the folders hold no papers. Give a file or another folder."
    reasons = [f"  {for_name(issue.source)}: {issue.message}" for issue in issues[:_REASONS]]
    more = [f"  … and {len(issues) - _REASONS} more."] if len(issues) > _REASONS else []
    return "\n".join(["Nothing could be read:", *reasons, *more])
