// A comparison of many sections as a folder of pages: an index by title and chapter, one page for
// each chapter, and a style sheet and a script that they share.
#pragma once

#include "cli/report/report.hpp"
#include "corpus/impact/impact.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace nutmeg {

/// The chapter that prints a section.
struct ChapterName {
    std::string chapter; ///< "chapter 952", "article 9"; empty if it is unknown
    std::string name;    ///< "PENAL CODE: OFFENSES"; may be empty
};

struct HtmlFile {
    std::string name; ///< without a folder
    std::string text;
};

/// The page of a chapter, and its part of the index.
struct HtmlChapterPage {
    HtmlFile file;
    std::string index;
};

class HtmlFolder {
public:
    /// `chapter_of` is called once for each section number. The report and the impact, which may be
    /// null, must stay valid.
    HtmlFolder(DiffReport const& report,
               ImpactReport const* impact,
               std::function<ChapterName(std::string const& number)> const& chapter_of);

    std::size_t chapter_count() const { return chapters_.size(); }

    /// The page of a chapter, by its position. May be called from several threads at once.
    HtmlChapterPage chapter_page(std::size_t index) const;

    /// The style sheet, the script, the page "Impact" if there is one, and last the index.
    /// @param pages  those of all chapters, in order
    std::vector<HtmlFile> other_files(std::vector<HtmlChapterPage> const& pages) const;

private:
    struct Chapter {
        std::string title; ///< "53a"
        ChapterName name;
        std::string file;
        std::vector<Comparison const*> comparisons;
    };

    /// The words of a link to its page: "Chapter 952".
    static std::string label_of(Chapter const& chapter);
    std::string heading() const;
    std::string navigation(std::size_t index) const;
    std::string index_page(std::vector<HtmlChapterPage> const& pages) const;

    DiffReport const& report_;
    ImpactReport const* impact_;
    std::vector<Chapter> chapters_; ///< by title, then in the order of the report
};

} // namespace nutmeg
