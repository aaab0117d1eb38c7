// A law under title 99, and bills that amend it, to test several bills and several days.
#pragma once

#include "corpus/preview/preview.hpp"
#include "tests/support/temporary_pages.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg::test {

/// The law that the bills of these tests amend.
class Law {
public:
    Law();

    PreviewReport preview(std::vector<AmendmentFile> const& bills, std::string_view on = "") const;

private:
    TemporaryPages pages_;
};

/// A section of a bill.
struct Part {
    std::string opening; ///< "Subsection (a) of section 99-1", or the complete opening
    std::string words;   ///< with [brackets] and <u>underlining</u>
    std::string date = "October 1, 2026";
};

/// A public act. An opening that ends with ")" or ":" is complete.
AmendmentFile act(std::string const& number, std::vector<Part> const& parts);

/// The section as amended by all bills, or "none".
std::string text_of(PreviewReport const& report, std::string const& number);

/// The messages of conflicts, and the codes of all other findings in parentheses.
std::string findings(PreviewReport const& report);

inline std::string const a_ten =
    "(a) Each keeper shall pay [ten] <u>fifty</u> dollars on the first day of May.";
inline std::string const a_june =
    "(a) Each keeper shall pay ten dollars on the first day of [May] <u>June</u>.";
inline std::string const a_sixty =
    "(a) Each keeper shall pay [ten] <u>sixty</u> dollars on the first day of May.";
inline std::string const of_a = "Subsection (a) of section 99-1";

} // namespace nutmeg::test
