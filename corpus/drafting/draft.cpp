#include "corpus/drafting/draft.hpp"

#include "corpus/drafting/amended_by_this_act.hpp"
#include "corpus/drafting/section_pairs.hpp"
#include "corpus/drafting/statement_of_purpose.hpp"
#include "diff/drafting/marked_draft.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/effective_date.hpp"
#include "parser/text/error.hpp"
#include "parser/text/join.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace nutmeg {

std::string_view const enacting_words =
    "Be it enacted by the Senate and House of Representatives in General Assembly convened:";

namespace {

using Numbers = std::set<std::string, SectionNumberLess>;

std::string text_of(std::span<DraftWord const> words) {
    return without_marks(words).text;
}

class BillDrafter {
public:
    BillDrafter(SectionStore& old_law, StoreContents const& new_law, DraftOptions const& options)
        : old_law_(old_law), new_law_(new_law), options_(options) {}

    Draft run() {
        check_readable();
        auto pairs = pair_sections(old_law_, new_law_, options_.whole);
        check_losses(lost_sections(pairs));
        report_files();
        for (auto const& pair : pairs)
            note(pair);
        bool const is_unchanged = std::all_of(pairs.begin(), pairs.end(), [](auto const& pair) {
            return pair.action == SectionAction::Same || pair.action == SectionAction::NotDrafted;
        });
        if (is_unchanged)
            return std::move(draft_);
        set_session();
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
        report_unused_dates();
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

    void note(SectionPair const& pair) {
        if (pair.action == SectionAction::Same)
            ++draft_.unchanged;
        if (pair.action == SectionAction::Amended)
            amended_.emplace(pair.new_section->citation(),
                             pair.unit.range ? std::vector<std::string>() : pair.unit.paths);
        if (pair.action == SectionAction::NotDrafted)
            report(DiagnosticCode::NotDrafted,
                   pair.new_section->citation(),
                   pair.new_section->status == Status::Active
                       ? std::string_view("without text")
                       : status_name(pair.new_section->status));
        if (pair.action != SectionAction::Same && pair.old_section
            && !pair.old_section->later_versions.empty())
            report(DiagnosticCode::DraftFutureVersion, pair.old_section->citation());
        bool const sets_out =
            pair.action == SectionAction::Amended || pair.action == SectionAction::New;
        if (sets_out && pair.new_section->text.find_first_of("[]") != std::string::npos)
            report(DiagnosticCode::DraftBracketInLaw, pair.new_section->citation());
    }

    /// NEW decides what becomes law, so a file that cannot be read may not stand for it.
    void check_readable() const {
        bool const has_section =
            std::any_of(new_law_.sections.begin(), new_law_.sections.end(), [](auto const& stored) {
                return !stored.section->numbers.empty();
            });
        if (!has_section)
            throw Error(options_.new_name,
                        0,
                        "no section of the statutes can be read in it, so nothing can be drafted. "
                        "Use a page or text with headings such as \"Sec. 99-3. Gates.\"");
        for (auto const& file : new_law_.files)
            if (options_.whole && !options_.force && !file.is_readable)
                throw Error(file.name,
                            0,
                            "cannot be read, so its sections would be repealed. Remove the file "
                            "and add --force if they are to be repealed");
    }

    void check_losses(LostSections const& sections) const {
        if (options_.force || sections.lost * 2 <= sections.all)
            return;
        throw Error(options_.new_name,
                    0,
                    "lacks " + std::to_string(sections.lost) + " of the "
                        + std::to_string(sections.all)
                        + " sections in force, which would be repealed. Omit --whole if it has "
                          "only the sections that change, or add --force");
    }

    void report_files() {
        for (auto const& file : new_law_.files)
            for (auto diagnostic : file.diagnostics)
                if (diagnostic.severity == Severity::Problem) {
                    diagnostic.file = file.name;
                    draft_.diagnostics.push_back(std::move(diagnostic));
                }
    }

    void set_session() {
        auto const year = options_.session;
        effective_ = options_.effective;
        if (effective_.empty()) {
            effective_ = "October 1, " + std::to_string(year);
            if (options_.session_by_default)
                report(DiagnosticCode::SessionGuessed, {}, year);
        }
        check_date(effective_);
        for (auto const& [number, date] : options_.effective_of)
            check_date(date);
        draft_.session =
            (year % 2 == 0 ? "February Session, " : "January Session, ") + std::to_string(year);
    }

    void check_date(std::string const& words) {
        if (effective_date(words).empty())
            report(DiagnosticCode::DraftDateUnread, {}, words);
    }

    /// When the amendment of that section of the law takes effect.
    std::string const& effective_of(std::string_view number) {
        auto const found = options_.effective_of.find(number);
        if (found == options_.effective_of.end())
            return effective_;
        dated_.emplace(number);
        return found->second;
    }

    void report_unused_dates() {
        for (auto const& [number, date] : options_.effective_of)
            if (!dated_.contains(number))
                report(DiagnosticCode::DraftDateUnused, number, date);
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
        section.effective = effective_of(citation);
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

    void amend(SectionPair& pair) {
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

    void add_new(SectionPair const& pair) {
        auto& section = begin(Action::New, pair.new_section->citation());
        auto words = draft_words(*pair.new_section);
        words = with_qualifiers(std::move(words), *pair.new_section);
        section.opening = "(NEW)";
        section.table_target = "New section";
        section.text = without_marks(words);
        section.new_law = law_words(section.text.text);
    }

    void repeal_part(SectionPair const& pair) {
        auto const number = pair.new_section->citation();
        auto& section = begin(Action::Repeal, number);
        section.opening = unit_words(pair.unit, number) + source_phrase(number)
                        + (pair.unit.plural ? " are repealed" : " is repealed");
        section.table_target = "Repealer section";
        section.new_law =
            law_words(pair.new_section->text.substr(0, pair.new_section->current_end));
    }

    /// One repealer for the revision and one for the supplement, if they lose sections, and for
    /// each effective date.
    void repeal_sections(std::vector<SectionPair> const& pairs) {
        std::map<std::pair<std::string, std::string>, Numbers> by_source;
        for (auto const& pair : pairs)
            if (pair.action == SectionAction::Repealed)
                by_source[{source_phrase(pair.old_section->citation()),
                           effective_of(pair.old_section->citation())}]
                    .emplace(pair.old_section->citation());
        for (auto const& [key, numbers] : by_source) {
            auto const& source = key.first;
            auto& section = begin(Action::Repeal, {});
            section.effective = key.second;
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
    void set_words(std::vector<SectionPair> const& pairs) {
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
    StoreContents const& new_law_;
    DraftOptions const& options_;
    std::string effective_;
    AmendedSections amended_;
    Numbers dated_;            ///< sections of the law whose own date was used
    std::size_t unmarked_ = 0; ///< sections of the bill that lack "as amended by this act"
    Draft draft_;
};

} // namespace

Draft draft_bill(SectionStore& old_law, StoreContents const& new_law, DraftOptions const& options) {
    return BillDrafter(old_law, new_law, options).run();
}

} // namespace nutmeg
