// Escaped words, and ids that are unique on a page.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace nutmeg {

/// Words of input made safe for element content and for attributes in double quotes.
std::string html_escape(std::string_view words);

/// Assigns ids that are unique on one page; the same calls return the same ids.
class HtmlIds {
public:
    /// `wanted` with '_' for everything but ASCII letters, digits and hyphens, followed by "-2",
    /// "-3" and so on if it was returned before.
    std::string assign_id(std::string_view wanted);

private:
    std::set<std::string> assigned_;
    std::map<std::string, unsigned> last_; ///< by wanted id: the number tried last
};

/// "-b-2-A" for "(b)(2)(A)".
std::string id_of_path(std::string_view path);

} // namespace nutmeg
