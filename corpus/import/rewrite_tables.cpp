#include "corpus/import/rewrite_tables.hpp"

#include "corpus/database/database.hpp"
#include "corpus/database/editions.hpp"
#include "corpus/database/stored_rows.hpp"
#include "corpus/import/row_writer.hpp"
#include "corpus/import/section_records.hpp"
#include "corpus/store/parallel.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace nutmeg {

namespace {

constexpr std::int64_t at_once = 512; ///< sections in memory

/// A section and the number of its chapter.
using ChapterSection = std::pair<SectionRow, std::string>;

std::vector<ChapterSection> sections_from(Database& database,
                                          std::int64_t first,
                                          std::int64_t end) {
    return database.guarded([&] {
        std::vector<ChapterSection> rows;
        auto& query = database.statement(
            "SELECT sections.id, heading, catchline, text, notes, lists, sections.sha256, file, "
            "chapter_number FROM sections JOIN files ON files.id = file WHERE sections.id >= ? AND "
            "sections.id < ? ORDER BY sections.id");
        query.bind(1, first);
        query.bind(2, end);
        while (query.executeStep())
            rows.emplace_back(row_of(query, query.getColumn(0).getInt64(), 1),
                              query.getColumn(8).getString());
        query.reset();
        return rows;
    });
}

void rewrite_edition(Database& database, StoredEdition const& edition, RowWriter& writer) {
    writer.begin_rewrite(edition);
    for (auto first = edition.first_section; first < edition.end_section; first += at_once) {
        auto rows = sections_from(database, first, std::min(first + at_once, edition.end_section));
        std::vector<SectionRecord> records(rows.size());
        parallel_in_order(
            rows.size(),
            [&](std::size_t i) {
                records[i] =
                    section_record(printed_section(rows[i].first, database.path()), rows[i].second);
            },
            [&](std::size_t i) { writer.rewrite_section(records[i], rows[i].first.id); });
    }
}

} // namespace

void rewrite_tables(Database& database) {
    for (char const* const sql : {"DELETE FROM superseded",
                                  "DELETE FROM headings",
                                  "DELETE FROM citations",
                                  "DELETE FROM cited_laws",
                                  "DELETE FROM facts",
                                  "DELETE FROM fact_values",
                                  "INSERT INTO words (words) VALUES ('delete-all')"})
        database.execute(sql);
    RowWriter writer(database);
    for (auto const& edition : all_editions(database))
        rewrite_edition(database, edition, writer);
    writer.finish();
}

} // namespace nutmeg
