// The law in force: editions laid over one another, the revision first, then its supplement.
#pragma once

#include "corpus/store/edition.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

class Statutes {
public:
    /// Opens every path as an Edition, in order; a later one lies over those before it.
    explicit Statutes(std::vector<std::string> const& paths);

    /// The section in its latest edition, or null. As Edition::find.
    std::shared_ptr<Section const> find(std::string_view number);

    /// The group heading that holds the number ("Secs. 1-2d to 1-2y. Reserved ..."), latest edition
    /// first, or null.
    std::shared_ptr<Section const> find_group(std::string_view number);

    /// Path of the page of the section's latest edition, or empty.
    std::string page_path(std::string_view number) const;

    /// What the pages say twice about the number: a diagnostic for each edition that heads it more
    /// than once.
    Diagnostics doubled(std::string_view number);

    /// What is wrong with the pages that were read so far, edition by edition.
    Diagnostics diagnostics() const;

    std::vector<std::unique_ptr<Edition>> const& editions() const { return editions_; }

private:
    std::vector<std::unique_ptr<Edition>> editions_;
};

} // namespace nutmeg
