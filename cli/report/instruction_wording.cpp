#include "cli/report/instruction_wording.hpp"

#include "cli/report/wording.hpp"

#include <array>
#include <fmt/format.h>

namespace nutmeg {

namespace {

std::string joined(std::vector<std::string> const& all) {
    std::string words;
    for (auto const& one : all)
        words += (words.empty() ? "" : ", ") + one;
    return words;
}

std::string target_words(std::vector<AmendmentTarget> const& targets) {
    std::string words;
    for (auto const& target : targets) {
        words += words.empty() ? "section " : ", section ";
        words += target.number;
        if (!target.last_number.empty())
            words += " to " + target.last_number;
        words += joined(target.paths);
    }
    return words;
}

std::string occurrence_words(Occurrence const& which) {
    if (which.count != 0)
        return fmt::format(", in all {} occurrences", which.count);
    if (which.each)
        return ", each occurrence";
    return which.ordinal == 0 ? std::string() : fmt::format(", occurrence {}", which.ordinal);
}

std::string position_words(Edit const& edit) {
    if (edit.position == Position::None)
        return {};
    if (edit.position == Position::End || edit.position == Position::Beginning)
        return fmt::format(" at the {}", position_name(edit.position));
    return fmt::format(" {} {}", position_name(edit.position), in_quotes(edit.anchor));
}

std::string scope_words(Edit const& edit) {
    if (edit.scope == Scope::Sentence)
        return fmt::format("sentence {} of ", edit.sentence);
    return edit.scope == Scope::Introduction ? "the introductory text of " : "";
}

} // namespace

std::string_view position_name(Position position) {
    constexpr std::array<std::string_view, 5> names{"", "after", "before", "end", "beginning"};
    return names[static_cast<std::size_t>(position)];
}

std::string edit_phrase(Edit const& edit) {
    auto const where = scope_words(edit) + target_words(edit.targets);
    auto const which = occurrence_words(edit.occurrence);
    switch (edit.kind) {
    case EditKind::Strike:
        return edit.words.empty() ? "strike " + where
                                  : fmt::format("strike {}{}{}, in {}",
                                                in_quotes(edit.words),
                                                position_words(edit),
                                                which,
                                                where);
    case EditKind::Insert:
        return fmt::format(
            "insert {}{}{}, in {}", in_quotes(edit.new_words), position_words(edit), which, where);
    case EditKind::Replace:
        return fmt::format("strike {} and insert {} in lieu thereof{}, in {}",
                           in_quotes(edit.words),
                           in_quotes(edit.new_words),
                           which,
                           where);
    case EditKind::Repeal:
        return "repeal " + where;
    case EditKind::Add:
        return fmt::format("add {}: {}", where, in_quotes(edit.new_words));
    case EditKind::Restate:
        return fmt::format("replace the text of {}: {}", where, in_quotes(edit.new_words));
    case EditKind::Redesignate:
        return fmt::format("redesignate {} as {}", where, joined(edit.new_paths));
    case EditKind::ChangeClass:
        return fmt::format(
            "make {} {}{}", where, edit.new_words, edit.words.empty() ? "" : ", now " + edit.words);
    case EditKind::List:
        return fmt::format("add {} to {} in {}{}",
                           joined(edit.members),
                           edit.occurrence.each ? "each list" : "the list",
                           where,
                           edit.anchor.empty() ? std::string() : " that names " + edit.anchor);
    case EditKind::Effective:
        break;
    }
    return "change the effective date to " + edit.effective_words;
}

} // namespace nutmeg
