"""Who proposes what, who supports it, and what is no proposal."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.model import Draft
from stadsgraf.vocabulary import ClaimType, Property
from tests.extract.helpers import labels, read

HEAD = "Örebro kommun\n\nTjänsteskrivelse\n2021-03-08\n\nMedlemskap i Eurocities\n\n"

Row = tuple[str, str, str, str, str]


def found(text: str, kind: ClaimType) -> list[Draft]:
    return [draft for draft in extract(read(f"{HEAD}{text}\n")) if draft.type is kind]


def rows(text: str) -> set[Row]:
    """Agents, deciding body, date, what is proposed (classes of claims), motion in words."""
    return {
        (
            " + ".join(sorted(labels(draft, Property.AGENT))),
            "".join(labels(draft, Property.DECIDING_BODY)),
            draft.period.start or "",
            " + ".join(labels(draft, Property.PROPOSES)),
            str(dict(draft.values).get("motion", "")),
        )
        for draft in found(text, ClaimType.PROPOSAL)
    }


PROPOSALS: tuple[tuple[str, Row], ...] = (
    (
        "Kommunstyrelsen föreslår att kommunfullmäktige beslutar att kommunen ansöker om medlemskap i ICLEI.",
        ("kommunstyrelsen", "kommunfullmäktige", "2021-03-08", "Membership", ""),
    ),
    (
        "Miljönämnden föreslog den 3 maj 2020 kommunstyrelsen att kommunen ska gå med i ICLEI.",
        ("miljönämnden", "kommunstyrelsen", "2020-05-03", "Membership", ""),
    ),
    (
        "Kulturnämnden beslutade den 4 juni 2019 att föreslå kommunstyrelsen att kommunen går med i ICLEI.",
        ("kulturnämnden", "kommunstyrelsen", "2019-06-04", "Membership", ""),
    ),
    (
        "Karin Ek (MP) föreslår i en motion den 4 juni 2019 att kommunen ansluter sig till Klimatkommunerna.",
        ("Karin Ek", "", "2019-06-04", "Membership", ""),
    ),
    ("Anders Dahl (M) yrkar avslag på motionen.", ("Anders Dahl", "", "2021-03-08", "", "avslag")),
    (
        "Anders Dahl (M) och Karin Ek (MP) yrkar att ärendet återremitteras.",
        ("Anders Dahl + Karin Ek", "", "2021-03-08", "", "återremiss"),
    ),
)


@pytest.mark.parametrize(("sentence", "expected"), PROPOSALS, ids=[sentence for sentence, _ in PROPOSALS])
def test_a_proposal_is_read(sentence: str, expected: Row) -> None:
    assert rows(sentence) == {expected}


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunstyrelsen föreslår inte att kommunen ansöker om medlemskap i Eurocities.",
        "Om kommunstyrelsen föreslår att kommunen ansöker om medlemskap i Eurocities krävs nya medel.",
        "Kommunstyrelsens förslag behandlas i april.",
        "Jag föreslår att kommunen går med i Eurocities.",
    ],
)
def test_what_is_no_proposal_by_anybody_known_is_left_alone(sentence: str) -> None:
    assert rows(sentence) == set()


def test_a_list_below_the_formula_is_what_is_proposed() -> None:
    text = (
        "Klimatkontoret föreslår att kommunstyrelsen föreslår kommunfullmäktige besluta\n\n"
        "att kommunen ansöker om medlemskap i Eurocities, samt\n\n"
        "att kommunen lämnar Energy Cities."
    )
    (draft,) = found(text, ClaimType.PROPOSAL)
    inner = [target for prop, target in draft.participants if prop is Property.PROPOSES]
    assert {labels(item, Property.ORGANIZATION) for item in inner if isinstance(item, Draft)} == {
        ("Eurocities",),
        ("Energy Cities",),
    }


def test_we_are_those_who_sign_the_motion() -> None:
    text = (
        "Lunds kommun\nMotion\n2020-02-10\n\nMotion om medlemskap i ICLEI\n\nVi föreslår\n\n"
        "att Lunds kommun ansöker om medlemskap i ICLEI.\n\nFör Miljöpartiet i Lund\n\n"
        "Sigrid Ahlmark                      Olle Bergdahl\n"
    )
    (draft,) = [item for item in extract(read(text)) if item.type is ClaimType.PROPOSAL]
    assert set(labels(draft, Property.AGENT)) == {"Sigrid Ahlmark", "Olle Bergdahl"}
    assert labels(draft, Property.PROPOSES) == ("Membership",)


MATTER = (
    "Klimatkontoret föreslår att kommunstyrelsen beslutar att kommunen går med i Eurocities.\n\n"
    "Karin Ek (MP) föreslår i en motion den 4 juni 2019 att kommunen ansluter sig till Klimatkommunerna.\n\n"
)


@pytest.mark.parametrize(
    ("sentence", "agent", "endorsed"),
    [
        ("Kulturnämnden tillstyrker motionen.", "kulturnämnden", "Karin Ek"),
        ("Anders Dahl (M) yrkar bifall till klimatkontorets förslag.", "Anders Dahl", "klimatkontoret"),
        ("Kulturnämnden ställer sig bakom förslaget.", "kulturnämnden", "klimatkontoret"),
        ("Kulturnämnden tillstyrker byggnadsnämndens förslag.", "kulturnämnden", ""),
    ],
)
def test_support_goes_to_the_proposal_that_its_words_name(sentence: str, agent: str, endorsed: str) -> None:
    (draft,) = found(MATTER + sentence, ClaimType.ENDORSEMENT)
    assert labels(draft, Property.AGENT) == (agent,)
    inner = [target for prop, target in draft.participants if prop is Property.ENDORSES]
    assert [labels(item, Property.AGENT) for item in inner if isinstance(item, Draft)] == (
        [(endorsed,)] if endorsed else []
    )


@pytest.mark.parametrize(
    "sentence",
    ["Kulturnämnden tillstyrker inte förslaget.", "Kulturnämnden avstyrker klimatkontorets förslag."],
)
def test_refusing_support_endorses_nothing(sentence: str) -> None:
    assert found(MATTER + sentence, ClaimType.ENDORSEMENT) == []


MEETING = (
    "Örebro kommun      Protokoll\nKommunstyrelsen    2022-05-17\n\n§ 81 Medlemskap i Eurocities\n\n"
    "Klimatkontoret föreslår att kommunstyrelsen beslutar att kommunen går med i Eurocities.\n\nYrkanden\n\n"
    "Karin Ek (MP) yrkar bifall till klimatkontorets förslag. "
)


def supported(text: str) -> dict[str, list[str]]:
    """Who is supported by whom, for everybody but the first who moves."""
    drafts = [draft for draft in extract(read(f"{MEETING}{text}\n")) if draft.type is ClaimType.ENDORSEMENT]
    return {
        " + ".join(labels(draft, Property.AGENT)): [
            "".join(labels(target, Property.AGENT))
            for prop, target in draft.participants
            if prop is Property.ENDORSES and isinstance(target, Draft)
        ]
        for draft in drafts
        if labels(draft, Property.AGENT) != ("Karin Ek",)
    }


@pytest.mark.parametrize(
    ("text", "agent", "target"),
    [
        ("Olle Berg (S) instämmer i hennes yrkande.", "Olle Berg", ["klimatkontoret"]),
        ("Olle Berg (S) instämmer.", "Olle Berg", ["klimatkontoret"]),
        ("Olle Berg (S) och Siv Alm (V) biträder yrkandet.", "Olle Berg + Siv Alm", ["klimatkontoret"]),
        ("I yrkandet instämmer Olle Berg (S).", "Olle Berg", ["klimatkontoret"]),
        ("Till yrkandet ansluter sig Olle Berg (S).", "Olle Berg", ["klimatkontoret"]),
        ("Yrkandet biträds av Olle Berg (S).", "Olle Berg", ["klimatkontoret"]),
        ("Detta stöds av Olle Berg (S).", "Olle Berg", ["klimatkontoret"]),
        (
            "Per Lind (M) yrkar avslag. Olle Berg (S) instämmer i Karin Eks yrkande.",
            "Olle Berg",
            ["klimatkontoret"],
        ),
        ("Per Lind (M) yrkar avslag. Olle Berg (S) instämmer.", "Olle Berg", ["Per Lind"]),
        (
            "Per Lind (M), med instämmande av Olle Berg (S), yrkar att ärendet återremitteras.",
            "Olle Berg",
            ["Per Lind"],
        ),
    ],
)
def test_who_concurs_supports_what_the_mover_moved(text: str, agent: str, target: list[str]) -> None:
    assert supported(text)[agent] == target


@pytest.mark.parametrize(
    "text",
    [
        "Olle Berg (S) instämmer inte i hennes yrkande.",
        "Olle Berg (S) instämmer i Siv Alms yrkande.",
        "Olle Berg (S) instämmer i kulturnämndens förslag.",
        "Olle Berg (S) yrkar bifall till Siv Alms tilläggsyrkande.",
    ],
)
def test_who_concurs_with_nothing_known_supports_nothing_known(text: str) -> None:
    assert [target for target in supported(text).values() if target] == []


def test_what_is_moved_besides_support_is_a_proposal_of_its_own() -> None:
    text = (
        f"{MEETING}Olle Berg (S) yrkar bifall till förslaget och därutöver "
        "att kommunen lämnar Energy Cities.\n"
    )
    made = [draft for draft in extract(read(text)) if draft.type is ClaimType.PROPOSAL]
    (own,) = [draft for draft in made if labels(draft, Property.AGENT) == ("Olle Berg",)]
    inner = [target for prop, target in own.participants if prop is Property.PROPOSES]
    assert [labels(item, Property.ORGANIZATION) for item in inner if isinstance(item, Draft)] == [
        ("Energy Cities",)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Olle Berg (S) yrkar bifall till förslaget att kommunen går med i Eurocities.",
        "Olle Berg (S) yrkar bifall till förslaget att kommunen går med och att avgiften betalas.",
    ],
)
def test_support_in_full_words_is_no_proposal(text: str) -> None:
    made = [draft for draft in extract(read(f"{MEETING}{text}\n")) if draft.type is ClaimType.PROPOSAL]
    assert [draft for draft in made if labels(draft, Property.AGENT) == ("Olle Berg",)] == []


def test_what_somebody_only_moved_is_not_the_proposal() -> None:
    text = (
        "Örebro kommun      Protokoll\nKommunstyrelsen    2022-05-17\n\n§ 81 Medlemskap i Eurocities\n\n"
        "Yrkanden\n\nPer Lind (M) yrkar att kommunen lämnar Energy Cities. "
        "Karin Ek (MP) yrkar bifall till förslaget.\n"
    )
    (support,) = [draft for draft in extract(read(text)) if draft.type is ClaimType.ENDORSEMENT]
    assert labels(support, Property.ENDORSES) == ()


def test_a_proposal_of_another_paragraph_is_not_meant() -> None:
    text = (
        f"{MEETING}\n\n§ 82 Medlemskap i ICLEI\n\nYrkanden\n\n"
        "Olle Berg (S) yrkar bifall till klimatkontorets förslag.\n"
    )
    found = [draft for draft in extract(read(text)) if draft.type is ClaimType.ENDORSEMENT]
    assert [labels(d, Property.ENDORSES) for d in found if labels(d, Property.AGENT) == ("Olle Berg",)] == [
        ()
    ]


def test_a_motion_and_what_is_told_of_it_are_one_claim() -> None:
    text = (
        "Lunds kommun\nMotion\n2020-02-10\n\nMotion om medlemskap i ICLEI\n\nVi föreslår\n\n"
        "att Lunds kommun ansöker om medlemskap i ICLEI.\n\nFör Miljöpartiet i Lund\n\n"
        "Sigrid Ahlmark                      Olle Bergdahl\n\n\n\n"
        "Lunds kommun          Protokoll\nKommunfullmäktige     2020-09-10\n\n§ 70 Svar på motion\n\n"
        "Sigrid Ahlmark (MP) och Olle Bergdahl (MP) har väckt en motion "
        "om att kommunen ansöker om medlemskap i ICLEI.\n"
    )
    (draft,) = [item for item in extract(read(text)) if item.type is ClaimType.PROPOSAL]
    assert len(draft.evidence) == 2


@pytest.mark.parametrize(
    ("sentence", "endorsed"),
    [
        ("Lunds kommun tillstyrker förslaget.", "klimatkontoret"),
        ("Kulturnämnden tillstyrker att kommunen lämnar Energy Cities.", ""),
        ("Kulturnämnden tillstyrker.", "klimatkontoret"),
    ],
)
def test_who_is_consulted_supports_what_the_words_say(sentence: str, endorsed: str) -> None:
    (draft,) = found(MATTER + sentence, ClaimType.ENDORSEMENT)
    inner = [target for prop, target in draft.participants if prop is Property.ENDORSES]
    assert "".join("".join(labels(i, Property.AGENT)) for i in inner if isinstance(i, Draft)) == endorsed


def test_support_without_another_word_stops_nothing() -> None:
    text = "Lunds kommun\n\nTjänsteskrivelse\n\nRemisser\n\nKulturnämnden tillstyrker\n"
    assert ClaimType.MEMBERSHIP not in {draft.type for draft in extract(read(text))}
