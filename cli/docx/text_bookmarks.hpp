// The bookmarks of the sections in the part "Text of the amended sections", to which the lists of
// effects link.
#pragma once

#include <map>
#include <set>
#include <string>

namespace nutmeg {

class TextBookmarks {
public:
    /// A new bookmark for the text of a section, "text_53a_83". Links lead to the first of a
    /// number. Empty if the number is.
    std::string add(std::string const& number);

    /// The bookmark of the section with this number; empty if its text is not in the document.
    std::string of(std::string const& number) const;

private:
    std::map<std::string, std::string> first_; ///< by number
    std::set<std::string> names_;
};

} // namespace nutmeg
