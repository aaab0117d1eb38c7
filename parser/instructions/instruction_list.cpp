// Divides a file of instructions into single ones.
#include "parser/documents/normalize/characters.hpp"
#include "parser/documents/normalize/decode.hpp"
#include "parser/instructions/instruction.hpp"
#include "parser/instructions/phrases.hpp"
#include "parser/instructions/quotations.hpp"
#include "parser/text/error.hpp"
#include "parser/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace nutmeg {

namespace {

struct Line {
    std::string words;
    std::uint32_t number = 0;
};

/// Lines between two blank lines.
using Paragraph = std::vector<Line>;

std::vector<Paragraph> paragraphs_of(std::string_view text) {
    std::vector<Paragraph> all(1);
    std::uint32_t number = 0;
    while (!text.empty()) {
        auto const line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        ++number;
        std::string words;
        append_collapsed(words, line);
        while (words.ends_with(' '))
            words.pop_back();
        if (words.starts_with('#'))
            continue;
        if (!words.empty())
            all.back().push_back({std::move(words), number});
        else if (!all.back().empty())
            all.emplace_back();
    }
    if (all.back().empty())
        all.pop_back();
    return all;
}

/// "12. " or "12) ": a number of the list, not a designator of the law.
bool is_numbered(std::string_view words) {
    auto const digits = words.find_first_not_of("0123456789");
    return digits != 0 && digits <= 4 && digits + 1 < words.size()
        && (words[digits] == '.' || words[digits] == ')') && words[digits + 1] == ' ';
}

bool is_bullet(std::string_view words) {
    return words.starts_with("- ") || words.starts_with("* ") || words.starts_with("\u2022 ");
}

/// Whether the words can begin an instruction: a verb or a location first, and a section named.
bool begins_instruction(std::string_view words) {
    using enum grammar::PhraseKind;
    if (is_numbered(words) || is_bullet(words))
        return true;
    constexpr std::size_t enough = 400;
    auto const split = split_phrases(words.substr(0, enough));
    if (split.phrases.empty())
        return false;
    constexpr std::array leads{
        Strike, Insert,      Replace,     Rewrite,  Change, Raise,  Double, Triple, Halve,
        Repeal, Add,         Redesignate, Make,     Amend,  In,     After,  Before, Between,
        AtEnd,  AtBeginning, AtListEnd,   Citation, Number, Amount, Rank,   Quote,  Noun};
    auto const first = split.phrases.front().phrase.kind;
    if (std::find(leads.begin(), leads.end(), first) == leads.end())
        return false;
    return std::any_of(split.phrases.begin(), split.phrases.end(), [](auto const& one) {
        return one.phrase.kind == EffectiveDate
            || (!one.targets.empty() && !one.targets.front().number.empty());
    });
}

/// Whether an instruction can end with these words.
bool may_end(std::string_view words) {
    auto const space = words.rfind(' ');
    auto const last = space == std::string_view::npos ? words : words.substr(space + 1);
    constexpr std::array<std::string_view, 12> open{"and",
                                                    "or",
                                                    "of",
                                                    "in",
                                                    "to",
                                                    "section",
                                                    "sections",
                                                    "from",
                                                    "subsection",
                                                    "the",
                                                    "as",
                                                    "by"};
    return !words.ends_with(',') && std::find(open.begin(), open.end(), last) == open.end();
}

bool is_closed(std::string_view words) {
    std::size_t unclosed = 0;
    quoted_spans(words, unclosed);
    return unclosed == std::string_view::npos;
}

class List {
public:
    explicit List(std::vector<Paragraph> paragraphs) : paragraphs_(std::move(paragraphs)) {}

    std::vector<Instruction> read() {
        for (auto const& paragraph : paragraphs_)
            add(paragraph);
        flush();
        return std::move(all_);
    }

private:
    void add(Paragraph const& paragraph) {
        bool const waits = awaits_text(paragraph.front().words);
        if (!waits)
            flush();
        for (std::size_t i = 0; i < paragraph.size(); ++i) {
            auto const& line = paragraph[i];
            if (i > 0 && may_end(text_) && begins_instruction(line.words) && closed())
                flush();
            if (text_.empty())
                line_ = line.number;
            // Lines of a text to insert are its paragraphs.
            bool const is_paragraph =
                !text_.empty() && (i == 0 || text_.ends_with(':') || in_text_);
            text_ += text_.empty() ? "" : is_paragraph ? "\n" : " ";
            in_text_ = in_text_ || is_paragraph;
            text_ += line.words;
        }
    }

    /// Whether the open instruction continues in a paragraph that begins with `next`.
    bool awaits_text(std::string_view next) {
        if (text_.empty())
            return false;
        if (!closed())
            return true;
        if (text_.ends_with(':'))
            return true;
        return in_text_ && !text_.ends_with('"') && !text_.ends_with("\u201D")
            && !begins_instruction(next);
    }

    /// Searching for open quotation marks takes time in proportion to the text; if this has become
    /// expensive, the text counts as closed.
    bool closed() {
        constexpr std::size_t most = std::size_t{64} << 20U;
        searched_ += text_.size();
        return searched_ > most || is_closed(text_);
    }

    void flush() {
        if (text_.empty())
            return;
        auto instruction = read_instruction(text_);
        instruction.line = line_;
        if (instruction.number.empty())
            instruction.number = std::to_string(all_.size() + 1);
        for (auto& found : instruction.diagnostics)
            found.line = line_;
        all_.push_back(std::move(instruction));
        text_.clear();
        in_text_ = false;
    }

    std::vector<Paragraph> paragraphs_;
    std::vector<Instruction> all_;
    std::string text_;
    std::uint32_t line_ = 0;
    bool in_text_ = false;
    std::size_t searched_ = 0;
};

} // namespace

std::vector<Instruction> read_instructions(std::string_view text, std::string const& name) {
    if (text.size() >= std::numeric_limits<std::int32_t>::max())
        throw Error(name, 0, "the text is 2 GiB or larger. Split it");
    if (text.find('\0') != std::string_view::npos || invalid_utf8(text) != std::string_view::npos)
        throw Error(name, 0, "invalid UTF-8 or a NUL byte. Save the file as UTF-8 text");
    Diagnostics found;
    CharacterNormalizer normalizer;
    auto words = normalizer.text(with_line_feeds(std::string(text)));
    normalizer.report(found);
    check_decoding(words, 1, found);
    auto all = List(paragraphs_of(to_nfc(std::move(words)))).read();
    if (!all.empty())
        all.front().diagnostics.insert(all.front().diagnostics.begin(), found.begin(), found.end());
    return all;
}

} // namespace nutmeg
