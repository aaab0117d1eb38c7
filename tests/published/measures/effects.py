"""Are the effects in law those that a reader labeled?"""

import collections
import re

from .figure import Figure
from .pages import SECTION_NUMBER, one_space, top
from .program import place

# Kinds of which only the provision is compared: their words are a matter of choice.
BY_PLACE = {"text", "scope", "technical", "exception"}

_MARKS = r"(?:\([^()]*\))+"
_NUMBER = rf"{SECTION_NUMBER}(?:-\w+)*"
_JOIN = r"(?:, inclusive, and|, inclusive,|,? and|,? or|,| to)"
_STEP = rf"(?:sub)?(?:section|division|paragraph|clause)s? {_MARKS}(?:{_JOIN} {_MARKS})*(?:, inclusive)?"
_CHAIN = re.compile(
    rf"(?P<steps>{_STEP}(?:,? of {_STEP})*)"
    rf"(?:,? of (?:sections? (?P<section>{_NUMBER})(?P<marks>(?:{_MARKS})?)|(?:this|said|such) \w+))?\Z"
)


def value(raw):
    """Returns a value in one form: numbers as numbers, words without case and punctuation."""
    if raw is None:
        return None
    try:
        return f"{float(str(raw).replace(',', '')):.15g}"
    except ValueError:
        return re.sub(r"[“”\"‘’'.,;:]", "", str(raw)).strip().lower()


def citations(raw):
    """Returns the set of citations in the words of a reference, each in one form.

    "subdivisions (1) and (2) of subsection (a) of section 99-5" gives {"99-5(a)(1)", "99-5(a)(2)"}.
    A range gives its two ends.
    """
    words = one_space(str(raw or ""))
    chain = _CHAIN.match(words)
    if chain:
        *inner, outer = [re.findall(_MARKS, step) for step in chain["steps"].split(" of ")]
        paths = outer
        for marks in reversed(inner):
            paths = [paths[0] + mark for mark in marks]
        section = (chain["section"] or "").lower() + (chain["marks"] or "")
        return {section + path for path in paths}
    found = {
        number.lower() + marks
        for number, marks in re.findall(rf"\b({_NUMBER})((?:{_MARKS})?)", words)
    }
    named = re.findall(r"\b(?:chapter|title|part|article) \w+|\b\d+ (?:USC|CFR) [\w.-]+", words)
    found |= {name.lower() for name in named}
    return found or {"".join(re.findall(_MARKS, words)) or value(words)}


def _with_details(effects, inherited=None):
    """Yields (effect, path), and the same for details, but not for those of a whole provision."""
    for effect in effects:
        path = place(effect)
        if path is None:
            path = inherited
        yield effect, path
        if effect["kind"] != "provision":
            yield from _with_details(effect.get("details") or [], path)


def comparable(effects):
    """Returns the effects as a Counter of tuples that are equal if the effects agree.

    Citations are counted one by one: each that is inserted in or deleted from a top-level provision
    is an effect; one that is on both sides is neither.
    """
    counts = collections.Counter()
    cited = {"deleted": set(), "inserted": set()}
    for effect, path in _with_details(effects):
        kind, old, new = effect["kind"], effect.get("old"), effect.get("new")
        if kind == "reference":
            for side, words in (("deleted", old), ("inserted", new)):
                if words is not None:
                    cited[side] |= {(top(path), citation) for citation in citations(words)}
        elif kind in BY_PLACE:
            counts[kind, top(path)] = 1
        elif kind == "provision":
            counts[kind, old, new] += 1
        else:
            counts[kind, top(path), value(old), value(new)] += 1
    for side, other in (("deleted", "inserted"), ("inserted", "deleted")):
        for mark, citation in cited[side] - cited[other]:
            counts["reference", mark, side, citation] = 1
    return counts


def _described(citation, effect):
    """Returns a key for a miss: "99-3: age in (a), 16 to 18"."""
    kind, *rest = effect
    if kind == "provision":
        old, new = ("none" if path is None else path or "undesignated" for path in rest)
        return f"{citation}: provision {old} to {new}"
    where = f" in ({rest[0]})" if rest[0] else ""
    if kind == "reference":
        return f"{citation}: reference{where}, {rest[2] or 'empty'} {rest[1]}"
    values = ["none" if each is None else each for each in rest[1:]]
    return f"{citation}: {kind}{where}" + (f", {values[0]} to {values[1]}" if values else "")


def measure(labels, records):
    """Compares the effects of `nutmeg diff` with the labeled ones. Returns two figures."""
    reported = {}
    for record in records:
        reported.setdefault(record["citation"].lower(), record)
    labeled = reported_count = agreed = 0
    missed, extra = [], []
    for label in labels:
        citation = label["citation"]
        want = comparable(label["effects"])
        have = comparable(reported.get(citation.lower(), {}).get("effects") or [])
        labeled += want.total()
        reported_count += have.total()
        agreed += (want & have).total()
        missed += sorted(_described(citation, effect) for effect in (want - have).elements())
        extra += sorted(_described(citation, effect) for effect in (have - want).elements())

    sample = f"{len(labels)} amendments of the supplement of 2026, labeled by reading"
    rule = (
        "Kind, old value, new value and top-level provision agree; for the kinds text, scope,"
        " technical and exception, kind and provision; citations are compared one by one."
    )
    return [
        Figure(
            "effects-found", "Labeled effects are found", agreed, labeled, "effects", sample,
            f"A label agrees with a reported effect. {rule}", missed,
        ),
        Figure(
            "effects-right", "Reported effects are right", agreed, reported_count, "effects",
            f"{sample}; effects reported for them",
            f"A reported effect agrees with a label. {rule}", extra,
        ),
    ]
