// Citations of provisions and sections: chains from the innermost provision outward, lists of
// chains, and their containers.
#include "parser/citations/citation_forms.hpp"
#include "parser/citations/provision_list.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

using grammar::Join, grammar::Provision;

constexpr std::size_t deepest_chain = 6;
constexpr std::size_t longest_group = 16;
constexpr std::size_t most_crossed = 48;

/// "subparagraph (A) of subdivision (1) of this subsection": steps innermost first.
struct Chain {
    std::vector<Provision> steps;
    std::optional<Container> container;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

struct Reader {
    std::string_view text;

    char const* at(std::uint32_t offset) const { return text.data() + offset; }
    char const* end() const { return text.data() + text.size(); }

    std::optional<Provision> provision(std::uint32_t offset) const {
        char const* first = at(offset);
        Provision read;
        if (!grammar::provision_at(first, end(), text.data(), read))
            return std::nullopt;
        return read;
    }

    /// The offset after "of" at `offset`; `offset` if it is not there.
    std::uint32_t after_of(std::uint32_t offset) const {
        char const* first = at(offset);
        grammar::of_at(first, end());
        return static_cast<std::uint32_t>(first - text.data());
    }

    /// Whether "or subdivision (16)" or the like follows, which ends the list before it.
    bool continues(std::uint32_t offset) const {
        char const* first = at(offset);
        auto join = Join::None;
        return grammar::join_at(first, end(), join) && join != Join::Comma
            && provision(static_cast<std::uint32_t>(first - text.data())).has_value();
    }

    /// The offset after "said ", "such " or "the " at `offset`.
    std::uint32_t after_article(std::uint32_t offset) const {
        for (std::string_view const word : {"said ", "such ", "the "})
            if (text.substr(offset, word.size()) == word)
                return offset + static_cast<std::uint32_t>(word.size());
        return offset;
    }
};

Chain read_chain(Reader const& reader, Provision first) {
    Chain chain;
    chain.begin = first.span.begin;
    chain.steps.push_back(std::move(first));
    for (;;) {
        auto& step = chain.steps.back();
        auto const after = step.span.end;
        auto const outward = reader.after_of(after);
        std::optional<Provision> outer;
        std::optional<Container> container;
        if (outward != after) {
            container = container_at(reader.text, outward);
            auto const named = reader.after_article(outward);
            if (!container && named != outward)
                container = container_at(reader.text, named);
            if (!container)
                container = other_container_at(reader.text, outward);
            if (!container && chain.steps.size() < deepest_chain)
                outer = reader.provision(named);
        }
        auto const is_contained = container || outer;
        chain.end = trim_list(reader.text, step, is_contained || reader.continues(after));
        if (!is_contained || chain.end != after)
            return chain;
        if (container) {
            chain.end = container->end;
            chain.container = std::move(container);
            return chain;
        }
        chain.steps.push_back(std::move(*outer));
    }
}

/// Paths of the chain: the members of every step combined with those of the steps around it.
std::vector<InnerTarget> paths_of(std::string_view text, std::vector<Provision> const& steps) {
    std::vector<InnerTarget> inner{{"", "", {}}};
    bool has_list = false;
    for (auto const& step : steps) {
        auto listed = listed_paths(text, step);
        if (inner.size() > 1 && inner.size() * listed.size() > most_crossed)
            listed.resize(1);
        auto const is_first = &step == &steps.front();
        auto const names = is_first || (!has_list && listed.size() > 1);
        has_list = has_list || listed.size() > 1;
        std::vector<InnerTarget> crossed;
        crossed.reserve(inner.size() * listed.size());
        for (auto const& in : inner)
            for (auto const& around : listed) {
                InnerTarget one;
                one.span = names ? around.span : in.span;
                one.path = around.path + in.path;
                if (!around.last_path.empty() || !in.last_path.empty())
                    one.last_path = (around.last_path.empty() ? around.path : around.last_path)
                                  + (in.last_path.empty() ? in.path : in.last_path);
                crossed.push_back(std::move(one));
            }
        inner = std::move(crossed);
    }
    return inner;
}

Citation citation_of(Container const& container, std::uint32_t begin) {
    Citation citation;
    citation.kind = container.kind;
    citation.anchor = container.anchor;
    citation.anchor_level = container.anchor_level;
    citation.span = {begin, container.end};
    citation.code = container.code;
    citation.session = container.session;
    citation.qualifier = container.qualifier;
    return citation;
}

void add_bare(std::string_view text, Chain const& chain, std::vector<Citation>& out) {
    Citation citation;
    citation.anchor = Anchor::Bare;
    citation.anchor_level = level_of(text, chain.steps.back());
    citation.span = {chain.begin, chain.end};
    append_targets(text, Container{}, paths_of(text, chain.steps), citation);
    out.push_back(std::move(citation));
}

/// The steps of `last` around a chain of which the outermost step is at `level`; nothing if the
/// chain does not depend on `last`: "subsection (a) or subdivision (1) of this subsection".
std::optional<std::size_t> first_shared(std::string_view text, Chain const& last, Level level) {
    if (last.container->anchor_level >= level || level > level_of(text, last.steps.front()))
        return std::nullopt;
    std::size_t shared = 0;
    while (shared < last.steps.size() && level_of(text, last.steps[shared]) >= level)
        ++shared;
    return shared;
}

/// "subdivision (1) or subparagraph (B) of subdivision (2) of subsection (a) of section 99-1": the
/// chains before the last one are in the same containers as the last.
void add_group(std::string_view text, std::vector<Chain> const& group, std::vector<Citation>& out) {
    auto const& last = group.back();
    std::optional<Citation> shared;
    for (auto const& chain : group) {
        auto const is_last = &chain == &last;
        if (is_last && !last.container) {
            add_bare(text, chain, out);
            continue;
        }
        auto steps = chain.steps;
        if (!is_last) {
            auto const level = level_of(text, chain.steps.back());
            auto const from = last.container ? first_shared(text, last, level) : std::nullopt;
            if (!from && !shared) {
                add_bare(text, chain, out);
                continue;
            }
            if (from)
                steps.insert(steps.end(),
                             last.steps.begin() + static_cast<std::ptrdiff_t>(*from),
                             last.steps.end());
        }
        if (!shared)
            shared = citation_of(*last.container, chain.begin);
        append_targets(text, *last.container, paths_of(text, steps), *shared);
    }
    if (shared)
        out.push_back(std::move(*shared));
}

/// Whether the separators of a group of chains show a list: the last one is "and" or "or".
bool is_list(std::vector<Join> const& joins) {
    return joins.empty() || joins.back() != Join::Comma;
}

/// "section 99-21, 99-22 of the general statutes, revision of 1958": the suffix belongs to the
/// last number alone, which becomes a separate container. With "and" or "or" it belongs to all.
std::optional<Container> split_off_qualified(Container& container) {
    auto& numbers = container.numbers;
    if (container.qualifier.empty() || numbers.size() < 2 || numbers.back().join != Join::Comma)
        return std::nullopt;
    auto last = container;
    last.numbers.erase(last.numbers.begin(), last.numbers.end() - 1);
    numbers.pop_back();
    container.qualifier.clear();
    container.end = numbers.back().span.end;
    return last;
}

void add_sections(std::string_view text,
                  Container const& container,
                  std::uint32_t begin,
                  std::vector<InnerTarget> const& inner,
                  std::vector<Citation>& out) {
    auto citation = citation_of(container, begin);
    append_targets(text, container, inner, citation);
    out.push_back(std::move(citation));
}

/// What continues a container without its noun: "or of section 99-2" takes the provisions named
/// before it, and after "of the general statutes, revision of 1958," bare numbers continue the
/// list.
std::uint32_t read_further(Reader const& reader,
                           Container container,
                           std::vector<InnerTarget> const& inner,
                           std::vector<Citation>& out) {
    auto const text = reader.text;
    auto end = container.end;
    while (container.kind == CitationKind::Statute && !container.numbers.empty()) {
        char const* first = reader.at(end);
        Join join = Join::None;
        if (!grammar::join_at(first, reader.end(), join))
            break;
        auto const begin = static_cast<std::uint32_t>(first - text.data());
        std::optional<Container> further;
        auto const has_of = !inner.empty() && join != Join::Comma && text.substr(begin, 3) == "of ";
        if (has_of)
            further = container_at(text, begin + 3);
        else if (container.has_qualifier)
            further = numbers_at(text, begin);
        if (!further || further->kind != CitationKind::Statute || further->numbers.empty())
            break;
        auto const from = has_of ? begin + 3 : begin;
        end = further->end;
        auto last = split_off_qualified(*further);
        add_sections(text, *further, from, has_of ? inner : std::vector<InnerTarget>{}, out);
        if (last)
            add_sections(text, *last, last->numbers.front().first.span.begin, {}, out);
        container = last ? std::move(*last) : std::move(*further);
    }
    return end;
}

} // namespace

std::uint32_t read_provisions(std::string_view text, std::uint32_t at, std::vector<Citation>& out) {
    Reader const reader{text};
    auto next = reader.provision(at);
    if (!next)
        return at;
    std::vector<Chain> group;
    std::vector<Join> joins;
    while (next) {
        group.push_back(read_chain(reader, std::move(*next)));
        next.reset();
        if (group.back().container || group.size() == longest_group)
            break;
        char const* first = reader.at(group.back().end);
        Join join = Join::None;
        if (!grammar::join_at(first, reader.end(), join))
            break;
        next = reader.provision(static_cast<std::uint32_t>(first - text.data()));
        if (next)
            joins.push_back(join);
    }
    auto& last = group.back();
    auto qualifier = last.container ? split_off_qualified(*last.container) : std::nullopt;
    if (is_list(joins)) {
        add_group(text, group, out);
    } else {
        for (auto const& chain : group)
            add_group(text, {chain}, out);
    }
    if (!last.container)
        return last.end;
    if (qualifier)
        add_sections(text, *qualifier, qualifier->numbers.front().first.span.begin, {}, out);
    return read_further(reader,
                        qualifier ? std::move(*qualifier) : *last.container,
                        paths_of(text, last.steps),
                        out);
}

namespace {

/// "Section 529A": a capital letter after the number, which only federal acts have.
bool is_lettered(std::string_view text, std::uint32_t at, grammar::NumberMember const& member) {
    auto const number = member.first.number.span.of(text);
    return text[at] == 'S' && is_upper(number.back()) && number.find('-') == std::string_view::npos;
}

} // namespace

std::uint32_t read_sections(std::string_view text, std::uint32_t at, std::vector<Citation>& out) {
    auto container = container_at(text, at);
    // "section 8" alone may be anything; "section 501(c)(3)" and "Section 529A" cannot.
    if (!container
        || (!container->is_named && container->numbers.front().first.designators.span.empty()
            && !is_lettered(text, at, container->numbers.front())))
        return at;
    auto qualifier = split_off_qualified(*container);
    add_sections(text, *container, at, {}, out);
    if (qualifier)
        add_sections(text, *qualifier, qualifier->numbers.front().first.span.begin, {}, out);
    return read_further(
        Reader{text}, qualifier ? std::move(*qualifier) : std::move(*container), {}, out);
}

std::uint32_t read_number_run(std::string_view text, std::uint32_t at, std::vector<Citation>& out) {
    auto container = numbers_at(text, at);
    if (!container || container->kind != CitationKind::Statute || container->numbers.size() < 3
        || container->numbers.back().join == Join::Comma)
        return at;
    add_sections(text, *container, at, {}, out);
    return container->end;
}

std::uint32_t read_reference(std::string_view text, std::uint32_t at, std::vector<Citation>& out) {
    auto const container = container_at(text, at);
    if (!container)
        return at;
    auto citation = citation_of(*container, at);
    citation.targets.push_back({citation.span, "", "", "", "", Resolution::NotTried});
    out.push_back(std::move(citation));
    return container->end;
}

} // namespace nutmeg
