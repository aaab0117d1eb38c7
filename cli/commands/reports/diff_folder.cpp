#include "cli/commands/reports/diff_folder.hpp"

#include "cli/html/folder.hpp"
#include "corpus/files/replacement_file.hpp"
#include "corpus/store/parallel.hpp"
#include "parser/text/error.hpp"
#include "parser/text/unicode.hpp"

#include <filesystem>
#include <vector>

namespace nutmeg {

namespace fs = std::filesystem;

bool is_folder(std::string const& output) {
    std::error_code failed;
    return output.ends_with('/') || fs::is_directory(output, failed);
}

void write_folder(DiffReport const& report,
                  ImpactReport const* impact,
                  SectionStore& old_edition,
                  SectionStore& new_edition,
                  std::string const& folder) {
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (!fs::is_directory(folder, failed))
        throw Error(folder, 0, "cannot be made. Name another folder");
    HtmlFolder const pages(report, impact, [&](std::string const& number) {
        for (auto* edition : {&new_edition, &old_edition})
            if (auto source = edition->source_of(number); source && !source->chapter.empty())
                return ChapterName{source->chapter, source->chapter_name};
        return ChapterName{};
    });
    auto const write = [&](HtmlFile const& page) {
        ReplacementFile file((fs::path(folder) / page.name).string());
        file.write(invalid_utf8(page.text) == std::string::npos ? page.text
                                                                : valid_utf8(page.text));
        file.commit();
    };
    std::vector<HtmlChapterPage> chapters(pages.chapter_count());
    parallel_for(chapters.size(), [&](std::size_t i) {
        chapters[i] = pages.chapter_page(i);
        write(chapters[i].file);
        chapters[i].file.text.clear();
    });
    for (auto const& file : pages.other_files(chapters))
        write(file);
}

} // namespace nutmeg
