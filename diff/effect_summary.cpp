#include "diff/effect_summary.hpp"

namespace nutmeg {

namespace {

constexpr std::size_t longest_quote = 160; ///< bytes of quoted words that are printed whole
constexpr std::size_t end_of_quote = 40;   ///< bytes printed of the end of longer ones

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

} // namespace

std::string in_place(std::string_view at) {
    return at.empty() ? std::string() : " in " + std::string(at);
}

std::string quoted(std::string_view words) {
    std::string out = "\u201C";
    if (words.size() > longest_quote) {
        auto head = longest_quote - end_of_quote;
        while (head > 0 && words[head] != ' ')
            --head;
        auto tail = words.size() - end_of_quote;
        while (tail < words.size() && words[tail] != ' ')
            ++tail;
        while (tail < words.size() && is_continuation(words[tail]))
            ++tail;
        out += words.substr(0, head);
        out += " \u2026";
        out += words.substr(tail);
    } else {
        out += words;
    }
    for (auto& c : out)
        if (c == '\n')
            c = ' ';
    return out + "\u201D";
}

std::string change_sentence(std::string_view what,
                            std::string_view old_words,
                            std::string_view new_words,
                            std::string_view at) {
    std::string out(what);
    if (old_words.empty())
        out += " " + quoted(new_words) + " is new";
    else if (new_words.empty())
        out += " " + quoted(old_words) + " is gone";
    else
        out += " goes from " + quoted(old_words) + " to " + quoted(new_words);
    return out + in_place(at) + ".";
}

} // namespace nutmeg
