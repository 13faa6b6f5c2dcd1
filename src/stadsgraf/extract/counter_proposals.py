"""Proposals by what they would do to another one: "förslaget att avslå motionen" is not the motion."""

import re
from collections.abc import Sequence

from stadsgraf.annotate.paper import Paper, Sentence
from stadsgraf.extract.targets import candidates, owner_of, value
from stadsgraf.model import Draft

_AGAINST = re.compile(
    r"(?:förslag|yrkande|begäran|hemställan)[a-zåäö]* (?:(?:om|på) (?:att )?|att )(?:(?:motion|förslag|ansökan|medborgarförslag|ärende)[a-zåäö]* (?:ska |skall )?)?(?P<verb>avsl|avvis|förkast|återremi|bordlägg)",
    re.IGNORECASE,
)
_KIND = {"återremi": "återremiss", "bordlägg": "bordläggning"}


def kind_asked(sentence: Sentence, span: tuple[int, int]) -> str:
    """The kind of the proposal that words tell by what it would do; empty where they do not, or say whose it is."""
    found = _AGAINST.search(sentence.text, *span)
    if found is None or owner_of(sentence, span) is not None:
        return ""
    return _KIND.get(found["verb"].casefold(), "avslag")


def of_kind(paper: Paper, sentence: Sentence, kind: str, known: Sequence[Draft]) -> Draft | None:
    """The one proposal of a kind that words of a sentence can mean."""
    found = [draft for draft in candidates(paper, sentence, known) if value(draft, "kind") == kind]
    return found[0] if len(found) == 1 else None
