#include "diff/comparison.hpp"
#include "diff/words/redline.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/text/words.hpp"
#include "tests/support/random_text.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace nutmeg;

namespace {

/// "the [-old-]{+new+} words".
std::string marked(std::string_view old_text, std::string_view new_text) {
    std::string all;
    for (auto const& piece : make_redline(old_text, new_text)) {
        auto const words = std::string(words_of(piece, old_text, new_text));
        all += piece.op == Op::Equal  ? words
             : piece.op == Op::Delete ? "[-" + words + "-]"
                                      : "{+" + words + "+}";
    }
    return all;
}

/// The first fault in the structure of a redline; empty if it is sound.
std::string fault_in(Redline const& redline, std::string_view old_text, std::string_view new_text) {
    std::uint32_t old_at = 0;
    std::uint32_t new_at = 0;
    Op before = Op::Equal;
    bool first = true;
    for (auto const& piece : redline) {
        if (piece.old_span.begin != old_at || piece.new_span.begin != new_at)
            return "a gap";
        if (piece.old_span.empty() && piece.new_span.empty())
            return "an empty piece";
        if (!first && piece.op == before)
            return "neighbors of one kind";
        if (piece.op == Op::Equal && piece.old_span.of(old_text) != piece.new_span.of(new_text))
            return "equal words that differ";
        if ((piece.op == Op::Insert && !piece.old_span.empty())
            || (piece.op == Op::Delete && !piece.new_span.empty()))
            return "words on the wrong side";
        old_at = piece.old_span.end;
        new_at = piece.new_span.end;
        before = piece.op;
        first = false;
    }
    return old_at == old_text.size() && new_at == new_text.size() ? "" : "words left over";
}

bool cuts(std::vector<Span> const& words, std::uint32_t at) {
    for (auto const word : words)
        if (word.begin < at && at < word.end)
            return true;
    return false;
}

} // namespace

TEST_CASE("redline: changed words, punctuation and spaces are marked entirely") {
    struct Case {
        char const* before;
        char const* after;
        char const* redline;
    };
    for (auto const& one : {
             Case{"", "", ""},
             Case{"A gate.", "A gate.", "A gate."},
             Case{"", "A gate.", "{+A gate.+}"},
             Case{"A gate.", "", "[-A gate.-]"},
             Case{"A gate.", "A door.", "A [-gate-]{+door+}."},
             Case{"A gate.", "A gate;", "A gate[-.-]{+;+}"},
             Case{"a gate.",
                  "a gate, as amended by this act.",
                  "a gate{+, as amended by this act+}."},
             Case{"a gate, a door", "a gate a door", "a gate[-,-] a door"},
             Case{"the gate", "the iron gate", "the{+ iron+} gate"},
             Case{"the iron gate", "the gate", "the[- iron-] gate"},
             Case{"\u201Cminor\u201D means",
                  "\"minor\" means",
                  "[-\u201C-]{+\"+}minor[-\u201D-]{+\"+} means"},
             Case{"owner's gate", "owners' gate", "[-owner's-]{+owners'+} gate"},
             Case{"(a) (1) A gate", "(a)(1) A gate", "(a)[- -](1) A gate"},
             Case{"(a) A gate", "(b) A gate", "[-(a)-]{+(b)+} A gate"},
             Case{"(aa) A gate", "(a) A gate", "[-(aa)-]{+(a)+} A gate"},
             Case{"section 53a-83", "section 53a-83b", "section [-53a-83-]{+53a-83b+}"},
             Case{"$2,500 or", "$2,000 or", "[-$2,500-]{+$2,000+} or"},
             Case{"twenty-one years", "twenty-two years", "[-twenty-one-]{+twenty-two+} years"},
             Case{"One.\nTwo.", "One.\n(b) Half.\nTwo.", "One.{+\n(b) Half.+}\nTwo."},
             Case{"One.\nTwo.", "One. Two.", "One.[-\n-]{+ +}Two."},
             Case{"a  gate", "a gate", "a [- -]gate"},
             Case{"gate ", "gate", "gate[- -]"},
             Case{"the board of gates", "a panel of gates", "[-the board-]{+a panel+} of gates"},
             Case{"may be shut by the keeper",
                  "shall be closed by an owner",
                  "[-may be shut by the keeper-]{+shall be closed by an owner+}"},
         }) {
        CAPTURE(std::string(one.before));
        CAPTURE(std::string(one.after));
        CHECK(marked(one.before, one.after) == one.redline);
    }
}

TEST_CASE("redline: an edit that could begin at two positions begins at a phrase") {
    struct Case {
        char const* before;
        char const* after;
        char const* redline;
    };
    for (auto const& one : {
             Case{"(1) a gate; (2) a door; or (3) a lock",
                  "(1) a gate; (3) a lock",
                  "(1) a gate;[- (2) a door; or-] (3) a lock"},
             Case{"(1) a gate; (2) a lock",
                  "(1) a gate; (2) a door; (2) a lock",
                  "(1) a gate;{+ (2) a door;+} (2) a lock"},
             Case{"One gate.\nOne lock.",
                  "One gate.\nOne door.\nOne lock.",
                  "One gate.{+\nOne door.+}\nOne lock."},
             Case{"a gate, a lock, a key",
                  "a gate, a door, a lock, a key",
                  "a gate,{+ a door,+} a lock, a key"},
             Case{"(a) The gate. (b) The lock.",
                  "(a) The gate. (b) The door. (c) The lock.",
                  "(a) The gate. (b) The{+ door. (c) The+} lock."},
         }) {
        CAPTURE(std::string(one.before));
        CHECK(marked(one.before, one.after) == one.redline);
    }
}

TEST_CASE("redline: a rewritten sentence is one block out and one in") {
    CHECK(marked("The board shall open each gate of the harbor by hand after it has heard the "
                 "owner. Lamps are lit.",
                 "The board may sell any gate or harbor lock to persons of age who, if they ask "
                 "the owner, "
                 "pay for it. Lamps are lit.")
          == "The board [-shall open each gate of the harbor by hand after it has heard the owner-]"
             "{+may sell any gate or harbor lock to persons of age who, if they ask the owner, pay "
             "for it+}"
             ". Lamps are lit.");
    // Most words stay: each change is marked by itself.
    CHECK(marked("The board shall open each gate of the harbor by hand.",
                 "The board may open any gate of the harbor by night.")
          == "The board [-shall-]{+may+} open [-each-]{+any+} gate of the harbor by "
             "[-hand-]{+night+}.");
}

TEST_CASE("redline: exact, in entire words and symmetric on random edits") {
    for (unsigned seed = 1; seed <= 3000; ++seed) {
        std::mt19937 random(seed);
        auto const pieces = test::random_pieces(random, test::below(random, 60));
        auto const before = test::joined(pieces);
        auto const after = test::joined(test::edited(random, pieces));
        CAPTURE(seed);
        CAPTURE(before);
        CAPTURE(after);
        auto const redline = make_redline(before, after);
        CHECK(fault_in(redline, before, after) == "");
        auto const old_words = split_words(before, make_span(0, before.size()));
        auto const new_words = split_words(after, make_span(0, after.size()));
        for (auto const& piece : redline) {
            CHECK_FALSE(cuts(old_words, piece.old_span.begin));
            CHECK_FALSE(cuts(new_words, piece.new_span.begin));
        }
    }
}

TEST_CASE("redline: exact on arbitrary bytes") {
    for (unsigned seed = 1; seed <= 1000; ++seed) {
        std::mt19937 random(seed);
        auto const noise = [&] {
            std::string text;
            for (auto size = test::below(random, 50); size > 0; --size)
                text += static_cast<char>(test::below(random, 256));
            return text;
        };
        auto const before = noise();
        auto const after = noise();
        CAPTURE(seed);
        CHECK(fault_in(make_redline(before, after), before, after) == "");
    }
}

TEST_CASE("redline: equal texts have no edits") {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        std::mt19937 random(seed);
        auto const text = test::joined(test::random_pieces(random, 1 + test::below(random, 80)));
        CAPTURE(seed);
        auto const redline = make_redline(text, text);
        REQUIRE(redline.size() == 1);
        CHECK(redline[0].op == Op::Equal);
    }
    CHECK(make_redline("", "").empty());
}

TEST_CASE("redline: exchanging the texts exchanges deletions and insertions") {
    for (unsigned seed = 1; seed <= 2000; ++seed) {
        std::mt19937 random(seed);
        auto const pieces = test::random_pieces(random, test::below(random, 60));
        auto const before = test::joined(pieces);
        auto const after = test::joined(test::edited(random, pieces));
        std::vector<std::pair<Span, Span>> forth;
        std::vector<std::pair<Span, Span>> back;
        for (auto const& piece : make_redline(before, after))
            if (piece.op == Op::Equal)
                forth.emplace_back(piece.old_span, piece.new_span);
        for (auto const& piece : make_redline(after, before))
            if (piece.op == Op::Equal)
                back.emplace_back(piece.new_span, piece.old_span);
        CAPTURE(seed);
        CAPTURE(before);
        CAPTURE(after);
        CHECK(forth == back);
    }
}

TEST_CASE("redline: large texts with nothing in common are exact") {
    std::mt19937 random(3);
    std::string before;
    std::string after;
    for (int i = 0; i < 50000; ++i) {
        before += "a" + std::to_string(random() % 40000) + " ";
        after += "b" + std::to_string(random() % 40000) + " the ";
    }
    CHECK(fault_in(make_redline(before, after), before, after) == "");
    CHECK(fault_in(make_redline(before, before + after), before, before + after) == "");
}

TEST_CASE("redline: names of operations") {
    CHECK(op_name(Op::Equal) == "equal");
    CHECK(op_name(Op::Delete) == "delete");
    CHECK(op_name(Op::Insert) == "insert");
}

TEST_CASE("redline: a deleted list member does not match the designator of the next one") {
    auto const section = [](char const* words) {
        return std::make_shared<nutmeg::Section const>(
            nutmeg::section_from_words("99-1", "Gates.", words));
    };
    auto const old_section = section(
        "(a) As used in this section, the following words have these meanings:\n(1) “Gate” "
        "means a door in a wall;\n(2) “Inmate” means a person held;\n(3) “Lock” means a bar "
        "that holds a gate shut.");
    auto const new_section =
        section("(a) As used in this section, the following words have these meanings:\n(1) “Gate” "
                "means a door in a wall;\n(2) “Lock” means a bar that holds a gate shut.");
    auto const found = nutmeg::compare(old_section, new_section);
    std::string deleted;
    for (auto const& piece : found.redline)
        if (piece.op == nutmeg::Op::Delete)
            deleted += "[" + std::string(piece.old_span.of(old_section->text)) + "]";
    CHECK(deleted == "[\n(2) “Inmate” means a person held;][(3)]");
}

TEST_CASE("redline: of several matches, the one that leaves a single edit is kept") {
    auto const marked_section = [](std::string const& old_words, std::string const& new_words) {
        auto const section = [](std::string const& words) {
            return std::make_shared<Section const>(section_from_words("99-1", "", words));
        };
        auto const found = compare(section(old_words), section(new_words));
        std::string all;
        for (auto const& piece : found.redline)
            all += piece.op == Op::Equal
                     ? std::string(piece.old_span.of(old_words))
                     : (piece.op == Op::Delete
                            ? "[-" + std::string(piece.old_span.of(old_words)) + "-]"
                            : "{+" + std::string(piece.new_span.of(new_words)) + "+}");
        return all;
    };
    struct Row {
        std::string before;
        std::string after;
        std::string redline;
    };
    for (
        auto const& row : {
            Row{"(k) A keeper pays.\n(l) There shall be paid by or on behalf of the applicant a "
                "fee "
                "of two dollars in the case of an applicant for a first permit, five dollars in "
                "the case of an applicant for a second permit.",
                "(k) A keeper pays, too.\n(l) There shall be paid by or on behalf of the applicant "
                "five dollars in the case of an applicant for a second permit.",
                "(k) A keeper pays{+, too+}.\n(l) There shall be paid by or on behalf of the "
                "applicant[- a fee of two dollars in the case of an applicant for a first "
                "permit,-] five dollars in the case of an applicant for a second permit."},
            Row{"Not later than May, the board shall list lamps in any class of lamps or unlisted "
                "by the federal office or its successor, and the board shall take the class given "
                "by the office or its successor.",
                "The board shall list lamps in any class of lamps or unlisted by the federal "
                "office or its successor, and the board shall take the class given by the office "
                "or its successor. Where a lamp is of the third class, or is unlisted by the "
                "federal office or its successor, and the board shall take the class given by the "
                "federal office or its successor.",
                "[-Not later than May, the-]{+The+} board shall list lamps in any class of lamps "
                "or unlisted by the federal office or its successor, and the board shall take the "
                "class given by the office or its successor.{+ Where a lamp is of the third class, "
                "or is unlisted by the federal office or its successor, and the board shall take "
                "the class given by the federal office or its successor.+}"},
        }) {
        CAPTURE(row.before);
        CHECK(marked_section(row.before, row.after) == row.redline);
    }
}
