#include "parser/statutes/copied/published_form.hpp"

#include "parser/statutes/copied/catchline.hpp"
#include "parser/statutes/copied/copied_section.hpp"
#include "parser/statutes/copied/loose_text.hpp"
#include "parser/statutes/heading.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/statutes/trailing_notes.hpp"
#include "parser/text/designator.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace nutmeg {

namespace {

/// The catchline and the law as they were written: on one line, or on two.
std::string heading_and_text(Section const& section) {
    if (section.catchline.empty() || section.text.empty())
        return section.catchline + section.text;
    return section.catchline + (section.runs_on ? ' ' : '\n') + section.text;
}

/// The start of a sentence or paragraph, in the first paragraphs of `words`, at which the words of
/// `law` begin.
std::optional<std::size_t> start_of_law(std::string_view words, Section const& law) {
    constexpr std::size_t enough = 40; // bytes that tell one sentence from another
    constexpr std::size_t searched = 4000;
    auto const wanted = std::string_view{law.text}.substr(0, enough);
    if (wanted.empty())
        return std::nullopt;
    // Not inside a word.
    auto const end = wanted.size() < law.text.size() ? wanted.find_last_of(" \n") : wanted.size();
    auto const opening = wanted.substr(0, end);
    for (auto const start : sentence_starts(words.substr(0, searched)))
        if (loose_prefix_end(words.substr(start), opening))
            return start;
    return std::nullopt;
}

std::size_t skip_space(std::string_view words, std::size_t at) {
    return std::min(words.find_first_not_of(" \n", at), words.size());
}

/// Where the words after the catchline of `law` begin, with which `words` begin; nullopt if they do
/// not. The period of the catchline may be missing before a line end or a designator.
std::optional<std::size_t> after_catchline(std::string_view words, Section const& law) {
    std::string_view catchline = law.catchline;
    auto end = loose_prefix_end(words, catchline);
    bool const whole = end.has_value();
    if (!whole && catchline.ends_with('.'))
        end = loose_prefix_end(words, catchline.substr(0, catchline.size() - 1));
    if (!end)
        return std::nullopt;
    auto const next = skip_space(words, *end);
    if (words.substr(next).starts_with('.') && !law.text.starts_with('.'))
        return skip_space(words, next + 1);
    bool const stops = words.substr(next).starts_with('(')
                    || words.substr(*end, next - *end).find('\n') != std::string_view::npos;
    return whole || stops ? std::optional(next) : std::nullopt;
}

std::string_view without_designators(std::string_view words) {
    Designator designator;
    while (designator_at(words, 0, designator)) {
        words.remove_prefix(designator.span.end);
        words.remove_prefix(skip_space(words, 0));
    }
    return words;
}

/// Whether `words` begin with the first words of `law`, perhaps after another designator.
bool begins_like(std::string_view words, Section const& law) {
    constexpr std::size_t enough = 40; // bytes
    auto wanted = without_designators(law.text);
    if (wanted.size() > enough)
        wanted = wanted.substr(0, wanted.substr(0, enough).find_last_of(" \n"));
    return loose_prefix_end(without_designators(words), wanted).has_value();
}

/// Where the law begins if the catchline of `law` ends at `end`: after phrases that this text has
/// there before the first words of `law`, as in "Gates. Locks. (a) Each gate ..." beside "Gates.
/// Each gate ...". A catchline that got more sentences is no law.
std::size_t after_added_phrases(std::string_view words, std::size_t end, Section const& law) {
    auto const line = words.substr(end, words.find('\n', end) - end);
    auto const starts = sentence_starts(line);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        if (begins_like(words.substr(end + starts[i]), law))
            return end + starts[i];
        auto const next = i + 1 < starts.size() ? starts[i + 1] - 1 : line.size();
        if (!is_phrase(line.substr(starts[i], next - starts[i])))
            return end;
    }
    return end;
}

/// The offset in heading_and_text at which the law begins, by the catchline or the words of `law`,
/// or else as it was read.
CatchlineEnd end_by_law(std::string_view words, Section const& copied, Section const& law) {
    if (auto const end = after_catchline(words, law))
        return {copied.runs_on ? after_added_phrases(words, *end, law) : *end, true};
    auto const read = std::min(copied.catchline.size()
                                   + (copied.catchline.empty() || copied.text.empty() ? 0 : 1),
                               words.size());
    auto const begin = start_of_law(words, law);
    auto const end = begin.value_or(read);
    // What comes before may be a catchline and a new first sentence.
    bool const one_sentence = sentence_starts(words.substr(0, end)).size() <= 1;
    return {end, !copied.runs_on || end == 0 || one_sentence};
}

/// Gives the section the words of the law, and the line of each paragraph as far as it is known.
void set_text(Section& section, std::string_view words) {
    bool const same = section.text == words;
    if (same)
        return;
    section.text.clear();
    section.paragraphs.clear();
    section.paragraph_lines.clear();
    section.run_in_headings.clear();
    while (!words.empty()) {
        auto const line = words.substr(0, words.find('\n'));
        words.remove_prefix(std::min(words.size(), line.size() + 1));
        add_paragraph(section, line);
    }
    set_trailing_notes_apart(section);
}

void divide_heading(Section& section, Section const& law) {
    auto const words = heading_and_text(section);
    auto const split = end_by_law(words, section, law);
    auto const was_certain =
        std::none_of(section.diagnostics.begin(), section.diagnostics.end(), [](auto const& one) {
            return one.code == DiagnosticCode::CatchlineUnclear;
        });
    bool const moved = split.end != section.catchline.size() + 1;
    std::erase_if(section.diagnostics,
                  [](auto const& one) { return one.code == DiagnosticCode::CatchlineUnclear; });
    std::string_view const all = words;
    auto catchline = all.substr(0, split.end);
    while (catchline.ends_with(' ') || catchline.ends_with('\n'))
        catchline.remove_suffix(1);
    if (!split.certain && (moved || !was_certain))
        section.diagnostics.push_back(
            make_diagnostic(DiagnosticCode::CatchlineUnclear,
                            {.citation = std::string(section.citation()), .line = section.line},
                            excerpt(all.substr(split.end))));
    section.catchline = catchline;
    set_text(section, all.substr(split.end));
}

/// Calls `visit` for each word of the text and the word after it.
template <class Visit>
void for_each_word_pair(std::string_view text, Visit visit) {
    constexpr std::string_view spaces = " \n";
    std::string_view last;
    for (auto at = text.find_first_not_of(spaces); at < text.size();) {
        auto const end = std::min(text.find_first_of(spaces, at), text.size());
        auto const word = text.substr(at, end - at);
        if (!last.empty())
            visit(last, word);
        last = word;
        at = text.find_first_not_of(spaces, end);
    }
    if (!last.empty())
        visit(last, std::string_view());
}

/// The words that a line end divides in the section, and that the law prints with a space after
/// the hyphen and never without: the offset of the space, by word.
std::unordered_map<std::string, std::size_t> spaced_words(Section const& section,
                                                          Section const& law) {
    std::unordered_map<std::string, std::size_t> broken;
    for (auto const& [head, tail] : section.broken_words)
        broken.emplace(head + tail, head.size());
    std::unordered_map<std::string, std::size_t> spaced;
    for_each_word_pair(law.text, [&](std::string_view word, std::string_view next) {
        auto const found = broken.find(std::string(word) + std::string(next));
        if (word.ends_with('-') && found != broken.end() && found->second == word.size())
            spaced.insert(*found);
    });
    for_each_word_pair(law.text, [&](std::string_view word, std::string_view) {
        spaced.erase(std::string(word));
    });
    return spaced;
}

/// Restores the spaces after hyphens that line ends replaced.
void restore_spaces(Section& section, Section const& law) {
    if (section.broken_words.empty())
        return;
    auto const spaced = spaced_words(section, law);
    if (spaced.empty())
        return;
    std::string restored;
    std::size_t copied = 0; // bytes of the text
    std::string_view const text = section.text;
    for_each_word_pair(text, [&](std::string_view word, std::string_view) {
        auto const found = spaced.find(std::string(word));
        if (found == spaced.end())
            return;
        auto const at = static_cast<std::size_t>(word.data() - text.data()) + found->second;
        restored.append(text, copied, at - copied);
        restored += ' ';
        copied = at;
    });
    restored.append(text, copied);
    set_text(section, restored);
}

/// Puts the heading that the law prints twice before the text, if it is there only once.
void keep_repeated_heading(Section& section, Section const& law) {
    auto const size = repeated_heading_size(law);
    auto const heading = std::string_view{law.text}.substr(0, size);
    if (size > 0 && !section.text.empty() && !loose_prefix_end(section.text, heading))
        set_text(section, std::string(heading) + section.text);
}

/// The notes of a section without typography.
class NoteSet {
public:
    explicit NoteSet(Section const& law) {
        for (auto const* notes : {&law.source_notes,
                                  &law.history_notes,
                                  &law.cross_references,
                                  &law.annotations,
                                  &law.other_notes})
            for (auto const& note : *notes) {
                auto const loose = loose_text(note);
                starts_[loose.substr(0, key_size)].push_back(all_.size());
                all_ += loose;
            }
    }

    /// Whether the words are one note, some in a row, or what follows the words found last: wrapped
    /// text does not show where a note ends.
    bool contains(std::string_view words) {
        auto const loose = loose_text(words);
        if (loose.empty() || is_at(next_, loose))
            return true;
        auto const found = starts_.find(loose.substr(0, key_size));
        if (found == starts_.end())
            return is_inside(loose);
        auto const& offsets = found->second;
        auto const last =
            offsets.begin() + static_cast<std::ptrdiff_t>(std::min(offsets.size(), most_alike));
        return std::any_of(
            offsets.begin(), last, [&](std::size_t offset) { return is_at(offset, loose); });
    }

private:
    /// Whether the words are inside a note. Only the first lines that begin inside one are
    /// searched.
    bool is_inside(std::string_view loose) {
        constexpr std::size_t most_searches = 64;
        if (loose.size() < key_size || ++searches_ > most_searches)
            return false;
        auto const at = all_.find(loose);
        return at != all_.npos && is_at(at, loose);
    }

    static constexpr std::size_t key_size = 24;
    static constexpr std::size_t most_alike = 16; ///< notes with the same start that are compared

    bool is_at(std::size_t offset, std::string_view loose) {
        if (std::string_view{all_}.substr(offset, loose.size()) != loose)
            return false;
        next_ = offset + loose.size();
        return true;
    }

    std::string all_;
    std::unordered_map<std::string, std::vector<std::size_t>> starts_; ///< offsets in all_
    std::size_t next_ = 0; ///< the end of what was found last
    std::size_t searches_ = 0;
};

void check_notes(Section& section, Section const& law) {
    if (section.unknown_lines.empty() && section.source_notes.empty()
        && section.history_notes.empty() && section.cross_references.empty()
        && section.annotations.empty() && section.other_notes.empty())
        return;
    NoteSet published(law);
    std::erase_if(section.diagnostics,
                  [](auto const& one) { return one.code == DiagnosticCode::UnknownStatuteLine; });
    auto const citation = std::string(section.citation());
    std::erase_if(section.unknown_lines,
                  [&](auto const& line) { return published.contains(line.text); });
    for (auto const& line : section.unknown_lines)
        section.diagnostics.push_back(make_diagnostic(DiagnosticCode::UnknownStatuteLine,
                                                      {.citation = citation, .line = line.line},
                                                      excerpt(line.text)));
    for (auto const* notes : {&section.source_notes,
                              &section.history_notes,
                              &section.cross_references,
                              &section.annotations,
                              &section.other_notes})
        for (auto const& note : *notes)
            if (!published.contains(note))
                section.diagnostics.push_back(
                    make_diagnostic(DiagnosticCode::NoteNotApplied,
                                    {.citation = citation, .line = section.line},
                                    excerpt(note)));
}

} // namespace

Section in_published_form(Section const& copied, Section const& law) {
    auto section = copied;
    divide_heading(section, law);
    restore_spaces(section, law);
    keep_repeated_heading(section, law);
    check_notes(section, law);
    return section;
}

} // namespace nutmeg
