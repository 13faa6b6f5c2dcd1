"""Who proposes, supports, decides and reserves, in the words of many clerks; and what only looks like it."""
# ruff: noqa: E501

import pytest

from stadsgraf.extract import extract
from stadsgraf.model import Draft
from stadsgraf.vocabulary import ClaimType, Property
from tests.extract.helpers import labels, read

HEAD = (
    "Växjö kommun                    PROTOKOLL\n{body}                 2023-05-10\n\n"
    "§ 81                            KS 2023/112\nMedlemskap i Eurocities\n\n"
)
MATTER = (
    HEAD.format(body="Kommunstyrelsen") + "Ärendet\n\nEurocities är ett nätverk för större städer i Europa. "
)
OFFICE = (
    "Kommunledningskontoret föreslår i en tjänsteskrivelse den 3 april 2023 att kommunstyrelsen beslutar att "
    "kommunen ansöker om medlemskap i Eurocities.\n\n"
)
MOTION = (
    HEAD.format(body="Kommunfullmäktige")
    + "Ärendet\n\nMaria Ljung (V) har i en motion den 6 februari 2023 föreslagit att kommunen ska ansluta sig till "
    "Eurocities. Kommunstyrelsen föreslår att kommunfullmäktige avslår motionen.\n\n"
)
MOVED = MATTER + OFFICE + "Yrkanden\n\n"
REFERRED = (
    "VÄXJÖ KOMMUN                    Utlåtande\nKommunstyrelsen                 2023-11-06\n\n"
    "Medlemskap i Eurocities\n\nKommunstyrelsens arbetsutskott föreslår kommunstyrelsen besluta att Växjö kommun "
    "ansöker om medlemskap i Eurocities.\n\nRemisser\n\n"
)


def of(kind: ClaimType, head: str, text: str) -> list[Draft]:
    """Claims of a class that a text adds to the head of its paper."""
    before = [draft for draft in extract(read(f"{head}\n")) if draft.type is kind]
    after = [draft for draft in extract(read(f"{head}{text}\n")) if draft.type is kind]
    return after[len(before) :] if after[: len(before)] == before else after


def moved_by(name: str, text: str) -> list[Draft]:
    return [d for d in extract(read(f"{MOVED}{text}\n")) if d.type is ClaimType.PROPOSAL and by(d) == name]


def by(draft: Draft, prop: Property = Property.AGENT) -> str:
    return " + ".join(sorted(labels(draft, prop)))


@pytest.mark.parametrize(
    ("sentence", "agent", "asked", "day"),
    [
        ("Kulturnämnden hemställde den 4 april 2023, § 31, att kommunstyrelsen skulle ansöka om medlemskap i Eurocities.", "kulturnämnden", "kommunstyrelsen", "2023-04-04"),
        ("Kulturnämnden har i skrivelse den 4 april 2023 hemställt att kommunen ska söka medlemskap i Eurocities.", "kulturnämnden", "", "2023-04-04"),
        ("Kulturnämnden har hos kommunstyrelsen den 4 april 2023 hemställt att kommunen ska söka medlemskap i Eurocities.", "kulturnämnden", "", "2023-04-04"),
        ("Kommunstyrelsens kontor har i en skrivelse den 4 april 2023 föreslagit att kommunen går med i Eurocities.", "kommunstyrelsens kontor", "", "2023-04-04"),
        ("Maria Ljung (V) har i en motion daterad den 4 april 2023 yrkat att kommunen ansöker om medlemskap i Eurocities.", "Maria Ljung", "", "2023-04-04"),
        ("I skrivelse den 4 april 2023 hemställer kulturnämnden att kommunen ansöker om medlemskap i Eurocities.", "kulturnämnden", "", "2023-04-04"),
        ("I en tjänsteskrivelse daterad 2023-04-04 har kulturförvaltningen föreslagit att kommunen ansluter sig till Eurocities.", "kulturförvaltningen", "", "2023-04-04"),
        ("Av tjänsteskrivelse den 4 april 2023 framgår att kulturförvaltningen föreslår att kommunen ansluter sig till Eurocities.", "kulturförvaltningen", "", "2023-04-04"),
        ("Kulturförvaltningen har i tjänsteskrivelse 2023-04-04 lämnat förslag om att kommunen ska ansluta sig till Eurocities.", "kulturförvaltningen", "", "2023-04-04"),
        ("Förslaget från kulturnämnden är att kommunen ska ansluta sig till Eurocities.", "kulturnämnden", "", ""),
        ("Vid sammanträdet den 4 april 2023, § 31, föreslog kulturnämnden att kommunen skulle ansöka om medlemskap i Eurocities.", "kulturnämnden", "", "2023-04-04"),
        ("Den 4 april 2023 hemställde kulturnämnden hos kommunstyrelsen om att kommunen skulle gå med i Eurocities.", "kulturnämnden", "kommunstyrelsen", "2023-04-04"),
        ("Kulturnämnden beslutade 2023-04-04 § 31 att hos kommunstyrelsen hemställa att kommunen ansöker om medlemskap i Eurocities.", "kulturnämnden", "kommunstyrelsen", "2023-04-04"),
        ("Tekniska nämnden har, i skrivelse till kommunstyrelsen den 4 april 2023, föreslagit att kommunen ska lämna Energy Cities.", "tekniska nämnden", "", "2023-04-04"),
        ("Kulturnämnden föreslår kommunstyrelsen att ansöka om medlemskap i Eurocities.", "kulturnämnden", "kommunstyrelsen", "2023-05-10"),
        ("Maria Ljung (V) har 2023-02-06 väckt en motion i vilken hon föreslår att kommunen ska ansluta sig till Eurocities.", "Maria Ljung", "", "2023-02-06"),
        ("Maria Ljung (V) och Jan Berg (MP) har i motion 2023-02-06 föreslagit, att kommunen skall ansluta sig till Eurocities.", "Jan Berg + Maria Ljung", "", "2023-02-06"),
        ("En motion har inkommit från Maria Ljung (V) där hon föreslår att kommunen ska ansluta sig till Eurocities.", "Maria Ljung", "", ""),
    ],
)  # fmt: skip
def test_a_proposal_is_read_in_any_order_of_words(sentence: str, agent: str, asked: str, day: str) -> None:
    (draft,) = of(ClaimType.PROPOSAL, MATTER, sentence)
    assert (by(draft), by(draft, Property.DECIDING_BODY)) == (agent, asked)
    assert (draft.period.start or "") == day
    assert labels(draft, Property.PROPOSES) == ("Membership",)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kulturnämnden framställde den 4 april 2023 önskemål om att kommunen skulle ansluta sig till Eurocities.",
        "Kulturnämnden vill att kommunen ansöker om medlemskap i Eurocities.",
        "Kulturnämnden har inte föreslagit att kommunen ska ansluta sig till Eurocities.",
        "Kulturnämndens ledamöter frågade om någon har föreslagit medlemskap i Eurocities.",
        "Med hänvisning till ovanstående föreslås att kommunen ansöker om medlemskap i Eurocities.",
    ],
)
def test_a_wish_or_a_question_is_no_proposal(sentence: str) -> None:
    assert of(ClaimType.PROPOSAL, MATTER, sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Kulturnämnden föreslår kommunstyrelsen att utreda möjligheten att gå med i Eurocities.",
        "Kulturnämnden föreslår att kommunstyrelsen ska pröva om kommunen bör ansöka om medlemskap i Eurocities.",
    ],
)
def test_what_is_only_looked_into_is_no_membership(sentence: str) -> None:
    assert of(ClaimType.MEMBERSHIP, MATTER, sentence) == []


@pytest.mark.parametrize(
    ("heading", "agent"),
    [
        ("Förslag från kulturnämnden", "kulturnämnden"),
        ("Kulturnämndens hemställan", "kulturnämnden"),
        ("Kulturförvaltningens förslag, 2023-04-03", "kulturförvaltningen"),
        ("Kommunstyrelsens arbetsutskotts förslag till beslut", "kommunstyrelsens arbetsutskott"),
    ],
)
def test_a_heading_names_whose_proposal_stands_below_it(heading: str, agent: str) -> None:
    head = HEAD.format(body="Kommunstyrelsen")
    (draft,) = of(ClaimType.PROPOSAL, head, f"{heading}\n\nVäxjö kommun ansöker om medlemskap i Eurocities.")
    assert by(draft) == agent
    assert labels(draft, Property.PROPOSES) == ("Membership",)


DRAFTED = (
    "Växjö kommun                    Tjänsteskrivelse\nKommunledningskontoret          2023-04-03\n\n"
    "Medlemskap i Eurocities\n\nFörslag till beslut\n\n"
)


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Kommunstyrelsen föreslår kommunfullmäktige besluta att Växjö kommun ansöker om medlemskap i Eurocities.", "kommunfullmäktige"),
        ("Kommunstyrelsen föreslås fatta följande beslut:\n\nVäxjö kommun ansöker om medlemskap i Eurocities.", "kommunstyrelsen"),
        ("Kommunledningskontoret föreslår att kommunstyrelsen godkänner översynen samt föreslår kommunfullmäktige besluta\n\n– att Växjö kommun ansöker om inträde i Eurocities.", "kommunfullmäktige"),
    ],
)  # fmt: skip
def test_what_an_office_drafts_for_a_board_is_its_own_proposal(words: str, asked: str) -> None:
    (draft,) = of(ClaimType.PROPOSAL, DRAFTED, words)
    assert (by(draft), by(draft, Property.DECIDING_BODY)) == ("kommunledningskontoret", asked)


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Bo Ek (M) yrkar i första hand återremiss för att få kostnaderna belysta och i andra hand avslag.", {"återremiss", "avslag"}),
        ("Bo Ek (M) begär att ärendet återremitteras till kontoret.", {"återremiss"}),
        ("Avslag på förslaget yrkas av Bo Ek (M).", {"avslag"}),
        ("Ett yrkande om avslag framställs av Bo Ek (M).", {"avslag"}),
        ("Bo Ek (M) m.fl. yrkar avslag på förslaget.", {"avslag"}),
    ],
)  # fmt: skip
def test_what_is_moved_against_a_proposal(sentence: str, kinds: set[str]) -> None:
    found = moved_by("Bo Ek", sentence)
    assert {str(dict(draft.values)["motion"]) for draft in found} == kinds


@pytest.mark.parametrize(
    "sentence",
    [
        "Bo Ek (M) återtar sitt yrkande om avslag på förslaget.",
        "Bo Ek (M) frågar om någon vill yrka avslag på förslaget.",
        "Bo Ek (M) säger att han inte kommer att yrka avslag på förslaget.",
    ],
)
def test_what_is_not_moved(sentence: str) -> None:
    assert moved_by("Bo Ek", sentence) == []


@pytest.mark.parametrize(
    ("sentence", "agent", "day"),
    [
        ("Den 30 augusti 2023 tillstyrkte kulturnämnden förslaget.", "kulturnämnden", "2023-08-30"),
        ("I yttrande den 30 augusti 2023 tillstyrker kulturnämnden förslaget.", "kulturnämnden", "2023-08-30"),
        ("Kulturnämnden beslutade den 30 augusti 2023 att ställa sig bakom förslaget.", "kulturnämnden", "2023-08-30"),
        ("Förslaget tillstyrktes av kulturnämnden den 30 augusti 2023.", "kulturnämnden", "2023-08-30"),
        ("Förslaget har tillstyrkts av kulturnämnden.", "kulturnämnden", ""),
        ("Linnéuniversitetet tillstyrker förslaget.", "Linnéuniversitetet", ""),
        ("RFSL Kronoberg tillstyrker.", "RFSL Kronoberg", ""),
        ("Visit Småland tillstyrker förslaget.", "Visit Småland", ""),
        ("Länsstyrelsen i Kronobergs län tillstyrker förslaget.", "Länsstyrelsen i Kronobergs län", ""),
        ("Alvesta kommun tillstyrker att Växjö kommun ansöker om medlemskap i Eurocities.", "Alvesta kommun", ""),
        ("Kulturnämnden: tillstyrker förslaget.", "kulturnämnden", ""),
        ("Av remissinstanserna tillstyrker kulturnämnden och Linnéuniversitetet förslaget, medan miljönämnden avstyrker.", "Linnéuniversitetet + kulturnämnden", ""),
    ],
)  # fmt: skip
def test_a_consulted_body_supports_the_proposal(sentence: str, agent: str, day: str) -> None:
    (draft,) = of(ClaimType.ENDORSEMENT, REFERRED, sentence)
    assert by(draft) == agent
    assert (draft.period.start or "") == day
    assert labels(draft, Property.ENDORSES) == ("Proposal",)


@pytest.mark.parametrize(
    "sentence",
    [
        "Om kulturnämnden tillstyrker förslaget går ärendet vidare.",
        "Kulturnämnden tillstyrker inte förslaget.",
        "Kulturnämnden väntas tillstyrka förslaget.",
        "Kulturnämnden ombads att tillstyrka eller avstyrka förslaget.",
        "Förslaget tillstyrks av samtliga instanser.",
        "Linnéuniversitetet avstyrker, eftersom nytta saknas.",
    ],
)
def test_support_that_is_supposed_or_refused_is_none(sentence: str) -> None:
    assert of(ClaimType.ENDORSEMENT, REFERRED, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "outcome", "day"),
    [
        ("Kommunfullmäktige har således beslutat\n\natt avslå motionen.", "avslag", "2023-05-10"),
        ("Kommunfullmäktige har sålunda beslutat bifalla motionen.", "bifall", "2023-05-10"),
        ("Beslutsgång\n\nHärefter beslöts att avslå motionen.", "avslag", "2023-05-10"),
        ("Beslutsgång\n\nMotionen bifölls.", "bifall", "2023-05-10"),
        ("Beslutsgång\n\nOrdföranden ställer proposition på bifall respektive avslag på motionen och finner den bifallen.", "bifall", "2023-05-10"),
        ("Beslutsgång\n\nEfter avslutad överläggning beslutar kommunfullmäktige att avslå motionen.", "avslag", "2023-05-10"),
    ],
)  # fmt: skip
def test_who_sits_decides_without_a_day(sentence: str, outcome: str, day: str) -> None:
    (draft,) = of(ClaimType.DECISION, MOTION, sentence)
    assert (by(draft), dict(draft.values)["outcome"], draft.period.start) == (
        "kommunfullmäktige",
        outcome,
        day,
    )
    assert labels(draft, Property.DECIDES) == ("Proposal",)


@pytest.mark.parametrize(
    ("sentence", "agent", "day", "decided"),
    [
        ("Den 20 februari 2019 beslutade kommunfullmäktige att kommunen skulle ansöka om medlemskap i Eurocities.", "kommunfullmäktige", "2019-02-20", ("Membership",)),
        ("Kommunfullmäktige fattade den 20 februari 2019 beslut om att kommunen skulle ansöka om medlemskap i Eurocities.", "kommunfullmäktige", "2019-02-20", ("Membership",)),
        ("Kulturnämnden beslutade den 20 februari 2019, § 12, att tacka nej till medlemskap i Eurocities.", "kulturnämnden", "2019-02-20", ("Membership",)),
        ("Kommunfullmäktige antog den 20 februari 2019, § 88, en folkhälsostrategi.", "kommunfullmäktige", "2019-02-20", ()),
        ("Kulturnämnden gav den 20 februari 2019 kulturförvaltningen i uppdrag att utreda ett medlemskap i Eurocities.", "kulturnämnden", "2019-02-20", ()),
    ],
)  # fmt: skip
def test_a_decision_of_another_day_is_read(
    sentence: str, agent: str, day: str, decided: tuple[str, ...]
) -> None:
    (draft,) = of(ClaimType.DECISION, MATTER, sentence)
    assert (by(draft), draft.period.start, labels(draft, Property.DECIDES)) == (agent, day, decided)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunstyrelsen beslutade att kommunen skulle ansöka om medlemskap i Eurocities.",
        "Kommunfullmäktige väntas den 3 juni 2023 besluta att kommunen ska ansöka om medlemskap i Eurocities.",
        "Om kommunfullmäktige den 3 juni 2023 beslutar att kommunen ska ansöka om medlemskap i Eurocities, höjs anslaget.",
        "Kulturnämnden beslutade den 3 mars 2023 inte att kommunen skulle ansöka om medlemskap i Eurocities.",
        "I Borås har kommunfullmäktige så sent som den 20 juni 2018 beslutat att kommunen ska ansöka.",
    ],
)
def test_what_is_not_decided_by_anybody_on_a_day(sentence: str) -> None:
    assert of(ClaimType.DECISION, MATTER, sentence) == []


@pytest.mark.parametrize(
    ("text", "speakers", "kind"),
    [
        ("Reservation mot återremissen anfördes av Bo Ek och Eva Lind (båda M).", "Bo Ek + Eva Lind", "reservation"),
        ("Mot beslutet anmäls reservation av Bo Ek (M).", "Bo Ek", "reservation"),
        ("Reservation anmäls av Bo Ek (M).", "Bo Ek", "reservation"),
        ("Bo Ek (M) och Eva Lind (C) anmäler att de reserverar sig mot beslutet.", "Bo Ek + Eva Lind", "reservation"),
        ("Reservation\n\nBo Ek (M) till förmån för eget yrkande.", "Bo Ek", "reservation"),
        ("Reservationer\n\nBo Ek (M) och Eva Lind (C)", "Bo Ek + Eva Lind", "reservation"),
        ("Torsten Hyttner (vv) reserverar sig till förmån för eget yrkande.", "Torsten Hyttner", "reservation"),
        ("Särskilt yttrande\n\nEva Norling (MP): Vi hade velat gå längre.", "Eva Norling", "särskilt yttrande"),
        ("Till beslutet fogas ett särskilt yttrande av Eva Norling (MP).", "Eva Norling", "särskilt yttrande"),
        ("Eva Norling (MP) ber att få antecknat till protokollet att hon hade velat gå längre.", "Eva Norling", "protokollsanteckning"),
        ("Eva Norling (MP) meddelar att hon inte deltar i beslutet.", "Eva Norling", "deltar inte i beslutet"),
        ("I beslutet deltar inte Eva Norling (MP).", "Eva Norling", "deltar inte i beslutet"),
    ],
)  # fmt: skip
def test_a_position_statement_is_read(text: str, speakers: str, kind: str) -> None:
    (draft,) = of(ClaimType.POSITION_STATEMENT, MATTER + OFFICE, text)
    assert (by(draft, Property.SPEAKER), labels(draft, Property.STATEMENT_KIND)) == (speakers, (kind,))


@pytest.mark.parametrize(
    "text",
    [
        "Bo Ek (M) reserverar sig inte mot beslutet.",
        "Bo Ek (M) säger att han överväger att reservera sig.",
        "Jäv\n\nEva Norling (MP) deltar på grund av jäv inte i beslutet.",
        "Bilagor\n\nReservation\n\nTidplan",
    ],
)
def test_what_is_no_position_statement(text: str) -> None:
    assert of(ClaimType.POSITION_STATEMENT, MATTER + OFFICE, text) == []


@pytest.mark.parametrize(
    ("sentence", "by_whom", "start"),
    [
        ("Eurocities inbjöd Växjö kommun i april 2019 att bli medlem.", "Eurocities", "2019-04-01"),
        ("Eurocities bjöd 2017 in Växjö kommun till medlemskap.", "Eurocities", "2017-01-01"),
        ("I ett brev den 17 november 2021 bjöd Eurocities in Växjö kommun att söka medlemskap.", "Eurocities", "2021-11-17"),
        ("Växjö kommun fick i mars 2020 en inbjudan från Eurocities att bli medlem.", "Eurocities", "2020-03-01"),
        ("Kommunen erbjöds 2016 en plats i Eurocities men tackade nej.", "", "2016-01-01"),
    ],
)  # fmt: skip
def test_an_invitation_has_its_day_wherever_it_stands(sentence: str, by_whom: str, start: str) -> None:
    (draft,) = of(ClaimType.INVITATION, MATTER, sentence)
    assert (by(draft), by(draft, Property.INVITEE), draft.period.start) == (by_whom, "Växjö kommun", start)


@pytest.mark.parametrize(
    ("sentence", "agents"),
    [
        ("Kulturnämnden har initierat ärendet.", {"kulturnämnden"}),
        ("Därför har kulturnämnden initierat detta ärende.", {"kulturnämnden"}),
        ("Ärendet har väckts genom en skrivelse från kulturnämnden.", {"kulturnämnden"}),
        ("Ärendet har initierats av Inger Alm (S) och Bo Ek (M).", {"Inger Alm", "Bo Ek"}),
        ("Ärendet har inte initierats av kulturnämnden.", set()),
        ("Projektet initierades av kulturnämnden.", set()),
    ],
)
def test_who_starts_the_case(sentence: str, agents: set[str]) -> None:
    assert {by(draft) for draft in of(ClaimType.INITIATION, MATTER, sentence)} == agents
