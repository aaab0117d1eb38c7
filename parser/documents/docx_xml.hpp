// The XML of a Word file's parts, loaded within bounds.
#pragma once

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace nutmeg {

/// Loads a part, with blanks kept; false where it is no XML. The tree lies in `part`, which must
/// outlive it unchanged. References to no character at all (NUL, or above U+10FFFF) become ones to
/// a surrogate, which invalid_utf8 finds in the words; as they are, pugixml ends or wraps there.
/// `name` is for messages. Throws Error where there are more tags and attributes than a tree can be
/// built for: four million, some twenty times those of a bill of a thousand pages.
bool load_word_xml(std::string& part,
                   std::string const& name,
                   pugi::xml_encoding encoding,
                   pugi::xml_document& xml);

/// "w:", or however the document names the elements of a text document: with its colon, empty for
/// the default namespace. Nothing where the root is of another kind.
std::optional<std::string> word_prefix(pugi::xml_node root);

} // namespace nutmeg
