#include "corpus/preview/attempt.hpp"

#include "corpus/preview/preview.hpp"
#include "corpus/preview/section_versions.hpp"
#include "parser/text/dates.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>

namespace nutmeg {

Attempt attempt_on(std::shared_ptr<Section const> const& printed,
                   EffectiveDay const& day,
                   Act const& act,
                   ApplyTo const& apply_to) {
    Attempt one;
    one.day = day;
    one.dated = dated_base(printed, base_date(day, act));
    one.base = one.dated ? one.dated->then : printed;
    one.apply_to = apply_to;
    one.applied = apply_to(one.base.get());
    if (one.dated)
        for (auto const& found : one.base->diagnostics)
            if (found.code == DiagnosticCode::FutureTargetMissing
                || found.code == DiagnosticCode::FutureTextMissing)
                one.applied.diagnostics.push_back(found);
    one.succeeded = !has_problem(one.applied);
    return one;
}

std::optional<Attempt> later_attempt(Attempt const& attempt,
                                     std::shared_ptr<Section const> const& printed,
                                     Act const& act) {
    if (attempt.succeeded || attempt.dated || !printed)
        return std::nullopt;
    EffectiveDay last{DayKind::Date, {}, {}, false};
    for (auto const& version : printed->later_versions)
        last.iso = std::max(last.iso, version.from);
    if (last.iso.empty())
        return std::nullopt;
    auto later = attempt_on(printed, last, act, attempt.apply_to);
    if (!later.succeeded)
        return std::nullopt;
    later.candidate = attempt.candidate;
    later.day = attempt.day;
    later.applied.diagnostics.push_back(make_diagnostic(DiagnosticCode::FutureVersion, {}));
    return later;
}

void check_lapsing(Attempt& attempt, std::string const& number, Act const& act) {
    if (!attempt.dated || attempt.succeeded
        || has_problem(attempt.apply_to(attempt.dated->printed.get())))
        return;
    std::string from;
    for (auto const& version : attempt.dated->printed->later_versions)
        if (version.from <= base_date(attempt.day, act))
            from = std::max(from, version.from);
    attempt.applied.diagnostics.push_back(make_diagnostic(
        DiagnosticCode::LapsingVersion, {}, number, date_phrase(from), day_phrase(attempt.day)));
}

std::shared_ptr<Section const> printed_section(std::string const& number,
                                               DatedBase const& base,
                                               Applied const& applied) {
    return section_with_words(
        number, base.printed.get(), with_printed_changes(base, applied.new_text, applied.kept));
}

} // namespace nutmeg
