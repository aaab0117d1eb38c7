// What the tables of a store say about the law: which sections print a number, cite a law, have
// words or state an amount. They may name a few too many, and never one too few; the words of a
// section decide. A place is a row of `sections`; results are in no order, and may have places that
// are not in force.
#pragma once

#include "corpus/database/editions.hpp"
#include "corpus/index/candidate_law_index.hpp"
#include "corpus/store/database_store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// All functions may be called from several threads at once, and throw Error if the database cannot
/// be read.
class LawTables {
public:
    /// The store of `law` must outlive it.
    explicit LawTables(StoredLaw const& law);

    LawInForce const& in_force() const { return in_force_; }

    /// The numbers from `first` to `last` in headings in force: by number, then in the order of the
    /// statutes.
    std::vector<PrintedNumber> printed(std::string_view first, std::string_view last) const;

    /// The number of the chapter whose page has the section; empty if unknown.
    std::string chapter_of(SectionPlace row) const;

    /// The sections that cite a section, a provision of it or a range with it.
    SectionPlaces citing(std::string_view number) const;

    /// The sections that cite a chapter, also as "this chapter".
    SectionPlaces citing_chapter(std::string_view chapter) const;

    /// The sections of these scopes (LawIndex::uses_of) whose text has the phrase.
    SectionPlaces with_words(std::string_view phrase, std::vector<LawScope> const& scopes) const;

    /// The sections with an amount of that kind and value.
    SectionPlaces with_amount(Quantity const& amount) const;

private:
    SectionPlaces rows(char const* sql, std::vector<std::string> const& values) const;
    std::optional<SectionPlaces> in_scopes(std::vector<LawScope> const& scopes) const;
    SectionPlaces in_scope(LawScope const& scope) const;
    void add_headings(std::string const& first, std::string const& last, SectionPlaces& all) const;

    std::shared_ptr<SharedDatabase> shared_;
    LawInForce in_force_;
};

} // namespace nutmeg
