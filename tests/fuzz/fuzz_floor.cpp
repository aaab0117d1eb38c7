#include "diff/floor/amend_bill.hpp"
#include "parser/text/error.hpp"
#include "parser/text/unicode.hpp"
#include "tests/fuzz/fuzz.hpp"
#include "tests/support/invariants.hpp"

namespace nutmeg::test {

char const* const fuzz_target = "floor";

void fuzz_one(std::string_view input) {
    auto const [bill_bytes, amendment_bytes] = halves(input);
    NumberedBill bill;
    FloorAmendment amendment;
    try {
        bill = read_numbered_bill(std::string(bill_bytes), "bill");
        amendment = parse_floor_amendment(std::string(amendment_bytes), "amendment");
    } catch (Error const&) {
        return;
    }
    auto const before = bill_page(bill);
    auto const outcomes = amend_bill(bill, amendment);
    if (outcomes.size() != amendment.edits.size())
        require("an operation has no outcome");
    bool any = false;
    for (auto const& outcome : outcomes) {
        any = any || outcome.done;
        if (outcome.done != outcome.message.empty())
            require("a rejected operation has no reason, or an applied one has one");
    }
    auto const after = bill_page(bill);
    if (!any && after != before)
        require("nothing was applied, but the bill changed");
    try {
        require(broken_act(read_act(after, "bill")));
    } catch (Error const&) {
        // A bill without words is not a page: expected.
    }
}

} // namespace nutmeg::test
