// The paragraphs of a bill, in which words that are broken at the ends of lines or by a converter
// are read as the law has them that the bill amends.
#pragma once

#include "parser/documents/model/document.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace nutmeg {

/// The text in force of the section with the number ("53a-83"), or an empty text if there is none.
using LawText = std::function<std::string(std::string const& number)>;

/// Reads the bytes of a bill as read_document does, with the rules of bills. If words may be
/// broken, the sections that the bill amends are taken from `law`, which may be empty, and their
/// words are evidence: "pay ment" becomes "payment", with the finding "split-word", and "prosti-" /
/// "tution" becomes "prostitution", with the finding "joined-word". Throws Error as read_document
/// does.
Document read_bill_document(std::string_view bytes, std::string const& name, LawText const& law);

} // namespace nutmeg
