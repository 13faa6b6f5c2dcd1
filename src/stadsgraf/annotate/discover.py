"""Names that a paper itself introduces: networks, organisations and their short forms.

A name becomes known by the words around it ("nätverket X", "medlem i X", "X (ABC)", "X är ett
samarbete"), never by a list.  Everything found here is then recognised throughout the paper.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from stadsgraf.annotate.acronyms import acronyms_in
from stadsgraf.annotate.headed_networks import headed_networks
from stadsgraf.annotate.lexicon import Entry, Lexicon, entry, is_association, is_cut_short, is_town, lookup
from stadsgraf.annotate.network_cues import ADHERING, CUES, DEFINITE, INDEFINITE, JOINING, NAME, NETWORK_NAME
from stadsgraf.annotate.paper import NAMED, MentionKind
from stadsgraf.annotate.phrased import (
    Phrase,
    gone_on,
    is_cut,
    is_formed,
    is_network,
    phrase_at,
    quoted,
    spelled,
)
from stadsgraf.annotate.short_forms import short_forms
from stadsgraf.annotate.taken_part_in import is_only_taken_part_in, told_of_associations
from stadsgraf.annotate.told_networks import CALLS, HAPPENINGS, told_networks
from stadsgraf.annotate.unions import unions
from stadsgraf.memo import Memo
from stadsgraf.model import Name
from stadsgraf.patterns import gated
from stadsgraf.swedish.owning import owns_next
from stadsgraf.swedish.words import FUNCTION_WORDS, NO_NETWORKS
from stadsgraf.vocabulary import EntityType


def discover(texts: Iterable[str], known: Lexicon) -> tuple[Entry, ...]:
    """Entries for the networks and organisations that a paper introduces.

    Args:
        texts: the flat blocks of the paper, in order.
        known: names of the registers, which win over what is found here.
    """
    blocks = list(texts)
    kinds: dict[str, MentionKind] = {}
    acronyms = dict(acronyms_in(blocks, re.compile(NAME), _trimmed))
    regions = tuple(unions(blocks))
    told = told_of_associations(blocks)
    for phrase, kind in _phrased(blocks, known, told):
        kinds.setdefault(phrase.label, kind)
        if phrase.letters:
            acronyms[phrase.label] = (phrase.letters,)
    letters = frozenset(form for forms in acronyms.values() for form in forms if lookup(form, known) is None)
    for label, kind in _cued(blocks, known, told, letters):
        kinds.setdefault(label, kind)
    for label in told_networks(blocks, lambda name: is_town(name, known), lambda name: _is_new(name, known)):
        if _trimmed(label) == label:
            kinds.setdefault(label, MentionKind.NETWORK)
    for label in headed_networks(blocks, lambda name: _is_new(name, known)):
        kinds.setdefault(label, MentionKind.NETWORK)
    for label, forms in acronyms.items():
        told_short = any(kinds.get(form) is MentionKind.NETWORK for form in forms)
        is_one = told_short or NETWORK_NAME.search(label) is not None
        kinds.setdefault(label, MentionKind.NETWORK if is_one else MentionKind.ORG)
    shorter = {form for forms in acronyms.values() for form in forms} - acronyms.keys()
    parts = {name for name in kinds if any(region.endswith(f" {name}") for region in regions)}
    for label in (shorter | parts) & kinds.keys():
        del kinds[label]
    found = [
        _with_known(label, kind, known) for label, kind in _without_parts(kinds, "\n".join(blocks)).items()
    ]
    short = {label: tuple(short_forms(label, blocks)) for label, _, _ in found}
    shortened = {form for label, forms in short.items() for form in forms if form != label}
    entries = [entry(label, MentionKind.MUNICIPALITY, Name(EntityType.REGION, label)) for label in regions]
    for label, kind, name in found:
        if label in shortened:
            continue
        forms = (label, *acronyms.get(label, ()), *short[label])
        whole = gone_on(label, blocks) if name.label == label and kind is MentionKind.NETWORK else label
        if whole != label:
            name, forms = Name(name.kind, whole), (whole, *forms)
        entries.extend(entry(form, kind, name) for form in forms)
    return tuple(entries)


def _with_known(label: str, kind: MentionKind, known: Lexicon) -> tuple[str, MentionKind, Name]:
    """The label with what the registers know of it: a network, or a region with its letters, keeps their name."""
    item = lookup(label, known)
    council = kind is not MentionKind.NETWORK and item is not None and item.kind is MentionKind.MUNICIPALITY
    if item is not None and (item.kind in NAMED or council):
        return label, item.kind, item.name
    entity = EntityType.NETWORK if kind is MentionKind.NETWORK else EntityType.ORGANIZATION
    return label, kind, Name(entity, label)


_FOUNDED = gated(
    rf"(?P<name>{NAME})(?:\s*\([A-ZÅÄÖ0-9]{{2,8}}\)|,\s+[^.,]{{1,60}},)?\s+(?:bildades|grundades|startades|startade|stiftades|lanserades|etablerades|inrättades|kom\s+till|såg\s+dagens"
    r"|samlar|omfattar|består\s+av|har\s+(?:i\s+dag\s+)?(?:drygt\s+|cirka\s+|över\s+)?\d+\s+medlem)\b"
)
"""What is said of networks: a name that tells by its words to be one's is a network's here."""


def _cued(
    blocks: list[str], known: Lexicon, told: str, letters: frozenset[str]
) -> Iterator[tuple[str, MentionKind]]:
    """Names with a cue; of those of three letters, only what the paper spells out as well."""
    for text in blocks:
        for match in _FOUNDED.finditer(text):
            label = _trimmed(match["name"])
            if NETWORK_NAME.search(label) and _is_new(label, known):
                yield label, MentionKind.NETWORK
        for label in (*_named_in_english(text, known), *_named_in_swedish(text, known)):
            yield label, MentionKind.NETWORK
        for pattern, kind, defines in CUES:
            for match in pattern.finditer(text):
                if (
                    _owns(match, text, known)
                    or _OF_PLACES.search(text, 0, match.start("name"))
                    or text[match.end("name") :].startswith("- ")
                ):
                    continue
                label = _without_year(_trimmed(match["name"]), blocks, known) + _noun(match, text)
                happens = " " not in label and _HAPPENS.search(label) is not None
                cut = happens or is_cut(text, match.start("name"), label)
                cue = text[match.start() : match.start("name")] + text[match.end("name") : match.end()]
                weak = kind is MentionKind.NETWORK and _is_weak(cue, label, known, told)
                new = label in letters or _is_new(label, known) or (defines and _is_short(label, known))
                if label and new and not cut and not weak:
                    yield label, kind


def _is_weak(cue: str, label: str, known: Lexicon, told: str) -> bool:
    """Whether nothing but what one does with other things too tells that a name is an association's."""
    if not label or is_association(label, known):
        return False
    return is_only_taken_part_in(cue, label, told, lambda name: is_town(name, known))


_OF_PLACES = gated(
    r"(?<![\wåäö])[a-zåäö]*(?:landsting|län|regioner|kommuner|städer|orter|länsstyrelser|museer|bibliotek|universitet|högskolor|företag|sjukhus|hamnar|skolor|teatrar|organisationer|föreningar|nämnder|förvaltningar|medlemmar)(?:na|en|et)?\s+(?:i|från|på|vid|till|ur)\s+$"
)
"""Before the place of several bodies, which is no network: "ingår landstingen i A och B"."""
_HAPPENS = re.compile(rf"(?:{HAPPENINGS})s?$")
_BEGINS = r"(?=[A-ZÅÄÖÉ][a-zåäöé]+\s+[a-zåäö&])"
_NEXT_CUES = (
    rf"(?i:{DEFINITE}|samarbetsorganet|nätverksorganisationen)"
    rf"|(?i:{JOINING})\s+(?:(?!av\b)[a-zåäö\d.]+\s+){{0,5}}?(?:i|till|ur|från)(?:\s+(?:det|den)(?:\s+[a-zåäö]+){{1,3}})?"
    rf"|(?i:{ADHERING})\s+(?:till|i)|(?:har\s+)?lämna(?:r|de|t)|[Uu]tanför|(?:[Mm]ed|[Mm]edlem|[Ii]ngår|[Dd]eltar)\s+i"
)
_NAMED_NEXT = re.compile(rf"\b(?:{_NEXT_CUES}|^[Ii])\s+{_BEGINS}")
"""What tells that a name begins next, which goes on in small letters."""
_HAS_CUE = gated(rf"\b(?:{_NEXT_CUES.replace('(?i:', '(?:')})\s", re.IGNORECASE)
"""As quick to look for as it is quick to see that there is none: in small letters, behind a gate."""
_HAS_BEGINNING = re.compile(rf"\s{_BEGINS}")
_TOLD_NETWORK = gated(
    rf"(?:^|(?<=[.!?] ))(?P<name>[A-ZÅÄÖ][a-zåäö]+(?: [\wåäöÅÄÖ-]+){{1,6}}?),? (?:är|var)?,? ?(?:ett|en) (?:[a-zåäö-]+ ){{0,3}}?{INDEFINITE}\b"
)
_IS_NETWORK_NOUN = re.compile(rf",? (?:är|var)?,? ?(?:ett|en) (?:[a-zåäö-]+ ){{0,3}}?{INDEFINITE}\b")
_CUE_ENDS = re.compile(
    rf"(?i:{DEFINITE}|(?:{JOINING})\s+(?:(?!av\b)[a-zåäö\d.]+\s+){{0,5}}?(?:i|till|ur|från)(?:\s+{DEFINITE})?|(?:{ADHERING})\s+(?:till|i))\s+$"
)
_NOT_THEIRS = ("Länets", "Regionens", "Kommunens", "Stadens", "Våra", "Dessa", "Flera", "Många", "Alla", "Andra", "Övriga",
    "Båda", "Små", "Stora", "Större", "Mindre", "Deltagande", "Anslutna", "Berörda", "Landets", "Några", "Samtliga")  # fmt: skip


def _phrased(blocks: list[str], known: Lexicon, told: str) -> Iterator[tuple[Phrase, MentionKind]]:
    """Names that go on in small letters, where the words around them tell of a network."""
    whole = "\n".join(blocks)
    for text in blocks:
        for match in _named_next(text):
            phrase = phrase_at(text, match.end(), whole)
            if _OF_PLACES.search(text, 0, match.end()) is not None:
                continue
            sure = phrase is not None and (phrase.letters or not _begins_known(phrase.label, known))
            if phrase is None or not sure or _is_weak(match.group(), phrase.label, known, told):
                continue
            if _is_new(phrase.label, known):
                yield phrase, MentionKind.NETWORK
        for label, around in quoted(text):
            before, _, after = around.partition("\0")
            ends = _CUE_ENDS.search(before)
            joined = ends is not None and not _is_weak(ends.group(), label, known, told)
            if (joined or _IS_NETWORK_NOUN.match(after)) and _is_new(label, known):
                yield Phrase(label), MentionKind.NETWORK
        for phrase in spelled(text):
            if is_network(phrase.label) and _is_new(phrase.label, known):
                yield phrase, MentionKind.NETWORK
        for match in _TOLD_NETWORK.finditer(text):
            label = match["name"]
            one = label.split()[0] not in _NOT_THEIRS and is_network(label) and is_formed(label.split())
            if one and _is_new(label, known):
                yield Phrase(label), MentionKind.NETWORK


def _named_next(text: str) -> Iterable[re.Match[str]]:
    """Matches of `_NAMED_NEXT`, which is slow, in a text that has both a cue and what it would be a cue for."""
    begins = _HAS_BEGINNING.search(text) is not None
    if not begins or not (text.startswith(("I", "i")) or _HAS_CUE.is_in(text)):
        return ()
    return _NAMED_NEXT.finditer(text)


def _begins_known(label: str, known: Lexicon) -> bool:
    """Whether a name begins with one that the registers know: "X för större städer" is X."""
    words = label.split()
    return any(lookup(" ".join(words[:count]), known) is not None for count in range(1, len(words)))


_ORGANISATION = re.compile(
    r" (?P<noun>[a-zåäö]*(?:krets|ring|råd|förbund|nätverk|allians|samverkan|förening|forum|union|klubb|sällskap|koalition|partnerskap|pakt))(?![\wåäö])"
)
"""What is named after the genitive before it: "Xbygdens kulturkrets"."""
_NOUN_BEHIND = re.compile(
    r" (?!(?:höll|tog|blev|gick|stod|fick|kom|lät|drog|gav|skrev|låg|satt|vann|föll|bad|bjöd)\b)(?P<word>[a-zåäö]{3,}(?<![rs])(?<!de)(?<!te))(?![\wåäö])"
)
"""A word that looks like no verb: with a name of one word in -s before it, what the name owns."""
_OWNED = re.compile(
    r" (?:län|kommun|stads?|landsting|skärgård|universitet|högskola|stift|domkapitel|program|projekt|arbete|verksamhet|plan|budget|strategi"
    r"|[a-zåäö]*(?:nämnd|styrelse|grupp|råd|utskott|förvaltning|möte|konferens|fullmäktige))(?:en|et|s)?\b"
)


def _owns(match: re.Match[str], text: str, known: Lexicon) -> bool:
    """Whether the name only owns or tells of what is meant: "ingår i Xlands län" names no network."""
    name, end = match["name"], match.end("name")
    if is_association(name, known) and owns_next(text, end):
        return True
    noun = _NOUN_BEHIND.match(text, end) if name.endswith("s") and " " not in name else None
    alone = noun is not None and _ORGANISATION.match(text, end) is None and not _is_common(noun["word"])
    return alone or _OWNED.match(text, end) is not None


def _noun(match: re.Match[str], text: str) -> str:
    """The noun of an organisation that a genitive names."""
    noun = _ORGANISATION.match(text, match.end("name")) if match["name"].endswith("s") else None
    return f" {noun['noun']}" if noun is not None else ""


_ENGLISH_NAME = re.compile(
    r"\b(?:Network|Alliance|Coalition|Cities|Towns|Municipalities|Mayors|Regions|Covenant|Federation|League)\b"
)
_HAPPENING = re.compile(
    r"\b(?:Conference|Congress|Summit|Award|Prize|Day|Days|Week|Year|Project|Programme|Program|Fund|Report|Index|Agreement|Charter|Declaration|Meeting|Assembly|Workshop|Forum|Lab)\b"
)


_SWEDISH_NAME = re.compile(
    r"[A-ZÅÄÖ]?[\wåäö]*(?:forum|nätverk(?:et)?|ring(?:en)?|krets(?:en)?|allians(?:en)?|samverkan|kommuner(?:na)?|städer(?:na)?|koalition(?:en)?)$"
)
_OWNER = re.compile(r"^[A-ZÅÄÖ][\wåäö-]*(?:s|ska|liga)$")


_TWO_OWNERS = gated(
    r"(?<![\w-])[A-ZÅÄÖ][a-zåäö]+(?:ernas|arnas|ornas|enas|s) och [A-ZÅÄÖ][a-zåäö]+(?:ernas|arnas|ornas|enas|s) (?:Forum|Nätverk|Ring|Råd|Allians|Förbund|Samverkan|Union|Krets)(?![\wåäö])"
)
"""Names after two owners: "Xernas och Yernas Forum"."""


def _named_in_swedish(text: str, known: Lexicon) -> Iterator[str]:
    """Names of two or three words that are a network's by the last, after whose it is: "Xbygdens Hamnforum"."""
    for match in _TWO_OWNERS.finditer(text):
        yield from (form for form in (match.group(),) if _is_new(form, known))
    for label in _NAMES[text]:
        words = label.removesuffix("s").split()
        owned = 1 < len(words) < 4 and _OWNER.match(words[0]) is not None
        if owned and _SWEDISH_NAME.search(words[-1]) and words[-1][0].isupper():
            yield from (form for form in (" ".join(words),) if _is_new(form, known))


_NAME = re.compile(NAME)
_NAMES: Memo[str, tuple[str, ...]] = Memo(
    lambda text: tuple(_trimmed(match.group()) for match in _NAME.finditer(text)), 1 << 9
)
"""The names of a block without the words before them; looked for in English and in Swedish."""
_YEAR_BEHIND = re.compile(r"\s+(?:18|19|20)\d\d$")


def _named_in_english(text: str, known: Lexicon) -> Iterator[str]:
    """Names of several words that are a network's by their English words, and no event's or project's."""
    for name in _NAMES[text]:
        label = _YEAR_BEHIND.sub("", name)
        several = len(label.split()) > 1 and label.isascii()
        if several and _ENGLISH_NAME.search(label) and not _HAPPENING.search(label) and _is_new(label, known):
            yield label


def _without_year(label: str, blocks: list[str], known: Lexicon) -> str:
    """A name without the year of what is told ("lämnade X 2017"); a year that belongs to it comes back with it."""
    bare = _YEAR_BEHIND.sub("", label)
    if bare == label or lookup(label, known) is not None:
        return label
    again = sum(text.count(label) for text in blocks) > 1
    return label if again and lookup(bare, known) is None else bare


def _trimmed(name: str) -> str:
    """A name without the words of the sentence that stood before it, or of a heading that it ran into."""
    words = name.split()
    while words and (_is_common(words[0]) or (len(words) > 1 and _CALLS.fullmatch(words[0]))):
        words = words[1:]
    common = (
        n
        for n, word in enumerate(words)
        if n and word[0].isupper() and (_is_common(word) or _DIARY.fullmatch(word) is not None)
    )
    end = next(common, len(words))
    if end % 2 == 0 and words[: end // 2] == words[end // 2 : end]:
        end //= 2
    return " ".join(words[:end]).rstrip(".,;:")


_CALLS = re.compile(CALLS)
_DIARY = re.compile(r"K[sf]|KS|KF|KSAU|Ksau|AU|Au|Dnr|DNR|RS|RF|LS|LF|Diarienr|Diarienummer|Dpl")
"""Letters of a body, which head a diary number and not a name: a column beside a title ran into it."""


def _is_common(word: str) -> bool:
    return word.casefold() in FUNCTION_WORDS and not word.isupper()


_COMMON_NOUN = re.compile(
    r"(?:nätverk|samarbet|förbund|forum|partnerskap|initiativ|råd|avtal|konvent|sällskap|kollegi|utbyt|gill)ets?|(?:klubb|klust)rets?|samrådets?"
    r"|(?:ring|(?:medlems)?krets|allians|union|förening|koalition|kampanj|organisation|sammanslutning|pakt|grupp|klubb|länk|federation|plattform|satsning)ens?"
    r"|(?:rörelse|kedja|liga|stiftelse)ns?",
    re.IGNORECASE,
)
"""What a paper calls a network that it has named; alone it names nothing."""


_SHORT = re.compile(r"[A-ZÅÄÖ]\d{1,2}|[A-ZÅÄÖ]{2,3}")


def _is_short(label: str, known: Lexicon) -> bool:
    """Whether a name is two or three letters, or one and a number, that no register knows: "B7", "UBC"."""
    return _SHORT.fullmatch(label) is not None and lookup(label, known) is None


def _is_new(label: str, known: Lexicon) -> bool:
    owner, _, noun = label.rpartition(" ")
    if _COMMON_NOUN.fullmatch(label) or label.casefold() in NO_NETWORKS:
        return False
    if noun[:1].islower() and owner.endswith(_AMBIGUOUS) and is_association(owner, known):
        return False
    item = lookup(label, known) or lookup(label.removesuffix("s"), known)
    if item is None:
        return len(label) > 3 and not is_cut_short(label, known)
    return item.kind in NAMED


def _without_parts(kinds: dict[str, MentionKind], text: str) -> dict[str, MentionKind]:
    """The names, a genitive dropped where the paper has its nominative too, or a heading that ran on is."""
    kinds = {
        label: kind
        for label, kind in kinds.items()
        if not any(label.startswith(name + " ") and _alone_oftener(name, label, text) for name in kinds)
        and not _is_of_another(label, kinds, text)
    }
    return {
        label: kind
        for label, kind in kinds.items()
        if not (label.endswith("s") and re.search(rf"(?<![\w-]){re.escape(label[:-1])}(?![\w-])", text))
    }


_AMBIGUOUS = ("s", "x", "z")
"""Ends of names whose genitive looks like their nominative."""


def _is_of_another(label: str, kinds: Mapping[str, MentionKind], text: str) -> bool:
    """Whether a name is what another network of the paper owns: "Storstäders forum", where "Storstäder" is one."""
    owner, _, noun = label.rpartition(" ")
    if not noun[:1].islower() or not owner.endswith(_AMBIGUOUS) or not {owner, owner[:-1]} & kinds.keys():
        return False
    places = re.finditer(rf"(?<![\w-]){re.escape(owner)}(?![\w-])", text)
    return any(not owns_next(text, match.end()) for match in places)


def _alone_oftener(name: str, longer: str, text: str) -> bool:
    """Whether a name is oftener alone than at the beginning of a longer one: that only ran on into a heading."""
    return text.count(longer) == 1 and len(re.findall(rf"{re.escape(name)}(?![\w-])", text)) > 2
