// The result of one edit of a floor amendment.
#pragma once

#include "parser/text/make_diagnostic.hpp"

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace nutmeg {

struct FloorOutcome {
    std::size_t edit = 0; ///< index in FloorAmendment::edits
    bool done = false;
    std::optional<DiagnosticCode> code; ///< why not: a kind of the topic FloorAmendments
    std::string message;
    /// "section 501 becomes section 3", "\"section 501 of this act\" becomes ...", and what the
    /// reader should check.
    std::vector<std::string> notes;
};

/// Records that the edit is not applied, and why. `arguments` are those of the code's message.
template <class... Arguments>
void refuse(FloorOutcome& out,
            CheckedCode<std::type_identity_t<Arguments>...> code,
            Arguments const&... arguments) {
    out.code = code.code;
    out.message = diagnostic_message(code, arguments...);
}

} // namespace nutmeg
