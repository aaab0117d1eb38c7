// The XML of a Word file's parts, loaded within limits.
#pragma once

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace nutmeg {

/// Loads a part and keeps its whitespace; false if it is not XML. The tree points into `part`,
/// which must outlive it unchanged. References to numbers that are not characters (NUL, or above
/// U+10FFFF) are replaced by references to a surrogate, which invalid_utf8 finds in the words;
/// pugixml would stop or wrap around at the originals. `name` is for messages. Throws Error if
/// there are more tags and attributes than fit in a tree: four million, about twenty times those of
/// a bill of a thousand pages.
bool load_docx_xml(std::string& part,
                   std::string const& name,
                   pugi::xml_encoding encoding,
                   pugi::xml_document& xml);

/// "w:", or whatever prefix the document uses for the elements of a text document, with its colon;
/// empty for the default namespace. Nullopt if the root is not a text document.
std::optional<std::string> docx_prefix(pugi::xml_node root);

} // namespace nutmeg
