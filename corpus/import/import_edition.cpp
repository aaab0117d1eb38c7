#include "corpus/import/import_edition.hpp"

#include "corpus/database/database.hpp"
#include "corpus/database/editions.hpp"
#include "corpus/files/sha256.hpp"
#include "corpus/import/applied_records.hpp"
#include "corpus/import/edition_order.hpp"
#include "corpus/import/file_record.hpp"
#include "corpus/import/row_writer.hpp"
#include "corpus/store/page_reader.hpp"
#include "corpus/store/parallel.hpp"
#include "parser/text/error.hpp"

#include <algorithm>
#include <atomic>
#include <memory>
#include <utility>

namespace nutmeg {

namespace {

class EditionImporter {
public:
    EditionImporter(Database& database, EditionImport const& edition)
        : database_(database), edition_(edition) {}

    ImportResult run(AppliedActs const& applied) {
        DatabaseTransaction transaction(database_);
        if (is_stored("SELECT count(*) FROM editions WHERE name = ? AND acts = ''"))
            throw Error(database_.path(),
                        0,
                        "Edition \"" + edition_.name
                            + "\" was imported. Choose another name for the law after acts.");
        if (applied.sections.empty())
            throw Error(applied.path,
                        0,
                        "amends and adds no section, so there is no edition to make. Check that it "
                        "is an act.");
        check_date_order(database_, edition_.name, edition_.date);
        auto const position = remove_edition();
        auto const records = applied_records(database_, applied, position);
        RowWriter writer(database_);
        writer.begin_edition(edition_row(applied.path, position, false, applied.acts));
        for (auto const& record : records)
            write(record, writer);
        writer.finish();
        commit(transaction);
        return result_;
    }

    ImportResult run() {
        std::vector<PageReader> readers;
        for (auto const& path : edition_.paths)
            readers.emplace_back(path, edition_.max_bytes);
        for (auto const& reader : readers)
            all_files_ += reader.files().size();
        if (is_stored("SELECT count(*) FROM editions WHERE name = ? AND acts <> ''"))
            throw Error(database_.path(),
                        0,
                        "Edition \"" + edition_.name
                            + "\" is the law after acts. Choose another name for what is "
                              "imported, or make the store again.");
        check_date_order(database_, edition_.name, edition_.date);
        if (is_stored_already(readers))
            return result_;
        DatabaseTransaction transaction(database_);
        // The words of an edition are indexed in memory and written in few large pieces, which need
        // no merging.
        database_.execute("INSERT INTO words (words, rank) VALUES ('hashsize', 67108864)");
        database_.execute("INSERT INTO words (words, rank) VALUES ('automerge', 0)");
        auto position = remove_edition();
        RowWriter writer(database_);
        for (auto const& reader : readers)
            write_path(reader, position++, writer);
        writer.finish();
        commit(transaction);
        return result_;
    }

private:
    void commit(DatabaseTransaction& transaction) {
        transaction.commit();
        result_.is_changed = true;
        result_.stale = applied_after(database_, edition_.name);
        try {
            database_.keep_log();
            database_.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (Error const&) {
            // The edition is in the store; only the files of its log are left to the next writer.
        }
    }

    /// Whether there is an edition with that name as the query counts them.
    bool is_stored(char const* sql) {
        return database_.guarded([&] {
            auto& query = database_.statement(sql);
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
                    || sha256_hex(reader->file_bytes(file)) != stored[i].second)
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
                "WHERE editions.name = ? ORDER BY editions.position, files.id");
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
                "SELECT sum(end_section - first_section) FROM editions WHERE name = ?");
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
            for (char const* const sql :
                 {"INSERT INTO words (words, rowid, catchline, text, notes) SELECT 'delete', "
                  "sections.id, catchline, text, notes FROM editions CROSS JOIN sections ON "
                  "sections.id "
                  ">= first_section AND sections.id < end_section WHERE name = ?",
                  "DELETE FROM headings WHERE edition IN (SELECT id FROM editions WHERE name = ?)",
                  "DELETE FROM files WHERE edition IN (SELECT id FROM editions WHERE name = ?)",
                  "DELETE FROM citations WHERE EXISTS (SELECT 1 FROM editions WHERE name = ? AND "
                  "section >= first_section AND section < end_section)",
                  "DELETE FROM facts WHERE EXISTS (SELECT 1 FROM editions WHERE name = ? AND "
                  "section >= first_section AND section < end_section)",
                  "DELETE FROM sections WHERE EXISTS (SELECT 1 FROM editions WHERE name = ? AND "
                  "sections.id >= first_section AND sections.id < end_section)",
                  "DELETE FROM editions WHERE name = ?"}) {
                auto& rows = database_.statement(sql);
                rows.bind(1, edition_.name);
                rows.exec();
            }
            database_.execute("DELETE FROM cited_laws WHERE id NOT IN (SELECT law FROM citations)");
            database_.execute("DELETE FROM fact_values WHERE id NOT IN (SELECT value FROM facts)");
            auto& later = database_.statement(
                "UPDATE editions SET position = position + ? WHERE position >= ?");
            later.bind(1, static_cast<std::int64_t>(edition_.paths.size()));
            later.bind(2, position);
            later.exec();
            return position;
        });
    }

    StoredEdition edition_row(std::string const& path,
                              std::int64_t position,
                              bool is_unpublished,
                              std::string const& acts) const {
        StoredEdition row;
        row.name = edition_.name;
        row.position = position;
        row.path = path;
        row.date = edition_.date;
        row.is_unpublished = is_unpublished;
        row.acts = acts;
        return row;
    }

    void write_path(PageReader const& reader, std::int64_t position, RowWriter& writer) {
        writer.begin_edition(edition_row(reader.path(), position, reader.is_unpublished(), {}));
        std::vector<std::unique_ptr<FileRecord>> records(reader.files().size());
        parallel_in_order(
            records.size(),
            [&](std::size_t i) {
                records[i] = std::make_unique<FileRecord>(
                    read_file_record(reader, static_cast<std::uint32_t>(i), records.size() == 1));
            },
            [&](std::size_t i) {
                write(*records[i], writer);
                records[i].reset();
                if (edition_.progress)
                    edition_.progress(result_.files, all_files_);
            });
    }

    void write(FileRecord const& record, RowWriter& writer) {
        writer.add_file(record);
        ++result_.files;
        result_.sections += record.sections.size();
        report(record.diagnostics, record.file.name);
        for (auto const& section : record.sections)
            report(section.diagnostics, record.file.name);
    }

    void report(Diagnostics const& diagnostics, std::string const& file) {
        for (auto const& one : diagnostics)
            if (one.severity == Severity::Problem) {
                result_.diagnostics.push_back(one);
                result_.diagnostics.back().file = file;
            }
    }

    Database& database_;
    EditionImport const& edition_;
    ImportResult result_;
    std::size_t all_files_ = 0;
};

} // namespace

ImportResult import_edition(Database& database, EditionImport const& edition) {
    return EditionImporter(database, edition).run();
}

ImportResult import_applied_acts(Database& database, AppliedActs const& applied) {
    EditionImport edition;
    edition.name = applied.name;
    edition.date = applied.date;
    edition.paths = {applied.path};
    return EditionImporter(database, edition).run(applied);
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
