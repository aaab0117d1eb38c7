#!/usr/bin/env python3
"""Measures Nutmeg on the published statutes and writes ACCURACY.md.

Needs the pages of the General Statutes (STATUTES/2025/pub and STATUTES/2026/sup), public acts
(ACTS/*/*.htm) and the labels (GOLD/history-2026.jsonl and GOLD/effects.jsonl). They are not part of
the repository; where they are missing, the script reports that and writes nothing.
"""

import argparse
import json
import pathlib
import sys

from measures import acts, citations, effects, history, pages, redlines, report, sections
from measures.figure import KnownMisses
from measures.program import Nutmeg

HERE = pathlib.Path(__file__).resolve().parent


def arguments():
    """Returns the parsed command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--nutmeg", default="build/release/nutmeg", help="the program")
    for name, what in (
        ("statutes", "folder with 2025/pub and 2026/sup"),
        ("acts", "folder with a folder of acts per year"),
        ("gold", "folder with the labels"),
    ):
        default = "../shared/" + ("cgs" if name == "statutes" else name)
        parser.add_argument("--" + name, type=pathlib.Path, default=default, help=what)
    parser.add_argument("--known", type=pathlib.Path, default=HERE / "known_misses.tsv")
    parser.add_argument("-o", "--output", type=pathlib.Path, default="ACCURACY.md")
    return parser.parse_args()


def json_lines(path):
    """Returns the records of a file with one JSON object per line."""
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def figures(options):
    """Runs every measure. Returns the figures in the order of the report."""
    nutmeg = Nutmeg(options.nutmeg)
    folders = [options.statutes / "2025/pub", options.statutes / "2026/sup"]
    revision, supplement = map(pages.read_folder, folders)
    parsed = nutmeg.run("parse", folders[0])
    compared = nutmeg.run("diff", "--no-impact", *folders)
    law = {**pages.single_sections(revision), **pages.single_sections(supplement)}
    statutes = [option for folder in folders for option in ("--statutes", folder)]
    return [
        *sections.measure(revision, parsed),
        *citations.measure(revision, parsed),
        *redlines.measure(revision, supplement, compared),
        *history.measure(json_lines(options.gold / "history-2026.jsonl"), compared),
        *effects.measure(json_lines(options.gold / "effects.jsonl"), compared),
        *acts.measure(
            sorted(options.acts.glob("*/*.htm")),
            law,
            lambda act: nutmeg.run("preview", "--no-impact", act, *statutes),
        ),
    ]


def main():
    """Writes the report. Returns the exit code."""
    options = arguments()
    needed = [
        (options.statutes, "2025/pub/*.htm*"),
        (options.statutes, "2026/sup/*.htm*"),
        (options.acts, "*/*.htm"),
        (options.gold, "history-2026.jsonl"),
        (options.gold, "effects.jsonl"),
    ]
    for folder, pattern in needed:
        if next(folder.glob(pattern), None) is None:
            print(f"skipped: {folder} has no {pattern}; the published pages are not in the repository")
            return 0
    known = KnownMisses(options.known)
    measured = figures(options)
    options.output.write_text(report.write(measured, known), encoding="utf-8")
    for measure, key in known.stale():
        print(f"{options.known.name}: no longer a miss: {measure}: {key}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
