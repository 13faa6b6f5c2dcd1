"""Bodies and institutions: boards, committees and offices of councils, county boards, what a town runs."""

import re
from collections.abc import Iterator

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind
from stadsgraf.model import Name
from stadsgraf.patterns import Gated, gated
from stadsgraf.swedish.forenames import FORENAMES
from stadsgraf.swedish.words import FUNCTION_WORDS, nominative
from stadsgraf.vocabulary import EntityType

_BODY = gated(
    r"(?<![\w-])(?P<owner>(?:[A-ZÅÄÖa-zåäö-]+(?:styrelsens|nämndens|förvaltningens|fullmäktiges|kontorets))\s+)?"
    r"(?P<adjective>(?:[Tt]ekniska?|[Ss]ociala|[Kk]ommunala|[Gg]emensamma|[Aa]llmänna|[Rr]egionala)\s+)?"
    r"(?P<body>(?:[A-ZÅÄÖa-zåäö]+-(?:\s+och\s+|,\s+))*[A-ZÅÄÖa-zåäö-]*"
    r"(?:nämnden|styrelsen|[Ff]ullmäktige|förvaltningen|kontoret|utskottet|utskott|kansliet|beredningen|staben|kommittén|direktionen|presidiet"
    r"|delegationen|avdelningen|enheten|rådet|räddningstjänsten|socialtjänsten|förvaltning|nämnd))(?P<genitive>s)?(?![\wåäö-])"
)
_OWNED_OFFICE = gated(
    r"(?<![\w-])(?:[A-ZÅÄÖa-zåäö]+-\s+och\s+)?[A-ZÅÄÖa-zåäö-]{3,}(?:styrelsens|nämndens|fullmäktiges)\s+"
    r"[a-zåäö-]*(?:kontor|kansli|stab|presidium|beredning|sekretariat)(?P<genitive>s)?(?![\wåäö-])"
)
"""An office named by whose it is: "kommunstyrelsens kontor"."""
_BARE_BODY = frozenset(
    "nämnden styrelsen förvaltningen kontoret utskottet beredningen staben kommittén rådet kansliet direktionen presidiet "
    "enheten avdelningen nämnd förvaltning delegationen arbetsutskott".split()
)
_NOT_BODIES = re.compile(
    r"(?:borgar|kommunal|opposition|region|landsting|bistånd|om|sam|före|till|av|an)[a-zåäö]*rådet?$|länsstyrelsen$|socialstyrelsen$"
    r"|förberedningen$|europarådet$|ministerrådet$|ungdomsstyrelsen$|skogsstyrelsen$|^rådet$|bostyrelsen$|europakontoret$|^huvud(?:kontor|kansli)et$",
    re.IGNORECASE,
)
_DISTRICT_BOARD = gated(
    r"(?<![\w-])(?:[A-ZÅÄÖ][\wåäö-]+\s+){1,2}(?:stadsdelsnämnd|kommundelsnämnd|distriktsnämnd|stadsdelsförvaltning)(?P<genitive>s)?(?![\wåäö-])"
)
_OF_A_TOWN = gated(
    r"(?<![\w-])(?<!nämnden )(?<!styrelsen )(?<!utskottet )(?<!rådet )(?P<label>(?:[A-ZÅÄÖ][\wåäö-]+s|[A-ZÅÄÖ][\wåäö-]+(?=\s+(?:tekniska|medicinska|konstnärliga|musikaliska)\s))"
    r"\s+(?:(?:tekniska|medicinska|konstnärliga|musikaliska|botaniska|akademiska|naturhistoriska)\s+)?(?:konsthall|stadsmuseum|museum|stadsbibliotek|bibliotek|hamn|stadsteater|teater|konserthus"
    r"|universitet|högskola|flygplats|domkyrkoförsamling|trädgård|sjukhus|lasarett|symfoniorkester|tingsrätt|stift|gymnasium))(?P<genitive>s)?(?![\wåäö-])"
)
_COMPANY_OF_A_TOWN = gated(
    r"(?<![\w-])(?P<label>[A-ZÅÄÖ][\wåäö-]+ (?:[A-ZÅÄÖ][a-zåäö]+ (?:AB|KB|HB)"
    r"|(?i:(?:vänorts|hembygds|natur|kultur|företagar|idrotts|kyrko|ungdoms|pensionärs|(?:internationella|interreligiösa) )(?:förening|råd|allians)))"
    r"|Handelskammaren [A-ZÅÄÖ][a-zåäö]+)(?P<genitive>s)?(?![\wåäö-])"
)
"""A company or a society named after its town: "Falköpings Vänortsförening", "Falköping Scen AB"."""


_UNIVERSITY = gated(
    r"(?<![\w-])(?P<label>[A-ZÅÄÖ](?!olk)[a-zåäöé]{2,}(?:universitetet|högskolan))(?P<genitive>s)?(?![\wåäö-])"
)
"""A university named in one word."""
_VERBS = (
    "har|hade|tillstyrker|tillstyrkte|avstyrker|avstyrkte|beslutar|beslutade|föreslår|föreslog|begär|begärde|anser|ansåg|ser|ställer|yttrade|yttrar|behandlade|behandlar"
    "|godkänner|godkände|återremitterade|instämmer|delar|är|får|fick|ska|lämnar|lämnade|avger|avgav|överlämnar|uppdrar|påpekar|samt|ansvarar|svarar|saknar|avråder|välkomnar|ger|gav"
)
_BY_FIELD = gated(
    r"(?<![\w-])(?:[Nn]ämnd(?:en)? för|[Pp]rogramnämnd(?:en)?(?: för)?|[Uu]tskott(?:et)? för|(?<![a-zåäö] )(?:[Rr]ådet|[Kk]ommittén|[Dd]elegationen) för|[Bb]eredning(?:en)? för)"
    rf"(?: (?!(?:{_VERBS})\b)[a-zåäö-]+,?){{1,6}}(?<!,)(?=\s+(?:{_VERBS})\b|\s*[.;:()\n]|,|\s+[A-ZÅÄÖ]|\s*$)"
)
"""A board named by its field, which ends before a verb: "nämnden för X och Y har", "programnämnd X tillstyrker"."""


def institutions(text: str) -> Iterator[Mention]:
    """Boards of a district or a field and institutions of a town: the place in their name is no actor."""
    for match in _BY_FIELD.finditer(text):
        label = " ".join(match.group().split())
        name = Name(EntityType.BODY, label[0].lower() + label[1:])
        yield Mention(MentionKind.BODY, match.start(), match.end(), match.group(), name)
    for match in _DISTRICT_BOARD.finditer(text):
        words = match.group().split()
        while words[0].casefold() in FUNCTION_WORDS:
            words = words[1:]
        start = match.end() - len(match.group()) + match.group().index(words[0])
        label = " ".join(words).removesuffix("s") if match["genitive"] else " ".join(words)
        yield Mention(
            MentionKind.BODY,
            start,
            match.end(),
            text[start : match.end()],
            Name(EntityType.BODY, label),
            genitive=bool(match["genitive"]),
        )
    yield from _consulted(text)
    for pattern in (_UNIVERSITY, _OF_A_TOWN, _COMPANY_OF_A_TOWN):
        yield from _of_a_town(text, pattern)


_STANCE = (
    r"(?:(?:till|av)styrk(?:er|te)|(?:ställer|ställde) sig (?:bakom|positivt?|negativt?|tveksamt?|avvisande|kritiskt?)|förordar|välkomnar|motsätter sig|avråder|avvisar"
    r"|är (?:i huvudsak |mycket )?(?:positivt?|negativt?|kritiskt?|tveksamt?)|ser (?:med|gärna|positivt|inga|inget)|saknar (?:erinran|invändningar|synpunkter)"
    r"|säger (?:ja|nej)|stöd(?:j)?er|biträder|har (?:tillstyrkt|avstyrkt|(?:inget|ingenting) (?:att|emot)|ingen erinran|inga (?:invändningar|synpunkter|erinringar)|i (?:sitt |ett )?(?:yttrande|remissvar|svar))"
    r"|lämnar (?:förslaget|motionen|frågan|ärendet) utan)"
)
_CAPITAL = r"[A-ZÅÄÖ][\wåäöé-]+"
_CONSULTED = re.compile(
    rf"^(?:(?:Föreningen|Stiftelsen|Organisationen|Bolaget|Näringslivsgruppen|Intresseföreningen|Företaget) (?P<own>{_CAPITAL}(?: (?:&|[a-zåäö]+|{_CAPITAL})){{0,4}}?)"
    rf"|(?P<label>{_CAPITAL} & {_CAPITAL}|{_CAPITAL} i {_CAPITAL} (?:AB|HB)"
    rf"|(?:{_CAPITAL} kyrkan?|[A-ZÅÄÖ][a-zåäö]*(?:föreningen|förbundet|kåren|klubben|kammaren|församlingen)) i {_CAPITAL}"
    rf"|(?:Svenska|Sveriges|Nordiska|Nationella|Rädda|Röda|Unga) {_CAPITAL}(?: {_CAPITAL})?(?: i {_CAPITAL})?"
    rf"|(?:[A-ZÅÄÖ]{{2,6}}|Företagarna|Funktionsrätt|Fastighetsägarna|Destination|Visit)(?: i)? {_CAPITAL}))(?=(?:, [^,.;]{{3,60}},)? {_STANCE}\b)"
)
"""Who answers a referral by a name of its own that no register holds: "Röda Korset i Tierp välkomnar …"."""
_ANSWERS = gated(_STANCE)


def _consulted(text: str) -> Iterator[Mention]:
    """The organisation that a sentence begins with, where it takes a stand and its name is nobody's forename."""
    found = _CONSULTED.match(text) if _ANSWERS.search(text) is not None else None
    if found is None:
        return
    group = "own" if found["own"] else "label"
    label = found[group]
    if label.split()[0].casefold() in FORENAMES or _BODY.search(label) is not None:
        return
    name = Name(EntityType.ORGANIZATION, label)
    yield Mention(MentionKind.ORG, found.start(), found.end(), found.group(), name)


def _of_a_town(text: str, pattern: Gated) -> Iterator[Mention]:
    for match in pattern.finditer(text):
        name = Name(EntityType.ORGANIZATION, " ".join(match["label"].split()))
        yield Mention(
            MentionKind.ORG, match.start(), match.end(), match.group(), name, genitive=bool(match["genitive"])
        )


_COUNTY_BOARD = gated(
    r"(?<![\w-])[Ll]änsstyrelsen(?P<place>(?: i)? (?:[A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖ][a-zåäö]+)?s län|[A-ZÅÄÖ][a-zåäö]+?))?(?P<county>(?<!s) län)?(?P<genitive>s)?(?![\wåäö-])"
)


def county_boards(text: str) -> Iterator[Mention]:
    """A county board is an authority of the state, whatever town stands in its name."""
    for match in _COUNTY_BOARD.finditer(text):
        label = "Länsstyrelsen" + (match["place"] or "")
        yield Mention(
            MentionKind.ORG,
            match.start(),
            match.end(),
            match.group(),
            Name(EntityType.ORGANIZATION, label),
            genitive=bool(match["genitive"]),
        )


def bodies(text: str) -> Iterator[Mention]:
    """Boards, committees and offices of a municipality that are named, not only referred to."""
    if text.isupper() and len(text.lower()) == len(text) and not text.capitalize().isupper():
        # A heading in capitals names them as one in small letters does.
        for mention in bodies(text.capitalize()):
            yield msgspec.structs.replace(mention, words=text[mention.start : mention.end])
        return
    owned = tuple(_owned_offices(text))
    yield from owned
    for match in _BODY.finditer(text):
        core = match["body"]
        start = match.start("adjective") if match["adjective"] else match.start("body")
        owner = match["owner"]
        if core.casefold() in _BARE_BODY and not match["adjective"] and not owner:
            continue
        if (
            core.casefold().endswith("utskott")
            and not owner
            and not core.casefold().endswith("arbetsutskott")
        ):
            continue
        if (owner and core.casefold().endswith(("utskott", "arbetsutskottet", "arbetsutskotts"))) or (
            owner and core.casefold() == "förvaltning"
        ):
            start = match.start("owner")
        if _NOT_BODIES.search(core):
            continue
        start, words = _with_district(text, start, match.end("body"), core)
        label = body_label(words)
        if label is None or any(start < other.end and other.start < match.end() for other in owned):
            continue
        yield Mention(
            MentionKind.BODY,
            start,
            match.end(),
            text[start : match.end()],
            Name(EntityType.BODY, label),
            genitive=bool(match["genitive"]),
        )


def _owned_offices(text: str) -> Iterator[Mention]:
    for match in _OWNED_OFFICE.finditer(text):
        words = " ".join(match.group().split())
        label = words.removesuffix("s") if match["genitive"] else words
        name = Name(EntityType.BODY, label[0].lower() + label[1:])
        yield Mention(
            MentionKind.BODY,
            match.start(),
            match.end(),
            match.group(),
            name,
            genitive=bool(match["genitive"]),
        )


def _with_district(text: str, start: int, end: int, core: str) -> tuple[int, str]:
    """A board in the indefinite is named after a district: `Bromma stadsdelsnämnd`."""
    if core.casefold().endswith(("nämnd", "förvaltning")) and not core.casefold().endswith(
        ("nämnden", "förvaltningen")
    ):
        before = re.search(r"(?:[A-ZÅÄÖ][\wåäö-]+\s+){1,2}$", text[:start])
        if before is not None:
            start = before.start()
    return start, text[start:end]


_OWNER = re.compile(r"^(?:[A-ZÅÄÖ][\wåäö-]+ ){1,2}(?:kommun|stad), (?=\S)")
"""The town in a letterhead, before a comma."""


_SECOND_FIELD = re.compile(r"(?<= och )[A-ZÅÄÖ](?=[a-zåäö]+nämnden$)")
"""The second field of a board, which some set with a capital of its own."""


def body_label(words: str) -> str | None:
    """The name of a body in the nominative, lower case but for proper names; None if it is none."""
    text = _SECOND_FIELD.sub(lambda match: match.group().lower(), _OWNER.sub("", " ".join(words.split())))
    if text.casefold() in _BARE_BODY:
        return None
    parts = text.split(" ")
    if len(parts) > 1 and parts[-1].endswith("nämnd") and parts[0][0].isupper():
        return text
    if parts[-1].casefold().endswith("nämnd") and len(parts) == 1:
        return None
    return nominative(text[0].lower() + text[1:]) if text[1:2].islower() else text.casefold()
