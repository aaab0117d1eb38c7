#include "cli/effects/brief/changed_words.hpp"

#include "cli/effects/brief/frames.hpp"
#include "cli/effects/brief/law_quote.hpp"
#include "cli/effects/brief/shown_edits.hpp"
#include "cli/effects/brief/subjects.hpp"
#include "cli/effects/phrases/value_phrases.hpp"
#include "diff/effects/quotes/faithful_quote.hpp"
#include "diff/effects/quotes/phrase_bounds.hpp"
#include "diff/effects/quotes/shortened.hpp"
#include "parser/text/join.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace nutmeg {

namespace {

constexpr std::size_t longest_change = 48;  ///< words of a change inside a plain sentence
constexpr std::size_t longest_phrase = 24;  ///< words of added words inside a plain sentence
constexpr std::size_t longest_removed = 40; ///< words of removed words, which no quotation has
constexpr std::string_view now_says = "the sentence now says";

std::size_t words_of_spans(std::string_view text, std::vector<Span> const& spans) {
    std::size_t count = 0;
    for (auto const span : spans)
        count += words_in(span.of(text));
    return count;
}

/// "“gate” and “barn”", "“gate” (2 times)".
std::string quoted_phrases(std::string_view text, std::vector<Span> const& spans) {
    std::vector<std::string> phrases;
    std::vector<std::size_t> counts;
    for (auto const span : spans) {
        auto words = trimmed_phrase(text, span).of(text);
        if (words.ends_with('.'))
            words.remove_suffix(1);
        if (words_in(words) == 0)
            continue;
        auto phrase = in_quotation_marks(faithful_quote(words, longest_removed));
        auto const known = std::find(phrases.begin(), phrases.end(), phrase);
        if (known != phrases.end()) {
            ++counts[static_cast<std::size_t>(known - phrases.begin())];
            continue;
        }
        phrases.push_back(std::move(phrase));
        counts.push_back(1);
    }
    for (std::size_t i = 0; i < phrases.size(); ++i)
        if (counts[i] > 1)
            phrases[i] += fmt::format(" ({} times)", counts[i]);
    return join_with_and(phrases);
}

/// How many sentences have changed words, besides the first one.
std::size_t other_sentences(std::string_view text, std::vector<Span> const& changed) {
    std::size_t count = 0;
    auto last = sentence_span(text, changed.front().begin);
    for (auto const span : changed) {
        if (span.end <= last.end)
            continue;
        ++count;
        last = sentence_span(text, span.end - 1);
    }
    return count;
}

std::string uncapitalized(std::string words) {
    if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z')
        words[0] = static_cast<char>(words[0] - 'A' + 'a');
    return words;
}

} // namespace

std::string capitalized(std::string words) {
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
        words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

std::string ChangedWords::modal_frame(Effect const& effect, BriefKind& kind) const {
    auto const* before = std::get_if<std::string>(&effect.old_value);
    auto const* after = std::get_if<std::string>(&effect.new_value);
    if (before == nullptr || after == nullptr)
        return {};
    auto const one = reader_.weightiest(hull_of(effect.new_evidence));
    bool const is_official = effect.topic == Topic::Authority || names_official(one.subject);
    kind = is_official              ? BriefKind::Official
         : after->ends_with(" not") ? BriefKind::Prohibition
         : *after == "may"          ? BriefKind::Right
                                    : BriefKind::Duty;
    return fmt::format("{} (\u201C{}\u201D becomes \u201C{}\u201D)",
                       effect.remark.empty() ? std::string("A duty or power changes")
                                             : capitalized(effect.remark),
                       *before,
                       *after);
}

std::string ChangedWords::frame(Effect const& effect, BriefKind& kind) const {
    if (effect.kind == EffectKind::Modality)
        return modal_frame(effect, kind);
    if (is_value(effect.kind)) {
        auto const values = value_words(effect, texts_);
        return value_words_of_brief(effect, values.before, values.after);
    }
    return effect.kind == EffectKind::Definition ? definition_frame(effect) : std::string();
}

std::vector<Span> ChangedWords::add(EffectEntry const& entry, Effect const& effect) {
    Change change;
    change.kind = kind_of(effect);
    if (entry.part == EffectPart::Offense)
        change.kind = std::min(change.kind, BriefKind::Defense);
    else if (entry.part == EffectPart::Coverage)
        change.kind = std::min(change.kind, BriefKind::Coverage);
    change.words = frame(effect, change.kind);
    change.paths = entry.places;
    change.size = words_in(hull_words(effect.old_evidence, texts_.old_text))
                + words_in(hull_words(effect.new_evidence, texts_.new_text));
    auto edits = shown_edits(comparison_, effect);
    auto whole = split_sentences(edits);
    bool const has_words = words_of_spans(texts_.new_text, edits.inserted)
                             + words_of_spans(texts_.old_text, edits.deleted)
                         > 0;
    if (!whole.empty() && !has_words)
        return whole;
    // The words of the entry are those of all sentences.
    auto const stated = whole.empty() ? std::string_view{entry.words} : std::string_view();
    if (change.words.empty())
        set_words(change, stated, effect, edits);
    set_places(change, effect, edits);
    changes_.push_back(std::move(change));
    return whole;
}

/// Cuts inserted words that end one sentence and begin the next, and returns the next ones.
std::vector<Span> ChangedWords::split_sentences(ShownEdits& edits) const {
    std::vector<Span> whole;
    constexpr std::string_view separators = " .;\n";
    for (auto& span : edits.inserted) {
        auto const sentence = sentence_span(texts_.new_text, span.begin);
        if (sentence.empty() || span.end <= sentence.end)
            continue;
        Span const rest{sentence.end, span.end};
        auto const first = rest.of(texts_.new_text).find_first_not_of(separators);
        span.end = sentence.end;
        if (first != std::string_view::npos)
            whole.push_back(make_span(rest.begin + first, rest.end));
    }
    return whole;
}

/// A replacement is stated only where the redline shows the old and the new phrase side by side.
void ChangedWords::set_words(Change& change,
                             std::string_view stated,
                             Effect const& effect,
                             ShownEdits const& edits) const {
    if (effect.kind == EffectKind::Scope && effect.topic == Topic::OffenseList && !stated.empty()) {
        change.words = fmt::format("A list of offenses changes ({})", stated);
        return;
    }
    if (effect.kind == EffectKind::Reference && !stated.empty()) {
        change.words = citation_frame(std::string(stated.substr(0, stated.find(" in \u201C"))));
        return;
    }
    bool const is_exception = effect.kind == EffectKind::Exception;
    if (edits.deleted.empty() && !edits.inserted.empty()) {
        set_added(change, stated, edits.inserted);
        if (is_exception)
            change.words = "There is a new exception or condition";
        return;
    }
    if (edits.inserted.empty() && !edits.deleted.empty()) {
        set_removed(change, stated, edits.deleted);
        if (is_exception)
            change.words = "An exception or condition is removed, "
                         + quoted_phrases(texts_.old_text, edits.deleted);
        return;
    }
    auto words = with_becomes(std::string(stated));
    bool const has_evidence = !effect.old_evidence.empty() || !effect.new_evidence.empty();
    bool const is_pair =
        !has_evidence || (edits.is_replacement && !stated.empty() && words.starts_with("\u201C"));
    change.words = is_exception ? "An exception or condition changes" : "Words of this rule change";
    if (!is_pair || words_in(words) > longest_change)
        change.tail = now_says;
    else if (is_exception)
        change.words += " (" + words + ")";
    else
        change.words = capitalized(words);
}

void ChangedWords::set_added(Change& change,
                             std::string_view stated,
                             std::vector<Span> const& words) const {
    constexpr std::string_view verb = "added ";
    if (words_of_spans(texts_.new_text, words) > longest_phrase) {
        change.words = "Words are added";
        change.tail = now_says;
        return;
    }
    // "added “a” (a court)" says more than the word alone.
    bool const is_one = words.size() == 1 && stated.starts_with(verb);
    change.words = these_words(is_one ? std::string(stated.substr(verb.size()))
                                      : quoted_phrases(texts_.new_text, words),
                               "added");
}

void ChangedWords::set_removed(Change& change,
                               std::string_view stated,
                               std::vector<Span> const& words) const {
    constexpr std::string_view verb = "removed ";
    bool const is_one = words.size() == 1 && stated.starts_with(verb)
                     && words_of_spans(texts_.old_text, words) <= longest_phrase;
    change.words = these_words(is_one ? std::string(stated.substr(verb.size()))
                                      : quoted_phrases(texts_.old_text, words),
                               "removed");
    change.tail = now_says;
}

void ChangedWords::set_places(Change& change, Effect const& effect, ShownEdits const& edits) const {
    change.changed = edits.inserted;
    for (auto const span : edits.deleted) {
        auto const sentence = sentence_span(texts_.old_text, span.begin);
        auto const place = sentence.empty()
                             ? std::nullopt
                             : place_in_new_text(comparison_.redline, span, sentence);
        if (place)
            change.changed.push_back({*place, *place});
    }
    if (change.changed.empty())
        change.changed = effect.new_evidence;
    std::sort(change.changed.begin(), change.changed.end());
    if (change.changed.empty()) {
        change.removed = effect.old_evidence;
        change.tail = "the law said";
    } else {
        change.sentence = sentence_span(texts_.new_text, change.changed.front().begin);
    }
}

bool ChangedWords::is_same_sentence(Change const& a, Change const& b) const {
    if (a.sentence.empty() || a.sentence.begin != b.sentence.begin)
        return false;
    // Of a long list, each item is quoted by itself.
    return a.paths == b.paths || words_in(a.sentence.of(texts_.new_text)) <= longest_faithful_list;
}

std::vector<SizedSentence> ChangedWords::write() const {
    std::vector<SizedSentence> sentences;
    std::vector<char> is_written(changes_.size(), 0);
    for (std::size_t i = 0; i < changes_.size(); ++i) {
        if (is_written[i] != 0)
            continue;
        std::vector<Change> same{changes_[i]};
        for (auto j = i + 1; j < changes_.size(); ++j)
            if (is_written[j] == 0 && is_same_sentence(changes_[i], changes_[j])) {
                is_written[j] = 1;
                same.push_back(changes_[j]);
            }
        sentences.push_back(sentence_of(same));
    }
    return sentences;
}

SizedSentence ChangedWords::sentence_of(std::vector<Change> const& changes) const {
    constexpr std::size_t longest = 240; // bytes of two changes in one sentence
    auto const& first =
        *std::min_element(changes.begin(), changes.end(), [](Change const& a, Change const& b) {
            return weight_of(a.kind) > weight_of(b.kind);
        });
    SizedSentence out;
    auto& sentence = out.sentence;
    sentence.kind = first.kind;
    sentence.places = first.paths;
    std::vector<Span> changed;
    std::vector<Span> removed;
    std::string tail;
    for (auto const& change : changes) {
        for (auto const& path : change.paths)
            if (std::find(sentence.places.begin(), sentence.places.end(), path)
                == sentence.places.end())
                sentence.places.push_back(path);
        changed.insert(changed.end(), change.changed.begin(), change.changed.end());
        removed.insert(removed.end(), change.removed.begin(), change.removed.end());
        tail = change.tail.empty() ? tail : change.tail;
        out.size += change.size;
    }
    std::sort(changed.begin(), changed.end());
    sentence.words = first.words;
    if (changes.size() == 2) {
        auto const& other = &first == changes.data() ? changes[1] : changes[0];
        auto const both = first.words + ", and " + uncapitalized(other.words);
        sentence.words =
            both.size() <= longest ? both : first.words + ", with 1 more change in the sentence";
    } else if (changes.size() > 2) {
        sentence.words += fmt::format(", with {} more changes in the sentence", changes.size() - 1);
    }
    if (!changed.empty()) {
        sentence.quote = quoted_around(texts_.new_text, changed);
        if (sentence.quote.empty())
            sentence.quote = quoted_around(texts_.new_text, {changed.front()})
                           + more_sentences(other_sentences(texts_.new_text, changed));
    } else if (!removed.empty()) {
        sentence.quote = quoted_around(texts_.old_text, removed);
        if (sentence.quote.empty())
            sentence.quote = quoted_around(texts_.old_text, {removed.front()})
                           + more_sentences(other_sentences(texts_.old_text, removed));
    }
    if (tail == now_says && first.paths.size() > 1)
        tail = "the first sentence now says";
    if (!tail.empty() && !sentence.quote.empty())
        sentence.words += "; " + tail;
    return out;
}

} // namespace nutmeg
