"""The genres of municipal papers, as lists of blocks.

Each takes a case, what the paper is about, and the characters aimed at.
"""

from datetime import timedelta

from bench.corpus import blocks
from bench.corpus.blocks import paragraph
from bench.corpus.case import Case, written
from bench.corpus.fill import fill, some


def memorandum(case: Case, length: int) -> list[str]:
    """A PM of a commissioner, with what the executive committee said; it prints the matter twice."""
    chair = case.council[0]
    matter = [*blocks.background(case), blocks.costs(case)]
    head = [
        f"PM {case.day.year}:{case.draw.between(3, 180)} ({case.number})",
        blocks.title(case),
        "Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.",
        blocks.proposal(case),
        f"Föredragande kommunalrådet {chair} anför följande.",
        "Ärendet",
        *matter,
        "Beredning",
        *blocks.consultation(case),
        "Mina synpunkter",
        paragraph(*some(case, "view", case.draw.between(2, 4))),
    ]
    tail = [
        blocks.dated(case),
        chair.name.upper(),
        "Kommunstyrelsen",
        *blocks.statements(case, "kommunstyrelsen"),
        "Remissammanställning",
        "Ärendet",
        *matter[:2],
    ]
    return blocks.padded(case, head, tail, length)


def official_letter(case: Case, length: int) -> list[str]:
    """A tjänsteskrivelse of an office to the executive committee."""
    writer, chief = case.officials[:2]
    matter = blocks.background(case)
    office, board = case.subject.office.capitalize(), case.subject.board.capitalize()
    head = [
        blocks.letterhead(case, "TJÄNSTESKRIVELSE"),
        f"Handläggare\n{writer}",
        f"{'':32}Kommunstyrelsen",
        blocks.title(case),
        "Förslag till beslut",
        f"{office} föreslår att kommunstyrelsen beslutar följande.",
        blocks.proposal(case),
        "Sammanfattning av ärendet",
        matter[0],
        "Bakgrund",
        *matter,
        "Ekonomiska konsekvenser",
        blocks.costs(case),
        "Samråd",
        *blocks.consultation(case),
        "Bedömning",
        paragraph(*some(case, "general", 2)),
    ]
    tail = [
        blocks.signatures(chief, case.subject.chief.capitalize(), writer, "Utredare"),
        f"Bilagor\n1. Stadgar för {case.network.name}\n2. {board}s yttrande",
    ]
    return blocks.padded(case, head, tail, length)


def minutes(case: Case, length: int) -> list[str]:
    """The protokoll of a board with one paragraph of business."""
    matter = blocks.background(case)
    board, office = case.subject.board.capitalize(), case.subject.office.capitalize()
    title = f"{case.home.upper():<30}SAMMANTRÄDESPROTOKOLL{'Sida 1 (3)':>20}"
    earlier = written(case.day - timedelta(days=case.draw.between(10, 40)))
    head = [
        f"{title}\n{board:<30}{case.day}",
        *blocks.attendance(case),
        f"§ {case.draw.between(12, 240)}{case.number:>60}\n{blocks.title(case)}",
        "Beslut",
        f"{board} beslutar",
        blocks.proposal(case),
        "Sammanfattning av ärendet",
        *matter,
        blocks.costs(case),
        paragraph(f"{office} föreslår i tjänsteskrivelse den {earlier} att kommunen går med."),
        *blocks.motions(case, "förvaltningens förslag"),
        *blocks.roll_call(case),
        f"{title.replace('Sida 1', 'Sida 2')}\n{board:<30}{case.day}",
        "Bakgrund",
        matter[0],
    ]
    statement = paragraph(f"{case.council[6]} lämnar ett särskilt yttrande.", *some(case, "view", 2))
    signed = f"{case.officials[0]:<35}{case.council[0].name}\n{'':35}{case.council[1].name}"
    tail = ["Särskilt yttrande", statement, f"Vid protokollet{'':20}Justeras\n\n{signed}"]
    return blocks.padded(case, head, tail, length)


def motion(case: Case, length: int) -> list[str]:
    """A motion of two members, and the minutes of the council that received it."""
    first, second = case.council[:2]
    head = [
        f"{case.home}\nKommunfullmäktige\nInkom {case.day}\n{case.number}",
        "MOTION",
        blocks.title(case),
        paragraph(*some(case, "motive", 4)),
        *blocks.background(case),
        blocks.costs(case),
        paragraph(*some(case, "motive", 3)),
        "Vi föreslår",
        paragraph(f"att {case.home} ansöker om medlemskap i {case.network.name}, samt"),
        paragraph(fill(case, "att {office} får i uppdrag att {inf} {n_all} före utgången av {future}.")),
        blocks.dated(case),
        blocks.signatures(str(first), "ledamot", str(second), "ledamot"),
        f"PROTOKOLL{'':30}{case.day + timedelta(days=case.draw.between(5, 30))}\nKommunfullmäktige",
        *blocks.attendance(case),
        f"§ {case.draw.between(12, 240)}{case.number:>60}",
        paragraph(f"Motion av {blocks.listed([first, second])} om medlemskap i {case.network.name}"),
        "Beslut",
        "Motionen remitteras till kommunstyrelsen för beredning.",
    ]
    tail = [blocks.debate(case, 2, 2 + case.draw.between(3, 6)), f"Vid protokollet\n\n{case.officials[0]}"]
    return blocks.padded(case, head, tail, length)


def motion_answer(case: Case, length: int) -> list[str]:
    """The answer of the executive committee to a motion, with the decision of the council."""
    first, second = case.council[:2]
    filed = written(case.day - timedelta(days=case.draw.between(90, 500)))
    matter = blocks.background(case)
    verdict = case.draw.pick(("avslås", "bifalls", "anses besvarad"))
    head = [
        blocks.letterhead(case, "TJÄNSTEUTLÅTANDE"),
        paragraph(f"Svar på motion om medlemskap i {case.network.name} av {blocks.listed([first, second])}"),
        "Förslag till beslut",
        f"Motionen {verdict}.",
        "Sammanfattning",
        paragraph(
            f"{blocks.listed([first, second])} har i en motion den {filed} föreslagit att "
            f"{case.home} ansöker om medlemskap i {case.network.name}."
        ),
        *matter,
        blocks.costs(case),
        "Remissinstanser",
        *blocks.consultation(case),
        f"{case.subject.office.capitalize()}s synpunkter".replace("ss ", "s "),
        paragraph(*some(case, "general", 3)),
        f"{case.home.upper()}\nKommunfullmäktige{'':20}Protokoll {case.day + timedelta(days=40)}",
        f"§ {case.draw.between(12, 240)}{case.number:>60}",
        "Kommunfullmäktiges beslut",
        f"Motionen {verdict}.",
        blocks.debate(case, 2, 2 + case.draw.between(4, 8)),
        *blocks.motions(case, "kommunstyrelsens förslag"),
        *blocks.roll_call(case),
    ]
    tail = [blocks.signatures(case.officials[1], "Kommundirektör", case.officials[2], "Avdelningschef")]
    return blocks.padded(case, head, tail, length)


def referral_answer(case: Case, length: int) -> list[str]:
    """A board's answer to a referral (remissvar), with the minutes of its meeting."""
    board = case.subject.board.capitalize()
    answer = case.draw.pick(("tillstyrker", "avstyrker", "ställer sig bakom", "har inget att erinra mot"))
    head = [
        f"{case.home.upper():<32}YTTRANDE{'1 (3)':>20}\n{board:<32}{case.day}\n{'':32}{case.number}",
        f"{'':32}Kommunstyrelsen",
        paragraph(f"Svar på remiss: {blocks.title(case)}"),
        "Ställningstagande",
        paragraph(f"{board} {answer} förslaget att {case.home} ansöker om medlemskap i {case.network.name}."),
        "Om nätverket",
        *blocks.background(case),
        "Kostnader",
        blocks.costs(case),
        "Överväganden",
        paragraph(*some(case, "general", 3)),
        paragraph(*some(case, "view", 1)),
        f"På {case.subject.board}s vägnar".replace("ns ", "ns "),
        blocks.signatures(
            str(case.council[0]), "Ordförande", case.officials[0], case.subject.chief.capitalize()
        ),
        f"{case.home.upper():<32}PROTOKOLLSUTDRAG\n{board:<32}{case.day}",
        *blocks.attendance(case),
        f"§ {case.draw.between(12, 240)} {blocks.title(case)}",
        paragraph(f"{board} beslutar att lämna yttrandet till kommunstyrelsen."),
        *blocks.motions(case, "förvaltningens förslag"),
    ]
    statement = paragraph(f"{case.council[6]} lämnar ett särskilt yttrande.", *some(case, "view", 2))
    tail = ["Särskilt yttrande", statement, f"Vid protokollet\n\n{case.officials[1]}\nnämndsekreterare"]
    return blocks.padded(case, head, tail, length)


def interpellation(case: Case, length: int) -> list[str]:
    """An interpellation, its answer, and the debate in the council."""
    asks, answers = case.council[:2]
    head = [
        f"{case.home.upper():<40}INTERPELLATION\nKommunfullmäktige{'':23}{case.number}",
        f"Till kommunstyrelsens ordförande {answers}",
        fill(case, "Interpellation om {n_def} och ") + case.network.name,
        paragraph(*some(case, "motive", 4)),
        "Jag vill därför fråga:",
        blocks.numbered(some(case, "question", case.draw.between(2, 3))),
        blocks.dated(case),
        str(asks),
        f"{case.home.upper():<40}SVAR\nKommunstyrelsens ordförande{'':13}{case.number}",
        paragraph(f"Svar på interpellation av {asks}"),
        *blocks.background(case),
        blocks.costs(case),
        paragraph(*some(case, "general", 3)),
        f"{answers}\nKommunstyrelsens ordförande",
        f"{case.home.upper():<40}PROTOKOLL\nKommunfullmäktige{'':23}{case.day + timedelta(days=21)}",
        *blocks.attendance(case),
        f"§ {case.draw.between(12, 240)}{case.number:>60}",
        "Interpellationen förklaras besvarad.",
        paragraph(f"I debatten deltar {blocks.listed(case.council[: case.draw.between(4, 9)])}."),
    ]
    statement = paragraph(f"{case.council[6]} lämnar ett särskilt yttrande.", *some(case, "view", 2))
    return blocks.padded(case, head, [statement, f"Vid protokollet\n\n{case.officials[0]}"], length)


GENRES = (memorandum, official_letter, minutes, motion, motion_answer, referral_answer, interpellation)
