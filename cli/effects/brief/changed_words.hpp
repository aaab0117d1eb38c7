// Sentences about words and values that change inside a sentence of the law that stays.
#pragma once

#include "cli/effects/brief/list_items.hpp"
#include "cli/effects/brief/shown_edits.hpp"
#include "cli/effects/brief/statement.hpp"
#include "cli/effects/effect_list.hpp"
#include "cli/effects/phrases/effect_phrases.hpp"
#include "cli/report/brief.hpp"
#include "diff/comparison.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Collects changes, and makes one sentence of those in one sentence of the law: half of a change
/// reads as if it were all of it.
class ChangedWords {
public:
    /// The arguments must outlive it. `reader` reads the new text.
    ChangedWords(Comparison const& comparison,
                 EffectTexts const& texts,
                 StatementReader const& reader)
        : comparison_(comparison), texts_(texts), reader_(reader) {}

    /// "An age rises from 16 years to 18 years": what the effect does, if its kind alone says it;
    /// otherwise empty. Sets the kind of a duty or power.
    std::string frame(Effect const& effect, BriefKind& kind) const;

    /// @return bytes of the new text: sentences after the one that changes, which are new too
    std::vector<Span> add(EffectEntry const& entry, Effect const& effect);

    /// The sentences, in the order in which their first changes were added. Places are paths.
    std::vector<SizedSentence> write() const;

private:
    struct Change {
        std::string words;
        std::string tail; ///< "the sentence now says": what leads to the quotation
        BriefKind kind = BriefKind::Rule;
        std::vector<std::string> paths;
        std::vector<Span> changed; ///< bytes of the new text; empty where words were
        std::vector<Span> removed; ///< bytes of the old text, if the new one has no place for them
        Span sentence;             ///< bytes of the sentence with the first of `changed`
        std::size_t size = 0;
    };

    /// @param stated  the words of the entry of the list; empty if they are of several sentences
    void set_words(Change& change,
                   std::string_view stated,
                   Effect const& effect,
                   ShownEdits const& edits) const;
    void set_added(Change& change, std::string_view stated, std::vector<Span> const& words) const;
    void set_removed(Change& change, std::string_view stated, std::vector<Span> const& words) const;
    void set_places(Change& change, Effect const& effect, ShownEdits const& edits) const;
    std::string modal_frame(Effect const& effect, BriefKind& kind) const;
    std::vector<Span> split_sentences(ShownEdits& edits) const;
    bool is_same_sentence(Change const& a, Change const& b) const;
    SizedSentence sentence_of(std::vector<Change> const& changes) const;

    Comparison const& comparison_;
    EffectTexts const& texts_;
    StatementReader const& reader_;
    std::vector<Change> changes_;
};

/// "A rule" for "a rule".
std::string capitalized(std::string words);

} // namespace nutmeg
