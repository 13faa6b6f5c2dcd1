"""What it matters to rules that a text is of one genre and not of another (`Part.genre`)."""

MOTIONS = ("motion", "medborgarförslag")
"""Genres in which members, or people of the town, propose what an assembly decides."""

PARTISAN = (*MOTIONS, "interpellation")
"""Genres in which one side tells how things are; the answer in the same file may correct it."""

NOT_OF_A_MEETING = ("tjänsteskrivelse", "interpellation", "interpellationssvar", "pm", "kallelse", "rapport")
"""Genres that tell of meetings and come from none, whatever body their head names."""

NO_DECISIONS = (
    *PARTISAN,
    "tjänsteskrivelse",
    "yttrande",
    "skrivelse",
    "interpellationssvar",
    "kallelse",
    "rapport",
)
"""Genres in which "nämnden beslutar" is what somebody wants to be decided, or what the board may decide."""

OF_THE_BODY = ("protokoll", "yttrande")
"""Genres in which the body that the head names is the one that speaks and sits."""

REPORTS_DECISIONS = "beslutsmeddelande"
"""The genre in which an office tells of what a body decided on a day that the text gives, not its head."""

SUMMONS = "kallelse"
"""The genre that lists what is put to a meeting that is to come: proposals, and nobody present."""

BY_DELEGATION = "delegationsbeslut"
"""The genre in which an official decides for the body that its head names."""
