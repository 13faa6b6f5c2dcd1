"""What is Swedish: calendar, numbers, money, word forms, headings.

Everything that a Danish or English paper would need in another form stands in this package or is a
cue word of a rule under `extract/`; the stages themselves know nothing of the language.
"""
