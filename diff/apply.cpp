#include "diff/apply.hpp"

#include "diff/edited_text.hpp"
#include "diff/inference.hpp"
#include "diff/target.hpp"
#include "diff/typography.hpp"
#include "parser/outline.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace nutmeg {

namespace {

void report(Applied& applied, Severity severity, char const* code, std::string message) {
    Diagnostic found;
    found.severity = severity;
    found.code = code;
    found.message = std::move(message);
    applied.diagnostics.push_back(std::move(found));
}

std::string listed(std::vector<std::string> const& paths) {
    std::string all;
    for (auto const& path : paths)
        all += (all.empty() ? "" : ", ") + path;
    return all;
}

/// The act's own words by its marks, for want of the law.
void show_act_alone(Applied& applied, ActSection const& amendment) {
    if (amendment.action != Action::Add)
        applied.old_text = amendment.text.old_text();
    applied.new_text = amendment.text.new_text();
}

/// Puts words in place of regions, which are in order; where nothing is left of a paragraph, its
/// line end goes too. Sets where the words stand.
std::string with_regions(std::string const& text, std::vector<ReplacedWords>& regions) {
    std::string changed;
    std::uint32_t at = 0;
    for (auto& region : regions) {
        auto begin = region.old_span.begin;
        bool const blank = begin > at && (text[begin - 1] == '\n' || text[begin - 1] == ' ');
        if (region.set.words.empty() && blank)
            --begin;
        changed += text.substr(at, begin - at);
        region.new_begin = static_cast<std::uint32_t>(changed.size());
        changed += region.set.words;
        at = region.old_span.end;
    }
    return changed + text.substr(at);
}

/// The amendment's words cut at the paragraphs that begin the second and later regions.
std::vector<std::string> parts_for(std::string const& words,
                                   std::vector<std::string> const& paths) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t i = 1; i < paths.size(); ++i) {
        auto const designator = "\n" + paths[i].substr(paths[i].rfind('('));
        auto const at = words.find(designator, begin);
        if (at == std::string::npos)
            return {};
        parts.push_back(words.substr(begin, at - begin));
        begin = at + 1;
    }
    parts.push_back(words.substr(begin));
    return parts;
}

struct Proven {
    std::vector<Span> regions;
    std::vector<std::string> new_parts;
    std::vector<std::vector<Span>> left_out;
    bool same = true;
    BaseDifference difference;
};

/// Proves every region against its part of the act's old words.
Proven prove(ActSection const& amendment, Section const& law, TargetRegions const& target) {
    Proven proven;
    auto const old_words = amendment.text.old_text();
    auto const new_words = amendment.text.new_text();
    auto old_parts = parts_for(old_words, target.paths);
    proven.new_parts = parts_for(new_words, target.paths);
    proven.regions = target.regions;
    if (old_parts.size() != target.regions.size()
        || proven.new_parts.size() != target.regions.size()) {
        proven.regions = {{target.regions.front().begin, target.regions.back().end}};
        old_parts = {old_words};
        proven.new_parts = {new_words};
    }
    for (std::size_t i = 0; i < proven.regions.size(); ++i) {
        auto const proof = prove_base(old_parts[i], law, proven.regions[i]);
        proven.left_out.push_back(proof.left_out);
        if (!proof.same && proven.same)
            proven.difference = proof.difference;
        proven.same = proven.same && proof.same;
    }
    return proven;
}

void put_in(Applied& applied,
            Proven const& proven,
            MarkedText const& marked,
            Paragraphs paragraphs) {
    std::vector<ReplacedWords> regions;
    for (std::size_t i = 0; i < proven.regions.size(); ++i) {
        auto const region = proven.regions[i];
        std::vector<Span> left_out;
        for (auto const span : proven.left_out[i])
            left_out.push_back({span.begin - region.begin, span.end - region.begin});
        regions.push_back(
            {region,
             proven.left_out[i],
             in_law_typography(
                 proven.new_parts[i], region.of(applied.old_text), left_out, paragraphs)});
    }
    applied.new_text = with_regions(applied.old_text, regions);
    applied.changed = applied.new_text != applied.old_text;
    if (proven.same && applied.inferred.empty())
        applied.kept = kept_words(applied.old_text, applied.new_text, regions, &marked);
}

/// Proves the region with the designators before it that the act repeats: "(b) (1) Each" where it
/// amends (b)(1).
bool prove_stacked(Proven& proven,
                   ActSection const& amendment,
                   Section const& law,
                   TargetRegions target) {
    if (target.regions.size() != 1 || !target.missing.empty())
        return false;
    for (;;) {
        auto& region = target.regions.front();
        auto const begin = stacked_begin(law, region.begin);
        if (begin == region.begin)
            return false;
        region.begin = begin;
        auto wider = prove(amendment, law, target);
        if (!wider.same)
            continue;
        proven = std::move(wider);
        return true;
    }
}

/// Tries the other places where the act's words may stand: a future version, another provision.
bool prove_elsewhere(Applied& applied,
                     Proven& proven,
                     ActSection const& amendment,
                     AmendmentTarget const& target,
                     Section const& law) {
    if (auto const later = future_regions(target, law); !later.regions.empty()) {
        auto other = prove(amendment, law, later);
        if (other.same) {
            proven = std::move(other);
            report(applied,
                   Severity::Note,
                   "future-version",
                   "the act restates the version of the section that takes effect later");
            return true;
        }
    }
    auto const place = find_base(amendment.text.old_text(), law);
    if (place.empty())
        return false;
    proven.regions = {place};
    proven.new_parts = {amendment.text.new_text()};
    proven.left_out = {{}};
    proven.same = true;
    auto const index = provision_at(law.provisions, place.begin);
    report(applied,
           Severity::Warning,
           "found-elsewhere",
           "the act's words stand in "
               + (index == no_parent ? std::string("the section")
                                     : path_of(law.provisions, law.text, index))
               + ", not where the opening says; they were replaced there");
    return true;
}

/// Tells what was inferred, as a finding and in `applied`.
void report_inferred(Applied& applied, InferredMarks const& marks) {
    applied.inferred = marks.inserted;
    auto message = std::to_string(marks.words) + (marks.words == 1 ? " word is" : " words are")
                 + " taken as inserted because the law in force does not have "
                 + (marks.words == 1 ? "it" : "them")
                 + ": inferred, as nothing in the act is underlined";
    if (marks.ties > 0)
        message += "; in " + std::to_string(marks.ties) + (marks.ties == 1 ? " place" : " places")
                 + " the same words stand beside them and could as well be the new ones, with the "
                   "same text in the end";
    if (marks.capitals)
        message += "; they are in capitals, as new matter may be set, and are shown so";
    report(applied, Severity::Note, "inferred-marks", std::move(message));
}

void report_not_inferred(Applied& applied, InferredMarks const& marks) {
    if (marks.too_many)
        return report(applied,
                      Severity::Warning,
                      "marks-not-inferred",
                      "the act repeats its words too often to tell from the law which ones it "
                      "inserts: give the page with its underlining");
    auto const count = [](std::size_t words) {
        return std::to_string(words) + (words == 1 ? " word" : " words");
    };
    std::string message = "what the act inserts is not underlined and cannot be told from the law";
    if (marks.missing > 0)
        message += ": " + count(marks.missing)
                 + " of the law in force are not in the act, at least not in their order";
    if (marks.bracketed > 0)
        message += (marks.missing > 0 ? "; " : ": ") + count(marks.bracketed)
                 + " in brackets are not the law's";
    report(applied, Severity::Warning, "marks-not-inferred", std::move(message));
}

/// Places that the target may mean: its own, those stacked on a designator before it, the version
/// that takes effect later.
std::vector<std::vector<Span>> possible_regions(AmendmentTarget const& target, Section const& law) {
    std::vector<std::vector<Span>> all;
    auto const own = target_regions(target, law);
    if (own.missing.empty() && !own.regions.empty())
        all.push_back(own.regions);
    if (all.size() == 1 && own.regions.size() == 1) {
        auto region = own.regions.front();
        for (auto begin = stacked_begin(law, region.begin); begin != region.begin;
             begin = stacked_begin(law, region.begin)) {
            region.begin = begin;
            all.push_back({region});
        }
    }
    if (auto const later = future_regions(target, law); !later.regions.empty())
        all.push_back(later.regions);
    return all;
}

/// The amendment with its insertions marked, where the law tells them: by the place that leaves the
/// fewest words new, as the act restates as much as it can. Else what is in the way, in `proven`.
std::optional<ActSection> with_inferred_marks(Applied& applied,
                                              Proven& proven,
                                              ActSection const& amendment,
                                              AmendmentTarget const& target,
                                              Section const& law) {
    InferredMarks best;
    bool first = true;
    for (auto const& regions : possible_regions(target, law)) {
        auto marks = infer_marks(amendment.text, law, regions);
        if (first || (marks.found && (!best.found || marks.words < best.words)))
            best = std::move(marks);
        first = false;
    }
    if (!best.found) {
        report_not_inferred(applied, best);
        proven.difference = std::move(best.difference);
        return std::nullopt;
    }
    report_inferred(applied, best);
    auto marked = amendment;
    marked.text = std::move(best.text);
    marked.marks_lost = false;
    return marked;
}

std::string mismatch_words(BaseDifference const& difference) {
    auto const has = [](std::string const& words) {
        return words.empty() ? std::string("ends") : "has \"" + words + "\"";
    };
    auto const place =
        difference.before.empty() ? "at its beginning" : "after \"" + difference.before + "\"";
    return "the act does not restate the law in force: " + place + " the act "
         + has(difference.act_words) + " and the law " + has(difference.law_words)
         + ": restate the law as it reads, or give the statutes that the act was drawn on";
}

void substitute(Applied& applied,
                ActSection const& amendment,
                AmendmentTarget const& target,
                Section const& law) {
    auto regions = target_regions(target, law);
    Proven proven;
    if (!regions.regions.empty() && regions.missing.empty()) {
        proven = prove(amendment, law, regions);
    } else {
        proven.same = false;
    }
    bool const found = proven.same || prove_stacked(proven, amendment, law, regions)
                    || prove_elsewhere(applied, proven, amendment, target, law);
    if (!found && amendment.marks_lost)
        if (auto const marked = with_inferred_marks(applied, proven, amendment, target, law))
            return substitute(applied, *marked, target, law);
    if (!found && proven.regions.empty()) {
        applied.base = Base::Missing;
        report(applied,
               Severity::Problem,
               "target-missing",
               "section " + std::string(law.citation()) + " has no " + listed(regions.missing)
                   + ": check the opening words, or the statutes given");
        show_act_alone(applied, amendment);
        return;
    }
    applied.base = proven.same ? Base::Match : Base::Mismatch;
    applied.difference = proven.difference;
    if (!proven.same)
        report(applied, Severity::Problem, "base-mismatch", mismatch_words(proven.difference));
    put_in(
        applied, proven, amendment.text, amendment.plain_text ? Paragraphs::Law : Paragraphs::Own);
}

std::string without_new_mark(std::string words) {
    constexpr std::string_view mark = "(NEW) ";
    for (auto at = words.find(mark); at != std::string::npos; at = words.find(mark, at))
        if (at == 0 || words[at - 1] == '\n')
            words.erase(at, mark.size());
        else
            ++at;
    return words;
}

void add(Applied& applied,
         ActSection const& amendment,
         AmendmentTarget const& target,
         Section const& law) {
    auto const first = target.paths.empty() ? std::string() : target.paths.front();
    auto const place = place_for(first, law);
    if (first.empty() || place == no_parent) {
        applied.base = Base::Missing;
        report(applied,
               Severity::Problem,
               "target-missing",
               "section " + std::string(law.citation()) + " has no place for "
                   + (first.empty() ? "the addition" : first) + ": check the opening words");
        show_act_alone(applied, amendment);
        return;
    }
    if (find_provision(law.provisions, law.text, first) != no_parent)
        report(applied,
               Severity::Problem,
               "already-there",
               first + " is in section " + std::string(law.citation())
                   + " already; the addition stands before it");
    auto const words = with_curly_quotes(without_new_mark(amendment.text.new_text()));
    std::vector<ReplacedWords> added{
        {make_span(place, place), {}, {(place == 0 ? "" : "\n") + words, {}}}};
    applied.new_text = with_regions(applied.old_text, added);
    applied.kept = kept_words(applied.old_text, applied.new_text, added, nullptr);
    applied.changed = true;
}

void repeal(Applied& applied, AmendmentTarget const& target, Section const& law) {
    if (target.paths.empty()) {
        applied.new_text.clear();
        applied.kept.emplace();
        applied.changed = !applied.old_text.empty();
        if (law.status == Status::Repealed)
            report(applied,
                   Severity::Warning,
                   "repealed-already",
                   "section " + std::string(law.citation()) + " is repealed already");
        return;
    }
    auto const regions = target_regions(target, law);
    if (!regions.missing.empty())
        report(applied,
               Severity::Problem,
               "target-missing",
               "section " + std::string(law.citation()) + " has no " + listed(regions.missing)
                   + " to repeal");
    if (regions.regions.empty())
        applied.base = Base::Missing;
    std::vector<ReplacedWords> repealed;
    for (auto const region : regions.regions)
        repealed.push_back({region, {}, {}});
    applied.new_text = with_regions(applied.old_text, repealed);
    applied.kept = kept_words(applied.old_text, applied.new_text, repealed, nullptr);
    applied.changed = applied.new_text != applied.old_text;
}

} // namespace

std::string_view base_name(Base base) {
    constexpr std::array<std::string_view, 4> names{"match", "mismatch", "missing", "none"};
    return names[static_cast<std::size_t>(base)];
}

Applied apply(ActSection const& amendment, AmendmentTarget const& target, Section const* law) {
    if (amendment.edited)
        return apply_edited(amendment, law);
    Applied applied;
    bool const amends = amendment.action != Action::New && amendment.action != Action::Other;
    if (!amends) {
        applied.new_text = with_curly_quotes(amendment.text.new_text());
        applied.changed = amendment.action == Action::New && !applied.new_text.empty();
        return applied;
    }
    if (target.body != Body::GeneralStatutes) {
        show_act_alone(applied, amendment);
        report(applied,
               Severity::Note,
               "not-codified",
               target.body == Body::Constitution
                   ? "amends the Constitution: shown as the act has it, not applied"
               : target.body == Body::PublicAct
                   ? "amends a public act, which is not in the General Statutes: shown as the act "
                     "has it, not applied"
                   : "amends what is not in the General Statutes: shown as the act has it, not "
                     "applied");
        return applied;
    }
    if (law == nullptr) {
        applied.base = Base::Missing;
        show_act_alone(applied, amendment);
        report(applied,
               Severity::Problem,
               "target-missing",
               "section " + target.number
                   + " is not in the statutes given: its change is shown as the act has it, and is "
                     "not proven");
        return applied;
    }
    applied.old_text = law->text;
    applied.new_text = law->text;
    if (amendment.action == Action::Substitute)
        substitute(applied, amendment, target, *law);
    else if (amendment.action == Action::Add)
        add(applied, amendment, target, *law);
    else
        repeal(applied, target, *law);
    return applied;
}

} // namespace nutmeg
