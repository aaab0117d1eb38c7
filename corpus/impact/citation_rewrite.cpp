#include "corpus/impact/citation_rewrite.hpp"

#include "corpus/index/citation_row.hpp"
#include "diff/instructions/apply_instructions.hpp"
#include "parser/citations/citation.hpp"
#include "parser/instructions/instruction.hpp"
#include "parser/instructions/sentence_writer.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <map>

namespace nutmeg {

namespace {

std::vector<std::string_view> designators_of(std::string_view path) {
    std::vector<std::string_view> all;
    for (std::size_t open = 0; open < path.size();) {
        auto const close = path.find(')', open);
        if (close == path.npos)
            break;
        all.push_back(path.substr(open, close + 1 - open));
        open = close + 1;
    }
    return all;
}

/// Every "(b)" and "(12)" of the words.
std::vector<Span> designator_spans(std::string_view words) {
    std::vector<Span> all;
    for (auto open = words.find('('); open != words.npos; open = words.find('(', open + 1)) {
        auto close = open + 1;
        while (close < words.size() && is_alnum(words[close]))
            ++close;
        if (close < words.size() && words[close] == ')' && close > open + 1)
            all.push_back(make_span(open, close + 1));
    }
    return all;
}

/// The designators of one citation and what replaces them.
class DesignatorEdits {
public:
    explicit DesignatorEdits(std::string_view words)
        : words_(words), spans_(designator_spans(words)) {}

    /// Marks where the designators of `target` are written for replacement by those of `wanted`.
    bool replace(CitationTarget const& target,
                 std::vector<CitationTarget> const& all,
                 MemberPaths const& wanted) {
        auto inner = spans_in(target.span);
        if (!target.last_path.empty()) {
            if (inner.size() % 2 != 0)
                return false;
            auto const half = inner.begin() + static_cast<std::ptrdiff_t>(inner.size() / 2);
            std::vector<Span> const last(half, inner.end());
            inner.erase(half, inner.end());
            if (!replace(target.last_path, wanted.last_path, last, outer_spans(target, all)))
                return false;
        }
        return replace(target.path, wanted.path, inner, outer_spans(target, all));
    }

    std::string result() const {
        std::string out;
        std::size_t at = 0;
        for (auto const& [span, designator] : replacements_) {
            out += words_.substr(at, span.begin - at);
            out += designator;
            at = span.end;
        }
        return out + std::string(words_.substr(at));
    }

private:
    std::vector<Span> spans_in(Span within) const {
        std::vector<Span> all;
        for (auto const span : spans_)
            if (within.contains(span))
                all.push_back(span);
        return all;
    }

    /// The designators after the member that belong to no member: those of "of subsection (a)".
    std::vector<Span> outer_spans(CitationTarget const& target,
                                  std::vector<CitationTarget> const& all) const {
        std::vector<Span> outer;
        for (auto const span : spans_)
            if (span.begin >= target.span.end
                && std::none_of(all.begin(), all.end(), [&](CitationTarget const& other) {
                       return other.span.contains(span);
                   }))
                outer.push_back(span);
        return outer;
    }

    bool replace(std::string_view path,
                 std::string_view wanted,
                 std::vector<Span> const& inner,
                 std::vector<Span> const& outer) {
        auto const before = designators_of(path);
        auto const after = designators_of(wanted);
        if (before.size() != after.size() || inner.size() > before.size())
            return false;
        auto const first_inner = before.size() - inner.size();
        for (std::size_t i = 0; i < inner.size(); ++i)
            if (!set(inner[i], after[first_inner + i]))
                return false;
        auto next = outer.begin();
        for (auto level = first_inner; level-- > 0;) {
            next = std::find_if(
                next, outer.end(), [&](Span span) { return span.of(words_) == before[level]; });
            if (next == outer.end() || !set(*next, after[level]))
                return false;
            ++next;
        }
        return true;
    }

    /// False if two members need different designators in one place.
    bool set(Span span, std::string_view designator) {
        auto const [known, is_new] = replacements_.emplace(span, designator);
        return is_new || known->second == designator;
    }

    std::string_view words_;
    std::vector<Span> spans_;
    std::map<Span, std::string> replacements_;
};

/// "subdivision (2) of subsection (b)" for "(b)(2)".
std::string levels_phrase(std::string const& path) {
    auto phrase = provision_phrase("", path);
    constexpr std::string_view of_section = " of section ";
    auto const at = phrase.rfind(of_section);
    return at == std::string::npos ? std::string() : phrase.substr(0, at);
}

/// The words for a citation of one provision, with other levels: "subsection (b) of section 99-5"
/// for "subdivision (1) of subsection (b) of section 99-5".
std::string with_other_levels(std::string_view words, std::string const& path) {
    auto const spans = designator_spans(words);
    if (spans.empty())
        return {};
    auto const tail = words.substr(spans.back().end);
    if (tail.empty()) // "99-5(c)"
        return std::string(words.substr(0, spans.front().begin)) + path;
    constexpr std::string_view of = " of ";
    if (!tail.starts_with(of))
        return {};
    return path.empty() ? std::string(tail.substr(of.size()))
                        : levels_phrase(path) + std::string(tail);
}

bool has_quotation_mark(std::string_view words) {
    return words.find('"') != words.npos || words.find("\u201C") != words.npos
        || words.find("\u201D") != words.npos;
}

/// The text with other words at the span.
std::string replaced(std::string_view text, Span span, std::string_view words) {
    return std::string(text.substr(0, span.begin)) + std::string(words)
         + std::string(text.substr(span.end));
}

/// Whether the instruction makes of the section what replacing the words at the span makes of it.
bool makes(std::string const& sentence,
           Section const& section,
           Span span,
           std::string const& new_words) {
    auto const instruction = read_instruction(sentence);
    if (!instruction.understood())
        return false;
    auto const done = instruct(instruction, section.citation(), &section);
    return done.changed && section.text.starts_with(done.old_text)
        && span.end <= done.old_text.size()
        && done.new_text == replaced(done.old_text, span, new_words);
}

/// The span with one more word on its left or its right, inside its paragraph.
Span widened(std::string_view text, Span span, bool to_left) {
    if (to_left) {
        auto begin = span.begin;
        while (begin > 0 && text[begin - 1] == ' ')
            --begin;
        while (begin > 0 && !is_collapsed_space(text[begin - 1]))
            --begin;
        return {begin, span.end};
    }
    auto end = span.end;
    while (end < text.size() && text[end] == ' ')
        ++end;
    while (end < text.size() && !is_collapsed_space(text[end]))
        ++end;
    return {span.begin, end};
}

bool occurs_once(std::string_view text, std::string_view words) {
    auto const first = text.find(words);
    return first != text.npos && text.find(words, first + 1) == text.npos;
}

} // namespace

std::optional<std::vector<MemberPaths>> member_paths(std::string_view words) {
    auto const citations = find_citations(words);
    if (citations.size() != 1)
        return std::nullopt;
    std::vector<MemberPaths> all;
    for (auto const& target : citations.front().targets)
        all.push_back({target.path, target.last_path});
    return all;
}

std::optional<std::string> rewritten_citation(std::string_view words,
                                              std::vector<MemberPaths> const& wanted) {
    auto const citations = find_citations(words);
    if (citations.size() != 1 || citations.front().targets.size() != wanted.size())
        return std::nullopt;
    auto const& targets = citations.front().targets;
    DesignatorEdits edits(words);
    bool fits = true;
    for (std::size_t i = 0; i < targets.size() && fits; ++i)
        fits = edits.replace(targets[i], targets, wanted[i]);
    if (fits)
        if (auto result = edits.result(); member_paths(result) == wanted)
            return result;
    if (targets.size() == 1 && targets.front().last_path.empty())
        if (auto result = with_other_levels(words, wanted.front().path);
            member_paths(result) == wanted)
            return result;
    return std::nullopt;
}

std::optional<std::string> with_section_range(std::string_view words,
                                              Span member,
                                              std::string_view first,
                                              std::string_view last,
                                              std::size_t count) {
    if (first == last)
        return std::nullopt;
    auto const citations = find_citations(words);
    if (citations.size() != 1)
        return std::nullopt;
    bool const is_pair = count == 2 && citations.front().targets.size() == 1;
    std::string range(first);
    range += is_pair ? " and " : " to ";
    range += last;
    auto const was = member.of(words);
    if (!is_pair && was.find("inclusive") != was.npos)
        range += ", inclusive";
    auto rest = words.substr(member.end);
    constexpr std::string_view inclusive = ", inclusive";
    if (is_pair && rest.starts_with(inclusive))
        rest.remove_prefix(inclusive.size());
    auto result = std::string(words.substr(0, member.begin)) + range + std::string(rest);
    return find_citations(result).size() == 1 ? std::optional(std::move(result)) : std::nullopt;
}

ConformingAmendment conforming_amendment(Section const& section,
                                         Span span,
                                         std::string const& new_words,
                                         std::size_t& trial_bytes_left) {
    std::string_view const text = section.text;
    ConformingAmendment amendment;
    amendment.old_words = span.of(text);
    amendment.new_words = new_words;
    amendment.missing = ConformingAmendment::Missing::Nothing;
    if (section.citation().empty())
        return amendment;
    auto const provision = provision_at(section.provisions, span.begin);
    auto const within = provision == no_parent ? make_span(0, section.current_end)
                                               : section.provisions[provision].span;
    auto const path =
        provision == no_parent ? std::string() : path_of(section.provisions, text, provision);
    auto const place = provision_phrase(std::string(section.citation()), path);
    constexpr int most_words = 24;
    auto wide = span;
    for (int i = 0; i < most_words && trial_bytes_left >= text.size(); ++i) {
        trial_bytes_left -= text.size();
        if (!within.contains(wide) || has_quotation_mark(wide.of(text)))
            break;
        if (occurs_once(within.of(text), wide.of(text))) {
            auto const inside = make_span(span.begin - wide.begin, span.end - wide.begin);
            auto sentence = "In " + place + ", strike \"" + std::string(wide.of(text))
                          + "\" and insert \"" + replaced(wide.of(text), inside, new_words)
                          + "\" in lieu thereof";
            if (makes(sentence, section, span, new_words)) {
                amendment.instruction = std::move(sentence);
                return amendment;
            }
        }
        auto const next = widened(text, wide, i % 2 == 0);
        wide = within.contains(next) && next != wide ? next : widened(text, wide, i % 2 != 0);
    }
    amendment.missing = ConformingAmendment::Missing::NotWritten;
    return amendment;
}

} // namespace nutmeg
