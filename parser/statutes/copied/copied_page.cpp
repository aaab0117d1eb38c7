#include "parser/statutes/copied/copied_page.hpp"

#include "parser/notes/note_form.hpp"
#include "parser/statutes/copied/copied_section.hpp"
#include "parser/statutes/copied/divided_lines.hpp"
#include "parser/statutes/copied/heading_line.hpp"
#include "parser/statutes/copied/loose_text.hpp"
#include "parser/statutes/copied/page_lines.hpp"
#include "parser/statutes/copied/statute_lines.hpp"
#include "parser/statutes/trailing_notes.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace nutmeg {

namespace {

constexpr std::string_view supplement_note = "This 20";

/// Whether the lines of plain text are parts of paragraphs: none is longer than a printed line, or
/// many that another follows directly end inside a sentence. The links of a page are on several
/// lines in any text.
bool is_wrapped(std::vector<StatuteLine> const& lines) {
    std::size_t followed = 0;
    std::size_t unfinished = 0;
    std::size_t wide = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        bool const is_followed = i + 1 < lines.size() && !lines[i + 1].apart
                              && lines[i].words.find("(Return to") == std::string::npos;
        auto const last = lines[i].words.back();
        wide += lines[i].words.size() > widest_line ? 1U : 0U;
        followed += is_followed ? 1U : 0U;
        unfinished += is_followed && (is_lower(last) || is_digit(last)) ? 1U : 0U;
    }
    return followed > 0 && (wide == 0 || (unfinished * 2 > followed && unfinished > wide));
}

/// Whether a line above the first section belongs to the page: a title, a note on the chapter.
bool is_front_line(std::string_view words) {
    return is_page_title(words) || note_form(words) != NoteForm::None
        || words.starts_with(supplement_note);
}

bool is_contents_title(std::string_view words) {
    return words == "Table of Contents" || words == "TABLE OF CONTENTS";
}

/// Whether a line cannot continue an entry of the contents: it is not one, or it is one that cannot
/// be read.
bool ends_entry(std::string_view words) {
    return is_front_line(words) || words.starts_with("Sec. ") || words.starts_with("Secs. ");
}

/// Removes the links of a published page, which may be on several lines, and records them.
std::vector<StatuteLine> without_navigation(std::vector<StatuteLine> lines,
                                            std::vector<ClassifiedLine>& set_aside) {
    constexpr std::size_t most_lines = 8;
    std::vector<StatuteLine> kept;
    bool after_link = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto words = lines[i].words;
        auto last = i;
        while (navigation_size(words) == words.size() && last + 1 < lines.size()
               && last < i + most_lines && words.find(')', words.rfind('(')) == words.npos)
            words += ' ' + lines[++last].words;
        auto const size = navigation_size(words);
        if (size > 0) {
            set_aside.push_back({LineClass::Navigation, lines[i].number, words.substr(0, size)});
            after_link = true;
            if (size == words.size()) {
                i = last;
                continue;
            }
            lines[last].words = words.substr(size);
            i = last;
        }
        lines[i].follows_link = after_link;
        after_link = false;
        kept.push_back(std::move(lines[i]));
    }
    return kept;
}

/// Joins the lines over which the numbers of a heading are wrapped: "Secs. 99-6 (Formerly Sec.
/// 98-6) to 99-9 (Formerly Sec. 98-9) and" / "99-11. Keys."
std::vector<StatuteLine> with_whole_headings(std::vector<StatuteLine> lines) {
    constexpr std::size_t most_lines = 6;
    // The number of lines after the one at `first` that its numbers continue on.
    auto const continued = [&](std::size_t first) -> std::size_t {
        auto words = lines[first].words;
        if (!words.starts_with("Secs. ") || heading_line(words).found())
            return 0;
        auto const end = std::min(first + most_lines, lines.size());
        for (auto i = first + 1; i < end && !lines[i].apart; ++i)
            if (heading_line(words += ' ' + lines[i].words).found())
                return i - first;
        return 0;
    };
    std::vector<StatuteLine> joined;
    for (std::size_t i = 0; i < lines.size();) {
        auto const more = continued(i);
        joined.push_back(std::move(lines[i]));
        for (auto const last = i + more; i < last;)
            joined.back().words += ' ' + lines[++i].words;
        ++i;
    }
    return joined;
}

/// A heading with the lines under it.
struct Block {
    HeadingLine heading;   ///< not found before the first section
    std::size_t first = 0; ///< line of the heading, or the first line
    std::size_t last = 0;  ///< one past its last line
};

class PageLayout {
public:
    PageLayout(Document const& document, Page& page) : page_(page) {
        auto lines = statute_lines(document);
        wrapped_ = has_broken_lines(document.format) && is_wrapped(lines);
        if (wrapped_)
            lines = with_whole_headings(std::move(lines));
        lines_ = without_navigation(divided_lines(std::move(lines), wrapped_), page.set_aside);
        divide();
    }

    /// Adds the sections to the page.
    void add_sections(std::string_view number) {
        auto const listed = contents_entries();
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            auto const& block = blocks_[i];
            if (!block.heading.found() && !number.empty())
                add_section(block, number);
            else if (!block.heading.found())
                add_front(block);
            else if (listed[i])
                add_contents_entry(block);
            else
                add_section(block, {});
        }
    }

    /// The first block with a heading, if only lines of a published page come before it.
    std::string first_number() const {
        for (auto const& block : blocks_) {
            if (block.heading.found())
                return block.heading.heading.numbers.front();
            for (auto i = block.first; i < block.last; ++i)
                if (!is_front_line(lines_[i].words))
                    return {};
        }
        return {};
    }

private:
    bool opens_section(std::size_t at, HeadingLine const& heading) const {
        if (!heading.found())
            return false;
        bool const apart = at == 0 || lines_[at].apart || lines_[at].follows_link;
        return apart
            || (heading.named
                && (!wrapped_ || ends_sentence_of_page(lines_[at - 1].words)
                    || is_page_title(lines_[at - 1].words)));
    }

    void divide() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            auto heading = heading_line(lines_[i].words);
            bool const opens = opens_section(i, heading);
            if (opens || blocks_.empty())
                blocks_.push_back({opens ? std::move(heading) : HeadingLine(), i, i});
            blocks_.back().last = i + 1;
        }
    }

    /// The loose words of the block after its numbers, up to the titles and notes after it.
    std::string words_of(Block const& block) const {
        std::string words = block.heading.heading.catchline;
        for (auto i = block.first + 1; i < block.last; ++i) {
            if (ends_entry(lines_[i].words))
                break;
            words += lines_[i].words;
        }
        return loose_text(words);
    }

    /// Whether the block has more than one paragraph, apart from titles and notes.
    bool has_paragraphs(Block const& block) const {
        for (auto i = block.first + 1; i < block.last; ++i) {
            if (ends_entry(lines_[i].words))
                return false;
            if (lines_[i].apart)
                return true;
        }
        return false;
    }

    static std::string numbers_of(Block const& block) {
        auto const& heading = block.heading.heading;
        std::string numbers;
        for (std::size_t n = 0; n < heading.numbers.size(); ++n)
            numbers += heading.numbers[n] + '-' + heading.last[n] + ' ';
        return numbers;
    }

    /// One past the last block under a title of the contents: the first block whose numbers were
    /// listed there before. 0 if there is none.
    std::size_t contents_end() const {
        std::unordered_set<std::string> listed;
        bool in_contents = false;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            auto const& block = blocks_[i];
            if (in_contents && !listed.insert(numbers_of(block)).second)
                return i;
            for (auto at = block.first; at < block.last && !in_contents; ++at)
                in_contents = is_contents_title(lines_[at].words);
        }
        return 0;
    }

    /// For each block of one paragraph, whether it is in a table of contents: it is under its
    /// title, or the next block with its numbers begins with the same words.
    std::vector<bool> contents_entries() const {
        std::vector<bool> listed(blocks_.size(), false);
        auto const under_title = contents_end();
        std::unordered_map<std::string, std::string> later; // numbers, words
        for (auto i = blocks_.size(); i-- > 0;) {
            auto const& block = blocks_[i];
            if (!block.heading.found())
                continue;
            auto words = words_of(block);
            auto const [found, is_last] = later.try_emplace(numbers_of(block), words);
            bool const repeated = !is_last && found->second.starts_with(words);
            listed[i] = !has_paragraphs(block) && (i < under_title || repeated);
            found->second = std::move(words);
        }
        return listed;
    }

    /// An entry of the contents, and the titles and notes after it.
    void add_contents_entry(Block block) {
        do {
            auto const& line = lines_[block.first++];
            page_.set_aside.push_back({LineClass::Heading, line.number, line.words});
        } while (block.first < block.last && !ends_entry(lines_[block.first].words));
        add_front(block);
    }

    void add_front(Block const& block) {
        for (auto i = block.first; i < block.last; ++i) {
            auto const& line = lines_[i];
            bool const known = is_front_line(line.words);
            page_.set_aside.push_back(
                {known ? LineClass::Heading : LineClass::Unknown, line.number, line.words});
            if (!known)
                page_.diagnostics.push_back(make_diagnostic(DiagnosticCode::UnknownStatuteLine,
                                                            {.line = line.number},
                                                            excerpt(line.words)));
        }
    }

    void add_section(Block const& block, std::string_view number) {
        auto heading = block.heading;
        auto first = lines_.begin() + static_cast<std::ptrdiff_t>(block.first);
        auto const last = lines_.begin() + static_cast<std::ptrdiff_t>(block.last);
        std::vector<StatuteLine> body(first + (heading.found() ? 1 : 0), last);
        bool const has_heading = heading.found();
        if (!has_heading)
            heading = heading_line("Sec. " + std::string(number) + ".");
        auto const line = block.heading.found() ? first->number : 1;
        page_.sections.push_back(
            copied_section(heading, line, std::move(body), wrapped_, has_heading));
    }

    Page& page_;
    std::vector<StatuteLine> lines_;
    std::vector<Block> blocks_;
    bool wrapped_ = false; ///< lines may be parts of paragraphs
};

/// Reports words that are struck through: law as published has none, and they would be read as law.
void report_struck(Document const& document, Page& page) {
    for (auto const& paragraph : document.paragraphs)
        if (!paragraph.deleted.empty())
            page.diagnostics.push_back(
                make_diagnostic(DiagnosticCode::StruckInLaw,
                                {.line = paragraph.line},
                                excerpt(paragraph.deleted.front().of(paragraph.text))));
}

} // namespace

std::string first_section(Document const& document) {
    Page ignored;
    return PageLayout(document, ignored).first_number();
}

Page copied_page(Document const& document, std::string_view number) {
    Page page;
    page.name = document.name;
    page.diagnostics = document.diagnostics;
    page.set_aside = document.set_aside;
    PageLayout(document, page).add_sections(number);
    report_struck(document, page);
    std::stable_sort(page.set_aside.begin(),
                     page.set_aside.end(),
                     [](auto const& a, auto const& b) { return a.line < b.line; });
    if (page.sections.empty())
        page.diagnostics.push_back(make_diagnostic(DiagnosticCode::PageWithoutSections, {}));
    return page;
}

} // namespace nutmeg
