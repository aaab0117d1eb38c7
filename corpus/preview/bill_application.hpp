// Applies bills one after another. Each bill restates current law, so a later one is checked
// against current law first. If that fails but its words are those of an earlier bill, or if it
// says that it amends an earlier bill, it is checked against that bill's version. Two versions of
// one section are merged (diff/merge). A section of a bill restates the law of its effective day,
// without changes that other sections of the bill make later, unless it says that it amends those,
// and a version that the statutes print as taking effect by then.
#pragma once

#include "corpus/preview/attempt.hpp"
#include "corpus/preview/merged_law.hpp"
#include "corpus/preview/preview.hpp"
#include "corpus/store/similar_numbers.hpp"
#include "corpus/store/statutes.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace nutmeg {

/// A section of a bill, or the instruction that it was made from.
struct BillPart {
    ActSection const* amendment = nullptr;
    Instruction const* instruction = nullptr;
    std::uint32_t author = 0; ///< index into MergedLaw::authors
};

/// The parts of a bill that are in force on a day and amend section `number`.
struct PartsInForce {
    std::string const& number;
    std::vector<BillPart> parts;    ///< in the order of the bill
    bool has_earlier_bills = false; ///< an earlier bill amends the section on some day
};

class BillApplier {
    using SectionPointer = std::shared_ptr<Section const>;

    /// An amendment of the current bill that was applied; `apply_to` repeats it.
    struct AppliedAmendment {
        std::uint32_t author = 0;
        EffectiveDay day;
        ApplyTo apply_to;
    };

    /// A section with the bill's amendments that are in effect on a day.
    struct SectionAtDate {
        AmendedSection section;
        std::size_t seen = 0; ///< number of BillSection::applied that it takes into account
    };

    struct EarlierDay {
        bool operator()(EffectiveDay const& a, EffectiveDay const& b) const {
            return comes_before(a, b);
        }
    };

    /// A section of law as amended by the current bill.
    struct BillSection {
        AmendedSection version;
        bool on_earlier = false; ///< includes the changes of earlier bills
        std::vector<AppliedAmendment> applied;
        std::map<EffectiveDay, SectionAtDate, EarlierDay> by_date;
    };

public:
    /// What the parts of one bill in force make of one section of law, to continue from when more
    /// of them are.
    class Progress {
        friend class BillApplier;

        std::vector<std::uint32_t> authors_; ///< of the parts applied, in order
        std::optional<BillSection> section_;
        /// Whether every part applied to the law as the bill alone leaves it, so that no other bill
        /// can change the result.
        bool is_independent_ = true;
    };

    /// Whether to apply what takes effect on that day.
    using DayTest = std::function<bool(EffectiveDay const&)>;

    /// Applies only what takes effect on a day that passes `in_force`. If `only` is set, changes
    /// only these sections of law; others have no entry in the reports. `statutes` must outlive it.
    BillApplier(Statutes& statutes, DayTest in_force, std::optional<SectionNumbers> only = {});

    /// Applies the next bill. Adds entries, diagnostics and word counts to its report, which
    /// already has its act. The comparisons of the entries have both sections and nothing else.
    /// `instructions` are those that the act was made from, or empty. Throws Error if a page cannot
    /// be read.
    void apply_bill(BillPreview& bill, std::vector<Instruction> const& instructions);

    /// Sets the authors and the acts of all bills, for apply_parts.
    void begin_parts(std::vector<Author> authors, std::vector<std::shared_ptr<Act const>> acts);

    /// Applies parts of the next bill to their section, the only one that they may change.
    /// Continues from `progress` if that was made from the first of these parts and no other bill
    /// can change their result. Otherwise, applies all parts again and returns false. Adds the
    /// entries of the parts that it applied. Does not look for conflicts with other bills.
    bool apply_parts(BillPreview& bill, PartsInForce const& in_force, Progress& progress);

    /// The law as amended by the bills applied.
    MergedLaw& law() { return law_; }

private:
    bool apply_section(ActSection const& amendment);
    bool apply_instruction(Instruction const& instruction, ActSection const& amendment);
    bool add_entry(ActSection const& amendment, AmendmentTarget const& target);
    void add_not_yet_effective(ActSection const& amendment);
    void set_versions(PreviewEntry& entry, Attempt& attempt);
    void finish(PreviewEntry entry);
    void merge_bill();

    BillSection& bill_section(std::string const& number);
    AmendedSection* earlier_version(std::string const& number);
    DraftingFacts drafting_facts(std::string const& number, ActSection const& amendment);
    SectionPointer base_of(BaseCandidate candidate,
                           std::string const& number,
                           EffectiveDay const& day);
    AmendedSection& bill_section_at_date(std::string const& number, EffectiveDay const& day);
    Attempt try_candidates(std::string const& number,
                           ActSection const& amendment,
                           ApplyTo const& apply_to);
    void change(std::string const& number,
                Attempt const& attempt,
                SectionPointer now,
                std::optional<KeptWords> const& kept);

    void suggest_other_act(PreviewEntry& entry) const;
    void suggest_similar_numbers(PreviewEntry& entry);
    bool is_wanted(std::string const& number) const;
    std::vector<AmendmentTarget> members(AmendmentTarget const& target) const;

    Statutes& statutes_;
    DayTest in_force_;
    std::optional<SectionNumbers> only_;
    MergedLaw law_;
    std::optional<SimilarNumbers> similar_numbers_; ///< once a number is not found
    SectionNumbers looked_up_;                      ///< sections already looked up in the statutes

    // The current bill.
    BillPreview* bill_ = nullptr;
    std::uint32_t author_ = 0;   ///< of the current amendment
    bool is_independent_ = true; ///< as Progress
    BySection<BillSection> bill_sections_;
};

} // namespace nutmeg
