// The index that a database keeps as tables. The tables say which sections may have what is asked
// for; only these are read, and their words give the answer, so that it is the same as that of
// PageLawIndex.
#pragma once

#include "corpus/index/candidate_law_index.hpp"
#include "corpus/index/law_tables.hpp"
#include "corpus/store/database_store.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

class DatabaseLawIndex : public CandidateLawIndex {
public:
    /// The store of `law` must outlive the index. Throws Error if the database cannot be read, as
    /// do all functions.
    explicit DatabaseLawIndex(StoredLaw law);

    std::size_t size() const override { return tables_.in_force().size() + added_.size(); }
    Diagnostics const& diagnostics() const override { return diagnostics_; }

protected:
    std::vector<PrintedNumber> printed(std::string_view first,
                                       std::string_view last) const override;
    std::shared_ptr<Section const> section_at(SectionPlace place) const override;
    std::string chapter_at(SectionPlace place) const override;
    std::uint32_t copy_at(SectionPlace place) const override;
    SectionPlaces citing(std::string_view number) const override;
    SectionPlaces citing_chapter(std::string_view chapter) const override;
    SectionPlaces using_phrase(std::string_view phrase,
                               std::vector<LawScope> const& scopes) const override;
    SectionPlaces stating(Quantity const& amount) const override;

private:
    SectionPlaces with_amended(SectionPlaces rows) const;

    StoredLaw law_;
    LawTables tables_;
    std::map<SectionPlace, std::shared_ptr<Section const>> amended_; ///< what acts made of rows
    std::vector<std::shared_ptr<Section const>> added_; ///< by acts, without a row, by number
    Diagnostics diagnostics_;
};

} // namespace nutmeg
