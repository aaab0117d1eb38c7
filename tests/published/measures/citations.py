"""Do pinpoint citations lead to a provision?"""

import re

from .figure import Figure
from .pages import SECTION_NUMBER

_LEVEL = r"(?:(?:sub)?clause|subparagraph|subdivision|subsection)s?"
_MARK = r"\([0-9A-Za-z]{1,5}\)"
_LIST = rf"{_MARK}(?:(?:, inclusive,|,? and|,? or|,| to)\s*{_MARK})*(?:, inclusive,?)?"
_STEP = rf"{_LEVEL}\s+{_LIST}"
_PINPOINT = re.compile(
    rf"\b(?P<steps>{_STEP}(?:,?\s+of\s+{_STEP})*),?\s+of\s+"
    rf"(?:this section|section (?P<section>{SECTION_NUMBER}))(?!\w)"
)


def pinpoints(text):
    """Yields (words, section, paths) for each pinpoint citation of the text.

    `section` is None for "this section". In "subdivisions (2) and (3) of subsection (a) of section
    99-4", the paths are "(a)(2)" and "(a)(3)". Of a range, they are its ends.
    """
    for match in _PINPOINT.finditer(text):
        inner, *outer = [re.findall(_MARK, step) for step in re.findall(_STEP, match["steps"])]
        parent = "".join(marks[0] for marks in reversed(outer))
        yield match.group(), match["section"], [parent + mark for mark in inner]


def measure(published, records):
    """Looks the pinpoint citations of the published text up in Nutmeg's trees."""
    trees = {}
    for record in records:
        paths = {provision["path"] for provision in record["provisions"]}
        for citation in record.get("citations") or [record["citation"]]:
            trees.setdefault(citation, set()).update(paths)

    found, elsewhere, misses = 0, 0, []
    for section, record in zip(published, records):
        for words, target, paths in pinpoints(section.text.replace("\n", " ")):
            target = target or record["citation"]
            if target not in trees:
                elsewhere += 1
            elif trees[target].issuperset(paths):
                found += 1
            else:
                misses.append(f"{record['citation']}: {words}")
    return [
        Figure(
            "pinpoints", "Pinpoint citations lead to a provision", found, found + len(misses),
            "citations", "revision of 2025, citations to sections at hand",
            "Nutmeg's tree of the cited section has a provision at each path that the citation names,"
            f" and at the ends of a range ({elsewhere} more citations lead to sections that are not"
            " among the pages).",
            misses,
        )
    ]
