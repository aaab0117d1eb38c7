// What became of the provisions of an amended section, for citations of them.
#pragma once

#include "corpus/impact/impact.hpp"
#include "parser/statutes/section.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

class SectionOutcome {
public:
    /// `changed` must outlive it.
    explicit SectionOutcome(ChangedSection const& changed);

    ChangedSection const& changed() const { return *changed_; }
    Section const& before() const { return *changed_->comparison->old_section; }
    Section const& after() const { return *changed_->comparison->new_section; }

    /// The section has no law any more.
    bool is_repealed() const { return changed_->comparison->change == SectionChange::Repealed; }
    /// The section had no law before.
    bool is_added() const { return changed_->comparison->change == SectionChange::Added; }
    /// More changes than the form of the section, its designators and what its citations name.
    bool is_substantive() const;
    /// Whether a provision at or below `path`, or one that contains it, changes in words.
    bool changes_at(std::string_view path) const;

    /// Indices of provisions, or no_parent.
    std::uint32_t old_provision(std::string_view path) const { return old_paths_.find(path); }
    std::uint32_t new_provision(std::string_view path) const { return new_paths_.find(path); }

    /// What became of an old provision.
    struct Fate {
        bool is_gone = false; ///< its words are deleted
        /// The new provision that it became, or that has its words now; no_parent for the section.
        std::uint32_t provision = no_parent;
    };
    Fate fate_of(std::uint32_t old_provision) const;

    std::string old_path(std::uint32_t provision) const;
    std::string new_path(std::uint32_t provision) const;

    /// The provisions from `first` to `last`, which are next to each other in one list; empty if
    /// one of them does not exist.
    std::vector<std::uint32_t> old_range(std::string_view first, std::string_view last) const;
    std::vector<std::uint32_t> new_range(std::string_view first, std::string_view last) const;

    /// Whether a new provision has no counterpart in the old section.
    bool is_new(std::uint32_t new_provision) const;

private:
    ChangedSection const* changed_;
    ProvisionPaths old_paths_;
    ProvisionPaths new_paths_;
};

} // namespace nutmeg
