#include "corpus/preview/bill_application.hpp"

#include "corpus/preview/instructed_act.hpp"
#include "corpus/preview/instructions.hpp"
#include "corpus/store/similar_numbers.hpp"
#include "parser/text/make_diagnostic.hpp"
#include "parser/text/words.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

std::size_t count_words(std::string const& text) {
    return split_words(text, make_span(0, text.size())).size();
}

bool is_mismatch(PreviewEntry const& entry) {
    return entry.applied.base == Base::Mismatch;
}

} // namespace

bool names_act(std::string_view words, std::string_view number) {
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    for (auto at = words.find(number); !number.empty() && at != words.npos;
         at = words.find(number, at + 1)) {
        auto const end = at + number.size();
        bool const whole =
            (at == 0 || !is_digit(words[at - 1])) && (end == words.size() || !is_digit(words[end]));
        if (whole && words.substr(0, at).ends_with("act "))
            return true;
    }
    return false;
}

BillCarrier::BillCarrier(Statutes& statutes, DayTest in_force)
    : statutes_(statutes), in_force_(std::move(in_force)) {}

BillCarrier::BillCarrier(Statutes& statutes, DayTest in_force, Numbers only)
    : statutes_(statutes), in_force_(std::move(in_force)), only_(std::move(only)) {}

void BillCarrier::carry_out(PreviewReport& report, std::vector<Instruction> const& instructions) {
    report_ = &report;
    acts_.push_back(report.act);
    auto amendment = report.act->sections.begin();
    auto const count = [&](std::size_t words, bool accounted) {
        report.words_of_bill += words;
        report.words_accounted += accounted ? words : 0;
    };
    auto const carry = [&](std::size_t words, auto const& amended, auto const&... what) {
        bool const due = in_force_(effective_day(amended, *report.act));
        if (!due)
            leave_out(amended);
        report.words_left_out += due ? 0 : words;
        auto const first = static_cast<std::ptrdiff_t>(report.entries.size());
        bool const done = !due || carry_out(what..., amended);
        bool const unproved =
            done && std::any_of(report.entries.begin() + first, report.entries.end(), is_mismatch);
        report.words_unproved += unproved ? words : 0;
        count(words, done);
    };
    for (auto const& instruction : instructions) {
        auto const words = count_words(instruction.text);
        if (instruction.understood() && !only_dates(instruction))
            carry(words, *amendment++, instruction);
        else
            count(words, instruction.understood());
    }
    if (instructions.empty())
        for (auto const& section : report.act->sections)
            carry(count_words(section.text.text), section);
    end_bill();
}

bool BillCarrier::carry_out(ActSection const& amendment) {
    auto targets = amendment.targets;
    if (targets.empty())
        targets.emplace_back();
    bool done = true;
    makers_.push_back({acts_.size() - 1, &amendment});
    for (auto const& target : targets)
        for (auto const& one : members(target))
            done = (!is_wanted(one.number) || add_entry(amendment, one)) && done;
    return done;
}

bool BillCarrier::add_entry(ActSection const& amendment, AmendmentTarget const& target) {
    PreviewEntry entry;
    entry.amendment = &amendment;
    entry.target = target.number;
    entry.act_section = target.act_section;
    entry.path = path_words(target);
    bool const codified = !target.number.empty() && target.body == Body::GeneralStatutes;
    Attempt made;
    if (codified)
        made = attempt(target.number, amendment, [&amendment, target](Section const* law) {
            return apply(amendment, target, law);
        });
    else
        made.applied = apply(amendment, target, nullptr);
    set_versions(entry, made);
    bool const shown = amendment.action == Action::New || amendment.action == Action::Other
                    || !codified || (amendment.edited && !amendment.text.text.empty());
    bool const done = shown || entry.applied.changed || entry.applied.base == Base::Match;
    hint_at_other_act(entry);
    if (codified && !made.ground.section)
        hint_at_near_numbers(entry);
    finish(std::move(entry));
    return done;
}

bool BillCarrier::carry_out(Instruction const& instruction, ActSection const& amendment) {
    bool done = true;
    makers_.push_back({acts_.size() - 1, &amendment});
    // One section at a time: each is looked up when those before it are done.
    for (auto const& number : sections_of(instruction, statutes_)) {
        if (!is_wanted(number))
            continue;
        PreviewEntry entry;
        entry.amendment = &amendment;
        entry.target = number;
        entry.path = path_words(instruction, number);
        auto made = attempt(number, amendment, [&instruction, number = number](Section const* law) {
            return apply(instruction, number, law);
        });
        set_versions(entry, made);
        done = done && made.done;
        finish(std::move(entry));
    }
    return done;
}

/// Both sections of the entry; the law follows where it was changed.
void BillCarrier::set_versions(PreviewEntry& entry, Attempt& attempt) {
    entry.applied = std::move(attempt.applied);
    auto& applied = entry.applied;
    auto const& law = attempt.ground.section;
    auto const old_section = law && law->text == applied.old_text
                               ? law
                               : section_with_words(entry.target, law.get(), applied.old_text);
    auto const new_section = section_with_words(entry.target, law.get(), applied.new_text);
    applied.new_text = new_section->text;
    if (attempt.ground.kind == Ground::Kind::Earlier)
        for (auto const maker : law_.find(entry.target)->second.makers())
            if (auto const bill = makers_[maker].bill;
                entry.built_on.empty() || entry.built_on.back() != bill)
                entry.built_on.push_back(bill);
    if (applied.changed && !entry.target.empty() && entry.amendment->body != Body::PublicAct
        && entry.amendment->body != Body::Constitution)
        change(entry.target, attempt, new_section, applied.kept);
    entry.comparison.old_section = old_section;
    entry.comparison.new_section = new_section;
}

/// Where the words differ from the law's, the reason may be an act that was not given.
void BillCarrier::hint_at_other_act(PreviewEntry& entry) {
    auto const& by = entry.amendment->as_amended_by;
    if (entry.applied.base != Base::Mismatch && entry.applied.base != Base::Missing)
        return;
    if (by.find("act ") == by.npos || std::any_of(acts_.begin(), acts_.end(), [&](auto const& act) {
            return names_act(by, act->number);
        }))
        return;
    entry.applied.diagnostics.push_back(make_diagnostic(DiagnosticCode::AmendedByOtherAct, {}, by));
}

/// A number that the statutes do not have may be a slip for one that they have.
void BillCarrier::hint_at_near_numbers(PreviewEntry& entry) const {
    std::string listed;
    for (auto const& number : near_numbers(entry.target, statutes_))
        listed += (listed.empty() ? "" : ", ") + number;
    if (listed.empty())
        return;
    entry.applied.diagnostics.push_back(
        make_diagnostic(DiagnosticCode::NearNumbers, {}, entry.target, listed));
}

void BillCarrier::leave_out(ActSection const& amendment) {
    auto targets = amendment.targets;
    if (targets.empty())
        targets.emplace_back();
    for (auto const& target : targets)
        for (auto const& one : members(target)) {
            if (!is_wanted(one.number))
                continue;
            PreviewEntry entry;
            entry.amendment = &amendment;
            entry.target = one.number;
            entry.act_section = one.act_section;
            entry.path = path_words(one);
            entry.left_out = true;
            SectionPointer law;
            if (!one.number.empty() && one.body == Body::GeneralStatutes)
                law = own(one.number).now();
            if (!law)
                law = section_with_words(entry.target, nullptr, "");
            entry.applied.old_text = law->text;
            entry.applied.new_text = law->text;
            entry.comparison.old_section = law;
            entry.comparison.new_section = law;
            finish(std::move(entry));
        }
}

/// Puts the entry into the report, with its diagnostics under the name of its amendment.
void BillCarrier::finish(PreviewEntry entry) {
    entry.day = effective_day(*entry.amendment, *report_->act);
    auto const name = amendment_phrase(*entry.amendment);
    for (auto diagnostic : entry.applied.diagnostics) {
        diagnostic.line = entry.amendment->line;
        diagnostic.message = name + ": " + diagnostic.message;
        report_->diagnostics.push_back(std::move(diagnostic));
    }
    report_->entries.push_back(std::move(entry));
}

void BillCarrier::end_bill() {
    for (auto& [number, strand] : own_) {
        if (!strand.changed())
            continue;
        bool const on_earlier = on_earlier_.contains(number);
        strands_[number].push_back({acts_.size() - 1, strand.now(), on_earlier});
        auto const [place, fresh] = law_.try_emplace(number, strand);
        if (fresh)
            continue;
        if (on_earlier)
            place->second = std::move(strand);
        else
            keep_findings(number, place->second.merge(strand));
    }
    own_.clear();
    on_earlier_.clear();
    own_amendments_.clear();
    on_days_.clear();
}

bool BillCarrier::is_wanted(std::string const& number) const {
    return !only_ || only_->contains(number);
}

/// A range of sections in a repeal, one by one as they stand in the statutes.
std::vector<AmendmentTarget> BillCarrier::members(AmendmentTarget const& target) const {
    if (target.last_number.empty())
        return {target};
    std::set<std::string, SectionNumberLess> numbers{target.number, target.last_number};
    for (auto const& number : statutes_.numbers())
        if (in_section_range(number, target.number, target.last_number))
            numbers.insert(number);
    std::vector<AmendmentTarget> all;
    for (auto const& number : numbers) {
        all.push_back(target);
        all.back().number = number;
        all.back().last_number.clear();
    }
    return all;
}

} // namespace nutmeg
