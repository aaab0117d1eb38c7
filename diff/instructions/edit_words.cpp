#include "diff/instructions/edit_words.hpp"

#include "diff/words/typography.hpp"
#include "diff/words/word_search.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

bool ends_sentence(std::string_view text, std::size_t at, std::size_t end) {
    if (text[at] != '.')
        return false;
    auto next = at + 1;
    if (text.substr(next).starts_with("\u201D"))
        next += 3;
    if (next >= end || text[next] == '\n')
        return true;
    return text[next] == ' ' && next + 1 < end && text[next + 1] >= 'A' && text[next + 1] <= 'Z';
}

} // namespace

std::string EditWorker::place_words(Span span) const {
    auto const index = provision_at(law_->provisions, span.begin);
    return index == no_parent ? std::string() : path_of(law_->provisions, law_->text, index);
}

void EditWorker::place(Span span) {
    constexpr std::uint32_t around = 40;
    std::string_view const text = law_->text;
    auto const line = span.begin == 0 ? std::string_view::npos : text.rfind('\n', span.begin - 1);
    std::size_t const first = line == std::string_view::npos ? 0 : line + 1;
    auto const last = std::min(text.find('\n', span.end), text.size());
    auto begin = std::max<std::size_t>(first, span.begin > around ? span.begin - around : 0);
    auto end = std::min<std::size_t>(last, span.end + around);
    while (begin > first && begin < span.begin && text[begin - 1] != ' ')
        ++begin;
    while (end < last && end > span.end && text[end] != ' ')
        --end;
    std::string words(text.substr(begin, end - begin));
    std::replace(words.begin(), words.end(), '\n', ' ');
    out_.places.push_back({span, place_words(span), std::move(words)});
}

std::string EditWorker::work() {
    if (edit_.kind == EditKind::Effective)
        return refuse(DiagnosticCode::EffectiveDateNotLaw);
    bool const new_section = edit_.kind == EditKind::Add && target_.paths.empty();
    if (law_ == nullptr && !new_section)
        return refuse(DiagnosticCode::TargetSectionMissing, target_.number);
    switch (edit_.kind) {
    case EditKind::Strike:
        return strike();
    case EditKind::Insert:
        return insert();
    case EditKind::Replace:
        return replace();
    case EditKind::Repeal:
        return repeal();
    case EditKind::Add:
        return new_section ? add_section() : add();
    case EditKind::Restate:
        return restate();
    case EditKind::Redesignate:
        return rename();
    case EditKind::Reclass:
        return reclass();
    case EditKind::List:
        return list();
    case EditKind::Effective:
        break;
    }
    return law_->text;
}

std::vector<Span> EditWorker::regions() {
    if (target_.paths.empty())
        return {scoped({0, law_->current_end})};
    std::vector<Span> spans;
    for (auto const& path : target_.paths) {
        auto const index = find_provision(law_->provisions, law_->text, path);
        if (index != no_parent) {
            bool const whole = edit_.kind == EditKind::Repeal || edit_.kind == EditKind::Restate;
            spans.push_back(whole ? own_words(index) : scoped(law_->provisions[index].span));
            continue;
        }
        // "subdivision (2) of section 99-5", where only subsections have a (2).
        auto const mark = path.substr(path.rfind('('));
        std::string others;
        for (std::size_t i = 0; i < law_->provisions.size(); ++i)
            if (law_->provisions[i].designator.of(law_->text) == mark) {
                others += (others.empty() ? "" : ", ") + path_of(law_->provisions, law_->text, i);
                place(law_->provisions[i].designator);
            }
        if (others.empty())
            refuse(DiagnosticCode::TargetProvisionMissing, target_.number, path);
        else
            refuse(DiagnosticCode::LevelAmbiguous, target_.number, path, others);
        return {};
    }
    return spans;
}

/// The provision without paragraphs behind its list that bear no designator: below the level of
/// subsections they are the holder's ("For the purposes of this subsection, ...").
Span EditWorker::own_words(std::uint32_t index) {
    auto const& provision = law_->provisions[index];
    auto span = provision.span;
    if (provision.level == Level::Subsection)
        return span;
    auto const designated = [&](std::uint32_t begin) {
        return std::any_of(law_->provisions.begin() + index,
                           law_->provisions.end(),
                           [&](Provision const& one) { return one.span.begin == begin; });
    };
    bool first = true;
    auto end = span.end;
    for (auto const paragraph : law_->paragraphs) {
        if (paragraph.end <= span.begin || paragraph.begin >= span.end)
            continue;
        if (first || designated(paragraph.begin))
            end = std::min(paragraph.end, span.end);
        first = false;
    }
    if (end == span.end)
        return span;
    note(DiagnosticCode::CheckUndesignated, law_->text.substr(end + 1, 60));
    span.end = end;
    return span;
}

/// The sentence of the region that the edit names, or the words before its first provision.
/// Where the law's words begin that a heading set inside the paragraph opens at `begin`, behind
/// designators: a heading is editorial, and no sentence. `begin` where none does.
std::uint32_t EditWorker::behind_heading(std::uint32_t begin) const {
    for (auto const heading : law_->run_in_headings) {
        if (heading.begin < begin)
            continue;
        auto at = begin;
        for (auto const& provision : law_->provisions)
            if (provision.designator.begin == at)
                at = std::min(provision.designator.end + 1, heading.begin);
        if (at != heading.begin)
            return begin;
        auto end = heading.end;
        while (end < law_->text.size() && law_->text[end] == ' ')
            ++end;
        return end;
    }
    return begin;
}

Span EditWorker::scoped(Span region) {
    if (edit_.scope == Scope::Introduction) {
        for (auto const& provision : law_->provisions)
            if (provision.span.begin > region.begin && region.contains(provision.span))
                return {region.begin, provision.span.begin};
        return region;
    }
    if (edit_.scope == Scope::Whole)
        return region;
    unsigned count = 1;
    auto begin = behind_heading(region.begin);
    for (auto at = begin; at < region.end; ++at) {
        if (!ends_sentence(law_->text, at, region.end))
            continue;
        auto end = at + 1;
        if (std::string_view(law_->text).substr(end).starts_with("\u201D"))
            end += 3;
        if (count == edit_.sentence)
            return {begin, end};
        ++count;
        begin = end;
        while (begin < region.end && (law_->text[begin] == ' ' || law_->text[begin] == '\n'))
            ++begin;
        begin = behind_heading(begin);
        at = std::max(at, begin == 0 ? 0 : begin - 1);
    }
    refuse(DiagnosticCode::TargetSentenceMissing, count - 1, edit_.sentence);
    return {region.begin, region.begin};
}

std::string EditWorker::spliced(std::vector<Span> const& spans, std::string_view words) {
    auto const set = with_curly_quotes(words);
    std::string_view const text = law_->text;
    std::string out;
    std::size_t copied = 0;
    // The paragraphs of each group of spans are rewritten alone, so that many places cost no more
    // than few.
    for (std::size_t i = 0; i < spans.size();) {
        auto const line = spans[i].begin == 0 ? text.npos : text.rfind('\n', spans[i].begin - 1);
        auto const begin = line == text.npos ? 0 : line + 1;
        auto end = std::min(text.find('\n', spans[i].end), text.size());
        auto next = i + 1;
        for (; next < spans.size() && spans[next].begin <= end; ++next)
            end = std::min(text.find('\n', spans[next].end), text.size());
        std::string part(text.substr(begin, end - begin));
        for (auto k = next; k-- > i;) {
            auto const at = static_cast<std::uint32_t>(begin);
            part = with_words(part, {spans[k].begin - at, spans[k].end - at}, set);
            if (set.empty())
                note_punctuation(spans[k]);
        }
        out += text.substr(copied, begin - copied);
        out += part;
        copied = part.empty() ? std::min(end + 1, text.size()) : end;
        i = next;
    }
    out += text.substr(copied);
    if (copied == text.size() && out.ends_with('\n'))
        out.pop_back();
    return out;
}

/// Says where marks of punctuation meet once the words between them are gone.
void EditWorker::note_punctuation(Span struck) {
    constexpr std::string_view marks = ",;:";
    auto const before = law_->text.find_last_not_of(' ', struck.begin == 0 ? 0 : struck.begin - 1);
    auto const after = law_->text.find_first_not_of(' ', struck.end);
    if (before == std::string::npos || after == std::string::npos
        || marks.find(law_->text[before]) == std::string_view::npos
        || (marks.find(law_->text[after]) == std::string_view::npos && law_->text[after] != '.'))
        return;
    note(DiagnosticCode::CheckPunctuation,
         std::string(1, law_->text[before]),
         std::string(1, law_->text[after]));
}

std::string EditWorker::strike() {
    auto const where = regions();
    if (refused())
        return law_->text;
    if (edit_.words.empty()) {
        for (auto const span : where)
            place(span);
        return spliced(where, "");
    }
    return replace();
}

std::string EditWorker::replace() {
    auto const where = regions();
    if (refused())
        return law_->text;
    auto new_words = edit_.new_words;
    auto found = number_matches(where, new_words);
    if (found.empty())
        found = matches(where, edit_.words);
    if (!edit_.anchor.empty())
        found = beside_anchor(std::move(found), edit_.anchor);
    if (found.empty()) {
        refuse_not_found(where, edit_.words);
        return law_->text;
    }
    auto const spans = chosen(found, edit_.words);
    return refused() ? law_->text : spliced(spans, new_words);
}

std::string EditWorker::insert() {
    auto const where = regions();
    if (refused())
        return law_->text;
    if (edit_.position == Position::End || edit_.position == Position::Beginning)
        return insert_at_edge(where);
    auto const found = matches(where, edit_.anchor);
    if (found.empty()) {
        refuse_not_found(where, edit_.anchor);
        return law_->text;
    }
    bool const after = edit_.position == Position::After;
    auto spans = chosen(found, edit_.anchor);
    if (refused())
        return law_->text;
    for (auto& span : spans) {
        auto const whole =
            after ? edit_.anchor + " " + edit_.new_words : edit_.new_words + " " + edit_.anchor;
        for (auto const there : find_words(law_->text, {0, law_->current_end}, whole))
            if (after ? there.begin == span.begin : there.end == span.end)
                return refuse(DiagnosticCode::WordsPresent, quoted_words(edit_.new_words));
        span = after ? Span{span.end, span.end} : Span{span.begin, span.begin};
    }
    return spliced(spans, edit_.new_words);
}

/// At the end of a provision, or behind its designator.
std::string EditWorker::insert_at_edge(std::vector<Span> const& regions) {
    std::vector<Span> spans;
    bool const end = edit_.position == Position::End;
    for (auto const region : regions) {
        auto const there = find_words(law_->text, region, edit_.new_words);
        if (end && !there.empty() && there.back().end == region.end)
            return refuse(DiagnosticCode::WordsPresent, quoted_words(edit_.new_words));
        auto at = end ? region.end : region.begin;
        for (auto const& provision : law_->provisions)
            if (!end && provision.span.begin == at)
                at = provision.designator.end;
        spans.push_back({at, at});
        place(spans.back());
    }
    if (end && edit_.new_words.starts_with('(')) {
        std::string text = law_->text;
        for (auto i = spans.size(); i-- > 0;)
            text.insert(spans[i].begin, "\n" + with_curly_quotes(edit_.new_words));
        return text;
    }
    return spliced(spans, edit_.new_words);
}

} // namespace nutmeg
