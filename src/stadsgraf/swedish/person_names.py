"""What the name of a person looks like where no party, title or list tells that it is one."""

_WORD = r"[A-ZÀ-ÖØ-ÞČĐŁŃŚŠŻŽ][\w’'-]+"
PERSON_NAME = rf"{_WORD}(?: (?:(?:von|af|de|van|der) ){{0,2}}{_WORD}){{1,3}}"
"""Two to four words in capitals, with the particles of names between them."""
