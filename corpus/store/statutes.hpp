// The law in force: editions that overlay one another, the revision first, then its supplement.
#pragma once

#include "corpus/store/section_store.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/text/file.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// An act that amends the statutes before a bill does.
struct AmendingAct {
    std::string path;   ///< of its file, as displayed
    std::string number; ///< "26-4"; may be empty
};

/// A store of stores. Each number is looked up in the latest layer that contains it.
class Statutes : public SectionStore {
public:
    /// Opens each path with `open_store`, which may throw Error; a later path overlays those before
    /// it. A file with more than `max_bytes` bytes cannot be read.
    explicit Statutes(std::vector<std::string> const& paths,
                      std::size_t max_bytes = default_max_input);

    /// The same for open stores, none of them null.
    explicit Statutes(std::vector<std::unique_ptr<SectionStore>> layers);

    /// From now on, these sections replace those of the same numbers. `act` is the act that amended
    /// them, whose `path` then is the last edition. Sections are never null.
    void amend(std::vector<std::shared_ptr<Section const>> const& sections, AmendingAct act);

    /// The sections that the acts have amended or added, as they read after all of them, by number.
    std::vector<std::shared_ptr<Section const>> amended_sections() const;

    /// The acts that have amended these statutes, in order.
    std::vector<AmendingAct> const& amending_acts() const { return amending_acts_; }

    std::vector<std::string> paths() const override;
    std::vector<std::string> edition_dates() const override;
    std::vector<EditionSource> sources() const override;
    std::vector<std::string> numbers() const override;
    std::vector<std::string> numbers_in_chapter(std::string_view chapter) const override;
    bool contains(std::string_view number) const override;
    std::shared_ptr<Section const> find(std::string_view number) override;
    std::shared_ptr<Section const> find_group(std::string_view number) override;
    std::vector<EditionVersion> versions(std::string_view number) override;
    StoreContents all() override;
    void resolve_all(SectionLookup const& find) override;
    std::optional<SectionSource> source_of(std::string_view number) override;
    std::string supplement_year(std::string_view number) override;
    bool has_supplement() override;
    std::vector<std::string> duplicate_numbers() const override;
    Diagnostics duplicates(std::string_view number) override;
    Diagnostics diagnostics() const override;
    bool is_act(std::string_view file) override;
    void prefetch(std::span<std::string_view const> numbers) override;
    bool take_typography(SectionStore& model) override;
    std::optional<StoredLaw> stored_law() override;

private:
    SectionStore* layer_of(std::string_view number) const;

    std::vector<std::unique_ptr<SectionStore>> layers_;
    std::vector<AmendingAct> amending_acts_;
    std::map<std::string, std::vector<EditionVersion>, SectionNumberLess> amended_;
    mutable std::once_flag once_numbers_;
    mutable std::vector<std::string> numbers_; ///< merged on first use
};

} // namespace nutmeg
