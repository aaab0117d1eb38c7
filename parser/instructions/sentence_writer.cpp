#include "parser/instructions/sentence_writer.hpp"

#include "parser/instructions/instruction_phrase.hpp"
#include "parser/text/ascii.hpp"

#include <array>
#include <string_view>

namespace nutmeg {

namespace {

/// In double quotation marks: curly ones where the words have their own.
std::string quoted(std::string_view words) {
    bool const has_marks = words.find('"') != std::string_view::npos;
    return has_marks ? "\u201C" + std::string(words) + "\u201D" : '"' + std::string(words) + '"';
}

std::string_view ordinal_word(unsigned ordinal) {
    constexpr std::array<std::string_view, 10> words{"first",
                                                     "second",
                                                     "third",
                                                     "fourth",
                                                     "fifth",
                                                     "sixth",
                                                     "seventh",
                                                     "eighth",
                                                     "ninth",
                                                     "tenth"};
    return ordinal >= 1 && ordinal <= words.size() ? words[ordinal - 1] : std::string_view();
}

/// ", each place it appears", " the second place it appears".
std::string occurrence_phrase(Occurrence const& which) {
    if (which.each)
        return " each place it appears";
    if (which.ordinal == 0)
        return {};
    return " the " + std::string(ordinal_word(which.ordinal)) + " place it appears";
}

/// "the second sentence of " and the provision.
std::string place_phrase(Edit const& edit) {
    auto const& target = edit.targets.front();
    auto where = provision_phrase(target.number, target.paths.empty() ? "" : target.paths.front());
    if (edit.scope == Scope::Introduction)
        return "the introductory words of " + where;
    if (edit.scope == Scope::SentenceWith)
        return "the sentence that begins with " + quoted(edit.sentence_words) + " of " + where;
    if (edit.scope == Scope::Sentence && edit.sentence == grammar::last_ordinal)
        return "the last sentence of " + where;
    if (edit.scope == Scope::Sentence)
        return "the " + std::string(ordinal_word(edit.sentence)) + " sentence of " + where;
    return where;
}

std::string beside_phrase(Edit const& edit) {
    if (edit.position == Position::After)
        return " after " + quoted(edit.anchor);
    return edit.position == Position::Before ? " before " + quoted(edit.anchor) : "";
}

std::string strike_sentence(Edit const& edit, std::string const& where) {
    if (edit.words.empty())
        return "Strike " + where;
    auto words = quoted(edit.words) + beside_phrase(edit) + occurrence_phrase(edit.occurrence);
    return "In " + where + ", strike " + words;
}

/// "subsection (f) to section 99-3"; the section alone if it is added as a whole.
std::string added_phrase(AmendmentTarget const& target) {
    constexpr std::string_view of = " of ";
    auto phrase = provision_phrase(target.number, target.paths.empty() ? "" : target.paths.front());
    if (auto const at = phrase.find(of); at != std::string::npos)
        phrase.replace(at, of.size(), " to ");
    return phrase;
}

std::string insert_sentence(Edit const& edit, std::string const& where) {
    if (edit.position == Position::End)
        return "At the end of " + where + ", insert " + quoted(edit.new_words);
    if (edit.position == Position::ListEnd)
        return "Add " + quoted(edit.new_words) + " at the end of the list in " + where;
    if (edit.position == Position::Beginning)
        return "At the beginning of " + where + ", insert " + quoted(edit.new_words);
    auto const* const side = edit.position == Position::Before ? "before " : "after ";
    return "In " + where + ", insert " + quoted(edit.new_words) + " " + side + quoted(edit.anchor)
         + occurrence_phrase(edit.occurrence);
}

std::string class_sentence(Edit const& edit, std::string const& where) {
    std::string_view const article = edit.new_words.starts_with("a ") ? "" : "a ";
    auto const new_class = std::string(article) + edit.new_words;
    if (edit.words.empty())
        return "Make " + where + " " + new_class;
    return "Change the class in " + where + " from " + edit.words + " to " + new_class;
}

} // namespace

std::string provision_phrase(std::string const& number, std::string const& path) {
    std::string phrase = "section " + number;
    bool in_subparagraph = false;
    for (std::size_t open = 0; open < path.size();) {
        auto const close = path.find(')', open);
        if (close == std::string::npos)
            break;
        char const c = path[open + 1];
        std::string_view level = "subsection";
        if (is_digit(c))
            level = "subdivision";
        else if (is_upper(c))
            level = in_subparagraph ? "subclause" : "subparagraph";
        else if (in_subparagraph)
            level = "clause";
        in_subparagraph = in_subparagraph || is_upper(c);
        phrase.insert(0, std::string(level) + " " + path.substr(open, close + 1 - open) + " of ");
        open = close + 1;
    }
    return phrase;
}

std::string sentence_for(Edit const& edit) {
    if (edit.targets.empty())
        return {};
    auto const where = place_phrase(edit);
    switch (edit.kind) {
    case EditKind::Strike:
        return strike_sentence(edit, where);
    case EditKind::Insert:
        return insert_sentence(edit, where);
    case EditKind::Replace:
        return strike_sentence(edit, where) + " and insert " + quoted(edit.new_words)
             + " in lieu thereof";
    case EditKind::Repeal:
        return "Repeal " + where;
    case EditKind::Add:
        return "Add " + added_phrase(edit.targets.front()) + ": " + quoted(edit.new_words);
    case EditKind::Restate:
        return "Replace " + where + " with the following: " + quoted(edit.new_words);
    case EditKind::ChangeClass:
        return class_sentence(edit, where);
    default:
        return {};
    }
}

} // namespace nutmeg
