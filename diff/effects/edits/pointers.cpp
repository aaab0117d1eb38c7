#include "diff/effects/edits/pointers.hpp"

#include <algorithm>
#include <string_view>

namespace nutmeg {

namespace {

/// What a determiner or an adverb like "hereof" points at.
enum class Pointer : char {
    None,  ///< nothing, or what the context says ("the")
    Named, ///< what was named before: "such", "said"
    Any,   ///< one or all of a kind: "any", "each"
    This,
    That,
    Here,
    There
};

Pointer pointer_of(std::string_view word) {
    if (word == "such" || word == "said")
        return Pointer::Named;
    if (word == "any" || word == "each" || word == "every" || word == "all")
        return Pointer::Any;
    if (word == "this" || word == "these")
        return Pointer::This;
    if (word == "that" || word == "those")
        return Pointer::That;
    if (word.starts_with("here"))
        return Pointer::Here;
    return word.starts_with("there") && word != "there" ? Pointer::There : Pointer::None;
}

/// The only changed word of the range, if it points at something.
Pointer only_pointer(AnnotatedText const& side, WordRange range) {
    auto found = Pointer::None;
    for (auto i = range.begin; i < range.end; ++i) {
        if (!side.is_changed(i) || side.is_claimed(i))
            continue;
        auto const here = pointer_of(side.lower[i]);
        if (here == Pointer::None || found != Pointer::None)
            return Pointer::None;
        found = here;
    }
    return found;
}

/// "such" and "any", "this" and "that", "hereof" and "thereof"; "that" and "such" point alike.
bool are_apart(Pointer one, Pointer other) {
    return (one == Pointer::Named && other == Pointer::Any)
        || (one == Pointer::This && other == Pointer::That)
        || (one == Pointer::Here && other == Pointer::There);
}

} // namespace

bool exchanges_pointers(TextPair const& texts, EditGroup const& group) {
    return std::any_of(group.edits.begin(), group.edits.end(), [&](EffectEdit const& edit) {
        auto const before = only_pointer(texts.old_side, edit.old_words);
        auto const after = only_pointer(texts.new_side, edit.new_words);
        return are_apart(before, after) || are_apart(after, before);
    });
}

} // namespace nutmeg
