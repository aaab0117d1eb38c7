#include "corpus/preview/bill_application.hpp"

#include "corpus/preview/instructed_act.hpp"
#include "corpus/preview/instructions.hpp"
#include "corpus/preview/section_versions.hpp"
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

/// Bytes of the act that are inferred to be insertions.
std::size_t inferred_bytes(Applied const& applied) {
    std::size_t bytes = 0;
    for (auto const span : applied.inferred)
        bytes += span.size();
    return bytes;
}

/// The targets; one empty target if the amendment has none.
std::vector<AmendmentTarget> targets_of(ActSection const& amendment) {
    auto targets = amendment.targets;
    if (targets.empty())
        targets.emplace_back();
    return targets;
}

bool is_codified(AmendmentTarget const& target) {
    return !target.number.empty() && target.source == LawSource::GeneralStatutes;
}

/// Whether the amendment changes no section of the statutes and is complete as its own words. One
/// whose opening was not read, and a proposal, are not carried out.
bool is_shown_as_drafted(ActSection const& amendment, bool is_codified) {
    if (amendment.edited)
        return !amendment.text.text.empty();
    bool const is_read = amendment.action == Action::New || amendment.action == Action::Other
                      || !amendment.targets.empty();
    return is_read && !amendment.proposed && !amendment.opening_unread && !is_codified;
}

PreviewEntry entry_for(ActSection const& amendment, AmendmentTarget const& target) {
    PreviewEntry entry;
    entry.amendment = &amendment;
    entry.target = target.number;
    entry.act_section = target.act_section;
    entry.path = path_words(target);
    return entry;
}

} // namespace

BillApplier::BillApplier(Statutes& statutes, DayTest in_force, std::optional<SectionNumbers> only)
    : statutes_(statutes), in_force_(std::move(in_force)), only_(std::move(only)) {}

void BillApplier::apply_bill(BillPreview& bill, std::vector<Instruction> const& instructions) {
    bill_ = &bill;
    law_.acts.push_back(bill.act);
    auto const count = [&](std::size_t words, bool accounted) {
        bill.words_of_bill += words;
        bill.words_accounted += accounted ? words : 0;
    };
    auto const apply_one = [&](ActSection const& amendment, Instruction const* instruction) {
        auto const words = count_words(instruction ? instruction->text : amendment.text.text);
        if (!in_force_(effective_day(amendment, *bill.act))) {
            add_not_yet_effective(amendment);
            bill.words_not_yet_effective += words;
            count(words, true);
            return;
        }
        auto const first = static_cast<std::ptrdiff_t>(bill.entries.size());
        author_ = static_cast<std::uint32_t>(law_.authors.size());
        law_.authors.push_back({law_.acts.size() - 1, &amendment});
        bool const done =
            instruction ? apply_instruction(*instruction, amendment) : apply_section(amendment);
        if (done && std::any_of(bill.entries.begin() + first, bill.entries.end(), is_mismatch))
            bill.words_unverified += words;
        count(words, done);
    };
    auto amendment = bill.act->sections.begin();
    for (auto const& instruction : instructions) {
        if (instruction.understood() && !only_dates(instruction))
            apply_one(*amendment++, &instruction);
        else
            count(count_words(instruction.text), instruction.understood());
    }
    if (instructions.empty())
        for (auto const& section : bill.act->sections)
            apply_one(section, nullptr);
    merge_bill();
}

bool BillApplier::apply_section(ActSection const& amendment) {
    bool done = true;
    for (auto const& target : targets_of(amendment))
        for (auto const& one : members(target))
            done = (!is_wanted(one.number) || add_entry(amendment, one)) && done;
    return done;
}

bool BillApplier::add_entry(ActSection const& amendment, AmendmentTarget const& target) {
    auto entry = entry_for(amendment, target);
    bool const codified = is_codified(target);
    Attempt attempt;
    if (codified)
        attempt =
            try_candidates(target.number, amendment, [&amendment, target](Section const* law) {
                return apply(amendment, target, law);
            });
    else
        attempt.applied = apply(amendment, target, nullptr);
    set_versions(entry, attempt);
    bool const shown = is_shown_as_drafted(amendment, codified);
    bool const done = shown || entry.applied.changed;
    suggest_other_act(entry);
    if (codified && !attempt.base && amendment.action != Action::New)
        suggest_similar_numbers(entry);
    finish(std::move(entry));
    return done;
}

bool BillApplier::apply_instruction(Instruction const& instruction, ActSection const& amendment) {
    bool done = true;
    InstructionTargets const targets(instruction);
    // Each section is looked up after those before it are applied.
    for (auto const& number : sections_of(instruction, statutes_)) {
        if (!is_wanted(number))
            continue;
        PreviewEntry entry;
        entry.amendment = &amendment;
        entry.target = number;
        entry.path = path_words(targets, number);
        auto attempt =
            try_candidates(number, amendment, [&targets, number = number](Section const* law) {
                return apply(targets, number, law);
            });
        set_versions(entry, attempt);
        if (!attempt.base && !attempt.succeeded)
            suggest_similar_numbers(entry);
        done = done && attempt.succeeded;
        finish(std::move(entry));
    }
    return done;
}

void BillApplier::add_not_yet_effective(ActSection const& amendment) {
    for (auto const& target : targets_of(amendment))
        for (auto const& one : members(target)) {
            if (!is_wanted(one.number))
                continue;
            auto entry = entry_for(amendment, one);
            entry.not_yet_effective = true;
            SectionPointer law;
            if (is_codified(one))
                law = bill_section(one.number).version.now();
            if (!law)
                law = section_with_words(entry.target, nullptr, "");
            entry.applied.old_text = law->text;
            entry.applied.new_text = law->text;
            entry.comparison.old_section = law;
            entry.comparison.new_section = law;
            finish(std::move(entry));
        }
}

/// Sets both sections of the entry, and changes the law if the amendment applied.
void BillApplier::set_versions(PreviewEntry& entry, Attempt& attempt) {
    entry.applied = std::move(attempt.applied);
    auto& applied = entry.applied;
    auto const& law = attempt.base;
    auto const old_section = law && law->text == applied.old_text
                               ? law
                               : section_with_words(entry.target, law.get(), applied.old_text);
    auto const new_section = section_with_words(entry.target, law.get(), applied.new_text);
    applied.new_text = new_section->text;
    if (attempt.candidate == BaseCandidate::EarlierBills)
        for (auto const author : law_.sections.find(entry.target)->second.authors())
            if (auto const bill = law_.authors[author].bill;
                entry.based_on.empty() || entry.based_on.back() != bill)
                entry.based_on.push_back(bill);
    if (applied.changed && !entry.target.empty() && entry.amendment->source != LawSource::PublicAct
        && entry.amendment->source != LawSource::Constitution)
        change(entry.target,
               attempt,
               attempt.dated ? printed_section(entry.target, *attempt.dated, applied) : new_section,
               attempt.dated ? std::nullopt : applied.kept);
    entry.comparison.old_section = old_section;
    entry.comparison.new_section = new_section;
}

/// Adds the entry to the report, and its diagnostics with the name of its amendment.
void BillApplier::finish(PreviewEntry entry) {
    entry.day = effective_day(*entry.amendment, *bill_->act);
    auto const name = amendment_phrase(*entry.amendment);
    for (auto& diagnostic : entry.applied.diagnostics) {
        if (diagnostic.line == 0)
            diagnostic.line = entry.amendment->line;
        diagnostic.amendment = name;
        bill_->diagnostics.push_back(diagnostic);
        bill_->diagnostics.back().message = name + ": " + diagnostic.message;
    }
    bill_->entries.push_back(std::move(entry));
}

void BillApplier::merge_bill() {
    for (auto& [number, section] : bill_sections_)
        if (section.version.changed())
            law_.add_branch(number, std::move(section.version), section.on_earlier);
    bill_sections_.clear();
}

BillApplier::BillSection& BillApplier::bill_section(std::string const& number) {
    auto const found = bill_sections_.find(number);
    if (found != bill_sections_.end())
        return found->second;
    if (looked_up_.insert(number).second)
        for (auto& doubled : statutes_.duplicates(number))
            bill_->diagnostics.push_back(std::move(doubled));
    return bill_sections_
        .emplace(number, BillSection{AmendedSection(statutes_.find(number)), false, {}, {}})
        .first->second;
}

/// The version of earlier bills, or null.
AmendedSection* BillApplier::earlier_version(std::string const& number) {
    auto const found = law_.sections.find(number);
    return found == law_.sections.end() ? nullptr : &found->second;
}

DraftingFacts BillApplier::drafting_facts(std::string const& number, ActSection const& amendment) {
    DraftingFacts facts;
    facts.day = effective_day(amendment, *bill_->act);
    if (auto const found = bill_sections_.find(number); found != bill_sections_.end()) {
        facts.bill_is_on_earlier = found->second.on_earlier;
        for (auto const& one : found->second.applied)
            facts.days_before.push_back(one.day);
    }
    if (auto const* const earlier = earlier_version(number); earlier != nullptr) {
        facts.is_amended_by_earlier = true;
        facts.names_earlier_bill =
            may_name_act(amendment.as_amended_by)
            && std::any_of(
                earlier->authors().begin(), earlier->authors().end(), [&](std::uint32_t author) {
                    return names_act(amendment.as_amended_by,
                                     law_.acts[law_.authors[author].bill]->number);
                });
    }
    return facts;
}

BillApplier::SectionPointer BillApplier::base_of(BaseCandidate candidate,
                                                 std::string const& number,
                                                 EffectiveDay const& day) {
    auto& version = bill_section(number).version;
    switch (candidate) {
    case BaseCandidate::InForce:
        return bill_section_at_date(number, day).now();
    case BaseCandidate::ThisBill:
        return version.now();
    case BaseCandidate::EarlierBills:
        break;
    }
    auto& earlier = *earlier_version(number);
    earlier.edits(); // computed once here, not again in every copy
    auto merged = earlier;
    if (version.changed())
        merged.merge(version);
    return merged.now();
}

/// The first candidate to which the amendment applies with nothing inferred; otherwise the one with
/// the fewest bytes inferred; otherwise the first.
Attempt BillApplier::try_candidates(std::string const& number,
                                    ActSection const& amendment,
                                    ApplyTo const& apply_to) {
    auto const facts = drafting_facts(number, amendment);
    std::optional<Attempt> first;
    std::optional<Attempt> least_inferred;
    for (auto const candidate : base_candidates(facts)) {
        auto one =
            attempt_on(base_of(candidate, number, facts.day), facts.day, *bill_->act, apply_to);
        one.candidate = candidate;
        if (one.succeeded && one.applied.inferred.empty()) {
            is_independent_ = is_independent_ && candidate != BaseCandidate::EarlierBills
                           && !may_name_act(amendment.as_amended_by);
            return one;
        }
        if (one.succeeded
            && (!least_inferred
                || inferred_bytes(one.applied) < inferred_bytes(least_inferred->applied)))
            least_inferred = one;
        if (!first)
            first = std::move(one);
    }
    is_independent_ = false;
    auto best = least_inferred ? *std::move(least_inferred) : *std::move(first);
    if (best.succeeded)
        return best;
    auto const printed = best.dated ? best.dated->printed : best.base;
    if (auto later = later_attempt(best, printed, *bill_->act))
        return *std::move(later);
    check_lapsing(best, number, *bill_->act);
    return best;
}

void BillApplier::change(std::string const& number,
                         Attempt const& attempt,
                         SectionPointer now,
                         std::optional<KeptWords> const& kept) {
    auto const author = author_;
    auto& section = bill_section(number);
    switch (attempt.candidate) {
    case BaseCandidate::ThisBill:
        section.version.change(std::move(now), author, kept);
        break;
    case BaseCandidate::EarlierBills: {
        auto merged = *earlier_version(number);
        if (section.version.changed())
            law_.add_findings(number, merged.merge(section.version));
        merged.change(std::move(now), author, kept);
        section.version = std::move(merged);
        section.on_earlier = true;
        break;
    }
    case BaseCandidate::InForce: {
        auto& in_force = bill_section_at_date(number, attempt.day);
        auto amended = in_force;
        amended.change(std::move(now), author, kept);
        law_.add_findings(number, section.version.merge(amended, in_force));
        break;
    }
    }
    section.applied.push_back({author, attempt.day, attempt.apply_to});
}

/// If the words differ from the law, the reason may be an act that is not among the bills.
void BillApplier::suggest_other_act(PreviewEntry& entry) const {
    auto const& by = entry.amendment->as_amended_by;
    if (entry.applied.base != Base::Mismatch && entry.applied.base != Base::Missing)
        return;
    if (!may_name_act(by)
        || std::any_of(law_.acts.begin(),
                       law_.acts.end(),
                       [&](auto const& act) { return names_act(by, act->number); })
        || std::any_of(statutes_.amending_acts().begin(),
                       statutes_.amending_acts().end(),
                       [&](auto const& act) { return names_act(by, act.number); }))
        return;
    entry.applied.diagnostics.push_back(make_diagnostic(DiagnosticCode::AmendedByOtherAct, {}, by));
}

/// A number that the statutes do not contain may be a typing error for one that they do.
void BillApplier::suggest_similar_numbers(PreviewEntry& entry) {
    if (!similar_numbers_)
        similar_numbers_.emplace(statutes_);
    std::string numbers;
    for (auto const& number : similar_numbers_->of(entry.target))
        numbers += (numbers.empty() ? "" : ", ") + number;
    if (numbers.empty())
        return;
    entry.applied.diagnostics.push_back(
        make_diagnostic(DiagnosticCode::NearNumbers, {}, entry.target, numbers));
}

bool BillApplier::is_wanted(std::string const& number) const {
    return !only_ || only_->contains(number);
}

/// A target for each section of a range that the statutes contain.
std::vector<AmendmentTarget> BillApplier::members(AmendmentTarget const& target) const {
    if (target.last_number.empty())
        return {target};
    std::vector<AmendmentTarget> all;
    for (auto const& number : sections_in_range(target, statutes_)) {
        all.push_back(target);
        all.back().number = number;
        all.back().last_number.clear();
    }
    return all;
}

} // namespace nutmeg
