#include "parser/statutes/copied/catchline.hpp"
#include "parser/statutes/copied/loose_text.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>

using namespace nutmeg;

TEST_CASE("catchline: where it ends by its words") {
    struct Row {
        std::string_view words; ///< '|' is where the law begins
        bool certain = true;
        bool has_more = false;
    };
    for (auto const& row : std::initializer_list<Row>{
             {"Gates. |Each gate shall have a lock."},
             {"Gates. Locks. |Each gate shall have a lock."},
             {"Gates. |(a) Each gate shall have a lock."},
             {"When gates may be sold. |(1) No gate may be sold."},
             {"Definitions. |For the purposes of sections 99-1 to 99-3, inclusive:"},
             {"Gates. Definitions. |As used in this section:"},
             {"Gates. Definitions. |When used in sections 99-1 to 99-3:", true, true},
             {"|Reserved for future use."},
             {"Gates. Fees. |Section 99-3 is repealed."},
             {"Gates. Fees. |Sections 99-3 to 99-5, inclusive, are repealed."},
             {"|Transferred to Chapter 991, Sec. 99-41."},
             {"|The gate is of iron."},
             {"Gates.|", true, true},
             {"Gates. Locks.|", true, true},
             {"|Each keeper shall:", true, true},
             {"\u201CGate\u201D defined. |The word \u201Cgate\u201D means a door."},
             {"Gates. |Iron.", false},
             {"When is a gate shut. May it be sold. |Each gate shall be sold.", false},
             {"Gates. The keeper. |No gate shall be sold.", false},
         }) {
        std::string words(row.words);
        auto const begin = words.find('|');
        words.erase(begin, 1);
        CAPTURE(words);
        auto const found = catchline_end(words, row.has_more);
        CHECK(found.end == begin);
        CHECK(found.certain == row.certain);
    }
}

TEST_CASE("loose text: typography does not count") {
    CHECK(loose_text("A \u201Cgate\u201D of\nthe keeper\u2019s \u2013 *now")
          == "A\"gate\"ofthekeeper's-now");
    auto const text = std::string_view("Gates: 99-3 (a).  Locks. The");
    CHECK(loose_prefix_end(text, "Gates: 99-3(a). Locks") == 23);
    CHECK(loose_prefix_end("Gates.", "Gates.") == 6);
    CHECK_FALSE(loose_prefix_end("Gateskeeper", "Gates"));
    CHECK_FALSE(loose_prefix_end("Gate", "Gates"));
    CHECK_FALSE(loose_prefix_end("Gates", ""));
}
