#include "corpus/lock/lock.hpp"
#include "corpus/lock/outline_code.hpp"
#include "corpus/store/open_store.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/text/error.hpp"
#include "tests/support/temporary_pages.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;

namespace {

Lock lock_of_sections(std::vector<test::TestSection> const& sections) {
    test::TemporaryPages pages;
    pages.add("chap_990.htm", sections);
    auto const store = open_store(pages.path());
    return lock_of(Collection(*store));
}

/// "99-1: text changed; ..." for each difference.
std::vector<std::string> differences(std::vector<test::TestSection> const& before,
                                     std::vector<test::TestSection> const& after) {
    std::vector<std::string> lines;
    for (auto const& one : compare_locks(lock_of_sections(before), lock_of_sections(after))) {
        auto line = one.citation + ":";
        for (auto const& reason : one.reasons)
            line += " " + reason + ";";
        lines.push_back(line);
    }
    return lines;
}

std::string failure_of(std::string_view text) {
    try {
        parse_lock(text, "test.lock");
    } catch (Error const& error) {
        return error.what();
    }
    return "";
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("lock: short outlines keep all provisions") {
    struct Row {
        char const* words;
        char const* outline;
    };
    for (auto const& row : {
             Row{"No provisions here.", ""},
             Row{"(a) One.\n(b) Two.\n(c) Three.", "a-c"},
             Row{"(a) (1) One.\n(2) Two.\n(b) Three.", "a(1-2) b"},
             Row{"(1) One (A) here, (B) there, or (C) where (i) it is, or (ii) was.\n(2) Two.",
                 "1(A-B C(i-ii)) 2"},
             Row{"(a) A.\n(b) B.\n(c) C.\n(d) D.\n(e) E.\n(f) F.\n(g) G.\n(h) H (1) one, and (2) "
                 "two.\n(i) I.\n(j) J.\n(k) K.\n(l) L.",
                 "a-g h(1-2) i j-l"},
         }) {
        CAPTURE(row.words);
        auto const section = section_from_words("99-1", "", row.words);
        auto const outline = short_outline(section.provisions, section.text);
        CHECK(outline == row.outline);
        Lines expected;
        for (std::size_t i = 0; i < section.provisions.size(); ++i)
            expected.push_back(path_of(section.provisions, section.text, i));
        Lines paths;
        CHECK(outline_paths(outline, paths));
        CHECK(paths == expected);
    }
}

TEST_CASE("lock: bad: malformed short outlines are rejected") {
    for (auto const* outline : {"(a)", "a(1", "a)", "?", "a-?", "3-1", "a-1"}) {
        CAPTURE(outline);
        Lines paths;
        CHECK_FALSE(outline_paths(outline, paths));
    }
}

TEST_CASE("lock: a file read back has the same facts") {
    auto const lock = lock_of_sections(
        {{"Sec. 99-1. Fees.", {"(a) One.", "(b) See subsection (d) of this section."}},
         {"Secs. 99-2 and 99-3. Old.", {"Sections 99-2 and 99-3 are repealed."}},
         {"Secs. 99-4 to 99-9.", {"Reserved for future use."}},
         {"Sec. 99-10. Twice.", {"One."}},
         {"Sec. 99-10. Twice.", {"Two."}}});
    REQUIRE(lock.size() == 5);
    CHECK(lock[0].dangling == 1);
    CHECK(lock[1].citation == "99-2,99-3");
    CHECK(lock[2].citation == "99-4..99-9");
    CHECK(lock[4].citation == "99-10#2");
    auto const text = lock_text(lock);
    auto const again = parse_lock(text, "test.lock");
    CHECK(lock_text(again) == text);
    CHECK(compare_locks(again, lock).empty());
}

TEST_CASE("lock: the hash is the SHA-256 of the words in base64") {
    // printf 'Fees are due.' | openssl dgst -sha256 -binary | head -c 9 | base64
    CHECK(lock_of_sections({{"Sec. 99-1. Fees.", {"Fees are due."}}})[0].hash == "bhxI5R61mP/Q");
}

TEST_CASE("lock: differences are described in words") {
    std::vector<test::TestSection> const before{
        {"Sec. 99-1. Fees.", {"(a) One.", "(b) Two (1) here, or (2) there.", "(c) Three."}},
        {"Sec. 99-2. Old.", {"See subsection (a) of section 99-1."}}};
    CHECK(differences(before, before).empty());

    auto after = before;
    after[0].paragraphs = {"(a) One.", "(b) Two.", "(c) Three.", "(d) Four.", "(e) Five."};
    CHECK(differences(before, after)
          == Lines{"99-1: text changed; subdivisions (b)(1) and (b)(2) are gone; "
                   "subsections (d) and (e) are new;"});

    after = before;
    after[0].paragraphs = {"(a) One.", "(b) Two (1) here, or (2) there."};
    after[1].paragraphs = {"See subsection (f) of section 99-1."};
    CHECK(differences(before, after)
          == Lines{"99-1: text changed; subsection (c) is gone;",
                   "99-2: text changed; 1 citation dangles, 0 before;"});

    after = before;
    after[1].paragraphs = {"Section 99-2 is repealed."};
    after.push_back({"Sec. 99-1a. New.", {"New law."}});
    CHECK(differences(before, after)
          == Lines{"99-1a: section is new;", "99-2: is repealed, active before; text changed;"});
    CHECK(differences(after, before)[0] == "99-1a: section is gone;");
}

TEST_CASE("lock: bad: damaged files are rejected with the line") {
    auto const text = lock_text(lock_of_sections(
        {{"Sec. 99-1. Fees.", {"(a) One.", "(b) Two."}}, {"Sec. 99-2. Old.", {"No more."}}}));
    CHECK(failure_of(text).empty());
    CHECK(failure_of("").starts_with("test.lock:1: unsupported lock version"));
    CHECK(failure_of("99-1 x").starts_with("test.lock:1: unsupported lock version"));
    CHECK(failure_of(text.substr(0, text.rfind("99-2"))).find("truncated") != std::string::npos);
    auto broken = text;
    broken.insert(broken.find("99-2"), "99-2 short\n");
    CHECK(failure_of(broken).starts_with("test.lock:4: "));
    auto doubled = text + text.substr(text.rfind("99-2"));
    CHECK(failure_of(doubled).starts_with("test.lock:5: "));
}

TEST_CASE("lock: every changed byte is reported") {
    auto const lock =
        lock_of_sections({{"Sec. 99-1. Gates.", {"(a) One.", "(b) Two, as in section 99-2."}},
                          {"Sec. 99-2. Walls.", {"Section 99-2 is repealed."}},
                          {"Sec. 99-3. Doors.", {"A door under subsection (d) of section 99-1."}}});
    auto const text = lock_text(lock);
    for (std::size_t at = 0; at < text.size(); ++at)
        for (char const byte : {'x', 'A', '0', '1', ' ', '\n', '\r', '#', '/', '\x01'}) {
            auto changed = text;
            changed[at] = byte;
            if (changed == text)
                continue;
            CAPTURE(at);
            CAPTURE(byte);
            bool is_reported = true;
            try {
                is_reported = !compare_locks(parse_lock(changed, "test.lock"), lock).empty();
            } catch (Error const&) {
            }
            CHECK(is_reported);
        }
}

TEST_CASE("lock: an edited line is named, and the line ends of Windows are accepted") {
    auto const text =
        lock_text(lock_of_sections({{"Sec. 99-1. Gates.", {"(a) One.", "(b) Two."}}}));
    auto edited = text;
    edited.replace(edited.find("# section"), 9, "# Section");
    CHECK(failure_of(edited).starts_with("test.lock:2: the lock was edited."));
    std::string windows;
    for (char const c : text)
        windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    CHECK(failure_of(windows).empty());
}
