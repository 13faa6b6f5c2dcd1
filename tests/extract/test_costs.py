"""CostEstimate: fees, grants, costs, what is free, tables; about what, how often, how held."""

import pytest

from stadsgraf.extract import costs, hosting, membership
from stadsgraf.model import Draft
from stadsgraf.vocabulary import ClaimType, Modality, Property
from tests.extract.helpers import quotes, read
from tests.extract.network_facts import HEAD, NETWORK, found, named, time, values

S = Modality.STATED


def short(claim: Draft) -> tuple[str, float, str, str, str]:
    """About, amount, currency, per and kind."""
    given = values(claim)
    amount = given["amount"]
    assert isinstance(amount, float)
    return (
        named(claim, Property.ABOUT),
        amount,
        str(given["currency"]),
        str(given.get("per", "")),
        str(given["kind"]),
    )


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "Medlemsavgiften är för närvarande 12 000 kronor per år.",
            (NETWORK, 12000, "SEK", "P1Y", "medlemsavgift"),
        ),
        ("Medlemskapet kostar kommunen 45 tkr årligen.", (NETWORK, 45000, "SEK", "P1Y", "medlemsavgift")),
        (
            "Årsavgiften för Öresundsringen uppgår till 3 000 euro.",
            (NETWORK, 3000, "EUR", "P1Y", "årsavgift"),
        ),
        (
            "Nätverket tar ut en serviceavgift om 1 500 euro per år.",
            (NETWORK, 1500, "EUR", "P1Y", "serviceavgift"),
        ),
        (
            "Öresundsringens årliga medlemsavgift är 2 500 pund.",
            (NETWORK, 2500, "GBP", "P1Y", "medlemsavgift"),
        ),
        ("Inträdesavgiften är 5 000 kr.", (NETWORK, 5000, "SEK", "", "inträdesavgift")),
        (
            "Kommunen betalar 15 000 kr i årsavgift till Öresundsringen.",
            (NETWORK, 15000, "SEK", "P1Y", "årsavgift"),
        ),
        (
            "Kostnaden för medlemskapet, 25 000 kr per år, ryms inom ram.",
            (NETWORK, 25000, "SEK", "P1Y", "kostnad"),
        ),
        ("Avgiften är 12 kronor per invånare över 80 år.", ("", 12, "SEK", "", "avgift")),
        (
            "Resekostnaderna beräknas till cirka 20 000 kronor per år.",
            ("", 20000, "SEK", "P1Y", "resekostnad"),
        ),
        ("En förstudie kostar 350 tkr.", ("", 350000, "SEK", "", "kostnad")),
        ("Den årliga kostnaden uppgår till EUR 2 000.", ("", 2000, "EUR", "P1Y", "kostnad")),
    ],
)
def test_an_amount_with_what_it_is_for(sentence: str, claim: tuple[str, float, str, str, str]) -> None:
    (cost,) = found(sentence, costs.extract)
    assert short(cost) == claim
    assert cost.modality is S
    assert bool(named(cost, Property.ABOUT)) != ("subject" in values(cost))


@pytest.mark.parametrize(
    ("sentence", "modality", "when"),
    [
        (
            "Nätverket planerar att från och med 2027 ta ut en avgift på 8 000 kronor.",
            Modality.PLANNED,
            "2027-01-01..",
        ),
        ("Föreningen har ansökt om ett bidrag på 50 tkr.", Modality.REQUESTED, ""),
        ("Anna Berg (S) yrkar att avgiften bestäms till 9 000 kr.", Modality.PROPOSED, ""),
        ("Om kommunen går med blir kostnaden 30 tkr per år.", Modality.CONDITIONAL, ""),
        ("Årsavgiften uppgick 2013 till 27 tkr.", S, "2013-01-01..2013-12-31"),
        ("Ett bidrag om 150 000 kronor beviljas för 2023.", S, "2023-01-01..2023-12-31"),
    ],
)
def test_how_and_when_an_amount_holds(sentence: str, modality: Modality, when: str) -> None:
    (cost,) = found(sentence, costs.extract)
    assert (cost.modality, time(cost)) == (modality, when)


@pytest.mark.parametrize(
    ("sentence", "per"),
    [
        ("Medverkan är kostnadsfri.", ""),
        ("Nätverket har ingen medlemsavgift.", ""),
        ("Öresundsringen tar inte ut någon avgift.", ""),
        ("Ingen avgift tas ut.", ""),
        ("Deltagandet är inte förenat med någon årlig avgift.", "P1Y"),
        ("Öresundsringen, som är ett löst samarbete utan avgift, möts varje år.", ""),
    ],
)
def test_free_of_charge_is_a_denied_amount_of_nothing(sentence: str, per: str) -> None:
    (cost,) = found(sentence, costs.extract)
    assert short(cost)[:4] == (NETWORK, 0.0, "SEK", per)
    assert cost.modality is Modality.DENIED


def test_the_same_fee_in_another_currency_is_a_claim_of_its_own() -> None:
    fee, converted = found("Medlemsavgiften är 1 500 euro per år, motsvarande ca 17 000 kr.", costs.extract)
    assert short(fee) == (NETWORK, 1500, "EUR", "P1Y", "medlemsavgift")
    assert short(converted) == (NETWORK, 17000, "SEK", "", "medlemsavgift")
    assert values(converted)["approximate"] is True


def test_a_rate_and_what_it_comes_to_are_two_amounts_of_one_fee() -> None:
    rate, total = found("Avgiften, 0,45 kronor per invånare, uppgick 2013 till 27 tkr.", costs.extract)
    assert (short(rate)[:2], short(total)[:2]) == (("", 0.45), (NETWORK, 27000))
    assert values(rate)["subject"] == f"avgift per invånare ({NETWORK})", "a rate is no fee by itself"


def test_what_is_proposed_and_then_granted_is_one_amount() -> None:
    text = (
        "Ett extra bidrag om 150 000 kronor beviljas för 2023. "
        "Förvaltningen föreslår att bidraget bestäms till 150 tkr."
    )
    first, second = found(text, costs.extract)
    assert (first.modality, first.values, first.period) == (second.modality, second.values, second.period)
    assert first.evidence != second.evidence


def test_the_cost_of_hosting_is_about_the_hosting() -> None:
    text = (
        "Malmö stad föreslås bli värd för Öresundsringen under 2027. "
        "Värdskapet medför en kostnad om 1,2 mnkr per år i två år."
    )
    known = found(text, hosting.extract)
    (cost,) = found(text, costs.extract, known)
    assert [target for prop, target in cost.participants if prop is Property.ABOUT] == known
    assert values(cost)["duration"] == "P2Y"


def test_a_membership_without_a_fee_is_about_the_membership() -> None:
    text = (
        "Kommunstyrelsen föreslår att Lunds kommun blir medlem i Öresundsringen. "
        "Medlemskapet är kostnadsfritt."
    )
    known = tuple(membership.extract(read(HEAD + text), ()))
    (cost,) = found(text, costs.extract, known)
    assert named(cost, Property.ABOUT) == ClaimType.MEMBERSHIP.value


def test_rows_of_a_table_take_their_unit_from_its_heading() -> None:
    table = (
        "Kostnader\n\nPost                   Belopp (tkr)     Avser\n"
        "Inträdesavgift         15               engångsbelopp\n"
        "Årsavgift              35               per år\n"
        "Utbildning i två steg  120              2027\nSumma första året      170\n"
    )
    rows = found(table, costs.extract)
    assert [short(row) for row in rows] == [
        (NETWORK, 15000, "SEK", "", "inträdesavgift"),
        (NETWORK, 35000, "SEK", "P1Y", "årsavgift"),
        ("", 120000, "SEK", "", "kostnad"),
        ("", 170000, "SEK", "", "summa"),
    ]
    assert time(rows[2]) == "2027-01-01..2027-12-31"


def test_a_table_that_a_scan_has_run_together_is_read_line_by_line() -> None:
    table = (
        "Kostnader\n\nPost Belopp (kr) Avser\nInträdesavgift 5 000 engångsbelopp\nÅrsavgift 35 000 per år\n"
    )
    assert [short(row)[1] for row in found(table, costs.extract)] == [5000, 35000]


def test_the_quote_is_the_words_about_the_amount() -> None:
    text = "Nätverket är litet. Medlemsavgiften är 900 euro per år, resor oräknade."
    (cost,) = found(text, costs.extract)
    assert quotes(HEAD + text, cost) == ("Medlemsavgiften är 900 euro per år",)


@pytest.mark.parametrize(
    "sentence",
    [
        "Avgiften får inte överstiga 10 000 kr.",
        "Förslaget medför inga kostnader.",
        "Nätverket har 2 000 medlemmar.",
        "Mötet hölls 2019 i lokal 4500.",
    ],
)
def test_what_is_no_amount_is_refused(sentence: str) -> None:
    assert found(sentence, costs.extract) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Nya medlemmar betalar ingenting till nätverket under det första året.",
        "Kommunen betalar ingen avgift till nätverket.",
        "Att vara med kostar ingenting.",
        "Inträdet är gratis.",
        "Det är kostnadsfritt att gå med.",
        "Nätverket, som också Ystad hör till, tar inte ut någon avgift.",
        "Det kostar inget att vara medlem.",
        "Nätverket tar inget betalt.",
        "Någon medlemsavgift debiteras inte.",
        "Medlemmar är befriade från avgift.",
    ],
)
def test_ways_of_being_free(sentence: str) -> None:
    (cost,) = found(sentence, costs.extract)
    assert (cost.modality, values(cost)["amount"]) == (Modality.DENIED, 0.0)
    assert named(cost, Property.ABOUT) == NETWORK


@pytest.mark.parametrize(
    ("sentence", "amounts"),
    [
        ("Medlemmarna betalar 2 000 yen per år, ungefär 175 kronor.", [(2000, "JPY"), (175, "SEK")]),
        ("Varje medlem bidrar med 500 euro om året.", [(500, "EUR")]),
        ("Det kostar 30 000 kronor om året att vara med i nätverket.", [(30000, "SEK")]),
        (
            "Avgiften för 2020 är 20 000 kronor och för 2021 22 000 kronor.",
            [(20000, "SEK"), (22000, "SEK")],
        ),
    ],
)
def test_what_members_pay_is_the_networks_fee(sentence: str, amounts: list[tuple[float, str]]) -> None:
    claims = found(sentence, costs.extract)
    assert [(values(c)["amount"], values(c)["currency"]) for c in claims] == amounts
    assert {named(c, Property.ABOUT) for c in claims} == {NETWORK}


@pytest.mark.parametrize(
    "sentence",
    [
        "Inträdet till museet är gratis.",
        "Det är gratis att parkera.",
        "Kommunen betalar ingenting för lokalen.",
        "Parkeringen är gratis.",
        "Bussresor är gratis för äldre.",
    ],
)
def test_what_else_is_free_is_no_fee(sentence: str) -> None:
    assert found(sentence, costs.extract) == []


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Kommunen är medlem i Eurocities och Energy Cities. Medlemsavgiften är 9 000 euro.", []),
        ("Staden ingår i Eurocities, Energy Cities och ICLEI. Det kostar. Årsavgiften är 9 000 euro.", []),
        ("Lund är med i Eurocities samt Energy Cities. Någon medlemsavgift tas inte ut.", []),
        ("Eurocities liknar på så vis Energy Cities. Medlemsavgiften är 9 000 euro.", [9000]),
        ("Med kursen 10,70 kronor per euro blir avgiften 96 300 kronor.", [96300]),
        ("Växelkursen är 10,70 kronor per euro.", []),
    ],
)
def test_a_fee_of_one_of_two_networks_and_a_rate_of_exchange_are_left_out(
    text: str, amounts: list[float]
) -> None:
    assert [values(claim)["amount"] for claim in found(text, costs.extract)] == amounts


@pytest.mark.parametrize(
    ("text", "year", "modality"),
    [
        ("Årsavgiften är 9 800 euro. För 2023 väntas den stiga till 10 300 euro.", "2023", Modality.PLANNED),
        ("Medlemsavgiften är 9 800 euro. År 2024 höjs den till 10 300 euro.", "2024", Modality.PLANNED),
        ("Årsavgiften var 9 800 euro. År 2019 höjdes den till 10 300 euro.", "2019", Modality.STATED),
    ],
)
def test_what_a_fee_becomes_is_a_fee_of_the_same_network(text: str, year: str, modality: Modality) -> None:
    _, later = found(text, costs.extract)
    assert (named(later, Property.ABOUT), time(later)[:4], later.modality) == (NETWORK, year, modality)


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Förvaltningen föreslår att 150 tkr avsätts för en förstudie.", Modality.PROPOSED),
        ("Kontoret föreslår att nämnden anslår 150 tkr till en förstudie.", Modality.PROPOSED),
        ("Motionären yrkar att 150 tkr anvisas för en förstudie.", Modality.PROPOSED),
        ("Nämnden beslutar att 150 tkr avsätts för en förstudie.", Modality.STATED),
        ("Enligt budgeten anslås 150 tkr för en förstudie.", Modality.STATED),
    ],
)
def test_what_is_proposed_to_be_set_aside_is_not_set_aside(sentence: str, modality: Modality) -> None:
    assert [claim.modality for claim in found(sentence, costs.extract)] == [modality]


@pytest.mark.parametrize("gap", ["          ", " "])
def test_a_table_with_a_column_for_each_year(gap: str) -> None:
    rows = [("Kronor", "2023", "2024"), ("Resor och logi", "24 000", "26 000"), ("Summa", "24 000", "39 500")]
    text = HEAD + "\n".join(gap.join(row) for row in rows) + "\n"
    claims = list(costs.extract(read(text), ()))
    assert {(values(c).get("subject"), values(c)["amount"], time(c)[:4]) for c in claims} == {
        ("resor och logi", 24000.0, "2023"),
        ("resor och logi", 26000.0, "2024"),
        ("summa", 24000.0, "2023"),
        ("summa", 39500.0, "2024"),
    }


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Avgiften höjs från 110.000 kr till 165.000 kr.", Modality.PLANNED),
        (
            "Ordföranden har hemställt om att avgiften höjs från 110.000 kr till 165.000 kr.",
            Modality.REQUESTED,
        ),
        ("Styrelsen föreslår att avgiften höjs från 10 000 kr till 12 000 kr.", Modality.PROPOSED),
    ],
)
def test_a_rise_that_is_asked_for_is_not_planned(sentence: str, modality: Modality) -> None:
    assert [cost.modality for cost in found(sentence, costs.extract)][-1:] == [modality]
