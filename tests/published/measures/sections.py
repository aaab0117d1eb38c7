"""Are all sections read, with all their words, and with every provision at its designator?"""

from .figure import Figure
from .pages import designators, is_law_of


def _well_placed(record):
    """Yields (path, is_right) for each provision of a section that Nutmeg read."""
    text = record["text"].encode()
    parents = []
    for provision in record["provisions"]:
        begin, end = provision["begin"], provision["end"]
        while parents and parents[-1]["end"] <= begin:
            parents.pop()
        marks = designators(provision["path"])
        starts = text[begin:end].decode(errors="replace").lstrip()
        yield provision["path"], (
            0 <= begin < end <= len(text)
            and (not parents or end <= parents[-1]["end"])
            and bool(marks)
            and starts.startswith(f"({marks[-1]})")
        )
        parents.append(provision)


def measure(published, records):
    """Compares the published sections with the records of `nutmeg parse`. Returns three figures."""
    unread = []
    lossy = []
    for index, section in enumerate(published):
        record = records[index] if index < len(records) else None
        if record is None or (section.citation and record["citation"] != section.citation):
            unread.append(section.heading[:60])
        elif not is_law_of(record["text"], section.text):
            lossy.append(section.heading[:60])
    unread += [f"not on the page: {record['citation']}" for record in records[len(published):]]
    read = len(published) - len(unread)

    # A path that a section repeats counts once, like the provisions that citations can name.
    placed = {}
    for record in records:
        for path, is_right in _well_placed(record):
            key = record["citation"], path
            placed[key] = placed.get(key, True) and is_right
    misplaced = [f"{citation}{path}" for (citation, path), is_right in placed.items() if not is_right]

    revision = "revision of 2025"
    return [
        Figure(
            "sections", "Every section of a page is read, in order", read, len(published), "sections",
            f"{revision}, {len({s.page for s in published}):,} pages",
            "Nutmeg reports as many sections as the pages have headings, with the same section"
            " numbers in the same order.",
            unread,
        ),
        Figure(
            "words", "No word is lost or added", read - len(lossy), read, "sections", revision,
            "The text of the section equals the body paragraphs of the page, apart from whitespace and"
            " from notes printed after the law (\"Note: ...\", \"*See Sec. ...\").",
            lossy,
        ),
        Figure(
            "provisions", "Every provision starts at its designator",
            len(placed) - len(misplaced), len(placed), "provisions", revision,
            "The provision lies within its parent and within the text, and its first characters are"
            " the last designator of its path; a path that a section repeats counts once.",
            misplaced,
        ),
    ]
