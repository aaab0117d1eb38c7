#include "corpus/import/file_record.hpp"

#include "corpus/files/sha256.hpp"
#include "corpus/store/page_files.hpp"
#include "parser/bills/act.hpp"
#include "parser/notes/supplement.hpp"
#include "parser/statutes/page_index.hpp"
#include "parser/text/error.hpp"

#include <utility>

namespace nutmeg {

FileRecord read_file_record(PageReader const& reader, std::uint32_t file, bool is_only) {
    FileRecord record;
    auto const& name = reader.files()[file];
    record.file.name = name;
    record.file.chapter_number = chapter_of_file(name);
    Page page;
    try {
        auto const bytes = reader.file_bytes(file);
        record.file.sha256 = sha256_hex(bytes);
        record.file.supplement_year = supplement_year_in(bytes);
        auto const headings = index_page(bytes);
        record.file.is_indexed = headings.exact && !headings.numbers.empty();
        page = reader.parse(file, {});
    } catch (Error const& error) {
        if (is_only)
            throw;
        record.file.is_readable = false;
        record.file.is_indexed = false;
        page.diagnostics = {error.diagnostic()};
    }
    for (auto& section : page.sections)
        record.sections.push_back(section_record(std::move(section), record.file.chapter_number));
    record.file.chapter = std::move(page.chapter);
    record.file.chapter_name = std::move(page.chapter_name);
    record.file.diagnostics = diagnostics_json(page.diagnostics);
    record.diagnostics = std::move(page.diagnostics);
    if (record.sections.empty() && record.file.is_readable)
        record.file.is_act = !read_act(reader.file_bytes(file), name).sections.empty();
    return record;
}

} // namespace nutmeg
