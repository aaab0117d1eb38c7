// Checks quotation marks and brackets, which come in pairs, and the sequence of designators.
#include "corpus/lint/citation_paths.hpp"
#include "corpus/lint/statute_checks.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/designator.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>

namespace nutmeg {

namespace {

constexpr std::string_view open_quote = "\u201C";
constexpr std::string_view close_quote = "\u201D";
constexpr std::uint32_t context = 40;
constexpr std::uint32_t longest_word = 80;

bool is_inside_character(std::string_view text, std::uint32_t at) {
    return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

/// The mark and some words after it, at most to the end of the paragraph. A word that is too long
/// to be one is cut.
Span with_words_after(std::uint32_t at, Span paragraph, std::string_view text) {
    auto end = std::min(at + context, paragraph.end);
    auto const limit = end + longest_word;
    while (end < paragraph.end && text[end] != ' '
           && (end < limit || is_inside_character(text, end)))
        ++end;
    return {at, end};
}

/// The mark and some words before it.
Span with_words_before(std::uint32_t end, Span paragraph, std::string_view text) {
    auto begin = end > paragraph.begin + context ? end - context : paragraph.begin;
    auto const limit = begin > longest_word ? begin - longest_word : 0;
    while (begin > paragraph.begin && text[begin - 1] != ' '
           && (begin > limit || is_inside_character(text, begin)))
        --begin;
    return {begin, end};
}

/// Checks the quotation marks of a section, paragraph by paragraph. A quotation that is open at the
/// end of a paragraph may continue in the next ones, which may open it again; pairs inside it are
/// independent.
class QuoteReader {
public:
    QuoteReader(Section const& section, LintMatches& found) : text_(section.text), found_(found) {}

    void read(Span paragraph) {
        auto const words = paragraph.of(text_);
        std::vector<std::uint32_t> open;
        bool first = true;
        auto const first_word = words.find_first_not_of("* ");
        for (auto at = words.find("\xE2\x80"); at != std::string_view::npos;
             at = words.find("\xE2\x80", at + 1)) {
            auto const offset = paragraph.begin + static_cast<std::uint32_t>(at);
            if (words.substr(at).starts_with(open_quote)) {
                if (!(continues_ && first && first_word == at))
                    open.push_back(offset);
                first = false;
            } else if (words.substr(at).starts_with(close_quote)) {
                first = false;
                close(offset, open, paragraph);
            }
        }
        for (auto const offset : open)
            if (continues_) {
                report_open(offset, paragraph);
            } else {
                continues_ = true;
                opened_ = {offset, paragraph};
            }
    }

    void finish() {
        if (continues_)
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
        } else if (continues_) {
            continues_ = false;
        } else if (offset == 0 || text_[offset - 1] < '0' || text_[offset - 1] > '9') {
            // After a digit, the mark may mean inches.
            auto const end = offset + static_cast<std::uint32_t>(close_quote.size());
            found_.push_back({LintCode::QuotesUnbalanced,
                              with_words_before(end, paragraph, text_),
                              "the closing quotation mark has no opening one"});
        }
    }

    void report_open(std::uint32_t offset, Span paragraph) {
        found_.push_back({LintCode::QuotesUnbalanced,
                          with_words_after(offset, paragraph, text_),
                          "the quotation mark is never closed"});
    }

    std::string_view text_;
    LintMatches& found_;
    bool continues_ = false; ///< a quotation was open at the end of the previous paragraph
    Opened opened_;          ///< that quotation
};

struct OpenBracket {
    std::uint32_t offset = 0;
    char character = '(';
    Span paragraph;
};

class BracketReader {
public:
    BracketReader(Section const& section, LintMatches& found)
        : text_(section.text), found_(found) {}

    void read(Span paragraph) {
        for (auto at = paragraph.begin; at < paragraph.end; ++at) {
            auto const character = text_[at];
            if (character == '(' || character == '[') {
                open_.push_back({at, character, paragraph});
                ++open_count(character);
            } else if (character == ')' || character == ']')
                close(at, character == ')' ? '(' : '[', paragraph);
        }
    }

    void finish() {
        for (auto const& open : open_)
            report_open(open);
    }

private:
    void close(std::uint32_t at, char opening, Span paragraph) {
        if (open_count(opening) == 0) {
            if (!is_list_designator(at, paragraph))
                found_.push_back({LintCode::BracketsUnbalanced,
                                  with_words_before(at + 1, paragraph, text_),
                                  "the closing bracket has no opening one"});
            return;
        }
        while (open_.back().character != opening) {
            report_open(open_.back());
            --open_count(open_.back().character);
            open_.pop_back();
        }
        --open_count(opening);
        open_.pop_back();
    }

    std::size_t& open_count(char character) {
        return character == '(' ? open_parentheses_ : open_square_brackets_;
    }

    /// "1)" and "a)" as list markers, in forms and compacts.
    bool is_list_designator(std::uint32_t at, Span paragraph) const {
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
    LintMatches& found_;
    std::vector<OpenBracket> open_;
    std::size_t open_parentheses_ = 0; ///< in open_
    std::size_t open_square_brackets_ = 0;
};

template <class Reader>
void read_paragraphs(Section const& section, LintMatches& found) {
    Reader reader(section, found);
    for (auto const paragraph : section.paragraphs)
        reader.read(paragraph);
    reader.finish();
}

/// The first position of each designator.
class DesignatorPositions {
public:
    explicit DesignatorPositions(Section const& section) : section_(section) {
        std::string_view const text = section.text;
        for (auto at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
            Designator designator;
            bool const glued = at > 0 && is_word_byte(text[at - 1]);
            if (!glued && designator_at(text, at, designator)
                && !is_cited(section, static_cast<std::uint32_t>(at)))
                first_.emplace(designator.span.of(text), designator.span.begin);
        }
        for (auto const& provision : section.provisions)
            if (paragraph_of(provision.designator))
                first_in_.emplace(std::pair{provision.parent, provision.designator.of(text)},
                                  provision.designator.begin);
    }

    /// Whether the preceding designator, in any series that this one may belong to, occurs
    /// somewhere before it. Then a form or table interrupts the list, and nothing is missing.
    bool has_predecessor(Span span) const {
        Designator designator;
        if (!designator_at(section_.text, span.begin, designator))
            return false;
        for (auto const series :
             {Series::Lower, Series::Digits, Series::Upper, Series::LowerRoman, Series::UpperRoman})
            if (auto const ordinal = designator.in(series); ordinal > 1) {
                auto const before =
                    first_.find(designator_text(series, static_cast<std::uint16_t>(ordinal - 1)));
                if (before != first_.end() && before->second < span.begin)
                    return true;
            }
        return false;
    }

    /// "(B)" over a table: a paragraph with only the designator, or the designator and an asterisk.
    bool is_alone(Span span) const {
        auto const paragraph = paragraph_of(span);
        return paragraph && paragraph->size() <= span.size() + 1;
    }

    /// Whether a provision of the same path precedes the one with this designator, at the start of
    /// a paragraph.
    bool is_present_before(Span span) const {
        auto const& all = section_.provisions;
        auto const here = std::lower_bound(
            all.begin(), all.end(), span.begin, [](Provision const& p, std::uint32_t at) {
                return p.designator.begin < at;
            });
        if (here == all.end() || here->designator != span)
            return false;
        auto const first = first_in_.find(std::pair{here->parent, span.of(section_.text)});
        return first != first_in_.end() && first->second < span.begin;
    }

private:
    static bool is_word_byte(char c) { return is_lower(c) || is_digit(c); }

    /// The paragraph that begins with the designator.
    std::optional<Span> paragraph_of(Span span) const {
        auto const& all = section_.paragraphs;
        auto const found =
            std::lower_bound(all.begin(), all.end(), span.begin, [](Span p, std::uint32_t at) {
                return p.begin < at;
            });
        return found != all.end() && found->begin == span.begin ? std::optional(*found)
                                                                : std::nullopt;
    }

    Section const& section_;
    std::map<std::string, std::uint32_t, std::less<>> first_;
    std::map<std::pair<std::uint32_t, std::string_view>, std::uint32_t> first_in_;
};

} // namespace

void check_quotes(Section const& section, LintMatches& found) {
    read_paragraphs<QuoteReader>(section, found);
}

void check_brackets(Section const& section, LintMatches& found) {
    read_paragraphs<BracketReader>(section, found);
}

void check_designators(Section const& section, LintMatches& found) {
    std::optional<DesignatorPositions> positions;
    for (auto const& diagnostic : section.diagnostics) {
        bool const gap = diagnostic.code == DiagnosticCode::DesignatorGap;
        if (!gap && diagnostic.code != DiagnosticCode::DesignatorRepeated)
            continue;
        if (!positions)
            positions.emplace(section);
        auto const span = diagnostic.span;
        if (gap ? !positions->is_alone(span) && !positions->has_predecessor(span)
                : positions->is_present_before(span))
            found.push_back({gap ? LintCode::DesignatorGap : LintCode::DesignatorRepeated,
                             span,
                             diagnostic.message});
    }
}

} // namespace nutmeg
