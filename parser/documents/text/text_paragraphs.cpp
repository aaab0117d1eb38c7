#include "parser/documents/text/text_paragraphs.hpp"

#include "parser/documents/lines/classify_lines.hpp"
#include "parser/documents/normalize/characters.hpp"
#include "parser/text/error.hpp"
#include "parser/text/unicode.hpp"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace nutmeg {

namespace {

/// Splits the text at line ends of any system and at form feeds, which begin a page.
class LineReader {
public:
    explicit LineReader(std::string_view text) : text_(text) {}

    std::vector<PrintedLine> read() {
        constexpr std::size_t usual_line = 60; // bytes
        lines_.reserve(text_.size() / usual_line);
        for (std::size_t at = 0; at < text_.size();) {
            auto const end = std::min(text_.find_first_of("\n\r\f\v", at), text_.size());
            add(text_.substr(at, end - at));
            if (end < text_.size())
                end_line(end);
            at = end + 1;
            if (text_.substr(end).starts_with("\r\n"))
                ++at;
        }
        return std::move(lines_);
    }

private:
    /// Adds the line, unless it is one of very many empty ones: they mean the same as fewer, and a
    /// line takes more memory than its bytes.
    void add(std::string_view words) {
        constexpr std::size_t most_empty = 100;
        PrintedLine line;
        append_collapsed(line.words.text, words);
        line.words.end_words();
        empty_ = line.blank() && !page_ended_ ? empty_ + 1 : 0;
        if (empty_ > most_empty)
            return;
        line.words.line = number_;
        line.begins_page = std::exchange(page_ended_, false);
        lines_.push_back(std::move(line));
    }

    void end_line(std::size_t end) {
        page_ended_ = text_[end] == '\f';
        number_ += text_[end] == '\n' || text_[end] == '\r' ? 1 : 0;
    }

    std::string_view text_;
    std::vector<PrintedLine> lines_;
    std::uint32_t number_ = 1;
    std::size_t empty_ = 0; ///< number of the last lines that are empty
    bool page_ended_ = false;
};

} // namespace

void read_text_paragraphs(std::string_view text, LineRules const& rules, Document& out) {
    if (text.size() >= 0xFFFFFFFFU)
        throw Error(out.name, 0, "the text is 4 GiB or larger. Split it");
    if (auto const nul = text.find('\0'); nul != text.npos)
        throw Error(out.name,
                    1
                        + static_cast<std::uint32_t>(std::count(
                            text.begin(), text.begin() + static_cast<std::ptrdiff_t>(nul), '\n')),
                    "NUL byte in text (byte " + std::to_string(nul)
                        + "). Save the file as UTF-8 text");
    CharacterNormalizer normalizer;
    auto whole = normalizer.text(std::string(text));
    normalizer.report(out.diagnostics);
    if (whole.size() < std::numeric_limits<std::int32_t>::max())
        whole = to_nfc(std::move(whole));
    add_lines(LineReader(whole).read(), rules, out);
}

} // namespace nutmeg
