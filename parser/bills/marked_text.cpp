#include "parser/bills/act.hpp"

namespace nutmeg {

namespace {

bool at_line_start(std::string const& out) {
    return out.empty() || out.back() == '\n';
}

/// Is the character at `at` punctuation that has no space before it? ".5" begins a number, "...."
/// is a blank to be filled in.
bool closes_up(std::string_view words, std::size_t at) {
    if (words[at] == '.')
        return at + 1 == words.size()
            || (words[at + 1] != '.' && (words[at + 1] < '0' || words[at + 1] > '9'));
    return std::string_view(",;:)").find(words[at]) != std::string_view::npos;
}

/// Appends words that follow a mark: of the spaces on both sides at most one stays.
void append_touched(std::string& out, std::string_view words, bool parted) {
    auto const first = words.find_first_not_of(' ');
    bool const blank = first != 0 || parted || (!out.empty() && out.back() == ' ');
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    if (first == std::string_view::npos) {
        if (!at_line_start(out))
            out.push_back(' ');
        return;
    }
    bool const line_end = words[first] == '\n';
    if (line_end && at_line_start(out))
        return append_touched(out, words.substr(first + 1), false);
    bool const closing = closes_up(words, first);
    // The period after a deleted paragraph belongs to the paragraph before.
    if (closing && words[first] != ')' && !out.empty() && out.back() == '\n')
        out.pop_back();
    else if (blank && !closing && !line_end && !at_line_start(out) && out.back() != '(')
        out.push_back(' ');
    out.append(words.substr(first));
}

/// The plain words and those of mark `kept`, closed up where a mark is or a run was left out.
std::string text_of(MarkedText const& marked, Mark kept) {
    std::string out;
    std::string left_out;
    for (std::size_t i = 0; i < marked.runs.size(); ++i) {
        auto const& run = marked.runs[i];
        auto const words = run.span.of(marked.text);
        if (run.mark != Mark::Plain && run.mark != kept) {
            left_out += words;
            continue;
        }
        // Spaces inside both ends of the mark were the only ones between two words.
        bool const parted = !left_out.empty() && left_out.front() == ' ' && left_out.back() == ' ';
        left_out.clear();
        if (i == 0)
            out = words;
        else
            append_touched(out, words, parted);
    }
    while (!out.empty() && (out.back() == ' ' || out.back() == '\n'))
        out.pop_back();
    return out;
}

} // namespace

std::string MarkedText::old_text() const {
    return text_of(*this, Mark::Deleted);
}

std::string MarkedText::new_text() const {
    return text_of(*this, Mark::Inserted);
}

} // namespace nutmeg
