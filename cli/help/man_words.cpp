#include "cli/help/man_words.hpp"

#include "cli/help/help_page.hpp"
#include "parser/text/ascii.hpp"

#include <sstream>
#include <vector>

namespace nutmeg {

namespace {

/// A plain or literal character.
std::string escaped(std::string_view text, bool is_code) {
    std::string out;
    for (char const c : text)
        if (c == '\\')
            out += "\\e";
        else if (c == '-' && is_code)
            out += "\\-";
        else if (c == '\'' && is_code)
            out += "\\(aq";
        else if (c == '`' && is_code)
            out += "\\(ga";
        else
            out += c;
    return out;
}

/// The words of a text, each with its fonts. Spaces in code do not divide words.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    bool is_open = false;
    auto const append = [&](std::string const& part) {
        if (!is_open)
            words.emplace_back();
        words.back() += part;
        is_open = true;
    };
    for (auto const& run : help_words(text)) {
        bool const is_code = run.kind == HelpWords::Kind::Code;
        std::string_view const font = is_code                               ? "\\fB"
                                    : run.kind == HelpWords::Kind::Argument ? "\\fI"
                                                                            : "";
        std::string_view left = run.text;
        while (!left.empty()) {
            auto const word = left.substr(0, left.find(' '));
            if (!word.empty())
                append(font.empty() ? escaped(word, false)
                                    : std::string(font) + escaped(word, is_code) + "\\fR");
            left.remove_prefix(word.size());
            if (left.starts_with(' ')) {
                is_open = false;
                left.remove_prefix(1);
            }
        }
    }
    return words;
}

bool ends_sentence(std::string const& word) {
    auto const last = word.find_last_not_of(")\"");
    return last != std::string::npos
        && std::string_view(".!?").find(word[last]) != std::string_view::npos;
}

bool is_abbreviation(std::string const& word) {
    return word == "Gen." || word == "Stat." || word == "P.A." || word == "Sec."
        || word == "Subsec.";
}

/// A line of text must not begin like a macro.
std::string protected_start(std::string const& word) {
    return word.starts_with('.') || word.starts_with('\'') ? "\\&" + word : word;
}

/// A word that a macro line would read as a macro or a delimiter.
std::string protected_word(std::string_view word) {
    std::string out;
    for (char const c : word)
        if (c == '"')
            out += "\\(dq";
        else
            out += c;
    bool const is_macro = out.size() == 2 && is_upper(out[0]) && is_letter(out[1]);
    bool const is_delimiter =
        out.size() == 1 && std::string_view("()[].,:;?!|").find(out[0]) != std::string_view::npos;
    return is_macro || is_delimiter ? "\\&" + out : out;
}

} // namespace

std::string man_text(std::string_view text) {
    constexpr std::size_t longest = 79;
    std::string out;
    std::string line;
    auto const end_line = [&] {
        if (!line.empty())
            out += line + "\n";
        line.clear();
    };
    for (auto const& word : words_of(text)) {
        if (!line.empty() && line.size() + 1 + word.size() > longest)
            end_line();
        line += line.empty() ? protected_start(word) : " " + word;
        if (is_abbreviation(word))
            line += "\\&"; // not the end of a sentence
        else if (ends_sentence(word))
            end_line();
    }
    end_line();
    return out;
}

std::string man_arguments(std::string_view text) {
    std::string out;
    for (auto const& word : words_of(text))
        out += (out.empty() ? "" : " ") + protected_word(word);
    return out;
}

std::string man_literal(std::string_view line) {
    std::string out;
    std::istringstream words{std::string(line)};
    for (std::string word; words >> word;)
        out += (out.empty() ? "" : " ") + protected_word(escaped(word, true));
    return out;
}

std::string man_usage(std::string_view usage) {
    std::string plain(usage);
    auto const end_of_name = plain.find_first_of("[-ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    auto name = plain.substr(0, end_of_name);
    while (name.ends_with(' '))
        name.pop_back();
    auto out = ".Nm " + name + "\n";
    std::istringstream words(end_of_name == std::string::npos ? "" : plain.substr(end_of_name));
    for (std::string word; words >> word;) {
        bool const is_optional = word.starts_with('[');
        for (std::string more; is_optional && word.find(']') == std::string::npos && words >> more;)
            word += " " + more;
        bool const repeats = word.ends_with("...");
        if (repeats)
            word.resize(word.size() - 3);
        if (is_optional)
            word = word.substr(1, word.size() - 2);
        if (word == "|") {
            out.pop_back();
            words >> word;
            out += " | Fl Fl " + word.substr(2) + "\n";
            continue;
        }
        out += is_optional ? ".Op " : ".";
        out += word.starts_with("--") ? "Fl Fl " + word.substr(2)
             : word.starts_with('-')  ? "Fl " + word.substr(1)
                                      : "Ar " + word;
        out += repeats ? " ...\n" : "\n";
    }
    return out;
}

} // namespace nutmeg
