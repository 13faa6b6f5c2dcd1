"""What is moved, seconded and proposed in the habits of minutes: turns, lists, points and joint movers."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.model import Draft
from stadsgraf.vocabulary import ClaimType, Property
from tests.extract.helpers import labels, quotes, read

MINUTES = (
    "ÖREBRO KOMMUN      SAMMANTRÄDESPROTOKOLL\nKommunstyrelsen    2022-05-17\n\n"
    "Närvarande\nAnna Berg (S), ordförande\n\n§ 81\nMedlemskap i Eurocities\n\n"
)
PUT = "Klimatkontoret har föreslagit att kommunen ansöker om medlemskap i Eurocities.\n\n"


def of(kind: ClaimType, text: str) -> list[Draft]:
    return [draft for draft in extract(read(text)) if draft.type is kind]


def moved(text: str) -> list[tuple[tuple[str, ...], str]]:
    found = of(ClaimType.PROPOSAL, text)
    return [(labels(draft, Property.AGENT), str(dict(draft.values).get("kind", ""))) for draft in found]


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        (
            "Bo Ek (M): i första hand återremiss för att kostnaden ska utredas, i andra hand avslag.",
            ["återremiss", "avslag"],
        ),
        (
            "Bo Ek (M) yrkar i första hand att ärendet bordläggs och i andra hand avslag på förslaget.",
            ["bordläggning", "avslag"],
        ),
        ("Bo Ek (M): avslag i första hand, återremiss i andra hand.", ["avslag", "återremiss"]),
        ("Bo Ek (M) yrkar återremiss, alternativt avslag.", ["återremiss", "avslag"]),
    ],
)
def test_what_is_moved_in_turn_is_two_proposals(line: str, kinds: list[str]) -> None:
    assert moved(f"{MINUTES}Yrkanden\n\n{line}\n") == [(("Bo Ek",), kind) for kind in kinds]


@pytest.mark.parametrize(
    "line",
    ["Bo Ek (M) yrkar avslag på förslaget.", "Bo Ek (M) yrkar återremiss så att andra handlingar kan läsas."],
)
def test_what_is_moved_at_once_is_one_proposal(line: str) -> None:
    assert len(moved(f"{MINUTES}Yrkanden\n\n{line}\n")) == 1


def test_support_in_the_second_place_is_an_endorsement() -> None:
    wish = "i första hand återremiss, i andra hand bifall till klimatkontorets förslag"
    text = f"{MINUTES}{PUT}Yrkanden\n\nBo Ek (M): {wish}.\n"
    (draft,) = of(ClaimType.ENDORSEMENT, text)
    assert (labels(draft, Property.AGENT), labels(draft, Property.ENDORSES)) == (("Bo Ek",), ("Proposal",))


def test_a_points_number_does_not_hand_the_next_mover_s_wish_to_the_one_before() -> None:
    text = f"{MINUTES}Yrkanden\n\nBo Ek (M) yrkar avslag på punkt 2. Eva Rask (MP): återremiss.\n"
    assert moved(text) == [(("Bo Ek",), "avslag"), (("Eva Rask",), "återremiss")]


def test_two_movers_in_a_sentence_each_move_their_own() -> None:
    text = (
        f"{MINUTES}{PUT}Yrkanden\n\nUnder mötet yrkade Bo Ek (M), med instämmande av Eva Rask (MP), "
        "bifall till klimatkontorets förslag, medan Ulf Lind (V) yrkade att ärendet återremitteras.\n"
    )
    found = of(ClaimType.ENDORSEMENT, text)
    assert sorted(labels(draft, Property.AGENT) for draft in found) == [("Bo Ek",), ("Eva Rask",)]
    assert all(labels(draft, Property.ENDORSES) == ("Proposal",) for draft in found)
    assert (("Ulf Lind",), "återremiss") in moved(text)


@pytest.mark.parametrize(
    ("sentence", "agent", "date"),
    [
        (
            "I tjänsteskrivelse den 4 mars 2022 föreslog klimatkontoret att kommunen går med i Eurocities.",
            "klimatkontoret",
            "2022-03-04",
        ),
        ("I ett yttrande förordar kulturnämnden att kommunen går med i Eurocities.", "kulturnämnden", ""),
        (
            "I sitt utlåtande av den 2 maj 2022 hemställde klimatkontoret att kommunen går med i Eurocities.",
            "klimatkontoret",
            "2022-05-02",
        ),
        (
            "I en motion, daterad den 3 maj 2021, vill Bo Ek (M) att kommunen går med i Eurocities.",
            "Bo Ek",
            "2021-05-03",
        ),
        (
            "I en motion väckt den 3 maj 2021 yrkar Bo Ek (M) dels att kommunen går med i Eurocities.",
            "Bo Ek",
            "2021-05-03",
        ),
        (
            "I ett medborgarförslag av den 3 maj 2021 föreslår Bo Ek att kommunen går med i Eurocities.",
            "Bo Ek",
            "2021-05-03",
        ),
        (
            "Kommunstyrelsens klimat- och arbetsutskott (KAU) har föreslagit dels att vi går med i Polis.",
            "kommunstyrelsens klimat- och arbetsutskott",
            "",
        ),
    ],
)
def test_a_proposal_told_by_its_paper_is_read(sentence: str, agent: str, date: str) -> None:
    (draft,) = of(ClaimType.PROPOSAL, f"{MINUTES}{sentence}\n")
    assert labels(draft, Property.AGENT) == (agent,)
    assert labels(draft, Property.PROPOSES) == ("Membership",)
    assert (draft.period.start or "") == date


@pytest.mark.parametrize(
    "sentence",
    [
        "I tjänsteskrivelse den 4 mars 2022 redogjorde klimatkontoret för hur kommunen går med i Eurocities.",
        "I en motion nämner Bo Ek (M) att Malmö gick med i Eurocities.",
    ],
)
def test_a_paper_that_only_tells_proposes_nothing(sentence: str) -> None:
    assert of(ClaimType.PROPOSAL, f"{MINUTES}{sentence}\n") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Bo Ek (M) yrkar att ärendet inte återremitteras utan avgörs i dag.",
        "Bo Ek (M) yrkar att förslaget inte ska avslås.",
        "Ett alternativ är att kommunstyrelsen föreslår att kommunen går med i Polis.",
        "Tidningen skriver att Bo Ek (M) föreslår att kommunen går med i Polis.",
    ],
)
def test_what_is_not_to_be_done_or_only_thought_of_is_not_moved(sentence: str) -> None:
    assert moved(f"{MINUTES}{PUT}{sentence}\n") == [(("klimatkontoret",), "")]


def test_support_of_a_proposal_to_refuse_is_not_support_of_what_it_refuses() -> None:
    text = f"{MINUTES}{PUT}Siv Alm (V) yrkar avslag.\n\nBo Ek (M) yrkar bifall till yrkandet om avslag.\n"
    (draft,) = of(ClaimType.ENDORSEMENT, text)
    (target,) = [to for prop, to in draft.participants if prop is Property.ENDORSES]
    assert isinstance(target, Draft)
    assert labels(target, Property.AGENT) == ("Siv Alm",)


@pytest.mark.parametrize(
    ("sentence", "agent"),
    [
        ("Kulturnämnden har den 3 maj 2022 tillstyrkt förslaget.", "kulturnämnden"),
        ("Tekniska nämnden har i sitt yttrande ställt sig bakom förslaget.", "tekniska nämnden"),
        ("Miljönämnden har samma dag tillstyrkt förslaget.", "miljönämnden"),
        ("Kulturnämnden har vid sitt sammanträde den 23 april tillstyrkt förslaget.", "kulturnämnden"),
        ("Kulturnämnden förordade den 9 april 2022 att förslaget skulle bifallas.", "kulturnämnden"),
    ],
)
def test_support_told_in_the_perfect_is_an_endorsement(sentence: str, agent: str) -> None:
    (draft,) = of(ClaimType.ENDORSEMENT, f"{MINUTES}{PUT}{sentence}\n")
    assert (labels(draft, Property.AGENT), labels(draft, Property.ENDORSES)) == ((agent,), ("Proposal",))


@pytest.mark.parametrize(
    "sentence",
    [
        "Kulturnämnden har ännu inte tillstyrkt förslaget.",
        "Eva Rask (MP) instämmer i reservationen.",
        "Eva Rask (MP) instämmer i Bo Eks anförande.",
        "Enligt Eva Rask (MP) tillstyrker kulturnämnden förslaget.",
        "Kulturnämnden tillstyrker förslaget med undantag av medlemskapet.",
        "Kulturnämnden tillstyrkte först förslaget men ändrade sig och avstyrker det.",
        "Eva Rask (MP) instämmer i klimatkontorets beskrivning av Eurocities.",
        "Eva Rask (MP) biträder delvis förslaget.",
    ],
)
def test_what_is_no_support_of_a_proposal_is_left_alone(sentence: str) -> None:
    assert of(ClaimType.ENDORSEMENT, f"{MINUTES}{PUT}{sentence}\n") == []


@pytest.mark.parametrize(
    "joins",
    ["Ordföranden ansluter sig till dem.", "Ordföranden instämmer.", "Ordföranden biträder detta yrkande."],
)
def test_the_chair_joins_those_who_moved_before(joins: str) -> None:
    movers = "Bo Ek (M) och Eva Rask (MP): bifall till klimatkontorets förslag."
    text = f"{MINUTES}{PUT}Yrkanden\n\n{movers} {joins}\n"
    found = of(ClaimType.ENDORSEMENT, text)
    assert [labels(draft, Property.AGENT) for draft in found] == [("Bo Ek", "Eva Rask"), ("Anna Berg",)]


@pytest.mark.parametrize(
    "joins", ["Ordföranden ansluter sig inte till dem.", "Ordföranden instämmer i kritiken."]
)
def test_the_chair_who_does_not_join_endorses_nothing(joins: str) -> None:
    text = f"{MINUTES}{PUT}Yrkanden\n\nBo Ek (M) yrkar bifall till klimatkontorets förslag. {joins}\n"
    assert [labels(draft, Property.AGENT) for draft in of(ClaimType.ENDORSEMENT, text)] == [("Bo Ek",)]


@pytest.mark.parametrize(
    "heading", ["I motionen instämmer", "Till motionen ansluter sig:", "Motionen stöds av"]
)
def test_who_signs_along_endorses_and_does_not_move(heading: str) -> None:
    text = (
        "Örebro kommun\nMotion\n2018-05-03\n\nTill kommunfullmäktige\n\nGå med i Eurocities\n\n"
        "Med hänvisning till ovanstående yrkar vi att kommunfullmäktige beslutar\n\n"
        f"att Örebro kommun ansöker om medlemskap i Eurocities.\n\nBo Ek (M)\n\n{heading}\n\nEva Rask (MP)\n"
    )
    (proposal,) = of(ClaimType.PROPOSAL, text)
    (endorsement,) = of(ClaimType.ENDORSEMENT, text)
    assert labels(proposal, Property.AGENT) == ("Bo Ek",)
    assert labels(endorsement, Property.AGENT) == ("Eva Rask",)
    assert quotes(text, endorsement)


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Kommunstyrelsen har alltså med sex röster mot tre bifallit klimatkontorets förslag.", "bifall"),
        (
            "Kommunstyrelsen har således med 5 ja-röster mot 4 nej-röster avslagit klimatkontorets förslag.",
            "avslag",
        ),
        ("Kommunstyrelsen har sålunda bifallit klimatkontorets förslag.", "bifall"),
    ],
)
def test_the_result_of_a_vote_is_a_decision(sentence: str, outcome: str) -> None:
    (draft,) = of(ClaimType.DECISION, f"{MINUTES}{PUT}{sentence}\n")
    assert (labels(draft, Property.DECIDES), dict(draft.values)["outcome"]) == (("Proposal",), outcome)


@pytest.mark.parametrize(
    "sentence",
    [
        "Till sist prövas avslagsyrkandet. Ordföranden finner att kommunstyrelsen avslår det.",
        "Därefter tas avslagsyrkandet upp. Ordföranden finner att kommunstyrelsen avslår det.",
        "Ordföranden tar avslagsyrkandet upp. Ordföranden finner att kommunstyrelsen avslår det.",
    ],
)
def test_what_is_taken_up_before_is_what_is_refused(sentence: str) -> None:
    text = f"{MINUTES}Yrkanden\n\nBo Ek (M) yrkar avslag på förslaget.\n\nBeslutsgång\n\n{sentence}\n"
    (draft,) = of(ClaimType.DECISION, text)
    assert (labels(draft, Property.DECIDES), dict(draft.values)["outcome"]) == (("Proposal",), "avslag")


@pytest.mark.parametrize(
    "sentence",
    ["Ordföranden finner att kommunstyrelsen bifaller det senare.", "Kommunstyrelsen avslår detta."],
)
def test_a_ruling_on_what_nothing_names_is_left_out(sentence: str) -> None:
    assert of(ClaimType.DECISION, f"{MINUTES}{sentence}\n") == []


def test_the_chairs_motion_is_found_by_the_title() -> None:
    text = (
        f"{MINUTES}Vid mötet yrkade Anna Berg (S) att resan ställs in. "
        "Kommunstyrelsen beslutade den 17 maj 2022 i enlighet med ordförandens yrkande.\n"
    )
    (draft,) = of(ClaimType.DECISION, text)
    assert labels(draft, Property.DECIDES) == ("Proposal",)


@pytest.mark.parametrize(
    "point",
    [
        "Förslagsställaren tackas för sitt engagemang.",
        "Förslaget skickas till länsstyrelsen.",
        "Motionären informeras.",
    ],
)
def test_a_point_that_grants_nothing_decides_no_proposal(point: str) -> None:
    found = of(ClaimType.DECISION, f"{MINUTES}{PUT}Beslut\n\n{point}\n")
    assert all(labels(draft, Property.DECIDES) == () for draft in found)
