// What the classes of offenses mean at the statutes at hand: shortest and longest imprisonment and
// highest fine, and the offenses that Gen. Stat. 53a-35a punishes by name.
#pragma once

#include "corpus/offenses/offense.hpp"
#include "parser/facts/penalties.hpp"

#include <map>
#include <string>
#include <string_view>

namespace nutmeg {

/// The penalty of one class, or of one offense named in Gen. Stat. 53a-35a.
struct ScheduledPenalty {
    std::string offense_class;
    PrisonRange prison;
    FineRange fine;
};

class PenaltySchedule {
public:
    /// Reads the penal code that `find` returns sections of. What it does not state is from the
    /// code as of 2025.
    explicit PenaltySchedule(PenaltyLookup const& find);

    /// The penalty of "class D felony"; null for other words.
    ScheduledPenalty const* of_class(std::string_view offense_class) const;

    /// The penalty of an offense that is punished by name: "murder"; null if it is not. In lower
    /// case.
    ScheduledPenalty const* of_name(std::string_view name) const;

private:
    void read_terms(Section const& section);

    std::map<std::string, ScheduledPenalty, std::less<>> by_class_;
    std::map<std::string, ScheduledPenalty, std::less<>> by_name_;
};

} // namespace nutmeg
