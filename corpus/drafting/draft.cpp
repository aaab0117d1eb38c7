#include "corpus/drafting/draft.hpp"

#include "corpus/drafting/amended_by_this_act.hpp"
#include "corpus/drafting/smallest_unit.hpp"
#include "corpus/drafting/statement_of_purpose.hpp"
#include "corpus/store/parallel.hpp"
#include "diff/drafting/marked_draft.hpp"
#include "parser/notes/note.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/effective_date.hpp"
#include "parser/text/join.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <map>

namespace nutmeg {

std::string_view const enacting_words =
    "Be it enacted by the Senate and House of Representatives in General Assembly convened:";

namespace {

using SectionPointer = std::shared_ptr<Section const>;
using Numbers = AmendedSections;

enum class SectionAction : std::uint8_t { Same, Amended, New, Repealed, NotDrafted };

/// Both versions of a section, and what the bill must do to it.
struct Pair {
    SectionPointer old_section;
    SectionPointer new_section;
    SectionAction action = SectionAction::Same;
    DraftWords words;
    DraftUnit unit;
};

bool in_force(Section const* section) {
    return section != nullptr && section->status == Status::Active && section->current_end > 0;
}

bool same_words(std::vector<DraftWord> const& a, std::vector<DraftWord> const& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), same_word);
}

void classify(Pair& pair) {
    auto const* old_section = pair.old_section.get();
    auto const* new_section = pair.new_section.get();
    if (!in_force(old_section)) {
        pair.action = in_force(new_section) ? SectionAction::New : SectionAction::Same;
        return;
    }
    if (!in_force(new_section)) {
        bool const repealed = new_section == nullptr || new_section->status == Status::Repealed;
        pair.action = repealed ? SectionAction::Repealed : SectionAction::NotDrafted;
        return;
    }
    if (same_words(draft_words(*old_section), draft_words(*new_section)))
        return;
    pair.action = SectionAction::Amended;
    pair.words = draft_words(*old_section, *new_section);
    pair.unit = choose_unit(*old_section, *new_section, pair.words);
}

std::vector<Pair> pairs_of(SectionStore& old_law,
                           SectionStore& new_law,
                           std::vector<StoredSection> const& new_sections,
                           bool whole) {
    std::vector<Pair> pairs;
    Numbers seen;
    for (auto const& stored : new_sections) {
        auto const& section = *stored.section;
        if (!section.numbers.empty() && !section.is_group
            && seen.emplace(section.citation()).second)
            pairs.push_back({nullptr, stored.section, SectionAction::Same, {}, {}});
    }
    if (whole)
        for (auto const& number : old_law.numbers())
            if (!seen.contains(number) && !new_law.find(number) && seen.emplace(number).second)
                pairs.push_back({old_law.find(number), nullptr, SectionAction::Same, {}, {}});
    parallel_for(pairs.size(), [&](std::size_t i) {
        if (pairs[i].new_section)
            pairs[i].old_section = old_law.find(pairs[i].new_section->citation());
        classify(pairs[i]);
    });
    return pairs;
}

/// The latest year of an act in the source notes of the old sections, or 0.
int latest_act(std::vector<Pair> const& pairs) {
    int latest = 0;
    for (auto const& pair : pairs)
        if (pair.old_section)
            for (auto const& note : pair.old_section->source_notes)
                for (auto const& entry : parse_source_note(note).entries)
                    latest = std::max(latest, entry.year);
    return latest;
}

std::string text_of(std::span<DraftWord const> words) {
    return without_marks(words).text;
}

class BillDrafter {
public:
    BillDrafter(SectionStore& old_law, SectionStore& new_law, DraftOptions const& options)
        : old_law_(old_law), new_law_(new_law), options_(options) {}

    Draft run() {
        auto const contents = new_law_.all();
        auto pairs = pairs_of(old_law_, new_law_, contents.sections, options_.whole);
        for (auto const& file : contents.files)
            for (auto diagnostic : file.diagnostics)
                if (diagnostic.severity == Severity::Problem) {
                    diagnostic.message = file.name + ": " + diagnostic.message;
                    diagnostic.line = 0;
                    draft_.diagnostics.push_back(std::move(diagnostic));
                }
        for (auto const& pair : pairs)
            note(pair);
        bool const is_unchanged = std::all_of(pairs.begin(), pairs.end(), [](auto const& pair) {
            return pair.action == SectionAction::Same || pair.action == SectionAction::NotDrafted;
        });
        if (is_unchanged)
            return std::move(draft_);
        set_session(pairs);
        for (auto& pair : pairs)
            if (pair.action == SectionAction::Amended && pair.unit.action != Action::Repeal)
                amend(pair);
            else if (pair.action == SectionAction::New)
                add_new(pair);
        for (auto const& pair : pairs)
            if (pair.action == SectionAction::Amended && pair.unit.action == Action::Repeal)
                repeal_part(pair);
        repeal_sections(pairs);
        for (std::size_t i = 0; i < draft_.sections.size(); ++i)
            number(draft_.sections[i], i + 1);
        set_words(pairs);
        if (unmarked_ > 0)
            report(DiagnosticCode::DraftAmendedUnmarked, {}, unmarked_);
        return std::move(draft_);
    }

private:
    template <class... Arguments>
    void report(CheckedCode<std::type_identity_t<Arguments>...> code,
                std::string_view number,
                Arguments const&... arguments) {
        draft_.diagnostics.push_back(
            make_diagnostic(code, {.citation = std::string(number)}, arguments...));
    }

    void note(Pair const& pair) {
        if (pair.action == SectionAction::Same)
            ++draft_.unchanged;
        if (pair.action == SectionAction::Amended)
            amended_.emplace(pair.new_section->citation());
        if (pair.action == SectionAction::NotDrafted)
            report(DiagnosticCode::NotDrafted,
                   pair.new_section->citation(),
                   status_name(pair.new_section->status));
        if (pair.action != SectionAction::Same && pair.old_section
            && !pair.old_section->later_versions.empty())
            report(DiagnosticCode::DraftFutureVersion, pair.old_section->citation());
        bool const sets_out =
            pair.action == SectionAction::Amended || pair.action == SectionAction::New;
        if (sets_out && pair.new_section->text.find_first_of("[]") != std::string::npos)
            report(DiagnosticCode::DraftBracketInLaw, pair.new_section->citation());
    }

    void set_session(std::vector<Pair> const& pairs) {
        int year = options_.session;
        if (year == 0) {
            year = latest_act(pairs);
            year = year == 0 ? 0 : year + 1;
            for (auto const& pair : pairs)
                if (pair.old_section && pair.action != SectionAction::Same)
                    if (auto const text = old_law_.supplement_year(pair.old_section->citation());
                        !text.empty())
                        year = std::max(year, std::stoi(text));
            if (options_.effective.empty() && year != 0)
                report(DiagnosticCode::SessionGuessed, {}, year);
        }
        effective_ = options_.effective;
        if (effective_.empty() && year != 0)
            effective_ = "October 1, " + std::to_string(year);
        if (!effective_.empty() && effective_date(effective_).empty())
            report(DiagnosticCode::DraftDateUnread, {}, effective_);
        if (effective_.empty()) {
            effective_ = "from passage";
            report(DiagnosticCode::SessionUnknown, {});
        }
        if (year != 0)
            draft_.session =
                (year % 2 == 0 ? "February Session, " : "January Session, ") + std::to_string(year);
    }

    /// " of the 2026 supplement to the general statutes"
    std::string source_phrase(std::string_view number) {
        auto const year = old_law_.supplement_year(number);
        return year.empty() ? " of the general statutes"
                            : " of the " + year + " supplement to the general statutes";
    }

    DraftSection& begin(Action action, std::string_view citation) {
        auto& section = draft_.sections.emplace_back();
        section.action = action;
        section.citations = {std::string(citation)};
        section.effective = effective_;
        return section;
    }

    /// The words, with "as amended by this act" added if the options ask for it.
    std::vector<DraftWord> with_qualifiers(std::vector<DraftWord> words, Section const& section) {
        auto const before = words.size();
        auto marked = with_amended(words, section, amended_);
        if (options_.mark_amended)
            return marked;
        unmarked_ += marked.size() > before ? 1 : 0;
        return words;
    }

    void amend(Pair& pair) {
        auto const& unit = pair.unit;
        auto const number = std::string(pair.new_section->citation());
        auto& section = begin(unit.action, number);
        std::span<DraftWord const> const old_all = pair.words.old_words;
        std::span<DraftWord const> const new_all = pair.words.new_words;
        auto const old_words = old_all.subspan(unit.old_begin, unit.old_end - unit.old_begin);
        auto const new_part = new_all.subspan(unit.new_begin, unit.new_end - unit.new_begin);
        std::vector<DraftWord> new_words(new_part.begin(), new_part.end());
        new_words = with_qualifiers(std::move(new_words), *pair.new_section);
        section.opening = unit_words(unit, number) + source_phrase(number);
        if (unit.action == Action::Add) {
            section.opening += " is amended by adding " + added_words(unit) + " as follows";
            section.text = without_marks(new_words);
        } else {
            section.opening += unit.plural ? " are" : " is";
            section.opening += " repealed and the following is substituted in lieu thereof";
            section.text = mark_changes(old_words, new_words);
        }
        section.table_target = unit_target(unit, number);
        section.new_law =
            law_words(pair.new_section->text.substr(0, pair.new_section->current_end));
        if (options_.mark_amended) {
            std::vector<DraftWord> law(
                new_all.begin(), new_all.begin() + static_cast<std::ptrdiff_t>(unit.new_begin));
            law.insert(law.end(), new_words.begin(), new_words.end());
            law.insert(law.end(),
                       new_all.begin() + static_cast<std::ptrdiff_t>(unit.new_end),
                       new_all.end());
            section.new_law = law_words(text_of(law));
        }
    }

    void add_new(Pair const& pair) {
        auto& section = begin(Action::New, pair.new_section->citation());
        auto words = draft_words(*pair.new_section);
        words = with_qualifiers(std::move(words), *pair.new_section);
        section.opening = "(NEW)";
        section.table_target = "New section";
        section.text = without_marks(words);
        section.new_law = law_words(section.text.text);
    }

    void repeal_part(Pair const& pair) {
        auto const number = pair.new_section->citation();
        auto& section = begin(Action::Repeal, number);
        section.opening = unit_words(pair.unit, number) + source_phrase(number)
                        + (pair.unit.plural ? " are repealed" : " is repealed");
        section.table_target = "Repealer section";
        section.new_law =
            law_words(pair.new_section->text.substr(0, pair.new_section->current_end));
    }

    /// One repealer for the revision and one for the supplement, if they lose sections.
    void repeal_sections(std::vector<Pair> const& pairs) {
        std::map<std::string, Numbers> by_source;
        for (auto const& pair : pairs)
            if (pair.action == SectionAction::Repealed)
                by_source[source_phrase(pair.old_section->citation())].emplace(
                    pair.old_section->citation());
        for (auto const& [source, numbers] : by_source) {
            auto& section = begin(Action::Repeal, {});
            section.citations.assign(numbers.begin(), numbers.end());
            bool const one = numbers.size() == 1;
            section.opening = (one ? "Section " : "Sections ") + join_with_and(section.citations)
                            + source + (one ? " is repealed" : " are repealed");
            section.table_target = "Repealer section";
        }
    }

    static void number(DraftSection& section, std::size_t ordinal) {
        section.number = std::to_string(ordinal);
        section.opening =
            (ordinal == 1 ? "Section 1. " : "Sec. " + section.number + ". ") + section.opening;
    }

    /// Sets the title and purpose from the options, or else from the amended sections.
    void set_words(std::vector<Pair> const& pairs) {
        constexpr std::size_t max_named = 4;
        std::vector<std::string> numbers;
        std::string catchline;
        for (auto const& pair : pairs) {
            if (pair.action == SectionAction::Same || pair.action == SectionAction::NotDrafted)
                continue;
            auto const& section = pair.new_section ? *pair.new_section : *pair.old_section;
            numbers.emplace_back(section.citation());
            catchline = section.catchline.substr(0, section.catchline.find_first_of(".:"));
        }
        std::string const named = numbers.size() > max_named
                                    ? std::to_string(numbers.size()) + " sections"
                                : numbers.size() == 1 ? "section " + numbers.front()
                                                      : "sections " + join_with_and(numbers);
        draft_.title = options_.title;
        if (draft_.title.empty())
            draft_.title =
                "AN ACT CONCERNING "
                + (numbers.size() == 1 && !catchline.empty() ? to_upper(catchline)
                   : numbers.size() > max_named ? std::string("REVISIONS TO THE GENERAL STATUTES")
                                                : to_upper(named) + " OF THE GENERAL STATUTES")
                + ".";
        draft_.purpose = options_.purpose.empty()
                           ? "To revise " + named + " of the general statutes."
                           : options_.purpose;
        if (auto const count = count_words(draft_.purpose); count > max_purpose_words)
            report(DiagnosticCode::LongPurpose, {}, count, max_purpose_words);
    }

    SectionStore& old_law_;
    SectionStore& new_law_;
    DraftOptions const& options_;
    std::string effective_;
    Numbers amended_;
    std::size_t unmarked_ = 0; ///< sections of the bill that lack "as amended by this act"
    Draft draft_;
};

} // namespace

Draft draft_bill(SectionStore& old_law, SectionStore& new_law, DraftOptions const& options) {
    return BillDrafter(old_law, new_law, options).run();
}

} // namespace nutmeg
