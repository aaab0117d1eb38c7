#include "diff/effect_citation_names.hpp"
#include "diff/effect_named_acts.hpp"
#include "diff/effect_summary.hpp"
#include "diff/effect_values.hpp"
#include "diff/effect_words.hpp"
#include "diff/effects.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::uint32_t act_by_name = 1; ///< kind of value; 0 for what is cited by number

struct Reference {
    std::string first;
    std::string last; ///< of an inclusive range
    Span span;
    Span whole;           ///< the citation with all its members
    bool is_named = true; ///< false for "this section" and "such chapter"
};

std::string range_name(Reference const& reference) {
    if (reference.last.empty())
        return reference.first;
    auto first = reference.first;
    auto last = std::string_view(reference.last);
    if (auto const blank = first.find(' '); blank != std::string::npos) {
        if (last.starts_with(first.substr(0, blank + 1)))
            last.remove_prefix(blank + 1);
        first.insert(blank, "s");
    }
    return first + " to " + std::string(last);
}

struct Side {
    std::vector<ValueItem> items;
    std::vector<Reference> references; ///< beside the items
};

Reference reference_of(EffectSide const& side, Citation const& citation, std::size_t index) {
    auto const& target = citation.targets[index];
    auto const all = citation.span.of(side.text);
    Reference reference;
    reference.whole = citation.span;
    reference.span = citation.targets.size() == 1 ? citation.span : target.span;
    reference.first = name_of(citation, target.number, target.path, all);
    reference.is_named = citation.anchor == Anchor::Number || !target.path.empty();
    if (!target.last_number.empty() || !target.last_path.empty())
        reference.last = name_of(citation,
                                 target.last_number.empty() ? target.number : target.last_number,
                                 target.last_path,
                                 all);
    return reference;
}

/// Puts acts that are cited by name among the citations, in the order of the text. The name of one
/// that is cited by number too goes with that citation.
void add_named_acts(EffectSide const& side, Side& out) {
    auto const by_number = out.references.size();
    std::size_t next = 0;
    for (auto const& [words, has_number] : named_acts(side)) {
        auto const end = side.span_of(words).end;
        while (next < by_number && out.references[next].span.begin < end)
            ++next;
        if (has_number) {
            if (next < by_number)
                out.references[next].whole.begin = side.span_of(words).begin;
            continue;
        }
        Reference reference;
        reference.first = side.words_of(words);
        reference.span = side.span_of(words);
        reference.whole = reference.span;
        std::string value;
        for (auto i = words.begin; i < words.end; ++i)
            value.append(side.lower[i]) += " ";
        out.items.push_back({words, act_by_name, std::move(value), out.references.size(), 0});
        out.references.push_back(std::move(reference));
    }
    std::stable_sort(out.items.begin(), out.items.end(), [](auto const& a, auto const& b) {
        return a.words.begin < b.words.begin;
    });
}

Side read(EffectSide const& side, std::vector<std::uint32_t> const& partner) {
    Side out;
    auto const& citations = side.section->citations;
    for (std::size_t c = 0; c < citations.size(); ++c) {
        if (partner[c] != no_word)
            continue;
        for (std::size_t t = 0; t < citations[c].targets.size(); ++t) {
            auto reference = reference_of(side, citations[c], t);
            auto const words = side.words_in(reference.span);
            if (words.empty() || (!out.items.empty() && words.begin < out.items.back().words.end))
                continue;
            out.items.push_back({words, 0, range_name(reference), out.references.size(), t});
            out.references.push_back(std::move(reference));
        }
    }
    add_named_acts(side, out);
    return out;
}

/// Citations of several provisions or sections that share kept words with one of the other side:
/// they are compared member by member. no_word for all others.
struct Lists {
    std::vector<std::uint32_t> old_partner;
    std::vector<std::uint32_t> new_partner;
};

Lists pair_lists(EffectTexts const& texts) {
    auto const& old_side = texts.old_side;
    auto const& new_side = texts.new_side;
    auto const& olds = old_side.section->citations;
    auto const& news = new_side.section->citations;
    Lists lists;
    lists.old_partner.assign(olds.size(), no_word);
    lists.new_partner.assign(news.size(), no_word);
    std::vector<std::uint32_t> by_word(new_side.size(), no_word);
    for (std::uint32_t n = 0; n < news.size(); ++n) {
        auto const words = new_side.words_in(news[n].span);
        for (auto i = words.begin; i < words.end; ++i)
            by_word[i] = n;
    }
    for (std::uint32_t o = 0; o < olds.size(); ++o) {
        auto const words = old_side.words_in(olds[o].span);
        for (auto i = words.begin; i < words.end && lists.old_partner[o] == no_word; ++i) {
            auto const mate = old_side.mate[i];
            auto const n = mate == no_word ? no_word : by_word[mate];
            if (n == no_word || lists.new_partner[n] != no_word
                || (olds[o].targets.size() == 1 && news[n].targets.size() == 1))
                continue;
            lists.old_partner[o] = n;
            lists.new_partner[n] = o;
        }
    }
    return lists;
}

class Teller {
public:
    Teller(EffectTexts& texts, PlacedEffects& out)
        : texts_(texts), out_(out), lists_(pair_lists(texts)),
          old_(read(texts.old_side, lists_.old_partner)),
          new_(read(texts.new_side, lists_.new_partner)) {}

    void run() {
        for (std::uint32_t o = 0; o < lists_.old_partner.size(); ++o)
            if (auto const n = lists_.old_partner[o]; n != no_word)
                compare_lists(o, n);
        for (auto const& change : change_of_values(texts_, old_.items, new_.items)) {
            auto const* before = reference(old_, change.old_item);
            auto const* after = reference(new_, change.new_item);
            bool const is_idle =
                (before == nullptr || after == nullptr) && !(before ? before : after)->is_named;
            auto const how = is_idle ? Telling::Idle : Telling::Told;
            if (before != nullptr)
                tell_words(texts_.old_side, texts_.old_side.words_in(before->whole), how);
            if (after != nullptr)
                tell_words(texts_.new_side, texts_.new_side.words_in(after->whole), how);
            if (is_idle)
                continue;
            tell(before, after, change.at, change.word);
        }
    }

private:
    static Reference const* reference(Side const& side, std::uint32_t item) {
        return item == no_word ? nullptr : &side.references[side.items[item].source];
    }

    /// The provision that all members stand in, then the members that one side alone has.
    void compare_lists(std::uint32_t o, std::uint32_t n) {
        auto const& before = texts_.old_side.section->citations[o];
        auto const& after = texts_.new_side.section->citations[n];
        auto const old_words = texts_.old_side.words_in(before.span);
        auto const new_words = texts_.new_side.words_in(after.span);
        if (!any_changed(texts_.old_side, old_words) && !any_changed(texts_.new_side, new_words))
            return;
        auto const at = texts_.new_side.paths[texts_.new_side.place(new_words.begin)];
        auto const old_parent = common_parent(before);
        auto const new_parent = common_parent(after);
        auto gone = members(texts_.old_side, before, old_parent);
        auto come = members(texts_.new_side, after, new_parent);
        drop_common(gone, come);
        tell_words(texts_.old_side, old_words, Telling::Idle);
        tell_words(texts_.new_side, new_words, Telling::Idle);
        if (old_parent != new_parent && !old_parent.empty() && !new_parent.empty()) {
            tell_words(texts_.old_side, old_words);
            tell_words(texts_.new_side, new_words);
            auto const old_reference = parent_of(texts_.old_side, before, old_parent);
            auto const new_reference = parent_of(texts_.new_side, after, new_parent);
            tell(&old_reference, &new_reference, at, new_words.begin);
        }
        for (std::size_t i = 0; i < std::max(gone.size(), come.size()); ++i) {
            tell_words(texts_.old_side, old_words);
            tell_words(texts_.new_side, new_words);
            tell(i < gone.size() ? &gone[i].second : nullptr,
                 i < come.size() ? &come[i].second : nullptr,
                 at,
                 new_words.begin);
        }
    }

    using Member = std::pair<std::string, Reference>; ///< name below the parent, the target

    static bool any_changed(EffectSide const& side, WordRange range) {
        for (auto i = range.begin; i < range.end; ++i)
            if (side.is_changed(i))
                return true;
        return false;
    }

    static std::vector<Member> members(EffectSide const& side,
                                       Citation const& citation,
                                       std::string const& parent) {
        std::vector<Member> all;
        for (std::size_t t = 0; t < citation.targets.size(); ++t) {
            auto reference = reference_of(side, citation, t);
            auto const& target = citation.targets[t];
            auto name = target.number + target.path.substr(parent.size());
            if (!target.last_number.empty() || !target.last_path.empty())
                name += ">" + target.last_number + target.last_path;
            all.emplace_back(std::move(name), std::move(reference));
        }
        return all;
    }

    static void drop_common(std::vector<Member>& gone, std::vector<Member>& come) {
        std::erase_if(gone, [&](Member const& member) {
            auto const same = std::find_if(come.begin(), come.end(), [&](Member const& other) {
                return other.first == member.first;
            });
            if (same == come.end())
                return false;
            come.erase(same);
            return true;
        });
    }

    static Reference parent_of(EffectSide const& side,
                               Citation const& citation,
                               std::string const& path) {
        Reference reference;
        reference.first =
            name_of(citation, citation.targets.front().number, path, citation.span.of(side.text));
        reference.span = citation.span;
        return reference;
    }

    void tell(Reference const* before,
              Reference const* after,
              std::string const& at,
              std::uint32_t word) {
        PlacedEffect placed;
        placed.word = word;
        placed.effect.kind = EffectKind::Reference;
        placed.effect.at = at;
        if (before != nullptr) {
            placed.effect.old_value = range_name(*before);
            placed.effect.old_evidence.push_back(before->span);
        }
        if (after != nullptr) {
            placed.effect.new_value = range_name(*after);
            placed.effect.new_evidence.push_back(after->span);
        }
        if (before != nullptr && after != nullptr)
            shorten(placed.effect, *before, *after);
        placed.effect.summary = sentence(placed.effect);
        out_.push_back(std::move(placed));
    }

    /// Of a range only the end that changed.
    static void shorten(Effect& effect, Reference const& before, Reference const& after) {
        if (before.last.empty() || after.last.empty())
            return;
        if (before.first == after.first) {
            effect.old_value = before.last;
            effect.new_value = after.last;
        } else if (before.last == after.last) {
            effect.old_value = before.first;
            effect.new_value = after.first;
        }
    }

    static std::string sentence(Effect const& effect) {
        auto const* before = std::get_if<std::string>(&effect.old_value);
        auto const* after = std::get_if<std::string>(&effect.new_value);
        if (before == nullptr)
            return "The citation of " + *after + " is new" + in_place(effect.at) + ".";
        if (after == nullptr)
            return "The citation of " + *before + " is gone" + in_place(effect.at) + ".";
        return "The citation of " + *before + " becomes " + *after + in_place(effect.at) + ".";
    }

    EffectTexts& texts_;
    PlacedEffects& out_;
    Lists lists_;
    Side old_;
    Side new_;
};

} // namespace

void find_reference_effects(EffectTexts& texts, PlacedEffects& out) {
    Teller(texts, out).run();
}

} // namespace nutmeg
