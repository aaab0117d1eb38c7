// A store that another owner keeps, as a layer of statutes: acts amend the layers above it, and the
// store itself stays as it is.
#pragma once

#include "corpus/store/section_store.hpp"

namespace nutmeg {

/// Answers as `store` does, which must outlive it.
class BorrowedStore : public SectionStore {
public:
    explicit BorrowedStore(SectionStore& store) : store_(store) {}

    std::vector<std::string> paths() const override { return store_.paths(); }
    std::vector<std::string> edition_dates() const override { return store_.edition_dates(); }
    std::vector<EditionSource> sources() const override { return store_.sources(); }
    std::vector<std::string> numbers() const override { return store_.numbers(); }
    std::vector<std::string> numbers_in_chapter(std::string_view chapter) const override {
        return store_.numbers_in_chapter(chapter);
    }
    bool contains(std::string_view number) const override { return store_.contains(number); }
    std::shared_ptr<Section const> find(std::string_view number) override {
        return store_.find(number);
    }
    std::shared_ptr<Section const> find_group(std::string_view number) override {
        return store_.find_group(number);
    }
    std::vector<EditionVersion> versions(std::string_view number) override {
        return store_.versions(number);
    }
    StoreContents all() override { return store_.all(); }
    void resolve_all(SectionLookup const& find) override { store_.resolve_all(find); }
    std::optional<SectionSource> source_of(std::string_view number) override {
        return store_.source_of(number);
    }
    std::string supplement_year(std::string_view number) override {
        return store_.supplement_year(number);
    }
    bool has_supplement() override { return store_.has_supplement(); }
    std::vector<std::string> duplicate_numbers() const override {
        return store_.duplicate_numbers();
    }
    Diagnostics duplicates(std::string_view number) override { return store_.duplicates(number); }
    Diagnostics diagnostics() const override { return store_.diagnostics(); }
    bool is_act(std::string_view file) override { return store_.is_act(file); }
    void prefetch(std::span<std::string_view const> numbers) override { store_.prefetch(numbers); }
    /// Its sections have been read already, so it takes none.
    bool take_typography(SectionStore& /*model*/) override { return false; }
    std::optional<StoredLaw> stored_law() override { return store_.stored_law(); }

private:
    SectionStore& store_;
};

} // namespace nutmeg
