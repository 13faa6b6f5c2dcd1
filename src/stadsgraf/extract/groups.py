"""Who sits in a group, council or board, in sentences and in lists below one.

"Styrgruppen består av A (M), ordförande, B (S) och C, ekonomichef."  "A (S) är ordförande och B (M) vice
ordförande."  The group is the one that the clause names, else the one that its section is about: its
heading, or the last sentence that named one.  Whoever is listed without a role in the group is a ledamot.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, with_view
from stadsgraf.extract.group_frames import COMPOSED, FRAMES, GROUP_ROLES, Frame
from stadsgraf.extract.group_times import period_of
from stadsgraf.extract.holdings import in_list_of_names, role_draft
from stadsgraf.extract.rule import Match, evidence
from stadsgraf.model import Draft, Name, Period
from stadsgraf.patterns import Sieve, gated
from stadsgraf.swedish.groups import groups_in
from stadsgraf.swedish.headings import SectionKind
from stadsgraf.swedish.person_names import PERSON_NAME
from stadsgraf.vocabulary import ClaimType, Derivation, EntityType, Property

_HIDDEN = frozenset({MentionKind.NETREF, MentionKind.NUMBER, MentionKind.SELF})
"""Mentions that the frames read as words."""
_UNSURE = re.compile(
    r"^(?:Om|Skulle|Ifall|Därest|När)\b|\?\s*$|\b(?:föresl\w+|yrka\w*|hemställ\w*|motion\w*|bör|borde|önskar|vill|förslag\w*|nominera\w*|krävs?|förutsätt\w+|villkor\w*|om)\b",
    re.IGNORECASE,
)
_ASKING = (SectionKind.PROPOSAL, SectionKind.MOTIONS)
_FARTHEST = 8
"""Sentences over which a group stays what is spoken of."""


class _Held(msgspec.Struct, frozen=True):
    """A role as a frame tells it."""

    who: Name
    role: str
    where: Name | None
    span: tuple[int, int]
    period: Period
    former: bool
    implied: bool


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Roles in groups and boards, sentence by sentence; see the module's conventions."""
    del known
    group: Name | None = None
    since = 0
    for sentence in paper.sentences:
        if in_list_of_names(paper, sentence):
            continue
        named = [(start, end, label) for start, end, label in groups_in(sentence.text) if label]
        if _is_heading(paper, sentence):
            group = _as_group(named[0][2]) if named and named[0][0] == 0 else None
            since = sentence.index
            continue
        if sentence.index - since > _FARTHEST:
            group = None
        own = _as_group(named[-1][2]) if named else None
        seen = _seen(sentence)
        if seen is not None and not _is_asked(paper, sentence):
            yield from _read(paper, seen, own or group)
        if own is not None:
            group, since = own, sentence.index
        elif _turns_away(sentence):
            group = None


def _as_group(label: str) -> Name:
    return Name(EntityType.BODY, label)


def _is_heading(paper: Paper, sentence: Sentence) -> bool:
    """Whether a sentence is a short line of its own without a stop."""
    text = sentence.text.rstrip()
    return (
        sentence.first
        and len(text) <= 70
        and not text.endswith((".", ":", ",", ";", "?", "!"))
        and not sentence.item
        and len(paper.blocks[sentence.block].lines) == 1
        and not any(m.kind is MentionKind.PERSON for m in sentence.mentions)
    )


def _turns_away(sentence: Sentence) -> bool:
    """Whether a sentence begins with a board or a network, which is what is spoken of from there on."""
    first = sentence.mentions[0] if sentence.mentions else None
    return first is not None and first.start == 0 and first.kind in (MentionKind.BODY, MentionKind.NETWORK)


def _is_asked(paper: Paper, sentence: Sentence) -> bool:
    return paper.section_of(sentence).kind in _ASKING or sentence.text.rstrip().endswith("?")


_NAMED = re.compile(PERSON_NAME)
_ROLE_WORDS = gated(r"\b(?:adjungera[dt]|sammankallande|styrelseledamot|projektledare)\b", re.IGNORECASE)


def _seen(sentence: Sentence) -> Sentence | None:
    """A sentence as the frames read it; None for one without a person and a word of theirs."""
    if (
        not any(m.kind in (MentionKind.PERSON, MentionKind.NAME) for m in sentence.mentions)
        and ":" not in sentence.text
        and " av" not in sentence.text
        and "ingår" not in sentence.text
    ):
        return None
    mentions = [_as_person(sentence, m) for m in sentence.mentions if m.kind not in _HIDDEN]
    for found in _ROLE_WORDS.finditer(sentence.text):
        if not any(m.start < found.end() and found.start() < m.end for m in mentions):
            label = found.group().casefold()
            mentions.append(
                Mention(
                    MentionKind.ROLE,
                    found.start(),
                    found.end(),
                    found.group(),
                    Name(EntityType.ROLE, "adjungerad" if label.startswith("adjungera") else label),
                )
            )
    return with_view(sentence, tuple(sorted(mentions, key=lambda m: m.start)))


def _as_person(sentence: Sentence, mention: Mention) -> Mention:
    """An unknown name of two words behind "är", which can only be somebody's."""
    if mention.kind is not MentionKind.NAME or _NAMED.fullmatch(mention.words) is None:
        return mention
    if not sentence.text[: mention.start].endswith((" är ", " av ", " är sedan ")):
        return mention
    name = Name(EntityType.PERSON, mention.words)
    return msgspec.structs.replace(mention, kind=MentionKind.PERSON, name=name)


def _read(paper: Paper, sentence: Sentence, group: Name | None) -> Iterator[Draft]:
    taken: set[Name] = set()
    for match, listed in _compositions(paper, sentence):
        where = _composed(match, group)
        if where is None:
            continue
        for draft in _listed(paper, match, listed, where):
            taken.update(t for p, t in draft.participants if p is Property.MEMBER and isinstance(t, Name))
            yield draft
    for frame, found in _FRAMES.finditer(sentence.view):
        match = Match(sentence, found, frame.rule)
        if _UNSURE.search(sentence.text[: match.span[0]]):
            continue
        for held in _held(paper, match, frame, group):
            if held.who not in taken or held.former:
                yield _draft(paper, match, held)


_FRAMES = Sieve((frame, compiled(frame.pattern)) for frame in FRAMES)


def _compositions(paper: Paper, sentence: Sentence) -> Iterator[tuple[Match, list[Sentence]]]:
    """Beginnings of lists of members with the sentences that hold the list: this one, or the items below it."""
    for rule, pattern in COMPOSED:
        found = compiled(pattern).search(sentence.view)
        if found is None or _UNSURE.search(sentence.text[: sentence.places[found.start()]]):
            continue
        match = Match(sentence, found, rule)
        rest = sentence.text[match.span[1] :].strip(" :")
        if rest:
            yield match, [sentence]
        else:
            yield match, _items(paper, sentence)
        return


def _items(paper: Paper, sentence: Sentence) -> list[Sentence]:
    """The lines below a sentence that each begin with a person, or a title and a person."""
    items: list[Sentence] = []
    for below in paper.sentences[sentence.index + 1 : sentence.index + 25]:
        seen = _seen(below)
        if seen is None or _ITEM.match(seen.view) is None or below.section != sentence.section:
            break
        if _ACTS.match(seen.view) is not None:
            break
        items.append(seen)
    return items


_TITLES = r"(?:(?:<ROLE>|<BODY>|<BODYREF>|<HOME>|<ORG>|<MUNICIPALITY>|[a-zåäö]+s|dels|bland andra|bl\.a\.|följande|personer|ledamöter|samt|och|[,:–•*-])\s*){0,6}"
_ITEM = compiled(rf"\s*(?:\d+[.)]\s*|[-–•*]\s*)?{_TITLES}<PERSON>")
_ACTS = compiled(
    rf"{_TITLES}<PERSON>(?: <PARTY>)? (?!(?:från|för|i|på|vid|hos|som|samt|och|med|av|till|under|sedan|vice|tf|bitr|ej|född)\b)[a-zåäö]{{2,}} [^,]"
)
"""Prose below a list: somebody of whom a verb tells something."""
_FIRST = compiled(rf"[\s:]*{_TITLES}<PERSON>")
_BETWEEN = compiled(
    r"\s*(?:<PARTY>)?(?:,? (?:som )?(?:(?:<BODY>|<BODYREF>|<ORG>|<HOME>|[a-zåäö]+s) )?<ROLE>(?: (?:i|för|på|vid|hos|av) [^,;.]{2,60})?|,? [a-zåäö-]{4,30}(?: (?:på|vid|i|för|från|hos) [^,;.]{2,50})?)?[\s,;]*(?:och|samt)?\s*"
    + _TITLES
)


def _listed(paper: Paper, match: Match, sentences: Sequence[Sentence], where: Name) -> Iterator[Draft]:
    past = match.found.groupdict().get("past") is not None
    for sentence in sentences:
        begin = match.found.end() if sentence is match.sentence else 0
        if _FIRST.match(sentence.view, begin) is None and sentence is match.sentence:
            return
        start = sentence.places[begin]
        people = [
            m
            for m in sentence.mentions
            if m.kind is MentionKind.PERSON and m.start >= start and m.name is not None
        ]
        for place, person in enumerate(people):
            follows = people[place + 1].start if place + 1 < len(people) else len(sentence.text)
            role, end = (
                _role_behind(sentence, person, follows)
                or _role_before(sentence, person, start)
                or ("ledamot", person.end)
            )
            piece = evidence(
                paper, sentence, (person.start, max(end, person.end)), match.rule,
                Derivation.INFERRED if role == "ledamot" else Derivation.ANAPHORA,
                attested=not past, antecedents=[where],
            )  # fmt: skip
            assert person.name is not None
            yield role_draft(person.name, role, where, (piece,), former=past)
            if place + 1 < len(people) and not _goes_on(sentence, person, people[place + 1]):
                break


def _goes_on(sentence: Sentence, person: Mention, following: Mention) -> bool:
    """Whether nothing but titles, parties and separators stands between two people of a list."""
    first = sentence.places.index(person.start) + 1
    last = sentence.places.index(following.start)
    between = sentence.view[first:last]
    return _BETWEEN.fullmatch(between) is not None


def _role_behind(sentence: Sentence, person: Mention, follows: int) -> tuple[str, int] | None:
    """The role in the group right behind a name: "N N (M), ordförande"."""
    for mention in sentence.mentions:
        if (
            mention.kind is MentionKind.ROLE
            and person.end <= mention.start < follows
            and mention.name is not None
        ):
            between = sentence.text[person.end : mention.start]
            if re.fullmatch(r"\s*(?:\([^)]*\))?\s*(?:,|–|som|\()?\s*(?:som )?(?:tillika )?", between) is None:
                return None
            elsewhere = re.match(r"\s+(?:i|för|vid|av|på|hos)\s", sentence.text[mention.end :])
            label = mention.name.label
            return (label, mention.end) if label in GROUP_ROLES and elsewhere is None else None
    return None


def _role_before(sentence: Sentence, person: Mention, start: int) -> tuple[str, int] | None:
    """The role in the group right before a name, which belongs to none before it: "ordförande N N"."""
    before = [
        m
        for m in sentence.mentions
        if start <= m.start and m.end <= person.start and m.kind is not MentionKind.PARTY
    ]
    if not before or before[-1].kind is not MentionKind.ROLE or before[-1].name is None:
        return None
    title = before[-1]
    if len(before) > 1 and before[-2].kind is MentionKind.PERSON:
        return None
    alone = re.search(r"(?:^|[,:;]|\bav|\boch|[-–•])\s*$", sentence.text[start : title.start]) is not None
    label = title.name.label if title.name is not None else ""
    plain = title.words.casefold() == label.casefold()
    return (label, person.end) if alone and plain and label in GROUP_ROLES else None


def _composed(match: Match, group: Name | None) -> Name | None:
    """The group or board whose members a list gives."""
    board = match.first("board")
    if board is not None:
        return board.name
    return _group_of(match.found.groupdict().get("subject") or "", group)


def _group_of(words: str, group: Name | None) -> Name | None:
    """The group that words name, else the one spoken of, else a noun that says enough."""
    named = [label for _, _, label in groups_in(words) if label]
    if named or group is not None:
        return _as_group(named[-1]) if named else group
    alone = _ALONE.search(words)
    return _as_group(alone.group().casefold()) if alone is not None else None


_ALONE = re.compile(r"\b(?:juryn|kommittén|delegationen|kommissionen)$", re.IGNORECASE)
"""Nouns that name a group well enough where none was named before."""


_OF_ANOTHER = re.compile(r" (?:för|i|av|hos|inom) (?:nätverket |föreningen |stiftelsen |bolaget )?[A-ZÅÄÖ]")
"""Behind a bare noun for a board: whose it is, and so not the paper's own."""


def _held(paper: Paper, match: Match, frame: Frame, group: Name | None) -> Iterator[_Held]:
    """Roles that a frame tells of, one for each person and title."""
    board = match.first("board")
    if (
        board is not None
        and board.kind is MentionKind.BODYREF
        and _OF_ANOTHER.match(match.sentence.text, board.end)
    ):
        return
    words = match.found.groupdict().get("group") or ""
    named = [label for _, _, label in groups_in(words) if label]
    where = board.name if board is not None else _group_of(words, group)
    named = named or ([words] if _ALONE.search(words) else [])
    people = [m for m in match.mentions("who") if m.kind is MentionKind.PERSON and m.name is not None]
    if not people and match.found.groupdict().get("pronoun"):
        people = _meant(paper, match.sentence)
    title = match.first("title")
    label = title.name.label if title is not None and title.name is not None else frame.role
    if not label or (label not in GROUP_ROLES and label not in _OF_PROJECT):
        return
    if label in _OF_PROJECT:
        where = None
    elif where is None or (frame.needs_board and board is None and not named):
        return
    former = frame.former or bool(match.found.groupdict().get("past"))
    period = period_of(paper, match, former=former, ends=frame.ends, begins=frame.begins)
    for person in people:
        assert person.name is not None
        yield _Held(
            person.name, label, where, match.span, period, former or period.end is not None, board is None
        )
    for gone in match.mentions("gone"):
        if gone.name is not None:
            when = match.first("when")
            last = when.period.end if when is not None and when.period is not None else None
            left = Period(None, last, period.precision, period.words) if last else Period()
            yield _Held(gone.name, label, where, match.span, left, True, board is None)
    yield from _second(match, where, period, former=former, implied=board is None)


def _second(
    match: Match, where: Name | None, period: Period, *, former: bool, implied: bool
) -> Iterator[_Held]:
    """The other role of a clause: "A är ordförande och B vice ordförande"."""
    title, who = match.first("second"), match.first("other")
    if title is None or title.name is None or who is None or who.name is None:
        return
    if title.name.label in GROUP_ROLES:
        yield _Held(who.name, title.name.label, where, match.span, period, former, implied)


_OF_PROJECT = frozenset({"projektledare", "projektsamordnare", "processledare"})
"""Roles in a project, which is no body: the text names no organisation."""


def _meant(paper: Paper, sentence: Sentence) -> list[Mention]:
    """Whom "hon" at the beginning of a sentence stands for: the only person of the sentence before it."""
    if sentence.first or not sentence.index:
        return []
    people = [m for m in paper.sentences[sentence.index - 1].mentions if m.kind is MentionKind.PERSON]
    return people if len({m.name for m in people}) == 1 else []


def _draft(paper: Paper, match: Match, held: _Held) -> Draft:
    piece = evidence(
        paper, match.sentence, held.span, match.rule,
        Derivation.ANAPHORA if held.implied else Derivation.EXPLICIT,
        attested=not held.former, stated_time=held.period.words,
        antecedents=[held.where] if held.implied and held.where is not None else [],
    )  # fmt: skip
    return role_draft(held.who, held.role, held.where, (piece,), period=held.period, former=held.former)


def settled(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts without the roles that other families place elsewhere, for want of the group that a section is about."""
    told = {_who(draft): draft for draft in drafts if _is_of_group(draft)}
    if not told:
        return list(drafts)
    return [draft for draft in drafts if _is_of_group(draft) or not _is_misplaced(draft, told)]


def _is_of_group(draft: Draft) -> bool:
    return any(piece.rule.startswith("groups.") for piece in draft.evidence)


def _who(draft: Draft) -> tuple[str, str]:
    labels = {p: t.label for p, t in draft.participants if isinstance(t, Name)}
    return labels.get(Property.MEMBER, ""), labels.get(Property.ROLE, "")


def _is_misplaced(draft: Draft, told: dict[tuple[str, str], Draft]) -> bool:
    if draft.type is not ClaimType.ROLE_HOLDING:
        return False
    other = told.get(_who(draft))
    return other is not None and any(
        piece.start < known.end and known.start < piece.end
        for piece in draft.evidence
        for known in other.evidence
    )
