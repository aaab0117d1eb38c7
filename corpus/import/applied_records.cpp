#include "corpus/import/applied_records.hpp"

#include "corpus/database/database.hpp"
#include "parser/citations/section_number.hpp"

#include <algorithm>
#include <utility>

namespace nutmeg {

namespace {

/// The file of the section with that number in the editions before a position. Of its columns, only
/// those that tell the chapter are read.
StoredFile replaced_file(Database& database, std::string_view number, std::int64_t position) {
    return database.guarded([&] {
        StoredFile file;
        auto& query = database.statement(
            "SELECT chapter, chapter_name, chapter_number FROM headings JOIN editions ON "
            "editions.id = headings.edition JOIN sections ON sections.id = headings.section JOIN "
            "files ON files.id = sections.file WHERE number_key = ? AND editions.position < ? "
            "ORDER BY editions.position DESC, headings.section LIMIT 1");
        query.bind(1, section_number_key(number));
        query.bind(2, position);
        if (query.executeStep()) {
            file.chapter = query.getColumn(0).getString();
            file.chapter_name = query.getColumn(1).getString();
            file.chapter_number = query.getColumn(2).getString();
        }
        query.reset();
        return file;
    });
}

} // namespace

std::vector<FileRecord> applied_records(Database& database,
                                        AppliedActs const& applied,
                                        std::int64_t position) {
    std::vector<FileRecord> records;
    for (auto const& section : applied.sections) {
        auto file = replaced_file(database, section->citation(), position);
        auto record = std::find_if(records.begin(), records.end(), [&](FileRecord const& one) {
            return one.file.chapter == file.chapter
                && one.file.chapter_number == file.chapter_number;
        });
        if (record == records.end()) {
            file.name = applied.path;
            file.diagnostics = diagnostics_json({});
            record = records.emplace(records.end());
            record->file = std::move(file);
        }
        auto copy = *section;
        copy.diagnostics.clear(); // found again when the words are read
        record->sections.push_back(section_record(std::move(copy), record->file.chapter_number));
    }
    return records;
}

} // namespace nutmeg
