"""Reads published chapter pages and public acts.

Nothing here uses Nutmeg or its output, so an error in Nutmeg's page reader cannot hide itself.
"""

import html.parser
import pathlib
import re
from dataclasses import dataclass, field

# A section number: title, article in the commercial code, number; "53a-83", "42a-2A-101".
SECTION_NUMBER = r"\d+[a-z]*-(?:\d+[a-zA-Z]?-)?\d+[a-z]*"

_HEADING = re.compile(rf"(Secs?)\.\s+({SECTION_NUMBER})")
_ACT_SECTION = re.compile(r"(?:Section|Sec\.)\s+(\d+)\.\s")
_AFTER_ACT = re.compile(r"Governor.s Action:|Approved |Vetoed ")
_ENDS_PARAGRAPH = {"h2", "h3", "h4", "hr"}


def one_space(text):
    """Returns the text with every run of whitespace as one space, and none at either end."""
    return " ".join(text.split())


# How a paragraph begins that is a note, and ends the law of a section although the page gives it no
# class: "Note: These sections ...", "*See Sec. ...", "Cited. ...", the title of such notes.
_BEGINS_NOTES = re.compile(r"\*|\(?[A-Z]\)?\*?$|Note:|See |Cited\.|Annotations? to |Secs?\. |[A-Z][^.;:]*$")


def is_law_of(read, body):
    """Whether `read` is the law of a section: its body, one line per paragraph, without the notes
    that end it."""
    lines = [one_space(line) for line in body.split("\n")]
    read = one_space(read)
    size = 0
    for index, line in enumerate(lines):
        if size >= len(read):
            return " ".join(lines[:index]).strip() == read and bool(_BEGINS_NOTES.match(line))
        size += len(line) + (size > 0)
    return " ".join(lines).strip() == read


def letters(text):
    """Returns the letters and digits of the text, for comparison without regard to punctuation."""
    return re.sub(r"\W+", "", text)


def designators(path):
    """Splits a path such as "(a)(2)(B)" into ["a", "2", "B"]."""
    return re.findall(r"\(([^()]*)\)", path or "")


def top(path):
    """Returns the first designator of a path without its parentheses, or "" if it has none."""
    return next(iter(designators(path)), "")


@dataclass
class Section:
    """A section as its page prints it."""

    heading: str = ""
    paragraphs: list = field(default_factory=list)
    page: str = ""

    @property
    def citation(self):
        """The section number of the heading (the first, if it has several), or None."""
        match = _HEADING.match(self.heading)
        return match.group(2) if match else None

    @property
    def is_single(self):
        """Whether the heading covers one section ("Sec."), not several ("Secs.")."""
        return self.heading.startswith("Sec. ")

    @property
    def text(self):
        """The body, one line per paragraph."""
        return "\n".join(self.paragraphs)


class _ChapterReader(html.parser.HTMLParser):
    """Collects the sections of a chapter page.

    The heading of a section is its `<span class="catchln">`. Its body is the rest of that paragraph
    and every following paragraph without a class: notes have one ("source", "history",
    "annotation"). Tables of class "nav_tbl" are navigation, and are skipped.
    """

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.sections = []
        self._pieces = None  # text of the paragraph or heading being read; None outside one
        self._in_heading = False
        self._is_body = False
        self._navigation = 0

    def handle_starttag(self, tag, attrs):
        classes = (dict(attrs).get("class") or "").split()
        if tag == "table" and "nav_tbl" in classes:
            self._navigation += 1
        if self._navigation:
            return
        if tag == "p":
            self.end_paragraph()
            self._pieces, self._is_body = [], not classes
        elif tag == "span" and "catchln" in classes:
            self.sections.append(Section())
            self._pieces, self._in_heading = [], True
        elif tag in _ENDS_PARAGRAPH:
            self.end_paragraph()
        elif tag == "br":
            self.handle_data(" ")

    def handle_endtag(self, tag):
        if self._navigation:
            self._navigation -= tag == "table"
        elif tag == "span" and self._in_heading:
            self.sections[-1].heading = one_space("".join(self._pieces))
            self._pieces, self._in_heading, self._is_body = [], False, True
        elif tag == "p":
            self.end_paragraph()

    def handle_data(self, data):
        if self._pieces is not None and not self._navigation:
            self._pieces.append(data)

    def end_paragraph(self):
        """Ends the paragraph being read, if any, and adds it to its section."""
        if self._pieces is not None and self._is_body and self.sections:
            text = one_space("".join(self._pieces))
            if text:
                self.sections[-1].paragraphs.append(text)
        self._pieces = None


def read_page(text, page=""):
    """Returns the sections of a chapter page, in order."""
    reader = _ChapterReader()
    reader.feed(text)
    reader.close()
    reader.end_paragraph()
    for section in reader.sections:
        section.page = page
    return reader.sections


def read_folder(folder):
    """Returns the sections of all pages in a folder, in byte order of the page names."""
    pages = sorted(pathlib.Path(folder).rglob("*.htm*"), key=lambda page: str(page).encode())
    sections = []
    for page in pages:
        sections += read_page(page.read_text(encoding="utf-8"), page.name)
    return sections


def single_sections(sections):
    """Returns {citation: section} for headings that cover one section; the first of a number wins."""
    found = {}
    for section in sections:
        if section.citation and section.is_single:
            found.setdefault(section.citation, section)
    return found


@dataclass
class ActSection:
    """A section of a public act: its number, its opening paragraph, and its text.

    `runs` holds one list per paragraph after the opening, each of (text, is_inserted). Deleted words
    are in square brackets in the text.
    """

    number: str
    opening: str
    runs: list = field(default_factory=list)

    @property
    def operation(self):
        """What the opening says the section does, in Nutmeg's words for it."""
        if re.match(r"\S+ \d+\. \(NEW\)", self.opening):
            return "new"
        if "following is substituted in lieu thereof" in self.opening:
            return "substitute"
        if "amended by adding" in self.opening:
            return "add"
        if re.search(r"general statutes,?[^.]* (?:is|are) repealed", self.opening):
            return "repeal"
        return "other"

    @property
    def target(self):
        """The section of the general statutes that the opening names first, or None."""
        match = re.search(rf"\b[Ss]ections? ({SECTION_NUMBER}) of the", self.opening)
        return match.group(1) if match else None

    @property
    def restated_letters(self):
        """The letters of the law that the section restates: its text without the insertions."""
        return letters("".join(text for run in self.runs for text, inserted in run if not inserted))

    @property
    def enacted_letters(self):
        """The letters of the new law: the text without the bracketed deletions."""
        text = "\n".join("".join(text for text, _ in run) for run in self.runs)
        return letters(re.sub(r"\[[^\]]*\]", "", text))


class _ActReader(html.parser.HTMLParser):
    """Collects the paragraphs of an act as runs of (text, is_inserted); insertions are in `<u>`."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.paragraphs = []
        self._open = False
        self._underlined = 0

    def handle_starttag(self, tag, attrs):
        if tag == "p":
            self.paragraphs.append([])
            self._open = True
        self._underlined += tag == "u"

    def handle_endtag(self, tag):
        self._underlined -= tag == "u"
        if tag == "p":
            self._open = False

    def handle_data(self, data):
        if self._open:
            self.paragraphs[-1].append((data, self._underlined > 0))


def read_act(text):
    """Returns the sections of a public act. They are numbered 1, 2, 3 and so on."""
    reader = _ActReader()
    reader.feed(text)
    reader.close()
    sections = []
    for runs in reader.paragraphs:
        words = "".join(text for text, _ in runs)
        opening = _ACT_SECTION.match(words)
        if opening and int(opening.group(1)) == len(sections) + 1:
            sections.append(ActSection(opening.group(1), one_space(words)))
        elif sections and not _AFTER_ACT.match(words):
            sections[-1].runs.append(runs)
    return sections
