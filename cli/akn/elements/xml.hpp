// Elements of an Akoma Ntoso document, on top of pugixml.
#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace nutmeg::akn {

using Node = pugi::xml_node;

/// Appends an element.
Node add(Node parent, char const* name);

/// Appends an attribute, or sets it if the element has it. The value is any UTF-8; XML has no
/// control characters, so they become U+FFFD.
void set(Node element, char const* name, std::string_view value);

/// Appends text. Control characters become U+FFFD.
void add_text(Node parent, std::string_view text);

/// Appends an element inside text. The printer puts no line end and no indent around it.
Node add_inline(Node parent, char const* name);

/// Appends an element that has only text.
Node add_words(Node parent, char const* name, std::string_view words);

/// The root element of a new document.
Node add_root(pugi::xml_document& document);

/// The document as UTF-8, indented, without any whitespace added inside text.
std::string printed(pugi::xml_document const& document);

} // namespace nutmeg::akn
