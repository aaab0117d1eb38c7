#include "parser/instructions/instruction.hpp"

#include "parser/instructions/phrases.hpp"
#include "parser/instructions/sentence.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/make_diagnostic.hpp"
#include "parser/text/unicode.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

/// The number of the instruction, "12" for "12. ", "(12) ", "12) "; removes it, or a bullet, from
/// the start of `words`.
std::string take_number(std::string_view& words) {
    auto rest = words;
    for (std::string_view const bullet : {"- ", "* ", "\u2022 "})
        if (rest.starts_with(bullet)) {
            words.remove_prefix(bullet.size());
            return {};
        }
    bool const parenthesized = rest.starts_with('(');
    rest.remove_prefix(parenthesized ? 1 : 0);
    std::size_t digits = 0;
    while (digits < rest.size() && is_digit(rest[digits]))
        ++digits;
    if (digits == 0 || digits > 4 || digits + 1 >= rest.size() || rest[digits + 1] != ' ')
        return {};
    if (rest[digits] != ')' && (parenthesized || rest[digits] != '.'))
        return {};
    std::string number(rest.substr(0, digits));
    words = rest.substr(digits + 2);
    return number;
}

} // namespace

std::string_view edit_name(EditKind kind) {
    constexpr std::array<std::string_view, 11> names{"strike",
                                                     "insert",
                                                     "replace",
                                                     "repeal",
                                                     "add",
                                                     "restate",
                                                     "redesignate",
                                                     "reclassify",
                                                     "change-amount",
                                                     "add-to-list",
                                                     "change-effective-date"};
    return names[static_cast<std::size_t>(kind)];
}

Instruction read_instruction(std::string_view text) {
    Instruction instruction;
    std::string collapsed;
    while (!text.empty()) {
        auto const line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        std::string words;
        append_collapsed(words, line);
        while (words.ends_with(' '))
            words.pop_back();
        if (!words.empty())
            collapsed += (collapsed.empty() ? "" : "\n") + words;
    }
    std::string_view rest = collapsed;
    instruction.number = take_number(rest);
    instruction.text = rest;
    auto const split = split_phrases(instruction.text);
    if (split.unclosed != std::string_view::npos) {
        instruction.diagnostics.push_back(
            make_diagnostic(DiagnosticCode::UnclosedQuote,
                            {.span = make_span(split.unclosed, instruction.text.size())},
                            instruction.text.substr(split.unclosed + 1, 40)));
        return instruction;
    }
    read_sentence(instruction, split.phrases);
    return instruction;
}

} // namespace nutmeg
