"""Are acts read, checked against the law, and applied?"""

import concurrent.futures

from .figure import Figure
from .pages import letters, read_act


def measure(acts, law, preview):
    """Checks what Nutmeg makes of public acts. Returns three figures.

    `acts` are the paths of the act pages, `law` the current sections by citation, and `preview` a
    function that returns the records of `nutmeg preview` for an act.
    """
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        previews = list(pool.map(preview, acts))

    sections = restated = 0
    unread, unproved, unapplied = [], [], []
    for path, records in zip(acts, previews):
        by_number = {str(record.get("section")): record for record in records}
        for section in read_act(path.read_text(encoding="utf-8")):
            sections += 1
            record = by_number.get(section.number, {})
            key = f"{path.stem} section {section.number}"
            if record.get("action") != section.operation:
                unread.append(f"{key}: {record.get('action')}, not {section.operation}")
            if section.operation != "substitute" or section.target not in law:
                continue
            if section.restated_letters not in letters(law[section.target].text):
                continue
            restated += 1
            if record.get("base") != "match":
                unproved.append(f"{key}: {record.get('base')}")
            if section.enacted_letters not in letters(record.get("new") or ""):
                unapplied.append(key)

    sample = f"{len(acts)} public acts of 2026"
    base = f"{sample}, sections that restate the law at hand word for word"
    return [
        Figure(
            "operations", "The operation of each section of an act is recognized",
            sections - len(unread), sections, "sections", sample,
            "Nutmeg reports the section as new, substitute, add, repeal or other, as its opening words"
            " say.",
            unread,
        ),
        Figure(
            "bases", "Correct bases are recognized as matching",
            restated - len(unproved), restated, "sections", base,
            "The letters and digits of the act without its insertions are in the published section, and"
            " Nutmeg reports a match.",
            unproved,
        ),
        Figure(
            "applied", "The new text has the new words of the act",
            restated - len(unapplied), restated, "sections", base,
            "The letters and digits of the act without its bracketed deletions are in Nutmeg's new"
            " text.",
            unapplied,
        ),
    ]
