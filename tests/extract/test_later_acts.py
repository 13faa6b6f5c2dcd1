# ruff: noqa: E501
"""Moves that are only wanted, decisions by delegation, answers of those consulted, invitations told by a noun."""

import re

import pytest

from stadsgraf.extract import acts, extract
from stadsgraf.model import Draft
from stadsgraf.vocabulary import ClaimType, Modality, Property
from tests.extract.helpers import labels, read

HEAD = "Växjö kommun                    {}\n{}                 2023-05-10\n\n"
MATTER = "§ 81                            KS 2023/112\nMedlemskap i Eurocities\n\nÄrendet\n\nEurocities är ett nätverk för större städer i Europa. "
OFFICE = "Kommunledningskontoret föreslår i en tjänsteskrivelse den 3 april 2023 att kommunen går med i Eurocities.\n\n"
MINUTES = HEAD.format("PROTOKOLL", "Kommunstyrelsen") + MATTER
MEETING = MINUTES + OFFICE + "Yrkanden\n\n{}\n"
REFERRAL = (
    HEAD.format("Utlåtande", "Kommunstyrelsen")
    + "Medlemskap i Eurocities\n\nKommunstyrelsens arbetsutskott föreslår"
    " kommunstyrelsen besluta att Växjö kommun ansöker om medlemskap i Eurocities.\n\nRemisser\n\n{}\n"
)
DELEGATED = (
    HEAD.format("PROTOKOLL", "Kommunstyrelsen")
    + "§ 81                            KS 2023/112\nRedovisning av delegationsbeslut\n\n{}\n"
)


def found(text: str, sort: ClaimType) -> list[Draft]:
    return [draft for draft in extract(read(text)) if draft.type is sort]


def motions(draft: Draft) -> str:
    return str(dict(draft.values).get("motion", "claim"))


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Bo Ek (M) vill att ärendet återremitteras.", {("Bo Ek", "återremiss")}),
        ("Bo Ek (M) vill bordlägga ärendet.", {("Bo Ek", "bordläggning")}),
        ("Bo Ek (M) vill avslå förslaget.", {("Bo Ek", "avslag")}),
        ("Eva Lind (C) önskar att ärendet bordläggs.", {("Eva Lind", "bordläggning")}),
        ("Bo Ek (M) vill i stället att kommunen går med i Energy Cities.", {("Bo Ek", "claim")}),
        ("Bo Ek (M) vill att anslaget stannar vid 200 tkr.", {("Bo Ek", "anslaget stannar vid 200 tkr.")}),
        (
            (
                "Bo Ek (M) vill i första hand att ärendet återremitteras så att nyttan kan beskrivas. I andra hand vill han att"
                " förslaget avslås."
            ),
            {("Bo Ek", "återremiss"), ("Bo Ek", "avslag")},
        ),
        ("Bo Ek (M) vill inte att ärendet återremitteras.", set()),
        ("Bo Ek (M) vill veta om ärendet återremitteras.", set()),
    ],
)
def test_what_a_member_wants_in_a_meeting_is_moved(words: str, wanted: set[tuple[str, str]]) -> None:
    proposals = found(MEETING.format(words), ClaimType.PROPOSAL)
    moved = {(labels(p, Property.AGENT)[0], motions(p)) for p in proposals}
    assert {pair for pair in moved if pair[0] != "kommunledningskontoret"} == wanted


def test_what_somebody_wants_outside_a_meeting_is_no_proposal() -> None:
    assert found(MINUTES + "Bo Ek (M) vill att förslaget läses av fler.\n", ClaimType.PROPOSAL) == []


@pytest.mark.parametrize("section", ["Förslag på sammanträdet", "Inlägg och yrkanden"])
def test_other_headings_open_what_is_moved(section: str) -> None:
    text = MINUTES + OFFICE + section + "\n\nBo Ek (M) vill att förslaget avslås.\n"
    assert ("Bo Ek",) in {labels(p, Property.AGENT) for p in found(text, ClaimType.PROPOSAL)}


@pytest.mark.parametrize(
    "words",
    [
        (
            "Kommunstyrelsens ordförande Inger Alm (S) beslutade den 21 april 2023 på kommunstyrelsens vägnar att kommunen går med"
            " i Eurocities."
        ),
        "Inger Alm, ordförande, 2023-04-21: Kommunen ansöker om medlemskap i Eurocities.",
        "4. Miljöchef Inger Alm, 2023-04-21: Kommunen ansluter sig till Eurocities.",
        "2023-04-21 Miljöchef Inger Alm: Kommunen ansöker om medlemskap i Eurocities.",
    ],
)
def test_a_decision_by_delegation_is_that_of_who_took_it(words: str) -> None:
    (decision,) = found(DELEGATED.format(words), ClaimType.DECISION)
    assert labels(decision, Property.AGENT) == ("Inger Alm",)
    assert labels(decision, Property.DECIDES) == ("Membership",)
    assert decision.period.start == "2023-04-21"


@pytest.mark.parametrize(
    "words",
    [
        "Kulturchefen, 2023-04-21: Kommunen ansluts till Eurocities.",
        "Kulturchefen, telefon 0470-12 34 56: Kommunen är medlem i Eurocities.",
        "Kulturchefen får besluta att kommunen ansluter sig till Eurocities.",
    ],
)
def test_a_title_that_nobody_is_known_to_hold_decides_nothing(words: str) -> None:
    assert found(DELEGATED.format(words), ClaimType.DECISION) == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("har inget att anmärka på förslaget", None),
        ("har inget att tillägga", None),
        (", som bildades 1971 och har sju ledamöter, har ingen erinran", None),
        ("finner inget att anmärka på", None),
        ("har inte haft något att erinra", None),
        ("har icke något att erinra mot förslaget", None),
        ("har i yttrande 2023-04-15 anfört att nämnden inte har något att erinra", "2023-04-15"),
        (
            ", som behandlade frågan den 4 oktober 2023, har inget att invända men påminner om reglerna",
            "2023-10-04",
        ),
    ],
)
def test_an_answer_without_objection_has_its_day(words: str, day: str | None) -> None:
    text = REFERRAL.format(f"Miljönämnden {words}.".replace(" ,", ","))
    (answer,) = found(text, ClaimType.POSITION_STATEMENT)
    assert labels(answer, Property.SPEAKER) == ("miljönämnden",)
    assert answer.period.start == day


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Kulturnämnden ställer sig positiv till förslaget.", "kulturnämnden"),
        ("Kulturnämnden är positiv till hela förslaget.", "kulturnämnden"),
        ("Kulturnämnden tillstyrker under förutsättning att kostnaden ryms.", "kulturnämnden"),
        ("Kulturnämnden tillstyrker 2023-10-04 med villkor.", "kulturnämnden"),
        ("Kulturnämnden\nTillstyrker förslaget.", "kulturnämnden"),
        ("Växjö Vänortsförening tillstyrker förslaget.", "Växjö Vänortsförening"),
        ("Växjö Scen AB tillstyrker förslaget.", "Växjö Scen AB"),
        ("Växjö kulturråd tillstyrker under förutsättning att föreningarna får delta.", "Växjö kulturråd"),
    ],
)
def test_who_is_consulted_supports_the_proposal(words: str, who: str) -> None:
    (support,) = found(REFERRAL.format(words), ClaimType.ENDORSEMENT)
    assert labels(support, Property.AGENT) == (who,)
    assert labels(support, Property.ENDORSES) == ("Proposal",)


@pytest.mark.parametrize(
    "words",
    [
        "Kulturnämnden ställer sig inte positiv till förslaget.",
        "Kulturnämnden är positiv till nätverk i allmänhet.",
        "Kulturnämnden ställer sig positiv till förslagets syfte men avstyrker det.",
    ],
)
def test_a_view_of_something_else_supports_nothing(words: str) -> None:
    assert found(REFERRAL.format(words), ClaimType.ENDORSEMENT) == []


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (
            "Bo Ek (M) ber att följande antecknas till protokollet: Kostnaden borde ha redovisats.",
            "protokollsanteckning",
        ),
        (
            "Bo Ek (M) vill ha följande antecknat till protokollet: Kostnaden borde ha redovisats.",
            "protokollsanteckning",
        ),
        ("När kommunstyrelsen fattade beslutet reserverade sig Bo Ek (M).", "reservation"),
    ],
)
def test_statements_in_other_words(words: str, kind: str) -> None:
    (statement,) = found(MINUTES + OFFICE + words + "\n", ClaimType.POSITION_STATEMENT)
    assert labels(statement, Property.SPEAKER) == ("Bo Ek",)
    assert labels(statement, Property.STATEMENT_KIND) == (kind,)


@pytest.mark.parametrize(
    ("words", "by", "day"),
    [
        (
            "Eurocities bjöd i ett brev den 14 januari 2022 in kommunen som medlem.",
            "Eurocities",
            "2022-01-14",
        ),
        ("I ett brev den 14 januari 2022 bjöd Eurocities in Växjö som medlem.", "Eurocities", "2022-01-14"),
        ("Den 14 januari 2022 inkom en inbjudan från Eurocities om medlemskap.", "Eurocities", "2022-01-14"),
        (
            "En inbjudan till medlemskap inkom från Eurocities den 14 januari 2022.",
            "Eurocities",
            "2022-01-14",
        ),
        ("Kommunen tackade nej till inbjudan från Energy Cities.", "Energy Cities", None),
        ("Kommunen tackar ja till inbjudan från Energy Cities om medlemskap.", "Energy Cities", None),
    ],
)
def test_an_invitation_told_by_a_noun_or_an_answer(words: str, by: str, day: str | None) -> None:
    (invitation,) = found(MINUTES + words + "\n", ClaimType.INVITATION)
    assert labels(invitation, Property.AGENT) == (by,)
    assert labels(invitation, Property.INVITEE) == ("Växjö kommun",)
    assert invitation.period.start == day


def test_a_network_asks_whether_somebody_can_host() -> None:
    asked = (
        "I en skrivelse den 30 maj 2022 frågar Eurocities styrelse om Växjö kan vara värd för årskonferensen 2023.\n\n"
        "Kommunledningskontoret föreslår att Växjö är värd för Eurocities årskonferens 2023.\n"
    )
    (invitation,) = found(MINUTES + asked, ClaimType.INVITATION)
    assert labels(invitation, Property.INVITES) == ("Hosting",)
    assert invitation.period.start == "2022-05-30"


@pytest.mark.parametrize(
    "words",
    [
        "Kommunen tackar nej till en inbjudan från Energy Cities till konferensen i Paris.",
        "Kommunen tackar nej till en inbjudan från Energy Cities att delta i ett möte.",
        "Eurocities bjöd in kommunen som talare.",
        "Eurocities frågade om Växjö kan skicka en deltagare.",
        "Eurocities bjöd in kommunen till ett seminarium den 14 januari 2022.",
    ],
)
def test_an_invitation_to_a_meeting_is_none(words: str) -> None:
    assert found(MINUTES + words + "\n", ClaimType.INVITATION) == []


def test_an_act_of_a_month_is_not_dated_to_its_first_day() -> None:
    words = "I mars 2023 föreslog kulturnämnden att kommunen skulle gå med i Eurocities.\n"
    (proposal,) = found(MINUTES + words, ClaimType.PROPOSAL)
    assert (proposal.period.start, proposal.period.precision) == ("2023-03-01", "month")


def test_societies_and_universities_propose() -> None:
    words = "Växjö Vänortsförening föreslår i en skrivelse den 4 april 2023 att kommunen ansluter sig till Eurocities.\n"
    (proposal,) = found(MINUTES + words, ClaimType.PROPOSAL)
    assert labels(proposal, Property.AGENT) == ("Växjö Vänortsförening",)
    assert proposal.period.start == "2023-04-04"


@pytest.mark.parametrize(
    "head", ["PROTOKOLL från sammanträde 3 oktober 2023", "PROTOKOLL FRÅN SAMMANTRÄDET DEN 3 OKTOBER 2023"]
)
def test_a_record_of_a_meeting_is_minutes(head: str) -> None:
    assert (
        read(f"Växjö kommun\nKommunstyrelsen\n\n{head}\n\n§ 1\nVal\n\nBeslut\n").parts[0].genre == "protokoll"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Kulturnämnden hemställer att kommunen går med i Eurocities.",
        "Kommunstyrelsen beslöt den 3 maj 2020 att kommunen går med i Eurocities.",
        "I ett brev den 4 april 2023 vill Bo Ek (M) att kommunen går med i Eurocities.",
        "Bo Ek (M) begär återremiss.",
        "Enligt ett yttrande från kulturnämnden har kommunen råd.",
    ],
)
def test_the_gate_lets_every_formula_through(sentence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    paper = read(f"{MINUTES}{sentence}\n")
    gated = acts.find_acts(paper)
    monkeypatch.setattr(acts, "_MAY_ACT", re.compile(""))
    assert acts.find_acts(paper) == gated


def test_a_declined_invitation_denies_the_membership() -> None:
    words = "Miljöchef Inger Alm, 2023-04-21: Kommunen tackar nej till en inbjudan från Energy Cities."
    (membership,) = found(DELEGATED.format(words), ClaimType.MEMBERSHIP)
    assert membership.modality is Modality.DENIED


@pytest.mark.parametrize(
    ("words", "agent"),
    [
        ("Kulturkontoret (handläggare Eva Ek) föreslår att kommunen går med i Eurocities.", "kulturkontoret"),
        ("Miljönämnden (skrivelse 2023-03-02) föreslår att kommunen går med i Eurocities.", "miljönämnden"),
        ("Fritidsenheten föreslår att kommunen går med i Eurocities.", "fritidsenheten"),
        (
            "Motionen, som Eva Ek (MP) väckte den 8 oktober 2022, går ut på att kommunen går med i Eurocities.",
            "Eva Ek",
        ),
        ("Motionen, väckt av Eva Ek (MP), går ut på att kommunen går med i Eurocities.", "Eva Ek"),
        ("Motionären Eva Ek (MP) vill att kommunen går med i Eurocities.", "Eva Ek"),
        ("Eva Ek (MP) vill att ärendet återremitteras.", "Eva Ek"),
        ("Motionären Eva Ek (MP) vill inte att kommunen går med i Eurocities.", None),
        ("Eva Ek (MP) vill att ärendet belyses bättre.", None),
        (
            "Motionen, som Eva Ek (MP) väckte den 8 oktober 2022, går inte ut på att kommunen går med i Eurocities.",
            None,
        ),
        ("Fritidsenhetens chef föreslår att kommunen väntar.", None),
    ],
)
def test_a_proposal_is_told_with_asides_and_by_its_paper(words: str, agent: str | None) -> None:
    made = found(MINUTES + words + "\n", ClaimType.PROPOSAL)
    assert [labels(draft, Property.AGENT)[0] for draft in made] == ([agent] if agent else [])


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Miljönämnden (yttrande 2023-05-11) avstyrker förslaget.", "miljönämnden"),
        ("Från kulturnämnden kom ett avstyrkande.", "kulturnämnden"),
        ("Kulturnämnden lämnar motionens första att-sats utan erinran.", "kulturnämnden"),
        ("Miljönämnden (yttrande 2023-05-11) avstyrker inte förslaget.", None),
        ("Från kulturnämnden kom ett yttrande.", None),
    ],
)
def test_an_answer_is_told_with_its_paper_in_brackets_or_as_a_noun(words: str, who: str | None) -> None:
    answers = found(REFERRAL.format(words), ClaimType.POSITION_STATEMENT)
    assert [labels(draft, Property.SPEAKER)[0] for draft in answers] == ([who] if who else [])


def test_a_party_states_something_through_a_person() -> None:
    told = "Centerpartiet, genom Pia Brolund, lämnar ett särskilt yttrande.\n"
    (statement,) = found(MINUTES + told, ClaimType.POSITION_STATEMENT)
    assert labels(statement, Property.SPEAKER) == ("Pia Brolund",)
    assert labels(statement, Property.ON_BEHALF_OF) == ("Centerpartiet",)


def test_who_decided_by_a_decision_determined_it() -> None:
    told = "Kommunfullmäktige har genom beslut den 4 maj 2015 bestämt att kommunen går med i Eurocities.\n"
    (decision,) = found(MINUTES + told, ClaimType.DECISION)
    assert decision.period.start == "2015-05-04"


@pytest.mark.parametrize(
    ("words", "movers"),
    [
        ("Sverker Dahlgård (SD) yrkar avslag.", ["Sverker Dahlgård"]),
        ("Motionären Måns Palm (MP) yrkar bordläggning.", ["Måns Palm"]),
        ("Karin Dahl (KD) yrkar återremiss.", ["Karin Dahl"]),
        ("Klimatdialogen Dalarna (KD) är ett samarbete. Klimatdialogen Dalarna är nöjd.", []),
        ("Svenska Dialogen (SD) är ett nätverk för samtal.", []),
    ],
)
def test_letters_of_a_party_behind_a_forename_are_no_acronym(words: str, movers: list[str]) -> None:
    made = found(MINUTES + "\n\n" + words + "\n", ClaimType.PROPOSAL)
    assert [labels(draft, Property.AGENT)[0] for draft in made] == movers
    affiliated = found(MINUTES + "\n\n" + words + "\n", ClaimType.PARTY_AFFILIATION)
    assert [labels(draft, Property.MEMBER)[0] for draft in affiliated] == movers


def test_how_a_decision_came_about_is_no_decision() -> None:
    told = (
        "Växjö kommun   PROTOKOLL\nKommunstyrelsen   1989-10-16\n\n§ 187   Dnr 412/89\nInträde i Eurocities\n\n"
        "Beslut\n\nSedan överläggningen förklarats avslutad, finner ordföranden att ärendet skall avgöras i dag. "
        "Därvid avgives 8 röster för förslaget och 1 röst mot. 2 ledamöter avstår.\n\n"
        "Kommunstyrelsen beslutar följaktligen att hos kommunfullmäktige hemställa\n\n"
        "att Växjö kommun inträder som medlem i Eurocities.\n"
    )
    assert found(told, ClaimType.DECISION) == []
    (proposal,) = found(told, ClaimType.PROPOSAL)
    assert labels(proposal, Property.AGENT) == ("kommunstyrelsen",)
    assert labels(proposal, Property.DECIDING_BODY) == ("kommunfullmäktige",)
    assert [d.modality for d in found(told, ClaimType.MEMBERSHIP)] == [Modality.PROPOSED]
