#include "corpus/import/import_edition.hpp"

#include "corpus/database/database.hpp"
#include "corpus/database/edition_commands.hpp"
#include "corpus/database/editions.hpp"
#include "corpus/database/reader_version.hpp"
#include "corpus/import/applied_records.hpp"
#include "corpus/import/edition_order.hpp"
#include "corpus/import/edition_pages.hpp"
#include "corpus/import/file_record.hpp"
#include "corpus/import/remove_edition.hpp"
#include "corpus/import/row_writer.hpp"
#include "corpus/import/update_store.hpp"
#include "corpus/store/parallel.hpp"
#include "parser/text/error.hpp"

#include <algorithm>
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
        auto const position = make_place();
        auto const records = applied_records(database_, applied, position);
        auto edition = edition_row(applied.path, position);
        edition.acts = applied.acts;
        edition.base = applied.base.empty() ? law_hash(editions_before(position)) : applied.base;
        RowWriter writer(database_);
        writer.begin_edition(std::move(edition));
        for (auto const& record : records)
            write(record, writer);
        writer.finish();
        commit(transaction);
        return result_;
    }

    ImportResult run(EditionPages& pages) {
        all_files_ = pages.file_count();
        if (is_stored("SELECT count(*) FROM editions WHERE name = ? AND acts <> ''"))
            throw Error(database_.path(),
                        0,
                        "Edition \"" + edition_.name
                            + "\" is the law after acts. Choose another name for what is "
                              "imported, or make the store again.");
        check_date_order(database_, edition_.name, edition_.date);
        if (is_stored_already(pages)) {
            find_stale();
            return result_;
        }
        DatabaseTransaction transaction(database_);
        auto position = make_place();
        RowWriter writer(database_);
        for (std::size_t path = 0; path < pages.readers().size(); ++path)
            write_path(pages, path, position++, writer);
        writer.finish();
        // Or else the index keeps the words of the edition that is replaced, and that they are
        // gone.
        if (is_replaced_)
            database_.execute("INSERT INTO words (words) VALUES ('optimize')");
        commit(transaction);
        return result_;
    }

private:
    void commit(DatabaseTransaction& transaction) {
        transaction.commit();
        result_.is_changed = true;
        find_stale();
        try {
            database_.keep_log();
            database_.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (Error const&) {
            // The edition is in the store; only the files of its log are left to the next writer.
        }
    }

    void find_stale() {
        auto const editions = all_editions(database_);
        result_.stale = stale_editions(editions, database_.path());
        result_.rereads = reread_commands(editions, database_.path());
    }

    std::vector<StoredEdition> editions_before(std::int64_t position) {
        auto editions = all_editions(database_);
        std::erase_if(editions, [position](StoredEdition const& edition) {
            return edition.position >= position;
        });
        return editions;
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

    /// Whether this program read the edition from the same files, with the same bytes and date.
    bool is_stored_already(EditionPages const& pages) {
        if (!has_same_rows() || !pages.have_hashes(stored_hashes()))
            return false;
        count_stored();
        return true;
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
        std::vector<std::string> paths;
        for (auto const& edition : all_editions(database_)) {
            if (edition.name != edition_.name)
                continue;
            if (edition.date != edition_.date || edition.page_reader != page_reader_version)
                return false;
            paths.push_back(edition.path);
        }
        return paths == edition_.paths;
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
    std::int64_t make_place() {
        auto const editions = all_editions(database_);
        auto const old =
            std::find_if(editions.begin(), editions.end(), [&](StoredEdition const& edition) {
                return edition.name == edition_.name;
            });
        if (old == editions.end())
            return editions.empty() ? 0 : editions.back().position + 1;
        is_replaced_ = true;
        remove_edition(database_, edition_.name);
        database_.guarded([&] {
            auto& later = database_.statement(
                "UPDATE editions SET position = position + ? WHERE position >= ?");
            later.bind(1, static_cast<std::int64_t>(edition_.paths.size()));
            later.bind(2, old->position);
            later.exec();
        });
        return old->position;
    }

    StoredEdition edition_row(std::string const& path, std::int64_t position) const {
        StoredEdition row;
        row.name = edition_.name;
        row.position = position;
        row.path = path;
        row.date = edition_.date;
        return row;
    }

    void write_path(EditionPages& pages,
                    std::size_t path,
                    std::int64_t position,
                    RowWriter& writer) {
        auto const& reader = pages.readers()[path];
        auto edition = edition_row(reader.path(), position);
        edition.is_unpublished = reader.is_unpublished();
        writer.begin_edition(std::move(edition));
        std::vector<std::unique_ptr<FileRecord>> records(reader.files().size());
        parallel_in_order(
            records.size(),
            [&](std::size_t i) {
                records[i] =
                    std::make_unique<FileRecord>(pages.record(path, static_cast<std::uint32_t>(i)));
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
    bool is_replaced_ = false; ///< the store had the edition
};

} // namespace

ImportResult import_edition(Database& database, EditionImport const& edition) {
    EditionPages pages(edition);
    return EditionImporter(database, edition).run(pages);
}

ImportResult import_edition(std::string const& store, EditionImport const& edition) {
    EditionPages pages(edition);
    if (is_database(store))
        update_store(store);
    Database database(store, Access::Write);
    return EditionImporter(database, edition).run(pages);
}

ImportResult import_applied_acts(Database& database, AppliedActs const& applied) {
    EditionImport edition;
    edition.name = applied.name;
    edition.date = applied.date;
    edition.paths = {applied.path};
    return EditionImporter(database, edition).run(applied);
}

std::vector<std::string> edition_names(Database& database) {
    std::vector<std::string> all;
    for (auto const& edition : all_editions(database))
        if (all.empty() || all.back() != edition.name)
            all.push_back(edition.name);
    return all;
}

} // namespace nutmeg
