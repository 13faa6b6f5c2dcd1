"""Who wants what where the sentence does not name them: filers of motions, writers of papers, consulted bodies."""
# ruff: noqa: E501

import functools

import pytest

from stadsgraf.extract import extract
from stadsgraf.model import Draft
from stadsgraf.vocabulary import ClaimType, Property
from tests.extract.helpers import labels, read

_HEAD = (
    "ÖREBRO KOMMUN\n{}\n{}\n2019-05-08\n\n§ 45 Medlemskap i Cittaslow\n\n"
    "Ärendet\nCittaslow är ett nätverk för mindre städer i Europa.\n\n"
)
_COUNCIL = _HEAD.format("Kommunfullmäktige", "PROTOKOLL")
_BOARD = _HEAD.format("Kommunstyrelsen", "PROTOKOLL")
_OFFICE = "ÖREBRO KOMMUN\nKommunledningskontoret\nTJÄNSTESKRIVELSE\n2019-05-08\n\nTill kommunstyrelsen\n\nMedlemskap i Cittaslow\n\n"
_MOTION = "ÖREBRO KOMMUN\nMotion till kommunfullmäktige\n2019-05-08\n\nMedlemskap i Cittaslow\n\n"
_W = "kommunen ansöker om medlemskap i Cittaslow"
_BOTH = "Karin Lund+Per Palm"


@functools.cache
def claims(text: str) -> tuple[Draft, ...]:
    """All claims of a paper."""
    return tuple(extract(read(text + "\n")))


def about(draft: Draft, prop: Property) -> bool:
    """Whether a claim reaches a membership of Cittaslow, itself or in the proposal that it reaches."""
    inner = [target for key, target in draft.participants if key is prop and isinstance(target, Draft)]
    return any(
        labels(target, Property.ORGANIZATION) == ("Cittaslow",) or about(target, Property.PROPOSES)
        for target in inner
    )


def acting(text: str, kind: ClaimType, prop: Property) -> set[str]:
    """Who proposes, decides or supports a membership of Cittaslow."""
    found = [draft for draft in claims(text) if draft.type is kind and about(draft, prop)]
    return {"+".join(sorted(labels(draft, Property.AGENT))) for draft in found}


def proposers(text: str) -> set[str]:
    """Who proposes a membership of Cittaslow."""
    return acting(text, ClaimType.PROPOSAL, Property.PROPOSES)


def speakers(text: str) -> set[tuple[str, str]]:
    """Who states or supports what, of any matter."""
    found: set[tuple[str, str]] = set()
    for draft in claims(text):
        if draft.type is ClaimType.POSITION_STATEMENT:
            kind = labels(draft, Property.STATEMENT_KIND)[0]
            found.add(("+".join(sorted(labels(draft, Property.SPEAKER))), kind))
        elif draft.type is ClaimType.ENDORSEMENT:
            found.add(("+".join(sorted(labels(draft, Property.AGENT))), "for"))
    return found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Karin Lund (V) och Per Palm (M) väckte den 5 mars 2018 en motion. De vill att kommunen går med i Cittaslow.", _BOTH),
        ("Karin Lund (V) har lämnat in en motion till kommunfullmäktige. Hon vill att kommunen går med i Cittaslow.", "Karin Lund"),
        ("I en motion den 5 mars 2018 tar Karin Lund (V) upp frågan om Cittaslow. Motionären vill att kommunen blir medlem.", "Karin Lund"),
        (f"Motion har inkommit från Karin Lund (V). I motionen föreslås att {_W}.", "Karin Lund"),
        (f"I motionen föreslås att {_W}. Motionen är undertecknad av Karin Lund (V) och Per Palm (M).", _BOTH),
        ("Den 5 mars 2018 lämnade Karin Lund (V) in en motion. I den yrkas att kommunen lämnar Cittaslow.", "Karin Lund"),
        ("Karin Lund (V) och Per Palm (M) har den 14 november 2016 lämnat en skrivelse till kommunstyrelsen. De begär att Örebro går med i Cittaslow.", _BOTH),
        ("Medborgarförslag från Bertil Bok\n\nFörslagsställaren vill att kommunen ansluter sig till Cittaslow.", "Bertil Bok"),
        (f"Karin Lund (V) har väckt en motion. Yrkandet i motionen är att {_W}.", "Karin Lund"),
        (f"Karin Lund (V) har den 5 mars 2018 väckt en motion om småstäder. Där föreslår hon att {_W}.", "Karin Lund"),
        ("Karin Lund (V) skriver i en motion om mindre städer. Motionären anser att takten bör dras ned och vill att kommunen söker medlemskap i Cittaslow.", "Karin Lund"),
        ("Karin Lund (V) har väckt en motion om medlemskap i Cittaslow.", "Karin Lund"),
        (f"Motionen, som väcktes av Karin Lund (V) den 5 mars 2018, går ut på att {_W}.", "Karin Lund"),
    ],
)  # fmt: skip
def test_what_those_who_filed_a_paper_want(words: str, expected: str) -> None:
    assert proposers(_COUNCIL + words) == {expected}


@pytest.mark.parametrize(
    "words",
    [
        "Karin Lund (V) väckte den 5 mars 2018 en motion. De vill att kommunen går med i Cittaslow.",
        "Karin Lund (V) väckte den 5 mars 2018 en motion. Hon vill inte att kommunen går med i Cittaslow.",
        "Karin Lund (V) och Per Palm (M) deltog i mötet. De vill att kommunen går med i Cittaslow.",
        "Karin Lund (V) har väckt en motion om parker. Per Palm (M) har väckt en motion om torg. Motionären vill att kommunen går med i Cittaslow.",
        "Motionen väcktes av Karin Lund (V). Kommunledningskontoret bedömer att motionen innebär att kommunen måste betala avgift till Cittaslow.",
    ],
)
def test_a_pronoun_that_fits_nobody_and_a_consequence_propose_nothing(words: str) -> None:
    assert not proposers(_COUNCIL + words)


def test_a_filers_proposal_has_the_day_of_the_motion_and_its_kind() -> None:
    words = "Karin Lund (V) och Per Palm (M) väckte den 5 mars 2018 en motion. De vill att kommunen går med i Cittaslow."
    (proposal,) = [draft for draft in claims(_COUNCIL + words) if draft.type is ClaimType.PROPOSAL]
    assert proposal.period.start == "2018-03-05"
    assert ("kind", "motion") in proposal.values


def test_the_mover_supports_the_motion() -> None:
    words = "Karin Lund (V) väckte den 5 mars 2018 en motion. Hon vill att kommunen går med i Cittaslow.\n\nYrkanden\n\nMotionären yrkar bifall till sin motion."
    assert acting(_COUNCIL + words, ClaimType.ENDORSEMENT, Property.ENDORSES) == {"Karin Lund"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (f"Undertecknad föreslår att {_W}.\n\nLisa Holm\nUtredare", "Lisa Holm"),
        (f"Mot bakgrund av detta föreslås att {_W}.", "kommunledningskontoret"),
        (f"Det föreslås att {_W}.", "kommunledningskontoret"),
        (f"Vi föreslår därför att {_W}.\n\nLisa Holm\nUtvecklingschef", "kommunledningskontoret"),
        ("Förslag till beslut\n\nKommunstyrelsen\n\n1. förlänger Örebro kommuns medlemskap i Cittaslow till och med den 31 december 2022, och\n2. avslår motionen.", "kommunledningskontoret"),
    ],
)  # fmt: skip
def test_what_the_writers_of_a_paper_propose(words: str, expected: str) -> None:
    assert proposers(_OFFICE + words) == {expected}


@pytest.mark.parametrize(
    "words",
    [
        f"Kommunledningskontoret överväger att föreslå att {_W}.",
        f"Det föreslås ofta i debatten att {_W}.",
        f"Frågan är om kontoret föreslår att {_W}.",
    ],
)
def test_what_an_office_only_weighs_is_no_proposal(words: str) -> None:
    assert not proposers(_OFFICE + words)


def test_in_minutes_nobody_knows_who_proposes_in_the_passive() -> None:
    assert not proposers(f"{_BOARD}Det föreslås att {_W}.")


@pytest.mark.parametrize(
    "words",
    [
        f"Med hänvisning till ovanstående yrkar undertecknade att {_W}.",
        f"Undertecknade yrkar därför\n\natt {_W}.",
        f"Vänsterpartiet föreslår att {_W}.",
    ],
)
def test_those_who_sign_a_motion_propose_what_it_wants(words: str) -> None:
    assert proposers(f"{_MOTION}{words}\n\nKarin Lund (V)\nPer Palm (M)") == {_BOTH}


@pytest.mark.parametrize(
    "words",
    [
        "Kulturnämnden har i skrivelse den 4 december 2017 föreslagit ett utträde ur Cittaslow.",
        "Kulturnämnden framlade den 22 maj 2018 förslag om att kommunen skulle inträda i Cittaslow.",
        "Kulturnämnden lade den 22 maj 2018 fram ett förslag om att kommunen skulle gå med i Cittaslow.",
        "Kulturnämndens förslag om medlemskap i Cittaslow lämnades den 22 maj 2018.",
        f"Enligt kulturnämndens förslag ska {_W.replace('ansöker', 'ansöka')}.",
        f"Från kulturnämnden föreligger förslag om att {_W}.",
        f"Föreligger skrivelse från kulturnämnden vari föreslås att {_W}.",
        f"Kulturnämnden anhåller om att {_W}.",
        "Kulturnämnden föreslår att Örebro kommun fr o m den 1 januari 2020 inträder som medlem i Cittaslow.",
        "Kulturnämnden föreslår att kommunen redan nu ansöker om medlemskap i Cittaslow.",
        "Kulturnämnden föreslår att Örebro kommun går in som fullvärdig medlem i Cittaslow från halvårsskiftet 2020.",
    ],
)
def test_what_a_board_proposes_by_nouns_and_with_words_between(words: str) -> None:
    assert proposers(f"{_COUNCIL}Bakgrund\n{words}") == {"kulturnämnden"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("För egen del beslutar kommunstyrelsen\n\natt kommunen går ur Cittaslow den 31 december 2019, och\n\natt anslå medel.", {"kommunstyrelsen"}),
        ("Beslut\n\n1. Örebro kommun tas in i Cittaslow från och med den 1 september 2020.", {"kommunstyrelsen"}),
        ("Bakgrund\nKommunfullmäktige har den 4 maj 2015 (§ 45) beslutat att kommunen ska gå med i Cittaslow.", {"kommunfullmäktige"}),
        ("Bakgrund\nKommunfullmäktige sade den 4 maj 2015 ja till att kommunen skulle ansöka om medlemskap i Cittaslow.", {"kommunfullmäktige"}),
        ("Bakgrund\nOm kommunfullmäktige beslutar att kommunen går med i Cittaslow ska avgiften betalas.", set()),
    ],
)  # fmt: skip
def test_decisions_with_their_membership(words: str, expected: set[str]) -> None:
    assert acting(_BOARD + words, ClaimType.DECISION, Property.DECIDES) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Svenska PEN, som bildades 1922, ställer sig bakom förslaget.", ("Svenska PEN", "for")),
        ("Hyresbostäder i Norrköping AB är positivt men vill inte stå för hyran.", ("Hyresbostäder i Norrköping AB", "remissvar")),
        ("Röda Korset i Malmö välkomnar en anslutning.", ("Röda Korset i Malmö", "remissvar")),
        ("Göteborg & Co är positiv till förslaget men har ingen mening om avgiften.", ("Göteborg & Co", "remissvar")),
        ("Västtrafik har inget att erinra.", ("Västtrafik", "remissvar")),
        ("Visita ser med tillfredsställelse på förslaget.", ("Visita", "remissvar")),
        ("Rådet för mänskliga rättigheter välkomnar förlängningen.", ("rådet för mänskliga rättigheter", "remissvar")),
        ("Svenska kyrkan i Örebro avstyrker förslaget.", ("Svenska kyrkan i Örebro", "remissvar")),
        ("Fastighetsägarna i Umeå har inga invändningar.", ("Fastighetsägarna i Umeå", "remissvar")),
        ("LRF Bergslagen har inga invändningar.", ("LRF Bergslagen", "remissvar")),
        ("Kontoret har hört tekniska nämnden, som inte har några invändningar.", ("tekniska nämnden", "remissvar")),
        ("Kulturnämnden är i sitt yttrande den 4 mars 2019 positiv till ett medlemskap.", ("kulturnämnden", "remissvar")),
    ],
)  # fmt: skip
def test_answers_under_names_that_no_register_holds(words: str, expected: tuple[str, str]) -> None:
    assert speakers(f"{_BOARD}Remissvar\n\n{words}") == {expected}


@pytest.mark.parametrize(
    "words",
    [
        "Ingen avstyrker förslaget.",
        "Flera har inget att erinra.",
        "Några remissinstanser avstyrker förslaget.",
        "Svenska PEN avstyrker inte förslaget.",
        "Majoriteten tillstyrker förslaget.",
        "Samtliga tillfrågade tillstyrker förslaget.",
        "Zlatko Hedin i Malmö tillstyrker förslaget.",
        "Hülya Fransgård i Botkyrka välkomnar förslaget.",
        "Kyrkan välkomnar förslaget.",
        "Svensson har inga invändningar.",
        "Energikontoret i Mälardalen har inga synpunkter.",
        "Bo Ek & Co har ingen erinran.",
    ],
)
def test_those_who_are_nobody_in_particular_answer_nothing(words: str) -> None:
    assert not speakers(f"{_BOARD}Remissvar\n\n{words}")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Avvikande mening\n\nKarin Lund (V) anmäler avvikande mening till förmån för eget yrkande.", ("Karin Lund", "reservation")),
        ("Blank reservation\n\nKarin Lund (V)", ("Karin Lund", "reservation")),
        ("Reservation (V)\n\nVi anser att avgiften är för hög.", ("Vänsterpartiet", "reservation")),
        ("Till protokollet låter Karin Lund (V) anteckna: Avgiften är för hög.", ("Karin Lund", "protokollsanteckning")),
        ("Karin Lund (V) låter genom reservation anteckna sin avvikande mening.", ("Karin Lund", "reservation")),
    ],
)  # fmt: skip
def test_dissent_under_other_names(words: str, expected: tuple[str, str]) -> None:
    assert speakers(_COUNCIL + words) == {expected}


def test_the_board_of_an_association_is_who_sits() -> None:
    text = (
        "SJÖKRETSEN\nIdeell förening\n\nProtokoll fört vid styrelsens sammanträde nr 4/2016\nTorsdagen den 24 november 2016\n\n"
        "§ 32 Ny medlem\nSjökretsen är ett nätverk. Styrelsen beslutar att bordlägga ärendet till nästa möte."
    )
    decisions = [draft for draft in claims(text) if draft.type is ClaimType.DECISION]
    assert [labels(draft, Property.AGENT) for draft in decisions] == [("styrelsen",)]


def test_minutes_with_a_number_in_their_head_are_minutes() -> None:
    text = _BOARD.replace("PROTOKOLL", "PROTOKOLL nr 3/2019")
    assert acting(f"{text}Kommunstyrelsen beslutar att {_W}.", ClaimType.DECISION, Property.DECIDES) == {
        "kommunstyrelsen"
    }
