"""What it matters to rules that a text is of one genre and not of another (`Part.genre`)."""

MOTIONS = ("motion", "medborgarförslag")
"""Genres in which members, or people of the town, propose what an assembly decides."""

PARTISAN = (*MOTIONS, "interpellation")
"""Genres in which one side tells how things are; the answer in the same file may correct it."""

NO_DECISIONS = (*PARTISAN, "tjänsteskrivelse", "remissvar", "skrivelse")
"""Genres in which "nämnden beslutar" is what somebody wants to be decided."""
