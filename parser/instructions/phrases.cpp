#include "parser/instructions/phrases.hpp"

#include "parser/bills/opening.hpp"
#include "parser/citations/citation.hpp"
#include "parser/instructions/quotations.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/designator.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

using grammar::PhraseKind;

/// The designator of that ordinal.
std::string range_member(Series series, unsigned ordinal) {
    return designator_text(series, static_cast<std::uint16_t>(ordinal));
}

} // namespace

std::vector<std::string> designator_range(std::string const& first,
                                          std::string const& last,
                                          bool numerals) {
    constexpr unsigned most = 200;
    Designator begin;
    Designator end;
    auto const open = first.rfind('(');
    auto const last_open = last.rfind('(');
    if (open == std::string::npos || last_open == std::string::npos
        || !designator_at(first, open, begin) || !designator_at(last, last_open, end))
        return {first, last};
    std::array<Series, 5> order{
        Series::Lower, Series::Digits, Series::Upper, Series::LowerRoman, Series::UpperRoman};
    if (numerals)
        std::rotate(order.begin(), order.begin() + 3, order.end());
    for (auto const series : order) {
        unsigned const from = begin.in(series);
        unsigned const to = end.in(series);
        if (from == 0 || to <= from || to - from > most)
            continue;
        std::vector<std::string> all;
        for (auto ordinal = from; ordinal <= to; ++ordinal)
            all.push_back(first.substr(0, open) + range_member(series, ordinal));
        return all;
    }
    return {first, last};
}

namespace {

/// The members of the citation by section, in order; provisions of one section together.
std::vector<AmendmentTarget> targets_of(Citation const& citation, std::string_view words) {
    std::vector<AmendmentTarget> targets;
    bool const numerals = words.find("clause") != std::string_view::npos;
    for (auto const& member : citation.targets) {
        if (targets.empty() || targets.back().number != member.number || member.path.empty()
            || !targets.back().last_number.empty()) {
            AmendmentTarget target;
            target.number = member.number;
            target.last_number = member.last_number;
            target.source = LawSource::GeneralStatutes;
            targets.push_back(std::move(target));
        }
        if (member.path.empty())
            continue;
        auto& paths = targets.back().paths;
        if (member.last_path.empty())
            paths.push_back(member.path);
        else
            for (auto& path : designator_range(member.path, member.last_path, numerals))
                paths.push_back(std::move(path));
    }
    return targets;
}

/// "53a-83(b)(2)" after "Sec. ".
std::vector<AmendmentTarget> targets_of_number(std::string_view words) {
    AmendmentTarget target;
    auto const designators = std::min(words.find('('), words.size());
    auto begin = words.substr(0, designators).find_last_of(" .");
    begin = begin == std::string_view::npos ? 0 : begin + 1;
    while (begin < designators && !is_alnum(words[begin]))
        ++begin;
    target.number = words.substr(begin, designators - begin);
    target.source = LawSource::GeneralStatutes;
    if (designators < words.size())
        target.paths.emplace_back(words.substr(designators));
    return {std::move(target)};
}

class PhraseSplitter {
public:
    explicit PhraseSplitter(std::string_view text) : text_(text), masked_(text) {
        quotes_ = quoted_spans(text, out_.unclosed);
        for (auto const span : quotes_)
            std::fill(masked_.begin() + span.begin, masked_.begin() + span.end, grammar::masked);
        citations_ = find_citations(masked_);
    }

    InstructionPhrases split() {
        std::size_t at = 0;
        while (at < masked_.size()) {
            if (is_collapsed_space(masked_[at])) {
                ++at;
                continue;
            }
            if (at >= out_.unclosed)
                break;
            at = read_phrase(at);
        }
        return std::move(out_);
    }

private:
    std::size_t read_phrase(std::size_t at) {
        while (next_ < citations_.size() && citations_[next_].span.begin < at)
            ++next_;
        InstructionPhrase one;
        if (next_ < citations_.size() && citations_[next_].span.begin == at
            && is_target(citations_[next_])) {
            auto const& citation = citations_[next_++];
            one.phrase.kind = PhraseKind::Citation;
            one.phrase.span = citation.span;
            one.words = citation.span.of(text_);
            one.targets = targets_of(citation, one.words);
            one.of_act = citation.kind == CitationKind::ThisAct;
            return push(std::move(one));
        }
        if (char const* first = masked_.data() + at;
            grammar::effective_at(first, masked_.data() + masked_.size(), one.words)) {
            one.phrase.kind = PhraseKind::EffectiveNote;
            one.phrase.span = make_span(at, static_cast<std::size_t>(first - masked_.data()));
            return push(std::move(one));
        }
        one.phrase = grammar::phrase_at(masked_, at);
        one.words = one.phrase.span.of(text_);
        if (one.phrase.kind == PhraseKind::Quote) {
            one.words = inside_quotes(one.words);
        } else if (one.phrase.kind == PhraseKind::Number
                   || one.phrase.kind == PhraseKind::Designator) {
            one.targets = targets_of_number(one.words);
        } else if (one.phrase.kind == PhraseKind::Colon && begins_text(one.phrase.span.end)) {
            auto begin = std::size_t{one.phrase.span.end};
            while (begin < text_.size() && is_collapsed_space(text_[begin]))
                ++begin;
            out_.unclosed = std::string_view::npos;
            one.phrase = {PhraseKind::Quote, 0, make_span(begin, text_.size())};
            one.words = one.phrase.span.of(text_);
        }
        announced_ = announced_ || one.phrase.kind == PhraseKind::Follows
                  || one.phrase.kind == PhraseKind::Reads
                  || one.phrase.kind == PhraseKind::IsSubstituted
                  || one.phrase.kind == PhraseKind::Add || one.phrase.kind == PhraseKind::Replace
                  || one.phrase.kind == PhraseKind::Rewrite;
        return push(std::move(one));
    }

    static bool is_target(Citation const& citation) {
        return citation.kind == CitationKind::ThisAct
            || (citation.kind == CitationKind::Statute
                && (citation.anchor == Anchor::Number || citation.anchor == Anchor::Bare));
    }

    /// Whether words of law without quotation marks follow a colon that ends at `at`.
    bool begins_text(std::size_t at) const {
        auto const begin = masked_.find_first_not_of(" \n", at);
        return announced_ && begin != std::string::npos && masked_[begin] != grammar::masked;
    }

    std::size_t push(InstructionPhrase one) {
        auto const end = one.phrase.span.end;
        out_.phrases.push_back(std::move(one));
        return end;
    }

    std::string_view text_;
    std::string masked_;
    std::vector<Span> quotes_;
    std::vector<Citation> citations_;
    std::size_t next_ = 0;
    bool announced_ = false;
    InstructionPhrases out_;
};

} // namespace

InstructionPhrases split_phrases(std::string_view text) {
    return PhraseSplitter(text).split();
}

std::vector<std::string> section_numbers(std::string_view words) {
    std::string const named =
        words.starts_with("section") ? std::string(words) : "sections " + std::string(words);
    auto const citations = find_citations(named);
    std::vector<std::string> numbers;
    if (citations.size() != 1 || citations.front().span != make_span(0, named.size()))
        return numbers;
    for (auto const& target : citations.front().targets) {
        if (target.number.empty() || !target.path.empty() || !target.last_number.empty())
            return {};
        numbers.push_back(target.number);
    }
    return numbers;
}

} // namespace nutmeg
