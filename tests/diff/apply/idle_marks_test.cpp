#include "diff/apply/idle_marks.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

/// The words of the idle marks of a bill, "[" and "]" around deleted, "{" and "}" around inserted
/// words, separated by " | ".
std::string idle(std::string_view bill) {
    MarkedText text;
    auto mark = Mark::Plain;
    std::uint32_t begin = 0;
    auto const close = [&](Mark next) {
        auto const end = static_cast<std::uint32_t>(text.text.size());
        if (end > begin)
            text.runs.push_back({mark, {begin, end}});
        begin = end;
        mark = next;
    };
    for (char const c : bill)
        if (c == '[' || c == '{')
            close(c == '[' ? Mark::Deleted : Mark::Inserted);
        else if (c == ']' || c == '}')
            close(Mark::Plain);
        else
            text.text += c;
    close(Mark::Plain);
    std::string all;
    for (auto const& one : idle_marks(text))
        all += (all.empty() ? "" : " | ") + one.words;
    return all;
}

} // namespace

TEST_CASE("idle marks: words that are deleted and inserted again at one place") {
    CHECK(idle("The keeper [shall] {shall} open it.") == "shall");
    CHECK(idle("The keeper {shall}[shall] open it.") == "shall");
    CHECK(idle("A [\"gate\" is open] {\u201Cgate\u201D is open}.") == "\u201C gate \u201D is open");
    CHECK(idle("[One gate.]\n{One gate.}") == "One gate .");
    CHECK(idle("[a] {a} gate [is] {is} open.") == "a | is");
    CHECK(idle("The keeper [shall] {may} open it.").empty());
    CHECK(idle("The keeper [shall] not {shall} open it.").empty());
    CHECK(idle("The keeper [shall] {shall not} open it.").empty());
    CHECK(idle("[owner's] {owners} gate").empty());
    CHECK(idle("No marks.").empty());
    CHECK(idle("").empty());
}
