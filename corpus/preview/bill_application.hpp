// Bills carried out one after another on the law in force. Each bill restates that law, so a later
// one is proved against it first; where its words are not there but are what an earlier bill makes,
// or where it says that it amends an earlier one, it is proved against that. What two bills make of
// the same section is merged (diff/merge). A section of a bill restates the law as it reads on its
// own day, without what other sections of the bill do later, unless it says that it amends those.
#pragma once

#include "corpus/preview/amended_law.hpp"
#include "corpus/preview/preview.hpp"
#include "corpus/store/statutes.hpp"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// What one bill, or one section of a bill beside another, makes of a section of law.
struct Strand {
    std::size_t bill = 0;
    std::shared_ptr<Section const> now;
    bool on_earlier = false; ///< made of what earlier bills left, not of the law in force
};

/// Words of a section that are amended in two ways.
struct SectionClash {
    std::string number;
    Clash clash; ///< `by` are indices of BillCarrier::makers()
};

/// A place of a section in which two amendments that were merged both change words.
struct SectionShare {
    std::string number;
    SharedPlace place; ///< `by` as above
};

class BillCarrier {
public:
    using MakersOfSections = std::map<std::string, std::vector<std::uint32_t>, SectionNumberLess>;
    using DayTest = std::function<bool(EffectiveDay const&)>;
    using Numbers = std::set<std::string, SectionNumberLess>;

    /// Carries out only what takes effect on a day that passes `in_force`.
    BillCarrier(Statutes& statutes, DayTest in_force);

    /// The same for these sections of law only; others have no entry in the reports.
    BillCarrier(Statutes& statutes, DayTest in_force, Numbers only);

    /// The next bill: adds the entries, diagnostics and counts of words to its report, which has
    /// its act. Comparisons have both sections and nothing else. `instructions` are those that the
    /// act was made of, or empty. Throws Error where a page cannot be read.
    void carry_out(PreviewReport& report, std::vector<Instruction> const& instructions);

    /// The sections that the bills so far changed.
    AmendedLaw& law() { return law_; }
    std::vector<Maker> const& makers() const { return makers_; }
    std::vector<SectionClash> const& clashes() const { return clashes_; }
    std::vector<SectionClash> const& adjoining() const { return adjoining_; }
    std::vector<SectionShare> const& shared() const { return shared_; }
    /// Sections that were merged, with whose changes (indices of makers()) only a comparison of the
    /// texts could tell.
    MakersOfSections const& compared() const { return compared_; }
    /// Bills that changed the section, in their order.
    std::vector<Strand> const& strands(std::string const& number) { return strands_[number]; }

private:
    // The texts that amendments are drawn on: bill_grounds.cpp.

    using SectionPointer = std::shared_ptr<Section const>;

    using ApplyTo = std::function<Applied(Section const*)>;

    /// A text that an amendment may have been drawn on.
    struct Ground {
        enum class Kind : std::uint8_t {
            Strand,  ///< the law in force as this bill's sections before it left it
            Earlier, ///< that, merged with what earlier bills made
            InForce, ///< that, without those sections that take effect later than this one
        };
        Kind kind = Kind::Strand;
        EffectiveDay day; ///< of the amendment
        SectionPointer section;
    };

    struct Attempt {
        Ground ground;
        ApplyTo apply_to;
        Applied applied;
        bool done = false;
    };

    /// What a section of the bill at hand did to a section of law; `apply_to` does it again.
    struct OwnAmendment {
        std::uint32_t maker = 0;
        EffectiveDay day;
        ApplyTo apply_to;
    };

    /// A section of law with those of the bill's amendments that are law on a day.
    struct OnDay {
        AmendedSection section;
        std::size_t seen = 0; ///< of the section's OwnAmendments
    };

    struct EarlierDay {
        bool operator()(EffectiveDay const& a, EffectiveDay const& b) const {
            return comes_before(a, b);
        }
    };

    AmendedSection& own(std::string const& number);
    AmendedSection* earlier(std::string const& number);
    std::vector<Ground::Kind> grounds(std::string const& number, ActSection const& amendment);
    Ground ground_of(Ground::Kind kind, std::string const& number, EffectiveDay const& day);
    bool names_earlier(ActSection const& amendment, AmendedSection const& earlier) const;
    AmendedSection& on_day(std::string const& number, EffectiveDay const& day);
    Attempt attempt(std::string const& number,
                    ActSection const& amendment,
                    ApplyTo const& apply_to);
    void change(std::string const& number,
                Attempt const& attempt,
                SectionPointer now,
                std::optional<KeptWords> kept);
    void keep_findings(std::string const& number, MergedSection const& both);

    // The bill, section by section: bill_carrier.cpp.

    bool is_wanted(std::string const& number) const;

    bool carry_out(ActSection const& amendment);
    bool carry_out(Instruction const& instruction, ActSection const& amendment);
    void leave_out(ActSection const& amendment);
    bool add_entry(ActSection const& amendment, AmendmentTarget const& target);
    void set_versions(PreviewEntry& entry, Attempt& attempt);
    void hint_at_other_act(PreviewEntry& entry);
    void hint_at_near_numbers(PreviewEntry& entry) const;
    void finish(PreviewEntry entry);
    void end_bill();
    std::vector<AmendmentTarget> members(AmendmentTarget const& target) const;

    Statutes& statutes_;
    DayTest in_force_;
    std::optional<Numbers> only_;
    AmendedLaw law_;
    std::vector<Maker> makers_;
    std::vector<SectionClash> clashes_;
    std::vector<SectionClash> adjoining_;
    std::vector<SectionShare> shared_;
    MakersOfSections compared_;
    std::map<std::string, std::vector<Strand>, SectionNumberLess> strands_;
    Numbers asked_;                                ///< targets looked up in the statutes
    std::vector<std::shared_ptr<Act const>> acts_; ///< of the bills so far, this one last

    // Of the bill at hand.
    PreviewReport* report_ = nullptr;
    AmendedLaw own_;
    Numbers on_earlier_;
    std::map<std::string, std::vector<OwnAmendment>, SectionNumberLess> own_amendments_;
    std::map<std::string, std::map<EffectiveDay, OnDay, EarlierDay>, SectionNumberLess> on_days_;
};

/// Whether the words ("section 2 of public act 26-8") name the act of that number.
bool names_act(std::string_view words, std::string_view number);

} // namespace nutmeg
