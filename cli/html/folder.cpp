#include "cli/html/folder.hpp"

#include "cli/effects/effect_list.hpp"
#include "cli/effects/effect_table.hpp"
#include "cli/html/comparisons.hpp"
#include "cli/html/impact.hpp"
#include "cli/html/page.hpp"
#include "cli/html/parts.hpp"
#include "cli/html/report_parts.hpp"
#include "cli/report/impact_wording.hpp"
#include "cli/report/later_versions.hpp"
#include "cli/report/source_names.hpp"
#include "cli/report/wording.hpp"
#include "parser/citations/section_number.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace nutmeg {

namespace {

constexpr std::string_view index_file = "index.html";
constexpr std::string_view impact_file = "impact.html";

/// "53a" for section "53a-83".
std::string title_of(std::string const& number) {
    return number.substr(0, number.find('-'));
}

std::string capitalized(std::string_view phrase) {
    auto out = sentence(phrase);
    out.pop_back(); // the period
    return out;
}

/// "chapter-952.html".
std::string file_of(std::string const& chapter, HtmlIds& names) {
    auto name = chapter.empty() ? std::string("other") : chapter;
    std::replace(name.begin(), name.end(), ' ', '-');
    return names.assign_id(name) + ".html";
}

/// "Chapter 952: PENAL CODE: OFFENSES".
std::string chapter_heading(ChapterName const& chapter) {
    auto heading =
        chapter.chapter.empty() ? std::string("Other sections") : capitalized(chapter.chapter);
    return chapter.name.empty() ? heading : heading + ". " + chapter.name;
}

PageFrame frame_of(std::string title, bool has_redline) {
    PageFrame frame;
    frame.title = std::move(title);
    frame.has_redline = has_redline;
    frame.has_shared_files = true;
    return frame;
}

std::string index_item(Comparison const& comparison, std::string const& link) {
    auto const summary = effects_in_short(effect_list(comparison));
    return fmt::format("<li><a href=\"{}\">{}</a> {}{}<span class=\"sub\">{}</span></li>\n",
                       link,
                       html_escape(section_heading(comparison)),
                       change_word(comparison.change),
                       summary.empty()
                           ? std::string()
                           : "<span class=\"short\">" + html_escape(summary) + "</span>",
                       html_escape(changed_words_phrase(comparison)));
}

std::string link(std::string_view file, std::string_view words) {
    return fmt::format("<a href=\"{}\">{}</a>", file, html_escape(words));
}

} // namespace

HtmlFolder::HtmlFolder(DiffReport const& report,
                       ImpactReport const* impact,
                       std::function<ChapterName(std::string const& number)> const& chapter_of)
    : report_(report), impact_(impact) {
    HtmlIds names;
    std::map<std::pair<std::string, std::string>, std::size_t> known;
    for (auto const reserved : {"index", "impact"})
        names.assign_id(reserved);
    for (auto const& comparison : report.comparisons) {
        auto const number = citation_of(comparison);
        auto name = chapter_of(number);
        auto const [found, is_new] =
            known.try_emplace({title_of(number), name.chapter}, chapters_.size());
        if (is_new)
            chapters_.push_back({title_of(number), name, file_of(name.chapter, names), {}});
        chapters_[found->second].comparisons.push_back(&comparison);
    }
    std::stable_sort(chapters_.begin(), chapters_.end(), [](Chapter const& a, Chapter const& b) {
        return compare_section_numbers(a.title + "-1", b.title + "-1") < 0;
    });
}

std::string HtmlFolder::heading() const {
    return compared_names(report_).new_name;
}

std::string HtmlFolder::label_of(Chapter const& chapter) {
    return chapter.name.chapter.empty() ? "Other sections of Title " + chapter.title
                                        : capitalized(chapter.name.chapter);
}

std::string HtmlFolder::navigation(std::size_t index) const {
    auto out = "<nav class=\"pages\" aria-label=\"Pages\">" + link(index_file, "Index");
    if (index > 0)
        out += link(chapters_[index - 1].file, "\u2190 " + label_of(chapters_[index - 1]));
    if (index + 1 < chapters_.size())
        out += link(chapters_[index + 1].file, label_of(chapters_[index + 1]) + " \u2192");
    return out + "</nav>\n";
}

HtmlChapterPage HtmlFolder::chapter_page(std::size_t index) const {
    auto const& chapter = chapters_[index];
    auto const title = chapter_heading(chapter.name);
    auto const frame = frame_of(title + " (Title " + chapter.title + ")", true);
    HtmlIds ids;
    for (auto const reserved : {"main", "overview"})
        ids.assign_id(reserved);
    HtmlComparisons parts;
    HtmlChapterPage page;
    page.file.name = chapter.file;
    for (auto const* comparison : chapter.comparisons)
        page.index += index_item(*comparison, chapter.file + "#" + parts.add(*comparison, ids));
    page.index = fmt::format("<details class=\"chapter\"><summary><span class=\"name\">{}</span> {}"
                             "</summary>\n<p>{}</p>\n<ul>\n{}</ul>\n</details>\n",
                             html_escape(title),
                             count_phrase(chapter.comparisons.size(), "section"),
                             link(chapter.file, "All changes of this chapter"),
                             page.index);
    page.file.text = html_page_start(frame) + navigation(index)
                   + html_header(heading(),
                                 title,
                                 count_phrase(chapter.comparisons.size(), "section")
                                     + (chapter.comparisons.size() == 1 ? " changes." : " change."))
                   + html_legend() + "</header>\n" + parts.overview()
                   + "</nav>\n<main id=\"main\">\n" + parts.sections() + "</main>\n"
                   + html_footer("", true) + html_page_end(frame);
    return page;
}

std::string HtmlFolder::index_page(std::vector<HtmlChapterPage> const& pages) const {
    auto const frame = frame_of(heading(), false);
    auto out = html_page_start(frame)
             + html_header(compared_phrase(report_), heading(), verdict_sentence(report_));
    if (impact_ != nullptr)
        out += fmt::format("<p class=\"facts\">{}: {}</p>\n",
                           link(impact_file, "Impact"),
                           html_escape(impact_sentence(*impact_)));
    out += "<form id=\"finder\" role=\"search\" hidden=\"hidden\">\n<label for=\"find\">Find a "
           "section</label> <input id=\"find\" type=\"search\" autocomplete=\"off\" /> <span "
           "id=\"left\" role=\"status\"></span>\n</form>\n</header>\n<main id=\"main\" "
           "class=\"overview\">\n";
    for (std::size_t i = 0; i < chapters_.size(); ++i) {
        if (i == 0 || chapters_[i].title != chapters_[i - 1].title)
            out += fmt::format("{}<section class=\"title\">\n<h2>Title {}</h2>\n",
                               i == 0 ? "" : "</section>\n",
                               html_escape(chapters_[i].title));
        out += pages[i].index;
    }
    out += chapters_.empty() ? "" : "</section>\n";
    return out + html_diagnostics(report_.diagnostics, report_.new_name) + "</main>\n"
         + html_footer("", true, report_sources(report_)) + html_page_end(frame);
}

std::vector<HtmlFile> HtmlFolder::other_files(std::vector<HtmlChapterPage> const& pages) const {
    std::vector<HtmlFile> files{{std::string(html_style_file), std::string(html_style())},
                                {std::string(html_script_file), html_script()}};
    if (impact_ != nullptr) {
        auto const frame = frame_of("Impact: " + heading(), false);
        files.push_back({std::string(impact_file),
                         html_page_start(frame) + "<nav class=\"pages\" aria-label=\"Pages\">"
                             + link(index_file, "Index") + "</nav>\n"
                             + html_header(heading(), "Impact", impact_sentence(*impact_))
                             + "</header>\n<main id=\"main\">\n" + html_impact_groups(*impact_)
                             + "</main>\n" + html_footer("", true) + html_page_end(frame)});
    }
    files.push_back({std::string(index_file), index_page(pages)});
    return files;
}

} // namespace nutmeg
