// Offenses as the statutes state them: what is forbidden, in which class it is, and how it is
// punished (docs/connecticut.md 6.1 to 6.3).
#pragma once

#include "parser/quantities/quantity.hpp"
#include "parser/text/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// What an offense is in law (Gen. Stat. 53a-24 to 53a-27), from the mildest up.
enum class OffenseDegree : std::uint8_t {
    Unknown,      ///< the section states no penalty
    Infraction,   ///< declared one
    MotorVehicle, ///< title 14, without a class: a motor vehicle violation is no offense
    Violation,    ///< declared one, or only a fine is authorized
    Misdemeanor,  ///< of a class, or with at most one year of imprisonment
    Felony,       ///< of a class, or with more than one year of imprisonment
};

/// "infraction", "motor vehicle violation", "violation", "misdemeanor", "felony"; empty for
/// Unknown.
std::string_view degree_name(OffenseDegree degree);

/// Where the class of an offense is from.
enum class ClassSource : std::uint8_t {
    None,   ///< it has no class
    Stated, ///< its section states it
    Named,  ///< Gen. Stat. 53a-35a names the offense with its class
    Cited,  ///< another provision states it, and the penalty
    Deemed, ///< its maximum term decides (Gen. Stat. 53a-25(d), 53a-26(d))
};

/// "stated", "named", "cited", "deemed"; empty for None.
std::string_view class_source_name(ClassSource source);

/// Dollars that the court may impose.
struct FineRange {
    std::optional<double> least;
    std::optional<double> most;
    std::optional<double> not_remitted; ///< part of it that the court may not remit

    bool empty() const { return !least && !most && !not_remitted; }
};

inline constexpr std::string_view life_term = "life";

/// Terms of imprisonment as ISO 8601 durations ("P6M") or `life_term`; empty if none is stated.
struct PrisonRange {
    std::string least;
    std::string most;
    std::string not_suspended; ///< part of it that the court may not suspend or reduce

    bool empty() const { return least.empty() && most.empty() && not_suspended.empty(); }
};

/// The days in a term, for comparisons: 60 years for life (Gen. Stat. 53a-35b); 0 if it is empty.
double term_days(std::string_view term);

/// An age in the words that define or grade an offense.
struct OffenseAge {
    Bound bound = Bound::None;
    double years = 0;

    bool operator==(OffenseAge const&) const = default;
};

/// One offense under one condition. An offense that is a class A misdemeanor "for a first offense"
/// and a class D felony "for any subsequent offense" is two.
struct Offense {
    std::string number; ///< of the section that states the penalty
    std::string path;   ///< of the provision that states it, "(b)"
    std::string name;   ///< "Soliciting sexual acts"; the catchline if the text has no name for it
    std::string when;   ///< "for a first offense", "if the victim ..."; empty if always
    std::string offense_class; ///< "class A misdemeanor", "unclassified felony", or empty
    ClassSource class_source = ClassSource::None;
    OffenseDegree degree = OffenseDegree::Unknown;
    PrisonRange prison;
    bool prison_by_class = false; ///< the class decides the terms, the section states none
    FineRange fine;
    bool fine_by_class = false;
    std::vector<OffenseAge> ages;           ///< in the order of the text, each once
    std::vector<std::string> mental_states; ///< likewise; "knowingly", "with intent to"
    /// Sections whose violation is punished, if they are others: "22-13", "22-13 to 22-16".
    std::vector<std::string> violated;
    /// Provisions that state the penalty, if they are others: "53a-128i(a)".
    std::vector<std::string> punished_under;
    Span span; ///< of the words that state the penalty, in the text of the section
};

} // namespace nutmeg
