"""Are redlines exact, readable and small?"""

import re

from .figure import Figure
from .pages import is_law_of, one_space, single_sections

_WORD_OR_MARK = re.compile(r"\w+|[^\w\s]")
# Where two pieces meet inside a word, or inside a number such as "1,000" or "2.5".
_CUTS = [
    (re.compile(before + r"\Z"), re.compile(after))
    for before, after in (
        (r"\w", r"\w"),
        (r"\d", r",\d{3}\b|\.\d"),
        (r"\d,", r"\d{3}\b"),
        (r"\d\.", r"\d"),
    )
]


def least_marked(old, new):
    """Returns how many words and punctuation marks any redline must mark, at least.

    That is what is left of both texts without their longest common subsequence. Its length comes
    from the bit-parallel algorithm of Hyyrö (2004), with one big integer as the row.
    """
    old, new = _WORD_OR_MARK.findall(old), _WORD_OR_MARK.findall(new)
    where = {}
    for index, token in enumerate(old):
        where[token] = where.get(token, 0) | 1 << index
    full = (1 << len(old)) - 1
    row = full
    for token in new:
        matches = row & where.get(token, 0)
        row = (row + matches | row - matches) & full
    common = len(old) - row.bit_count()
    return len(old) + len(new) - 2 * common


def cuts_a_word(pieces):
    """Whether, in either text, one piece ends and the next begins inside a word or a number."""
    for hidden in ("insert", "delete"):
        side = [piece["text"] for piece in pieces if piece["op"] != hidden and piece["text"]]
        for before, after in zip(side, side[1:]):
            if any(end.search(before) and start.match(after) for end, start in _CUTS):
                return True
    return False


def measure(revision, supplement, records):
    """Checks the redlines of `nutmeg diff REVISION SUPPLEMENT`. Returns three figures."""
    old = {citation: section.text for citation, section in single_sections(revision).items()}
    new = {citation: section.text for citation, section in single_sections(supplement).items()}
    redlines = {}
    for record in records:
        redlines.setdefault(record["citation"], record.get("redline") or [])
    differ = [c for c in new if c in old and one_space(old[c]) != one_space(new[c])]

    inexact, cut, excess = [], [], []
    marked = least = 0
    for citation in differ:
        pieces = redlines.get(citation, [])
        texts = [
            "".join(piece["text"] for piece in pieces if piece["op"] != hidden)
            for hidden in ("insert", "delete")
        ]
        if not (is_law_of(texts[0], old[citation]) and is_law_of(texts[1], new[citation])):
            inexact.append(citation)
            continue
        if cuts_a_word(pieces):
            cut.append(citation)
        size = sum(len(_WORD_OR_MARK.findall(p["text"])) for p in pieces if p["op"] != "equal")
        needed = least_marked(old[citation], new[citation])
        marked += size
        least += needed
        excess.append((needed - size, f"{citation} ({size:,} for {needed:,})"))
    exact = len(differ) - len(inexact)
    minimal = sum(more == 0 for more, _ in excess)
    largest = ", ".join(text for more, text in sorted(excess)[:10] if more)

    sample = "supplement of 2026 against the revision of 2025, sections whose text differs"
    return [
        Figure(
            "redlines", "Redlines give back both texts exactly", exact, len(differ), "sections", sample,
            "Equal and deleted pieces together are the old text, equal and inserted pieces the new"
            " text, apart from whitespace and from notes printed after the law.",
            inexact,
        ),
        Figure(
            "cuts", "No redline cuts a word or a number", exact - len(cut), exact, "sections", sample,
            "In neither text do two neighboring pieces meet inside a word or a number.",
            cut,
        ),
        Figure(
            "size", "Words marked, relative to the least possible", minimal, exact, "sections", sample,
            "Words and punctuation marks that the redlines mark, divided by the least that any redline"
            " of the same texts can mark: those outside a longest common subsequence.",
            value=f"{marked / max(1, least):.3f} times",
            remark=f"{minimal} of {exact} redlines mark no more than the least. These mark the"
            f" most beyond it (words marked for words needed): {largest}.",
        ),
    ]
