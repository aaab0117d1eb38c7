#include "parser/instructions/quotations.hpp"

#include "parser/text/ascii.hpp"

namespace nutmeg {

namespace {

constexpr std::string_view opening_quote = "\u201C";
constexpr std::string_view closing_quote = "\u201D";
constexpr std::string_view opening_single = "\u2018";
constexpr std::string_view closing_single = "\u2019";

/// Bytes of the double quotation mark at the start of `rest`, or 0.
std::size_t quote_size(std::string_view rest) {
    return rest.starts_with('"')                                              ? 1
         : rest.starts_with(opening_quote) || rest.starts_with(closing_quote) ? opening_quote.size()
                                                                              : 0;
}

/// The same of a single one.
std::size_t single_size(std::string_view rest) {
    return rest.starts_with('\'') ? 1
         : rest.starts_with(opening_single) || rest.starts_with(closing_single)
             ? opening_single.size()
             : 0;
}

/// Whether the quotation mark at `at` opens a quotation; inside another, a straight one does so
/// only before a word.
bool opens(std::string_view text, std::size_t at, std::size_t depth) {
    if (text[at] != '"')
        return text.substr(at).starts_with(opening_quote);
    if (depth == 0)
        return true;
    char const before = at == 0 ? ' ' : text[at - 1];
    char const after = at + 1 < text.size() ? text[at + 1] : ' ';
    return (is_collapsed_space(before) || before == '(' || before == '"')
        && (is_alnum(after) || after == '(');
}

/// Finds quotations in single marks. An apostrophe inside a word is none of them.
class SingleQuotes {
public:
    explicit SingleQuotes(std::string_view text) : text_(text) {}

    /// The end of the quotation that opens at `at`, or npos.
    std::size_t end_of(std::size_t at) {
        auto const size = single_size(text_.substr(at));
        bool const spaced = at == 0 || is_collapsed_space(text_[at - 1]) || text_[at - 1] == '(';
        if (size == 0 || !spaced || at + size >= text_.size()
            || is_collapsed_space(text_[at + size]) || text_.substr(at).starts_with(closing_single)
            || at < unclosed_before_)
            return std::string_view::npos;
        // A mark between spaces closes only if no other does: "'a fee, '".
        auto spaced_end = std::string_view::npos;
        for (auto next = at + size; next < text_.size(); ++next) {
            if (quote_size(text_.substr(next)) != 0) {
                unclosed_before_ = next;
                return spaced_end;
            }
            auto const closing = single_size(text_.substr(next));
            if (closing == 0 || !ends_word(next, closing))
                continue;
            if (!is_collapsed_space(text_[next - 1]))
                return next + closing;
            if (spaced_end == std::string_view::npos)
                spaced_end = next + closing;
        }
        unclosed_before_ = text_.size();
        return spaced_end;
    }

private:
    /// Whether the mark at `at` may close a quotation by what follows it.
    bool ends_word(std::size_t at, std::size_t size) const {
        if (text_.substr(at).starts_with(opening_single))
            return false;
        auto const end = at + size;
        return end == text_.size() || is_collapsed_space(text_[end])
            || std::string_view(".,;:)").find(text_[end]) != std::string_view::npos;
    }

    std::string_view text_;
    std::size_t unclosed_before_ = 0; ///< a quotation that opens before this offset is not closed
};

} // namespace

std::vector<Span> quoted_spans(std::string_view text, std::size_t& unclosed) {
    std::vector<Span> spans;
    std::size_t depth = 0;
    std::size_t begin = 0;
    std::size_t last_mark = 0;
    SingleQuotes singles(text);
    for (std::size_t at = 0; at < text.size();) {
        if (auto const end = depth == 0 ? singles.end_of(at) : text.npos; end != text.npos) {
            spans.push_back(make_span(at, end));
            at = end;
            continue;
        }
        auto const size = quote_size(text.substr(at));
        if (size == 0) {
            ++at;
            continue;
        }
        if (opens(text, at, depth)) {
            begin = depth == 0 ? at : begin;
            ++depth;
        } else if (depth > 0 && --depth == 0) {
            spans.push_back(make_span(begin, at + size));
        }
        at += size;
        last_mark = at;
    }
    unclosed = std::string_view::npos;
    if (depth == 0)
        return spans;
    // Quotation marks inside that do not pair: the last one in the text closes what the first one
    // opened.
    auto const rest = text.find_first_not_of(" .\n", last_mark);
    if (rest == std::string_view::npos && last_mark > begin + 3)
        spans.push_back(make_span(begin, last_mark));
    else
        unclosed = begin;
    return spans;
}

std::string_view inside_quotes(std::string_view quoted) {
    auto const opening = quote_size(quoted);
    if (opening == 0) {
        quoted.remove_prefix(single_size(quoted));
        quoted.remove_suffix(quoted.ends_with('\'')             ? 1
                             : quoted.ends_with(closing_single) ? closing_single.size()
                                                                : 0);
        return quoted;
    }
    quoted.remove_prefix(opening);
    quoted.remove_suffix(quoted.ends_with('"')             ? 1
                         : quoted.ends_with(closing_quote) ? closing_quote.size()
                                                           : 0);
    return quoted;
}

} // namespace nutmeg
