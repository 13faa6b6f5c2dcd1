"""What the genres of municipal papers are made of: paragraphs, lists, tables and signatures."""

from collections.abc import Iterator, Sequence

from bench.corpus import words
from bench.corpus.case import Case, Person, written
from bench.corpus.fill import fill, some

_COLUMNS = 76
_MARGIN = 20


def paragraph(*sentences: str, indent: str = "") -> str:
    """Sentences one after the other, in lines of at most 76 columns; all but the first indented."""
    lines, line = [], ""
    for word in " ".join(sentences).split(" "):
        if line and len(line) + len(word) >= _COLUMNS:
            lines.append(line)
            line = indent + word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join([*lines, line])


def listed(group: Sequence[object]) -> str:
    """The members of a group, as in "a, b och c"."""
    *first, last = map(str, group)
    return f"{', '.join(first)} och {last}" if first else last


def numbered(points: Sequence[str]) -> str:
    """Points with their numbers."""
    return "\n".join(
        paragraph(f"{place}. {point}", indent="   ") for place, point in enumerate(points, start=1)
    )


def column(label: str, rows: Sequence[str]) -> str:
    """A label in the margin with rows beside it."""
    return "\n".join(f"{'' if place else label:<{_MARGIN}}{row}" for place, row in enumerate(rows))


def background(case: Case) -> list[str]:
    """Paragraphs on the network and on what the municipality has to do with others."""
    draw = case.draw.between
    founded = [*some(case, "founding", 1), *some(case, "size", draw(0, 1)), *some(case, "seat", 1)]
    joined = [*some(case, "members", draw(1, 2)), *some(case, "outsiders", draw(1, 3))]
    return [
        paragraph(*founded, *some(case, "general", draw(0, 2))),
        paragraph(*joined, *some(case, "hosting", draw(1, 2))),
        paragraph(*some(case, "other", draw(1, 2)), *some(case, "general", draw(0, 1))),
    ]


def costs(case: Case) -> str:
    """What the membership costs."""
    return paragraph(*some(case, "fee", case.draw.between(2, 4)))


def title(case: Case) -> str:
    """The heading of the matter."""
    net = case.network.name
    titles = (
        f"Medlemskap i {net}",
        f"Anslutning till {net}",
        fill(case, "{homes} medverkan i ") + net,
        f"Ansökan till {net}",
        f"Inträde i {net}",
        fill(case, "Fråga om {homes} medlemskap i ") + net,
    )
    return case.draw.pick(titles)


def proposal(case: Case) -> str:
    """What is to be decided, in two or three points."""
    net, board, draw = case.network.name, case.subject.board.capitalize(), case.draw
    start = f"från och med den 1 {draw.pick(('januari', 'april', 'juli'))} {case.day.year + 1}"
    first = (
        f"{case.home} ansöker om medlemskap i {net}.",
        f"{case.home} ansluter sig till {net} {start}.",
        f"{case.home} blir medlem i {net} {start}.",
        f"{case.home} går med i {net} {start}.",
        f"{case.home} utträder ur {net} vid utgången av {case.day.year}.",
    )
    second = (
        "Avgiften finansieras ur anslaget för omvärldsbevakning.",
        f"{board} svarar för kommunens medverkan.",
        f"{case.council[0].name} utses till kommunens ombud.",
        f"{board} får i uppdrag att följa upp medverkan efter två år.",
        fill(case, "{Office} får i uppdrag att {inf} {n_all}."),
    )
    return numbered([draw.pick(first), *draw.some(second, draw.between(1, 2))])


def consultation(case: Case) -> Iterator[str]:
    """Who was asked, and what they answered."""
    boards = [case.draw.take(case.unused["Board"]) for _ in range(case.draw.between(2, 3))]
    asked = listed([board[0].lower() + board[1:] for board in boards])
    yield paragraph(
        f"Ärendet har initierats av {case.subject.board}. Förslaget har remitterats till {asked}."
    )
    case.unused["Board"][:] = boards
    for answer in some(case, "answer", len(boards)):
        yield paragraph(answer, *some(case, "general", case.draw.between(0, 1)))


def statements(case: Case, body: str) -> Iterator[str]:
    """Reservations and statements of the parties."""
    council = case.council
    yield paragraph(f"Reservation anfördes av {listed(council[2:5])} enligt följande.")
    yield paragraph(*some(case, "view", 2))
    party = council[5].party
    together = f"{listed([each.name for each in council[5:8]])} (alla {party})"
    speakers = case.draw.pick((together, listed(council[5:7])))
    yield paragraph(f"Särskilt uttalande gjordes av {speakers} enligt följande.")
    yield paragraph(*some(case, "view", 2))
    yield paragraph(f"Ersättaryttrande gjordes av {council[8]} med hänvisning till reservationen i {body}.")


def motions(case: Case, source: str) -> Iterator[str]:
    """What was moved, how it was put to the vote, and who had a reservation."""
    draw, council = case.draw, case.council
    rejections = (
        f"{council[3]} yrkar avslag på förslaget.",
        f"{council[3]} yrkar att ärendet återremitteras för att kostnaderna ska redovisas.",
        f"{council[3]} yrkar, med instämmande av {council[4]}, avslag på förslaget.",
        fill(case, f"{council[3]} yrkar att ärendet återremitteras så att {{n_all}} kan {{inf_s}}."),
    )
    yield "Yrkanden"
    yield paragraph(f"{listed(council[: draw.between(1, 3)])} yrkar bifall till {source}.")
    yield paragraph(draw.pick(rejections))
    yield "Beslutsgång"
    yield paragraph(f"Ordföranden ställer proposition på yrkandena och finner att {source} bifalls.")
    yield "Reservation"
    yield paragraph(
        f"{listed(council[3 : draw.between(4, 5)])} reserverar sig mot beslutet till förmån för eget yrkande."
    )


def debate(case: Case, first: int, last: int) -> str:
    """Who spoke, of the elected people from `first` to before `last`."""
    return paragraph(f"I ärendet yttrar sig {listed(case.council[first:last])}.")


def roll_call(case: Case) -> Iterator[str]:
    """How each voted, in two columns of crosses."""
    voters = case.council[: case.draw.between(8, 13)]
    votes = [f"{person!s:<42}{'x' if case.draw.chance(0.7) else '      x'}" for person in voters]
    yield "Omröstningslista"
    yield "\n".join([f"{'':42}Ja    Nej", *votes])


def attendance(case: Case) -> Iterator[str]:
    """Who was there and in what role."""
    draw, council = case.draw, case.council
    sitting = draw.between(9, 13)
    start = f"{draw.between(9, 17):02}.{draw.pick(('00', '15', '30'))}"
    hours = f"kl. {start}–{draw.between(18, 21)}.{draw.between(10, 59)}"
    yield column("Plats och tid", [f"{draw.pick(words.ROOMS)}, {hours}"])
    yield column("Beslutande", [_seated(council[place], place) for place in range(sitting)])
    serving = [
        f"{council[place]} ersätter {council[place + 2]}"
        for place in range(sitting, sitting + draw.between(1, 2))
    ]
    yield column("Tjänstgörande", serving)
    yield column("Ersättare", [str(person) for person in council[17 : 17 + draw.between(1, 6)]])
    secretary, chief = case.officials[:2]
    yield column("Övriga", [f"{chief}, {case.subject.chief}", f"{secretary}, nämndsekreterare"])
    yield column("Justerare", [council[1].name])


def _seated(person: Person, place: int) -> str:
    return f"{person}{(', ordförande', ', vice ordförande')[place] if place < 2 else ''}"


def letterhead(case: Case, kind: str) -> str:
    """The head of an office's paper."""
    office = case.subject.office.capitalize()
    return f"{case.home.upper():<32}{kind}{'1 (2)':>20}\n{office:<32}{case.day}\n{'':32}{case.number}"


def signatures(left: str, left_role: str, right: str, right_role: str) -> str:
    """Two names side by side, each over what its bearer is."""
    return f"{left:<36}{right}\n{left_role:<36}{right_role}"


def dated(case: Case) -> str:
    """Where and when, as in "Kalmar den 3 maj 2019"."""
    return f"{case.short} den {written(case.day)}"


def business(case: Case) -> str:
    """A paragraph of business beside the one that the paper is about."""
    draw = case.draw
    mover, opponent = draw.pick(case.council), draw.pick(case.council)
    head = f"§ {draw.between(12, 240)} " + fill(case, "{N_def} vid {street}")
    decision = fill(case, "{Board2} beslutar att {inf} {n_all} till och med {month} {future}.")
    against = f"{opponent} reserverar sig mot beslutet." if draw.chance(0.5) else ""
    return "\n".join(
        [
            head,
            paragraph(decision, *some(case, "general", 1), f"{mover} yrkar bifall till förslaget.", against),
        ]
    ).rstrip()


def padded(case: Case, head: list[str], tail: list[str], length: int) -> list[str]:
    """Head and tail with as much on other things between them as the length asks for.

    What is said on other things, too, claims something now and then, so that a long paper has as many claims
    to a kB as a short one.
    """
    missing = length - sum(len(block) + 2 for block in (*head, *tail))
    blocks = []
    while missing > 0:
        blocks.append(business(case) if case.draw.chance(_BUSINESS) else _on_others(case))
        missing -= len(blocks[-1]) + 2
    return [*head, *blocks, *tail]


def _on_others(case: Case) -> str:
    draw = case.draw
    sentences = some(case, "general", draw.between(1, 3))
    for bank, share in _AMONG:
        if draw.chance(share):
            sentences += some(case, bank, 1)
    return paragraph(*sentences) if sentences else business(case)


_BUSINESS = 0.2
"""Share of the blocks on other things that are a paragraph of business."""

_AMONG = (("filler", 0.5), ("opinion", 0.9), ("other", 0.3))
"""Share of the paragraphs on other things with a sentence of these banks."""
