"""Three genres of municipal papers, as lists of blocks: PM, tjänsteskrivelse and protokoll."""

import textwrap
from collections.abc import Iterator, Sequence
from datetime import timedelta

from bench import words
from bench.case import Case, Person, fill, some, written

_COLUMNS = 76


def paragraph(*sentences: str) -> str:
    """Sentences as lines of print."""
    return textwrap.fill(" ".join(sentences), _COLUMNS, break_long_words=False, break_on_hyphens=False)


def people(group: Sequence[Person]) -> str:
    """ "A (S), B (M) och C (V)"."""
    *first, last = map(str, group)
    return f"{', '.join(first)} och {last}" if first else last


def background(case: Case) -> list[str]:
    """Paragraphs on the network and on what the municipality has to do with others."""
    draw = case.rng.randint
    return [
        paragraph(
            *some(case, words.FOUNDING, 1),
            *some(case, words.SIZES, draw(0, 1)),
            *some(case, words.SEATS, draw(0, 2)),
            *some(case, words.MEMBERS, draw(1, 2)),
        ),
        paragraph(
            *some(case, words.MEMBERS, draw(0, 1)),
            *some(case, words.OUTSIDERS, draw(1, 2)),
            *some(case, words.HOSTING, 1),
        ),
        paragraph(*some(case, words.OTHER_NETWORK, 1), *some(case, words.FILLERS, 1)),
    ]


def costs(case: Case) -> str:
    """A paragraph on fees."""
    return paragraph(*some(case, words.FEES, case.rng.randint(1, 2)), *some(case, words.FILLERS, 1))


def filling(case: Case, length: int) -> Iterator[str]:
    """Paragraphs on everything else, of about this many characters."""
    templates = case.rng.sample(words.FILLERS, len(words.FILLERS))
    while length > 0 and len(templates) >= 3:
        text = paragraph(*(fill(case, templates.pop()) for _ in range(case.rng.randint(2, 3))))
        length -= len(text)
        yield text


def proposal(case: Case) -> str:
    """What is to be decided, as a list."""
    net = case.network.name
    start = f"från och med den 1 januari {case.day.year + 1}"
    first = case.rng.choice(
        (
            f"{case.home} ansöker om medlemskap i {net}.",
            f"{case.home} ansluter sig till {net} {start}.",
            f"{case.home} blir medlem i {net} {start}.",
            f"{case.home} utträder ur {net} vid utgången av {case.day.year}.",
        )
    )
    second = case.rng.choice(
        (
            f"Avgiften finansieras inom ramen för {case.subject.board[:-2]}ndens budget."
            if case.subject.board.endswith("nämnden")
            else "Avgiften finansieras ur anslaget för omvärld.",
            f"{case.subject.board.capitalize()} svarar för kommunens medverkan.",
            f"{case.council[0].name} utses till kommunens ombud.",
            f"{case.subject.board.capitalize()} får i uppdrag att följa upp medverkan efter två år.",
        )
    )
    return "\n".join(
        textwrap.fill(f"{n}. {text}", _COLUMNS, subsequent_indent="   ")
        for n, text in enumerate((first, second), 1)
    )


def statements(case: Case, body: str) -> Iterator[str]:
    """Reservations and statements of their own, each with its words."""
    rng, council = case.rng, case.council
    views = [fill(case, template) for template in rng.sample(words.VIEWS, 4)]
    yield paragraph(f"Reservation anfördes av {people(council[2 : 3 + rng.randint(0, 1)])} enligt följande.")
    yield paragraph(*views[:2])
    pair = tuple(Person(each.name, council[5].party) for each in council[5:7])
    yield paragraph(
        f"Särskilt uttalande gjordes av {pair[0].name} och {pair[1].name} (båda {pair[0].party}) enligt följande."
        if rng.random() < 0.5
        else f"Särskilt uttalande gjordes av {council[7]} enligt följande."
    )
    yield paragraph(*views[2:])
    if rng.random() < 0.5:
        yield paragraph(
            f"Ersättaryttrande gjordes av {council[8]} med hänvisning till reservationen i {body}."
        )


def motions(case: Case, source: str) -> Iterator[str]:
    """What was moved in the meeting and how it went."""
    rng, council = case.rng, case.council
    yield "Yrkanden"
    yield paragraph(f"{people(council[0 : rng.randint(1, 3)])} yrkar bifall till {source}.")
    yield paragraph(
        rng.choice(
            (
                f"{council[3]} yrkar avslag på förslaget.",
                f"{council[3]} yrkar att ärendet återremitteras för att kostnaderna ska redovisas.",
                f"{council[3]} yrkar, med instämmande av {council[4]}, avslag på förslaget.",
            )
        )
    )
    yield "Beslutsgång"
    yield paragraph(f"Ordföranden ställer proposition på yrkandena och finner att {source} bifalls.")
    yield "Reservation"
    yield paragraph(
        f"{people(council[3 : rng.randint(4, 5)])} reserverar sig mot beslutet till förmån för eget yrkande."
    )


def consultation(case: Case) -> Iterator[str]:
    """The bodies that were asked and what they said."""
    asked = case.rng.sample(
        [each.board for each in words.SUBJECTS if each != case.subject], case.rng.randint(2, 3)
    )
    bodies = ", ".join(asked[:-1]) + f" och {asked[-1]}"
    yield paragraph(
        f"Ärendet har initierats av {case.subject.board}. Förslaget har remitterats till {bodies}."
    )
    for board in asked:
        yield paragraph(
            f"{board.capitalize()} {case.rng.choice(words.BACKING)}.",
            *some(case, words.VIEWS[:1] + words.FILLERS[:40], 1),
        )


def memorandum(case: Case, length: int) -> list[str]:
    """A PM of a commissioner, with what the executive committee said."""
    commissioner = "borgarrådet" if case.home == "Stockholms stad" else "kommunalrådet"
    chair = case.council[0]
    head = [
        f"PM {case.day.year}:{case.rng.randint(3, 180)} ({case.number})",
        f"{_title(case)}",
        "Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.",
        proposal(case),
        f"Föredragande {commissioner} {chair} anför följande.",
        "Ärendet",
        *background(case),
        costs(case),
        "Beredning",
        *consultation(case),
        "Mina synpunkter",
        paragraph(*some(case, words.VIEWS[:6], 2)),
    ]
    tail = [
        f"{case.short} den {written(case.day)}",
        chair.name.upper(),
        "Kommunstyrelsen",
        *statements(case, "kommunstyrelsen"),
    ]
    return _padded(case, head, tail, length)


def official_letter(case: Case, length: int) -> list[str]:
    """A tjänsteskrivelse of an office to the executive committee."""
    writer, chief = case.officials[:2]
    head = [
        f"{case.home.upper():<32}TJÄNSTESKRIVELSE{'1 (2)':>20}\n{case.subject.office.capitalize():<32}{case.day}\n{'':32}{case.number}",
        f"Handläggare\n{writer}",
        f"{'':32}Kommunstyrelsen",
        _title(case),
        "Förslag till beslut",
        f"{case.subject.office.capitalize()} föreslår att kommunstyrelsen beslutar följande.",
        proposal(case),
        "Sammanfattning av ärendet",
        paragraph(*some(case, words.FILLERS, 2)),
        "Bakgrund",
        *background(case),
        "Ekonomiska konsekvenser",
        costs(case),
        "Samråd",
        *consultation(case),
        "Bedömning",
        paragraph(*some(case, words.VIEWS[:1] + words.FILLERS, 2)),
    ]
    tail = [
        f"{chief:<34}{writer}\n{case.subject.chief.capitalize():<34}Utredare",
        f"Bilagor\n1. Stadgar för {case.network.name}\n2. {case.subject.board.capitalize()}s yttrande",
    ]
    return _padded(case, head, tail, length)


def minutes(case: Case, length: int) -> list[str]:
    """The protokoll of a board with one paragraph on the network."""
    board = case.subject.board
    meeting = (
        f"{case.home.upper():<30}SAMMANTRÄDESPROTOKOLL{'Sida 1 (3)':>20}\n{board.capitalize():<30}{case.day}"
    )
    earlier = case.day - timedelta(days=case.rng.randint(10, 40))
    paragraph_sign = case.rng.randint(12, 240)
    head = [
        meeting,
        *_attendance(case),
        f"§ {paragraph_sign}{case.number:>60}\n{_title(case)}",
        "Beslut",
        f"{board.capitalize()} beslutar",
        proposal(case),
        "Sammanfattning av ärendet",
        *background(case),
        costs(case),
        paragraph(
            f"{case.subject.office.capitalize()} föreslår i tjänsteskrivelse den {written(earlier)} att kommunen går med."
        ),
        *motions(case, "förvaltningens förslag"),
    ]
    tail = [
        f"Särskilt yttrande\n{paragraph(f'{case.council[6]} lämnar ett särskilt yttrande.', *some(case, words.VIEWS, 2))}",
        f"Vid protokollet{'':20}Justeras\n\n{case.officials[0]:<35}{case.council[0].name}\n{'':35}{case.council[1].name}",
    ]
    return _padded(case, head, tail, length)


def _attendance(case: Case) -> Iterator[str]:
    council, margin = case.council, 20
    sitting = case.rng.randint(7, 10)
    chairs = (", ordförande", ", vice ordförande", *[""] * sitting)
    named = [f"{person}{chair}" for person, chair in zip(council[:sitting], chairs, strict=False)]
    clock = f"kl. {case.rng.randint(9, 17):02}.00–{case.rng.randint(18, 21)}.{case.rng.choice(('10', '25', '40'))}"
    yield f"{'Plats och tid':<{margin}}{case.rng.choice(words.ROOMS)}, {clock}"
    yield _column("Beslutande", named, margin)
    serving = [
        f"{council[n]} ersätter {council[n + 2]}" for n in range(sitting, sitting + case.rng.randint(0, 2))
    ]
    if serving:
        yield _column("Tjänstgörande", serving, margin)
    yield _column("Ersättare", [str(person) for person in council[14 : 14 + case.rng.randint(1, 3)]], margin)
    chief, secretary = case.officials[1], case.officials[0]
    yield _column("Övriga", [f"{chief}, {case.subject.chief}", f"{secretary}, nämndsekreterare"], margin)
    yield f"{'Justerare':<{margin}}{council[1].name}"


def _column(label: str, rows: Sequence[str], margin: int) -> str:
    return "\n".join(f"{label if number == 0 else '':<{margin}}{row}" for number, row in enumerate(rows))


def _title(case: Case) -> str:
    net = case.network.name
    return case.rng.choice(
        (
            f"Medlemskap i {net}",
            f"Anslutning till {net}",
            f"{case.fixed['homes']} medverkan i {net}",
            f"Ansökan till {net}",
        )
    )


def _padded(case: Case, head: list[str], tail: list[str], length: int) -> list[str]:
    """Head and tail with as much between them as the length asks for."""
    missing = length - sum(len(block) + 2 for block in (*head, *tail))
    return [*head, *filling(case, missing), *tail]


GENRES = (memorandum, official_letter, minutes)
