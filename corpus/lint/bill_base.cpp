#include "corpus/lint/bill_checks.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/text/file.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace nutmeg {

namespace {

bool amends_law(PreviewEntry const& entry) {
    return !entry.target.empty() && entry.amendment->body == Body::GeneralStatutes
        && entry.amendment->action != Action::New && entry.amendment->action != Action::Other;
}

/// The edition below the latest one whose text the bill restates, or null.
Edition* older_base(PreviewEntry const& entry, Statutes& statutes) {
    auto const& targets = entry.amendment->targets;
    auto const target = std::find_if(targets.begin(), targets.end(), [&](auto const& one) {
        return one.number == entry.target;
    });
    if (target == targets.end())
        return nullptr;
    for (auto const& edition : statutes.editions())
        if (auto const law = edition->find(entry.target))
            if (apply(*entry.amendment, *target, law.get()).base == Base::Match)
                return edition.get();
    return nullptr;
}

/// Whether the restated words begin with the mark that the opening names; then it is the outline
/// that puts them elsewhere.
bool begins_as_named(PreviewEntry const& entry) {
    auto const open = entry.path.find_last_of('(');
    auto const mark = open == std::string::npos ? std::string() : entry.path.substr(open);
    auto const words = entry.amendment->text.old_text();
    return !mark.empty() && words.substr(0, words.find(' ')) == mark;
}

/// Whether a page of the editions is a supplement's; without one nothing can be said about its
/// name.
bool has_supplement(Statutes& statutes) {
    std::set<std::string> seen;
    for (auto edition = statutes.editions().rbegin(); edition != statutes.editions().rend();
         ++edition)
        for (auto const& number : (*edition)->numbers())
            if (auto const path = (*edition)->page_path(number);
                seen.insert(path).second && !supplement_year(read_file(path)).empty())
                return true;
    return false;
}

bool overlap(std::string const& a, std::string const& b) {
    return a.empty() || b.empty() || a == b;
}

class BaseLint {
public:
    BaseLint(BillPreview const& report, Statutes& statutes, BillFindings& findings)
        : report_(report), statutes_(statutes), findings_(findings), supplements_(statutes) {}

    void run() {
        for (auto const& entry : report_.entries) {
            if (!amends_law(entry))
                continue;
            check_base(entry);
            check_supplement(entry);
            check_earlier(entry);
            earlier_[entry.target].push_back(&entry);
        }
    }

private:
    void add(Severity severity,
             char const* code,
             PreviewEntry const& entry,
             std::string const& what) {
        findings_.add(severity, code, *entry.amendment, entry.target, what);
    }

    void check_base(PreviewEntry const& entry) {
        auto const& applied = entry.applied;
        if (applied.base == Base::Mismatch) {
            auto const* older = older_base(entry, statutes_);
            if (older != nullptr)
                return add(Severity::Problem,
                           "stale-base",
                           entry,
                           "it restates the section as it stood in " + older->path());
            auto const& difference = applied.difference;
            return add(Severity::Problem,
                       "unmarked-change",
                       entry,
                       "after \"" + difference.before + "\" it has \"" + difference.act_words
                           + "\", the law \"" + difference.law_words + "\"");
        }
        if (!applied.inferred.empty())
            add(Severity::Problem,
                "unmarked-change",
                entry,
                std::to_string(applied.inferred.size())
                    + " insertions are not underlined, the first \""
                    + std::string(applied.inferred.front().of(entry.amendment->text.text)) + "\"");
        for (auto const& diagnostic : applied.diagnostics)
            if (diagnostic.severity != Severity::Note
                && !(diagnostic.code == "found-elsewhere" && begins_as_named(entry)))
                add(diagnostic.severity, diagnostic.code.c_str(), entry, diagnostic.message);
        if (applied.base == Base::Match && !applied.changed)
            add(Severity::Warning,
                "changes-nothing",
                entry,
                "carried out, it leaves the law as it is");
    }

    void check_supplement(PreviewEntry const& entry) {
        auto const& year = supplements_.year_of(entry.target);
        bool const named = entry.amendment->supplement;
        if (!year.empty() && !named)
            add(Severity::Warning,
                "supplement-unnamed",
                entry,
                "section " + entry.target + " is in the " + year + " supplement");
        if (year.empty() && named && statutes_.find(entry.target) && supplement_given())
            add(Severity::Warning,
                "not-in-supplement",
                entry,
                "section " + entry.target + " is not in the supplement");
    }

    bool supplement_given() {
        if (!has_supplement_)
            has_supplement_ = has_supplement(statutes_);
        return *has_supplement_;
    }

    /// A section that an earlier one of the bill amended says so.
    void check_earlier(PreviewEntry const& entry) {
        for (auto const* before : earlier_[entry.target]) {
            auto const by = "section " + before->amendment->number + " of this act";
            if (before->amendment == entry.amendment || !overlap(before->path, entry.path)
                || entry.amendment->as_amended_by.find(by) != std::string::npos)
                continue;
            add(Severity::Warning, "amended-before", entry, by + " amends it too");
        }
    }

    BillPreview const& report_;
    Statutes& statutes_;
    BillFindings& findings_;
    Supplements supplements_;
    std::optional<bool> has_supplement_;
    std::map<std::string, std::vector<PreviewEntry const*>> earlier_;
};

/// By the list's holder: items that end in "; and" or "; or" though they are not the last but one.
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
            auto const holder = parent == no_parent
                                  ? std::string()
                                  : path_of(section.provisions, section.text, parent);
            early[holder].push_back(quoted(section.text,
                                           section.provisions[items[i]].span.end - 1,
                                           section.provisions[items[i]].span.end));
        }
    return early;
}

} // namespace

void lint_base(BillPreview const& report, Statutes& statutes, BillFindings& findings) {
    BaseLint(report, statutes, findings).run();
}

void lint_structure(BillPreview const& report, BillFindings& findings) {
    for (auto const& entry : report.entries) {
        auto const& old_section = *entry.comparison.old_section;
        auto const& new_section = *entry.comparison.new_section;
        if (entry.applied.base == Base::Mismatch || entry.applied.base == Base::Missing)
            continue;
        for (auto const& diagnostic : new_section.diagnostics) {
            bool const before = std::any_of(old_section.diagnostics.begin(),
                                            old_section.diagnostics.end(),
                                            [&](auto const& one) {
                                                return one.code == diagnostic.code
                                                    && one.span.of(old_section.text)
                                                           == diagnostic.span.of(new_section.text);
                                            });
            if (!before)
                findings.add(Severity::Warning,
                             "designators",
                             *entry.amendment,
                             entry.target,
                             diagnostic.message);
        }
        auto const before = early_ends(old_section);
        for (auto const& [holder, ends] : early_ends(new_section))
            if (before.count(holder) == 0)
                findings.add(Severity::Note,
                             "list-end",
                             *entry.amendment,
                             entry.target,
                             ends.front() + " is not the last item but one");
    }
}

} // namespace nutmeg
