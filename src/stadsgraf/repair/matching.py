"""What became of the letters of a printed word that was read as another."""

import math

from stadsgraf.repair.channel import SWEDISH_LETTERS, losses


def losses_between(word: str, seen: str, *, gap: bool = False) -> tuple[str, ...] | None:
    """The losses that turn a word into what was seen, or None where none do; the likeliest of several.

    Args:
        word: A word in lower case.
        seen: The scanned word; its first letter may be a capital.
        gap: One letter left nothing at all, instead of none.
    """
    more = len(seen) - len(word) + gap  # letters that were read as two signs
    if more == 0 and not gap:
        return _losses_one_by_one(word, seen)
    if more < 0 or more > word.count("å") + word.count("ä") + word.count("ö"):
        return None
    return _losses_of_any_length(word, seen, gap=gap)


def _losses_one_by_one(word: str, seen: str) -> tuple[str, ...] | None:
    """The losses where each letter was read as one sign."""
    first: list[str] = []
    if seen[0].isupper():
        loss = _loss(word[0], seen[0], first=True)
        if word[0] in SWEDISH_LETTERS and loss is not None:
            first.append(loss)
        elif word[0] in SWEDISH_LETTERS or word[0] != seen[0].lower():
            return None
        word, seen = word[1:], seen[1:]
    pairs = zip(word, seen, strict=True)
    if seen.isascii():
        found = [letter + sign for letter, sign in pairs if letter != sign]
    else:
        found = [letter + sign for letter, sign in pairs if letter != sign or letter in SWEDISH_LETTERS]
    known = losses()
    for loss in found:
        if loss not in known:
            return None
    return (*first, *found) if first else tuple(found)


def _losses_of_any_length(word: str, seen: str, *, gap: bool) -> tuple[str, ...] | None:
    known = losses()
    best: tuple[str, ...] | None = None
    best_value = -math.inf
    stack: list[tuple[int, int, bool, tuple[str, ...], float]] = [(0, 0, gap, (), 0.0)]
    while stack:
        at, place, gap_left, found, value = stack.pop()
        while at < len(word) and word[at] not in SWEDISH_LETTERS:
            if place == len(seen) or word[at] != (seen[place] if place else seen[0].lower()):
                break
            at += 1
            place += 1
        if at == len(word):
            if place == len(seen) and not gap_left and value > best_value:
                best, best_value = found, value
            continue
        letter = word[at]
        if letter not in SWEDISH_LETTERS:
            continue
        if gap_left:
            stack.append((at + 1, place, False, (*found, letter), value + known[letter]))
        for length in range(1, min(2, len(seen) - place) + 1):
            loss = _loss(letter, seen[place : place + length], first=place == 0)
            if loss is not None:
                stack.append((at + 1, place + length, gap_left, (*found, loss), value + known[loss]))
    return best


def _loss(letter: str, reading: str, *, first: bool) -> str | None:
    """What happened to a letter that was read like this, or None where it never is."""
    known = losses()
    if first and reading.isupper():
        if reading == letter.upper():
            return letter * 2
        capital = letter.upper() + reading
        if capital in known:
            return capital
    loss = letter + reading
    return loss if loss in known else None
