#include "corpus/database/schema.hpp"

namespace nutmeg {

// Each row of `editions` and of `files` has its sections as consecutive rows of `sections`, in the
// order of the page. What many sections share (a law that is cited, the value of a fact) is stored
// once. The index of words has no copy of the text: it takes it from `sections`. A column that
// refers to another table has an index, so that a row is deleted without reading whole tables.
char const* const create_store = R"sql(
CREATE TABLE editions (
    id              INTEGER PRIMARY KEY,
    name            TEXT NOT NULL,    -- "2025"; each imported path of an edition has a row
    position        INTEGER NOT NULL, -- later rows overlay earlier ones
    path            TEXT NOT NULL,    -- what was imported, as displayed
    date            TEXT NOT NULL,    -- ISO 8601, or empty
    is_unpublished  INTEGER NOT NULL, -- one text without the published markup
    acts            TEXT NOT NULL,    -- numbers of the acts applied, or empty: "26-4, 26-5"
    first_section   INTEGER NOT NULL,
    end_section     INTEGER NOT NULL, -- the row after the last
    content         BLOB NOT NULL,    -- SHA-256 of the checksums of its sections
    base            BLOB NOT NULL,    -- of an edition that acts made: law_hash of those before it
    page_reader     INTEGER NOT NULL, -- page_reader_version that read its pages
    word_reader     INTEGER NOT NULL, -- word_reader_version that read the words of its sections
    checksum        BLOB NOT NULL     -- SHA-256 of the row but its position: edition_hash
) STRICT;

CREATE TABLE files (
    id              INTEGER PRIMARY KEY, -- in the order of the edition
    edition         INTEGER NOT NULL REFERENCES editions (id),
    name            TEXT NOT NULL,
    chapter         TEXT NOT NULL, -- "CHAPTER 952"
    chapter_name    TEXT NOT NULL,
    chapter_number  TEXT NOT NULL, -- "952", by the name of the file
    supplement_year TEXT NOT NULL,
    is_readable     INTEGER NOT NULL,
    is_act          INTEGER NOT NULL,
    is_indexed      INTEGER NOT NULL, -- the markup of its headings alone says what they number
    sha256          TEXT NOT NULL, -- of its bytes
    diagnostics     TEXT NOT NULL, -- JSON
    first_section   INTEGER NOT NULL,
    end_section     INTEGER NOT NULL,
    checksum        BLOB NOT NULL  -- SHA-256 of the row: file_hash
) STRICT;
CREATE INDEX files_of_edition ON files (edition);
CREATE INDEX files_not_indexed ON files (edition) WHERE is_indexed = 0;

CREATE TABLE sections (
    id              INTEGER PRIMARY KEY, -- in the order of the edition
    file            INTEGER NOT NULL REFERENCES files (id),
    line            INTEGER NOT NULL,
    status          TEXT NOT NULL,
    has_problems    INTEGER NOT NULL, -- in its markup or its words
    heading         TEXT NOT NULL,
    catchline       TEXT NOT NULL,
    text            TEXT NOT NULL,
    notes           TEXT NOT NULL, -- section_notes
    lists           TEXT NOT NULL, -- JSON: section_lists
    sha256          BLOB NOT NULL  -- row_hash
) STRICT;
CREATE INDEX sections_of_file ON sections (file);
CREATE INDEX sections_with_problems ON sections (id) WHERE has_problems = 1;

CREATE TABLE headings (
    edition         INTEGER NOT NULL REFERENCES editions (id),
    number_key      TEXT NOT NULL,    -- compares as the numbers do
    section         INTEGER NOT NULL REFERENCES sections (id),
    position        INTEGER NOT NULL, -- in the heading, from 0
    number          TEXT NOT NULL,    -- as printed
    last_number     TEXT NOT NULL,    -- of a range
    PRIMARY KEY (edition, number_key, section, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX headings_of_section ON headings (section);
CREATE INDEX ranges ON headings (edition, number_key) WHERE last_number <> '';

CREATE TABLE superseded (
    section         INTEGER NOT NULL REFERENCES sections (id),
    since           INTEGER NOT NULL, -- from the edition at this position on ...
    until           INTEGER,          -- ... up to the one before this position; NULL: for good
    PRIMARY KEY (section, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE cited_laws (
    id              INTEGER PRIMARY KEY,
    kind            TEXT NOT NULL, -- "section", "chapter", ...
    number_key      TEXT NOT NULL, -- key of a section number; else the number
    number          TEXT NOT NULL,
    path            TEXT NOT NULL, -- "(b)(2)"
    last_number     TEXT NOT NULL  -- of a range
) STRICT;
CREATE INDEX cited_laws_by_number ON cited_laws (number_key);
CREATE INDEX cited_ranges ON cited_laws (number_key) WHERE last_number <> '';

CREATE TABLE citations (
    law             INTEGER NOT NULL REFERENCES cited_laws (id),
    section         INTEGER NOT NULL REFERENCES sections (id),
    "begin"         INTEGER NOT NULL, -- bytes of the text
    "end"           INTEGER NOT NULL,
    PRIMARY KEY (law, section, "begin")
) STRICT, WITHOUT ROWID;
CREATE INDEX citations_of_section ON citations (section);

CREATE TABLE fact_values (
    id              INTEGER PRIMARY KEY,
    kind            TEXT NOT NULL,
    topic           TEXT NOT NULL,
    value           TEXT NOT NULL, -- words, ISO 8601, or the number as text
    number          REAL           -- of ages, amounts, counts; days of periods
) STRICT;
CREATE INDEX fact_values_by_kind ON fact_values (kind, value);

CREATE TABLE facts (
    value           INTEGER NOT NULL REFERENCES fact_values (id),
    section         INTEGER NOT NULL REFERENCES sections (id),
    "begin"         INTEGER NOT NULL, -- where the section says it first; bytes of the text
    "end"           INTEGER NOT NULL,
    PRIMARY KEY (value, section)
) STRICT, WITHOUT ROWID;
CREATE INDEX facts_of_section ON facts (section);

CREATE VIRTUAL TABLE words USING fts5 (
    catchline, text, notes,
    content = 'sections', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2 tokenchars '-'"
);
)sql";

} // namespace nutmeg
