#include "cli/report/wording.hpp"

#include "parser/text/ascii.hpp"
#include "parser/text/unicode.hpp"

#include <unicode/uchar.h>
#include <unicode/utf.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fmt/format.h>

namespace nutmeg {

namespace {

/// The number of bytes of the control character, the character that changes the writing direction
/// or the noncharacter that UTF-8 text begins with; 0 if it begins with another character.
std::size_t size_of_control(std::string_view text) {
    std::size_t size = 0;
    auto const c = next_code_point(text, size);
    constexpr std::int32_t first_embedding = 0x202A;
    constexpr std::int32_t last_override = 0x202E;
    constexpr std::int32_t first_isolate = 0x2066;
    constexpr std::int32_t last_isolate = 0x2069;
    bool const turns_direction =
        (c >= first_embedding && c <= last_override) || (c >= first_isolate && c <= last_isolate);
    bool const is_control = u_charType(c) == U_CONTROL_CHAR;
    return is_control || turns_direction || U_IS_UNICODE_NONCHAR(c) ? size : 0;
}

} // namespace

std::string count_phrase(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string sentence(std::string_view phrase) {
    std::string out(phrase);
    if (!out.empty() && is_lower(out.front()))
        out.front() = static_cast<char>(out.front() - 'a' + 'A');
    return out.ends_with('.') ? out : out + ".";
}

std::string in_quotes(std::string_view words, std::size_t longest) {
    std::string quote(words);
    std::replace(quote.begin(), quote.end(), '\n', ' ');
    if (quote.size() > longest) {
        quote.resize(size_of_beginning(quote, longest));
        quote += " ...";
    }
    return "\"" + quote + "\"";
}

std::string file_location(std::string_view file, std::uint32_t line) {
    return line == 0 ? std::string(file) : fmt::format("{}:{}", file, line);
}

std::string effective_phrase(ActSection const& section, bool whole) {
    if (section.effective == "passage" && (!whole || section.effective_words.empty()))
        return "effective from passage";
    if (!section.effective_words.empty() && (whole || section.effective.empty()))
        return "effective " + section.effective_words;
    if (section.effective.empty())
        return "no effective date given";
    return "effective " + date_phrase(section.effective);
}

std::string effective_phrase(PreviewEntry const& entry, bool whole) {
    auto const& day = entry.day;
    auto phrase = effective_phrase(*entry.amendment, whole);
    bool const dated =
        entry.amendment->effective_words.empty() && entry.amendment->effective.empty();
    if (dated && !day.by_default && day.kind != DayKind::Unknown)
        phrase = "effective " + day_phrase(day) + " by the bill's table";
    else if (dated && day.kind != DayKind::Unknown)
        phrase = "effective " + day_phrase(day) + " by default (Gen. Stat. 2-32)";
    return entry.not_yet_effective ? phrase + ", not yet in effect" : phrase;
}

std::string amendment_label(ActSection const& section) {
    auto label = amendment_phrase(section);
    label.front() = static_cast<char>(label.front() - 'a' + 'A');
    return label;
}

bool is_unchanged(PreviewEntry const& entry) {
    auto const& applied = entry.applied;
    return entry.amendment && entry.amendment->edited && !applied.changed
        && !entry.amendment->text.text.empty();
}

std::string action_phrase(PreviewEntry const& entry) {
    if (is_unchanged(entry))
        return "leaves section " + entry.target + " unchanged";
    if (entry.amendment && entry.amendment->proposed)
        return "is a proposal without statutory text";
    if (entry.amendment && entry.amendment->edited && entry.applied.old_text.empty())
        return "adds section " + entry.target;
    auto const action = entry.amendment ? entry.amendment->action : Action::Other;
    auto const source = entry.amendment ? entry.amendment->source : LawSource::GeneralStatutes;
    auto target = entry.target;
    if (source == LawSource::GeneralStatutes && !target.empty())
        target = "section " + target;
    else if (source == LawSource::PublicAct && !target.empty())
        target = (entry.act_section.empty() ? "" : "section " + entry.act_section + " of ")
               + "public act " + target;
    else if (source == LawSource::Constitution)
        target = (entry.act_section.empty() ? "" : "section " + entry.act_section + " of ")
               + (target.empty() ? "" : target + " of ") + "the Constitution";
    else if (target.empty() && action != Action::New && action != Action::Other)
        target = "an unnamed section";
    auto const section = target;
    if (!entry.path.empty())
        target += (entry.path.find(' ') == std::string::npos ? "" : ", ") + entry.path;
    switch (action) {
    case Action::Substitute:
        return "amends " + target;
    case Action::Add:
        if (is_shown_only(entry) && !entry.act_section.empty())
            return "adds " + target;
        return (entry.path.empty() ? "adds to " : "adds " + entry.path + " to ") + section;
    case Action::Repeal:
        return "repeals " + target;
    case Action::New:
        return target.empty() ? "is new law" : "is new law, " + target;
    case Action::Other:
        break;
    }
    return target.empty() ? "is outside the General Statutes" : "concerns " + target;
}

bool is_shown_only(PreviewEntry const& entry) {
    return entry.amendment != nullptr
        && (entry.amendment->proposed || entry.amendment->source == LawSource::PublicAct
            || entry.amendment->source == LawSource::Constitution);
}

std::string entry_heading(PreviewEntry const& entry) {
    return is_shown_only(entry) ? std::string() : section_heading(entry.comparison);
}

std::string_view base_phrase(Base base) {
    constexpr std::array<std::string_view, 4> phrases{
        "base matches", "base mismatch", "base missing", ""};
    return phrases[static_cast<std::size_t>(base)];
}

std::string_view inferred_phrase(Applied const& applied) {
    return applied.inferred.empty() ? "" : "insertions inferred";
}

std::string_view base_sentence(Base base) {
    constexpr std::array<std::string_view, 4> sentences{
        "",
        "The bill does not restate current law. The redline below uses the bill's wording. Verify "
        "it before relying on it.",
        "What the bill amends is not in the statutes, so its restatement could not be checked. "
        "The redline below shows the bill's own marks.",
        ""};
    return sentences[static_cast<std::size_t>(base)];
}

std::string counts_phrase(WordCounts const& counts) {
    std::string phrase;
    auto const add = [&phrase](std::size_t count, std::string_view what) {
        if (count == 0)
            return;
        phrase += phrase.empty() ? count_phrase(count, "word") : fmt::format(", {}", count);
        phrase += what;
    };
    add(counts.deleted, " deleted");
    add(counts.inserted, " inserted");
    add(counts.moved, " moved");
    return phrase.empty() ? "no words change" : phrase;
}

std::string_view effect_heading(EffectKind kind) {
    return effect_kinds[static_cast<std::size_t>(kind)].heading;
}

std::string_view direction_word(Direction direction) {
    constexpr std::array<std::string_view, 5> words{"", "stricter", "milder", "wider", "narrower"};
    return words[static_cast<std::size_t>(direction)];
}

std::string_view severity_word(Severity severity) {
    constexpr std::array<std::string_view, 3> words{"note", "warning", "problem"};
    return words[static_cast<std::size_t>(severity)];
}

std::string_view change_word(SectionChange change) {
    constexpr std::array<std::string_view, 5> words{
        "unchanged", "amended", "new", "repealed", "compared"};
    return words[static_cast<std::size_t>(change)];
}

std::string printable(std::string_view words) {
    if (invalid_utf8(words) != std::string_view::npos)
        return printable(valid_utf8(words));
    std::string out;
    out.reserve(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == '\n' || words[i] == '\t') {
            out += ' ';
        } else if (auto const size = size_of_control(words.substr(i)); size > 0) {
            out += "\uFFFD";
            i += size - 1;
        } else {
            out += words[i];
        }
    }
    return out;
}

} // namespace nutmeg
