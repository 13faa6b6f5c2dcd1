"""Frames of deciding "that …", with any adverbials between the parts: when, where and how."""

_HOW = (
    r"(?:,?(?! (?:att|om|som|när|inte|ej|icke|föreslå|ska|skall|skulle|bör|vill|kan)(?![a-zåäö]))"
    r" (?:[a-zåäö-]+|<DATE>|§+|<NUMBER>|<LOCAL>)){0,7}"
)
"""When, where and how a body decides, in any words but those of a clause, a wish or a denial."""
_POINT = r"^(?:(?:\d{1,2}|<NUMBER>)[.)] |[-–•] )?"
DECIDED_IN_ANY_WORDS: tuple[tuple[str, str, bool], ...] = (
    (
        "acts.decided-then@1",
        rf"(?<![a-zåäö])(?:beslutade|beslöt|bestämde) <agent=ANYBODY>(?P<when>{_HOW})(?P<chain>,? att)(?= )",
        True,
    ),
    (
        "acts.decided-how@1",
        rf"<agent=ANYBODY>(?P<when0>{_HOW}) (?:beslutade|beslöt|bestämde|(?:har|hade)(?P<when2>{_HOW}) (?:beslutat|bestämt))(?P<when>{_HOW})(?P<chain>,? att)(?= )",
        True,
    ),
    (
        "acts.settles@1",
        rf"{_POINT}<agent=ANYBODY>{_HOW} (?:bestämmer|enas om|enades om)(?P<chain>{_HOW},? att)(?= )",
        False,
    ),
)
"""Rule, pattern, and whether the verb tells of the past."""
