// The part of BillApplier that works day by day.
#include "corpus/preview/bill_application.hpp"
#include "corpus/preview/section_versions.hpp"

#include <algorithm>

namespace nutmeg {

void BillApplier::begin_parts(std::vector<Author> authors,
                              std::vector<std::shared_ptr<Act const>> acts) {
    law_.authors = std::move(authors);
    law_.acts = std::move(acts);
}

bool BillApplier::apply_parts(BillPreview& bill, PartsInForce const& in_force, Progress& progress) {
    auto const& [number, parts, has_earlier_bills] = in_force;
    bill_ = &bill;
    auto const is_same = [](std::uint32_t author, BillPart const& part) {
        return author == part.author;
    };
    auto const& known = progress.authors_;
    bool const continues = progress.is_independent_ && known.size() <= parts.size()
                        && std::equal(known.begin(), known.end(), parts.begin(), is_same);
    if (!continues)
        progress = {};
    if (progress.section_)
        bill_sections_.emplace(number, *std::move(progress.section_));
    is_independent_ = true;
    for (auto part = parts.begin() + static_cast<std::ptrdiff_t>(known.size()); part != parts.end();
         ++part) {
        author_ = part->author;
        if (part->instruction != nullptr)
            apply_instruction(*part->instruction, *part->amendment);
        else
            apply_section(*part->amendment);
    }
    progress.is_independent_ = is_independent_ || !has_earlier_bills;
    progress.authors_.clear();
    for (auto const& part : parts)
        progress.authors_.push_back(part.author);
    if (auto const found = bill_sections_.find(number); found != bill_sections_.end()) {
        auto& [version, on_earlier, applied, by_date] = found->second;
        if (version.changed()) {
            version.edits(); // computed once here, not again in every copy
            law_.join_branch(number, version, on_earlier);
        }
        progress.section_ = std::move(found->second);
    }
    bill_sections_.clear();
    return continues;
}

/// The section with the bill's earlier changes that are in effect on `day`. Skips a change that
/// does not apply without an amendment that takes effect later.
AmendedSection& BillApplier::bill_section_at_date(std::string const& number,
                                                  EffectiveDay const& day) {
    auto& bill_version = bill_section(number);
    auto const [at_day, is_new] = bill_version.by_date.try_emplace(
        day, SectionAtDate{AmendedSection(bill_version.version.law()), 0});
    if (is_new && at_day != bill_version.by_date.begin()) {
        auto const& [earlier_day, earlier] = *std::prev(at_day);
        auto const known = bill_version.applied.begin();
        bool const is_same =
            std::none_of(known,
                         known + static_cast<std::ptrdiff_t>(earlier.seen),
                         [&, &first = earlier_day](AppliedAmendment const& one) {
                             return comes_before(first, one.day) && !comes_before(day, one.day);
                         });
        if (is_same)
            at_day->second = earlier;
    }
    auto& [section, seen] = at_day->second;
    for (; seen < bill_version.applied.size(); ++seen) {
        auto const& one = bill_version.applied[seen];
        if (comes_before(day, one.day))
            continue;
        auto const before = section.now();
        auto done = attempt_on(before, one.day, *bill_->act, one.apply_to);
        if (!done.succeeded || !done.applied.changed)
            continue;
        if (done.dated)
            section.change(printed_section(number, *done.dated, done.applied), one.author, {});
        else
            section.change(section_with_words(number, before.get(), done.applied.new_text),
                           one.author,
                           std::move(done.applied.kept));
    }
    section.edits(); // computed once here, not again in every copy
    return section;
}

} // namespace nutmeg
