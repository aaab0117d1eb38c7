// What the classes of offenses mean: longest imprisonment and highest fine, from the general part
// of the penal code (Gen. Stat. 53a-35a to 53a-43), read from those sections if they are available.
#pragma once

#include "parser/statutes/section.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace nutmeg {

enum class TimeUnit : std::uint8_t { Days, Months, Years };

/// A term of imprisonment.
struct PrisonTerm {
    std::uint32_t count = 0; ///< 0: no imprisonment
    TimeUnit unit = TimeUnit::Days;

    bool operator==(PrisonTerm const&) const = default;
};

/// The maximum penalty for a class of offense, unless the section that defines the offense sets
/// another.
struct Penalty {
    std::string_view offense_class; ///< "class D felony"
    PrisonTerm longest;
    double fine = 0;                           ///< dollars; 0 if a schedule decides
    std::span<std::string_view const> sources; ///< numbers of the sections that set it, "53a-35a"
};

/// Returns the section with that number, or null.
using PenaltyLookup = std::function<Section const*(std::string_view number)>;

/// The penalty of "class A misdemeanor", "class D felony", "violation" and so on; nothing for other
/// words. With a lookup, terms and fines are read from sections 53a-35a, 53a-36, 53a-36a, 53a-41
/// and 53a-42; a built-in table supplies the figures that those do not state.
std::optional<Penalty> penalty_of(std::string_view offense_class, PenaltyLookup const& find = {});

/// The classes of offenses that quantities and facts name: "infraction", "class D felony",
/// "unclassified felony"; in rising severity, with the unclassified ones last.
std::vector<std::string_view> offense_class_names();

/// Severity of a class of offense, from 1 (infraction) up; 0 for other words.
int class_rank(std::string_view offense_class);

} // namespace nutmeg
