#include "corpus/import/row_writer.hpp"

#include "corpus/database/database.hpp"
#include "corpus/database/reader_version.hpp"
#include "corpus/files/sha256.hpp"
#include "corpus/import/supersession.hpp"
#include "parser/citations/section_number.hpp"

#include <algorithm>
#include <utility>

namespace nutmeg {

namespace {

/// The id after the last one of a table.
std::int64_t next_id(Database& database, char const* sql) {
    return database.guarded([&] {
        auto& query = database.statement(sql);
        query.executeStep();
        auto const next = query.getColumn(0).getInt64();
        query.reset();
        return next;
    });
}

void bind_bytes(SQLite::Statement& statement, int index, std::string const& bytes) {
    statement.bind(index, bytes.data(), static_cast<int>(bytes.size()));
}

/// Sorts the uses and keeps the first of those that are the same.
template <class Same>
void sort_once(std::vector<SharedRowUse>& uses, Same const& same) {
    std::sort(uses.begin(), uses.end());
    uses.erase(std::unique(uses.begin(), uses.end(), same), uses.end());
}

} // namespace

RowWriter::RowWriter(Database& database)
    : database_(database),
      next_file_(next_id(database, "SELECT coalesce(max(id), 0) + 1 FROM files")),
      next_section_(next_id(database, "SELECT coalesce(max(id), 0) + 1 FROM sections")),
      cited_laws_(stored_cited_laws(database)), fact_values_(stored_fact_values(database)) {
    // The words of an edition are indexed in memory and written in few large pieces, which need no
    // merging. Eight pages of the index fill one of the file.
    database.execute("INSERT INTO words (words, rank) VALUES ('hashsize', 67108864)");
    database.execute("INSERT INTO words (words, rank) VALUES ('automerge', 0)");
    database.execute("INSERT INTO words (words, rank) VALUES ('pgsz', 8000)");
}

void RowWriter::begin_edition(StoredEdition edition) {
    end_edition();
    edition_ = std::move(edition);
    database_.guarded([&] {
        edition_.id = next_id(database_, "SELECT coalesce(max(id), 0) + 1 FROM editions");
        edition_.first_section = next_section_;
        edition_.page_reader = page_reader_version;
        auto& insert = database_.statement(
            "INSERT INTO editions (id, name, position, path, date, is_unpublished, acts, "
            "first_section, end_section, content, base, page_reader, word_reader, checksum) VALUES "
            "(?, ?, ?, ?, ?, ?, ?, ?, 0, x'', ?, ?, 0, x'')");
        insert.bind(1, edition_.id);
        insert.bind(2, edition_.name);
        insert.bind(3, edition_.position);
        insert.bind(4, edition_.path);
        insert.bind(5, edition_.date);
        insert.bind(6, edition_.is_unpublished ? 1 : 0);
        insert.bind(7, edition_.acts);
        insert.bind(8, edition_.first_section);
        bind_bytes(insert, 9, edition_.base);
        insert.bind(10, edition_.page_reader);
        insert.exec();
    });
    is_edition_open_ = true;
}

void RowWriter::begin_rewrite(StoredEdition edition) {
    end_edition();
    edition_ = std::move(edition);
    next_section_ = edition_.first_section;
    is_edition_open_ = true;
}

/// Writes what is known of an edition when its last section is.
void RowWriter::end_edition() {
    if (!std::exchange(is_edition_open_, false))
        return;
    edition_.end_section = next_section_;
    edition_.content = sha256({hashes_});
    edition_.word_reader = word_reader_version;
    hashes_.clear();
    database_.guarded([&] {
        auto& update = database_.statement("UPDATE editions SET end_section = ?, content = ?, "
                                           "word_reader = ?, checksum = ? WHERE id = ?");
        update.bind(1, edition_.end_section);
        bind_bytes(update, 2, edition_.content);
        update.bind(3, edition_.word_reader);
        bind_bytes(update, 4, edition_hash(edition_));
        update.bind(5, edition_.id);
        update.exec();
    });
}

void RowWriter::add_file(FileRecord const& record) {
    auto file = record.file;
    file.first_section = next_section_;
    file.end_section = next_section_ + static_cast<std::int64_t>(record.sections.size());
    database_.guarded([&] {
        auto const id = next_file_++;
        auto& insert = database_.statement(
            "INSERT INTO files (id, edition, name, chapter, chapter_name, chapter_number, "
            "supplement_year, is_readable, is_act, sha256, diagnostics, first_section, "
            "end_section, checksum, is_indexed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
            "?)");
        insert.bind(1, id);
        insert.bind(2, edition_.id);
        insert.bind(3, file.name);
        insert.bind(4, file.chapter);
        insert.bind(5, file.chapter_name);
        insert.bind(6, file.chapter_number);
        insert.bind(7, file.supplement_year);
        insert.bind(8, file.is_readable ? 1 : 0);
        insert.bind(9, file.is_act ? 1 : 0);
        insert.bind(10, file.sha256);
        insert.bind(11, file.diagnostics);
        insert.bind(12, file.first_section);
        insert.bind(13, file.end_section);
        bind_bytes(insert, 14, file_hash(file));
        insert.bind(15, file.is_indexed ? 1 : 0);
        insert.exec();
        for (auto const& section : record.sections)
            add_section(section, id);
    });
}

void RowWriter::add_section(SectionRecord const& record, std::int64_t file) {
    auto const section = next_section_++;
    auto& insert = database_.statement(
        "INSERT INTO sections (id, file, line, status, heading, catchline, text, notes, lists, "
        "sha256, has_problems) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    auto const& parts = record.parts;
    insert.bind(1, section);
    insert.bind(2, file);
    insert.bind(3, record.line);
    insert.bind(4, std::string(record.status));
    insert.bindNoCopy(5, parts.heading);
    insert.bindNoCopy(6, parts.catchline);
    insert.bindNoCopy(7, parts.text);
    insert.bindNoCopy(8, parts.notes);
    insert.bindNoCopy(9, parts.lists);
    insert.bindNoCopy(10, record.hash.data(), static_cast<int>(record.hash.size()));
    insert.bind(11, record.has_problems ? 1 : 0);
    insert.exec();
    add_words(record, section);
}

void RowWriter::rewrite_section(SectionRecord const& record, std::int64_t section) {
    database_.guarded([&] {
        auto& update = database_.statement(
            "UPDATE sections SET line = ?1, status = ?2, has_problems = ?3 WHERE id = ?4 AND (line "
            "<> ?1 OR status <> ?2 OR has_problems <> ?3)");
        update.bind(1, record.line);
        update.bind(2, std::string(record.status));
        update.bind(3, record.has_problems ? 1 : 0);
        update.bind(4, section);
        update.exec();
        next_section_ = section + 1;
        add_words(record, section);
    });
}

void RowWriter::add_words(SectionRecord const& record, std::int64_t section) {
    auto const& parts = record.parts;
    hashes_ += record.hash;
    auto& words = database_.statement(
        "INSERT INTO words (rowid, catchline, text, notes) VALUES (?, ?, ?, ?)");
    words.bind(1, section);
    words.bindNoCopy(2, parts.catchline);
    words.bindNoCopy(3, parts.text);
    words.bindNoCopy(4, parts.notes);
    words.exec();
    add_headings(record, section);
    for (auto const& one : record.citations)
        citations_.push_back({row_of(one.law, cited_laws_, database_), section, one.span});
    for (auto const& one : record.facts)
        facts_.push_back({row_of(one.value, fact_values_, database_), section, one.span});
}

void RowWriter::add_headings(SectionRecord const& record, std::int64_t section) {
    for (std::size_t i = 0; i < record.numbers.size(); ++i) {
        auto& insert = database_.statement(
            "INSERT INTO headings (edition, number_key, section, position, number, last_number) "
            "VALUES (?, ?, ?, ?, ?, ?)");
        insert.bind(1, edition_.id);
        insert.bind(2, section_number_key(record.numbers[i]));
        insert.bind(3, section);
        insert.bind(4, static_cast<std::int64_t>(i));
        insert.bindNoCopy(5, record.numbers[i]);
        insert.bindNoCopy(6, record.last_numbers[i]);
        insert.exec();
    }
}

void RowWriter::write_uses(char const* sql, std::vector<SharedRowUse>& uses) {
    for (auto const& use : uses) {
        auto& insert = database_.statement(sql);
        insert.bind(1, use.row);
        insert.bind(2, use.section);
        insert.bind(3, use.span.begin);
        insert.bind(4, use.span.end);
        insert.exec();
    }
    uses.clear();
}

void RowWriter::finish() {
    end_edition();
    sort_once(citations_, [](SharedRowUse const& a, SharedRowUse const& b) {
        return a.row == b.row && a.section == b.section && a.span.begin == b.span.begin;
    });
    // Of the places in a section that say the same, the first is kept.
    sort_once(facts_, [](SharedRowUse const& a, SharedRowUse const& b) {
        return a.row == b.row && a.section == b.section;
    });
    database_.guarded([&] {
        write_uses("INSERT INTO citations (law, section, \"begin\", \"end\") VALUES (?, ?, ?, ?)",
                   citations_);
        write_uses("INSERT INTO facts (value, section, \"begin\", \"end\") VALUES (?, ?, ?, ?)",
                   facts_);
    });
    write_supersession(database_);
}

} // namespace nutmeg
