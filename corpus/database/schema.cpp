#include "corpus/database/schema.hpp"

namespace nutmeg {

// Rows that belong to an edition are deleted with it. Citations and facts are in the order of their
// sections, so that an import only appends. The index of words has no copy of the text: it takes it
// from `sections`.
char const* const create_store = R"sql(
CREATE TABLE editions (
    id              INTEGER PRIMARY KEY,
    name            TEXT NOT NULL,    -- "2025"; each imported path of an edition has a row
    position        INTEGER NOT NULL, -- later rows overlay earlier ones
    path            TEXT NOT NULL,    -- what was imported, as displayed
    date            TEXT NOT NULL,    -- ISO 8601, or empty
    is_unpublished  INTEGER NOT NULL, -- one text without the published markup
    acts            TEXT NOT NULL     -- numbers of the acts applied, or empty: "26-4, 26-5"
) STRICT;

CREATE TABLE files (
    id              INTEGER PRIMARY KEY,
    edition         INTEGER NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
    position        INTEGER NOT NULL,
    name            TEXT NOT NULL,
    chapter         TEXT NOT NULL, -- "CHAPTER 952"
    chapter_name    TEXT NOT NULL,
    supplement_year TEXT NOT NULL,
    is_readable     INTEGER NOT NULL,
    is_act          INTEGER NOT NULL,
    sha256          TEXT NOT NULL,
    diagnostics     TEXT NOT NULL  -- JSON
) STRICT;
CREATE INDEX files_of_edition ON files (edition, position);

CREATE TABLE sections (
    id              INTEGER PRIMARY KEY,
    file            INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
    position        INTEGER NOT NULL,
    line            INTEGER NOT NULL,
    heading         TEXT NOT NULL,
    catchline       TEXT NOT NULL,
    status          TEXT NOT NULL,
    text            TEXT NOT NULL,
    notes           TEXT NOT NULL, -- section_notes
    provisions      TEXT NOT NULL, -- one per line: path, begin, end, bytes of the text
    lists           TEXT NOT NULL, -- JSON: numbers, paragraphs, diagnostics
    sha256          BLOB NOT NULL  -- of heading, text, notes and lists
) STRICT;
CREATE INDEX sections_of_file ON sections (file, position);

CREATE TABLE headings (
    edition         INTEGER NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
    number_key      TEXT NOT NULL, -- compares as the numbers do
    section         INTEGER NOT NULL REFERENCES sections (id) ON DELETE CASCADE,
    position        INTEGER NOT NULL,
    number          TEXT NOT NULL, -- as printed
    last_number     TEXT NOT NULL, -- of a range
    PRIMARY KEY (edition, number_key, section, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX ranges ON headings (edition, number_key) WHERE last_number <> '';
CREATE INDEX headings_of_section ON headings (section);

CREATE TABLE citations (
    section         INTEGER NOT NULL REFERENCES sections (id) ON DELETE CASCADE,
    "begin"         INTEGER NOT NULL, -- bytes of the text
    "end"           INTEGER NOT NULL,
    target_key      TEXT NOT NULL,    -- key of the section number; else the number itself
    kind            TEXT NOT NULL,    -- "section", "chapter", ...
    number          TEXT NOT NULL,
    path            TEXT NOT NULL,
    last_number     TEXT NOT NULL,
    last_path       TEXT NOT NULL,
    PRIMARY KEY (section, "begin", target_key, path)
) STRICT, WITHOUT ROWID;
CREATE INDEX citations_of ON citations (target_key);

CREATE TABLE facts (
    section         INTEGER NOT NULL REFERENCES sections (id) ON DELETE CASCADE,
    "begin"         INTEGER NOT NULL, -- bytes of the text
    "end"           INTEGER NOT NULL,
    kind            TEXT NOT NULL,
    value           TEXT NOT NULL,    -- words, ISO 8601, or the number as text
    number          REAL,             -- of ages, amounts, counts; days of periods
    bound           TEXT NOT NULL,
    topic           TEXT NOT NULL,
    PRIMARY KEY (section, "begin", "end", kind)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE words USING fts5 (
    catchline, text, notes,
    content = 'sections', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2 tokenchars '-'"
);
)sql";

char const* migration_from(int /*version*/) {
    return ""; // version 1 is the first
}

} // namespace nutmeg
