#include "corpus/lint/bill_checks.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>

namespace nutmeg {

namespace {

bool amends_law(PreviewEntry const& entry) {
    return !entry.target.empty() && entry.amendment->source == LawSource::GeneralStatutes
        && entry.amendment->action != Action::New && entry.amendment->action != Action::Other;
}

/// The path of the earliest edition whose version of the section the bill restates, or empty.
std::string restated_edition(PreviewEntry const& entry, SectionStore& statutes) {
    auto const& targets = entry.amendment->targets;
    auto const target = std::find_if(targets.begin(), targets.end(), [&](auto const& one) {
        return one.number == entry.target;
    });
    if (target == targets.end())
        return {};
    for (auto const& version : statutes.versions(entry.target))
        if (apply(*entry.amendment, *target, version.section.get()).base == Base::Match)
            return version.edition;
    return {};
}

class BaseLint {
public:
    BaseLint(BillPreview const& report, SectionStore& statutes, BillFindings& findings)
        : report_(report), statutes_(statutes), findings_(findings) {}

    void run() {
        for (auto const& entry : report_.entries) {
            check_idle_marks(entry);
            if (!amends_law(entry))
                continue;
            check_base(entry);
            check_supplement(entry);
            check_earlier(entry);
        }
    }

private:
    void add(Severity severity,
             BillRuleCode rule,
             PreviewEntry const& entry,
             std::string const& what) {
        findings_.add(severity, rule, *entry.amendment, entry.target, what);
    }

    /// Whatever the base is, and also where the bill amends other law.
    void check_idle_marks(PreviewEntry const& entry) {
        for (auto const& diagnostic : entry.applied.diagnostics)
            if (diagnostic.code == DiagnosticCode::MarksNothing)
                findings_.add(diagnostic, *entry.amendment, entry.target);
    }

    void check_base(PreviewEntry const& entry) {
        auto const& applied = entry.applied;
        if (applied.base == Base::Mismatch) {
            auto const edition = restated_edition(entry, statutes_);
            if (!edition.empty())
                return add(Severity::Problem,
                           BillRuleCode::StaleBase,
                           entry,
                           "it restates the section as printed in " + edition);
            return add_unmarked(entry);
        }
        if (!applied.inferred.empty())
            add(Severity::Problem,
                BillRuleCode::UnmarkedChange,
                entry,
                std::to_string(applied.inferred.size())
                    + " insertions are not underlined, the first being \""
                    + std::string(applied.inferred.front().of(entry.amendment->text.text)) + "\"");
        for (auto const& diagnostic : applied.diagnostics)
            if (diagnostic.severity != Severity::Note
                && diagnostic.code != DiagnosticCode::MarksNothing)
                findings_.add(diagnostic, *entry.amendment, entry.target);
    }

    /// One finding for each change without marks, or for the first difference if only spaces
    /// differ.
    void add_unmarked(PreviewEntry const& entry) {
        constexpr std::size_t most = 20;
        auto const& applied = entry.applied;
        if (applied.unmarked.empty())
            add_difference(entry,
                           applied.difference.before,
                           applied.difference.act_words,
                           applied.difference.law_words,
                           applied.difference.act_span);
        auto const& text = entry.amendment->text;
        auto const old_words = text.old_text();
        for (std::size_t i = 0; i < std::min(applied.unmarked.size(), most); ++i) {
            auto const& change = applied.unmarked[i];
            add_difference(entry,
                           change.before,
                           change.act_words,
                           change.law_words,
                           span_of_old(text, old_words, change.act_span));
        }
    }

    void add_difference(PreviewEntry const& entry,
                        std::string const& before,
                        std::string const& act_words,
                        std::string const& law_words,
                        Span at) {
        auto const what = act_words.empty() ? "leaves out \"" + law_words + "\""
                        : law_words.empty()
                            ? "adds \"" + act_words + "\""
                            : "has \"" + act_words + "\", but the law has \"" + law_words + "\"";
        findings_.add(Severity::Problem,
                      BillRuleCode::UnmarkedChange,
                      *entry.amendment,
                      entry.target,
                      "after \"" + before + "\", it " + what,
                      words_location(entry.amendment->text, at));
    }

    void check_supplement(PreviewEntry const& entry) {
        auto const year = statutes_.supplement_year(entry.target);
        bool const named = entry.amendment->supplement;
        if (!year.empty() && !named)
            add(Severity::Warning,
                BillRuleCode::SupplementUnnamed,
                entry,
                "section " + entry.target + " is in the " + year + " supplement");
        if (year.empty() && named && statutes_.find(entry.target) && has_supplement())
            add(Severity::Warning,
                BillRuleCode::NotInSupplement,
                entry,
                "section " + entry.target + " is not in the supplement");
    }

    /// Without a supplement among the statutes, nothing is known about what it prints.
    bool has_supplement() {
        if (!has_supplement_)
            has_supplement_ = statutes_.has_supplement();
        return *has_supplement_;
    }

    /// The opening must say that an earlier section of the bill amends the same provision.
    void check_earlier(PreviewEntry const& entry) {
        auto& earlier = earlier_[entry.target];
        auto const* before = earlier.last;
        if (!entry.path.empty())
            before = std::max(earlier.by_path[entry.path], earlier.by_path[""], std::less<>());
        earlier.by_path[entry.path] = &entry;
        earlier.last = &entry;
        if (before == nullptr || before->amendment == entry.amendment)
            return;
        auto const by = "section " + before->amendment->number + " of this act";
        if (entry.amendment->as_amended_by.find(by) == std::string::npos)
            add(Severity::Warning, BillRuleCode::AmendedBefore, entry, by + " also amends it");
    }

    /// The last entries that amend a section of the law.
    struct EarlierEntries {
        PreviewEntry const* last = nullptr;
        std::map<std::string, PreviewEntry const*> by_path;
    };

    BillPreview const& report_;
    SectionStore& statutes_;
    BillFindings& findings_;
    std::optional<bool> has_supplement_;
    std::map<std::string, EarlierEntries> earlier_;
};

/// Items that end in "; and" or "; or" before the second-to-last item, by the path of the list.
std::map<std::string, std::vector<std::string>> early_ends(Section const& section) {
    std::map<std::uint32_t, std::vector<std::uint32_t>> lists;
    for (std::uint32_t i = 0; i < section.provisions.size(); ++i)
        lists[section.provisions[i].parent].push_back(i);
    std::map<std::string, std::vector<std::string>> early;
    for (auto const& [parent, items] : lists)
        for (std::size_t i = 0; i + 2 < items.size(); ++i) {
            auto const words = section.provisions[items[i]].span.of(section.text);
            if (!words.ends_with("; and") && !words.ends_with("; or"))
                continue;
            auto const list = parent == no_parent
                                ? std::string()
                                : path_of(section.provisions, section.text, parent);
            early[list].push_back(quote_with_context(section.text,
                                                     section.provisions[items[i]].span.end - 1,
                                                     section.provisions[items[i]].span.end));
        }
    return early;
}

/// Opening quotation marks minus closing ones.
std::ptrdiff_t open_quotations(std::string_view text) {
    std::ptrdiff_t open = 0;
    for (auto const& [mark, step] : {std::pair("\u201C", 1), std::pair("\u201D", -1)})
        for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at + 1))
            open += step;
    return open;
}

} // namespace

void lint_base(BillPreview const& report, SectionStore& statutes, BillFindings& findings) {
    BaseLint(report, statutes, findings).run();
}

void lint_structure(BillPreview const& report, BillFindings& findings) {
    for (auto const& entry : report.entries) {
        auto const& old_section = *entry.comparison.old_section;
        auto const& new_section = *entry.comparison.new_section;
        if (entry.applied.base == Base::Mismatch || entry.applied.base == Base::Missing)
            continue;
        std::set<std::pair<DiagnosticCode, std::string_view>> known;
        for (auto const& one : old_section.diagnostics)
            known.emplace(one.code, one.span.of(old_section.text));
        for (auto const& diagnostic : new_section.diagnostics) {
            if (!known.contains({diagnostic.code, diagnostic.span.of(new_section.text)}))
                findings.add(Severity::Warning,
                             BillRuleCode::Designators,
                             *entry.amendment,
                             entry.target,
                             diagnostic.message);
        }
        if (open_quotations(old_section.text) != open_quotations(new_section.text))
            findings.add(Severity::Warning,
                         BillRuleCode::UnpairedQuotation,
                         *entry.amendment,
                         entry.target,
                         "the new text has a quotation mark without its partner");
        auto const before = early_ends(old_section);
        for (auto const& [list, ends] : early_ends(new_section))
            if (before.count(list) == 0)
                findings.add(Severity::Note,
                             BillRuleCode::ListEnd,
                             *entry.amendment,
                             entry.target,
                             ends.front() + " is not the second-to-last item");
    }
}

} // namespace nutmeg
