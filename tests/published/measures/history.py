"""Are the changed provisions those that the official History notes name?"""

from .figure import Figure
from .pages import designators, top


def _changes(record):
    """Returns the top-level provisions of a `nutmeg diff` record that change, and how.

    The first set has the designators of provisions with new words. The second has ("added", x),
    ("deleted", x) and ("redesignated", from, to) for whole top-level provisions. A change further
    down counts as an amendment of the provision that contains it, and a top-level provision that
    only gets a new designator does not count as amended.
    """
    amended, restructured = set(), set()
    for change in record["changes"]:
        kind, old, new = change["kind"], change.get("old"), change.get("new")
        depth = len(designators(old if kind == "deleted" else new))
        if kind == "deleted" and depth == 1:
            restructured.add(("deleted", top(old)))
        elif kind == "deleted":
            amended.add(top(change.get("in")) or top(old))
        elif kind == "redesignated" and depth == 1:
            restructured.add(("redesignated", top(old), top(new)))
        else:
            amended.add(top(new))
            if kind == "added" and depth == 1:
                restructured.add(("added", top(new)))
    return amended - {""}, restructured


def _listed(marks):
    return ", ".join(f"({mark})" for mark in sorted(marks)) or "none"


def measure(notes, records):
    """Compares `nutmeg diff` with the provisions that the notes name. Returns three figures.

    A note is {"citation", "amended", "added", "deleted", "redesignated", "located"}; "located" says
    that it gives the place of every change.
    """
    reported = {}
    for record in records:
        reported.setdefault(record["citation"].lower(), record)

    located = named = found = structures = structures_found = 0
    inexact, unnamed, unlike = [], [], []
    for note in notes:
        citation = note["citation"]
        want = set(note["amended"]) | set(note["added"])
        if not want:
            continue
        have, shape = _changes(reported.get(citation.lower(), {"changes": []}))
        named += len(want)
        found += len(want & have)
        unnamed += [f"{citation}({mark})" for mark in sorted(want - have)]

        want_shape = {("added", mark) for mark in note["added"]}
        want_shape |= {("deleted", mark) for mark in note["deleted"]}
        want_shape |= {("redesignated", old, new) for old, new in note["redesignated"]}
        structures += len(want_shape)
        structures_found += len(want_shape & shape)
        for kind, *marks in sorted(want_shape - shape):
            unlike.append(f"{citation}: {kind} {' as '.join(f'({mark})' for mark in marks)}")

        located += note["located"]
        if note["located"] and want != have:
            inexact.append(f"{citation}: note {_listed(want)}; Nutmeg {_listed(have)}")

    sample = "History notes of the supplement of 2026"
    return [
        Figure(
            "history", "The changed provisions are those of the History note",
            located - len(inexact), located, "sections",
            f"{sample} that say where each change is",
            "The top-level provisions that Nutmeg reports as amended or added are exactly those that"
            " the note names.",
            inexact,
        ),
        Figure(
            "history-named", "Provisions that the notes name are reported",
            found, named, "provisions", f"{sample}, all that name a provision",
            "A top-level provision that the note calls amended or added is reported as amended or"
            " added.",
            unnamed,
        ),
        Figure(
            "history-structure", "Provisions are added, deleted and redesignated as the notes say",
            structures_found, structures, "changes", f"{sample}, all that name a provision",
            "A top-level provision that the note calls added, deleted or redesignated is reported as"
            " that, with the same designators.",
            unlike,
        ),
    ]
