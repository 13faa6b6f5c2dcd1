"""The words of answers, Swedish and English side by side: verbs by modality, sentences by class of claim.

Whatever is not stated as a fact has a verb that says so (`föreslås bli medlem i`), so that no proposal,
plan or denial can read as a fact.  `⟨is|are⟩` has the forms for one and for several.
"""

from stadsgraf.query.formats import Lang
from stadsgraf.vocabulary import ClaimType, Derivation, Modality

PAST = "Past"
LEAVING = "Leaving"


def _swedish(finite: str, past: str, infinitive: str, denied: str, requested: str = "") -> dict[str, str]:
    return {
        Modality.STATED: finite,
        PAST: past,
        Modality.PLANNED: f"ska enligt planerna {infinitive}",
        Modality.PROPOSED: f"föreslås {infinitive}",
        Modality.REQUESTED: requested or f"tillfrågas om att {infinitive}",
        Modality.CONDITIONAL: f"kan på vissa villkor {infinitive}",
        Modality.DENIED: denied,
        Modality.OPINION: f"bör enligt en bedömning {infinitive}",
    }


def _english(finite: str, past: str, infinitive: str, denied: str, requested: str = "") -> dict[str, str]:
    return {
        Modality.STATED: finite,
        PAST: past,
        Modality.PLANNED: f"⟨is|are⟩ planned to {infinitive}",
        Modality.PROPOSED: f"⟨is|are⟩ proposed to {infinitive}",
        Modality.REQUESTED: requested or f"⟨is|are⟩ asked to {infinitive}",
        Modality.CONDITIONAL: f"may, on certain conditions, {infinitive}",
        Modality.DENIED: denied,
        Modality.OPINION: f"should, in a view put on record, {infinitive}",
    }


VERBS: dict[Lang, dict[str, dict[str, str]]] = {
    "sv": {
        ClaimType.MEMBERSHIP: _swedish(
            "är ⟨medlem|medlemmar⟩ i",
            "var ⟨medlem|medlemmar⟩ i",
            "bli ⟨medlem|medlemmar⟩ i",
            "är inte ⟨medlem|medlemmar⟩ i",
            "har en öppen ansökan om medlemskap i",
        ),
        LEAVING: _swedish("lämnar", "lämnade", "lämna", "lämnar inte", "har begärt utträde ur"),
        ClaimType.PARTY_AFFILIATION: _swedish("företräder", "företrädde", "företräda", "företräder inte"),
        ClaimType.ROLE_HOLDING: _swedish("anges som", "var", "vara", "är inte"),
        ClaimType.FOUNDING: _swedish(
            "var med och grundade", "var med och grundade", "vara med och grunda", "var inte med och grundade"
        ),
        ClaimType.COORDINATION: _swedish("koordinerar", "koordinerade", "koordinera", "koordinerar inte"),
        ClaimType.HOSTING: _swedish("är värd för", "har varit värd för", "vara värd för", "är inte värd för"),
        ClaimType.SEAT: _swedish(
            "har sitt säte i", "hade sitt säte i", "ha sitt säte i", "har inte sitt säte i"
        ),
    },
    "en": {
        ClaimType.MEMBERSHIP: _english(
            "⟨is a member|are members⟩ of",
            "⟨was a member|were members⟩ of",
            "become ⟨a member|members⟩ of",
            "⟨is not a member|are not members⟩ of",
            "⟨has|have⟩ an open application for membership of",
        ),
        LEAVING: _english(
            "⟨leaves|leave⟩", "left", "leave", "⟨does|do⟩ not leave", "⟨has|have⟩ asked to leave"
        ),
        ClaimType.PARTY_AFFILIATION: _english(
            "⟨represents|represent⟩", "represented", "represent", "⟨does|do⟩ not represent"
        ),
        ClaimType.ROLE_HOLDING: _english("⟨is|are⟩ shown as", "⟨was|were⟩", "be", "⟨is|are⟩ not"),
        ClaimType.FOUNDING: _english(
            "⟨was|were⟩ among the founders of",
            "⟨was|were⟩ among the founders of",
            "be among the founders of",
            "⟨was|were⟩ not among the founders of",
        ),
        ClaimType.COORDINATION: _english(
            "⟨coordinates|coordinate⟩", "coordinated", "coordinate", "⟨does|do⟩ not coordinate"
        ),
        ClaimType.HOSTING: _english("⟨hosts|host⟩", "⟨has|have⟩ hosted", "host", "⟨does|do⟩ not host"),
        ClaimType.SEAT: _english(
            "⟨has its seat|have their seats⟩ in",
            "had ⟨its seat|their seats⟩ in",
            "have ⟨its seat|their seats⟩ in",
            "⟨does not have its seat|do not have their seats⟩ in",
        ),
    },
}

SENTENCES: dict[Lang, dict[str, str]] = {
    "sv": {
        ClaimType.MEMBERSHIP: "{member} {verb} {organization}[ {period}][ ({kind})]",
        LEAVING: "{member} {verb} {organization}[ {after}]",
        ClaimType.PARTY_AFFILIATION: "{member} {verb} {organization}",
        ClaimType.ROLE_HOLDING: "{member} {verb} {role}[ i {organization}][ i ärendet ”{inCase}”][ {period}]"
        "[ i stället för {replaces}]",
        ClaimType.FOUNDING: "{founder} {verb} {network}[ {when}]",
        ClaimType.COORDINATION: "{coordinator} {verb} {network}[ {period}]",
        ClaimType.HOSTING: "{host} {verb} {network}[ {period}][ ({kind})]",
        ClaimType.SEAT: "{about} {verb} {place}",
        ClaimType.COST_ESTIMATE: "[{about}: ][{subject}: ][{kind} ]{money}[ {per}][ {duration}]",
        ClaimType.QUANTITY: "[{about}: ][{circa} ]{value}[ {subject}]",
        ClaimType.DESCRIPTION: "[{about}][ ({aspect})]: ”{text}”",
        ClaimType.INVITATION: "[{agent} bjuder in ]{invitee}[{passive}][ till {invites}]",
        ClaimType.INITIATION: "{agent} initierade[ {words}][ ärendet ”{inCase}”][ {when}]",
        ClaimType.PROPOSAL: "{agent} föreslår[ {when}] [{proposes}][{motion}][, för beslut i {decidingBody}]",
        ClaimType.ENDORSEMENT: "{agent} tillstyrker[ {when}] [{endorses}][{motion}]",
        ClaimType.DECISION: "{agent} fattade[ {when}] beslut[ om {decides}][ ({motion})][: {outcome}]"
        "[, med {votes}]",
        ClaimType.POSITION_STATEMENT: "{speaker} lämnade {statementKind}[ för {onBehalfOf}][ i {madeIn}]"
        "[ med hänvisning till {refersToStatement}]",
        ClaimType.EVENT: "{words}[ ({who})][ i {place}][ {when}][ {every}]",
        ClaimType.DOCUMENT_RELATION: "[{document}][ ({relationKind})][, dnr {identifier}][, {day}]",
    },
    "en": {
        ClaimType.MEMBERSHIP: "{member} {verb} {organization}[ {period}][ ({kind})]",
        LEAVING: "{member} {verb} {organization}[ {after}]",
        ClaimType.PARTY_AFFILIATION: "{member} {verb} {organization}",
        ClaimType.ROLE_HOLDING: "{member} {verb} {role}[ in {organization}][ in the case “{inCase}”]"
        "[ {period}][ in place of {replaces}]",
        ClaimType.FOUNDING: "{founder} {verb} {network}[ {when}]",
        ClaimType.COORDINATION: "{coordinator} {verb} {network}[ {period}]",
        ClaimType.HOSTING: "{host} {verb} {network}[ {period}][ ({kind})]",
        ClaimType.SEAT: "{about} {verb} {place}",
        ClaimType.COST_ESTIMATE: "[{about}: ][{subject}: ][{kind} ]{money}[ {per}][ {duration}]",
        ClaimType.QUANTITY: "[{about}: ][{circa} ]{value}[ {subject}]",
        ClaimType.DESCRIPTION: "[{about}][ ({aspect})]: “{text}”",
        ClaimType.INVITATION: "[{agent} ⟨invites|invite⟩ ]{invitee}[{passive}][ to {invites}]",
        ClaimType.INITIATION: "{agent} initiated[ {words}][ the case “{inCase}”][ {when}]",
        ClaimType.PROPOSAL: "{agent} ⟨proposes|propose⟩[ {when}] [{proposes}][{motion}]"
        "[, to be decided by {decidingBody}]",
        ClaimType.ENDORSEMENT: "{agent} ⟨endorses|endorse⟩[ {when}] [{endorses}][{motion}]",
        ClaimType.DECISION: "{agent} took a decision[ {when}][ on {decides}][ ({motion})][: {outcome}]"
        "[, by {votes}]",
        ClaimType.POSITION_STATEMENT: "{speaker} put on record: {statementKind}[ for {onBehalfOf}]"
        "[ in {madeIn}][ with reference to {refersToStatement}]",
        ClaimType.EVENT: "{words}[ ({who})][ in {place}][ {when}][ {every}]",
        ClaimType.DOCUMENT_RELATION: "[{document}][ ({relationKind})][, reg. no. {identifier}][, {day}]",
    },
}

VIEWS: dict[Lang, str] = {"sv": "{speaker} anser[: ”{text}”]", "en": "{speaker} ⟨holds|hold⟩[: “{text}”]"}
"""A statement whose modality is Opinion: attributed, and quoted."""

NOUNS: dict[Lang, dict[str, str]] = {
    "sv": {
        ClaimType.MEMBERSHIP: "medlemskap i {organization} för {member}",
        LEAVING: "utträde ur {organization} för {member}",
        ClaimType.HOSTING: "värdskap för {network}[ {period}] för {host}",
        ClaimType.ROLE_HOLDING: "uppdraget som {role}[ i {organization}] för {member}",
        ClaimType.COORDINATION: "koordinering av {network}",
        ClaimType.FOUNDING: "grundandet av {network}",
        ClaimType.PROPOSAL: "förslaget från {agent}[ om {proposes}][ om {motion}]",
        ClaimType.POSITION_STATEMENT: "{statementKind} av {speaker}[ i {madeIn}]",
    },
    "en": {
        ClaimType.MEMBERSHIP: "membership of {organization} for {member}",
        LEAVING: "leaving {organization} for {member}",
        ClaimType.HOSTING: "hosting of {network}[ {period}] by {host}",
        ClaimType.ROLE_HOLDING: "the office of {role}[ in {organization}] for {member}",
        ClaimType.COORDINATION: "coordination of {network}",
        ClaimType.FOUNDING: "the founding of {network}",
        ClaimType.PROPOSAL: "the proposal of {agent}[ on {proposes}][ on {motion}]",
        ClaimType.POSITION_STATEMENT: "{statementKind} by {speaker}[ in {madeIn}]",
    },
}

NO: dict[Lang, dict[str, str]] = {
    "sv": {
        ClaimType.MEMBERSHIP: "inget ",
        LEAVING: "inget ",
        ClaimType.HOSTING: "inget ",
        ClaimType.COORDINATION: "ingen ",
        "": "inte ",
    },
    "en": {
        ClaimType.MEMBERSHIP: "no ",
        LEAVING: "not ",
        ClaimType.HOSTING: "no ",
        ClaimType.COORDINATION: "no ",
        "": "not ",
    },
}
"""What goes before the noun of a claim that is denied: who proposes to decline proposes no membership."""

CAVEATS: dict[Lang, dict[Modality, str]] = {
    "sv": {
        Modality.PLANNED: "planerat",
        Modality.PROPOSED: "föreslaget",
        Modality.REQUESTED: "efterfrågat, inte beslutat",
        Modality.CONDITIONAL: "på villkor",
        Modality.DENIED: "enligt handlingarna inte så",
        Modality.OPINION: "en bedömning",
    },
    "en": {
        Modality.PLANNED: "planned",
        Modality.PROPOSED: "proposed",
        Modality.REQUESTED: "asked for, not decided",
        Modality.CONDITIONAL: "on a condition",
        Modality.DENIED: "according to the papers not so",
        Modality.OPINION: "a view",
    },
}

OUTCOMES: dict[Lang, dict[str, str]] = {
    "sv": {
        "bifall": "och {body} biföll förslaget[ {when}]",
        "avslag": "men {body} avslog förslaget[ {when}]",
        "återremiss": "men {body} återremitterade ärendet[ {when}]",
        "bordlagd": "men {body} bordlade ärendet[ {when}]",
        "besvarad": "och {body} förklarade motionen besvarad[ {when}]",
        "": "och {body} fattade beslut[ {when}][: {outcome}]",
    },
    "en": {
        "bifall": "and {body} approved the proposal[ {when}]",
        "avslag": "but {body} rejected the proposal[ {when}]",
        "återremiss": "but {body} sent the case back[ {when}]",
        "bordlagd": "but {body} adjourned the case[ {when}]",
        "besvarad": "and {body} declared the motion answered[ {when}]",
        "": "and {body} took a decision[ {when}][: {outcome}]",
    },
}

LEFT: dict[Lang, str] = {
    "sv": "men {body} beslutade om utträde[ {when}]",
    "en": "but {body} decided to leave[ {when}]",
}
"""What follows a membership that a decision ends."""

VOTES: dict[Lang, str] = {
    "sv": "{votesFor} ja-röster mot {votesAgainst} nej-röster[ ({votesAbstaining} avstod)]",
    "en": "{votesFor} votes to {votesAgainst}[ ({votesAbstaining} abstained)]",
}

UNPRINTED: dict[Lang, dict[Derivation, str]] = {
    "sv": {Derivation.INFERRED: "slutsats, inte utskrivet", Derivation.COMPUTED: "uträknat, inte utskrivet"},
    "en": {Derivation.INFERRED: "inferred, not printed", Derivation.COMPUTED: "computed, not printed"},
}
"""What is said of a claim that no passage prints."""

NO_FEE: dict[Lang, tuple[str, str]] = {
    "sv": ("ingen avgift", "ingen årlig avgift"),
    "en": ("no fee", "no annual fee"),
}
"""Free of charge: at all, and per year."""
CIRCA: dict[Lang, str] = {"sv": "omkring", "en": "about"}
SOMETHING: dict[Lang, str] = {"sv": "en händelse", "en": "an event"}
INVITED: dict[Lang, str] = {
    "sv": " har fått en inbjudan eller förfrågan, utan uppgift om från vem,",
    "en": " has been invited or asked, by whom is not stated,",
}
HOWEVER: dict[Lang, str] = {"sv": "Däremot: ", "en": "However: "}
MORE: dict[Lang, tuple[str, str, str]] = {
    "sv": (
        "Det finns 1 uppgift till; tabellen (--json) har alla.",
        "Det finns {count} uppgifter till; tabellen (--json) har alla.",
        "Det finns minst {count} uppgifter till; tabellen (--json) har alla.",
    ),
    "en": (
        "There is 1 more fact; the table (--json) has all.",
        "There are {count} more facts; the table (--json) has all.",
        "There are at least {count} more facts; the table (--json) has all.",
    ),
}
"""What an answer leaves out: one fact, several, and more than were counted."""

DERIVATIONS: dict[Lang, dict[Derivation, str]] = {
    "sv": {
        Derivation.EXPLICIT: "uttryckligt",
        Derivation.ANAPHORA: "genom syftning",
        Derivation.INFERRED: "slutsats",
        Derivation.COMPUTED: "beräknat",
    },
    "en": {
        Derivation.EXPLICIT: "explicit",
        Derivation.ANAPHORA: "by anaphora",
        Derivation.INFERRED: "inferred",
        Derivation.COMPUTED: "computed",
    },
}
