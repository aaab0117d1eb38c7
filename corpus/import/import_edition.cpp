#include "corpus/import/import_edition.hpp"

#include "corpus/database/database.hpp"
#include "corpus/database/section_rows.hpp"
#include "corpus/import/section_records.hpp"
#include "corpus/store/page_reader.hpp"
#include "corpus/store/parallel.hpp"
#include "parser/bills/act.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/notes/supplement.hpp"
#include "parser/text/error.hpp"

#include <algorithm>
#include <atomic>
#include <memory>
#include <utility>

namespace nutmeg {

namespace {

/// What a store has of one file.
struct FileRecord {
    std::string sha256;
    Page page; ///< without its sections
    std::string supplement_year;
    bool is_readable = true;
    bool is_act = false;
    std::vector<SectionRecord> sections;
};

FileRecord read_file_record(PageReader const& reader, std::uint32_t file, bool is_only) {
    FileRecord record;
    try {
        auto const bytes = reader.file_bytes(file);
        record.sha256 = text_hash(bytes);
        record.supplement_year = supplement_year_in(bytes);
        record.page = reader.parse(file, {});
    } catch (Error const& error) {
        if (is_only)
            throw;
        record.is_readable = false;
        record.page.name = reader.files()[file];
        record.page.diagnostics = {error.diagnostic()};
    }
    for (auto& section : record.page.sections)
        record.sections.push_back(section_record(std::move(section)));
    record.page.sections.clear();
    if (record.sections.empty() && record.is_readable)
        record.is_act = !read_act(reader.file_bytes(file), reader.files()[file]).sections.empty();
    return record;
}

class EditionWriter {
public:
    EditionWriter(Database& database, EditionImport const& edition)
        : database_(database), edition_(edition) {}

    ImportResult run(AppliedActs const& applied) {
        DatabaseTransaction transaction(database_);
        if (is_imported())
            throw Error(database_.path(),
                        0,
                        "Edition \"" + edition_.name
                            + "\" was imported. Choose another name for the law after acts.");
        add_edition(applied.path, remove_edition(), false, applied.acts);
        FileRecord record;
        record.page.name = applied.path;
        for (auto const& section : applied.sections) {
            auto copy = *section;
            copy.diagnostics.clear(); // found again when the words are read
            record.sections.push_back(section_record(std::move(copy)));
        }
        add_file(record, applied.path, 0);
        transaction.commit();
        shorten_log();
        result_.is_changed = true;
        return result_;
    }

    ImportResult run() {
        std::vector<PageReader> readers;
        for (auto const& path : edition_.paths)
            readers.emplace_back(path, edition_.max_bytes);
        for (auto const& reader : readers)
            all_files_ += reader.files().size();
        if (is_stored_already(readers))
            return result_;
        DatabaseTransaction transaction(database_);
        // The words of an edition are indexed in memory and written in few large pieces, which need
        // no merging.
        database_.execute("INSERT INTO words (words, rank) VALUES ('hashsize', 67108864)");
        database_.execute("INSERT INTO words (words, rank) VALUES ('automerge', 0)");
        auto position = remove_edition();
        for (auto const& reader : readers)
            add_path(reader, position++);
        transaction.commit();
        shorten_log();
        result_.is_changed = true;
        return result_;
    }

private:
    /// The edition is in the store already; only the file of its log may stay long.
    void shorten_log() {
        try {
            database_.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (Error const&) {
            // The next writer shortens it.
        }
    }

    /// Whether the store has an edition with that name that was imported, not made of acts.
    bool is_imported() {
        return database_.guarded([&] {
            auto& query =
                database_.statement("SELECT count(*) FROM editions WHERE name = ? AND acts = ''");
            query.bind(1, edition_.name);
            query.executeStep();
            auto const count = query.getColumn(0).getInt();
            query.reset();
            return count > 0;
        });
    }

    /// Whether the edition has the same files with the same bytes, and the same date.
    bool is_stored_already(std::vector<PageReader> const& readers) {
        auto const stored = stored_hashes();
        if (stored.size() != all_files_ || !has_same_rows())
            return false;
        std::vector<std::pair<PageReader const*, std::uint32_t>> files;
        for (auto const& reader : readers)
            for (std::uint32_t i = 0; i < reader.files().size(); ++i)
                files.emplace_back(&reader, i);
        std::atomic<bool> is_same = true;
        parallel_for(files.size(), [&](std::size_t i) {
            if (!is_same)
                return;
            auto const& [reader, file] = files[i];
            try {
                if (reader->files()[file] != stored[i].first
                    || text_hash(reader->file_bytes(file)) != stored[i].second)
                    is_same = false;
            } catch (Error const&) {
                is_same = false;
            }
        });
        if (is_same)
            count_stored();
        return is_same;
    }

    std::vector<std::pair<std::string, std::string>> stored_hashes() {
        return database_.guarded([&] {
            std::vector<std::pair<std::string, std::string>> all;
            auto& query = database_.statement(
                "SELECT files.name, sha256 FROM editions JOIN files ON files.edition = editions.id "
                "WHERE editions.name = ? ORDER BY editions.position, files.position");
            query.bind(1, edition_.name);
            while (query.executeStep())
                all.emplace_back(query.getColumn(0).getString(), query.getColumn(1).getString());
            return all;
        });
    }

    bool has_same_rows() {
        return database_.guarded([&] {
            bool is_same = true;
            std::vector<std::string> paths;
            auto& query = database_.statement(
                "SELECT path, date FROM editions WHERE name = ? ORDER BY position");
            query.bind(1, edition_.name);
            while (query.executeStep()) {
                is_same = is_same && query.getColumn(1).getString() == edition_.date;
                paths.push_back(query.getColumn(0).getString());
            }
            return is_same && paths == edition_.paths;
        });
    }

    void count_stored() {
        database_.guarded([&] {
            auto& query = database_.statement(
                "SELECT count(*) FROM editions JOIN files ON files.edition = editions.id JOIN "
                "sections ON sections.file = files.id WHERE editions.name = ?");
            query.bind(1, edition_.name);
            query.executeStep();
            result_.files = all_files_;
            result_.sections = query.getColumn(0).getUInt();
        });
    }

    /// Deletes the edition if the store has it. Returns the position for its rows: its old one, or
    /// the last.
    std::int64_t remove_edition() {
        return database_.guarded([&] {
            auto& query =
                database_.statement("SELECT min(position), count(*) FROM editions WHERE name = ?");
            query.bind(1, edition_.name);
            query.executeStep();
            bool const is_stored = query.getColumn(1).getInt() > 0;
            auto const position = query.getColumn(0).getInt64();
            query.reset();
            if (!is_stored) {
                auto& last =
                    database_.statement("SELECT coalesce(max(position), -1) + 1 FROM editions");
                last.executeStep();
                auto const end = last.getColumn(0).getInt64();
                last.reset();
                return end;
            }
            auto& words = database_.statement(
                "INSERT INTO words (words, rowid, catchline, text, notes) SELECT 'delete', "
                "sections.id, catchline, text, notes FROM editions JOIN files ON files.edition = "
                "editions.id JOIN sections ON sections.file = files.id WHERE editions.name = ?");
            words.bind(1, edition_.name);
            words.exec();
            auto& rows = database_.statement("DELETE FROM editions WHERE name = ?");
            rows.bind(1, edition_.name);
            rows.exec();
            auto& later = database_.statement(
                "UPDATE editions SET position = position + ? WHERE position >= ?");
            later.bind(1, static_cast<std::int64_t>(edition_.paths.size()));
            later.bind(2, position);
            later.exec();
            return position;
        });
    }

    void add_edition(std::string const& path,
                     std::int64_t position,
                     bool is_unpublished,
                     std::string const& acts) {
        edition_row_ = database_.guarded([&] {
            auto& insert = database_.statement(
                "INSERT INTO editions (name, position, path, date, is_unpublished, acts) VALUES "
                "(?, ?, ?, ?, ?, ?)");
            insert.bind(1, edition_.name);
            insert.bind(2, position);
            insert.bind(3, path);
            insert.bind(4, edition_.date);
            insert.bind(5, is_unpublished ? 1 : 0);
            insert.bind(6, acts);
            insert.exec();
            return last_row();
        });
    }

    void add_path(PageReader const& reader, std::int64_t position) {
        add_edition(reader.path(), position, reader.is_unpublished(), {});
        std::vector<std::unique_ptr<FileRecord>> records(reader.files().size());
        parallel_in_order(
            records.size(),
            [&](std::size_t i) {
                records[i] = std::make_unique<FileRecord>(
                    read_file_record(reader, static_cast<std::uint32_t>(i), records.size() == 1));
            },
            [&](std::size_t i) {
                add_file(*records[i], reader.files()[i], static_cast<std::int64_t>(i));
                records[i].reset();
                if (edition_.progress)
                    edition_.progress(result_.files, all_files_);
            });
    }

    std::int64_t last_row() {
        auto& query = database_.statement("SELECT last_insert_rowid()");
        query.executeStep();
        auto const row = query.getColumn(0).getInt64();
        query.reset();
        return row;
    }

    void add_file(FileRecord const& record, std::string const& name, std::int64_t position) {
        database_.guarded([&] {
            auto& insert = database_.statement(
                "INSERT INTO files (edition, position, name, chapter, chapter_name, "
                "supplement_year, is_readable, is_act, sha256, diagnostics) VALUES (?, ?, ?, ?, ?, "
                "?, ?, ?, ?, ?)");
            insert.bind(1, edition_row_);
            insert.bind(2, position);
            insert.bind(3, name);
            insert.bind(4, record.page.chapter);
            insert.bind(5, record.page.chapter_name);
            insert.bind(6, record.supplement_year);
            insert.bind(7, record.is_readable ? 1 : 0);
            insert.bind(8, record.is_act ? 1 : 0);
            insert.bind(9, record.sha256);
            insert.bind(10, diagnostics_json(record.page.diagnostics));
            insert.exec();
            auto const file = last_row();
            for (std::size_t i = 0; i < record.sections.size(); ++i)
                add_section(record.sections[i], file, static_cast<std::int64_t>(i));
        });
        ++result_.files;
        result_.sections += record.sections.size();
        report(record.page.diagnostics, name);
        for (auto const& section : record.sections)
            report(section.diagnostics, name);
    }

    void report(Diagnostics const& diagnostics, std::string const& file) {
        for (auto const& one : diagnostics)
            if (one.severity == Severity::Problem) {
                result_.diagnostics.push_back(one);
                result_.diagnostics.back().file = file;
            }
    }

    void add_section(SectionRecord const& record, std::int64_t file, std::int64_t position) {
        auto& insert = database_.statement(
            "INSERT INTO sections (file, position, line, heading, catchline, status, text, notes, "
            "provisions, lists, sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        auto const& parts = record.parts;
        insert.bind(1, file);
        insert.bind(2, position);
        insert.bind(3, record.line);
        insert.bindNoCopy(4, parts.heading);
        insert.bindNoCopy(5, parts.catchline);
        insert.bind(6, std::string(record.status));
        insert.bindNoCopy(7, parts.text);
        insert.bindNoCopy(8, parts.notes);
        insert.bindNoCopy(9, record.provisions);
        insert.bindNoCopy(10, parts.lists);
        insert.bind(11, record.hash.data(), static_cast<int>(record.hash.size()));
        insert.exec();
        auto const section = last_row();
        auto& words = database_.statement(
            "INSERT INTO words (rowid, catchline, text, notes) VALUES (?, ?, ?, ?)");
        words.bind(1, section);
        words.bindNoCopy(2, parts.catchline);
        words.bindNoCopy(3, parts.text);
        words.bindNoCopy(4, parts.notes);
        words.exec();
        add_headings(record, section);
        add_citations(record, section);
        add_facts(record, section);
    }

    void add_headings(SectionRecord const& record, std::int64_t section) {
        for (std::size_t i = 0; i < record.numbers.size(); ++i) {
            auto& insert = database_.statement(
                "INSERT INTO headings (edition, number_key, section, position, number, "
                "last_number) VALUES (?, ?, ?, ?, ?, ?)");
            insert.bind(1, edition_row_);
            insert.bind(2, section_number_key(record.numbers[i]));
            insert.bind(3, section);
            insert.bind(4, static_cast<std::int64_t>(i));
            insert.bindNoCopy(5, record.numbers[i]);
            insert.bindNoCopy(6, record.last_numbers[i]);
            insert.exec();
        }
    }

    void add_citations(SectionRecord const& record, std::int64_t section) {
        for (auto const& one : record.citations) {
            auto& insert = database_.statement(
                "INSERT OR IGNORE INTO citations (target_key, section, \"begin\", \"end\", kind, "
                "number, path, last_number, last_path) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
            insert.bindNoCopy(1, one.key);
            insert.bind(2, section);
            insert.bind(3, one.begin);
            insert.bind(4, one.end);
            insert.bind(5, std::string(one.kind));
            insert.bindNoCopy(6, one.number);
            insert.bindNoCopy(7, one.path);
            insert.bindNoCopy(8, one.last_number);
            insert.bindNoCopy(9, one.last_path);
            insert.exec();
        }
    }

    void add_facts(SectionRecord const& record, std::int64_t section) {
        for (auto const& one : record.facts) {
            auto& insert = database_.statement(
                "INSERT OR IGNORE INTO facts (kind, value, section, \"begin\", \"end\", number, "
                "bound, topic) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
            insert.bind(1, std::string(one.kind));
            insert.bindNoCopy(2, one.value);
            insert.bind(3, section);
            insert.bind(4, one.begin);
            insert.bind(5, one.end);
            if (one.has_number)
                insert.bind(6, one.number);
            insert.bind(7, std::string(one.bound));
            insert.bind(8, std::string(one.topic));
            insert.exec();
        }
    }

    Database& database_;
    EditionImport const& edition_;
    ImportResult result_;
    std::size_t all_files_ = 0;
    std::int64_t edition_row_ = 0;
};

} // namespace

ImportResult import_edition(Database& database, EditionImport const& edition) {
    return EditionWriter(database, edition).run();
}

ImportResult import_applied_acts(Database& database, AppliedActs const& applied) {
    EditionImport edition;
    edition.name = applied.name;
    edition.date = applied.date;
    edition.paths = {applied.path};
    return EditionWriter(database, edition).run(applied);
}

std::vector<std::string> edition_names(Database& database) {
    return database.guarded([&] {
        std::vector<std::string> all;
        auto& query = database.statement("SELECT name FROM editions ORDER BY position");
        while (query.executeStep())
            if (auto name = query.getColumn(0).getString(); all.empty() || all.back() != name)
                all.push_back(std::move(name));
        return all;
    });
}

} // namespace nutmeg
