// Published acts with one fault planted: a word, a number, a mark or a passage changed or dropped.
// Words that an act restates have a base, the law in force, so each such fault must be reported.
// New words have none: the table shows how many of their faults other evidence reports.
#include "corpus/lint/bill_lint.hpp"
#include "parser/bills/act.hpp"
#include "parser/documents/read_document.hpp"
#include "parser/text/file.hpp"
#include "tests/published/published.hpp"
#include "tests/support/planted_faults.hpp"
#include "tests/support/preview_bill.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>
#include <string>

using namespace nutmeg;
namespace fs = std::filesystem;

namespace {

fs::path const published = test::published_folder();

/// Faults planted and reported, of one kind and one sort of words.
struct Count {
    std::size_t planted = 0;
    std::size_t reported = 0; ///< by preview
    std::size_t linted = 0;   ///< by lint, which also reports what preview does
};

/// Whether a finding or the note on a repaired word shows the fault.
bool is_reported(BillPreview const& report) {
    return std::any_of(report.diagnostics.begin(), report.diagnostics.end(), [](auto const& one) {
        return one.severity == Severity::Problem || one.code == DiagnosticCode::SplitWord;
    });
}

class Planter {
public:
    Planter(Statutes& statutes, std::size_t faults_per_act)
        : statutes_(statutes), faults_per_act_(faults_per_act) {}

    void run(std::string const& file) {
        auto const page = read_file(file);
        auto const act = std::make_shared<Act const>(read_act(page, file));
        CHECK_FALSE(is_reported(test::preview_bill(act, file, statutes_)));
        findings_before_ = lint_bill(act, statutes_).size();
        auto places = test::fault_places(page, *act);
        for (bool const is_new : {false, true})
            plant(file, page, is_new, places);
    }

    std::string table() const {
        std::string all = "\nplanted fault      base words    new words     new words, by lint\n";
        for (std::size_t kind = 0; kind < test::fault_names.size(); ++kind) {
            std::string line(test::fault_names[kind]);
            auto const add = [&](std::size_t column, std::size_t reported, std::size_t planted) {
                line.resize(column, ' ');
                line += std::to_string(reported) + " of " + std::to_string(planted);
            };
            auto const base = count_of(kind, false);
            auto const added = count_of(kind, true);
            add(19, base.reported, base.planted);
            add(33, added.reported, added.planted);
            add(47, added.linted, added.planted);
            all += line + '\n';
        }
        return all;
    }

    std::string const& silent() const { return silent_; }

private:
    Count count_of(std::size_t kind, bool is_new) const {
        auto const found = counts_.find({kind, is_new});
        return found == counts_.end() ? Count{} : found->second;
    }

    /// Plants faults of each kind in turn, at random places.
    void plant(std::string const& file,
               std::string const& page,
               bool is_new,
               test::FaultPlaces& places) {
        constexpr auto kinds = test::fault_names.size();
        for (std::size_t i = 0; i < faults_per_act_; ++i) {
            auto& candidates = places[{static_cast<test::Fault>(i % kinds), is_new}];
            if (candidates.empty())
                continue;
            auto const chosen = random_() % candidates.size();
            auto const edit = candidates[chosen];
            candidates.erase(candidates.begin() + static_cast<std::ptrdiff_t>(chosen));
            auto faulty = page;
            faulty.replace(edit.begin, edit.size, edit.words);
            auto const act = std::make_shared<Act const>(read_act(faulty, file));
            auto const report = test::preview_bill(act, file, statutes_);
            auto& count = counts_[{i % kinds, is_new}];
            ++count.planted;
            if (is_new && lint_bill(act, statutes_).size() > findings_before_)
                ++count.linted;
            if (is_reported(report))
                ++count.reported;
            else if (!is_new && static_cast<test::Fault>(i % kinds) != test::Fault::BothBrackets)
                silent_ += fs::path(file).filename().string() + ": "
                         + std::string(test::fault_names[i % kinds]) + " at "
                         + page.substr(edit.begin - std::min<std::size_t>(edit.begin, 40), 80)
                         + "\n";
        }
    }

    Statutes& statutes_;
    std::size_t faults_per_act_;
    std::size_t findings_before_ = 0; ///< of lint, in the act without a fault
    std::minstd_rand random_{1};      // NOLINT(cert-msc51-cpp): the same places in every run
    std::map<std::pair<std::size_t, bool>, Count> counts_;
    std::string silent_;
};

std::vector<std::string> act_files() {
    std::vector<std::string> files;
    for (auto const& entry : fs::directory_iterator(published / test::acts))
        files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    return files;
}

/// The act as plain text, one paragraph per line and empty lines between.
std::string as_text(std::string const& page, std::string const& file) {
    std::string text;
    for (auto const& paragraph : read_document(page, file).paragraphs)
        text += paragraph.text + "\n\n";
    return text;
}

/// Byte offsets at which to cut the file, from its first section to before its last line: random
/// ones, and ends of paragraphs.
std::vector<std::size_t> cuts_of(std::string const& bytes, std::string_view paragraph_end) {
    constexpr std::size_t each = 12;
    std::minstd_rand random(7); // NOLINT(cert-msc51-cpp): the same places in every run
    auto const first = bytes.find("Section 1. ");
    auto const last = bytes.rfind("Approved ");
    std::vector<std::size_t> ends;
    for (auto at = bytes.find(paragraph_end, first); at < last; at = bytes.find(paragraph_end, at))
        ends.push_back(at += paragraph_end.size());
    std::vector<std::size_t> cuts;
    for (std::size_t i = 0; i < each; ++i) {
        cuts.push_back(first + random() % (last - first));
        cuts.push_back(ends[random() % ends.size()]);
    }
    for (auto& cut : cuts)
        while ((static_cast<unsigned char>(bytes[cut]) & 0xC0U) == 0x80U)
            ++cut;
    return cuts;
}

} // namespace

TEST_CASE("published acts: a planted fault in restated words is never silent"
          * doctest::test_suite("published")
          * doctest::skip(test::is_missing(test::acts) || test::is_missing(test::revision))) {
    constexpr std::size_t kinds = test::fault_names.size();
    auto const* const full = std::getenv("NUTMEG_PLANTED_FAULTS"); // NOLINT(concurrency-mt-unsafe)
    std::size_t const faults = full == nullptr ? 3 * kinds : std::strtoul(full, nullptr, 10);
    Statutes statutes(
        {(published / "cgs/2025/pub").string(), (published / "cgs/2026/sup").string()});
    Planter planter(statutes, faults);
    for (auto const& file : act_files())
        planter.run(file);
    MESSAGE(planter.table());
    CHECK(planter.silent() == "");
}

TEST_CASE("published acts: an act that is cut off is never silent"
          * doctest::test_suite("published")
          * doctest::skip(test::is_missing(test::acts) || test::is_missing(test::revision))) {
    Statutes statutes(
        {(published / "cgs/2025/pub").string(), (published / "cgs/2026/sup").string()});
    std::string silent;
    std::size_t cuts = 0;
    for (auto const& file : act_files()) {
        auto const page = read_file(file);
        for (auto const& [bytes, paragraph_end] :
             {std::pair(page, "</p>\n"), std::pair(as_text(page, file), "\n\n")})
            for (auto const cut : cuts_of(bytes, paragraph_end)) {
                ++cuts;
                auto const act = std::make_shared<Act const>(read_act(bytes.substr(0, cut), file));
                if (!is_reported(test::preview_bill(act, file, statutes)))
                    silent += file + " at byte " + std::to_string(cut) + "\n";
            }
    }
    MESSAGE(cuts, " cuts");
    CHECK(silent == "");
}
