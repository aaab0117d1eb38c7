#include "parser/statutes/outline_spans.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

namespace {

Provision provision(Span designator, std::uint32_t parent = no_parent) {
    Provision made;
    made.designator = designator;
    made.parent = parent;
    return made;
}

} // namespace

TEST_CASE("outline spans: a provision ends with its last word, or with its sentence before that") {
    std::vector<Provision> const provisions{provision({0, 3}), provision({20, 23})};
    auto const spans = provision_spans(provisions, {{19, 0}, {60, 40}});
    CHECK(spans == std::vector<Span>{{0, 19}, {20, 40}});
}

TEST_CASE("outline spans: a sentence that ends later does not extend a provision") {
    auto const spans = provision_spans({provision({0, 3})}, {{19, 30}});
    CHECK(spans == std::vector<Span>{{0, 19}});
}

TEST_CASE("outline spans: a provision contains its designator and its children") {
    std::vector<Provision> const provisions{
        provision({0, 3}), provision({4, 7}, 0), provision({8, 11}, 1)};
    auto const spans = provision_spans(provisions, {{50, 12}, {12, 0}, {30, 0}});
    CHECK(spans == std::vector<Span>{{0, 30}, {4, 30}, {8, 30}});
    CHECK(provision_spans({provision({5, 8})}, {{4, 0}}) == std::vector<Span>{{5, 8}});
}
