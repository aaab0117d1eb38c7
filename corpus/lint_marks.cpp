// Marks that come in pairs: quotation marks, brackets, and the designators of the outline.
#include "corpus/lint_rules.hpp"
#include "parser/designator.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace nutmeg {

namespace {

constexpr std::string_view open_quote = "\u201C";
constexpr std::string_view close_quote = "\u201D";
constexpr std::uint32_t context = 40;

/// The mark with some words behind it, to the paragraph's end at most.
Span with_words_after(std::uint32_t at, Span paragraph, std::string_view text) {
    auto end = std::min(at + context, paragraph.end);
    while (end < paragraph.end && text[end] != ' ')
        ++end;
    return {at, end};
}

/// The mark with some words before it.
Span with_words_before(std::uint32_t end, Span paragraph, std::string_view text) {
    auto begin = end > paragraph.begin + context ? end - context : paragraph.begin;
    while (begin > paragraph.begin && text[begin - 1] != ' ')
        --begin;
    return {begin, end};
}

/// Quotation marks of a section, paragraph by paragraph. A quotation that is open at a paragraph's
/// end may go on in the next ones, which then may open it again; pairs inside it stand for
/// themselves.
class QuoteReader {
public:
    QuoteReader(Section const& section, LintMarks& found) : text_(section.text), found_(found) {}

    void read(Span paragraph) {
        auto const words = paragraph.of(text_);
        std::vector<std::uint32_t> open;
        bool first = true;
        for (auto at = words.find("\xE2\x80"); at != std::string_view::npos;
             at = words.find("\xE2\x80", at + 1)) {
            auto const offset = paragraph.begin + static_cast<std::uint32_t>(at);
            bool const leads = words.find_first_not_of("* ") == at;
            if (words.substr(at).starts_with(open_quote)) {
                if (!(going_on_ && first && leads))
                    open.push_back(offset);
                first = false;
            } else if (words.substr(at).starts_with(close_quote)) {
                first = false;
                close(offset, open, paragraph);
            }
        }
        for (auto const offset : open)
            if (going_on_) {
                report_open(offset, paragraph);
            } else {
                going_on_ = true;
                opened_ = {offset, paragraph};
            }
    }

    void finish() {
        if (going_on_)
            report_open(opened_.offset, opened_.paragraph);
    }

private:
    struct Opened {
        std::uint32_t offset = 0;
        Span paragraph;
    };

    void close(std::uint32_t offset, std::vector<std::uint32_t>& open, Span paragraph) {
        if (!open.empty()) {
            open.pop_back();
        } else if (going_on_) {
            going_on_ = false;
        } else if (offset == 0 || text_[offset - 1] < '0' || text_[offset - 1] > '9') {
            // Behind a digit the mark may stand for inches.
            auto const end = offset + static_cast<std::uint32_t>(close_quote.size());
            found_.push_back({LintCode::QuotesUnbalanced,
                              with_words_before(end, paragraph, text_),
                              "the quotation mark closes what was not opened"});
        }
    }

    void report_open(std::uint32_t offset, Span paragraph) {
        found_.push_back({LintCode::QuotesUnbalanced,
                          with_words_after(offset, paragraph, text_),
                          "the quotation mark is never closed"});
    }

    std::string_view text_;
    LintMarks& found_;
    bool going_on_ = false; ///< a quotation was open at the end of the paragraph before
    Opened opened_;         ///< that one
};

struct OpenBracket {
    std::uint32_t offset = 0;
    char sign = '(';
    Span paragraph;
};

class BracketReader {
public:
    BracketReader(Section const& section, LintMarks& found) : text_(section.text), found_(found) {}

    void read(Span paragraph) {
        for (auto at = paragraph.begin; at < paragraph.end; ++at) {
            auto const sign = text_[at];
            if (sign == '(' || sign == '[')
                open_.push_back({at, sign, paragraph});
            else if (sign == ')' || sign == ']')
                close(at, sign == ')' ? '(' : '[', paragraph);
        }
    }

    void finish() {
        for (auto const& open : open_)
            report_open(open);
    }

private:
    void close(std::uint32_t at, char partner, Span paragraph) {
        auto const match = std::find_if(
            open_.rbegin(), open_.rend(), [&](OpenBracket const& o) { return o.sign == partner; });
        if (match == open_.rend()) {
            if (!is_list_mark(at, paragraph))
                found_.push_back({LintCode::BracketsUnbalanced,
                                  with_words_before(at + 1, paragraph, text_),
                                  "the bracket closes what was not opened"});
            return;
        }
        while (open_.back().sign != partner) {
            report_open(open_.back());
            open_.pop_back();
        }
        open_.pop_back();
    }

    /// "1)" and "a)" as marks of a list, in forms and compacts.
    bool is_list_mark(std::uint32_t at, Span paragraph) const {
        constexpr std::uint32_t longest = 4;
        auto begin = at;
        while (begin > paragraph.begin && text_[begin - 1] != ' ' && at - begin <= longest)
            --begin;
        return begin < at && at - begin <= longest
            && (begin == paragraph.begin || text_[begin - 1] == ' ') && text_[begin] != '(';
    }

    void report_open(OpenBracket const& open) {
        found_.push_back({LintCode::BracketsUnbalanced,
                          with_words_after(open.offset, open.paragraph, text_),
                          "the bracket is never closed"});
    }

    std::string_view text_;
    LintMarks& found_;
    std::vector<OpenBracket> open_;
};

template <class Reader>
void read_paragraphs(Section const& section, LintMarks& found) {
    Reader reader(section, found);
    for (auto const paragraph : section.paragraphs)
        reader.read(paragraph);
    reader.finish();
}

/// Whether the mark stands free somewhere before `end`: not in a citation, not glued to a word.
bool mark_before(Section const& section, std::string const& mark, std::uint32_t end) {
    auto const text = std::string_view(section.text).substr(0, end);
    for (auto at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) {
        auto const offset = static_cast<std::uint32_t>(at);
        bool const glued = at > 0
                        && ((text[at - 1] >= 'a' && text[at - 1] <= 'z')
                            || (text[at - 1] >= '0' && text[at - 1] <= '9'));
        auto const cited =
            std::any_of(section.citations.begin(),
                        section.citations.end(),
                        [&](Citation const& citation) { return citation.span.contains(offset); });
        if (!glued && !cited)
            return true;
    }
    return false;
}

/// Whether the designator before this one, in any series that it may be of, stands somewhere before
/// it: then a form or table in between broke the list, and nothing is missing.
bool predecessor_stands(Section const& section, Span span) {
    Designator mark;
    if (!designator_at(section.text, span.begin, mark))
        return false;
    for (auto const series :
         {Series::Lower, Series::Digits, Series::Upper, Series::LowerRoman, Series::UpperRoman})
        if (auto const place = mark.in(series);
            place > 1
            && mark_before(section,
                           designator_text(series, static_cast<std::uint16_t>(place - 1)),
                           span.begin))
            return true;
    return false;
}

/// Index of the paragraph that begins with the mark, or of none.
std::optional<std::size_t> paragraph_of(Section const& section, Span span) {
    for (std::size_t p = 0; p < section.paragraphs.size(); ++p)
        if (section.paragraphs[p].contains(span) && section.paragraphs[p].begin == span.begin)
            return p;
    return std::nullopt;
}

/// "(B)" over a table: a paragraph that is nothing but the mark.
bool stands_alone(Section const& section, Span span) {
    auto const paragraph = paragraph_of(section, span);
    return paragraph && section.paragraphs[*paragraph].size() <= span.size() + 1;
}

/// Whether a provision of the same path stands before this one, both at starts of paragraphs.
bool stands_before(Section const& section, Span span) {
    auto const& all = section.provisions;
    auto const here = std::find_if(
        all.begin(), all.end(), [&](Provision const& p) { return p.designator == span; });
    if (here == all.end())
        return false;
    return std::any_of(all.begin(), here, [&](Provision const& p) {
        return p.parent == here->parent && p.designator.of(section.text) == span.of(section.text)
            && paragraph_of(section, p.designator);
    });
}

} // namespace

void check_quotes(Section const& section, LintMarks& found) {
    read_paragraphs<QuoteReader>(section, found);
}

void check_brackets(Section const& section, LintMarks& found) {
    read_paragraphs<BracketReader>(section, found);
}

void check_designators(Section const& section, LintMarks& found) {
    for (auto const& diagnostic : section.diagnostics) {
        if (diagnostic.code == "designator-gap" && !stands_alone(section, diagnostic.span)
            && !predecessor_stands(section, diagnostic.span))
            found.push_back({LintCode::DesignatorGap, diagnostic.span, diagnostic.message});
        else if (diagnostic.code == "designator-repeated"
                 && stands_before(section, diagnostic.span))
            found.push_back({LintCode::DesignatorRepeated, diagnostic.span, diagnostic.message});
    }
}

} // namespace nutmeg
