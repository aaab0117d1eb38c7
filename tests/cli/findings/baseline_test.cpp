#include "cli/findings/baseline.hpp"
#include "parser/text/error.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;

namespace {

std::vector<FindingKey> const keys{{"99-1\tdoubled-word\tthe the", "", false},
                                   {"99-2\tdesignator-gap\t(c)", "", false}};
std::vector<FindingKey> const keys_in_files{{"section 1\tbase-mismatch\tone", "a.htm", false},
                                            {"file\tno-enacting-clause\ttwo", "b.htm", false}};

std::string failure_of(std::string const& text, std::vector<FindingKey> const& findings = keys) {
    try {
        new_keys(findings, text, "known.txt");
    } catch (Error const& error) {
        return error.what();
    }
    return "";
}

/// Whether a reader of the output learns that the baseline is not the one that was written.
bool is_reported(std::string const& text, std::vector<FindingKey> const& findings) {
    try {
        auto const found = new_keys(findings, text, "known.txt");
        return found.is_new[0] || found.is_new[1] || found.unused > 0;
    } catch (Error const&) {
        return true;
    }
}

} // namespace

TEST_CASE("baseline: lines that match no finding are counted") {
    auto const text = baseline_text({keys[0], {"99-9\tdoubled-word\tof of", "", false}});
    auto const found = new_keys(keys, text, "known.txt");
    CHECK_FALSE(found.is_new[0]);
    CHECK(found.is_new[1]);
    CHECK(found.unused == 1);
}

TEST_CASE("baseline: merge conflicts and damaged lines are refused, with their line") {
    auto const text = baseline_text(keys);
    auto const conflict = text + "<<<<<<< HEAD\n" + keys[0].text + "\n=======\n>>>>>>> other\n";
    CHECK(failure_of(conflict).starts_with("known.txt:4: a merge conflict is not resolved."));
    CHECK(failure_of(text + "=======\n").starts_with("known.txt:4: a merge conflict"));
    CHECK(failure_of(text + "words\n").starts_with("known.txt:4: damaged line."));
    CHECK(failure_of(text + "\n").starts_with("known.txt:4: damaged line."));
    CHECK(failure_of(text + "99-1\t\twords\n").starts_with("known.txt:4: damaged line."));
    CHECK(failure_of("words").starts_with("known.txt:1: not a baseline."));
    CHECK(failure_of(text).empty());
    auto const in_files = baseline_text(keys_in_files);
    CHECK(failure_of(in_files).empty());
    CHECK(failure_of(in_files + "=======\n").starts_with("known.txt:4: a merge conflict"));
    CHECK(failure_of(in_files + "\n").starts_with("known.txt:4: damaged line."));
    CHECK(
        failure_of(in_files + keys.front().text + "\n").starts_with("known.txt:4: damaged line."));
}

TEST_CASE("baseline: every changed byte is reported") {
    for (auto const& findings : {keys, keys_in_files}) {
        auto const text = baseline_text(findings);
        for (std::size_t at = 0; at < text.size(); ++at)
            for (char const byte : {'x', ' ', '\n', '\t', '#', '\r', '0', '1', '2', '\x01'}) {
                auto changed = text;
                changed[at] = byte;
                CAPTURE(at);
                CAPTURE(byte);
                CHECK((changed == text || is_reported(changed, findings)));
            }
    }
}

TEST_CASE("baseline: the same finding in another bill is new") {
    auto const text = baseline_text(keys_in_files);
    CHECK(text.starts_with("# Nutmeg lint baseline 2\n"));
    auto const other = new_keys({{keys_in_files[0].text, "c.htm", false}}, text, "known.txt");
    CHECK(other.is_new[0]);
    auto const same = new_keys({keys_in_files[0]}, text, "known.txt");
    CHECK_FALSE(same.is_new[0]);
    CHECK(same.unused == 1);
    CHECK(same.unnamed == 0);
}

TEST_CASE("baseline: a line without a file is for a run with one bill") {
    auto const text = baseline_text({{"section 1\tbase-mismatch\tone", "a.htm", true}});
    CHECK(text == "# Nutmeg lint baseline 1\nsection 1\tbase-mismatch\tone\n");
    CHECK_FALSE(
        new_keys({{"section 1\tbase-mismatch\tone", "b.htm", true}}, text, "known.txt").is_new[0]);
    auto const several = new_keys(keys_in_files, text, "known.txt");
    CHECK(several.is_new[0]);
    CHECK(several.unnamed == 1);
}
