#include "corpus/impact/citation_fault.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

using Missing = ConformingAmendment::Missing;

std::string joined(std::vector<std::string> const& names) {
    std::string all;
    for (std::size_t i = 0; i < names.size(); ++i)
        all += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    return all;
}

/// What a range of provisions was and is.
class RangeCheck {
public:
    RangeCheck(SectionOutcome const& outcome,
               CitationTarget const& before,
               CitationTarget const& target)
        : outcome_(outcome), target_(target),
          old_members_(outcome.old_range(before.path, before.last_path)),
          new_members_(outcome.new_range(target.path, target.last_path)) {
        for (auto const member : old_members_) {
            auto const fate = outcome.fate_of(member);
            if (fate.is_gone)
                deleted_.push_back(name_before(member));
            else if (fate.provision != no_parent)
                images_.push_back(fate.provision);
        }
        std::sort(images_.begin(), images_.end());
        images_.erase(std::unique(images_.begin(), images_.end()), images_.end());
    }

    std::vector<CitationFault> faults() const {
        std::vector<CitationFault> all;
        if (old_members_.empty())
            return all;
        std::vector<std::string> lost = deleted_;
        for (auto const image : images_)
            if (!has(new_members_, image))
                lost.push_back(name_now(image));
        std::vector<std::string> gained;
        for (auto const member : new_members_)
            if (!has(images_, member))
                gained.push_back(name_now(member));
        if (new_members_.empty()) {
            all.push_back(fault(ImpactKind::Dangling));
            return all;
        }
        if (!lost.empty()) {
            all.push_back(fault(ImpactKind::Range));
            all.back().member = joined(lost);
        }
        if (!gained.empty()) {
            all.push_back(fault(ImpactKind::Range));
            all.back().member = joined(gained);
            all.back().gained = true;
        }
        return all;
    }

private:
    static bool has(std::vector<std::uint32_t> const& all, std::uint32_t one) {
        return std::find(all.begin(), all.end(), one) != all.end();
    }

    std::string name_before(std::uint32_t provision) const {
        return short_citation(outcome_.changed().number, outcome_.old_path(provision));
    }
    std::string name_now(std::uint32_t provision) const {
        return short_citation(outcome_.changed().number, outcome_.new_path(provision));
    }

    /// The paths from the first to the last provision that the members became, if no old provision
    /// is between them that the range did not have.
    std::optional<MemberPaths> wanted() const {
        if (images_.empty())
            return std::nullopt;
        auto const first = outcome_.new_path(images_.front());
        auto const last = outcome_.new_path(images_.back());
        auto const span = outcome_.new_range(first, last);
        bool const is_whole = std::all_of(span.begin(), span.end(), [&](std::uint32_t member) {
            return has(images_, member) || outcome_.is_new(member);
        });
        if (span.empty() || !is_whole)
            return std::nullopt;
        return MemberPaths{first, last};
    }

    CitationFault fault(ImpactKind kind) const {
        CitationFault fault;
        fault.kind = kind;
        auto const paths = wanted();
        if (images_.empty()) {
            fault.missing = Missing::NoSuccessor;
        } else if (!paths) {
            fault.missing = Missing::Divided;
        } else if (paths->path == target_.path && paths->last_path == target_.last_path) {
            fault.missing = is_extended() ? Missing::NewMember : Missing::NotNeeded;
        } else {
            fault.now = range_name(outcome_.changed().number, paths->path, paths->last_path);
            fault.wanted = paths;
        }
        return fault;
    }

    bool is_extended() const {
        return std::any_of(new_members_.begin(), new_members_.end(), [&](std::uint32_t member) {
            return !has(images_, member);
        });
    }

    SectionOutcome const& outcome_;
    CitationTarget const& target_;
    std::vector<std::uint32_t> old_members_;
    std::vector<std::uint32_t> new_members_;
    std::vector<std::uint32_t> images_; ///< the new provisions that the old members became
    std::vector<std::string> deleted_;
};

} // namespace

std::string range_name(std::string_view number, std::string_view path, std::string_view last) {
    auto name = short_citation(number, path);
    if (!last.empty() && last != path)
        name += " to " + short_citation(number, last);
    return name;
}

std::vector<CitationFault> provision_faults(SectionOutcome const& outcome,
                                            CitationTarget const& before,
                                            CitationTarget const& target) {
    auto const old_provision = outcome.old_provision(before.path);
    if (old_provision == no_parent)
        return {};
    auto const named = outcome.new_provision(target.path);
    auto const fate = outcome.fate_of(old_provision);
    if (!fate.is_gone && fate.provision == named && named != no_parent)
        return {};
    CitationFault fault;
    fault.kind = named == no_parent ? ImpactKind::Dangling : ImpactKind::Shifted;
    auto const& number = outcome.changed().number;
    if (named != no_parent)
        fault.names_now = short_citation(number, target.path);
    if (fate.is_gone) {
        fault.missing = Missing::NoSuccessor;
    } else {
        auto const path = outcome.new_path(fate.provision);
        fault.now = short_citation(number, path);
        fault.wanted = MemberPaths{path, {}};
    }
    return {fault};
}

std::vector<CitationFault> range_faults(SectionOutcome const& outcome,
                                        CitationTarget const& before,
                                        CitationTarget const& target) {
    return RangeCheck(outcome, before, target).faults();
}

} // namespace nutmeg
