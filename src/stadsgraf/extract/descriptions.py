"""Description: what a paper says of a network that no other class expresses, in its own words.

Aspects: syfte, inriktning, finansiering, öppenhet, deltagande, målgrupp, utbud, förutsättning.  The text is the
printed phrase; views of a speaker are no descriptions.
"""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Mention, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.phrases import Subject, expand, is_definite, network_of
from stadsgraf.extract.rule import antecedents_of, derivation_of, evidence
from stadsgraf.model import Draft, Name
from stadsgraf.patterns import Sieve
from stadsgraf.swedish.headings import SectionKind
from stadsgraf.vocabulary import ClaimType, EntityType, Modality, Property

_NET = r"(?P<at><net=ANYNET>|<org=ORG>)(?: \([^)]{1,40}\))?"
_WILL = r"(?P<will>(?: (?:kommer|ska|skall|avser|planerar)(?: (?:även|också|löpande|dessutom))*(?: att)?)?)"
_RULES = Sieve(
    ((name, aspect), compiled(pattern))
    for name, aspect, pattern in (
        ("descriptions.funded-by@1", "finansiering", rf"{_NET} (?P<text>(?:finansieras|bekostas) (?:helt |till största delen |delvis |främst |gemensamt )?(?:av|genom|med) [^.;]+?)(?= och (?:är|har|leds|samordnas|drivs|styrs|vänder|riktar)|, |[.;]|$)"),
        ("descriptions.open-to@1", "öppenhet", rf"{_NET}(?: [^.;:]{{0,90}}? och)? (?:är|står) (?P<text>öppe[nt] för [^.;]+)"),
        ("descriptions.may-take-part@1", "deltagande", rf"{_NET} (?:inkluderar|omfattar|har)(?: (?:också|även|dessutom))*(?: en rad| flera| ett antal)? (?P<text>[^.;]+? som (?:endast|bara|enbart) (?:kan|får|deltar|inbjuds)[^.;]*)"),
        ("descriptions.in-order-to@1", "syfte", rf"{_NET}[^.;:]{{0,120}}? (?:i|med|har till|har som) syfte (?:är )?att (?P<text>[^.;]+)"),
        ("descriptions.aims-at@1", "syfte", rf"{_NET}(?: (?:arbetar|verkar) för att| syftar till att| har som (?:mål|uppgift|ändamål) att| har till (?:uppgift|ändamål) att| vill) (?P<text>[^.;]+)"),
        ("descriptions.the-aim@1", "syfte", r"(?:^|[.;] )(?:syftet|målet|ändamålet|avsikten)(?: med <net=ANYNET>)? (?:är|har varit|var) att (?P<text>[^.;]+)"),
        ("descriptions.nets-aim@1", "syfte", r"<net=ANYNET> (?:syfte|mål|ändamål|uppgift) är att (?P<text>[^.;]+)"),
        ("descriptions.entered-to@1", "syfte", rf"{_NET}, (?:en|ett) [^.,;]{{1,40}}? som (?:ingåtts|bildats|startats|skapats|inrättats|upprättats) för att (?P<text>[^.,;]+)"),
        ("descriptions.founded-to@1", "syfte", rf"{_NET}[^.;:]{{0,20}} (?:bildades|grundades|startades|stiftades|skapades|inrättades|lanserades)[^.;]{{0,160}}?,? för att (?P<text>[^.;]+)"),
        ("descriptions.to-be-set-up@1", "syfte", r"\b(?P<will>etablera|bilda|skapa|starta|inrätta|bygga upp) ett (?P<text>(?:[a-zåäö]+ )?nätverk (?:mellan|för|av|med) [^.;]+)"),
        ("descriptions.is-for@1", "inriktning", rf"{_NET} är (?:ett|en) (?P<text>(?:[a-zåäö-]+ ){{0,3}}?[a-zåäö]*(?:nätverk|samarbete|sammanslutning|organisation|förening|förbund|forum|samverkan|plattform) (?:för|mellan|av) [^.;]+?)(?= som (?:bildades|grundades|startades|sedan)|[.;]|$)"),
        ("descriptions.focus@1", "inriktning", rf"{_NET} (?:fokuserar på|är inriktat på|inriktar sig på|arbetar med|behandlar) (?P<text>[^.;]+)"),
        ("descriptions.audience@1", "målgrupp", rf"{_NET}(?:, som| [^.;:,]{{0,70}} och)? (?:vänder|riktar) sig (?:(?:främst|i första hand|särskilt) )?(?P<text>(?:både )?till [^.;,]+)"),
        ("descriptions.offers@1", "utbud", rf"{_NET}{_WILL}(?: löpande| även| också)* (?:anordna|arrangera|erbjuda|erbjuder|tillhandahålla|tillhandahåller|anordnar|arrangerar) (?P<text>(?:[a-zåäö]+, ){{0,5}}[a-zåäö]+ och [a-zåäö]+|(?:en |ett )?(?:digital |gemensam )?(?:portal|plattform|kunskapsbank|webbplats|databas|utbildning|verktygslåda|metodstöd)[^.;]*)"),
        ("descriptions.precondition@1", "förutsättning", r"(?P<cue>(?:en )?förutsättning(?:en)? för (?:värdskap(?:et)?|att (?:bli|vara|stå) värd(?:stad)?) är att) (?P<text>[^.;]+)"),
        ("descriptions.condition@1", "förutsättning", r"(?:en )?förutsättning(?:en)? för (?:medlemskap(?:et)?|inträde|anslutning|att (?:bli medlem|gå med|delta))(?: i <net=ANYNET>)? är att (?P<text>[^.;]+)"),
        ("descriptions.to-be-admitted@1", "förutsättning", r"för att (?:antas|bli medlem|få bli medlem|beviljas medlemskap)(?: i <net=ANYNET>)? (?:ska|måste) en (?:kommun|stad|region) (?P<text>[^.;]+)"),
    )
)  # fmt: skip
_SPOKEN = (
    SectionKind.VIEWS,
    SectionKind.RESERVATION,
    SectionKind.STATEMENT,
    SectionKind.NOTE,
    SectionKind.MOTIONS,
)
_NO = re.compile(r"\b(?:inte|ej|aldrig)\b")


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Descriptions of networks in a paper; see the module's conventions."""
    for sentence in paper.sentences:
        if sentence.row or paper.section_of(sentence).kind in _SPOKEN:
            continue
        taken: list[tuple[int, int]] = []
        for (rule, aspect), match in _RULES.finditer(sentence.view):
            if any(match.start("text") < end and start < match.end("text") for start, end in taken):
                continue
            draft = _draft(paper, sentence, (rule, aspect, match), known)
            if draft is not None:
                taken.append(match.span("text"))
                yield draft


def _draft(
    paper: Paper, sentence: Sentence, read: tuple[str, str, re.Match[str]], known: Sequence[Draft]
) -> Draft | None:
    rule, aspect, match = read
    if _NO.search(match.group()[: match.start("text") - match.start()]):
        return None
    about = _about(sentence, match)
    target: Name | Draft | None = about.name if about is not None else None
    if "cue" in match.re.groupindex:
        target = _hosting(sentence, known) or target
    if target is None:
        return None
    start, end = sentence.places[match.start()], sentence.places[match.end()]
    span = expand(sentence, start, end, about.mention if about is not None and target is about.name else None)
    mentions = [about.mention if about is not None else None]
    implied = about is None or about.mention is None
    return Draft(
        ClaimType.DESCRIPTION,
        ((Property.ABOUT, target), (Property.ASPECT, Name(EntityType.KIND, aspect))),
        _modality(match, aspect),
        values=(("text", _text(sentence, match)),),
        evidence=(
            evidence(
                paper,
                sentence,
                span,
                rule,
                derivation_of(mentions, implied=implied),
                antecedents=[
                    *antecedents_of(mentions),
                    *([about.name] if about is not None and implied else []),
                ],
            ),
        ),
    )


def _about(sentence: Sentence, match: re.Match[str]) -> Subject | None:
    mentions: list[Mention] = []
    for group in ("net", "org"):
        if group in match.re.groupindex:
            mentions += group_mentions(sentence, match, group)
    subject = network_of(sentence, mentions)
    owner = match.group().find(" syfte") > 0 or " mål" in match.group()
    if (
        subject is not None
        and subject.mention is not None
        and (not is_definite(subject.mention) or (subject.mention.genitive and not owner))
    ):
        return None
    return subject


def _text(sentence: Sentence, match: re.Match[str]) -> str:
    """The printed phrase; "både till A och till B" without its repeated preposition."""
    words = sentence.text[sentence.places[match.start("text")] : sentence.places[match.end("text")]].strip(
        " ,"
    )
    both = re.fullmatch(r"både till (?P<a>.+?) och till (?P<b>.+)", words)
    if both is not None:
        return f"{both['a']} och {both['b']}"
    return re.sub(r"^(?:till|(?:en|ett)(?= [a-zåäö]*(?:portal|plattform|bank|plats|bas))) ", "", words)


def _modality(match: re.Match[str], aspect: str) -> Modality:
    if aspect == "förutsättning":
        return Modality.CONDITIONAL
    planned = "will" in match.re.groupindex and bool(match["will"])
    return Modality.PLANNED if planned else Modality.STATED


def _hosting(sentence: Sentence, known: Sequence[Draft]) -> Draft | None:
    """The hosting to come of the network that the passage is about."""
    network = sentence.topic.label if sentence.topic is not None else ""
    for draft in known:
        labels = [t.label for p, t in draft.participants if p is Property.NETWORK and isinstance(t, Name)]
        if (
            draft.type is ClaimType.HOSTING
            and labels == [network]
            and draft.modality not in (Modality.STATED, Modality.DENIED)
        ):
            return draft
    return None
