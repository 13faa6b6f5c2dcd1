"""Names that a paper only takes part in: no sign yet that they are an association's.

One belongs to a county, takes part in a race or a week, and connects to a system as one joins a network: by the same
verbs.  So a name that stands behind such a verb is one's only where a sentence on it has another sign ("årsavgift",
"bildades"), or its own words tell.
"""

import re
from collections.abc import Callable, Iterable

from stadsgraf.annotate.told_networks import NO_NETWORK, is_headed
from stadsgraf.patterns import gated

_FIRM = re.compile(
    r"medlem|inträd|utträd|utträtt|uppsäg|observatör|adjunger|nätverk|förening|sammanslutning|allians|koalition|förbund|kampanjen|initiativ|union|forum|partnerskap|organisation"
    r"|samarbet|samverkan|(?:kedjan|kretsen|ringen|gruppen|länken|klubben|rådet|pakten|gemenskapen) $",
    re.IGNORECASE,
)
"""Words of a cue by which a name is an association's."""
_SIGN = gated(
    r"medlem|nätverk|förening(?:en|ens)?(?![\wåäö])|sammanslutning|(?:medlems|års|inträdes|anslutnings)avgift|samarbetet|samarbetsor|samverkansor|samverkan (?:mellan|för|om|kring)|samarbete (?:mellan|för|om|kring)"
    r"|förbund|allians|koalition|forum|union|partnerskap|stadgar|sekretariat|kansli|årsmöte|årsstämma|ordförandeskap|ordförande (?:för|i)|bildad|grundad|startad|stiftad|samordna|koordinera|inträd|utträd|utträtt"
    r"|adjunger|observatör|uppsäg|uppsagt|säga upp|lades ned|lagts ned|upplöst|gick (?:med|ur|in)|gått (?:med|ur|in)|gå (?:med|ur|in)|går (?:med|ur|in)|tackat nej|tackade nej|kvar i|kvarstå|värd för|representera|kommuner(?:na)? (?:hjälp|samverk|samarbet)",
    re.IGNORECASE,
)
"""What is said of associations, and seldom of anything else that one takes part in."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])(?!(?:Den|Det|Nätverket|Föreningen|Samarbetet|Förbundet) )")
_NO_ASSOCIATION = re.compile(
    r"(?:klivet|lyftet|satsningen|utmaningen|regionen|bygden|portalen|systemet|tjänsten|registret|databasen|meddelanden|översikt(?:en)?|energi|Race|Cup|Tour|Open|Marathon|Life|Kommentus"
    r"|tävlingen|upphandlingen|försöket|piloten|modellen|metoden|standarden|certifieringen|märkningen|appen|året|mätningen)s?$"
    r"|^(?:Agenda|Lokal Agenda|Vision|Mål|Färdplan|Horisont|Horizon|Life|LIFE|EU)(?:\s|$)"
)
"""Names of what is done, driven or used in common, by their last word or their first."""
_YEARS = re.compile(r"\d{4}\s?[–-]\s?\d{2,4}")
"""Years through which one has belonged to it."""


def told_of_associations(blocks: Iterable[str]) -> str:
    """The sentences of a paper that have a sign of an association, as one text."""
    return "\n".join(s for block in blocks for s in _SENTENCE.split(block) if _SIGN.is_in(s))


def is_only_taken_part_in(cue: str, label: str, told: str, is_town: Callable[[str], bool]) -> bool:
    """Whether a name behind a cue is none that an association bears, as far as the paper tells.

    Args:
        cue: the words by which the name was found.
        label: the name.
        told: what `told_of_associations` gives of the paper.
        is_town: whether a name is a municipality's or a town's that the registers know.
    """
    if _FIRM.search(cue) is not None:
        return False
    last = label.split()[-1]
    greater = label.startswith("Stor") and is_town(label[4:].lstrip("-").capitalize())
    headed = is_headed(label)
    if (NO_NETWORK.search(last) and not headed) or _NO_ASSOCIATION.search(label) or greater:
        return True
    return not headed and _YEARS.search(cue) is None and label not in told
