// The texts that a section of a bill may have been drawn on, tried one after another, and what
// becomes of the law by the one that fits.
#include "corpus/preview/bill_application.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

/// How much of the act had to be taken as inserted.
std::size_t inferred_bytes(Applied const& applied) {
    std::size_t bytes = 0;
    for (auto const span : applied.inferred)
        bytes += span.size();
    return bytes;
}

} // namespace

AmendedSection& BillCarrier::own(std::string const& number) {
    auto const found = own_.find(number);
    if (found != own_.end())
        return found->second;
    if (asked_.insert(number).second)
        for (auto& doubled : statutes_.duplicates(number))
            report_->diagnostics.push_back(std::move(doubled));
    return own_.emplace(number, AmendedSection(statutes_.find(number))).first->second;
}

AmendedSection* BillCarrier::earlier(std::string const& number) {
    auto const found = law_.find(number);
    return found == law_.end() || on_earlier_.contains(number) ? nullptr : &found->second;
}

bool BillCarrier::names_earlier(ActSection const& amendment, AmendedSection const& earlier) const {
    return std::any_of(earlier.makers().begin(), earlier.makers().end(), [&](std::uint32_t maker) {
        return names_act(amendment.as_amended_by, acts_[makers_[maker].bill]->number);
    });
}

/// In the order in which they are tried.
std::vector<BillCarrier::Ground::Kind> BillCarrier::grounds(std::string const& number,
                                                            ActSection const& amendment) {
    std::vector<Ground::Kind> kinds{Ground::Kind::Strand};
    auto const day = effective_day(amendment, *report_->act);
    auto const& before = own_amendments_[number];
    if (!on_earlier_.contains(number)
        && std::any_of(before.begin(), before.end(), [&](OwnAmendment const& one) {
               return comes_before(day, one.day);
           }))
        kinds.push_back(Ground::Kind::InForce);
    if (auto const* const bills = earlier(number); bills != nullptr)
        kinds.insert(names_earlier(amendment, *bills) ? kinds.begin() : kinds.end(),
                     Ground::Kind::Earlier);
    return kinds;
}

BillCarrier::Ground BillCarrier::ground_of(Ground::Kind kind,
                                           std::string const& number,
                                           EffectiveDay const& day) {
    auto& strand = own(number);
    if (kind == Ground::Kind::InForce)
        return {kind, day, on_day(number, day).now()};
    if (kind == Ground::Kind::Strand)
        return {kind, day, strand.now()};
    auto& before = *earlier(number);
    before.edits(); // found once here, not again in every copy
    auto merged = before;
    if (strand.changed())
        merged.merge(strand);
    return {kind, day, merged.now()};
}

/// The section with what the bill did to it so far, as far as that is law on `day`. What does not
/// fit without an amendment that takes effect later is left out.
AmendedSection& BillCarrier::on_day(std::string const& number, EffectiveDay const& day) {
    auto& days = on_days_[number];
    auto& [section, seen] =
        days.try_emplace(day, OnDay{AmendedSection(own(number).law()), 0}).first->second;
    auto const& amendments = own_amendments_[number];
    for (; seen < amendments.size(); ++seen) {
        auto const& one = amendments[seen];
        if (comes_before(day, one.day))
            continue;
        auto const before = section.now();
        auto applied = one.apply_to(before.get());
        if (!has_problem(applied) && applied.changed)
            section.change(section_with_words(number, before.get(), applied.new_text),
                           one.maker,
                           std::move(applied.kept));
    }
    section.edits(); // found once here, not again in every copy
    return section;
}

BillCarrier::Attempt BillCarrier::attempt(std::string const& number,
                                          ActSection const& amendment,
                                          ApplyTo const& apply_to) {
    Attempt first;
    Attempt least; // inferred: the ground that leaves the fewest words new
    bool any = false;
    auto const day = effective_day(amendment, *report_->act);
    for (auto const kind : grounds(number, amendment)) {
        Attempt one;
        one.ground = ground_of(kind, number, day);
        one.applied = apply_to(one.ground.section.get());
        one.done = !has_problem(one.applied);
        if (one.done && one.applied.inferred.empty()) {
            first = std::move(one);
            least.done = false;
            break;
        }
        if (one.done
            && (!least.done || inferred_bytes(one.applied) < inferred_bytes(least.applied)))
            least = one;
        if (!any)
            first = std::move(one);
        any = true;
    }
    auto& best = least.done ? least : first;
    best.apply_to = apply_to;
    return best;
}

void BillCarrier::keep_findings(std::string const& number, MergedSection const& both) {
    for (auto const& clash : both.merged.clashes)
        clashes_.push_back({number, clash});
    for (auto const& pair : both.merged.adjoining)
        adjoining_.push_back({number, pair});
    for (auto const& place : both.shared)
        shared_.push_back({number, place});
    // A later merge has the makers of the earlier ones.
    if (!both.compared.empty())
        compared_[number] = both.compared;
}

void BillCarrier::change(std::string const& number,
                         Attempt const& attempt,
                         SectionPointer now,
                         std::optional<KeptWords> kept) {
    auto const maker = static_cast<std::uint32_t>(makers_.size() - 1);
    auto const& ground = attempt.ground;
    auto& strand = own(number);
    switch (ground.kind) {
    case Ground::Kind::Strand:
        strand.change(std::move(now), maker, std::move(kept));
        break;
    case Ground::Kind::Earlier: {
        auto merged = *earlier(number);
        if (strand.changed())
            keep_findings(number, merged.merge(strand));
        merged.change(std::move(now), maker, std::move(kept));
        strand = std::move(merged);
        on_earlier_.insert(number);
        break;
    }
    case Ground::Kind::InForce: {
        auto& in_force = on_day(number, ground.day);
        auto beside = in_force;
        beside.change(std::move(now), maker, std::move(kept));
        keep_findings(number, strand.merge(beside, in_force));
        break;
    }
    }
    own_amendments_[number].push_back({maker, ground.day, attempt.apply_to});
}

} // namespace nutmeg
