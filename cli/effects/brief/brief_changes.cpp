#include "cli/effects/brief/brief_changes.hpp"

#include "cli/effects/brief/changed_words.hpp"
#include "cli/effects/brief/frames.hpp"
#include "cli/effects/brief/law_quote.hpp"
#include "cli/effects/brief/list_items.hpp"
#include "cli/effects/brief/statement.hpp"
#include "cli/effects/effect_list.hpp"
#include "cli/effects/phrases/effect_phrases.hpp"
#include "cli/effects/phrases/provision_words.hpp"
#include "cli/effects/phrases/value_phrases.hpp"
#include "cli/report/wording.hpp"
#include "diff/effects/quotes/faithful_quote.hpp"
#include "diff/effects/quotes/shortened.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace nutmeg {

namespace {

/// One text of the comparison with what it states.
struct ReadText {
    std::string_view text;
    StatementReader reader;
};

bool is_absent(EffectValue const& value) {
    return std::holds_alternative<std::monostate>(value);
}

/// The bytes of subsections, or of the entire text if there are none.
std::vector<Span> subsections(Section const& section) {
    std::vector<Span> spans;
    for (auto const& provision : section.provisions)
        if (provision.parent == no_parent && provision.level == Level::Subsection
            && provision.span.begin < section.current_end)
            spans.push_back(provision.span);
    if (spans.empty())
        spans.push_back(make_span(0, section.current_end));
    return spans;
}

/// The path of the provision that begins at the byte; empty if none does.
std::string path_at(Section const& section, std::uint32_t begin) {
    auto const found = std::find_if(
        section.provisions.begin(), section.provisions.end(), [&](Provision const& provision) {
            return provision.span.begin == begin && provision.level == Level::Subsection;
        });
    return found == section.provisions.end() ? std::string()
                                             : std::string(found->designator.of(section.text));
}

class ChangeWriter {
public:
    ChangeWriter(Comparison const& comparison,
                 PlaceName const& place,
                 PenaltySchedule const& schedule)
        : comparison_(comparison), place_(place),
          texts_(comparison), old_{texts_.old_text,
                                   StatementReader(*comparison.old_section, schedule)},
          new_{texts_.new_text, StatementReader(*comparison.new_section, schedule)},
          changed_(comparison, texts_, new_.reader) {}

    BriefChanges write(EffectList const& list) {
        for (auto const& group : list.groups)
            for (auto const& entry : group.entries)
                write_entry(entry);
        write_with_paths(list_sentences(items_));
        write_with_paths(changed_.write());
        out_.left_out.form = list.form_places.size();
        out_.left_out.structure = list.structure.size();
        out_.left_out.conforming = list.conforming.size();
        out_.left_out.not_law = list.not_law.size();
        return std::move(out_);
    }

private:
    void write_entry(EffectEntry const& entry) {
        auto const& effect = comparison_.effects[entry.effect];
        if (effect.kind == EffectKind::Provision) {
            bool const is_new = !is_absent(effect.new_value);
            if (effect.at.empty())
                write_section(is_new);
            else if (entry.action == "rewritten")
                write_rewritten(entry, effect);
            else
                write_passage(effect, is_new);
        } else if (entry.action == "rewritten") {
            write_rewritten(entry, effect);
        } else if (!entry.rows.empty()) {
            write_ladder(entry, effect);
        } else {
            write_words(entry, effect);
        }
    }

    /// The rules of each subsection of a section that is added; one rule of a section that is
    /// repealed.
    void write_section(bool is_new) {
        auto const& side = is_new ? new_ : old_;
        auto const& section = side.reader.section();
        if (!is_new) {
            auto const all = make_span(0, section.current_end);
            auto const one = side.reader.weightiest(all);
            add({capitalized(place_.with("")) + " is repealed; it says",
                 quoted_passage_of_law(side.text, one.sentence)
                     + more_sentences(side.reader.by_sentence(all).size() - 1),
                 {place_.with("")},
                 "",
                 one.kind},
                one.subject,
                words_in(side.text));
            return;
        }
        // The sentence that defines a crime is quoted with it, and not again.
        Span written;
        for (auto const span : subsections(section)) {
            auto const one = side.reader.weightiest(span);
            if (written.empty() && one.kind == BriefKind::Crime
                && write_crime(one, path_at(section, span.begin)))
                written = one.sentence;
        }
        for (auto const span : subsections(section))
            write_statements(path_at(section, span.begin), span, true, written);
    }

    /// A crime with the sentence that defines it. False if the section has no such sentence.
    bool write_crime(Statement const& crime, std::string const& path) {
        auto const at = new_.text.find(" is guilty of ");
        if (crime.name.empty() || crime.offense_class.empty() || at == std::string_view::npos)
            return false;
        auto const sentence = quoted_passage_of_law(
            new_.text, sentence_span(new_.text, static_cast<std::uint32_t>(at + 1)));
        if (sentence.empty())
            return false;
        add({fmt::format(
                 "There is a new crime, \u201C{}\u201D, a {}", crime.name, crime.offense_class),
             sentence,
             defining_places(at, path),
             "",
             BriefKind::Crime},
            crime.subject,
            words_in(new_.text));
        defining_ = sentence;
        return true;
    }

    /// The subsection with the sentence at the byte, and the one that states the class.
    std::vector<std::string> defining_places(std::size_t at, std::string const& path) const {
        auto const& section = new_.reader.section();
        for (auto const span : subsections(section))
            if (span.begin <= at && at < span.end && path_at(section, span.begin) != path)
                return {place_.with(path_at(section, span.begin)), place_.with(path)};
        return {place_.with(path)};
    }

    /// The rules of a passage that is added or removed: each that can be read by itself is a
    /// change; the others are counted with the weightiest.
    /// @param written  bytes of a sentence that is written already
    void write_statements(std::string const& path, Span span, bool is_new, Span written = {}) {
        auto const& side = is_new ? new_ : old_;
        std::vector<Statement> all;
        for (auto& one : side.reader.by_sentence(span)) {
            if (one.kind == BriefKind::Definition && only_refers(one.sentence.of(side.text)))
                ++out_.left_out.repeated;
            else if (!written.overlaps(one.sentence) && !is_defining(one.sentence, side.text))
                all.push_back(std::move(one));
        }
        if (all.empty())
            return;
        auto const weightiest =
            std::min_element(all.begin(), all.end(), [](Statement const& a, Statement const& b) {
                return weight_of(a.kind) > weight_of(b.kind);
            });
        auto const is_apart = [&](Statement const& one) {
            return weight_of(one.kind) >= weight_of(BriefKind::Coverage);
        };
        auto const apart =
            static_cast<std::size_t>(std::count_if(all.begin(), all.end(), is_apart));
        auto const rest = all.size() - std::max<std::size_t>(apart, 1);
        for (auto one = all.begin(); one != all.end(); ++one) {
            if (one != weightiest && !is_apart(*one))
                continue;
            add({is_new ? added_words(*one) : removed_words(*one),
                 quoted_passage_of_law(side.text, one->sentence)
                     + more_sentences(one == weightiest ? rest : 0),
                 {place_.with(path)},
                 "",
                 one->kind},
                one->subject,
                words_in(one->sentence.of(side.text)));
        }
    }

    bool is_defining(Span sentence, std::string_view text) const {
        return !defining_.empty() && quoted_passage_of_law(text, sentence) == defining_;
    }

    /// "As used in this section, “gate” has the same meaning as provided in section 99-1."
    static bool only_refers(std::string_view words) {
        return words_in(words) <= longest_whole
            && (words.find("same meaning as") != std::string_view::npos
                || words.find("same meanings as") != std::string_view::npos);
    }

    /// A provision that is added or removed.
    void write_passage(Effect const& effect, bool is_new) {
        auto const& side = is_new ? new_ : old_;
        auto const span = hull_of(is_new ? effect.new_evidence : effect.old_evidence);
        auto words = without_designators(without_joint(span.of(side.text)));
        auto const lead = list_lead(side.reader.section(), effect.at);
        auto const one = side.reader.weightiest(span);
        bool const is_definition = begins_quoted(words) && one.kind >= BriefKind::Rule;
        if (is_definition && only_refers(words)) {
            ++out_.left_out.repeated;
            return;
        }
        // A list of crimes has whole sentences as its items.
        if (!is_definition && is_sentences(words)
            && (lead.empty() || one.kind <= BriefKind::Defense)) {
            write_statements(effect.at, span, is_new);
            return;
        }
        if (words_in(words) == 0) {
            ++out_.left_out.structure;
            return;
        }
        if (words.ends_with('.'))
            words.remove_suffix(1);
        ListItem item{effect.at,
                      is_definition ? std::string() : lead,
                      in_quotation_marks(faithful_quote(words, longest_sentence)),
                      is_new,
                      is_definition ? BriefKind::Definition : one.kind};
        if (!is_definition && is_new)
            set_consequence(item, span);
        items_.push_back(std::move(item));
    }

    void set_consequence(ListItem& item, Span words) const {
        auto const list = sentence_span(new_.text, words.begin);
        if (list.empty())
            return;
        auto const found = new_.reader.consequence_of(item.path, list);
        if (!found)
            return;
        item.consequence = quoted_passage_of_law(new_.text, found->sentence);
        item.consequence_kind = found->kind;
        auto const& section = new_.reader.section();
        for (auto const span : subsections(section))
            if (span.contains(found->sentence.begin))
                item.consequence_path = path_at(section, span.begin);
    }

    void write_with_paths(std::vector<SizedSentence> sentences) {
        for (auto& one : sentences) {
            for (auto& place : one.sentence.places)
                place = place_.with(place);
            add(std::move(one.sentence), {}, one.size);
        }
    }

    void write_rewritten(EffectEntry const& entry, Effect const& effect) {
        auto const span = hull_of(effect.new_evidence);
        if (span.empty()) {
            write_words(entry, effect);
            return;
        }
        auto const one = new_.reader.weightiest(span);
        auto const count = new_.reader.by_sentence(span).size();
        add({"A rule is rewritten; the new text",
             quoted_passage_of_law(new_.text, one.sentence.overlaps(span) ? one.sentence : span)
                 + more_sentences(count - std::min<std::size_t>(count, 1)),
             places(entry),
             "",
             one.kind},
            one.subject,
            words_in(span.of(new_.text)));
    }

    void write_ladder(EffectEntry const& entry, Effect const& effect) {
        std::string rows;
        for (auto const& row : entry.rows)
            rows += fmt::format("{}{}{}{}: {} becomes {}",
                                rows.empty() ? "" : "; ",
                                row.place,
                                row.key.empty() ? "" : " ",
                                row.key,
                                row.before,
                                row.after);
        add({fmt::format("{} values change ({})", entry.rows.size(), rows),
             quoted_around(new_.text, effect.new_evidence),
             places(entry),
             "",
             kind_of(effect)},
            {},
            entry.rows.size());
    }

    /// Words and values that are added, removed or replaced.
    void write_words(EffectEntry const& entry, Effect const& effect) {
        auto const old_span = hull_of(effect.old_evidence);
        auto const new_span = hull_of(effect.new_evidence);
        if (effect.kind == EffectKind::Definition && old_span.empty()
            && only_refers(new_span.of(new_.text))) {
            ++out_.left_out.repeated;
            return;
        }
        BriefKind kind = kind_of(effect);
        bool const is_framed = !changed_.frame(effect, kind).empty();
        bool const is_added =
            !new_span.empty() && (old_span.empty() || entry.words.starts_with("added "));
        bool const is_removed =
            !old_span.empty() && (new_span.empty() || entry.words.starts_with("removed "));
        if (!is_framed && is_added && has_sentences(new_.text, new_span))
            write_statements(effect.at, new_span, true);
        else if (!is_framed && is_removed && has_sentences(old_.text, old_span))
            write_statements(effect.at, old_span, false);
        else
            for (auto const span : changed_.add(entry, effect))
                write_statements(effect.at, span, true);
    }

    std::vector<std::string> places(EffectEntry const& entry) const {
        std::vector<std::string> names;
        for (auto const& path : entry.places)
            if (auto name = place_.with(path);
                std::find(names.begin(), names.end(), name) == names.end())
                names.push_back(std::move(name));
        return names;
    }

    void add(BriefSentence sentence, std::string subject, std::size_t size) {
        constexpr std::size_t most = 999; // of equal kinds, the longer change weighs more
        constexpr std::uint32_t scale = 1000;
        if (!defining_.empty() && sentence.quote == defining_ && !out_.changes.empty())
            return;
        sentence.weight =
            weight_of(sentence.kind) * scale + static_cast<std::uint32_t>(std::min(size, most));
        out_.changes.push_back({std::move(sentence), std::move(subject)});
    }

    Comparison const& comparison_;
    PlaceName const& place_;
    EffectTexts texts_;
    ReadText old_;
    ReadText new_;
    std::string defining_; ///< the sentence that defines a new crime
    std::vector<ListItem> items_;
    ChangedWords changed_;
    BriefChanges out_;
};

} // namespace

BriefChanges brief_changes(Comparison const& comparison,
                           PlaceName const& place,
                           PenaltySchedule const& schedule) {
    auto const list = effect_list(comparison);
    if (list.empty())
        return {};
    return ChangeWriter(comparison, place, schedule).write(list);
}

} // namespace nutmeg
