"""Three genres of municipal papers, as lists of blocks: PM, tjänsteskrivelse and protokoll."""

import textwrap
from collections.abc import Iterator, Sequence
from datetime import timedelta

from bench import words
from bench.case import Case, Person, fill, some, written

_COLUMNS = 76
_MARGIN = 20


def memorandum(case: Case, length: int) -> list[str]:
    """A PM of a commissioner, with what the executive committee said; it prints the matter twice.

    Args:
        case: What it is about.
        length: Characters aimed at.
    """
    chair = case.council[0]
    matter = [*_background(case), _costs(case)]
    head = [
        f"PM {case.day.year}:{case.rng.randint(3, 180)} ({case.number})",
        _title(case),
        "Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.",
        _proposal(case),
        f"Föredragande kommunalrådet {chair} anför följande.",
        "Ärendet",
        *matter,
        "Beredning",
        *_consultation(case),
        "Mina synpunkter",
        _paragraph(*some(case, "view", 2)),
    ]
    tail = [
        f"{case.short} den {written(case.day)}",
        chair.name.upper(),
        "Kommunstyrelsen",
        *_statements(case, "kommunstyrelsen"),
        "Remissammanställning",
        "Ärendet",
        *matter[:2],
    ]
    return _padded(case, head, tail, length)


def official_letter(case: Case, length: int) -> list[str]:
    """A tjänsteskrivelse of an office to the executive committee; see `memorandum`."""
    writer, chief = case.officials[:2]
    matter = _background(case)
    office, board = case.subject.office.capitalize(), case.subject.board.capitalize()
    head = [
        f"{case.home.upper():<32}TJÄNSTESKRIVELSE{'1 (2)':>20}\n{office:<32}{case.day}\n{'':32}{case.number}",
        f"Handläggare\n{writer}",
        f"{'':32}Kommunstyrelsen",
        _title(case),
        "Förslag till beslut",
        f"{office} föreslår att kommunstyrelsen beslutar följande.",
        _proposal(case),
        "Sammanfattning av ärendet",
        matter[0],
        "Bakgrund",
        *matter,
        "Ekonomiska konsekvenser",
        _costs(case),
        "Samråd",
        *_consultation(case),
        "Bedömning",
        _paragraph(*some(case, "filler", 2)),
    ]
    tail = [
        f"{chief:<34}{writer}\n{case.subject.chief.capitalize():<34}Utredare",
        f"Bilagor\n1. Stadgar för {case.network.name}\n2. {board}s yttrande",
    ]
    return _padded(case, head, tail, length)


def minutes(case: Case, length: int) -> list[str]:
    """The protokoll of a board with one paragraph of business; see `memorandum`."""
    matter = _background(case)
    board, office = case.subject.board.capitalize(), case.subject.office.capitalize()
    title = f"{case.home.upper():<30}SAMMANTRÄDESPROTOKOLL{'Sida 1 (3)':>20}"
    earlier = written(case.day - timedelta(days=case.rng.randint(10, 40)))
    head = [
        f"{title}\n{board:<30}{case.day}",
        *_attendance(case),
        f"§ {case.rng.randint(12, 240)}{case.number:>60}\n{_title(case)}",
        "Beslut",
        f"{board} beslutar",
        _proposal(case),
        "Sammanfattning av ärendet",
        *matter,
        _costs(case),
        _paragraph(f"{office} föreslår i tjänsteskrivelse den {earlier} att kommunen går med."),
        *_motions(case, "förvaltningens förslag"),
        *_roll_call(case),
        f"{title.replace('Sida 1', 'Sida 2')}\n{board:<30}{case.day}",
        "Bakgrund",
        matter[0],
    ]
    statement = _paragraph(f"{case.council[6]} lämnar ett särskilt yttrande.", *some(case, "view", 2))
    signed = f"{case.officials[0]:<35}{case.council[0].name}\n{'':35}{case.council[1].name}"
    tail = ["Särskilt yttrande", statement, f"Vid protokollet{'':20}Justeras\n\n{signed}"]
    return _padded(case, head, tail, length)


GENRES = (memorandum, official_letter, minutes)


def _paragraph(*sentences: str) -> str:
    return textwrap.fill(" ".join(sentences), _COLUMNS, break_long_words=False, break_on_hyphens=False)


def _listed(group: Sequence[object]) -> str:
    *first, last = map(str, group)
    return f"{', '.join(first)} och {last}" if first else last


def _background(case: Case) -> list[str]:
    """Paragraphs on the network and on what the municipality has to do with others."""
    draw = case.rng.randint
    founded = [*some(case, "founding", 1), *some(case, "size", draw(0, 1)), *some(case, "seat", draw(1, 2))]
    joined = [*some(case, "members", draw(3, 4)), *some(case, "outsiders", draw(2, 4))]
    return [
        _paragraph(*founded, *some(case, "members", draw(1, 2))),
        _paragraph(*joined, *some(case, "hosting", draw(1, 2))),
        _paragraph(*some(case, "other", draw(2, 4))),
    ]


def _costs(case: Case) -> str:
    return _paragraph(*some(case, "fee", case.rng.randint(2, 4)))


def _proposal(case: Case) -> str:
    net, board = case.network.name, case.subject.board.capitalize()
    start = f"från och med den 1 januari {case.day.year + 1}"
    first = (
        f"{case.home} ansöker om medlemskap i {net}.",
        f"{case.home} ansluter sig till {net} {start}.",
        f"{case.home} blir medlem i {net} {start}.",
        f"{case.home} utträder ur {net} vid utgången av {case.day.year}.",
    )
    second = (
        "Avgiften finansieras ur anslaget för omvärldsbevakning.",
        f"{board} svarar för kommunens medverkan.",
        f"{case.council[0].name} utses till kommunens ombud.",
        f"{board} får i uppdrag att följa upp medverkan efter två år.",
    )
    points = [f"1. {case.rng.choice(first)}", f"2. {case.rng.choice(second)}"]
    return "\n".join(textwrap.fill(point, _COLUMNS, subsequent_indent="   ") for point in points)


def _consultation(case: Case) -> Iterator[str]:
    boards = [case.unused["Board"].pop() for _ in range(case.rng.randint(2, 3))]
    asked = _listed([board[0].lower() + board[1:] for board in boards])
    yield _paragraph(
        f"Ärendet har initierats av {case.subject.board}. Förslaget har remitterats till {asked}."
    )
    case.unused["Board"].extend(reversed(boards))
    for answer in some(case, "answer", len(boards)):
        yield _paragraph(answer, *some(case, "filler", case.rng.randint(0, 1)))


def _statements(case: Case, body: str) -> Iterator[str]:
    council = case.council
    yield _paragraph(f"Reservation anfördes av {_listed(council[2:5])} enligt följande.")
    yield _paragraph(*some(case, "view", 2))
    party = council[5].party
    together = f"{_listed([each.name for each in council[5:8]])} (alla {party})"
    speakers = case.rng.choice((together, _listed(council[5:7])))
    yield _paragraph(f"Särskilt uttalande gjordes av {speakers} enligt följande.")
    yield _paragraph(*some(case, "view", 2))
    yield _paragraph(f"Ersättaryttrande gjordes av {council[8]} med hänvisning till reservationen i {body}.")


def _motions(case: Case, source: str) -> Iterator[str]:
    rng, council = case.rng, case.council
    rejections = (
        f"{council[3]} yrkar avslag på förslaget.",
        f"{council[3]} yrkar att ärendet återremitteras för att kostnaderna ska redovisas.",
        f"{council[3]} yrkar, med instämmande av {council[4]}, avslag på förslaget.",
    )
    yield "Yrkanden"
    yield _paragraph(f"{_listed(council[: rng.randint(1, 3)])} yrkar bifall till {source}.")
    yield _paragraph(rng.choice(rejections))
    yield "Beslutsgång"
    yield _paragraph(f"Ordföranden ställer proposition på yrkandena och finner att {source} bifalls.")
    yield "Reservation"
    yield _paragraph(
        f"{_listed(council[3 : rng.randint(4, 5)])} reserverar sig mot beslutet till förmån för eget yrkande."
    )


def _roll_call(case: Case) -> Iterator[str]:
    """How each voted, in two columns of crosses."""
    votes = [f"{person!s:<42}{'x' if case.rng.random() < 0.7 else '      x'}" for person in case.council[:8]]
    yield "Omröstningslista"
    yield "\n".join([f"{'':42}Ja    Nej", *votes])


def _attendance(case: Case) -> Iterator[str]:
    rng, council = case.rng, case.council
    sitting = rng.randint(8, 11)
    hours = f"kl. {rng.randint(9, 17):02}.00–21.{rng.randint(10, 59)}"
    yield _column("Plats och tid", [f"{rng.choice(words.ROOMS)}, {hours}"])
    yield _column("Beslutande", [_seated(council[n], n) for n in range(sitting)])
    serving = [f"{council[n]} ersätter {council[n + 2]}" for n in range(sitting, sitting + rng.randint(1, 2))]
    yield _column("Tjänstgörande", serving)
    yield _column("Ersättare", [str(person) for person in council[15 : 15 + rng.randint(1, 4)]])
    secretary, chief = case.officials[:2]
    yield _column("Övriga", [f"{chief}, {case.subject.chief}", f"{secretary}, nämndsekreterare"])
    yield _column("Justerare", [council[1].name])


def _seated(person: Person, place: int) -> str:
    return f"{person}{(', ordförande', ', vice ordförande')[place] if place < 2 else ''}"


def _column(label: str, rows: Sequence[str]) -> str:
    return "\n".join(f"{'' if number else label:<{_MARGIN}}{row}" for number, row in enumerate(rows))


def _title(case: Case) -> str:
    net = case.network.name
    titles = (
        f"Medlemskap i {net}",
        f"Anslutning till {net}",
        fill(case, "{homes} medverkan i ") + net,
        f"Ansökan till {net}",
    )
    return case.rng.choice(titles)


def _padded(case: Case, head: list[str], tail: list[str], length: int) -> list[str]:
    """Head and tail with as much on other things between them as the length asks for."""
    missing = length - sum(len(block) + 2 for block in (*head, *tail))
    blocks = []
    while missing > 0 and (sentences := some(case, "filler", case.rng.randint(2, 3))):
        blocks.append(_paragraph(*sentences))
        missing -= len(blocks[-1]) + 2
    return [*head, *blocks, *tail]
