#include "diff/effect_summary.hpp"
#include "diff/effect_values.hpp"
#include "diff/effect_words.hpp"
#include "diff/effects.hpp"
#include "parser/citation.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

/// The level that a path's first mark names; "clause" only where the words say so, because (i) is a
/// letter too.
std::string_view level_of(std::string_view path, std::string_view words) {
    auto const c = path.size() > 1 ? path[1] : ' ';
    if (c >= '0' && c <= '9')
        return "subdivision";
    if (c >= 'A' && c <= 'Z')
        return words.find("subclause") != std::string_view::npos
                    && words.find("subparagraph") == std::string_view::npos
                 ? "subclause"
                 : "subparagraph";
    return words.find("clause") != std::string_view::npos
                && words.find("subsection") == std::string_view::npos
             ? "clause"
             : "subsection";
}

std::string_view anchor_word(Anchor anchor) {
    switch (anchor) {
    case Anchor::This:
        return "this ";
    case Anchor::Said:
        return "said ";
    case Anchor::Such:
        return "such ";
    default:
        return "";
    }
}

bool is_by_number(Citation const& citation) {
    return citation.anchor == Anchor::Number;
}

std::string provision_name(Citation const& citation,
                           std::string const& number,
                           std::string const& path,
                           std::string_view words) {
    if (!number.empty() && is_by_number(citation))
        return "section " + number + path;
    if (!path.empty())
        return std::string(level_of(path, words)) + " " + path;
    return std::string(anchor_word(citation.anchor))
         + std::string(level_name(citation.anchor_level));
}

std::string with_code(Citation const& citation,
                      std::string const& number,
                      std::string const& path) {
    auto name = citation.code + (citation.code.empty() ? "" : " ") + number + path;
    return name;
}

/// The name of a target as a reader would cite it: "section 53a-83(c)", "chapter 54", "18 USC
/// 1595", "subsection (b)".
std::string name_of(Citation const& citation,
                    std::string const& number,
                    std::string const& path,
                    std::string_view words) {
    switch (citation.kind) {
    case CitationKind::Statute:
        return provision_name(citation, number, path, words);
    case CitationKind::Chapter:
        return number.empty() ? std::string(words) : "chapter " + number;
    case CitationKind::Title:
        return number.empty() ? std::string(words) : "title " + number;
    case CitationKind::PublicAct: {
        auto const act = "public act " + number;
        return path.empty() ? act : "section " + path + " of " + act;
    }
    case CitationKind::SpecialAct:
        return "special act " + number;
    case CitationKind::UnitedStatesCode:
    case CitationKind::FederalRegulations:
        return with_code(citation, number, path);
    case CitationKind::FederalSection: {
        auto const section = "section " + number + path;
        auto code = citation.code;
        if (code.starts_with("said ") || code.starts_with("such "))
            code.erase(0, 5);
        if (auto const year = code.rfind(" of 19"); year != std::string::npos)
            code.resize(year);
        return code.empty() ? section : code + " " + section;
    }
    case CitationKind::PublicLaw:
        return "public law " + number;
    default:
        return std::string(words);
    }
}

struct Reference {
    std::string first;
    std::string last; ///< of an inclusive range
    Span span;
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

Side read(EffectSide const& side) {
    Side out;
    auto const& citations = side.section->citations;
    for (std::size_t c = 0; c < citations.size(); ++c) {
        auto const& citation = citations[c];
        for (std::size_t t = 0; t < citation.targets.size(); ++t) {
            auto const& target = citation.targets[t];
            auto const own = citation.targets.size() == 1 ? citation.span : target.span;
            auto const words = side.words_in(own);
            if (words.empty() || (!out.items.empty() && words.begin < out.items.back().words.end))
                continue;
            auto const all = citation.span.of(side.text);
            Reference reference;
            reference.span = own;
            reference.first = name_of(citation, target.number, target.path, all);
            reference.is_named = is_by_number(citation) || !target.path.empty();
            if (!target.last_number.empty() || !target.last_path.empty())
                reference.last =
                    name_of(citation,
                            target.last_number.empty() ? target.number : target.last_number,
                            target.last_path,
                            all);
            out.items.push_back({words, 0, range_name(reference), c, t});
            out.references.push_back(std::move(reference));
        }
    }
    return out;
}

class Teller {
public:
    Teller(EffectTexts& texts, PlacedEffects& out)
        : texts_(texts), out_(out), old_(read(texts.old_side)), new_(read(texts.new_side)) {}

    void run() {
        for (auto const& change : change_of_values(texts_, old_.items, new_.items)) {
            auto const* before =
                change.old_item == no_word ? nullptr : &old_.references[change.old_item];
            auto const* after =
                change.new_item == no_word ? nullptr : &new_.references[change.new_item];
            if ((before == nullptr || after == nullptr) && !(before ? before : after)->is_named) {
                if (before != nullptr)
                    tell_citation(texts_.old_side, old_.items[change.old_item], Telling::Idle);
                else
                    tell_citation(texts_.new_side, new_.items[change.new_item], Telling::Idle);
                continue;
            }
            PlacedEffect placed;
            placed.word = change.word;
            placed.effect.kind = EffectKind::Reference;
            placed.effect.at = change.at;
            if (before != nullptr) {
                placed.effect.old_value = range_name(*before);
                placed.effect.old_evidence.push_back(before->span);
                tell_citation(texts_.old_side, old_.items[change.old_item]);
            }
            if (after != nullptr) {
                placed.effect.new_value = range_name(*after);
                placed.effect.new_evidence.push_back(after->span);
                tell_citation(texts_.new_side, new_.items[change.new_item]);
            }
            if (before != nullptr && after != nullptr)
                shorten(placed.effect, *before, *after);
            placed.effect.summary = sentence(placed.effect);
            out_.push_back(std::move(placed));
        }
    }

private:
    static void tell_citation(EffectSide& side,
                              ValueItem const& item,
                              Telling how = Telling::Told) {
        tell_words(side, side.words_in(side.section->citations[item.source].span), how);
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
    Side old_;
    Side new_;
};

} // namespace

void find_reference_effects(EffectTexts& texts, PlacedEffects& out) {
    Teller(texts, out).run();
}

} // namespace nutmeg
