// Citations of provisions and sections: chains from the innermost provision outward, lists of
// chains, and their containers.
#include "parser/citations/citation_forms.hpp"
#include "parser/citations/provision_list.hpp"

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
    std::optional<Holder> holder;
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
    std::uint32_t behind_of(std::uint32_t offset) const {
        char const* first = at(offset);
        grammar::of_at(first, end());
        return static_cast<std::uint32_t>(first - text.data());
    }

    /// Whether "or subdivision (16)" or the like follows, which ends the list before it.
    bool goes_on(std::uint32_t offset) const {
        char const* first = at(offset);
        auto join = Join::None;
        return grammar::join_at(first, end(), join) && join != Join::Comma
            && provision(static_cast<std::uint32_t>(first - text.data())).has_value();
    }

    /// The offset after "said ", "such " or "the " at `offset`.
    std::uint32_t behind_article(std::uint32_t offset) const {
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
        auto const behind = step.span.end;
        auto const outward = reader.behind_of(behind);
        std::optional<Provision> outer;
        std::optional<Holder> holder;
        if (outward != behind) {
            holder = holder_at(reader.text, outward);
            auto const named = reader.behind_article(outward);
            if (!holder && named != outward)
                holder = holder_at(reader.text, named);
            if (!holder)
                holder = other_holder_at(reader.text, outward);
            if (!holder && chain.steps.size() < deepest_chain)
                outer = reader.provision(named);
        }
        auto const is_held = holder || outer;
        chain.end = settle_list(reader.text, step, is_held || reader.goes_on(behind));
        if (!is_held || chain.end != behind)
            return chain;
        if (holder) {
            chain.end = holder->end;
            chain.holder = std::move(holder);
            return chain;
        }
        chain.steps.push_back(std::move(*outer));
    }
}

/// Paths of the chain: the members of every step combined with those of the steps around it.
std::vector<Inner> paths_of(std::string_view text, std::vector<Provision> const& steps) {
    std::vector<Inner> inner{{"", "", {}}};
    bool has_list = false;
    for (auto const& step : steps) {
        auto listed = listed_paths(text, step);
        if (inner.size() > 1 && inner.size() * listed.size() > most_crossed)
            listed.resize(1);
        auto const is_first = &step == &steps.front();
        auto const names = is_first || (!has_list && listed.size() > 1);
        has_list = has_list || listed.size() > 1;
        std::vector<Inner> crossed;
        crossed.reserve(inner.size() * listed.size());
        for (auto const& in : inner)
            for (auto const& around : listed) {
                Inner one;
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

Citation citation_of(Holder const& holder, std::uint32_t begin) {
    Citation citation;
    citation.kind = holder.kind;
    citation.anchor = holder.anchor;
    citation.anchor_level = holder.anchor_level;
    citation.span = {begin, holder.end};
    citation.code = holder.code;
    citation.session = holder.session;
    citation.rider = holder.rider;
    return citation;
}

void add_bare(std::string_view text, Chain const& chain, std::vector<Citation>& out) {
    Citation citation;
    citation.anchor = Anchor::Bare;
    citation.anchor_level = level_of(text, chain.steps.back());
    citation.span = {chain.begin, chain.end};
    append_targets(text, Holder{}, paths_of(text, chain.steps), citation);
    out.push_back(std::move(citation));
}

/// The steps of `last` around a chain of which the outermost step is at `level`; nothing if the
/// chain does not depend on `last`: "subsection (a) or subdivision (1) of this subsection".
std::optional<std::size_t> first_shared(std::string_view text, Chain const& last, Level level) {
    if (last.holder->anchor_level >= level || level > level_of(text, last.steps.front()))
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
        if (is_last && !last.holder) {
            add_bare(text, chain, out);
            continue;
        }
        auto steps = chain.steps;
        if (!is_last) {
            auto const level = level_of(text, chain.steps.back());
            auto const from = last.holder ? first_shared(text, last, level) : std::nullopt;
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
            shared = citation_of(*last.holder, chain.begin);
        append_targets(text, *last.holder, paths_of(text, steps), *shared);
    }
    if (shared)
        out.push_back(std::move(*shared));
}

/// Whether the separators of a group of chains show a list: the last one is "and" or "or".
bool is_list(std::vector<Join> const& joins) {
    return joins.empty() || joins.back() != Join::Comma;
}

/// "section 99-21, 99-22 of the general statutes, revision of 1958": the suffix belongs to the
/// last number alone, which becomes a container of its own. With "and" or "or" it belongs to all.
std::optional<Holder> part_with_rider(Holder& holder) {
    auto& numbers = holder.numbers;
    if (holder.rider.empty() || numbers.size() < 2 || numbers.back().join != Join::Comma)
        return std::nullopt;
    auto last = holder;
    last.numbers.erase(last.numbers.begin(), last.numbers.end() - 1);
    numbers.pop_back();
    holder.rider.clear();
    holder.end = numbers.back().span.end;
    return last;
}

void add_sections(std::string_view text,
                  Holder const& holder,
                  std::uint32_t begin,
                  std::vector<Inner> const& inner,
                  std::vector<Citation>& out) {
    auto citation = citation_of(holder, begin);
    append_targets(text, holder, inner, citation);
    out.push_back(std::move(citation));
}

/// What continues a container without its noun: "or of section 99-2" takes the provisions named
/// before it, and after "of the general statutes, revision of 1958," bare numbers continue the
/// list.
std::uint32_t read_further(Reader const& reader,
                           Holder holder,
                           std::vector<Inner> const& inner,
                           std::vector<Citation>& out) {
    auto const text = reader.text;
    auto end = holder.end;
    while (holder.kind == CitationKind::Statute && !holder.numbers.empty()) {
        char const* first = reader.at(end);
        Join join = Join::None;
        if (!grammar::join_at(first, reader.end(), join))
            break;
        auto const begin = static_cast<std::uint32_t>(first - text.data());
        std::optional<Holder> further;
        auto const has_of = !inner.empty() && join != Join::Comma && text.substr(begin, 3) == "of ";
        if (has_of)
            further = holder_at(text, begin + 3);
        else if (holder.has_rider)
            further = numbers_at(text, begin);
        if (!further || further->kind != CitationKind::Statute || further->numbers.empty())
            break;
        auto const from = has_of ? begin + 3 : begin;
        end = further->end;
        auto last = part_with_rider(*further);
        add_sections(text, *further, from, has_of ? inner : std::vector<Inner>{}, out);
        if (last)
            add_sections(text, *last, last->numbers.front().first.span.begin, {}, out);
        holder = last ? std::move(*last) : std::move(*further);
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
        if (group.back().holder || group.size() == longest_group)
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
    auto rider = last.holder ? part_with_rider(*last.holder) : std::nullopt;
    if (is_list(joins)) {
        add_group(text, group, out);
    } else {
        for (auto const& chain : group)
            add_group(text, {chain}, out);
    }
    if (!last.holder)
        return last.end;
    if (rider)
        add_sections(text, *rider, rider->numbers.front().first.span.begin, {}, out);
    return read_further(
        reader, rider ? std::move(*rider) : *last.holder, paths_of(text, last.steps), out);
}

namespace {

/// "Section 529A": a capital letter after the number, which only federal acts have.
bool is_lettered(std::string_view text, std::uint32_t at, grammar::NumberMember const& member) {
    auto const number = member.first.number.span.of(text);
    return text[at] == 'S' && number.back() >= 'A' && number.back() <= 'Z'
        && number.find('-') == std::string_view::npos;
}

} // namespace

std::uint32_t read_sections(std::string_view text, std::uint32_t at, std::vector<Citation>& out) {
    auto holder = holder_at(text, at);
    // "section 8" alone may be anything; "section 501(c)(3)" and "Section 529A" cannot.
    if (!holder
        || (!holder->is_named && holder->numbers.front().first.marks.span.empty()
            && !is_lettered(text, at, holder->numbers.front())))
        return at;
    auto rider = part_with_rider(*holder);
    add_sections(text, *holder, at, {}, out);
    if (rider)
        add_sections(text, *rider, rider->numbers.front().first.span.begin, {}, out);
    return read_further(Reader{text}, rider ? std::move(*rider) : std::move(*holder), {}, out);
}

std::uint32_t read_number_run(std::string_view text, std::uint32_t at, std::vector<Citation>& out) {
    auto holder = numbers_at(text, at);
    if (!holder || holder->kind != CitationKind::Statute || holder->numbers.size() < 3
        || holder->numbers.back().join == Join::Comma)
        return at;
    add_sections(text, *holder, at, {}, out);
    return holder->end;
}

std::uint32_t read_reference(std::string_view text, std::uint32_t at, std::vector<Citation>& out) {
    auto const holder = holder_at(text, at);
    if (!holder)
        return at;
    auto citation = citation_of(*holder, at);
    citation.targets.push_back({citation.span, "", "", "", "", Resolution::NotTried});
    out.push_back(std::move(citation));
    return holder->end;
}

} // namespace nutmeg
