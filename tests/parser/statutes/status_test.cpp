#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

TEST_CASE("status: the first words of the body decide") {
    struct Case {
        char const* body;
        char const* status;
    };
    for (auto const& [body, status] : {
             Case{"Section 99-2 is repealed.", "repealed"},
             Case{"Section 99a-3-120 is repealed, effective October 1, 2014.", "repealed"},
             Case{"Sections 99-7 and 99-8 are repealed.", "repealed"},
             Case{"Sections 99-42 to 99-54, inclusive, are repealed.", "repealed"},
             Case{"Sections 99-1, 99-2 to 99-4, inclusive, and 99-7b are repealed.", "repealed"},
             Case{"Reserved for future use.", "reserved"},
             Case{"Transferred to Chapter 992, Sec. 99-90.", "transferred"},
             Case{"Transferred to Part II, Sec. 99-47.", "transferred"},
             Case{"Obsolete.", "obsolete"},
             Case{"Obsolete", "obsolete"},
             Case{"A person may reserve the use of a name.", "active"},
             Case{"Reserved seats shall be marked.", "active"},
             Case{"Section 99-2 is repealable by the board.", "active"},
             Case{"Transferred to the board are all powers.", "active"},
             Case{"Obsolete gates shall be closed.", "active"},
             Case{"(a) Section 99-2 is repealed.", "active"},
             Case{"", "active"},
         }) {
        auto const& captured = body; // clang 14 cannot capture a structured binding
        CAPTURE(captured);
        CHECK(status_name(status_from_body(body)) == status);
    }
}
