#include "parser/amendment_file.hpp"

#include "parser/act_opening.hpp"
#include "parser/error.hpp"
#include "parser/word_package.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

/// A text that is no bill: it has no title and no enacting clause, and no labelled section of an
/// act begins in it.
bool is_instructions(Act const& act) {
    auto const unenacted = [](auto const& found) { return found.code == "no-enacting-clause"; };
    auto const labelled = [](auto const& section) {
        return read_opening(section.opening).has_value();
    };
    return std::any_of(act.diagnostics.begin(), act.diagnostics.end(), unenacted)
        && std::none_of(act.sections.begin(), act.sections.end(), labelled) && act.title.empty();
}

} // namespace

AmendmentFile read_amendment(std::string bytes, std::string const& name) {
    AmendmentFile file;
    file.name = name;
    bool const is_word = is_word_package(bytes);
    bool const has_form = is_word || bytes.find('<') != std::string::npos;
    auto act = std::make_shared<Act const>(read_act(bytes, name));
    bool const blank = bytes.find_first_not_of(" \t\r\n") == std::string::npos;
    if (!has_form && !blank && is_instructions(*act))
        file.instructions = read_instructions(bytes, name);
    else if (is_word && act->sections.empty() && is_instructions(*act))
        throw Error(name,
                    0,
                    "is a Word file without a bill: no title, no enacting clause, no section; "
                    "instructions come as text, so save them as plain text (.txt) and give that");
    else
        file.act = std::move(act);
    return file;
}

} // namespace nutmeg
