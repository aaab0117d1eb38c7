#include "parser/bills/act.hpp"

namespace nutmeg {

namespace {

bool at_line_start(std::string const& out) {
    return out.empty() || out.back() == '\n';
}

/// Whether the character at `at` is punctuation that has no space before it. ".5" begins a number,
/// "...." is a blank to be filled in.
bool closes_up(std::string_view words, std::size_t at) {
    if (words[at] == '.')
        return at + 1 == words.size()
            || (words[at + 1] != '.' && (words[at + 1] < '0' || words[at + 1] > '9'));
    return std::string_view(",;:)").find(words[at]) != std::string_view::npos;
}

/// Appends words that follow a mark. At most one of the spaces on both sides is kept. `had_space`:
/// the words omitted between them began and ended with a space.
void append_after_mark(std::string& out, std::string_view words, bool had_space) {
    auto const first = words.find_first_not_of(' ');
    bool const has_space = first != 0 || had_space || (!out.empty() && out.back() == ' ');
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    if (first == std::string_view::npos) {
        if (!at_line_start(out))
            out.push_back(' ');
        return;
    }
    bool const line_end = words[first] == '\n';
    if (line_end && at_line_start(out))
        return append_after_mark(out, words.substr(first + 1), false);
    bool const closing = closes_up(words, first);
    // The period after a deleted paragraph belongs to the paragraph before.
    if (closing && words[first] != ')' && !out.empty() && out.back() == '\n')
        out.pop_back();
    else if (has_space && !closing && !line_end && !at_line_start(out) && out.back() != '(')
        out.push_back(' ');
    out.append(words.substr(first));
}

/// The plain words and those marked `kept`, with spaces closed up at marks and omitted runs.
std::string text_of(MarkedText const& marked, Mark kept) {
    std::string out;
    std::string omitted;
    for (std::size_t i = 0; i < marked.runs.size(); ++i) {
        auto const& run = marked.runs[i];
        auto const words = run.span.of(marked.text);
        if (run.mark != Mark::Plain && run.mark != kept) {
            omitted += words;
            continue;
        }
        // These spaces may be the only ones between the words on both sides.
        bool const had_space = !omitted.empty() && omitted.front() == ' ' && omitted.back() == ' ';
        omitted.clear();
        if (i == 0)
            out = words;
        else
            append_after_mark(out, words, had_space);
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
