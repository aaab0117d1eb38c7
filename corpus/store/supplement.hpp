// Whether a section of the law in force is printed in a supplement: bills then say "of the 2026
// supplement to the general statutes" (connecticut.md 4.4).
#pragma once

#include "corpus/store/statutes.hpp"

#include <map>
#include <string>
#include <string_view>

namespace nutmeg {

/// The year in "This 2026 Supplement is intended to be used ..." on a page's head, or empty.
std::string supplement_year(std::string_view page_bytes);

/// Reads the heads of pages once each.
class Supplements {
public:
    explicit Supplements(Statutes& statutes) : statutes_(statutes) {}

    /// Year of the supplement that holds the section's latest version; empty where that stands in a
    /// revision, or nowhere. Throws Error where the page cannot be read.
    std::string const& year_of(std::string_view number);

private:
    Statutes& statutes_;
    std::map<std::string, std::string> years_; ///< by path of page
};

} // namespace nutmeg
