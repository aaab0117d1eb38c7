// Edits of whole provisions: repeal, restatement, addition, designators and classes.
#include "diff/apply/target.hpp"
#include "diff/instructions/edit_words.hpp"
#include "diff/words/typography.hpp"
#include "diff/words/word_search.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/statutes/resolve_citations.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

std::string last_mark(std::string const& path) {
    auto const open = path.rfind('(');
    return open == std::string::npos ? std::string() : path.substr(open);
}

std::string parent_of(std::string const& path) {
    auto const open = path.rfind('(');
    return open == std::string::npos ? std::string() : path.substr(0, open);
}

/// The class without its article, as the law writes it: "class C felony".
std::string class_words(std::string_view words) {
    if (words.starts_with("a ") || words.starts_with("A "))
        words.remove_prefix(2);
    std::string out(words);
    for (std::size_t i = 0; i < out.size(); ++i) {
        bool const letter = i > 0 && out[i - 1] == ' ' && i + 1 < out.size() && out[i + 1] == ' ';
        if (letter && out[i] >= 'a' && out[i] <= 'z')
            out[i] = static_cast<char>(out[i] - 'a' + 'A');
        else if (!letter && out[i] >= 'A' && out[i] <= 'Z')
            out[i] = static_cast<char>(out[i] - 'A' + 'a');
    }
    return out;
}

/// Whether both last marks are digits, both capitals, or both lower-case letters.
bool same_series(std::string const& a, std::string const& b) {
    auto const series = [](std::string const& path) {
        auto const open = path.rfind('(');
        char const c = open == std::string::npos ? '(' : path[open + 1];
        return c >= '0' && c <= '9' ? 0 : c >= 'A' && c <= 'Z' ? 1 : 2;
    };
    return series(a) == series(b);
}

} // namespace

/// The provision's text with its designator before it.
std::string EditWorker::with_mark(std::string words, std::string const& mark) {
    if (mark.empty() || words.starts_with(mark))
        return words;
    note(DiagnosticCode::CheckDesignatorAdded, mark);
    return mark + " " + words;
}

/// Says what a repeal leaves behind: later letters keep their places, references lead nowhere.
void EditWorker::note_repeal(std::vector<Span> const& repealed) {
    auto const& provisions = law_->provisions;
    auto const goes = [&](Span span) {
        return std::any_of(
            repealed.begin(), repealed.end(), [&](Span one) { return one.contains(span); });
    };
    for (std::size_t i = 0; i < provisions.size(); ++i) {
        auto const& one = provisions[i];
        bool const is_repealed = std::any_of(repealed.begin(), repealed.end(), [&](Span span) {
            return span.begin == one.span.begin;
        });
        if (!is_repealed)
            continue;
        auto const path = path_of(provisions, law_->text, i);
        if (one.level != Level::Subsection)
            note(DiagnosticCode::CheckSeparatorAround, path);
        auto next = i + 1;
        while (next < provisions.size() && provisions[next].parent != one.parent)
            ++next;
        if (redesignates_ || next == provisions.size() || goes(provisions[next].span))
            continue;
        note(DiagnosticCode::CheckGapAfterRepeal, path, path_of(provisions, law_->text, next));
    }
    for (std::size_t i = 0; i < provisions.size(); ++i) {
        auto const& one = provisions[i];
        auto at = one.designator.end;
        bool empty = !goes(one.span);
        bool held = false;
        for (auto const span : repealed) {
            if (!empty || !one.span.contains(span))
                continue;
            held = true;
            empty = law_->text.find_first_not_of(" \n", at) >= span.begin;
            at = span.end;
        }
        if (empty && held && law_->text.find_first_not_of(" \n", at) >= one.span.end)
            note(DiagnosticCode::CheckEmptyProvision, path_of(provisions, law_->text, i));
    }
    auto anchored = *law_;
    anchor_citations(anchored);
    for (auto const& citation : anchored.citations) {
        if (goes(citation.span) || citation.kind != CitationKind::Statute)
            continue;
        for (auto const& target : citation.targets) {
            auto const index = target.number == law_->citation()
                                 ? find_provision(provisions, law_->text, target.path)
                                 : no_parent;
            if (index == no_parent || !goes(provisions[index].span))
                continue;
            note(DiagnosticCode::CheckRepealedReference, citation.span.of(law_->text), target.path);
        }
    }
}

std::string EditWorker::repeal() {
    if (target_.paths.empty()) {
        if (law_->status == Status::Repealed || law_->text.empty())
            return refuse(DiagnosticCode::AlreadyRepealed, target_.number);
        return {};
    }
    auto spans = regions();
    if (refused())
        return law_->text;
    std::sort(spans.begin(), spans.end());
    for (auto const span : spans)
        place(span);
    note_repeal(spans);
    return spliced(spans, "");
}

std::string EditWorker::restate() {
    auto const spans = regions();
    if (refused())
        return law_->text;
    if (spans.size() != 1) {
        bool const together = std::is_sorted(spans.begin(), spans.end());
        if (!together)
            return refuse(DiagnosticCode::ProvisionsOutOfOrder);
    }
    Span const whole{spans.front().begin, spans.back().end};
    for (std::size_t i = 1; i < spans.size(); ++i)
        if (law_->text.find_first_not_of(" \n", spans[i - 1].end) < spans[i].begin)
            return refuse(DiagnosticCode::ProvisionsNotAdjacent);
    auto const mark = target_.paths.empty() ? std::string() : last_mark(target_.paths.front());
    auto const words =
        in_law_typography(with_mark(edit_.new_words, mark), whole.of(law_->text), {}).words;
    if (words == whole.of(law_->text))
        return refuse(DiagnosticCode::AlreadyReadsSo);
    place(whole);
    return law_->text.substr(0, whole.begin) + words + law_->text.substr(whole.end);
}

std::string EditWorker::add_section() {
    if (law_ != nullptr && law_->status == Status::Active && !law_->text.empty())
        return refuse(DiagnosticCode::SectionExists, target_.number);
    return with_curly_quotes(edit_.new_words);
}

std::string EditWorker::add() {
    auto const& path = target_.paths.front();
    if (find_provision(law_->provisions, law_->text, path) != no_parent) {
        place(law_->provisions[find_provision(law_->provisions, law_->text, path)].span);
        return refuse(DiagnosticCode::ProvisionExists, target_.number, path);
    }
    auto at = place_for(path, *law_);
    // Behind the provision before it, not behind the holder's words after the list.
    for (std::uint32_t i = 0; i < law_->provisions.size(); ++i)
        if (law_->provisions[i].span.end == at
            && parent_of(path_of(law_->provisions, law_->text, i)) == parent_of(path))
            at = own_words(i).end;
    if (at == no_parent)
        return refuse(DiagnosticCode::TargetParentMissing, target_.number, parent_of(path), path);
    place({at, at});
    auto const words = with_curly_quotes(with_mark(edit_.new_words, last_mark(path)));
    // A list set inside a paragraph goes on inside it.
    bool in_line = false;
    for (auto const& provision : law_->provisions)
        if (provision.span.end == at && provision.span.begin > 0)
            in_line = law_->text[provision.span.begin - 1] != '\n'
                   && parent_of(
                          path_of(law_->provisions,
                                  law_->text,
                                  static_cast<std::size_t>(&provision - law_->provisions.data())))
                          == parent_of(path);
    if (in_line)
        note(DiagnosticCode::CheckSeparatorBefore, path);
    auto text = law_->text.substr(0, at)
              + (in_line   ? " "
                 : at == 0 ? ""
                           : "\n")
              + words + law_->text.substr(at);
    if (gaps_in(section_from_words(target_.number, "", text)) > gaps_in(*law_))
        note(DiagnosticCode::CheckGapBefore, path);
    return text;
}

std::string EditWorker::rename() {
    auto const& from = target_.paths;
    auto const& to = edit_.new_paths;
    if (from.size() != to.size())
        return refuse(DiagnosticCode::DesignatorCount, from.size(), to.size());
    regions();
    if (refused())
        return law_->text;
    Renaming renaming;
    for (std::size_t i = 0; i < from.size(); ++i) {
        // The new designator is named with its holders or without them.
        auto const path = parent_of(to[i]).empty() ? parent_of(from[i]) + to[i] : to[i];
        if (parent_of(path) != parent_of(from[i]) || !same_series(path, from[i]))
            return refuse(DiagnosticCode::ProvisionMove, from[i], to[i]);
        bool const free = std::find(from.begin(), from.end(), path) != from.end()
                       || find_provision(law_->provisions, law_->text, path) == no_parent;
        if (!free)
            return refuse(DiagnosticCode::DesignatorTaken, target_.number, path);
        renaming.emplace_back(from[i], path);
        place(law_->provisions[find_provision(law_->provisions, law_->text, from[i])].designator);
    }
    auto renamed = redesignate(*law_, renaming);
    out_.references = std::move(renamed.references);
    return std::move(renamed.text);
}

std::string EditWorker::reclass() {
    auto const where = regions();
    if (refused())
        return law_->text;
    auto const wanted = class_words(edit_.new_words);
    auto const before = class_words(edit_.words);
    std::vector<Span> found;
    bool there = false;
    for (auto const& quantity : law_->quantities) {
        bool const inside = std::any_of(where.begin(), where.end(), [&](Span region) {
            return region.contains(quantity.span);
        });
        if (!inside || quantity.kind != QuantityKind::OffenseClass
            || !quantity.text.starts_with("class "))
            continue;
        there = there || quantity.text == wanted;
        if (before.empty() || quantity.text == before)
            found.push_back(quantity.span);
    }
    if (found.empty() || (there && found.size() == 1 && found.front().of(law_->text) == wanted))
        return there ? refuse(DiagnosticCode::ClassUnchanged, wanted)
                     : refuse(DiagnosticCode::ClassNotFound, before.empty() ? "class" : before);
    if (found.size() > 1 && !edit_.occurrence.each && edit_.occurrence.ordinal == 0) {
        for (auto const span : found)
            place(span);
        return refuse(DiagnosticCode::ClassesFoundTwice, found.size());
    }
    auto const spans = chosen(found, before.empty() ? std::string_view("class") : before);
    if (refused())
        return law_->text;
    note(DiagnosticCode::CheckClassInHeading);
    return spliced(spans, wanted);
}

} // namespace nutmeg
