#include "cli/report/instruction_wording.hpp"

#include "cli/report/wording.hpp"
#include "parser/citations/level.hpp"
#include "parser/instructions/instruction_phrase.hpp"

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

/// The sections of the targets, without provisions.
std::string sections_words(std::vector<AmendmentTarget> targets) {
    for (auto& target : targets)
        target.paths.clear();
    return target_words(targets);
}

std::string occurrence_words(Occurrence const& which) {
    if (which.count != 0)
        return fmt::format(", in all {} occurrences", which.count);
    if (which.each)
        return ", each occurrence";
    return which.ordinal == 0 ? std::string() : fmt::format(", occurrence {}", which.ordinal);
}

std::string position_words(Edit const& edit) {
    switch (edit.position) {
    case Position::None:
        return {};
    case Position::End:
    case Position::Beginning:
        return fmt::format(" at the {}", position_name(edit.position));
    case Position::ListEnd:
        return " at the end of the list";
    case Position::Between:
        return fmt::format(
            " between {} and {}", in_quotes(edit.anchor), in_quotes(edit.last_anchor));
    default:
        return fmt::format(" {} {}", position_name(edit.position), in_quotes(edit.anchor));
    }
}

std::string scope_words(Edit const& edit) {
    switch (edit.scope) {
    case Scope::Sentence:
        return edit.sentence == grammar::last_ordinal
                 ? "the last sentence of "
                 : fmt::format("sentence {} of ", edit.sentence);
    case Scope::SentenceWith:
        return fmt::format("the sentence that begins with {} of ", in_quotes(edit.sentence_words));
    case Scope::Introduction:
        return "the introductory text of ";
    case Scope::Whole:
        break;
    }
    return {};
}

/// What 'strike "x" through "y"' strikes.
std::string struck_words(Edit const& edit) {
    if (edit.to_end)
        return "everything after " + in_quotes(edit.words);
    if (!edit.last_words.empty())
        return fmt::format("{} through {}", in_quotes(edit.words), in_quotes(edit.last_words));
    return in_quotes(edit.words);
}

/// "the minimum fine", "the age", "the amount".
std::string amount_words(AmountChange const& amount) {
    constexpr std::array<std::string_view, 6> measures{
        "amount", "age", "amount of money", "length of time", "prison term", "percentage"};
    std::string words = "the ";
    if (amount.bound != Bound::None)
        words += amount.bound == Bound::AtLeast ? "minimum " : "maximum ";
    if (amount.noun.empty())
        words += measures[static_cast<std::size_t>(amount.measure)];
    else
        words += amount.noun == "penalt" ? "penalty" : amount.noun;
    return amount.qualifier.empty() ? words : words + " for " + amount.qualifier;
}

std::string amount_phrase(Edit const& edit, std::string const& where) {
    constexpr double hundred = 100;
    auto const& amount = edit.amount;
    auto const what = fmt::format("{} in {}", amount_words(amount), where);
    switch (amount.arithmetic) {
    case Arithmetic::Set:
        break;
    case Arithmetic::Multiply:
        return fmt::format("{} {}",
                           amount.operand == 2   ? "double"
                           : amount.operand == 3 ? "triple"
                                                 : "halve",
                           what);
    case Arithmetic::Add:
        return fmt::format("raise {} by {}", what, edit.new_words);
    case Arithmetic::Subtract:
        return fmt::format("lower {} by {}", what, edit.new_words);
    case Arithmetic::AddPart:
        return fmt::format("raise {} by {:g} per cent", what, amount.operand * hundred);
    case Arithmetic::SubtractPart:
        return fmt::format("lower {} by {:g} per cent", what, amount.operand * hundred);
    }
    return fmt::format("change {} to {}", what, edit.new_words);
}

std::string repeal_phrase(Edit const& edit, std::string const& where) {
    constexpr std::array<std::string_view, 4> subjects{
        "", "the defense", "the presumption", "the definition of"};
    if (edit.subject == Subject::None)
        return "repeal " + where;
    std::string subject(subjects[static_cast<std::size_t>(edit.subject)]);
    if (edit.subject == Subject::Definition)
        subject += " " + in_quotes(edit.words);
    return fmt::format("repeal the provision of {} that states {}", where, subject);
}

std::string add_phrase(Edit const& edit, std::string const& where) {
    if (!edit.next_level)
        return fmt::format("add {}: {}", where, in_quotes(edit.new_words));
    auto const level = *edit.next_level == Level::Section
                         ? "a provision"
                         : "a " + std::string(level_name(*edit.next_level));
    return fmt::format("add {} to {}: {}", level, where, in_quotes(edit.new_words));
}

} // namespace

std::string_view position_name(Position position) {
    constexpr std::array<std::string_view, 7> names{
        "", "after", "before", "end", "beginning", "between", "end-of-list"};
    return names[static_cast<std::size_t>(position)];
}

std::string edit_phrase(Edit const& edit) {
    auto const where = scope_words(edit) + target_words(edit.targets);
    auto const which = occurrence_words(edit.occurrence);
    switch (edit.kind) {
    case EditKind::Strike:
        return edit.words.empty() ? "strike " + where
                                  : fmt::format("strike {}{}{}, in {}",
                                                struck_words(edit),
                                                position_words(edit),
                                                which,
                                                where);
    case EditKind::Insert:
        return fmt::format(
            "insert {}{}{}, in {}", in_quotes(edit.new_words), position_words(edit), which, where);
    case EditKind::Replace:
        if (!edit.quoted)
            return fmt::format(
                "change {} to {}{}, in {}", edit.words, edit.new_words, which, where);
        return fmt::format("strike {} and insert {} in lieu thereof{}, in {}",
                           struck_words(edit),
                           in_quotes(edit.new_words),
                           which,
                           where);
    case EditKind::Repeal:
        return repeal_phrase(edit, where);
    case EditKind::Add:
        return add_phrase(edit, where);
    case EditKind::Restate:
        return fmt::format("replace the text of {}: {}", where, in_quotes(edit.new_words));
    case EditKind::Redesignate:
        return edit.remaining
                 ? "redesignate the provisions that remain in " + sections_words(edit.targets)
                 : fmt::format("redesignate {} as {}", where, joined(edit.new_paths));
    case EditKind::ChangeClass:
        return fmt::format(
            "make {} {}{}", where, edit.new_words, edit.words.empty() ? "" : ", now " + edit.words);
    case EditKind::ChangeAmount:
        return amount_phrase(edit, where) + which;
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
