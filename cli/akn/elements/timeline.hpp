// When the parts of a document were made and changed, and from when they are in force.
#pragma once

#include "cli/akn/elements/names.hpp"
#include "cli/akn/elements/xml.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace nutmeg::akn {

/// The events of a document, and the times from which its parts are in force.
class Timeline {
public:
    enum class Kind : std::uint8_t { Generation, Amendment, Repeal };

    /// `ids` must outlive this object.
    explicit Timeline(EIds const& ids) : ids_(ids) {}

    /// An event on that date (ISO 8601).
    /// @param source  reference to what caused it, "#act-2006-pa-06-441"
    /// @param target  reference to what it made or changed, "#sec_99-3"
    void add_event(std::string date, Kind kind, std::string source, std::string target);

    /// The same, and the time from then on. Returns a reference to it, "#tmpg_1", for the
    /// attribute "period".
    std::string add_period(std::string date, Kind kind, std::string source, std::string target);

    /// <lifecycle>, in the order of the dates. Nothing if there are no events.
    void write_lifecycle(Node meta) const;
    /// <temporalData>. Nothing if there are no periods.
    void write_temporal_data(Node meta) const;
    /// The concept that the periods refer to, if there are any.
    void write_references(Node references) const;

private:
    struct Event {
        std::string date;
        Kind kind = Kind::Amendment;
        std::string source;
        std::string target;
    };

    /// The events, by date; those of one date as they were added.
    std::vector<std::size_t> order() const;

    std::string event_id(std::size_t place) const;
    std::string period_id(std::size_t index) const;

    EIds const& ids_;
    std::vector<Event> events_;
    std::vector<std::size_t> periods_; ///< indices of events
};

} // namespace nutmeg::akn
