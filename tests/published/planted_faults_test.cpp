// Published acts with one fault planted: a word, a number, a mark or a passage changed or dropped.
// Words that an act restates have a base, the law in force, so each such fault must be reported.
// New words have none: the table shows how many of their faults other evidence reports.
#include "parser/bills/act.hpp"
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
    std::size_t reported = 0;
};

bool is_reported(BillPreview const& report) {
    return std::any_of(report.diagnostics.begin(), report.diagnostics.end(), [](auto const& one) {
        return one.severity == Severity::Problem;
    });
}

class Planter {
public:
    Planter(Statutes& statutes, std::size_t faults_per_act)
        : statutes_(statutes), faults_per_act_(faults_per_act) {}

    void run(std::string const& file) {
        auto const page = read_file(file);
        auto places = test::fault_places(page, read_act(page, file));
        for (bool const is_new : {false, true})
            plant(file, page, is_new, places);
    }

    std::string table() const {
        std::string all = "\nplanted fault        base words     new words\n";
        for (std::size_t kind = 0; kind < test::fault_names.size(); ++kind) {
            std::string line(test::fault_names[kind]);
            for (bool const is_new : {false, true}) {
                auto const found = counts_.find({kind, is_new});
                auto const count = found == counts_.end() ? Count{} : found->second;
                line.resize(is_new ? 36 : 21, ' ');
                line += std::to_string(count.reported) + " of " + std::to_string(count.planted);
            }
            all += line + '\n';
        }
        return all;
    }

    std::string const& silent() const { return silent_; }

private:
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
            auto const report = test::preview_bill(
                std::make_shared<Act const>(read_act(faulty, file)), file, statutes_);
            auto& count = counts_[{i % kinds, is_new}];
            ++count.planted;
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
    std::minstd_rand random_{1}; // NOLINT(cert-msc51-cpp): the same places in every run
    std::map<std::pair<std::size_t, bool>, Count> counts_;
    std::string silent_;
};

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
    std::vector<std::string> files;
    for (auto const& entry : fs::directory_iterator(published / test::acts))
        files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    for (auto const& file : files)
        planter.run(file);
    MESSAGE(planter.table());
    CHECK(planter.silent() == "");
}
