#include "cli/commands/reports/draft_run.hpp"

#include "cli/akn/bill_document.hpp"
#include "cli/report/impact_wording.hpp"
#include "cli/report/wording.hpp"
#include "corpus/impact/conformed_law.hpp"
#include "parser/text/dates.hpp"
#include "parser/text/effective_date.hpp"
#include "parser/text/error.hpp"

#include <charconv>
#include <cstdlib>
#include <ctime>
#include <fmt/format.h>
#include <memory>
#include <string_view>
#include <utility>

namespace nutmeg {

namespace {

/// "October 1, 2026" for any way to type it; other words are kept.
std::string typed_date(std::string const& typed) {
    auto const iso = read_date(typed);
    return iso.empty() ? typed : date_phrase(iso);
}

bool is_citation_finding(ImpactFinding const& finding) {
    return finding.kind == ImpactKind::Dangling || finding.kind == ImpactKind::Shifted
        || finding.kind == ImpactKind::Range;
}

std::string conforming_words(ImpactFinding const& finding) {
    auto words = fmt::format("{} {}", impact_place(finding), impact_reason(finding));
    if (auto const conforming = conforming_sentence(finding); !conforming.empty())
        words += ". " + conforming;
    return words;
}

/// The bill as read back, which has all that the printed one says.
std::string akn_text(Act const& act, SectionStore& law) {
    std::vector<std::shared_ptr<Section const>> cited; ///< links need them all at once
    return akn_bill(act, [&](std::string_view number) {
        auto found = law.find(number);
        return cited.emplace_back(found ? found : law.find_group(number)).get();
    });
}

} // namespace

int session_year() {
    std::time_t now = std::time(nullptr);
    std::tm date{};
    char const* fixed = std::getenv("SOURCE_DATE_EPOCH");
    if (fixed == nullptr || *fixed == '\0') {
        localtime_r(&now, &date);
    } else {
        std::string_view const digits(fixed);
        auto const [end, failed] =
            std::from_chars(digits.data(), digits.data() + digits.size(), now);
        if (failed != std::errc() || end != digits.data() + digits.size()
            || gmtime_r(&now, &date) == nullptr)
            throw Error("SOURCE_DATE_EPOCH", 0, "is not a number of seconds. Correct or unset it");
    }
    constexpr int first_year = 1900;
    return date.tm_year + first_year;
}

std::string read_effective_date(std::string const& typed, DraftOptions& options) {
    auto const equals = typed.find('=');
    auto const number = typed.substr(0, equals);
    auto const date = typed_date(equals == typed.npos ? typed : typed.substr(equals + 1));
    bool const is_new = equals == typed.npos ? std::exchange(options.effective, date).empty()
                                             : options.effective_of.emplace(number, date).second;
    if (!is_readable_effective_date(date) || number.empty())
        return "\"" + printable(typed)
             + "\" is not a date. Use \"October 1, 2026\", or 99-3=2026-10-01 for one section";
    return is_new ? std::string() : "two dates for the same section. Give one";
}

ConformedDraft conform_draft(NewLaw& new_law,
                             Statutes& old_law,
                             bool conforming,
                             ImpactSearcher const& impact_of) {
    ConformedDraft result;
    auto const impact = impact_of(changed_sections(new_law.contents, old_law));
    if (!impact)
        return result;
    result.unreadable = impact->diagnostics;
    auto const conformed =
        conforming ? conform(new_law.contents, *impact, old_law) : std::vector<ConformedSection>();
    for (auto const& one : conformed)
        if (auto const date = new_law.effective_of.find(one.because_of);
            date != new_law.effective_of.end())
            new_law.effective_of.emplace(one.number, date->second);
    for (auto const& finding : impact->findings)
        if (is_citation_finding(finding) && (!conforming || finding.conforming.instruction.empty()))
            result.citations.push_back(conforming_words(finding));
    if (conforming)
        result.notes.push_back(
            fmt::format("added {}", count_phrase(conformed.size(), "conforming amendment")));
    if (!impact->findings.empty())
        result.notes.push_back("impact: " + impact_sentence(*impact));
    return result;
}

std::string draft_as(Draft const& bill, DraftForm const& form) {
    auto printed = lay_out(bill, form.tracked ? BillMarks::Tracked : BillMarks::Printed);
    if (!form.author.empty())
        printed.author = form.author;
    printed.date = form.date;
    if (form.format == Format::Docx)
        return draft_docx(printed);
    return form.format == Format::Text ? draft_text(printed) : draft_page(printed);
}

WrittenDraft write_draft(Draft const& bill, SectionStore& old_law, DraftForm const& form) {
    WrittenDraft written;
    written.text = draft_as(bill, form);
    auto const act = read_act(written.text, "draft");
    written.read_back = read_back_draft(bill, act, old_law);
    if (form.format == Format::Akn)
        written.text = akn_text(act, old_law);
    return written;
}

std::string read_back_sentence(ReadBack const& read_back, std::string const& old_name) {
    return fmt::format("read back and applied to {}, the bill reproduces the new law word for word "
                       "in {} of {} sections",
                       old_name,
                       read_back.exact,
                       read_back.all);
}

DraftOptions draft_options(DraftOptions options, NewLaw const& new_law, std::string const& name) {
    options.new_name = name;
    if (options.session == 0) {
        options.session = session_year();
        options.session_by_default = true;
    }
    for (auto const& [number, date] : new_law.effective_of)
        options.effective_of.emplace(number, date);
    return options;
}

} // namespace nutmeg
