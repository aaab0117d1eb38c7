#include "parser/statutes/page.hpp"

#include "parser/documents/html/html.hpp"
#include "parser/documents/html/html_classes.hpp"
#include "parser/documents/html/html_elements.hpp"
#include "parser/documents/model/signatures.hpp"
#include "parser/documents/normalize/decode.hpp"
#include "parser/statutes/heading.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/statutes/trailing_notes.hpp"
#include "parser/text/file.hpp"
#include "parser/text/make_diagnostic.hpp"
#include "parser/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>

namespace nutmeg {

namespace {

/// What a paragraph is, by its class in the published pages.
enum class Role : std::uint8_t {
    Body,
    Source,
    History,
    CrossReference,
    Annotation,
    Contents,
    Other
};

Role role_of_class(std::string_view name) {
    if (name.ends_with("-first"))
        name.remove_suffix(6);
    if (name == "source")
        return Role::Source;
    if (name == "history")
        return Role::History;
    if (name == "cross-ref")
        return Role::CrossReference;
    if (name == "annotation")
        return Role::Annotation;
    if (name.starts_with("toc_"))
        return Role::Contents;
    return name == "front-note" ? Role::Other : Role::Body;
}

/// The role of the first class that has one.
Role role_of(std::string_view css_class) {
    auto role = Role::Body;
    any_class(css_class, [&](auto name) {
        role = role_of_class(name);
        return role != Role::Body;
    });
    return role;
}

constexpr std::string_view run_in_class = "inline_hd";

bool one_of(std::string_view tag, std::initializer_list<std::string_view> tags) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool is_block(std::string_view tag) {
    switch (tag.size()) {
    case 1:
        return tag[0] == 'p';
    case 2:
        return is_heading_element(tag)
            || one_of(tag, {"td", "tr", "th", "li", "ul", "ol", "hr", "dl", "dt", "dd"});
    case 3:
        return tag == "div" || tag == "pre";
    case 4:
        return tag == "body" || tag == "html";
    case 5:
        return one_of(tag, {"table", "tbody", "thead", "tfoot"});
    default:
        return tag == "center" || tag == "blockquote";
    }
}

/// Turns the events of a page into sections.
class PageBuilder : public HtmlHandler {
public:
    /// `page` and `wanted` must outlive the object.
    PageBuilder(Page& page, SectionChoice const& wanted, bool omits)
        : page_(page), wanted_(wanted), omits_(omits) {}

    std::string markup_to_parse(std::string_view page) const override {
        return omits_ ? omit_paragraphs(page, wanted_) : std::string(page);
    }

    /// Whether a wanted section lacks paragraphs, because the markup spells its number otherwise.
    bool lacks_paragraphs() const { return lacks_paragraphs_; }

    void open(std::string_view tag, HtmlAttributes const& attributes, std::uint32_t line) override {
        if (skipped_ > 0 || skips(tag, attributes)) {
            ++skipped_;
            return;
        }
        if (is_mark(tag))
            marks_.push_back({std::string(tag), line, {}});
        if (tag == omitted_tag && omits_) {
            lacks_paragraphs_ = lacks_paragraphs_ || is_wanted_;
        } else if (tag == "br") {
            append_collapsed(words_, " ");
        } else if (tag == "span") {
            open_span(attributes, line);
        } else if (is_block(tag)) {
            flush();
            begin_block(tag, attributes);
            block_line_ = line;
        }
    }

    void text(std::string_view words) override {
        if (skipped_ != 0 || !(is_wanted_ || in_catchline_ || in_heading_))
            return;
        append_collapsed(words_, words);
        constexpr std::size_t shown = 60;
        if (!marks_.empty() && marks_.back().words.size() < shown)
            append_collapsed(marks_.back().words, words);
    }

    void close(std::string_view tag) override {
        if (skipped_ > 0) {
            --skipped_;
            return;
        }
        if (!marks_.empty() && marks_.back().tag == tag)
            end_mark();
        if (tag == "span" && !spans_.empty()) {
            if (spans_.back() == 'c')
                end_heading();
            else if (spans_.back() == 'i')
                end_run_in();
            spans_.pop_back();
        } else if (is_block(tag)) {
            flush();
            role_ = Role::Body;
            heading_class_.clear();
            in_heading_ = false;
        }
    }

    void finish() {
        flush();
        check_contents();
    }

private:
    static bool skips(std::string_view tag, HtmlAttributes const& attributes) {
        switch (tag.size()) {
        case 4:
            return tag == "head";
        case 5:
            return tag == "style" || tag == "title"
                || (tag == "table"
                    && attributes.css_class.find("nav_tbl") != std::string_view::npos);
        default:
            return tag == "script";
        }
    }

    /// What shows changes in a bill. Published pages have none of these elements.
    static bool is_mark(std::string_view tag) {
        switch (tag.size()) {
        case 1:
            return tag[0] == 's' || tag[0] == 'u';
        case 3:
            return one_of(tag, {"del", "ins", "sup"});
        default:
            return tag == "strike";
        }
    }

    void open_span(HtmlAttributes const& attributes, std::uint32_t line) {
        if (has_class(attributes.css_class, section_heading_class)) {
            begin_section(line);
            heading_id_ = attributes.id;
            spans_.push_back('c');
        } else if (has_class(attributes.css_class, run_in_class)) {
            run_in_begin_ = words_.size();
            spans_.push_back('i');
        } else {
            spans_.push_back(' ');
        }
    }

    /// Reports the mark unless it is the star of a footnote.
    void end_mark() {
        auto const mark = std::move(marks_.back());
        marks_.pop_back();
        bool const is_star =
            mark.tag == "sup" && mark.words.find_first_not_of("* ") == std::string::npos;
        if (!page_.sections.empty() && !is_star
            && mark.words.find_first_not_of(' ') != std::string::npos)
            page_.diagnostics.push_back(make_diagnostic(
                DiagnosticCode::MarksInLaw, {.line = mark.line}, mark.tag, mark.words));
    }

    /// Reports the sections in the page's own contents that have no heading.
    void check_contents() {
        std::set<std::string_view> headings;
        for (auto const& section : page_.sections)
            headings.insert(section.numbers.begin(), section.numbers.end());
        for (auto const& entry : contents_)
            for (auto const& number : parse_heading(entry.words).numbers)
                if (!page_.sections.empty() && !headings.contains(number))
                    page_.diagnostics.push_back(make_diagnostic(
                        DiagnosticCode::HeadingMissing, {.line = entry.line}, number));
    }

    void begin_block(std::string_view tag, HtmlAttributes const& attributes) {
        role_ = tag == "p" ? role_of(attributes.css_class) : Role::Body;
        in_heading_ = is_heading_element(tag);
        heading_class_ = in_heading_ ? attributes.css_class : std::string_view();
    }

    void begin_section(std::uint32_t line) {
        flush();
        page_.sections.emplace_back();
        page_.sections.back().line = line;
        in_catchline_ = true;
    }

    void end_heading() {
        if (!in_catchline_)
            return;
        in_catchline_ = false;
        while (!words_.empty() && words_.back() == ' ')
            words_.pop_back();
        auto& section = page_.sections.back();
        section.heading = to_nfc(std::move(words_));
        words_.clear();
        run_in_.clear();
        auto heading = parse_heading(section.heading);
        if (auto named = heading_of_id(section.heading, heading_id_)) {
            section.diagnostics.push_back(
                make_diagnostic(DiagnosticCode::HeadingNumberFromId,
                                {.citation = named->numbers.front(), .line = section.line},
                                section.heading,
                                heading_id_));
            heading = std::move(*named);
        } else if (heading.numbers.empty()) {
            section.diagnostics.push_back(make_diagnostic(
                DiagnosticCode::HeadingWithoutNumber, {.line = section.line}, section.heading));
        }
        section.numbers = std::move(heading.numbers);
        section.last_numbers = std::move(heading.last);
        section.is_group = heading.is_group;
        section.catchline = std::move(heading.catchline);
        section.formerly = std::move(heading.formerly);
        section.heading_notes = std::move(heading.notes);
        is_wanted_ = !wanted_ || wanted_(section.numbers);
    }

    void end_run_in() {
        if (run_in_begin_ < words_.size())
            run_in_.push_back(make_span(run_in_begin_, words_.size()));
    }

    void flush() {
        if (in_catchline_)
            end_heading();
        std::string_view words = words_;
        while (!words.empty() && words.back() == ' ')
            words.remove_suffix(1);
        if (!words.empty())
            keep(words);
        words_.clear();
        run_in_.clear();
    }

    void keep(std::string_view words) {
        if (in_heading_) {
            if (heading_class_ == "chap-no")
                page_.chapter = words;
            else if (heading_class_ == "chap-name")
                page_.chapter_name = words;
            return;
        }
        if (role_ == Role::Contents && words.starts_with("Sec"))
            contents_.push_back({to_nfc(std::string(words)), block_line_});
        if (page_.sections.empty() || role_ == Role::Contents)
            return;
        auto& section = page_.sections.back();
        switch (role_) {
        case Role::Body:
            keep_body(section, words);
            break;
        case Role::Source:
            section.source_notes.emplace_back(words);
            break;
        case Role::History:
            section.history_notes.emplace_back(words);
            break;
        case Role::CrossReference:
            section.cross_references.emplace_back(words);
            break;
        case Role::Annotation:
            section.annotations.emplace_back(words);
            break;
        default:
            section.other_notes.emplace_back(words);
        }
    }

    void keep_body(Section& section, std::string_view words) {
        add_paragraph(section, words);
        section.paragraph_lines.resize(section.paragraphs.size(), block_line_);
        auto const paragraph = section.paragraphs.back();
        if (paragraph.size() != words.size())
            return;
        // A heading may end with the space that was cut from the end of the paragraph.
        for (auto const span : run_in_)
            if (auto const end = std::min(span.end, paragraph.size()); span.begin < end)
                section.run_in_headings.push_back(
                    {paragraph.begin + span.begin, paragraph.begin + end});
    }

    struct OpenMark {
        std::string tag;
        std::uint32_t line = 0;
        std::string words; ///< the first of them
    };
    struct ContentsEntry {
        std::string words;
        std::uint32_t line = 0;
    };

    Page& page_;
    SectionChoice const& wanted_;
    bool const omits_;
    bool lacks_paragraphs_ = false;
    bool is_wanted_ = true; ///< whether the section that was begun last is wanted
    std::string words_;
    std::string spans_;           ///< for each open span: c(atchline), i(nline heading) or neither
    std::vector<OpenMark> marks_; ///< open elements that mark changes
    std::vector<ContentsEntry> contents_;
    std::vector<Span> run_in_;
    std::size_t run_in_begin_ = 0;
    Role role_ = Role::Body;
    std::string heading_class_;
    std::string heading_id_;       ///< of the last heading of a section
    std::uint32_t block_line_ = 0; ///< of the last block opened
    bool in_heading_ = false;
    bool in_catchline_ = false;
    std::size_t skipped_ = 0; ///< elements open inside one that is not law
};

Page read_sections(std::string_view bytes,
                   std::string const& name,
                   SectionChoice const& wanted,
                   bool omits) {
    Page page;
    constexpr std::size_t bytes_a_section = 4096; // a little more than the average
    page.sections.reserve(bytes.size() / bytes_a_section);
    PageBuilder builder(page, wanted, omits);
    read_html(bytes, name, builder);
    builder.finish();
    return builder.lacks_paragraphs() ? read_sections(bytes, name, wanted, false) : std::move(page);
}

} // namespace

Page parse_page(std::string_view bytes, std::string const& name) {
    auto page = parse_page_texts(bytes, name);
    for (auto& section : page.sections)
        read_words(section);
    return page;
}

Page parse_page_texts(std::string_view bytes,
                      std::string const& name,
                      SectionChoice const& wanted) {
    Diagnostics diagnostics;
    std::string decoded;
    // read_html says what a Word file is.
    if (!is_zip_archive(bytes)) {
        bytes = decode(bytes, name, decoded, diagnostics);
        check_decoding(bytes, 1, diagnostics);
    }
    bool const whole = bytes.rfind("</html>") != bytes.npos || bytes.rfind("</HTML>") != bytes.npos;
    auto const lines =
        whole ? 0 : 1 + static_cast<std::uint32_t>(std::count(bytes.begin(), bytes.end(), '\n'));
    auto page = read_sections(bytes, name, wanted, wanted != nullptr);
    page.name = name;
    std::move(page.diagnostics.begin(), page.diagnostics.end(), std::back_inserter(diagnostics));
    page.diagnostics = std::move(diagnostics);
    if (page.sections.empty() && !is_contents_page(bytes) && !is_title_page(bytes))
        page.diagnostics.push_back(make_diagnostic(DiagnosticCode::PageWithoutSections, {}));
    for (auto& section : page.sections) {
        set_trailing_notes_apart(section);
        mark_repeated_heading(section);
    }
    if (!whole)
        page.diagnostics.push_back(make_diagnostic(DiagnosticCode::PageCut, {.line = lines}));
    return page;
}

Page read_page(std::string const& path) {
    return parse_page(read_file(path), path);
}

} // namespace nutmeg
