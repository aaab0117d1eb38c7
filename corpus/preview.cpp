#include "corpus/preview.hpp"

#include "diff/words.hpp"
#include "parser/section_words.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace nutmeg {

namespace {

using SectionPointer = std::shared_ptr<Section const>;

/// "(b)(4)", "(e) to (s)", "(2), (3)".
std::string path_words(AmendmentTarget const& target) {
    std::string words;
    for (auto const& path : target.paths)
        words += (words.empty() ? "" : target.range ? " to " : ", ") + path;
    return words;
}

class Previewer {
public:
    Previewer(PreviewReport& report, Statutes& statutes) : report_(report), statutes_(statutes) {}

    void run() {
        for (auto const& amendment : report_.act->sections) {
            auto const words =
                split_words(amendment.text.text, make_span(0, amendment.text.text.size())).size();
            report_.words_of_bill += words;
            if (carry_out(amendment))
                report_.words_accounted += words;
        }
    }

private:
    /// True where all of it was done.
    bool carry_out(ActSection const& amendment) {
        auto targets = amendment.targets;
        if (targets.empty())
            targets.emplace_back();
        bool done = true;
        for (auto const& target : targets)
            for (auto const& one : members(target))
                done = apply_to(amendment, one) && done;
        return done;
    }

    /// A range of sections in a repeal, one by one as they stand in the statutes.
    std::vector<AmendmentTarget> members(AmendmentTarget const& target) {
        if (target.last_number.empty())
            return {target};
        std::vector<AmendmentTarget> all;
        std::map<std::string, bool, SectionNumberLess> numbers;
        for (auto const& edition : statutes_.editions())
            for (auto const& number : edition->numbers())
                if (in_section_range(number, target.number, target.last_number))
                    numbers.emplace(number, true);
        numbers.emplace(target.number, true);
        numbers.emplace(target.last_number, true);
        for (auto const& [number, unused] : numbers) {
            all.push_back(target);
            all.back().number = number;
            all.back().last_number.clear();
        }
        return all;
    }

    SectionPointer law_of(AmendmentTarget const& target) {
        if (target.number.empty() || target.body != Body::GeneralStatutes)
            return nullptr;
        if (auto const found = amended_.find(target.number); found != amended_.end())
            return found->second;
        if (asked_.insert(target.number).second)
            for (auto& doubled : statutes_.doubled(target.number))
                report_.diagnostics.push_back(std::move(doubled));
        return statutes_.find(target.number);
    }

    bool apply_to(ActSection const& amendment, AmendmentTarget const& target) {
        PreviewEntry entry;
        entry.amendment = &amendment;
        entry.target = target.number;
        entry.path = path_words(target);
        auto const law = law_of(target);
        entry.applied = apply(amendment, target, law.get());
        compare_versions(entry, law);
        for (auto diagnostic : entry.applied.diagnostics) {
            diagnostic.line = amendment.line;
            diagnostic.message = "section " + amendment.number + ": " + diagnostic.message;
            report_.diagnostics.push_back(std::move(diagnostic));
        }
        bool const shown = amendment.action == Action::New || amendment.action == Action::Other
                        || target.body != Body::GeneralStatutes;
        bool const done = shown || entry.applied.changed || entry.applied.base == Base::Match;
        report_.entries.push_back(std::move(entry));
        return done;
    }

    void compare_versions(PreviewEntry& entry, SectionPointer const& law) {
        auto const& applied = entry.applied;
        auto const catchline = law ? law->catchline : std::string();
        auto old_section = law && law->text == applied.old_text
                             ? law
                             : std::make_shared<Section const>(
                                 section_from_words(entry.target, catchline, applied.old_text));
        auto new_section = std::make_shared<Section const>(
            section_from_words(entry.target, catchline, applied.new_text));
        entry.applied.new_text = new_section->text;
        if (law && applied.changed)
            amended_[entry.target] = new_section;
        entry.comparison = compare(std::move(old_section), std::move(new_section));
    }

    PreviewReport& report_;
    Statutes& statutes_;
    std::map<std::string, SectionPointer, SectionNumberLess> amended_;
    std::set<std::string, SectionNumberLess> asked_; ///< targets looked up in the statutes
};

} // namespace

PreviewReport preview(std::shared_ptr<Act const> act, std::string bill_file, Statutes& statutes) {
    PreviewReport report;
    report.bill_file = std::move(bill_file);
    for (auto const& edition : statutes.editions())
        report.statutes.push_back(edition->path());
    report.act = std::move(act);
    report.diagnostics = report.act->diagnostics;
    Previewer(report, statutes).run();
    for (auto& odd : statutes.diagnostics())
        report.diagnostics.push_back(std::move(odd));
    return report;
}

} // namespace nutmeg
