"""Short forms that a paper uses for the name of a network."""

import re
from collections.abc import Iterator


def short_forms(label: str, blocks: list[str]) -> Iterator[str]:
    """Short forms that the paper uses: the definite head word, the first words of a long name."""
    words = label.split()
    candidates: list[tuple[str, str]] = []
    if len(words) > 1:
        head = words[-1]
        candidates += [(head + ending, "") for ending in ("en", "et", "n", "t")] if len(head) > 5 else []
        if len(words[0]) > 9:
            candidates.append((words[0], words[1]))
    joined = "\n".join(blocks)
    if len(words) == 2 and len(words[1]) > 7 and words[0].endswith(("s", "ska", "a")):
        last = rf"(?<!{re.escape(words[0])} )(?<![A-ZÅÄÖ]){re.escape(words[1])}"
        alone = re.search(rf"(?<![\w-])(?<![\wåäö]s ){last}(?:e?n|na|t)?(?![\w-])", joined)
        candidates += [(words[1] + ending, "") for ending in ("", "na")] if alone else []
    if len(words) > 2:
        candidates.append((" ".join(words[:2]), words[2]))
    candidates += [(label + ending, "") for ending in ("en", "et", "n")] if len(words) == 1 else []
    for form, next_word in candidates:
        if form not in joined:
            continue  # a pattern for each of a dozen forms takes longer than all the rest here
        ahead = rf"(?!\s+{re.escape(next_word)})" if next_word else ""
        if re.search(rf"(?<![\w-]){re.escape(form)}s?(?![\w-]){ahead}", joined):
            yield form
