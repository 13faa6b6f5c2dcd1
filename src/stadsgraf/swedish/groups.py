"""Names of groups and councils that no register knows: "en styrgrupp för X", "Rådet för internationella frågor"."""

import re

from stadsgraf.patterns import gated

_OFFICES = r"(?:kommunal|oppositions|borgar|region|landstings|stats|riks|finans|miljö|kansli|hov|justitie|med|till|upp|in)"
_KINDS = r"(?:mål|yrkes|folk|ålders|parti|riks|under|intresse|patient|elev|barn|språk|lag)"
_NOUNS = {
    "grupp": "gruppen",
    "kommitté": "kommittén",
    "delegation": "delegationen",
    "kommission": "kommissionen",
    "jury": "juryn",
    "råd": "rådet",
}
_STEM = rf"(?:(?!{_KINDS}grupp|{_OFFICES}råd)[a-zåäö]*?(?:grupp(?:en)?|kommitt[ée]n?|delegation(?:en)?|kommission(?:en)?|jury(?:n)?|råd(?:et)?))"
_FOR = (
    r"(?: (?:för|om|kring) [a-zåäö-]+(?:,? (?:och |samt )?[a-zåäö-]+){0,4}?"
    r"(?=[.,;:)?]|$| som | har | består| utgörs| bildades| tillsatt| ingår| ingick| är | sitter| leds| inrätta| träff| samman| med ))?"
)
_ADJECTIVE = r"(?:(?!nya|hela|båda|samma|denna|detta|alla|egna|lilla|stora|andra|första|förra)[a-zåäö]+a )?"
PHRASE = rf"(?<![\wåäö])(?P<adjective>{_ADJECTIVE})(?P<noun>{_STEM})(?![\wåäö-])(?P<of>{_FOR})"
_PHRASE = re.compile(PHRASE, re.IGNORECASE)
_BARE = frozenset({*_NOUNS, *_NOUNS.values()})
GATE = gated(r"grupp|kommitt|delegation|kommission|jury|råd", re.IGNORECASE)
"""What the name of a group has."""


def group_label(found: re.Match[str]) -> str:
    """The name of a group in the definite form; empty for a bare noun, which stands for one named before.

    Args:
        found: a match of `PHRASE`.
    """
    noun, of = found["noun"].casefold(), " ".join(found["of"].split())
    if noun in _BARE and not of and not found["adjective"].strip():
        return ""
    definite = noun
    for stem, form in _NOUNS.items():
        if noun.endswith(stem):
            definite = noun[: -len(stem)] + form
    kept = found["adjective"].casefold().strip() if noun == definite else ""
    return " ".join(part for part in (kept, definite, of) if part)


def groups_in(text: str) -> list[tuple[int, int, str]]:
    """The groups that a text names: place of each with its name, empty for a bare noun."""
    if GATE.search(text) is None:
        return []
    return [(found.start(), found.end(), group_label(found)) for found in _PHRASE.finditer(text)]
