#include "cli/findings/baseline.hpp"
#include "parser/text/error.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;

namespace {

std::vector<std::string> const keys{"99-1\tdoubled-word\tthe the", "99-2\tdesignator-gap\t(c)"};

std::string failure_of(std::string const& text) {
    try {
        new_keys(keys, text, "known.txt");
    } catch (Error const& error) {
        return error.what();
    }
    return "";
}

/// Whether a reader of the output learns that the baseline is not the one that was written.
bool is_reported(std::string const& text) {
    try {
        auto const found = new_keys(keys, text, "known.txt");
        return found.is_new[0] || found.is_new[1] || found.unused > 0;
    } catch (Error const&) {
        return true;
    }
}

} // namespace

TEST_CASE("baseline: lines that match no finding are counted") {
    auto const text = baseline_text({keys[0], "99-9\tdoubled-word\tof of"});
    auto const found = new_keys(keys, text, "known.txt");
    CHECK_FALSE(found.is_new[0]);
    CHECK(found.is_new[1]);
    CHECK(found.unused == 1);
}

TEST_CASE("baseline: merge conflicts and damaged lines are refused, with their line") {
    auto const text = baseline_text(keys);
    auto const conflict = text + "<<<<<<< HEAD\n" + keys[0] + "\n=======\n>>>>>>> other\n";
    CHECK(failure_of(conflict).starts_with("known.txt:4: a merge conflict is not resolved."));
    CHECK(failure_of(text + "=======\n").starts_with("known.txt:4: a merge conflict"));
    CHECK(failure_of(text + "words\n").starts_with("known.txt:4: damaged line."));
    CHECK(failure_of(text + "\n").starts_with("known.txt:4: damaged line."));
    CHECK(failure_of(text + "99-1\t\twords\n").starts_with("known.txt:4: damaged line."));
    CHECK(failure_of("words").starts_with("known.txt:1: not a baseline."));
    CHECK(failure_of(text).empty());
}

TEST_CASE("baseline: every changed byte is reported") {
    auto const text = baseline_text(keys);
    for (std::size_t at = 0; at < text.size(); ++at)
        for (char const byte : {'x', ' ', '\n', '\t', '#', '\r', '0', '\x01'}) {
            auto changed = text;
            changed[at] = byte;
            CAPTURE(at);
            CAPTURE(byte);
            CHECK((changed == text || is_reported(changed)));
        }
}
