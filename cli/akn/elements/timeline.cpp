#include "cli/akn/elements/timeline.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace nutmeg::akn {

namespace {

std::string_view kind_name(Timeline::Kind kind) {
    constexpr std::array<std::string_view, 3> names{"generation", "amendment", "repeal"};
    return names[static_cast<std::size_t>(kind)];
}

} // namespace

std::string Timeline::event_id(std::size_t place) const {
    return ids_.own("eref_" + std::to_string(place + 1));
}

std::string Timeline::period_id(std::size_t index) const {
    return ids_.own("tmpg_" + std::to_string(index + 1));
}

void Timeline::add_event(std::string date, Kind kind, std::string source, std::string target) {
    events_.push_back({std::move(date), kind, std::move(source), std::move(target)});
}

std::string Timeline::add_period(std::string date,
                                 Kind kind,
                                 std::string source,
                                 std::string target) {
    for (std::size_t i = 0; i < periods_.size(); ++i) {
        auto const& event = events_[periods_[i]];
        if (event.date == date && event.source == source && event.target == target)
            return "#" + period_id(i);
    }
    periods_.push_back(events_.size());
    add_event(std::move(date), kind, std::move(source), std::move(target));
    return "#" + period_id(periods_.size() - 1);
}

std::vector<std::size_t> Timeline::order() const {
    std::vector<std::size_t> order(events_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return events_[a].date < events_[b].date;
    });
    return order;
}

void Timeline::write_lifecycle(Node meta) const {
    if (events_.empty())
        return;
    auto lifecycle = add(meta, "lifecycle");
    set(lifecycle, "source", ids_.reference("nutmeg"));
    std::size_t place = 0;
    for (auto const i : order()) {
        auto element = add(lifecycle, "eventRef");
        set(element, "eId", event_id(place++));
        set(element, "date", events_[i].date);
        set(element, "source", events_[i].source);
        set(element, "type", kind_name(events_[i].kind));
        set(element, "href", events_[i].target);
    }
}

void Timeline::write_temporal_data(Node meta) const {
    if (periods_.empty())
        return;
    auto const in_order = order();
    auto data = add(meta, "temporalData");
    set(data, "source", ids_.reference("nutmeg"));
    for (std::size_t i = 0; i < periods_.size(); ++i) {
        auto const place = std::find(in_order.begin(), in_order.end(), periods_[i]);
        auto group = add(data, "temporalGroup");
        set(group, "eId", period_id(i));
        auto interval = add(group, "timeInterval");
        set(interval, "start", "#" + event_id(static_cast<std::size_t>(place - in_order.begin())));
        set(interval, "refersTo", ids_.reference("inForce"));
    }
}

void Timeline::write_references(Node references) const {
    if (periods_.empty())
        return;
    auto concept_reference = add(references, "TLCConcept");
    set(concept_reference, "eId", ids_.own("inForce"));
    set(concept_reference, "href", "/akn/ontology/concept/in-force");
    set(concept_reference, "showAs", "In force");
}

} // namespace nutmeg::akn
