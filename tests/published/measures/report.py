"""Writes the figures as a Markdown page."""

import re

from .figure import CAUSES

_INTRODUCTION = """\
# Accuracy

This page shows how well Nutmeg keeps its promises on the published General Statutes of Connecticut,
and lists every case in which it does not. `tests/published/accuracy.py` writes it; see
[tests/published](tests/published/README.md). The statutes are not part of this repository, so the
page names only sections, designators and short phrases.
"""

_OTHER_TESTS = """
The C++ tests in `tests/published` check two more promises, on one-word changes and on drafted bills.
"""

_CAUSES = """
## Causes of misses

`tests/published/known_misses.tsv` gives the cause of each miss listed below. An effect that is
reported in another form than its label counts twice: it is not found, and what is reported is not
right.

| cause | meaning | misses |
|---|---|---|
"""


def _section_order(text):
    """Returns a sort key that puts 9-7b before 10-1, and 10a-1 after 10-1."""
    return [(int(number or 0), word) for number, word in re.findall(r"(\d*)([^\d]*)", text)]


def _misses(groups):
    """Returns the lines that list misses by cause and reason, one line per section."""
    lines = ""
    for cause, reasons in groups.items():
        count = sum(times for keys in reasons.values() for _, times in keys)
        lines += f"\n**{cause.capitalize()}: {count}**\n\n"
        for reason, keys in sorted(reasons.items()):
            indent = ""
            if reason:
                lines += f"- {reason[0].upper()}{reason[1:]}:\n"
                indent = "  "
            sections = {}
            for key, times in keys:
                section, colon, detail = key.partition(": ")
                detail += f" (×{times})" if times > 1 else ""
                sections.setdefault(section + colon, []).append(detail)
            for section in sorted(sections, key=_section_order):
                lines += f"{indent}- {section}{'; '.join(sections[section])}\n"
    return lines


def write(figures, known):
    """Returns the page for the figures, given the known misses, as text."""
    page = _INTRODUCTION + "\n| promise | figure | measured on |\n|---|---|---|\n"
    totals = dict.fromkeys(CAUSES, 0)
    details = ""
    for figure in figures:
        page += f"| {figure.promise} | {figure} | {figure.sample} |\n"
        details += f"\n## {figure.promise}\n\n{figure.sentence()}\n\n"
        details += f"- Measured on: {figure.sample}\n- Definition: {figure.definition}\n"
        if figure.remark:
            details += f"\n{figure.remark}\n"
        elif not figure.misses:
            details += "\nNo misses.\n"
        groups = known.explain(figure)
        details += _misses(groups)
        for cause, reasons in groups.items():
            totals[cause] += sum(times for keys in reasons.values() for _, times in keys)
    page += _OTHER_TESTS + _CAUSES
    for cause, count in totals.items():
        page += f"| {cause} | {CAUSES[cause]} | {count} |\n"
    return page + details
