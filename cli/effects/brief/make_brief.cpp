#include "cli/effects/brief/make_brief.hpp"

#include "cli/effects/brief/brief_changes.hpp"
#include "cli/effects/brief/plain_terms.hpp"
#include "cli/report/wording.hpp"
#include "diff/words/word_bag.hpp"
#include "parser/clauses/word_classes.hpp"
#include "parser/text/dates.hpp"
#include "parser/text/join.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace nutmeg {

namespace {

constexpr std::string_view no_day = "a day that the bill does not give";

/// "October 1, 2026", "the day the bill becomes law".
std::string day_words(EffectiveDay const& day) {
    switch (day.kind) {
    case DayKind::Date:
        return date_phrase(day.iso);
    case DayKind::Passage:
        return day.iso.empty() ? "the day the bill becomes law" : date_phrase(day.iso);
    case DayKind::Event:
        return "an event (" + day.words + ")";
    case DayKind::Unknown:
        break;
    }
    return std::string(no_day);
}

/// Whether the words of the sentence hold all that changes, so that its quotation is only where.
bool holds_change(std::string_view words) {
    bool const says_words = words.starts_with("These words are ")
                         || words.starts_with("This word is ")
                         || words.find("\u201D becomes \u201C") != std::string_view::npos;
    return says_words && words.find(" sentence") == std::string_view::npos;
}

bool is_citation(std::string_view word) {
    bool const is_number = !word.empty() && word.front() >= '0' && word.front() <= '9'
                        && word.find('-') != std::string_view::npos;
    return is_number || word.starts_with('(');
}

/// The words of a quotation without its citations: "subsection (b) or (c) of section 99-1".
std::vector<std::string> words_without_citations(std::string_view quote) {
    std::vector<std::string> words;
    for (auto const span : split_words(quote, make_span(0, quote.size()))) {
        auto const word = span.of(quote);
        if (is_citation(word)) {
            while (!words.empty() && (words.back() == "or" || words.back() == "and"))
                words.pop_back();
            continue;
        }
        bool const is_unit = word == "sections" || word == "subsections" || word == "subdivisions";
        words.emplace_back(is_unit ? word.substr(0, word.size() - 1) : word);
    }
    return words;
}

/// Whether both sentences say the same but for citations. Amounts, ages and dates count; so does
/// what a shortened quotation leaves out, which only the size of the change, in the weight, shows.
bool are_alike(BriefSentence const& a, BriefSentence const& b) {
    if (a.kind != b.kind || a.words != b.words || a.from != b.from)
        return false;
    if (holds_change(a.words))
        return true;
    bool const is_cut =
        a.quote.find("\u2026") != std::string::npos || b.quote.find("\u2026") != std::string::npos;
    return !a.quote.empty() && words_without_citations(a.quote) == words_without_citations(b.quote)
        && (!is_cut || a.weight == b.weight);
}

/// Whether both are about the same words of the law, with what changes in them.
bool is_same_quote(BriefSentence const& a, BriefSentence const& b) {
    constexpr std::size_t longest = 200; // bytes of the joined words
    return !a.quote.empty() && a.quote == b.quote && a.places == b.places && a.from == b.from
        && a.words.size() + b.words.size() <= longest;
}

/// "owner" for "each owner" and "an owner".
std::string_view without_article(std::string_view who) {
    auto const space = who.find(' ');
    bool const has_article = space != std::string_view::npos && is_determiner(who.substr(0, space));
    return has_article ? who.substr(space + 1) : who;
}

std::string uncapitalized(std::string words) {
    if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z')
        words[0] = static_cast<char>(words[0] - 'A' + 'a');
    return words;
}

class BriefBuilder {
public:
    BriefBuilder(Brief brief, PenaltyLookup const& find)
        : brief_(std::move(brief)), find_(find), schedule_(find) {}

    /// @param from  "October 1, 2026"; empty if it is not known
    void add(Comparison const& comparison, PlaceName const& place, std::string const& from) {
        add_changes(brief_changes(comparison, place, schedule_), from);
        for (auto const& later : comparison.later)
            add_changes(brief_changes(later.comparison, place, schedule_), date_phrase(later.from));
    }

    void warn(std::string sentence) { brief_.warnings.push_back(std::move(sentence)); }

    Brief build() {
        std::stable_sort(changes_.begin(), changes_.end(), [](auto const& a, auto const& b) {
            return a.sentence.weight > b.sentence.weight;
        });
        join_alike();
        if (changes_.empty())
            brief_.nothing = "Nothing changes in what the law says.";
        auto const shown = std::min(changes_.size(), most_brief_sentences);
        add_dates(shown);
        std::string words;
        for (auto const& warning : brief_.warnings)
            words += warning + "\n";
        for (std::size_t i = 0; i < shown; ++i) {
            auto& change = changes_[i];
            words += brief_line(change.sentence) + "\n";
            auto const& who = change.subject;
            auto& all = brief_.who;
            bool const is_known = std::any_of(all.begin(), all.end(), [&](std::string const& one) {
                return without_article(one) == without_article(who);
            });
            if (!who.empty() && !is_known)
                all.push_back(who);
            brief_.sentences.push_back(std::move(change.sentence));
        }
        brief_.terms = plain_terms(words, find_);
        if (auto const rest = changes_.size() - shown; rest > 0)
            brief_.more = fmt::format("{} more {} of law {} not in this brief. The full report, "
                                      "without --brief, has all of them.",
                                      rest,
                                      rest == 1 ? "change" : "changes",
                                      rest == 1 ? "is" : "are");
        brief_.left_out = left_out_words();
        return std::move(brief_);
    }

private:
    void add_changes(BriefChanges found, std::string const& from) {
        for (auto& change : found.changes) {
            change.sentence.from = from;
            changes_.push_back(std::move(change));
        }
        left_out_.form += found.left_out.form;
        left_out_.structure += found.left_out.structure;
        left_out_.conforming += found.left_out.conforming;
        left_out_.not_law += found.left_out.not_law;
        left_out_.repeated += found.left_out.repeated;
    }

    /// Makes one sentence of those that say nearly the same at several places, and of those about
    /// one sentence of the law.
    void join_alike() {
        std::vector<BriefChange> joined;
        for (auto& change : changes_) {
            auto const& sentence = change.sentence;
            auto const same = std::find_if(joined.begin(), joined.end(), [&](auto const& other) {
                return are_alike(other.sentence, sentence)
                    || is_same_quote(other.sentence, sentence);
            });
            if (same == joined.end()) {
                joined.push_back(std::move(change));
                continue;
            }
            if (same->sentence.words != sentence.words)
                same->sentence.words += ", and " + uncapitalized(sentence.words);
            auto& places = same->sentence.places;
            for (auto& place : change.sentence.places)
                if (std::find(places.begin(), places.end(), place) == places.end())
                    places.push_back(std::move(place));
        }
        changes_ = std::move(joined);
    }

    /// Says the date once if all changes have the same.
    void add_dates(std::size_t shown) {
        std::set<std::string> days;
        for (auto const& change : changes_)
            days.insert(change.sentence.from);
        if (days.size() == 1 && !days.begin()->empty()) {
            brief_.when = *days.begin() == no_day
                            ? "The bill does not say when it takes effect."
                            : fmt::format("All of this takes effect on {}.", *days.begin());
            for (std::size_t i = 0; i < shown; ++i)
                changes_[i].sentence.from.clear();
        } else if (days.size() > 1) {
            brief_.when =
                "Not all of this takes effect on the same day; each sentence has its date.";
        }
    }

    std::string left_out_words() const {
        std::vector<std::string> parts;
        auto const add = [&](std::size_t count, std::string_view one, std::string_view many) {
            if (count > 0)
                parts.push_back(fmt::format("{} {}", count, count == 1 ? one : many));
        };
        add(left_out_.form,
            "change of form (words change and the law does not)",
            "changes of form (words change and the law does not)");
        add(left_out_.structure,
            "redesignation (a provision gets another letter or number)",
            "redesignations (provisions get another letter or number)");
        add(left_out_.conforming,
            "citation that only follows them",
            "citations that only follow them");
        add(left_out_.repeated,
            "definition that only refers to another one",
            "definitions that only refer to others");
        add(left_out_.not_law,
            "change of headings or notes, which are no law",
            "changes of headings or notes, which are no law");
        return parts.empty() ? std::string() : "Left out: " + join_with_and(parts) + ".";
    }

    Brief brief_;
    PenaltyLookup const& find_;
    PenaltySchedule schedule_;
    std::vector<BriefChange> changes_;
    LeftOutCounts left_out_;
};

PlaceName place_of(PreviewEntry const& entry, std::string const& bill) {
    if (!entry.target.empty())
        return {"section " + entry.target, ""};
    return {amendment_phrase(*entry.amendment), " of " + bill};
}

/// "Section 2 of the bill", "Sections 2 and 3 of the bill".
std::string sections_phrase(std::vector<std::string> const& numbers, std::string_view noun) {
    return fmt::format("{}{} {} of the bill",
                       sentence(noun).substr(0, noun.size()),
                       numbers.size() == 1 ? "" : "s",
                       join_with_and(numbers));
}

void add_warnings(BriefBuilder& builder, BillPreview const& bill) {
    std::vector<std::string> mismatched;
    std::vector<std::string> missing;
    std::vector<std::string> not_applied;
    bool is_inferred = false;
    std::string_view noun = "section";
    for (auto const& entry : bill.entries) {
        if (entry.amendment == nullptr)
            continue;
        noun = amendment_noun(*entry.amendment);
        bool const is_lost = !entry.not_yet_effective && !entry.applied.changed
                          && !is_unchanged(entry) && entry.amendment->action != Action::Other;
        auto const& number = entry.amendment->number;
        is_inferred = is_inferred || !inferred_phrase(entry.applied).empty();
        if (entry.applied.base == Base::Mismatch)
            mismatched.push_back(number);
        else if (entry.applied.base == Base::Missing)
            missing.push_back(number);
        else if (is_lost)
            not_applied.push_back(number);
    }
    if (!mismatched.empty())
        builder.warn(
            sections_phrase(mismatched, noun) + (mismatched.size() == 1 ? " does" : " do")
            + " not restate current law correctly (base mismatch), so what this brief says "
              "about it may be wrong.");
    if (!missing.empty())
        builder.warn(sections_phrase(missing, noun) + (missing.size() == 1 ? " amends" : " amend")
                     + " law that is not among the statutes at hand, so it could not be checked.");
    if (!not_applied.empty())
        builder.warn(sections_phrase(not_applied, noun)
                     + (not_applied.size() == 1 ? " was" : " were") + " not applied.");
    if (is_inferred)
        builder.warn("The bill does not mark its new words; they were found by comparing it with "
                     "current law.");
    if (!is_covered(bill))
        builder.warn(coverage_sentence(bill));
    auto const problems = std::count_if(
        bill.diagnostics.begin(), bill.diagnostics.end(), [](Diagnostic const& diagnostic) {
            return diagnostic.severity == Severity::Problem;
        });
    if (problems > 0)
        builder.warn(fmt::format("The full report names {} with this bill.",
                                 count_phrase(static_cast<std::size_t>(problems), "problem")));
}

void add_bill(BriefBuilder& builder, BillPreview const& bill, std::string const& name) {
    for (auto const& entry : bill.entries) {
        if (entry.amendment == nullptr || entry.not_yet_effective)
            continue;
        builder.add(entry.comparison, place_of(entry, name), day_words(entry.day));
    }
}

} // namespace

Brief brief_of(PreviewReport const& report, PenaltyLookup const& find) {
    Brief brief;
    bool const is_one = report.bills.size() == 1;
    brief.name = is_one ? act_heading(report.bills.front()) : join_with_and(report.names);
    if (is_one && report.bills.front().act)
        brief.title = report.bills.front().act->title;
    BriefBuilder builder(std::move(brief), find);
    for (auto const& bill : report.bills)
        add_warnings(builder, bill);
    std::size_t conflicts = 0;
    for (auto const& section : report.sections)
        conflicts += section.conflicts.size();
    if (conflicts > 0)
        builder.warn(fmt::format("The changes conflict in {}.", count_phrase(conflicts, "place")));
    if (!report.on.empty())
        builder.warn(on_sentence(report));
    for (std::size_t i = 0; i < report.bills.size(); ++i)
        add_bill(builder, report.bills[i], is_one ? std::string("the bill") : report.names[i]);
    return builder.build();
}

Brief brief_of(DiffReport const& report, PenaltyLookup const& find) {
    Brief brief;
    brief.name = "From " + report.old_name + " to " + report.new_name;
    brief.title = verdict_sentence(report);
    BriefBuilder builder(std::move(brief), find);
    auto const problems = std::count_if(
        report.diagnostics.begin(), report.diagnostics.end(), [](Diagnostic const& diagnostic) {
            return diagnostic.severity == Severity::Problem;
        });
    if (problems > 0)
        builder.warn(fmt::format("The full report names {} with these pages.",
                                 count_phrase(static_cast<std::size_t>(problems), "problem")));
    if (report.has_two_sections)
        builder.warn("Two different sections are compared; neither becomes the other.");
    for (auto const& comparison : report.comparisons)
        builder.add(comparison, {"section " + citation_of(comparison), ""}, "");
    return builder.build();
}

} // namespace nutmeg
