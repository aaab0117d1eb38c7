// What a citation may mean if the outline of its section lacks the cited path. The outline is
// inferred, so the words are also examined before a citation is reported.
#pragma once

#include "parser/statutes/section.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace nutmeg {

/// The designators of a path: "(b)" and "(2)" for "(b)(2)".
std::vector<std::string_view> designators_in(std::string_view path);

/// Whether the subsection that `path` begins with is inside another provision in `meant`. Then the
/// outline is doubtful, since no level can be left out before a subsection.
bool loses_subsection(std::string_view path, std::string_view meant);

/// Whether the byte at `offset` is part of a citation.
bool is_cited(Section const& section, std::uint32_t offset);

/// Byte offsets of each designator, ascending. The keys are views of the text.
using DesignatorOffsets = std::unordered_map<std::string_view, std::vector<std::uint32_t>>;

/// Everything in the text from "(" to the next ")", so also words that are not designators.
DesignatorOffsets designator_offsets(std::string_view text);

/// A section that citations name, for many questions about its paths. An answer takes a time that
/// does not depend on the size of the section.
class CitedSection {
public:
    /// `section` must outlive it.
    explicit CitedSection(Section const& section);

    /// The path of the first provision that matches a path with levels left out: "(a)(1)" for
    /// "(1)". Empty if there is no such provision.
    std::string path_meant(std::string_view path) const;

    /// Whether the words of the provision that the path begins with, or else of the section, have
    /// the other designators of the path, free-standing and in their order. Then the provision may
    /// exist although the outline does not show it.
    bool may_exist(std::string_view path) const;

    /// Whether a later version of the section has the provision.
    bool is_in_later_version(std::string_view path) const;

private:
    bool is_free_standing(std::vector<std::string_view> const& designators, Span span) const;
    void add_meanings(std::size_t provision);

    Section const& section_;
    ProvisionPaths paths_;
    DesignatorOffsets free_standing_;                      ///< outside citations
    std::unordered_map<std::string, std::uint32_t> meant_; ///< provision by path with levels left
                                                           ///< out
    std::unordered_set<std::string> later_paths_;
};

/// The cited sections of a collection, each examined once. Several threads may call it at once.
class CitedSections {
public:
    CitedSection const& of(Section const& section);

private:
    struct Entry {
        std::once_flag once;
        std::unique_ptr<CitedSection> cited;
    };

    std::mutex mutex_; ///< of all_, whose entries stay where they are
    std::map<Section const*, Entry> all_;
};

} // namespace nutmeg
