#!/usr/bin/env python3
"""Unit tests of the accuracy measures, on the sample statutes and on invented text of Title 99."""

import pathlib
import tempfile
import unittest

from measures import acts, citations, effects, history, pages, redlines, report, sections
from measures.figure import Figure, KnownMisses

SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "corpus" / "sample"

PAGE = """\
<h2>CHAPTER 999</h2>
<p class="toc_catchln"><a href="#sec_99-901">Sec. 99-901. Lanterns.</a></p>
<p><span class="catchln" id="sec_99-901">Sec. 99-901. Lanterns.</span> (a) A lantern shall be
 <i>l</i>it&#x2014;at dusk.</p>
<p>(b) A keeper<br/>may light it.</p>
<p class="source-first">(P.A. 99-1, S. 1.)</p>
<p class="history-first">History: P.A. 99-1 is invented.</p>
<table class="nav_tbl"><tr><td><p>(Return to Chapter)</p></td></tr></table>
<p><span class="catchln" id="sec_99-901l">Sec. 99-901<i>l</i>. Wicks.</span> A wick is cotton.</p>
<h4>PART II</h4>
<p><span class="catchln" id="secs_99-902">Secs. 99-902 and 99-903. Oil.</span> Reserved.</p>
"""

ACT = """\
<p>AN ACT CONCERNING LANTERNS.</p>
<p>Section 1. Section 99-901 of the general statutes is repealed and the following is substituted
 in lieu thereof:</p>
<p>(a) A lantern shall be lit at [dusk] <u>noon</u>.</p>
<p>Sec. 2. (NEW) (a) Section 3. is not a section of this act.</p>
<p>Sec. 3. Section 99-902 of the general statutes is repealed.</p>
<p>Governor's Action:</p>
<p>Approved June 1, 2099</p>
"""


class PagesTest(unittest.TestCase):
    """The reader of chapter pages and acts."""

    def test_reads_headings_and_body_and_leaves_out_notes_and_navigation(self):
        lanterns, wicks, oil = pages.read_page(PAGE, "chap_999.htm")
        self.assertEqual(lanterns.heading, "Sec. 99-901. Lanterns.")
        self.assertEqual(
            lanterns.text, "(a) A lantern shall be lit—at dusk.\n(b) A keeper may light it."
        )
        self.assertEqual(wicks.citation, "99-901l")
        self.assertEqual(wicks.text, "A wick is cotton.")
        self.assertEqual((oil.citation, oil.is_single), ("99-902", False))
        self.assertEqual(oil.page, "chap_999.htm")

    def test_single_sections_leave_out_headings_of_several(self):
        self.assertEqual(list(pages.single_sections(pages.read_page(PAGE))), ["99-901", "99-901l"])

    def test_reads_the_sample_statutes_in_order(self):
        read = pages.read_folder(SAMPLE)
        self.assertEqual([s.page for s in read], sorted(s.page for s in read))
        by_number = pages.single_sections(read)
        self.assertEqual(by_number["99-3"].heading, "Sec. 99-3. Prostitution: Class A misdemeanor.")
        self.assertEqual(len(by_number["99-3"].paragraphs), 5)
        self.assertIn("99-12l", by_number)
        for section in read:
            self.assertTrue(section.citation and section.paragraphs, section.heading)
            self.assertNotIn("History:", section.text)
            self.assertNotIn("Return to", section.text)

    def test_reads_acts(self):
        first, second, third = pages.read_act(ACT)
        self.assertEqual((first.operation, first.target), ("substitute", "99-901"))
        self.assertEqual(first.restated_letters, "aAlanternshallbelitatdusk")
        self.assertEqual(first.enacted_letters, "aAlanternshallbelitatnoon")
        self.assertEqual(second.operation, "new")
        self.assertEqual((third.operation, third.number, third.runs), ("repeal", "3", []))


class SectionsTest(unittest.TestCase):
    """Sections, words and provisions."""

    def record(self, **changes):
        """Returns what a parser should report for the first section of PAGE."""
        text = pages.read_page(PAGE)[0].text
        second = len(text[: text.index("(b)")].encode())
        return {
            "citation": "99-901",
            "text": text,
            "provisions": [
                {"path": "(a)", "begin": 0, "end": second - 1},
                {"path": "(b)", "begin": second, "end": len(text.encode())},
            ],
            **changes,
        }

    def misses(self, record):
        """Returns the misses of the three figures, for the first section of PAGE only."""
        return [f.misses for f in sections.measure(pages.read_page(PAGE)[:1], [record])]

    def test_accepts_a_section_that_is_read_well(self):
        self.assertEqual(self.misses(self.record()), [[], [], []])

    def test_notes_after_the_law_are_no_lost_words(self):
        body = "(a) A lantern is lit.\nNote: These sections are effective in May.\n*See Sec. 99-4."
        self.assertTrue(pages.is_law_of(body, body))
        self.assertTrue(pages.is_law_of("(a) A lantern is lit.", body))
        self.assertFalse(pages.is_law_of("(a) A lantern", body))
        self.assertFalse(pages.is_law_of("(a) A lantern is lit.", "(a) A lantern is lit.\n(b) A lamp is not."))

    def test_finds_an_unread_section_lost_words_and_a_misplaced_provision(self):
        heading = "Sec. 99-901. Lanterns."
        self.assertEqual(self.misses(self.record(citation="99-1"))[0], [heading])
        self.assertEqual(self.misses(self.record(text="(a) A lantern", provisions=[]))[1], [heading])
        moved = [{"path": "(a)", "begin": 1, "end": 9}]
        self.assertEqual(self.misses(self.record(provisions=moved))[2], ["99-901(a)"])


class CitationsTest(unittest.TestCase):
    """Pinpoint citations."""

    def test_finds_chains_lists_and_ranges(self):
        text = (
            "under subdivision (2) of subsection (a) of section 99-4, subsections (c) to (e), inclusive,"
            " of section 99-11 or subparagraph (B) of subdivision (1) of this section"
        )
        self.assertEqual(
            [(section, paths) for _, section, paths in citations.pinpoints(text)],
            [("99-4", ["(a)(2)"]), ("99-11", ["(c)", "(e)"]), (None, ["(1)(B)"])],
        )

    def test_looks_them_up(self):
        published = [pages.Section("Sec. 99-1.", ["See subsection (a) or (z) of section 99-1."])]
        record = {"citation": "99-1", "provisions": [{"path": "(a)"}]}
        (figure,) = citations.measure(published, [record])
        self.assertEqual(figure.misses, ["99-1: subsection (a) or (z) of section 99-1"])


class RedlinesTest(unittest.TestCase):
    """Redlines."""

    def test_the_least_is_what_a_longest_common_subsequence_leaves(self):
        self.assertEqual(redlines.least_marked("a b c d", "a c d e"), 2)
        self.assertEqual(redlines.least_marked("a b a b", "b a b a"), 2)
        self.assertEqual(redlines.least_marked("", "a b"), 2)
        self.assertEqual(redlines.least_marked("a, b", "a, b"), 0)

    def test_finds_cut_words_and_numbers(self):
        def cuts(*pieces):
            return redlines.cuts_a_word([{"op": op, "text": text} for op, text in pieces])

        self.assertFalse(cuts(("equal", "a "), ("delete", "lamp"), ("insert", "torch"), ("equal", ".")))
        self.assertTrue(cuts(("equal", "lamp"), ("insert", "s")))
        self.assertTrue(cuts(("equal", "1"), ("delete", ",000")))
        self.assertFalse(cuts(("equal", "99-1,"), ("insert", "99-2")))


class HistoryTest(unittest.TestCase):
    """Changed provisions and History notes."""

    def test_a_new_designator_alone_is_no_amendment(self):
        note = {
            "citation": "99-1", "amended": ["a"], "added": ["b"], "deleted": [],
            "redesignated": [["b", "c"]], "located": True,
        }
        changes = [
            {"kind": "amended", "old": "(a)(1)", "new": "(a)(1)"},
            {"kind": "added", "old": None, "new": "(b)"},
            {"kind": "redesignated", "old": "(b)", "new": "(c)"},
        ]
        for figure in history.measure([note], [{"citation": "99-1", "changes": changes}]):
            self.assertEqual((figure.hits, figure.misses), (figure.total, []))
        exact, named, structure = history.measure([note], [{"citation": "99-1", "changes": changes[:1]}])
        self.assertEqual(exact.misses, ["99-1: note (a), (b); Nutmeg (a)"])
        self.assertEqual(named.misses, ["99-1(b)"])
        self.assertEqual(structure.misses, ["99-1: added (b)", "99-1: redesignated (b) as (c)"])


class EffectsTest(unittest.TestCase):
    """Effects and labels."""

    def test_citations_have_one_form(self):
        for words, expected in (
            ("subdivision (1) of subsection (a) of section 99-5", {"99-5(a)(1)"}),
            ("section 99-5(a)(1)", {"99-5(a)(1)"}),
            ("subdivisions (1) to (3), inclusive, and (5) of subsection (b)", {"(b)(1)", "(b)(3)", "(b)(5)"}),
            ("subsections (b)(1) to (b)(3)", {"(b)(1)", "(b)(3)"}),
            ("sections 99-1 to 99-12l", {"99-1", "99-12l"}),
            ("chapter 54", {"chapter 54"}),
            ("18 USC 1595", {"18 usc 1595"}),
        ):
            self.assertEqual(effects.citations(words), expected, words)

    def test_values_and_places_are_compared_in_one_form(self):
        label = [
            {"kind": "age", "at": "(a)(1)", "old": 16, "new": 18},
            {"kind": "text", "at": "(b)", "old": None, "new": "something"},
            {"kind": "reference", "at": "(c)", "old": "section 99-1", "new": "section 99-2"},
        ]
        reported = [
            {"kind": "age", "provision": "(a)", "old": "16", "new": 18.0},
            {
                "kind": "text", "provision": "(b)(2)", "old": "x", "new": None,
                "details": [{"kind": "money", "old": None, "new": "1,000"}],
            },
            {"kind": "reference", "provision": "(c)", "old": "section 99-1", "new": None},
            {"kind": "reference", "provision": "(c)", "old": None, "new": "section 99-2"},
        ]
        found, right = effects.measure(
            [{"citation": "99-1A", "effects": label}], [{"citation": "99-1a", "effects": reported}]
        )
        self.assertEqual((found.hits, found.total, found.misses), (4, 4, []))
        self.assertEqual(right.misses, ["99-1A: money in (b), none to 1000"])


class ActsTest(unittest.TestCase):
    """Acts."""

    def test_compares_operations_bases_and_new_text(self):
        law = {"99-901": pages.Section("Sec. 99-901.", ["(a) A lantern shall be lit at dusk."])}
        new = "(a) A lantern shall be lit at noon."
        preview = [
            {"section": "1", "action": "substitute", "base": "match", "new": new},
            {"section": "2", "action": "new"},
            {"section": "3", "action": "other"},
        ]
        with tempfile.TemporaryDirectory() as folder:
            act = pathlib.Path(folder, "act.htm")
            act.write_text(ACT, encoding="utf-8")
            operations, bases, applied = acts.measure([act], law, lambda _: preview)
        self.assertEqual(operations.misses, ["act section 3: other, not repeal"])
        self.assertEqual((bases.hits, bases.total, applied.hits), (1, 1, 1))


class ReportTest(unittest.TestCase):
    """The table of known misses and the page."""

    def test_lists_misses_by_cause_and_section(self):
        with tempfile.TemporaryDirectory() as folder:
            table = pathlib.Path(folder, "known.tsv")
            table.write_text(
                "key\tmeasure\tcause\treason\n99-2: x\tk\tours\tfor a reason\n99-9: y\tk\tours\tgone\n",
                encoding="utf-8",
            )
            known = KnownMisses(table)
        misses = ["99-10: a", "99-2: x", "99-2: x"]
        page = report.write([Figure("k", "Kept", 7, 10, "things", "a sample", "A rule.", misses)], known)
        self.assertIn("| Kept | 7 of 10 (70.0%) | a sample |", page)
        self.assertIn("**Ours: 2**\n\n- For a reason:\n  - 99-2: x (×2)\n", page)
        self.assertIn("**Not examined: 1**\n\n- 99-10: a\n", page)
        self.assertEqual(known.stale(), [("k", "99-9: y")])

    def test_the_table_in_the_repository_is_well_formed(self):
        KnownMisses(pathlib.Path(__file__).with_name("known_misses.tsv"))


if __name__ == "__main__":
    unittest.main()
