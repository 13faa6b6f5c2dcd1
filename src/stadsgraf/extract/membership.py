"""Membership: who is, was, will be, wants to be or refuses to be a member of what.

Conventions (see docs/model.md): what a body only proposes is Proposed; an application that is filed
is Requested; *väntas, beräknas* is Planned; *är inte med, har tackat nej* is Denied. Leaving is a
membership claim of its own with an end and `kind "utträde"`. A membership once held is Stated with
its end, or with its end named as not stated. Present, observers, chairs and hosts are other families.
"""

import datetime
import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.acts import Act, ActKind, act_over, find_acts
from stadsgraf.extract.rule import Match, antecedents_of, bounds, clause_around, derivation_of, evidence
from stadsgraf.model import Draft, Name, Period
from stadsgraf.vocabulary import ClaimType, Derivation, EntityType, Modality, Property

_A = r"(?: (?:redan|också|även|numera|fortfarande|alltjämt|sedan länge|sedan tidigare|därutöver|dessutom|i dag|idag|ännu|nu|i stället|formellt|fullvärdig|aktiv|likaså|enligt uppgift|dock|för närvarande|f\.n\.|(?:sedan|från och med|fr\.o\.m\.|under) (?:år )?<DATE>))*"
_NOT = r"(?: (?:ännu|heller))?(?P<no> (?:inte|ej|aldrig))?(?: (?:längre|ännu|heller|tidigare))?"
_TO = r"(?:(?:det|den|detta|denna) )?(?:[a-zåäö-]+ ){0,4}?<net=ANYNET>"
_BY = r"<who=MEMBERS>"
_JOIN = r"(?:ansluta sig|ansluter sig|anslutas|ansluts|gå med|går med|bli medlem(?:mar)?|blir medlem(?:mar)?|inträda|inträder|söka medlemskap|söker medlemskap|ansöka om medlemskap|ansöker om medlemskap|vara medlem(?:mar)?|ingå)"


class Rule(msgspec.Struct, frozen=True):
    """A pattern with what it says.

    Attributes:
        name: `membership.name@version`.
        pattern: over views; groups who, net, with, no, when.
        modality: of the claim, unless an act or a negation says otherwise.
        implied: whether the network may be the topic of the sentence.
        leaving: whether the date is an end and the claim says that the membership ends.
        former: whether the membership lies in the past.
        at_start: whether a bare date is the first day.
        acted: whether the rule only reads what an act holds.
        inferred: whether the member is the paper's own municipality, by a step of reasoning.
    """

    name: str
    pattern: str
    modality: Modality = Modality.STATED
    implied: bool = False
    leaving: bool = False
    former: bool = False
    at_start: bool = False
    acted: bool = False
    inferred: bool = False


_S, _P, _R, _D, _C = (
    Modality.STATED,
    Modality.PLANNED,
    Modality.REQUESTED,
    Modality.DENIED,
    Modality.CONDITIONAL,
)

RULES: tuple[Rule, ...] = (
    Rule("membership.is-member@1", rf"{_BY}(?:,[^,]{{1,60}},)? (?:är|blev|har(?: länge)? varit|kvarstår som){_A}{_NOT}{_A} medlem(?:mar)?{_A} (?:i|av) {_TO}"),
    Rule("membership.member-since@1", rf"{_BY} (?:är|har varit){_A}{_NOT} medlem(?:mar)?(?= sedan|[.,;]| och)", implied=True),
    Rule("membership.inverted@1", rf"(?:är|har) {_BY}(?: varit)?{_A}{_NOT}{_A} (?:medlem(?:mar)?|med) (?:i|av) {_TO}"),
    Rule("membership.was-member@1", rf"{_BY} var(?: tidigare)? (?:medlem(?:mar)?|med) (?:(?:i|av) {_TO} )?(?=(?:fram )?till|<DATE>|under|åren|mellan)", implied=True, former=True),
    Rule("membership.neither@1", rf"(?:[Ii]nte heller|[Vv]arken) (?:ingår|är|deltar|medverkar) {_BY}(?: medlem(?:mar)?)?(?: med)? i {_TO}", _D),
    Rule("membership.takes-part@1", rf"{_BY} (?:ingår|deltar|medverkar|är med|kvarstår|har en plats|tillhör){_A}{_NOT}{_A} (?:i )?{_TO}(?: tillsammans med <with=MEMBERS>)?"),
    Rule("membership.takes-part-inverted@1", rf"(?:ingår|deltar|medverkar|tillhör) {_BY}{_A}{_NOT}{_A} (?:i )?{_TO}(?: tillsammans med <with=MEMBERS>)?"),
    Rule("membership.has-belonged@1", rf"{_BY} har{_NOT} (?:tillhört|ingått i|varit med i|deltagit i|anslutit sig till|gått med i|inträtt i) {_TO}"),
    Rule("membership.in-it-are@1", rf"(?:\bI|^\||(?<= )\|) <net=ANYNET>(?:, som [^,]+,)? (?:ingår|finns|deltar|återfinns|ryms|samarbetar|samverkar|är){_A}(?P<list>[^.;]*)"),
    Rule("membership.members-are@1", r"(?:(?:medlemmar(?:na)?|medlemsstäder(?:na)?|medlemskommuner(?:na)?|medlemsstäderna|deltagare)(?: i <net=ANYNET>)? (?:är|h[öä]r|finns|märks|återfinns|utgörs av)|(?:dit|hit|till dessa|bland dem|bland dessa|däribland) (?:h[öä]r|finns|märks|ingår))(?P<list>[^.;]*)", implied=True),
    Rule("membership.which-are-members@1", rf"(?:företagen |kommunerna |städerna )?{_BY},? som(?: också| även)? är (?P<kind>associerade|ordinarie|fullvärdiga|stödjande)? ?medlemmar(?! i (?!<ANYNET>))(?: i <net=ANYNET>)?", implied=True),
    Rule("membership.all-of-the-county@1", r"<net=ANYNET> (?:består av|omfattar|samlar|utgörs av|har)[^.;]*?(?:länets (?:samtliga|alla)(?: <NUMBER>)? kommuner|(?:samtliga|alla)(?: <NUMBER>)? kommuner i länet)", inferred=True),
    Rule("membership.consists-of@1", r"<net=ANYNET> (?:består av|omfattar|samlar|har|räknar|utgörs av)[^.;]*?(?:däribland|bland (?:andra|annat)|bl\.a\.|såsom|exempelvis|som exempelvis)(?P<list>[^.;]*)"),
    Rule("membership.is-counted@1", rf"{_BY} (?:räknas till|hör till|finns bland|återfinns bland) medlemmarna|{_BY.replace('who', 'who2')} (?:har (?:länge )?funnits med|finns med|är med|sitter med|kvarstår|återfinns också på listan|finns också på listan)(?=[.,;]| sedan| länge| och)", implied=True),
    Rule("membership.sits-in@1", rf"{_BY} (?:sitter|är ansluten|är anslutna|är anslutet|deltar aktivt){_A}{_NOT}{_A} (?:i|till) {_TO}"),
    Rule("membership.takes-part-from@1", r"\b[Ff]rån Sverige (?:deltar|ingår|medverkar|är)(?: även| också)? (?P<list>[^.;]*)", implied=True),
    Rule("membership.beside@1", r"(?:[Uu]töver|[Ff]örutom|[Jj]ämte) <MEMBER>,? är (?P<list>[^.;]*?) (?:med|medlemmar)(?=[.,;])", implied=True),
    Rule("membership.renewed@1", rf"[Mm]edlemskapet i {_TO} (?:förlängs|förnyas|förlängdes|förnyades)"),
    Rule("membership.joined@1", rf"{_BY}(?:, [^,]{{1,60}},)? (?:inträdde|anslöts|anslöt sig|anslöt|gick med|kom med|gick in|trädde in|skrev på|upptogs|togs upp|valdes in|antogs som medlem|beviljades (?:medlemskap|inträde)|anmälde sig|tillkom|har tillkommit|har anslutit sig|har gått med|blev medlem)\b(?: (?:i|till) {_TO})?", implied=True, at_start=True),
    Rule("membership.joined-later@1", rf"har (?:bl\.a\. |bland andra |även |också )?(?P<list>[^.;]*?) (?:tillkommit|anslutit sig|gått med)\b(?: (?:i|till) {_TO})?", implied=True),
    Rule("membership.has-joined-inverted@1", rf"har {_BY}{_A}{_NOT} (?:anslutit sig|gått med|inträtt)(?: (?:i|till) {_TO})?", implied=True),
    Rule("membership.left@1", rf"{_BY} (?:lämnade(?! in | över )|gick ur|utträdde ur|trädde ur|har lämnat|har gått ur|har utträtt ur|drog sig ur|hoppade av|klev av|ströks|uteslöts|sade upp sitt medlemskap|avslutade sitt medlemskap|begärde (?:sitt )?utträde)\b(?: {_TO})?", implied=True, leaving=True, former=True),
    Rule("membership.took-part-then@1", r"(?:medverkade|deltog) (?:i <net=ANYNET> )(?:även |också )?<who=MEMBERS>|<who2=MEMBERS> (?:medverkade|deltog) i <net2=ANYNET>", former=True),
    Rule("membership.ended@1", rf"{_BY} medlemskap i {_TO}[^.;]{{0,90}}? (?:avslutades|upphörde|sades upp|löpte ut|gick ut)", former=True, leaving=True),
    Rule("membership.with-until@1", rf"{_BY} var med (?=fram till|till)", implied=True, former=True),
    Rule("membership.not-with@1", rf"(?:är|fanns) {_BY} (?:ännu )?(?:inte|ej) (?:med|medlem)|{_BY.replace('who', 'who2')} (?:är|har varit) (?:ännu )?(?:inte|ej|aldrig) (?:med|varit med|ansluten|medlem)(?=[.,;]| och| men)", _D, implied=True),
    Rule("membership.but-never-was@1", rf"{_BY} (?:medverkade|deltog|har|var|är|följer)[^.;]{{1,90}}? men (?:har|är) (?:inte|aldrig|ej)(?: varit)? medlem(?:mar)?(?: (?:i|av) {_TO})?", _D, implied=True),
    Rule("membership.declined@1", rf"{_BY}(?:, som [^.;]{{1,90}}?,)? har(?: [^.,;]{{1,60}}? men)? (?:tackat nej|avböjt|avstått|beslutat att inte (?:gå vidare|gå med|ansluta sig)|valt att (?:avstå|inte gå med|inte ansluta sig|stå utanför)|sagt nej|inte beviljats (?:inträde|medlemskap))(?! från att (?:yttra|rösta|delta i (?:beslut|omröst)|svara))(?: (?:till|från) (?:att (?:gå med|delta) i |medlemskap i )?{_TO})?", _D, implied=True),
    Rule("membership.declined-past@1", rf"{_BY} (?:tackade nej|avböjde|avstod|står utanför|valde att stå utanför|valde att avstå)(?: (?:till|från) {_TO})?", _D, implied=True),
    Rule("membership.applied@1", rf"{_BY} (?:har{_A} (?:(?:lämnat|skickat|sänt) in|inkommit med|ingett) (?:en |sin )ansökan|(?:lämnade|skickade|sände) in (?:en |sin )ansökan|har{_A} (?:ansökt|sökt(?= inträde| medlemskap| anslutning)|beslutat(?: att)? ansöka))(?: (?:inträde|medlemskap|anslutning))?(?: om (?:medlemskap|inträde|anslutning))?(?: (?:i|till) {_TO})?", _R, implied=True),
    Rule("membership.application-pending@1", rf"{_BY} ansökan (?:ligger för prövning|behandlas|prövas|bereds|är under (?:behandling|beredning|prövning)|har inte (?:avgjorts|behandlats))", _R, implied=True),
    Rule("membership.asked-but-declined@1", rf"{_BY} (?:tillfrågades|inbjöds|bjöds in|erbjöds plats)[^.;]{{0,40}}? men (?:tackade nej|avböjde|avstod)", _D, implied=True),
    Rule("membership.offer-declined@1", rf"(?:[Ee]rbjudandet|[Ii]nbjudan) (?:om medlemskap i|från|till) {_TO} (?:avböjs|avvisas|tackas nej till)", _D, acted=True),
    Rule("membership.expected@1", rf"{_BY} (?:väntas|beräknas|förväntas|kommer att|planerar att|avser att|är på väg att)(?: {_JOIN})(?: (?:medlem )?(?:i|till) {_TO})?", _P, implied=True, at_start=True),
    Rule("membership.considers@1", rf"{_BY} (?:överväger|prövar|utreder|bereder)(?: f\.n\.| för närvarande| nu)? (?:frågan|medlemskap|ett medlemskap|att (?:gå med|ansluta sig|ansöka om medlemskap))(?: (?:i|till) {_TO})?", _C, implied=True),
    Rule("membership.accepts@1", rf"{_BY} (?:tackar ja till|accepterar|antar)(?: ett| inbjudan till)? medlemskap(?:et)? i {_TO}", _R),
    Rule("membership.applies@1", rf"{_BY} (?:ansöker|söker|ska ansöka|skall ansöka|ska söka|bör ansöka)(?: om)? (?:ett )?(?:medlemskap|inträde|anslutning)(?: (?:i|till) {_TO})?", _R, implied=True),
    Rule("membership.joins@1", rf"{_BY}(?: senast den <DATE>| (?:fr\.o\.m\.|från och med|från) (?:den )?<DATE>)? (?:ansluter sig|ansluts|går med|går in|inträder|blir|ska vara|ska bli|ska gå med|ska ansluta sig|skall ansluta sig|skall bli|skall gå med|biträder[^;]{{1,80}}? och därigenom blir)(?: (?:såsom |som )?medlem(?:mar)?)?(?: (?:i|till|av) {_TO})?", _R, implied=True, acted=True),
    Rule("membership.to-join@1", rf"(?:föreslå|föreslår|förordar|besluta om|beslutar om)(?: ett| en)? (?:medlemskap|anslutning|inträde) (?:i|till) {_TO}", _R, acted=True),
    Rule("membership.to-join-list@1", rf"^(?:ett |en )?(?:medlemskap|anslutning|inträde) (?:i|till) {_TO}", _R, acted=True),
    Rule("membership.steering-group@1", r"(?:att )?(?:ingå i|ingår i|ta plats i|bli medlem i|bli ledamot i|en plats i) (?:<net=ANYNET>|styrgruppen för (?:det |den )?(?:nya )?<net2=ANYNET>|styrgruppen)(?P<organ> styrgrupp| styrelse| styrkommitté)?", _R, implied=True, acted=True),
    Rule("membership.leaves@1", rf"{_BY} (?:begär utträde ur|utträder ur|lämnar|ska lämna|skall lämna|säger upp (?:sitt )?medlemskap(?:et)? i|avslutar (?:sitt )?medlemskap(?:et)? i|går ur|ska utträda ur|träder ur) {_TO}", _R, leaving=True, acted=True),
    Rule("membership.membership-ends@1", rf"medlemskapet i {_TO} (?:avslutas|sägs upp|upphör|ska avslutas|ska sägas upp)|(?:säga upp|avsluta) (?:sitt |kommunens |stadens )?medlemskap(?:et)? i {_TO.replace('net', 'net2')}", _R, leaving=True, acted=True),
    Rule("membership.exit@1", rf"(?:^|besluta om |om )utträde(?: ur {_TO})?", _R, implied=True, leaving=True, acted=True),
    Rule("membership.no-thanks@1", rf"{_BY} (?:tackar nej till|avböjer|avstår från) (?:erbjudandet (?:från|om)|inbjudan (?:från|till)|medlemskap i|ett medlemskap i|att delta i|att gå med i) {_TO}", _D),
)  # fmt: skip

_PRESENT_PARTS = frozenset(
    {
        "membership.in-it-are@1",
        "membership.members-are@1",
        "membership.consists-of@1",
        "membership.joined-later@1",
        "membership.takes-part-from@1",
        "membership.beside@1",
    }
)


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Memberships of a paper; see the module's conventions."""
    del known
    acts = find_acts(paper)
    for sentence in paper.sentences:
        if sentence.row or _is_hypothetical(sentence):
            continue
        taken: list[tuple[int, int]] = []
        for rule in RULES:
            for found in compiled(rule.pattern).finditer(sentence.view):
                if any(found.start() < end and start < found.end() for start, end in taken):
                    continue
                drafts = list(_drafts(paper, rule, Match(sentence, found, rule.name), acts))
                if drafts and not rule.inferred:
                    taken.append(found.span())
                yield from drafts


_CONDITION_BEFORE = re.compile(
    r"(?:förutsättning\w*|krav\w*|villkor\w*|kräver|förutsätter|innebär|oavsett|huruvida)\b[^.;]*\b(?:att|om) $|\b(?:[Oo]m|[Hh]uruvida) $"
    r"|\b(?:inte|ej) att $|\b(?:erinra|erinran|invända|invändning(?:ar)?) (?:e?mot )att $"
)
"""Words that make what follows a condition, not a fact."""

_EXCEPTED_BEFORE = re.compile(
    r"\b(?:utom|förutom|undantag av|undantagen|exklusive) $"
    r"|\b(?:före detta|f\.d\.|tidigare|blivande|tänkbara|möjliga|potentiella|presumtiva) medlem(?:\w* )?$",
    re.IGNORECASE,
)
"""Words that take what follows out of those who are members; "medlem" may begin the match."""

_DENIED_BEFORE = re.compile(
    r"\b(?:varken|inte|inte heller|ej|ej heller|ingen av(?: de)?(?: [a-zåäö]+)?) $", re.IGNORECASE
)

_HYPOTHETICAL = re.compile(
    r"^(?:Om|Skulle|Ifall|Därest)\b|\bförutsätter att|\bunder förutsättning att <|\bom (?:staden|kommunen) (?:antas|blir)",
    re.IGNORECASE,
)


def _is_hypothetical(sentence: Sentence) -> bool:
    return _HYPOTHETICAL.search(sentence.text) is not None or sentence.text.rstrip().endswith("?")


def _drafts(paper: Paper, rule: Rule, match: Match, acts: tuple[Act, ...]) -> Iterator[Draft]:
    sentence = match.sentence
    before = sentence.text[: match.span[0]]
    if _CONDITION_BEFORE.search(before):
        return
    begins = sentence.text[: match.span[0] + len("medlem")]
    if _EXCEPTED_BEFORE.search(before) or _EXCEPTED_BEFORE.search(begins):
        return
    if _DENIED_BEFORE.search(before) and (rule.modality is not Modality.STATED or rule.former):
        return
    network = match.first("net") or match.first("net2")
    act = act_over(acts, sentence, match.span[0])
    if act is None:
        act = act_over(acts, sentence, network.start if network is not None else match.span[1] - 1)
    if rule.acted and act is None:
        return
    organization = _organization(rule, match, network)
    if organization is None or (network is None and not rule.implied):
        return
    members = _members(rule, match, act, paper)
    for member in members:
        name = member_name(member) if member is not None else paper.home
        if name is None or name == organization:
            continue
        yield _draft(paper, rule, match, act, (member, name), (network, organization))


def _last_named(match: Match) -> Name | None:
    """The network that a passage without one is about: named before it in its sentence, else the topic."""
    before = [
        m.name for m in match.sentence.mentions if m.kind is MentionKind.NETWORK and m.end <= match.span[0]
    ]
    return before[-1] if before else match.sentence.topic


def _organization(rule: Rule, match: Match, network: Mention | None) -> Name | None:
    name = network.name if network is not None else _last_named(match)
    if rule.name.startswith("membership.steering-group"):
        organ = match.found.group("organ") if "organ" in match.found.re.groupindex else None
        if name is None or (organ is None and "styrgruppen" not in match.found.group()):
            return None
        noun = (organ or "styrgrupp").strip()
        genitive = name.label if name.label.endswith("s") else name.label + "s"
        return Name(EntityType.BODY, f"{genitive} {noun}", scope=name.label)
    return name


def _members(rule: Rule, match: Match, act: Act | None, paper: Paper) -> list[Mention | None]:
    """Mentions of members; [None] where the paper's own organisation is meant and not named."""
    found: list[Mention] = []
    for group in ("who", "who2", "with"):
        found += match.mentions(group)
    if rule.name in _PRESENT_PARTS:
        found += _listed(match)
    if found:
        return [mention for mention in found if _can_be_member(mention)]
    if rule.inferred or rule.name.startswith("membership.renewed"):
        return [None] if paper.home is not None and paper.home.kind is not EntityType.REGION else []
    if rule.name in _PRESENT_PARTS or not rule.acted or act is None or paper.home is None:
        return []
    return [None]


_TAIL = re.compile(r"\b(?:genom|enligt|inom|från|i syfte|för att|utan|sedan|vid)\b")


def _listed(match: Match) -> list[Mention]:
    """Members in an open list: names up to the clause that leaves it."""
    kinds = (MentionKind.MUNICIPALITY, MentionKind.CITY, MentionKind.NAME, MentionKind.ORG)
    end = match.found.end("list")
    text = match.found["list"]
    tail = _TAIL.search(text)
    limit = match.found.start("list") + tail.start() if tail is not None else end
    first, last = match.sentence.places[match.found.start("list")], match.sentence.places[limit]
    return [
        mention
        for mention in match.sentence.mentions
        if mention.kind in kinds and first <= mention.start < last and not mention.genitive
    ]


def _can_be_member(mention: Mention) -> bool:
    return mention.name is not None


def member_name(mention: Mention) -> Name | None:
    """The name by which a member is known: an unknown name without its genitive."""
    name = mention.name
    if name is not None and mention.kind is MentionKind.NAME and mention.genitive:
        return Name(name.kind, name.label.removesuffix("s"))
    return name


def _draft(
    paper: Paper,
    rule: Rule,
    match: Match,
    act: Act | None,
    member: tuple[Mention | None, Name],
    target: tuple[Mention | None, Name],
) -> Draft:
    sentence = match.sentence
    modality = _modality(rule, match, act)
    leaving = rule.leaving and not rule.former
    companion = member[0] in match.mentions("with")
    period, not_stated, words = (Period(), (), "") if companion else _period(rule, match, modality, act)
    participants = (member[0], target[0])
    derivation = derivation_of(participants, implied=member[0] is None or target[0] is None)
    if rule.inferred:
        derivation = Derivation.INFERRED
    kind: tuple[tuple[str, str], ...] = (("kind", "utträde"),) if leaving else ()
    if (
        "kind" in match.found.re.groupindex
        and match.found["kind"]
        and match.found["kind"].startswith("associerad")
    ):
        kind = (("kind", "associerad"),)
    antecedents = antecedents_of(participants)
    if target[0] is None:
        antecedents.append(target[1])
    return Draft(
        ClaimType.MEMBERSHIP,
        ((Property.MEMBER, member[1]), (Property.ORGANIZATION, target[1])),
        modality,
        period,
        kind,
        not_stated,
        (
            evidence(
                paper,
                sentence,
                _passage(match, member[0]),
                rule.name,
                derivation,
                attested=modality is Modality.STATED and not rule.former,
                stated_time=words,
                antecedents=antecedents,
            ),
        ),
    )


def _passage(match: Match, member: Mention | None) -> tuple[int, int]:
    """The match, stretched over dates that stand right behind it."""
    start, end = match.span
    sentence = match.sentence
    denied = _DENIED_BEFORE.search(sentence.text[:start])
    if denied is not None:
        start = denied.start()
    for mention in sentence.mentions:
        if mention.kind is MentionKind.DATE and mention.start >= end:
            between = sentence.text[end : mention.start]
            if len(between) < 45 and not re.search(r"[.;]", between):
                end = mention.end
            break
    if member is not None:
        start, end = min(start, member.start), max(end, member.end)
    return start, end


_NEGATION = re.compile(r"\b(?:inte|ej|aldrig|ingen|varken)\b")


def _modality(rule: Rule, match: Match, act: Act | None) -> Modality:
    if "no" in match.found.re.groupindex and match.found["no"]:
        return Modality.DENIED
    if rule.modality is Modality.DENIED or _DENIED_BEFORE.search(match.sentence.text[: match.span[0]]):
        return Modality.DENIED
    if act is not None and rule.modality in (Modality.REQUESTED, Modality.PLANNED):
        return _under_act(act, match)
    return rule.modality


_CONDITION = re.compile(r"\bunder förutsättning|\bförutsatt att|\bom medel|\bvillkor", re.IGNORECASE)


_LEAVING = ("membership.leaves@", "membership.membership-ends@", "membership.exit@")


def _under_act(act: Act, match: Match) -> Modality:
    """What is only proposed is Proposed, on a condition Conditional; what is decided to be done is Planned,
    but an application that is decided is still only an application.
    """
    rest = match.sentence.text[match.span[1] :]
    if _CONDITION.search(rest):
        return Modality.CONDITIONAL
    applies = re.search(r"ansök|söker|begär", match.sentence.text[match.span[0] : match.span[1]])
    if act.kind is ActKind.DECISION and not applies and not match.rule.startswith(_LEAVING):
        return Modality.PLANNED
    return Modality.PROPOSED


def _period(
    rule: Rule, match: Match, modality: Modality, act: Act | None
) -> tuple[Period, tuple[str, ...], str]:
    """Bounds, what is not stated, and the words of the time; the day of an act is no bound of what it holds."""
    sentence = match.sentence
    left, right = clause_around(sentence, *match.span)
    if act is not None and act.formula.sentence.index == sentence.index:
        left = max(left, min(act.formula.end, match.span[0]))
    if rule.name in _PRESENT_PARTS:
        right = max(left, sentence.places[match.found.start("list")])
    begin, until, at = bounds(sentence, left, right)
    if rule.at_start or rule.leaving:
        nearest = bounds(sentence, *_passage(match, None))
        begin, until, at = nearest if any(nearest) else (begin, until, at)
    if rule.leaving:
        return _ending(begin, until, at)
    if rule.former:
        start, end = begin, until
        if (
            at is not None
            and at.period is not None
            and at.period.start != at.period.end
            and start is None
            and end is None
        ):
            return Period(at.period.start, at.period.end, at.period.precision, at.words), (), at.words
        missing = () if end is not None else ("validUntil",)
        return _joined(start, end), missing, _words(start, end)
    if modality is Modality.DENIED:
        return Period(), (), ""
    start = begin or (at if rule.at_start else None)
    if start is None and rule.at_start and until is not None:
        start = until
    return _joined(start, None), (), _words(start, None)


def _ending(
    begin: Mention | None, until: Mention | None, at: Mention | None
) -> tuple[Period, tuple[str, ...], str]:
    """The end of a membership: leaving from the first of July ends it on the last of June."""
    if begin is not None and begin.period is not None and begin.period.start is not None:
        day = _day_before(begin.period.start)
        return Period(None, day, begin.period.precision, begin.words), (), begin.words
    last = until or at
    if last is None:
        return Period(), ("validUntil",), ""
    assert last.period is not None
    return Period(None, last.period.end, last.period.precision, last.words), (), last.words


def _day_before(day: str) -> str:
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days=1)).isoformat()


def _joined(start: Mention | None, end: Mention | None) -> Period:
    first = start.period.start if start is not None and start.period is not None else None
    if first is not None and start is not None and start.words.startswith("årsskiftet"):
        first = (datetime.date.fromisoformat(first) + datetime.timedelta(days=1)).isoformat()
    last = end.period.end if end is not None and end.period is not None else None
    precision = next(
        (m.period.precision for m in (start, end) if m is not None and m.period is not None), None
    )
    return Period(first, last, precision, _words(start, end))


def _words(start: Mention | None, end: Mention | None) -> str:
    return "–".join(mention.words for mention in (start, end) if mention is not None)
