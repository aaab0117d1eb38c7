#include "parser/bills/marks.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

namespace {

/// Paragraphs from a short notation: braces are underlining, '|' ends a paragraph.
std::vector<Paragraph> paragraphs_of(std::string_view notation) {
    std::vector<Paragraph> paragraphs(1);
    for (char const c : notation) {
        auto& last = paragraphs.back();
        if (c == '|') {
            auto const line = static_cast<std::uint32_t>(paragraphs.size() + 1);
            paragraphs.emplace_back().line = line;
        } else if (c == '{')
            last.inserted.push_back(make_span(last.text.size(), last.text.size()));
        else if (c == '}')
            last.inserted.back().end = static_cast<std::uint32_t>(last.text.size());
        else
            last.text.push_back(c);
    }
    return paragraphs;
}

/// The runs as "<d:may>", "<i:shall>", "<s:must>", plain words as they are; '|' for a line end.
std::string shown(MarkedText const& marked) {
    std::string out;
    for (auto const& run : marked.runs) {
        auto const words = run.span.of(marked.text);
        if (run.mark == Mark::Plain)
            out += words;
        else
            out += std::string("<") + "pdis"[static_cast<std::size_t>(run.mark)] + ":"
                 + std::string(words) + ">";
    }
    for (auto& c : out)
        c = c == '\n' ? '|' : c;
    return out;
}

std::string lines(std::string text) {
    for (auto& c : text)
        c = c == '\n' ? '|' : c;
    return text;
}

std::string codes(Diagnostics const& diagnostics) {
    std::string out;
    for (auto const& finding : diagnostics)
        out += (out.empty() ? "" : " ") + std::string(code_name(finding.code));
    return out;
}

struct Row {
    std::string_view notation;
    std::string_view runs;
    std::string_view old_text;
    std::string_view new_text;
    std::string_view findings = {};
};

void check(std::initializer_list<Row> rows) {
    for (auto const& row : rows) {
        CAPTURE(row.notation);
        Diagnostics found;
        auto const marked = read_marks(paragraphs_of(row.notation), false, found);
        CHECK(shown(marked) == row.runs);
        CHECK(lines(marked.old_text()) == row.old_text);
        CHECK(lines(marked.new_text()) == row.new_text);
        CHECK(codes(found) == row.findings);
        std::uint32_t at = 0;
        for (auto const& run : marked.runs) {
            CHECK(run.span.begin == at);
            CHECK(run.span.end > at);
            at = run.span.end;
        }
        CHECK(at == marked.text.size());
    }
}

} // namespace

TEST_CASE("marked text: the forms of a bill") {
    check({
        {"A keeper [may] {shall} open",
         "A keeper <d:may> <i:shall> open",
         "A keeper may open",
         "A keeper shall open"},
        {"the [keeper] {owner}, if",
         "the <d:keeper> <i:owner>, if",
         "the keeper, if",
         "the owner, if"},
        {"open [in] some gate", "open <d:in> some gate", "open in some gate", "open some gate"},
        {"owner of {an iron,} gate",
         "owner of <i:an iron,> gate",
         "owner of gate",
         "owner of an iron, gate"},
        {"ten dollars{;} [.]", "ten dollars<i:;> <d:.>", "ten dollars.", "ten dollars;"},
        {"gates{,} [(2) of this part,] whenever",
         "gates<i:,> <d:(2) of this part,> whenever",
         "gates (2) of this part, whenever",
         "gates, whenever"},
        {"sale, lease [,] or hire",
         "sale, lease <d:,> or hire",
         "sale, lease, or hire",
         "sale, lease or hire"},
        {"a gate [, as defined in section 99-3,] upon",
         "a gate <d:, as defined in section 99-3,> upon",
         "a gate, as defined in section 99-3, upon",
         "a gate upon"},
        {"section 99-2{, as amended by this act}.",
         "section 99-2<i:, as amended by this act>.",
         "section 99-2.",
         "section 99-2, as amended by this act."},
        {"[(a) (1)] {(2)} Gates", "<d:(a) (1)> <i:(2)> Gates", "(a) (1) Gates", "(2) Gates"},
        {"gates [of the state].", "gates <d:of the state>.", "gates of the state.", "gates."},
        {"gates ([iron] and wood)",
         "gates (<d:iron> and wood)",
         "gates (iron and wood)",
         "gates (and wood)"},
        {"fee of [0.4] {.5} per cent",
         "fee of <d:0.4> <i:.5> per cent",
         "fee of 0.4 per cent",
         "fee of .5 per cent"},
        {"one [two] [three] four", "one <d:two> <d:three> four", "one two three four", "one four"},
        {"nothing marked , here ;",
         "nothing marked , here ;",
         "nothing marked , here ;",
         "nothing marked , here ;"},
    });
}

TEST_CASE("marked text: several paragraphs") {
    check({
        {"One.|[(b) Two.|(c) Three.]|(d) Four.",
         "One.|<d:(b) Two.|(c) Three.>|(d) Four.",
         "One.|(b) Two.|(c) Three.|(d) Four.",
         "One.|(d) Four."},
        {"a; [and]|(2) b{; and}|{(3) c}.",
         "a; <d:and>|(2) b<i:; and>|<i:(3) c>.",
         "a; and|(2) b.",
         "a;|(2) b; and|(3) c."},
        {"{(a) New.}|[(a)] {(b)} Old.",
         "<i:(a) New.>|<d:(a)> <i:(b)> Old.",
         "(a) Old.",
         "(a) New.|(b) Old."},
        {"sale [or|(2) lease] of", "sale <d:or|(2) lease> of", "sale or|(2) lease of", "sale of"},
        {"One.|[|Two.|]|Three.", "One.|<d:Two.>|Three.", "One.|Two.|Three.", "One.|Three."},
        {"", "", "", ""},
        {"[]", "", "", ""},
    });
}

TEST_CASE("marked text: spaces that old conversions moved") {
    check({
        {"gate [ , the] keeper", "gate <d: , the> keeper", "gate, the keeper", "gate keeper"},
        {"be: [ the]|(1) Iron", "be: <d: the>|(1) Iron", "be: the|(1) Iron", "be:|(1) Iron"},
        {"owner of{ iron }gates",
         "owner of<i: iron >gates",
         "owner of gates",
         "owner of iron gates"},
        {"[ (b) Two. ]|Three", "<d:(b) Two. >|Three", "(b) Two.|Three", "Three"},
    });
}

TEST_CASE("marked text: nested marks") {
    check({
        {"[may {shall}] open", "<d:may ><s:shall> open", "may open", "open", "struck-words"},
        {"{new [old] new} x", "<i:new ><s:old><i: new> x", "x", "new new x", "struck-words"},
        {"{[}may{] shall} x", "<d:may><i: shall> x", "may x", "shall x"},
        {"a [b [c] d] e", "a <d:b c d> e", "a b c d e", "a e", "nested-bracket"},
        {"the salt 1-[2-(4-x)ethyl]-1H [is] {was} shut",
         "the salt 1-[2-(4-x)ethyl]-1H <d:is> <i:was> shut",
         "the salt 1-[2-(4-x)ethyl]-1H is shut",
         "the salt 1-[2-(4-x)ethyl]-1H was shut",
         "kept-bracket"},
        {"a self-[serving] gate", "a self-<d:serving> gate", "a self-serving gate", "a self- gate"},
    });
}

TEST_CASE("bad: unpaired brackets") {
    check({
        {"a [b c", "a b c", "a b c", "a b c", "unclosed-bracket"},
        {"a ] b", "a ] b", "a ] b", "a ] b", "unopened-bracket"},
        {"a [b [c] d", "a b <d:c> d", "a b c d", "a b d", "unclosed-bracket"},
        {"a] [b", "a] b", "a] b", "a] b", "unopened-bracket unclosed-bracket"},
        {"x [ y", "x y", "x y", "x y", "unclosed-bracket"},
    });
    Diagnostics found;
    read_marks(paragraphs_of("One.|Two [three four.|Five."), false, found);
    REQUIRE(found.size() == 1);
    CHECK(found[0].line == 2);
    CHECK(found[0].severity == Severity::Problem);
    CHECK(found[0].message.find("\"[three four.\"") != std::string::npos);
    CHECK(found[0].message.find("closing bracket") != std::string::npos);
}

TEST_CASE("marked text: brackets are text if everything is new") {
    Diagnostics found;
    auto const marked = read_marks(paragraphs_of("I, [name], say ]"), true, found);
    CHECK(marked.new_text() == "I, [name], say ]");
    CHECK(found.empty());
}

TEST_CASE("marked text: words that markup strikes through are deleted") {
    Paragraph paragraph;
    paragraph.add("A keeper ", false, false);
    paragraph.add("may", false, true);
    paragraph.add(" ", false, false);
    paragraph.add("shall", true, false);
    paragraph.add(" open", false, false);
    Diagnostics found;
    auto const marked = read_marks({paragraph}, false, found);
    CHECK(marked.old_text() == "A keeper may open");
    CHECK(marked.new_text() == "A keeper shall open");
}

TEST_CASE("marked text: a page of brackets results in a bounded number of findings") {
    for (std::string_view const piece : {"[", "]", "[ a ", "] a ", "{[}", "[a]", "[a{b}", "|["}) {
        CAPTURE(piece);
        std::string notation;
        for (int i = 0; i < 20000; ++i)
            notation += piece;
        Diagnostics found;
        auto const marked = read_marks(paragraphs_of(notation), false, found);
        CHECK(found.size() < 100);
        CHECK(marked.text.size() <= notation.size());
    }
}
