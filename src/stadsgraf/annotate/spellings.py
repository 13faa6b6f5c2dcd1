"""Spellings of one name that only a scan keeps apart."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from stadsgraf.annotate.lexicon import Entry, key_words
from stadsgraf.annotate.paper import MentionKind
from stadsgraf.model import Name
from stadsgraf.swedish.words import fold
from stadsgraf.vocabulary import EntityType

_LOWER = "a-z" + "".join(chr(code) for code in range(0xC0, 0x250) if chr(code).islower())


def skeleton(name: str) -> str:
    """What two readings of one name by a scanner have in common: no diacritics, look-alikes as one."""
    plain = fold(" ".join(name.split())).replace("6", "o").replace("0", "o")
    plain = re.sub(r"[aq]vist\b", "kvist", plain).replace("rn", "m").replace("vv", "w")
    return re.sub(r"[l1!|]", "i", plain).replace("’", "'")


def entries_of(forms: Counter[str]) -> Iterator[Entry]:
    """One person for all spellings with one skeleton, named by the commonest one, then the one with most diacritics."""
    groups: dict[str, list[str]] = {}
    for form in forms:
        groups.setdefault(skeleton(_torn_from(form, forms) or form), []).append(form)
    for spellings in groups.values():
        best = min(
            spellings,
            key=lambda form: (form.isupper(), -len(form.split()), -forms[form], -_diacritics(form), form),
        )
        label = re.sub(rf"(?<=[{_LOWER}])6|6(?=[{_LOWER}])", "ö", best)
        hidden = tuple(sorted({form for form in spellings if form != label and not form.isupper()}))
        name = Name(EntityType.PERSON, label, hidden=hidden)
        for form in spellings:
            yield Entry(key_words(form), MentionKind.PERSON, name)


def _torn_from(form: str, forms: Mapping[str, int]) -> str | None:
    """The one longer name that ends in a form met once: a line or page ended after the given name."""
    if forms[form] != 1 or form.isupper():
        return None
    longer = [other for other in forms if other.endswith(" " + form)]
    return longer[0] if len(longer) == 1 else None


def _diacritics(form: str) -> int:
    return sum(1 for char in form if ord(char) > 127)
