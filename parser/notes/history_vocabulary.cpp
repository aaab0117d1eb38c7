#include "parser/notes/history_vocabulary.hpp"

#include <array>
#include <cassert>
#include <string>
#include <vector>

namespace nutmeg {

namespace {

using Verb = HistoryChange::Verb;

struct Stem {
    std::string_view base;
    Verb verb;
};

// Regular verbs: "-ed" and "-ing", without a final "e" before both, and with "i" for a final "y"
// before "-ed". The second column is what an act so described did to a provision.
constexpr std::array stems{
    Stem{"abolish", Verb::Deleted},
    Stem{"add", Verb::Added},
    Stem{"allow", Verb::Other},
    Stem{"amend", Verb::Amended},
    Stem{"apply", Verb::Other},
    Stem{"authorize", Verb::Other},
    Stem{"change", Verb::Replaced},
    Stem{"clarify", Verb::Other},
    Stem{"confirm", Verb::Other},
    Stem{"correct", Verb::Technical},
    Stem{"create", Verb::Added},
    Stem{"decrease", Verb::Other},
    Stem{"define", Verb::Other},
    Stem{"delete", Verb::Deleted},
    Stem{"designate", Verb::Designated},
    Stem{"divide", Verb::Designated},
    Stem{"eliminate", Verb::Deleted},
    Stem{"establish", Verb::Other},
    Stem{"exclude", Verb::Other},
    Stem{"exempt", Verb::Other},
    Stem{"expand", Verb::Other},
    Stem{"extend", Verb::Other},
    Stem{"impose", Verb::Other},
    Stem{"include", Verb::Other},
    Stem{"incorporate", Verb::Other},
    Stem{"increase", Verb::Other},
    Stem{"insert", Verb::Added},
    Stem{"limit", Verb::Other},
    Stem{"lower", Verb::Other},
    Stem{"modify", Verb::Amended},
    Stem{"move", Verb::Redesignated},
    Stem{"permit", Verb::Other},
    Stem{"place", Verb::Other},
    Stem{"prohibit", Verb::Other},
    Stem{"provide", Verb::Other},
    Stem{"raise", Verb::Other},
    Stem{"recodify", Verb::Redesignated},
    Stem{"redefine", Verb::Other},
    Stem{"redesignate", Verb::Redesignated},
    Stem{"reduce", Verb::Other},
    Stem{"reletter", Verb::Redesignated},
    Stem{"remove", Verb::Deleted},
    Stem{"rename", Verb::Replaced},
    Stem{"renumber", Verb::Redesignated},
    Stem{"reorganize", Verb::Amended},
    Stem{"repeal", Verb::Deleted},
    Stem{"rephrase", Verb::Amended},
    Stem{"replace", Verb::Replaced},
    Stem{"require", Verb::Other},
    Stem{"restate", Verb::Amended},
    Stem{"restore", Verb::Other},
    Stem{"revise", Verb::Amended},
    Stem{"reword", Verb::Amended},
    Stem{"specify", Verb::Other},
    Stem{"subdivide", Verb::Designated},
    Stem{"substitute", Verb::Replaced},
    Stem{"transfer", Verb::Transferred},
    Stem{"update", Verb::Other},
};

struct Preposition {
    std::string_view word;
    LeadingWord lead;
};

constexpr std::array prepositions{
    Preposition{"about", LeadingWord::Other},
    Preposition{"after", LeadingWord::Other},
    Preposition{"and", LeadingWord::And},
    Preposition{"as", LeadingWord::As},
    Preposition{"before", LeadingWord::Other},
    Preposition{"by", LeadingWord::By},
    Preposition{"concerning", LeadingWord::Other},
    Preposition{"for", LeadingWord::Other},
    Preposition{"from", LeadingWord::Other},
    Preposition{"if", LeadingWord::Other},
    Preposition{"in", LeadingWord::In},
    Preposition{"including", LeadingWord::And},
    Preposition{"into", LeadingWord::Into},
    Preposition{"of", LeadingWord::Of},
    Preposition{"on", LeadingWord::Other},
    Preposition{"or", LeadingWord::Other},
    Preposition{"per", LeadingWord::Other},
    Preposition{"re", LeadingWord::Other},
    Preposition{"referencing", LeadingWord::Other},
    Preposition{"regarding", LeadingWord::Other},
    Preposition{"than", LeadingWord::Other},
    Preposition{"that", LeadingWord::Other},
    Preposition{"throughout", LeadingWord::In},
    Preposition{"to", LeadingWord::To},
    Preposition{"under", LeadingWord::Other},
    Preposition{"which", LeadingWord::Other},
    Preposition{"with", LeadingWord::With},
    Preposition{"within", LeadingWord::In},
};

constexpr std::array<std::string_view, 26> fillers{
    "a",        "an",        "the",     "new",         "existing", "former",  "said",
    "both",     "also",      "further", "then",        "each",     "current", "present",
    "original", "remaining", "such",    "would",       "have",     "not",     "respectively",
    "prior",    "another",   "only",    "editorially", "newly"};

constexpr std::array<std::string_view, 16> content_words{"re",
                                                         "that",
                                                         "concerning",
                                                         "regarding",
                                                         "which",
                                                         "who",
                                                         "whether",
                                                         "where",
                                                         "requiring",
                                                         "if",
                                                         "when",
                                                         "unless",
                                                         "referencing",
                                                         "specifying",
                                                         "providing",
                                                         "defining"};

constexpr std::array<std::string_view, 7> technical_words{"technical",
                                                          "conforming",
                                                          "nonsubstantive",
                                                          "stylistic",
                                                          "clarifying",
                                                          "grammatical",
                                                          "editorial"};

constexpr std::array<std::string_view, 3> renaming_words{
    "redesignated", "relettered", "renumbered"};

/// Words by first letter and length: the notes have millions of words, and nearly all of them are
/// in no entry.
class Vocabulary {
public:
    Vocabulary() {
        for (auto const& stem : stems)
            add_forms(stem);
        entry("made").verb = HistoryVerb{Verb::Other, VerbForm::Past, true};
        entry("making").verb = HistoryVerb{Verb::Other, VerbForm::Gerund, true};
        entry("make").verb = HistoryVerb{Verb::Other, VerbForm::Base, true};
        entry("rewrote").verb = HistoryVerb{Verb::Amended, VerbForm::Past, false};
        entry("split").verb = HistoryVerb{Verb::Designated, VerbForm::Past, false};
        for (auto const& preposition : prepositions)
            entry(preposition.word).lead = preposition.lead;
        for (auto const word : fillers)
            entry(word).filler = true;
        for (auto const word : content_words)
            entry(word).content = true;
        for (auto const word : technical_words)
            entry(word).technical = true;
        for (auto const word : renaming_words)
            entry(word).renaming = true;
    }

    VocabularyEntry const* find(std::string_view word) const {
        if (word.empty() || word.front() < 'a' || word.front() > 'z' || word.size() >= lengths)
            return nullptr;
        for (auto const& entry : buckets_[bucket(word)])
            if (entry.word == word)
                return &entry.use;
        return nullptr;
    }

private:
    struct Entry {
        std::string word;
        VocabularyEntry use;
    };

    static constexpr std::size_t lengths = 16;

    static std::size_t bucket(std::string_view word) {
        return static_cast<std::size_t>(word.front() - 'a') * lengths + word.size();
    }

    VocabularyEntry& entry(std::string_view word) {
        assert(word.size() < lengths);
        auto& entries = buckets_[bucket(word)];
        for (auto& entry : entries)
            if (entry.word == word)
                return entry.use;
        return entries.emplace_back(Entry{std::string(word), {}}).use;
    }

    void add_forms(Stem const& stem) {
        auto const base = std::string(stem.base);
        auto const cut = base.substr(0, base.size() - 1);
        auto const last = base.back();
        auto const doubled = base == "permit" || base == "transfer";
        auto const past = last == 'e' ? base + "d"
                        : last == 'y' ? cut + "ied"
                        : doubled     ? base + last + "ed"
                                      : base + "ed";
        auto const gerund = last == 'e' ? cut + "ing"
                          : doubled     ? base + last + "ing"
                                        : base + "ing";
        entry(past).verb = HistoryVerb{stem.verb, VerbForm::Past, false};
        entry(gerund).verb = HistoryVerb{stem.verb, VerbForm::Gerund, false};
        entry(base).verb = HistoryVerb{stem.verb, VerbForm::Base, false};
    }

    std::array<std::vector<Entry>, 26 * lengths> buckets_;
};

} // namespace

VocabularyEntry const& vocabulary_entry(std::string_view word) {
    static Vocabulary const vocabulary;
    static VocabularyEntry const plain;
    static VocabularyEntry const adverb = [] {
        VocabularyEntry use;
        use.filler = true;
        return use;
    }();
    if (auto const* const found = vocabulary.find(word))
        return *found;
    return word.size() > 4 && word.ends_with("ly") ? adverb : plain;
}

} // namespace nutmeg
