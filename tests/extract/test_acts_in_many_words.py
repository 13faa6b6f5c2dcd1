"""Moves in lists and without a verb of their own, rulings and elections in any order, answers and invitations."""
# ruff: noqa: E501

import functools

import pytest

from stadsgraf.extract import extract
from stadsgraf.model import Draft
from stadsgraf.vocabulary import ClaimType, Property
from tests.extract.helpers import labels, read

HEAD = (
    "TIERPS KOMMUN                    PROTOKOLL\n{}                 2023-05-10\n\n"
    "Beslutande\n\nInger Alm (S), ordförande\nBo Ek (M), vice ordförande\nEva Lind (C)\n\n"
    "§ 81                            KS 2023/112\nMedlemskap i Eurocities\n\n"
)
BOARD = HEAD.format("Kommunstyrelsen") + (
    "Ärendet\n\nEurocities är ett nätverk för större städer i Europa. Kommunledningskontoret föreslår i en tjänsteskrivelse"
    " den 3 april 2023 att kommunstyrelsen beslutar att kommunen ansöker om medlemskap i Eurocities.\n\n"
)
LEISURE = HEAD.format("Kultur- och fritidsnämnden")
MOVED = "Yrkanden\n\nBo Ek (M) yrkar avslag på förslaget.\n\nEva Lind (C) yrkar att avgiften betalas av kulturnämnden.\n\n"
REFERRED = (
    "STOCKHOLMS STAD                    Utlåtande\nKommunstyrelsen                 2023-11-06\n\nAnslutning till Eurocities\n\n"
    "Stadsledningskontoret föreslår att staden ansöker om medlemskap i Eurocities.\n\nRemissinstansernas svar\n\n"
)
NETWORK = (
    "Växjö kommun                    PROTOKOLL\nKommunstyrelsen                 2023-05-10\n\n"
    "§ 81                            KS 2023/112\nMedlemskap i Eurocities\n\nÄrendet\n\nEurocities är ett nätverk för städer. "
)


@functools.cache
def told(head: str) -> tuple[Draft, ...]:
    """The claims of a paper as far as it is the same in all tests."""
    return extract(read(f"{head}\n"))


def of(kind: ClaimType, head: str, words: str) -> list[Draft]:
    """The claims of a class that words add to a paper."""
    known = [draft for draft in told(head) if draft.type is kind]
    found = [draft for draft in extract(read(f"{head}{words}\n")) if draft.type is kind]
    for draft in known:
        same = [other for other in found if (who(other), other.values) == (who(draft), draft.values)]
        if same:
            found.remove(same[0])
    return found


def who(draft: Draft) -> str:
    return "+".join(sorted(labels(draft, Property.AGENT) or labels(draft, Property.SPEAKER)))


def moved(words: str) -> set[tuple[str, str]]:
    """Who moves what and who supports it, as pairs."""
    proposals = of(ClaimType.PROPOSAL, BOARD, f"Yrkanden\n\n{words}")
    support = of(ClaimType.ENDORSEMENT, BOARD, f"Yrkanden\n\n{words}")
    short = ("avslag", "återremiss", "bordläggning")
    return {
        *((who(d), next((m for m in short if m == dict(d.values).get("motion")), "*")) for d in proposals),
        *(
            (
                who(d),
                "for "
                + "+".join(
                    who(target)
                    for prop, target in d.participants
                    if prop is Property.ENDORSES and isinstance(target, Draft)
                ),
            )
            for d in support
        ),
    }


OFFICE = "for kommunledningskontoret"


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Bo Ek (M) - avslag\nEva Lind (C) - bifall till kommunledningskontorets förslag", {("Bo Ek", "avslag"), ("Eva Lind", OFFICE)}),
        ("Avslag: Bo Ek (M)\nBifall: Eva Lind (C) och Inger Alm (S)", {("Bo Ek", "avslag"), ("Eva Lind+Inger Alm", OFFICE)}),
        ("Bo Ek (M) yrkar avslag, Eva Lind (C) återremiss och Inger Alm (S) bifall till kontorets förslag.", {("Bo Ek", "avslag"), ("Eva Lind", "återremiss"), ("Inger Alm", OFFICE)}),
        ("Med instämmande av Eva Lind (C) yrkar Bo Ek (M) avslag på förslaget.", {("Bo Ek", "avslag"), ("Eva Lind", "for Bo Ek")}),
        ("Eva Lind (C), med stöd av Bo Ek (M): Återremiss.", {("Eva Lind", "återremiss"), ("Bo Ek", "for Eva Lind")}),
        ("Bo Ek (M) yrkar avslag på förslaget och får medhåll av Eva Lind (C).", {("Bo Ek", "avslag"), ("Eva Lind", "for Bo Ek")}),
        ("Bo Ek (M) motsätter sig förslaget och yrkar avslag.", {("Bo Ek", "avslag")}),
        ("Eva Lind (C) avstyrker förslaget.", {("Eva Lind", "avslag")}),
        ("Eva Lind (C) pläderar för återremiss.", {("Eva Lind", "återremiss")}),
        ("Moderaterna yrkar avslag.", {("Moderaterna", "avslag")}),
        ("Bo Ek (M) lämnar ett ändringsyrkande: att avgiften betalas av kulturnämnden.", {("Bo Ek", "*")}),
        ("Tilläggsyrkande av Bo Ek (M): Medlemskapet utvärderas 2026.", {("Bo Ek", "*")}),
        ("Inger Alm (S) tillstyrker kontorets förslag med tillägget att anslutningen utvärderas.", {("Inger Alm", OFFICE), ("Inger Alm", "*")}),
        ("Bo Ek (M) yrkar avslag. Samma yrkande framställer Eva Lind (C).", {("Bo Ek", "avslag"), ("Eva Lind", "for Bo Ek")}),
        ("Bo Ek (M) yrkar avslag. Detta yrkande stöds av Eva Lind (C).", {("Bo Ek", "avslag"), ("Eva Lind", "for Bo Ek")}),
    ],
)  # fmt: skip
def test_each_mover_of_a_list_moves_what_is_told_of_him(words: str, wanted: set[tuple[str, str]]) -> None:
    assert moved(words) == wanted


@pytest.mark.parametrize(
    "words",
    [
        "Inga yrkanden framställs.",
        "Bo Ek (M) återtar sitt yrkande om avslag.",
        "Bo Ek (M) avstår från att yrka avslag.",
        "Bo Ek (M) frågar om avslag är möjligt.",
        "För motionen talar Bo Ek (M).",
    ],
)
def test_what_nobody_moves_is_no_proposal(words: str) -> None:
    assert of(ClaimType.PROPOSAL, BOARD, f"Yrkanden\n\n{words}") == []


@pytest.mark.parametrize(
    ("words", "mover", "outcome"),
    [
        ("Därefter bifaller styrelsen Eva Linds yrkande.", "Eva Lind", "bifall"),
        ("Efter ställda propositioner avslår kommunstyrelsen Bo Eks yrkande.", "Bo Ek", "avslag"),
        ("Ordföranden frågar om styrelsen bifaller kommunledningskontorets förslag och finner att så sker.", "kommunledningskontoret", "bifall"),
        ("Ordföranden ställer förslagen mot varandra och konstaterar att kommunledningskontorets förslag vinner bifall.", "kommunledningskontoret", "bifall"),
        ("Sedan överläggningen avslutats finner ordföranden att kommunstyrelsen beslutar i enlighet med kommunledningskontorets förslag.", "kommunledningskontoret", "bifall"),
        ("Eva Linds yrkande avslås utan votering.", "Eva Lind", "avslag"),
        ("Med 8 ja-röster mot 5 nej-röster har kommunstyrelsen bifallit kommunledningskontorets förslag.", "kommunledningskontoret", "bifall"),
        ("Med 8 ja mot 5 nej och 1 som avstår beslutar kommunstyrelsen bifalla kommunledningskontorets förslag.", "kommunledningskontoret", "bifall"),
        ("Kommunstyrelsen har alltså beslutat att bifalla kommunledningskontorets förslag.", "kommunledningskontoret", "bifall"),
    ],
)  # fmt: skip
def test_a_ruling_is_read_in_any_order_of_words(words: str, mover: str, outcome: str) -> None:
    (draft, *again) = of(ClaimType.DECISION, BOARD, f"{MOVED}Beslutsgång\n\n{words}")
    (target,) = (t for p, t in draft.participants if p is Property.DECIDES and isinstance(t, Draft))
    assert (who(draft), who(target), dict(draft.values)["outcome"]) == ("kommunstyrelsen", mover, outcome)
    assert all(other.participants == draft.participants for other in again)


@pytest.mark.parametrize(
    "words",
    [
        "Ordföranden frågar om ärendet ska avgöras i dag eller återremitteras och finner att det ska avgöras i dag.",
        "Ordföranden frågar om styrelsen kan bifalla Eva Linds yrkande.",
        "Kommunstyrelsen godkänner propositionsordningen.",
        "Ordföranden finner att kommunstyrelsen bifaller kontorets förslag. Votering begärs.",
        "Ordföranden konstaterar att det finns två förslag: kommunledningskontorets förslag och avslag.",
    ],
)
def test_what_only_leads_to_a_ruling_decides_nothing(words: str) -> None:
    assert of(ClaimType.DECISION, BOARD, f"{MOVED}Beslutsgång\n\n{words}") == []


@pytest.mark.parametrize(
    ("words", "body", "day", "outcome"),
    [
        ("Kommunstyrelsen har den 7 mars 2023 utsett Jessica Olsson till projektledare för ishallen.", "kommunstyrelsen", "2023-03-07", "val"),
        ("Kommunfullmäktige har den 20 juni 2022, § 71, befriat Nils Fager (M) från uppdraget som ersättare i nämnden och i hans ställe valt Ebba Tor (M).", "kommunfullmäktige", "2022-06-20", "val"),
        ("Kommunfullmäktige valde den 20 juni 2022 Ebba Tor (M) till ersättare i kultur- och fritidsnämnden.", "kommunfullmäktige", "2022-06-20", "val"),
        ("Den 20 juni 2022 valde kommunfullmäktige Ebba Tor (M) till ledamot i kultur- och fritidsnämnden.", "kommunfullmäktige", "2022-06-20", "val"),
        ("Till ny ledamot i kultur- och fritidsnämnden har kommunfullmäktige den 20 juni 2022 valt Ebba Tor (M).", "kommunfullmäktige", "2022-06-20", "val"),
        ("Ebba Tor (M) valdes av kommunfullmäktige den 20 juni 2022 till ersättare i nämnden.", "kommunfullmäktige", "2022-06-20", "val"),
        ("Nämnden har tidigare, den 19 maj 2022, gett förvaltningen i uppdrag att se över nätverken.", "kultur- och fritidsnämnden", "2022-05-19", "uppdrag"),
        ("Den 19 maj 2022 fick förvaltningen i uppdrag av nämnden att se över nätverken.", "kultur- och fritidsnämnden", "2022-05-19", "uppdrag"),
        ("Nämnden lägger meddelandena till handlingarna.", "kultur- och fritidsnämnden", "2023-05-10", "lagd till handlingarna"),
        ("Interpellationen får ställas.", "kultur- och fritidsnämnden", "2023-05-10", "bifall"),
        ("Ärendet bordläggs.", "kultur- och fritidsnämnden", "2023-05-10", "bordläggning"),
    ],
)  # fmt: skip
def test_what_a_body_did_on_a_day_is_decided_then(words: str, body: str, day: str, outcome: str) -> None:
    (draft,) = of(ClaimType.DECISION, LEISURE, words)
    assert (who(draft), draft.period.start, dict(draft.values)["outcome"]) == (body, day, outcome)


@pytest.mark.parametrize(
    "words",
    [
        "Kommunfullmäktige väntas i juni välja Ebba Tor (M) till ledamot.",
        "Kommunfullmäktige har att besluta om valet av Ebba Tor.",
        "Kommunfullmäktige valde aldrig någon ersättare.",
        "Kommunstyrelsen ska utse en projektledare senast den 7 september 2023.",
        "Föreningen Vännerna beviljas ett bidrag om 85 000 kronor för 2024.",
    ],
)
def test_what_is_to_be_decided_is_no_decision(words: str) -> None:
    assert of(ClaimType.DECISION, LEISURE, words) == []


@pytest.mark.parametrize(
    ("words", "speaker", "kind"),
    [
        ("Liberalerna deltar inte i beslutet.", "Liberalerna", "deltar inte i beslutet"),
        ("Miljöpartiets ledamöter deltar inte i beslutet.", "Miljöpartiet", "deltar inte i beslutet"),
        ("Ej deltagande i beslut\n\nBo Ek (M) och Eva Lind (C)", "Bo Ek+Eva Lind", "deltar inte i beslutet"),
        ("Den moderata gruppen reserverar sig mot beslutet.", "Moderaterna", "reservation"),
        ("Ledamöterna för (M) och (SD) reserverar sig mot beslutet.", "Moderaterna+Sverigedemokraterna", "reservation"),
        ("Reservation\n\nBo Ek (M)\nEva Lind (C)", "Bo Ek+Eva Lind", "reservation"),
        ("Mot beslutet anmälde Bo Ek (M) reservation.", "Bo Ek", "reservation"),
        ("Mot beslutet till förmån för eget yrkande reserverar sig Bo Ek (M).", "Bo Ek", "reservation"),
        ("Bo Ek (M) har till protokollet lämnat ett särskilt yttrande.", "Bo Ek", "särskilt yttrande"),
        ("Centerpartiet vill till protokollet anteckna att nyttan bör följas upp.", "Centerpartiet", "protokollsanteckning"),
    ],
)  # fmt: skip
def test_people_and_parties_state_something(words: str, speaker: str, kind: str) -> None:
    (draft,) = of(ClaimType.POSITION_STATEMENT, BOARD, words)
    assert (who(draft), labels(draft, Property.STATEMENT_KIND)) == (speaker, (kind,))


@pytest.mark.parametrize(
    "words",
    [
        "Bo Ek (M) reserverar sig inte.",
        "Bo Ek (M) överväger att reservera sig.",
        "Ingen ledamot reserverar sig.",
        "Ledamöterna deltar inte i resan.",
        "Bo Ek (M) läser upp reservationen från förra mötet.",
    ],
)
def test_nobody_states_what_is_not_stated(words: str) -> None:
    assert of(ClaimType.POSITION_STATEMENT, BOARD, words) == []


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Stockholm Business Region AB har inga invändningar.", "Stockholm Business Region AB"),
        ("Stockholms Hamn AB\nBolaget har ingen erinran.", "Stockholms Hamn AB"),
        ("Kulturnämnden: Avstyrker.", "kulturnämnden"),
        ("Stockholms Hamn AB: Ingen erinran.", "Stockholms Hamn AB"),
        ("Farsta stadsdelsnämnd kan inte ställa sig bakom förslaget.", "Farsta stadsdelsnämnd"),
        ("Farsta stadsdelsnämnd välkomnar förslaget.", "Farsta stadsdelsnämnd"),
        ("Förslaget avstyrks av kulturnämnden.", "kulturnämnden"),
        ("Kulturnämnden beslutade den 14 mars 2023 att avstyrka förslaget.", "kulturnämnden"),
        ("Från kulturnämnden finns inga invändningar.", "kulturnämnden"),
        ("Kulturnämnden har tagit del av förslaget och har ingen erinran.", "kulturnämnden"),
        ("Kulturnämnden och servicenämnden har ingen erinran.", "kulturnämnden+servicenämnden"),
        ("Kulturnämnden säger nej.", "kulturnämnden"),
    ],
)
def test_who_is_consulted_answers(words: str, speaker: str) -> None:
    (draft,) = of(ClaimType.POSITION_STATEMENT, REFERRED, words)
    assert (who(draft), labels(draft, Property.STATEMENT_KIND)) == (speaker, ("remissvar",))


@pytest.mark.parametrize(
    "words",
    [
        "Om kulturnämnden avstyrker förslaget återkommer kontoret.",
        "Ska kulturnämnden avstyrka förslaget?",
        "Kulturnämnden väntas avstyrka förslaget.",
        "Svenskt Näringsliv har avböjt att yttra sig.",
        "Kulturnämnden lämnar ärendet utan eget ställningstagande.",
    ],
)
def test_who_has_not_answered_states_nothing(words: str) -> None:
    assert of(ClaimType.POSITION_STATEMENT, REFERRED, words) == []


def test_a_board_that_decides_to_advise_against_answers() -> None:
    (draft,) = of(ClaimType.POSITION_STATEMENT, LEISURE, "Nämnden beslutar att\n– avstyrka motionen.")
    assert (who(draft), labels(draft, Property.STATEMENT_KIND)) == (
        "kultur- och fritidsnämnden",
        ("remissvar",),
    )
    assert of(ClaimType.DECISION, LEISURE, "Nämnden beslutar att\n– avstyrka motionen.") == []


@pytest.mark.parametrize(
    ("words", "agent"),
    [
        ("Enhetens chef, Roger Palm, har granskat underlaget och biträder förslaget.", "Roger Palm"),
        ("Roger Palm, chef för upphandlingen, tillstyrker att kommunen ansluter sig.", "Roger Palm"),
        ("Arbetsutskottet har berett ärendet och tillstyrker förslaget.", "arbetsutskottet"),
        ("Kulturnämnden ställer sig i huvudsak bakom förslaget.", "kulturnämnden"),
        ("Kulturnämnden säger ja till förslaget.", "kulturnämnden"),
    ],
)
def test_officials_and_boards_support_a_proposal(words: str, agent: str) -> None:
    assert {who(draft) for draft in of(ClaimType.ENDORSEMENT, BOARD, words)} == {agent}


@pytest.mark.parametrize(
    "words",
    [
        "Roger Palm biträder ekonomichefen i arbetet med bokslutet.",
        "Kulturnämnden biträder länsstyrelsen vid tillsynen.",
        "Roger Palm, chef för upphandlingen, biträder inte förslaget.",
        "Roger Palm, chef för upphandlingen, har granskat förslaget.",
    ],
)
def test_who_helps_somebody_supports_no_proposal(words: str) -> None:
    assert of(ClaimType.ENDORSEMENT, BOARD, words) == []


@pytest.mark.parametrize(
    ("words", "agent", "day"),
    [
        ("Alva Ren (L) har i en motion den 22 februari 2021 föreslagit att kommunen inför ett kort.", "Alva Ren", "2021-02-22"),
        ("I en motion den 22 februari 2021 föreslår Alva Ren (L) att kommunen inför ett föreningskort.", "Alva Ren", "2021-02-22"),
        ("Alva Ren (L) vill i sin motion från den 22 februari 2021 att kommunen inför ett föreningskort.", "Alva Ren", "2021-02-22"),
        ("Motionären, Alva Ren (L), föreslår att kommunen inför ett föreningskort.", "Alva Ren", ""),
        ("Alva Ren (L) har lämnat in en motion om att kommunen ska införa ett föreningskort.", "Alva Ren", ""),
    ],
)  # fmt: skip
def test_what_a_motion_asks_for_is_proposed_whatever_it_is(words: str, agent: str, day: str) -> None:
    (draft,) = of(ClaimType.PROPOSAL, LEISURE, words)
    assert (who(draft), draft.period.start or "") == (agent, day)


@pytest.mark.parametrize(
    ("words", "agent", "start"),
    [
        ("Nätverket bjöd in oss 2017.", "Eurocities", "2017-01-01"),
        ("Eurocities inbjöd Växjö kommun i april 2019.", "Eurocities", "2019-04-01"),
        ("Växjö fick i juni 2022 en inbjudan från nätverkets styrelse.", "Eurocities", "2022-06-01"),
        ("En inbjudan till Eurocities skickades till kommunen av Amsterdams borgmästare Noor Verhagen den 14 september 2021.", "Noor Verhagen", "2021-09-14"),
        ("Amsterdams borgmästare Noor Verhagen bjöd den 14 september 2021 in kommunen till Eurocities.", "Noor Verhagen", "2021-09-14"),
        ("Amsterdam håller i samordningen och bjöd i ett brev den 14 januari 2022 in Växjö som medlem.", "Amsterdam", "2022-01-14"),
        ("Eurocities bjöd in Växjö som medlem i mars 2022.", "Eurocities", "2022-03-01"),
        ("Kommunen är sedan den 3 mars 2022 inbjuden att gå med i Eurocities.", "", "2022-03-03"),
        ("Eurocities styrelse beslutade den 3 mars 2022 att bjuda in Växjö kommun som medlem.", "Eurocities", "2022-03-03"),
    ],
)  # fmt: skip
def test_an_invitation_is_told_in_many_words(words: str, agent: str, start: str) -> None:
    (draft,) = of(ClaimType.INVITATION, NETWORK, words)
    assert (who(draft), labels(draft, Property.INVITEE), draft.period.start) == (
        agent,
        ("Växjö kommun",),
        start,
    )


@pytest.mark.parametrize(
    "words",
    [
        "Eurocities har bjudit in kommunen till sin konferens i Gent.",
        "Eurocities bjuder in till konferens i Gent.",
        "Kommunen bjuder in Eurocities till Växjö 2024.",
        "Eurocities har inte bjudit in kommunen att bli medlem.",
        "Någon inbjudan från Eurocities har inte kommit.",
        "Föreningen Teatervännerna bjuder in nämnden till premiär den 6 november.",
    ],
)
def test_who_is_asked_to_a_meeting_is_not_invited_to_join(words: str) -> None:
    assert of(ClaimType.INVITATION, NETWORK, words) == []


@pytest.mark.parametrize(
    "words",
    [
        "Kulturnämnden tog i mars 2022 initiativ till ärendet.",
        "Det är kulturnämnden som har tagit initiativ till ärendet.",
        "Detta är ett ärende initierat av kulturnämnden.",
        "Ärendet aktualiserades genom en skrivelse från kulturnämnden.",
        "Kulturnämnden har på eget initiativ tagit fram ärendet.",
        "Kulturnämnden är initiativtagare till ärendet.",
        "Upprinnelsen till ärendet är en skrivelse från kulturnämnden.",
    ],
)
def test_who_started_a_case(words: str) -> None:
    assert [who(draft) for draft in of(ClaimType.INITIATION, NETWORK, words)] == ["kulturnämnden"]


@pytest.mark.parametrize(
    "words",
    [
        "Ärendet har remitterats av kulturnämnden.",
        "Ärendet har inte initierats av kulturnämnden.",
        "Initiativet kommer från kulturnämnden.",
    ],
)
def test_who_only_handles_a_case_did_not_start_it(words: str) -> None:
    assert of(ClaimType.INITIATION, NETWORK, words) == []


@pytest.mark.parametrize(
    "words",
    [
        "Nätverket tar ingen avgift.",
        "Eurocities kostar ingenting.",
        "Eurocities samlar städer och kostar oss ingenting.",
    ],
)
def test_a_network_without_a_fee(words: str) -> None:
    (draft,) = of(ClaimType.COST_ESTIMATE, NETWORK, words)
    assert (labels(draft, Property.ABOUT), dict(draft.values)["amount"]) == (("Eurocities",), 0.0)


@pytest.mark.parametrize(
    ("above", "amount"),
    [
        ("Beloppen är i tkr och bygger på 220 deltagare.", 1_150_000.0),
        ("Kostnaderna framgår av tabellen (belopp i tusental kronor).", 1_150_000.0),
        ("Alla belopp anges i kronor.", 1_150.0),
    ],
)
def test_a_sentence_above_a_table_tells_its_unit(above: str, amount: float) -> None:
    table = "\n\nLokaler och teknik                         1 150\nMat och mottagningar                         640\n"
    first = of(ClaimType.COST_ESTIMATE, NETWORK, above + table)[0]
    assert (dict(first.values)["amount"], dict(first.values)["subject"]) == (amount, "lokaler och teknik")


@pytest.mark.parametrize(
    "words",
    ["Till Eurocities betalas 95 000 kronor årligen.", "Till Eurocities betalar kommunen 95 000 kronor årligen.", "Eurocities fakturerar 95 000 kronor varje januari."],
)  # fmt: skip
def test_what_is_paid_to_a_network_is_about_it(words: str) -> None:
    (draft,) = of(ClaimType.COST_ESTIMATE, NETWORK, words)
    assert labels(draft, Property.ABOUT) == ("Eurocities",)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Eva Lind (C) yrkar i andra hand avslag.", {("Eva Lind", "avslag")}),
        ("Bo Ek (M) yrkar avslag på förslaget. Han får stöd av Eva Lind (C).", {("Bo Ek", "avslag"), ("Eva Lind", "for Bo Ek")}),
        ("Bo Ek (M) yrkar avslag på förslaget. Eva Lind (C) yrkar detsamma.", {("Bo Ek", "avslag"), ("Eva Lind", "for Bo Ek")}),
        ("Ett avslagsyrkande framställs av Bo Ek (M).", {("Bo Ek", "avslag")}),
        ("Bo Ek (M) framställer ett avslagsyrkande.", {("Bo Ek", "avslag")}),
        ("Återremiss begärs av Bo Ek (M).", {("Bo Ek", "återremiss")}),
        ("Eva Lind (C) ansluter sig till förslaget.", {("Eva Lind", OFFICE)}),
    ],
)  # fmt: skip
def test_a_move_may_be_told_by_a_noun_or_by_the_one_before(words: str, wanted: set[tuple[str, str]]) -> None:
    assert moved(words) == wanted


def test_two_boards_in_one_sentence_answer_each_for_itself() -> None:
    words = "Förslaget har sänts till kulturnämnden, som tillstyrker, och servicenämnden, som avstyrker."
    assert {who(draft) for draft in of(ClaimType.ENDORSEMENT, REFERRED, words)} == {"kulturnämnden"}
    assert {who(draft) for draft in of(ClaimType.POSITION_STATEMENT, REFERRED, words)} == {"servicenämnden"}


def test_auditors_who_find_no_fault_in_accounts_answer_nothing() -> None:
    words = "Kulturnämnden har inget att anmärka på nätverkets redovisning."
    assert of(ClaimType.POSITION_STATEMENT, REFERRED, words) == []


def test_what_another_body_did_without_a_day_is_not_dated_by_the_minutes() -> None:
    assert of(ClaimType.DECISION, LEISURE, "Byggnadsnämnden har avslagit begäran.") == []
